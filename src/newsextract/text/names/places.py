"""Countries, their adjectives, demonyms and seats of government, and other places, by the words that name them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsextract.text.english.lists import ENGLISH

__all__ = ["CountryWord", "countries", "country_code", "country_name", "places"]


class CountryWord(NamedTuple):
    """What a word says about a country.

    Attributes:
        code: ISO 3166 alpha-2 code (`GB-SCT` and its like for the countries of the United Kingdom, `EU`).
        kind: `name` (Russia), `adjective` (Russian), `demonym` (Russians) or `seat` (Moscow, the Kremlin).
    """

    code: str
    kind: str


def country_code(word: str) -> str | None:
    """Return the ISO code of the country that a name, adjective, demonym or seat of government stands for."""
    meaning = countries().get(word) or countries().get(word.removeprefix("the ").removeprefix("The "))
    return meaning.code if meaning else None


@cache
def countries() -> dict[str, CountryWord]:
    """Every word or phrase for a country, as it is written in running text, with what it says."""
    found: dict[str, CountryWord] = {}
    for code, name in ENGLISH.rows("territories/territories"):
        for form in _spellings(name):
            found.setdefault(form, CountryWord(code, "name"))
    words: dict[str, list[tuple[str, str]]] = {"adjective": [], "demonym": []}
    for row in ENGLISH.rows("countries/countries"):
        code, names, adjectives, demonyms, seats = (*row, "", "", "", "")[:5]
        for column, kind in ((names, "name"), (seats, "seat")):
            for form in filter(None, (entry.strip() for entry in column.split(","))):
                found.setdefault(form, CountryWord(code, kind))
        for column, kind in ((adjectives, "adjective"), (demonyms, "demonym")):
            words[kind] += [(form, code) for form in column.split(",") if form]
    for code, kind, form in ENGLISH.rows("demonyms/demonyms"):
        words[kind].append((form, code))
    for kind, entries in words.items():
        for form, code in entries:
            found.setdefault(form, CountryWord(code, kind))
            if kind == "demonym" and not form.endswith(("s", "ese", "man", "sh")):
                found.setdefault(form + "s", CountryWord(code, kind))
    found["US"] = found["U.S."]
    return found


@cache
def country_name(code: str) -> str | None:
    """Return the English name of an ISO 3166 code."""
    return next((form for form, meaning in countries().items() if meaning == (code, "name")), None)


@cache
def places() -> frozenset[str]:
    """Names of countries, regions and cities."""
    cities = {city for _, city in ENGLISH.rows("territories/cities")}
    names = {form.removeprefix("the ") for form, meaning in countries().items() if meaning.kind in ("name", "seat")}
    return frozenset(cities | names | ENGLISH.words("places/places"))


def _spellings(name: str) -> list[str]:
    """CLDR's names as news writes them: "Hong Kong SAR China", "Myanmar (Burma)", "Congo - Kinshasa"."""
    plain = name.split(" (", maxsplit=1)[0].removesuffix(" SAR China")
    return [plain.replace("&", "and").replace("St. ", "St ")] if "&" in plain else [plain]
