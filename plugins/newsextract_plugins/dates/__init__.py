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

    The steps of finding and resolving, region by region (mentions.py), forwards from room to room:

    1. `words`: the names of the calendar, and the class that each word of time has in the grammar;
    2. `grammar`: anchors.py finds the words of time, tokens.py reads what stands around them as tokens with classes,
       phrases.py runs the patterns over these classes (patterns.py) where first_classes.py says that one may fit;
    3. `readers`: what a phrase means, one function for each rule, by the same names as the patterns;
    4. `resolution`: what the readers share, such as the dates mentioned so far; `evidence`: what the text around a
       date tells (its tense, whether it is history, names that only look like dates); `calendar`: the arithmetic;
    5. intervals.py links the two ends of an interval.

    `publication` finds the day of publication, the surest statement first.
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
