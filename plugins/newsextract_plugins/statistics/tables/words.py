"""Words around a number: of limit and of change, word classes, designators and idioms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.loading import LISTS

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    return Limits(_limits("before"), _limits("after"))


@cache
def changes() -> Changes:
    """Return the words of change."""

    def words(field: str) -> dict[str, str]:
        return {
            word: direction for direction in ("up", "down") for word in LISTS.ordered(f"change/{direction}.{field}")
        }

    return Changes(
        words("verbs"),
        words("nouns"),
        words("before"),
        words("after"),
        LISTS.words("change/between"),
        frozenset(words("handling")),
        frozenset(words("acting")),
        LISTS.words("change/quantities"),
    )


@cache
def grammar() -> Grammar:
    """Return the word classes."""
    lists = {field: LISTS.words(f"grammar/{field}") for field in Grammar._fields if field != "stops"}
    stops = ("prepositions", "conjunctions", "pronouns", "auxiliaries", "determiners", "adverbs")
    return Grammar(**lists, stops=frozenset().union(*(lists[field] for field in stops)))


def word_set(name: str) -> frozenset[str]:
    """Return a list of data/context.txt."""
    return LISTS.words(f"context/{name}")


def designators() -> frozenset[str]:
    """Return the nouns that a number behind them only names."""
    return LISTS.words("designators/words")


@cache
def idioms() -> Mapping[str, re.Pattern[str]]:
    """Return patterns of the fixed phrases that hold a number, in lower case, by each of their words."""
    by_word: dict[str, list[str]] = {}
    for phrase in LISTS.ordered("designators/idioms"):
        for word in phrase.split():
            by_word.setdefault(word, []).append(phrase)
    return {word: re.compile(rf"\b(?:{'|'.join(phrases)})\b") for word, phrases in by_word.items()}


def idle_compounds() -> frozenset[str]:
    """Return the second halves of hyphenated words that count nothing ("two-way")."""
    return LISTS.words("designators/compounds")


def _limits(side: str) -> dict[str, str]:
    """Return what each phrase before or after a number says of it."""
    found = {}
    for name, section in LISTS.sections("bounds").items():
        where, _, meaning = name.partition(".")
        if where == side:
            found.update(dict.fromkeys(section.entries, meaning))
    return found
