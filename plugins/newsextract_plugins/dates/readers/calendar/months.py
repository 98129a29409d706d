"""Readings of months, and of weeks and weekdays that are told by their month."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import likely_part
from newsextract_plugins.dates.evidence.direction import AHEAD, SURELY_AHEAD, UNSAID
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.grammar.patterns import class_pattern
from newsextract_plugins.dates.resolution.parts import (
    Anchor,
    Judged,
    era_year,
    modifier,
    relative_year,
    spoken_year,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import BACK, ON, Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    import re

    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["MONTH_RULES", "is_month_in_context", "month_named", "year_of_partner"]


@cache
def _partner() -> re.Pattern[str]:
    """What follows the first of two dates that share a year: "between March and May 1987"."""
    return class_pattern(
        """(?:COMMA(?:MONTH|SHORTMONTH)){0,6}(?:COMMA?(?:TO|AND|OR)|DASH|HYPHENTOHYPHEN|HYPHEN|STROKE)
        (?:THE|EARLY|LATE|MID|HYPHEN|ON|IN|BEGIN|END|MIDDLE|OF){0,4}(?:DAYNUM|ORDNUM)?
        (?:OF)?(?P<month>MONTH|SHORTMONTH)(?:DAYNUM|ORDNUM)?(?:COMMA|OF|IN)?(?P<year>YEAR)"""
    )


def year_of_partner(month: int, phrase: Phrase) -> int | None:
    """Return the year that a date shares with one that is joined to it and has it."""
    found = _partner().match(phrase.tokens.classes, phrase.match.end())
    if found is None:
        return None
    year: int = phrase.tokens.value(found.start("year"))
    return year - int(month > phrase.tokens.value(found.start("month")))


@rule(
    "week-of-month",
    "The first or last week or days of a month.",
    example="The fair runs in the last week of September 2019.",
    counterexample="The fair runs in the last week of the holidays.",
)
def week_of_month(phrase: Phrase, context: Context) -> Judged:
    """The last week of October: the month, with the part of it that is meant."""
    unit, ordinal = phrase.value("unit"), phrase.value("ord")
    if unit not in ("W", "D", "WE", "half") or (unit == "half" and ordinal not in (1, 2)):
        return False
    ordinal = "last" if unit == "half" and ordinal == 2 else ordinal
    mod = {1: "START", "opening": "START", "last": "END", "final": "END", 4: "END", 2: "MID", 3: "MID"}.get(ordinal)
    if mod is None or (unit != "W" and mod == "MID"):
        return False
    reading = _month_year(phrase, context) if phrase.has("year", "eyear", "adyear") else month_named(phrase, context)
    return reading._replace(mod=mod) if reading else reading


def _month_year(phrase: Phrase, context: Context) -> Judged:
    month = phrase.value("month")
    if phrase.has("words"):
        named = spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{month:02}", modifier(phrase))
    if phrase.has("year"):
        year = year_of(phrase.value("year"), context)
        return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase))
    if phrase.has("eyear", "adyear"):
        written = era_year(phrase)
        return None if written is None else Reading("DATE", f"{written}-{month:02}", modifier(phrase))
    if phrase.value("unit") != "Y":
        return False
    found, anchor = relative_year(phrase, context)
    return Reading("DATE", f"{'XXXX' if found is None else f'{found:04}'}-{month:02}", modifier(phrase), anchor=anchor)


month_year: Final = rule(
    "month-year",
    "A month with its year, in figures, in words, or told from the present one.",
    example="The harvest of September 2019 was poor, that of October last year was good.",
    counterexample="The harvest of September was poor.",
    published=EXAMPLE_DAY,
)(_month_year)


_JOINS: Final = tuple(
    "".join(CLASS[name] for name in names)
    for names in (("HYPHEN", "TO", "HYPHEN"), ("TO",), ("HYPHEN",), ("DASH",), ("STROKE",))
)


def _year_behind_first(second: int, phrase: Phrase, context: Context) -> int | None:
    """Return the year of the second end of "June to August", by that of the first, which has been read."""
    previous = context.previous
    if previous is None or previous.rule != month.name or previous.tokens is not phrase.tokens:
        return None
    between = phrase.tokens.classes[previous.match.end() : phrase.match.start()]
    if between not in _JOINS or not context.previous_value[:4].isdigit():
        return None
    return int(context.previous_value[:4]) + (second < int(context.previous_value[5:7]))


@exception(
    "that-before-a-month",
    "“He said that March had been dry” opens a clause; the month is not pointed to.",
    example="He said that March had been dry.",
    counterexample="It rained that April.",
    published=EXAMPLE_DAY,
)
def _opens_a_clause(phrase: Phrase) -> bool:
    """Tell whether “that” stands before a month whose name is another word, too, and a clause goes on behind it."""
    if CLASS["THAT"] not in phrase.kinds("rel"):
        return False
    after = phrase.after()
    return after is not None and after.kind == CLASS["WORD"] and likely_part(after.value.lower()) != "preposition"


def month_named(phrase: Phrase, context: Context) -> Judged:
    """Read a month without a year."""
    token = phrase.group("month")[0]
    month, kinds = token.value, phrase.kinds("rel")
    after = phrase.after()
    named = after is not None and after.kind == CLASS["WORD"] and after.value[:1].isupper()  # April Jones
    doubtful = month in _WORDS_TOO or named
    if doubtful and _opens_a_clause(phrase):
        return False
    if doubtful and not phrase.has("rel", "pre", "ord") and not _dated_context(phrase, named=named):
        return False
    shared = None if kinds else year_of_partner(month, phrase)
    if shared is not None:
        return Reading("DATE", f"{shared:04}-{month:02}", modifier(phrase))
    first = None if kinds else _year_behind_first(month, phrase, context)
    if first is not None:
        return Reading("DATE", f"{first:04}-{month:02}", modifier(phrase), anchor="text")
    if CLASS["THIS"] not in kinds and context.is_of_history(phrase):
        return _month_of_history(phrase, context, month, kinds)
    if CLASS["THAT"] in kinds and context.mentioned.year is not None:
        return Reading("DATE", f"{context.mentioned.year:04}-{month:02}", modifier(phrase), anchor="text")
    if context.published is None:
        day = None if kinds else context.last_day()
        day = None if day and context.direction(phrase) > 0 else day
        anchor: Anchor = "text" if day else None
        return Reading(
            "DATE", f"{day.year:04}-{month:02}" if day else f"XXXX-{month:02}", modifier(phrase), anchor=anchor
        )
    here = context.published
    if CLASS["NEXT"] in kinds or CLASS["COMING"] in kinds or CLASS["FOLLOWING"] in kinds:
        year = here.year + (month <= here.month)
    elif CLASS["LAST"] in kinds or CLASS["PAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        year = here.year - (month >= here.month)
    elif CLASS["THIS"] in kinds:
        year = here.year
    else:
        ahead = (month - here.month) % 12
        needed = UNSAID if ahead <= A_SEASON else AHEAD if ahead <= HALF_A_YEAR else SURELY_AHEAD
        described = ahead == LAST_MONTH and after is not None and after.kind == CLASS["WORD"]  # the March sales
        if ahead <= 1 or (not described and context.direction(phrase) >= needed):
            year = here.year + (month < here.month)
        else:
            year = here.year - (month > here.month)
    return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase), anchor="published")


month: Final = rule(
    "month",
    "A month alone: mostly the latest, unless the words around it look ahead.",
    example="The dam broke in February.",
    counterexample="May I march along?",
    published=EXAMPLE_DAY,
)(month_named)


def _month_of_history(phrase: Phrase, context: Context, month: int, kinds: str) -> Reading:
    told = context.mentioned
    year, here = told.year_of(month), told.month.month if told.month else None
    if told.year is not None and here is not None and any(kind in kinds for kind in ON):
        year = told.year + (month <= here)
    elif told.year is not None and here is not None and any(kind in kinds for kind in BACK):
        year = told.year - (month >= here)
    if year is None:
        return Reading("DATE", f"{told.unknown_year}-{month:02}", modifier(phrase))
    return Reading("DATE", f"{year:04}-{month:02}", modifier(phrase), anchor="text")


LAST_MONTH = 11
"""Months ahead of which the one just over is the next."""
A_SEASON, HALF_A_YEAR = 3, 7
"""Months: one that is no further ahead needs no sign, or any sign, that it is the next such month."""

_WORDS_TOO = (3, 5, 8)
"""The months whose names are other words, too."""


NO_NAME_AFTER = 9
"""Words of the list after which not even a name follows ("in April Ann Lee left", but "and April Jones")."""


_PREPOSITIONS = [
    "in",
    "since",
    "last",
    "until",
    "this",
    "early",
    "late",
    "next",
    "during",
    "by",
    "of",
    "from",
    "to",
    "and",
    "through",
    "before",
    "after",
    "for",
    "between",
    "mid",
    "every",
    "each",
    "or",
    "till",
]


def is_month_in_context(phrase: Phrase, month: int) -> bool:
    """Tell whether a month's name is no other word here: "in March", not "March on"."""
    return month not in _WORDS_TOO or _dated_context(phrase, named=False)


def _dated_context(phrase: Phrase, *, named: bool) -> bool:
    """Tell whether the word before a month makes it one: "in May", not "May said"."""
    before = phrase.before()
    if before is None or not isinstance(before.value, str):
        return False
    if before.kind == CLASS["THE"]:
        after = phrase.after()
        return after is not None and (
            after.kind == CLASS["UNIT"]
            or (after.kind == CLASS["WORD"] and (after.value[:1].islower() or after.value.isupper()))
        )
    if named:
        return before.value.lower() in _PREPOSITIONS[:NO_NAME_AFTER]
    earlier = phrase.before(2)
    joined = earlier is not None and earlier.kind in (CLASS["MONTH"], CLASS["TO"])
    if before.kind in (CLASS["HYPHEN"], CLASS["DASH"], CLASS["STROKE"]) and joined:
        return True  # the January-March quarter, June-to-August, February/March
    return before.value.lower() in _PREPOSITIONS or before.kind in (CLASS["COMMA"], CLASS["OPEN"])


MONTH_RULES: Final = (week_of_month, month_year, month)
"""The rules of this module, each with its reader."""
