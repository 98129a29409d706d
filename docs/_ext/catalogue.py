"""The rules, exceptions and options of the plugins, the checks of the kit and the facts of the hooks, as Markdown."""

from __future__ import annotations

import functools
import inspect
import re

from docstrings import markdown
from tables import table

from newsextract import Extractor, PluginInfo
from newsextract.hooks import HOOKS, SPECIFICATIONS
from newsextract.model.rules import exceptions_in
from newsextract.running.stages import STAGES
from newsextract.testing import CHECKS, CHECKS_VERSION

__all__ = ["checks", "exceptions", "hook", "options", "rules"]


@functools.cache
def _plugins() -> dict[str, PluginInfo]:
    return {info.name: info for info in Extractor().plugins}


def rules(plugin: str) -> str:
    """Return the rules of a plugin: name, confidence, what it takes, an example and a counterexample."""
    rows = [
        (
            rule.name,
            "not measured" if rule.confidence is None else f"{rule.confidence:.2f}",
            rule.summary,
            rule.example,
            rule.counterexample,
        )
        for rule in _plugins()[plugin].rules
    ]
    return table(("Rule", "Confidence", "What it takes", "Takes", "Leaves"), rows, {0, 3, 4})


def exceptions(plugin: str) -> str:
    """Return the exceptions of a plugin: name, what they tell of, where they hold and where not."""
    found = exceptions_in(_plugins()[plugin].module)
    if not found:
        return "This plugin names no exceptions."
    rows = [(made.name, made.summary, made.example, made.counterexample) for made in found]
    return table(("Exception", "What it tells of", "Holds in", "Holds not in"), rows, {0, 2, 3})


def options(plugin: str) -> str:
    """Return the options of a plugin."""
    rows = [(option.name, option.type, option.default, option.help) for option in _plugins()[plugin].options]
    if not rows:
        return "This plugin has no options."
    return table(("Option", "Type", "Default", "What it does"), rows, {0, 1, 2})


def checks() -> str:
    """Return the checks of the conformance kit."""
    listed = table(("Check", "What it asks for"), [(check.name, check.summary) for check in CHECKS], {0})
    return f"Version {CHECKS_VERSION} of the list.\n\n{listed}"


def hook(name: str) -> str:
    """Return when a hook runs, what it takes and fills, what happens where several plugins implement it, its page."""
    specification = getattr(SPECIFICATIONS[HOOKS.index(name)], name)
    doc = inspect.getdoc(specification) or ""
    called = re.search(r"^Called .*?[.](?=\s)", doc, re.MULTILINE | re.DOTALL)
    stages = [each for each in HOOKS if not each.endswith(("_readers", "_writers"))]
    takes = ", ".join(each for each in inspect.signature(specification).parameters if each != "self")
    rows = [("When", " ".join(called[0].split()) if called else ""), ("Takes", takes or "nothing")]
    if name in stages:
        place = stages.index(name)
        behind = [f"behind `{stages[place - 1]}`"] if place else []
        before = [f"before `{stages[place + 1]}`"] if place + 1 < len(stages) else []
        rows.append(("Order", f"{place + 1} of {len(stages)}: {', '.join(behind + before)}"))
    else:
        rows.append(("Order", "once for an Extractor, before any article"))
    if name in STAGES:
        types = " or ".join(cls.__name__ for cls in STAGES[name].types)
        rows.append(("Returns", f"an iterable of {types}, or None for nothing"))
        rows.append(("Fills", f"`article.{STAGES[name].field}`"))
        rows.append(("Several plugins", "all findings are kept; of equal spans the more confident comes first"))
    elif name in stages:
        rows.append(("Returns", "a Publication, or None"))
        rows.append(("Fills", "`article.published` and `article.publication`"))
        rows.append(("Several plugins", "the first that returns one wins"))
    else:
        rows.append(("Returns", f"an iterable of {name.rpartition('_')[2].title()[:-1]}"))
        rows.append(
            ("Several plugins", "all formats are kept; a taken name is refused, with all that its plugin offers")
        )
    return f"{table(('', ''), rows)}\n\n{markdown(doc)}"
