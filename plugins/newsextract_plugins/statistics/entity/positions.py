"""Where in its clause a number stands: only what is an object, or joined to one, belongs to the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import is_class, likelihood
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.governing import Governing
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["is_estimate", "is_object", "is_thought"]

_ESTIMATING: Final = word_set("estimating") | word_set("telling")
_ATTRIBUTED: Final = frozenset({"at", "of", "with", "on", "by"})
_NEAR: Final = 3
_LEAST_VERB: Final = 0.1


@exception(
    "estimate",
    "Who says or reckons an amount does not have it.",
    example="The ministry expects at least 50 people.",
    counterexample="The bureau employs 50 people.",
)
def is_estimate(clause: Governing) -> bool:
    """Tell "the bureau estimates 50", "said one clerk" from "the bureau employs 50"."""
    return clause.reports or clause.verb in _ESTIMATING


@exception(
    "thought",
    "A plan, a solution or a move to do something does nothing itself.",
    example="The solution is to punish two million Vardans.",
    counterexample="The council is to punish two million Vardans.",
)
def is_thought(words: Words, clause: Governing) -> bool:
    """Tell "the solution is not to punish millions" from "the council is not to punish millions"."""
    if clause.kind != "infinitive" or clause.subject is None:
        return False
    head = words.before(clause.subject[1])
    return head >= 0 and words.tokens[head].islower() and any(is_class(words.lower[head], c, _LEAST) for c in _THOUGHTS)


_THOUGHTS: Final = ("noun.event", "noun.cognition", "noun.communication", "noun.attribute", "noun.act", "noun.state")
_LEAST: Final = 0.2


def is_object(asked: Belonging, clause: Governing, words_before: int) -> bool:
    """Tell whether a number is an object of its verb, one of a list of them, or what is told of the deed.

    "Killed 12", "killed two and hurt five", "at speeds of 90 mph", "for 17 nights"; not "the smaller of the two", "met
    at 25 sites".
    """
    quantity, words, previous = asked.quantity, asked.words, asked.previous
    opened = words.text.count("(", clause.verb_end, quantity.start)
    if clause.verb == "be" or opened > words.text.count(")", clause.verb_end, quantity.start):
        return False
    if quantity.kind == "duration" and words.lower[words.after(quantity.end) :][:1] in (
        ["into"],
        ["after"],
        ["before"],
    ):
        return False  # "came nine months into her tenure"
    if clause.is_object or _is_behind_verb(words, words_before, clause):
        return True
    index = words_before - (words.lower[words_before] in grammar().adverbs)
    word = words.lower[index]
    if quantity.kind == "duration":
        return word == "for" and not clause.passive
    if quantity.measures is not None and quantity.measures[1] <= quantity.start:
        attribute = _is_attribute(words, quantity.measures, clause)
        if attribute or quantity.kind != "count":
            return attribute
    if quantity.kind in {"percent", "percentage_point", "money"} and word in _ATTRIBUTED:
        return words_before - words.before(clause.verb_end) <= _NEAR
    return previous is not None and previous.entity is not None and _is_listed(words, previous, quantity)


def _is_attribute(words: Words, measures: tuple[int, int], clause: Governing) -> bool:
    """Tell "had a loss of $4", "hit at a depth of 9 km" and "cut its deficit to 4%" from "versus a mean of $4"."""
    index = words.before(measures[0])
    while index > 0 and words.lower[index] in grammar().determiners:
        index -= 1
    if index < 0:
        return False
    return words.lower[index] in _WITH or (measures[0] >= clause.verb_end and _is_behind_verb(words, index, clause))


_WITH: Final = frozenset({"at", "with", "by"})


def _is_behind_verb(words: Words, index: int, clause: Governing) -> bool:
    """Tell whether only articles and adverbs part a number from its verb."""
    while index > 0 and words.starts[index] >= clause.verb_end:
        word = words.lower[index]
        if word not in grammar().determiners and word not in grammar().adverbs and not word.endswith("ly"):
            return likelihood(word, "verb") >= _LEAST_VERB and word not in grammar().auxiliaries
        index -= 1
    return True


def _is_listed(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Tell "killed two people and injured five", "five cameras, and twelve sensors": the same subject's."""
    first, last = words.after(previous.end), words.after(quantity.start)
    between = words.lower[first:last]
    if not any(word in {"and", ",", "or", "but"} for word in between):
        return False
    return not any(word in _CLAUSES for word in between) and not any(
        is_verb(words, i) and words.lower[i - 1] not in {"and", ","} for i in range(first, last)
    )


_CLAUSES: Final = (grammar().clause_starters | grammar().pronouns) - {"and", "or", ",", "but"}
