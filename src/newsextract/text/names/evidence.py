"""What says that capitalised words are a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsextract.text.names.words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    INITIAL,
    MODIFIER,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    irregular_verbs,
    role_nouns,
)

if TYPE_CHECKING:
    from newsextract.text.names.runs import Run, Token

__all__ = ["LONGEST_NAME", "PERSON_EVIDENCE", "evidence", "person_after"]

#: The evidence that is strong enough for a family name to be known by.
PERSON_EVIDENCE = frozenset({"honorific", "given-name", "family-first", "initials"})
LONGEST_NAME = 6
#: First words of names of places.
_PLACE_OPENERS = frozenset(
    [
        "San",
        "Santa",
        "Santo",
        "Los",
        "Las",
        "El",
        "Fort",
        "Port",
        "Saint",
        "St",
        "St.",
        "Mount",
        "Mt",
        "Mt.",
        "Ras",
        "Lake",
        "Cape",
        "Terre",
        "Rancho",
        "Palo",
        "Boca",
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Upper",
        "Lower",
        "Central",
    ]
)

_SYLLABLES = regex.compile(  # pinyin, and the romanisations of Korean and Vietnamese
    r"""(?i)
    (?> (?: (?: zh|ch|sh|ts|hs|ng|ph|th|tr|kh|nh|gw|[bpmfdtnlgkhjqxzcsryw] )?
        (?: iang|iong|uang|yeong|yeol|yeon|yeo|yun|young|ieu|uong|uyen|oan|eun|eok|eon|eol|eom|eop|eui|
            ang|eng|ing|ong|ung|ian|iao|uai|uan|aek|ook|oon|oong|
            ai|ei|ao|ou|an|en|in|un|ün|ia|ie|iu|ua|uo|ui|ue|üe|er|ae|eo|eu|oe|ee|oo|ee|ik|uk|ok|ak|im|um|om|am|ol|il|ul|al|ap|op|
            a|o|e|i|u|ü|y ) [-‑]? ){1,4} )
    """,
    regex.VERBOSE,
)


def evidence(run: Run, begin: int, end: int, honorific: int | None, *, title: bool) -> tuple[str, str]:
    """What two words or more are, and what says so."""
    tokens = run.tokens
    first, last = tokens[begin].flags, tokens[end - 1].flags
    size = end - begin
    if (
        first & COMMON
        and last & PLACE
        and size == 2
        and not first & (GIVEN | SURNAME)
        and begin == 0
        and run.starts_sentence
    ):
        return "split", ""
    if honorific is not None and size <= LONGEST_NAME:
        return "person", "honorific"
    if size > LONGEST_NAME or (size > 3 and last & COMMON and not last & SURNAME):
        return "unknown", "shape"
    if all(tokens[i].flags & INITIAL for i in range(begin, end)):
        return "unknown", "shape"  # L. A.
    if tokens[begin].word in _PLACE_OPENERS and honorific is None:
        return "place", "shape"
    weak = bool(first & (COMMON | FUNCTION | TIME | PLACE)) and not title
    last_known = last & (SURNAME | GIVEN) or not last & ~CAPITALS
    shouting = all(tokens[i].flags & (CAPITALS | ACRONYM) for i in range(begin, end))
    if (
        first & FAMILY_FIRST
        and size <= 3
        and all(_SYLLABLES.fullmatch(tokens[i].word) for i in range(begin + 1, end))
        and not (first & GIVEN and last & SURNAME and not last & FAMILY_FIRST and "-" not in tokens[begin + 1].word)
        and (not first & COMMON or not last & COMMON)
    ):
        return "person", "family-first"
    if first & GIVEN:
        if not weak and (not last & (COMMON | PLACE) or last_known or (not run.headline and not last & PLACE)):
            return "person", "given-name"
        if weak and last_known and not (last & COMMON and last & PLACE) and (last & SURNAME or not first & PLACE):
            return "person", "given-name"
        if (
            first & COMMON
            and not first & (PLACE | TIME | FUNCTION)
            and not (begin == 0 and run.starts_sentence)
            and not run.headline
            and size < 4
        ):
            return "person", "given-name"  # "met John Stones", in the middle of a sentence
        if tokens[begin + 1].flags & INITIAL:
            return "person", "initials"
    if (
        (first & INITIAL or tokens[begin + 1].flags & INITIAL)
        and not first & (PLACE | ORGANISATION | ACRONYM)
        and not last & (COMMON | INITIAL)
    ):
        return "person", "initials"
    if first & INITIAL and last & SURNAME and not first & PLACE:
        return "person", "initials"
    listed = any(tokens[i].flags & (PLACE | ACRONYM | COMMON | MODIFIER) for i in range(begin, end))
    plain = any(tokens[i].flags & COMMON and not tokens[i].flags & (SURNAME | GIVEN) for i in range(begin, end))
    if (
        title
        and not first & (PLACE | ACRONYM | MODIFIER | PLACE_HEAD)
        and last_known
        and not first & COMMON
        and not plain
    ):
        return "person", "title"
    if not listed and not run.headline and not shouting:
        return "person", "shape"
    if not first & (PLACE | ACRONYM | COMMON | MODIFIER) and last & SURNAME and not last & PLACE and not run.headline:
        return "person", "shape"
    if (first & (PLACE | ACRONYM)) and size == 2:
        return "split", ""
    return "unknown", "shape"


def person_after(tokens: list[Token], begin: int, end: int) -> int:
    """Where a person's name begins behind words of a place, an office or a body: "Washington Chris Gregoire"."""
    for index in range(begin, min(end - 1, begin + LONGEST_NAME)):
        flags = tokens[index].flags
        if flags & GIVEN and not flags & (MODIFIER | PLACE) and not (index == begin and _is_word(tokens[index])):
            return index
        if flags & FAMILY_FIRST and index + 1 < end and index > begin and _SYLLABLES.fullmatch(tokens[index + 1].word):
            return index
        if not flags & (PLACE | MODIFIER | ACRONYM | COMMON) or flags & INITIAL:
            return begin
    return begin


def _is_word(token: Token) -> bool:
    """Whether a given name is a title, a verb or a function word more often: "Star", "Said", "Will"."""
    if not token.flags & COMMON:
        return bool(token.flags & (FUNCTION | TIME))
    low = token.word.lower()
    return bool(token.flags & (FUNCTION | TIME)) or low in role_nouns() or low in irregular_verbs()
