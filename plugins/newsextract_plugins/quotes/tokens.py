"""Tokens: a stretch of text as chunks, each what stands between two spaces, read once for each different chunk.

An article has few different words, so the tokens of a chunk are looked up; nothing but the chunks that a look-up does
not know is matched. Where a space is no boundary, in brackets and behind an abbreviation, a chunk holds several words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsextract_plugins.quotes.lexicon import beginnings, first_words, noun_cues
from newsextract_plugins.quotes.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract_plugins.quotes.lexicon import Cue

_TOKEN: Final = re.compile(
    r"""
    [^\W_]++ (?: [.’'&@/\-‑]++ [^\W_]++ | _++ | (?<=\d),(?=\d{3}(?!\d)) \d{3} )*+
        (?: ['’](?!\w) )?+ (?: \.(?=[\ \xa0]+[\w(]) )?+   # a word
    | [(\[] [^()\[\]\r\n]{0,80}+ [)\]]                                                                # brackets
    | [–—―]++ | --++ | (?<=\s)-(?=\s)                                                                  # a dash
    | [^\w\s]                                                                                         # any mark
    """,
    re.VERBOSE,
)
_CHUNK: Final = re.compile(
    r"""
    ( (?: [^\ .(\[]++ | [(\[] [^()\[\]\r\n]{0,80}+ [)\]] | \. [\ \xa0]++ (?=[\w(]) | [.(\[] )*+ )  (?: \ | \Z )
    """,
    re.VERBOSE,
)
_BOUNDARY: Final = re.compile(r"\ (?: (?<!\.\ ) | (?![\w(]) )", re.VERBOSE)
"""The same where there are neither brackets nor double spaces: a space, but not behind an abbreviation."""
_MARKS: Final = frozenset(",.;:?!")
"""Marks that end a chunk and are a token of their own."""
_MAY_BE_CUE: Final = frozenset("wNA")
_MOST_KNOWN: Final = 30_000
_LONGEST_KNOWN: Final = 40

CUE: Final = 1 << 8
NOUN: Final = 1 << 9
ACCORDING: Final = 1 << 10
IN_THE_WORDS: Final = 1 << 11
REPORTS: Final = 1 << 12
OTHERS: Final = NOUN | ACCORDING
"""Bits above a token's code: which constructions may begin at its word, and, at a chunk's first token, whether a word
in the chunk may begin a cue."""
_REPORTS: Final = re.compile(f"[{chr(REPORTS)}-{chr(2 * REPORTS - 1)}]")


class Tokens(NamedTuple):
    """The tokens of a chunk.

    Attributes:
        marked: One character a token: its code, with bits above it for what may begin there.
        words: Each token in lower case with plain apostrophes.
        spans: Where each token starts and ends, from the start of the chunk.
    """

    marked: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


class Vocabulary(dict[str, str]):
    """The chunks met so far, each with its marked codes, and the cues. A chunk is read when it is first asked for.

    The codes of a chunk are what every sentence is asked for, so they are in a table of their own: most sentences need
    no more. What is known of many chunks is looked up by `map`.

    Args:
        lexicon: The cues.

    Attributes:
        lexicon: The cues by their first word.
        words: The words of each chunk.
        spans: The spans of each chunk's tokens.
    """

    __slots__ = ("_beginnings", "_bits", "_first_words", "lexicon", "spans", "words")

    def __init__(self, lexicon: Mapping[str, tuple[Cue, ...]]) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.words = _Column(self, 1)
        self.spans = _Column(self, 2)
        self._beginnings = beginnings(lexicon)
        self._first_words = first_words(lexicon)
        self._bits = dict.fromkeys(lexicon, CUE)
        for noun in noun_cues():
            self._bits[noun] = self._bits.get(noun, 0) | NOUN
        for word, bit in (("according", ACCORDING), ("words", IN_THE_WORDS)):
            self._bits[word] = self._bits.get(word, 0) | bit

    def __missing__(self, chunk: str) -> str:
        return self.tokens(chunk).marked

    def tokens(self, chunk: str) -> Tokens:
        """Read a chunk, and keep what is found."""
        tokens = self._read(chunk)
        if len(self) >= _MOST_KNOWN:
            self.clear()
            self.words.clear()
            self.spans.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk], self.words[chunk], self.spans[chunk] = tokens
        return tokens

    def mark(self, code: str, word: str) -> str:
        """Return the code of a token with the bits of its word."""
        bits = self._bits.get(word, 0)
        if bits & CUE and code not in _MAY_BE_CUE:
            bits ^= CUE
        return chr(ord(code) | bits) if bits else code

    def _read(self, chunk: str) -> Tokens:
        if chunk.isalnum():
            code, word = WORDS[chunk]
            marked = self.mark(code, word)
            if chunk in self._beginnings:
                marked = chr(ord(marked) | REPORTS)
            return Tokens(marked, (word,), (_whole(len(chunk)),))
        last = chunk[-1:]
        if last in _MARKS and chunk[:-1].isalnum():
            marked, words, spans = self._read(chunk[:-1])
            return Tokens(marked + WORDS[last][0], (*words, last), (*spans, (len(chunk) - 1, len(chunk))))
        matches = list(_TOKEN.finditer(chunk))
        known = [WORDS[match[0]] for match in matches]
        marked = "".join([self.mark(code, word) for code, word in known])
        if marked and self._first_words.search(chunk) is not None:
            marked = chr(ord(marked[0]) | REPORTS) + marked[1:]
        return Tokens(marked, tuple([word for _, word in known]), tuple([match.span() for match in matches]))


class _Column(dict[str, Any]):
    """One more thing that is known of each chunk."""

    __slots__ = ("_field", "_vocabulary")

    def __init__(self, vocabulary: Vocabulary, field: int) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._field = field

    def __missing__(self, chunk: str) -> Any:
        return self._vocabulary.tokens(chunk)[self._field]


@lru_cache(maxsize=64)
def _whole(length: int) -> tuple[int, int]:
    return (0, length)


def chunks_of(text: str, start: int, end: int) -> list[str]:
    """Split a stretch of text into chunks; behind each but the last stands a space."""
    stretch = text[start:end]
    if "(" in stretch or "[" in stretch or "\xa0" in stretch:
        return _CHUNK.findall(stretch)
    if ". " in stretch:
        return _CHUNK.findall(stretch) if "  " in stretch else _BOUNDARY.split(stretch)
    return stretch.split(" ")


def may_report(marked: str) -> bool:
    """Tell whether a word among marked codes may begin a cue."""
    return not marked.isascii() and _REPORTS.search(marked) is not None
