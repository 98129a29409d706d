"""What is measured because it is the subject of the clause: "turnout was 41 percent", "the quake lasted 15 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.statistics.clause.subjects import antecedent, subject_before, subject_of
from newsextract_plugins.statistics.entity.positions import is_estimate
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, phrase_from, trimmed
from newsextract_plugins.statistics.language.purified import behind_verb
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.measured.not_of_subject import (
    is_bare_unit,
    is_in_phrase,
    is_one_that_goes,
    is_owner,
    is_payer,
    is_person_for_a_time,
    is_surveyor,
)
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.governing import Governing
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["subject"]


@rule(
    "measures:subject",
    "The subject of the clause.",
    example="Turnout was 41 percent.",
    counterexample="They ate.",
)
def subject(asked: Asked) -> Found | None:
    """Read "turnout was 41 percent"; of a verb that multiplies its object, where it has one."""
    quantity, words = asked.quantity, asked.words
    if quantity.number.form in {"up", "down"}:
        index = words.after(quantity.end)
        told = index < words.count and words.lower[index] not in {"every", "each"}
        if told and words.lower[index] in grammar().determiners and not is_verb(words, index):
            return Found(phrase_from(words, index))  # "doubles its flights"
        return Found(subject_of(words, words.after(quantity.start)))
    object_in_front = _object_in_front(asked) if quantity.kind == "multiple" else None
    if object_in_front is not None:
        return Found(object_in_front)
    clause = governing(words, quantity.start, quantity.end)
    found = _subject(quantity, words, clause)
    if found is None or is_one_that_goes(asked, found) or is_bare_unit(words.text[found[0] : found[1]]):
        return Found(None)
    dashed = quantity.kind == "count" and quantity.noun is None and words.tokens[max(0, asked.before)] in _DASHES
    if dashed and words.after(found[1]) < asked.before:
        return Found(None)  # "Order returned, as the vote — 611 in favour — kept the rules"
    if quantity.direction is None and not quantity.pair:
        if is_in_phrase(asked, clause) or is_surveyor(asked, found, clause):
            return Found(None)
        if is_owner(asked, clause) or is_payer(asked, found, clause) or is_person_for_a_time(asked, found, clause):
            gap = words.text[found[1] : quantity.start]
            aside = gap.count("(") > gap.count(")")
            quantity.owner = None if aside or (clause is not None and is_estimate(clause)) else found
            return Found(None)
    return Found(_of_amount(asked, _behind_time(words, found)))


def _object_in_front(asked: Asked) -> tuple[int, int] | None:
    """Return the statement of "made every statement three times as long"."""
    words, end = asked.words, asked.before + 1
    if end < _FEWEST or words.lower[asked.behind : asked.behind + 1] not in (["as"], ["more"], ["less"]):
        return None
    if is_stop(words, end - 1) or is_verb(words, end - 1):
        return None
    phrase = phrase_ending(words, end)
    verb = -1 if phrase is None else words.after(phrase[0]) - 1
    while verb > 0 and words.lower[verb] in grammar().determiners | _EACH:
        verb -= 1
    made = verb > 0 and is_verb(words, verb) and words.lower[verb] not in grammar().auxiliaries
    return phrase if made else None  # "would have cost twice as much"


_FEWEST: Final = 3
_DASHES: Final = frozenset({"—", "–"})
_EACH: Final = frozenset({"every", "each", "many", "most", "some"})


def _behind_time(words: Words, found: tuple[int, int]) -> tuple[int, int]:
    """Return "the price of tin" of "in the first quarter of 2022 the price of tin"."""
    first, last = words.after(found[0]), words.after(found[1])
    told = [i for i in range(first, last) if words.tokens[i].isdecimal() or words.lower[i] in TIME_NOUNS]
    if (
        not told
        or told[-1] + 1 >= last
        or words.lower[told[-1] + 1] not in {"the", "a", "an", "its", "their", "his", "her"}
    ):
        return found
    return words.starts[told[-1] + 1], found[1]


def _of_amount(asked: Asked, found: tuple[int, int]) -> tuple[int, int] | None:
    """Return a subject without the numbers in it: a number is no subject, what it measures is."""
    quantity, words = asked.quantity, asked.words
    earlier = asked.previous
    while earlier is not None and earlier.start >= found[0]:
        if earlier.end <= found[1] and (earlier.kind == quantity.kind or earlier.start == found[0]):
            if earlier.unit == "magnitude":  # "an 8.6-magnitude quake struck 431 km off"
                return words.starts[words.after(earlier.end)], found[1]
            return earlier.measures
        earlier = earlier.before_it
    return found


def _subject(quantity: Quantity, words: Words, clause: Governing | None) -> tuple[int, int] | None:
    """Return the subject of the clause as its words tell it, or, where they don't, as the grammar does."""
    whose = _behind_whose(words, quantity)
    if whose is not None:
        return whose
    told = subject_before(words, words.before(quantity.start))
    if told is not None and words.after(told[0]) > 1:
        head = _described(words, words.after(told[0]))
        if head:
            return phrase_ending(words, head)
    if told is not None and words.lower[words.before(told[1])] in TIME_NOUNS and _is_bare_time(words, told):
        told = None
    if clause is None or clause.is_subject:
        return told if clause is None or quantity.direction is not None else None
    if clause.pronoun and (told is None or not _has_verb_of_its_own(words, told, quantity, clause)):
        return _antecedent(words, quantity)
    of_grammar = clause.subject
    if of_grammar is not None and of_grammar[1] > quantity.start:
        of_grammar = None
    if told is None:
        if of_grammar is None or clause.reports:
            return None
        if clause.kind == "participle":
            verb = words.after(of_grammar[1])
            return phrase_ending(words, verb) if words.lower[verb] == "measuring" else None
        return trimmed(words, words.after(of_grammar[0]), words.after(of_grammar[1]))
    if of_grammar is None:
        return told
    if clause.kind == "participle" and of_grammar[1] < told[1]:
        described = _described_by_participle(words, of_grammar, told)
        if described is not None:
            return described
    if clause.kind == "participle" and told[1] <= of_grammar[0] and not _tells_time(words, of_grammar):
        verb = words.after(of_grammar[1])
        if words.lower[verb].endswith("ing"):
            return phrase_ending(words, verb)  # "registered a quake measuring 3.8"
    if of_grammar[0] < told[0] and told[1] <= of_grammar[1]:
        return trimmed(words, words.after(of_grammar[0]), words.after(of_grammar[1]))  # "the price of maize and wheat"
    if told[1] <= of_grammar[0] and not _tells_time(words, of_grammar) and _stands_alone(words, told, of_grammar):
        return trimmed(words, words.after(of_grammar[0]), words.after(of_grammar[1]))  # the nearer one
    return told


def _behind_whose(words: Words, quantity: Quantity) -> tuple[int, int] | None:
    """Return the income of "farmers whose income fell 8 percent": the farmers are whose it is."""
    before = words.before(quantity.start)
    for index in range(before, max(0, before - _FARTHEST_WHOSE), -1):
        if is_mark(words.tokens[index]) and words.tokens[index] not in "$£€":
            return None
        if words.lower[index] != "whose":
            continue
        phrase = phrase_from(words, index + 1)
        verb = words.count if phrase is None else words.after(phrase[1])
        if phrase is None or verb > before or not is_verb(words, verb):
            return None
        quantity.owner = behind_verb(words, phrase_ending(words, index))
        return phrase
    return None


_FARTHEST_WHOSE: Final = 10


def _described_by_participle(
    words: Words, of_grammar: tuple[int, int], told: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the bridge of "a bridge spanning the river is 300 metres long", None where the participle is no part."""
    verb = words.after(of_grammar[1])
    if not words.lower[verb].endswith("ing") or words.after(told[0]) - verb > _NEAR:
        return None
    if not (words.is_capital(verb + 1) or is_stop(words, verb + 1)):
        return None  # "the oil producing country"
    following = words.after(told[1])
    if following >= words.count or not is_verb(words, following) or words.lower[following].endswith("ing"):
        return None
    return phrase_ending(words, verb)


def _is_bare_time(words: Words, told: tuple[int, int]) -> bool:
    """Tell "March" and the "a day" of "three times a day" from "the first month" and "the day"."""
    first, last = words.after(told[0]), words.before(told[1])
    return first == last or (first + 1 == last and words.lower[first] in _PER)


_PER: Final = frozenset({"a", "an", "per", "each", "every"})


def _stands_alone(words: Words, told: tuple[int, int], of_grammar: tuple[int, int]) -> bool:
    """Tell "the isle shook as the toll rose" from "Osei, a firm in Lyon, is" and "the port had by that day sold"."""
    first = words.after(of_grammar[0])
    apposed = words.after(told[1]) == first - 1 and words.tokens[first - 1] == ","
    return not apposed and words.lower[first - 1] not in grammar().prepositions - {"as", "after", "before", "since"}


def _described(words: Words, first: int) -> int:
    """Return where what describes a subject begins: "problems they experience", "dust known as PM2.5", 0 for none."""
    before = words.lower[first - 1]
    if before in _NOMINATIVES or before in _NAMING:
        return first - 1
    return first - 2 if before == "as" and words.lower[first - 2] == "known" else 0


_NOMINATIVES: Final = frozenset({"he", "i", "she", "they", "we"})
_NAMING: Final = frozenset({"called", "named", "dubbed", "nicknamed"})


def _has_verb_of_its_own(words: Words, told: tuple[int, int], quantity: Quantity, clause: Governing) -> bool:
    """Tell whether a phrase is a subject beside a pronoun: "it expects sales to rise 8%", "the fee, he said, is $5"."""
    following = words.after(told[1])
    aside = following < words.count and words.tokens[following] == ","
    return quantity.direction is not None or clause.reports or aside or told[0] >= clause.verb_end


def _antecedent(words: Words, quantity: Quantity) -> tuple[int, int] | None:
    """Return the organisation that says something of itself: "Harwell Corp. said it lost $3 million"."""
    first = words.before(quantity.start)
    for index in range(first, max(0, first - _NEAR), -1):
        if words.lower[index] == "it":
            return antecedent(words, index)
    return None


_NEAR: Final = 6


def _tells_time(words: Words, phrase: tuple[int, int]) -> bool:
    """Tell whether a phrase is a time: "ended Oct. 1"."""
    first, last = words.after(phrase[0]), words.after(phrase[1])
    return any(words.tokens[i][0].isdecimal() or words.lower[i] in TIME_NOUNS for i in range(first, last))
