"""Finds the words and numbers that make a place worth reading: months, weekdays, units, years, clock times.

Hardly one word in fifty is one, so what most words cost is what counts: nearly all stand behind a space, which the
engine finds by a scan for one character; the few behind another mark are found by a second scan.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.tries import trie_pattern
from newsextract_plugins.dates.calendar import named_days
from newsextract_plugins.dates.words import calendar_names, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["anchors"]

LONGEST = 200
"""Characters at a text's start in which the anchor that begins there ends."""

#: Words that alone make a place worth reading.
_ANCHOR_TABLES = (
    calendar_names.MONTHS,
    calendar_names.WEEKDAYS,
    calendar_names.UNITS,
    calendar_names.UNITS_PLURAL,
    calendar_names.UNITS_LONG,
    calendar_names.PARTS,
    calendar_names.SEASONS,
    calendar_names.SEASONS_PLURAL,
    calendar_names.FREQUENCIES,
    calendar_names.DECADES,
    named_days.HOLIDAYS,
    lexicon.PRESENT_WORDS,
    lexicon.PAST_WORDS,
    lexicon.FUTURE_WORDS,
    lexicon.PAST_ADJECTIVES,
    lexicon.FUTURE_ADJECTIVES,
    (
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "eighteen",
        "nineteen",
        "two thousand",
        "the past",
        "latest period",
        "half past",
        "o'clock",
        "o’clock",
        "d-day",
    ),
)


def anchors(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of a stretch's anchors, in text order; one may lie inside another."""
    spaced, others = _patterns()
    before = max(start - 1, 0)
    spans = [(match.start() + 1, match.end()) for match in spaced.finditer(text, before, end)]
    for match in others.finditer(text, before, end):
        begin = match.start() + (not text[match.start()].isdecimal())
        if begin >= start:
            spans.append((begin, match.end()))
    if start == 0 and (found := spaced.match(f" {text[: min(end, LONGEST)]}")):
        spans.append((0, found.end() - 1))
    spans.sort()
    return spans


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a pattern of words with the space before them, and one of numbers and of words behind another mark.

    The words are written in lower case, with a capital, and in capitals: faster than ignoring case.
    """
    found = {word for table in _ANCHOR_TABLES for word in table}
    found |= {f"{word}s" for word in calendar_names.WEEKDAYS if word not in calendar_names.SHORT}
    found -= {"may", "march"}  # as names only, with a capital
    written = {form for word in found for form in (word, word.capitalize(), word.title(), word.upper())}
    written |= {
        re.sub(r"\b(?!(?:al|ul|el)\b)[a-z]", lambda initial: initial[0].upper(), name) for name in named_days.ISLAMIC
    }
    written |= {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}
    written |= {"May", "March", "MAY", "MARCH"}
    written |= {f"FY{year}" for number in range(1970, 2070) for year in (number, f"{number % 100:02}")}
    written |= {"BC", "BCE", "B.C", "AD", "A.D", "CE", "C.E"}
    words = rf"(?:(?=[a-z]){_trie(written, capital=False)}|(?=[A-Z]){_trie(written, capital=True)})\b"
    other = rf"[^a-zA-Z_ ](?:(?=[a-zA-Z])(?<!\w){words}|(?<=\d)(?<!\d\d)(?x:{_NUMBER}))"
    return re.compile(f" {words}"), re.compile(other)


def _trie(written: Iterable[str], *, capital: bool) -> str:
    return trie_pattern(form for form in written if form[0].isupper() == capital)


#: What follows the first figure of a number that is an anchor.
_NUMBER = r"""
    (?<=0)\d{3}\b                                   # at 0430
  | \d{3}(?=\ ?(?:GMT|UTC|IST|EST|EDT|BST|hrs)\b)   # 0737 GMT
  | (?<=[12])\d{3}(?:s\b|\b|(?=\d{4}\b))           # a year, a decade, 20240409
  | (?<=['’‘]\d)\d\b                               # ’98
  | (?<=['’‘]\d)0s\b
  | (?<=[2-9])0s\b                               # the 70s
  | (?<=[1-4])[Qq](?:\d\d|20\d\d)?\b              # 3Q2022
  | (?<=9)/11(?![\d/])
  | \d?(?:
        [:.]\d\d(?:\b|(?=[A-Z]))                   # a clock time
      | ([/.-])\d{1,2}\1\d\d(?:\d\d)?\b           # 9/4/2024
      | \s?[ap]\.?m\b                             # 9 a.m.
      | (?:st|nd|rd|th|ST|ND|RD|TH)\b                         # the 9th
    )
"""
