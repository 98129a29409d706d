"""The lines of a page in which its publication date may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.layout import index_at
from newsextract_plugins.dates.publication import patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article


__all__ = ["LONGEST_LINE", "PageLine", "is_in_address", "is_prose", "other_words", "page_lines"]

HEAD_LINES = 15
"""Lines from the top in which a date may stand without a label."""
HEAD_CHARACTERS = 6000
FOOT_LINES = 8
FOOT_CHARACTERS = 2000
LONGEST_LINE = 240
"""A longer line is prose; only its beginning can hold a dateline."""


class PageLine(NamedTuple):
    """A line of the page, and where it stands."""

    start: int
    end: int
    place: Literal["head", "foot", "byline"]


def page_lines(article: Article, *, figured: bool = False) -> Iterator[PageLine]:
    """Yield the lines of the page's head, of its bylines and datelines, and of its foot, each once.

    Args:
        article: The article with its text and its zones.
        figured: Only those that have a figure.
    """
    text, figure = article.text, patterns.figure().search
    seen: set[int] = set()
    for number, (start, end) in enumerate(_lines(text, 0, HEAD_CHARACTERS)):
        if number >= HEAD_LINES:
            break
        seen.add(start)
        if not figured or figure(text, start, end):
            yield PageLine(start, end, "head")
    for zone in article.zones:
        if zone.kind in _OF_MAKERS and zone.start not in seen:
            for start, end in _lines(text, zone.start, min(zone.end, zone.start + HEAD_CHARACTERS)):
                if start not in seen:
                    seen.add(start)
                    if not figured or figure(text, start, end):
                        yield PageLine(start, end, "byline")
    foot_start = max(0, len(text) - FOOT_CHARACTERS)
    if foot_start > 0:
        line_break = text.find("\n", foot_start)
        foot_start = line_break + 1 if line_break >= 0 else len(text)
    strangers = [(zone.start, zone.end) for zone in article.zones if zone.kind in _OF_OTHERS]
    for start, end in list(_lines(text, foot_start, len(text)))[-FOOT_LINES:]:
        if start not in seen and (not figured or figure(text, start, end)) and index_at(strangers, start) is None:
            yield PageLine(start, end, "foot")


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of a stretch's lines that are not empty."""
    stretch = text[start:end]
    for line, whole in zip(stretch.splitlines(), stretch.splitlines(keepends=True), strict=True):
        if line:
            yield start, start + len(line)
        start += len(whole)


_OF_MAKERS: Final = ("byline", "dateline")
_OF_OTHERS: Final = ("comments", "other_story")


_PROSE_WORD = re.compile(r"(?<![\w’'])[a-z]{4,}(?![\w’'])")
MOST_PROSE_WORDS = 2


def is_prose(text: str, line: PageLine) -> bool:
    """Tell whether a line says something: "3 May 1999 - the year that changed the valley"."""
    return len(_PROSE_WORD.findall(text, line.start, line.end)) > MOST_PROSE_WORDS


def other_words(text: str, line: PageLine) -> int:
    """Count the words of a line that are no part of a date, a time, a label or an address."""
    rest = patterns.url().sub(" ", text[line.start : line.end])
    rest = patterns.full_date().sub(" ", rest)
    rest = patterns.label().sub(" ", rest)
    rest = patterns.clock().sub(" ", rest)
    return len(patterns.residue().sub(" ", rest).split())


def is_in_address(text: str, line_start: int, at: int) -> bool:
    """Tell whether a place stands inside a run without spaces that holds `://` or `www.`."""
    begin = max(line_start, at - 300)
    run = text[begin:at].rsplit(" ", maxsplit=1)[-1]
    return "://" in run or run.startswith("www.")
