"""Readings of units told from another date: two weeks ago, last month, the same day, the end of the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.dates import timex
from newsextract_plugins.dates.durations import count, duration
from newsextract_plugins.dates.parts import Anchor, Judged, modifier, on_day
from newsextract_plugins.dates.readings import Context, Reading, shifted, step, unknown
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase
    from newsextract_plugins.dates.timex import Day

__all__ = ["OFFSETS"]


def _ago(phrase: Phrase, context: Context) -> Judged:
    unit, side = phrase.first("unit"), phrase.first("side")
    tokens = phrase.group("count")
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if not tokens and not plural:
        return False
    number = count(tokens) if tokens else None
    from_now, mod = side == "ago" or CLASS["FROM"] in phrase.kinds("side"), modifier(phrase)
    back = side in ("ago", "earlier", "before", "previously")
    if number is None:
        if from_now:
            return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
        if unit.startswith("T"):
            day, anchor = _told_from(context, unit)
            return Reading("TIME", f"{timex.day_value(day)}TXX" if day else unknown(unit), mod, anchor=anchor)
        return Reading("DATE", unknown(unit), mod)
    if unit == "Y" and number == 1 and back and context.quarterly and not context.begins_sentence(phrase):
        return Reading("DATE", _quarter_before(context.quarter or unknown("Q")), mod, anchor="text")
    if not from_now and unit in ("Y", "DE", "CE", "ML") and (named := _named_behind(phrase)) is not None:
        return Reading("DATE", timex.year_value(named), mod)
    here, anchor = (context.published, "published") if from_now else _told_from(context, unit)
    whole = round(number * _SCALE.get(unit, 1)) * (-1 if back else 1)
    unit = "Y" if unit in _SCALE else unit
    if here is None:
        return Reading("DATE", unknown(unit), mod)
    if (
        unit == "Y"
        and anchor == "text"
        and not context.history
        and context.last is not None
        and _MONTH.fullmatch(context.last)
    ):
        return Reading("DATE", f"{here.year + whole:04}{context.last[4:]}", mod, anchor="text")
    value = shifted(here, whole, unit)
    if value is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
    return Reading("TIME" if "T" in value else "DATE", value, mod, anchor=anchor)


def _named_behind(phrase: Phrase) -> int | None:
    """Return the year that says at once which one is meant: "a century later, in 1983"."""
    comma, preposition, year = phrase.after(), phrase.after(2), phrase.after(3)
    if comma is None or preposition is None or year is None:
        return None
    named = comma.kind == CLASS["COMMA"] and preposition.kind == CLASS["IN"] and year.kind == CLASS["YEAR"]
    return int(year.value) if named else None


_MONTH = re.compile(r"\d{4}-\d\d")


def _told_from(context: Context, unit: str) -> tuple[Day | None, Anchor]:
    """Return the day that "earlier" and "later" are told from: of the last date mentioned, else of publication."""
    if context.history:
        return context.told.at(unit), "text"
    if unit in ("D", "TH", "TM", "TS", "N"):
        day = context.last_day()
        return (day, "text") if day is not None else (context.published, "published")
    found = timex.bounds(context.last) if context.last else None
    return (found[0], "text") if found is not None else (context.published, "published")


def _quarter_before(quarter: str) -> str:
    """Return the same quarter of the year before."""
    if not quarter[:4].isdigit():
        return quarter
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def _year_ago(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit", "unit0") != "Y":
        return False
    if phrase.has("count"):
        return Reading("DURATION", duration(count(phrase.group("count")), phrase.value("unit2")))
    if phrase.has("unit2") and phrase.value("unit2") not in ("Q", "period", "M", "W", "D"):
        return False
    if phrase.has("ord") and phrase.value("unit2") == "Q" and context.published:
        return Reading("DATE", f"{context.published.year - 1:04}-Q{phrase.value('ord')}", anchor="published")
    if context.quarter and (context.quarterly or phrase.has("unit2")):
        return Reading("DATE", _quarter_before(context.quarter), anchor="text")
    if context.published is None:
        return Reading("DATE", "XXXX")
    return Reading("DATE", f"{context.published.year - 1:04}", anchor="published")


_SCALE = {"DE": 10, "CE": 100, "ML": 1000}


def _same_quarter(context: Context, mod: str | None) -> Reading:
    """Return the quarter that the article is about: the last one mentioned, else the last one that is over."""
    if context.quarter:
        return Reading("DATE", context.quarter, mod, anchor="text")
    if context.published is None:
        return Reading("DATE", unknown("Q"), mod)
    return Reading("DATE", shifted(context.published, -1, "Q") or unknown("Q"), mod, anchor="published")


def _relative_unit(phrase: Phrase, context: Context) -> Judged:
    unit, kinds = phrase.first("unit"), phrase.kinds("rel")
    mod = modifier(phrase)
    if unit in ("TM", "TH", "TS"):
        return Reading("DATE", "PRESENT_REF") if kinds == CLASS["THIS"] and unit == "TM" else False
    if unit == "period":
        if CLASS["LATEST"] not in kinds:
            return False
        return _same_quarter(context, mod)
    if CLASS["LATEST"] in kinds and unit == "Q":
        return _same_quarter(context, mod)
    in_text = any(CLASS[name] in kinds for name in ("THAT", "SAME", "FOLLOWING", "PREVIOUS")) or (
        CLASS["NEXT"] in kinds
        and CLASS["THE"] in kinds
        and (unit == "D" or (context.history and unit in ("Y", "M", "W")))
    )
    if kinds == CLASS["THIS"] and unit == "D":
        return False
    here: Day | None = context.published
    anchor: Anchor = "published" if here else None
    if in_text:
        here, anchor = _in_text(context, unit)
    if CLASS["THE"] in kinds and (CLASS["PAST"] in kinds or CLASS["LAST"] in kinds) and unit != "Q":
        if unit in ("DE", "CE"):
            return Reading("DURATION", duration(1, unit), mod)
        kinds = CLASS["LAST"]
    if here is None:
        return Reading("DATE", unknown(unit), mod)
    value = shifted(here, step(kinds) * _SCALE.get(unit, 1), "Y" if unit in _SCALE else unit)
    if value is None:
        return None
    value = value[: {"CE": 2, "DE": 3}.get(unit, len(value))] + ("X" if unit == "DE" else "")
    if phrase.has("ofpart"):
        return on_day(phrase, value, anchor) if unit == "D" else False
    return Reading("DATE", value, mod, anchor=anchor)


def _in_text(context: Context, unit: str) -> tuple[Day | None, Anchor]:
    """Return the day that "that month" or "the next day" are told from, else that of publication."""
    found = timex.bounds(context.last) if context.last else None
    if context.history or (unit == "M" and found is not None and found[1].ordinal - found[0].ordinal > LONGEST_MONTH):
        told = context.told.at(unit)
        if told is not None or context.history:
            return told, "text" if told else None
    if found is not None and (unit != "D" or found[0] == found[1]):
        return found[0], "text"
    return context.published, "published" if context.published else None


LONGEST_MONTH = 31


def _unit_but_one(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit.startswith("T") or unit in _SCALE:
        return False
    value = shifted(context.published, 2 if phrase.has("next") else -2, unit) if context.published else unknown(unit)
    return None if value is None else Reading("DATE", value, anchor="published" if context.published else None)


def _same_last_year(phrase: Phrase, context: Context) -> Judged:
    unit, last = phrase.value("unit"), context.last or ""
    if phrase.value("year") != "Y" or unit not in ("Q", "M", "W", "period"):
        return False
    if context.quarter and (unit == "Q" or (unit == "period" and context.quarterly)):
        return Reading("DATE", _quarter_before(context.quarter), anchor="text")
    if unit == "M" and _MONTH.fullmatch(last):
        return Reading("DATE", f"{int(last[:4]) - 1:04}{last[4:]}", anchor="text")
    if context.published is None:
        return Reading("DATE", unknown("Y" if unit == "period" else unit))
    year = timex.shift_months(context.published, -12)
    value = shifted(year, 0, "Y" if unit == "period" else unit)
    return None if value is None else Reading("DATE", value, anchor="published")


def _comparable(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.first("unit")
    if unit in ("Q", "period") and context.quarter:
        return Reading("DATE", f"{phrase.value('year'):04}-{context.quarter[5:]}")
    return Reading("DATE", f"{phrase.value('year'):04}") if unit == "period" else False


A_SEASON = 92
"""Days that a month or a season has at most."""


def _day_before(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("D", "W", "M", "Y"):
        return False
    found = timex.bounds(context.last) if context.last else None
    if found is None:
        return Reading("DATE", unknown(unit))
    here = found[0]
    if unit == "D" and here != found[1]:  # a year has no day before
        day = context.told.day if context.history else context.last_day() or context.published
        scene = found[1].ordinal - here.ordinal <= A_SEASON and (
            day is None or day.ordinal - found[1].ordinal > LONGEST_MONTH
        )
        if day is None or scene:  # of what was told of that month, nobody knows the day
            return Reading("DATE", unknown(unit))
        here = day
    value = shifted(here, 1 if phrase.value("side") == "after" else -1, unit)
    return None if value is None else Reading("DATE", value, anchor="text")


def _day_of_text(phrase: Phrase, context: Context) -> Judged:
    """Read "the day before the vote", "in the course of the day": the last day mentioned, or its neighbour."""
    before, after = phrase.before(), phrase.after()
    side = 0
    if before is not None and before.kind == CLASS["TO"]:
        return None  # three years to the day after
    if after is not None and after.kind in (CLASS["BEFORE"], CLASS["AFTER"], CLASS["FOLLOWING"]):
        side = -1 if after.kind == CLASS["BEFORE"] else 1
    elif before is None or before.kind != CLASS["OF"]:
        return False
    found = context.told.day if context.history else context.last_day() or context.published
    if found is None:
        return Reading("DATE", unknown("D"))
    return Reading("DATE", timex.day_value(timex.shift_days(found, side)), anchor="text")


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


def _the_unit(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    mod = modifier(phrase)
    if context.history and unit in ("Q", "WE", "W", "M"):
        told = context.told.at(unit)
        value = shifted(told, 0, unit) if told else None
        return Reading("DATE", value or unknown(unit), mod, anchor="text" if value else None)
    if unit == "Q":
        after = phrase.after()
        if after is not None and after.kind == CLASS["OF"]:
            return False
        return _ended_quarter(phrase, context, mod) or _same_quarter(context, mod)
    if unit == "WE":
        if context.published is None:
            return Reading("DATE", unknown("WE"), mod)
        return Reading(
            "DATE", timex.week_value(timex.shift_days(context.published, -2)) + "-WE", mod, anchor="published"
        )
    if unit == "W":
        return Reading("DATE", timex.week_value(context.published) if context.published else unknown("W"), mod)
    if unit == "Y":
        if phrase.has("fiscal") or _reckoned(phrase):
            return Reading("DURATION", "P1Y", mod)
        if context.text[phrase.end - len("Year") : phrase.end].istitle():
            return None  # the Person of the Year
        if _of_clause(phrase):
            before, named = phrase.before(), context.last_year()
            if before is None or before.kind != CLASS["COMMA"] or named is None:
                return None
            return Reading("DATE", timex.year_value(named), mod, anchor="text")
        year = context.told.year if context.history else context.published and context.published.year
        return Reading("DATE", unknown("Y") if year is None else timex.year_value(year), mod)
    if unit == "D":
        return _day_of_text(phrase, context)
    if unit == "M":
        found = context.last_day() or context.published
        if found is None:
            return Reading("DATE", unknown(unit), mod)
        return Reading("DATE", timex.month_value(found), mod, anchor="text")
    return False


def _unit_end(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("Y", "M", "W", "Q", "DE", "CE", "D", "WE"):
        return False
    before = phrase.before()
    if unit == "D" and before is not None and before.kind == CLASS["AT"]:
        return None  # "at the end of the day" sums up more often than it dates
    mod = modifier(phrase) or ("END" if phrase.has("end") else None)
    if context.history:
        told = context.told.at(unit)
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


def _cut(value: str, unit: str) -> str:
    """Return a year's value as that of its decade or century."""
    return value[:3] + "X" if unit == "DE" else value[:2] if unit == "CE" else value


OFFSETS: dict[str, Callable[[Phrase, Context], Judged]] = {
    "ago": _ago,
    "year-ago": _year_ago,
    "relative-unit": _relative_unit,
    "same-last-year": _same_last_year,
    "unit-but-one": _unit_but_one,
    "comparable": _comparable,
    "day-before": _day_before,
    "the-unit": _the_unit,
    "unit-end": _unit_end,
    "year-end": _unit_end,
    "in-the-unit": _unit_end,
}
"""The reader of each rule."""
