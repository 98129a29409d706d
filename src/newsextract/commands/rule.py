"""`newsextract rule`: where a rule stands, what it takes and leaves, and how often it was right."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsextract.commands.extracting.output import plugins_printing_aside
from newsextract.errors import suggestion
from newsextract.extractor import Extractor
from newsextract.formats.terminal.page import Page
from newsextract.model.rules import exceptions_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract.formats.terminal.page import Run
    from newsextract.model.rules import Rule

__all__ = ["plain_rule", "rule", "rule_lines"]


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print everything that is known of them as JSON.")
def rule(names: Sequence[str], *, as_json: bool) -> None:
    """Show the rules and exceptions of a name, as it stands in a finding's `rule` or `trail`.

    Each with the file and line of its code, a text that it takes, one that it leaves, and its confidence: the share of
    its findings that were right on annotated news.
    """
    known = _known()
    for name in names:
        if name not in known:
            raise click.UsageError(f"no rule is named {name!r}{suggestion(name, known)}")
    found = [(name, *entry) for name in names for entry in known[name]]
    if as_json:
        rows = [{"plugin": plugin, "kind": kind} | plain_rule(made) for _, plugin, kind, made in found]
        click.echo(json.dumps(rows, indent=2))
        return
    page = Page.of(sys.stdout)
    blocks = []
    for _, plugin, kind, made in found:
        lines = list(rule_lines(made, page, told=f"  {kind} of {plugin}"))
        blocks.append("\n".join(lines))
    click.echo("\n\n".join(blocks))


def plain_rule(made: Rule) -> dict[str, Any]:
    """Return what is known of a rule as plain data."""
    place = made.place
    return {
        "name": made.name,
        "summary": made.summary,
        "example": made.example,
        "counterexample": made.counterexample,
        "published": made.published,
        "confidence": made.confidence,
        "file": place[0] if place else None,
        "line": place[1] if place else None,
    }


def rule_lines(made: Rule, page: Page, *, told: str = "") -> Iterator[str]:
    """Yield the lines that show a rule to people.

    Args:
        made: The rule.
        page: The page that is written.
        told: What stands behind its name.
    """
    yield page.shown([("  ", ""), (made.name, "name"), (told, "quiet")])
    yield from page.wrapped([(made.summary, "")], first="      ", margin="      ")
    for label, text in (("takes", made.example), ("leaves", made.counterexample)):
        runs: list[Run] = [(f"{label}: ", "quiet"), (" ".join(text.split()), "")]
        yield from page.wrapped(runs, first="      ", margin="        ")
    if told:
        measured = "not measured" if made.confidence is None else f"{made.confidence:.2f}"
        yield page.shown([("      confidence: ", "quiet"), (measured, "")])
        if made.place is not None:
            yield page.shown([("      code: ", "quiet"), (_shown_place(made.place), "")])


def _shown_place(place: tuple[str, int]) -> str:
    """Return file and line, the file as seen from the working folder where it lies in it."""
    file = Path(place[0])
    here = Path.cwd()
    return f"{file.relative_to(here) if file.is_relative_to(here) else file}:{place[1]}"


def _known() -> dict[str, list[tuple[str, str, Rule]]]:
    """Return the rules and exceptions of all plugins by name, each with its plugin and kind."""
    known: dict[str, list[tuple[str, str, Rule]]] = {}
    with plugins_printing_aside():
        installed = Extractor().plugins
    for info in installed:
        for made in info.rules:
            known.setdefault(made.name, []).append((info.name, "rule", made))
        for made in exceptions_in(info.module) if info.module else ():
            known.setdefault(made.name, []).append((info.name, "exception", made))
    return known
