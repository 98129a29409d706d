"""TIMEX3 values: calendar arithmetic, years 0 to 9999, and the days that a value covers.

The calendar is the proleptic Gregorian one. The standard library's dates begin with year 1; news about antiquity and
ISO 8601 do not.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from newsextract.text import patterns as re

__all__ = [
    "Day",
    "bounds",
    "day_value",
    "days_in_month",
    "month_value",
    "quarter_value",
    "shift_days",
    "shift_months",
    "week_value",
    "year_value",
]

LAST_YEAR = 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

#: The months that a season is taken to cover, northern hemisphere, as first month and year offset.
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


class Day(NamedTuple):
    """A calendar day."""

    year: int
    month: int
    day: int

    @classmethod
    def of(cls, date: dt.date) -> Day:
        """Return the day of a standard-library date."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def valid(cls, year: int, month: int, day: int) -> bool:
        """Tell whether there is such a day."""
        return 0 <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)

    @property
    def ordinal(self) -> int:
        """Days since 31 December of year 0, as `datetime.date.toordinal` counts; not positive in year 0."""
        year = self.year - (self.month <= 2)
        era, of_era = divmod(year, 400)
        of_year = (153 * (self.month + (-3 if self.month > 2 else 9)) + 2) // 5 + self.day - 1
        return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """Return the day with that ordinal."""
        era, of_era = divmod(ordinal + 305, 146097)
        year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
        of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
        shifted = (5 * of_year + 2) // 153
        day = of_year - (153 * shifted + 2) // 5 + 1
        month = shifted + (3 if shifted < 10 else -9)
        return cls(year_of_era + era * 400 + (month <= 2), month, day)

    @property
    def weekday(self) -> int:
        """Monday is 1, Sunday 7."""
        return (self.ordinal + 6) % 7 + 1

    @property
    def week(self) -> tuple[int, int]:
        """ISO year and week."""
        thursday = Day.from_ordinal(self.ordinal + 4 - self.weekday)
        return thursday.year, (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1

    @property
    def quarter(self) -> int:
        """Calendar quarter, 1 to 4."""
        return (self.month + 2) // 3

    @property
    def date(self) -> dt.date | None:
        """The standard-library date, None where that has none (year 0 and beyond 9999)."""
        return dt.date(*self) if 1 <= self.year <= LAST_YEAR else None


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month]


def shift_days(day: Day, days: int) -> Day:
    """Return the day so many days later."""
    return Day.from_ordinal(day.ordinal + days)


def shift_months(day: Day, months: int) -> Day:
    """Return the same day so many months later, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Day(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def day_value(day: Day) -> str:
    """Write a day: `2024-04-09`."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def month_value(day: Day) -> str:
    """Write the month of a day: `2024-04`."""
    return f"{day.year:04}-{day.month:02}"


def week_value(day: Day) -> str:
    """Write the ISO week of a day: `2024-W15`."""
    year, week = day.week
    return f"{year:04}-W{week:02}"


def quarter_value(day: Day) -> str:
    """Write the quarter of a day: `2024-Q2`."""
    return f"{day.year:04}-Q{day.quarter}"


def year_value(year: int) -> str:
    """Write a year: `2024`."""
    return f"{year:04}"


_VALUE = re.compile(
    r"""(?P<year>\d{4})(?:
          -(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?
        | -W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7])(?:T.*)?)?
        | -Q(?P<quarter>[1-4]) | -H(?P<half>[12])
        | -(?P<season>SP|SU|FA|WI)
        )?
      | (?P<decade>\d{3})X?
      | (?P<century>\d\d)""",
    re.VERBOSE,
)


@lru_cache(maxsize=1 << 12)
def bounds(value: str) -> tuple[Day, Day] | None:
    """Return the first and the last day that a DATE or TIME value covers.

    Args:
        value: A TIMEX3 value.

    Returns:
        Two days, or None for durations, references, and values with unknown digits.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["century"]:
        return Day(int(match["century"]) * 100, 1, 1), Day(int(match["century"]) * 100 + 99, 12, 31)
    if match["decade"]:
        return Day(int(match["decade"]) * 10, 1, 1), Day(int(match["decade"]) * 10 + 9, 12, 31)
    year = int(match["year"])
    if match["day"]:
        day = (year, int(match["month"]), int(match["day"]))
        return (Day(*day), Day(*day)) if Day.valid(*day) else None
    if match["week"]:
        return _week_bounds(year, int(match["week"]), match["weekday"])
    if match["month"]:
        month = int(match["month"])
        return _months(year, month, month) if 1 <= month <= 12 else None
    if match["quarter"]:
        quarter = int(match["quarter"])
        return _months(year, quarter * 3 - 2, quarter * 3)
    if match["half"]:
        half = int(match["half"])
        return _months(year, half * 6 - 5, half * 6)
    if match["season"]:
        return _months(year, *SEASON_MONTHS[match["season"]])
    return _months(year, 1, 12)


def _week_bounds(year: int, week: int, weekday: str | None) -> tuple[Day, Day] | None:
    fourth = Day(year, 1, 4)
    monday = fourth.ordinal - fourth.weekday + 1 + (week - 1) * 7
    if Day.from_ordinal(monday + 3).year != year:
        return None
    if weekday == "WE":
        return Day.from_ordinal(monday + 5), Day.from_ordinal(monday + 6)
    if weekday:
        day = Day.from_ordinal(monday + int(weekday) - 1)
        return day, day
    return Day.from_ordinal(monday), Day.from_ordinal(monday + 6)


def _months(year: int, first: int, last: int) -> tuple[Day, Day]:
    """Return the bounds of a stretch of months; months past 12 are those of the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Day(year, first, 1), Day(end_year, end_month, days_in_month(end_year, end_month))
