"""Clock times before their day: "at 1:30 p.m. (0630 GMT) on Monday", whose day is Monday."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.kinds import CLOCK_TIMES, OF_THE_SCENE, PARTS_OF_DAY

if TYPE_CHECKING:
    from newsextract import DateMention

__all__ = ["DAY_BEHIND", "give_day"]

LONGEST_GAP: Final = 60
"""More characters than this between a clock time and a day make it another's."""
MOST_TIMES: Final = 2
"""The local time and the one in brackets."""
_DAY: Final = len("2024-04-09")
_JOINING: Final = (" and ", " to ", " until ", " till ", "-", "–", " - ", " – ")
"""What stands between the two ends of a stretch of hours."""


def give_day(text: str, found: list[DateMention]) -> None:
    """Give the day that was found last to the clock times directly before it."""
    day = found[-1]
    named, _, hour = day.value.partition("T")
    if day.rule not in OF_THE_SCENE or not (len(named) == _DAY or "-WXX-" in named):
        return
    if day.type == "TIME" and day.rule not in PARTS_OF_DAY:
        first = found[-2]
        if text[first.end : day.start] in _JOINING and first.rule in CLOCK_TIMES:
            _give(found, len(found) - 2, named, before=first.value.partition("T")[2] > hour)
        return
    behind = day.start
    for index in range(len(found) - 2, max(-1, len(found) - 2 - MOST_TIMES), -1):
        time = found[index]
        gap = text[time.end : behind] if behind - time.end <= LONGEST_GAP else "."
        if time.rule not in CLOCK_TIMES or time.type != "TIME" or _between().fullmatch(gap) is None:
            return
        _give(found, index, named)
        behind = time.start


def _give(found: list[DateMention], index: int, named: str, *, before: bool = False) -> None:
    """Give a day to a clock time; the day before to one that is later than the end of its stretch."""
    time = found[index]
    days = timex.bounds(named)
    if before and days:
        named = timex.day_value(timex.shift_days(days[0], -1))
        days = timex.bounds(named)
    elif before:
        return
    first, last = (days[0].date, days[1].date) if days else (None, None)
    trail = (*time.trail, DAY_BEHIND.name)
    value = named + time.value[time.value.index("T") :]
    found[index] = attrs.evolve(time, value=value, anchor=found[-1].anchor, earliest=first, latest=last, trail=trail)


@cache
def _between() -> re.Pattern[str]:
    """What stands between clock times, and between them and their day, a place of a few words among it."""
    return re.compile(
        r",?(?: local(?: time)?| hours| hrs)?"
        r"(?: ?\((?:about |around )?"
        r"|\)?,?(?: (?:on|in|at|near|outside|off) (?:[\w'’-]{1,15} ){1,5}(?=on ))?(?: ?on| this)? ?)"
    )


DAY_BEHIND: Final = rule(
    "clock:day-behind",
    "The day of a clock time stands behind it: “at 1:30 p.m. (0630 GMT) on Monday”.",
    example="The quake struck at 1:30 p.m. (0630 GMT) on Monday.",
    counterexample="The quake struck at 1:30 p.m. (0630 GMT). On Monday it rained.",
    published=EXAMPLE_DAY,
)(give_day)
