"""Kinds of the phrases, by the rules that take them: what the reading of later ones asks of earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.dates.readers.calendar.days import day_alone, day_month, month_day
from newsextract_plugins.dates.readers.calendar.months import month, month_year
from newsextract_plugins.dates.readers.calendar.numeric_days import iso_date, numeric_date
from newsextract_plugins.dates.readers.calendar.parts_of_units import nth_weekday
from newsextract_plugins.dates.readers.calendar.written_days import hyphened_date
from newsextract_plugins.dates.readers.extents.attributive_lengths import compound_duration
from newsextract_plugins.dates.readers.extents.lengths import duration_of_units, relative_duration
from newsextract_plugins.dates.readers.extents.recurring import frequency
from newsextract_plugins.dates.readers.extents.vague import present
from newsextract_plugins.dates.readers.relative.ago import ago, comparable, same_last_year, year_ago
from newsextract_plugins.dates.readers.relative.clock import clock, half_past, hour_in_part, hour_zone, part_of_day
from newsextract_plugins.dates.readers.relative.distances import unit_from_weekday, weekday_but_one
from newsextract_plugins.dates.readers.relative.named_units import the_unit
from newsextract_plugins.dates.readers.relative.units import relative_unit
from newsextract_plugins.dates.readers.relative.weekdays import (
    today,
    weekday,
    weekday_day,
    weekday_nights,
    weekday_of_week,
    weekdays,
)

if TYPE_CHECKING:
    from newsextract import Rule

__all__ = [
    "CLOCK_TIMES",
    "COMPARISONS",
    "DAYS_OF_WEEK",
    "IN_ADDRESSES",
    "IN_NAMES",
    "LENGTHS",
    "MONTHS",
    "OF_THE_SCENE",
    "OF_WARS",
    "PARTS_OF_DAY",
    "RECURRING_IN_NAMES",
    "TOLD_FROM_ANOTHER",
]


def _names(*rules: Rule) -> frozenset[str]:
    return frozenset(rule.name for rule in rules)


COMPARISONS: Final = _names(ago, year_ago, comparable, same_last_year)
"""The rules of dates that something is compared with."""

LENGTHS: Final = _names(relative_duration, duration_of_units)
"""The rules of lengths of time."""

OF_THE_SCENE: Final = _names(weekday, today, month_day, day_month, numeric_date, iso_date, part_of_day, ago, day_alone)
"""The rules of days that news tells of as its scene."""

MONTHS: Final = _names(month, month_year)
"""The rules of months, one of which is often compared with another."""

PARTS_OF_DAY: Final = _names(part_of_day)
"""The rules of parts of the day, which tell a day: last night."""

CLOCK_TIMES: Final = _names(clock, hour_zone, half_past, hour_in_part)
"""The rules of clock times, whose day can stand behind them."""

TOLD_FROM_ANOTHER: Final = _names(ago)
"""The rules of days told from another, which can name their own date behind them."""

DAYS_OF_WEEK: Final = _names(
    weekday,
    weekdays,
    weekday_day,
    weekday_nights,
    weekday_of_week,
    weekday_but_one,
    nth_weekday,
    unit_from_weekday,
)
"""The rules of phrases that are led by a day of the week."""

OF_WARS: Final = _names(duration_of_units, compound_duration)
"""Rules of lengths, which wars and offensives are named by: the Six-Day War, the Seven Years' War."""

IN_ADDRESSES: Final = _names(month_day, day_month, numeric_date, iso_date, hyphened_date)
"""The rules of dates that an address holds; other words of time there are those of a title."""

RECURRING_IN_NAMES: Final = _names(frequency)
"""Rules of what recurs, which names begin with at a sentence's start, too: the Daily News."""

IN_NAMES: Final = OF_WARS | RECURRING_IN_NAMES | _names(today, relative_unit, part_of_day, present, the_unit)
"""The rules whose phrases names begin or end with."""
