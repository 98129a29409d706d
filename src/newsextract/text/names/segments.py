"""Cut a run of capitalised words into persons, places, organisations and words that are none of these."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text.names.compound_names import SAINTS, partnerships, saints
from newsextract.text.names.first_words import SYLLABLES, goes_on_as_name, is_named_don, is_two_syllables
from newsextract.text.names.persons import Piece, persons
from newsextract.text.names.places import places
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
    SUFFIX,
    SURNAME,
    TIME,
    TITLE,
    company_forms,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.text.names.runs import Run, Token

__all__ = ["Piece", "pieces"]

#: Honorifics that are family names, too.
_FAMILIES_TOO = frozenset({"Sheikh", "Imam", "Lord", "Rabbi", "Don", "Father", "Sen"})
LONGEST_PLACE = 4


def pieces(run: Run, before: str) -> Iterator[Piece]:
    """Yield the pieces of a run in order; `before` is what stands before its chain."""
    tokens = run.tokens
    count = len(tokens)
    if count == 1:
        if not tokens[0].flags & (FUNCTION | HONORIFIC | SUFFIX) or tokens[0].word == "May":
            yield Piece(0, 1, "single", "", 0, 1)
        return
    position = 0
    begin = 0
    honorific: int | None = None
    title = False
    whole = partnerships(run) if " & " in run.text else {}
    if "St" in run.text or "Saint" in run.text:
        whole |= saints(run)
    while position <= count:
        flags = tokens[position].flags if position < count else 0
        if position in whole:
            end = whole[position]
            yield from _chunk(run, begin, position, honorific, title=title)
            kind = "place" if tokens[position].word in SAINTS else "organisation"
            yield Piece(position, end, kind, "list", position, end)
            position = begin = end
            honorific, title = None, False
            continue
        width = _place_at(tokens, position)
        after_place = tokens[position + width].flags if width and position + width < count else 0
        if width > 1 and not after_place & (ORGANISATION | PLACE_HEAD):
            yield from _chunk(run, begin, position, honorific, title=title)
            yield Piece(position, position + width, "place", "list", position, position + width)
            position += width
            begin, honorific, title = position, None, False
            continue
        cut = position == count or _cuts(before, run, position, begin)
        if not cut:
            position += 1
            continue
        yield from _chunk(run, begin, position, honorific, title=title)
        if position < count:
            if flags & HONORIFIC:
                joined = position + 1 < count and tokens[position + 1].joint in ("of", "and")
                honorific, title = None if joined else position, False  # "Gov. and Green Union Chairman"
            else:
                honorific, title = None, bool(flags & TITLE)
        position += 1
        begin = position


def _cuts(context: str, run: Run, position: int, begin: int) -> bool:
    """Whether a token is no part of any name: a function word, a title, a weekday."""
    text, tokens = run.text, run.tokens
    token = tokens[position]
    flags = token.flags
    before = tokens[position - 1].flags if position > begin else 0
    after = tokens[position + 1].flags if position + 1 < len(tokens) else 0
    if flags & HONORIFIC:
        named = token.word == "Don" and (is_named_don(tokens, position) or _is_behind_title(tokens, position))
        if named or (token.word == "Ato" and position > begin):
            return False  # given names, too: of Ghana, in "Don Marsh"
        return not (before & GIVEN and flags & SUFFIX) and not _ends_name(tokens, position, begin)
    if flags & TIME:
        return not (
            (before & GIVEN and (token.word == "May" or flags & SURNAME))
            or (flags & GIVEN and not before and goes_on_as_name(after, position, tokens, context, text))
        )
    if token.word == "He" and _is_named_he(run, position, begin):
        return False
    if flags & FUNCTION and before & GIVEN and is_two_syllables(tokens, position + 1):
        return False  # "Gregory So Kam-leung"
    if flags & FUNCTION:
        return not (flags & GIVEN and not before and after & SURNAME and not after & COMMON)  # Will Smith
    if flags & TITLE:
        if (
            token.word in ("Dean", "Earl", "Duke")
            and not before
            and position == 0 < len(tokens) - 1
            and (after & SURNAME or not after)
        ):
            return False  # given names at the beginning
        if (
            token.word in ("Dean", "Earl", "Duke", "King", "Prince", "Baron", "Marshal")
            and position == begin
            and _is_behind_title(tokens, position)
            and position + 1 < len(tokens)
            and not after & (TITLE | HONORIFIC | FUNCTION)
            and tokens[position + 1].joint == " "
        ):
            return False  # given names behind a title: "Judge Dean Marsh"
        if flags & (GIVEN | SURNAME) and before & GIVEN and tokens[position].joint == " ":
            return False  # Jonathan Dean, Martin Luther King
        if before & ORGANISATION or not before or before & (DEMONYM | PLACE | MODIFIER | COMMON | ACRONYM):
            following = tokens[position + 1 : position + 4]
            return not (flags & MODIFIER and any(t.flags & ORGANISATION and not t.flags & TITLE for t in following))
        return True
    return False


def _is_behind_title(tokens: list[Token], position: int) -> bool:
    return position > 0 and bool(tokens[position - 1].flags & (TITLE | HONORIFIC))


def _is_named_he(run: Run, position: int, begin: int) -> bool:
    """Whether "He" is a name, since its capital is no sentence's: "Premier Liu He", "met He Lifeng"."""
    tokens = run.tokens
    if run.headline:
        return False
    if position > begin:
        before = tokens[position - 1]
        family = before.flags & FAMILY_FIRST or not before.flags
        return position == begin + 1 and bool(family) and run.text[before.end : tokens[position].start] == " "
    if position + 1 >= len(tokens) or tokens[position + 1].joint != " ":
        return False
    return (position > 0 or not run.starts_sentence) and SYLLABLES.fullmatch(tokens[position + 1].word) is not None


def _ends_name(tokens: list[Token], position: int, begin: int) -> bool:
    """Whether an honorific is the family name of one given name and the last word of the run: "Farida Sheikh"."""
    return (
        tokens[position].word in _FAMILIES_TOO
        and position == len(tokens) - 1
        and position > begin
        and tokens[position].joint == " "
        and (bool(tokens[position - 1].flags & GIVEN) or (position == begin + 1 and not tokens[begin].flags))
    )


def _place_at(tokens: list[Token], position: int) -> int:
    """How many tokens from here are the name of a listed place of several words, or 0."""
    if position >= len(tokens) or _spelt(tokens[position]) not in _first_words():
        return 0
    longest = min(LONGEST_PLACE, len(tokens) - position)
    for width in range(longest, 1, -1):
        part = tokens[position : position + width]
        if all(token.joint in {" ", "of", "particle"} for token in part[1:]):
            phrase = _spelt(part[0])
            for token in part[1:]:
                phrase += (" of " if token.joint == "of" else " ") + _spelt(token)
            if phrase in places():
                return width
    return 0


def _spelt(token: Token) -> str:
    """Return a word of a place as its list spells it: "NEW YORK - Prices rose" is of New York."""
    word = token.word
    return word.title() if token.flags & (ACRONYM | CAPITALS) and word.isalpha() else word


@cache
def _first_words() -> frozenset[str]:
    """The first words of places of several words."""
    return frozenset(place.split(" ", 1)[0] for place in places() if " " in place)


def _chunk(run: Run, begin: int, end: int, honorific: int | None, *, title: bool) -> Iterator[Piece]:
    """Yield the pieces of a stretch without titles and function words."""
    tokens = run.tokens
    if begin >= end:
        return
    # joints other than a space part names, except inside organisations ("Bank of England")
    organisation = -1
    inside = False
    for index in range(begin, end):
        flags = tokens[index].flags
        joint = tokens[index].joint if index > begin else ""
        if (
            joint in ("of", "and", "open", "close")
            and not (inside and joint == "of")
            and not (inside and joint == "and" and flags & COMMON and tokens[index - 1].flags & COMMON)
        ):
            if joint in ("open", "close") and _is_nickname(tokens, index, end):
                continue
            yield from _plain(run, begin, index, organisation, honorific, title=title)
            yield from _chunk_rest(run, index, end)
            return
        if flags & (ORGANISATION | PLACE_HEAD):
            organisation = index
            inside = True
        elif (inside and joint == "of") or (inside and joint == " " and tokens[index].word in company_forms()):
            organisation = index  # "Bank of England", "Veltran Foods NV"
        elif (
            inside
            and flags & GIVEN
            and joint == " "
            and index + 1 < end
            and tokens[index + 1].joint in (" ", "particle")
        ):
            inside = False  # "State John Kerry"
        elif inside and not flags & (COMMON | DEMONYM | PLACE | MODIFIER | ACRONYM):
            inside = False
        elif inside and ((index - 1 > begin and tokens[index - 1].joint == "of") or joint == "and"):
            organisation = index
    yield from _plain(run, begin, end, organisation, honorific, title=title)


def _chunk_rest(run: Run, begin: int, end: int) -> Iterator[Piece]:
    """The stretch behind a joint that parts names; a loop, so that long lists don't recurse."""
    start = begin
    for index in range(begin + 1, end + 1):
        if index == end or run.tokens[index].joint in ("of", "and", "open", "close"):
            heads = [i for i in range(start, index) if run.tokens[i].flags & (ORGANISATION | PLACE_HEAD)]
            organisation = heads[-1] if heads else -1
            if 0 <= organisation < index - 1 and run.tokens[organisation + 1].word in company_forms():
                organisation += 1
            yield from _plain(run, start, index, organisation, None, title=False)
            start = index


def _is_nickname(tokens: list[Token], index: int, end: int) -> bool:
    """Whether the token is a nickname in quotation marks between given and family name, or the name behind one."""
    if tokens[index].joint == "open":
        return (
            index + 1 < end and tokens[index + 1].joint == "close" and bool(tokens[index - 1].flags & (GIVEN | INITIAL))
        )
    return tokens[index - 1].joint == "open" and index >= 2 and bool(tokens[index - 2].flags & (GIVEN | INITIAL))


def _plain(run: Run, begin: int, end: int, organisation: int, honorific: int | None, *, title: bool) -> Iterator[Piece]:
    """Yield the organisation up to its last head noun, then what follows it."""
    tokens = run.tokens
    street = organisation >= begin and tokens[organisation].flags & (PLACE_HEAD | SURNAME | GIVEN) == PLACE_HEAD
    if organisation > begin and honorific is not None and street:
        honorific = None  # "the Sheikh Zayed Road"
    if organisation >= begin and (honorific is None and not (title and organisation == begin and end - begin == 1)):
        flags = tokens[organisation].flags
        if (
            organisation > begin
            or end - begin == 1
            or tokens[begin].joint == "of"
            or not flags & COMMON
            or flags & ORGANISATION
        ):
            head = organisation + 1
            only = tokens[begin]
            # a surname that is a head noun too: "Theresa Hill", "Gordon Banks"
            parish = tokens[organisation].word == "Parish" and only.flags & SURNAME  # "Jefferson Parish"
            named = only.flags & GIVEN and not only.flags & (COMMON | PLACE) and not parish
            if head - begin == 2 and named and flags & SURNAME:
                yield from persons(run, begin, end, honorific, title=title)
                return
            if run.headline and not any(tokens[i].flags & (PLACE | DEMONYM | ACRONYM) for i in range(begin, head)):
                begin = head
            elif head - begin == 1:
                yield Piece(begin, head, "single", "", begin, head)
            else:
                heads = [tokens[i].flags for i in range(begin, head) if tokens[i].flags & (ORGANISATION | PLACE_HEAD)]
                head_flags = heads[0] if tokens[organisation].joint == "of" else heads[-1]
                kind = "place" if head_flags & PLACE_HEAD and not head_flags & ORGANISATION else "organisation"
                if tokens[organisation].word == "State" and not tokens[organisation - 1].flags & PLACE:
                    kind = "organisation"  # Islamic State, Ohio State
                yield Piece(begin, head, kind, "list", begin, head)
            begin, title, honorific = head, False, None
    if begin < end:
        yield from persons(run, begin, end, honorific, title=title)
