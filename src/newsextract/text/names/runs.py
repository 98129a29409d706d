"""Runs of capitalised words: the words that may make one name, with what stands between them.

A chain is what one scan of the text finds: capitalised words with what may join them. Its words tell which of them do.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsextract.text.english.lists import ENGLISH
from newsextract.text.names.words import (
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
)
from newsextract.text.names.words import flags as listed_flags
from newsextract.text.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Run", "Token", "chains", "is_headline", "runs"]

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
#: What a capitalised word may have before it: al-Assad, d'Ettorre.
_PREFIX_ENDS = "-'’"
_PREFIXES = "(?:al|el|ul|an|as|ash|bin|d|l)['’\\-]"
_PREFIX = re.compile(rf"(?<!\w){_PREFIXES}\Z")
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
#: The words among them.
_JOINING = tuple(gap.strip() for gap in _GAPS if gap.strip().strip("()[]“”‘’'\""))
#: Second words of honorifics, with the first ones.
_SECOND_HONORIFICS = {"Sri": frozenset({"Tan", "Datuk", "Dato"}), "Seri": frozenset({"Tan", "Datuk", "Dato", "Datin"})}
#: Words that are no name when they stand alone.
_LONE = FUNCTION | DEMONYM | HONORIFIC | SUFFIX
#: Words whose capital may be the sentence's.
_DOUBTFUL = COMMON | TIME | FUNCTION | TITLE | CAPITALS | ACRONYM
#: What stands before the first word of a sentence or a quotation.
_SENTENCE_END = frozenset('.!?:;“”"‘([{—–-•*…')


def chains(text: str, begin: int, stop: int) -> Iterator[tuple[int, str, bool]]:
    """Yield the chains of a paragraph, with a prefix or an opening bracket before the first word.

    Each with its offset, and whether a sentence or a quotation begins with it.
    """
    lone = _lone()
    for match in _chain().finditer(text, begin, stop):
        chain = match[0]
        if chain in lone:
            continue
        start, end = match.span()
        if start == begin:
            yield start, chain, True
            continue
        before = text[start - 1]
        if before == " " and start - 1 > begin and not text[start - 2].isspace():
            yield start, chain, text[start - 2] in _SENTENCE_END
            continue
        if before in "([":
            start -= 1
        elif before in _PREFIX_ENDS:
            prefix = _PREFIX.search(text, max(begin, start - 4), start)
            if prefix:
                start = prefix.start()
        last = start - 1
        while last >= begin and last > start - 4 and text[last].isspace():
            last -= 1
        yield start, text[start:end], last < begin or text[last] in _SENTENCE_END


def runs(text: str, *, starts_sentence: bool, headline: bool) -> Iterator[Run]:
    """Yield the runs of a chain that are more than a lone word without a name.

    Args:
        text: The chain.
        starts_sentence: A sentence begins with it.
        headline: It stands in a headline.
    """
    abbreviations = _abbreviations()
    tokens: list[Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if text[start - 1] in _PREFIX_ENDS and start:
            prefix = _PREFIX.search(text, max(0, start - 4), start)
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
            if word in _SECOND_HONORIFICS and last.word in _SECOND_HONORIFICS[word]:
                flags = HONORIFIC
                last = tokens[-1] = last._replace(flags=HONORIFIC)
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
                    yield Run(text, tokens, _starts_sentence(text, tokens[0], at_start=starts_sentence), headline)
                tokens = []
        alias = None
        if not possessive and text.startswith(_BRACKETS, end):
            other = _ALIAS.match(text, end, end + 40)
            if other:
                alias = (other.start(1), other.end(1))
        tokens.append(Token(start, end, word, flags, joint == "particle", joint, possessive, alias))
    if tokens and (len(tokens) > 1 or not tokens[0].flags & _LONE):
        yield Run(text, tokens, _starts_sentence(text, tokens[0], at_start=starts_sentence), headline)


def _starts_sentence(text: str, first: Token, *, at_start: bool) -> bool:
    """Whether a sentence or a quotation begins here and the first capital says nothing."""
    if not first.flags & _DOUBTFUL:
        return False
    position = start = first.start
    while position and position > start - 3 and text[position - 1].isspace():
        position -= 1
    return text[position - 1] in _SENTENCE_END if position else at_start


def is_headline(text: str, begin: int, stop: int) -> bool:
    """Whether every longer word of a short paragraph has a capital, so that capitals say little."""
    if stop - begin > HEADLINE_LENGTH or text[stop - 1 : stop] in (".", ","):
        return False
    words = [word for word in text[begin:stop].split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


@cache
def _abbreviations() -> frozenset[str]:
    """Words that keep their full stop."""
    lists = ENGLISH.sections("name_words").values()
    return frozenset(word for each in lists for word in each.entries if word.endswith("."))


@cache
def _lone() -> frozenset[str]:
    """The words that are no name where they stand alone: most of the capitals of a text."""
    return frozenset(word for word, flag in listed_flags().items() if flag & _LONE)


@cache
def _chain() -> re.Pattern[str]:
    """The pattern of a chain: rather too much than too little of a run, in the engine that is faster at it."""
    capital = f"[A-Z{''.join(filter(str.isupper, map(chr, range(0x80, 0x10000))))}\U00010400-\U0001e9ff]"
    mark = r"\u0300-\u036f"
    word = rf"""
        {capital} (?<= \b.) (?<! [{mark}].)
        (?: \. (?> (?: -? {capital}\. )* ) | [\w{mark}]*+ (?> (?: ['’\-‑] [\w{mark}]++ )* ) )
    """
    abbreviation = rf"\. (?: {'|'.join(_behind(_abbreviations()))} )"
    alias = r"[ ]? [(（] [ ]{0,2} [^\x00-\x7f()（）] [^()（）A-Za-z]{0,30} [)）]"
    suffix = trie_pattern(word for word, flag in listed_flags().items() if flag & SUFFIX)
    return re.compile(
        rf"""
        {word}
        (?> (?:
            (?<! ['’]s ) (?> (?: {abbreviation} )? ) (?> (?: {alias} )? )
            (?:
                [ ] (?> (?: {trie_pattern(_JOINING)} [ ] | [“"‘'(] )? )
              | ,[ ] (?= {suffix} )
              | [])”"’'][ ]
              | \s{{1,{LONGEST_GAP}}}+
            )
            (?> (?: {_PREFIXES} )? ) {word}
        )* )
        (?> (?: {abbreviation} )? ) (?> (?: {alias} )? )
        """,
        re.VERBOSE,
    )


def _behind(words: Iterable[str]) -> Iterator[str]:
    """Patterns that look back at some words; each takes words of one length, as the engine wants it."""
    by_length: dict[int, list[str]] = {}
    for word in sorted(words):
        by_length.setdefault(len(word), []).append(re.escape(word))
    return (rf"(?<= \b (?: {'|'.join(some)} ) )" for some in by_length.values())
