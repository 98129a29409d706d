"""Numbers by the sentence that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract_plugins.statistics.numbers.number import Number

__all__ = ["by_sentence"]


def by_sentence(
    numbers: Sequence[Number], sentences: Sequence[tuple[int, int]], begin: int, stop: int
) -> Iterator[tuple[int, int, list[Number]]]:
    """Yield each sentence that holds numbers, clipped to the region, with its numbers."""
    group: list[Number] = []
    first = last = begin
    for number in numbers:
        at = number.start
        if first <= at < last:
            group.append(number)
            continue
        if group:
            yield first, last, group
        group = [number]
        index = bisect_right(sentences, (at, 1 << 62)) - 1
        start, end = sentences[index] if index >= 0 else (begin, stop)
        if not start <= at < end:
            start, end = at, number.end
        first, last = max(start, begin), min(max(end, number.end), stop)
    if group:
        yield first, last, group
