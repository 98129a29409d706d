"""What a source found in front of a verb turns out to be: part of another clause, or with a participle at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import OPENS_CLAUSE, Source
from newsextract.text.grammar.words import is_participle, is_past
from newsextract_plugins.quotes.sources.shared import governed_by

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["misread_subject", "without_participle"]

_LONGEST_RELATIVE: Final = 8
_LEAST_DESCRIBED: Final = 3
"""Tokens of a source that a participle describes."""
_OF_CRIMES: Final = frozenset({"accused", "charged", "convicted", "suspected", "cleared", "acquitted", "jailed"})
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_OPENS: Final = OPENS_CLAUSE | frozenset(",")
"""Codes of what may stand in front of a subject."""


def misread_subject(frame: Frame, source: Source, at: int) -> Source:
    """Return the subject of a verb of saying for the noun phrase in front of it, which is mostly that subject."""
    if frame.words[source.first] == "all":
        source = _without_all(frame, source)
    misread = _in_another_clause(frame, source, at) if source.first or source.how != "subject" else None
    return misread or source


def _without_all(frame: Frame, source: Source) -> Source:
    """Return who says all there is: "“We sail,” was all | chairman Iyer would say"."""
    if frame.shape[max(0, source.first - 2) : source.first] != "qX":
        return source
    return Source(source.first + 1, source.last, source.clause, source.how)


def _holds_past(frame: Frame, source: Source) -> bool:
    """Tell whether a supposed noun phrase holds a past tense: "a wall fell on Monday"."""
    return any(
        frame.shape[at] == "w" and is_past(frame.words[at]) and lexicon.likelihood(frame.words[at], "verb") > _MOSTLY
        for at in range(source.first + 1, source.last)
    )


def _is_inside(frame: Frame, first: int, last: int) -> bool:
    """Tell whether what begins at a token cannot be the subject of a clause: it is governed, or a verb itself."""
    left = frame.shape[first - 1]
    if left == "C":
        return True
    if frame.words[first] in ("make", "makes", "made", "making"):
        return False  # "they make me wonder"
    if left == "I" and _ends_in_name(frame, first, last):
        return False  # "on the eve of the match head coach Marcos Lind said"
    if left == "R":
        word = frame.words[first]
        return frame.shape[first] == "w" and (is_past(word) or lexicon.can_be(word, "verb", "third"))
    return left in "IXVGo" or frame.shape[first] == "B"


def _is_second_noun(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a lone common noun behind "and" goes on with one behind a preposition: "of chip and pin"."""
    return last - first == 1 and frame.shape[max(0, first - 3) : first + 1] == "IwCw"


def _ends_in_name(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a full name stands at the end of a noun phrase, behind common words."""
    return frame.shape[max(first, last - 2) : last] == "NN" and "w" in frame.shape[first:last]


def _is_relative(frame: Frame, first: int) -> bool:
    """Tell whether "that" behind a noun and in front of a verb is its relative pronoun: "a firm that helps"."""
    if first < 2 or frame.shape[first - 1] != "h" or frame.shape[first - 2] not in "wN" or frame.shape[first] != "w":
        return False
    return lexicon.can_be(frame.words[first], "verb") and not lexicon.can_be(frame.words[first - 2], "verb", "past")


def _before_that(frame: Frame, first: int) -> Source | None:
    """Return the subject in front of "that" where it is a relative pronoun: "a firm that helps families"."""
    head = phrase_ending(frame, first - 1, 0) if _is_relative(frame, first) else None
    return head if head is not None and (head.first == 0 or frame.shape[head.first - 1] in _OPENS) else None


@exception(
    "subject-of-another-verb",
    "A noun phrase in the middle of a clause is no subject: the grammar tells whose deed the saying is.",
    example="A firm that helps families move to the islands reported a rise in visitors.",
    counterexample="Families reported a rise in visitors.",
)
def _in_another_clause(frame: Frame, source: Source, at: int) -> Source | None:
    """Return the subject that the grammar gives a verb of saying where the one in front of it opens no clause."""
    first, aside = source.first, source.how == "aside"
    if aside:
        if not _holds_past(frame, source):
            return None
    elif source.how != "subject" or first == 0:
        return None
    elif source.last - first == 1 and frame.words[first] in ("anonymous", "unnamed", "unidentified"):
        relative = frame.shape.rfind("R", max(0, first - _LONGEST_RELATIVE), first)
        return phrase_ending(frame, relative, 0) if relative > 0 else None  # "two who asked to remain anonymous said"
    elif frame.shape[first - 1] in _OPENS and not _is_second_noun(frame, first, source.last):
        return _before_that(frame, first)
    elif not _is_inside(frame, first, source.last):
        return None
    subject = governed_by(frame, at)
    if subject is None or subject[0] >= at:
        return None
    if aside:
        return Source(*subject, subject[0], "aside") if subject[0] >= source.last else None
    if subject[0] < source.last and first < subject[1] and not _is_second_noun(frame, first, source.last):
        return None
    if "IR" in frame.shape[subject[1] : at]:
        return None  # "the charges on which he was held told"
    return Source(*subject, subject[0], "subject")


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
