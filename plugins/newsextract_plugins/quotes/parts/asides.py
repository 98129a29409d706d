"""Asides: what stands between a name and its cue, or its relative clause, between commas or dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.parts.noun_phrases import noun_phrase
from newsextract_plugins.quotes.parts.source import (
    LONGEST_RELATIVE,
    LONGEST_SOURCE,
    OPENS_CLAUSE,
    TITLE_PARTICIPLE,
    Source,
)

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["over_aside", "source_before_aside"]

_SUBORDINATE_NAME: Final = re.compile(r"S(?:D?[wM#]*N[NB]*)")
"""A name behind the word that opens a clause, in front of an aside: "As Tom Renn, the keeper, said"."""
_SUBORDINATE_OFFICE: Final = re.compile(r"SD[wM#N]{1,5}")
"""The same for an office: "When the harbour's director, Tom Renn, said"."""
_PARTY: Final = re.compile(r"[a-z]{1,4}-[a-z.]+")
"""A party and a state: "Sen. Tova Lind, R-Vt., said"."""


def source_before_aside(frame: Frame, comma: int, floor: int) -> Source | None:
    """Find the source in front of an aside: "Amara Diallo, who leads the union, said"."""
    shape = frame.shape
    lowest = max(floor, comma - LONGEST_SOURCE)
    dash = shape[comma] == "-"
    begin = comma
    commas = []
    while begin > lowest:
        code = shape[begin - 1]
        if code in "qQ;:Z" or (code == "-" and not dash):
            break
        if code == ("-" if dash else ","):
            commas.append(begin - 1)
        begin -= 1
    if begin == lowest and lowest > floor and not commas:
        return None
    edges = [begin - 1, *reversed(commas)]
    for left, right in zip(edges, [*edges[1:], comma], strict=True):
        first, last = left + 1, right
        if right == comma and len(edges) > 1:
            break
        while first < last and shape[first] in "CYA":
            first += 1
        named = _SUBORDINATE_NAME.fullmatch(shape, first, last) and not shape[begin:first].strip("CYA,")
        if named or (len(edges) == 2 and _SUBORDINATE_OFFICE.fullmatch(shape, first, last)):
            first += 1
        found = noun_phrase(frame, first, last)
        if found is not None and right != comma:
            return Source(found[0], found[1], found[0], "aside")
    return None


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
