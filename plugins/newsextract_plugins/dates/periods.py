"""Readings of longer stretches of the calendar: quarters, seasons, years, decades; and of holidays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.dates import lexicon, timex
from newsextract_plugins.dates.named_days import holiday
from newsextract_plugins.dates.parts import Anchor, Judged, era_year, modifier, relative_year, spoken_year, year_of
from newsextract_plugins.dates.readings import BACK, ON, Context, Reading, unknown
from newsextract_plugins.dates.tokenising import CLASS
from newsextract_plugins.dates.told import BACKWARDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase
    from newsextract_plugins.dates.tokenising import Token

__all__ = ["PERIODS", "years_of_range"]


def _quarter(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    ordinal = phrase.value("ord")
    half = unit == "half"
    if not half and unit != "Q":
        return False
    if ordinal in {"last", "final"}:
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
    bare = not phrase.has("year", "year2", "year3", "year4", "unit2", "rel2")
    after = phrase.after()
    if half and bare and after is not None and after.kind == CLASS["OF"]:
        return False  # the second half of the 19th century, of a match
    if half and bare and not (context.published and phrase.has("det") and context.of_business()):
        return False
    mod = modifier(phrase)
    if phrase.has("year", "year2", "year3", "year4"):
        return Reading("DATE", f"{phrase.value('year', 'year2', 'year3', 'year4'):04}-{letter}{number}", mod)
    if phrase.has("yago") or phrase.has("rel", "rel2"):
        year, anchor = relative_year(phrase, context, "rel" if phrase.has("rel") else "rel2")
        if phrase.has("yago") and context.published:
            year, anchor = context.published.year - 1, "published"
        return Reading("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{letter}{number}", mod, anchor=anchor)
    if phrase.has("unit2") and phrase.value("unit2") != "Y":
        return False
    if context.told.year is not None and context.tells(phrase):
        return Reading("DATE", f"{context.told.year:04}-{letter}{number}", mod, anchor="text")
    if context.published is None:
        return Reading("DATE", f"XXXX-{letter}{number}", mod)
    here = context.published
    current = here.quarter if letter == "Q" else (here.month > 6) + 1
    year = here.year
    if number > current and context.direction(phrase) <= (0 if number > current + 1 else -1):
        year -= 1
    return Reading("DATE", f"{year:04}-{letter}{number}", mod, anchor="published")


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


def _quarter_code(phrase: Phrase, context: Context) -> Judged:
    code = phrase.value("code")
    if phrase.has("year", "year2"):
        return Reading("DATE", f"{year_of(phrase.value('year', 'year2'), context):04}-{code}")
    if code[0] == "H" or context.published is None:
        return Reading("DATE", f"XXXX-{code}") if code[0] == "Q" else False
    later = int(code[1]) > context.published.quarter and context.direction(phrase) <= 0
    return Reading("DATE", f"{context.published.year - later:04}-{code}", anchor="published")


def _century(phrase: Phrase, _context: Context) -> Judged:
    if phrase.value("unit") != "CE":
        return False
    number = phrase.value("ord")
    if phrase.has("era") and lexicon.ERAS[phrase.value("era")]:
        return Reading("DATE", f"BC{number - 1:02}", modifier(phrase))
    return Reading("DATE", f"{number - 1:02}", modifier(phrase))


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
    return Reading("DATE", f"{year_of(phrase.value('year', 'year2'), context):04}", modifier(phrase))


def _season(phrase: Phrase, context: Context) -> Judged:
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
    if CLASS["THIS"] not in kinds and context.tells(phrase):
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
    told = context.told
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


def _year(phrase: Phrase, context: Context) -> Judged:
    year = phrase.value("year")
    if phrase.has("unit") and phrase.value("unit") != "Y":
        return False
    before, after = phrase.before(), phrase.after()
    led = before is not None and isinstance(before.value, str) and before.value.lower() in _YEAR_LEADS
    marked = phrase.has("pre", "unit") or led or phrase.kinds("pre") or _is_circa(phrase)
    told = context.told.year if context.history else None
    near = told is not None and abs(year - told) <= LONGEST_RANGE and not _counts(after)
    if not 1900 <= year <= 2059 and not ((marked or near) and 1000 <= year <= 2100):
        return False
    if not marked and not led and _is_number_of_something(before, after):
        return False
    about = before is not None and before.kind == CLASS["MOD"] and not (before.value == "APPROX" and _alone(after))
    if before is not None and (before.kind == CLASS["NUMBER"] or about) and not phrase.has("pre"):
        return False
    if after is not None and after.kind in (CLASS["UNITS"], CLASS["AMPM"], CLASS["HRS"], CLASS["ZONE"]):
        return False
    if after is not None and after.kind == CLASS["NUMWORD"] and (before is None or before.kind != CLASS["IN"]):
        return False  # but: in 2019 two of them left
    return Reading("DATE", f"{year:04}", modifier(phrase))


_COUNTED = ("men", "people", "women", "children", "troops", "cavalry", "infantry", "more", "other", "feet", "others")


def _counts(after: Token | None) -> bool:
    return after is not None and after.kind == CLASS["WORD"] and after.value in _COUNTED


def _alone(after: Token | None) -> bool:
    """Tell whether nothing follows that a number before it may count."""
    return after is None or after.kind != CLASS["WORD"] or after.value in lexicon.AFTER_A_DAY


def _is_circa(phrase: Phrase) -> bool:
    """Tell whether "c." or "ca." stands before a year."""
    dot, word = phrase.before(), phrase.before(2)
    return dot is not None and dot.kind == CLASS["DOT"] and word is not None and word.value in ("c", "ca")


_YEAR_LEADS = [
    "throughout",
    "in",
    "since",
    "until",
    "of",
    "from",
    "to",
    "by",
    "before",
    "after",
    "during",
    "between",
    "and",
    "through",
    "for",
    "till",
    "around",
    "about",
    "or",
    "circa",
    "early",
    "late",
    "mid",
]


_LABELS = ("no", "number", "route", "room", "flight", "page", "channel", "article", "section", "bus", "unit", "chapter")
_VERBS_IN_S = ("is", "was", "has", "does", "says", "as", "this", "its", "his", "us", "news", "plus", "across", "less")


def _is_number_of_something(before: Token | None, after: Token | None) -> bool:
    """Tell a count or a label from a year: 2000 people, 1984 chairs, Route 2020."""
    if before is not None and before.kind == CLASS["WORD"] and before.value[:1].isalpha():
        word = before.value
        if word.lower() in _LABELS or (word[0].isupper() and not word.isupper() and word.lower() not in _YEAR_LEADS):
            return True
    determined = before is not None and before.kind in (CLASS["THE"], CLASS["ITS"], CLASS["A"], CLASS["POSS"])
    if determined or after is None or after.kind != CLASS["WORD"]:
        return False
    word = after.value
    return word == "people" or (
        word.islower() and word.endswith("s") and word not in _VERBS_IN_S and not word.endswith("ss")
    )


def _year_words(phrase: Phrase, _context: Context) -> Judged:
    year = spoken_year(phrase)
    return False if year is None else Reading("DATE", f"{year:04}", modifier(phrase))


def _year_range(phrase: Phrase, _context: Context) -> Judged:
    """Two years joined by a dash: the reading of the first, whose partner `second_year` reads."""
    first, end = years_of_range(phrase.value("years"))
    if phrase.has("era"):
        before = lexicon.ERAS[phrase.value("era")]
        return Reading("DATE", f"{'BC' if before else ''}{first:04}") if before == (first > end) else None
    longest = 1 if "/" in phrase.value("years") else LONGEST_RANGE
    if not 1000 <= first < end <= 2100 or end - first > longest:
        return None
    return Reading("DATE", f"{first:04}")


LONGEST_RANGE = 150


def years_of_range(written: str) -> tuple[int, int]:
    """Return both years of `1989-90`, `1914–1918`, `2023/24`."""
    first, second = re.split("[-–/]", written)
    return int(first), int(second) if len(second) == 4 else int(first[:2] + second)


def _era_year(phrase: Phrase, _context: Context) -> Judged:
    written = era_year(phrase)
    return False if written is None else Reading("DATE", written, modifier(phrase))


def _holiday(phrase: Phrase, context: Context) -> Judged:
    name, kinds = phrase.value("holiday"), phrase.kinds("rel")
    if CLASS["EVERY"] in kinds:
        return Reading("SET", "P1Y", quant="EVERY")
    unit = phrase.value("unit")
    if unit not in (None, "W", "WE"):
        return False
    if phrase.has("year"):
        year: int | None = phrase.value("year")
        anchor: Anchor = None
    elif context.tells(phrase):
        year, anchor = context.told.year, "text"
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


PERIODS: dict[str, Callable[[Phrase, Context], Judged]] = {
    "quarter": _quarter,
    "quarter-of-year": _quarter_of_year,
    "quarter-code": _quarter_code,
    "century": _century,
    "decade": _decade,
    "fiscal-year": _fiscal_year,
    "season": _season,
    "year-range": _year_range,
    "first-era-year": _era_year,
    "era-year": _era_year,
    "year": _year,
    "year-words": _year_words,
    "holiday": _holiday,
}
"""The reader of each rule."""
