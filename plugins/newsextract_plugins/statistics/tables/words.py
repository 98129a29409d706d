"""Words around a number: of limit and of change, word classes, designators and idioms."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.tables.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "Changes",
    "Grammar",
    "Limits",
    "changes",
    "designators",
    "grammar",
    "idioms",
    "idle_compounds",
    "limits",
    "word_set",
]


class Limits(NamedTuple):
    """Phrases that bound a number, by what they say; the longest has `longest` words."""

    before: Mapping[str, str]
    after: Mapping[str, str]


class Changes(NamedTuple):
    """Words of change: `up` or `down` by verb, noun, and word directly before or after the number.

    `handling` are the verbs that tell a move only of a quantity, `acting` those that move their object, `quantities`
    the nouns of what can only be a quantity.
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    between: frozenset[str]
    handling: frozenset[str]
    acting: frozenset[str]
    quantities: frozenset[str]


class Grammar(NamedTuple):
    """Closed word classes and frequent verbs."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    clause_starters: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    pronoun_subjects: frozenset[str]
    amount_nouns: frozenset[str]
    collectives: frozenset[str]
    attributives: frozenset[str]
    ambiguous: frozenset[str]
    stops: frozenset[str] = frozenset()


@cache
def limits() -> Limits:
    """Return the phrases of limit."""
    data = load("bounds")
    return Limits(_inverted(data["before"]), _inverted(data["after"]))


@cache
def changes() -> Changes:
    """Return the words of change."""
    data = load("change")

    def words(field: str) -> dict[str, str]:
        return {
            word.replace("_", " "): direction
            for direction in ("up", "down")
            for word in data[direction].get(field, "").split()
        }

    return Changes(
        words("verbs"),
        words("nouns"),
        words("before"),
        words("after"),
        frozenset(data["between"]["words"].split()),
        frozenset(words("handling")),
        frozenset(words("acting")),
        frozenset(data["quantities"]["words"].split()),
    )


@cache
def grammar() -> Grammar:
    """Return the word classes."""
    data = load("grammar")
    lists = {field: frozenset(data[field].split()) for field in Grammar._fields if field != "stops"}
    stops = ("prepositions", "conjunctions", "pronouns", "auxiliaries", "determiners", "adverbs")
    return Grammar(**lists, stops=frozenset().union(*(lists[field] for field in stops)))


@cache
def _contexts() -> dict[str, str]:
    return load("context")


def word_set(name: str) -> frozenset[str]:
    """Return a list of data/context.toml."""
    return frozenset(_contexts()[name].split())


@cache
def designators() -> frozenset[str]:
    """Return the nouns that a number behind them only names."""
    return frozenset(load("designators")["words"].split())


@cache
def idioms() -> Mapping[str, re.Pattern[str]]:
    """Return patterns of the fixed phrases that hold a number, in lower case, by each of their words."""
    by_word: dict[str, list[str]] = {}
    for phrase in load("designators")["idioms"]:
        for word in phrase.split():
            by_word.setdefault(word, []).append(phrase)
    return {word: re.compile(rf"\b(?:{'|'.join(phrases)})\b") for word, phrases in by_word.items()}


@cache
def idle_compounds() -> frozenset[str]:
    """Return the second halves of hyphenated words that count nothing ("two-way")."""
    return frozenset(load("designators")["compounds"].split())


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {phrase: meaning for meaning, phrases in table.items() for phrase in phrases}
