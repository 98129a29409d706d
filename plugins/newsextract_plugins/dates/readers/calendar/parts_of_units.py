"""Readings of the first and last parts of a month or year: the last Friday of this month, six months of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.calendar.months import month_named
from newsextract_plugins.dates.resolution.durations import count
from newsextract_plugins.dates.resolution.readings import Reading, step, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context
    from newsextract_plugins.dates.resolution.parts import Anchor, Judged

__all__ = ["PART_OF_UNIT_RULES"]

LAST: Final = ("last", "final")
MODS: Final = {1: "START", "opening": "START", "last": "END", "final": "END", 2: "MID", 3: "MID", 4: "END"}
"""Which part of the whole a part is, by its ordinal."""


@rule(
    "nth-weekday",
    "The first, second or last such weekday of a month.",
    example="The market opens on the first Monday in May 2019.",
    counterexample="The market opens on Monday in May 2019.",
)
def nth_weekday(phrase: Phrase, context: Context) -> Judged:
    ordinal, weekday = phrase.value("ord"), phrase.value("weekday")
    if phrase.has("unit"):
        return Reading("SET", "P1M", quant="EVERY") if phrase.value("unit") == "M" else False
    if phrase.has("unit2"):
        if phrase.value("unit2") != "M":
            return False
        here, anchor = _month_told(phrase, context)
        if here is None:
            return Reading("DATE", unknown("D"))
        year, month = here.year, here.month
    elif phrase.has("year"):
        year, month, anchor = phrase.value("year"), phrase.value("month"), None
    else:
        reading = month_named(phrase, context)
        if not reading:
            return reading
        if not reading.value[:4].isdigit():
            return Reading("DATE", f"{reading.value}-XX")
        year, month, anchor = int(reading.value[:4]), phrase.value("month"), reading.anchor
    days = timex.days_in_month(year, month)
    first = 1 + (weekday - Day(year, month, 1).weekday) % 7
    if ordinal not in LAST and not isinstance(ordinal, int):
        return False
    day = first + (days - first) // 7 * 7 if ordinal in LAST else first + 7 * (ordinal - 1)
    return Reading("DATE", timex.day_value(Day(year, month, day)), anchor=anchor) if day <= days else None


def _month_told(phrase: Phrase, context: Context) -> tuple[Day | None, Anchor]:
    """Return a day of the month that "this month", "last month" or "the month" means."""
    kinds = phrase.kinds("rel")
    of_text = any(CLASS[name] in kinds for name in ("THAT", "SAME")) or (CLASS["THE"] in kinds and len(kinds) > 1)
    told = context.mentioned.month if of_text or context.history else None
    here = told or (None if context.history else context.published)
    if here is None:
        return None, None
    return timex.shift_months(Day(here.year, here.month, 1), step(kinds)), "text" if told else "published"


@rule(
    "part-of-unit",
    "The first or last day or week of this month, of last year.",
    example="The board meets on the last day of this month.",
    counterexample="The board meets on the last day of the fair.",
    published=EXAMPLE_DAY,
)
def part_of_unit(phrase: Phrase, context: Context) -> Judged:
    part, unit, ordinal = phrase.value("part"), phrase.value("unit"), phrase.value("ord")
    if unit not in ("M", "Y") or part not in ("D", "W", "WE", "M") or part == unit or ordinal not in MODS:
        return False
    single = phrase.kinds("part") == CLASS["UNIT"] and not phrase.has("count")
    if part == "M" and not single:
        return False
    if unit == "M":
        here, anchor = _month_told(phrase, context)
    else:
        here, anchor = (context.published, "published") if context.published else (None, None)
        here = here and Day(here.year + step(phrase.kinds("rel")), 1, 1)
    if here is None:
        return Reading("DATE", unknown(part if single else unit), anchor=None)
    value = timex.month_value(here) if unit == "M" else timex.year_value(here.year)
    found = timex.bounds(value)
    if not single or found is None or (ordinal not in LAST and ordinal != 1 and part != "D"):
        return Reading("DATE", value, MODS[ordinal], anchor=anchor)
    return _single_part(part, ordinal, value, found, anchor)


def _single_part(part: str, ordinal: int | str, value: str, whole: tuple[Day, Day], anchor: Anchor) -> Judged:
    """Return the day or month that is the first or last one of a whole; of weeks and weekends, the part it lies in."""
    if part == "D":
        day = whole[1] if ordinal in LAST else timex.shift_days(whole[0], int(ordinal) - 1)
        return Reading("DATE", timex.day_value(day), anchor=anchor)
    if part == "M":
        return Reading("DATE", timex.month_value(whole[1] if ordinal in LAST else whole[0]), anchor=anchor)
    return Reading("DATE", value, MODS[ordinal], anchor=anchor)


@rule(
    "months-of-year",
    "The first or last months of a year: the half or quarter where they are one.",
    example="Sales fell in the first six months of 2016.",
    counterexample="Sales fell in the first six months.",
)
def months_of_year(phrase: Phrase, context: Context) -> Judged:
    number, ordinal = count(phrase.group("count")), phrase.value("ord")
    if phrase.value("part") not in ("M", "Q") or number is None or ordinal not in (1, "opening", *LAST):
        return False
    months = number * (3 if phrase.value("part") == "Q" else 1)
    anchor: Anchor = None
    if phrase.has("year"):
        year = phrase.value("year")
    elif phrase.value("unit") == "Y" and context.published is not None and not context.history:
        year, anchor = context.published.year + step(phrase.kinds("rel")), "published"
        if phrase.kinds("rel") == CLASS["THE"] and months not in (MONTHS_OF_HALF, MONTHS_OF_QUARTER):
            return False
        if phrase.kinds("rel") == CLASS["THE"]:
            year -= _is_last_years(phrase, context, months if ordinal in (1, "opening") else MONTHS)
    else:
        return False
    first = ordinal in (1, "opening")
    if months == MONTHS_OF_HALF:
        return Reading("DATE", f"{year:04}-H{1 if first else 2}", anchor=anchor)
    if months == MONTHS_OF_QUARTER:
        return Reading("DATE", f"{year:04}-Q{1 if first else 4}", anchor=anchor)
    return Reading("DATE", f"{year:04}", "START" if first else "END", anchor=anchor) if months < MONTHS else False


def _is_last_years(phrase: Phrase, context: Context, last: float) -> bool:
    """Tell whether "the first nine months of the year" are last year's: not over yet, and nothing looks ahead."""
    here = context.published
    return here is not None and here.month < last - MONTHS_OF_QUARTER and context.direction(phrase) <= 0


MONTHS, MONTHS_OF_HALF, MONTHS_OF_QUARTER = 12, 6, 3

PART_OF_UNIT_RULES: Final = (nth_weekday, part_of_unit, months_of_year)
"""The rules of this module, each with its reader."""
