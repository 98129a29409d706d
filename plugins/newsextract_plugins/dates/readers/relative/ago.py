"""Readings of dates told from another one: two weeks ago, three days later, the year-ago quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import count, duration
from newsextract_plugins.dates.resolution.parts import Anchor, Judged, modifier
from newsextract_plugins.dates.resolution.readings import Reading, shifted, step, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["AGO_RULES", "A_SEASON", "SCALE", "reference_day"]

A_SEASON: Final = 92
"""Days that a month or a season has at most."""


@rule(
    "ago",
    "So long ago, or before or after the date told last.",
    example="The dam broke two weeks ago.",
    counterexample="The dam was repaired in two weeks.",
    published=EXAMPLE_DAY,
)
def ago(phrase: Phrase, context: Context) -> Judged:
    unit, side = phrase.first("unit"), phrase.first("side")
    tokens = phrase.group("count")
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if not tokens and not plural:
        return False
    number = count(tokens) if tokens else None
    from_now, mod = side in ("ago", "back") or CLASS["FROM"] in phrase.kinds("side"), modifier(phrase)
    back = side in ("ago", "earlier", "before", "previously", "back")
    if mod in _LIMITS and tokens and _compares(phrase, context):
        phrase.start, mod = phrase.tokens.start(phrase.match.start("count")), None
    if number is None:
        if from_now:
            return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
        if unit.startswith("T"):
            day, anchor = reference_day(context, unit)
            return Reading("TIME", f"{timex.day_value(day)}TXX" if day else unknown(unit), mod, anchor=anchor)
        return Reading("DATE", unknown(unit), mod)
    if unit == "Y" and number == 1 and back and context.quarterly and not context.begins_sentence(phrase):
        return Reading("DATE", _quarter_before(context.quarter or unknown("Q")), mod, anchor="text")
    if not from_now and unit in ("Y", "DE", "CE", "ML") and (named := _named_behind(phrase)) is not None:
        return Reading("DATE", timex.year_value(named), mod)
    if phrase.has("within"):
        return _within_unit(number, unit, mod, phrase, context)
    here, anchor = (context.published, "published") if from_now else reference_day(context, unit)
    if here is not None and from_now and back and _is_to_the_day(phrase):
        return _same_day(here, number, unit, mod, phrase)
    if number % 1 and unit == "Y" and here is not None:
        number, unit = number * MONTHS_OF_YEAR, "M"  # two and a half years ago
    whole = round(number * SCALE.get(unit, 1)) * (-1 if back else 1)
    unit = "Y" if unit in SCALE else unit
    if here is None:
        return Reading("DATE", unknown(unit), mod)
    if (
        unit == "Y"
        and anchor == "text"
        and not context.history
        and context.last is not None
        and _MONTH.fullmatch(context.last)
    ):
        return Reading("DATE", f"{here.year + whole:04}{context.last[4:]}", mod, anchor="text")
    value = shifted(here, whole, unit)
    if value is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
    return Reading("TIME" if "T" in value else "DATE", value, mod, anchor=anchor)


@exception(
    "limit-of-a-number",
    "“Less than” behind a number compares it with another time's; it limits no length of time.",
    example="Demand was 2 percent less than a year ago.",
    counterexample="The dam broke less than a year ago.",
    published=EXAMPLE_DAY,
)
def _compares(phrase: Phrase, context: Context) -> bool:
    """Tell whether a number with its unit stands right in front of a limit."""
    return _NUMBER_IN_FRONT.search(context.text[max(0, phrase.start - _LONGEST_UNIT) : phrase.start]) is not None


_LIMITS: Final = frozenset({"LESS_THAN", "MORE_THAN"})
_NUMBER_IN_FRONT: Final = re.compile(r"(?:[0-9]%?|per ?cent|points?|times|[0-9] [a-z]{2,12})\s$")
_LONGEST_UNIT: Final = 18
MONTHS_OF_YEAR: Final = 12


@exception(
    "to-the-day",
    "A distance that is said to be exact, or is told from today or tomorrow, is a day, not a week or a year.",
    example="She left exactly two years ago.",
    counterexample="She left two years ago.",
    published=EXAMPLE_DAY,
)
def _is_to_the_day(phrase: Phrase) -> bool:
    """Tell whether a distance is meant to the day."""
    before = phrase.before()
    return phrase.has("today") or (before is not None and before.value == "exactly")


def _same_day(here: Day, number: float, unit: str, mod: str | None, phrase: Phrase) -> Judged:
    """Return the day that lies exactly so far back."""
    if unit not in _EXACT or number % 1 or number > LONGEST_EXACT:
        return False
    if phrase.has("today"):
        here = timex.shift_days(here, {"today": 0, "yesterday": -1, "tomorrow": 1}[phrase.value("today")])
    scale, of_months = _EXACT[unit]
    moved = (
        timex.shift_months(here, -int(number) * scale) if of_months else timex.shift_days(here, -int(number) * scale)
    )
    return Reading("DATE", timex.day_value(moved), mod, anchor="published")


def _within_unit(number: float, unit: str, mod: str | None, phrase: Phrase, context: Context) -> Judged:
    """Read "eight years ago this month": the month, week or weekend that lies so many years or months back."""
    finer = phrase.value("unit2")
    if unit not in ("Y", "DE", "M") or finer not in ("M", "W", "WE") or number % 1 or number > LONGEST_EXACT:
        return False
    if context.published is None:
        return Reading("DATE", unknown(finer), mod)
    months = int(number) * {"Y": 12, "DE": 120, "M": 1}[unit]
    value = shifted(timex.shift_months(context.published, -months), step(phrase.kinds("within")), finer)
    return None if value is None else Reading("DATE", value, mod, anchor="published")


_EXACT: Final = {"Y": (12, True), "M": (1, True), "W": (7, False), "D": (1, False)}
LONGEST_EXACT: Final = 1_000


def _named_behind(phrase: Phrase) -> int | None:
    """Return the year that says at once which one is meant: "a century later, in 1983"."""
    comma, preposition, year = phrase.after(), phrase.after(2), phrase.after(3)
    if comma is None or preposition is None or year is None:
        return None
    named = comma.kind == CLASS["COMMA"] and preposition.kind == CLASS["IN"] and year.kind == CLASS["YEAR"]
    return int(year.value) if named else None


_MONTH = re.compile(r"\d{4}-\d\d")


def reference_day(context: Context, unit: str) -> tuple[Day | None, Anchor]:
    """Return the day that "earlier" and "later" are told from: of the last date mentioned, else of publication."""
    if context.history:
        return context.mentioned.at(unit), "text"
    if unit in ("D", "TH", "TM", "TS", "N"):
        day = context.last_day() or (context.scene if unit.startswith("T") else None)
        return (day, "text") if day is not None else (context.published, "published")
    found = timex.bounds(context.last) if context.last else None
    if unit in ("W", "M") and found is not None and found[1].ordinal - found[0].ordinal > A_SEASON:
        return None, None  # a year has no "week later"
    return (found[0], "text") if found is not None else (context.published, "published")


def _quarter_before(quarter: str) -> str:
    """Return the same quarter of the year before."""
    if not quarter[:4].isdigit():
        return quarter
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


@rule(
    "year-ago",
    "The same period of the year before.",
    example="The profit doubled from the year-ago quarter.",
    counterexample="The profit doubled in a year.",
    published=EXAMPLE_DAY,
)
def year_ago(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit", "unit0") != "Y":
        return False
    if phrase.has("count"):
        return Reading("DURATION", duration(count(phrase.group("count")), phrase.value("unit2")))
    if phrase.has("unit2") and phrase.value("unit2") not in ("Q", "period", "M", "W", "D"):
        return False
    if phrase.has("ord") and phrase.value("unit2") == "Q" and context.published:
        return Reading("DATE", f"{context.published.year - 1:04}-Q{phrase.value('ord')}", anchor="published")
    if context.quarter and (context.quarterly or phrase.has("unit2")):
        return Reading("DATE", _quarter_before(context.quarter), anchor="text")
    if context.published is None:
        return Reading("DATE", "XXXX")
    return Reading("DATE", f"{context.published.year - 1:04}", anchor="published")


SCALE = {"DE": 10, "CE": 100, "ML": 1000}


@rule(
    "same-last-year",
    "The same period of the year before.",
    example="It sold more than in the same month last year.",
    counterexample="It sold more in the same month.",
    published=EXAMPLE_DAY,
)
def same_last_year(phrase: Phrase, context: Context) -> Judged:
    unit, last = phrase.value("unit"), context.last or ""
    if phrase.value("year", "year2") != "Y" or unit not in ("Q", "M", "W", "period"):
        return False
    if context.quarter and (unit == "Q" or (unit == "period" and context.quarterly)):
        return Reading("DATE", _quarter_before(context.quarter), anchor="text")
    if unit == "M" and _MONTH.fullmatch(last):
        return Reading("DATE", f"{int(last[:4]) - 1:04}{last[4:]}", anchor="text")
    if context.published is None:
        return Reading("DATE", unknown("Y" if unit == "period" else unit))
    year = timex.shift_months(context.published, -12)
    value = shifted(year, 0, "Y" if unit == "period" else unit)
    return None if value is None else Reading("DATE", value, anchor="published")


@rule(
    "comparable",
    "The period of another year.",
    example="In the third quarter of 2023 it earned more than in the 2022 period.",
    counterexample="It earned more than in 2022.",
    published=EXAMPLE_DAY,
)
def comparable(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.first("unit")
    if unit in ("Q", "period") and context.quarter:
        return Reading("DATE", f"{phrase.value('year'):04}-{context.quarter[5:]}")
    return Reading("DATE", f"{phrase.value('year'):04}") if unit == "period" else False


AGO_RULES: Final = (ago, year_ago, same_last_year, comparable)
"""The rules of this module, each with its reader."""
