"""What a phrase means: type, value and modifier, resolved against the publication date or the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract_plugins.dates import timex
from newsextract_plugins.dates.tokenising import CLASS
from newsextract_plugins.dates.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase
    from newsextract_plugins.dates.timex import Day

__all__ = ["BACK", "ON", "Context", "Reading", "shifted", "step", "unknown"]

SENTENCE_REACH = 120
"""Characters from a date with its year to one without that still belongs to it."""

LONGEST_ASIDE = 60
"""So far before a date the bracket stands that makes it an aside."""

_SAME_DAY = (", on ", ", in ", ", at ", " on ", " in ")
"""What stands between a day that is told from another and its own date."""

_COMPARISONS = ("ago", "year-ago", "comparable", "same-last-year")

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text"]


class Reading(NamedTuple):
    """A TIMEX3 reading of a phrase."""

    type: Type
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: Anchor | None = None


class Context:
    """What is known while an article is read from its start: its date, and the dates mentioned so far."""

    __slots__ = (
        "_business",
        "day_first",
        "direction",
        "history",
        "last",
        "last_month",
        "previous",
        "previous_value",
        "published",
        "quarter",
        "quarterly",
        "text",
        "told",
        "vague",
    )

    def __init__(
        self,
        text: str,
        published: Day | None,
        direction: Callable[[Phrase], int],
        *,
        day_first: Callable[[], bool],
        history: bool = False,
        vague: bool = True,
    ) -> None:
        self.text = text
        self.published = published
        self.direction = direction
        self.day_first = day_first
        self.history = history
        self.vague = vague
        self.told = Told()
        self.last: str | None = None
        self.last_month = ""
        self.previous: Phrase | None = None
        self.previous_value = ""
        self.quarter: str | None = None
        self.quarterly = False
        self._business: bool | None = None

    def mention(self, reading: Reading, phrase: Phrase) -> None:
        """Remember a date for what refers back to it."""
        self.previous, self.previous_value = phrase, reading.value
        if reading.type == "DATE" and len(reading.value) == len("2024-04-09"):
            self.last_month = reading.value[:7]
        if reading.value.startswith("BC"):
            self.told.tell(reading.value)
        if reading.type in ("DATE", "TIME") and timex.bounds(reading.value) is not None:
            compared = phrase.rule in _COMPARISONS and not (self.history and phrase.has("side") and _goes_on(phrase))
            # A life's years and other asides in brackets don't move the story.
            if not compared and not (self.history and (reading.anchor == "published" or self._aside(phrase))):
                self.told.tell(reading.value)
            if not compared or len(reading.value) > len("2024-Q1"):
                self.last = reading.value  # what is only compared with is not what the next one is told from
            if "-Q" in reading.value and not compared:
                found = timex.bounds(reading.value)
                # Results are told of quarters that are over; a forecast's quarter is not what the article is about.
                if found and (self.published is None or found[1].ordinal < self.published.ordinal):
                    self.quarter, self.quarterly = reading.value, True
        elif phrase.rule in ("relative-duration", "duration") and reading.value in ("P9M", "P6M"):
            self.quarterly = False  # what follows compares these months, not the quarter

    def _aside(self, phrase: Phrase) -> bool:
        opened = self.text.rfind("(", max(0, phrase.start - LONGEST_ASIDE), phrase.start)
        return opened >= 0 and self.text.find(")", opened, phrase.start) < 0

    def told_in_sentence(self, phrase: Phrase) -> Day | None:
        """Return the day that the sentence has told before with its year: what follows is told from there."""
        previous = self.previous
        if previous is None:
            return None
        between = self.text[previous.end : phrase.start]
        if previous.rule == "ago" and between in _SAME_DAY and previous.first("side") != "ago":
            found = timex.bounds(self.previous_value)  # three months later, on 8 April
            return found[0] if found else None
        if not previous.has("year", "iso", "slash"):
            return None
        return (
            self.last_day() if len(between) <= SENTENCE_REACH and ". " not in between and "\n" not in between else None
        )

    def tells(self, phrase: Phrase) -> bool:
        """Tell whether a date without a year is of the story: of a history that has begun, and not of what will be."""
        begun = self.told.year is not None or self.told.before_christ is not None
        if not self.history or (not begun and self.published is not None):
            return False
        return _will().search(self.text, max(0, phrase.start - SENTENCE_REACH), phrase.start) is None

    def of_business(self) -> bool:
        """Tell whether the article is about results, where "the second half" is one of a year, not of a match."""
        if self._business is None:
            found = _business().search(self.text)
            self._business = found is not None and _sport().search(self.text) is None
        return self._business

    def begins_sentence(self, phrase: Phrase) -> bool:
        """Tell whether a phrase that may begin with "a" begins with a capital."""
        return self.text[phrase.start].isupper()

    def last_day(self) -> Day | None:
        """Return the last mentioned single day."""
        found = timex.bounds(self.last) if self.last else None
        return found[0] if found and found[0] == found[1] else None

    def last_year(self) -> int | None:
        """Return the year of the last mentioned date."""
        found = timex.bounds(self.last) if self.last else None
        return found[0].year if found and found[0].year == found[1].year else None


@cache
def _business() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:quarter|quarterly|fiscal|earnings|revenues?|profits?|sales|economy|inflation|GDP|output)\b",
        re.IGNORECASE,
    )


@cache
def _sport() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:goals?|half-time|halftime|striker|midfielder|touchdowns?|quarterback|goalkeeper|scored)\b", re.IGNORECASE
    )


@cache
def _will() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|(?:is|are) (?:due|expected|scheduled|planned|set))\b[^.\n]*$")


def _goes_on(phrase: Phrase) -> bool:
    return phrase.first("side") in ("later", "after")


def unknown(unit: str) -> str:
    """Write a value of a unit that nothing anchors."""
    return {
        "D": "XXXX-XX-XX",
        "W": "XXXX-WXX",
        "WE": "XXXX-WXX-WE",
        "M": "XXXX-XX",
        "Q": "XXXX-QX",
        "Y": "XXXX",
        "DE": "XXXX",
        "CE": "XX",
        "F": "XXXX-WXX",
        "TH": "XXXX-XX-XXTXX",
        "TM": "XXXX-XX-XXTXX:XX",
        "TS": "XXXX-XX-XXTXX:XX:XX",
        "ML": "X",
        "N": "XXXX-XX-XXTNI",
    }[unit]


def in_range(year: int) -> bool:
    """Tell whether a year can be written."""
    return 1 <= year <= timex.LAST_YEAR - 1


def shifted(day: Day, number: int, unit: str) -> str | None:
    """Write the unit that lies so many units from the one that holds a day; None beyond the years 1 to 9998."""
    if (abs(number) > 9_000 and unit not in ("D", "TH", "TM", "TS")) or abs(number) > 3_000_000:
        return None
    if unit in ("Y", "DE", "CE", "ML"):
        scale = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}[unit]
        year = day.year + number * scale
        return timex.year_value(year) if in_range(year) else None
    if unit in ("M", "Q"):
        if not in_range(day.year + (number * (3 if unit == "Q" else 1)) // 12):
            return None
        moved = timex.shift_months(day, number * (3 if unit == "Q" else 1))
        return timex.quarter_value(moved) if unit == "Q" else timex.month_value(moved)
    days = {"D": 1, "W": 7, "F": 14, "WE": 7, "N": 1}.get(unit, 0) * number
    moved = timex.shift_days(day, days)
    if not in_range(moved.year):
        return None
    if unit == "D":
        return timex.day_value(moved)
    if unit in ("W", "F"):
        return timex.week_value(moved)
    if unit == "WE":
        return timex.week_value(moved) + "-WE"
    if unit == "N":
        return timex.day_value(moved) + "TNI"
    return timex.day_value(moved) + "TXX"


BACK = (CLASS["LAST"], CLASS["PREVIOUS"], CLASS["PAST"])
"""The classes of words that look back."""
ON = (CLASS["NEXT"], CLASS["COMING"], CLASS["FOLLOWING"])
"""The classes of words that look on."""


def step(kinds: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    if any(kind in kinds for kind in ON):
        return 1
    if CLASS["THIS"] in kinds and CLASS["PAST"] not in kinds:
        return 0
    return -1 if any(kind in kinds for kind in BACK) else 0
