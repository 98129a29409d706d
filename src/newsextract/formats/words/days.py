"""Dates in words: `Tue 9 April 2024`, `the 2nd quarter of 2024`, `2 days`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.model.types import DateMention

__all__ = ["day", "in_words", "is_known"]

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

_UNKNOWN: Final = {
    "XXXX": "a year, unknown which",
    "XXXX-XX": "a month, unknown which",
    "XXXX-XX-XX": "a day, unknown which",
    "XXXX-WXX": "a week, unknown which",
    "XXXX-WXX-WE": "a weekend, unknown which",
    "XXXX-QX": "a quarter, unknown which",
    "XXXX-HX": "a half-year, unknown which",
    "XX": "a century, unknown which",
    "XXX": "a decade, unknown which",
    "X": "a millennium, unknown which",
    "XXXX-XX-XXTXX": "an hour, unknown which",
    "XXXX-XX-XXTXX:XX": "a minute, unknown which",
    "XXXX-XX-XXTXX:XX:XX": "a second, unknown which",
}
"""What has no digit that anything anchors."""

_DAY: Final = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d|XX)-(?P<day>\d\d|XX)(?:T(?P<time>.+))?")
_MONTH: Final = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)")
_YEARS: Final = re.compile(r"(?P<year>\d{2,4})")
_DECADE: Final = re.compile(r"(?P<decade>\d{3}|XX\d)X?")
_OLD_YEAR: Final = re.compile(r"BC(?P<year>\d{1,5})")
_WEEK: Final = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?:-(?P<day>WE|\d))?(?:T(?P<time>.+))?")
_OPEN_WEEKDAY: Final = re.compile(r"XXXX-WXX-(?P<day>[1-7])(?:T(?P<time>.+))?")
_PART_OF_YEAR: Final = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<part>[QH][\dX]|SP|SU|FA|AU|WI)")
_CLOCK: Final = re.compile(r"T(?P<time>\d\d:.+|[A-Z]{2})")
_PERIOD: Final = re.compile(r"P(?P<clock>T?)(?P<count>\d{1,12}(?:\.\d{1,6})?|X)(?P<unit>[A-Z]{1,2})")


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
        return "unknown when" if "X" in value else value
    if mention.type == "SET":
        return f"every {words.removeprefix('1 ').removeprefix('a ').removeprefix('an ').replace(', unknown which', '')}"
    return _MODIFIERS.get(mention.mod or "", "") + words


def is_known(mention: DateMention) -> bool:
    """Tell whether the calendar has a place for it, or whether it needs none: a length of time, what recurs."""
    return mention.type in ("DURATION", "SET") or ("X" not in mention.value and "unknown" not in in_words(mention))


def _point(value: str) -> str | None:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if value in _UNKNOWN:
        return _UNKNOWN[value]
    for pattern, reader in _POINTS:
        found = pattern.fullmatch(value)
        if found is not None:
            return reader(found)
    return None


def _day(found: re.Match[str]) -> str:
    year, month, number = found["year"], found["month"], found["day"]
    time = _time(found["time"])
    if number == "XX":
        return f"{time.removeprefix(', ')}, unknown on which day" if time else "a day, unknown which"
    if month == "XX":
        return f"the {_ordinal(int(number))} of an unknown month{time}"
    if year == "XXXX":
        return f"{int(number)} {_month_name(int(month))}, of an unknown year{time}"
    return day(dt.date(int(year), int(month), int(number)), weekday=True) + time


def _month(found: re.Match[str]) -> str:
    name = _month_name(int(found["month"]))
    return f"{name}, of an unknown year" if found["year"] == "XXXX" else f"{name} {found['year']}"


def _years(found: re.Match[str]) -> str:
    year = found["year"]
    return {2: f"{_ordinal(int(year) + 1)} century", 3: f"{year}0s"}.get(len(year), year)


def _decade(found: re.Match[str]) -> str:
    decade = found["decade"]
    return f"the {decade[2]}0s, of an unknown century" if decade.startswith("XX") else f"{decade}0s"


def _week(found: re.Match[str]) -> str:
    year, week, weekday = int(found["year"]), int(found["week"]), found["day"] or ""
    if weekday.isdigit():
        return day(dt.date.fromisocalendar(year, week, int(weekday)), weekday=True) + _time(found["time"])
    if weekday:
        return f"weekend of {day(dt.date.fromisocalendar(year, week, 6))}"
    return f"week of Mon {day(dt.date.fromisocalendar(year, week, 1))}"


def _open_weekday(found: re.Match[str]) -> str:
    return f"a {_LONG_WEEKDAYS[int(found['day']) - 1]}, unknown which{_time(found['time'])}"


def _part_of_year(found: re.Match[str]) -> str:
    year = "an unknown year" if found["year"] == "XXXX" else found["year"]
    part = found["part"]
    if part in _SEASONS:
        return f"{_SEASONS[part]} of {year}"
    name = "quarter" if part[0] == "Q" else "half"
    return f"a {name} of {year}" if part[1] == "X" else f"{_ordinal(int(part[1]))} {name} of {year}"


_POINTS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_DAY, _day),
    (_MONTH, _month),
    (_YEARS, _years),
    (_DECADE, _decade),
    (_OLD_YEAR, lambda found: f"{int(found['year'])} BC"),
    (_WEEK, _week),
    (_OPEN_WEEKDAY, _open_weekday),
    (_PART_OF_YEAR, _part_of_year),
    (_CLOCK, lambda found: f"{_time(found['time']).removeprefix(', ')}, unknown on which day"),
)
"""The forms that a value can have, and who reads each; the first that fits does."""


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


def _month_name(month: int) -> str:
    if not 1 <= month <= len(_MONTHS):
        raise ValueError(month)
    return _MONTHS[month - 1]


def _ordinal(count: int) -> str:
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"
