"""Temporal expressions in news, resolved against the article's own date, and that date itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import DateMention, Publication, Rules, hookimpl, option
from newsextract_plugins.dates.mentions import read
from newsextract_plugins.dates.publication.finding import find_publication
from newsextract_plugins.dates.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article

__all__ = ["RULES", "Dates"]


@attrs.frozen
class Dates:
    """Finds dates, times, durations and recurring times, with TIMEX3 values, and the day of publication.

    The steps of finding and resolving, region by region (reading.py):

    1. anchors.py finds the words of time (lexicon.py), tokenising.py reads what stands around them as tokens, each with
       a class (vocabulary.py);
    2. patterns.py is the grammar over these classes, recognise.py runs it where openings.py says that a rule may fit;
    3. absolute.py, months.py, periods.py, relative.py, offsets.py and lengths.py say what a phrase means, with the
       publication date and what was mentioned before (readings.py, told.py), what is told ahead or behind (tense.py),
       and whether the text is a history (narrative.py); titles.py leaves names alone;
    4. intervals.py links the two ends of an interval.

    timex.py holds the calendar, named_days.py the holidays, day_order.py the order of day and month.
    publication.py finds the day of publication, the surest statement first.
    """

    rules: ClassVar[Rules] = RULES

    day_first: bool | None = option(
        default=None, help="Read 9/4/2024 as 9 April; unset: decided by the article's other dates, else month first."
    )
    vague: bool = option(default=True, help="Find words like now, recently and currently, as PRESENT_REF or PAST_REF.")

    @hookimpl
    def newsextract_published(self, article: Article) -> Publication | None:
        """Return the publication date that the page states."""
        return find_publication(article, day_first=self.day_first, confidence=RULES.confidence)

    @hookimpl
    def newsextract_dates(self, article: Article) -> Iterator[DateMention]:
        """Yield the temporal expressions of the article."""
        return iter(read(article, RULES, day_first=self.day_first, vague=self.vague))
