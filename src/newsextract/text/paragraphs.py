"""Paragraphs: the lines of a text, or the blocks of a text that was hard-wrapped.

Scraped news has one line a paragraph, with or without blank lines between. Plain newswire and mailed text instead
break their lines at a fixed width; there a paragraph runs over several lines, up to a blank line, an indented line or
a line that stopped short of the width. Which of the two a text is, is decided once for the whole text, and only on
strong evidence: joining lines that are paragraphs does more harm than leaving broken ones apart.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

#: No line of a hard-wrapped text is longer than this, in characters; apart from one or a few (addresses, tables).
WIDEST_WRAP = 100
#: A text whose longest line is shorter than this is a list, a poem or a stub rather than wrapped prose.
NARROWEST_WRAP = 50
#: A wrapped text has so many lines that begin with a small letter behind a line that was full …
FEWEST_BROKEN_LINES = 3
#: … so large a share of its line breaks come where the next word had no room …
SHARE_OF_FULL_LINES = 0.8
#: … and of these so many part a sentence, by the stop that is missing before or by the small letter behind.
SHARE_OF_BROKEN_SENTENCES = 0.7
SHARE_OF_SMALL_LETTERS = 0.3
SHARE_OF_LONG_LINES = 0.05

_STOPS = frozenset(".!?:;…\"'”’)]")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Find the paragraphs of a text.

    Lines break where `str.splitlines` breaks them. The work is linear in the length of the text.

    Args:
        text: Any text.

    Returns:
        Half-open spans in code points, without surrounding whitespace, ascending, not overlapping; together they hold
        every character of the text that is not whitespace.
    """
    lines = text.splitlines(keepends=True)
    spans = []
    offset = 0
    for line in lines:
        after = offset + len(line)
        body = line.strip()
        if body:
            start = offset if line[0] == body[0] else after - len(line.lstrip())
            spans.append((start, start + len(body)))
        offset = after
    if _may_be_wrapped(spans):
        return _joined(text, lines)
    return spans


class _Line(NamedTuple):
    """A line that is not blank, with what tells whether the line above goes on in it."""

    start: int
    end: int
    indent: int
    above: bool
    """Whether the line directly above exists and is not blank."""


def _may_be_wrapped(spans: list[tuple[int, int]]) -> bool:
    """Rule out at once, by the lengths of the lines, what most texts are."""
    if len(spans) <= FEWEST_BROKEN_LINES:
        return False
    long = sum(end - start > WIDEST_WRAP for start, end in spans)
    return long <= max(1, SHARE_OF_LONG_LINES * len(spans))


def _joined(text: str, lines: list[str]) -> list[tuple[int, int]]:
    """Join the lines of a hard-wrapped text into paragraphs; leave the lines of any other text as they are."""
    table = _line_table(lines)
    width = max((line.indent + line.end - line.start for line in table), key=_width_within_limit, default=0)
    margin = _margin(table)
    goes_on = [_is_full(text, table, index, margin, width) for index in range(len(table))]
    if not _is_wrapped(text, table, goes_on, margin, width):
        return [(line.start, line.end) for line in table]
    spans: list[tuple[int, int]] = []
    for index, line in enumerate(table):
        if goes_on[index]:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    return spans


def _line_table(lines: list[str]) -> list[_Line]:
    table = []
    offset = 0
    above = False
    for line in lines:
        body = line.strip()
        if body:
            indent = len(line) - len(line.lstrip())
            table.append(_Line(offset + indent, offset + indent + len(body), indent, above))
        above = bool(body)
        offset += len(line)
    return table


def _width_within_limit(length: int) -> int:
    """Order lengths so that the greatest one within the limit comes last."""
    return length if length <= WIDEST_WRAP else -length


def _margin(table: list[_Line]) -> int:
    """Find the indent of most lines; of two as frequent, the smaller one."""
    counts = Counter(line.indent for line in table)
    return min(counts, key=lambda indent: (-counts[indent], indent))


def _is_indented(table: list[_Line], index: int, margin: int) -> bool:
    """Tell whether a line begins a paragraph by standing further in than most lines or than the one above."""
    return table[index].indent > min(margin, table[index - 1].indent)


def _is_full(text: str, table: list[_Line], index: int, margin: int, width: int) -> bool:
    """Tell whether the line above had no room for this line's first word, as where a wrapper broke it."""
    line = table[index]
    if not line.above or _is_indented(table, index, margin):
        return False
    above = table[index - 1]
    words = text[line.start : min(line.end, line.start + width)].split(None, 1)
    return above.indent + above.end - above.start + 1 + len(words[0]) > width


def _is_wrapped(text: str, table: list[_Line], goes_on: list[bool], margin: int, width: int) -> bool:
    """Weigh the evidence: breaks that follow the width, and sentences that go on over them."""
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    breaks = full = broken = small = 0
    for index, line in enumerate(table):
        if not line.above or _is_indented(table, index, margin):
            continue
        breaks += 1
        if goes_on[index]:
            full += 1
            small += text[line.start].islower()
            broken += text[line.start].islower() or text[table[index - 1].end - 1] not in _STOPS
    return (
        small >= FEWEST_BROKEN_LINES
        and full >= SHARE_OF_FULL_LINES * breaks
        and small >= SHARE_OF_SMALL_LETTERS * full
        and broken >= SHARE_OF_BROKEN_SENTENCES * full
    )
