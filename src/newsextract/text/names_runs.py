"""Runs of capitalised words: the words that may make one name, with what stands between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsextract.text.names_words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    DEMONYM,
    FUNCTION,
    HONORIFIC,
    SUFFIX,
    TIME,
    TITLE,
    flags_of,
    sections,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Run", "Token", "runs"]

LONGEST_GAP = 14
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


_WORD = regex.compile(  # the class of capitals comes first: the engine searches for it before it looks around
    r"""
    \b \p{Lu}
    (?:
        \. (?: -? \p{Lu}\. )*+                             # initials: J., J.K., U.S., J.-P.
      |
        [\p{L}\p{M}\p{N}]*+
        (?: ['’\-‑] [\p{L}\p{N}] [\p{L}\p{M}\p{N}]*+ )*+   # O'Brien, Jong-un, Jean-Claude; a possessive 's too
    )
    """,
    regex.VERBOSE,
)
#: What a capitalised word may have before it: al-Assad, d'Ettorre.
_PREFIX_ENDS = ("-", "'", "’")
_PREFIX = re.compile(r"(?<!\w)(?:al|el|ul|an|as|ash|bin|d|l)['’\-]\Z")
_ALIAS = regex.compile(
    r" ?[(（][ ]?([\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Cyrillic}\p{Arabic}\p{Hebrew}\p{Thai}・· ]{2,30}+)[)）]"
)
_PARTICLE_GAPS = (
    "von der",
    "von dem",
    "van der",
    "van den",
    "van de",
    "de la",
    "de las",
    "de los",
    "de",
    "del",
    "della",
    "di",
    "da",
    "das",
    "do",
    "dos",
    "du",
    "von",
    "van",
    "den",
    "der",
    "bin",
    "ibn",
    "bint",
    "al",
    "el",
    "la",
    "le",
    "ter",
    "ten",
    "zu",
    "e",
    "y",
    "abu",
    "ul",
)
_BRACKETS = (" (", "(", " （", "（")
_GAPS = {
    " ": " ",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\n": " ",
    "": "",
    " & ": "and",
    " and ": "and",
    " of ": "of",
    " of the ": "of",
    " for ": "of",
    " for the ": "of",
    " on ": "of",
    "] ": "bracket",
    ") ": "bracket",
    " “": "open",
    ' "': "open",
    " ‘": "open",
    " '": "open",
    " (": "open",
    "” ": "close",
    '" ': "close",
    "’ ": "close",
    "' ": "close",
    **{f" {words} ": "particle" for words in _PARTICLE_GAPS},
}
#: Words that are no name when they stand alone.
_LONE = FUNCTION | DEMONYM | HONORIFIC | SUFFIX
#: Words whose capital may be the sentence's.
_DOUBTFUL = COMMON | TIME | FUNCTION | TITLE | CAPITALS | ACRONYM
_SENTENCE_END = frozenset('.!?:;“”"‘([{—–-•*…')


def runs(text: str, paragraphs: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """Yield the runs of capitalised words, paragraph by paragraph."""
    abbreviations = _abbreviations()
    for begin, stop in paragraphs:
        headline = _is_headline(text, begin, stop)
        tokens: list[Token] = []
        for match in _WORD.finditer(text, begin, stop):
            start, end = match.span()
            word = match[0]
            if text[start - 1 : start] in _PREFIX_ENDS:
                prefix = _PREFIX.search(text, max(begin, start - 4), start)
                if prefix:
                    start = prefix.start()
                    word = text[start:end]
            if tokens and start < tokens[-1].end:
                continue
            possessive = word[-2:] in ("'s", "’s")
            if possessive:
                word = word[:-2]
                end -= 2
            elif text.startswith(".", end) and word + "." in abbreviations:
                word += "."
                end += 1
            flags = flags_of(word)
            joint = ""
            if tokens:
                last = tokens[-1]
                gap_start = last.alias[1] if last.alias else last.end
                if not last.possessive and 0 < start - gap_start <= LONGEST_GAP:
                    gap = text[gap_start:start]
                    joint = _GAPS.get(gap, "")
                    if (gap == ", " and flags & SUFFIX and not flags & TIME) or (
                        last.flags & HONORIFIC and not joint and gap.isspace()
                    ):
                        joint = " "
                if not joint:
                    if len(tokens) > 1 or not last.flags & _LONE:
                        yield Run(text, tokens, _starts_sentence(text, begin, tokens[0]), headline)
                    tokens = []
            alias = None
            if text.startswith(_BRACKETS, end) and not possessive:
                other = _ALIAS.match(text, end, min(stop, end + 40))
                if other:
                    alias = (other.start(1), other.end(1))
            tokens.append(Token(start, end, word, flags, joint == "particle", joint, possessive, alias))
        if tokens and (len(tokens) > 1 or not tokens[0].flags & _LONE):
            yield Run(text, tokens, _starts_sentence(text, begin, tokens[0]), headline)


def _starts_sentence(text: str, begin: int, first: Token) -> bool:
    """Whether a sentence or a quotation begins here and the first capital says nothing."""
    if not first.flags & _DOUBTFUL:
        return False
    start = first.start
    position = start - 1
    while position >= begin and position > start - 4 and text[position].isspace():
        position -= 1
    return position < begin or text[position] in _SENTENCE_END


def _is_headline(text: str, begin: int, stop: int) -> bool:
    """Whether every longer word of a short paragraph has a capital, so that capitals say little."""
    if stop - begin > HEADLINE_LENGTH or text[stop - 1 : stop] in (".", ","):
        return False
    words = [word for word in text[begin:stop].split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


@cache
def _abbreviations() -> frozenset[str]:
    """Words that keep their full stop."""
    return frozenset(word for words in sections("name_words.txt").values() for word in words if word.endswith("."))
