"""What a phrase means: type, value and modifier, and the units of the calendar told from a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day


__all__ = ["BACK", "ON", "Reading", "shifted", "step", "unknown"]

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text"]


class Reading(NamedTuple):
    """A TIMEX3 reading of a phrase."""

    type: Type
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: Anchor | None = None


def unknown(unit: str) -> str:
    """Write a value of a unit that nothing anchors."""
    return {
        "D": "XXXX-XX-XX",
        "W": "XXXX-WXX",
        "WE": "XXXX-WXX-WE",
        "M": "XXXX-XX",
        "Q": "XXXX-QX",
        "Y": "XXXX",
        "DE": "XXXX",
        "CE": "XX",
        "F": "XXXX-WXX",
        "TH": "XXXX-XX-XXTXX",
        "TM": "XXXX-XX-XXTXX:XX",
        "TS": "XXXX-XX-XXTXX:XX:XX",
        "ML": "X",
        "N": "XXXX-XX-XXTNI",
    }[unit]


def in_range(year: int) -> bool:
    """Tell whether a year can be written."""
    return 1 <= year <= timex.LAST_YEAR - 1


def shifted(day: Day, number: int, unit: str) -> str | None:
    """Write the unit that lies so many units from the one that holds a day; None beyond the years 1 to 9998."""
    if (abs(number) > 9_000 and unit not in ("D", "TH", "TM", "TS")) or abs(number) > 3_000_000:
        return None
    if unit in ("Y", "DE", "CE", "ML"):
        scale = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
        year = day.year + number * scale
        return timex.year_value(year) if in_range(year) else None
    if unit in ("M", "Q"):
        if not in_range(day.year + (number * (3 if unit == "Q" else 1)) // 12):
            return None
        moved = timex.shift_months(day, number * (3 if unit == "Q" else 1))
        return timex.quarter_value(moved) if unit == "Q" else timex.month_value(moved)
    days = {"D": 1, "W": 7, "F": 14, "WE": 7, "N": 1}.get(unit, 0) * number
    moved = timex.shift_days(day, days)
    if not in_range(moved.year):
        return None
    if unit == "D":
        return timex.day_value(moved)
    if unit in ("W", "F"):
        return timex.week_value(moved)
    if unit == "WE":
        return timex.week_value(moved) + "-WE"
    if unit == "N":
        return timex.day_value(moved) + "TNI"
    return timex.day_value(moved) + "TXX"


BACK = (CLASS["LAST"], CLASS["PREVIOUS"], CLASS["PAST"])
"""The classes of words that look back."""
ON = (CLASS["NEXT"], CLASS["COMING"], CLASS["FOLLOWING"])
"""The classes of words that look on."""


def step(kinds: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if any(kind in kinds for kind in ON):
        return 1
    if CLASS["THIS"] in kinds and CLASS["PAST"] not in kinds:
        return 0
    return -1 if any(kind in kinds for kind in BACK) else 0
