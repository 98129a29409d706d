"""Readings of phrases that are told from the day of publication or from a date mentioned before, and of durations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from newsextract_plugins.dates import timex, words
from newsextract_plugins.dates.absolute import ABSOLUTE, clock_value, modifier, part_of_day, relative_year
from newsextract_plugins.dates.durations import count, duration
from newsextract_plugins.dates.readings import Context, Reading, shifted, unknown
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.phrases import Phrase
    from newsextract_plugins.dates.timex import Day

__all__ = ["READERS"]

Judged = Reading | Literal[False] | None
_BACK = (CLASS["LAST"], CLASS["PREVIOUS"], CLASS["PAST"])
_ON = (CLASS["NEXT"], CLASS["COMING"], CLASS["FOLLOWING"])


_SCALE = {"DE": 10, "CE": 100, "ML": 1000}


def _step(kinds: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if any(kind in kinds for kind in _ON):
        return 1
    if CLASS["THIS"] in kinds and CLASS["PAST"] not in kinds:
        return 0
    return -1 if any(kind in kinds for kind in _BACK) else 0


def _timed(phrase: Phrase, day: str, anchor: Literal["published", "text"] | None) -> Reading:
    timed = part_of_day(phrase, day)
    if timed is not None:
        return Reading("TIME", timed, modifier(phrase), anchor=anchor)
    return Reading("DATE", day, modifier(phrase), anchor=anchor)


def _weekday(phrase: Phrase, context: Context) -> Judged:
    weekday, kinds = phrase.group("weekday")[0].value, phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-WXX-{weekday}", quant="EVERY")
    here = context.published
    anchor: Literal["published", "text"] | None = "published"
    if CLASS["PREVIOUS"] in kinds or CLASS["FOLLOWING"] in kinds or CLASS["THAT"] in kinds or here is None:
        here, anchor = context.last_day() if kinds else None, "text"
        here = here or context.published
    if here is None:
        return _timed(phrase, f"XXXX-WXX-{weekday}", None)
    back = (here.weekday - weekday) % 7
    if any(kind in kinds for kind in _BACK) and CLASS["THIS"] not in kinds:
        days = -(back or 7)
    elif any(kind in kinds for kind in _ON):
        days = 7 - back
    elif context.direction(phrase) > 0 and anchor == "published":
        days = (7 - back) % 7
    else:
        days = -back
    day = timex.shift_days(here, days)
    return _timed(phrase, timex.day_value(day), anchor)


def _weekdays(phrase: Phrase, context: Context) -> Judged:
    return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}", quant="EVERY")


def _weekday_nights(phrase: Phrase, context: Context) -> Judged:
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
    return Reading("DATE", timex.day_value(timex.shift_days(day, -1 if phrase.value("side") == "before" else 1)), anchor="published")


_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _today(phrase: Phrase, context: Context) -> Judged:
    word = phrase.group("today")[0].value
    if context.published is None:
        day = unknown("D")
    else:
        day = timex.day_value(timex.shift_days(context.published, _TODAY[word]))
    anchor: Literal["published"] | None = "published" if context.published else None
    if word == "tonight":
        return Reading("TIME", day + "TNI", modifier(phrase), anchor=anchor)
    return _timed(phrase, day, anchor)


def _part(phrase: Phrase, context: Context) -> Judged:
    kinds, part = phrase.kinds("rel"), phrase.group("part")[0].value
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "XXXX-XX-XX" + part, quant="EVERY")
    if kinds == CLASS["LAST"] and part != "TNI":
        return False
    in_text = CLASS["THE"] in kinds or CLASS["THAT"] in kinds or CLASS["SAME"] in kinds or CLASS["NEXT"] in kinds
    here = context.last_day() if in_text else context.published
    anchor: Literal["published", "text"] | None = "text" if in_text and here else "published"
    here = here or context.published
    if here is None:
        return Reading("TIME", unknown("D") + part, modifier(phrase))
    step = -1 if kinds == CLASS["LAST"] or CLASS["PREVIOUS"] in kinds else int(any(kind in kinds for kind in _ON))
    return Reading("TIME", timex.day_value(timex.shift_days(here, step)) + part, modifier(phrase), anchor=anchor)


_HOUR_LEADS = ("at", "by", "until", "till", "since", "before", "after", "around", "about", "from", "to", "past", "shortly")


def _part_word(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("part")[0]
    before = phrase.before()
    if not phrase.has("pre", "mod") and (
        token.value not in ("T12:00", "T00:00") or before is None or str(before.value).lower() not in _HOUR_LEADS
    ):
        return False
    return _on_last_day(phrase, context, token.value)


def _on_last_day(phrase: Phrase, context: Context, time: str) -> Reading:
    here = context.last_day()
    anchor: Literal["published", "text"] | None = "text" if here else "published"
    here = here or context.published
    if here is None:
        return Reading("TIME", unknown("D") + time, modifier(phrase))
    return Reading("TIME", timex.day_value(here) + time, modifier(phrase), anchor=anchor)


def _clock(phrase: Phrase, context: Context) -> Judged:
    time = clock_value(phrase)
    return None if time is None else _on_last_day(phrase, context, f"T{time}")


def _hour_zone(phrase: Phrase, context: Context) -> Judged:
    hour, minute = divmod(int(str(phrase.value("hour")).replace(",", "").split(".")[0]), 100)
    if hour > 24 or minute > 59:
        return False
    zone = words.TIME_ZONES[phrase.value("zone")] if phrase.has("zone") else ""
    return _on_last_day(phrase, context, f"T{hour:02}:{minute:02}{zone}")


def _hour_in_part(phrase: Phrase, context: Context) -> Judged:
    hour, part = phrase.value("hour"), phrase.value("part")
    if not 1 <= hour <= 12 or part not in ("TMO", "TAF", "TEV"):
        return False
    return _on_last_day(phrase, context, f"T{hour % 12 + (0 if part == 'TMO' else 12):02}:00")


def _ago(phrase: Phrase, context: Context) -> Judged:
    unit, side = phrase.value("unit"), phrase.group("side")[0].value
    unit = phrase.group("unit")[0].value
    tokens = phrase.group("count")
    number = count(tokens)
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if not tokens and not plural:
        return False
    if plural and not tokens:
        number = None
    back = side in ("ago", "earlier", "before", "previously")
    if number is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", modifier(phrase))
    here = context.published
    whole = int(number) * (-1 if back else 1)
    if unit == "Y" and number == 1 and context.quarter and context.quarterly and back and not context.begins_sentence(phrase):
        return Reading("DATE", _quarter_before(context.quarter, context), modifier(phrase), anchor="text")
    anchored: Literal["published", "text"] = "published"
    if side not in ("ago", "now"):
        found = timex.bounds(context.last) if context.last else None
        if found is not None:
            here, anchored = found[0], "text"
            if unit == "Y" and context.last is not None and len(context.last) == 7 and "-" in context.last[4:5]:
                moved = timex.bounds(context.last)
                if moved is not None and context.last[5:].isdigit():
                    return Reading("DATE", f"{here.year + whole:04}{context.last[4:]}", modifier(phrase), anchor="text")
    if here is None:
        return Reading("DATE", unknown(unit), modifier(phrase))
    if unit in ("DE", "CE", "ML"):
        whole *= {"DE": 10, "CE": 100, "ML": 1000}[unit]
        unit = "Y"
    value = shifted(here, whole, unit)
    if value is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    return Reading("TIME" if "T" in value else "DATE", value, modifier(phrase), anchor=anchored)


def _quarter_before(quarter: str, context: Context) -> str:
    """Return the same quarter of the year before."""
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def _year_ago(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit", "unit0") != "Y":
        return False
    if phrase.has("count"):
        return Reading("DURATION", duration(count(phrase.group("count")), phrase.value("unit2")))
    if phrase.has("unit2") and phrase.value("unit2") not in ("Q", "period", "M", "W", "D"):
        return False
    if phrase.has("ord") and phrase.value("unit2") == "Q" and context.published:
        return Reading("DATE", f"{context.published.year - 1:04}-Q{phrase.value('ord')}", anchor="published")
    if context.quarter and (context.quarterly or phrase.has("unit2")):
        return Reading("DATE", _quarter_before(context.quarter, context), anchor="text")
    if context.published is None:
        return Reading("DATE", "XXXX")
    return Reading("DATE", f"{context.published.year - 1:04}", anchor="published")


def _same_quarter(context: Context, mod: str | None) -> Reading:
    """Return the quarter that the article is about: the last one mentioned, else the last one that is over."""
    if context.quarter:
        return Reading("DATE", context.quarter, mod, anchor="text")
    if context.published is None:
        return Reading("DATE", unknown("Q"), mod)
    return Reading("DATE", shifted(context.published, -1, "Q") or unknown("Q"), mod, anchor="published")


def _relative_unit(phrase: Phrase, context: Context) -> Judged:
    unit, kinds = phrase.group("unit")[0].value, phrase.kinds("rel")
    mod = modifier(phrase)
    if unit in ("TM", "TH", "TS"):
        return Reading("DATE", "PRESENT_REF") if kinds == CLASS["THIS"] and unit == "TM" else False
    if unit == "period":
        if CLASS["LATEST"] not in kinds:
            return False
        return _same_quarter(context, mod)
    if CLASS["LATEST"] in kinds and unit == "Q":
        return _same_quarter(context, mod)
    in_text = any(CLASS[name] in kinds for name in ("THAT", "SAME", "FOLLOWING", "PREVIOUS")) or (
        CLASS["THE"] in kinds and CLASS["NEXT"] in kinds and unit == "D"
    )
    if kinds == CLASS["THIS"] and unit == "D":
        return False
    here: Day | None = context.published
    anchor: Literal["published", "text"] | None = "published" if here else None
    if in_text:
        found = timex.bounds(context.last) if context.last else None
        if found is not None and (unit != "D" or found[0] == found[1]):
            here, anchor = found[0], "text"
    if CLASS["THE"] in kinds and (CLASS["PAST"] in kinds or CLASS["LAST"] in kinds) and unit not in ("Q",):
        if unit in ("DE", "CE"):
            return Reading("DURATION", duration(1, unit), mod)
        kinds = CLASS["LAST"]
    if here is None:
        return Reading("DATE", unknown(unit), mod)
    value = shifted(here, _step(kinds) * _SCALE.get(unit, 1), "Y" if unit in _SCALE else unit)
    if value is None:
        return None
    value = value[: {"CE": 2, "DE": 3}.get(unit, len(value))] + ("X" if unit == "DE" else "")
    return Reading("DATE", value, mod, anchor=anchor)


def _comparable(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.group("unit")[0].value
    if unit in ("Q", "period") and context.quarter:
        return Reading("DATE", f"{phrase.value('year'):04}-{context.quarter[5:]}")
    return Reading("DATE", f"{phrase.value('year'):04}") if unit == "period" else False


def _day_side(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit") != "D":
        return False
    if context.published is None:
        return Reading("DATE", unknown("D"))
    days = _TODAY[phrase.value("today")] + (-1 if phrase.value("side") == "before" else 1)
    return Reading("DATE", timex.day_value(timex.shift_days(context.published, days)), anchor="published")


def _day_before(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("D", "W", "M", "Y"):
        return False
    found = timex.bounds(context.last) if context.last else None
    if found is None:
        return Reading("DATE", unknown(unit))
    value = shifted(found[0], 1 if phrase.value("side") == "after" else -1, unit)
    return None if value is None else Reading("DATE", value, anchor="text")


def _relative_duration(phrase: Phrase, context: Context) -> Judged:
    unit, kinds = phrase.group("unit")[0].value, phrase.kinds("rel")
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if unit == "period":
        return False
    if not plural and not phrase.has("count"):
        if unit == "DE" and kinds in _BACK:
            return Reading("DURATION", "P10Y", modifier(phrase))
        return False
    number = count(phrase.group("count")) if phrase.has("count") else None
    if kinds == CLASS["PASTADJ"] and number is None and unit in ("Y", "DE", "CE", "D"):
        return Reading("DATE", "PAST_REF")
    if kinds == CLASS["FUTUREADJ"]:
        return Reading("DATE", "FUTURE_REF")
    if kinds in (CLASS["ORD"], CLASS["EARLY"]) and number is None and (unit == "Y" or kinds == CLASS["EARLY"]):
        return False
    return Reading("DURATION", duration(number, unit), modifier(phrase))


def _compound(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.group("unit")[0].value
    if unit == "Q":
        return None
    return Reading("DURATION", duration(count(phrase.group("count")), unit), modifier(phrase))


def _unit_long(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.group("unit")[0].value
    return Reading("DURATION", duration(None if phrase.kinds("unit") == CLASS["UNITS"] else 1, unit))


def _every(phrase: Phrase, context: Context) -> Judged:
    if phrase.has("unit"):
        unit = phrase.group("unit")[0].value
        number = count(phrase.group("count")) if phrase.has("count") else 1
        if phrase.has("other"):
            number = 2
        return Reading("SET", duration(number, unit), quant="EVERY")
    if phrase.has("weekday"):
        part = phrase.group("part")[0].value if phrase.has("part") else ""
        return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}{part}", quant="EVERY")
    if phrase.has("month"):
        return Reading("SET", f"XXXX-{phrase.value('month'):02}", quant="EVERY")
    if phrase.has("season"):
        return Reading("SET", f"XXXX-{phrase.value('season')}", quant="EVERY")
    if phrase.has("holiday"):
        return Reading("SET", "P1Y", quant="EVERY")
    return Reading("SET", f"XXXX-XX-XX{phrase.value('part2')}", quant="EVERY")


def _frequency(phrase: Phrase, context: Context) -> Judged:
    after = phrase.after()
    if phrase.value("freq") == "P3M" and after is not None and after.kind == CLASS["WORD"]:
        return False  # "quarterly results" are those of one quarter
    return Reading("SET", phrase.value("freq"), quant="EVERY")


def _duration(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.group("unit")[0].value
    after, following = phrase.after(), phrase.after(2)
    if after is not None and after.value == "old":
        return None
    if after is not None and after.kind == CLASS["HYPHEN"] and following is not None and following.value == "old":
        return None
    tokens = phrase.group("count")
    if phrase.kinds("unit") == CLASS["UNIT"]:
        ones = [token for token in tokens if token.kind in (CLASS["NUMWORD"], CLASS["HALFA"], CLASS["FRACTION"])]
        if unit == "Q" or not ones:
            return False
    if unit == "Q" and any(token.kind == CLASS["HYPHEN"] for token in phrase.tokens[phrase.match.start() : phrase.match.end()]):
        return None  # three-quarters of something
    number = count(tokens)
    if phrase.has("half") and number is not None:
        number += 0.5
    return Reading("DURATION", duration(number, unit), modifier(phrase))


def _unit_or_two(phrase: Phrase, context: Context) -> Judged:
    return Reading("DURATION", duration(None, phrase.value("unit")), modifier(phrase))


def _unit_and_half(phrase: Phrase, context: Context) -> Judged:
    return Reading("DURATION", duration(1.5, phrase.value("unit")).replace("P1.5Y", "P1Y6M"), modifier(phrase))


#: Words before "a year" that make it a length of time, not a rate.
_NO_RATE = (
    "in within for of after as than is was took takes take lasted lasts spent with least during by almost about had has "
    "him her them us me that be been"
).split()


def _duration_one(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit in ("Q", "WE") or unit == "D" and not phrase.has("mod"):
        return False
    before = phrase.before()
    rated = before is not None and before.kind in (CLASS["WORD"], CLASS["OUT"], CLASS["NUMBER"], CLASS["MULTIPLE"])
    if rated and before is not None and not (before.value and str(before.value).lower() in _NO_RATE) and not phrase.has("mod", "adj"):
        return Reading("SET", duration(1, unit), quant="EVERY")
    return Reading("DURATION", duration(1, unit), modifier(phrase))


def _bare_units(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.group("unit")[0].value
    before = phrase.before()
    if unit in ("Q", "N", "TS", "TM", "WE") or before is not None and before.kind == CLASS["OF"]:
        return False
    if phrase.value("ago") == "ago":
        return Reading("DATE", "PAST_REF")
    return Reading("DURATION", duration(None, unit), modifier(phrase))


def _day_of_text(phrase: Phrase, context: Context) -> Judged:
    """ "The day before the vote", "in the course of the day": the last day mentioned, or its neighbour."""
    before, after = phrase.before(), phrase.after()
    side = 0
    if after is not None and after.kind in (CLASS["BEFORE"], CLASS["AFTER"], CLASS["FOLLOWING"]):
        side = -1 if after.kind == CLASS["BEFORE"] else 1
    elif before is None or before.kind != CLASS["OF"]:
        return False
    found = context.last_day() or context.published
    if found is None:
        return Reading("DATE", unknown("D"))
    return Reading("DATE", timex.day_value(timex.shift_days(found, side)), anchor="text")


def _the_unit(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    mod = modifier(phrase)
    if unit == "Q":
        return _same_quarter(context, mod)
    if unit == "WE":
        if context.published is None:
            return Reading("DATE", unknown("WE"), mod)
        return Reading("DATE", timex.week_value(timex.shift_days(context.published, -2)) + "-WE", mod, anchor="published")
    if unit == "W":
        return Reading("DATE", timex.week_value(context.published) if context.published else unknown("W"), mod)
    if unit == "Y":
        if phrase.has("adj"):
            return Reading("DATE", timex.year_value(context.published.year) if context.published else unknown("Y"), mod)
        return Reading("DURATION", "P1Y", mod)
    if unit == "D":
        return _day_of_text(phrase, context)
    if unit == "M":
        found = context.last_day() or context.published
        if found is None:
            return Reading("DATE", unknown(unit), mod)
        return Reading("DATE", timex.month_value(found), mod, anchor="text")
    return False


def _unit_end(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    if unit not in ("Y", "M", "W", "Q", "DE", "CE", "D", "WE"):
        return False
    mod = modifier(phrase) or ("END" if phrase.has("end") else None)
    if context.published is None:
        return Reading("DATE", unknown(unit), mod)
    if unit == "Y" and phrase.has("end") and phrase.match.end() - phrase.match.start() == len("Y-E"):
        return Reading("DATE", f"{context.published.year:04}-12-31", anchor="published")
    value = shifted(context.published, 0, unit)
    return None if value is None else Reading("DATE", value[:3] + "X" if unit == "DE" else value[:2] if unit == "CE" else value, mod, anchor="published")


def _quarter_of_year(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit2") != "Y":
        return False
    year, anchor = relative_year(phrase, context)
    number = phrase.value("ord")
    if not isinstance(number, int):
        number = int(context.quarter[-1]) if context.quarter else None
    if year is None or number is None or number > 4:
        return Reading("DATE", unknown("Q"))
    return Reading("DATE", f"{year:04}-Q{number}", anchor=anchor)


def _vague(value: str) -> Callable[[Phrase, Context], Judged]:
    def read(phrase: Phrase, context: Context) -> Judged:
        before = phrase.before()
        after = phrase.after()
        if phrase.rule == "present-adjective" and after is not None and after.value in ("is", "was", "has", "had", "will"):
            return None
        if phrase.rule == "present" and before is not None and before.kind == CLASS["FROM"]:
            return None
        if phrase.rule == "present" and context.begins_sentence(phrase) and phrase.value("vague") == "now":
            return None  # "Now, who would have thought" is no time
        return Reading("DATE", value) if context.vague else None

    return read


READERS: dict[str, Callable[[Phrase, Context], Judged]] = {
    **ABSOLUTE,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "weekday-nights": _weekday_nights,
    "weekday-day": _weekday_day,
    "before-day": _before_day,
    "today": _today,
    "part-of-day": _part,
    "part-word": _part_word,
    "clock": _clock,
    "hour-zone": _hour_zone,
    "hour-in-part": _hour_in_part,
    "ago": _ago,
    "year-ago": _year_ago,
    "relative-unit": _relative_unit,
    "comparable": _comparable,
    "day-side": _day_side,
    "day-before": _day_before,
    "relative-duration": _relative_duration,
    "compound-duration": _compound,
    "unit-long": _unit_long,
    "every": _every,
    "frequency": _frequency,
    "duration": _duration,
    "a-unit-or-two": _unit_or_two,
    "unit-and-half": _unit_and_half,
    "duration-one": _duration_one,
    "bare-units": _bare_units,
    "unit-end": _unit_end,
    "year-end": _unit_end,
    "in-the-unit": _unit_end,
    "the-unit": _the_unit,
    "quarter-of-year": _quarter_of_year,
    "present": _vague("PRESENT_REF"),
    "the-past": _vague("PAST_REF"),
    "past": _vague("PAST_REF"),
    "future": _vague("FUTURE_REF"),
    "present-adjective": _vague("PRESENT_REF"),
}
"""The reader of each rule of the grammar."""
