"""What the dates and times of such a line mean."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.dates.publication import patterns
from newsextract_plugins.dates.publication.lines import LONGEST_LINE, PageLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsextract import Article


__all__ = ["date_of", "decide_day_first", "full_dates", "has_month", "read_date", "time_beside"]
MONTH_REACH = 30
"""So far before the figures of a date its month begins at most."""
LONGEST_DATE = 60
"""Characters from a date's first figures to its end, and what stands behind it, at most."""
_ZONE_OF_MONTH_FIRST = re.compile(r"\b(?:E[DS]?T|C[DS]T|M[DS]T|P[DS]?T)\b")
_ZONE_OF_DAY_FIRST = re.compile(r"\b(?:GMT|BST|IST|CES?T|AE[SD]T|NZ[SD]T|SAST|PKT)\b")
_CLOCK_OF_24_HOURS = re.compile(r"(?<![\d:])(?:1[3-9]|2[0-3]):[0-5]\d\b(?!\s?[ap]\.?m)", re.IGNORECASE)
TLD = re.compile(r"https?://[^/\s]{1,100}?\.(?P<tld>[a-z]{2,4})(?=[/:\s?]|$)", re.IGNORECASE)
_MONTH_FIRST_DOMAINS = frozenset({"com", "gov", "us", "edu", "org", "net", "ph"})


def full_dates(text: str, line: PageLine) -> Iterator[re.Match[str]]:
    """Yield the full dates of a line; they are looked for around the figures that each of them has."""
    end = min(line.end, line.start + LONGEST_LINE)
    last = line.start
    for figures in patterns.figures_of_date().finditer(text, line.start, end):
        at = figures.start()
        if at >= last and (figures["year"] is None or has_month(text[max(last, at - MONTH_REACH) : at])):
            match = patterns.full_date().search(text, max(last, at - MONTH_REACH), min(end, at + LONGEST_DATE))
            if match is not None:
                yield match
                last = match.end()


def has_month(stretch: str) -> bool:
    """Tell whether the beginning of a month's name stands in a stretch."""
    stretch = stretch.lower()
    for month in patterns.MONTH_NUMBERS:  # noqa: SIM110 (asked for most lines)
        if month in stretch:
            return True
    return False


def read_date(match: re.Match[str], day_first: Callable[[], bool]) -> dt.date | None:
    """Read a full date; one that does not exist is none."""
    if match["iso_year"]:
        return date_of(int(match["iso_year"]), match["iso_month"], match["iso_day"])
    if match["month_first"]:
        return date_of(int(match["year_last"]), match["month_first"], match["day_after"])
    if match["day_before"]:
        return date_of(_four_digits(match["year_third"]), match["month_second"], match["day_before"])
    if match["cjk_year"]:
        return date_of(int(match["cjk_year"]), match["cjk_month"], match["cjk_day"])
    first, second = int(match["first"]), int(match["second"])
    if match["separator"] != "/" and len(match["third"]) == 2:
        return None
    if first > 12 or (second <= 12 and (match["separator"] == "." or day_first())):
        first, second = second, first
    return date_of(_four_digits(match["third"]), str(first), str(second))


def _four_digits(year: str) -> int:
    """Read a year of two digits as one of 1970 to 2069, as POSIX and ISO readers do."""
    number = int(year.lstrip("'’"))
    if number >= 100:
        return number
    return number + (1900 if number >= 70 else 2000)


def date_of(year: int, month: str, day: str) -> dt.date | None:
    """Return the date of a year, a month by name or number, and a day; None where there is none."""
    number = int(month) if month.isdecimal() else patterns.MONTH_NUMBERS[month[:3].lower()]
    try:
        return dt.date(year, number, int(day))
    except ValueError:
        return None


def decide_day_first(article: Article, lines: list[PageLine]) -> bool:
    """Decide how the page writes numeric dates: by one that reads only one way, its zone, its clock, its domain."""
    text = article.text
    for line in lines:
        for match in full_dates(text, line):
            if match["first"] and match["separator"] == "/" and max(int(match["first"]), int(match["second"])) > 12:
                return int(match["first"]) > 12
            if (told := _by_weekday(text, line, match)) is not None:
                return told
    for line in lines:
        end = min(line.end, line.start + LONGEST_LINE)
        if _ZONE_OF_MONTH_FIRST.search(text, line.start, end):
            return False
        if _ZONE_OF_DAY_FIRST.search(text, line.start, end):
            return True
    for line in lines:
        # Who writes the month first writes "2:05 pm", too.
        if any(match["first"] for match in full_dates(text, line)) and _CLOCK_OF_24_HOURS.search(
            text, line.start, min(line.end, line.start + LONGEST_LINE)
        ):
            return True
    domain = TLD.match(article.url or "") or TLD.search(text, 0, 500)
    return domain is not None and domain["tld"].lower() not in _MONTH_FIRST_DOMAINS


def _by_weekday(text: str, line: PageLine, match: re.Match[str]) -> bool | None:
    """Tell the order of a numeric date by the weekday before it: of 2 July and 7 February, one is the Tuesday."""
    named = _WEEKDAY.search(text, max(line.start, match.start() - LONGEST_WEEKDAY), match.start())
    if named is None or not match["first"]:
        return None
    weekday = _WEEKDAYS.index(named["day"].lower())
    day_first, month_first = read_date(match, lambda: True), read_date(match, lambda: False)
    by_day = day_first is not None and day_first.weekday() == weekday
    by_month = month_first is not None and month_first.weekday() == weekday
    return by_day if by_day != by_month else None


LONGEST_WEEKDAY = 14
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?\b[.,]{0,2}\s{1,2}$", re.IGNORECASE
)


def time_beside(text: str, line: PageLine, date: re.Match[str]) -> str | None:
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
