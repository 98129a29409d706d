"""How a poll was made: who was asked, how many, when, and how far it can be wrong."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING

import attrs

from newsextract_polls.lexicon import NUMBER_WORDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from newsextract import DateMention

__all__ = ["Method", "field_dates", "margin_of_error", "sample"]

_MARGIN = re.compile(
    r"\bmargins? (?:of|for) (?:sampling |statistical )?error|\bsampling error|\berror margin", re.IGNORECASE
)
_SOON = re.compile(
    r"[^.;\d]{0,70}?(?<![\w.])(?P<points>\d{1,2}(?:\.\d{1,2})?|two|three|four|five|six)(?![\d,])"
    r"(?: ?%| ?per ?cent| ?(?:percentage )?points?| ?pts?|(?= and |[.,;)]|$))"
)
_JUST_BEFORE = re.compile(
    r"(?P<points>\d{1,2}(?:\.\d{1,2})?|two|three|four|five|six)[ -]?(?:%|per ?cent(?:age)?|)(?:[ -]?points?)?"
    r"(?:,? plus[ -]or[ -]minus)? ?$"
)

_PEOPLE = (
    r"(?:adults?|voters?|people|persons|respondents|Americans|Britons|Brits|Scots|residents|participants|members"
    r"|Democrats|Republicans|Iowans|Californians|Texans|caucus-?goers|interviews|electors|citizens|individuals)"
)
_SAMPLE = re.compile(
    r"\b(?:surveyed|interviewed|interviewing|polled|polling|questioned|surveying|sample(?: size)? of|[Pp]oll of"
    r"|[Ss]urvey of|among|included|from|asked|spoke to|responses from|based on(?: interviews with)?|of|with)"
    r" (?:the |about |around |some |nearly |more than |over |just over |just under |a total of "
    r"|(?:a )?(?:(?:nationally )?representative |random |national ){0,2}sample of |interviews with "
    r"|responses from ){0,3}"
    rf"(?P<size>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}}) (?P<who>(?:[a-zA-Z][\w-]{{0,24}},? ){{0,5}}?{_PEOPLE}\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")

_FIELD = re.compile(
    r"\b(?:conducted|carried out|taken|surveyed|surveying|interviewed|interviewing|polled|questioned"
    r"|fielded|fieldwork|in the field|undertaken|conducted its poll)\b"
)
_RELEASED = re.compile(
    r"\b(?:released|published|out|unveiled|announced|came|reported|broadcast)\b(?: on)?(?: [A-Z]?\w+,?)?$"
)


@attrs.frozen
class Method:
    """What is known of how a poll was made.

    Attributes:
        sample: How many were asked.
        population: Who was asked.
        margin_of_error: Points, more or less.
        fielded_from: First day.
        fielded_to: Last day.
    """

    sample: int | None = None
    population: str | None = None
    margin_of_error: Decimal | None = None
    fielded_from: dt.date | None = None
    fielded_to: dt.date | None = None

    def completed_by(self, other: Method) -> Method:
        """Return this with what it lacks from the other; a sample keeps its population, a day its interval."""
        merged = self
        if self.sample is None:
            merged = attrs.evolve(merged, sample=other.sample, population=other.population)
        if self.margin_of_error is None:
            merged = attrs.evolve(merged, margin_of_error=other.margin_of_error)
        if self.fielded_from is None:
            merged = attrs.evolve(merged, fielded_from=other.fielded_from, fielded_to=other.fielded_to)
        return merged


def margin_of_error(text: str, start: int, end: int) -> Decimal | None:
    """Return the margin of error that a sentence states; that of the whole sample, which stands first."""
    margin = _MARGIN.search(text, start, end)
    if margin is None:
        return None
    found = _SOON.match(text, margin.end(), end) or _JUST_BEFORE.search(
        text[max(start, margin.start() - 40) : margin.start()]
    )
    if found is None:
        return None
    words = found["points"]
    return Decimal(NUMBER_WORDS[words]) if words in NUMBER_WORDS else Decimal(words)


def sample(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Return how many of whom a sentence says were asked."""
    for match in _SAMPLE.finditer(text, start, end):
        if not _YEAR.fullmatch(match["size"]):
            return int(match["size"].replace(",", "")), " ".join(match["who"].split())
    return None


def field_dates(text: str, start: int, end: int, dates: Sequence[DateMention]) -> tuple[dt.date, dt.date] | None:
    """Return the days on which people were asked, from the dates of a sentence that tells of asking.

    Args:
        text: The article's text.
        start: First character of the sentence.
        end: One past its last character.
        dates: The dates in it, in text order.
    """
    asked = _FIELD.search(text, start, end)
    if asked is None:
        return None
    days = [date for date in dates if date.type == "DATE" and date.earliest is not None and date.latest is not None]
    for first, second in zip_longest(days, days[1:]):
        if _RELEASED.search(text[max(start, first.start - 30) : first.start].rstrip()):
            continue
        if not -FARTHEST <= first.start - asked.end() <= FARTHEST:
            continue
        assert first.earliest is not None
        assert first.latest is not None
        last = first.latest
        if second is not None and second.latest is not None and _JOINED.fullmatch(text, first.end, second.start):
            last = second.latest
        if (last - first.earliest).days < 0 or (last - first.earliest).days > LONGEST_DAYS:
            continue
        return first.earliest, last
    return None


FARTHEST = 70
"""So many characters are at most between “conducted” and its dates."""

LONGEST_DAYS = 62
"""No poll is in the field for longer; “this year” is no field date."""

_JOINED = re.compile(r" ?(?:-|–|—|to|and|through|until|till) ?(?:the )?", re.IGNORECASE)
