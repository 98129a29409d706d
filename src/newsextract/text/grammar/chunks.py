"""Chunks: a stretch of text as what stands between two spaces, each read into tokens once for each different chunk.

An article has few different words, so the tokens of a chunk are looked up; nothing but the chunks that a look-up does
not know is matched. Where a space is no boundary, in brackets and behind an abbreviation, a chunk holds several words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.grammar.words import WORDS

__all__ = ["CHUNKS", "Chunks", "Tokens", "chunks_of"]

_TOKEN: Final = re.compile(
    r"""
    [^\W_]++ (?> (?: [.’'&@/\-‑]++ [^\W_]++ | _++ | (?<=\d),(?=\d{3}(?!\d)) \d{3} )* )
        (?> (?: ['’](?!\w) )? ) (?> (?: \.(?=[\ \xa0]+[\w(]) )? )   # a word
    | [(\[] [^()\[\]\r\n]{0,80}+ [)\]]                                                                # brackets
    | [–—―]++ | --++ | (?<=\s)-(?=\s) | (?<![^\W_])_++(?![^\W_])                                        # a dash
    | [^\w\s]                                                                                         # any mark
    """,
    re.VERBOSE,
)
_CHUNK: Final = re.compile(
    r"""
    ( (?> (?: [^\ .(\[]++ | [(\[] [^()\[\]\r\n]{0,80}+ [)\]] | \. [\ \xa0]++ (?=[\w(]) | [.(\[] )* ) )  (?: \ | \Z )
    """,
    re.VERBOSE,
)
_BOUNDARY: Final = re.compile(r"\ (?: (?<!\.\ ) | (?![\w(]) )", re.VERBOSE)
"""The same where there are neither brackets nor double spaces: a space, but not behind an abbreviation."""
_MARKS: Final = frozenset(",.;:?!")
"""Marks that end a chunk and are a token of their own."""
_MOST_KNOWN: Final = 30_000
_LONGEST_KNOWN: Final = 40


class Tokens(NamedTuple):
    """The tokens of a chunk.

    Attributes:
        codes: One code a token.
        words: Each token in lower case with plain apostrophes.
        spans: Where each token starts and ends, from the start of the chunk.
    """

    codes: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


class Chunks(dict[str, str]):
    """The chunks met so far, each with its codes. A chunk is read when it is first asked for.

    The codes of a chunk are what every sentence is asked for, so they are in a table of their own: most sentences need
    no more. What is known of many chunks is looked up by `map`.

    Attributes:
        words: The words of each chunk.
        spans: The spans of each chunk's tokens.
    """

    __slots__ = ("spans", "words")

    def __init__(self) -> None:
        super().__init__()
        self.words = _Column(self, 1)
        self.spans = _Column(self, 2)

    def __missing__(self, chunk: str) -> str:
        return self.tokens(chunk).codes

    def tokens(self, chunk: str) -> Tokens:
        """Read a chunk, and keep what is found."""
        tokens = _read(chunk)
        if len(self) >= _MOST_KNOWN:
            self.clear()
            self.words.clear()
            self.spans.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk], self.words[chunk], self.spans[chunk] = tokens
        return tokens


class _Column(dict[str, Any]):
    """One more thing that is known of each chunk."""

    __slots__ = ("_chunks", "_field")

    def __init__(self, chunks: Chunks, field: int) -> None:
        super().__init__()
        self._chunks = chunks
        self._field = field

    def __missing__(self, chunk: str) -> Any:
        return self._chunks.tokens(chunk)[self._field]


CHUNKS: Final = Chunks()
"""The tokens of any chunk."""


def _read(chunk: str) -> Tokens:
    if chunk.isalnum():
        code, word = WORDS[chunk]
        return Tokens(code, (word,), (_whole(len(chunk)),))
    last = chunk[-1:]
    if last in _MARKS and chunk[:-1].isalnum():
        code, word = WORDS[chunk[:-1]]
        size = len(chunk) - 1
        return Tokens(code + WORDS[last][0], (word, last), (_whole(size), (size, size + 1)))
    matches = list(_TOKEN.finditer(chunk))
    known = [WORDS[match[0]] for match in matches]
    return Tokens(
        "".join([code for code, _ in known]),
        tuple([word for _, word in known]),
        tuple([match.span() for match in matches]),
    )


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
