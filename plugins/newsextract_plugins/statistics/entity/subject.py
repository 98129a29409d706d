"""The subject of the clause whose object has the number: the scorer of the goals, the quake that killed so many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.statistics.clause.subjects import subject_before
from newsextract_plugins.statistics.entity.events import event_at
from newsextract_plugins.statistics.entity.phrases import entity_span
from newsextract_plugins.statistics.entity.positions import is_estimate, is_object, is_thought
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.placed import places_thing
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.governing import Governing
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["subject"]

Span = tuple[int, int]
_PLACING: Final = grammar().prepositions - {
    "of",
    "to",
    "than",
    "about",
    "around",
    "over",
    "under",
    "near",
    "up",
    "down",
    "at",
}
_REPORTING: Final = word_set("reporting")
_ESTIMATING: Final = word_set("estimating")
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been"})


@rule(
    "entity:subject",
    "The subject of the clause whose object has the number.",
    example="The quake killed 300 people.",
    counterexample="300 people died.",
)
def subject(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "the quake killed 300 people", "the tsunami that killed", "Osei scored 22 goals"."""
    quantity, words, before = asked.quantity, asked.words, asked.before
    if quantity.owner is not None:
        owner = entity_span(words, quantity.owner)
        return None if owner is None else (owner, None)
    if before < 0 or is_in_adjunct(quantity, words, before) or has_own_verb(quantity, words, before):
        return None
    if (
        quantity.kind == "ordinal"
        or places_thing(quantity, words)
        or "measures:apposition" in quantity.trail
        or is_estimated(quantity, words)
    ):
        return None
    if quantity.kind == "duration" and quantity.hyphenated:
        return None
    measures = quantity.measures
    if (
        quantity.kind == "percent"
        and measures is not None
        and words.text[measures[0]].isupper()
        and measures[0] > words.start
    ):
        return None  # "the survey finds Osei ahead, 46 percent"
    clause = governing(
        words, quantity.start, quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1])
    )
    if clause is not None and (
        clause.is_subject
        or clause.pronoun
        or is_estimate(clause)
        or is_loose(quantity, words, clause)
        or not is_object(asked, clause, before)
        or is_thought(words, clause)
    ):
        return None
    phrase = clause.subject if clause is not None and clause.subject is not None else subject_before(words, before)
    phrase = _behind_age(asked) or phrase
    if clause is not None and clause.kind == "participle" and (agent := _agent(words, phrase, clause)) is not None:
        phrase = agent
    if phrase is None or phrase[1] > quantity.start:
        return None
    if measures is not None and measures[0] < phrase[1] and phrase[0] < measures[1]:
        return None
    if _counts(asked, phrase):
        return None
    span = entity_span(words, phrase)
    if span is None or (measures is not None and measures[0] < span[1] and span[0] < measures[1]):
        return None
    return span, None


def _behind_age(asked: Belonging) -> Span | None:
    """Return Bo Lund of "police said Bo Lund, 38, owned two rifles", whose age is set off in front of the verb."""
    age, words = asked.previous, asked.words
    if age is None or age.kind != "age" or age.measures is None:
        return None
    if words.text[age.measures[1] : age.start] != ", " or words.text[age.end : age.end + 2] != ", ":
        return None
    verb = words.after(age.end) + 1
    return age.measures if verb == asked.before and is_verb(words, verb) else None


def _agent(words: Words, phrase: Span | None, clause: Governing) -> Span | None:
    """Return the quake of "Velm was struck by a quake, killing 40"."""
    if phrase is None:
        return None
    for by in range(words.after(phrase[1]) + 2, words.before(clause.verb_end)):
        if words.lower[by] == "by" and words.lower[by - 1].endswith(("ed", "ck", "it", "en", "ly", "rd")):
            return event_at(words, by + 1)
    return None


@exception(
    "estimated",
    "Who puts a cost at an amount does not own it.",
    example="The office put the cost at $264 million.",
    counterexample="The office spent $264 million.",
)
def is_estimated(quantity: Quantity, words: Words) -> bool:
    """Tell "the office put the cost at $264 million" from "the firm had sales of $264 million"."""
    if quantity.measures is None or quantity.measures[1] > quantity.start:
        return False
    verb = words.before(quantity.measures[0])
    if verb < 0 or words.lower[verb] not in _ESTIMATING:
        return False
    return words.lower[words.after(quantity.measures[1])] == "at"


@exception(
    "loose-participle",
    "A participle without a comma describes its noun, and one behind a place tells of something else.",
    example="The plan has a strip spanning two clusters.",
    counterexample="The storm hit Velm on Sunday, killing two clerks.",
)
def is_loose(quantity: Quantity, words: Words, clause: Governing) -> bool:
    """Tell "gas rising thousands of miles" and "Germany, running for a year" from "shook Velm, killing 10"."""
    if clause.subject is not None and clause.subject[0] >= quantity.start:
        return True
    if clause.kind != "participle" or clause.subject is None:
        return False
    gap = words.text[clause.subject[1] : clause.verb_end].split()
    return len(gap) <= _ADJACENT or quantity.kind == "duration"


_ADJACENT: Final = 2


@exception(
    "number-in-an-adjunct",
    "A number inside an adjunct of place or means belongs to nobody.",
    example="The report appeared in two papers.",
    counterexample="The report fills two papers.",
)
def is_in_adjunct(quantity: Quantity, words: Words, before: int) -> bool:
    """Tell "in two trucks" from "drove two trucks"; how long something lasted is told of its subject."""
    if quantity.hyphenated and quantity.kind in {"measure", "money", "count"}:
        return words.lower[before - 1 if before and words.lower[before] in {"a", "an"} else before] not in _HAVING
    index = before
    while index > 0 and (words.lower[index] in grammar().determiners or words.lower[index].endswith("ly")):
        index -= 1
    word = words.lower[index]
    if word not in _PLACING:
        return False
    if quantity.kind == "duration" and "measures:none-when" in quantity.trail:
        return True
    return (
        quantity.kind not in {"duration", "money", "percent"}
        or (word == "with" and quantity.kind == "percent")
        or word in {"by", "after", "before", "since", "until"}
    )


_HAVING: Final = frozenset({"has", "have", "had", "with", "features", "boasts", "gets", "get", "offers", "having"})


@exception(
    "number-as-subject",
    "A number whose noun has a verb of its own is no object.",
    example="Osei said two boats sank.",
    counterexample="Osei sank two boats.",
)
def has_own_verb(quantity: Quantity, words: Words, before: int) -> bool:
    """Tell "Osei said two helicopters were", "she died and two men, believed to be" from "Osei sank two boats"."""
    word = words.lower[before]
    if word == "there" or words.lower[max(0, before - 1)] == "there":
        return True
    end = quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1])
    index = words.after(end)
    opens = word in _REPORTING or word in grammar().clause_starters or word in {",", "and", "but", ";", ":", "as"}
    if not opens or index >= words.count:
        return False
    if word in {"and", ","} and words.tokens[index] == ",":
        return word == "and" and quantity.kind == "count"
    return is_verb(words, index) and not words.lower[index].endswith("ing")


def _counts(asked: Belonging, phrase: Span) -> bool:
    """Tell whether a number that counts something stands in a phrase: "the five companies"."""
    earlier = asked.previous
    while earlier is not None and earlier.start >= phrase[0]:
        if earlier.start < phrase[1] and not earlier.hyphenated:
            return True
        earlier = earlier.before_it
    return False
