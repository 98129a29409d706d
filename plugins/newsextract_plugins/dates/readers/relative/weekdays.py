"""Readings of weekdays, and of days told from today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import is_mostly
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.parts import Anchor, Judged, modifier, on_day
from newsextract_plugins.dates.resolution.readings import BACK, ON, Reading, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["WEEKDAY_RULES"]


@rule(
    "weekday",
    "A weekday: the latest one, unless the words around it look ahead.",
    example="The mayor resigned on Monday evening.",
    counterexample="The sun sat on the wall.",
    published=EXAMPLE_DAY,
)
def weekday(phrase: Phrase, context: Context) -> Judged:
    weekday, kinds = phrase.first("weekday"), phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-WXX-{weekday}", quant="EVERY")
    if _is_named_day(phrase):
        return None
    if not kinds and _shares_nights(phrase):
        return Reading("SET", f"XXXX-WXX-{weekday}TNI", quant="EVERY")
    if context.is_of_history(phrase) and context.mentioned.day is not None:
        return _weekday_of_history(phrase, context.mentioned.day, weekday, kinds)
    here = context.published
    anchor: Anchor = "published"
    if CLASS["PREVIOUS"] in kinds or CLASS["FOLLOWING"] in kinds or CLASS["THAT"] in kinds or here is None:
        here, anchor = context.last_day() if kinds else None, "text"
        here = here or context.published
    if here is None:
        return on_day(phrase, f"XXXX-WXX-{weekday}", None)
    first = None if kinds else _first_end(context, phrase)
    if first is not None:  # from Thursday to Sunday
        day = timex.shift_days(first, (weekday - first.weekday) % 7 or 7)
        return on_day(phrase, timex.day_value(day), "text")
    back = (here.weekday - weekday) % 7
    if phrase.has("week"):  # Thursday week
        if phrase.value("week") != "W" or anchor != "published":
            return False
        return Reading("DATE", timex.day_value(timex.shift_days(here, 14 - (back or 7))), anchor=anchor)
    if any(kind in kinds for kind in BACK) and CLASS["THIS"] not in kinds:
        days = -(back or 7)
    elif any(kind in kinds for kind in ON):
        days = 7 - back
    elif back and anchor == "published" and (context.direction(phrase) > 0 or _in_this_week(kinds, weekday, here)):
        days = (7 - back) % 7
    else:
        days = -back
    day = timex.shift_days(here, days)
    return on_day(phrase, timex.day_value(day), anchor)


def _first_end(context: Context, phrase: Phrase) -> Day | None:
    """Return the day that a stretch begins with which a weekday ends: the Thursday of "from Thursday to Sunday"."""
    previous, text = context.previous, context.text
    if previous is None or previous.rule != weekday.name or text[previous.end : phrase.start] not in _TO:
        return None
    if text[max(0, previous.start - len("from ")) : previous.start] != "from ":
        return None
    found = timex.bounds(context.previous_value)
    return found[0] if found and found[0] == found[1] else None


_TO: Final = (" to ", " until ", " till ", " through ")

_NAMES_OF_DAYS: Final = frozenset(("Black", "Bloody", "Super", "Sheffield", "Ruby", "Blue", "Freaky", "Casual", "Joe"))


@exception(
    "day-with-a-name",
    "A weekday behind a word that makes it a name (Black Monday, Sheffield Wednesday) is not the latest such day.",
    example="Shares fell on Black Monday.",
    counterexample="Shares fell on Monday.",
    published=EXAMPLE_DAY,
)
def _is_named_day(phrase: Phrase) -> bool:
    """Tell whether a weekday is part of a name."""
    before = phrase.before()
    return before is not None and before.kind == CLASS["WORD"] and before.value in _NAMES_OF_DAYS


@exception(
    "day-of-shared-nights",
    "A weekday before another one's nights recurs as that one does.",
    example="The choir sings on Friday and Saturday nights.",
    counterexample="The choir sang on Friday and Saturday.",
    published=EXAMPLE_DAY,
)
def _shares_nights(phrase: Phrase) -> bool:
    """Tell whether "and Saturday nights" follows."""
    joint, other, nights = phrase.after(), phrase.after(2), phrase.after(3)
    if joint is None or other is None or nights is None or other.kind != CLASS["WEEKDAY"]:
        return False
    return joint.kind in _JOINING and nights.kind == CLASS["UNITS"] and nights.value == "N"


_JOINING: Final = (CLASS["AND"], CLASS["OR"], CLASS["TO"])


def _in_this_week(kinds: str, weekday: int, here: Day) -> bool:
    """Tell whether "this Thursday" is still to come in its week."""
    return kinds == CLASS["THIS"] and weekday > here.weekday


def _weekday_of_history(phrase: Phrase, here: Day, weekday: int, kinds: str) -> Reading:
    """A weekday that a story tells: the first one on or after the day told last."""
    if any(kind in kinds for kind in BACK):
        days = -((here.weekday - weekday) % 7 or 7)
    else:
        days = (weekday - here.weekday) % 7 or (7 if any(kind in kinds for kind in ON) else 0)
    return on_day(phrase, timex.day_value(timex.shift_days(here, days)), "text")


@rule(
    "weekday-of-week",
    "A weekday of last, this or next week.",
    example="The mayor resigned on Tuesday last week.",
    counterexample="The mayor resigned on Tuesday last year.",
    published=EXAMPLE_DAY,
)
def weekday_of_week(phrase: Phrase, context: Context) -> Judged:
    """Tuesday next week."""
    if phrase.value("unit", "unit2") != "W":
        return False
    weekday = phrase.value("weekday", "weekday2")
    if context.published is None:
        return on_day(phrase, f"XXXX-WXX-{weekday}", None)
    here = context.published
    week = {CLASS["LAST"]: -1, CLASS["NEXT"]: 1}.get(phrase.kinds("rel") or phrase.kinds("rel2"), 0)
    day = timex.shift_days(here, weekday - here.weekday + 7 * week)
    return on_day(phrase, timex.day_value(day), "published")


@rule(
    "weekdays",
    "A weekday that recurs.",
    example="The market is open on Saturdays.",
    counterexample="The market is open on Saturday.",
    published=EXAMPLE_DAY,
)
def weekdays(phrase: Phrase, _context: Context) -> Judged:
    return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}", quant="EVERY")


@rule(
    "weekday-nights",
    "The nights of a weekday.",
    example="The choir sings Friday nights.",
    counterexample="The choir sang Friday night.",
    published=EXAMPLE_DAY,
)
def weekday_nights(phrase: Phrase, _context: Context) -> Judged:
    if phrase.value("unit") != "N":
        return False
    return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}TNI", quant="EVERY")


@rule(
    "weekday-day",
    "A weekday and a day without a month.",
    example="Nobody flies on Friday the 13th.",
    counterexample="On Friday the 13th district voted.",
    published=EXAMPLE_DAY,
)
def weekday_day(phrase: Phrase, context: Context) -> Judged:
    """Friday the 13th: the nearest such day, before publication rather than after."""
    weekday, number = phrase.value("weekday"), phrase.value("day")
    if context.published is None or number > 31:
        return Reading("DATE", f"XXXX-XX-{number:02}") if number <= 31 else None
    here = context.published
    for months in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        month = timex.shift_months(timex.Day(here.year, here.month, 1), months)
        if number <= timex.days_in_month(month.year, month.month):
            day = timex.Day(month.year, month.month, number)
            if day.weekday == weekday and timex.Day.valid(*day):
                return Reading("DATE", timex.day_value(day), anchor="published")
    return Reading("DATE", f"XXXX-XX-{number:02}")


@rule(
    "before-day",
    "The day before or after a weekday of last week.",
    example="They met the day before last Friday.",
    counterexample="They met last Friday.",
    published=EXAMPLE_DAY,
)
def before_day(phrase: Phrase, context: Context) -> Judged:
    if context.published is None:
        return Reading("DATE", unknown("D"))
    here = context.published
    day = timex.shift_days(here, -((here.weekday - phrase.value("weekday")) % 7 or 7))
    return Reading(
        "DATE",
        timex.day_value(timex.shift_days(day, -1 if phrase.value("side") == "before" else 1)),
        anchor="published",
    )


_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


_OF_OUR_TIME: Final = frozenset(
    (
        *("world", "society", "age", "era", "generation", "youth", "standards", "terms", "money", "culture"),
        *("technology", "kids", "children", "teenagers", "parents", "computers", "lifestyle", "language"),
    )
)


@exception(
    "today-of-our-time",
    "“Today’s world” is that of these days, not of one day.",
    example="In today's world few write letters.",
    counterexample="Few came to today's vote.",
    published=EXAMPLE_DAY,
)
def _is_of_these_days(phrase: Phrase) -> bool:
    """Tell whether "today's" stands before what has an age, not a day."""
    mark, noun = phrase.after(), phrase.after(2)
    if noun is not None and noun.kind == CLASS["WORD"] and is_mostly(noun.value, "adjective"):
        noun = phrase.after(3)
    return mark is not None and mark.kind == CLASS["POSS"] and noun is not None and noun.value in _OF_OUR_TIME


@rule(
    "today",
    "Today, tonight, yesterday, tomorrow.",
    example="The mayor resigned late yesterday.",
    counterexample="The mayor resigned on Monday.",
    published=EXAMPLE_DAY,
)
def today(phrase: Phrase, context: Context) -> Judged:
    word = phrase.first("today")
    if word == "today" and _is_of_these_days(phrase):
        return Reading("DATE", "PRESENT_REF") if context.vague else None
    if context.published is None:
        day = unknown("D")
    else:
        day = timex.day_value(timex.shift_days(context.published, _TODAY[word]))
    anchor: Anchor = "published" if context.published else None
    if word == "tonight":
        return Reading("TIME", day + "TNI", modifier(phrase), anchor=anchor)
    return on_day(phrase, day, anchor)


@rule(
    "day-side",
    "The day before yesterday, the day after tomorrow.",
    example="The mayor resigned the day before yesterday.",
    counterexample="The mayor resigned yesterday.",
    published=EXAMPLE_DAY,
)
def day_side(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit") != "D":
        return False
    if context.published is None:
        return Reading("DATE", unknown("D"))
    days = _TODAY[phrase.value("today")] + (-1 if phrase.value("side") == "before" else 1)
    return Reading("DATE", timex.day_value(timex.shift_days(context.published, days)), anchor="published")


WEEKDAY_RULES: Final = (weekday, weekday_of_week, weekdays, weekday_nights, weekday_day, before_day, today, day_side)
"""The rules of this module, each with its reader."""
