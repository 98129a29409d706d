"""Who says what a participle of saying reports: the subject of its clause, or a noun phrase of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.grammar.subjects.frame_subjects import clause_subject, is_finite, subject_at
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.sources.in_front import source_before
from newsextract_plugins.quotes.sources.shared import before_relative, shared_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import Frame

_FARTHEST: Final = 60
"""Tokens over which the beginning of a clause is looked for."""
_LONGEST_ABSOLUTE: Final = 14
_INSIDE: Final = frozenset({"of", "for"})
_WITH: Final = frozenset({"with", "of", "from"})
_OPENING: Final = ("", "S", "Z")
_LONGEST_OPENING: Final = 4
_LONGEST_SUBJECT: Final = 14
_SIGNS: Final = frozenset(
    {"sign", "banner", "hat", "hats", "shirt", "shirts", "t-shirt", "t-shirts", "poster", "placard", "sticker"}
)  # fmt: skip
"""What bears words of its own, whoever holds it."""
_HOLDING: Final = frozenset({"with", "of", "including", "about", "despite", "like", "by"})
_SENDING: Final = frozenset(
    {"sent", "sends", "send", "emailed", "told", "wrote", "gave", "asked", "joined", "met", "called", "attacked"}
)
_TIMES: Final = frozenset({"as", "when", "while", "where"})


def participle_source(frame: Frame, at: int, before: str, floor: int, found: Sequence[Attribution]) -> Source | None:
    """Find the source of a participle.

    Args:
        frame: The frame.
        at: The participle's token.
        before: The code of the token in front.
        floor: The first token that may be looked at.
        found: The attributions in front.

    Returns:
        The subject of the clause, or the participle's own: "with Iyer saying", "a crowd that included Iyer saying".
    """
    own = _absolute(frame, at, floor)
    if own is not None:
        return own
    if before == "O":
        return Source(at - 1, at, at - 1, "own")  # "she remembers him saying"
    if before in _OPENING or (before == "I" and at <= _LONGEST_OPENING):
        if not found and not frame.shape[:at].strip("CYAISZ,"):
            return _subject_behind(frame, at)
    elif before == "I":
        source = clause_subject(frame, at)
        if source is not None:
            return Source(source.first, source.last, at, "shared")
    source = (_subject_of_aside(frame, at) or _subject_of_segment(frame, at)) if before == "," else None
    if before and before not in ",-IqQCYSZ":
        own = _behind_with(frame, source_before(frame, at, floor))
        if own is not None and (
            before == "X"
            or (own.first > 0 and frame.words[own.first - 1] in _WITH)
            or (own.first <= floor and not _holds_verb(frame, own))
        ):
            source = own
    if source is None and before in ("w", "N", "M", "B", "T"):
        comma = frame.shape.rfind(",", max(0, at - _FARTHEST), at)
        source = before_relative(frame, found, comma) or _person_in_front(frame, at, floor) or clause_subject(frame, at)
        source = source and Source(source.first, source.last, at, "shared")
    return source or shared_source(frame, found, at)


def _subject_behind(frame: Frame, at: int) -> Source | None:
    """Find the subject behind a participle that opens the sentence: "Noting the delay, Ms Okafor said"."""
    shape = frame.shape
    end = min(len(shape), at + _FARTHEST)
    comma = _next_comma(shape, at, end)
    while comma > 0:
        index = comma + 1
        while index < end and shape[index] in "AT#C":
            index += 1
        if index < end and shape[index] in "PND":
            subject = subject_at(frame, index, min(len(shape), index + _LONGEST_SUBJECT), possessor=False)
            verb = subject.last
            if shape[verb : verb + 1] == ",":
                verb = shape.find(",", verb + 1, verb + _LONGEST_SUBJECT) + 1 or len(shape)
            while verb < len(shape) and shape[verb] == "A":
                verb += 1
            if is_finite(frame, verb):
                return Source(subject.first, subject.last, at, "shared")
        comma = _next_comma(shape, comma + 1, end)
    return None


def _next_comma(shape: str, start: int, end: int) -> int:
    """Return the next comma, which may be the one inside a quotation; -1 for none."""
    found = [at for at in (shape.find(",", start, end), shape.find("q", start, end)) if at >= 0]
    return min(found, default=-1)


def _subject_of_aside(frame: Frame, at: int) -> Source | None:
    """Find the subject of a clause of time in front: "She left as Mr Holt took the floor, calling it a gift"."""
    shape, words = frame.shape, frame.words
    comma = at - 1
    lowest = max([shape.rfind(code, max(0, at - _FARTHEST), comma) for code in ",;:q-"]) + 1
    opener = max(shape.rfind(code, lowest, comma) for code in "SRZ")
    if opener < lowest or not (words[opener] in _TIMES or (words[opener] == "which" and words[opener - 1] == "in")):
        return None
    first = opener + 1
    while first < comma and shape[first] in "AT":
        first += 1
    if shape[first] not in "PNDw":
        return None
    subject = subject_at(frame, first, comma, possessor=False)
    verb = subject.last
    while verb < comma and shape[verb] == "A":
        verb += 1
    if not is_finite(frame, verb) or _is_done(frame, verb):
        return None
    return Source(subject.first, subject.last, at, "shared")


@exception(
    "subject-of-a-passive-of-time",
    "What is done in a clause of time says nothing in the participle behind it.",
    example="The crew left as soon as the result was announced, claiming that the vote was rigged.",
    counterexample="The crew left as the board spoke, claiming that the vote was rigged.",
)
def _is_done(frame: Frame, verb: int) -> bool:
    past = frame.words[verb + 1 : verb + 2]
    return frame.words[verb] in ("was", "were", "is", "are") and bool(past) and is_past(past[0])


def _person_in_front(frame: Frame, at: int, floor: int) -> Source | None:
    """Find the persons right in front of a participle, of whom it tells what they say: "the ad features Iyer saying".

    Behind most prepositions and behind verbs of sending they are no such persons: "wrote to Iyer asking".
    """
    shape, words = frame.shape, frame.words
    last = at
    while at > floor and shape[at - 1] in "TA":
        at -= 1
    if at < last and at > floor and shape[at - 1] == "I":
        at -= 1  # "left in May saying"
    phrase = phrase_ending(frame, at, floor)
    if phrase is None:
        return None
    first = phrase.first
    for index in range(phrase.last - 2, first, -1):
        if (
            shape[index] == "w"
            and (is_past(words[index]) or words[index].endswith("ing"))
            and shape[index + 1] in "DNI#"
        ):
            first = index + 1
            break
    if first == phrase.first and shape[first] == "w":
        verb = is_past(words[first]) or words[first].endswith("ing") or shape[first - 1 : first] == "X"
        first += verb
    head = first
    while head < phrase.last and shape[head] not in "Io-":
        head += 1
    if head == first or frame.headline:
        return None
    word = words[head - 1]
    if head == phrase.last and word in _SIGNS:
        return Source(first, phrase.last, first, "own")
    named = shape[head - 1] == "N" and "N" in shape[phrase.last - 1]
    kind = head_kinds().get(word) or head_kinds().get(word.removesuffix("s"))
    if not named and kind not in ("group", "data"):
        return None
    before = words[first - 1] if first else ""
    code = shape[first - 1 : first]
    if (code == "I" and before not in _HOLDING) or code in ("V", "S") or before in _SENDING or not before:
        return None
    return Source(first, phrase.last, first, "own")


def _absolute(frame: Frame, at: int, floor: int) -> Source | None:
    """Find the subject that a participle has of its own: "…, with union leader Holt insisting that"."""
    shape = frame.shape
    lowest = max(floor, at - _LONGEST_ABSOLUTE)
    last = at
    while last > lowest and shape[last - 1] == "A":
        last -= 1
    first = last
    while first > lowest and (shape[first - 1] in "DMNw#BP" or frame.words[first - 1] in _INSIDE):
        first -= 1
    if first == last or first < 2 or frame.words[first - 1] != "with" or shape[first - 2] not in ",-q":
        return None
    return Source(first, last, first, "absolute")


def _behind_with(frame: Frame, source: Source | None) -> Source | None:
    """Cut a clause off that a noun phrase behind "with" was taken for: "the film ends with Ms Okafor saying"."""
    if source is None:
        return None
    for at in range(source.last - 2, source.first, -1):
        if frame.words[at] == "with":
            return Source(at + 1, source.last, at + 1, source.how)
    return source


def _holds_verb(frame: Frame, source: Source) -> bool:
    """Tell whether a supposed noun phrase is a clause: "the board released a statement", "the crews met at"."""
    shape, words = frame.shape, frame.words
    return shape[source.last - 1] == "I" or any(
        shape[at] == "w"
        and (words[at].endswith("ed") or (is_past(words[at]) and shape[at + 1] in "IDTAP" and shape[at - 1] != "D"))
        for at in range(source.first + 1, source.last - 1)
    )


def _subject_of_segment(frame: Frame, at: int) -> Source | None:
    """Return the subject of the clause that a participle follows: "he rose, saying"."""
    shape = frame.shape
    first = max(shape.rfind(code, max(0, at - _FARTHEST), at - 1) for code in ",;qQ-") + 1
    while first < at and shape[first] in "CYASZ":
        first += 1
    if first >= at - 2 or shape[first] not in "PND" or (shape[first] == "D" and shape[first + 1] in "IT"):
        return None
    found = subject_at(frame, first, at, possessor=False)
    if shape[found.last] not in "XVwA" or frame.words[found.first] in ("there", "it"):
        return None
    return Source(found.first, found.last, at, "shared")
