"""What a verb of a frame depends on: the verb that governs it, “to”, a conjunction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past

if TYPE_CHECKING:
    from newsextract.text.grammar.frames import Frame

__all__ = ["governing", "is_joined", "verb_with_subject"]

_HABITS: Final = frozenset({"used", "likes", "liked", "loves", "loved", "tends", "tended"})
_SUPPOSED: Final = frozenset(
    {"said", "reported", "alleged", "supposed", "rumoured", "rumored", "believed", "thought", "heard"}
)
_USING: Final = frozenset({"use", "uses", "used", "using", "took", "takes", "taking", "take"})
"""Verbs whose object is the means of what stands behind "to"."""


def verb_with_subject(frame: Frame, at: int, floor: int) -> tuple[int | None, str]:
    """Return the verb whose subject a verb has, None where that is not told, and how the two belong together.

    Args:
        frame: The frame.
        at: The verb.
        floor: The first token that may be looked at.

    Returns:
        The verb itself and "own"; the word that governs it and "governed"; the one that an infinitive depends on, where
        its subject stands right in front of it, and "infinitive".
    """
    before = frame.shape[at - 1] if at > floor else ""
    participle = frame.shape[at] == "G"
    infinitive = not participle and (before == "o" or (before in ("A", "X") and _is_behind_to(frame, at, floor)))
    governor = governing(frame, at, floor) if participle or infinitive else None
    if governor is not None:
        return governor, "governed"
    return (_verb_of_infinitive(frame, at, floor), "infinitive") if infinitive else (at, "own")


def governing(frame: Frame, at: int, floor: int) -> int | None:
    """Return the word that governs a verb and has its subject: "used to say", "is said to have told", "fond of"."""
    words = frame.words
    if frame.shape[at] == "G":
        fond = at - floor > 2 and words[at - 1] in ("of", "for") and words[at - 2] in ("fond", "famous", "known")
        return at - 2 if fond else None
    to = at - 1
    while to > floor and frame.shape[to] in "AX":
        to -= 1
    if to - floor < 2 or frame.shape[to] != "o":
        return None
    supposed = words[to - 1] in _SUPPOSED and frame.shape[to - 2] in "XA"
    return to - 1 if supposed or (words[to - 1] in _HABITS and to == at - 1) else None


def _verb_of_infinitive(frame: Frame, at: int, floor: int) -> int | None:
    """Return the verb that an infinitive depends on, where a pronoun or name stands right in front of it.

    "When the council says no, I want to ask": who asks is not who says.
    """
    verb = frame.shape.rfind("o", floor, at) - 1
    if verb - floor < 1 or frame.shape[verb] not in "wV" or frame.shape[verb - 1] not in "PN":
        return None
    used = not _USING.isdisjoint(frame.words[floor:verb])
    if used and frame.shape[verb - 1] == "N" and not (is_past(frame.words[verb]) or frame.words[verb].endswith("s")):
        return None  # "used an Easter message to denounce"
    return verb


def _is_behind_to(frame: Frame, at: int, floor: int) -> bool:
    """Tell whether a verb and its auxiliaries stand behind "to": "is said to have called"."""
    while at > floor and frame.shape[at - 1] in "AX":
        at -= 1
    return at > floor and frame.shape[at - 1] == "o"


def is_joined(shape: str, at: int, floor: int) -> bool:
    """Tell whether a conjunction stands in front of a verb with its auxiliaries: "and called", "but did not say"."""
    at -= 1
    while at > floor and shape[at] in "AX":
        at -= 1
    return at >= floor and shape[at] in "CY"
