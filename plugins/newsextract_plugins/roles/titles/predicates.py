"""What is no part of a title, or none: the verb with which a clause goes on, and a comparison."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import classes, likelihood
from newsextract.text.english.lexicon import can_be, is_mostly
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.titles.phrases import CLOSERS, OPENERS, TOKEN

if TYPE_CHECKING:
    from newsextract_plugins.roles.titles.phrases import Phrase

__all__ = ["begins_predicate", "compares"]

LONGEST_WORD: Final = 40
"""How far back the word in front of a verb is looked for, in characters."""
_SURELY: Final = 0.85
"""How likely a word is a verb that needs no more to be one."""
_NAMING: Final = frozenset({"called", "named", "titled", "entitled", "dubbed", "termed"})
"""Participles behind a noun, which tell its name."""
_OF_AGE: Final = frozenset({"younger", "older", "elder"})
"""Comparatives that tell which one of a family it is."""
_OF_PARTICIPLES: Final = frozenset({"by", "as", "to", "for", "from", "with", "at"})
"""Behind these, a verb with -ed is a participle: "the Union backed by"."""


@exception(
    "a-verb-behind-a-complement",
    "A past verb behind the complement of a role goes on with the clause.",
    example="Ida Lund was head of Design and led a team of nine.",
    counterexample="Ida Lund was head of Design and applied science.",
)
def begins_predicate(text: str, start: int, begin: int, end: int, limit: int) -> bool:
    """Tell whether a word in a complement is the verb that the clause goes on with.

    Args:
        text: The text.
        start: Where the phrase begins.
        begin: Where the word begins.
        end: Where it ends.
        limit: Where the sentence ends.
    """
    word = text[begin:end]
    if not _is_past(word):
        return False
    before = text[max(start, begin - LONGEST_WORD) : begin].split()
    if not before:
        return False
    if before[-1] == "and":
        following = TOKEN.search(text, end, limit)
        after = following[0].strip(OPENERS + CLOSERS) if following is not None else ""
        low = after.casefold()
        return low in words()["determiner"] or low in words()["preposition"] or after[:1].isupper()
    if not before[-1][0].isupper() or before[-1][-1] in CLOSERS or not _reports(word):
        return False
    following = TOKEN.search(text, end, limit)
    return following is None or following[0] not in _OF_PARTICIPLES


@lru_cache(maxsize=1 << 12)
def _is_past(word: str) -> bool:
    """Tell whether a small word is mostly the past of a verb."""
    return word.islower() and is_mostly(word, "verb", "past") and likelihood(word, "verb") >= _SURELY


def _reports(word: str) -> bool:
    """Tell whether a past verb says that somebody speaks."""
    return word == "added" or (word not in _NAMING and classes(word, "verb")[:1] == ("verb.communication",))


@exception(
    "compared-person",
    "Who is said to be a better one of some kind is judged; it is no role.",
    example="Laura Winter is a better candidate than her rival.",
    counterexample="Laura Winter is a candidate of Northern Rail.",
)
def compares(text: str, phrase: Phrase) -> bool:
    """Tell whether a comparative stands in front of a title: "a better candidate", but "the younger brother"."""
    before = text[phrase.start : phrase.head_start].split()
    return any(word not in _OF_AGE and can_be(word, "adjective", "comparative") for word in before)
