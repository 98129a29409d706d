"""Owners that stand in front of what is measured: "Harwell's profit", "Velm shares"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import is_class, likelihood
from newsextract_plugins.statistics.entity.phrases import entity_span
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["name_in_front", "possessor"]

Span = tuple[int, int]
_LONGEST_OWNER: Final = 7


@rule(
    "entity:possessor",
    "Whoever owns what is measured.",
    example="Harwell's profit rose 5%.",
    counterexample="Profit rose 5%.",
)
def possessor(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "Harwell's profit": the owner is the entity, what it owns is measured."""
    measures, words = asked.quantity.measures, asked.words
    if measures is None:
        return None
    first, last = words.after(measures[0]), words.after(measures[1])
    for index in range(first, min(last - 1, first + _LONGEST_OWNER)):
        word = words.lower[index]
        if word in grammar().prepositions:
            return None
        owned = index + 1
        if word.endswith("'s") and len(word) > len("'s"):
            owner = (words.starts[first], words.ends[index] - len("'s"))
        elif word.endswith("s'"):
            owner = (words.starts[first], words.ends[index] - len("'"))
        else:
            continue
        span = entity_span(words, owner)
        if (
            span is None
            or words.lower[index].removesuffix("'s") in _TIMES
            or owned >= last
            or words.lower[owned] == "and"
        ):
            return None
        return (span[0], owner[1]), (words.starts[owned], measures[1])
    return None


_TIMES: Final = TIME_NOUNS | {"season", "world", "it", "that", "there", "here", "what", "he", "she"}


@rule(
    "entity:name-in-front",
    "A name in front of the noun that is measured.",
    example="They said Velm shares rose 5%.",
    counterexample="They said new shares rose 5%.",
)
def name_in_front(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "Velm shares": the name is the entity, the noun is measured."""
    measures, words = asked.quantity.measures, asked.words
    if measures is None:
        return None
    first, last = words.after(measures[0]), words.after(measures[1])
    while first < last and words.lower[first] in grammar().determiners:
        first += 1
    index = first
    while index < last and words.is_capital(index) and _is_name(words, index):
        index += 1
    if index == first or index >= last or not words.tokens[index].islower():
        return None
    noun = index
    while noun < last and words.lower[noun] not in grammar().prepositions:
        noun += 1
    if words.lower[noun - 1] not in changes().quantities or asked.quantity.kind == "measure":
        return None
    return (words.starts[first], words.ends[index - 1]), (words.starts[index], measures[1])


def _is_name(words: Words, index: int) -> bool:
    """Tell a name from an adjective of a country, and from a word that only opens the sentence."""
    word = words.lower[index]
    if index == 0 and (likelihood(word, "noun") or likelihood(word, "adjective") or likelihood(word, "verb")):
        return False
    token = words.tokens[index]
    if word in _LABELS or word in _NO_OWNERS or word.removesuffix("'s") in TIME_NOUNS:
        return False
    if token.isupper() and likelihood(word, "noun") > _ADJECTIVE and not is_class(word, "noun.group"):
        return False  # "TV sales"
    return "." not in token and likelihood(token.rpartition("-")[2], "adjective") < _ADJECTIVE


_ADJECTIVE: Final = 0.5
_NO_OWNERS: Final = word_set("no_owners")
_LABELS: Final = frozenset({"series", "class", "type", "grade", "group", "a", "b", "c"})
