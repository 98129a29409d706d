"""Fragments in marks: the clause of the article's own sentence that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.parts.clause_ends import clause_end

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["clause_around"]

_CLAUSE_OPENERS: Final = frozenset(",;:hSYZRqQ-.?C")
_LONGEST_PREDICATE: Final = 30


def clause_around(frame: Frame, floor: int, at: int) -> tuple[int, int]:
    """Return the clause that holds the quotation at `at`, from token `floor` on; the quotation where it is the most.

    A clause begins behind "that", else behind the last mark or conjunction; where the floor is the end of its subject,
    behind the verb: "Ms Okafor credited" + "the crews for “a quiet winter”".
    """
    shape = frame.shape
    lowest = max(floor, at - _LONGEST_PREDICATE)
    start = shape.rfind("h", lowest, at) + 1
    if start <= lowest or any(code in ";:qQ" for code in shape[start:at]):
        start = at
        while start > lowest and (
            shape[start - 1] not in _CLAUSE_OPENERS or (frame.words[start - 1] == "as" and shape[start] != "P")
        ):
            start -= 1
    while start < at and shape[start] == "A":
        start += 1
    behind = _behind_verb(frame, start, at) if start == floor else start
    if behind > start:
        return behind, max(clause_end(frame, behind), at + 1)
    end = max(clause_end(frame, start), at + 1)
    left, right = frame.span(start, end)
    inner_left, inner_right = frame.span(at, at + 1)
    if 2 * (inner_right - inner_left) >= right - left:
        return at, at + 1
    return start, end


def _behind_verb(frame: Frame, start: int, at: int) -> int:
    """Step over a subject's verb and its preposition; a form of "be" or "have" alone belongs to what is said."""
    shape, words = frame.shape, frame.words
    verb = start
    while verb < at and shape[verb] in "XA":
        verb += 1
    if verb >= at or shape[verb] not in "wVN" or not (is_past(words[verb]) or words[verb].endswith(("s", "ing"))):
        return start
    verb += 1
    return verb + (verb < at and shape[verb] == "I")
