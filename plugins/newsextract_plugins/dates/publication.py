"""The publication date as the page states it: the surest statement wins.

In this order: a labelled line (`Published`, `Posted`), a line that is nothing but a date, a byline with a date, an
`Updated` line, a dateline, a date in the page's address, and a date that the story itself calls today.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract import Publication
from newsextract.text.layout import index_at
from newsextract_plugins.dates import publication_patterns as patterns
from newsextract_plugins.dates.publication_rules import PUBLICATION_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsextract import Article

__all__ = ["PUBLICATION_RULES", "find_publication"]

HEAD_LINES = 15
"""Lines from the top in which a date may stand without a label."""
HEAD_CHARACTERS = 6000
FOOT_LINES = 8
FOOT_CHARACTERS = 2000
LONGEST_LINE = 240
"""A longer line is prose; only its beginning can hold a dateline."""
LABEL_REACH = 40
"""So far before a date its label stands."""
MONTH_REACH = 30
"""So far before the figures of a date its month begins at most."""
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
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BYLINE = re.compile(r"(?:^|\b)(?:by|from|written by|story by)\s+[A-Z]|\|", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|this morning|this afternoon|this evening|tonight)\W{1,3}$", re.IGNORECASE)
_ZONE_OF_MONTH_FIRST = re.compile(r"\b(?:E[DS]?T|C[DS]T|M[DS]T|P[DS]?T)\b")
_ZONE_OF_DAY_FIRST = re.compile(r"\b(?:GMT|BST|IST|CES?T|AE[SD]T|NZ[SD]T|SAST|PKT)\b")
_TLD = re.compile(r"https?://[^/\s]{1,100}?\.(?P<tld>[a-z]{2,4})(?=[/:\s?]|$)", re.IGNORECASE)
_MONTH_FIRST_DOMAINS = frozenset({"com", "gov", "us", "edu", "org", "net", "ph"})


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
    every_line = list(_lines(article))
    figure = patterns.figure()
    lines = [line for line in every_line if figure.search(text, line.start, line.end)]
    order = cache(lambda: _decide_day_first(article, every_line) if day_first is None else day_first)
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


class _PageLine(NamedTuple):
    start: int
    end: int
    place: Literal["head", "foot", "byline"]


def _lines(article: Article) -> Iterator[_PageLine]:
    """Yield the lines of the page's head, of its bylines and datelines, and of its foot, each once."""
    text = article.text
    seen: set[int] = set()
    for number, match in enumerate(_LINE.finditer(text, 0, min(len(text), HEAD_CHARACTERS))):
        if number >= HEAD_LINES:
            break
        seen.add(match.start())
        yield _PageLine(match.start(), match.end(), "head")
    for zone in article.zones:
        if zone.kind in {"byline", "dateline"} and zone.start not in seen:
            for match in _LINE.finditer(text, zone.start, min(zone.end, zone.start + HEAD_CHARACTERS)):
                if match.start() not in seen:
                    seen.add(match.start())
                    yield _PageLine(match.start(), match.end(), "byline")
    foot_start = max(0, len(text) - FOOT_CHARACTERS)
    if foot_start > 0:
        line_break = text.find("\n", foot_start)
        foot_start = line_break + 1 if line_break >= 0 else len(text)
    strangers = [(zone.start, zone.end) for zone in article.zones if zone.kind in {"comments", "other_story"}]
    for match in list(_LINE.finditer(text, foot_start))[-FOOT_LINES:]:
        if match.start() not in seen and index_at(strangers, match.start()) is None:
            yield _PageLine(match.start(), match.end(), "foot")


def _candidates(text: str, lines: list[_PageLine], day_first: Callable[[], bool]) -> Iterator[_Candidate]:
    for line in lines:
        if text.find("://", line.start, line.end) >= 0 or text.find("www.", line.start, line.end) >= 0:
            for address in patterns.url().finditer(text, line.start, line.end):
                yield from _in_addresses(text, address.start(), address.end())
        yield from _stated(text, line, day_first)


def _in_addresses(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """Yield the dates of an address."""
    for match in patterns.url_date().finditer(text, start, end):
        month, day = match["month"] or match["tight_month"], match["day"] or match["tight_day"]
        date = _date(int(match["year"]), month, day)
        if date is not None:
            yield _candidate("url-date", match.start(), match.end(), date, None)


def _years(text: str, lines: list[_PageLine], candidates: list[_Candidate]) -> Iterator[int]:
    """Yield the years that the page states, those of copyright notices too."""
    yield from (candidate.date.year for candidate in candidates)
    for line in lines:
        for match in patterns.copyright_year().finditer(text, line.start, min(line.end, line.start + LONGEST_LINE)):
            yield int(match["year"])


def _full_dates(text: str, line: _PageLine) -> Iterator[re.Match[str]]:
    """Yield the full dates of a line; they are read from the first figures on that one may have."""
    end = min(line.end, line.start + LONGEST_LINE)
    figures = patterns.figures_of_date().search(text, line.start, end)
    if figures is not None:
        yield from patterns.full_date().finditer(text, max(line.start, figures.start() - MONTH_REACH), end)


def _stated(text: str, line: _PageLine, day_first: Callable[[], bool]) -> Iterator[_Candidate]:
    """Yield the full dates of a line, each by what stands around it."""
    after_last = line.start
    matches = [match for match in _full_dates(text, line) if not _in_address(text, line.start, match.start())]
    for match in matches:
        date = _read(match, day_first)
        if date is not None:
            rule = _rule(text, line, match, after_last, len(matches))
            if rule is not None:
                start, stop = match.span()
                yield _candidate(rule, start, stop, date, _time(text, line, match))
        after_last = match.end()


def _rule(text: str, line: _PageLine, match: re.Match[str], after_last: int, dates_in_line: int) -> str | None:
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
    words = _other_words(text, line)
    if words == 0:
        return "date-line"
    if _BYLINE.search(text, line.start, line.end) and words <= MOST_WORDS + 4:
        return "byline-date"
    if _TODAY.search(text, max(line.start, match.start() - 30), match.start()):
        return "dated-today"
    short = words <= (MOST_WORDS if match.start() - line.start <= 3 else 3)
    return "date-in-short-line" if short and not _is_prose(text, line) else None


_PROSE_WORD = re.compile(r"(?<![\w’'])[a-z]{4,}(?![\w’'])")
MOST_PROSE_WORDS = 2


def _is_prose(text: str, line: _PageLine) -> bool:
    """Tell whether a line says something: "3 May 1999 - the year that changed the valley"."""
    return len(_PROSE_WORD.findall(text, line.start, line.end)) > MOST_PROSE_WORDS


def _other_words(text: str, line: _PageLine) -> int:
    """Count the words of a line that are no part of a date, a time, a label or an address."""
    rest = patterns.url().sub(" ", text[line.start : line.end])
    rest = patterns.full_date().sub(" ", rest)
    rest = patterns.label().sub(" ", rest)
    rest = patterns.clock().sub(" ", rest)
    return len(patterns.residue().sub(" ", rest).split())


def _in_dateline(text: str, line: _PageLine, latest_year: Callable[[], int | None]) -> Iterator[_Candidate]:
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
    date = _date(year, match["month"] or match["month_last"], match["day"] or match["day_first"])
    if date is not None:
        yield _candidate("dateline-date", match.start("span"), match.end("span"), date, None)


def _candidate(rule: str, start: int, end: int, date: dt.date, time: str | None) -> _Candidate:
    return _Candidate(_RANKS[rule], start, end, date, time, rule)


def _in_address(text: str, line_start: int, at: int) -> bool:
    """Tell whether a place stands inside a run without spaces that holds `://` or `www.`."""
    begin = max(line_start, at - 300)
    run = text[begin:at].rsplit(" ", maxsplit=1)[-1]
    return "://" in run or run.startswith("www.")


def _read(match: re.Match[str], day_first: Callable[[], bool]) -> dt.date | None:
    """Read a full date; one that does not exist is none."""
    if match["iso_year"]:
        return _date(int(match["iso_year"]), match["iso_month"], match["iso_day"])
    if match["month_first"]:
        return _date(int(match["year_last"]), match["month_first"], match["day_after"])
    if match["day_before"]:
        return _date(_four_digits(match["year_third"]), match["month_second"], match["day_before"])
    if match["cjk_year"]:
        return _date(int(match["cjk_year"]), match["cjk_month"], match["cjk_day"])
    first, second = int(match["first"]), int(match["second"])
    if match["separator"] != "/" and len(match["third"]) == 2:
        return None
    if first > 12 or (second <= 12 and (match["separator"] == "." or day_first())):
        first, second = second, first
    return _date(_four_digits(match["third"]), str(first), str(second))


def _four_digits(year: str) -> int:
    """Read a year of two digits as one of 1970 to 2069, as POSIX and ISO readers do."""
    number = int(year.lstrip("'’"))
    if number >= 100:
        return number
    return number + (1900 if number >= 70 else 2000)


def _date(year: int, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdecimal() else patterns.MONTH_NUMBERS[month[:3].lower()]
    try:
        return dt.date(year, number, int(day))
    except ValueError:
        return None


def _decide_day_first(article: Article, lines: list[_PageLine]) -> bool:
    """Decide how the page writes numeric dates: by one that reads only one way, its time zone, its domain."""
    text = article.text
    for line in lines:
        for match in _full_dates(text, line):
            if match["first"] and match["separator"] == "/" and max(int(match["first"]), int(match["second"])) > 12:
                return int(match["first"]) > 12
    for line in lines:
        end = min(line.end, line.start + LONGEST_LINE)
        if _ZONE_OF_MONTH_FIRST.search(text, line.start, end):
            return False
        if _ZONE_OF_DAY_FIRST.search(text, line.start, end):
            return True
    domain = _TLD.match(article.url or "") or _TLD.search(text, 0, 500)
    return domain is not None and domain["tld"].lower() not in _MONTH_FIRST_DOMAINS


def _time(text: str, line: _PageLine, date: re.Match[str]) -> str | None:
    """Return the clock time nearest to a date in its line, after it rather than before."""
    reach = min(line.end, date.end() + 25)
    next_label = patterns.label().search(text, date.end(), reach)  # its time is another one's
    after = patterns.clock().search(text, date.end(), next_label.start() if next_label else reach)
    match = after or patterns.clock().search(text, max(line.start, date.start() - 25), date.start())
    if match is None:
        return None
    if match["military"]:
        hour, minute = int(match["military"][:2]), int(match["military"][2:])
    else:
        hour, minute = int(match["hour"] or match["bare_hour"]), int(match["minute"] or 0)
    half = match["half"] or match["bare_half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    zone = match["zone"] or ""
    signed = zone[:1] in {"+", "-"}
    offset = f"{zone[:3]}:{zone[-2:]}" if signed else patterns.ZONE_OFFSETS.get(zone.upper(), "")
    return f"{hour:02}:{minute:02}{offset}"
