"""Antecedents in the sentence before: whom no name tells, of whom the speakers stage knows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.speakers.heads import head_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["gendered_subject", "speaks_of_writing"]

_FARTHEST_WRITING: Final = 60
"""Words of a sentence among which one is looked for that names something written."""


def gendered_subject(before: Callable[[], Frame | None] | None, gender: str) -> tuple[Frame, int, int] | None:
    """Find the unnamed subject of the sentence before that "he" or "she" means: "The daughter of one wept"."""
    frame = None if before is None else before()
    subject = None if frame is None else frame_subject(frame, len(frame.shape))
    if (
        frame is None
        or subject is None
        or frame.shape[subject.first] != "D"
        or frame.words[subject.first] in ("my", "our")
    ):
        return None
    nouns = ENGLISH.words("sources/female_nouns" if gender == "female" else "sources/male_nouns")
    for at in range(subject.first + 1, subject.last):
        if frame.shape[at] != "w":
            return None
        if frame.words[at] in nouns and frame.shape[at + 1 : at + 2] not in ("N", "w"):
            return frame, subject.first, at + 1
    return None


def speaks_of_writing(before: Callable[[], Frame | None] | None) -> bool:
    """Tell whether the sentence before speaks of something written, which its speaker then is likely to have said."""
    frame = None if before is None else before()
    return frame is not None and any(head_kinds().get(word) == "document" for word in frame.words[:_FARTHEST_WRITING])
