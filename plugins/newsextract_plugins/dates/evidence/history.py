"""Whether an article tells history: a text whose months and days belong to the years that it names, not to its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.example_day import EXAMPLE_DAY

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["tells_history"]

ENOUGH, ENOUGH_UNDATED = 6, 8
"""Years in the past that a text of history names at least; more where nothing tells when it was written."""
DATED = 3
"""Of these, the ones with their month: what is told in years alone is the background of news."""
NEWS, NEWS_UNDATED = 8, 12
"""Years in the past for each word that is told from the day of publication, at least."""
FEW, FEW_DATED, LONG_AGO = 3, 2, 5
"""Years, and years with their month, that are enough where all lie so many years back and no word is of news."""
LAST = 2099
RECENT = 1
"""A year so near to publication is one that news tells of."""


@cache
def _years() -> re.Pattern[str]:
    """A year in figures, or one that a line ends with or a colon or dash follows, which may be a heading.

    A year in figures is no sum and no part of a longer number. The pattern begins with the figure, which the engine
    scans for.
    """
    return re.compile(
        r"[12]\d{3}(?:(?P<year>(?<![\d$€£₹,.#/:-]\d{4})(?![\d%:/]|[.,]\d))(?P<ends>(?=[ \t]*(?:$|[:–—-][ \t])))?"
        r"|(?=[ \t]*(?:$|[:–—-][ \t])))",
        re.MULTILINE,
    )


def _opens_its_line(text: str, at: int) -> bool:
    """Tell whether nothing but white space stands before a place in its line."""
    while at and text[at - 1] in " \t":
        at -= 1
    return not at or text[at - 1] == "\n"


def _is_timeline(text: str, headings: list[int], published: dt.date | None) -> bool:
    """Tell whether years stand as headings above what happened in them, and hardly a word is of news."""
    past = [year for year in headings if published is None or year < published.year]
    if not past or len(past) < len(headings):
        return False
    if len(past) < FEW_HEADINGS and _timeline().search(text, 0, HEAD) is None:
        return False
    return sum(1 for match in _of_news().finditer(text) if not _is_quoted(text, match.start())) < len(past)


FEW_HEADINGS: Final = 2
"""Years as headings that make a timeline by themselves; one does where the text says that it is one."""
HEAD: Final = 300
"""Characters at a text's head in which it says that it is a timeline."""


@cache
def _timeline() -> re.Pattern[str]:
    return re.compile(r"\b(?:timeline|chronology|history|key dates|milestones)\b", re.IGNORECASE)


def _is_quoted(text: str, at: int) -> bool:
    """Tell whether a quotation is open where a word stands: what is said there is told from the speaker's own day."""
    low = max(text.rfind("\n", 0, at), at - LONGEST_SPEECH) + 1
    before = text[low:at]
    return before.count("“") > before.count("”") or (
        before.count('"') % 2 == 1 and text.find('"', at, at + LONGEST_SPEECH) >= 0
    )


LONGEST_SPEECH: Final = 400
"""Characters from a quotation mark to a word within it, at most."""


@cache
def _before_christ() -> re.Pattern[str]:
    return re.compile(r"(?<=\d )(?:BCE?|B\.C\.)(?!\w)")


@cache
def _of_news() -> re.Pattern[str]:
    """Words that tell from the day of publication, as histories hardly do."""
    return re.compile(
        r"""\b(?=[ymtlnsfwMTWFSYLN])(?:[Yy]esterday | [Tt]oday | [Tt]omorrow | [Tt]onight
          | (?<!\b[Tt]he\ )(?:[Ll]ast|[Tt]his|[Nn]ext)
            \ (?:week|month|year|morning|night|summer|spring|fall|autumn|winter)
          | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,?\ (?:\d|[A-Z][a-z]+\ \d)))\b""",
        re.VERBOSE,
    )


@cache
def _dated() -> re.Pattern[str]:
    """A year with its month."""
    return re.compile(
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December),?"
        r" (?:\d{1,2}(?:st|nd|rd|th)?,? )?([12]\d{3})\b"
    )


@rule(
    "history",
    "A text that is told from the years that it names: its months and days belong to the year named last.",
    example=(
        "The salt tax of 1868 was hated. On 12 April 1871 the league declared war, and it lost the coast by August "
        "1873. A truce was signed in 1875 and ended in March 1877. On 3 December 1878 the fleet was burnt. In January "
        "it sued."
    ),
    counterexample="The salt tax of 1868 was hated. It was repealed in January.",
    published=EXAMPLE_DAY,
)
def tells_history(text: str, published: dt.date | None) -> bool:
    """Tell whether a text is told from the years that it names.

    It names several, nearly all of them before the article's own, and has hardly a word that is told from the day of
    publication. News may name years too, but tells the rest from its own day.

    Args:
        text: The article's text.
        published: Its date.
    """
    found = list(_years().finditer(text))
    headings = [
        int(match[0][:4])
        for match in found
        if (match["ends"] is not None or match["year"] is None) and _opens_its_line(text, match.start())
    ]
    if _is_timeline(text, headings, published):
        return True
    enough, news = (ENOUGH, NEWS) if published else (ENOUGH_UNDATED, NEWS_UNDATED)
    years = [year for match in found if match["year"] is not None and (year := int(match[0])) <= LAST]
    if len(years) >= FEW and published and max(years) < published.year - LONG_AGO:
        # A short text that knows no day but those of long ago.
        dated = sum(int(year) <= LAST for year in _dated().findall(text))
        if dated >= FEW_DATED and _of_news().search(text) is None:
            return True
    years += [0 for _ in _before_christ().finditer(text)] if " BC" in text or " B.C" in text else []
    if len(years) < enough:
        return False
    latest = published.year if published else max(years) + RECENT + 1
    past = sum(year < latest - RECENT for year in years)
    if past < enough or 3 * past < 2 * len(years):
        return False
    with_month = sum(int(year) < latest - RECENT for year in _dated().findall(text))
    with_month += sum(year < latest - RECENT for year in headings)
    if with_month < DATED and 0 not in years:
        return False
    return news * sum(1 for match in _of_news().finditer(text) if not _is_quoted(text, match.start())) <= past
