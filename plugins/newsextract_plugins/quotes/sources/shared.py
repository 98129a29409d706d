"""Sources that a cue shares with another verb: that of the attribution in front, the subject of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import Source
from newsextract_plugins.quotes.attribution import NEAREST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["before_relative", "governed_by", "shared_source"]

_FARTHEST: Final = 60
"""Tokens over which the beginning of a clause is looked for."""
_MODALS: Final = frozenset({"can", "could", "will", "would", "may", "might", "must", "should", "shall"})


def shared_source(frame: Frame, found: Sequence[Attribution], at: int) -> Source | None:
    """Return the source of the attribution before, or the frame's subject, for a cue with no source of its own."""
    nearest = found[-NEAREST:]
    last = next((attribution for attribution in reversed(nearest) if attribution.stop <= at), None)
    if last is not None:
        around = (outer for outer in nearest if outer.reports_clause and _holds(outer, last.cue[0]))
        return Source(*next(around, last).source, at, "shared")  # "Iyer said he welcomed it and added"
    subject = governed_by(frame, at)
    if subject is not None and subject[0] < at and not _governs_modal(frame, subject[1], at):
        return Source(*subject, at, "shared")
    source = frame_subject(frame, at)
    return source and Source(source.first, source.last, at, "shared")


@exception(
    "subject-of-a-modal",
    "A verb in -s behind “and” has not the subject of the modal in front of it, but the main clause's.",
    example="Amara Diallo thinks the mill can be saved, and insists that it will open.",
    counterexample="Amara Diallo can stay, and will insist that the mill is open.",
)
def _governs_modal(frame: Frame, start: int, at: int) -> bool:
    hit = frame.cues.get(at)
    return hit is not None and hit.cue.form not in ("base", "ing") and not _MODALS.isdisjoint(frame.words[start:at])


def _holds(attribution: Attribution, at: int) -> bool:
    return any(first <= at < last for first, last in attribution.parts)


def governed_by(frame: Frame, at: int) -> tuple[int, int] | None:
    """Return the tokens of the subject that the grammar gives a verb, None where it gives none."""
    start = frame.start_of(at)
    sentence = None if frame.grammar is None else frame.grammar.sentence_at(start)
    verb = None if sentence is None else sentence.token_at(start)
    if sentence is None or verb is None:
        return None
    clause = sentence.clause_at(verb)
    if clause is None or clause.subject is None or not clause.verb.start <= verb < clause.verb.end:
        return None
    if clause.subject.phrase.kind in ("number", "time"):
        return None
    leading = sentence.tags[clause.subject.start] == "A"  # "about 100 anglers"
    start, end = sentence.span(clause.subject.start + leading, clause.subject.end)
    first, last = frame.token_at(start), frame.token_at(end - 1)
    if first is None or last is None or (first < last and frame.words[first] == "it"):
        return None
    return first, last + 1


def before_relative(frame: Frame, found: Sequence[Attribution], end: int) -> Source | None:
    """Find the source in front of a relative clause that is an attribution itself: "Holt, who says …, insisted".

    Args:
        frame: The frame.
        found: The attributions in front.
        end: The comma behind the relative clause.
    """
    if not found or found[-1].how != "relative" or not end - 2 <= found[-1].parts[-1][1] <= end:
        return None
    relative = found[-1].source[0]
    comma = relative - 1
    if comma < 1 or frame.shape[comma] != ",":
        return None
    head = phrase_ending(frame, comma, max(0, comma - _FARTHEST))
    return head and Source(head.first, head.last, head.first, "aside")
