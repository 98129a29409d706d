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

#: Where one clause ends and another begins, so that a date behind it says nothing of a number before it.
_BREAK = re.compile(
    r"[;:]|,?\s(?:while|whereas|but|although|though|after|before|when|who|which)\s|,\s(?:and|as|from)\s"
    r"|\s(?:compared\s(?:with|to)|versus|against)\s"
)
_COMMA = re.compile(r",\s")
#: What a date behind these words is compared with, not what the number is of.
_COMPARISON = re.compile(r"(?:from|than|compared (?:with|to)|against|versus|over)\s(?:[\w’'-]+\s){0,4}$", re.IGNORECASE)
#: "the highest since 1979" dates the record before.
_RECORD = re.compile(r"(?:\w+est|most|least|first|record|best|worst)\s(?:[\w’'-]+\s){0,3}since\s$", re.IGNORECASE)
#: What begins or ends then is no number.
_TERM = re.compile(r"\b(?:due|expires?|expiring|matures?|maturing|deadline of)\s$", re.IGNORECASE)
_LONGEST_TERM = len(" deadline of ")
_MOST_COMMAS = 2
_MOST_DATES = 40
_WINDOW = 60
_LONGEST_GAP = 400
_LEADING = 12


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

        The nearest date in the number's own clause is taken, one behind it before one in front; then one that
        stands in front of it in the sentence, which sets the frame of the clauses that follow. What only names the
        base of a comparison ("from a year earlier") is taken where its own clause has no other.
        """
        low = bisect_left(self._starts, words.start)
        if low == len(self._starts) or self._starts[low] >= words.end:
            return None
        high = bisect_left(self._starts, words.end, low)
        best: tuple[int, int, int] | None = None
        for start, end, index in self._dates[low : min(high, low + _MOST_DATES)]:
            if start < quantity.end and quantity.start < end:
                continue
            rank = _rank(quantity, words, start, end)
            if rank is not None and (best is None or (*rank, index) < best):
                best = (*rank, index)
        return best[2] if best else None


def _rank(quantity: Quantity, words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Order the dates of a sentence, the lowest first; None for one that can't be the number's."""
    text = words.text
    behind = start >= quantity.end
    gap = text[quantity.end : start] if behind else text[end : quantity.start]
    if len(gap) > _LONGEST_GAP:
        return None
    before = text[max(words.start, start - _WINDOW) : start]
    if before[-6:-1].lower() == "since" and _RECORD.search(before):
        return None
    if _TERM.search(before, max(0, len(before) - _LONGEST_TERM)):
        return None
    breaks = len(_BREAK.findall(gap))
    comparison = _COMPARISON.search(before) is not None
    if breaks and (behind or comparison):
        return None
    commas = len(_COMMA.findall(gap))
    if behind and commas > _MOST_COMMAS:
        return None
    leading = not behind and start - words.start < _LEADING
    rank = 0 if leading else 2 * breaks + commas
    return rank + 4 * comparison, len(gap) + (not behind)
