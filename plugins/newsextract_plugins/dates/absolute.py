"""Readings of days and months that are named by the calendar."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract_plugins.dates import lexicon, timex
from newsextract_plugins.dates.parts import (
    Anchor,
    Judged,
    era_year,
    modifier,
    on_day,
    relative_year,
    spoken_year,
    year_of,
)
from newsextract_plugins.dates.patterns import class_pattern
from newsextract_plugins.dates.readings import BACK, ON, Context, Reading
from newsextract_plugins.dates.timex import Day
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase

__all__ = ["ABSOLUTE"]


CLEARLY_NEAREST = 100
"""Days: a date without a year that is so near is the nearest one, whatever the tense."""


def _iso(phrase: Phrase, _context: Context) -> Judged:
    written = phrase.value("iso")
    year, month, day = (int(part) for part in written[:10].split("-"))
    if not Day.valid(year, month, day):
        return None
    if len(written) > 10:
        return Reading("TIME", written[:10] + "T" + written[11:])
    return Reading("DATE", written)


def _numeric(phrase: Phrase, context: Context) -> Judged:
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
            if mark != "/":
                return None  # a version, an address
            year = year_of(f"'{parts[2]}", context)
        month_first = not context.day_first() and mark != "."
        if first > 12 or (second <= 12 and not month_first):
            day, month = first, second
        else:
            month, day = first, second
    if not Day.valid(year, month, day) or not 1000 <= year <= 2999:
        return None
    return on_day(phrase, timex.day_value(Day(year, month, day)), None)


def _day(phrase: Phrase, context: Context) -> Judged:
    month, day = phrase.value("month"), phrase.value("day")
    if not 1 <= day <= timex.days_in_month(2000, month):
        return None
    if phrase.has("year", "year2"):
        year = year_of(phrase.value("year", "year2"), context)
        if not Day.valid(year, month, day):
            return None
        return on_day(phrase, timex.day_value(Day(year, month, day)), None)
    if phrase.has("eyear", "adyear"):
        written = era_year(phrase)
        return None if written is None else on_day(phrase, f"{written}-{month:02}-{day:02}", None)
    found, anchor = _nearest_year(month, day, phrase, context)
    if found is None:
        return on_day(phrase, f"{context.told.unknown_year}-{month:02}-{day:02}", None)
    if not Day.valid(found, month, day):
        return None
    return on_day(phrase, timex.day_value(Day(found, month, day)), anchor)


def _day_of_year(phrase: Phrase, context: Context) -> Judged:
    """5 May last year."""
    month, day = phrase.value("month", "month2"), phrase.value("day", "day2")
    if phrase.value("unit") != "Y" or not 1 <= day <= timex.days_in_month(2000, month):
        return False
    year, anchor = relative_year(phrase, context)
    if year is None:
        return on_day(phrase, f"{context.told.unknown_year}-{month:02}-{day:02}", None)
    return on_day(phrase, timex.day_value(Day(year, month, day)), anchor) if Day.valid(year, month, day) else None


def _second_day(phrase: Phrase, context: Context) -> Judged:
    """The second end of "March 3-5", of the first one's month and year."""
    previous, day = context.previous, phrase.value("day")
    if previous is None or previous.tokens is not phrase.tokens or previous.match.end() != phrase.match.start():
        return False
    if previous.rule not in ("month-day", "second-day") or (context.last is None and not context.last_month):
        return False
    month = context.last_month
    if month.startswith("XXXX"):
        return Reading("DATE", f"{month}-{day:02}") if day <= 31 else None
    year, number = int(month[:4]), int(month[5:7])
    if phrase.has("year"):
        year = phrase.value("year")
    return (
        Reading("DATE", timex.day_value(Day(year, number, day)), anchor="text")
        if Day.valid(year, number, day)
        else None
    )


def _nearest_year(month: int, day: int, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    """Return the year of a day or month that is named without one."""
    shared = _year_of_partner(month, phrase)
    if shared is not None:
        return shared, None
    if context.tells(phrase):
        year = context.told.year_of(month)
        return (None, None) if year is None else (year, "text")
    if context.published is None:
        last = context.last_day()
        return (last.year, "text") if last and context.direction(phrase) <= 0 else (None, None)
    told = context.told_in_sentence(phrase)
    here = told or context.published
    candidates = [year for year in range(here.year - 4, here.year + 5) if Day.valid(year, month, day)]
    distance = {year: Day(year, month, day).ordinal - here.ordinal for year in candidates}
    if not candidates:
        return None, None
    nearest = min(candidates, key=lambda year: (abs(distance[year]), -year))
    if told is None and abs(distance[nearest]) > CLEARLY_NEAREST and (month, day) != (2, 29):
        wanted = 1 if context.direction(phrase) > 0 else -1
        nearest = next(
            (year for year in candidates if distance[year] * wanted > 0 and abs(distance[year]) < 366), nearest
        )
    return nearest, "published" if told is None else "text"


@cache
def _partner() -> re.Pattern[str]:
    """What follows the first of two dates that share a year: "between March and May 1987"."""
    return class_pattern(
        """(?P<join>TO|AND|OR|DASH|HYPHEN)(?:THE|EARLY|LATE|MID|HYPHEN|ON|IN|BEGIN|END|MIDDLE|OF){0,4}(?:DAYNUM|ORDNUM)?
        (?:OF)?(?P<month>MONTH|SHORTMONTH)(?:DAYNUM|ORDNUM)?COMMA?(?P<year>YEAR)"""
    )


def _year_of_partner(month: int, phrase: Phrase) -> int | None:
    """Return the year that a date shares with one that is joined to it and has it."""
    found = _partner().match(phrase.tokens.classes, phrase.match.end())
    if found is None:
        return None
    year: int = phrase.tokens.value(found.start("year"))
    return year - int(month > phrase.tokens.value(found.start("month")))


def _date_name(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DATE", lexicon.DATE_NAMES[phrase.value("name")])


def _day_alone(phrase: Phrase, context: Context) -> Judged:
    """The 9th: of the month told last, or of the one after where the story has passed it; else the latest before."""
    day, after = phrase.value("day", "day2"), phrase.after()
    if not 1 <= day <= 31 or (after is not None and after.kind == _WORD and after.value not in lexicon.AFTER_A_DAY):
        return False
    month = context.told.month if context.history else context.told.month or context.published
    if month is None:
        return on_day(phrase, f"XXXX-XX-{day:02}", None)
    told = context.told.day
    if told is None or (told.year, told.month) != (month.year, month.month):
        told = context.published if context.told.month is None else None
    if told is not None and context.told.month is not None:
        month = timex.shift_months(month, int(told.day - day > HALF_A_MONTH))
    elif told is not None:
        ahead = context.direction(phrase) > 0
        month = timex.shift_months(month, (day < told.day) if ahead else -(day > told.day))
    if not Day.valid(month.year, month.month, day):
        return on_day(phrase, f"XXXX-XX-{day:02}", None)
    anchor: Anchor = "text" if context.told.month is not None else "published"
    return on_day(phrase, timex.day_value(Day(month.year, month.month, day)), anchor)


HALF_A_MONTH = 15
_WORD = CLASS["WORD"]


def _week_of_month(phrase: Phrase, context: Context) -> Judged:
    """The last week of October: the month, with the part of it that is meant."""
    unit, ordinal = phrase.value("unit"), phrase.value("ord")
    if unit not in ("W", "D", "WE", "half") or (unit == "half" and ordinal not in (1, 2)):
        return False
    ordinal = "last" if unit == "half" and ordinal == 2 else ordinal
    mod = {1: "START", "opening": "START", "last": "END", "final": "END", 4: "END", 2: "MID", 3: "MID"}.get(ordinal)
    if mod is None or (unit != "W" and mod == "MID"):
        return False
    reading = _month_year(phrase, context) if phrase.has("year", "eyear", "adyear") else _month(phrase, context)
    return reading._replace(mod=mod) if reading else reading


def _week_of(phrase: Phrase, context: Context) -> Judged:
    reading = _day(phrase, context)
    found = timex.bounds(reading.value) if reading else None
    return Reading("DATE", timex.week_value(found[0]), anchor=reading.anchor) if reading and found else None


def _month_year(phrase: Phrase, context: Context) -> Judged:
    month = phrase.value("month")
    if phrase.has("words"):
        named = spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{month:02}", modifier(phrase))
    if phrase.has("year"):
        year = year_of(phrase.value("year"), context)
        return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase))
    if phrase.has("eyear", "adyear"):
        written = era_year(phrase)
        return None if written is None else Reading("DATE", f"{written}-{month:02}", modifier(phrase))
    if phrase.value("unit") != "Y":
        return False
    found, anchor = relative_year(phrase, context)
    return Reading("DATE", f"{'XXXX' if found is None else f'{found:04}'}-{month:02}", modifier(phrase), anchor=anchor)


def _month(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("month")[0]
    month, kinds = token.value, phrase.kinds("rel")
    after = phrase.after()
    named = after is not None and after.kind == CLASS["WORD"] and after.value[:1].isupper()  # April Jones
    if (month in (3, 5, 8) or named) and not phrase.has("rel", "pre") and not _dated_context(phrase, named=named):
        return False
    shared = None if kinds else _year_of_partner(month, phrase)
    if shared is not None:
        return Reading("DATE", f"{shared:04}-{month:02}", modifier(phrase))
    if CLASS["THIS"] not in kinds and context.tells(phrase):
        return _month_of_history(phrase, context, month, kinds)
    if CLASS["THAT"] in kinds and context.told.year is not None:
        return Reading("DATE", f"{context.told.year:04}-{month:02}", modifier(phrase), anchor="text")
    if context.published is None:
        day = None if kinds else context.last_day()
        day = None if day and context.direction(phrase) > 0 else day
        anchor: Anchor = "text" if day else None
        return Reading(
            "DATE", f"{day.year:04}-{month:02}" if day else f"XXXX-{month:02}", modifier(phrase), anchor=anchor
        )
    here = context.published
    if CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds or CLASS["FOLLOWING"] in kinds:
        year = here.year + (month <= here.month)
    elif CLASS["LAST"] in kinds or CLASS["PAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        year = here.year - (month >= here.month)
    elif CLASS["THIS"] in kinds:
        year = here.year
    else:
        ahead = (month - here.month) % 12
        if ahead <= 1 or (ahead <= 7 and context.direction(phrase) >= (0 if ahead <= 3 else 1)):
            year = here.year + (month < here.month)
        else:
            year = here.year - (month > here.month)
    return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase), anchor="published")


def _month_of_history(phrase: Phrase, context: Context, month: int, kinds: str) -> Reading:
    told = context.told
    year, here = told.year_of(month), told.month.month if told.month else None
    if told.year is not None and here is not None and any(kind in kinds for kind in ON):
        year = told.year + (month <= here)
    elif told.year is not None and here is not None and any(kind in kinds for kind in BACK):
        year = told.year - (month >= here)
    if year is None:
        return Reading("DATE", f"{told.unknown_year}-{month:02}", modifier(phrase))
    return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase), anchor="text")


NO_NAME_AFTER = 9
"""Words of the list after which not even a name follows ("in April Ann Lee left", but "and April Jones")."""

_PREPOSITIONS = [
    "in",
    "since",
    "last",
    "until",
    "this",
    "early",
    "late",
    "next",
    "during",
    "by",
    "of",
    "from",
    "to",
    "and",
    "through",
    "before",
    "after",
    "for",
    "between",
    "mid",
    "every",
    "each",
    "or",
    "till",
]


def _dated_context(phrase: Phrase, *, named: bool) -> bool:
    """Tell whether the word before a month makes it one: "in May", not "May said"."""
    before = phrase.before()
    if before is None or not isinstance(before.value, str):
        return False
    if before.kind == CLASS["THE"]:
        after = phrase.after()
        return after is not None and (
            after.kind == CLASS["UNIT"] or (after.kind == CLASS["WORD"] and after.value[:1].islower())
        )
    if named:
        return before.value.lower() in _PREPOSITIONS[:NO_NAME_AFTER]
    return before.value.lower() in _PREPOSITIONS or before.kind in (CLASS["COMMA"], CLASS["OPEN"])


ABSOLUTE: dict[str, Callable[[Phrase, Context], Judged]] = {
    "iso-date": _iso,
    "numeric-date": _numeric,
    "day-of-year": _day_of_year,
    "month-day": _day,
    "day-month": _day,
    "first-day": _day,
    "second-day": _second_day,
    "day-alone": _day_alone,
    "week-of-month": _week_of_month,
    "date-name": _date_name,
    "week-of": _week_of,
    "month-year": _month_year,
    "month": _month,
}
"""The reader of each rule."""
