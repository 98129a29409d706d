"""Exceptions to the subject as what is measured: who has, pays or does something is not what has the value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import given_name, is_class, lemma
from newsextract_plugins.statistics.tables.unit_names import units
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.governing import Governing
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = [
    "is_bare_unit",
    "is_in_phrase",
    "is_one_that_goes",
    "is_owner",
    "is_payer",
    "is_person_for_a_time",
    "is_surveyor",
]

_LEAST: Final = 0.5
_LEAST_STATE: Final = 0.3
_AMOUNTING: Final = word_set("amounting")
_OWNING: Final = word_set("owning")
_COUNTED: Final = frozenset({"count", "ordinal"})


@exception(
    "number-in-a-phrase",
    "A bare number that a preposition joins to the clause is not what the subject is.",
    example="The champion fell in the sixth.",
    counterexample="The champion was sixth.",
)
def is_in_phrase(asked: Asked, clause: Governing | None) -> bool:
    """Tell "fell in the sixth", "during the first three nights" from "finished sixth", "was 12"."""
    quantity, words, index = asked.quantity, asked.words, asked.before
    while index > 0 and (words.lower[index] in grammar().determiners or words.lower[index] in _BEFORE_NUMBERS):
        index -= 1
    if index < 0:
        return False
    word = words.lower[index]
    if quantity.kind == "percent":
        return word in _OTHER_FACTS
    if quantity.kind == "duration":
        return word in _WHEN
    if quantity.kind not in _COUNTED:
        return False
    if quantity.kind == "ordinal" and clause is not None and clause.verb not in _RANKING:
        return True
    return word in grammar().prepositions and word not in _REACHING


_BEFORE_NUMBERS: Final = frozenset({"first", "last", "next", "past", "final", "opening", "top", "own"})
_OTHER_FACTS: Final = frozenset({"in", "between", "among", "during", "since", "after", "before", "into"})
_WHEN: Final = frozenset({"during", "between", "since", "through", "with", "in"})
_REACHING: Final = frozenset(
    {"at", "to", "from", "about", "around", "over", "under", "near", "up", "down", "than", "like"}
)
_RANKING: Final = word_set("ranking")


@exception(
    "payer",
    "A person who is paid, fined or given money is not what costs it.",
    example="The clerk was fined $900.",
    counterexample="The boat was sold for $900.",
)
def is_payer(asked: Asked, subject: tuple[int, int], clause: Governing | None) -> bool:
    """Tell "the suspects got away with $8,000", "the clerk was fined $50" from "the ticket cost $8"."""
    if asked.quantity.kind != "money" or clause is None or not _is_person(asked.words, subject):
        return False
    return clause.passive or is_class(clause.verb, "verb.possession")


@exception(
    "owner-of-a-number",
    "What has, does or gets a number is not what is so many or so much.",
    example="The firm donated $9 million.",
    counterexample="The budget was $9 million.",
)
def is_owner(asked: Asked, clause: Governing | None) -> bool:
    """Tell "the firm donated $9 million", "Velm has 4" from "the bill came to $9 million", "the total was 4"."""
    quantity, words = asked.quantity, asked.words
    if quantity.kind not in {"money", "count"} or clause is None or clause.passive:
        return False
    verb = clause.verb
    if verb in _AMOUNTING or lemma(words.lower[max(0, asked.before)], "verb") in _COSTING:
        return False
    if verb in _OWNING or is_class(verb, "verb.possession", _LEAST_STATE):
        return True
    return not any(is_class(verb, kind, _LEAST_STATE) for kind in ("verb.stative", "verb.change", "verb.motion"))


_COSTING: Final = frozenset({"cost", "hit", "total", "top", "exceed"})
"""Verbs whose past is spelt as they are, or that are spelt as nouns: "should have cost $8"."""


@exception(
    "surveyor",
    "Who finds or reckons a share is not what it is a share of.",
    example="The survey found 43 percent in favour.",
    counterexample="The share was 43 percent.",
)
def is_surveyor(asked: Asked, subject: tuple[int, int], clause: Governing | None) -> bool:
    """Tell "the survey found 43 percent" and "analysts expect 5 percent" from "turnout reached 43 percent"."""
    if (
        not (asked.quantity.kind == "percent" or asked.quantity.unit == "point")
        or clause is None
        or clause.passive
        or clause.verb not in _FINDING
    ):
        return False
    return clause.subject is None or clause.subject[0] <= subject[0] < clause.subject[1]


_FINDING: Final = word_set("finding")


@exception(
    "person-for-a-time",
    "What somebody does for a time or a way lasts, not the person.",
    example="Maria Osei spoke for 45 minutes.",
    counterexample="The speech went on for 45 minutes.",
)
def is_person_for_a_time(asked: Asked, subject: tuple[int, int], clause: Governing | None) -> bool:
    """Tell "the mayor spoke for 45 minutes", "they chased him for 48km" from "the quake was felt for it"."""
    words = asked.words
    led = words.lower[asked.before] if asked.before >= 0 else ""
    moves = clause is not None and is_class(clause.verb, "verb.motion", _LEAST_STATE) and not clause.passive
    if asked.quantity.kind != "duration" and not (asked.quantity.kind == "measure" and (led == "for" or moves)):
        return False
    head = words.before(subject[1])
    if asked.quantity.kind == "measure" and led != "for":
        return head >= 0 and (_is_person(words, subject) or words.tokens[head].endswith("-year-old"))
    if clause is not None and clause.has_object and not clause.passive and clause.verb not in _LASTING:
        return True
    if head == 0:
        someone = given_name(words.tokens[0]) is not None or is_class(words.lower[0], "noun.person", _LEAST)
        return someone or _is_name_elsewhere(words)
    verb = "be" if clause is None or asked.quantity.kind != "duration" else clause.verb
    if verb not in _LASTING and is_class(words.lower[_head(words, subject)], "noun.group", _LEAST):
        return not is_class(verb, "verb.stative", _LEAST_STATE)
    return _is_person(words, subject) or (words.is_capital(head) and words.tokens[head] != "I")


@exception(
    "one-that-goes",
    "Somebody who falls or climbs a way is not what is so long.",
    example="The climber fell 200 feet to his death.",
    counterexample="The jet of gas rose 200 feet.",
)
def is_one_that_goes(asked: Asked, subject: tuple[int, int]) -> bool:
    """Tell "the climber fell 200 feet" and "Bo Rask fell 200 feet" from "gas rose 200 feet"."""
    if asked.quantity.kind != "measure" or "way-through-space" not in asked.quantity.trail:
        return False
    words = asked.words
    head = words.before(subject[1])
    return head >= 0 and (
        _is_person(words, subject) or words.is_capital(head) or words.tokens[head].endswith("-year-old")
    )


def _is_name_elsewhere(words: Words) -> bool:
    """Tell whether the word that opens a sentence is spelt with a capital inside another one, near it."""
    token = f" {words.tokens[0]}"
    at = -1
    for _ in range(_MOST_SEEN):
        at = words.text.find(token, at + 1, words.end + _NEARBY)
        if at < 1:
            return False
        if words.text[at - 1].islower():
            return True
    return False


_MOST_SEEN: Final = 5
_NEARBY: Final = 2000
_LASTING: Final = frozenset({"be", "last", "take", "need", "require", "spend", "run", "have"})


def _head(words: Words, subject: tuple[int, int]) -> int:
    """Return the head of a phrase: "talks" of "talks between clerks and firms"."""
    first, last = words.after(subject[0]), words.before(subject[1])
    behind = (i for i in range(first + 1, last) if words.lower[i] in grammar().prepositions)
    return next(behind, last + 1) - 1


def _is_person(words: Words, subject: tuple[int, int]) -> bool:
    """Tell whether a phrase is somebody by its head, or by the given name that it opens with."""
    head = words.before(subject[1])
    if head < 0:
        return False
    return is_class(words.lower[head], "noun.person", _LEAST) or bool(given_name(words.tokens[words.after(subject[0])]))


@exception(
    "bare-unit",
    "A unit without a number tells how far away somebody is: it is not what an amount measures.",
    example="A man who set a fire while boys slept metres away has been jailed for six years.",
    counterexample="The man has been jailed for six years.",
)
def is_bare_unit(phrase: str) -> bool:
    """Tell "metres" and "several miles" from "the metre" and "the Miles"."""
    if any(map(str.isdecimal, phrase)):
        return False
    word = phrase.rpartition(" ")[2]
    unit = units().names.get(word)
    return unit is not None and word in units().plurals and unit.kind in _DISTANT and not phrase.startswith("the ")


_DISTANT: Final = frozenset({"measure", "duration"})
