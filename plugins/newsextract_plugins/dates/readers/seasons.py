"""Readings of seasons and holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.named_days import holiday
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.years import years_of_range
from newsextract_plugins.dates.resolution.mentioned import BACKWARDS
from newsextract_plugins.dates.resolution.parts import (
    Anchor,
    Judged,
    modifier,
    relative_year,
    spoken_year,
)
from newsextract_plugins.dates.resolution.readings import BACK, ON, Reading, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["SEASON_RULES"]


@rule(
    "season",
    "A season, with its year or told from the present one.",
    example="The bridge opens in the summer of 2026.",
    counterexample="Prices fall and spring back.",
)
def season(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("season")[0]
    code, kinds = token.value, phrase.kinds("rel")
    mod = modifier(phrase)
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-{code}", quant="EVERY")
    if phrase.has("words"):
        named = spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{code}", mod)
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.value('year'):04}-{code}", mod)
    if phrase.has("years"):
        return Reading("DATE", f"{years_of_range(phrase.value('years'))[0]:04}-{code}", mod)
    first = phrase.tokens[phrase.match.start()]
    if not kinds and not phrase.has("pre", "rel2") and first.kind != CLASS["THE"]:
        before = phrase.before()
        if (
            code == "FA"
            or before is None
            or not isinstance(before.value, str)
            or before.value.lower() not in ("in", "by", "since", "until", "of", "for")
        ):
            return False
    after = phrase.after()
    if code == "FA" and not kinds and after is not None and after.kind in (CLASS["OF"], CLASS["IN"]):
        return False  # the fall of a city, the fall in prices
    if phrase.has("rel2"):
        if phrase.value("unit") != "Y":
            return False
        named, anchor = relative_year(phrase, context, "rel2")
        return Reading("DATE", f"{'XXXX' if named is None else f'{named:04}'}-{code}", mod, anchor=anchor)
    if CLASS["THIS"] not in kinds and context.is_of_history(phrase):
        return _season_of_history(code, kinds, mod, context)
    if context.published is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    here = context.published
    months = timex.SEASON_MONTHS[code]
    begun = (here.month + (12 if here.month < 3 and code == "WI" else 0)) >= months[0]
    year = here.year - (1 if code == "WI" and here.month < 3 else 0)
    if CLASS["LAST"] in kinds or (CLASS["PAST"] in kinds and CLASS["THIS"] not in kinds):
        over = (here.month + (12 if here.month < 3 and code == "WI" else 0)) > months[1]
        year -= 0 if over else 1
    elif CLASS["NEXT"] in kinds:
        year += 1 if begun else 0
    elif CLASS["THIS"] not in kinds and not begun and context.direction(phrase) <= 0:
        year -= 1
    return Reading("DATE", f"{year:04}-{code}", mod, anchor="published")


def _season_of_history(code: str, kinds: str, mod: str | None, context: Context) -> Reading:
    """A season that a story tells: of the year told last, or of the next one where it would step far back."""
    told = context.mentioned
    if told.year is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    year, first = told.year, timex.SEASON_MONTHS[code][0]
    month = told.month.month if told.month else first
    if any(kind in kinds for kind in ON):
        year += first <= month
    elif any(kind in kinds for kind in BACK):
        year -= first + 2 >= month
    elif code == "WI" and month <= timex.SEASON_MONTHS[code][1] - 12:
        year -= 1
    elif CLASS["THAT"] not in kinds:
        year += month - first > BACKWARDS
    return Reading("DATE", f"{year:04}-{code}", mod, anchor="text")


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
    if phrase.has("year"):
        year: int | None = phrase.value("year")
        anchor: Anchor = None
    elif context.is_of_history(phrase):
        year, anchor = context.mentioned.year, "text"
    elif context.published is None:
        year, anchor = context.last_year(), "text"
    else:
        here, anchor = context.published, "published"
        day = holiday(name, here.year) or here
        year = here.year
        if CLASS["LAST"] in kinds or CLASS["PAST"] in kinds or CLASS["PREVIOUS"] in kinds:
            year -= day >= here
        elif CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds:
            year += day <= here
        elif context.direction(phrase) > 0:
            year += day < here
        elif day > here and (day.ordinal - here.ordinal > 90 or _is_since(phrase)):
            year -= 1
    found = None if year is None else holiday(name, year)
    if found is None:
        return Reading("DATE", unknown("D"))
    if unit == "WE" and found.weekday <= EARLY_IN_THE_WEEK:
        found = timex.shift_days(found, -found.weekday)  # the weekend that a Monday makes longer
    if unit:
        return Reading("DATE", timex.week_value(found) + ("-WE" if unit == "WE" else ""), anchor=anchor)
    return Reading("DATE", timex.day_value(found), anchor=anchor)


EARLY_IN_THE_WEEK = 2


def _is_since(phrase: Phrase) -> bool:
    before = phrase.before()
    return before is not None and before.value == "since"


SEASON_RULES: Final = (season, holiday_name)
"""The rules of this module, each with its reader."""
