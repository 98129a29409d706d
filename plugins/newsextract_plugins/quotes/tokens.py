"""Tokens: a stretch of text as chunks, each what stands between two spaces, read once for each different chunk.

An article has few different words, so the tokens of a chunk are looked up; nothing but the chunks that a look-up does
not know is matched. Where a space is no boundary, in brackets and behind an abbreviation, a chunk holds several words.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsextract_plugins.quotes.lexicon import beginnings, first_words, noun_cues
from newsextract_plugins.quotes.words import DOUBTFUL, WORDS, is_mostly_noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract_plugins.quotes.lexicon import Cue

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
_MAY_BE_CUE: Final = frozenset("wNA")
_MOST_KNOWN: Final = 30_000
_LONGEST_KNOWN: Final = 40

SECOND: Final = 1 << 8
REPORTS: Final = 1 << 9
NOMINAL: Final = 1 << 10
PHRASAL: Final = 1 << 11
CUE: Final = 1 << 12
NOUN: Final = 1 << 13
PHRASE: Final = 1 << 14
"""Bits above a token's code: its word is the second one of a cue; it begins a cue, one whose form is mostly that of a
noun, one of several words; it is a noun of speech; it begins "according to" or ends "in the words". At a chunk's first
token `REPORTS` tells that a word in the chunk may begin any of them."""
_BITS: Final = range(0, 2 * PHRASE, SECOND)
_LAST_CODE: Final = 0x7F
_CUE_BITS: Final = CUE | NOMINAL | PHRASAL


def marked_class(wanted: int, unwanted: int = 0) -> str:
    """Return a pattern's class of the marked codes that have some bits, and do not have others."""
    each = [bits for bits in _BITS if bits & wanted == wanted and not bits & unwanted]
    return "[" + "".join(f"{chr(bits)}-{chr(bits | _LAST_CODE)}" for bits in each) + "]"


def code_class(codes: str) -> str:
    """Return a pattern's class of the marked codes that are some codes, whatever their bits."""
    return "[" + "".join(re.escape(chr(ord(code) | bits)) for bits in _BITS for code in codes) + "]"


_REPORTS: Final = re.compile(marked_class(REPORTS))
BEGINNING: Final = re.compile(
    rf"""
    [{chr(CUE)}-{chr(2 * PHRASE)}]    # nothing but what may be one of these is looked at twice
    (?: (?<= {marked_class(CUE)} )
        (?: (?<= {marked_class(CUE, NOMINAL)} ) | (?<! {code_class("DM#I")} . ) )    # "claims", not "the claims"
        (?: (?<= {marked_class(CUE, PHRASAL)} ) | (?= {marked_class(SECOND)} ) )     # "called for", not "called to"
      | (?<= {marked_class(NOUN)} ) (?= {code_class("hoIXqQ:,")} )                   # "claim that"
      | (?<= {marked_class(PHRASE)} ) (?= {code_class("oI")} )                       # "according to"
    )
    """,
    re.VERBOSE,
)
"""Where in marked codes a construction may begin."""


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
        sure: The cue of each word that begins one only, which is no noun wherever `BEGINNING` finds it.
        words: The words of each chunk.
        spans: The spans of each chunk's tokens.
    """

    __slots__ = ("_beginnings", "_bits", "_first_words", "lexicon", "spans", "sure", "words")

    def __init__(self, lexicon: Mapping[str, tuple[Cue, ...]]) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.sure = {word: cues[0] for word, cues in lexicon.items() if len(cues) == 1 and _is_sure(word, cues[0])}
        self.words = _Column(self, 1)
        self.spans = _Column(self, 2)
        self._beginnings = beginnings(lexicon)
        self._first_words = first_words(lexicon)
        self._bits = Counter({word: _bits_of(cues) for word, cues in lexicon.items()})
        for words, bit in (
            ({cue.rest[0] for cues in lexicon.values() for cue in cues if cue.rest}, SECOND),
            (noun_cues(), NOUN),
            (("according", "words"), PHRASE),
        ):
            for word in words:
                self._bits[word] |= bit

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
            bits &= ~_CUE_BITS
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


def _bits_of(cues: Sequence[Cue]) -> int:
    """Return the bits of a word that begins cues."""
    bits = CUE
    if all(map(is_mostly_noun, cues)):
        bits |= NOMINAL
    if all(cue.rest for cue in cues):
        bits |= PHRASAL
    return bits


def _is_sure(word: str, cue: Cue) -> bool:
    """Tell whether what stands around a word does not matter to its being a cue."""
    return not cue.rest and cue.form not in ("base", "s") and word not in noun_cues() and word not in DOUBTFUL


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


def may_attribute(marked: str) -> bool:
    """Tell whether a construction may begin somewhere among marked codes."""
    return BEGINNING.search(marked) is not None
