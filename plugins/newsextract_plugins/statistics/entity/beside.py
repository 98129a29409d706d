"""Entities that stand beside a number: "a 6.1-magnitude quake", "Velm, a town of 9,000 people", "a car with 9 hp"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import likelihood
from newsextract_plugins.statistics.entity.phrases import entity_span
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["apposed", "described", "from_source", "magnitude_of", "with_phrase"]

Span = tuple[int, int]
_LONGEST: Final = 8
_LONGEST_AMOUNT: Final = 12
_SOURCES: Final = frozenset({"toll", "deaths", "casualties", "losses", "damage"})


@rule(
    "entity:described",
    "What a compound of a number and a noun describes.",
    example="A 6.1-magnitude quake shook Orlo.",
    counterexample="A quake of some magnitude shook Orlo.",
)
def described(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "a 6.1-magnitude quake", "five-link suspension", "a four-door coupe"."""
    quantity, words = asked.quantity, asked.words
    magnitude = quantity.unit == "magnitude"
    if quantity.unit in _SIZES:
        return None  # "a 4-point edge"
    if magnitude and _leads_magnitude(asked) is not None:
        return None  # "a quake of magnitude 6.1 strikes"
    if not magnitude and not (quantity.hyphenated and quantity.is_compound and quantity.noun is not None):
        return None
    index = words.after(quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1]))
    first = index
    while (
        index < words.count
        and index - first < _LONGEST
        and not is_stop(words, index)
        and not is_mark(words.tokens[index])
    ):
        if index > first and (is_verb(words, index) or not (words.is_capital(index) or _may_go_on(words.lower[index]))):
            break
        index += 1
    if index == first or (words.tokens[first].islower() and likelihood(words.lower[first], "verb") > _MOSTLY_VERB):
        return None
    return (words.starts[first], words.ends[index - 1]), quantity.noun


def _may_go_on(word: str) -> bool:
    """Tell whether a word can stand inside a noun phrase, behind its first word."""
    return likelihood(word, "verb") < _VERB or likelihood(word, "noun") >= likelihood(word, "verb")


_VERB: Final = 0.4
_SIZES: Final = frozenset({"point", "vote", "run", "goal", "shot", "stroke"})
_MOSTLY_VERB: Final = 0.8


@rule(
    "entity:from-source",
    "What a toll or earnings come from.",
    example="The death toll from the flood rose to 11.",
    counterexample="The death toll rose to 11 from 9.",
)
def from_source(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "the death toll from the disaster"."""
    measures, words = asked.quantity.measures, asked.words
    if measures is None:
        return None
    first, last = words.after(measures[0]), words.after(measures[1])
    for index in range(first + 1, last - 1):
        if words.lower[index] in {"from", "in"} and words.lower[index - 1] in _SOURCES:
            span = entity_span(words, (words.starts[index + 1], measures[1]))
            return None if span is None else (span, (measures[0], words.ends[index - 1]))
    return None


@rule(
    "entity:apposed",
    "Whoever a phrase with a number of its own is set behind.",
    example="They live in Velm, a town of 9,000 people.",
    counterexample="They live in a town of 9,000 people.",
)
def apposed(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "Zarand, a town of about 15,000 people"."""
    words, before = asked.words, asked.before
    if before < 3 or words.lower[before] not in {"of", "with"}:
        return None
    index = before - 1
    while index > 1 and before - index < _LONGEST and not is_stop(words, index):
        index -= 1
    if (
        words.lower[index] not in {"a", "an", "the"}
        or words.tokens[index - 1] != ","
        or not words.is_capital(index - 2)
    ):
        return None
    begin = index - 2
    while begin > 0 and words.is_capital(begin - 1) and not is_mark(words.tokens[begin - 1]):
        begin -= 1
    return (words.starts[begin], words.ends[index - 2]), None


@rule(
    "entity:with",
    "What has something with a number.",
    example="Titan, with a diameter of 3,200 miles, is a moon.",
    counterexample="They dealt with a diameter of 3,200 miles.",
)
def with_phrase(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "Titan, with a diameter of 3,200 miles", "drive select – with seven modes"."""
    words, before = asked.words, asked.before
    for index in range(before, max(0, before - _LONGEST), -1):
        word = words.lower[index]
        if word == "with":
            if index < 2 or words.tokens[index - 1] not in {",", "–", "—", "("}:
                return None
            if is_stop(words, index - 2) or is_verb(words, index - 2):
                return None
            phrase = phrase_ending(words, index - 1)
            if phrase is not None and _is_governed(words, phrase):
                return None  # "93 percent of confidence in the economy, with an advantage of"
            amount = asked.previous is not None and phrase is not None and _holds(asked.previous, phrase)
            if asked.quantity.kind == "percent" or amount:
                return None  # "by seven points, with 17 percent undecided"
            span = None if phrase is None else entity_span(words, phrase)
            return None if span is None else (span, None)
        if is_mark(words.tokens[index]) or (
            word not in {"of", "a", "an"} and (word in grammar().prepositions or is_verb(words, index))
        ):
            return None
    return None


@rule(
    "entity:of-size",
    "What is of a magnitude.",
    example="They felt two aftershocks of more than 5.0 magnitude.",
    counterexample="They felt a 5.0 magnitude quake.",
)
def magnitude_of(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "two aftershocks of more than 5.0 magnitude", "a quake of magnitude 6.1"."""
    of = _leads_magnitude(asked)
    phrase = None if of is None else phrase_ending(asked.words, of)
    span = None if phrase is None else entity_span(asked.words, phrase)
    return None if span is None else (span, None)


def _leads_magnitude(asked: Belonging) -> int | None:
    """Return where "of" stands that joins a magnitude to what it is of, None where none does."""
    words, of = asked.words, asked.before
    if asked.quantity.unit != "magnitude" or of < 1:
        return None
    of -= words.lower[of] in {"magnitude", "mag"}
    return of if of > 0 and words.lower[of] == "of" else None


def _is_governed(words: Words, phrase: Span) -> bool:
    """Tell whether a phrase that is no name stands behind a preposition."""
    first, last = words.before(phrase[0]), words.before(phrase[1])
    while first > 0 and words.lower[first] in grammar().determiners:
        first -= 1
    return first >= 0 and words.lower[first] in grammar().prepositions and not words.is_capital(last)


def _holds(previous: Quantity, phrase: Span) -> bool:
    """Tell whether a number stands in a phrase, or right in front of it."""
    return phrase[0] - _LONGEST_AMOUNT <= previous.start < phrase[1]
