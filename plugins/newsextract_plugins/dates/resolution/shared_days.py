"""Clock times before their day: "at 1:30 p.m. (0630 GMT) on Monday", whose day is Monday."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.kinds import CLOCK_TIMES, OF_THE_SCENE

if TYPE_CHECKING:
    from newsextract import DateMention

__all__ = ["DAY_BEHIND", "give_day"]

LONGEST_GAP: Final = 24
"""More characters than this between a clock time and a day make it another's."""
MOST_TIMES: Final = 2
"""The local time and the one in brackets."""
_DAY: Final = len("2024-04-09")


def give_day(text: str, found: list[DateMention]) -> None:
    """Give the day that was found last to the clock times directly before it."""
    day = found[-1]
    if day.rule not in OF_THE_SCENE or day.type != "DATE" or not (len(day.value) == _DAY or "-WXX-" in day.value):
        return
    behind = day.start
    for index in range(len(found) - 2, max(-1, len(found) - 2 - MOST_TIMES), -1):
        time = found[index]
        gap = text[time.end : behind] if behind - time.end <= LONGEST_GAP else "."
        if time.rule not in CLOCK_TIMES or time.type != "TIME" or _between().fullmatch(gap) is None:
            return
        value = day.value + time.value[time.value.index("T") :]
        bounds = timex.bounds(value)
        days = (bounds[0].date, bounds[1].date) if bounds else (None, None)
        trail = (*time.trail, DAY_BEHIND.name)
        found[index] = attrs.evolve(time, value=value, anchor=day.anchor, earliest=days[0], latest=days[1], trail=trail)
        behind = time.start


@cache
def _between() -> re.Pattern[str]:
    """What stands between clock times, and between them and their day."""
    return re.compile(r",?(?: local(?: time)?| hours| hrs)?(?: ?\((?:about |around )?|\)?,?(?: on| this)? )")


DAY_BEHIND: Final = rule(
    "clock:day-behind",
    "The day of a clock time stands behind it: “at 1:30 p.m. (0630 GMT) on Monday”.",
    example="The quake struck at 1:30 p.m. (0630 GMT) on Monday.",
    counterexample="The quake struck at 1:30 p.m. (0630 GMT). On Monday it rained.",
    published=EXAMPLE_DAY,
)(give_day)
