"""The dates that a text has told last, by how exactly: what "that month" or "the next day" is told from."""

from __future__ import annotations

from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day

__all__ = ["LastMentioned"]

BACKWARDS = 6
"""Months that a story steps back within a year; a month further back is one of the year after."""


class LastMentioned:
    """The last year, month and day that were told.

    A coarser date forgets a finer one of another year: after "in 1944" no day of 1943 is told any more.

    Attributes:
        year: The last year.
        month: The first day of the last month, None where only its year is told.
        day: The last day.
        before_christ: The last year where it is one before Christ (264 for 264 BC); the others are then None.
    """

    __slots__ = ("before_christ", "day", "month", "year")

    def __init__(self) -> None:
        self.year: int | None = None
        self.month: Day | None = None
        self.day: Day | None = None
        self.before_christ: int | None = None

    @property
    def unknown_year(self) -> str:
        """How the year of a day or month is written that has none of the common era: `XXXX`, `BC0264`."""
        return "XXXX" if self.before_christ is None else f"BC{self.before_christ:04}"

    def remember(self, value: str) -> None:
        """Remember a DATE or TIME value; one that isn't within a year tells nothing."""
        if value.startswith("BC") and len(value) >= len("BC0264"):
            self.before_christ, self.year, self.month, self.day = int(value[2:6]), None, None, None
            return
        found = timex.bounds(value)
        if found is None:
            return
        first, last = found
        within_year = first.year == last.year or value[4:] == "-WI" or "-W" in value
        if not within_year:
            return
        self.year, self.before_christ = first.year, None
        if first == last:
            self.day, self.month = first, Day(first.year, first.month, 1)
        elif len(value) > len("2024"):
            self.month = Day(first.year, first.month, 1)
            self.day = self.day if self.day is not None and first <= self.day <= last else None
        else:
            self.month = self.month if self.month is not None and self.month.year == first.year else None
            self.day = self.day if self.day is not None and self.day.year == first.year else None

    def year_of(self, month: int) -> int | None:
        """Return the year of a month that the story tells next, without its year.

        Stories go forwards: after December, January is that of the next year, but after June, May is that of the same.
        """
        if self.year is None or self.month is None:
            return self.year
        return self.year + (month - self.month.month < -BACKWARDS)

    def at(self, unit: str) -> Day | None:
        """Return a day of the last date that is told as exactly as a unit asks, None without one."""
        if unit in ("D", "W", "F", "WE", "N") or unit.startswith("T"):
            return self.day
        if unit in ("M", "Q"):
            return self.month
        return self.month or (Day(self.year, 1, 1) if self.year is not None else None)
