"""Where a quotation stands that no construction claims, and what was attributed around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract import exception
from newsextract.text.english import likelihood
from newsextract.text.grammar.subjects.frame_subjects import is_finite

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract import SpeakerRef
    from newsextract_plugins.quotes.drafts import Draft, Method
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["Given", "Place"]

_NEAREST: Final = 8
"""Attributions of the sentence that are looked at."""


class Given(NamedTuple):
    """Whom a quotation is given to, and how the speaker was found."""

    speaker: SpeakerRef
    method: Method


class Place:
    """Where a quotation stands: its frame and token, the paragraph, and what was attributed around it.

    Attributes:
        frame: The frame.
        paragraph: Index of the paragraph.
        made: The drafts of the frame's attributions.
        last: The draft that spoke last, None at the beginning.
        before: Gives the sentence in front, None at the beginning.
        alone: Whether the frame is quotations alone.
    """

    __slots__ = ("alone", "before", "frame", "last", "made", "paragraph")

    def __init__(
        self,
        frame: Frame,
        paragraph: int,
        made: Sequence[Draft],
        last: Draft | None,
        before: Callable[[], Frame | None],
    ) -> None:
        self.frame = frame
        self.paragraph = paragraph
        self.made = made
        self.last = last
        self.before = before
        self.alone = not frame.shape.strip("qQ.,;:?!-B")

    @property
    def previous(self) -> str:
        """How near the last speaker is: in the same "paragraph", the "next" one after it, "far" or "none"."""
        if self.last is None or self.last.speaker is None:
            return "none"
        distance = self.paragraph - self.last.paragraph
        return "paragraph" if distance == 0 else "next" if distance == 1 else "far"

    def reporting(self, at: int) -> Draft | None:
        """Return the attribution of the sentence whose cue is the nearest in front of a token."""
        start = self.frame.start_of(at)
        for draft in reversed(self.made[-_NEAREST:]):
            if draft.speaker and draft.cue and draft.cue[0] < start:
                return None if self.semicolon(at) >= self.token_at(draft.cue[1]) else draft
        return None

    def semicolon(self, at: int) -> int:
        """Return the semicolon behind which a clause with a subject of its own leads to a quotation, -1 for none."""
        found = self.frame.shape.rfind(";", 0, at)
        return found if found > 0 and _opens_clause(self.frame, found, at) else -1

    def behind_reported(self, at: int) -> int:
        """Return the first token behind what the attribution in front of a quotation holds and says."""
        reporting = self.reporting(at)
        if reporting is None or reporting.cue is None:
            return at
        return min(at, self.token_at(max(reporting.parts[-1][1], reporting.cue[1])))

    def token_at(self, position: int) -> int:
        """Return the first token that does not begin in front of a character."""
        return bisect_left(range(len(self.frame.shape)), position, key=self.frame.start_of)


@exception(
    "clause-behind-a-semicolon",
    "A semicolon and a noun phrase with its verb begin a clause of which somebody else is the subject.",
    example="Amara Diallo says it holds; the harbour office, a part of the town, puts its end at “nearer noon”.",
    counterexample="Amara Diallo says it holds; and that it is “no ruin of a dam”.",
)
def _opens_clause(frame: Frame, semicolon: int, at: int) -> bool:
    """Tell whether a clause with a subject of its own stands behind a semicolon in front of a quotation."""
    if frame.shape[semicolon + 1 : semicolon + 2] not in ("D", "N"):
        return False
    return any(
        is_finite(frame, token) or (frame.shape[token] == "w" and likelihood(frame.words[token], "verb") > _LIKELY)
        for token in range(semicolon + 2, at)
    )


_LIKELY: Final = 0.4
