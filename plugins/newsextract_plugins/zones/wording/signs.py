"""Which wording of the page's frame a line has: its words are asked first, each once, and the patterns then.

Most lines are prose and have none of them, which the words tell: a wording is known by how a line begins, or by a few
letters that stand in it.
"""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.tries import trie_pattern
from newsextract_plugins.zones.wording.frame import (
    ALL_BEGINNINGS,
    BEGINNING_COUNTER,
    LONGEST_FRAME_LINE,
    SHORT,
    WORDINGS,
    Wording,
)
from newsextract_plugins.zones.wording.patterns import pattern, small_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsextract_plugins.zones.lines import Line

__all__ = ["rule_by_wording"]

_BEGUN = tuple(beginning for beginning in ALL_BEGINNINGS if " " not in beginning)
_FIRST_OF_SEVERAL = frozenset(beginning.partition(" ")[0] for beginning in ALL_BEGINNINGS if " " in beginning)
_MOST_KNOWN = 20_000
_LONGEST_KNOWN = 40


def rule_by_wording(line: Line) -> str | None:
    """Return the rule of the first wording that the line has."""
    text = line.text
    signs = _signs()
    possible = signs.of_words[min(line.words, LONGEST_FRAME_LINE)]
    begun = signs.first[line.chunks[0]] and signs.begins.match(text) is not None
    if begun:
        small = small_letters(text)
        wordings = [wording for wording in possible.wordings if _may_be_begun(wording, small)]
    else:
        possibly = possible.letters_of_any if len(text) <= SHORT else possible.letters_of_long
        pieces = reduce(or_, set(map(signs.pieces.__getitem__, line.chunks))) & possibly
        if not pieces:
            return None
        small = small_letters(text)
        held = [letters for letters in _of_bits(pieces, signs.letters) if letters in small]
        wordings = [WORDINGS[number] for number in sorted({number for one in held for number in signs.held_by[one]})]
    for wording in wordings:
        if line.words <= wording.words and len(text) <= wording.length and pattern(wording.pattern).fullmatch(text):
            return wording.rule
    return None


def _of_bits(bits: int, letters: Mapping[int, str]) -> Iterator[str]:
    """Yield the letters of some bits, from the lowest one on."""
    while bits:
        lowest = bits & -bits
        yield letters[lowest]
        bits ^= lowest


def _may_be_begun(wording: Wording, small: str) -> bool:
    """Tell whether a line that begins with one of the beginnings has what the wording cannot go without."""
    return not wording.holds or any(letters in small for letters in wording.holds)


class _Possible(NamedTuple):
    """What of the wordings is possible for lines of so many words.

    Attributes:
        wordings: The wordings.
        letters_of_any: The bits of all letters that those hold which need no beginning.
        letters_of_long: The bits of those of wordings that are not always short.
    """

    wordings: tuple[Wording, ...]
    letters_of_any: int
    letters_of_long: int

    @classmethod
    def of(cls, words: int, bits: Mapping[str, int]) -> _Possible:
        """Return what is possible for lines of so many words, by the bit of each letters."""
        wordings = tuple(wording for wording in WORDINGS if wording.words >= words)
        held = [(letters, wording) for wording in wordings if not wording.begun for letters in wording.holds]
        return cls(
            wordings,
            reduce(or_, [bits[letters] for letters, _ in held], 0),
            reduce(or_, [bits[letters] for letters, wording in held if wording.length > SHORT], 0),
        )


class _Pieces(dict[str, int]):
    """Which letters may stand in a line that holds a word, as bits: told once for each different word.

    Of letters with spaces in them the word holds the longest piece, and where a space stands beside it, an end.
    """

    def __init__(self, bits: Mapping[str, int]) -> None:
        super().__init__()
        self._pieces = [(_piece_of(letters), bit) for letters, bit in bits.items()]

    def __missing__(self, chunk: str) -> int:
        small = small_letters(chunk)
        word = f" {small} "
        found = reduce(or_, [bit for piece, bit in self._pieces if piece in word], 0)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = found
        return found


def _piece_of(letters: str) -> str:
    """Return the longest piece of letters without spaces inside, with those beside it."""
    piece = max(letters.split(), key=len)
    start = letters.index(piece)
    return letters[max(0, start - 1) : start + len(piece) + 1] if " " in letters else piece


class _First(dict[str, bool]):
    """Whether a line's first word may be that of a beginning: told once for each different word."""

    def __missing__(self, chunk: str) -> bool:
        small = small_letters(chunk)
        word = small[1:] if small[0] in "([" else small
        found = word.startswith(_BEGUN) or word in _FIRST_OF_SEVERAL or word[:1].isdecimal()
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = found
        return found


class _Signs(NamedTuple):
    """What tells that a line may have one of the wordings.

    Attributes:
        first: Whether a first word may be that of a beginning.
        begins: What tells the beginnings.
        pieces: Which letters may stand in a line that holds a word, as bits.
        letters: The letters of each bit.
        of_words: What is possible for lines of so many words, from none on.
        held_by: For letters, which wordings hold them and need no beginning.
    """

    first: _First
    begins: re.Pattern[str]
    pieces: _Pieces
    letters: dict[int, str]
    of_words: tuple[_Possible, ...]
    held_by: dict[str, list[int]]


@cache
def _signs() -> _Signs:
    held_by: dict[str, list[int]] = {}
    bits: dict[str, int] = {}
    for number, wording in enumerate(WORDINGS):
        for letters in () if wording.begun else wording.holds:
            held_by.setdefault(letters, []).append(number)
            bits.setdefault(letters, 1 << len(bits))
    return _Signs(
        _First(),
        re.compile(rf"[(\[]?(?:{trie_pattern(ALL_BEGINNINGS)}|{BEGINNING_COUNTER})", re.IGNORECASE),
        _Pieces(bits),
        {bit: letters for letters, bit in bits.items()},
        tuple(_Possible.of(words, bits) for words in range(LONGEST_FRAME_LINE + 1)),
        held_by,
    )
