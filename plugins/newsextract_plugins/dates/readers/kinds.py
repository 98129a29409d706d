"""Kinds of the phrases, by the rules that take them: what the reading of later ones asks of earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.dates.readers.calendar.days import day_alone, day_month, month_day
from newsextract_plugins.dates.readers.calendar.numeric_days import iso_date, numeric_date
from newsextract_plugins.dates.readers.extents.lengths import duration_of_units, relative_duration
from newsextract_plugins.dates.readers.relative.ago import ago, comparable, same_last_year, year_ago
from newsextract_plugins.dates.readers.relative.clock import part_of_day
from newsextract_plugins.dates.readers.relative.weekdays import today, weekday

if TYPE_CHECKING:
    from newsextract import Rule

__all__ = ["COMPARISONS", "LENGTHS", "OF_THE_SCENE", "TOLD_FROM_ANOTHER"]


def _names(*rules: Rule) -> frozenset[str]:
    return frozenset(rule.name for rule in rules)


COMPARISONS: Final = _names(ago, year_ago, comparable, same_last_year)
"""The rules of dates that something is compared with."""

LENGTHS: Final = _names(relative_duration, duration_of_units)
"""The rules of lengths of time."""

OF_THE_SCENE: Final = _names(weekday, today, month_day, day_month, numeric_date, iso_date, part_of_day, ago, day_alone)
"""The rules of days that news tells of as its scene."""

TOLD_FROM_ANOTHER: Final = _names(ago)
"""The rules of days told from another, which can name their own date behind them."""
