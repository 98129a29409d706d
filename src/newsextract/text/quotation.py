"""Quotations: where a text stands in quotation marks, whatever marks it uses and however badly they are set.

The reader repairs and never gives up: wrong-way and mixed marks, marks that are missing, apostrophes and primes between them.
Read quotations with `quotations`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text.quotation_marks import AFTER_WORD, ATTRIBUTION, BEFORE_WORD, INVISIBLE, OPENS, paragraph_marks
from newsextract.text.quotation_pairing import pair_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.quotation_marks import Mark

__all__ = ["Quotation", "quotations"]

_STYLES: Final = {"d": "double", "s": "single", "g": "guillemet"}
_PADDING: Final = re.compile(rf"[\s\\{INVISIBLE}]*+")
_PADDING_CHARACTER: Final = re.compile(rf"[\s\\{INVISIBLE}]")
_WORD: Final = re.compile(r"\w")


class Quotation(NamedTuple):
    """A stretch of one paragraph in quotation marks.

    Attributes:
        start: The opening mark's first character; where the mark is missing, the content's.
        end: After the closing mark, or after the content when that mark is missing.
        inner_start: The content's first character, without marks and surrounding white space.
        inner_end: After the content's last character.
        style: "double", "single" or "guillemet".
        closed: Whether it has a closing mark; False: the next quotation or the end of the paragraph ended it.
        reopens: Whether it continues the quotation that the paragraph before left unclosed.
        parent: Index of the quotation that it is nested in.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: str
    closed: bool
    reopens: bool
    parent: int | None


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Find the quotations of a text, nested ones too.

    None crosses the border of a paragraph: of a quotation over several paragraphs each has its part, linked by `reopens`.

    Args:
        text: The text; any characters.
        paragraphs: Sorted spans that don't overlap.

    Returns:
        The quotations, sorted by start, outer before nested.
    """
    grouped = list(paragraph_marks(text, paragraphs))
    found: list[Quotation] = []
    pending = ("", -2)  # kind of the quotation left open, and its paragraph
    for position, (index, marks) in enumerate(grouped):
        begin, stop = paragraphs[index]
        following = ""
        if position + 1 < len(grouped) and grouped[position + 1][0] == index + 1:
            following = _opening_kind(text, grouped[position + 1][1][0], paragraphs[index + 1][0])
        pairs = pair_marks(text, marks, begin, stop, following)
        spans: list[tuple[int, int, int, int, str, bool, bool]] = []
        reopened = pending[0] if pending[1] == index - 1 else ""
        used = set()
        left_open = ""
        for opening, closing, closed in pairs:
            mark = marks[opening]
            used.add(opening)
            if closed and closing is not None:
                used.add(closing)
            inner_start = _after_padding(text, mark.end, stop)
            limit = stop if closing is None else marks[closing].start
            inner_end = _before_padding(text, limit, inner_start)
            if not _WORD.search(text, inner_start, inner_end):
                continue
            end = marks[closing].end if closed and closing is not None else inner_end
            reopens = bool(reopened) and mark.kind == reopened and not text[begin : mark.start].strip()
            spans.append((mark.start, end, inner_start, inner_end, _STYLES[mark.kind], closed, reopens))
        missing = _missing_opening(text, marks, used, begin, stop, reopened)
        if missing is not None:
            spans.append(missing)
        spans.sort(key=lambda span: (span[0], -span[1]))
        _append_nested(found, spans)
        for opening, closing, _ in pairs:
            if closing is None:
                left_open = marks[opening].kind
        pending = (left_open, index)
    return found


def _append_nested(found: list[Quotation], spans: list[tuple[int, int, int, int, str, bool, bool]]) -> None:
    around: list[int] = []
    for start, end, inner_start, inner_end, style, closed, reopens in spans:
        while around and found[around[-1]].end <= start:
            around.pop()
        parent = around[-1] if around else None
        around.append(len(found))
        found.append(Quotation(start, end, inner_start, inner_end, style, closed, reopens, parent))


def _opening_kind(text: str, mark: Mark, begin: int) -> str:
    if mark.glyph == OPENS or mark.place == BEFORE_WORD:
        return mark.kind if _after_padding(text, begin, mark.start) == mark.start else ""
    return ""


def _missing_opening(
    text: str, marks: list[Mark], used: set[int], begin: int, stop: int, reopened: str
) -> tuple[int, int, int, int, str, bool, bool] | None:
    """Repair a quotation whose closing mark alone is there: it begins with the paragraph where `,” he said` follows."""
    for index, mark in enumerate(marks):
        if mark.kind == "s":
            if index in used:
                return None
            continue
        if index in used or mark.place != AFTER_WORD or mark.glyph == OPENS or mark.left.isalnum():
            return None
        continues = mark.kind == reopened
        if not continues and not ATTRIBUTION.match(text, mark.end, min(stop, mark.end + 60)):
            return None
        inner_start = _after_padding(text, begin, stop)
        inner_end = _before_padding(text, mark.start, inner_start)
        if not _WORD.search(text, inner_start, inner_end):
            return None
        return inner_start, mark.end, inner_start, inner_end, _STYLES[mark.kind], True, continues
    return None


def _after_padding(text: str, position: int, stop: int) -> int:
    found = _PADDING.match(text, position, stop)
    return found.end() if found else position


def _before_padding(text: str, position: int, begin: int) -> int:
    while position > begin and _PADDING_CHARACTER.match(text, position - 1):
        position -= 1
    return position
