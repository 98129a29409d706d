"""The findings of earlier stages by their place: which of them lie in a statement."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Finding

__all__ = ["Spans"]

_Found = TypeVar("_Found", bound="Finding")


class Spans(Generic[_Found]):
    """Findings by their place in the text."""

    def __init__(self, findings: Sequence[_Found]) -> None:
        self._findings = findings
        self._order = sorted(range(len(findings)), key=lambda index: (findings[index].start, index))
        self._starts = [findings[index].start for index in self._order]
        self._ends = [findings[index].end for index in self._order]

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        """Return the indexes of the findings that lie in the stretch, ascending."""
        starts = self._starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return ()
        last = bisect_left(starts, end, lo=first)
        return tuple(sorted([self._order[place] for place in range(first, last) if self._ends[place] <= end]))

    def of(self, indexes: Sequence[int]) -> Sequence[_Found]:
        """Return the findings of some indexes."""
        return [self._findings[index] for index in indexes] if indexes else ()
