"""What a number counts or measures: one ordered table of readers, the first that finds something decides."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import can_be, is_class
from newsextract_plugins.statistics.clause.shares import opens_clause, read_whole, whole_of_clause
from newsextract_plugins.statistics.language.nouns import is_plural, singular
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, phrase_from, with_coordinated
from newsextract_plugins.statistics.language.purified import is_suspicious, purified
from newsextract_plugins.statistics.measured.asked import Asked
from newsextract_plugins.statistics.measured.behind import whole_of_share, words_behind
from newsextract_plugins.statistics.measured.changed import changed_from, changed_object, moved_too
from newsextract_plugins.statistics.measured.compared import compared, related
from newsextract_plugins.statistics.measured.counted import aged, counted, magnitude
from newsextract_plugins.statistics.measured.in_front import apposition, beside, gapped_clause, noun_in_front
from newsextract_plugins.statistics.measured.of_clause import object_told, opponent_told, same_object, shared
from newsextract_plugins.statistics.measured.of_subject import subject
from newsextract_plugins.statistics.measured.same_fact import conversion, moved, same_fact
from newsextract_plugins.statistics.measured.silent import no_noun, nothing_told, tells_when
from newsextract_plugins.statistics.measured.told_shares import holder, predicate
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract import Rule
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["READERS", "read_measures", "share_measures"]

READERS: Final[tuple[Rule, ...]] = (
    counted,
    moved,
    same_fact,
    conversion,
    magnitude,
    aged,
    predicate,
    holder,
    whole_of_share,
    words_behind,
    noun_in_front,
    changed_object,
    changed_from,
    apposition,
    beside,
    compared,
    related,
    gapped_clause,
    moved_too,
    nothing_told,
    tells_when,
    object_told,
    opponent_told,
    same_object,
    no_noun,
    shared,
    subject,
)
"""In the order in which they are asked."""
_SHARES: Final = frozenset({"percent", "ratio"})
_OF_KINDS: Final[Mapping[str, frozenset[str]]] = {
    aged.name: frozenset({"age"}),
    predicate.name: _SHARES,
    holder.name: _SHARES,
    tells_when.name: frozenset({"duration"}),
}
"""The kinds of quantities of which alone a reader knows something."""
_OF_LATER: Final = frozenset({rule.name for rule in (conversion, moved_too, opponent_told, same_object, shared)})
"""Those that look at the number before."""
_AS_THEY_STAND: Final = frozenset({predicate.name, gapped_clause.name})
"""Predicates and labels may be no noun phrases: "white", "treated and discharged"."""


def read_measures(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `measures` and `of` of a quantity.

    Args:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    index = words.after(max(quantity.end, quantity.after))
    read_whole(quantity, words, index)
    if quantity.of is not None and words.text.endswith("ing", *quantity.of):
        quantity.of = purified(words, quantity.of, in_front=False)  # "of the funding coming from grants"
    opens = opens_clause(quantity, words, index)
    if quantity.number.form in {"up", "down"} and quantity.of is not None:
        quantity.noun = None  # "the doubling of the settler population"
    asked = Asked(quantity, words, previous, index, min(quantity.before, words.before(quantity.start)), opens)
    if opens and quantity.measures is None:
        quantity.of = whole_of_clause(quantity, words, previous)
    for reader in _askable(quantity.kind, first=previous is None):
        found = reader.read(asked)
        if found is None:
            continue
        quantity.measures = found.span or quantity.of
        if quantity.measures is not None and words.text.startswith("per capita ", quantity.measures[0] - len("per ")):
            quantity.measures = quantity.measures[0] - len("per "), quantity.measures[1]
        if quantity.measures is not None and reader.name not in _AS_THEY_STAND and _may_hold_verb(quantity, words):
            quantity.measures = purified(words, quantity.measures, in_front=quantity.measures[1] <= quantity.start)
        quantity.measures = _without_amount(quantity, words)
        if quantity.measures is not None:
            quantity.measures = _without_comparative(words, quantity.measures)
        if found.direction is not None:
            quantity.direction = quantity.direction or found.direction
            quantity.change = quantity.change or found.change
        if found.unit is not None:
            quantity.unit, quantity.rule = found.unit, "shared-unit"
        quantity.trail.append(reader.name)
        _count_toll(quantity, words)
        if quantity.kind == "ratio" and quantity.unit is None and quantity.of is not None:
            quantity.unit = _shared(words, *quantity.of)
        return
    quantity.measures = quantity.measures or quantity.of


def _without_amount(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the loans of "the €5 billion in loans": an amount that a share is of is no thing that is measured."""
    measures = quantity.measures
    if measures is None or not _AMOUNT.fullmatch(words.text, *measures):
        return measures
    behind = words.after(measures[1])
    if behind + 1 < words.count and words.lower[behind] in {"in", "of"} and words.lower[behind + 1] not in TIME_NOUNS:
        return with_coordinated(words, phrase_from(words, behind + 1))
    return None


_AMOUNT: Final = re.compile(
    r"(?:(?:the|its|their|a|about|nearly|roughly|some|estimated|more|than)\s)*[A-Z]{0,3}[$€£¥₹][0-9.,]+(?:\s(?:million|billion|trillion|crore|lakh|bn|m))?"
)


def _without_comparative(words: Words, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return "snow" of "more snow" and "beds" of "fewer beds", of which a number tells how many more or fewer."""
    word, blank, rest = words.text[slice(*span)].partition(" ")
    if not blank or word not in _COMPARATIVES:
        return span
    return None if rest.startswith("than ") else (span[1] - len(rest), span[1])


_COMPARATIVES: Final = frozenset({"more", "fewer", "less"})


@cache
def _askable(kind: str, *, first: bool) -> tuple[Rule, ...]:
    """Return the readers that may know of a kind of quantity, the first one of its sentence or a later one."""
    asked = [reader for reader in READERS if kind in _OF_KINDS.get(reader.name, {kind})]
    return tuple(reader for reader in asked if not (first and reader.name in _OF_LATER))


def _shared(words: Words, start: int, end: int) -> str | None:
    """Return what is counted in a share: boats of "half of the boats", a population; none of "half of the cake"."""
    first, last = words.after(start), words.after(end)
    head = next((i for i in range(first + 1, last) if words.lower[i] in grammar().prepositions), last) - 1
    word = words.lower[head]
    counted = can_be(word, "noun") and (is_plural(word) or is_class(word, "noun.group", _LEAST))
    return singular(word) if counted else None


_LEAST: Final = 0.3


def _count_toll(quantity: Quantity, words: Words) -> None:
    """Give a bare number the noun that a toll or a number counts: "the death toll rose to 11"."""
    if quantity.kind != "count" or quantity.unit is not None or quantity.measures is None:
        return
    told = _TOLL.search(words.text, *quantity.measures)
    if told is not None:
        quantity.unit = singular(told["noun"] or told["counted"])


_TOLL: Final = re.compile(
    r"\b(?:(?P<noun>death)\s(?:toll|count)|number\sof\s(?P<counted>[a-z]+s))(?:\s(?:from|in|on|at|with)\s.*)?$"
)


def _may_hold_verb(quantity: Quantity, words: Words) -> bool:
    """Tell whether a phrase is so long that a verb can have been taken into it."""
    assert quantity.measures is not None
    first, last = words.after(quantity.measures[0]), words.after(quantity.measures[1])
    if last - first < 2 or quantity.measures == quantity.noun:
        return False
    return any(map(is_suspicious, words.lower[first:last]))


def share_measures(quantities: list[Quantity], words: Words) -> None:
    """Give "four-, five- and six-cylinder engines" and "71 kWh and 95 kWh of capacity" one noun: it is said last."""
    if len(quantities) == 1:
        return
    for first, second in zip(reversed(quantities[:-1]), reversed(quantities), strict=False):
        if first.shares_unit and first.hyphenated and second.hyphenated:
            first.measures, first.entity = second.measures, second.entity
        elif _shares_noun(first, second, words):
            first.measures = second.measures


def _shares_noun(first: Quantity, second: Quantity, words: Words) -> bool:
    """Tell "71 kWh and 95 kWh of battery capacity" from "71 kWh, and 95 kWh of it"."""
    if first.kind != second.kind or first.kind not in {"measure", "money"} or first.unit != second.unit:
        return False
    return second.trail[:1] == [words_behind.name] and _AND.fullmatch(words.text, first.end, second.start) is not None


_AND: Final = re.compile(r"\s(?:and|or)\s(?:(?:about|almost|nearly|around)\s)?")
