"""Names of several words told by one of them: "Marks & Spencer", "Ruiz & Osei LLP", "St James' Park"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english.lists import ENGLISH
from newsextract.text.names.words import (
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    TITLE,
)

if TYPE_CHECKING:
    from newsextract.text.names.runs import Run, Token

__all__ = ["SAINTS", "partnerships", "saints"]

_NO_PARTNER: Final = HONORIFIC | TITLE | FUNCTION | TIME | DEMONYM
SAINTS: Final = ENGLISH.words("name_words/saint")
"""Words in front of a saint's name, which is then that of a place, a school, a church or a feast."""
_AMPERSAND: Final = " & "
_PARTICLES: Final = frozenset({"Van", "Von", "De", "Da", "Del", "Le", "La", "Mac", "St."})


def partnerships(run: Run) -> dict[int, int]:
    """Return where the firms of a run begin, each with the index behind its last word.

    An ampersand joins two names of one word each, and any word of a firm behind them ("Co", "LLP", "Bank"). Titles
    and common words on both sides are none ("Trade & Industry"), nor are two given names ("Mary & John").
    """
    tokens = run.tokens
    found: dict[int, int] = {}
    end = 0
    for index in range(1, len(tokens)):
        if index < end or not _is_joined(run, index):
            continue
        first = index - 1
        if first < end or not _are_partners(tokens[first], tokens[index]) or _is_given(tokens, index):
            continue
        end = index + 1 + (tokens[index].word in _PARTICLES and index + 1 < len(tokens))
        while end < len(tokens) and (
            (tokens[end].joint == " " and tokens[end].flags & ORGANISATION and not tokens[end].flags & TITLE)
            or (_is_joined(run, end) and not tokens[end].flags & _NO_PARTNER)
        ):
            end += 1
        found[first] = end
    return found


def _is_joined(run: Run, index: int) -> bool:
    return run.text[run.tokens[index - 1].end : run.tokens[index].start] == _AMPERSAND


def _is_given(tokens: list[Token], index: int) -> bool:
    """Tell whether a word is the given name of what follows: "Amina Osei & Kojo Ruiz"."""
    behind_name = index > 1 and tokens[index - 1].joint == " "
    if index + 1 >= len(tokens) or tokens[index].word in _PARTICLES or not (behind_name or tokens[index].flags & GIVEN):
        return False
    following = tokens[index + 1]
    return following.joint in (" ", "particle") and not following.flags & (ORGANISATION | PLACE | TITLE)


def _are_partners(one: Token, other: Token) -> bool:
    if (one.flags | other.flags) & _NO_PARTNER or (one.flags & other.flags & COMMON):
        return False
    return not all(token.flags & GIVEN and not token.flags & SURNAME for token in (one, other))


def saints(run: Run) -> dict[int, int]:
    """Return where names of saints begin, each with the index behind the last word of what is called by them.

    "St" behind a given name or a title is part of somebody's name: "Jill St. John", "Sgt. St. Clair".
    """
    tokens = run.tokens
    found: dict[int, int] = {}
    for index, token in enumerate(tokens[:-1]):
        if token.word not in SAINTS or tokens[index + 1].joint != " ":
            continue
        before = tokens[index - 1].flags if index and token.joint == " " else 0
        if before & (GIVEN | HONORIFIC | TITLE):
            continue
        end = index + 2
        while end < len(tokens) and tokens[end].joint == " " and tokens[end].flags & (ORGANISATION | PLACE_HEAD):
            end += 1
        found[index] = end
    return found
