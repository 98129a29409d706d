"""Readings of days and months that are named by the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import can_be
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day
from newsextract_plugins.dates.evidence.direction import BEHIND
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.calendar.months import year_of_partner
from newsextract_plugins.dates.resolution.parts import (
    Anchor,
    Judged,
    era_year,
    on_day,
    relative_year,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import Reading, step
from newsextract_plugins.dates.words import calendar_names, lexicon
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["DAY_RULES", "day_of_month_named"]


CLEARLY_NEAREST = 100
"""Days: a date without a year that is so near is the nearest one, whatever the tense …"""
SOON = 30
"""… unless it lies more days ahead than these, and a verb says that it was: "she ran a red light on June 8"."""


def _day(phrase: Phrase, context: Context) -> Judged:
    return day_of_month_named(phrase, context, month=phrase.value("month"), day=phrase.value("day"))


def day_of_month_named(phrase: Phrase, context: Context, *, month: int, day: int) -> Judged:
    """Read a day of a month that is named, with its year, its weekday and its time where they are told."""
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
    if phrase.has("drel") and context.published is not None:
        return _next_or_last(phrase, context.published, month, day)
    found, anchor = _nearest_year(month, day, phrase, context)
    if found is None:
        return on_day(phrase, f"{context.mentioned.unknown_year}-{month:02}-{day:02}", None)
    if not Day.valid(found, month, day):
        return None
    return on_day(phrase, timex.day_value(Day(found, month, day)), anchor)


month_day: Final = rule(
    "month-day",
    "A month and its day, with weekday, year and time where they are told.",
    example="The ferry sank on Tuesday, March 12, 1985.",
    counterexample="The ferry may 12 times a day leave on April 31.",
)(_day)
day_month: Final = rule(
    "day-month",
    "A day and its month, with weekday, year and time where they are told.",
    example="The ferry sank on the 12th of March 1985.",
    counterexample="There are 31 marches planned.",
)(_day)
first_day: Final = rule(
    "first-day",
    "The first of two days before their month.",
    example="The fair runs from 3-5 March 2024.",
    counterexample="The team won 3-5 in March.",
)(_day)


@rule(
    "day-of-year",
    "A day of last year, this year, the year told last.",
    example="The ferry sank on 12 March last year.",
    counterexample="The ferry sank on 12 March last week.",
    published=EXAMPLE_DAY,
)
def day_of_year(phrase: Phrase, context: Context) -> Judged:
    """5 May last year."""
    month, day = phrase.value("month", "month2"), phrase.value("day", "day2")
    if phrase.value("unit") != "Y" or not 1 <= day <= timex.days_in_month(2000, month):
        return False
    year, anchor = relative_year(phrase, context)
    if year is None:
        return on_day(phrase, f"{context.mentioned.unknown_year}-{month:02}-{day:02}", None)
    return on_day(phrase, timex.day_value(Day(year, month, day)), anchor) if Day.valid(year, month, day) else None


@rule(
    "second-day",
    "The second of two days behind their month.",
    example="The fair runs March 3-5, 2024.",
    counterexample="On March 3 and 40 miles away, it rained.",
)
def second_day(phrase: Phrase, context: Context) -> Judged:
    """The second end of "March 3-5", of the first one's month and year."""
    previous, day = context.previous, phrase.value("day")
    if previous is None or previous.tokens is not phrase.tokens or previous.match.end() != phrase.match.start():
        return False
    if previous.rule not in (month_day.name, second_day.name) or (context.last is None and not context.last_month):
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


def _next_or_last(phrase: Phrase, here: Day, month: int, day: int) -> Judged:
    """Read "next January 15", "last April 1": the first such day after or the last before publication."""
    ahead = phrase.kinds("drel") == CLASS["NEXT"]
    years = range(here.year, here.year + 9) if ahead else range(here.year, here.year - 9, -1)
    for year in years:
        if Day.valid(year, month, day) and (Day(year, month, day) > here if ahead else Day(year, month, day) <= here):
            return on_day(phrase, timex.day_value(Day(year, month, day)), "published")
    return None


def _nearest_year(month: int, day: int, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    """Return the year of a day or month that is named without one."""
    shared = year_of_partner(month, phrase)
    if shared is not None:
        return shared, None
    if context.is_of_history(phrase):
        year = context.mentioned.year_of(month)
        return (None, None) if year is None else (year, "text")
    if context.published is None:
        last = context.last_day()
        return (last.year, "text") if last and context.direction(phrase) <= 0 else (None, None)
    told = context.day_of_sentence(phrase)
    here = told or context.published
    candidates = [year for year in range(here.year - 4, here.year + 5) if Day.valid(year, month, day)]
    distance = {year: Day(year, month, day).ordinal - here.ordinal for year in candidates}
    if not candidates:
        return None, None
    nearest = min(candidates, key=lambda year: (abs(distance[year]), -year))
    far = abs(distance[nearest]) > CLEARLY_NEAREST or (
        distance[nearest] > SOON and _is_adverbial(phrase) and context.direction(phrase) < BEHIND
    )
    if told is None and far and (month, day) != (2, 29):
        wanted = 1 if context.direction(phrase) > 0 else -1
        nearest = next(
            (year for year in candidates if distance[year] * wanted > 0 and abs(distance[year]) < 366), nearest
        )
    return nearest, "published" if told is None else "text"


def _is_adverbial(phrase: Phrase) -> bool:
    """Tell whether a day says when something was, rather than which one: "on June 8", not "the June 8 vote"."""
    before, after = phrase.before(), phrase.after()
    if before is None or not (before.kind in (CLASS["ON"], CLASS["BETWEEN"]) or _is_past(before)):
        return False
    return after is None or after.kind != CLASS["WORD"] or after.value in lexicon.AFTER_A_DAY


def _is_past(token: Token) -> bool:
    """Tell whether a word is a verb of the past: "shares issued July 1"."""
    return token.kind == _WORD and can_be(str(token.value).lower(), "verb", "past")


@rule(
    "date-name",
    "A day that is known by its figures.",
    example="She wrote it after 9/11 and before the war.",
    counterexample="She won 9/10 of the vote and 9/11/2001.",
)
def date_name(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DATE", calendar_names.DATE_NAMES[phrase.value("name")])


@rule(
    "day-alone",
    "A day of the month told last, or of the present one.",
    example="The ferry sank on 12 March 1985; on the 14th, divers found it.",
    counterexample="She lives on the 14th floor.",
)
def day_alone(phrase: Phrase, context: Context) -> Judged:
    """The 9th: of the month told last, or of the one after where the story has passed it; else the latest before."""
    day, after = phrase.value("day", "day2"), phrase.after()
    if not 1 <= day <= 31 or (after is not None and after.kind == _WORD and after.value not in lexicon.AFTER_A_DAY):
        return False
    month = context.mentioned.month if context.history else context.mentioned.month or context.published
    if month is None:
        return on_day(phrase, f"XXXX-XX-{day:02}", None)
    told = context.mentioned.day
    if told is None or (told.year, told.month) != (month.year, month.month):
        told = context.published if context.mentioned.month is None else None
    if told is not None and context.mentioned.month is not None:
        month = timex.shift_months(month, int(told.day - day > HALF_A_MONTH))
    elif told is not None:
        ahead = context.direction(phrase) > 0
        month = timex.shift_months(month, (day < told.day) if ahead else -(day > told.day))
    if not Day.valid(month.year, month.month, day):
        return on_day(phrase, f"XXXX-XX-{day:02}", None)
    anchor: Anchor = "text" if context.mentioned.month is not None else "published"
    return on_day(phrase, timex.day_value(Day(month.year, month.month, day)), anchor)


HALF_A_MONTH = 15


@rule(
    "day-of-month",
    "A day of this month, or of the month told last.",
    example="The ferry sails on the 9th of this month.",
    counterexample="The ferry was the 9th of this line.",
    published=EXAMPLE_DAY,
)
def day_of_month(phrase: Phrase, context: Context) -> Judged:
    """The 9th of this month, of the following month."""
    day, kinds = phrase.value("day"), phrase.kinds("rel")
    if phrase.value("unit") != "M" or not 1 <= day <= timex.days_in_month(2000, 1):
        return False
    of_text = any(CLASS[name] in kinds for name in ("THE", "THAT", "SAME"))
    told = context.mentioned.month if of_text or context.history else None
    here = told or (None if context.history else context.published)
    if here is None:
        return on_day(phrase, f"XXXX-XX-{day:02}", None)
    month = timex.shift_months(here, step(kinds))
    if not Day.valid(month.year, month.month, day):
        return None
    anchor: Anchor = "text" if told else "published"
    return on_day(phrase, timex.day_value(Day(month.year, month.month, day)), anchor)


_WORD = CLASS["WORD"]


@rule(
    "week-of",
    "The week of a day.",
    example="The hearing is in the week of March 4.",
    counterexample="The hearing is on March 4.",
    published=EXAMPLE_DAY,
)
def week_of(phrase: Phrase, context: Context) -> Judged:
    reading = _day(phrase, context)
    found = timex.bounds(reading.value) if reading else None
    return Reading("DATE", timex.week_value(found[0]), anchor=reading.anchor) if reading and found else None


DAY_RULES: Final = (
    month_day,
    day_month,
    first_day,
    day_of_year,
    second_day,
    date_name,
    day_alone,
    day_of_month,
    week_of,
)
"""The rules of this module, each with its reader."""
