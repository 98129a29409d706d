"""Readings of units of the calendar: last month, the following week, the end of the year, the day before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.relative.ago import A_SEASON, SCALE
from newsextract_plugins.dates.resolution.durations import duration
from newsextract_plugins.dates.resolution.parts import Anchor, Judged, modifier, on_day
from newsextract_plugins.dates.resolution.readings import Reading, shifted, step, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["UNIT_RULES", "same_quarter"]


def same_quarter(context: Context, mod: str | None) -> Reading:
    """Return the quarter that the article is about: the last one mentioned, else the last one that is over."""
    if context.quarter:
        return Reading("DATE", context.quarter, mod, anchor="text")
    if context.published is None:
        return Reading("DATE", unknown("Q"), mod)
    return Reading("DATE", shifted(context.published, -1, "Q") or unknown("Q"), mod, anchor="published")


@rule(
    "relative-unit",
    "Last week, this month, next year, the same day, the following week.",
    example="The dam broke late last month.",
    counterexample="The dam may last a month.",
    published=EXAMPLE_DAY,
)
def relative_unit(phrase: Phrase, context: Context) -> Judged:
    unit, kinds = phrase.first("unit"), phrase.kinds("rel")
    mod = modifier(phrase)
    if unit in ("TM", "TH", "TS"):
        return Reading("DATE", "PRESENT_REF") if kinds == CLASS["THIS"] and unit == "TM" else False
    if unit == "period":
        if CLASS["LATEST"] not in kinds:
            return False
        return same_quarter(context, mod)
    if CLASS["LATEST"] in kinds and unit == "Q":
        return same_quarter(context, mod)
    in_text = any(CLASS[name] in kinds for name in ("THAT", "SAME", "FOLLOWING", "PREVIOUS")) or (
        CLASS["NEXT"] in kinds
        and CLASS["THE"] in kinds
        and (unit == "D" or (context.history and unit in ("Y", "M", "W")))
    )
    if kinds == CLASS["THIS"] and unit == "D":
        return False
    here: Day | None = context.published
    anchor: Anchor = "published" if here else None
    if in_text:
        here, anchor = _in_text(context, unit)
        if CLASS["THAT"] in kinds and unit == "Y" and here is not None and _is_this_year(context, here):
            return Reading("DATE", f"{context.named_year:04}", mod, anchor="text")
        if anchor == "published" and step(kinds) > 0 and context.direction(phrase) <= 0:
            return Reading("DATE", unknown(unit), mod)  # of what was done the following week, nothing tells the week
    if CLASS["THE"] in kinds and (CLASS["PAST"] in kinds or CLASS["LAST"] in kinds) and unit != "Q":
        if unit in ("DE", "CE"):
            return Reading("DURATION", duration(1, unit), mod)
        kinds = CLASS["LAST"]
    if unit == "DE" and CLASS["THE"] in kinds and (CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds):
        return Reading("DURATION", duration(1, unit), mod)  # over the next decade
    if here is None:
        return Reading("DATE", unknown(unit), mod)
    value = shifted(here, step(kinds) * SCALE.get(unit, 1), "Y" if unit in SCALE else unit)
    if value is None:
        return None
    value = value[: {"CE": 2, "DE": 3}.get(unit, len(value))] + ("X" if unit == "DE" else "")
    if phrase.has("ofpart"):
        return on_day(phrase, value, anchor) if unit == "D" else False
    return Reading("DATE", value, mod, anchor=anchor)


@exception(
    "another-year",
    "“That year” is not the year of publication where another one was named before.",
    example="He got 60 percent in 2008. Today she has less than he had that year.",
    counterexample="He got 60 percent today, and will do better that year.",
    published=EXAMPLE_DAY,
)
def _is_this_year(context: Context, here: Day) -> bool:
    """Tell whether what was told last is of the year of publication, and another year was named before it."""
    published = context.published
    return published is not None and here.year == published.year and context.named_year not in (None, published.year)


def _in_text(context: Context, unit: str) -> tuple[Day | None, Anchor]:
    """Return the day that "that month" or "the next day" are told from, else that of publication."""
    found = timex.bounds(context.last) if context.last else None
    too_long = unit in ("M", "W") and found is not None and found[1].ordinal - found[0].ordinal > LONGEST_MONTH
    if context.history or too_long:  # a year has no following week
        told = context.mentioned.at(unit)
        return told, "text" if told else None
    if found is not None and (unit != "D" or found[0] == found[1]):
        return found[0], "text"
    return context.published, "published" if context.published else None


LONGEST_MONTH = 31


@rule(
    "unit-but-one",
    "The week before last, the month after next.",
    example="The mayor resigned the week before last.",
    counterexample="The mayor resigned a week before the vote.",
    published=EXAMPLE_DAY,
)
def unit_but_one(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit.startswith("T") or unit in SCALE:
        return False
    value = shifted(context.published, 2 if phrase.has("next") else -2, unit) if context.published else unknown(unit)
    return None if value is None else Reading("DATE", value, anchor="published" if context.published else None)


@rule(
    "day-before",
    "The day before, the year after: told from the date mentioned last.",
    example="On 3 May 1999 it rained; it had snowed the day before.",
    counterexample="He had never been there before.",
)
def day_before(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("D", "W", "M", "Y"):
        return False
    found = timex.bounds(context.last) if context.last else None
    if found is None:
        return Reading("DATE", unknown(unit))
    here = found[0]
    if unit == "D" and here != found[1]:  # a year has no day before
        day = context.mentioned.day if context.history else context.last_day() or context.published
        scene = found[1].ordinal - here.ordinal <= A_SEASON and (
            day is None or day.ordinal - found[1].ordinal > LONGEST_MONTH
        )
        if day is None or scene:  # of what was told of that month, nobody knows the day
            return Reading("DATE", unknown(unit))
        here = day
    value = shifted(here, 1 if phrase.value("side") == "after" else -1, unit)
    return None if value is None else Reading("DATE", value, anchor="text")


UNIT_RULES: Final = (relative_unit, unit_but_one, day_before)
"""The rules of this module, each with its reader."""
