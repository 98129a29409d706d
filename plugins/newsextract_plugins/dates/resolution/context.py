"""What a phrase means: type, value and modifier, resolved against the publication date or the text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.readers.kinds import COMPARISONS, LENGTHS, MONTHS, OF_THE_SCENE, TOLD_FROM_ANOTHER
from newsextract_plugins.dates.resolution.mentioned import LastMentioned

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.calendar.timex import Day
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.readings import Reading

__all__ = ["Context"]

SENTENCE_REACH = 120
"""Characters from a date with its year to one without that still belongs to it."""

LONGEST_SCENE = 10
"""Days before publication within which a day is that of the scene which news tells."""

LONGEST_BASE = 70
"""So far before a month the word stands that makes it one which is only compared with, behind another month."""

LONGEST_ASIDE = 60
"""So far before a date the bracket stands that makes it an aside."""

_FROM = (" from ", " compared with ", ", compared with ", " versus ", " than in ")
"""What stands between two months of which the second is only the base of a change."""

_SAME_DAY = (", on ", ", in ", ", at ", " on ", " in ")
"""What stands between a day that is told from another and its own date."""


class Context:
    """What is known while an article is read from its start: its date, and the dates mentioned so far."""

    __slots__ = (
        "_business",
        "_direction",
        "_match",
        "day_first",
        "history",
        "last",
        "last_month",
        "mentioned",
        "named_year",
        "previous",
        "previous_value",
        "published",
        "quarter",
        "quarterly",
        "recurs",
        "scene",
        "text",
        "trail",
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
        self._direction = direction
        self.trail: list[str] = []
        self.day_first = day_first
        self.history = history
        self.vague = vague
        self.mentioned = LastMentioned()
        self.last: str | None = None
        self.last_month = ""
        self.previous: Phrase | None = None
        self.previous_value = ""
        self.quarter: str | None = None
        self.quarterly = False
        self.scene: Day | None = None
        self.named_year: int | None = None
        self.recurs = False
        self._business: bool | None = None
        self._match: bool | None = None

    def remember(self, reading: Reading, phrase: Phrase) -> None:
        """Remember a date for what refers back to it."""
        base = self._is_base(phrase, reading.value)
        self.previous, self.previous_value = phrase, reading.value
        self.recurs = reading.type == "SET" or (self.recurs and reading.value.startswith("XXXX-XX-XXT"))
        if reading.type == "DATE" and len(reading.value) == len("2024-04-09"):
            self.last_month = reading.value[:7]
        if reading.value.startswith("BC"):
            self.mentioned.remember(reading.value)
        if reading.type in ("DATE", "TIME") and timex.bounds(reading.value) is not None:
            compared = base or (
                phrase.rule in COMPARISONS and not (self.history and phrase.has("side") and _goes_on(phrase))
            )
            # A life's years and other asides in brackets don't move the story.
            if not compared and not (self.history and (reading.anchor == "published" or self._aside(phrase))):
                self.mentioned.remember(reading.value)
            if not compared or len(reading.value) > len("2024-Q1"):
                self.last = reading.value  # what is only compared with is not what the next one is told from
            if len(reading.value) == len("2024") and reading.value.isdecimal():
                self.named_year = int(reading.value)
            if phrase.rule in OF_THE_SCENE:
                self._set_scene(reading.value)
            if "-Q" in reading.value and not compared:
                found = timex.bounds(reading.value)
                # Results are told of quarters that are over; a forecast's quarter is not what the article is about.
                if found and (self.published is None or found[1].ordinal < self.published.ordinal):
                    self.quarter, self.quarterly = reading.value, True
        elif phrase.rule in LENGTHS and reading.value in ("P9M", "P6M"):
            self.quarterly = False  # what follows compares these months, not the quarter

    def _is_base(self, phrase: Phrase, value: str) -> bool:
        """Tell whether a month is only what another one is compared with: "3.2% in April from 3.5% in March"."""
        if phrase.rule not in MONTHS or self.last is None or len(self.last) != len(value):
            return False
        if self.previous is not None and self.text[self.previous.end : phrase.start] in _FROM:
            return True
        before = self.text[max(0, phrase.start - LONGEST_BASE) : phrase.start]
        return _base().search(before) is not None

    def _set_scene(self, value: str) -> None:
        """Remember the last single day told within a few days before publication: clock times are of that day."""
        found = timex.bounds(value)
        if found is None or found[0] != found[1] or self.published is None:
            return
        if 0 <= self.published.ordinal - found[0].ordinal <= LONGEST_SCENE:
            self.scene = found[0]

    def _aside(self, phrase: Phrase) -> bool:
        opened = self.text.rfind("(", max(0, phrase.start - LONGEST_ASIDE), phrase.start)
        return opened >= 0 and self.text.find(")", opened, phrase.start) < 0

    def day_of_sentence(self, phrase: Phrase) -> Day | None:
        """Return the day that the sentence has told before with its year: what follows is told from there."""
        previous = self.previous
        if previous is None:
            return None
        between = self.text[previous.end : phrase.start]
        if previous.rule in TOLD_FROM_ANOTHER and between in _SAME_DAY and previous.first("side") != "ago":
            found = timex.bounds(self.previous_value)  # three months later, on 8 April
            return found[0] if found else None
        if not previous.has("year", "iso", "slash"):
            return None
        return (
            self.last_day() if len(between) <= SENTENCE_REACH and ". " not in between and "\n" not in between else None
        )

    def is_of_history(self, phrase: Phrase) -> bool:
        """Tell whether a date without a year is of the story: of a history that has begun, and not of what will be."""
        begun = self.mentioned.year is not None or self.mentioned.before_christ is not None
        if not self.history or (not begun and self.published is not None):
            return False
        if _will().search(self.text, max(0, phrase.start - SENTENCE_REACH), phrase.start) is not None:
            return False
        self.trail.append("history")
        return True

    def direction(self, phrase: Phrase) -> int:
        """Tell whether what is said of a date lies ahead (1) or behind (-1), 0 where nothing tells."""
        found = self._direction(phrase)
        if found:
            self.trail.append("tense:ahead" if found > 0 else "tense:behind")
        return found

    def of_business(self) -> bool:
        """Tell whether the article is about results, where "the second half" is one of a year, not of a match."""
        if self._business is None:
            found = _business().search(self.text)
            self._business = found is not None and _sport().search(self.text) is None
        return self._business

    def of_sport(self) -> bool:
        """Tell whether the article is about a match in quarters, and about no firm's or country's results."""
        if self._match is None:
            found = _quarters_of_play().search(self.text)
            self._match = found is not None and _results().search(self.text) is None
        return self._match

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
def _quarters_of_play() -> re.Pattern[str]:
    """Words of sports that are played in quarters."""
    return re.compile(
        r"\b(?:touchdowns?|quarterbacks?|rebounds|free throws?|three-pointers?|3-pointers?|field goals?|overtime|NBA"
        r"|WNBA|NFL|AFL|NCAA|basketball|netball|water polo|linebackers?|halftime|half-time|kickoff|tip-?off|dunks?"
        r"|buzzer)\b"
    )


@cache
def _results() -> re.Pattern[str]:
    """Words of a firm's or a country's results."""
    return re.compile(
        r"\b(?:fiscal|earnings|revenues?|profits?|net income|economy|inflation|GDP|shareholders?|per share|analysts"
        r"|sales)\b",
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


@cache
def _base() -> re.Pattern[str]:
    """What stands between two months of which the second is the base of the first's change."""
    return re.compile(
        r"\b(?:from|than|versus|vs\.?|against|compared (?:with|to)|after|following)"
        r" [^.;:\n]{0,40}?\d[\w.,]*+%?(?: [\w-]{1,20}){0,3} (?:in|for|recorded in|seen in) $"
    )


def _goes_on(phrase: Phrase) -> bool:
    return phrase.first("side") in ("later", "after")
