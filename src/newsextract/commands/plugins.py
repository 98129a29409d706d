"""`newsextract plugins`: what is installed, what it finds, and how to set it."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import attrs
import click

from newsextract.commands.extracting.output import plugins_printing_aside
from newsextract.commands.rule import plain_rule, rule_lines
from newsextract.errors import suggestion
from newsextract.extractor import Extractor
from newsextract.formats.terminal.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract.formats.terminal.page import Run
    from newsextract.running.registry import PluginInfo

__all__ = ["plugins"]


@click.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--rules", is_flag=True, help="List each plugin's rules, with an example of each.")
@click.option("--json", "as_json", is_flag=True, help="Print everything that is known of them as JSON.")
@click.pass_context
def plugins(context: click.Context, names: Sequence[str], *, rules: bool, as_json: bool) -> None:
    """List the installed plugins, their hooks and options; all of them or those named."""
    with plugins_printing_aside():
        installed = Extractor().plugins
    infos = _chosen(installed, names)
    if as_json:
        click.echo(json.dumps([_plain(info) for info in infos], indent=2))
    else:
        page = Page.of(sys.stdout)
        between = ""
        for info in infos:
            click.echo(between + "\n".join(_lines(info, page, rules=rules)))
            between = "\n"
    if any(info.status == "failed" for info in infos):
        context.exit(1)


def _chosen(infos: Sequence[PluginInfo], names: Sequence[str]) -> list[PluginInfo]:
    known = [name for info in infos for name in (info.name, info.origin)]
    for name in names:
        if name not in known:
            raise click.UsageError(f"no plugin is named {name!r}{suggestion(name, known)}")
    return [info for info in infos if not names or {info.name, info.origin} & set(names)]


def _lines(info: PluginInfo, page: Page, *, rules: bool) -> Iterator[str]:
    heading: list[Run] = [(info.name, "heading"), (f"  {info.distribution} {info.version}".rstrip(), "quiet")]
    if info.status != "active":
        heading.append((f"  {info.status}", "failure" if info.status == "failed" else "doubt"))
    yield page.shown(heading)
    for text in filter(None, (info.summary, info.error)):
        yield from page.wrapped([(text, "failure" if text == info.error else "")], first="  ", margin="  ")
    if info.hooks:
        hooks = ", ".join(hook.removeprefix("newsextract_") for hook in info.hooks)
        count = f" · {len(info.rules)} rule{'s' * (len(info.rules) > 1)}" if info.rules else ""
        yield from page.wrapped([(f"fills {hooks}{count}", "quiet")], first="  ", margin="  ")
    for option in info.options:
        setting = f"--set {info.name}.{option.name}={option.default}"
        yield page.shown([("  ", ""), (setting, "name"), (f"  ({option.type})", "quiet")])
        yield from page.wrapped([(option.help, "")], first="      ", margin="      ")
    if rules:
        for rule in info.rules:
            yield from rule_lines(rule, page)


def _plain(info: PluginInfo) -> dict[str, Any]:
    """Return what is known of a plugin as plain data."""
    plain = attrs.asdict(info, filter=attrs.filters.exclude("rules"))
    return plain | {"rules": [plain_rule(rule) for rule in info.rules]}
