"""`newsextract extract`: from files to findings."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from newsextract.commands.explaining import explaining
from newsextract.commands.inputs import Inputs
from newsextract.commands.output import checked_output, opened_output
from newsextract.commands.reporting import Progress, Report
from newsextract.errors import NewsextractError, suggestion
from newsextract.extractor import Extractor
from newsextract.formats.base import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from newsextract.formats.base import Writer
    from newsextract.model.types import Article

__all__ = ["extract"]

DEFAULT_FORMAT = "text"


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        message = f"{value!r} is no day in ISO 8601, such as 2024-04-09"
        raise click.BadParameter(message, context, parameter) from None


def _listed(value: str) -> list[str]:
    return [name.strip() for name in value.split(",") if name.strip()]


def _names(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> list[str]:
    """Return the names of a repeatable option that also takes several, separated by commas."""
    if not all(map(_listed, values)):
        message = "no plugin is named: write names such as quotes,dates, or leave the option out"
        raise click.BadParameter(message, context, parameter)
    return [name for value in values for name in _listed(value)]


def _zones(context: click.Context, parameter: click.Parameter, value: str) -> str | list[str]:
    if value in ("story", "all"):
        return value
    kinds = _listed(value)
    if not kinds:
        message = "no zone is named: write story, all, or kinds of zone such as headline,body"
        raise click.BadParameter(message, context, parameter)
    return kinds


def _settings(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> dict[str, dict[str, object]]:
    """Return `plugin.option=value` strings as what the Extractor takes."""
    settings: dict[str, dict[str, object]] = {}
    for value in values:
        key, equals, setting = value.partition("=")
        plugin, dot, option = key.strip().rpartition(".")
        if not (equals and dot and plugin and option):
            raise click.BadParameter(f"{value!r} is not of the form PLUGIN.OPTION=VALUE", context, parameter)
        settings.setdefault(plugin, {})[option] = setting
    return settings


def _output(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    return checked_output(value)


@click.command()
@click.argument("names", metavar="FILE|DIR|-...", nargs=-1, required=True)
@click.option(
    "-f",
    "--format",
    "format_name",
    metavar="NAME",
    help="Output: text, json, jsonl, csv, arrow, parquet, or a plugin's. [default: by the suffix of -o, else text]",
)
@click.option(
    "-i",
    "--input",
    "input_name",
    metavar="NAME",
    help="Input: text, json, jsonl, html, or a plugin's. [default: by suffix]",
)
@click.option(
    "--text-field", metavar="NAME", default="text", show_default=True, help="Field of a record with its text."
)
@click.option("--id-field", metavar="NAME", default="id", show_default=True, help="Field with its identifier.")
@click.option("--date-field", metavar="NAME", default="published", show_default=True, help="Field with its date.")
@click.option(
    "--published",
    metavar="DATE",
    callback=_day,
    help="Publication date of articles that bring none of their own, such as 2024-04-09.",
)
@click.option("--plugins", "plugin_names", metavar="NAMES", multiple=True, callback=_names, help="Run only these.")
@click.option("--disable", metavar="NAMES", multiple=True, callback=_names, help="Don't run these.")
@click.option(
    "--set",
    "settings",
    metavar="PLUGIN.OPTION=VALUE",
    multiple=True,
    callback=_settings,
    help="Set an option of a plugin; `newsextract plugins` lists them.",
)
@click.option(
    "--zones",
    metavar="ZONES",
    default="story",
    show_default=True,
    callback=_zones,
    help="Where findings are wanted from: story, all, or kinds of zone (headline,body,comments).",
)
@click.option(
    "--on-error",
    type=click.Choice(["keep", "raise"]),
    default="keep",
    show_default=True,
    help="Keep failures and go on, or stop at the first.",
)
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
    names: Sequence[str],
    format_name: str | None,
    input_name: str | None,
    published: dt.date | None,
    output: Path | None,
    **given: Any,
) -> None:
    """Extract quotes, speakers, roles, numbers, dates and claims from articles.

    A folder stands for the .txt, .json and .jsonl files in it and below; `-` stands for standard input. A file that
    can't be read costs no other. The exit status is 0 when all went well, 1 when something failed (one line on stderr
    says what), 2 when the command line is wrong.
    """
    extractor = Extractor(
        plugins=given["plugin_names"] or None,
        disable=given["disable"],
        options=given["settings"],
        zones=given["zones"],
        on_error=given["on_error"],
    )
    inputs = Inputs(
        names=names,
        readers=extractor.readers,
        format=input_name,
        options=ReadOptions(text_field=given["text_field"], id_field=given["id_field"], date_field=given["date_field"]),
        published=published,
        output=output,
    )
    writer = _writer(extractor.writers, format_name, output)
    files = inputs.files()
    progress = Progress(len(files), wanted=output is not None or not sys.stdout.isatty())
    report = Report(progress)
    report.loaded(extractor.plugins)
    try:
        with opened_output(output, for_people=writer.name == DEFAULT_FORMAT) as stream:
            documents = report.entering(inputs.documents(files, progress))
            articles = report.leaving(extractor.pipe(documents))
            if given["explain"]:
                articles = explaining(extractor, articles)
            _write(writer, articles, stream)
    finally:
        report.finish()
    if report.failed:
        context.exit(1)


def _writer(writers: Mapping[str, Writer], name: str | None, output: Path | None) -> Writer:
    """Return the format that was asked for, by name or by the output's suffix."""
    if name is None:
        suffix = "" if output is None else output.suffix.removeprefix(".").lower()
        name = suffix if suffix in writers else DEFAULT_FORMAT
    if name not in writers:
        known = ", ".join(writers)
        raise click.UsageError(f"no output format is named {name!r}{suggestion(name, writers)}: there are {known}")
    return writers[name]


def _write(writer: Writer, articles: Iterable[Article], stream: TextIO) -> None:
    try:
        writer.write(articles, stream)
    except (NewsextractError, OSError):
        raise
    except Exception as error:
        if type(writer).__module__.startswith("newsextract."):
            raise
        message = f"the writer {writer.name!r} failed: {type(error).__name__}: {error}"
        raise click.ClickException(message) from error
