"""Where a person's name begins: behind words of a place or an office, or with an English word that is a name, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsextract.text.english.lexicon import entry
from newsextract.text.names.words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    DEMONYM,
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    INITIAL,
    MODIFIER,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    TITLE,
    given_words,
    is_irregular_past,
    role_nouns,
)

if TYPE_CHECKING:
    from newsextract.text.names.runs import Token

__all__ = [
    "BEFORE_MONTHS",
    "LONGEST_NAME",
    "SYLLABLES",
    "goes_on_as_name",
    "has_family_inside",
    "is_named_don",
    "is_word_as_given",
    "person_after",
]

LONGEST_NAME = 6
#: What no word is that may be a given name.
_NO_GIVEN = FUNCTION | TIME | PLACE | PLACE_HEAD | ORGANISATION | TITLE | MODIFIER
SYLLABLES = regex.compile(  # pinyin, and the romanisations of Korean and Vietnamese
    r"""(?i)
    (?> (?: (?: zh|ch|sh|ts|hs|ng|ph|th|tr|kh|nh|gw|[bpmfdtnlgkhjqxzcsryw] )?
        (?: iang|iong|uang|yeong|yeol|yeon|yeo|yun|young|ieu|uong|uyen|oan|eun|eok|eon|eol|eom|eop|eui|
            ang|eng|ing|ong|ung|ian|iao|uai|uan|aek|ook|oon|oong|
            ai|ei|ao|ou|an|en|in|un|ün|ia|ie|iu|ua|uo|ui|ue|üe|er|ae|eo|eu|oe|ee|oo|ee|ik|uk|ok|ak|im|um|om|am|ol|il|ul|al|ap|op|
            a|o|e|i|u|ü|y ) [-‑]? ){1,4} )
    """,
    regex.VERBOSE,
)
BEFORE_MONTHS = frozenset(
    ["in", "last", "this", "next", "since", "until", "of", "by", "early", "late", "mid", "on", "from"]
)
"""Words behind which "April" or "June" is a month."""
TWO_SYLLABLES = regex.compile(r"\p{Lu}\p{Ll}{0,5}[-‑]\p{Ll}{2,6}")
"""A Chinese or Korean given name with a hyphen: "Kam-leung"."""
_BEFORE_NAMES = frozenset({"by", "of", "from"})
"""Of these, what stands before a name of several words, too."""


def is_word_as_given(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether an English word in front of a name may be a given name: "Innocent Moyo", "Sing Areya"."""
    first, last = tokens[begin], tokens[end - 1]
    if not first.flags & COMMON or first.flags & _NO_GIVEN or last.joint != " ":
        return False
    low = last.word.lower()
    if last.flags & (COMMON | ORGANISATION | PLACE_HEAD | ACRONYM) or entry(low) is not None:
        return False
    if first.word in given_words():
        return not last.flags & DEMONYM
    return not last.flags and SYLLABLES.fullmatch(first.word) is not None


def has_family_inside(tokens: list[Token], begin: int) -> bool:
    """Tell whether the second of three words is a Chinese family name between two given ones: "Maggie Poon Man-kay"."""
    first, second, third = tokens[begin : begin + 3]
    if not first.flags & GIVEN or second.particle or third.joint != " " or third.flags & (SURNAME | GIVEN | COMMON):
        return False
    if TWO_SYLLABLES.fullmatch(third.word) is not None:
        return True
    return bool(second.flags & FAMILY_FIRST) and SYLLABLES.fullmatch(third.word) is not None


def person_after(tokens: list[Token], begin: int, end: int) -> int:
    """Where a person's name begins behind words of a place, an office or a body: "Washington Chris Gregoire"."""
    for index in range(begin, min(end - 1, begin + LONGEST_NAME)):
        flags = tokens[index].flags
        if flags & GIVEN and not flags & (MODIFIER | PLACE) and not (index == begin and _is_word(tokens[index])):
            return index
        if flags & FAMILY_FIRST and index + 1 < end and index > begin and SYLLABLES.fullmatch(tokens[index + 1].word):
            return index
        if not flags & (PLACE | MODIFIER | ACRONYM | COMMON) or flags & INITIAL:
            return begin
    return begin


def _is_word(token: Token) -> bool:
    """Whether a given name is a title, a verb or a function word more often: "Star", "Said", "Will"."""
    if not token.flags & COMMON:
        return bool(token.flags & (FUNCTION | TIME))
    low = token.word.lower()
    return bool(token.flags & (FUNCTION | TIME)) or low in role_nouns() or is_irregular_past(low)


def goes_on_as_name(after: int, position: int, tokens: list[Token], context: str, text: str) -> bool:
    """Whether the word behind "April", "June" or "Jan" makes it a given name."""
    if position + 1 >= len(tokens) or tokens[position + 1].joint not in (" ", "particle"):
        return False
    start = tokens[position].start
    before = text[max(0, start - 8) : start] if start >= 8 else context + text[:start]
    opener = before[-8:].rstrip().rsplit(" ", 1)[-1].casefold()
    if opener in _BEFORE_NAMES and position + 2 < len(tokens) and tokens[position + 2].joint == " ":
        return bool(after & (SURNAME | FAMILY_FIRST)) and not after & GIVEN  # "a question by June Leow Mei Hui"
    if opener in BEFORE_MONTHS:
        return False
    return bool(after & SURNAME) or not after & ~CAPITALS


def is_two_syllables(tokens: list[Token], position: int) -> bool:
    """Tell whether a word is a Chinese given name of two syllables."""
    if position >= len(tokens) or tokens[position].joint != " " or tokens[position].flags:
        return False
    return TWO_SYLLABLES.fullmatch(tokens[position].word) is not None


def is_named_don(tokens: list[Token], position: int) -> bool:
    """Tell whether "Don" is a given name, no honorific: a family name follows, as in "Don Marsh", "Rep. Don Marsh"."""
    following = [token.flags for token in tokens[position + 1 : position + 3]]
    if not following or following[0] & (FUNCTION | TITLE | HONORIFIC | PLACE | ORGANISATION):
        return False
    return not following[0] & GIVEN or (len(following) == 1 and bool(following[0] & SURNAME))
