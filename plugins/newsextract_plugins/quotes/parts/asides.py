"""Asides: what stands between a name and its cue, or its relative clause, between commas or dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import classes, given_name, lexicon, place, singular
from newsextract.text.grammar.subjects.phrase_bounds import noun_phrase
from newsextract.text.grammar.subjects.source import (
    LONGEST_SOURCE,
    Source,
)
from newsextract.text.speakers.heads import ends_in_company_form, head_kinds, is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["holder_behind", "name_of_open_aside", "source_before_aside"]

_SUBORDINATE_NAME: Final = re.compile(r"S(?:D?[wM#]*N[NB]*)")
"""A name behind the word that opens a clause, in front of an aside: "As Tom Renn, the keeper, said"."""
_SUBORDINATE_OFFICE: Final = re.compile(r"SD[wM#N]{1,5}")
"""The same for an office: "When the harbour's director, Tom Renn, said"."""
_OFFICES: Final = frozenset(
    {"ceo", "cfo", "coo", "cto", "cio", "md", "gm", "mp", "mep", "vp", "dg", "pm", "head", "chief", "chair", "boss"}
)
"""Offices that the lexicon takes for something else."""
_MOST_TITLES: Final = 3
_LONGEST_HOLDER: Final = 7
_FEWEST_NAMES: Final = 2
"""So many words has the name of a person whom an office introduces."""


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
    "office-and-its-holder",
    "A person's name behind an office and a comma is who speaks.",
    example="The head of the Harbour Force, Gen Amara Diallo, said it was late.",
    counterexample="The agency in Madrid, Spain, said it was late.",
)
def holder_behind(frame: Frame, first: int, last: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of the name that stands between commas behind an office: "the CEO of Kessel, Alan Taylor,".

    Args:
        frame: The frame.
        first: The first token of the office.
        last: The comma behind it.
        end: The token behind the name.
    """
    shape = frame.shape
    if shape[last : last + 1] != ",":
        return None
    at = last + 1
    while at < end and shape[at] in "DwT" and at - last < _MOST_TITLES:
        at += 1
    stop = at
    while stop < end and shape[stop] in "NB":
        stop += 1
    if not 0 < stop - at < _LONGEST_HOLDER or (stop < end and shape[stop] not in ",I"):
        return None
    if stop == end and _is_body(frame, last, at, end):
        return at, end
    if not (_is_office(frame, first, last) or frame.words[first : first + 2] == ["one", "of"]):
        return None
    return (at, stop) if _names_person(frame.words[at:stop]) else None


def _names_person(words: Sequence[str]) -> bool:
    """Tell whether a name is a person's: a given name in it, or two words that are no place and no body."""
    if len(words) < _FEWEST_NAMES:
        return False
    names = [word.capitalize() for word in words]
    if any(given_name(name) is not None for name in names[:-1]):
        return True
    apart = words[-1] not in head_kinds() and not ends_in_company_form(words)
    return apart and place(" ".join(names)) is None and all(place(name) is None for name in names)


def _is_body(frame: Frame, last: int, at: int, end: int) -> bool:
    """Tell whether a name behind a common noun and a comma is that noun's: "the cable operator, Velm Lines,"."""
    if at != last + 1 or frame.shape[last - 1] != "w":
        return False
    name = " ".join(frame.words[at:end]).title()
    return place(name) is None and place(frame.words[at].capitalize()) is None


def _is_office(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase names an office or another part of persons by the noun in front of its preposition."""
    shape = frame.shape
    head = first
    while head < last and shape[head] not in "IC":
        head += 1
    if head == first or shape[head - 1] not in "wNM":
        return False
    word = frame.words[head - 1]
    if word in _OFFICES or is_office(word):
        return True
    found = classes(word, "noun")
    return shape[head - 1] == "w" and bool(found) and found[0] == "noun.person"


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


def name_of_open_aside(frame: Frame, phrase: Source, floor: int) -> Source | None:
    """Return the name behind a quotation whose aside no comma closes: "“…,” Lee Marsh, the head of the port said"."""
    if phrase.first - 1 <= floor:
        return None
    return _named_before(frame, phrase.first - 1, floor) or _named_with_office(frame, phrase, floor)


@exception(
    "office-left-open",
    "A name between two commas speaks where an office without an article stands between the second and the cue.",
    example="The road is shut, Amara Diallo, chief engineer of the town said.",
    counterexample="Four boats were lost by Amara Diallo, engineers said.",
)
def _named_with_office(frame: Frame, phrase: Source, floor: int) -> Source | None:
    shape, words, comma = frame.shape, frame.words, phrase.first - 1
    if shape[comma] != "," or shape[phrase.first] != "w":
        return None
    first = comma
    while first > floor and shape[first - 1] in "NB":
        first -= 1
    head = phrase.first
    while head + 1 < phrase.last and shape[head + 1] == "w":
        head += 1
    held = words[head] in _OFFICES or (is_office(words[head]) and singular(words[head]) == words[head])
    named = _FEWEST_NAMES <= comma - first <= _LONGEST_HOLDER and first > floor and shape[first - 1] in ",q"
    return Source(first, comma, first, "aside") if named and held else None


@exception(
    "aside-left-open",
    "A name between a quotation and a comma is the speaker, whatever stands between that comma and the cue.",
    example="“We are tired,” Amara Diallo, the head of the harbour said.",
    counterexample="“We are tired,” Amara Diallo said.",
)
def _named_before(frame: Frame, comma: int, floor: int) -> Source | None:
    shape = frame.shape
    if shape[comma] == "R":
        comma -= 1
    if shape[comma] != ",":
        return None
    first = comma
    while first > floor and shape[first - 1] in "NB":
        first -= 1
    behind = first > 0 and shape[first - 1] in "qQ" and comma - first > 1
    return Source(first, comma, first, "aside") if behind else None
