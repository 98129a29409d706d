"""`newsextract view`: a page to look at, in the browser."""

from __future__ import annotations

import os
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Any, Final

import click

from newsextract.commands.extracting.choices import Choices, with_choices
from newsextract.commands.extracting.output import STANDARD_OUTPUT, checked_output
from newsextract.commands.extracting.progress import is_terminal
from newsextract.commands.extracting.running import run

__all__ = ["view"]

FORMAT: Final = "html"


@click.command()
@with_choices
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Write to this file; - is standard output. [default: a new temporary file when stdout is a terminal]",
)
@click.option("--open", "opens", is_flag=True, help="Show the page in the browser.")
@click.pass_context
def view(context: click.Context, /, *, output: str | None, opens: bool, **given: Any) -> None:
    """Write one HTML page of articles with everything that was found in them, to look at.

    The page needs nothing but itself. It is written to OUT; without -o to standard output, or, where that is a terminal
    or the page is to be opened, to a new temporary file, whose name is printed.
    """
    choices = Choices(**given)
    extractor = choices.extractor()
    if opens and output == STANDARD_OUTPUT:
        raise click.UsageError("--open needs a file: leave out -o - or name one")
    if output is None and (opens or is_terminal(sys.stdout)):
        path: Path | None = _new_file()
    else:
        path = checked_output(output)
    well = run(choices, extractor, extractor.writers[FORMAT], output=path)
    if path is not None and output is None:
        click.echo(path)
    if opens and path is not None:
        _show(path)
    if not well:
        context.exit(1)


def _new_file() -> Path:
    handle, name = tempfile.mkstemp(prefix="newsextract-", suffix=".html")
    os.close(handle)
    return Path(name)


def _show(path: Path) -> None:
    if not webbrowser.open(path.resolve().as_uri()):
        raise click.ClickException(f"no browser was found: open {path} in one")
