"""Marks of cues: what a chunk's words may begin, as bits above their codes, looked up once for each different chunk."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.grammar.chunks import CHUNKS
from newsextract_plugins.quotes.lexicon import beginnings, first_words, noun_cues
from newsextract_plugins.quotes.verb_or_noun import DOUBTFUL, is_mostly_noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract_plugins.quotes.lexicon import Cue

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


class Vocabulary(dict[str, str]):
    """The chunks met so far, each with its marked codes, and the cues.

    Args:
        lexicon: The cues.

    Attributes:
        lexicon: The cues by their first word.
        sure: The cue of each word that begins one only, which is no noun wherever `BEGINNING` finds it.
    """

    __slots__ = ("_beginnings", "_bits", "_first_words", "lexicon", "sure")

    def __init__(self, lexicon: Mapping[str, tuple[Cue, ...]]) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.sure = {word: cues[0] for word, cues in lexicon.items() if len(cues) == 1 and _is_sure(word, cues[0])}
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
        marked = self.marks(CHUNKS[chunk], CHUNKS.words[chunk])
        if marked and (chunk in self._beginnings if chunk.isalnum() else self._first_words.search(chunk) is not None):
            marked = chr(ord(marked[0]) | REPORTS) + marked[1:]
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = marked
        return marked

    def marks(self, codes: str, words: Sequence[str]) -> str:
        """Return the codes of tokens with the bits of their words."""
        return "".join(map(self._mark, codes, words))

    def _mark(self, code: str, word: str) -> str:
        bits = self._bits.get(word, 0)
        if bits & CUE and code not in _MAY_BE_CUE:
            bits &= ~_CUE_BITS
        return chr(ord(code) | bits) if bits else code


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


def may_report(marked: str) -> bool:
    """Tell whether a word among marked codes may begin a cue."""
    return not marked.isascii() and _REPORTS.search(marked) is not None


def may_attribute(marked: str) -> bool:
    """Tell whether a construction may begin somewhere among marked codes."""
    return BEGINNING.search(marked) is not None
