"""Relative pronouns: the noun phrase that "who" and "which" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.grammar.subjects.source import LONGEST_RELATIVE, OPENS_CLAUSE, TITLE_PARTICIPLE
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds

if TYPE_CHECKING:
    from newsextract.text.grammar.frames import Frame

__all__ = ["over_aside", "relative_head"]

_PARTY: Final = re.compile(r"[a-z]{1,4}-[a-z.]+")
"""A party and a state: "Sen. Tova Lind, R-Vt., said"."""
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


def over_aside(frame: Frame, last: int) -> int:
    """Step over an aside between a name and its relative clause: "Tova Lind, R-Vt., who", "Tova Lind, 61, who"."""
    shape, words = frame.shape, frame.words
    comma = last - 1
    lowest = max(0, last - LONGEST_RELATIVE)
    while comma > lowest and shape[comma] not in ",;:qQhSRVG":
        comma -= 1
    if comma <= lowest or shape[comma] != "," or shape[comma - 1] not in "NB":
        return last
    alone = last - comma == 2 and (shape[comma + 1] == "#" or _PARTY.fullmatch(words[comma + 1]) is not None)
    noun = shape[comma + 1] == "D" or (shape[comma + 1] == "w" and not TITLE_PARTICIPLE.match(words[comma + 1]))
    apposed = noun and "X" not in shape[comma:last] and not (shape[comma + 1] == "w" and _is_place(shape, comma))
    return comma if alone or apposed else last


def _is_place(shape: str, comma: int) -> bool:
    """Tell whether the name in front of a comma is where something happens: "In Oulu, anglers who"."""
    first = comma
    while first > 0 and shape[first - 1] in "NB":
        first -= 1
    return first > 0 and shape[first - 1] == "I" and (first == 1 or shape[first - 2] in OPENS_CLAUSE)
