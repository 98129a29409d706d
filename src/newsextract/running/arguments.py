"""The arguments of the Extractor and of `extract`: what is wrong is said at once, with what to write instead."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newsextract.errors import InputError, OptionError, suggestion
from newsextract.model.types import STORY_ZONES
from newsextract.running.zoning import ZONE_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.running.registry import Candidate

__all__ = [
    "check_arguments",
    "checked_article_text",
    "checked_authors",
    "checked_options",
    "checked_text",
    "day_of",
    "wanted_zones",
]


def wanted_zones(zones: object) -> frozenset[str]:
    """Return the kinds of zone that findings are wanted from."""
    if zones == "story":
        return STORY_ZONES
    if zones == "all":
        return ZONE_KINDS
    if not isinstance(zones, Collection):
        raise OptionError("zones", f"'story', 'all' or kinds of zone are wanted, not {zones!r}")
    kinds = {zones} if isinstance(zones, str) else set(zones)
    if not kinds:
        raise OptionError("zones", "no kind of zone is named: 'story' is the default")
    for kind in sorted(kinds, key=str):
        if kind not in ZONE_KINDS:
            raise OptionError(
                "zones", f"no zone is of kind {kind!r}{suggestion(str(kind), {*ZONE_KINDS, 'story', 'all'})}"
            )
    return frozenset(kinds)


def check_arguments(plugins: object, disable: object, options: object, max_length: object) -> None:
    """Refuse arguments of the wrong type, each with what to write instead."""
    for name, value in (("plugins", plugins), ("disable", disable)):
        if isinstance(value, str):
            raise OptionError(name, f"a sequence is wanted, not the string {value!r}: write [{value!r}]")
        if not (isinstance(value, Iterable) and not isinstance(value, type)) and not (
            name == "plugins" and value is None
        ):
            raise OptionError(name, f"a sequence is wanted, not {value!r}")
    if options is not None and not isinstance(options, Mapping):
        raise OptionError("options", f"a mapping of plugin names to options is wanted, not {options!r}")
    if max_length is not None and type(max_length) is not int:
        raise OptionError("max_length", f"a number of characters is wanted, not {max_length!r}")


def checked_options(
    options: Mapping[str, Mapping[str, object]], candidates: Sequence[Candidate]
) -> Mapping[str, Mapping[str, object]]:
    """Return the options, all of them for plugins that are there."""
    names = [candidate.name for candidate in candidates]
    for plugin, values in options.items():
        if plugin not in names:
            raise OptionError(plugin, f"no plugin is named {plugin!r}{suggestion(plugin, names)}")
        if not isinstance(values, Mapping):
            raise OptionError(plugin, f"a mapping of option names to values is wanted, not {values!r}")
    return options


def checked_article_text(value: object) -> str:
    """Return the text of an article; what is none gets told what to call instead."""
    if isinstance(value, str):
        return value
    raise InputError("text", f"a str is wanted, not {type(value).__name__}{_mend(value)}")


def _mend(value: object) -> str:
    """Return what to do with something that is no text, behind a colon."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return ": decode it first, as in data.decode('utf-8')"
    if isinstance(value, os.PathLike):
        return ": read it first, as in path.read_text(encoding='utf-8')"
    if isinstance(value, Mapping):
        return ": write extract(**fields), or give many of them to Extractor.pipe"
    if hasattr(value, "read"):
        return ": read it first, as in file.read()"
    if isinstance(value, Iterable):
        return ": give many texts to Extractor.pipe"
    return ": there is no text" if is_missing(value) else ""


def is_missing(value: object) -> bool:
    """Tell whether a value stands for none, as NaN, NaT and NA do in data frames: it is no equal of itself."""
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 (what nothing but these does)
    except (TypeError, ValueError):  # NA has no truth, and an array's comparison many
        return type(value).__name__ == "NAType"


def checked_text(argument: str, value: object) -> str | None:
    """Return a string, or None for what is missing."""
    if isinstance(value, str):
        return value
    if is_missing(value):
        return None
    raise InputError(argument, f"a str is wanted, not {type(value).__name__}")


def checked_authors(value: object) -> tuple[str, ...]:
    """Return the names of the authors."""
    if isinstance(value, str):
        return (value,)
    if is_missing(value):
        return ()
    try:
        authors: tuple[Any, ...] = tuple(value)  # type: ignore[arg-type]
    except TypeError:
        authors = (None,)
    if not all(isinstance(author, str) for author in authors):
        raise InputError("authors", f"names are wanted, not {value!r}")
    return authors


def day_of(value: object) -> dt.date | None:
    """Return the day of a date, a datetime (as it stands, in its own zone) or ISO 8601 text; None for none."""
    if is_missing(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if type(value).__name__ == "datetime64":  # NumPy's, which writes itself in ISO 8601
        value = str(value)
    if not isinstance(value, str):
        raise InputError("published", f"a date or ISO 8601 text is wanted, not {type(value).__name__}")
    if not value.strip():
        return None
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise InputError("published", f"{value!r} is no day in ISO 8601, such as 2024-04-09") from None
