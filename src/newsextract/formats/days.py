"""Dates in words: `Tue 9 April 2024`, `the 2nd quarter of 2024`, `2 days`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsextract.model.types import DateMention

__all__ = ["day", "in_words"]

# English whatever the locale, which strftime would follow.
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_PARTS_OF_DAY: Final = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip
_REFERENCES: Final = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_MODIFIERS: Final = {
    "START": "start of ", "MID": "middle of ", "END": "end of ", "APPROX": "about ", "BEFORE": "before ",
    "AFTER": "after ", "MORE_THAN": "more than ", "LESS_THAN": "less than ", "EQUAL_OR_MORE": "at least ",
    "EQUAL_OR_LESS": "at most ", "ON_OR_BEFORE": "on or before ", "ON_OR_AFTER": "on or after ",
}  # fmt: skip
_UNITS: Final = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "DE": "decade", "CE": "century",
    "WE": "weekend",
}  # fmt: skip
_CLOCK_UNITS: Final = {"H": "hour", "M": "minute", "S": "second"}

_DAY = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)(?:T(?P<time>.+))?")
_MONTH = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)")
_YEARS = re.compile(r"(?P<year>\d{2,4})")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?:-(?P<day>WE|\d))?")
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-(?P<day>[1-7])(?:T(?P<time>.+))?")
_PART_OF_YEAR = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<part>[QH]\d|SP|SU|FA|AU|WI)")
_PERIOD = re.compile(r"P(?P<clock>T?)(?P<count>\d{1,12}(?:\.\d{1,6})?|X)(?P<unit>[A-Z]{1,2})")


def day(date: dt.date, *, weekday: bool = False) -> str:
    """Return a day in words."""
    words = f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
    return f"{_WEEKDAYS[date.weekday()]} {words}" if weekday else words


def in_words(mention: DateMention) -> str:
    """Return the meaning of a temporal expression in words; its TIMEX3 value where there are no words for it."""
    value = mention.value
    try:
        words = _period(value) if value.startswith("P") else _point(value)
    except ValueError:  # a day or a week that no calendar has
        words = None
    if words is None:
        return value
    if mention.type == "SET":
        return f"every {words.removeprefix('1 ').removeprefix('a ').replace(', unknown which', '')}"
    modifier = _MODIFIERS.get(mention.mod or "", "")
    return modifier + words


def _point(value: str) -> str | None:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if found := _DAY.fullmatch(value):
        year, month, number = found["year"], int(found["month"]), int(found["day"])
        if year == "XXXX":
            words = f"{number} {_month(month)}, of an unknown year"
        else:
            words = day(dt.date(int(year), month, number), weekday=True)
        return words + _time(found["time"])
    if found := _MONTH.fullmatch(value):
        month_name = _month(int(found["month"]))
        return f"{month_name}, of an unknown year" if found["year"] == "XXXX" else f"{month_name} {found['year']}"
    if found := _YEARS.fullmatch(value):
        year = found["year"]
        return {2: f"{_ordinal(int(year) + 1)} century", 3: f"{year}0s"}.get(len(year), year)
    if found := _WEEK.fullmatch(value):
        year, week, weekday = int(found["year"]), int(found["week"]), found["day"] or ""
        if weekday.isdigit():
            return day(dt.date.fromisocalendar(year, week, int(weekday)), weekday=True)
        if weekday:
            return f"weekend of {day(dt.date.fromisocalendar(year, week, 6))}"
        return f"week of Mon {day(dt.date.fromisocalendar(year, week, 1))}"
    if found := _OPEN_WEEKDAY.fullmatch(value):
        return f"a {_LONG_WEEKDAYS[int(found['day']) - 1]}, unknown which{_time(found['time'])}"
    if found := _PART_OF_YEAR.fullmatch(value):
        year = "an unknown year" if found["year"] == "XXXX" else found["year"]
        part = found["part"]
        if part in _SEASONS:
            return f"{_SEASONS[part]} of {year}"
        return f"{_ordinal(int(part[1]))} {'quarter' if part[0] == 'Q' else 'half'} of {year}"
    return None


def _period(value: str) -> str | None:
    found = _PERIOD.fullmatch(value)
    if found is None:
        return _point(value)
    unit = (_CLOCK_UNITS if found["clock"] else _UNITS).get(found["unit"])
    if unit is None:
        return None
    plural = "centuries" if unit == "century" else f"{unit}s"
    if found["count"] == "X":
        return f"some {plural}"
    return f"1 {unit}" if found["count"] == "1" else f"{found['count']} {plural}"


def _time(value: str | None) -> str:
    if not value:
        return ""
    return f", {_PARTS_OF_DAY.get(value, value)}"


def _month(month: int) -> str:
    if not 1 <= month <= len(_MONTHS):
        raise ValueError(month)
    return _MONTHS[month - 1]


def _ordinal(count: int) -> str:
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"
