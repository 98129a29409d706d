"""The subject of the clause that a number stands in, found from its verb without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.clause.contests import surveyed
from newsextract_plugins.statistics.language.clauses import (
    INNER_MARKS,
    MODALS,
    phrase_before,
    phrase_ending,
    verb_group,
)
from newsextract_plugins.statistics.language.phrases import COORDINATORS
from newsextract_plugins.statistics.language.set_off import (
    comma_before,
)
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

_LONGEST_SUBJECT = 40
_MOST_COORDINATED = 3
_RELATIVES = frozenset({"which", "that", "what", "who"})
_NOMINATIVES = frozenset({"he", "i", "she", "they", "we"})
_REPORTING = word_set("reporting")
_ORGANISATIONS = word_set("organisations")
_ADJUNCTS = word_set("adjuncts")


def subject_before(words: Words, index: int) -> tuple[int, int] | None:
    """Return the subject of the clause that a word stands in, as offsets.

    It is what stands before the nearest finite verb, back to where the clause begins. A verb that "and" joins to
    another shares that one's subject: "The mill employs 40 people and makes $5 million".
    """
    absolute = _absolute_subject(words, index)
    if absolute is not None:
        return absolute
    verb = _verb_before(words, index)
    if verb is None:
        return _subject_to_come(words, index)
    for _ in range(_MOST_COORDINATED):
        if verb is None:
            return None
        if words.lower[verb] in _PRICED and verb and not is_stop(words, verb - 1):
            return phrase_ending(words, verb, whole=False)  # "stock valued at $5"
        first = verb_group(words, verb)
        if not first or words.lower[first - 1] not in COORDINATORS:
            subject = _subject_of_group(words, first) or antecedent(words, first - 1)
            return surveyed(words, verb, subject, index) or subject
        verb = _verb_before(words, first - 2)
    return None


def _subject_to_come(words: Words, index: int) -> tuple[int, int] | None:
    """Read a headline: "Council tax to rise by 5%" has no finite verb."""
    for position in range(index, max(1, index - _LONGEST_PARTICIPLE), -1):
        if words.lower[position] in changes().verbs and words.lower[position - 1] == "to":
            return phrase_before(words, position - 1)
    return None


def antecedent(words: Words, pronoun: int) -> tuple[int, int] | None:
    """Return the organisation that says something of itself: "Harwell Corp. said it lost $3 million"."""
    if pronoun < 2 or words.lower[pronoun] != "it":
        return None
    verb = pronoun - 1 - (words.lower[pronoun - 1] == "that")
    if words.lower[verb] not in _REPORTING:
        return None
    subject = phrase_before(words, verb_group(words, verb))
    if subject is None or _ORGANISATIONS.isdisjoint(
        words.lower[i].rstrip(".") for i in range(words.after(subject[0]), words.after(subject[1]))
    ):
        return None
    return subject


def _absolute_subject(words: Words, index: int) -> tuple[int, int] | None:
    """Return what moves in "with oil losing 5% and gas gaining 3%": a participle with a subject of its own."""
    for position in range(index, max(0, index - _LONGEST_PARTICIPLE), -1):
        word = words.lower[position]
        if is_mark(word) and word not in INNER_MARKS:
            return None
        if word.endswith("ing") and (word in changes().verbs or word in _MEASURING):
            if is_stop(words, position - 1) or is_mark(words.tokens[position - 1]):
                return None
            phrase = phrase_ending(words, position)
            opening = -1 if phrase is None else words.after(phrase[0]) - 1
            sums = word in _SUMMING and not words.is_capital(position - 1)
            return phrase if sums or (opening >= 0 and words.lower[opening] in {"with", "and"}) else None
    return None


_PRICED = frozenset({"priced", "valued"})
_LONGEST_PARTICIPLE = 6
_SUMMING = frozenset({"averaging", "totaling", "totalling"})
_MEASURING = frozenset({"starting", "ranging", "costing", "totaling", "totalling", "averaging", "reaching", "standing"})


def subject_of(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the phrase before a verb and the auxiliaries and adverbs that lead to it, as offsets."""
    return _subject_of_group(words, verb_group(words, verb))


def _subject_of_group(words: Words, first: int) -> tuple[int, int] | None:
    subject = phrase_before(words, first)
    if subject is None:
        return None
    by = words.after(subject[0]) - 1
    if by > 1 and words.lower[by] == "by" and is_verb(words, by - 1):
        return phrase_before(words, by - 1)  # "the share of homes owned by banks has doubled" is about the homes
    return subject


def _verb_before(words: Words, index: int) -> int | None:
    """Return the nearest finite verb at or before a word, without that of an inserted ", she said,"."""
    determiners = grammar().determiners - _RELATIVES
    position = index + 1
    last = max(0, index - _LONGEST_SUBJECT)
    while position > last:
        position -= 1
        word = words.lower[position]
        before = words.lower[position - 1] if position else ""
        if word in _NOMINATIVES:
            return None  # its verb is not known: "if they garner 3,000 votes"
        if not (is_verb(words, position) or (before in MODALS and not is_stop(words, position))):
            continue
        if before in determiners or before == "to":
            continue
        if word.endswith("ing") and position and before not in grammar().auxiliaries:
            continue
        if word in _REPORTING and words.tokens[position + 1 : position + 2] == [","]:
            opening = comma_before(words, position)
            if opening is not None:
                position = opening
                continue
        return position
    return None
