"""The head of the page: headline, deck, byline, date, and the dateline that begins the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.zones.lines import is_title_case
from newsextract_plugins.zones.patterns import (
    BREADCRUMB,
    BYLINE,
    DATELINE,
    MONTH,
    NAME_LINE,
    TRAILING,
    pattern,
    phrases,
)

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

LONGEST_HEAD = 12
"""Lines above the story."""
LONGEST_HEADLINE = 30
LONGEST_CLOSED_HEADLINE = 25
LONGEST_PLAIN_CLOSED_HEADLINE = 14
LONGEST_BYLINE = 25
LONGEST_DATE_LINE = 16
LONGEST_DATELINE = 120
FEWEST_TRANSCRIPT_TURNS = 2

SENTENCE_WORDS = re.compile(
    r"\b(?:an?|the|was|were|had|has|have|is|are|it|he|she|they|we|i|said|there)\b", re.IGNORECASE
)
TURN = re.compile(r"[A-Z][A-Z.'’ -]{1,40}:")
NO_PLACE = re.compile(
    r"(?:WATCH|VIDEO|LOOK|LISTEN|EXCLUSIVE|BREAKING|UPDATED?|OPINION|ANALYSIS|LIVE|WARNING|CORRECTION|NOTE|READ|NEW|Q|A)\b"
)
TOKEN_EDGES = ".,:;|()[]–—-/•"


def label_head(lines: list[Line], labels: Labels) -> None:
    """Label the lines above the first paragraph of the story."""
    first = _first_paragraph(lines, labels)
    has_headline = False
    for index in range(first):
        line = lines[index]
        if labels[index]:
            continue
        rule = _byline_rule(line)
        if (
            rule is None
            and index + 1 < len(lines)
            and has_headline
            and pattern(NAME_LINE, ignore_case=False).fullmatch(line.text)
        ):
            rule = "name-line" if _byline_rule(lines[index + 1]) else None
        if rule is None and pattern(BREADCRUMB).fullmatch(line.text):
            rule = "breadcrumb"
        if rule is None and dateline_end(line, lines) == len(line.text):
            return
        if rule is None and not has_headline:
            rule = _headline_rule(lines, index)
            has_headline = rule is not None
            if rule is None:
                return
        if rule is None and not line.closed:
            rule = "deck"
        labels[index] = rule


def dateline_end(line: Line, lines: list[Line]) -> int:
    """Return where the dateline ends that begins the line, white space behind it taken along; 0 without one."""
    match = pattern(DATELINE, ignore_case=False).match(line.text, 0, LONGEST_DATELINE)
    if not match or match.end() == 0:
        return 0
    if match["leftover"]:
        return match.end()
    place, mark = match["place"], match["mark"]
    if match["source"] and (place or mark != ":"):
        return match.end()
    if match["date"]:
        return match.end() if place and (mark != "-" or match["gap"] or match.end() == len(line.text)) else 0
    if not place or NO_PLACE.match(place):
        return 0
    town = place.removesuffix(match["region"])
    if not town.isupper() or len(town) < SHORTEST_TOWN:
        return town.count("/") == 1 and mark == ":" and match.end()
    if mark == ":":
        turns = sum(TURN.match(other.text) is not None for other in lines[:MOST_LINES_FOR_TURNS])
        return match.end() if turns < FEWEST_TRANSCRIPT_TURNS and line.prose else 0
    spaced = match["gap"] and line.text[match.start("mark") - 1] == " "
    return match.end() if spaced or mark not in "-" else 0


SHORTEST_TOWN = 3
MOST_LINES_FOR_TURNS = 50


def _first_paragraph(lines: list[Line], labels: Labels) -> int:
    """Return the index of the story's first paragraph, 0 where no head stands above it."""
    for index, line in enumerate(lines[: LONGEST_HEAD + 1]):
        if (
            labels[index] is None
            and line.prose
            and not (index == 0 and _is_closed_headline(lines))
            and not _byline_rule(line)
        ):
            if line.closed or line.words > LONGEST_HEADLINE or index:
                return index
    return 0


def _headline_rule(lines: list[Line], index: int) -> str | None:
    line = lines[index]
    if line.words > LONGEST_HEADLINE or not any(map(str.isalpha, line.text)):
        return None
    if not line.closed or line.text[-1] in "?!…" or line.text[-1] in "’”'\"":
        return "headline"
    return "closed-headline" if index == 0 and _is_closed_headline(lines) else None


def _is_closed_headline(lines: list[Line]) -> bool:
    """Tell whether the first line is a headline to which a scraper added a full stop.

    It is one short sentence in title case, or has none of the words that a sentence does not go without.
    """
    if len(lines) < 2:
        return False
    line, after = lines[0], lines[1]
    if line.words > LONGEST_CLOSED_HEADLINE or not line.closed or not after.prose or after.words <= line.words:
        return False
    if is_title_case(line.text):
        return True
    return (line.words <= LONGEST_PLAIN_CLOSED_HEADLINE and SENTENCE_WORDS.search(line.text) is None) or dateline_end(
        after, lines
    ) > 0


def _byline_rule(line: Line) -> str | None:
    text = line.text
    if line.words <= LONGEST_BYLINE and pattern(BYLINE).fullmatch(text) and not line.closed:
        return "by-line"
    if phrases("agencies", after=TRAILING).fullmatch(text):
        return "agency-line"
    return "date-line" if line.words <= LONGEST_DATE_LINE and _is_date_line(text) else None


def _is_date_line(text: str) -> bool:
    """Tell whether the line is made of the words and numbers of a date of publication alone."""
    numbers = names = 0
    for token in text.split():
        word = token.strip(TOKEN_EDGES)
        if any(map(str.isdigit, word)):
            numbers += 1
        elif phrases("date_words").fullmatch(word) or not word:
            names += 1
        elif not phrases("agencies").fullmatch(word):
            return False
    return (
        numbers > 0
        and (numbers > 1 or names > 0)
        and re.search(rf"{MONTH}|\d{{4}}|day|ublished|pdated|osted", text) is not None
    )
