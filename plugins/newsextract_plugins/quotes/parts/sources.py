"""Sources: the noun phrase in a frame that a cue belongs to, in front of it or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.phrase_bounds import OF_LIKE, phrase_ending
from newsextract.text.grammar.subjects.source import LONGEST_RELATIVE, NOMINAL, OPENS_CLAUSE, Source
from newsextract.text.grammar.words import is_participle, is_past
from newsextract_plugins.quotes.parts.asides import holder_behind, name_of_open_aside, source_before_aside

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["source_after", "source_before", "without_participle"]

_SKIPPED: Final = frozenset("AX")
"""Codes of adverbs and auxiliaries between a source and its cue."""
_AFTER: Final = re.compile(
    r"""
    (?P<source>
        P
      | (?: D (?:A(?=[wN]))? | A(?=[wN]) )? (?> (?: [MNw#B] | C(?=[NM]) | (?<=M)A(?=w) )+ )
        (?> (?: I D?+ (?> (?: [MNw#B] | C(?=N) )+ ) )* )
    )
    """,
    re.VERBOSE,
)
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_LEAST_DESCRIBED: Final = 3
"""Tokens of a source that a participle describes."""
_ADVERBIAL: Final = "AXT#"
"""Codes of what may end an adverbial between a source and its cue."""
_ADVERBS: Final = frozenset({"far", "once"})
"""What may end one whatever its code."""
_AT_FIRST: Final = (["at", "first"], ["at", "last"], ["for", "now"])
_OF_CRIMES: Final = frozenset({"accused", "charged", "convicted", "suspected", "cleared", "acquitted", "jailed"})
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


def without_participle(frame: Frame, source: Source) -> Source:
    """Cut off a participle that ends a source, with its time: "a survey published on Tuesday", "the data released"."""
    if source.last - source.first < _LEAST_DESCRIBED:
        return source
    last = _before_crime(frame, source) or _before_participle(frame, source)
    return Source(source.first, last, source.clause, source.how) if last else source


@exception(
    "accused-source",
    "A participle of a crime describes a source, with all that follows it.",
    example="A clerk accused of theft in two towns said the harbour was closed.",
    counterexample="A clerk of the harbour said it was closed.",
)
def _before_crime(frame: Frame, source: Source) -> int | None:
    """Return where a source ends in front of a participle of a crime."""
    shape, words = frame.shape, frame.words
    if _OF_CRIMES.isdisjoint(words[source.first + 1 : source.last - 1]):
        return None
    for at in range(source.first + 1, source.last - 1):
        if words[at] in _OF_CRIMES and shape[at] == "w" and shape[at - 1] in "wNB" and shape[at + 1] == "I":
            return at
    return None


@exception(
    "published-source",
    "A participle that ends a source describes it, with its time.",
    example="A survey published on Tuesday showed that rents fell.",
    counterexample="A survey of the harbour showed that rents fell.",
)
def _before_participle(frame: Frame, source: Source) -> int | None:
    """Return where a source ends in front of a participle and its time."""
    shape = frame.shape
    at = source.last - 1
    while at > source.first and shape[at] in "T#":
        at -= 1
    if at > source.first and shape[at] == "I":
        at -= 1
    if at <= source.first + 1 or shape[at] != "w" or shape[at - 1] not in "wN":
        return None
    word = frame.words[at]
    if is_participle(word):
        return at
    named = frame.words[at + 1 : at + 2] == ["as"] and lexicon.can_be(word, "verb", "participle")
    goes = word.endswith("ing") and at == source.last - 1 and lexicon.likelihood(word, "verb") > _MOSTLY
    return at if named or goes else None


def source_after(frame: Frame, at: int) -> Source | None:
    """Find the source behind a cue: "said Ms Okafor, the harbour's head"."""
    shape = frame.shape
    while at < len(shape) and shape[at] == "A":
        at += 1
    match = _AFTER.match(shape, at)
    if match is None:
        return None
    last = _before_past(frame, at, match.end()) or match.end()
    first_preposition = next((index for index in range(at, last) if shape[index] == "I"), None)
    if first_preposition is not None:
        index = first_preposition
        while index < last and frame.words[index] in OF_LIKE:
            if frame.words[index] in ("in", "at", "with") and (
                shape[at] not in "Dw" or shape[index - 1 : index + 2] == "NID"
            ):
                break
            following = next((other for other in range(index + 1, last) if shape[other] == "I"), last)
            index = following
        last = index
    while last > at and (
        shape[last - 1] == "C" or (shape[last - 1] == "w" and last - at > 2 and frame.words[last - 1].endswith("ed"))
    ):
        last -= 1
    holder = _holder_behind_cue(frame, at, last)
    if holder is not None:
        return Source(*holder, at, "inverted")
    return Source(at, last, at, "inverted") if last > at else None


@exception(
    "clause-behind-a-cue",
    "A past tense behind a common noun ends what may be a source behind a cue: it is a clause that is said.",
    example="A report from the harbour, also citing a keeper, said trading halted at the beginning of May.",
    counterexample="Trading halted in May, said a keeper of the harbour.",
)
def _before_past(frame: Frame, first: int, last: int) -> int | None:
    """Return where a source behind a cue ends in front of a past tense: "said trading | halted at"."""
    for at in range(first + 1, last):
        if frame.shape[at] == "w" and frame.shape[at - 1] == "w" and is_past(frame.words[at]):
            past = not is_participle(frame.words[at]) or frame.shape[first : first + 1] == "w"
            if past and lexicon.likelihood(frame.words[at], "verb") > _MOSTLY:
                return at
    return None


def _holder_behind_cue(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the name of who holds an office behind a cue: "said the CFO of Kessel, Alan Taylor"."""
    shape = frame.shape
    if shape[last : last + 1] != ",":
        return None
    end = last + 1
    while end < len(shape) and shape[end] in "DNB":
        end += 1
    return holder_behind(frame, first, last, end) if shape[end : end + 1] in ("", ".", ",") else None
