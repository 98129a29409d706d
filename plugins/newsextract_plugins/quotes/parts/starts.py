"""Where a content begins later than its sentence: behind a dateline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["without_dateline"]

_LONGEST_DATELINE: Final = 8


def without_dateline(frame: Frame, start: int, end: int) -> int:
    """Step over what opens a sentence and is not said: a conjunction, a place and a dash, "ROME, May 3 (Ansa) -"."""
    shape = frame.shape
    while start < end - 2 and shape[start] in "CY":
        start += 1
    if end - start <= 4 or shape[start] != "N":
        return start
    if shape[start + 1] == "-":
        return start + 2
    dash = shape.find("-", start, min(end - 2, start + _LONGEST_DATELINE))
    agency = frame.words[dash - 1] if dash > start else ""
    return dash + 1 if agency[:1] == "(" and agency[-1:] == ")" else start
