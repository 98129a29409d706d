"""Sources in front of a cue: the noun phrase that it belongs to, over adverbials, relative clauses and asides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import LONGEST_RELATIVE, NOMINAL, OPENS_CLAUSE, Source
from newsextract_plugins.quotes.sources.asides import source_before_aside
from newsextract_plugins.quotes.sources.holders import FEWEST_NAMES, LONGEST_HOLDER, is_one_office

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["source_before"]

_SKIPPED: Final = frozenset("AX")
"""Codes of adverbs and auxiliaries between a source and its cue."""
_ADVERBIAL: Final = "AXT#"
"""Codes of what may end an adverbial between a source and its cue."""
_ADVERBS: Final = frozenset({"far", "once"})
"""What may end one whatever its code."""
_AT_FIRST: Final = (["at", "first"], ["at", "last"], ["for", "now"])
_MEDIA: Final = frozenset({"twitter", "facebook", "instagram", "x", "telegram", "tiktok", "weibo", "youtube"})
_BOTH: Final = frozenset({"both", "each", "all"})
_WRITTEN: Final = frozenset({"said", "says", "read", "reads"})
"""What signs and papers do."""


def source_before(frame: Frame, cue: int, floor: int, *, over_phrase: bool = True) -> Source | None:
    """Find the source in front of a cue.

    Args:
        frame: The frame.
        cue: The cue's token.
        floor: The first token that may be looked at.
        over_phrase: Whether an adverbial may stand between auxiliary and cue: "who has in the past described".

    Returns:
        The source; None where the cue has no subject of its own in front of it, as an infinitive has none.
    """
    shape = frame.shape
    index = _over_adverbials(frame, cue, floor)
    if index < floor:
        return None
    code = shape[index]
    if (code == "R" and frame.words[index] != "whose") or (code == "h" and _is_written(frame, index, cue, floor)):
        return Source(index, index + 1, index, "relative")
    if code in ",-":
        return source_before_aside(frame, index, floor)
    if code not in NOMINAL or code == "o":
        return _before_relative(frame, index, floor) if code in "XVG" else None
    found = phrase_ending(frame, index + 1, floor)
    if found is None or found.first <= floor:
        return found
    if _only_counts(frame, found, floor):
        found = phrase_ending(frame, found.first, floor) or found
        if found.first <= floor:
            return found
    if over_phrase and shape[max(floor, found.first - 2) : found.first] in ("XI", "RI"):
        return source_before(frame, found.first - 1, floor, over_phrase=False)
    if _is_medium(frame, found):
        return source_before(frame, found.first - 1, floor)
    other = _who_cites(frame, found, floor) or name_of_open_aside(frame, found, floor)
    if other is not None:
        return other
    left = shape[found.first - 1]
    if left in "XVGoRO" or (left == "w" and "R" in shape[max(floor, found.first - 3) : found.first]):
        return _before_relative(frame, found.first, floor) or found
    return _before_relative(frame, found.first, floor) if left == "P" else found


def _over_adverbials(frame: Frame, cue: int, floor: int) -> int:
    """Return the token in front of a cue and its adverbials: "has so far refused", "as Darwin once wrote"."""
    shape, words = frame.shape, frame.words
    index = cue - 1
    if index < floor or (shape[index] not in _ADVERBIAL and words[index] not in _ADVERBS):
        return index
    index = _over_auxiliaries(shape, index, floor)
    if index > floor and words[index] == "far" and words[index - 1] in ("so", "thus"):
        index = _over_auxiliaries(shape, index - 2, floor)
    if index > floor and words[index] == "once" and shape[index - 1] in NOMINAL:
        index -= 1
    if index > floor and shape[index] == "I" and words[index : index + 2] in _AT_FIRST:
        index -= 1
    return _before_period(frame, index, floor)


def _over_auxiliaries(shape: str, index: int, floor: int) -> int:
    while index >= floor and shape[index] in _SKIPPED:
        index -= 1
    return index


@exception(
    "a-sign-that-said",
    "“That” in front of what papers and signs do is their relative pronoun.",
    example="Amara Diallo held a sign that said “Open the harbour”.",
    counterexample="Amara Diallo held that the crew said “Open the harbour”.",
)
def _is_written(frame: Frame, that: int, cue: int, floor: int) -> bool:
    return that > floor and frame.shape[that - 1] in "wN" and frame.words[cue] in _WRITTEN


@exception(
    "on-a-medium",
    "“On Twitter” in front of a cue tells where something was said.",
    example="The former ambassador, on Twitter described the loss as huge. Amara Diallo on Facebook said it was late.",
    counterexample="Twitter said it was late.",
)
def _is_medium(frame: Frame, source: Source) -> bool:
    alone = source.last - source.first == 1 and source.first > 1
    return alone and frame.words[source.first - 1] == "on" and frame.words[source.first] in _MEDIA


@exception(
    "both-said",
    "“Both”, “each” and “all” behind a noun phrase take it up.",
    example="Amara Diallo and Tova Lind both said the harbour was closed.",
    counterexample="Both said the harbour was closed.",
)
def _only_counts(frame: Frame, source: Source, floor: int) -> bool:
    """Tell whether a source only takes up the noun phrase in front of it: "Iyer and Holt both said"."""
    first = source.first
    alone = source.last - first == 1 and frame.words[first] in _BOTH
    return alone and first > floor and frame.shape[first - 1] in "NwB"


@exception(
    "who-cites-others",
    "Whoever stands in front of “citing” and its object is the source.",
    example="A report citing two officials said the harbour was closed.",
    counterexample="Two officials said the harbour was closed.",
)
def _who_cites(frame: Frame, cited: Source, floor: int) -> Source | None:
    """Return the source in front of a participle and its object: "a report citing two officials said"."""
    shape, participle = frame.shape, cited.first - 1
    if shape[participle] != "G":
        return None
    head = phrase_ending(frame, participle, floor)
    return head if head is not None and (head.first <= floor or shape[head.first - 1] in OPENS_CLAUSE) else None


def _before_relative(frame: Frame, at: int, floor: int) -> Source | None:
    """Find the source in front of a relative clause without commas: "two officials who asked not to be named said"."""
    shape = frame.shape
    lowest = max(floor, at - LONGEST_RELATIVE)
    relative = max(shape.rfind("R", lowest, at), shape.rfind("R", lowest, at + 1))
    if relative <= floor or any(code in ",;:qQ-hS" for code in shape[relative:at]):
        return None
    if shape[relative - 1] not in "NwMB":
        return name_of_open_aside(frame, Source(relative + 1, at, relative + 1, "subject"), floor)
    head = phrase_ending(frame, relative, floor)
    if head is None or (head.first > floor and shape[head.first - 1] not in ",;:-qQhSZCY."):
        return None
    return Source(head.first, head.last, head.first, "subject")


def _before_period(frame: Frame, index: int, floor: int) -> int:
    """Step over a day or period between the source and its cue: "Clark on Tuesday said", "the firm last week said"."""
    shape = frame.shape
    at = index
    while at >= floor and shape[at] in "T#":
        at -= 1
    if at == index or "T" not in shape[at + 1 : index + 1]:
        return index
    while at >= floor and shape[at] in "DA":
        at -= 1
    if at >= floor and shape[at] == "I":
        at -= 1
    while at >= floor and shape[at] in _SKIPPED:
        at -= 1
    return at if (at >= floor and shape[at] in NOMINAL) or (at >= floor and shape[at] in ",-R") else index


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
    held = is_one_office(words[head])
    named = FEWEST_NAMES <= comma - first <= LONGEST_HOLDER and first > floor and shape[first - 1] in ",q"
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
