"""Passives of saying with their agent: "described by Ms Okafor as", "as reported by the Mercury"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract import rule
from newsextract_plugins.quotes.attribution import Attribution, is_unclaimed
from newsextract_plugins.quotes.parts.clause_ends import clause_end, trim_start
from newsextract_plugins.quotes.parts.sources import source_after
from newsextract_plugins.quotes.subjects import agent_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import CueHit, Frame

__all__ = ["by_agent"]


@rule(
    "by-agent",
    "A passive of saying with its agent.",
    example="As reported by the Harbour Courier, four boats were lost in the storm.",
    counterexample="The boats were built by the harbour's own yard.",
)
def by_agent(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read a passive: "described by Ms Okafor as", "as reported by the Mercury"."""
    by = agent_at(frame, hit)
    source = None if by is None else source_after(frame, by + 1)
    if source is None:
        return None
    part = _content(frame, hit, floor, source.last, found)
    if part is None or part[0] >= part[1]:
        return None
    return Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), "agent", [part],
        cue_class=hit.cue.cue_class, stop=source.last,
    )  # fmt: skip


def _content(frame: Frame, hit: CueHit, floor: int, start: int, found: Sequence[Attribution]) -> tuple[int, int] | None:
    """Return what is said: beside "as", in front of "it was announced", or behind the agent, which ends at `start`."""
    shape, words = frame.shape, frame.words
    before = hit.first - 1
    while before >= floor and shape[before] in "AX":
        before -= 1
    if before >= floor and words[before] == "as":
        return _beside_as(frame, before, start, floor, found)
    if before > floor and words[before] == "it" and shape[before - 1] == ",":
        return trim_start(frame, floor, before - 1), before - 1  # the dam is shut, it was announced by
    if shape[start : start + 1] in ("h", "S") and hit.cue.clausal:
        start += shape[start] == "h" or words[start] in ("whether", "if")
        return start, clause_end(frame, start, subordinate=hit.first == 0)
    if words[start : start + 1] == ["as"]:
        return start + 1, clause_end(frame, start + 1)
    return None


def _beside_as(
    frame: Frame, at: int, source_last: int, floor: int, found: Sequence[Attribution]
) -> tuple[int, int] | None:
    """Return the clause beside "as reported by": in front of it, else behind its comma."""
    left = trim_start(frame, floor, at)
    if at - 1 > floor and left < at:
        end = at
        while end > left and frame.shape[end - 1] in ",-":
            end -= 1
        return (left, end) if end - left > 2 and is_unclaimed(found, left, end) else None
    comma = frame.shape.find(",", source_last, source_last + 12)
    return None if comma < 0 else (comma + 1, clause_end(frame, comma + 1))
