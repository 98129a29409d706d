"""Readings of weekdays, of days told from today, and of times of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.dates import lexicon, timex
from newsextract_plugins.dates.parts import Anchor, Judged, clock_value, modifier, on_day
from newsextract_plugins.dates.readings import BACK, ON, Context, Reading, unknown
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase
    from newsextract_plugins.dates.timex import Day

__all__ = ["RELATIVE"]


def _weekday(phrase: Phrase, context: Context) -> Judged:
    weekday, kinds = phrase.first("weekday"), phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-WXX-{weekday}", quant="EVERY")
    if context.tells(phrase) and context.told.day is not None:
        return _weekday_of_history(phrase, context.told.day, weekday, kinds)
    here = context.published
    anchor: Anchor = "published"
    if CLASS["PREVIOUS"] in kinds or CLASS["FOLLOWING"] in kinds or CLASS["THAT"] in kinds or here is None:
        here, anchor = context.last_day() if kinds else None, "text"
        here = here or context.published
    if here is None:
        return on_day(phrase, f"XXXX-WXX-{weekday}", None)
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


def _weekday_of_week(phrase: Phrase, context: Context) -> Judged:
    """Tuesday next week."""
    if phrase.value("unit") != "W":
        return False
    weekday = phrase.first("weekday")
    if context.published is None:
        return on_day(phrase, f"XXXX-WXX-{weekday}", None)
    here = context.published
    week = {CLASS["LAST"]: -1, CLASS["NEXT"]: 1}.get(phrase.kinds("rel"), 0)
    day = timex.shift_days(here, weekday - here.weekday + 7 * week)
    return on_day(phrase, timex.day_value(day), "published")


def _weekdays(phrase: Phrase, _context: Context) -> Judged:
    return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}", quant="EVERY")


def _weekday_nights(phrase: Phrase, _context: Context) -> Judged:
    if phrase.value("unit") != "N":
        return False
    return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}TNI", quant="EVERY")


def _weekday_day(phrase: Phrase, context: Context) -> Judged:
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


def _before_day(phrase: Phrase, context: Context) -> Judged:
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


def _today(phrase: Phrase, context: Context) -> Judged:
    word = phrase.first("today")
    if context.published is None:
        day = unknown("D")
    else:
        day = timex.day_value(timex.shift_days(context.published, _TODAY[word]))
    anchor: Anchor = "published" if context.published else None
    if word == "tonight":
        return Reading("TIME", day + "TNI", modifier(phrase), anchor=anchor)
    return on_day(phrase, day, anchor)


def _day_side(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit") != "D":
        return False
    if context.published is None:
        return Reading("DATE", unknown("D"))
    days = _TODAY[phrase.value("today")] + (-1 if phrase.value("side") == "before" else 1)
    return Reading("DATE", timex.day_value(timex.shift_days(context.published, days)), anchor="published")


def _part(phrase: Phrase, context: Context) -> Judged:
    kinds, part = phrase.kinds("rel"), phrase.first("part")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "XXXX-XX-XX" + part, quant="EVERY")
    if kinds == CLASS["LAST"] and part != "TNI":
        return False
    in_text = CLASS["THE"] in kinds or CLASS["THAT"] in kinds or CLASS["SAME"] in kinds or CLASS["NEXT"] in kinds
    here = (context.told.day if context.history else context.last_day()) if in_text else context.published
    anchor: Anchor = "text" if in_text and here else "published"
    here = here or (None if in_text and context.history else context.published)
    if here is None:
        return Reading("TIME", unknown("D") + part, modifier(phrase))
    step = -1 if kinds == CLASS["LAST"] or CLASS["PREVIOUS"] in kinds else int(any(kind in kinds for kind in ON))
    return Reading("TIME", timex.day_value(timex.shift_days(here, step)) + part, modifier(phrase), anchor=anchor)


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


def _part_word(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("part")[0]
    before = phrase.before()
    if token.value == "TNI" and phrase.kinds("pre")[:1] == CLASS["LATE"] and _described(phrase):
        return None  # a late-night show
    if not phrase.has("pre", "mod") and (
        token.value not in ("T12:00", "T00:00") or before is None or str(before.value).lower() not in _HOUR_LEADS
    ):
        return False
    return _on_last_day(phrase, context, token.value)


def _on_last_day(phrase: Phrase, context: Context, time: str) -> Reading:
    here = context.told.day if context.history else context.last_day()
    anchor: Anchor = "text" if here else "published"
    here = here or (None if context.history else context.published)
    if here is None:
        return Reading("TIME", unknown("D") + time, modifier(phrase))
    return Reading("TIME", timex.day_value(here) + time, modifier(phrase), anchor=anchor)


def _clock(phrase: Phrase, context: Context) -> Judged:
    time = clock_value(phrase)
    if time is not None and phrase.has("part") and time < "12" and phrase.value("part") in ("TAF", "TEV"):
        time = f"{int(time[:2]) + 12}{time[2:]}"
    return None if time is None else _on_last_day(phrase, context, f"T{time}")


def _hour_zone(phrase: Phrase, context: Context) -> Judged:
    hour, minute = divmod(int(str(phrase.value("hour")).replace(",", "").split(".")[0]), 100)
    if hour > 24 or minute > 59:
        return False
    if not phrase.has("zone") and phrase.kinds("zone") == "" and not _of_four_figures(phrase):
        return False
    zone = lexicon.TIME_ZONES[phrase.value("zone")] if phrase.has("zone") else ""
    return _on_last_day(phrase, context, f"T{hour:02}:{minute:02}{zone}")


def _of_four_figures(phrase: Phrase) -> bool:
    """Tell whether figures without a zone are a clock time: 0600 hours, 1430 hrs, at 0430."""
    written = str(phrase.value("hour"))
    if phrase.kinds("hours"):
        before = phrase.before()
        led = before is not None and str(before.value).lower() in _HOUR_LEADS
        return phrase.value("hours") == "TH" and len(written) == 4 and (written[0] == "0" or led)
    return phrase.match.end() > phrase.match.end("hour") or (len(written) == 4 and written[0] == "0")


def _first_hour(phrase: Phrase, context: Context) -> Judged:
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


def _half_past(phrase: Phrase, context: Context) -> Judged:
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


def _hour_in_part(phrase: Phrase, context: Context) -> Judged:
    hour, part = phrase.value("hour"), phrase.value("part")
    if not 1 <= hour <= 12 or part not in ("TMO", "TAF", "TEV"):
        return False
    return _on_last_day(phrase, context, f"T{hour % 12 + (0 if part == 'TMO' else 12):02}:00")


RELATIVE: dict[str, Callable[[Phrase, Context], Judged]] = {
    "weekday": _weekday,
    "weekday-of-week": _weekday_of_week,
    "weekdays": _weekdays,
    "weekday-nights": _weekday_nights,
    "weekday-day": _weekday_day,
    "before-day": _before_day,
    "today": _today,
    "day-side": _day_side,
    "part-of-day": _part,
    "part-word": _part_word,
    "clock": _clock,
    "hour-zone": _hour_zone,
    "first-hour": _first_hour,
    "half-past": _half_past,
    "hour-in-part": _hour_in_part,
}
"""The reader of each rule."""
