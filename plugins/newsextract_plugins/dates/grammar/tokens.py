"""Reads the surroundings of every word of time as tokens, each with a class of the grammar and a meaning.

A class is one character, so that the grammar (patterns.py) is regular expressions over strings of classes, which have
far fewer characters than the text. Only windows around anchors (anchors.py) are read.

Most of the tokens of a window are never asked for, so a window is cut into pieces and these are mapped to classes
without a step in Python for each; a token is made when a phrase holds it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.dates.grammar.anchors import anchors
from newsextract_plugins.dates.grammar.figures import HYPHEN, in_context
from newsextract_plugins.dates.grammar.pieces import APOSTROPHES, piece
from newsextract_plugins.dates.words import calendar_names
from newsextract_plugins.dates.words.vocabulary import CLASS, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CLASS", "Token", "Tokens", "windows"]

BEFORE = 38
"""Characters read before an anchor: more than the longest phrase that ends in one."""
AFTER = 30
"""Characters read after an anchor."""
LONGEST_WORD = 30
"""A window's edge is moved outwards to a word's edge this far at most."""
_BEYOND = 1 << 62
"""Larger than any offset."""


class Token(NamedTuple):
    """A word, number or mark: `kind` is its class, `value` what it means."""

    start: int
    end: int
    kind: str
    value: Any


class Tokens:
    """The tokens of a window, made when they are asked for; `classes` are theirs as one string."""

    __slots__ = ("_edges", "_pieces", "_values", "classes")

    def __init__(self, pieces: list[str], edges: list[int], classes: str, values: dict[int, Any]) -> None:
        self._pieces = pieces
        self._edges = edges
        self._values = values
        self.classes = classes

    def __len__(self) -> int:
        return len(self._pieces)

    def __getitem__(self, index: int) -> Token:
        piece, end, kind = self._pieces[index], self._edges[index + 1], self.classes[index]
        return Token(end - len(piece.lstrip()), end, kind, self.value(index))

    def value(self, index: int) -> Any:
        """Return what a token means."""
        return self._values[index] if index in self._values else _MEANINGS[self._pieces[index]][1]

    def between(self, first: int, last: int) -> list[Token]:
        """Return the tokens of a stretch."""
        return [self[index] for index in range(first, last)]

    def start(self, index: int) -> int:
        """Return the first character of a token."""
        return self._edges[index + 1] - len(self._pieces[index].lstrip())

    def end(self, index: int) -> int:
        """Return the end of a token."""
        return self._edges[index + 1]


def windows(text: str, start: int, end: int, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Tokens]:
    """Yield the windows of a region, in text order, not overlapping, none across paragraphs.

    Args:
        text: The article's text.
        start: First character of the region.
        end: One past its last.
        paragraphs: Spans of the text's paragraphs, in order.
    """
    here: tuple[int, int] | None = None
    for first, last in anchors(text, start, end):
        if here is not None and last + AFTER <= here[1]:
            continue
        index = bisect_right(paragraphs, (first, _BEYOND)) - 1
        low, high = (start, end) if index < 0 else paragraphs[index]
        low, high = max(low, start), min(high, end)
        left, right = max(low, first - BEFORE), min(high, last + AFTER)
        if here is not None and left < here[1] and low <= here[0]:
            here = (here[0], max(right, here[1]))
            continue
        if here is not None:
            yield _read(text, *here, start, end)
        here = (left, max(right, left))
    if here is not None:
        yield _read(text, *here, start, end)


def _read(text: str, start: int, end: int, low: int, high: int) -> Tokens:
    """Read the tokens of a window whose edges are first moved outwards to edges of words."""
    if start > low and not text[start - 1].isspace():
        start -= len(text[max(low, start - LONGEST_WORD) : start].rsplit(None, 1)[-1])
    if end < high:
        reach = min(high, end + LONGEST_WORD)
        space = _space().search(text, end, reach)
        end = reach if space is None else space.start()
    pieces = piece().findall(text, start, end)
    edges = list(accumulate(map(len, pieces), initial=start))
    classes = "".join(map(_class_of, pieces))
    values: dict[int, Any] = {}
    if _IN_CONTEXT in classes:
        kinds = list(classes)
        index = classes.find(_IN_CONTEXT)
        while index >= 0:
            kinds[index], values[index] = in_context(pieces[index].lstrip(), text, edges[index + 1], end)
            index = classes.find(_IN_CONTEXT, index + 1)
        classes = "".join(kinds)
    return Tokens(pieces, edges, classes, values)


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"\s")


_IN_CONTEXT = "\0"
"""Stands for the class of a piece whose class depends on what stands around it: figures and hyphens."""
_UNKNOWN = (CLASS["WORD"], "")
_MARK = (CLASS["OUT"], "")
_WORD = CLASS["WORD"]


class _Meanings(dict[str, tuple[str, Any]]):
    """Class and meaning of each piece met so far: a table answers thrice as fast as `lru_cache`, mapped over pieces."""

    def __missing__(self, piece: str) -> tuple[str, Any]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
            _CLASSES.clear()
        found = _meaning(piece)
        if len(piece) <= _LONGEST_KNOWN:
            self[piece] = found
        return found


class _Classes(dict[str, str]):
    """The class of each piece met so far."""

    def __missing__(self, piece: str) -> str:
        kind = _MEANINGS[piece][0]
        if len(piece) <= _LONGEST_KNOWN:
            self[piece] = kind
        return kind


_MOST_KNOWN = 1 << 14
_LONGEST_KNOWN = 40
_MEANINGS = _Meanings()
_CLASSES = _Classes()
_class_of = _CLASSES.__getitem__


def _meaning(piece: str) -> tuple[str, Any]:
    """Return class and meaning of a piece as far as it says them itself."""
    word = piece.lstrip()
    first = word[0]
    if first.isdecimal():
        return _IN_CONTEXT, None
    if first in APOSTROPHES and len(word) > 1:
        return (CLASS["POSS"], word.lower()) if word[1] == "s" else (_IN_CONTEXT, None)
    key = word.lower()
    if word in calendar_names.ERAS:
        return CLASS["ERA"], word
    if key in ("am", "pm") or word[1:2] == ".":
        return CLASS["AMPM"], key
    if word[-1] == "." and len(word) > 1:
        return _shortened(key[:-1])
    if first != "_" and not first.isalnum():
        known = vocabulary().get(word, _MARK)
        return (_IN_CONTEXT, None) if known[0] == HYPHEN else known
    kind, value = vocabulary().get(" ".join(key.replace("’", "'").split()), _UNKNOWN)
    if kind == _WORD:
        if word in calendar_names.TIME_ZONES:
            return CLASS["ZONE"], word
        return (CLASS["HRS"], word) if word == "hrs" else (kind, word)
    return (_WORD, word) if first.islower() and word in calendar_names.CAPITAL_ONLY else (kind, value)


def _shortened(key: str) -> tuple[str, Any]:
    """Return class and meaning of a word that its full stop shortens."""
    if key == "hrs":
        return CLASS["HRS"], key
    if key in calendar_names.MONTHS:
        return CLASS["MONTH"], calendar_names.MONTHS[key]
    return CLASS["WEEKDAY"], calendar_names.WEEKDAYS[key]
