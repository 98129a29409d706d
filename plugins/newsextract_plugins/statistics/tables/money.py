"""Currencies, by how they are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text.english import entry as lexicon_entry
from newsextract_plugins.statistics.tables.loading import LISTS, labelled
from newsextract_plugins.statistics.tables.unit_names import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Currencies", "currencies", "leading", "singles"]


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
    _add_countries(before, after, names)
    _add_letters(before, after, names)
    _add_world(before, after, names)
    for code, spellings in extra:
        before.update(dict.fromkeys((code, *spellings), code))
        after.update(dict.fromkeys((code, *spellings), code))
        for name in spellings:
            names[name.lower()] = names[plural(name).lower()] = (code, name)
    return Currencies(before, after, names)


def singles() -> frozenset[str]:
    """Return the letters that are a currency only where the amount is large."""
    return frozenset(letter for letter, _ in LISTS.rows("currencies/single"))


@cache
def leading() -> frozenset[str]:
    """Return the nouns that alone stand before an amount."""
    return LISTS.words("currencies/leading")


def _add_countries(before: dict[str, str], after: dict[str, str], names: dict[str, tuple[str | None, str]]) -> None:
    """Add a sign of several currencies with each country's letters before and behind it, in any case, and its noun."""
    for sign, noun, code, letters in LISTS.rows("currencies/countries"):
        for country in letters.split(", "):
            for form in dict.fromkeys((country, country.upper(), country.title(), *_lower(country))):
                spaced = () if form == "A" else (f"{form} {sign}",)  # "for a $15 wage"
                for written in (f"{form}{sign}", f"{sign}{form}", *spaced):
                    before.setdefault(written, code)
                after.setdefault(f"{form}{sign}", code)
            if len(country) > 1:
                names.setdefault(f"{country} {noun}".lower(), (code, f"{country} {noun}"))
                names.setdefault(f"{country} {plural(noun)}".lower(), (code, f"{country} {noun}"))


def _lower(country: str) -> tuple[str, ...]:
    """Return the letters in lower case, where they are more than one: "nz$40", but not "a$40"."""
    return (country.lower(),) if len(country) > 1 else ()


def _add_letters(before: dict[str, str], after: dict[str, str], names: dict[str, tuple[str | None, str]]) -> None:
    """Add the letters and signs of one currency, and nouns with a country's short name."""
    for code, front, behind in LISTS.rows("currencies/letters"):
        for written in front.split(", "):
            before.setdefault(written, code)
        for written in behind.split(", "):
            after.setdefault(written, code)
    for letter, code in LISTS.rows("currencies/single"):
        before.setdefault(letter, code)
    for code, nouns in LISTS.rows("currencies/short"):
        for noun in nouns.split(", "):
            names.setdefault(noun.lower(), (code, noun))
            names.setdefault(plural(noun).lower(), (code, noun))


def _add_world(before: dict[str, str], after: dict[str, str], names: dict[str, tuple[str | None, str]]) -> None:
    """Add the world's other currencies by code and name."""
    for code in LISTS.ordered("currencies_world/codes"):
        before.setdefault(code, code)
        after.setdefault(code, code)
        if lexicon_entry(code.lower()) is None:
            before.setdefault(code.lower(), code)
            after.setdefault(code.lower(), code)
    for code, *groups in LISTS.rows("currencies_world/names"):
        for group in groups:
            name, *_ = forms = group.split(", ")
            for form in forms:
                names.setdefault(form.lower(), (code, name))
    for noun, name in LISTS.rows("currencies_world/nameless"):
        names.setdefault(noun, (None, name))
        names.setdefault(plural(noun), (None, name))
