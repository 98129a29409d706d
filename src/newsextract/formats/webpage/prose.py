"""The text of an article, paragraph by paragraph, with its marks nested as HTML wants them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.webpage.markup import Html, attributes, element, joined, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.formats.webpage.marks import Mark
    from newsextract.model.types import Article

__all__ = ["prose"]

DEEPEST: Final = 10
"""So many marks stand inside each other; one further in is only a place that its list leads to."""

_LEFT_OUT: Final = {"comments": "Comments", "other_story": "Other stories", "footer": "Footer"}


def prose(article: Article, marks: Sequence[Mark]) -> Html:
    """Return the whole text as paragraphs. What no findings were wanted from is folded away.

    Args:
        article: The article.
        marks: What is marked, in text order, outer before inner.
    """
    painter = _Painter(article.text, marks)
    read = {region.kind for region in article.regions} | {"story"}
    kinds = _zone_kinds(article)
    parts: list[str] = []
    for kind, group in groupby(zip(article.layout.paragraphs, kinds, strict=True), key=lambda pair: pair[1]):
        spans = [span for span, _ in group]
        blocks: list[str] = []
        found = False
        for start, end in spans:
            content = painter.painted(start, end)
            found = found or "<" in content
            blocks.append(element("p", content, class_=f"zone {kind}", dir="auto"))
        if kind in _LEFT_OUT:
            count = f"{len(spans)} paragraph{'s' if len(spans) != 1 else ''}"
            note = f"{_LEFT_OUT[kind]}, {count}" + ("" if kind in read else ", left out")
            summary = element("summary", note)
            blocks = [element("details", summary, *blocks, class_="folded", open="" if found else None)]
        parts += blocks
    return joined(parts)


def _zone_kinds(article: Article) -> list[str]:
    """Return the kind of the zone that each paragraph ends in: a dateline before the first sentence is part of it."""
    starts = [zone.start for zone in article.zones]
    kinds: list[str] = []
    for _, end in article.layout.paragraphs:
        index = bisect_right(starts, end - 1) - 1
        inside = index >= 0 and end <= article.zones[index].end
        kinds.append(article.zones[index].kind if inside else "body")
    return kinds


@attrs.define
class _Open:
    """A mark that is open: whether its element is a link."""

    mark: Mark
    tag: str


class _Painter:
    """Writes stretches of the text, one after the other, with the marks that reach into them."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = marks
        self._next = 0
        self._going_on: list[Mark] = []
        self._begun: set[int] = set()
        self._numbers: list[Mark] = []

    def painted(self, start: int, end: int) -> Html:
        """Return the text from `start` to `end`; stretches are asked for in text order."""
        pieces: list[str] = []
        stack: list[_Open] = []
        self._going_on = [mark for mark in self._going_on if mark.end > start]
        for mark in self._going_on:
            self._open(mark, stack, pieces)
        coming = self._marks_in(end)
        opened, at = 0, start
        for position in _boundaries(coming, self._going_on, start, end):
            pieces.append(words(self._text[at:position]))
            at = position
            self._close(position, stack, pieces)
            self._flush(position, stack, pieces)
            while opened < len(coming) and coming[opened].start <= position:
                mark = coming[opened]
                opened += 1
                if mark.end > position:
                    self._open(mark, stack, pieces)
                    self._going_on.append(mark)
        pieces.append(words(self._text[at:end]))
        self._close(end, stack, pieces)
        while stack:
            pieces.append(f"</{stack.pop().tag}>")
        self._flush(end, stack, pieces)
        self._going_on = [mark for mark in self._going_on if mark.end > end]
        return Html("".join(pieces))

    def _marks_in(self, end: int) -> Sequence[Mark]:
        first = self._next
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            self._next += 1
        return self._marks[first : self._next]

    def _open(self, mark: Mark, stack: list[_Open], pieces: list[str]) -> None:
        key = id(mark)
        first = key not in self._begun
        self._begun.add(key)
        if len(stack) >= DEEPEST:
            if first and mark.id:
                pieces.append(element("span", id=mark.id))
            return
        # A quote may hold any mark, so it is no link itself: the number behind it is.
        is_link = mark.card is not None and mark.number is None and not mark.css.startswith("q ")
        is_link = is_link and not any(above.tag == "a" for above in stack)
        given = attributes(
            class_=mark.css,
            id=mark.id if first else None,
            href=f"#{mark.card}" if is_link else None,
            data_to=mark.card if not is_link else None,
            title=mark.told or None,
        )
        tag = "a" if is_link else "mark"
        pieces.append(f"<{tag}{given}>")
        stack.append(_Open(mark, tag))

    def _close(self, position: int, stack: list[_Open], pieces: list[str]) -> None:
        """Close the marks that end here; those inside them that go on are closed and opened again."""
        ending = [depth for depth, open_ in enumerate(stack) if open_.mark.end <= position]
        if ending:
            again = []
            while len(stack) > ending[0]:
                open_ = stack.pop()
                pieces.append(f"</{open_.tag}>")
                if open_.mark.end > position:
                    again.append(open_.mark)
                elif open_.mark.number is not None:
                    self._numbers.append(open_.mark)
            for mark in reversed(again):
                self._open(mark, stack, pieces)

    def _flush(self, position: int, stack: list[_Open], pieces: list[str]) -> None:
        """Write the numbers of the quotes that have ended, as soon as no link is open: none stands inside another."""
        if self._numbers and not any(open_.tag == "a" for open_ in stack):
            for mark in self._numbers:
                if mark.number_at <= position:
                    link = element("a", mark.number or "", href=f"#{mark.card}", aria_label=f"quote {mark.number}")
                    pieces.append(element("sup", link))
            self._numbers = [mark for mark in self._numbers if mark.number_at > position]


_START: Final = attrgetter("start")
_END: Final = attrgetter("end")


def _boundaries(coming: Sequence[Mark], going_on: Sequence[Mark], start: int, end: int) -> list[int]:
    """Return where marks begin or end inside a stretch, in text order."""
    places = {start, *map(_START, coming), *map(_END, coming), *map(_END, going_on)}
    places |= {mark.number_at for marks in (coming, going_on) for mark in marks if mark.number is not None}
    return sorted(place for place in places if start <= place < end)
