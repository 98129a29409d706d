"""Readings of lengths of one unit, or of units without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import duration
from newsextract_plugins.dates.resolution.parts import Judged, is_told_from_an_event, modifier
from newsextract_plugins.dates.resolution.readings import Reading, shifted, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["UNNUMBERED_LENGTH_RULES"]


@rule(
    "a-unit-or-two",
    "A year or two.",
    example="The repair takes a week or two.",
    counterexample="The repair takes one or two men.",
)
def a_unit_or_two(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DURATION", duration(None, phrase.value("unit")), modifier(phrase))


@rule(
    "unit-and-half",
    "A unit of time and a half.",
    example="The repair takes a year and a half.",
    counterexample="The repair takes a man and a half.",
)
def unit_and_half(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DURATION", duration(1.5, phrase.value("unit")).replace("P1.5Y", "P1Y6M"), modifier(phrase))


#: Words before "a year" that make it a length of time, not a rate.
_NO_RATE = [
    "in",
    "within",
    "for",
    "of",
    "after",
    "as",
    "than",
    "is",
    "was",
    "took",
    "takes",
    "take",
    "lasted",
    "lasts",
    "spent",
    "with",
    "least",
    "during",
    "by",
    "almost",
    "about",
    "had",
    "has",
    "him",
    "her",
    "them",
    "us",
    "me",
    "that",
    "be",
    "been",
]


@rule(
    "duration-one",
    "A length of time of one, or a rate.",
    example="It costs the town a million euros a year.",
    counterexample="It costs the town a million euros.",
)
def duration_one(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    after = phrase.after()
    if unit == "D" and after is not None and after.kind in (CLASS["BEFORE"], CLASS["AFTER"]):
        if is_told_from_an_event(phrase):
            return Reading("DATE", unknown("D"))
        here = context.last_day() or context.published  # a day after what was told last
        step = 1 if after.kind == CLASS["AFTER"] else -1
        return Reading("DATE", (here and shifted(here, step, "D")) or unknown("D"), anchor="text")
    if unit == "TM" and _is_tiny(phrase):
        return None
    if unit in ("Q", "WE") or (unit == "D" and not phrase.has("mod")):
        return False
    before = phrase.before()
    rated = before is not None and before.kind in (CLASS["WORD"], CLASS["OUT"], CLASS["NUMBER"], CLASS["MULTIPLE"])
    if rated and unit in ("TH", "TM", "TS") and _is_rate_of_hours(phrase):
        return None
    if (
        rated
        and before is not None
        and not (before.value and str(before.value).lower() in _NO_RATE)
        and not phrase.has("mod", "adj")
        and (after is None or after.kind not in (CLASS["BEFORE"], CLASS["AFTER"]))
    ):
        return Reading("SET", duration(1, unit), quant="EVERY")
    return Reading("DURATION", duration(1, unit), modifier(phrase))


@exception(
    "minute-the-adjective",
    "“A minute amount” is a very small one.",
    example="A minute amount of the gas was found.",
    counterexample="A minute later the gas was found.",
    published=EXAMPLE_DAY,
)
def _is_tiny(phrase: Phrase) -> bool:
    """Tell whether a noun of quantity stands directly behind "a minute"."""
    after = phrase.after()
    return after is not None and after.kind == CLASS["WORD"] and str(after.value).lower().removesuffix("s") in _AMOUNTS


_AMOUNTS: Final = frozenset(
    (
        *("amount", "quantity", "trace", "fraction", "detail", "particle", "proportion", "portion", "speck", "dose"),
        *("share", "piece", "sum", "change", "difference", "chance"),
    )
)
"""What is minute."""


@exception(
    "rate-of-hours",
    "An hour or minute behind a number with its currency or unit is what a rate is told for, nothing that recurs.",
    example="The crew is paid £11 an hour.",
    counterexample="The crew worked for an hour.",
)
def _is_rate_of_hours(phrase: Phrase) -> bool:
    """Tell whether "an hour" stands behind the number that a rate begins with."""
    tokens = (phrase.before(), phrase.before(2), phrase.before(3))
    return any(token is not None and token.kind in _NUMBERS for token in tokens)


_NUMBERS: Final = tuple(CLASS[name] for name in ("NUMBER", "DAYNUM", "OUT", "MULTIPLE", "NUMWORD", "FRACTION", "YEAR"))


@rule(
    "bare-units",
    "A length of time whose number is not told.",
    example="The feud went on for decades.",
    counterexample="The feud was a matter of days.",
)
def bare_units(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.first("unit")
    before = phrase.before()
    if unit == "WE":
        regular = before is not None and before.kind in (CLASS["ON"], CLASS["AT"])
        return Reading("SET", "XXXX-WXX-WE", quant="EVERY") if regular else False
    if _are_of_a_life(phrase) or are_of_business(phrase):
        return None
    after = phrase.after()
    if unit in ("TS", "TM") and after is not None and after.kind in (CLASS["AFTER"], CLASS["BEFORE"]):
        return Reading("DURATION", duration(None, unit), modifier(phrase))  # minutes after she left
    if unit in ("Q", "N", "TS", "TM") or (before is not None and before.kind == CLASS["OF"]):
        return False
    if phrase.value("ago") == "ago":
        return Reading("DATE", "PAST_REF")
    return Reading("DURATION", duration(None, unit), modifier(phrase))


@exception(
    "days-of-a-life",
    "“His younger days” are a part of a life, no number of days.",
    example="In his younger days he sailed.",
    counterexample="He sailed for days.",
)
def _are_of_a_life(phrase: Phrase) -> bool:
    """Tell whether a possessive and a word that describes stand before days or years: "her school days"."""
    word, owner = phrase.before(), phrase.before(2)
    if word is None or owner is None or owner.kind not in (CLASS["ITS"], CLASS["POSS"]):
        return False
    return word.kind in (CLASS["WORD"], CLASS["ACADEMIC"]) and phrase.first("unit") in ("D", "Y")


@exception(
    "hours-of-business",
    "“Opening hours” and “man-days” name when something is open or how much work there is, no time that passes.",
    example="The library keeps long opening hours.",
    counterexample="The library was shut for hours.",
)
def are_of_business(phrase: Phrase) -> bool:
    """Tell whether a noun that describes them stands in front of hours or days: "visiting hours", "man-days"."""
    word = phrase.tokens[phrase.match.start("unit") - 1] if phrase.match.start("unit") else phrase.before()
    if word is None:
        return False
    if word.kind == CLASS["HYPHEN"]:
        return True
    return phrase.first("unit") in ("TH", "D") and str(word.value).lower() in _DESCRIBING_HOURS


_DESCRIBING_HOURS: Final = frozenset(
    {"opening", "closing", "visiting", "office", "business", "working", "trading", "licensing", "school", "rush"}
    | {"peak", "banking", "shop", "store", "daylight", "waking", "happy", "market"}
)


UNNUMBERED_LENGTH_RULES: Final = (
    a_unit_or_two,
    unit_and_half,
    duration_one,
    bare_units,
)
"""The rules of this module, each with its reader."""
