"""`newsextract check-plugin`: run the conformance kit on an installed plugin."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsextract.errors import suggestion
from newsextract.formats.decoding import decoded
from newsextract.formats.terminal.page import Page
from newsextract.formats.words.cleaning import cleaned
from newsextract.running.registry import discover

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract.testing import CheckResult

__all__ = ["check_plugin"]


@click.command("check-plugin")
@click.argument("name")
@click.option(
    "--text",
    "files",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with a text to check it on as well, such as it finds something in. May be repeated.",
)
@click.pass_context
def check_plugin(context: click.Context, name: str, files: Sequence[Path]) -> None:
    """Run the conformance kit on an installed plugin, and print a line a check.

    The exit status is 1 when a check fails. The kit needs newsextract[test].
    """
    known = [name for candidate in discover() for name in (candidate.name, candidate.origin)]
    if name not in known:
        raise click.UsageError(f"no plugin is named {name!r}{suggestion(name, known)}")
    if find_spec("hypothesis") is None:
        raise click.ClickException("check-plugin needs Hypothesis: python -m pip install 'newsextract[test]'")
    from newsextract.testing import run_checks  # noqa: PLC0415 (slow to import, and needed for this command only)

    texts = [_text(file) for file in files]
    page = Page.of(sys.stdout)
    failed = False
    for result in run_checks(name, texts=texts):
        for line in _lines(result, page):
            click.echo(line)
        failed = failed or result.is_bad
        if result.check.name == "loads" and failed:
            break  # there is nothing that the others could look at
    if failed:
        context.exit(1)


def _text(file: Path) -> str:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise click.ClickException(f"{file}: can't be read: {error.strerror or error}") from error
    return decoded(content, str(file))


_SHOWN = {"passed": ("ok", "quiet"), "failed": ("FAILED", "failure"), "skipped": ("skipped", "doubt")}


def _lines(result: CheckResult, page: Page) -> Iterator[str]:
    word, style = _SHOWN[result.status]
    if result.status != "failed":
        why = f" ({result.message})" if result.message else ""
        yield page.shown([(f"{word:8}", style), (result.check.name, "name"), (why, "quiet")])
        return
    yield page.shown([(f"{word:8}", style), (result.check.name, "name")])
    for line in result.message.removeprefix(f"{result.check.name}: ").splitlines():
        indent = " " * (len(line) - len(line.lstrip()))
        yield from page.wrapped([(cleaned(line), "")], first=f"        {indent}", margin=f"          {indent}")
