"""Runs of capitalised words: the words that may make one name, with what stands between them.

A chain (`joining`) has capitalised words with what may join them; its words tell which of them do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from newsextract.text.names.joining import GAPS, LONE, LONGEST_GAP, PREFIX, PREFIX_ENDS, SENTENCE_END, abbreviations
from newsextract.text.names.words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    SUFFIX,
    TIME,
    TITLE,
    flags_of,
    gender_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Run", "Token", "gender_of_honorific", "is_headline", "runs"]

HEADLINE_LENGTH = 220


class Token(NamedTuple):
    """A capitalised word.

    Attributes:
        start: First character.
        end: One past the last character, without a possessive 's.
        word: The word itself.
        flags: What it can be.
        particle: A particle ("von der") stands before it and after another word of the run.
        joint: What joins it to the word before: `""` (first of the run), ` `, `particle`, `of`, `and`, `open`,
            `close`, `bracket`.
        possessive: A possessive 's follows.
        alias: Span of the name in another script in brackets behind it.
    """

    start: int
    end: int
    word: str
    flags: int
    particle: bool
    joint: str
    possessive: bool
    alias: tuple[int, int] | None


class Run(NamedTuple):
    """Capitalised words with only spaces, particles, "of" and the like between them."""

    text: str
    tokens: list[Token]
    starts_sentence: bool
    headline: bool


_WORD = regex.compile(
    r"""
    \b \p{Lu}
    (?:
        \. (?> (?: -? \p{Lu}\. )* )                             # initials: J., J.K., U.S., J.-P.
      |
        [\p{L}\p{M}\p{N}]*+
        (?> (?: ['’\-‑] [\p{L}\p{N}] [\p{L}\p{M}\p{N}]*+ )* )   # O'Brien, Jong-un, Jean-Claude; a possessive 's too
    )
    """,
    regex.VERBOSE,
)
_BRACKETS = (" (", "(", " （", "（")
_ALIAS = regex.compile(
    r" ?[(（][ ]?([\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Cyrillic}\p{Arabic}\p{Hebrew}\p{Thai}・· ]{2,30}+)[)）]"
)
#: Second words of honorifics, with the first ones.
_SECOND_HONORIFICS = {"Sri": frozenset({"Tan", "Datuk", "Dato"}), "Seri": frozenset({"Tan", "Datuk", "Dato", "Datin"})}
#: Words whose capital may be the sentence's.
_DOUBTFUL = COMMON | TIME | FUNCTION | TITLE | CAPITALS | ACRONYM


def runs(text: str, *, starts_sentence: bool, headline: bool) -> Iterator[Run]:
    """Yield the runs of a chain that are more than a lone word without a name.

    Args:
        text: The chain.
        starts_sentence: A sentence begins with it.
        headline: It stands in a headline.
    """
    kept = abbreviations()
    tokens: list[Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if text[start - 1] in PREFIX_ENDS and start:
            prefix = PREFIX.search(text, max(0, start - 4), start)
            if prefix:
                start = prefix.start()
                word = text[start:end]
        if tokens and start < tokens[-1].end:
            continue
        possessive = word[-2:] in ("'s", "’s")
        if possessive:
            word = word[:-2]
            end -= 2
        elif text.startswith(".", end) and word + "." in kept:
            word += "."
            end += 1
        flags = flags_of(word)
        joint = ""
        if tokens:
            last = tokens[-1]
            if word in _SECOND_HONORIFICS and last.word in _SECOND_HONORIFICS[word]:
                flags = HONORIFIC
                last = tokens[-1] = last._replace(flags=HONORIFIC)
            gap_start = last.alias[1] if last.alias else last.end
            if start == gap_start and last.flags & INITIAL and not flags & FUNCTION and len(word) > len("Ed"):
                joint = " "  # "M.K.Stalin"
            elif not last.possessive and 0 < start - gap_start <= LONGEST_GAP:
                gap = text[gap_start:start]
                joint = GAPS.get(gap, "")
                if (gap == ", " and flags & SUFFIX and not flags & TIME) or (
                    last.flags & HONORIFIC and not joint and gap.isspace()
                ):
                    joint = " "
            if not joint:
                if len(tokens) > 1 or not last.flags & LONE:
                    yield Run(text, tokens, _starts_sentence(text, tokens[0], at_start=starts_sentence), headline)
                tokens = []
        alias = None
        if not possessive and text.startswith(_BRACKETS, end):
            other = _ALIAS.match(text, end, end + 40)
            if other:
                alias = (other.start(1), other.end(1))
        tokens.append(Token(start, end, word, flags, joint == "particle", joint, possessive, alias))
    if tokens and (len(tokens) > 1 or not tokens[0].flags & LONE):
        yield Run(text, tokens, _starts_sentence(text, tokens[0], at_start=starts_sentence), headline)


def _starts_sentence(text: str, first: Token, *, at_start: bool) -> bool:
    """Whether a sentence or a quotation begins here and the first capital says nothing."""
    if not first.flags & _DOUBTFUL:
        return False
    position = start = first.start
    while position and position > start - 3 and text[position - 1].isspace():
        position -= 1
    return text[position - 1] in SENTENCE_END if position else at_start


def is_headline(text: str, begin: int, stop: int) -> bool:
    """Whether every longer word of a short paragraph has a capital, so that capitals say little."""
    if stop - begin > HEADLINE_LENGTH or text[stop - 1 : stop] in (".", ","):
        return False
    capitals = others = 0
    words = text[begin:stop].split()
    most = len(words) // 4  # of more in small letters too few have a capital
    for word in words:
        if len(word) > 3:
            first = word[0]
            if first.isupper():
                capitals += 1
            elif first.isalpha():
                others += 1
                if others > most:
                    return False
    return capitals + others >= 3 and capitals >= 0.75 * (capitals + others)


def gender_of_honorific(tokens: list[Token], at: int) -> str | None:
    """Return the gender that an honorific tells, or the one in front of it does: "Datuk Seri"."""
    told = gender_of(tokens[at].word)
    return gender_of(tokens[at - 1].word) if told is None and at and tokens[at - 1].flags & HONORIFIC else told
