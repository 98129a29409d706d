"""Finds the results of opinion polls in news articles.

The steps, for each sentence of the story:

1. `polls`: which poll it speaks of, who asked and for whom;
2. `contenders`: the parties and candidates in it, under their full names;
3. `shares` and `leads`: who got what;
4. `method`: sample, margin of error and field dates, wherever in the article they stand;
5. `assembling`: what belongs to which poll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import Article, Rules, hookimpl, option
from newsextract_polls.assembling import results
from newsextract_polls.findings import PollResult, Share
from newsextract_polls.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES", "PollResult", "Polls", "Share"]


@attrs.frozen
class Polls:
    """Finds the results of opinion polls."""

    rules: ClassVar[Rules] = RULES

    reach: int = option(
        default=1,
        help="How many paragraphs behind one that names a poll may give more of its results.",
        validator=attrs.validators.ge(0),
    )
    averages: bool = option(default=True, help="Whether to take results of polls in general, of which none is named.")

    @hookimpl
    def newsextract_findings(self, article: Article) -> Iterator[PollResult]:
        """Yield the results of polls."""
        return results(article, reach=self.reach, averages=self.averages)
