"""Readings of days in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.parts import (
    Judged,
    on_day,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words import lexicon

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["NUMERIC_DAY_RULES"]


@rule(
    "iso-date",
    "A date in ISO 8601, with or without a time.",
    example="The form was filed on 2023-11-02.",
    counterexample="The part has the number 2023-31-02.",
)
def iso_date(phrase: Phrase, _context: Context) -> Judged:
    written = phrase.value("iso")
    year, month, day = (int(part) for part in written[:10].split("-"))
    if not Day.valid(year, month, day):
        return None
    if len(written) > 10:
        return Reading("TIME", written[:10] + "T" + written[11:])
    return Reading("DATE", written)


@rule(
    "numeric-date",
    "Day, month and year in figures, in the order that the option, the article's other dates or its region tell.",
    example="The permit ended on 30/11/2023.",
    counterexample="Version 2.11.20 repairs it.",
)
def numeric_date(phrase: Phrase, context: Context) -> Judged:
    written, before = phrase.value("slash"), phrase.before()
    if before is not None and str(before.value).lower() in lexicon.VERSIONS:
        return None
    mark = next(c for c in written if not c.isdigit())
    parts = written.split(mark)
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    else:
        first, second, year = numbers
        if len(parts[2]) == 2:
            if mark == "." or (mark == "-" and not _is_led_or_timed(phrase)):
                return None
            year = year_of(f"'{parts[2]}", context)
        month_first = not context.day_first() and mark != "."
        if first > 12 or (second <= 12 and not month_first):
            day, month = first, second
        else:
            month, day = first, second
        if _is_told_by_weekday(phrase, Day(year, month, day), day):
            day, month = month, day
    if not Day.valid(year, month, day) or not 1000 <= year <= 2999:
        return None
    return on_day(phrase, timex.day_value(Day(year, month, day)), None)


@exception(
    "order-by-weekday",
    "The weekday in front tells the order of day and month where the other order has it.",
    example="It opened on Sunday, 02/07/2023.",
    counterexample="It opened on Tuesday, 02/07/2023.",
    published=EXAMPLE_DAY,
)
def _is_told_by_weekday(phrase: Phrase, read: Day, day: int) -> bool:
    """Tell whether a weekday stands in front that only the other order of day and month has."""
    if not phrase.has("weekday") or day > MONTHS:
        return False
    weekday, other = phrase.value("weekday"), Day(read.year, day, read.month)
    return Day.valid(*read) and Day.valid(*other) and read.weekday != weekday and other.weekday == weekday


MONTHS: Final = 12

_LEADS: Final = frozenset({"on", "since", "until", "by", "before", "after", "dated", "from", "around", "till", "of"})


@exception(
    "hyphens-of-a-date",
    "Figures of two digits joined by hyphens are a date only behind a preposition or before a clock time.",
    example="They met on 07-28-17.",
    counterexample="The score was 07-28-17 at last.",
)
def _is_led_or_timed(phrase: Phrase) -> bool:
    """Tell whether a preposition before figures, or a clock time behind them, makes them a date."""
    before = phrase.before()
    return phrase.has("clock") or (before is not None and str(before.value).lower() in _LEADS)


NUMERIC_DAY_RULES: Final = (
    iso_date,
    numeric_date,
)
"""The rules of this module, each with its reader."""
