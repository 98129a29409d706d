"""Readings of clock times and parts of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.parts import Anchor, Judged, clock_value, modifier
from newsextract_plugins.dates.resolution.readings import ON, Reading, unknown
from newsextract_plugins.dates.words import calendar_names, lexicon
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["CLOCK_RULES"]


@rule(
    "part-of-day",
    "This morning, last night, the next evening.",
    example="The mayor resigned this morning.",
    counterexample="The mayor likes the calm of a morning.",
    published=EXAMPLE_DAY,
)
def part_of_day(phrase: Phrase, context: Context) -> Judged:
    kinds, part, after = phrase.kinds("rel"), phrase.first("part"), phrase.after()
    if after is not None and after.kind == CLASS["POSS"] and kinds not in (CLASS["LAST"], CLASS["THIS"]):
        return False
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "XXXX-XX-XX" + part, quant="EVERY")
    if kinds == CLASS["LAST"] and part != "TNI":
        return False
    in_text = CLASS["THE"] in kinds or CLASS["THAT"] in kinds or CLASS["SAME"] in kinds or CLASS["NEXT"] in kinds
    here = (context.mentioned.day if context.history else context.last_day()) if in_text else context.published
    anchor: Anchor = "text" if in_text and here else "published"
    here = here or (None if in_text and context.history else context.published)
    if here is None:
        return Reading("TIME", unknown("D") + part, modifier(phrase))
    if kinds == CLASS["THE"] and part == "TNI" and _is_over(phrase, context, here):
        here = timex.shift_days(here, -1)
    step = -1 if kinds == CLASS["LAST"] or CLASS["PREVIOUS"] in kinds else int(any(kind in kinds for kind in ON))
    return Reading("TIME", timex.day_value(timex.shift_days(here, step)) + part, modifier(phrase), anchor=anchor)


@exception(
    "night-that-was-spent",
    "A night that was spent somewhere is over: on the day of publication, or one told after it, it is the one before.",
    example="The crew was found on Tuesday after spending the night on the hill.",
    counterexample="The crew will spend the night on the hill.",
    published=EXAMPLE_DAY,
)
def _is_over(phrase: Phrase, context: Context, here: Day) -> bool:
    """Tell whether "the night" was spent before the day that it is told from."""
    before, lead = phrase.before(), phrase.before(2)
    if before is None or before.value not in ("spent", "spending", "spend"):
        return False
    if lead is not None and lead.kind == CLASS["AFTER"]:
        return True
    return here == context.published and context.direction(phrase) < 1


_HOUR_LEADS = (
    "at",
    "by",
    "until",
    "till",
    "since",
    "before",
    "after",
    "around",
    "about",
    "from",
    "to",
    "past",
    "shortly",
)


def _described(phrase: Phrase) -> bool:
    """Tell whether a noun follows that the phrase describes."""
    after = phrase.after()
    return after is not None and (
        after.kind == CLASS["HYPHEN"] or (after.kind == CLASS["WORD"] and after.value not in lexicon.AFTER_A_DAY)
    )


@exception(
    "late-night-show",
    "“A late-night show” is of no single night.",
    example="She went to a late-night show.",
    counterexample="She left late at night.",
    published=EXAMPLE_DAY,
)
def _describes_a_show(phrase: Phrase) -> bool:
    """Tell whether “late-night” describes a noun."""
    token = phrase.group("part")[0]
    return token.value == "TNI" and phrase.kinds("pre")[:1] == CLASS["LATE"] and _described(phrase)


@rule(
    "part-word",
    "Noon or midnight, or a part of the day that is named more closely.",
    example="The bell rang at noon.",
    counterexample="They saw High Noon again.",
    published=EXAMPLE_DAY,
)
def part_word(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("part")[0]
    before = phrase.before()
    if _describes_a_show(phrase):
        return None
    if not phrase.has("pre", "mod") and (
        token.value not in ("T12:00", "T00:00") or before is None or str(before.value).lower() not in _HOUR_LEADS
    ):
        return False
    return _on_last_day(phrase, context, token.value)


@exception(
    "hour-of-every-day",
    "A clock time behind what recurs (“daily from 8 a.m.”) is of no single day.",
    example="The hall is open seven days a week from 8 a.m. to noon.",
    counterexample="The hall burned at 8 a.m. on Monday.",
    published=EXAMPLE_DAY,
)
def _is_of_every_day(phrase: Phrase, context: Context) -> bool:
    """Tell whether the date before a clock time recurs, with nothing but words of hours between them."""
    if not context.recurs:
        return False
    previous = context.previous
    return previous is not None and 0 <= phrase.start - previous.end <= NEAR


NEAR: Final = 40
"""Characters between what recurs and its hours."""


def _on_last_day(phrase: Phrase, context: Context, time: str) -> Reading:
    if _is_of_every_day(phrase, context):
        return Reading("TIME", unknown("D") + time, modifier(phrase))
    here = context.mentioned.day if context.history else context.last_day() or context.scene
    anchor: Anchor = "text" if here else "published"
    here = here or (None if context.history else context.published)
    if here is None:
        return Reading("TIME", unknown("D") + time, modifier(phrase))
    return Reading("TIME", timex.day_value(here) + time, modifier(phrase), anchor=anchor)


@rule(
    "clock",
    "A clock time.",
    example="The bell rang at 7:15 p.m. for the last time.",
    counterexample="The team won by 3:15.",
    published=EXAMPLE_DAY,
)
def clock(phrase: Phrase, context: Context) -> Judged:
    time = clock_value(phrase)
    if phrase.has("hours") and phrase.value("hours") != "TH":
        return False
    if time is not None and phrase.has("part") and time < "12" and phrase.value("part") in ("TAF", "TEV"):
        time = f"{int(time[:2]) + 12}{time[2:]}"
    return None if time is None else _on_last_day(phrase, context, f"T{time}")


@rule(
    "hour-zone",
    "A clock time of four figures, with its zone.",
    example="The quake struck at 0737 GMT.",
    counterexample="The quake shook 0737 houses.",
    published=EXAMPLE_DAY,
)
def hour_zone(phrase: Phrase, context: Context) -> Judged:
    hour, minute = divmod(int(str(phrase.value("hour")).replace(",", "").split(".")[0]), 100)
    if hour > 24 or minute > 59:
        return False
    if not phrase.has("zone") and phrase.kinds("zone") == "" and not _of_four_figures(phrase):
        return False
    zone = calendar_names.TIME_ZONES[phrase.value("zone")] if phrase.has("zone") else ""
    return _on_last_day(phrase, context, f"T{hour:02}:{minute:02}{zone}")


def _of_four_figures(phrase: Phrase) -> bool:
    """Tell whether figures without a zone are a clock time: 0600 hours, 1430 hrs, at 0430."""
    written = str(phrase.value("hour"))
    if phrase.kinds("hours"):
        before = phrase.before()
        led = before is not None and str(before.value).lower() in _HOUR_LEADS
        return phrase.value("hours") == "TH" and len(written) == 4 and (written[0] == "0" or led)
    return phrase.match.end() > phrase.match.end("hour") or (len(written) == 4 and written[0] == "0")


@rule(
    "first-hour",
    "The first of two clock times that share the half of the day.",
    example="The hall is open from 10 to 11 a.m.",
    counterexample="The team won 10 to 11.",
    published=EXAMPLE_DAY,
)
def first_hour(phrase: Phrase, context: Context) -> Judged:
    """The 10 of "10 to 11 a.m.", the 11 of "from 11 to 2 p.m.": in the same half of the day, unless it is over then."""
    second, first = clock_value(phrase), phrase.group("hour")[0]
    hour, _, minute = str(first.value).replace(".", ":").partition(":")
    if second is None or not 1 <= int(hour) <= 12 or not (minute or "0").isdecimal():
        return False
    begin, end = int(hour) % 12 * 60 + int(minute or 0), int(second[:2]) * 60 + int(second[3:5])
    begin += 720 if end >= 720 and begin + 720 < end else 0
    if begin >= end:
        return False
    return _on_last_day(phrase, context, f"T{begin // 60:02}:{begin % 60:02}")


@rule(
    "half-past",
    "A half or a quarter of an hour past or to an hour.",
    example="The bell rang at half past six.",
    counterexample="The crew is half past caring.",
    published=EXAMPLE_DAY,
)
def half_past(phrase: Phrase, context: Context) -> Judged:
    """Half past six, a quarter to nine: which half of the day it is, only a part of the day tells."""
    hour, minutes = phrase.value("hour"), 30
    if phrase.has("unit"):
        before = phrase.before()
        led = phrase.has("mod") or (before is not None and str(before.value).lower() in _HOUR_LEADS)
        if phrase.value("unit") != "Q" or phrase.value("side") not in ("to", "past") or not led:
            return False
        minutes = -15 if phrase.value("side") == "to" else 15
    if not 1 <= hour <= 12:
        return False
    minutes += hour % 12 * 60
    if phrase.has("part") and phrase.value("part") in ("TAF", "TEV"):
        minutes += 720
    minutes %= 1440
    return _on_last_day(phrase, context, f"T{minutes // 60:02}:{minutes % 60:02}")


@rule(
    "hour-in-part",
    "An hour of a part of the day.",
    example="The bell rang at 4 in the morning.",
    counterexample="One of 4 in the team left.",
    published=EXAMPLE_DAY,
)
def hour_in_part(phrase: Phrase, context: Context) -> Judged:
    hour, part = phrase.value("hour"), phrase.value("part")
    if not 1 <= hour <= 12 or part not in ("TMO", "TAF", "TEV"):
        return False
    return _on_last_day(phrase, context, f"T{hour % 12 + (0 if part == 'TMO' else 12):02}:00")


CLOCK_RULES: Final = (part_of_day, part_word, clock, hour_zone, first_hour, half_past, hour_in_part)
"""The rules of this module, each with its reader."""
