"""Readings of lengths of time that describe a noun: a 72-hour truce, a 20 year sentence, a decades-old feud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import classes, is_mostly
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import count, duration
from newsextract_plugins.dates.resolution.parts import Judged, modifier
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["ATTRIBUTIVE_LENGTH_RULES", "compound_duration", "is_a_fraction"]


@rule(
    "compound-duration",
    "A length of time before a noun.",
    example="They agreed on a 72-hour truce.",
    counterexample="The 72-year-old agreed.",
)
def compound_duration(phrase: Phrase, _context: Context) -> Judged:
    """Read a number and a unit with a hyphen: "a 72-hour truce"."""
    unit = phrase.first("unit")
    if is_a_fraction(phrase):
        return None
    return Reading("DURATION", duration(count(phrase.group("count")), unit), modifier(phrase))


@rule(
    "unit-long",
    "A length of time that is named by its unit alone.",
    example="The decades-long feud ended.",
    counterexample="The metre-long snake fled.",
)
def unit_long(phrase: Phrase, _context: Context) -> Judged:
    if phrase.has("one"):
        return Reading("DURATION", duration(1, phrase.value("one")))
    unit = phrase.first("unit")
    return Reading("DURATION", duration(None if phrase.kinds("unit") == CLASS["UNITS"] else 1, unit))


@rule(
    "age-of-a-thing",
    "How long what goes on has gone on, before its noun.",
    example="The 8-month-old truce held.",
    counterexample="The 8-year-old boy ran over the 60-year-old bridge.",
)
def age_of_a_thing(phrase: Phrase, _context: Context) -> Judged:
    number, unit = count(phrase.group("count")) if phrase.has("count") else None, phrase.first("unit")
    if number is None and phrase.kinds("unit") == CLASS["UNIT"]:
        number = 1  # a decade-old feud
    described = 2 if _is(phrase.after(), "adjective") else 1
    noun = phrase.after(described)
    if noun is None or not _is(noun, "noun") or _is(phrase.after(described + 1), "noun"):
        return None
    found = classes(noun.value, "noun")
    return Reading("DURATION", duration(number, unit)) if found and found[0] in _LASTING else None


def _is(word: Token | None, part: str) -> bool:
    """Tell whether a token is a word that is mostly of a part of speech."""
    return word is not None and word.kind == CLASS["WORD"] and is_mostly(word.value, part)


_LASTING: Final = ("noun.act", "noun.event", "noun.state", "noun.communication", "noun.cognition", "noun.phenomenon")
"""What goes on for a time, so that its age is a length of time; what lives or stands is only old."""


@rule(
    "unhyphened-length",
    "A length of time before a noun whose hyphen is left out.",
    example="He got a 20 year sentence.",
    counterexample="He left in 20 years; year one was hard.",
)
def unhyphened_length(phrase: Phrase, _context: Context) -> Judged:
    number, unit = count(phrase.group("count")), phrase.value("unit")
    after = phrase.after()
    if after is not None and after.value in ("old", "olds"):
        return False
    if number is None or not 1 < number < FIRST_YEAR or unit not in ("Y", "M", "W", "D", "TH", "TM"):
        return False
    return Reading("DURATION", duration(number, unit), modifier(phrase))


FIRST_YEAR: Final = 1_000
"""A number so large before a unit is a year."""


@exception(
    "three-quarters",
    "“Three-quarters” is a fraction, no length of time.",
    example="The board spent three-quarters of the money.",
    counterexample="The board met for three quarters of the year.",
    published=EXAMPLE_DAY,
)
def is_a_fraction(phrase: Phrase) -> bool:
    """Tell whether quarters with a hyphen are a fraction."""
    tokens = phrase.tokens.between(*phrase.match.span())
    return phrase.first("unit") == "Q" and any(token.kind == CLASS["HYPHEN"] for token in tokens)


ATTRIBUTIVE_LENGTH_RULES: Final = (compound_duration, unit_long, age_of_a_thing, unhyphened_length)
"""The rules of this module, each with its reader."""
