"""Which source a verb of saying has: the subject in front, the one behind, or one that it shares with another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.attribution import NEAREST
from newsextract_plugins.quotes.clauses import clause_subject, frame_subject, subject_at
from newsextract_plugins.quotes.sources import (
    Source,
    phrase_ending,
    source_after,
    source_before,
    without_participle,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import CueHit, Frame

_FARTHEST: Final = 60
"""Tokens over which the beginning of a clause is looked for."""
_LONGEST_ABSOLUTE: Final = 14
_INSIDE: Final = frozenset({"of", "for"})
_WITH: Final = frozenset({"with", "of", "from"})
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't"})
_AFTER_INVERSION: Final = frozenset({"", ",", ".", "R", "T", "I", "-", ";", ":", "S", "A", "G", "C"})


def source_of(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Source | None:
    """Find the source of a verb.

    Args:
        frame: The frame.
        hit: The cue.
        floor: The first token that may be looked at.
        found: The attributions in front.

    Returns:
        The source; its `how` is "inverted" where it stands behind the cue, "shared" or "infinitive" where it is
        another verb's.
    """
    at = hit.first
    before = frame.shape[at - 1] if at > floor else ""
    if frame.shape[at] == "G":
        return _of_participle(frame, at, before, floor, found)
    if before == "o" or _behind_to(frame, at, floor):
        shared = _shared(frame, found, at)
        return shared and shared._replace(how="infinitive")
    source = source_before(frame, at, floor)
    if before == "," and (source is None or source.how == "aside"):
        source = _before_relative(frame, found, at - 1) or source
    if source is None or before in ("q", "Q", ",", "-"):
        source = _inverted(frame, hit, before, source)
    if source is None and (before in ("C", "Y") or (before == "A" and frame.shape[max(at - 2, 0)] in "CY")):
        source = _shared(frame, found, at)
    return source and without_participle(frame, source)


def _behind_to(frame: Frame, at: int, floor: int) -> bool:
    """Tell whether a verb and its auxiliaries stand behind "to": "is said to have called"."""
    while at > floor and frame.shape[at - 1] in "AX":
        at -= 1
    return at > floor and frame.shape[at - 1] == "o"


def _before_relative(frame: Frame, found: Sequence[Attribution], end: int) -> Source | None:
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


def _of_participle(frame: Frame, at: int, before: str, floor: int, found: Sequence[Attribution]) -> Source | None:
    """Find the source of a participle: the clause's subject, but "with Iyer saying" its own."""
    own = _absolute(frame, at, floor)
    if own is not None:
        return own
    source = _subject_of_segment(frame, at) if before == "," else None
    if before and before not in ",-IqQCYSZ":
        own = _behind_with(frame, source_before(frame, at, floor))
        if own is not None and (
            before == "X"
            or (own.first > 0 and frame.words[own.first - 1] in _WITH)
            or (own.first <= floor and not _holds_verb(frame, own))
        ):
            source = own
    if source is None and before in ("w", "N", "M", "B"):
        comma = frame.shape.rfind(",", max(0, at - _FARTHEST), at)
        source = _before_relative(frame, found, comma) or clause_subject(frame, at)
        source = source and Source(source.first, source.last, at, "shared")
    return source or _shared(frame, found, at)


def _absolute(frame: Frame, at: int, floor: int) -> Source | None:
    """Find the subject that a participle has of its own: "…, with union leader Holt insisting that"."""
    shape = frame.shape
    lowest = max(floor, at - _LONGEST_ABSOLUTE)
    last = at
    while last > lowest and shape[last - 1] == "A":
        last -= 1
    first = last
    while first > lowest and (shape[first - 1] in "DMNw#BP" or frame.words[first - 1] in _INSIDE):
        first -= 1
    if first == last or first < 2 or frame.words[first - 1] != "with" or shape[first - 2] not in ",-q":
        return None
    return Source(first, last, first, "absolute")


def _behind_with(frame: Frame, source: Source | None) -> Source | None:
    """Cut a clause off that a noun phrase behind "with" was taken for: "the film ends with Ms Okafor saying"."""
    if source is None:
        return None
    for at in range(source.last - 2, source.first, -1):
        if frame.words[at] == "with":
            return Source(at + 1, source.last, at + 1, source.how)
    return source


def _holds_verb(frame: Frame, source: Source) -> bool:
    """Tell whether a supposed noun phrase is a clause: "the board released a statement"."""
    return any(
        frame.shape[at] == "w" and frame.words[at].endswith("ed") for at in range(source.first + 1, source.last - 1)
    )


def _inverted(frame: Frame, hit: CueHit, before: str, source: Source | None) -> Source | None:
    """Decide between a source behind the cue and an aside in front of it."""
    shape = frame.shape
    if (source is not None and source.how != "aside") or "i" not in hit.cue.frames or hit.cue.form == "base":
        return source
    inverted = source_after(frame, hit.last)
    if inverted is None:
        return source
    if before in ("q", "Q") or (
        before not in ("C", "Y")
        and shape[inverted.last : inverted.last + 1] in _AFTER_INVERSION
        and (source is None or not _ends_in_aside(frame, hit.first))
    ):
        return inverted
    if source is None and before in (",", "-"):
        source = frame_subject(frame, hit.first)
        source = source and source._replace(clause=source.first, how="aside")
    return source


def _ends_in_aside(frame: Frame, cue: int) -> bool:
    """Tell whether what stands between the last two commas in front of a cue is an aside on the subject."""
    shape = frame.shape
    left = max(shape.rfind(code, max(0, cue - _FARTHEST), cue - 1) for code in ",-q")
    aside = shape[left + 1 : cue - 1]
    return left >= 0 and aside[:1] in ("R", "D", "N", "w", "I") and not any(code in "PhS" for code in aside)


def _shared(frame: Frame, found: Sequence[Attribution], at: int) -> Source | None:
    """Return the source of the attribution before, or the frame's subject, for a cue with no source of its own."""
    for attribution in reversed(found[-NEAREST:]):
        if attribution.stop <= at:
            return Source(*attribution.source, at, "shared")
    source = frame_subject(frame, at)
    return source and Source(source.first, source.last, at, "shared")


def _subject_of_segment(frame: Frame, at: int) -> Source | None:
    """Return the subject of the clause that a participle follows: "he rose, saying"."""
    shape = frame.shape
    first = max(shape.rfind(code, max(0, at - _FARTHEST), at - 1) for code in ",;qQ-") + 1
    while first < at and shape[first] in "CYASZ":
        first += 1
    if first >= at - 2 or shape[first] not in "PND" or (shape[first] == "D" and shape[first + 1] in "IT"):
        return None
    found = subject_at(frame, first, at, possessor=False)
    if shape[found.last] not in "XVwA" or frame.words[found.first] in ("there", "it"):
        return None
    return Source(found.first, found.last, at, "shared")


def is_passive(frame: Frame, hit: CueHit) -> bool:
    """Tell whether the verb is a passive, or a participle in front of its agent."""
    if "participle" not in hit.cue.form:
        return False
    if frame.words[hit.last : hit.last + 1] == ["by"]:
        return True
    index = hit.first - 1
    while index >= max(0, hit.first - 6) and frame.shape[index] == "A":
        index -= 1
    return index >= 0 and frame.words[index] in _BE
