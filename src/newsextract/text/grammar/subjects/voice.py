"""The voice of a verb of a frame: whether it is a passive, and where its agent stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsextract.text.grammar.frames import Frame

__all__ = ["agent_at", "is_passive"]

_MOST_ADVERBIALS: Final = 5
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't"})


def agent_at(frame: Frame, at: int) -> int | None:
    """Return the token of "by" behind a passive and its adverbials: "reported by", "announced earlier on Monday by".

    Args:
        frame: The frame.
        at: The token behind the passive.
    """
    shape, words = frame.shape, frame.words
    size = len(shape)
    furthest = min(size, at + _MOST_ADVERBIALS)
    while at < furthest and (
        shape[at] in "AT" or words[at] in ("late", "early") or (shape[at] == "I" and shape[at + 1 : at + 2] == "T")
    ):
        at += 1
    return at if at < size and words[at] == "by" and shape[at + 1 : at + 2] != "T" else None


def is_passive(frame: Frame, first: int, last: int) -> bool:
    """Tell whether the participle that tokens `first` to `last` are is a passive's, or stands in front of its agent."""
    if agent_at(frame, last) is not None:
        return True
    index = first - 1
    lowest = max(0, index - _MOST_ADVERBIALS)
    while index >= lowest and frame.shape[index] == "A":
        index -= 1
    return index >= 0 and frame.words[index] in _BE
