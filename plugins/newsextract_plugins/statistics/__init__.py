"""Numbers in news: what they count, in which unit, up or down, and for which period."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import Rules, Statistic, hookimpl, option
from newsextract_plugins.statistics.reading import Exclusion, StatisticsReader
from newsextract_plugins.statistics.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsextract import Article

__all__ = ["RULES", "Exclusion", "Statistics"]


@attrs.frozen
class Statistics:
    """Finds numbers with their unit, what they measure, their direction and their period.

    The rooms, in the order in which a sentence walks through them (reading.py):

    1. numbers/ reads digits and number words as exact decimals;
    2. units/ adds currency, scale, unit and sign;
    3. exclusions/ drops years, clock times, names, codes and idioms, each with a reason;
    4. context/ joins ranges, scores and ratios, finds the counted noun, reads "at least", "nearly", "rose to", and
       links each number to the date that it refers to;
    5. measured/ finds what is counted or measured.

    tables/ holds the data files, language/ the words of a sentence.
    """

    rules: ClassVar[Rules] = RULES

    units: Mapping[str, Sequence[str]] = option(
        factory=dict, help="Further units: the canonical name of each, with its other spellings."
    )
    currencies: Mapping[str, Sequence[str]] = option(
        factory=dict, help="Further currencies: the code of each, with its symbols and names."
    )
    scales: Mapping[str, int] = option(
        factory=dict, help="Further scales: the power of ten of each word or abbreviation."
    )
    _reader: StatisticsReader = attrs.field(init=False, repr=False, eq=False)

    @_reader.default
    def _make_reader(self) -> StatisticsReader:
        return StatisticsReader(_entries(self.units), _entries(self.currencies), tuple(self.scales.items()))

    @hookimpl
    def newsextract_statistics(self, article: Article) -> Iterator[Statistic]:
        """Yield the statistics of the article."""
        return iter(self._reader.read(article))

    def explain(self, article: Article) -> list[Exclusion]:
        """Return the numbers of the article that are no statistics, each with the code of its reason."""
        return self._reader.exclusions(article)


def _entries(table: Mapping[str, Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return an option's table as hashable pairs."""
    return tuple(
        (name, (spellings,) if isinstance(spellings, str) else tuple(spellings)) for name, spellings in table.items()
    )
