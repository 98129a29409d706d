"""The publication date as the page states it: the surest statement wins.

In this order: a labelled line (`Published`, `Posted`), a line that is nothing but a date, a byline with a date, an
`Updated` line, a dateline, a date in the page's address, and a date that the story itself calls today.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract import Publication
from newsextract_plugins.dates.publication import patterns
from newsextract_plugins.dates.publication.lines import (
    LONGEST_LINE,
    PageLine,
    is_in_address,
    is_prose,
    other_words,
    page_lines,
)
from newsextract_plugins.dates.publication.rules import PUBLICATION_RULES
from newsextract_plugins.dates.publication.values import date_of, decide_day_first, full_dates, read_date, time_beside

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from newsextract import Article

__all__ = ["PUBLICATION_RULES", "find_publication"]
LABEL_REACH = 40
"""So far before a date its label stands."""
DATELINE_REACH = 140
"""So far into its line the day of a dateline stands at most."""
MOST_WORDS = 7
"""A line with more words than these besides its date is a sentence."""

Source = Literal["label", "line", "byline", "dateline", "url"]
_RANKS = {
    "labelled-published": 0,
    "date-line": 1,
    "date-in-short-line": 2,
    "byline-date": 3,
    "labelled-updated": 4,
    "dateline-date": 5,
    "url-date": 6,
    "dated-today": 7,
}
_SOURCES: dict[str, Source] = {
    "labelled-published": "label",
    "labelled-updated": "label",
    "byline-date": "byline",
    "dateline-date": "dateline",
    "url-date": "url",
}
_BYLINE = re.compile(r"(?:^|\b)(?:by|from|written by|story by)\s+[A-Z]|\|", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|this morning|this afternoon|this evening|tonight)\W{1,3}$", re.IGNORECASE)


class _Candidate(NamedTuple):
    rank: int
    start: int
    end: int
    date: dt.date
    time: str | None
    rule: str


def find_publication(
    article: Article,
    *,
    day_first: bool | None = None,
    confidence: Callable[[str], float | None] = lambda _: None,
) -> Publication | None:
    """Find the publication date that the page states.

    Args:
        article: The article with its text, its zones if there are any, and its address if the caller gave one.
        day_first: Read `9/4/2024` as 9 April; None decides by the page's other dates, its time zone and its address.
        confidence: What a rule has earned (`Rules.confidence`).

    Returns:
        The surest statement, the first in the text among equals; None where there is none. What only the caller's
        address says has an empty span at the text's start.
    """
    text = article.text
    every_line = list(page_lines(article))
    figure = patterns.figure()
    lines = [line for line in every_line if figure.search(text, line.start, line.end)]
    order = cache(lambda: decide_day_first(article, every_line) if day_first is None else day_first)
    candidates = list(_candidates(text, lines, order))
    from_address = _in_addresses(article.url, 0, len(article.url)) if article.url else ()
    candidates += [candidate._replace(start=0, end=0) for candidate in from_address]
    latest = cache(lambda: max(_years(text, lines, candidates[:undated]), default=None))
    undated = len(candidates)
    candidates += [found for line in lines for found in _in_dateline(text, line, latest)]
    best = min(candidates, default=None)
    if best is None:
        return None
    return Publication.at(
        article,
        best.start,
        best.end,
        date=best.date,
        time=best.time,
        source=_SOURCES.get(best.rule, "line"),
        rule=best.rule,
        confidence=confidence(best.rule),
    )


def _candidates(text: str, lines: list[PageLine], day_first: Callable[[], bool]) -> Iterator[_Candidate]:
    for line in lines:
        if text.find("://", line.start, line.end) >= 0 or text.find("www.", line.start, line.end) >= 0:
            for address in patterns.url().finditer(text, line.start, line.end):
                yield from _in_addresses(text, address.start(), address.end())
        yield from _stated(text, line, day_first)


def _in_addresses(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the dates of an address."""
    for match in patterns.url_date().finditer(text, start, end):
        month, day = match["month"] or match["tight_month"], match["day"] or match["tight_day"]
        date = date_of(int(match["year"]), month, day)
        if date is not None:
            yield _candidate("url-date", match.start(), match.end(), date, None)


def _years(text: str, lines: list[PageLine], candidates: list[_Candidate]) -> Iterator[int]:
    """Yield the years that the page states, those of copyright notices too."""
    yield from (candidate.date.year for candidate in candidates)
    for line in lines:
        for match in patterns.copyright_year().finditer(text, line.start, min(line.end, line.start + LONGEST_LINE)):
            yield int(match["year"])


def _stated(text: str, line: PageLine, day_first: Callable[[], bool]) -> Iterator[_Candidate]:
    """Yield the full dates of a line, each by what stands around it."""
    after_last = line.start
    matches = [match for match in full_dates(text, line) if not is_in_address(text, line.start, match.start())]
    for match in matches:
        date = read_date(match, day_first)
        if date is not None:
            rule = _rule(text, line, match, after_last, len(matches))
            if rule is not None:
                start, stop = match.span()
                yield _candidate(rule, start, stop, date, time_beside(text, line, match))
        after_last = match.end()


def _rule(text: str, line: PageLine, match: re.Match[str], after_last: int, dates_in_line: int) -> str | None:
    """Name the rule by which a date in a line is the publication date, None where it is not."""
    reach = max(after_last, match.start() - LABEL_REACH)
    labels = list(patterns.label().finditer(text, reach, match.start()))
    prose = line.end - line.start > LONGEST_LINE
    if labels and not prose and len(text[labels[-1].end() : match.start()].split()) <= MOST_WORDS:
        words_before = len(text[line.start : labels[-1].start()].split())
        if labels[-1]["published"]:
            return "labelled-published" if words_before <= MOST_WORDS else None
        if words_before <= MOST_WORDS or dates_in_line > 1:
            return "labelled-updated"
    if prose:
        return "dated-today" if _TODAY.search(text, max(line.start, match.start() - 30), match.start()) else None
    if line.place == "foot":
        return None
    words = other_words(text, line)
    if words == 0:
        return "date-line"
    if _BYLINE.search(text, line.start, line.end) and words <= MOST_WORDS + 4:
        return "byline-date"
    if _TODAY.search(text, max(line.start, match.start() - 30), match.start()):
        return "dated-today"
    short = words <= (MOST_WORDS if match.start() - line.start <= 3 else 3)
    return "date-in-short-line" if short and not is_prose(text, line) else None


def _in_dateline(text: str, line: PageLine, latest_year: Callable[[], int | None]) -> Iterator[_Candidate]:
    """Yield the date of a dateline; without a year it takes the latest one that the page states."""
    reach = min(line.end, line.start + DATELINE_REACH)
    if not (text[line.start] == "(" or text[line.start].isupper()) or not patterns.figure().search(
        text, line.start, reach
    ):
        return
    match = patterns.dateline().match(text, line.start, min(line.end, line.start + LONGEST_LINE))
    if match is None:
        return
    year = int(match["year"]) if match["year"] else latest_year()
    if year is None:
        return
    date = date_of(year, match["month"] or match["month_last"], match["day"] or match["day_first"])
    if date is not None:
        yield _candidate("dateline-date", match.start("span"), match.end("span"), date, None)


def _candidate(rule: str, start: int, end: int, date: dt.date, time: str | None) -> _Candidate:
    return _Candidate(_RANKS[rule], start, end, date, time, rule)
