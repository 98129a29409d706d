"""The publication date as the page states it: the surest statement wins.

In this order: a labelled line (`Published`, `Posted`), a line that is nothing but a date, a byline with a date, an
`Updated` line, a dateline, a date in the page's address, and a date that the story itself calls today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newsextract import Publication
from newsextract_plugins.dates.once import once
from newsextract_plugins.dates.publication import patterns
from newsextract_plugins.dates.publication.lines import (
    HEAD_CHARACTERS,
    LONGEST_LINE,
    PageLine,
    is_in_address,
    page_lines,
)
from newsextract_plugins.dates.publication.rules import (
    DATELINE_DATE,
    PUBLICATION_RULES,
    STATED_RULES,
    URL_DATE,
    Stated,
    byline_date,
    dated_today,
    has_label_of_another_act,
    labelled_published,
    labelled_updated,
)
from newsextract_plugins.dates.publication.values import (
    date_of,
    decide_day_first,
    full_dates,
    has_month,
    read_date,
    time_beside,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from newsextract import Article

__all__ = ["PUBLICATION_RULES", "find_publication"]
DATELINE_REACH = 140
"""So far into its line the day of a dateline stands at most."""
Source = Literal["label", "line", "byline", "dateline", "url"]
_RANKS: Final = {rule.name: rank for rank, rule in enumerate(PUBLICATION_RULES)}
_SOURCES: dict[str, Source] = {
    labelled_published.name: "label",
    labelled_updated.name: "label",
    byline_date.name: "byline",
    DATELINE_DATE.name: "dateline",
    URL_DATE.name: "url",
}


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
    lines = list(page_lines(article, figured=True))
    order = once(lambda: decide_day_first(article, list(page_lines(article))) if day_first is None else day_first)
    candidates = list(_candidates(text, lines, order))
    from_address = _in_addresses(article.url, 0, len(article.url)) if article.url else ()
    candidates += [candidate._replace(start=0, end=0) for candidate in from_address]
    undated = len(candidates)
    latest = once(lambda: max(_years(text, lines, candidates[:undated]), default=None))
    candidates += [found for line in lines for found in _in_dateline(text, line, latest)]
    best = min(candidates, default=None)
    if best is None:
        return None
    changes = [candidate.date for candidate in candidates if candidate.rule == labelled_updated.name]
    return Publication.at(
        article,
        best.start,
        best.end,
        date=best.date,
        time=best.time,
        modified=max(changes, default=None),
        source=_SOURCES.get(best.rule, "line"),
        rule=best.rule,
        trail=(best.rule,),
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
            yield _candidate(URL_DATE.name, match.start(), match.end(), date, None)


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
            stated = Stated(text, line, match, after_last, len(matches))
            rule = None if has_label_of_another_act(stated) else _first_that_holds(stated)
            if rule is not None:
                start, stop = match.span()
                yield _candidate(rule, start, stop, date, time_beside(text, line, match))
        after_last = match.end()


def _first_that_holds(stated: Stated) -> str | None:
    """Name the first rule by which a date in a line is that of publication or of the last change."""
    if stated.in_prose:
        return dated_today.name if dated_today.read(stated) else None
    return next((rule.name for rule in STATED_RULES if rule.read(stated)), None)


def _in_dateline(text: str, line: PageLine, latest_year: Callable[[], int | None]) -> Iterator[_Candidate]:
    """Yield the date of a dateline; without a year it takes the latest one that the page states."""
    reach = min(line.end, line.start + DATELINE_REACH)
    if not (text[line.start] == "(" or text[line.start].isupper()):
        return
    if patterns.figure().search(text, line.start, reach) is None or not has_month(text[line.start : reach]):
        return
    match = patterns.dateline().match(text, line.start, min(line.end, line.start + LONGEST_LINE))
    if match is None:
        return
    month, day = match["month"] or match["month_last"], match["day"] or match["day_first"]
    year = int(match["year"]) if match["year"] else latest_year() or _year_beside(text, month, day)
    date = None if year is None else date_of(year, month, day)
    if date is not None:
        yield _candidate(DATELINE_DATE.name, match.start("span"), match.end("span"), date, None)


def _year_beside(text: str, month: str, day: str) -> int | None:
    """Return the year of a dateline that has none, by a full date of the story that lies within a month of it."""
    for match in patterns.full_date().finditer(text, 0, min(len(text), HEAD_CHARACTERS)):
        told = read_date(match, lambda: False)
        for year in () if told is None else (told.year, told.year + 1):
            date = date_of(year, month, day)
            if date is not None and told is not None and 0 <= (date - told).days <= A_MONTH:
                return year
    return None


A_MONTH: Final = 31
"""Days from a date that the story tells in full to the day of its dateline, at most."""


def _candidate(rule: str, start: int, end: int, date: dt.date, time: str | None) -> _Candidate:
    return _Candidate(_RANKS[rule], start, end, date, time, rule)
