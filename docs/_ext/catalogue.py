"""Directives that write pages from the code itself: `{rules}`, `{options}`, `{checks}` and `{hook-facts}`."""

from __future__ import annotations

import importlib
import inspect
import re
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.parsers.rst import Directive

from newsextract import Extractor
from newsextract.hooks import HOOKS, SPECIFICATIONS
from newsextract.running.stages import STAGES
from newsextract.testing import CHECKS, CHECKS_VERSION

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INFOS = {info.name: info for info in Extractor().plugins}


class RuleCatalogue(Directive):
    """The rules of a plugin: name, confidence, what it takes, an example and a counterexample."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        info = INFOS[self.arguments[0]]
        confidence = _confidences(info.name)
        rows = [
            (rule.name, confidence(rule.name), rule.summary, rule.example, rule.counterexample) for rule in info.rules
        ]
        return [_table(("Rule", "Confidence", "What it takes", "Takes", "Leaves"), rows, code={0, 3, 4})]


class OptionTable(Directive):
    """The options of a plugin."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        info = INFOS[self.arguments[0]]
        rows = [(option.name, option.type, option.default, option.help) for option in info.options]
        if not rows:
            return [nodes.paragraph(text="This plugin has no options.")]
        return [_table(("Option", "Type", "Default", "What it does"), rows, code={0, 1, 2})]


class CheckList(Directive):
    """The checks of the conformance kit."""

    def run(self) -> list[nodes.Node]:
        intro = nodes.paragraph(text=f"Version {CHECKS_VERSION} of the list.")
        return [intro, _table(("Check", "What it asks for"), [(c.name, c.summary) for c in CHECKS], code={0})]


class HookFacts(Directive):
    """When a hook runs, what it takes and fills, and what happens where several plugins implement it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        hook = self.arguments[0]
        specification = getattr(SPECIFICATIONS[HOOKS.index(hook)], hook)
        called = re.search(r"^Called .*?[.](?=\s)", inspect.getdoc(specification), re.MULTILINE | re.DOTALL)[0]
        stages = [name for name in HOOKS if not name.endswith(("_readers", "_writers"))]
        takes = ", ".join(name for name in inspect.signature(specification).parameters if name != "self")
        rows = [("When", " ".join(called.split())), ("Takes", takes or "nothing")]
        if hook in stages:
            place = stages.index(hook)
            behind = [f"behind {stages[place - 1]}"] if place else []
            before = [f"before {stages[place + 1]}"] if place + 1 < len(stages) else []
            rows.append(("Order", f"{place + 1} of {len(stages)}: {', '.join(behind + before)}"))
        else:
            rows.append(("Order", "once for an Extractor, before any article"))
        if hook in STAGES:
            types = " or ".join(cls.__name__ for cls in STAGES[hook].types)
            rows.append(("Returns", f"an iterable of {types}, or None for nothing"))
            rows.append(("Fills", f"article.{STAGES[hook].field}"))
            rows.append(("Several plugins", "all findings are kept; of equal spans the more confident comes first"))
        elif hook in stages:
            rows.append(("Returns", "a Publication, or None"))
            rows.append(("Fills", "article.published and article.publication"))
            rows.append(("Several plugins", "the first that returns one wins"))
        else:
            rows.append(("Returns", f"an iterable of {hook.rpartition('_')[2].title()[:-1]}"))
            rows.append(
                ("Several plugins", "all formats are kept; a taken name is refused, with all that its plugin offers")
            )
        return [_table(("", ""), rows, code=set())]


def _confidences(plugin: str):  # noqa: ANN202 (a bound method)
    package = importlib.import_module(f"newsextract_plugins.{plugin}")
    cls = next(c for _, c in inspect.getmembers(package, inspect.isclass) if hasattr(c, "rules"))

    def shown(rule: str) -> str:
        value = cls.rules.confidence(rule)
        return "not measured" if value is None else f"{value:.2f}"

    return shown


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]], code: set[int]) -> nodes.table:
    table = nodes.table(classes=["catalogue"])
    group = nodes.tgroup(cols=len(heads))
    table += group
    group += [nodes.colspec(colwidth=1) for _ in heads]
    group += nodes.thead("", _row(heads, set()))
    group += nodes.tbody("", *(_row(row, code) for row in rows))
    return table


def _row(cells: tuple[str, ...], code: set[int]) -> nodes.row:
    row = nodes.row()
    for column, cell in enumerate(cells):
        content = nodes.literal(text=cell) if column in code else nodes.Text(cell)
        row += nodes.entry("", nodes.paragraph("", "", content))
    return row


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("rules", RuleCatalogue)
    app.add_directive("options", OptionTable)
    app.add_directive("checks", CheckList)
    app.add_directive("hook-facts", HookFacts)
    return {"parallel_read_safe": True}
