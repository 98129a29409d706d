"""The quotations of a text, from the pairs of marks of its paragraphs.

The reader repairs and never gives up: wrong-way and mixed marks, missing marks, apostrophes and primes between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from newsextract.text import patterns as re
from newsextract.text.quotation.costs import UNMARKED_END, family, opens_elision
from newsextract.text.quotation.marks import BEFORE_WORD, INVISIBLE, OPENS, mark_runs, paragraph_marks
from newsextract.text.quotation.pairing import UNMARKED, Pair, pair_marks, pair_plainly

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.text.quotation.marks import Mark

__all__ = ["Quotation", "plain_quotations", "quotations"]

_STYLES: Final = {"d": "double", "s": "single", "g": "guillemet"}
_PADDING: Final = re.compile(rf"[\s\\{INVISIBLE}]*+")
_PADDING_CHARACTER: Final = re.compile(rf"[\s\\{INVISIBLE}]")
_WORD: Final = re.compile(r"\w")

# A line below a set-off quotation that names its source: "Jane Doe, head of the institute."
_SIGNATURE: Final = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]*+|[a-z]{1,12})(?:\s(?:[A-Z][\w.’'-]*+|[a-z]{1,12})){1,6})(?:,[^.!?]{1,80})?\.?"
)
_LONGEST_SIGNATURE: Final = 150

# How far an unclosed quotation may run on through paragraphs without marks before a closing mark ends it.
_FURTHEST_PARAGRAPHS: Final = 6
_FURTHEST_CHARACTERS: Final = 2000


@attrs.define(unsafe_hash=True)
class Quotation:
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


class _Unclosed(NamedTuple):
    """The quotation that a paragraph left open."""

    paragraph: int
    end: int
    kind: str
    family: str


def quotations(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    runs: Sequence[tuple[int, int]] | None = None,
    known: Mapping[int, list[Mark]] | None = None,
) -> list[Quotation]:
    """Find the quotations of a text, nested ones too.

    None crosses the border of a paragraph: a quotation over several paragraphs has a part in each, linked by `reopens`.

    Args:
        text: The text; any characters.
        paragraphs: Sorted spans that don't overlap.
        runs: The runs of marks of the text, where they were looked for before.
        known: The marks of some paragraphs, by their places, where they were read before.

    Returns:
        The quotations, sorted by start, outer before nested.
    """
    grouped: list[tuple[int, list[Mark]]] = []
    if runs is None:
        runs = mark_runs(text)
    at = 0
    for index, (begin, stop) in enumerate(paragraphs):
        while at < len(runs) and runs[at][0] < begin:
            at += 1
        first = at
        while at < len(runs) and runs[at][0] < stop:
            at += 1
        if first < at:
            marks = known[index] if known and index in known else paragraph_marks(text, begin, stop, runs[first:at])
            if marks:
                grouped.append((index, marks))
    found: list[Quotation] = []
    unclosed: _Unclosed | None = None
    for position, (index, marks) in enumerate(grouped):
        begin, stop = paragraphs[index]
        following = "s" if index + 1 == len(paragraphs) else ""  # a text that breaks off
        if position + 1 < len(grouped) and grouped[position + 1][0] == index + 1:
            following = _opening_kind(text, grouped[position + 1][1][0], paragraphs[index + 1][0])
        if unclosed is not None and (
            index - unclosed.paragraph > _FURTHEST_PARAGRAPHS or begin - unclosed.end > _FURTHEST_CHARACTERS
        ):
            unclosed = None
        continued = unclosed.kind if unclosed is not None else ""
        pairs = pair_marks(text, marks, begin, stop, following=following, continued=continued)
        if pairs:
            spans, left = _paragraph_quotations(text, marks, pairs, begin, stop, index, unclosed)
            if unclosed is not None and spans and spans[0].reopens:
                found.extend(_unmarked(paragraphs[unclosed.paragraph + 1 : index], spans[0].style))
            _append_nested(found, spans)
            unclosed = left
    return found


def plain_quotations(text: str, marks: Sequence[Mark], begin: int, stop: int) -> list[Quotation] | None:
    """Find the quotations of one paragraph alone, where its marks open and close in turn, whatever stands around it.

    Args:
        text: The text.
        marks: The paragraph's marks.
        begin: Start of the paragraph.
        stop: End of the paragraph.

    Returns:
        Those whose marks stand in it, in order; None where the paragraphs around it may have a say in how they pair.
    """
    pairs = pair_plainly(marks)
    return None if pairs is None else _paragraph_quotations(text, marks, pairs, begin, stop, 0, None)[0]


def _paragraph_quotations(
    text: str,
    marks: Sequence[Mark],
    pairs: Sequence[Pair],
    begin: int,
    stop: int,
    index: int,
    unclosed: _Unclosed | None,
) -> tuple[list[Quotation], _Unclosed | None]:
    """Make the pairs of a paragraph into quotations, in order, and tell which of them it leaves open."""
    used: set[int | None] = set()
    for pair in pairs:
        used.add(pair.opening)
        if pair.closed:
            used.add(pair.closing)
    spans: list[Quotation] = []
    left: _Unclosed | None = None
    for pair in pairs:
        span = _span(text, marks, pair, used, begin, stop)
        if span is None:
            continue
        if pair.opening == UNMARKED:
            if unclosed is not None:
                if _is_signature(text, span, stop, unclosed.end):
                    continue
                span.reopens = True
            spans.append(span)
            continue
        opening = marks[pair.opening]
        if unclosed is not None and unclosed.paragraph == index - 1 and unclosed.kind == opening.kind:
            span.reopens = (
                family(text, opening) == unclosed.family and _after_padding(text, begin, stop) == opening.start
            )
        if not pair.closed:
            beyond = len(marks) if pair.closing is None else pair.closing
            cut = None
            if not any(other in used for other in range(pair.opening + 1, beyond)):
                cut = UNMARKED_END.search(text, _first_word(text, span), span.inner_end)
            if cut is not None:
                span.end = span.inner_end = cut.end()
            elif pair.closing is None:
                left = _Unclosed(index, stop, opening.kind, family(text, opening))
        spans.append(span)
    if len(spans) > 1:
        spans.sort(key=lambda span: (span.start, -span.end))
    return spans, left


def _span(
    text: str, marks: Sequence[Mark], pair: Pair, used: set[int | None], begin: int, stop: int
) -> Quotation | None:
    """The quotation between two marks; None when there is no word in it."""
    opening, closing, closed = pair.opening, pair.closing, pair.closed
    kind = marks[opening].kind if opening >= 0 else marks[closing or 0].kind
    inner_start = begin
    if opening >= 0:
        inner_start = marks[_last_repeated(marks, opening, used)].end
    inner_start = _after_padding(text, inner_start, stop)
    inner_end = stop if closing is None else marks[closing].start
    inner_end = _before_padding(text, inner_end, inner_start)
    if not (text[inner_start : inner_start + 1].isalnum() and inner_start < inner_end) and not _WORD.search(
        text, inner_start, inner_end
    ):
        return None
    start = marks[opening].start if opening >= 0 else inner_start
    end = inner_end
    if closed and closing is not None:
        last = _last_repeated(marks, closing, used)
        end = marks[last if last + 1 == len(marks) or not marks[last + 1].rank else closing].end
    return Quotation(start, end, inner_start, inner_end, _STYLES[kind], closed, reopens=False, parent=None)


def _first_word(text: str, span: Quotation) -> int:
    word = _WORD.search(text, span.inner_start, span.inner_end)
    return word.start() if word else span.inner_end


def _last_repeated(marks: Sequence[Mark], index: int, used: set[int | None]) -> int:
    """The last of the marks that repeat a mark right behind it."""
    if index + 1 == len(marks) or not marks[index + 1].rank:
        return index
    kind = marks[index].kind
    while index + 1 < len(marks) and marks[index + 1].rank and marks[index + 1].kind == kind and index + 1 not in used:
        index += 1
    return index


def _append_nested(found: list[Quotation], spans: list[Quotation]) -> None:
    """Append one paragraph's quotations in order, each with the one around it as its parent."""
    around: list[int] = []
    for span in spans:
        while around and found[around[-1]].end <= span.start:
            around.pop()
        if around:
            span.parent = around[-1]
        around.append(len(found))
        found.append(span)


def _unmarked(paragraphs: Sequence[tuple[int, int]], style: str) -> list[Quotation]:
    """Make quotations of the paragraphs without marks in the middle of one."""
    return [
        Quotation(begin, stop, begin, stop, style, closed=False, reopens=True, parent=None)
        for begin, stop in paragraphs
    ]


def _opening_kind(text: str, mark: Mark, begin: int) -> str:
    """The kind of quotation that a mark opens at the start of its paragraph, or ""."""
    if mark.kind == "s" and opens_elision(text, mark):
        return ""
    if mark.glyph == OPENS or mark.place == BEFORE_WORD:
        return mark.kind if _after_padding(text, begin, mark.start) == mark.start else ""
    return ""


def _is_signature(text: str, span: Quotation, stop: int, before: int) -> bool:
    """Whether a line with a closing mark at its end only names the source of the finished sentence above."""
    if span.end != stop or text[before - 1] not in ".!?…" or span.inner_end - span.inner_start > _LONGEST_SIGNATURE:
        return False
    signature = _SIGNATURE.fullmatch(text, span.inner_start, span.inner_end)
    return signature is not None and sum(word[0].isupper() for word in signature["name"].split()) >= 2


def _after_padding(text: str, position: int, stop: int) -> int:
    if text[position : position + 1].isalnum():
        return position
    found = _PADDING.match(text, position, stop)
    return found.end() if found else position


def _before_padding(text: str, position: int, begin: int) -> int:
    while position > begin and not text[position - 1].isalnum() and _PADDING_CHARACTER.match(text, position - 1):
        position -= 1
    return position
