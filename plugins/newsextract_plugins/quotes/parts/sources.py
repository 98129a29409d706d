"""Sources: the noun phrase in a frame that a cue belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_participle, is_past

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

LONGEST_SOURCE: Final = 30
"""Tokens of a source, with its asides; what is longer is no noun phrase but a misread clause."""

LONGEST_RELATIVE: Final = 16
"""Tokens of a relative clause between a source and its cue."""
_NOMINAL: Final = frozenset("PDMNw#BITO'o&")
_SKIPPED_BEFORE_CUE: Final = frozenset("AX")
_AFTER: Final = re.compile(
    r"""
    (?P<source>
        P
      | (?: D | A(?=[wN]) )? (?> (?: [MNw#B] | C(?=[NM]) )+ )
        (?> (?: I D?+ (?> (?: [MNw#B] | C(?=N) )+ ) )* )
    )
    """,
    re.VERBOSE,
)
_AT_FIRST: Final = (["at", "first"], ["at", "last"], ["for", "now"])
_LONGEST_PLACE: Final = 8
_OF_LIKE: Final = frozenset({"of", "for", "from", "at", "with", "in"})
_OF_CRIMES: Final = frozenset({"accused", "charged", "convicted", "suspected", "cleared", "acquitted", "jailed"})
_TITLE_PARTICIPLES: Final = re.compile(r".*(?:ing|ed)$")


_SUBORDINATE_NAME: Final = re.compile(r"S(?:D?[wM#]*N[NB]*)")
"""A name behind the word that opens a clause, in front of an aside: "As Tom Renn, the keeper, said"."""
_SUBORDINATE_OFFICE: Final = re.compile(r"SD[wM#N]{1,5}")
"""The same for an office: "When the harbour's director, Tom Renn, said"."""


_BOTH: Final = frozenset({"both", "each", "all"})
_WRITTEN: Final = frozenset({"said", "says", "read", "reads"})


class Source:
    """Where a source stands: tokens `first` to `last` (exclusive), where its clause begins, and how it was found.

    `clause` is the first token of what the source and the cue stand in: with the asides between them, the source's own.
    """

    __slots__ = ("clause", "first", "how", "last")

    def __init__(self, first: int, last: int, clause: int, how: str) -> None:
        self.first = first
        self.last = last
        self.clause = clause
        self.how = how


def source_before(frame: Frame, cue: int, floor: int, *, over_phrase: bool = True) -> Source | None:
    """Find the source in front of a cue.

    Args:
        frame: The frame.
        cue: The cue's token.
        floor: The first token that may be looked at.
        over_phrase: Whether an adverbial may stand between auxiliary and cue: "who has in the past described".

    Returns:
        The source; None where the cue has no subject of its own in front of it.
    """
    shape = frame.shape
    index = cue - 1
    while index >= floor and shape[index] in _SKIPPED_BEFORE_CUE:
        index -= 1
    if index > floor and frame.words[index] == "far" and frame.words[index - 1] in ("so", "thus"):
        index -= 2  # "has so far refused"
        while index >= floor and shape[index] in _SKIPPED_BEFORE_CUE:
            index -= 1
    if index > floor and frame.words[index] == "once" and shape[index - 1] in _NOMINAL:
        index -= 1  # "as Darwin once wrote"
    if index > floor and shape[index] == "I" and frame.words[index : index + 2] in _AT_FIRST:
        index -= 1
    index = _before_period(frame, index, floor)
    if index < floor:
        return None
    code = shape[index]
    if code == "o":
        return None  # an infinitive: "is said to have called"
    if code == "R" and frame.words[index] != "whose":
        return Source(index, index + 1, index, "relative")
    if code == "h" and index > floor and shape[index - 1] in "wN" and frame.words[cue] in _WRITTEN:
        return Source(index, index + 1, index, "relative")  # "a sign that said"
    if code in ",-":
        return _before_aside(frame, index, floor)
    if code not in _NOMINAL:
        return _before_relative(frame, index, floor) if code in "XVG" else None
    found = phrase_ending(frame, index + 1, floor)
    if found is not None and _only_counts(frame, found, floor):
        found = phrase_ending(frame, found.first, floor) or found
    if found is not None and over_phrase and shape[max(floor, found.first - 2) : found.first] in ("XI", "RI"):
        return source_before(frame, found.first - 1, floor, over_phrase=False)
    if found is None or found.first <= floor:
        return found
    left = shape[found.first - 1]
    if left == "G":
        head = phrase_ending(frame, found.first - 1, floor)
        if head is not None and (head.first <= floor or shape[head.first - 1] in _OPENS_CLAUSE):
            return head  # "a report citing two officials said"
    if left in "XVGoRO" or (left == "w" and "R" in shape[max(floor, found.first - 3) : found.first]):
        return _before_relative(frame, found.first, floor) or found
    return _before_relative(frame, found.first, floor) if left == "P" else found


def _only_counts(frame: Frame, source: Source, floor: int) -> bool:
    """Tell whether a source only takes up the noun phrase in front of it: "Iyer and Holt both said"."""
    first = source.first
    alone = source.last - first == 1 and frame.words[first] in _BOTH
    return alone and first > floor and frame.shape[first - 1] in "NwB"


def _before_relative(frame: Frame, at: int, floor: int) -> Source | None:
    """Find the source in front of a relative clause without commas: "two officials who asked not to be named said"."""
    shape = frame.shape
    lowest = max(floor, at - LONGEST_RELATIVE)
    relative = max(shape.rfind("R", lowest, at), shape.rfind("R", lowest, at + 1))
    if relative <= floor or any(code in ",;:qQ-hS" for code in shape[relative:at]) or shape[relative - 1] not in "NwMB":
        return None
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
    while at >= floor and shape[at] in _SKIPPED_BEFORE_CUE:
        at -= 1
    return at if (at >= floor and shape[at] in _NOMINAL) or (at >= floor and shape[at] in ",-R") else index


def phrase_ending(frame: Frame, last: int, floor: int) -> Source | None:
    """Find where the noun phrase begins that ends before token `last`."""
    shape = frame.shape
    lowest = max(floor, last - LONGEST_SOURCE)
    first = last
    while first > lowest:
        code = shape[first - 1]
        if first < last and code in "CA" and _goes_on_in_front(frame, first, lowest):
            first -= 1
            continue
        if code not in _NOMINAL or code == "T":
            break
        if (code == "P" and first < last) or (first < last and shape[first] == "D" and code in "wN#B"):
            break
        first -= 1
        if code == "P":
            break
    first = _without_lead(frame, first, last)
    if first - 2 >= lowest and shape[first - 1] in ",C":
        first = _whole_list(frame, first, lowest)
    return Source(first, last, first, "subject") if first < last else None


_LIST: Final = re.compile(r"(?:D?A?[NMw#B]{1,5},){1,4}$")
_PLACE: Final = re.compile(r"D[NB]{1,3},(?:N\.?,?)?$")
_OPENS_CLAUSE: Final = frozenset(";:qQhSYZC.-?")


def _whole_list(frame: Frame, first: int, lowest: int) -> int:
    """Return where a noun phrase begins that holds commas or a pronoun: "foods, drinks and tobacco company".

    Also "the Oulu, Finland, mill" and "he and others".
    """
    shape = frame.shape
    if shape[first - 1] == "C":
        joined = shape[first - 2] == "P" and frame.words[first - 1] in ("and", "or")
        alone = first - 3 < lowest or shape[first - 3] in _OPENS_CLAUSE or shape[first - 3] == ","
        return first - 2 if joined and alone and frame.words[first - 2] != "it" else first
    head = shape[first:]
    place = _PLACE.search(shape, max(lowest, first - 7), first)
    if (
        place is not None
        and head[:1] in "wN"
        and (place.start() == lowest or shape[place.start() - 1] in _OPENS_CLAUSE)
    ):
        return place.start()
    if "C" not in shape[first : first + 8]:
        return first
    listed = _LIST.search(shape, max(lowest, first - 24), first)
    if listed is None or not (listed.start() == lowest or shape[listed.start() - 1] in _OPENS_CLAUSE):
        return first
    verbal = any(shape[at] == "w" and is_past(frame.words[at]) and shape[at + 1] == "," for at in range(*listed.span()))
    return first if verbal or shape[listed.start()] == "A" else listed.start()


def _goes_on_in_front(frame: Frame, first: int, lowest: int) -> bool:
    """Tell whether a conjunction or an adverb in front of a noun phrase's tokens belongs to it.

    "in and around Oulu", "the predominantly wooden town", "a manager at First Oulu".
    """
    shape, words = frame.shape, frame.words
    before = shape[first - 2] if first - 2 >= lowest else ""
    if shape[first - 1] == "C":
        return (shape[first] == "I" and before == "I") or _joins_nouns(frame, first - 1, lowest)
    if words[first - 1] == "first":
        return (shape[first] == "N" and before == "I") or (
            words[first] == "of" and shape[first + 1 : first + 2] == "N" and first - 1 in (lowest, 0)
        )
    return shape[first] in "wN" and before != "" and before in "DM" and words[first - 1].endswith("ly")


def _joins_nouns(frame: Frame, conjunction: int, lowest: int) -> bool:
    """Tell whether "and" joins two nouns ("Iyer and Holt said") rather than two clauses ("Iyer won and Holt said")."""
    if frame.words[conjunction] not in ("and", "or"):
        return False
    shape = frame.shape
    index = conjunction - 1
    if index < lowest or shape[index] not in "NMwB":
        return False
    while index >= lowest and shape[index] in "NMw#BDI":
        if shape[index] == "w" and frame.words[index].endswith(("ed", "ing")):
            return False
        index -= 1
    before = shape[index] if index >= 0 else ""
    return conjunction - index <= 7 and (index < lowest or before in ",;:qQ-ShCYZ.") and before not in ("X", "V", "P")


def _without_lead(frame: Frame, first: int, last: int) -> int:
    """Drop an opening that isn't the subject: "In an interview Clark", "On Monday the company"."""
    shape = frame.shape
    if last - first < 2 or shape[first] not in "IoO":
        return first
    run = last - 1
    if shape[run] == "P":
        return run
    while run > first and shape[run - 1] not in "IoDPO":
        run -= 1
    if run > first + 1 and shape[run - 1] == "D":
        return run - 1
    names = last
    while names > run and shape[names - 1] in "NB":
        names -= 1
    return names if names < last else run


def _before_aside(frame: Frame, comma: int, floor: int) -> Source | None:
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
        found = _noun_phrase(frame, first, last)
        if found is not None and right != comma:
            return Source(found[0], found[1], found[0], "aside")
    return None


def _noun_phrase(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the noun phrase that tokens `first` to `last` are, None where they are something else."""
    shape = frame.shape
    if first >= last or shape[first] not in "PDNMw#" or shape[first:last].lstrip("AD#w").startswith("T"):
        return None  # no phrase, or a time ("early on Monday")
    if any(code in "XVGKShRZY" for code in shape[first:last]):
        for index in range(first, last):
            if shape[index] in "ShXVGKZY" and index > first and shape[index - 1] in "NMwB":
                head = phrase_ending(frame, last, first)
                return (head.first, head.last) if head and head.first > index and shape[head.first] in "NPD" else None
        return None
    if shape[first] == "w" and _TITLE_PARTICIPLES.match(frame.words[first]):
        return None
    return (first, last)


def without_participle(frame: Frame, source: Source) -> Source:
    """Cut off a participle that ends a source, with its time: "a survey published on Tuesday", "the data released".

    One of a crime is cut off with all that follows it: "a clerk accused of theft in two towns".
    """
    shape, words = frame.shape, frame.words
    for at in range(source.first + 1, source.last - 1):
        if words[at] in _OF_CRIMES and shape[at] == "w" and shape[at - 1] in "wNB" and shape[at + 1] == "I":
            return Source(source.first, at, source.clause, source.how)
    at = source.last - 1
    while at > source.first and shape[at] in "T#":
        at -= 1
    if at > source.first and shape[at] == "I":
        at -= 1
    if at > source.first + 1 and shape[at] == "w" and is_participle(words[at]) and shape[at - 1] in "wN":
        return Source(source.first, at, source.clause, source.how)
    return source


def with_place(frame: Frame, last: int, end: int) -> int:
    """Return where a noun phrase ends with the name that a preposition adds: "analysts at Corbin"."""
    shape = frame.shape
    at = last
    end = min(end, last + _LONGEST_PLACE)
    if at + 1 < end and shape[at] == "I" and frame.words[at] in _OF_LIKE and shape[at + 1] == "N":
        at += 1
        while at < end and (shape[at] in "NB" or (frame.words[at] == "&" and shape[at + 1 : at + 2] == "N")):
            at += 1
        return at
    return last


_PARTY: Final = re.compile(r"[a-z]{1,4}-[a-z.]+")
"""A party and a state: "Sen. Tova Lind, R-Vt., said"."""


def before_aside(frame: Frame, last: int) -> int:
    """Step over an aside between a name and its relative clause: "Tova Lind, R-Vt., who", "Tova Lind, 61, who"."""
    shape, words = frame.shape, frame.words
    comma = last - 1
    lowest = max(0, last - LONGEST_RELATIVE)
    while comma > lowest and shape[comma] not in ",;:qQhSRVG":
        comma -= 1
    if comma <= lowest or shape[comma] != "," or shape[comma - 1] not in "NB":
        return last
    alone = last - comma == 2 and (shape[comma + 1] == "#" or _PARTY.fullmatch(words[comma + 1]) is not None)
    noun = shape[comma + 1] == "D" or (shape[comma + 1] == "w" and not _TITLE_PARTICIPLES.match(words[comma + 1]))
    apposed = noun and "X" not in shape[comma:last] and not (shape[comma + 1] == "w" and _is_place(shape, comma))
    return comma if alone or apposed else last


def _is_place(shape: str, comma: int) -> bool:
    """Tell whether the name in front of a comma is where something happens: "In Oulu, anglers who"."""
    first = comma
    while first > 0 and shape[first - 1] in "NB":
        first -= 1
    return first > 0 and shape[first - 1] == "I" and (first == 1 or shape[first - 2] in _OPENS_CLAUSE)


def source_after(frame: Frame, at: int) -> Source | None:
    """Find the source behind a cue: "said Ms Okafor, the harbour's head"."""
    shape = frame.shape
    while at < len(shape) and shape[at] == "A":
        at += 1
    match = _AFTER.match(shape, at)
    if match is None:
        return None
    last = match.end()
    first_preposition = next((index for index in range(at, last) if shape[index] == "I"), None)
    if first_preposition is not None:
        index = first_preposition
        while index < last and frame.words[index] in _OF_LIKE:
            if frame.words[index] in ("in", "at", "with") and shape[at] != "D" and shape[at] != "w":
                break
            following = next((other for other in range(index + 1, last) if shape[other] == "I"), last)
            index = following
        last = index
    while last > at and (
        shape[last - 1] == "C" or (shape[last - 1] == "w" and last - at > 2 and frame.words[last - 1].endswith("ed"))
    ):
        last -= 1
    return Source(at, last, at, "inverted") if last > at else None
