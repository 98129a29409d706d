"""Chains: what one scan of a paragraph finds of capitalised words with what may join them."""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH
from newsextract.text.names.words import DEMONYM, FUNCTION, HONORIFIC, SUFFIX
from newsextract.text.names.words import flags as listed_flags
from newsextract.text.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["GAPS", "LONE", "LONGEST_GAP", "PREFIX", "PREFIX_ENDS", "SENTENCE_END", "abbreviations", "chains"]

LONGEST_GAP: Final = 14
"""The most characters that stand between two words of a run."""

PREFIX_ENDS: Final = "-'’"
"""What a capitalised word may have before it: al-Assad, d'Ettorre."""
_PREFIXES: Final = "(?:al|el|ul|an|as|ash|bin|d|l)['’\\-]"
_PREFIX_LETTERS: Final = "aeubdl"
"""What these begin with."""
PREFIX: Final = re.compile(rf"(?<!\w){_PREFIXES}\Z")
_PARTICLE_GAPS: Final = (
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
GAPS: Final[dict[str, str]] = {
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
"""What joins two words of a run, by what stands between them."""
_JOINING: Final = tuple(gap.strip() for gap in GAPS if gap.strip().strip("()[]“”‘’'\""))
"""The words among the gaps."""
LONE: Final = FUNCTION | DEMONYM | HONORIFIC | SUFFIX
"""Words that are no name when they stand alone."""
SENTENCE_END: Final = frozenset('.!?:;“”"‘([{—–-•*…')
"""What stands before the first word of a sentence or a quotation."""


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
        if before == " " and not (last_mark := text[start - 2]).isspace():
            yield start, chain, last_mark in SENTENCE_END
            continue
        if before in "([":
            start -= 1
        elif before in PREFIX_ENDS:
            prefix = PREFIX.search(text, max(begin, start - 4), start)
            if prefix:
                start = prefix.start()
        last = start - 1
        while last >= begin and last > start - 4 and text[last].isspace():
            last -= 1
        yield start, text[start:end], last < begin or text[last] in SENTENCE_END


@cache
def abbreviations() -> frozenset[str]:
    """Words that keep their full stop."""
    lists = ENGLISH.sections("name_words").values()
    return frozenset(word for each in lists for word in each.entries if word.endswith("."))


@cache
def _lone() -> frozenset[str]:
    """The words that are no name where they stand alone: most of the capitals of a text."""
    return frozenset(word for word, flag in listed_flags().items() if flag & LONE)


@cache
def _chain() -> re.Pattern[str]:
    """The pattern of a chain: rather too much than too little of a run, in the engine that is faster at it."""
    capital = f"[A-Z{''.join(filter(str.isupper, map(chr, range(0x80, 0x10000))))}\U00010400-\U0001e9ff]"
    mark = r"\u0300-\u036f"
    inner = rf"['’\-‑] [\w{mark}]++"
    word = rf"""
        {capital} (?<= \b.) (?<! [{mark}].)
        (?: \. (?> (?: -? {capital}\. )* ) | [\w{mark}]*+ (?> {inner} (?: {inner} )* | ) )
    """
    # "(?> X | )" and not "(?> (?: X )? )": a branch that cannot begin is passed over at once.
    abbreviation = rf"(?> \. (?: {'|'.join(_behind(abbreviations()))} ) | )"
    bracketed = r"[(（] [ ]{0,2} [^\x00-\x7f()（）] [^()（）A-Za-z]{0,30} [)）]"
    alias = rf"(?> [ ] {bracketed} | {bracketed} | )"
    suffix = trie_pattern(word for word, flag in listed_flags().items() if flag & SUFFIX)
    joins = {words[0] for words in _JOINING} | set(_PREFIX_LETTERS)
    alone = "".join(letter for letter in ascii_lowercase if letter not in joins)  # first letters of what joins nothing
    return re.compile(
        rf"""
        {word}
        (?> (?:
            (?! [,.;:!?]?+ [ ] [{alone}\d] )
            (?<! ['’]s ) {abbreviation} {alias}
            (?:
                [ ] (?> {trie_pattern(_JOINING)} [ ] | [“"‘'(] | )
              | ,[ ] (?= {suffix} )
              | [])”"’'][ ]
              | (?! [ ]\S ) \s{{1,{LONGEST_GAP}}}+
              | (?<= [A-Z]\. ) (?= [A-Z][a-z] )
            )
            (?> {_PREFIXES} | ) {word}
        )* )
        {abbreviation} {alias}
        """,
        re.VERBOSE,
    )


def _behind(words: Iterable[str]) -> Iterator[str]:
    """Patterns that look back at some words; each takes words of one length, as the engine wants it."""
    by_length: dict[int, list[str]] = {}
    for word in sorted(words):
        by_length.setdefault(len(word), []).append(re.escape(word))
    return (rf"(?<= \b (?: {'|'.join(some)} ) )" for some in by_length.values())
