"""`newsextract extract`: from files to findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsextract.commands.extracting.choices import Choices, with_choices
from newsextract.commands.extracting.output import checked_output
from newsextract.commands.extracting.running import run, with_options, writer_of

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["extract"]


def _output(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    return checked_output(value)


@click.command()
@with_choices
@click.option(
    "-f",
    "--format",
    "format_name",
    metavar="NAME",
    help="Output: text, json, jsonl, csv, html, sqlite, arrow, parquet, or a plugin's. [default: by -o, else text]",
)
@click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="How many processes work; 0 for one a processor.",
)
@click.option("--lean", is_flag=True, help="Leave zones and mentions out of JSON.")
@click.option("--bom", is_flag=True, help="Write a byte order mark before CSV, by which Excel tells UTF-8.")
@click.option("--resume", is_flag=True, help="Go on with a run to the same OUT that was stopped.")
@click.option(
    "--explain",
    is_flag=True,
    help="Say on stderr which rules decided each finding, and which numbers were left out, and why.",
)
@click.option("-o", "--output", metavar="OUT", callback=_output, help="Write to this file, all of it or nothing.")
@click.pass_context
def extract(
    context: click.Context,
    /,
    *,
    format_name: str | None,
    explain: bool,
    jobs: int,
    lean: bool,
    bom: bool,
    resume: bool,
    output: Path | None,
    **given: Any,
) -> None:
    """Extract quotes, speakers, roles, numbers, dates and claims from articles.

    A folder stands for the .txt, .json and .jsonl files in it and below; `-` stands for standard input. A file that
    can't be read costs no other. The exit status is 0 when all went well, 1 when something failed (one line on stderr
    says what), 2 when the command line is wrong.
    """
    choices = Choices(**given)
    extractor = choices.extractor()
    writer = with_options(writer_of(extractor.writers, format_name, output), lean=lean, bom=bom)
    if not run(choices, extractor, writer, output=output, explain=explain, jobs=jobs, resume=resume):
        context.exit(1)
