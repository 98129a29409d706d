"""The date finding that a number refers to: the nearest one that governs its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import DateMention
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.words import Words

_BREAK = re.compile(r"[;:]|,?\s(?:while|whereas|but|although)\s|,\s(?:and|as)\s")
_COMPARISON = re.compile(r"(?:from|than|compared (?:with|to)|against|versus|over)\s(?:[\w’'-]+\s){0,4}$", re.IGNORECASE)


class Calendar:
    """The dates of an article that a number can refer to, in order."""

    def __init__(self, dates: Sequence[DateMention]) -> None:
        self._dates = [
            (date.start, date.end, index)
            for index, date in enumerate(dates)
            if date.type in {"DATE", "TIME"} and not date.value.endswith("_REF")
        ]
        self._starts = [start for start, _, _ in self._dates]

    def period(self, quantity: Quantity, words: Words) -> int | None:
        """Return the index of the date that a quantity refers to, None for none.

        A date behind the number in its clause goes before one in front of it, and one in front of the sentence's
        clauses governs them all. What only names the base of a comparison ("from a year earlier") is taken last.
        """
        low = bisect_left(self._starts, words.start)
        high = bisect_left(self._starts, words.end)
        if low == high:
            return None
        candidates = []
        for start, end, index in self._dates[low:high][:40]:
            if start < quantity.end and quantity.start < end:
                continue
            candidates.append((self._distance(quantity, words, start, end), index))
        return min(candidates)[1] if candidates else None

    def _distance(self, quantity: Quantity, words: Words, start: int, end: int) -> tuple[int, int]:
        """Order the dates of a sentence: the lowest is the period."""
        text = words.text
        behind = start >= quantity.end
        gap = text[quantity.end : start] if behind else text[end : quantity.start]
        if len(gap) > 400:
            return 9, len(gap)
        breaks = sum(1 for _ in _BREAK.finditer(gap))
        comparison = _COMPARISON.search(text[max(words.start, start - 60) : start]) is not None
        leading = not behind and start - words.start < 12
        rank = 4 * comparison * (not leading) + (0 if leading and not behind and breaks == 0 else breaks)
        return rank, len(gap) + (0 if behind else 1)
