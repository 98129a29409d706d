"""Currencies, by how they are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.tables.loading import LISTS, labelled
from newsextract_plugins.statistics.tables.unit_names import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Currencies", "currencies"]


class Currencies(NamedTuple):
    """How money is written: ISO codes by symbol before the amount, by symbol after it, and by name in lower case."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    names: Mapping[str, tuple[str | None, str]]


@cache
def currencies(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Currencies:
    """Return the currency tables, with a user's own: ISO code, and symbols and names of each."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    names: dict[str, tuple[str | None, str]] = {}
    for code, entry in labelled("currencies/currencies").items():
        before.update(dict.fromkeys(entry.get("before", ()), code))
        after.update(dict.fromkeys(entry.get("after", ()), code))
        for name in entry.get("names", ()):
            names[name.lower()] = (code, name)
            names.setdefault(plural(name).lower(), (code, name))
        for name in entry.get("plurals", ()):
            names.setdefault(name.lower(), (code, entry["names"][0]))
    for name in LISTS.ordered("currencies/nameless"):
        names.setdefault(name.lower(), (None, name))
        names.setdefault(plural(name).lower(), (None, name))
    for many, name in LISTS.rows("currencies/nameless-plurals"):
        names.setdefault(many, (None, name))
    _add_world(before, after, names)
    for code, spellings in extra:
        before.update(dict.fromkeys((code, *spellings), code))
        after.update(dict.fromkeys((code, *spellings), code))
        for name in spellings:
            names[name.lower()] = names[plural(name).lower()] = (code, name)
    return Currencies(before, after, names)


def _add_world(before: dict[str, str], after: dict[str, str], names: dict[str, tuple[str | None, str]]) -> None:
    """Add the world's other currencies by code and name."""
    for code in LISTS.ordered("currencies_world/codes"):
        before.setdefault(code, code)
        after.setdefault(code, code)
    for code, *groups in LISTS.rows("currencies_world/names"):
        for group in groups:
            name, *_ = forms = group.split(", ")
            for form in forms:
                names.setdefault(form.lower(), (code, name))
    for noun, name in LISTS.rows("currencies_world/nameless"):
        names.setdefault(noun, (None, name))
        names.setdefault(plural(noun), (None, name))
