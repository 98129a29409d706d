"""Readings of holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.named_days import holidays
from newsextract_plugins.dates.evidence.direction import AHEAD
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.readings import Reading, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context
    from newsextract_plugins.dates.resolution.parts import Anchor, Judged

__all__ = ["HOLIDAY_RULES"]

SOON: Final = 90
"""Days: a holiday of this year that comes so soon is meant, not that of the year before."""
EARLY_IN_THE_WEEK: Final = 2


@rule(
    "holiday",
    "A holiday: the one of this year, unless the words around it tell another.",
    example="The shops close on Christmas Eve.",
    counterexample="The shop sells trees.",
    published=EXAMPLE_DAY,
)
def holiday_name(phrase: Phrase, context: Context) -> Judged:
    name, kinds = phrase.value("holiday"), phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "P1Y", quant="EVERY")
    unit = phrase.value("unit")
    if unit not in (None, "W", "WE"):
        return False
    anchor: Anchor = None
    if phrase.has("year"):
        found = _of_year(name, phrase.value("year"), context.published)
    elif context.is_of_history(phrase):
        found, anchor = _of_year(name, context.mentioned.year, context.mentioned.day), "text"
    elif context.published is None:
        found, anchor = _of_year(name, context.last_year(), context.last_day()), "text"
    else:
        found, anchor = _around(phrase, context, context.published), "published"
    if found is None:
        return Reading("DATE", unknown("D"))
    if unit == "WE" and found.weekday <= EARLY_IN_THE_WEEK:
        found = timex.shift_days(found, -found.weekday)  # the weekend that a Monday makes longer
    if unit:
        return Reading("DATE", timex.week_value(found) + ("-WE" if unit == "WE" else ""), anchor=anchor)
    return Reading("DATE", timex.day_value(found), anchor=anchor)


def _of_year(name: str, year: int | None, near: Day | None) -> Day | None:
    """Return the day of a holiday in a year: the one nearest to a day where it comes twice."""
    days = () if year is None else holidays(name, year)
    if near is None or len(days) < len(("first", "second")):
        return days[0] if days else None
    return min(days, key=lambda day: abs(day.ordinal - near.ordinal))


def _around(phrase: Phrase, context: Context, here: Day) -> Day | None:
    """Return the holiday before or after publication that the words around it mean."""
    name, kinds = phrase.value("holiday"), phrase.kinds("rel")
    days = [day for year in (here.year - 1, here.year, here.year + 1) for day in holidays(name, year)]
    before = max((day for day in days if day < here), default=None)
    after = min((day for day in days if day > here), default=None)
    today = here if here in days else None
    if CLASS["LAST"] in kinds or CLASS["PAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        return before
    if CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds:
        return after
    if context.direction(phrase) >= AHEAD:
        return today or after
    before = today or before
    if before is not None and before.year == here.year:
        return before
    soon = after is not None and after.year == here.year and after.ordinal - here.ordinal <= SOON
    return after if soon and not _is_since(phrase) else before


def _is_since(phrase: Phrase) -> bool:
    before = phrase.before()
    return before is not None and before.value == "since"


HOLIDAY_RULES: Final = (holiday_name,)
"""The rules of this module, each with its reader."""
