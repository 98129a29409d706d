"""Directions of what a verb moves: "cut its forecast by 5 to", "bringing the total to 14"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.statistics.direction.moves import Move
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, trimmed
from newsextract_plugins.statistics.language.words import is_mark, is_verb
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.direction.table import Told
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["brought_to", "moved_object"]

_OBJECT_REACH: Final = 14
_NEAR: Final = 6
_CAUSES: Final = word_set("causes")
_TRANSITIVE: Final = word_set("transitive")
_BRINGING: Final = word_set("bringing")
_SUMS: Final = word_set("sums")
_ENDS: Final = frozenset({"was", "were", "is", "are", "said", "has", "have"})
_OWNERS: Final = frozenset({"the", "its", "their", "his", "her", "a", "an", "our", "my"})


@rule(
    "direction:moved-object",
    "A verb that moves its object, which stands between it and the number.",
    example="The bank cut its forecast for the year to 4%.",
    counterexample="The bank kept its forecast for the year at 4%.",
)
def moved_object(told: Told) -> Move | None:
    """Read "cut its forecast by 5 to", "lowered revenue guidance for the quarter to"."""
    quantity, words, previous, lead = told.quantity, told.words, told.previous, told.lead
    if lead is None or lead.direction is not None or not (lead.by or lead.level) or lead.origin:
        return None
    if quantity.before < 0 or words.lower[quantity.before] == "at":
        return None
    for position in range(lead.place, max(-1, lead.place - _OBJECT_REACH), -1):
        word = words.lower[position]
        if previous is not None and _stands_between(previous, words) and words.starts[position] < previous.end:
            return None
        if (is_mark(word) and word != "-") or word in grammar().clause_starters or word in _ENDS:
            return None
        if lead.level and word in {"down", "up"} and position and words.lower[position - 1] in _CAUSES:
            return Move(word, "level", trimmed(words, position + 1, lead.place + 1))
        if words.lower[position + 1] in grammar().auxiliaries:
            continue  # "the tax increase would be offset by"
        direction = _moves(words, position, level=lead.level)
        if word.startswith("rais") and quantity.noun is not None and position < lead.place - _NEAR:
            return None  # "raised those worries in a speech to 700 students"
        if direction is not None:
            return Move(direction, "level" if lead.level else "delta", _object(quantity, words, position, lead.place))
    return None


def _moves(words: Words, position: int, *, level: bool) -> str | None:
    """Return the way in which a word moves what stands behind it."""
    word = words.lower[position]
    known = word in _TRANSITIVE or word in changes().acting or (level and is_verb(words, position))
    direction = changes().verbs.get(word) if known else None
    if direction is None and level and words.lower[position + 1] in {"in", "of"}:
        return changes().nouns.get(word)
    return direction


def _object(quantity: Quantity, words: Words, verb: int, index: int) -> tuple[int, int] | None:
    """Return what stands between a verb and what leads to the number."""
    named = words.lower[verb + 1] in {"in", "of"} and words.lower[verb] in changes().nouns  # "an increase in the price"
    first = verb + 1 + named
    if first > index or words.lower[first] in grammar().prepositions:
        return None
    last = index
    while last < quantity.before and words.lower[last + 1] in TIME_NOUNS:
        last += 1
    return trimmed(words, first, last + 1)


def _stands_between(previous: Quantity, words: Words) -> bool:
    """Tell whether a number ends the reach of a verb: one that only describes a noun, or names a place, does not."""
    if previous.hyphenated or previous.kind == "ordinal":
        return False
    index = words.before(previous.start)
    described = previous.kind in {"measure", "duration", "money"} and index >= 0 and words.lower[index] in _OWNERS
    return not described


@rule(
    "direction:brought-to",
    "What brings a sum to a number has raised it.",
    example="Two more died, bringing the total to 14.",
    counterexample="Two more died, bringing flowers to 14 homes.",
)
def brought_to(told: Told) -> Move | None:
    """Read "bringing the confirmed death toll from the disaster to 11"."""
    words, before = told.words, told.before
    if before < 1 or words.lower[before] != "to":
        return None
    for position in range(before - 1, max(-1, before - _OBJECT_REACH), -1):
        word = words.lower[position]
        if is_mark(word) or (told.previous is not None and words.starts[position] < told.previous.end):
            return None
        if word in _BRINGING:
            down = words.lower[position + 1] == "down"
            first = position + 1 + (down or words.lower[position + 1] == "up")
            if _SUMS.isdisjoint(words.lower[first:before]):
                return None
            return Move("down" if down else "up", "level", trimmed(words, first, before))
    return None
