"""An attribution in the making, and what the attributions of a frame leave to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Rule
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["NEAREST", "Attribution", "end_within", "floor_at", "is_unclaimed", "outermost", "read_by"]

NEAREST: Final = 12
"""So many attributions in front of a cue are looked at; a longer sentence than that is no sentence."""
_LONGEST_REPORTED: Final = 120
"""Tokens that a last attribution reports with the attributions inside them."""


class Attribution:
    """Token ranges of one frame.

    Attributes:
        frame: The frame.
        cue: Tokens of the cue.
        source: Tokens of the source.
        how: How the source was found.
        parts: Token ranges of the content.
        rule: The construction that read it.
        trail: Names of what decided its fields, besides the rule.
        cue_class: The class of the cue.
        addressee: Tokens of the addressee.
        via: Tokens of who reports the attribution.
        stop: First token behind what belongs to it.
        unnamed: Whether nobody is named who says it; the source is who is told.
        reports_clause: Whether it reports a clause, in which other cues may stand.
        negative: Whether it was not said.
        asks: Whether it asks somebody to do something.
        holds_floor: Whether its speaker goes on behind the sentence.
    """

    __slots__ = (
        "addressee", "asks", "cue", "cue_class", "frame", "holds_floor", "how", "negative", "parts", "reports_clause",
        "rule", "source", "stop", "trail", "unnamed", "via",
    )  # fmt: skip

    def __init__(
        self,
        frame: Frame,
        cue: tuple[int, int],
        source: tuple[int, int],
        how: str,
        parts: list[tuple[int, int]],
        *,
        cue_class: str = "speech",
        addressee: tuple[int, int] | None = None,
        stop: int = 0,
    ) -> None:
        self.frame = frame
        self.cue = cue
        self.source = source
        self.how = how
        self.parts = parts
        self.cue_class = cue_class
        self.addressee = addressee
        self.stop = stop
        self.trail: list[str] = []
        self.rule: Rule | None = None
        self.via: tuple[int, int] | None = None
        self.unnamed = self.reports_clause = self.negative = self.asks = self.holds_floor = False

    def report_via(self, source: tuple[int, int], stop: int) -> None:
        """Note who reports it, the first such source only."""
        self.via = self.via or source
        self.stop = max(self.stop, stop)


def read_by(construction: Rule, *arguments: Any) -> Attribution | None:
    """Return what a construction reads, with the construction."""
    made: Attribution | None = construction.read(*arguments)
    if made is not None:
        made.rule = construction
    return made


def floor_at(found: Sequence[Attribution], at: int) -> int:
    """Return the first token that still belongs to nobody's attribution, seen from token `at`."""
    floor = 0
    for attribution in found[-NEAREST:]:
        if floor < attribution.stop <= at:
            floor = attribution.stop
        for start, end in attribution.parts:
            if floor < end <= at:
                floor = end
            elif floor < start <= at:
                floor = start
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
