"""Readings of distances in two units or from a weekday: two years and three months ago, a week from Friday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.relative.ago import SCALE, reference_day
from newsextract_plugins.dates.resolution.durations import count
from newsextract_plugins.dates.resolution.parts import Judged, modifier
from newsextract_plugins.dates.resolution.readings import Reading, shifted, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["DISTANCE_RULES"]

_MONTHS: Final = {"Y": 12, "M": 1}
_DAYS: Final = {"W": 7, "D": 1}
BACK_WORDS: Final = ("ago", "earlier", "before", "previously", "back")


@rule(
    "two-units-ago",
    "So long ago, or before or after the date mentioned last, in two units or with a half.",
    example="It closed two years and three months ago.",
    counterexample="It closed for two years and three months.",
    published=EXAMPLE_DAY,
)
def two_units_ago(phrase: Phrase, context: Context) -> Judged:
    side = phrase.first("side")
    unit = phrase.first("whole" if phrase.has("half") else "unit")
    months = days = 0.0
    lengths = (
        [(1.5, unit)]
        if phrase.has("half")
        else [(count(phrase.group("count")), unit), (count(phrase.group("count2")), phrase.first("unit2"))]
    )
    for number, letter in lengths:
        if number is None or (letter not in _MONTHS and letter not in _DAYS):
            return False
        months += number * _MONTHS.get(letter, 0)
        days += number * _DAYS.get(letter, 0)
    finest = lengths[-1][1] if not phrase.has("half") else {"Y": "M", "M": "W", "W": "W", "D": "D"}[unit]
    here, anchor = (context.published, "published") if side in ("ago", "back") else reference_day(context, finest)
    if here is None:
        return Reading("DATE", unknown(finest), modifier(phrase))
    if months % 1:
        months, days = months // 1, days + 15
    if months > FARTHEST or days > FARTHEST:
        return False
    sign = -1 if side in BACK_WORDS else 1
    moved = timex.shift_days(timex.shift_months(here, sign * int(months)), sign * round(days))
    value = shifted(moved, 0, finest)
    return None if value is None else Reading("DATE", value, modifier(phrase), anchor=anchor)


FARTHEST: Final = 12_000
"""More months or days than these are no distance that a calendar of four figures holds."""


@rule(
    "unit-from-weekday",
    "So long from a weekday or from today: a week from Friday, a week on Monday.",
    example="The court sits a week from Friday.",
    counterexample="The court sits a day a week, from Friday.",
    published=EXAMPLE_DAY,
)
def unit_from_weekday(phrase: Phrase, context: Context) -> Judged:
    unit, number = phrase.value("unit"), count(phrase.group("count"))
    if unit not in _DAYS or number is None or number > FARTHEST or number % 1:
        return False
    if phrase.kinds("side") == CLASS["ON"] and unit != "W":
        return False
    if context.published is None:
        return Reading("DATE", unknown("D"))
    here = context.published
    if phrase.has("today"):
        base = timex.shift_days(here, {"today": 0, "yesterday": -1, "tomorrow": 1}[phrase.first("today")])
    else:
        base = timex.shift_days(here, (phrase.value("weekday") - here.weekday) % 7 or 7)
    return Reading("DATE", timex.day_value(timex.shift_days(base, int(number) * _DAYS[unit])), anchor="published")


@rule(
    "weekday-but-one",
    "The Monday after next, the Friday before last.",
    example="The court sits the Monday after next.",
    counterexample="The court sits next Monday.",
    published=EXAMPLE_DAY,
)
def weekday_but_one(phrase: Phrase, context: Context) -> Judged:
    weekday = phrase.value("weekday")
    if context.published is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}")
    here = context.published
    days = ((weekday - here.weekday) % 7 or 7) + 7 if phrase.has("next") else -((here.weekday - weekday) % 7 or 7) - 7
    return Reading("DATE", timex.day_value(timex.shift_days(here, days)), anchor="published")


@rule(
    "or-next",
    "The second of two that share a unit: this week or next, this year than last.",
    example="The yard may shut this week or next.",
    counterexample="The yard may shut next to the mill, this one or next door.",
    published=EXAMPLE_DAY,
)
def or_next(phrase: Phrase, context: Context) -> Judged:
    unit, before, determiner = phrase.tokens.value(phrase.match.start() - 2), phrase.before(), phrase.before(3)
    if unit.startswith("T") or unit in SCALE or determiner is None or determiner.kind != CLASS["THIS"]:
        return False
    if before is None or (before.kind not in _JOINING and str(before.value).lower() != "as"):
        return False
    if context.published is None:
        return Reading("DATE", unknown(unit))
    value = shifted(context.published, 1 if phrase.kinds("rel") == CLASS["NEXT"] else -1, unit)
    return None if value is None else Reading("DATE", value, anchor="published")


_JOINING: Final = tuple(CLASS[name] for name in ("OR", "AND", "THAN"))
"""What joins or compares two units of time."""

DISTANCE_RULES: Final = (two_units_ago, unit_from_weekday, weekday_but_one, or_next)
"""The rules of this module, each with its reader."""
