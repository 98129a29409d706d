"""Events that persons died or were hurt in: "five died in the quake", "2 hurt in office shooting"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import is_class
from newsextract_plugins.statistics.context.elision import is_person
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["event", "event_at"]

Span = tuple[int, int]
_HARMING: Final = word_set("harming")
_REACH: Final = 16
_LONGEST: Final = 6
_EVENTS: Final = word_set("events")


@rule(
    "entity:event",
    "The event that persons died or were hurt in.",
    example="Five people died in the quake.",
    counterexample="Five people died in the village.",
)
def event(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "five people died in the quake", "2 hurt in Mich. office shooting"."""
    quantity, words = asked.quantity, asked.words
    if quantity.kind != "count" or not (quantity.unit is None or is_person(quantity.unit)):
        return None
    index = words.after(quantity.end)
    harmed = False
    for position in range(index, min(words.count - 1, index + _REACH)):
        word = words.lower[position]
        if harmed and word not in _HARMING and is_verb(words, position):
            return None
        harmed = harmed or word in _HARMING
        if word in {";", ":"} or (word in {"when", "after", "while", "as", "but"} and position > index):
            return None
        if harmed and word in {"in", "by"}:
            found = event_at(words, position + 1)
            if found is not None:
                return found, None
    return None


def event_at(words: Words, index: int) -> Span | None:
    """Return the noun phrase at a word, where its head is an event."""
    while index < words.count and words.lower[index] in grammar().determiners:
        index += 1
    first = index
    while index < words.count and index - first < _LONGEST:
        if words.tokens[index] == "." and index > first and words.is_capital(index - 1):
            index += 1
            continue
        if is_mark(words.tokens[index]) or is_stop(words, index) or (index > first and is_verb(words, index)):
            break
        index += 1
    if index == first:
        return None
    head = words.lower[index - 1]
    happens = head in _EVENTS or is_class(head, "noun.event", _LEAST) or is_class(head, "noun.phenomenon", _LEAST)
    return (words.starts[first], words.ends[index - 1]) if happens else None


_LEAST: Final = 0.5
