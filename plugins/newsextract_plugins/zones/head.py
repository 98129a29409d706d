"""The head of the page: headline, deck, byline, date, and the dateline that begins the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.zones.lines import is_title_case
from newsextract_plugins.zones.wording.patterns import (
    BREADCRUMB,
    BYLINE,
    DATELINE,
    MONTH,
    NAME_LINE,
    listed,
    pattern,
    phrases,
)

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

OPEN_HEADLINE = "headline"
CLOSED_HEADLINE = "closed-headline"
HEADLINES = frozenset({OPEN_HEADLINE, CLOSED_HEADLINE})
"""The rules of headlines, without and with the mark that ends a sentence."""
LONGEST_HEAD = 12
"""Lines above the story."""
LINES_TO_DATE = 4
"""Lines from the first paragraph on among which a date of publication may stand."""
LINES_TO_PROSE = 4
"""Lines among which the first paragraph below a closed headline has to be."""
LONGEST_HEADLINE = 30
LONGEST_CLOSED_HEADLINE = 25
LONGEST_PLAIN_CLOSED_HEADLINE = 14
LONGEST_BYLINE = 25
LONGEST_DATE_LINE = 16
LONGEST_SOURCE = 6
LONGEST_DATELINE = 120
SHORTEST_TOWN = 3
#: So many paragraphs among the first ones that begin with `NAME:` make a transcript, where `NAME:` is no dateline.
FEWEST_TURNS = 2
LINES_TO_TURNS = 50

OPEN_ENDS = frozenset("?!…’”'\"")
EDGES = ".,:;|()[]–—-/•"
"""Punctuation around the words of a date."""

# Words that a sentence hardly goes without, and a headline does.
SENTENCE_WORD = re.compile(
    r"\b(?:an?|the|was|were|had|has|have|is|are|it|he|she|they|we|i|said|there)\b", re.IGNORECASE
)
# Words of a report that headlines in title case write with a capital.
REPORT_WORD = re.compile(r"\b(?:said|was|were|had)\b")
TURN = re.compile(r"[A-Z][A-Z.'’ -]{1,40}:")
NO_PLACE = re.compile(
    r"(?:WATCH|VIDEO|LOOK|LISTEN|EXCLUSIVE|BREAKING|UPDATED?|OPINION|ANALYSIS|LIVE|WARNING|CORRECTION|NOTE|READ|NEW)\b"
)
DATE_LABEL = re.compile(r"\W{0,3}(?:(?:last|first|originally) )?(?:published|updated|posted|modified)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NUMERIC_DATE = re.compile(r"\b\d{1,4}[/.-]\d\d?[/.-]\d{2,4}\b")
DATE_SIGN = re.compile(rf"{MONTH}|\d{{4}}|day|ublished|pdated|osted", re.IGNORECASE)


def label_head(lines: list[Line], labels: Labels) -> None:
    """Label the lines above the first paragraph of the story, and a date right below it."""
    first = _first_paragraph(lines, labels)
    for index in range(first, min(first + LINES_TO_DATE, len(lines))):
        text = lines[index].text
        if labels[index] is None and YEAR.search(text) and (is_date_line(text) or _is_dated_source(text)):
            labels[index] = byline_rule(lines[index])
    for index, line in enumerate(lines):
        if labels[index] is None and line.words <= LONGEST_DATE_LINE and DATE_LABEL.match(line.text):
            labels[index] = "date-line" if is_date_line(line.text) else None
    has_headline = False
    for index in range(first):
        if labels[index]:
            continue
        rule = head_rule(lines, index, has_headline=has_headline)
        if rule is None and not has_headline:
            return
        labels[index] = rule
        has_headline = has_headline or rule in HEADLINES


def dateline_end(line: Line, lines: list[Line]) -> int:
    """Return where the dateline ends that begins the line, white space behind it taken along; 0 without one."""
    match = pattern(DATELINE, ignore_case=False).match(line.text, 0, LONGEST_DATELINE)
    if match is None:
        return 0
    place, mark = match["place"] or "", match["mark"]
    if match["leftover"] or (match["source"] and (place or mark != ":")):
        return match.end()
    if not place or NO_PLACE.match(place):
        return 0
    spaced = bool(match["gap"]) and line.text[match.start("mark") - 1] == " "
    if match["date"]:
        is_dateline = spaced or mark != "-" or match.end() == len(line.text)
    elif mark == ":":
        is_dateline = line.prose and _is_town(match) and not _is_transcript(lines)
    else:
        is_dateline = _is_town(match) and (spaced or mark != "-")
    return match.end() if is_dateline else 0


def _is_town(match: re.Match[str]) -> bool:
    """Tell whether the place is written in capitals, or is two towns with a slash before a colon."""
    town = match["place"].removesuffix(match["region"])
    return (town.isupper() and len(town) >= SHORTEST_TOWN) or (match["mark"] == ":" and town.count("/") == 1)


def _is_transcript(lines: list[Line]) -> bool:
    return sum(TURN.match(line.text) is not None for line in lines[:LINES_TO_TURNS]) >= FEWEST_TURNS


def _first_paragraph(lines: list[Line], labels: Labels) -> int:
    """Return the index of the story's first paragraph, 0 where no head stands above it."""
    for index, line in enumerate(lines[: LONGEST_HEAD + 1]):
        if labels[index] is not None or not line.prose or byline_rule(line) is not None:
            continue
        if index == 0 and line.words <= LONGEST_HEADLINE and (not line.closed or is_closed_headline(lines)):
            continue
        return index
    return 0


def head_rule(lines: list[Line], index: int, *, has_headline: bool) -> str | None:
    """Return the rule that takes a line above the first paragraph."""
    line = lines[index]
    rule = byline_rule(line)
    if rule is not None:
        return rule
    if pattern(BREADCRUMB).fullmatch(line.text):
        return "breadcrumb"
    if dateline_end(line, lines) == len(line.text):
        return "dateline-head"
    if not has_headline:
        return headline_rule(lines, index)
    if pattern(NAME_LINE, ignore_case=False).fullmatch(line.text) and byline_rule(lines[index + 1]) is not None:
        return "name-line"
    return None if line.closed else "deck"


def headline_rule(lines: list[Line], index: int) -> str | None:
    """Return the rule that takes a line as the headline: an open line, or a closed first one that reads like one."""
    line = lines[index]
    if line.words > LONGEST_HEADLINE or not any(map(str.isalpha, line.text)):
        return None
    if not line.closed or line.text[-1] in OPEN_ENDS:
        return OPEN_HEADLINE
    return CLOSED_HEADLINE if index == 0 and is_closed_headline(lines) else None


def is_closed_headline(lines: list[Line]) -> bool:
    """Tell whether the first line is a headline to which a scraper added a full stop.

    It is one short sentence in title case, or has none of the words that a sentence hardly goes without.
    """
    line, after = lines[0], next((other for other in lines[1:LINES_TO_PROSE] if other.prose), None)
    if line.words > LONGEST_CLOSED_HEADLINE or not line.closed or after is None or after.words <= line.words:
        return False
    if is_title_case(line.text):
        return REPORT_WORD.search(line.text) is None
    plain = line.words <= LONGEST_PLAIN_CLOSED_HEADLINE and SENTENCE_WORD.search(line.text) is None
    return plain or dateline_end(after, lines) > 0


def byline_rule(line: Line) -> str | None:
    """Return the rule that takes a line with the author, the agency or the date."""
    if line.words > LONGEST_BYLINE:
        return None
    if not line.closed and pattern(BYLINE).fullmatch(line.text):
        return "by-line"
    if listed("agencies", line):
        return "agency-line"
    if "|" in line.text and _is_dated_source(line.text):
        return "by-line"
    return "date-line" if line.words <= LONGEST_DATE_LINE and is_date_line(line.text) else None


def _is_dated_source(text: str) -> bool:
    """Tell whether a line is who wrote it, where, and the date: “Rum News Network | Feb 7, 2023, 09:15 IST”."""
    source, _, date = text.rpartition("|")
    words = source.replace("|", " ").split()
    named = 0 < len(words) <= LONGEST_SOURCE and all(word[0].isupper() for word in words)
    return named and len(date.split()) <= LONGEST_DATE_LINE and YEAR.search(date) is not None and is_date_line(date)


def is_date_line(text: str) -> bool:
    """Tell whether the line is made of the words and numbers of a date of publication alone."""
    numbers = names = 0
    for token in text.split():
        word = token.strip(EDGES)
        if any(map(str.isdigit, word)):
            numbers += 1
        elif not word or phrases("date_words", word).fullmatch(word):
            names += 1
        elif not phrases("agencies", word).fullmatch(word):
            return False
    if NUMERIC_DATE.search(text):
        return True
    return numbers > 0 and numbers + names > 1 and DATE_SIGN.search(text) is not None
