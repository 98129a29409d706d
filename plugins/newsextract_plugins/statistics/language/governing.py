"""The clause that governs a number, as the grammar tells it: its subject, or that the number is the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.sentence import Sentence
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["Governing", "governing"]

_REPORTING: Final = word_set("reporting")
_DEPENDENT: Final = frozenset({"infinitive", "participle", "relative", "gerund"})
_NAMING: Final = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
_MOST_PARENTS: Final = 5


@attrs.define(eq=False)
class Governing:
    """The clause that a number stands in.

    Attributes:
        subject: Its subject as offsets; None for a pronoun, and where nothing tells it.
        is_subject: The number stands in the subject.
        pronoun: The subject is a pronoun.
        verb: Lemma of its verb.
        passive: The verb is passive.
        kind: What the grammar calls the clause.
        verb_end: One past the last character of its verbs, which stand in front of the number.
        past: Its verb is in the past.
        is_object: The number stands in one of its objects, or in what "of" adds to one.
        has_object: It has an object that stands in front of the number.
    """

    subject: tuple[int, int] | None
    is_subject: bool
    pronoun: bool
    verb: str
    passive: bool
    kind: str
    verb_end: int
    past: bool = False
    is_object: bool = False
    has_object: bool = False

    @property
    def reports(self) -> bool:
        """Whether its verb reports what somebody said."""
        return self.verb in _REPORTING


def governing(words: Words, start: int, end: int) -> Governing | None:
    """Return the clause whose verb governs a stretch that holds a number, None where none does."""
    sentence = words.sentence
    if sentence is None:
        return None
    token = sentence.token_from(start)
    if token >= len(sentence):
        return None
    clause = sentence.clause_at(token)
    for _ in range(_MOST_PARENTS):
        if clause is None:
            return None
        if sentence.starts[clause.verb.start] < end:
            return _of(sentence, clause, token)
        if clause.kind not in _DEPENDENT:
            return Governing(None, True, False, clause.verb.lemma, clause.verb.passive, clause.kind, start)
        clause = clause.parent
    return None


def _of(sentence: Sentence, clause: Clause, token: int) -> Governing:
    subject, verb = clause.subject, clause.verb
    verb_end = sentence.end_of(verb.end - 1)
    past = verb.tense == "past"
    if subject is None:
        return Governing(None, False, False, verb.lemma, verb.passive, clause.kind, verb_end, past)
    inside = subject.start <= token < subject.end
    pronoun = subject.phrase.kind == "pronoun"
    span = None if pronoun or inside else sentence.span(subject.start, subject.end)
    named = token > 0 and sentence.words[token - 1] in _NAMING  # "the names of the two men"
    is_object = any(
        phrase.start <= token < (phrase.end if named else sentence.whole(phrase)[1]) for phrase in clause.objects
    )
    has_object = not is_object and any(phrase.end <= token for phrase in clause.objects)
    return Governing(
        span, inside, pronoun, verb.lemma, verb.passive, clause.kind, verb_end, past, is_object, has_object
    )
