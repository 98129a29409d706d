"""Readings of years, decades and centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english import classes, is_mostly, likely_part
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.parts import (
    Judged,
    era_year,
    modifier,
    spoken_year,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words import calendar_names, lexicon
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["YEAR_RULES", "spans_one_season", "years_of_range"]


@rule(
    "short-year",
    "A year of two figures behind an apostrophe.",
    example="She was elected in ’98.",
    counterexample="She was born ’98 and more.",
)
def short_year(phrase: Phrase, context: Context) -> Judged:
    before, after = phrase.before(), phrase.after()
    led = before is not None and isinstance(before.value, str) and before.value.lower() in _YEAR_LEADS
    described = before is not None and before.kind in (CLASS["A"], CLASS["THE"], CLASS["ITS"])
    named = described and after is not None and after.kind == CLASS["WORD"] and after.value not in lexicon.AFTER_A_DAY
    if not (led and before is not None and before.value.lower() != "and") and not named:
        return False
    return Reading("DATE", f"{year_of(phrase.value('year'), context):04}")


@rule(
    "year",
    "A year.",
    example="The library burnt in 1987.",
    counterexample="The library has 1,987 chairs and 2050 years to go.",
)
def year(phrase: Phrase, context: Context) -> Judged:
    year = phrase.value("year")
    if phrase.has("unit") and phrase.value("unit") != "Y":
        return False
    before, after = phrase.before(), phrase.after()
    led = before is not None and isinstance(before.value, str) and before.value.lower() in _YEAR_LEADS
    marked = phrase.has("pre", "unit") or led or phrase.kinds("pre") or _is_circa(phrase)
    told = context.mentioned.year if context.history else None
    near = told is not None and abs(year - told) <= LONGEST_RANGE and not _counts(after)
    if not 1900 <= year <= 2059 and not ((marked or near or _describes(before, after)) and 1000 <= year <= 2100):
        return False
    vague = led and before is not None and before.value.lower() in ("about", "around") and not phrase.has("pre")
    if (vague or not (marked or led)) and _is_number_of_something(before, after):
        return False
    about = before is not None and before.kind == CLASS["MOD"] and not (before.value == "APPROX" and _alone(after))
    owns = after is not None and after.kind == CLASS["POSS"]  # the follow-up to 2019's debut
    if before is not None and (before.kind == CLASS["NUMBER"] or (about and not owns)) and not phrase.has("pre"):
        return False
    if after is not None and after.kind in (CLASS["UNITS"], CLASS["AMPM"], CLASS["HRS"], CLASS["ZONE"]):
        return False
    if _is_before_a_count(phrase):
        return False
    return Reading("DATE", f"{year:04}", modifier(phrase))


def _describes(before: Token | None, after: Token | None) -> bool:
    """Tell whether a year stands between an article and a noun in the singular: "the 1833 constitution"."""
    if before is None or before.kind != CLASS["THE"] or after is None or after.kind != CLASS["WORD"]:
        return False
    noun = after.value
    return noun not in lexicon.AFTER_A_DAY and noun not in _COUNTED and not (noun.islower() and noun.endswith("s"))


@exception(
    "number-before-a-count",
    "A number right before another one is no year, unless “in” says so (“in 2019 two of them left”).",
    example="She read 2019 two times.",
    counterexample="In 2019 two of them left.",
    published=EXAMPLE_DAY,
)
def _is_before_a_count(phrase: Phrase) -> bool:
    """Tell whether a number in words follows."""
    before, after = phrase.before(), phrase.after()
    follows = after is not None and after.kind == CLASS["NUMWORD"]
    return follows and (before is None or before.kind != CLASS["IN"])


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
        named = word[0].isupper() and not word.isupper() and word.lower() not in _YEAR_LEADS
        if word.lower() in _LABELS or (named and not _opens_a_sentence(word) and not _is_of_a_document(after)):
            return True
    determined = before is not None and before.kind in (CLASS["THE"], CLASS["ITS"], CLASS["A"], CLASS["POSS"])
    if determined or after is None or after.kind != CLASS["WORD"]:
        return False
    word = after.value
    return word == "people" or (
        word.islower() and word.endswith("s") and word not in _VERBS_IN_S and not word.endswith("ss")
    )


def _opens_a_sentence(word: str) -> bool:
    """Tell whether a word with a capital is one of grammar: "With 2013 over", "Unlike 2013"."""
    return likely_part(word.lower()) in ("preposition", "auxiliary", "conjunction")


def _is_of_a_document(after: Token | None) -> bool:
    """Tell whether what follows is a report or an event, which has a year before it: "the Labour 2020 study"."""
    if after is None or after.kind != CLASS["WORD"] or not after.value.islower():
        return False
    found = classes(after.value, "noun")
    return bool(found) and found[0] in _DATED_BY_YEAR and is_mostly(after.value, "noun")


_DATED_BY_YEAR: Final = ("noun.communication", "noun.act", "noun.event", "noun.cognition")


@rule(
    "year-words",
    "A year in words.",
    example="The library burnt in nineteen eighty-seven.",
    counterexample="The library has nineteen chairs and eighty books.",
)
def year_words(phrase: Phrase, _context: Context) -> Judged:
    year = spoken_year(phrase)
    return False if year is None else Reading("DATE", f"{year:04}", modifier(phrase))


@rule(
    "year-range",
    "Two years joined by a dash.",
    example="The drought of 1987-89 emptied the lake.",
    counterexample="The flight 1987-31 was late.",
)
def year_range(phrase: Phrase, _context: Context) -> Judged:
    """Two years joined by a dash: the reading of the first, whose partner `second_year` reads."""
    first, end = years_of_range(phrase.value("years"))
    if phrase.has("era"):
        before = calendar_names.ERAS[phrase.value("era")]
        return Reading("DATE", f"{'BC' if before else ''}{first:04}") if before == (first > end) else None
    slashed = "/" in phrase.value("years")
    if slashed and len(phrase.value("years")) > len("2023/24") and 1900 <= first <= 2100 and abs(end - first) <= FEW:
        return Reading("DATE", f"{first:04}")  # (2024/2022)
    if not 1000 <= first < end <= 2100 or end - first > (1 if slashed else LONGEST_RANGE):
        return None
    return Reading("DATE", f"{first:04}")


LONGEST_RANGE = 150
FEW: Final = 10
"""Years between two that a slash compares, at most."""
_OF_SEASONS: Final = frozenset(
    [
        "season",
        "seasons",
        "school",
        "academic",
        "fiscal",
        "financial",
        "budget",
        "campaign",
        "term",
        "session",
        "winter",
        "league",
        "cup",
        "crop",
        "marketing",
        "campaigns",
        "edition",
        "year",
    ]
)


def spans_one_season(phrase: Phrase) -> bool:
    """Tell whether two years are those of one season, school year or budget: "2022/23", "the 2023-24 season"."""
    written = phrase.value("years")
    first, end = years_of_range(written)
    if end != first + 1 or len(written) > len("2023-24"):
        return False
    words = (phrase.before(), phrase.after(), phrase.after(2))
    return "/" in written or any(word is not None and str(word.value).lower() in _OF_SEASONS for word in words)


def years_of_range(written: str) -> tuple[int, int]:
    """Return both years of `1989-90`, `1914–1918`, `2023/24`."""
    first, second = re.split("[-–/]", written)
    return int(first), int(second) if len(second) == 4 else int(first[:2] + second)


def _era_year(phrase: Phrase, _context: Context) -> Judged:
    written = era_year(phrase)
    return False if written is None else Reading("DATE", written, modifier(phrase))


first_era_year: Final = rule(
    "first-era-year",
    "The first of two years that share an era.",
    example="The siege of 264-262 BC ruined the town.",
    counterexample="She won 264-262.",
)(_era_year)
year_with_era: Final = rule(
    "era-year",
    "A year with its era.",
    example="The bridge of 264 BC was rebuilt in AD 70.",
    counterexample="The ad ran in BC and in 70 towns.",
)(_era_year)


YEAR_RULES: Final = (short_year, year, year_words, year_range, first_era_year, year_with_era)
"""The rules of this module, each with its reader."""
