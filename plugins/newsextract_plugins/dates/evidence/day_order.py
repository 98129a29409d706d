"""Whether 9/4/2024 is in April or in September, decided by what else the article says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract import Article

__all__ = ["day_comes_first"]

#: Top-level domains of countries that write the month first.
_MONTH_FIRST = ("com", "us", "gov", "edu", "org", "net", "mil", "ph", "ca", "info", "biz", "co", "io")


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(r"(?=\d)(?<![\d/.-])(?P<first>\d\d?)/(?P<second>\d\d?)/(?:\d\d)?(?P<year>\d\d)(?![\d/])")


@cache
def _spelled() -> re.Pattern[str]:
    """A day before its month, or behind it, with the year."""
    month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
    return re.compile(rf"(?<!\d)(?:(\d{{1,2}}(?:st|nd|rd|th)?) {month} \d{{4}}|{month}\.? (\d{{1,2}}),? \d{{4}})\b")


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(r"https?://[\w.-]{1,200}?\.(?P<top>[a-z]{2,10})(?=[/:?#\s]|$)", re.IGNORECASE)


def day_comes_first(article: Article) -> bool:
    """Tell how the article writes numeric dates.

    The first sign counts: a date that reads only one way, a date that is the day of publication when it is read one
    way, dates in words that all have the day before the month or all behind it, the country of the article's address;
    else the month comes first.
    """
    published = article.published
    near = False
    for match in _numeric().finditer(article.text):
        first, second = int(match["first"]), int(match["second"])
        if first > 12 >= second or second > 12 >= first:
            return first > 12
        if published is not None and first != second and int(match["year"]) == published.year % 100:
            if (first, second) == (published.month, published.day):
                return False
            near = near or (first, second) == (published.day, published.month)
    if near:
        return True
    spelled = _spelled().findall(article.text)
    if spelled:
        day_before = sum(bool(day) for day, _ in spelled)
        if day_before in (0, len(spelled)):
            return day_before > 0
    domain = _domain().match(article.url or "") or _domain().search(article.text, 0, 500)
    return domain is not None and domain["top"].lower() not in _MONTH_FIRST
