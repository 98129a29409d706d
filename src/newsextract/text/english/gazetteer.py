"""Names of persons and places of all the world: who may be called so, and where it may be.

Given and family names are those of Faker's 80 locales, places those of GeoNames with 15,000 inhabitants and more, and
the world's countries, continents and the states of the United States; bench/make_gazetteer.py writes them, and
data/licences.txt has their licences. That a name stands here is evidence, no proof: "Will" and "Of" are listed, too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from newsextract.text.english.folding import plain
from newsextract.text.english.tables import table

__all__ = ["FamilyName", "GivenName", "Place", "family_name", "given_name", "place", "places"]

MOST_REMEMBERED: Final = 1 << 14
"""Names of which the answers are kept."""

_KINDS: Final = {"k": "continent", "n": "country", "s": "state", "c": "city"}
_CLEARLY: Final = 3
"""So many times as many locales must give a name to one gender."""


class GivenName(NamedTuple):
    """A given name.

    Attributes:
        gender: `male` or `female` when it is mostly one's, else None.
        locales: In how many of Faker's locales it is given: how widely known it is.
    """

    gender: str | None
    locales: int


class FamilyName(NamedTuple):
    """A family name.

    Attributes:
        locales: In how many of Faker's locales it is borne.
    """

    locales: int


class Place(NamedTuple):
    """A place.

    Attributes:
        name: As it was asked for.
        kind: `continent`, `country`, `state` (of the United States) or `city`.
        country: ISO 3166 code; empty for a continent.
        population: 0 when unknown.
        capital: Whether it is a country's capital.
    """

    name: str
    kind: str
    country: str
    population: int
    capital: bool


@lru_cache(maxsize=MOST_REMEMBERED)
def given_name(word: str) -> GivenName | None:
    """Return what is known of a given name, None when no locale has it.

    Args:
        word: One word, with or without accents, capitalised or all in capitals.

    Example:
        >>> from newsextract.text.english import gazetteer
        >>> gazetteer.given_name("Ngozi").gender, gazetteer.given_name("Yesterday")
        ('female', None)
    """
    counts = _counts(word)
    male, female = counts.get("m", 0), counts.get("f", 0)
    most = max(male, female, counts.get("e", 0))
    if not most:
        return None
    gender = (
        "male" if male >= _CLEARLY * female and male else "female" if female >= _CLEARLY * male and female else None
    )
    return GivenName(gender, most)


@lru_cache(maxsize=MOST_REMEMBERED)
def family_name(word: str) -> FamilyName | None:
    """Return what is known of a family name, None when no locale has it.

    Args:
        word: One word, with or without accents, capitalised or all in capitals.
    """
    locales = _counts(word).get("F")
    return None if locales is None else FamilyName(locales)


@lru_cache(maxsize=MOST_REMEMBERED)
def places(name: str) -> tuple[Place, ...]:
    """Return the places of a name: countries and states first, then cities, the most populous first.

    Args:
        name: One word or several, capitalised as names are.
    """
    line = table("places").get(plain(name))
    return () if line is None else tuple(_place(name, each) for each in line.split(" "))


def place(name: str) -> Place | None:
    """Return the place that a name most likely means, None when GeoNames has none.

    Example:
        >>> from newsextract.text.english import gazetteer
        >>> paris = gazetteer.place("Paris")
        >>> paris.country, paris.capital, len(gazetteer.places("Paris")) > 1
        ('FR', True, True)
    """
    found = places(name)
    return found[0] if found else None


@lru_cache(maxsize=MOST_REMEMBERED)
def _counts(word: str) -> dict[str, int]:
    """Return in how many locales a word is a name, by what name."""
    key = plain(word)
    line = table("names").get(key)
    if line is None and len(key) > 1 and key.isupper():
        line = table("names").get(key.title())
    return {each[0]: int(each[1:] or 1) for each in (line or "").split()}


def _place(name: str, written: str) -> Place:
    """Return a place as a line of the table has it: kind, country, population, a star for capitals."""
    capital = written.endswith("*")
    return Place(name, _KINDS[written[0]], written[1:3].strip("-"), int(written[3:].rstrip("*") or 0), capital)
