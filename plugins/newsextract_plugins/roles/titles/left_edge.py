"""Where a title before a name begins: which words in front of its head belong to it, read from the head to the left."""

from __future__ import annotations

from typing import Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import entry, likely_part
from newsextract.text.names.places import country_code, places
from newsextract.text.names.words import (
    DEMONYM,
    FUNCTION,
    HONORIFIC,
    MODIFIER,
    ORGANISATION,
    PLACE,
    TIME,
    TITLE,
    flags_of,
    is_base_verb,
)
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.complements import is_joined_field
from newsextract_plugins.roles.titles.phrases import ABBREVIATION, CLOSERS, OPENERS, Phrase

__all__ = ["before_honorifics", "is_listed", "left_edge"]

MOST_WORDS: Final = 10
"""How many words a title has in front of its head."""
PLURAL_ENOUGH: Final = 0.7
"""How likely a word is a noun that stands in front of a head."""
_PARTS: Final = frozenset({"Tan", "Dato'", "Dato’", "Sri", "Seri"})
"""Words of honorifics of two words."""
MOST_HONORIFICS: Final = 3
"""So many honorifics stand before one: "Tan Sri Dato' Dr."."""
LONGEST_LISTED: Final = 30
"""How far back an office in a list stands."""
LONGEST_HONORIFIC: Final = 14
_CONTRACTION: Final = re.compile(r"['’](?:d|ll|re|ve|m|t)$")
_OPENS: Final = frozenset({"new", "former", "late", "top", "then", "first", "second"})
"""Function words that may open a title in capitals."""
_DONE: Final = frozenset({"accused", "elected", "appointed"})
"""Participles that without an article are verbs in front of a title in capitals."""
_ARTICLES: Final = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def left_edge(text: str, tokens: list[tuple[int, int]], head_at: int, floor: int) -> tuple[int, bool]:
    """Return the first token of the noun phrase with a head, and whether a determiner or possessor begins it.

    Args:
        text: The text.
        tokens: The tokens in front of the name.
        head_at: The head's index.
        floor: Nothing before it belongs to the phrase.
    """
    listed = words()
    left, capital = head_at, False
    head = text[slice(*tokens[head_at])]
    if head[0] in OPENERS:
        return left, False
    for at in range(head_at - 1, max(-1, head_at - MOST_WORDS), -1):
        begin, stop = tokens[at]
        raw = text[begin:stop]
        word = raw.lstrip(OPENERS)
        if not word or (word[-1] in CLOSERS and word[-2:] not in ("s’", "s'") and not ABBREVIATION.fullmatch(word)):
            break
        low = word.casefold()
        if low in listed["determiner"]:
            return (left, False) if low in ("that", "one") else (at, True)
        if word[0] in "'’" or _CONTRACTION.search(low):
            break
        possessive = low.endswith(("'s", "’s", "s’", "s'"))
        if word[0].isupper():
            flags = flags_of(word.rstrip(".'’").removesuffix("'s").removesuffix("’s"))
            opens = begin <= floor or (at == 0 and begin - floor < 2) or text[begin - 1] in OPENERS
            if not _is_capital_part(word, low, flags, opens=opens):
                break
            capital = capital or not (flags & (TITLE | DEMONYM | MODIFIER | PLACE | HONORIFIC) or country_code(word))
        elif low == "&" or (low == "and" and left == at + 1 and at and _joins(text, tokens, at)):
            continue
        elif not (
            low in ("of", "for") and left == at + 1 and at and flags_of(text[slice(*tokens[at - 1])]) & ORGANISATION
        ):  # "University of Michigan professor"
            if (capital and low not in listed["before-organisation"]) or (left == head_at and _is_before(head, low)):
                break
            if low in _DONE and head[0].isupper() and not _is_told(text, tokens, at):
                break
            if not (
                _modifies(low, adjacent=_takes_plural(text, tokens, left, head_at))
                or (possessive and low.rstrip("'’s") not in listed["stop"])
            ):
                break
        left = at
        if possessive:
            return _before_possessor(text, tokens, left)
        if raw != word:
            break
    return left, False


def _is_told(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Tell "the newly elected President Lund" from "Congress has accused President Lund" by the word in front."""
    before = text[slice(*tokens[at - 1])].casefold() if at else ""
    return before.endswith("ly") or before in words()["determiner"]


def _joins(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Tell whether "and" stands inside a title: in the name of a place or between two fields."""
    return _is_joined_place(text, tokens, at) or is_joined_field(
        text[slice(*tokens[at - 1])].lstrip(OPENERS), text[slice(*tokens[at + 1])]
    )


def _is_joined_place(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Tell whether "and" joins the two words of one place: "Bosnia and Herzegovina"."""
    return text[tokens[at - 1][0] : tokens[at + 1][1]] in places()


def _is_capital_part(word: str, low: str, flags: int, *, opens: bool) -> bool:
    """Tell whether a word with a capital can stand in front of a head; `opens` where a sentence may begin with it."""
    if low in words()["honour"]:
        return False  # "His Majesty | King Abdullah"
    if (flags & TIME and not word.isupper()) or (flags & FUNCTION and not flags & TITLE and low not in _OPENS):
        return False
    return not (opens and (low in words()["stop"] or is_base_verb(low)) and not (word.isupper() and len(word) > 1))


def _before_possessor(text: str, tokens: list[tuple[int, int]], left: int) -> tuple[int, bool]:
    """Return where the name of a possessor begins, or the article in front of it."""
    while left > 0:
        other = text[slice(*tokens[left - 1])].lstrip(OPENERS)
        if other.casefold() in _ARTICLES:
            return left - 1, True
        named = other[:1].isupper() and text[tokens[left][0]].isupper() and other[-1] not in CLOSERS
        if not named or (flags_of(other) & (FUNCTION | TIME) and other != "New"):
            break
        left -= 1
    return left, True


def _is_before(head: str, low: str) -> bool:
    """Tell whether a small word right in front of a head is no part of the title."""
    if flags_of(head) & HONORIFIC and not _goes_with_abbreviation(low):
        return True  # "face Sen. Marsh"
    return head[:1].isupper() and not head[1:2].isupper() and _is_no_part(low)


def _takes_plural(text: str, tokens: list[tuple[int, int]], left: int, head_at: int) -> bool:
    """Tell whether a plural may stand in front of a word: of a head of one, of a body ("accounts | committee")."""
    word = text[slice(*tokens[left])]
    return not _is_plural_noun(word.lower()) if left == head_at else word in words()["body"]


def _modifies(word: str, *, adjacent: bool) -> bool:
    """Tell whether a small word can stand in front of a head, a plural right in front of it, too: "courts minister"."""
    return is_modifier(word) or (adjacent and _is_plural_noun(word))


def _goes_with_abbreviation(low: str) -> bool:
    """Whether a lower-case word before "Sen." belongs to the title, and is no verb ("face Sen. Marsh")."""
    listed = words()
    if low in listed["before-organisation"] or low in listed["body"] or low == "state" or low[0].isdigit():
        return True
    if head_of(low) is not None:
        return True
    return "-" in low and not low.startswith("re-")


def _is_plural_noun(word: str) -> bool:
    """Tell whether a word in front of a head says of which field it is: "courts minister"."""
    known = entry(word)
    return known is not None and known.likelihood("noun") > PLURAL_ENOUGH and known.of("noun", "plural") is not None


@exception(
    "no-part-of-a-title",
    "A small noun or verb in front of a title in capitals is no part of it.",
    example="In the dissent Justice Ida Lund wrote of rain.",
    counterexample="In the rain former Justice Ida Lund wrote.",
)
def _is_no_part(word: str) -> bool:
    """Tell whether a word in small letters can't belong to a title that is written with a capital."""
    listed = words()
    if any(word in listed[section] for section in ("before-organisation", "body", "status-former", "status-acting")):
        return False
    return likely_part(word) in ("noun", "verb") and head_of(word) is None and not word[0].isdigit() and "-" not in word


def before_honorifics(text: str, floor: int, start: int) -> int:
    """Return where the first of several honorifics begins: "Works Minister Datuk Seri Halim Yusof"."""
    for _ in range(MOST_HONORIFICS):
        begin = text.rfind(" ", max(floor, start - LONGEST_HONORIFIC), max(floor, start - 1)) + 1
        word = text[begin : start - 1]
        honours = (flags_of(word) & HONORIFIC and head_of(word) is None) or word in _PARTS
        if begin <= floor or not honours:
            break
        start = begin
    return start


@exception(
    "listed-with-others",
    "In a list of persons each is another one.",
    example="So did the mayor, the sheriff, Ida Lund, and others.",
    counterexample="So did the tired old sheriff, Ida Lund, and others.",
)
def is_listed(text: str, begin: int, phrase: Phrase) -> bool:
    """Tell whether another office stands in front of the comma before a phrase: "the mayor, the sheriff, Ida Lund"."""
    if not text.endswith(", ", begin, phrase.start):
        return False
    before = text[max(begin, phrase.start - LONGEST_LISTED) : phrase.start - 2].split()
    return len(before) > 1 and before[-2] in ("the", "vice", "The") and head_of(before[-1]) is not None
