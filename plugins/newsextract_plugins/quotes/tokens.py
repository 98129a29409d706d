"""Tokens: a stretch of text as pieces, each what stands between two spaces, read once for each different piece.

An article has few different words, so what a piece consists of is looked up; nothing but the pieces that a look-up
does not know is matched. What stands in brackets may hold spaces: such a stretch is one piece.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.quotes.lexicon import first_words, noun_cues
from newsextract_plugins.quotes.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract_plugins.quotes.lexicon import Cue

_TOKEN: Final = re.compile(
    r"""
    [^\W_]++ (?: [.’'&@/\-‑]++ [^\W_]++ | _++ )*+ (?: ['’](?!\w) )?+ (?: \.(?=[\ \xa0]+[\w(]) )?+   # a word
    | [(\[] [^()\[\]\r\n]{0,80}+ [)\]]                                                                # brackets
    | [–—―]++ | --++ | (?<=\s)-(?=\s)                                                                  # a dash
    | [^\w\s]                                                                                         # any mark
    """,
    re.VERBOSE,
)
_MAY_BE_CUE: Final = frozenset("wNA")
_MOST_KNOWN: Final = 20_000
_LONGEST_KNOWN: Final = 40

CUE: Final = 1
NOUN: Final = 2
ACCORDING: Final = 4
IN_THE_WORDS: Final = 8
NO_MARK: Final = "@"
"""A token's mark is this letter's code plus a bit for each of the constructions that may begin at the word."""


class Piece(NamedTuple):
    """What stands between two spaces.

    Attributes:
        codes: One code a token.
        marks: One mark a token.
        words: Each token in lower case with plain apostrophes.
        starts: Where each token starts, from the start of the piece.
        ends: Where each token ends.
        length: From its start to the start of the next piece.
        reports: Whether it holds a word that may begin a cue.
    """

    codes: str
    marks: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length: int
    reports: bool = False


class Vocabulary(dict[str, Piece]):
    """The pieces met so far, and the cues. A full stop that belongs to an abbreviation is told by a space behind it.

    Args:
        lexicon: The cues.
    """

    def __init__(self, lexicon: Mapping[str, tuple[Cue, ...]]) -> None:
        super().__init__()
        self.lexicon = lexicon
        self._first_words = first_words(lexicon)
        self._nouns = noun_cues()

    def __missing__(self, chunk: str) -> Piece:
        piece = self._read(chunk)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = piece
        return piece

    def pieces(self, text: str, start: int, end: int) -> list[Piece]:
        """Split a stretch of text into pieces."""
        stretch = text[start:end]
        if "(" in stretch or "[" in stretch or "\xa0" in stretch:
            return [self._read(stretch)]
        chunks = stretch.split(" ")
        if ". " in stretch:
            if ".  " in stretch:
                return [self._read(stretch)]
            for index in range(len(chunks) - 1):
                if chunks[index].endswith(".") and (chunks[index + 1][:1].isalnum() or chunks[index + 1][:1] == "_"):
                    chunks[index] += " "
        return list(map(self.__getitem__, chunks))

    def mark(self, code: str, word: str) -> str:
        """Return the mark of a token."""
        bits = CUE if word in self.lexicon and code in _MAY_BE_CUE else 0
        if word in self._nouns:
            bits |= NOUN
        if word == "according":
            bits |= ACCORDING
        elif word == "words":
            bits |= IN_THE_WORDS
        return chr(ord(NO_MARK) + bits)

    def _read(self, chunk: str) -> Piece:
        if chunk.isalnum():
            code, word = WORDS[chunk]
            size = len(chunk)
            return Piece(code, self.mark(code, word), (word,), (0,), (size,), size + 1, self._reports(chunk))
        size = len(chunk)
        abbreviated = chunk.endswith(". ")
        matches = list(_TOKEN.finditer(chunk + "a" if abbreviated else chunk))
        if abbreviated:
            del matches[-1]
            size -= 1
        known = [WORDS[match[0]] for match in matches]
        return Piece(
            "".join([code for code, _ in known]),
            "".join([self.mark(code, word) for code, word in known]),
            tuple([word for _, word in known]),
            tuple([match.start() for match in matches]),
            tuple([match.end() for match in matches]),
            size + 1,
            self._reports(chunk),
        )

    def _reports(self, chunk: str) -> bool:
        return self._first_words.search(chunk) is not None


_REPORTS: Final = attrgetter("reports")


def may_report(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces hold a word that may begin a cue."""
    return any(map(_REPORTS, pieces))
