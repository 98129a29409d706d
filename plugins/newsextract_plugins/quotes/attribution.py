"""An attribution in the making, and what the attributions of a frame leave to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import Frame

NEAREST: Final = 12
"""So many attributions in front of a cue are looked at; a longer sentence than that is no sentence."""
_LONGEST_REPORTED: Final = 120
"""Tokens that a last attribution reports with the attributions inside them."""


@attrs.define
class Attribution:
    """Token ranges of one frame.

    Attributes:
        frame: The frame.
        cue: Tokens of the cue.
        source: Tokens of the source.
        parts: Token ranges of the content.
        rule: The construction.
        cue_class: The class of the cue.
        addressee: Tokens of the addressee.
        via: Tokens of who reports the attribution.
        stop: First token behind what belongs to it.
        how: How the source was found.
    """

    frame: Frame
    cue: tuple[int, int]
    source: tuple[int, int]
    parts: list[tuple[int, int]]
    rule: str
    cue_class: str = "speech"
    addressee: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
    stop: int = 0
    how: str = ""

    def report_via(self, source: tuple[int, int], stop: int) -> None:
        """Note who reports it, the first such source only."""
        self.via = self.via or source
        self.stop = max(self.stop, stop)


def floor_at(found: Sequence[Attribution], at: int) -> int:
    """Return the first token that still belongs to nobody's attribution, seen from token `at`."""
    floor = 0
    for attribution in found[-NEAREST:]:
        floor = max(floor, attribution.stop if attribution.stop <= at else 0)
        for start, end in attribution.parts:
            if start <= at:
                floor = max(floor, start if at < end else end)
    return floor


def is_unclaimed(found: Sequence[Attribution], start: int, end: int) -> bool:
    """Tell whether a stretch in front of a later reporter is something that no attribution holds yet."""
    if start >= end:
        return False
    return not found or not any(first <= start < last or last == end for first, last in found[-1].parts)


def end_within(frame: Frame, found: Sequence[Attribution], at: int, end: int) -> int:
    """Return where a content ends that a cue inside another's content opens: with the outer one at the latest.

    A further "that" goes on with the outer one: "Iyer said that Holt had promised to stay and that all would".
    """
    around = [last for a in found[-NEAREST:] for first, last in a.parts if first <= at < last]
    if around:
        that = frame.shape.find("Ch", at, end)
        end = min([that if that > 0 else end, *around])
    return end


def outermost(frame: Frame, found: Sequence[Attribution], start: int) -> int:
    """Return where the stretch begins that a last attribution reports with the attributions inside it."""
    furthest = max(0, start - _LONGEST_REPORTED)
    for attribution in reversed(found[-NEAREST:]):
        if attribution.parts[-1][1] >= start or attribution.stop >= start:
            start = min(start, attribution.parts[0][0], attribution.source[0], attribution.cue[0])
    start = max(start, furthest)
    lowest = max(0, start - 60)
    while start > lowest and frame.shape[start - 1] not in ";qQ.":
        start -= 1
    return start
