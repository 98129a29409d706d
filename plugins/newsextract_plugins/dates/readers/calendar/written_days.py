"""Readings of days that are written with words or marks of their own: March eighth, 19-Nov-12."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.calendar.days import day_of_month_named
from newsextract_plugins.dates.readers.calendar.months import is_month_in_context
from newsextract_plugins.dates.resolution.parts import Judged, on_day, year_of
from newsextract_plugins.dates.words import lexicon
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["WRITTEN_DAY_RULES"]


@rule(
    "day-in-words",
    "A day of a month whose number is written out.",
    example="The treaty was signed on the ninth of May.",
    counterexample="In March first offers came.",
    published=EXAMPLE_DAY,
)
def day_in_words(phrase: Phrase, context: Context) -> Judged:
    if phrase.has("month2"):
        return day_of_month_named(phrase, context, month=phrase.value("month2"), day=phrase.value("day2"))
    after = phrase.after()
    if after is not None and after.kind == CLASS["WORD"] and after.value not in lexicon.AFTER_A_DAY:
        return False
    if not phrase.has("weekday") and not is_month_in_context(phrase, phrase.value("month")):
        return False
    return day_of_month_named(phrase, context, month=phrase.value("month"), day=phrase.value("day"))


@rule(
    "hyphened-date",
    "Day, month by name and year, joined by hyphens.",
    example="The form is dated 19-Nov-12.",
    counterexample="The form of 19-Nov-1 is lost.",
    published=EXAMPLE_DAY,
)
def hyphened_date(phrase: Phrase, context: Context) -> Judged:
    day, month, written = phrase.value("day"), phrase.value("month"), phrase.group("year")[0]
    figures = context.text[written.start : written.end]
    if len(figures) not in (2, 4):
        return False
    year = year_of(int(figures) if len(figures) == len("2012") else f"'{figures}", context)
    return on_day(phrase, timex.day_value(Day(year, month, day)), None) if Day.valid(year, month, day) else None


WRITTEN_DAY_RULES: Final = (day_in_words, hyphened_date)
"""The rules of this module, each with its reader."""
