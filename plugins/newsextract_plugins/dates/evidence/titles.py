"""Words of time that are part of a name: USA Today, the Daily News, ABC's "This Week", The Tonight Show."""

from __future__ import annotations

from functools import cache

from newsextract.text import patterns as re
from newsextract_plugins.dates.readers.kinds import IN_ADDRESSES, IN_NAMES, OF_WARS, RECURRING_IN_NAMES

__all__ = ["is_title"]

AROUND = 60
"""Characters on each side that tell a headline, where every word has a capital, from a name in running text."""

_OPENING = "“\"'‘`"


@cache
def _running() -> re.Pattern[str]:
    """A word of running text: a longer one in lower case."""
    return re.compile(r"(?<![\w'’@#/.-])[a-z]{4,}")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(r"[,.]?(?:[”\"]|['’](?!s\b))")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s(“\"‘'])(?P<word>[A-Z][\w’'&]*) $")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r" [A-Z][a-zA-Z]+")


@cache
def _of_war() -> re.Pattern[str]:
    return re.compile(r"(?:[Tt]he )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*[ -](?:Days?|Years?|Weeks?|Months?|Hours?)")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"(?:['’]s?)? [A-Z]")


def _is_in_address(text: str, start: int) -> bool:
    """Tell whether a place stands in a run without spaces that begins an address."""
    run = text[max(0, start - LONGEST_ADDRESS) : start].rsplit(None, 1)[-1]
    return "://" in run or run.startswith("www.")


LONGEST_ADDRESS = 300
"""Characters of an address before a place in it, at most."""


def is_title(text: str, start: int, end: int, rule: str) -> bool:
    """Tell whether a phrase with a capital is part of a name.

    Args:
        text: The article's text.
        start: First character of the phrase.
        end: One past its last.
        rule: Its rule.
    """
    if start and text[start - 1] in "-/_" and rule not in IN_ADDRESSES and _is_in_address(text, start):
        return True
    if rule not in IN_NAMES or text[start:end].isupper():
        return False
    if rule in OF_WARS:
        return _of_war().match(text[start:end]) is not None and _named().match(text, end) is not None
    if not text[start].isupper():
        return False
    if start and text[start - 1] in _OPENING and _closed().match(text, end):
        return True
    low = text.rfind("\n", max(0, start - AROUND), start) + 1 or max(0, start - AROUND)
    high = text.find("\n", end, end + AROUND)
    high = end + AROUND if high < 0 else high
    if _running().search(text, low, start) is None and _running().search(text, end, high) is None:
        return False
    begins = start == low or text[start - 2 : start - 1] in ".!?:—-" or text[start - 1] in _OPENING
    words = text[start:end].split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return True
    if _after().match(text, end) is not None and (rule in RECURRING_IN_NAMES or not begins):
        return True
    before = _before().search(text[max(0, start - 30) : start])
    return not begins and before is not None
