"""Which date each number refers to: one ordered table of readers, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.placed import places_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Rule
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.period.calendar import Calendar
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.scenes import Scene

__all__ = ["READERS", "read_periods"]

_NONE: Final = frozenset({"ordinal", "age"})
_THOSE: Final = re.compile(
    r"\b(?:in|during|over|at)\s(?:those|these|that|this|the same)\s(?:\w+\s)?"
    r"(?:years?|months?|period|time|days?|weeks?|decades?|quarter)\b",
    re.IGNORECASE,
)
_POINTING: Final = frozenset({"those", "these", "that", "this", "same"})
_TAKING_UP: Final = frozenset({"it", "they", "this", "that", "these", "those"})


@attrs.define(eq=False)
class Dated:
    """What the readers are asked about.

    Attributes:
        quantity: The quantity.
        words: Its sentence.
        previous: The quantity before it in the sentence.
        calendar: The dates of the article.
        last: The last date of the sentence before, None where it has none.
    """

    quantity: Quantity
    words: Words
    previous: Quantity | None
    calendar: Calendar
    last: int | None


@rule(
    "period:same-fact",
    "The date of the number that states the same fact.",
    example="In May 2024 the tunnel cost 9 billion shekels ($2.4 billion).",
    counterexample="The tunnel cost 9 billion shekels ($2.4 billion).",
)
def same_fact(dated: Dated) -> int | None:
    """Read "9 billion shekels ($2.4 billion)"."""
    quantity, previous = dated.quantity, dated.previous
    if previous is None or quantity.partner is not previous or dated.words.text[quantity.start - 1] != "(":
        return None
    return previous.period


@rule(
    "period:clause",
    "The date of its clause, or of the clause that it depends on.",
    example="It sold 40 boats in May 2024.",
    counterexample="It sold 40 boats.",
)
def clause(dated: Dated) -> int | None:
    """Read "40 boats in May", "in May it sold 40 boats"."""
    found = dated.calendar.period(dated.quantity, dated.words)
    if found is None or not dated.calendar.is_day(found) or not has_own_time(dated.quantity, dated.words):
        return found
    measures = dated.quantity.measures
    return None if measures is None else dated.calendar.last_in(*measures)


@rule(
    "period:sentence-before",
    'The date of the sentence before, which a pronoun or "in those years" takes up.',
    example="A quake struck Orlo in February 2005. It killed 612 people.",
    counterexample="A quake struck Orlo in February 2005. Velm has 612 people.",
)
def sentence_before(dated: Dated) -> int | None:
    """Read "a quake struck in February. It killed 612 people", "in those years half were ill"."""
    quantity, words = dated.quantity, dated.words
    if dated.last is None or dated.calendar.has_any(words):
        return None
    if not _POINTING.isdisjoint(words.lower) and _THOSE.search(words.text, words.start, words.end):
        return dated.last
    if "entity:event" in quantity.trail and _is_taken_up(dated):
        return dated.last
    if not words.count or words.lower[0] not in _TAKING_UP:
        return None
    found = governing(words, quantity.start, quantity.end)
    return dated.last if found is not None and found.pronoun and found.past else None


def _is_taken_up(dated: Dated) -> bool:
    """Tell whether the event of a number is one that the sentence before names: "in the quake"."""
    entity, before = dated.quantity.entity, dated.words.sentence_before()
    if entity is None or before is None or dated.words.text[entity[0] - 4 : entity[0]].lower() != "the ":
        return False
    event = dated.words.text[entity[0] : entity[1]]
    return dated.words.text.find(event, *before) >= 0


READERS: Final[tuple[Rule, ...]] = (same_fact, clause, sentence_before)
"""In the order in which they are asked."""


def read_periods(scenes: Sequence[Scene], calendar: Calendar) -> None:
    """Set the period of each quantity of an article.

    Args:
        scenes: The sentences that hold numbers, in order.
        calendar: The article's dates.
    """
    if not calendar:
        return
    for scene in scenes:
        words = scene.words
        assert words is not None
        if scene.is_table:
            continue
        near = words.sentence_before()
        last = None if near is None else calendar.last_in(*near)
        previous: Quantity | None = None
        for quantity in scene.kept:
            if quantity.kind not in _NONE and not lasts_always(quantity, words):
                _read(Dated(quantity, words, previous, calendar, last))
            previous = quantity


@exception(
    "lasting-state",
    "How many live in a town and where a place lies holds at no date of the sentence.",
    example="In May 2024 a flood hit Velm, a town of 9,000 people.",
    counterexample="In May 2024 a flood hit 9,000 people.",
)
def lasts_always(quantity: Quantity, words: Words) -> bool:
    """Tell "Velm, a town of 9,000 people" and "15 miles north of Orlo" from what happened then."""
    children = quantity.unit == "child" and quantity.owner is not None  # "a mother of 12"
    return children or "entity:apposed" in quantity.trail or places_thing(quantity, words)


@exception(
    "told-that-day",
    "The day on which the profit of a quarter is told is not when it was made.",
    example="The bank posted a second-quarter profit of €412 million on Thursday, 9 May 2024.",
    counterexample="The bank paid €412 million on Thursday, 9 May 2024.",
)
def has_own_time(quantity: Quantity, words: Words) -> bool:
    """Tell "second-quarter profit", "annual revenue" and "sales of $5 on Thursday for the quarter" from "profit"."""
    if quantity.measures is not None and _OWN_TIME.search(words.text, *quantity.measures):
        return True
    return _FOR_ITS_TIME.search(words.text, quantity.end, min(words.end, quantity.end + _REACH)) is not None


_REACH: Final = 60
_FOR_ITS_TIME: Final = re.compile(
    r"\bfor\sthe\s(?:(?:first|second|third|fourth|full|fiscal|latest|three|six|nine)[\s-])?(?:quarter|half|year|months)\b"
)


_OWN_TIME: Final = re.compile(
    r"\b(?:(?:first|second|third|fourth|half|full|last)[- ](?:quarter|half|year)|annual|yearly|quarterly)\b",
    re.IGNORECASE,
)


def _read(dated: Dated) -> None:
    for reader in READERS:
        period = reader.read(dated)
        if period is not None:
            dated.quantity.period = period
            dated.quantity.trail.append(reader.name)
            return
