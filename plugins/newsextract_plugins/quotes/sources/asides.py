"""Asides: what stands between a name and its cue, or its relative clause, between commas or dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.phrase_bounds import noun_phrase
from newsextract.text.grammar.subjects.source import (
    LONGEST_SOURCE,
    Source,
)
from newsextract_plugins.quotes.sources.holders import holder_behind

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["source_before_aside"]

_SUBORDINATE_NAME: Final = re.compile(r"S(?:D?[wM#]*N[NB]*)")
"""A name behind the word that opens a clause, in front of an aside: "As Tom Renn, the keeper, said"."""
_SUBORDINATE_OFFICE: Final = re.compile(r"SD[wM#N]{1,5}")
"""The same for an office: "When the harbour's director, Tom Renn, said"."""


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
        found = noun_phrase(frame, first, last) or _name_behind_adverbial(frame, first, last)
        if found is not None and _costs(frame, *found):
            continue
        if found is not None and (right != comma or _has_stray_comma(frame, *found)):
            holder = holder_behind(frame, *found, comma) if right != comma else None
            first, last = found if holder is None else holder
            return Source(first, last, found[0], "aside")
    return None


@exception(
    "what-it-cost",
    "A word that may be a verb in front of an amount that ends a phrase is one: a clause, and no source.",
    example="The bridge cost $40m, the mayor, Tim Berg, said on Monday.",
    counterexample="The bridge, the pride of the town, said nothing.",
)
def _costs(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a supposed noun phrase is a clause with an amount: "the bridge cost $40m"."""
    amount = last
    while amount > first and frame.shape[amount - 1] == "#":
        amount -= 1
    verb = amount - 1
    return first < verb < last - 1 and frame.shape[verb] == "w" and lexicon.can_be(frame.words[verb], "verb", "past")


@exception(
    "stray-comma",
    "A comma between a name behind a quotation and its cue is one too many.",
    example="“It is late,” Amara Diallo, said on Monday.",
    counterexample="“It is late,” Amara Diallo said on Monday.",
)
def _has_stray_comma(frame: Frame, first: int, last: int) -> bool:
    shape = frame.shape
    return first > 0 and shape[first - 1] in "qQ" and last - first > 1 and not shape[first:last].strip("NB")


@exception(
    "name-behind-an-adverbial",
    "A name in front of an aside behind an adverbial without a comma.",
    example="At the meeting Councillor Amara Diallo, a farmer, said the harbour was closed.",
    counterexample="At the meeting, Councillor Amara Diallo, a farmer, said the harbour was closed.",
)
def _name_behind_adverbial(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the name that ends a stretch that opens with a preposition: "On Monday Lena Holt, the head"."""
    shape = frame.shape
    if first >= last or shape[first] != "I" or any(code in "XVGKShRZYq" for code in shape[first:last]):
        return None
    name = last
    while name > first and shape[name - 1] in "NB":
        name -= 1
    return (name, last) if last - name > 1 and shape[name - 1] in "wT#" else None
