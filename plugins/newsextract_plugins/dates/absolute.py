"""Readings of phrases that name a place in the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from newsextract_plugins.dates import timex, words
from newsextract_plugins.dates.named_days import holiday
from newsextract_plugins.dates.durations import number_words
from newsextract_plugins.dates.readings import Context, Reading, in_range, unknown
from newsextract_plugins.dates.timex import Day
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.phrases import Phrase

__all__ = ["ABSOLUTE", "clock_value", "modifier", "part_of_day"]

CLEARLY_NEAREST = 130
"""Days: a date without a year that is so near is the nearest one, whatever the tense."""

Judged = Reading | Literal[False] | None


def modifier(phrase: Phrase) -> str | None:
    """Return the TIMEX3 modifier that a phrase's words say."""
    kinds = phrase.kinds("pre")
    for name, mod in (("EARLY", "START"), ("BEGIN", "START"), ("LATE", "END"), ("END", "END"), ("MID", "MID"), ("MIDDLE", "MID")):
        if CLASS[name] in kinds:
            return mod
    for group in ("mod", "mod2"):
        for token in phrase.group(group):
            if token.kind == CLASS["MOD"]:
                return str(token.value)
            if token.kind in (CLASS["ABOUT"], CLASS["ORSO"]):
                return "APPROX"
            if token.kind == CLASS["OVER"]:
                return "MORE_THAN"
    return None


def part_of_day(phrase: Phrase, day: str) -> str | None:
    """Return a day with the part of it or the clock time that the phrase names; None where it names none."""
    for group in ("clock", "clock2"):
        tokens = phrase.group(group)
        if tokens:
            if tokens[0].kind == CLASS["PART"]:
                return day + str(tokens[0].value)
            time = clock_value(phrase, group)
            return None if time is None else f"{day}T{time}"
    tokens = phrase.group("part")
    if tokens:
        value = tokens[0].value
        return day + (value if isinstance(value, str) and value.startswith("T") else "TNI")
    return None


def clock_value(phrase: Phrase, group: str = "clock") -> str | None:
    """Return a clock time as `14:05` or `14:05:30-05:00`, None for an impossible one."""
    hour = minute = 0
    second = zone = ""
    for token in phrase.group(group):
        if token.kind == CLASS["CLOCK"]:
            parts = re.split("[:.]", token.value)
            hour, minute = int(parts[0]), int(parts[1])
            second = f":{parts[2]}" if len(parts) > 2 else ""
        elif token.kind in (CLASS["DAYNUM"], CLASS["NUMWORD"]):
            hour = int(token.value)
        elif token.kind == CLASS["AMPM"]:
            if not 1 <= hour <= 12:
                if token.value[0] == "a" or hour > 23:
                    return None
            else:
                hour = hour % 12 + (12 if token.value[0] == "p" else 0)
        elif token.kind == CLASS["ZONE"]:
            zone = words.TIME_ZONES[token.value]
    if hour > 24 or minute > 59 or second > ":60":
        return None
    return f"{hour:02}:{minute:02}{second}{zone}"


def _year_of(value: object, context: Context) -> int:
    """Return a year that was written in full or as '98: the nearest such year to the article's."""
    if isinstance(value, int):
        return value
    two = int(str(value)[-2:])
    around = context.published.year if context.published else 2000
    return min((century + two for century in (1800, 1900, 2000)), key=lambda year: abs(year - around))


def _with_time(phrase: Phrase, day: str, anchor: Literal["published", "text"] | None) -> Reading:
    timed = part_of_day(phrase, day)
    if timed is not None:
        return Reading("TIME", timed, modifier(phrase), anchor=anchor)
    return Reading("DATE", day, modifier(phrase), anchor=anchor)


def _iso(phrase: Phrase, context: Context) -> Judged:
    written = phrase.value("iso")
    year, month, day = (int(part) for part in written[:10].split("-"))
    if not Day.valid(year, month, day):
        return None
    if len(written) > 10:
        return Reading("TIME", written[:10] + "T" + written[11:])
    return Reading("DATE", written)


def _numeric(phrase: Phrase, context: Context) -> Judged:
    written = phrase.value("slash")
    mark = next(c for c in written if not c.isdigit())
    parts = written.split(mark)
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    else:
        first, second, year = numbers
        if len(parts[2]) == 2:
            if mark != "/":
                return None  # a version, an address
            year = _year_of(f"'{parts[2]}", context)
        month_first = not context.day_first and mark != "."
        if first > 12 or (second <= 12 and not month_first):
            day, month = first, second
        else:
            month, day = first, second
    if not Day.valid(year, month, day) or not 1000 <= year <= 2999:
        return None
    return _with_time(phrase, timex.day_value(Day(year, month, day)), None)


def _nearest_year(month: int, day: int, phrase: Phrase, context: Context) -> tuple[int | None, Literal["published", "text"] | None]:
    """Return the year of a day or month that is named without one."""
    if context.published is None:
        last = context.last_day() if context.direction(phrase) <= 0 else None
        return (last.year, "text") if last else (None, None)
    here = context.published
    candidates = [year for year in range(here.year - 4, here.year + 5) if Day.valid(year, month, day)]
    distance = {year: Day(year, month, day).ordinal - here.ordinal for year in candidates}
    if not candidates:
        return None, None
    nearest = min(candidates, key=lambda year: (abs(distance[year]), -year))
    if abs(distance[nearest]) > CLEARLY_NEAREST and (month, day) != (2, 29):
        direction = context.direction(phrase)
        nearest = next((year for year in candidates if distance[year] * direction > 0 and abs(distance[year]) < 366), nearest)
    return nearest, "published"


def _second_day(phrase: Phrase, context: Context) -> Judged:
    """The second end of "March 3-5", of the first one's month and year."""
    previous, day = context.previous, phrase.value("day")
    if previous is None or previous.tokens is not phrase.tokens or previous.match.end() != phrase.match.start():
        return False
    if previous.rule not in ("month-day", "second-day") or context.last is None and not context.last_month:
        return False
    month = context.last_month
    if month.startswith("XXXX"):
        return Reading("DATE", f"{month}-{day:02}") if day <= 31 else None
    year, number = int(month[:4]), int(month[5:7])
    if phrase.has("year"):
        year = phrase.value("year")
    return Reading("DATE", timex.day_value(Day(year, number, day)), anchor="text") if Day.valid(year, number, day) else None


def _day(phrase: Phrase, context: Context) -> Judged:
    month, day = phrase.value("month"), phrase.value("day")
    if not 1 <= day <= timex.days_in_month(2000, month):
        return None
    if phrase.has("year", "year2"):
        year = _year_of(phrase.value("year", "year2"), context)
        if not Day.valid(year, month, day):
            return None
        return _with_time(phrase, timex.day_value(Day(year, month, day)), None)
    found, anchor = _nearest_year(month, day, phrase, context)
    if found is None:
        return _with_time(phrase, f"XXXX-{month:02}-{day:02}", None)
    if not Day.valid(found, month, day):
        return None
    return _with_time(phrase, timex.day_value(Day(found, month, day)), anchor)


def _week_of(phrase: Phrase, context: Context) -> Judged:
    reading = _day(phrase, context)
    found = timex.bounds(reading.value) if reading else None
    return Reading("DATE", timex.week_value(found[0]), anchor=reading.anchor) if reading and found else None


def relative_year(phrase: Phrase, context: Context, group: str = "rel") -> tuple[int | None, Literal["published", "text"] | None]:
    """Return the year that "last year" or "that year" names beside a month, quarter or season."""
    kinds = phrase.kinds(group)
    if CLASS["THAT"] in kinds or CLASS["SAME"] in kinds:
        return context.last_year(), "text"
    if context.published is None:
        return None, None
    step = 0
    if CLASS["LAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        step = -1
    elif CLASS["NEXT"] in kinds or CLASS["FOLLOWING"] in kinds:
        step = 1
    return context.published.year + step, "published"


def _month_year(phrase: Phrase, context: Context) -> Judged:
    month = phrase.value("month")
    if phrase.has("words"):
        named = _spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{month:02}", modifier(phrase))
    if phrase.has("year"):
        year = _year_of(phrase.value("year"), context)
        return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase))
    if phrase.value("unit") != "Y":
        return False
    found, anchor = relative_year(phrase, context)
    return Reading("DATE", f"{'XXXX' if found is None else f'{found:04}'}-{month:02}", modifier(phrase), anchor=anchor)


def _month(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("month")[0]
    month, kinds = token.value, phrase.kinds("rel")
    if month in (3, 5, 8) and not phrase.has("rel", "pre") and not _dated_context(phrase):
        return False
    if context.published is None:
        day = context.last_day() if not kinds and context.direction(phrase) <= 0 else None
        anchor: Literal["text", "published"] | None = "text" if day else None
        return Reading("DATE", f"{day.year:04}-{month:02}" if day else f"XXXX-{month:02}", modifier(phrase), anchor=anchor)
    here = context.published
    if CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds or CLASS["FOLLOWING"] in kinds:
        year = here.year + (month <= here.month)
    elif CLASS["LAST"] in kinds or CLASS["PAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        year = here.year - (month >= here.month)
    elif CLASS["THIS"] in kinds:
        year = here.year
    else:
        ahead = (month - here.month) % 12
        direction = context.direction(phrase)
        if direction > 0 and ahead <= 7 or ahead <= 1 or (direction == 0 and ahead <= 3):
            year = here.year + (month < here.month)
        else:
            year = here.year - (month > here.month)
    return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase), anchor="published")


_PREPOSITIONS = (
    "in since last by until of this early late next from to and through before after during for between mid every each or till"
).split()


def _dated_context(phrase: Phrase) -> bool:
    """Tell whether the word before a month makes it one: "in May", not "May said"."""
    before = phrase.before()
    if before is None or not isinstance(before.value, str):
        return False
    if before.kind == CLASS["THE"]:
        after = phrase.after()
        return after is not None and after.kind == CLASS["WORD"] and after.value is not None and after.value[0].islower()
    return before.value.lower() in _PREPOSITIONS or before.kind in (CLASS["COMMA"], CLASS["OPEN"])


def _quarter(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    ordinal = phrase.value("ord")
    half = unit == "half"
    if not half and unit != "Q":
        return False
    if ordinal == "last" or ordinal == "final":
        if phrase.kinds("ord") == CLASS["LAST"] and not half and not phrase.has("year2", "unit2", "rel2"):
            return False
        number = 2 if half else 4
    elif isinstance(ordinal, int):
        number = ordinal
    else:
        return False
    if number > (2 if half else 4):
        return False
    letter = "H" if half else "Q"
    if half and not phrase.has("year", "year2", "year3", "unit2", "rel2"):
        if not context.published or not phrase.has("det"):
            return False
    mod = modifier(phrase)
    if phrase.has("year", "year2", "year3"):
        return Reading("DATE", f"{phrase.value('year', 'year2', 'year3'):04}-{letter}{number}", mod)
    if phrase.has("yago") or phrase.has("rel", "rel2"):
        year, anchor = relative_year(phrase, context, "rel" if phrase.has("rel") else "rel2")
        if phrase.has("yago") and context.published:
            year, anchor = context.published.year - 1, "published"
        return Reading("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{letter}{number}", mod, anchor=anchor)
    if phrase.has("unit2") and phrase.value("unit2") != "Y":
        return False
    if context.published is None:
        return Reading("DATE", f"XXXX-{letter}{number}", mod)
    here = context.published
    current = here.quarter if letter == "Q" else (here.month > 6) + 1
    year = here.year
    if number > current + 1 and context.direction(phrase) <= 0:
        year -= 1
    return Reading("DATE", f"{year:04}-{letter}{number}", mod, anchor="published")


def _century(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit") != "CE":
        return False
    return Reading("DATE", f"{phrase.value('ord') - 1:02}", modifier(phrase))


def _decade(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("decade")[0]
    if isinstance(token.value, int):
        before = phrase.tokens[phrase.match.start("decade") - 1]
        if before.kind not in (CLASS["THE"], CLASS["EARLY"], CLASS["LATE"], CLASS["MID"], CLASS["HYPHEN"]):
            return False
        two = token.value
    else:
        digits = re.sub(r"\D", "", token.value)
        if len(digits) == 4:
            return Reading("DATE", digits[:3] + "X", modifier(phrase))
        two = int(digits)
    around = context.published.year if context.published else context.last_year() or 2000
    century = max(c for c in (1700, 1800, 1900, 2000) if c + two <= around) if around >= 1800 else 1900
    return Reading("DATE", f"{(century + two) // 10:03}X", modifier(phrase), anchor=None)


def _fiscal_year(phrase: Phrase, context: Context) -> Judged:
    return Reading("DATE", f"{_year_of(phrase.value('year'), context):04}", modifier(phrase))


def _season(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("season")[0]
    code, kinds = token.value, phrase.kinds("rel")
    mod = modifier(phrase)
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-{code}", quant="EVERY")
    if phrase.has("words"):
        named = _spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{code}", mod)
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.value('year'):04}-{code}", mod)
    first = phrase.tokens[phrase.match.start()]
    if not kinds and not phrase.has("pre", "rel2") and first.kind != CLASS["THE"]:
        before = phrase.before()
        if code == "FA" or before is None or not isinstance(before.value, str) or before.value.lower() not in ("in", "by", "since", "until", "of", "for"):
            return False
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


def _year(phrase: Phrase, context: Context) -> Judged:
    year = phrase.value("year")
    if phrase.has("unit") and phrase.value("unit") != "Y":
        return False
    before, after = phrase.before(), phrase.after()
    led = before is not None and isinstance(before.value, str) and before.value.lower() in _YEAR_LEADS
    marked = phrase.has("pre", "unit") or led or phrase.kinds("pre")
    if not 1900 <= year <= 2059 and not (marked and 1000 <= year <= 2100):
        return False
    if before is not None and before.kind in (CLASS["HYPHEN"], CLASS["DOT"], CLASS["NUMBER"], CLASS["MOD"]) and not phrase.has("pre"):
        if before.kind != CLASS["HYPHEN"]:
            return False
    if after is not None and after.kind in (CLASS["UNITS"], CLASS["AMPM"], CLASS["NUMWORD"], CLASS["HRS"]):
        return False
    return Reading("DATE", f"{year:04}", modifier(phrase))


_YEAR_LEADS = (
    "in since until of from to by before after during between and through for till around about or circa early late mid"
).split()


def _spoken_year(phrase: Phrase) -> int | None:
    """Return the year that number words say ("nineteen ninety-seven"), None where they say another number."""
    values = [token.value for token in phrase.group("words") if token.kind in (CLASS["NUMWORD"], CLASS["MULTIPLE"])]
    year = number_words(values)
    if values[0] not in (18, 19, 20) and values[:2] != [2, 1000] or not 1700 <= year <= 2099 or 100 in values:
        return None
    return None if values[0] in (18, 19, 20) and values[1] < 10 else year


def _year_words(phrase: Phrase, context: Context) -> Judged:
    year = _spoken_year(phrase)
    return False if year is None else Reading("DATE", f"{year:04}", modifier(phrase))


def _year_range(phrase: Phrase, context: Context) -> Judged:
    written = phrase.value("years")
    first, second = re.split("[-–]", written)
    end = int(second) if len(second) == 4 else int(first[:2] + second)
    if not 1700 <= int(first) < end <= 2100 or end - int(first) > 60:
        return None
    return Reading("DATE", first)


def _holiday(phrase: Phrase, context: Context) -> Judged:
    name, kinds = phrase.value("holiday"), phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "P1Y", quant="EVERY")
    unit = phrase.value("unit")
    if unit not in (None, "W", "WE"):
        return False
    if phrase.has("year"):
        year: int | None = phrase.value("year")
        anchor: Literal["published", "text"] | None = None
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
        elif day > here and day.ordinal - here.ordinal > 90:
            year -= 1
    found = None if year is None else holiday(name, year)
    if found is None:
        return Reading("DATE", unknown("D"))
    if unit:
        return Reading("DATE", timex.week_value(found) + ("-WE" if unit == "WE" else ""), anchor=anchor)
    return Reading("DATE", timex.day_value(found), anchor=anchor)


ABSOLUTE: dict[str, Callable[[Phrase, Context], Judged]] = {
    "iso-date": _iso,
    "numeric-date": _numeric,
    "month-day": _day,
    "day-month": _day,
    "first-day": _day,
    "second-day": _second_day,
    "week-of": _week_of,
    "month-year": _month_year,
    "month": _month,
    "quarter": _quarter,
    "century": _century,
    "decade": _decade,
    "fiscal-year": _fiscal_year,
    "season": _season,
    "year-range": _year_range,
    "year": _year,
    "year-words": _year_words,
    "holiday": _holiday,
}
"""The reader of each rule: a reading; False where the words mean something else; None where they are no date at all."""
