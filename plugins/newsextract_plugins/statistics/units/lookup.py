"""The longest entry of a table that stands at a place in a text: quicker to make than a pattern of the whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

_LONGEST_WORD = 40
FIRST_WORD = re.compile(rf"[^\W\d_]{{1,{_LONGEST_WORD}}}+")
#: Up to four words, with hyphens and full stops inside: "U.S. dollars", "barrel-per-day".
_WORDS = re.compile(r"(?>(?:[^\W\d_]|\.(?![^\S\n]*+$))+)(?:[\s-](?>(?:[^\W\d_]|\.(?=[^\W_]))+)){0,3}")
_LAST_WORD = re.compile(r"[\s-]+[^\s-]*$|\.$")
_SPACES = re.compile(r"\s+")


#: What a word may go on with, so that its end must be looked for.
_GOING_ON = frozenset(".0123456789")


class Found(NamedTuple, Generic[T]):
    """An entry: its key as the table has it, where it ends, and its value."""

    key: str
    end: int
    value: T


class Names(Generic[T]):
    """A table of spelled-out names, in lower case with single spaces."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._table = table
        self.first = frozenset(FIRST_WORD.match(name).group() for name in table if name[:1].isalpha())  # type: ignore[union-attr]
        longer = {FIRST_WORD.match(name).group() for name in table if name[:1].isalpha() and not name.isalpha()}  # type: ignore[union-attr]
        #: Words that no longer name begins with.
        self._alone = frozenset(word for word in self.first - longer if word in table and word.isascii())

    def match(self, text: str, at: int, end: int) -> Found[T] | None:
        """Return the longest name that begins at `at` and ends at a word's end."""
        first = FIRST_WORD.match(text, at, end)
        if first is None:
            return None
        word = first.group().lower()
        if word not in self.first:
            return None
        stop = first.end()
        if word in self._alone and text[stop : stop + 1] not in _GOING_ON and len(word) < _LONGEST_WORD:
            return Found(word, stop, self._table[word])
        words = _WORDS.match(text, at, min(end, at + _LONGEST_NAME))
        run = words.group() if words else first.group()
        while run:
            key = _SPACES.sub(" ", run).lower()
            stop = at + len(run)
            if key not in self._table and "-" in key:
                key = key.replace("-", " ")  # "square-foot"
            if key in self._table and not (stop < len(text) and text[stop].isalnum()):
                return Found(key, stop, self._table[key])
            shorter = _LAST_WORD.sub("", run)
            run = shorter if len(shorter) < len(run) else ""
        return None


_LONGEST_NAME = 60


class Symbols(Generic[T]):
    """A table of abbreviations and signs, whose case counts."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._table = table
        lengths: dict[str, set[int]] = {}
        for symbol in table:
            lengths.setdefault(symbol[0], set()).add(len(symbol))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}
        self._single = frozenset(symbol for symbol in table if len(symbol) == 1)
        self._last = frozenset(symbol[-2:] for symbol in table)
        self._longest = max(map(len, table), default=0)

    def match(self, text: str, at: int, end: int) -> Found[T] | None:
        """Return the longest symbol that begins at `at` and that no letter, digit or "'s" follows."""
        if at >= end:
            return None
        for length in self._lengths.get(text[at], ()):
            stop = at + length
            symbol = text[at:stop]
            if stop <= end and symbol in self._table and not _GOES_ON.match(text, stop, end):
                return Found(symbol, stop, self._table[symbol])
        return None

    def ending(self, text: str, begin: int, at: int) -> Found[T] | None:
        """Return the longest symbol that ends at `at`, not inside a word; `end` of what is found is where it begins."""
        if text[at - 1] not in self._single and text[max(begin, at - 2) : at] not in self._last:
            return None
        for start in range(max(begin, at - self._longest), at):
            symbol = text[start:at]
            if symbol in self._table and not (symbol[0].isalpha() and start and text[start - 1].isalnum()):
                return Found(symbol, start, self._table[symbol])
        return None


_GOES_ON = re.compile(r"[^\W_]|['’][a-z]")
