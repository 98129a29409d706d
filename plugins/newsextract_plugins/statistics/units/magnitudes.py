"""Magnitudes of quakes: "a 6.1-magnitude quake", "magnitude-6.1", "magnitude 6.1", "a magnitude of 6.1"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["MAGNITUDE", "read_magnitude", "text_before_is_magnitude"]

MAGNITUDE: Final = re.compile(r"\b[Mm]agnitude\b")
_BEFORE: Final = re.compile(
    r"\b(?P<word>[Mm]agnitude)(?:(?P<glued>[-‐‑])|\s(?:(?:of|at|was|is)\s)?(?:(?:about|at\sleast|around|over)\s)?)$"
)
_LONGEST: Final = len("magnitude of at least ")
_LARGEST: Final = 12
_ENDS: Final = frozenset({"e-", "e ", "f ", "t ", "r ", "s "})
"""How what leads from "magnitude" to a number ends."""
_RICHTER: Final = re.compile(r"\son\sthe\s(?:open-ended\s)?Richter\b")


def text_before_is_magnitude(text: str, start: int, end: int) -> bool:
    """Tell quickly whether "magnitude" can stand in front of a number, or its scale behind it."""
    return text[start - 2 : start] in _ENDS or (
        text.startswith("on", end + 1) and _RICHTER.match(text, end) is not None
    )


def read_magnitude(quantity: Quantity, text: str, floor: int) -> None:
    """Give a number behind "magnitude" its unit; a hyphen takes the word into the span.

    Args:
        quantity: The quantity.
        text: The text.
        floor: Nothing before this offset belongs to it.
    """
    if quantity.kind != "count" or quantity.value is None or not 0 < quantity.value < _LARGEST:
        return
    if _RICHTER.match(text, quantity.end):
        quantity.kind, quantity.unit, quantity.rule = "measure", "magnitude", "unit"
        return
    match = _BEFORE.search(text, max(floor, quantity.start - _LONGEST), quantity.start)
    if match is None:
        return
    quantity.kind, quantity.unit, quantity.rule = "measure", "magnitude", "unit"
    if match["glued"]:
        quantity.start = match.start()
