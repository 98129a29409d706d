"""The options that the commands which read articles share: what is read, by which plugins, from which zones."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
import click

from newsextract.commands.extracting.inputs import Inputs
from newsextract.commands.extracting.output import plugins_printing_aside
from newsextract.extractor import Extractor
from newsextract.formats.base import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

__all__ = ["Choices", "with_choices"]

_Command = TypeVar("_Command", bound="Callable[..., Any]")


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


_OPTIONS: Final = (
    click.argument("names", metavar="FILE|DIR|-...", nargs=-1, required=True),
    click.option(
        "-i",
        "--input",
        "input_name",
        metavar="NAME",
        help="Input: text, json, jsonl, csv, html, arrow, parquet, warc, or a plugin's. [default: by content]",
    ),
    click.option(
        "--text-field", metavar="NAME", default="text", show_default=True, help="Field of a record with its text."
    ),
    click.option("--id-field", metavar="NAME", default="id", show_default=True, help="Field with its identifier."),
    click.option("--date-field", metavar="NAME", default="published", show_default=True, help="Field with its date."),
    click.option(
        "--published",
        metavar="DATE",
        callback=_day,
        help="Publication date of articles that bring none of their own, such as 2024-04-09.",
    ),
    click.option("--plugins", "plugin_names", metavar="NAMES", multiple=True, callback=_names, help="Run only these."),
    click.option("--disable", metavar="NAMES", multiple=True, callback=_names, help="Don't run these."),
    click.option(
        "--set",
        "settings",
        metavar="PLUGIN.OPTION=VALUE",
        multiple=True,
        callback=_settings,
        help="Set an option of a plugin; `newsextract plugins` lists them.",
    ),
    click.option(
        "--zones",
        metavar="ZONES",
        default="story",
        show_default=True,
        callback=_zones,
        help="Where findings are wanted from: story, all, or kinds of zone (headline,body,comments).",
    ),
    click.option(
        "--on-error",
        type=click.Choice(["keep", "raise"]),
        default="keep",
        show_default=True,
        help="Keep failures and go on, or stop at the first.",
    ),
)


def with_choices(command: _Command) -> _Command:
    """Give a command the shared options, in the order in which its help lists them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@attrs.frozen(kw_only=True)
class Choices:
    """What was chosen on the command line, of the shared options."""

    names: Sequence[str]
    input_name: str | None
    text_field: str
    id_field: str
    date_field: str
    published: dt.date | None
    plugin_names: Sequence[str]
    disable: Sequence[str]
    settings: Mapping[str, Mapping[str, object]]
    zones: str | Sequence[str]
    on_error: str

    def extractor(self) -> Extractor:
        """Return the Extractor that was asked for."""
        on_error: Any = self.on_error
        with plugins_printing_aside():
            return Extractor(
                plugins=self.plugin_names or None,
                disable=self.disable,
                options=self.settings,
                zones=self.zones,
                on_error=on_error,
            )

    def inputs(self, extractor: Extractor, output: Path | None) -> Inputs:
        """Return the inputs that were named.

        Args:
            extractor: Whose readers read them.
            output: The file that is being written, which is none of them.
        """
        return Inputs(
            names=self.names,
            readers=extractor.readers,
            format=self.input_name,
            options=ReadOptions(text_field=self.text_field, id_field=self.id_field, date_field=self.date_field),
            published=self.published,
            output=output,
        )
