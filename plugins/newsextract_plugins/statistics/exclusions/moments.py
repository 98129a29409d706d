"""Years, days of the month and clock times, which are no statistics."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract_plugins.statistics.language.counted import PLACED, noun_phrase
from newsextract_plugins.statistics.language.set_off import closes
from newsextract_plugins.statistics.tables.words import changes, grammar, limits, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_CLOCK = re.compile(
    r"[:.]?[0-9]{0,2}\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|hrs\s+(?:GMT|IST|EST)|GMT|UTC|[ECMP][SD]?T\b|\([0-9]{4}\s(?:GMT|UTC))",
    re.IGNORECASE,
)
_HOUR = re.compile(r"[0-9]{1,2}(?:[.:][0-9]{2})?|[0-9]{4}")
_MINUTES = re.compile(r":[0-9]{2}(?![0-9])")
_ERA = re.compile(r"(?:A\.?D\.?|B\.?C\.?|circa|c\.)\s$")
_DATE_GOES_ON = re.compile(r"[/:][0-9]|s\b|\s?[ap]\.?\s?m\b")
_SURE_YEAR = re.compile(
    r"""
    (?: (?<=\ [io]n\ )|(?<=\bIn\ )|(?<=\ of\ )|(?<=\ since\ )|(?<=\bSince\ )|(?<=\ from\ )|(?<=\ until\ )|(?<=\ to\ )
      | (?P<owner> (?<=\bthe\ )|(?<=\b[Hh]is\ )|(?<=\b[Hh]er\ )|(?<=\b[Ii]ts\ )|(?<=\btheir\ ) ) )
    (?:19|20)[0-9]{2}
    (?: [,.;)] (?:[\s"”’]|\Z) | \ (?P<following>[a-z]++)(?=[ ,.]) | \ and\ [0-9] )
    """,
    re.VERBOSE,
)
_MONTHS = word_set("months")
_YEAR_BEFORE = word_set("year_before")
_OLD_YEAR_BEFORE = word_set("old_year_before")
_SHARES: Final = frozenset({"percent", "cent", "pc", "%", "points"})
"""Words for shares, which are told "over" the year before."""
_OWNERS = frozenset({"the", "its", "their", "his", "her", "'s"})


def moment_of(quantity: Quantity, words: Words) -> str | None:
    """Return `date`, `clock-time` or `year` where a number is part of one."""
    if month_beside(quantity, words):
        return "date"
    text, end = words.text, quantity.end
    if quantity.end - quantity.start <= len("31") and _DAY_BEFORE.search(
        text, max(words.start, quantity.start - _LONGEST_DAY), quantity.start
    ):
        return "date"
    if _SHORT_YEAR.fullmatch(text, quantity.start, end) and _is_short_year(quantity, words):
        return "year"
    if _MINUTES.match(text, end) and end - quantity.number.start <= 2:
        return "clock-time"
    if _HOUR.fullmatch(text, quantity.number.start, end) and _CLOCK.match(text, end):
        return "clock-time"
    return "year" if _is_year(quantity, words) else None


def is_lifespan(text: str, start: int, end: int) -> bool:
    """Tell "(Bai Juyi: 772-846)", the years of a life or a dynasty, from "(218-211)", a vote."""
    match = _LIFESPAN.match(text, start, end)
    if match is None or text.rfind("(", max(0, start - _LONGEST_ASIDE), start) < 0:
        return False
    first, last = int(match["first"]), int(match["last"])
    return _OLDEST_LIFE <= first < last <= first + _LONGEST_REIGN


_LIFESPAN: Final = re.compile(r"(?P<first>[0-9]{3,4})\s?[-–]\s?(?P<last>[0-9]{3,4})\)")
_LONGEST_ASIDE: Final = 40
_OLDEST_LIFE: Final = 400
_LONGEST_REIGN: Final = 400


def month_beside(quantity: Quantity, words: Words) -> bool:
    """Tell whether a number is the day of a month that stands beside it."""
    if quantity.value is None or not 1 <= quantity.value <= 31 or quantity.end - quantity.start > 4:
        return False
    index, previous = words.after(quantity.end), words.before(quantity.start)
    if previous > 0 and words.tokens[previous] == ".":
        previous -= 1
    if index < words.count and words.lower[index] == "of":
        index += 1
    return any(
        0 <= place < words.count and words.lower[place] in _MONTHS and words.is_capital(place)
        for place in (index, previous)
    )


def is_day_fraction(quantity: Quantity, words: Words) -> bool:
    """Tell "5/12" the day from "5/12 of the vote"."""
    if "/" not in words.text[quantity.start : quantity.number.end] or quantity.measured:
        return False
    index = words.after(quantity.end)
    return index >= words.count or not words.lower[index].isalpha()


def is_inside(text: str, start: int, end: int, date: tuple[int, int]) -> bool:
    """Tell whether a number is part of a date by what the date has beside it: "Nov. 8", "1970s", "6:05 p.m."."""
    before = text[start - 1] if start else "\n"
    if date[0] < start:
        if before in "/:":
            return True
        earlier = text[start - 2]
        return before.isspace() and (earlier.isalnum() or earlier == "." or (earlier == "," and end - start > 3))
    return (before.isspace() or before == "(") and end < date[1] and _DATE_GOES_ON.match(text, end, date[1]) is not None


def is_sure_year(text: str, at: int, end: int) -> bool:
    """Tell a year from the words right beside it: "in 2014,", "since 2014 the", "the 2014 campaign"."""
    match = _SURE_YEAR.match(text, at, end)
    if match is None:
        return False
    following = match["following"]
    if following is None:
        return True
    return following in _no_nouns() or (match["owner"] is not None and following not in _limit_words())


@cache
def _no_nouns() -> frozenset[str]:
    """Return the words that are neither counted nor begin a limit."""
    return grammar().stops - _limit_words() - PLACED


@cache
def _limit_words() -> frozenset[str]:
    """Return the words that begin a limit behind a number, or say what it is taken per."""
    starts = {phrase.partition(" ")[0] for phrase in limits().after}
    return frozenset(starts | {"or", "and", "a", "an", "per", "each", "every"})


def is_sure_clock(text: str, start: int, end: int) -> bool:
    """Tell "6:05 p.m." and "7 am", of which any figure is part of a clock time, from what stands right at it."""
    return end - start <= len("12") and _SURE_CLOCK.match(text, start) is not None


_SURE_CLOCK: Final = re.compile(
    r"(?:(?<![^\s(])[0-9]{1,2}(?::[0-9]{2})?|(?<=[0-9]:)[0-9]{2})\s?[ap](?:\.\s?)?m\b", re.IGNORECASE
)


def _is_year(quantity: Quantity, words: Words) -> bool:
    """Tell a year from a count of four digits by what stands around it."""
    text, start, end = words.text, quantity.start, quantity.end
    if end - start != 4 or not text[start:end].isdecimal() or not 1000 <= int(text[start:end]) <= 2199:
        return False
    index, previous = words.after(end), words.before(start)
    word = words.lower[previous] if previous >= 0 else ""
    following = words.lower[index] if index < words.count else ""
    if _ERA.search(text, max(0, start - 6), start) or following in {"bc", "bce", "ad", "ce", "'s"}:
        return True
    if word == "over" and _is_change(words, previous - 1):
        return True
    counted = noun_phrase(words, index, plural=True)
    counts_noun = counted is not None and counted[1] - counted[0] == 1 and not words.is_capital(counted[0])
    limited = quantity.bound is not None or quantity.approximate
    if counts_noun and (limited or word in {"of", "to", "by", "from"}):
        dated = not limited and word == "of" and 1900 <= int(text[start:end]) <= 2030 and _is_dated(words, index)
        return dated and words.lower[index] not in changes().nouns  # "a reversal of 1991 reforms"
    if not 1900 <= int(text[start:end]) <= 2099:
        named = word == "of" and previous > 0 and _is_dated(words, previous - 1)
        old = named or word in _OLD_YEAR_BEFORE
        old = (
            old
            or _TWO_YEARS.search(text, max(0, start - len("between 1000 and ")), end + len(" and 1000 in")) is not None
        )
        return not (limited or counts_noun) and old and int(text[start:end]) >= 1100
    if counts_noun:
        return word in _YEAR_BEFORE or word in _OWNERS or word.endswith("'s")
    return not limited or word in {"around", "about", "after", "before", "perhaps", "maybe"}


_DAY_BEFORE: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s[0-9]{1,2}\s?(?:to|through|until|-|–)\s?$"
)
""""from June 26 to 27"."""
_LONGEST_DAY: Final = len("September 26 through ")
_SHORT_YEAR: Final = re.compile(r"[0-9]{2}")


def _is_short_year(quantity: Quantity, words: Words) -> bool:
    """Tell "on June 30, 22." from "on June 30, 22 boats"."""
    comma = words.before(quantity.start)
    if comma < _FEWEST_BEFORE or words.tokens[comma] != "," or not words.tokens[comma - 1].isdecimal():
        return False
    if not closes(words.text, quantity.end, words.end):
        return False
    month = comma - 2 - (words.tokens[comma - 2] == ".")
    return words.lower[month] in _MONTHS and words.is_capital(month)


_FEWEST_BEFORE: Final = 2
_TWO_YEARS: Final = re.compile(
    r"\bbetween\s1[0-9]{3}\sand\s1[0-9]{2}[1-9](?![,.]?[0-9])(?=[,.;)]|\s(?:in|at|by|on|the|when|and)\b|$)"
)
"""\"built between 1261 and 1265 in the hills"."""


def _is_dated(words: Words, index: int) -> bool:
    """Tell "the Constitution of 1780" and "the elections of 1829" from "sales of 1829"."""
    word = words.lower[index]
    if words.is_capital(index):
        return True
    happens = any(is_class(word, kind, _LEAST) for kind in ("noun.event", "noun.act", "noun.communication"))
    return happens and word not in changes().quantities and word not in grammar().amount_nouns


_LEAST: Final = 0.5


@exception(
    "change-over-a-year",
    "What a change is “over” is the year that it is compared with: “an increase over 2015”.",
    example="Turnout saw a 29 per cent increase over 2015, the office said.",
    counterexample="The office counted over 2015 ballots.",
)
def _is_change(words: Words, place: int) -> bool:
    return place >= 0 and (words.lower[place] in changes().nouns or words.lower[place] in _SHARES)
