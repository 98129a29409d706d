"""Readings of units of the calendar that the article itself tells: the quarter, the year, the end of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.evidence.direction import BEHIND, SURELY_AHEAD
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.relative.units import same_quarter
from newsextract_plugins.dates.resolution.parts import Judged, is_told_from_an_event, modifier
from newsextract_plugins.dates.resolution.readings import Reading, shifted, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["NAMED_UNIT_RULES"]


@exception(
    "to-the-day-after",
    "“Three years to the day after” says how exact a distance is.",
    example="She left three years to the day after the vote.",
    counterexample="She left the day after.",
    published=EXAMPLE_DAY,
)
def _is_exact(phrase: Phrase) -> bool:
    """Tell whether “the day” stands behind “to”."""
    before = phrase.before()
    return before is not None and before.kind == CLASS["TO"]


def _day_of_text(phrase: Phrase, context: Context) -> Judged:
    """Read "the day before the vote", "in the course of the day": the last day mentioned, or its neighbour."""
    before, after = phrase.before(), phrase.after()
    side = 0
    if _is_exact(phrase):
        return None
    if is_told_from_an_event(phrase):
        return Reading("DATE", unknown("D"))
    if after is not None and after.kind in (CLASS["BEFORE"], CLASS["AFTER"], CLASS["FOLLOWING"]):
        side = -1 if after.kind == CLASS["BEFORE"] else 1
    elif before is None or before.kind != CLASS["OF"]:
        return False
    found = context.mentioned.day if context.history else context.last_day() or context.published
    if found is None:
        return Reading("DATE", unknown("D"))
    return Reading("DATE", timex.day_value(timex.shift_days(found, side)), anchor="text")


@exception(
    "prize-of-the-year",
    "“The Person of the Year” is a title.",
    example="She was Person of the Year in Rum.",
    counterexample="She was in Rum for most of the year.",
    published=EXAMPLE_DAY,
)
def _is_of_a_prize(phrase: Phrase, context: Context) -> bool:
    """Tell whether the year is written as part of a title."""
    return context.text[phrase.end - len("Year") : phrase.end].istitle()


def _of_clause(phrase: Phrase) -> bool:
    """Tell whether a clause says which year it was: "in 2008, the year he left"."""
    after = phrase.after()
    if after is None or phrase.has("adj"):
        return False
    word = str(after.value)
    return after.kind in (CLASS["THE"], CLASS["A"], CLASS["THIS"], CLASS["ITS"]) or (
        after.kind == CLASS["WORD"] and (word[:1].isupper() or word in ("he", "she", "it", "they", "we", "i", "you"))
    )


def _reckoned(phrase: Phrase) -> bool:
    """Tell whether "the year" is a length that ends or begins somewhere: "the year ended Sept. 30"."""
    after = phrase.after()
    return after is not None and (
        after.kind in (CLASS["BEFORE"], CLASS["AFTER"], CLASS["TO"], CLASS["FROM"], CLASS["THAT"])
        or str(after.value).lower() in ("ended", "ending", "since", "when", "following", "beginning", "which")
    )


def _ended_quarter(phrase: Phrase, context: Context, mod: str | None) -> Reading | None:
    """Read "the quarter ended Dec. 31" by the month that it ends with, where that ends a quarter of the calendar.

    A quarter that was told before with its number goes before: a company's own quarters may have other numbers.
    """
    verb, month = phrase.after(), phrase.after(2)
    if verb is None or str(verb.value).lower() not in ("ended", "ending") or month is None:
        return None
    if (
        month.kind not in (CLASS["MONTH"], CLASS["SHORTMONTH"])
        or month.value % 3
        or context.published is None
        or context.quarter
    ):
        return None
    here = context.published
    year = here.year - (month.value >= here.month if verb.value == "ended" else -(month.value < here.month))
    for place in (4, 5):  # Dec. 31, 2023
        written = phrase.after(place)
        if written is not None and written.kind == CLASS["YEAR"]:
            year = written.value
    return Reading("DATE", f"{year:04}-Q{month.value // 3}", mod, anchor="published")


def _ended_week(phrase: Phrase, context: Context, mod: str | None) -> Reading | None:
    """Read "the week to July 4", "the week ended 9 May" by the day that it ends with."""
    words = [phrase.after(place) for place in range(1, _LONGEST_END)]
    if context.published is None or words[0] is None:
        return None
    if words[0].kind != CLASS["TO"] and str(words[0].value).lower() not in ("ended", "ending", "through"):
        return None
    month = next(
        (word for word in words if word is not None and word.kind in (CLASS["MONTH"], CLASS["SHORTMONTH"])), None
    )
    at = words.index(month) if month is not None else 0
    day = next((word for word in (words[at - 1], *words[at + 1 : at + 2]) if word is not None and _is_day(word)), None)
    if month is None or at == 0 or day is None:
        return None
    here = context.published
    for year in (here.year, here.year - 1):
        if int(day.value) <= timex.days_in_month(year, month.value):
            told = timex.Day(year, month.value, int(day.value))
            if told <= timex.shift_days(here, _DAYS_OF_WEEK):
                return Reading("DATE", timex.week_value(told), mod, anchor="published")
    return None


_DAYS_OF_WEEK: Final = 7
_LONGEST_END: Final = 5


def _is_day(token: Token) -> bool:
    return (
        token.kind in (CLASS["DAYNUM"], CLASS["NUMBER"])
        and str(token.value).isdecimal()
        and 0 < int(token.value) <= _LAST
    )


_LAST: Final = 31


def _of_weekend(phrase: Phrase, context: Context, here: Day) -> Day:
    """Return a day of the week whose weekend is meant: the last one on a Monday or Tuesday, then the one to come.

    A verb in the past keeps to the last one all week, one in the future takes the one to come from Monday on.
    """
    if here.weekday >= SATURDAY:
        return here
    direction = context.direction(phrase)
    behind = direction < SURELY_AHEAD if here.weekday <= TUESDAY else direction <= BEHIND
    return timex.shift_days(here, -7 if behind else 0)


TUESDAY, SATURDAY = 2, 6
"""Days of the ISO week."""


@rule(
    "the-unit",
    "The quarter, the week, the weekend that the article is about.",
    example="Two boats sank over the weekend.",
    counterexample="Two boats sank on the rocks.",
    published=EXAMPLE_DAY,
)
def the_unit(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    mod = modifier(phrase)
    if unit in ("W", "M", "WE") and is_told_from_an_event(phrase):
        return Reading("DATE", unknown(unit), mod)
    if context.history and unit in ("Q", "WE", "W", "M"):
        told = context.mentioned.at(unit)
        value = shifted(told, 0, unit) if told else None
        return Reading("DATE", value or unknown(unit), mod, anchor="text" if value else None)
    if unit == "Q":
        after = phrase.after()
        if after is not None and after.kind == CLASS["OF"]:
            return False
        return _ended_quarter(phrase, context, mod) or same_quarter(context, mod)
    if unit == "WE":
        if context.published is None:
            return Reading("DATE", unknown("WE"), mod)
        return Reading(
            "DATE", timex.week_value(_of_weekend(phrase, context, context.published)) + "-WE", mod, anchor="published"
        )
    if unit == "W":
        ended = _ended_week(phrase, context, mod)
        if ended is not None:
            return ended
        return Reading("DATE", timex.week_value(context.published) if context.published else unknown("W"), mod)
    if unit == "Y":
        if phrase.has("fiscal") or _reckoned(phrase):
            return Reading("DURATION", "P1Y", mod)
        if _is_of_a_prize(phrase, context):
            return None
        if _of_clause(phrase):
            before, named = phrase.before(), context.last_year()
            if before is None or before.kind != CLASS["COMMA"] or named is None:
                return None
            return Reading("DATE", timex.year_value(named), mod, anchor="text")
        year = context.mentioned.year if context.history else context.published and context.published.year
        return Reading("DATE", unknown("Y") if year is None else timex.year_value(year), mod)
    if unit == "D":
        return _day_of_text(phrase, context)
    if unit == "M":
        found = context.last_day() or context.published
        if found is None:
            return Reading("DATE", unknown(unit), mod)
        return Reading("DATE", timex.month_value(found), mod, anchor="text")
    return False


@exception(
    "end-of-the-day",
    "“At the end of the day” sums up more often than it dates.",
    example="At the end of the day, fares rose.",
    counterexample="Fares rose by the end of the year.",
    published=EXAMPLE_DAY,
)
def _sums_up(phrase: Phrase) -> bool:
    """Tell whether “the end of the day” stands behind “at”."""
    before = phrase.before()
    return phrase.value("unit") == "D" and before is not None and before.kind == CLASS["AT"]


def _whole_unit_end(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if phrase.has("pre") and not phrase.has("det") and unit not in ("Y", "M"):
        return False  # the end of day
    return _unit_end(phrase, context)


def _unit_end(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("Y", "M", "W", "Q", "DE", "CE", "D", "WE"):
        return False
    if _sums_up(phrase):
        return None
    mod = modifier(phrase) or ("END" if phrase.has("end") else None)
    if context.history:
        told = context.mentioned.at(unit)
        value = shifted(told, 0, unit) if told else None
        if value is None:
            return Reading("DATE", unknown(unit), mod)
        return Reading("DATE", _cut(value, unit), mod, anchor="text")
    if context.published is None:
        return Reading("DATE", unknown(unit), mod)
    if unit == "D" and (day := context.last_day()) is not None:
        return Reading("DATE", timex.day_value(day), mod, anchor="text")
    if unit == "Y" and phrase.has("end") and CLASS["POSS"] not in phrase.match[0]:
        return Reading("DATE", f"{context.published.year:04}-12-31", anchor="published")
    value = shifted(context.published, 0, unit)
    return None if value is None else Reading("DATE", _cut(value, unit), mod, anchor="published")


unit_end: Final = rule(
    "unit-end",
    "The beginning, middle or end of this year, month or week.",
    example="The bridge opens by the end of the year.",
    counterexample="The bridge stands at the end of the road.",
    published=EXAMPLE_DAY,
)(_whole_unit_end)
year_end: Final = rule(
    "year-end",
    "The end of this year.",
    example="The bridge opens by year-end.",
    counterexample="The bridge will end the wait.",
    published=EXAMPLE_DAY,
)(_unit_end)
in_the_unit: Final = rule(
    "in-the-unit",
    "Earlier or later in the year, the week, the day.",
    example="The bridge opens later in the year.",
    counterexample="The bridge opens later.",
    published=EXAMPLE_DAY,
)(_unit_end)


def _cut(value: str, unit: str) -> str:
    """Return a year's value as that of its decade or century."""
    return value[:3] + "X" if unit == "DE" else value[:2] if unit == "CE" else value


NAMED_UNIT_RULES: Final = (the_unit, unit_end, year_end, in_the_unit)
"""The rules of this module, each with its reader."""
