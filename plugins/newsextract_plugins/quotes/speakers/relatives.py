"""Relative pronouns: the noun phrase that "who" and "which" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.parts.asides import over_aside

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["relative_head"]

_WITHIN_PHRASE: Final = frozenset({"of", "for", "at", "in", "with"})
_OF: Final = frozenset({"of", "for"})
_PARTICLES: Final = frozenset({"out", "up", "down", "off"})


def relative_head(frame: Frame, at: int) -> tuple[int, int]:
    """Return the tokens of the noun phrase in front of "who"; none where they are equal."""
    last = at
    while last > 0 and frame.shape[last - 1] in ",.IA":
        last -= 1
    last = over_aside(frame, last)
    if frame.words[at] == "that":
        return _simple_head(frame, last)
    first = last
    while first > 0 and frame.shape[first - 1] in "DMNw#BI" and last - first < 12:
        first -= 1
    determined = frame.shape.find("D", first, last)
    if determined > first and frame.shape[first] in "wI" and not _names_source(frame, determined - 2, "group"):
        first = determined  # "scorn for those who"
    for verb in range(last - 1, first, -1):
        if (
            frame.shape[verb] == "w"
            and frame.shape[verb - 1] in "NwB"
            and is_past(frame.words[verb])
            and (frame.shape[verb + 1] != "I" or frame.words[verb + 1] == "by")
            and "N" in frame.shape[verb:last]
        ):
            first = verb + 1  # "The move angered Finland, which"
            break
    for at_preposition in range(last - 1, first, -1) if frame.words[at] in ("who", "which") else ():
        within = _WITHIN_PHRASE if frame.words[at] == "who" else _OF
        if frame.shape[at_preposition] == "I" and frame.words[at_preposition] not in within:
            tail = frame.shape[at_preposition:last]
            named = frame.words[at_preposition] == "by" or "N" in tail or "#" in tail
            heads = "group" if frame.words[at] == "who" else ""
            if named and not _names_source(frame, at_preposition - 1, heads):
                first = at_preposition  # "a rebuke from Ms Okafor, who", but "critics on the left, who"
                break
    if frame.shape[first : first + 2] == "wI" and frame.words[first].endswith(("ed", "ing")):
        first += 1  # "compared with 64 percent who"
    while first < last and frame.shape[first] == "I":
        first += 1
    return first, last


def _simple_head(frame: Frame, last: int) -> tuple[int, int]:
    """Return the noun phrase without prepositions that ends before a token: "in front of | a sign | that read"."""
    first = last
    while first > 0 and frame.shape[first - 1] in "MNw#B" and not is_past(frame.words[first - 1]):
        first -= 1
    if first > 0 and frame.shape[first - 1] == "D":
        first -= 1
    if frame.words[first] in _PARTICLES and last - first > 1:
        first += 1  # "handed out bottles that read"
    return first, last


def _names_source(frame: Frame, at: int, kind: str) -> bool:
    """Tell whether a word means persons, whom what follows it only describes: "critics on the board, who".

    Args:
        frame: The frame.
        at: The word's token.
        kind: The kind of source, "" for any.
    """
    word = frame.words[at] if at >= 0 else ""
    found = head_kinds().get(word, head_kinds().get(word.removesuffix("s")))
    return found == kind if kind else found is not None
