"""The rules by which the day of publication is told from what stands around a date in a line, the surest first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.publication import patterns
from newsextract_plugins.dates.publication.lines import LONGEST_LINE, PageLine, is_prose, other_words

if TYPE_CHECKING:
    from newsextract import Rule

__all__ = ["DATELINE_DATE", "PUBLICATION_RULES", "STATED_RULES", "URL_DATE", "Stated", "has_label_of_another_act"]

LABEL_REACH: Final = 40
"""So far before a date its label stands."""
MOST_WORDS: Final = 7
"""A line with more words than these besides its date is a sentence."""
MOST_WORDS_OF_BYLINE: Final = 11
TODAY_REACH: Final = 30
FEW_WORDS: Final = 3
"""Words of a short line whose date does not open it, at most."""

_BYLINE: Final = re.compile(
    r"(?:^|\b)(?:by|from|written by|story by)\s+[A-Z]|\||\b(?:reporter|correspondent|editor|staff writer|columnist)\b",
    re.IGNORECASE,
)
_TODAY: Final = re.compile(r"\b(?:today|this morning|this afternoon|this evening|tonight)\W{1,3}$", re.IGNORECASE)


class Stated:
    """A full date in a line, and what stands around it.

    Args:
        text: The article's text.
        line: The line.
        match: The date.
        after_last: Where the date before it in its line ends, the line's start where there is none.
        dates_in_line: How many dates the line has.
    """

    def __init__(self, text: str, line: PageLine, match: re.Match[str], after_last: int, dates_in_line: int) -> None:
        self.text = text
        self.line = line
        self.start = match.start()
        self.several = dates_in_line > 1
        self._after_last = after_last

    @cached_property
    def label(self) -> re.Match[str] | None:
        """The last label before the date, None where none is near enough or the line is prose."""
        if self.in_prose:
            return None
        reach = max(self._after_last, self.start - LABEL_REACH)
        labels = list(patterns.label().finditer(self.text, reach, self.start))
        if not labels or len(self.text[labels[-1].end() : self.start].split()) > MOST_WORDS:
            return None
        return labels[-1]

    @cached_property
    def words_before_label(self) -> int:
        """Words of the line before the label; where the line has several dates, those behind the date before it."""
        begin = self.line.start
        if self.several and other_words(self.text, self.line) <= MOST_WORDS:
            begin = self._after_last
        return len(self.text[begin : self.label.start()].split()) if self.label else 0

    @property
    def in_prose(self) -> bool:
        """Whether the line is too long for one that states a date."""
        return self.line.end - self.line.start > LONGEST_LINE

    @cached_property
    def words(self) -> int:
        """Words of the line besides its dates, times, labels and addresses."""
        return other_words(self.text, self.line)

    @property
    def is_today(self) -> bool:
        """Whether the date stands behind "today"."""
        low = max(self.line.start, self.start - TODAY_REACH)
        return _TODAY.search(self.text, low, self.start) is not None


@exception(
    "label-of-another-act",
    "A date that a label says is that of receipt, acceptance or a sentence's own event is not that of publication.",
    example="Dam to be rebuilt\nReceived: 3 May 2022 / Published: 2 January 2023\nThe dam will be rebuilt.",
    counterexample="Dam to be rebuilt\nPublished: 2 January 2023\nThe dam will be rebuilt.",
)
def has_label_of_another_act(stated: Stated) -> bool:
    """Tell whether the label before a date says that it is another one."""
    label = stated.label
    if label is None:
        return False
    return bool(label["handled"]) or bool(label["published"] and stated.words_before_label > MOST_WORDS)


@rule(
    "labelled-published",
    "A date that a label in its line says is that of publication.",
    example="Dam to be rebuilt\nPublished: 9 April 2024, 14:05 GMT\nThe dam will be rebuilt.",
    counterexample="Dam to be rebuilt\nThe report was published in April.\nThe dam will be rebuilt.",
)
def labelled_published(stated: Stated) -> bool:
    return stated.label is not None and bool(stated.label["published"])


@rule(
    "labelled-updated",
    "A date that a label in its line says is that of the last change; taken where none of publication is stated.",
    example="Dam to be rebuilt\nLast updated on April 9, 2024\nThe dam will be rebuilt.",
    counterexample="Dam to be rebuilt\nThe plan was updated in spring.\nThe dam will be rebuilt.",
)
def labelled_updated(stated: Stated) -> bool:
    label = stated.label
    return label is not None and bool(label["updated"]) and (stated.words_before_label <= MOST_WORDS or stated.several)


@rule(
    "dated-today",
    "A date in brackets behind `today`.",
    example="Dam to be rebuilt\nThe council of the valley said today (9 April 2024) that the dam will be rebuilt.",
    counterexample=(
        "Dam to be rebuilt\nThe valley's council said today that the dam of 9 April 1962 will be rebuilt in a year."
    ),
)
def dated_today(stated: Stated) -> bool:
    return stated.is_today


@rule(
    "date-line",
    "A line near the page's head that is nothing but a date, with its weekday and time.",
    example="Dam to be rebuilt\nTuesday, April 9, 2024 2:05 PM\nThe dam will be rebuilt.",
    counterexample=(
        "Dam to be rebuilt\nThe first dam was finished on 9 April 1962 and cost far more than the town had expected."
    ),
)
def date_line(stated: Stated) -> bool:
    return _may_state(stated) and stated.words == 0


@rule(
    "byline-date",
    "A date in a byline.",
    example="Dam to be rebuilt\nBy Ann Hale and Joe Park for the Valley Courier | April 9, 2024\nIt will be rebuilt.",
    counterexample="Dam to be rebuilt\nBy Ann Hale and Joe Park\nThe dam will be rebuilt.",
)
def byline_date(stated: Stated) -> bool:
    line = stated.line
    has_byline = _BYLINE.search(stated.text, line.start, line.end) is not None
    return _may_state(stated) and has_byline and stated.words <= MOST_WORDS_OF_BYLINE


@rule(
    "date-in-short-line",
    "A date in a line of a few words near the page's head.",
    example="Dam to be rebuilt\nThe Valley Courier, 9 April 2024\nThe dam will be rebuilt.",
    counterexample=(
        "Dam to be rebuilt\nThe valley remembers how the water came over the wall on 9 April 1962 at night."
    ),
)
def date_in_short_line(stated: Stated) -> bool:
    opens = stated.start - stated.line.start <= FEW_WORDS
    short = stated.words <= (MOST_WORDS if opens else FEW_WORDS)
    return _may_state(stated) and short and not is_prose(stated.text, stated.line)


def _may_state(stated: Stated) -> bool:
    """Tell whether a line may state the date without a label: no prose, and not in the page's foot."""
    return not stated.in_prose and stated.line.place != "foot"


STATED_RULES: Final = (labelled_published, labelled_updated, date_line, byline_date, dated_today, date_in_short_line)
"""What a full date in a line is, by the first that holds."""


DATELINE_DATE: Final[Rule] = rule(
    "dateline-date",
    "The date of a dateline; without a year it takes the latest that the page states.",
    example="Dam to be rebuilt\nAMDORF, April 9, 2024 (VNA) - The dam will be rebuilt.",
    counterexample="Dam to be rebuilt\nAMDORF (VNA) - The dam will be rebuilt.",
)(patterns.dateline)
URL_DATE: Final[Rule] = rule(
    "url-date",
    "A date in an address at the page's head.",
    example="https://courier.example/2024/04/09/dam\nDam to be rebuilt\nThe dam will be rebuilt.",
    counterexample="https://courier.example/dam-2024\nDam to be rebuilt\nThe dam will be rebuilt.",
)(patterns.url_date)

PUBLICATION_RULES: Final = (
    labelled_published,
    date_line,
    date_in_short_line,
    byline_date,
    labelled_updated,
    DATELINE_DATE,
    URL_DATE,
    dated_today,
)
"""All rules of the day of publication, the surest first."""
