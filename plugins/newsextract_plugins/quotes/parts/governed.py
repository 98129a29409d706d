"""Whose deed a verb of saying is, as the grammar tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import OPENS_CLAUSE, Source
from newsextract.text.grammar.words import is_past

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["governed_by", "misread_subject"]

_LONGEST_RELATIVE: Final = 8
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_OPENS: Final = OPENS_CLAUSE | frozenset(",")
"""Codes of what may stand in front of a subject."""


def governed_by(frame: Frame, at: int) -> tuple[int, int] | None:
    """Return the tokens of the subject that the grammar gives a verb, None where it gives none."""
    start = frame.start_of(at)
    sentence = None if frame.grammar is None else frame.grammar.sentence_at(start)
    verb = None if sentence is None else sentence.token_at(start)
    if sentence is None or verb is None:
        return None
    clause = sentence.clause_at(verb)
    if clause is None or clause.subject is None or not clause.verb.start <= verb < clause.verb.end:
        return None
    if clause.subject.phrase.kind in ("number", "time"):
        return None
    leading = sentence.tags[clause.subject.start] == "A"  # "about 100 anglers"
    start, end = sentence.span(clause.subject.start + leading, clause.subject.end)
    first, last = frame.token_at(start), frame.token_at(end - 1)
    if first is None or last is None or (first < last and frame.words[first] == "it"):
        return None
    return first, last + 1


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


@exception(
    "subject-of-another-verb",
    "A noun phrase in the middle of a clause is no subject: the grammar tells whose deed the saying is.",
    example="A firm that helps families move to the islands reported a rise in visitors.",
    counterexample="Families reported a rise in visitors.",
)
def misread_subject(frame: Frame, source: Source, at: int) -> Source | None:
    """Return the subject that the grammar gives a verb of saying where the one in front of it opens no clause."""
    first = source.first
    if source.how == "aside":
        subject = governed_by(frame, at) if _holds_past(frame, source) else None
        inside = subject is not None and source.last <= subject[0] < at
        return Source(*subject, subject[0], "aside") if subject is not None and inside else None
    if source.how != "subject" or first == 0:
        return None
    if source.last - first == 1 and frame.words[first] in ("anonymous", "unnamed", "unidentified"):
        relative = frame.shape.rfind("R", max(0, first - _LONGEST_RELATIVE), first)
        return phrase_ending(frame, relative, 0) if relative > 0 else None  # "two who asked to remain anonymous said"
    if frame.shape[first - 1] in _OPENS and not _is_second_noun(frame, first, source.last):
        head = phrase_ending(frame, first - 1, 0) if _is_relative(frame, first) else None
        opens = head is not None and (head.first == 0 or frame.shape[head.first - 1] in _OPENS)
        return head if opens else None
    if not _is_inside(frame, first, source.last):
        return None
    subject = governed_by(frame, at)
    if subject is None or subject[0] >= at:
        return None
    if subject[0] < source.last and source.first < subject[1] and not _is_second_noun(frame, first, source.last):
        return None
    if "IR" in frame.shape[subject[1] : at]:
        return None  # "the charges on which he was held told"
    return Source(*subject, subject[0], "subject")
