"""Whom or what a number belongs to: one ordered table of readers, the first that finds somebody decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract_plugins.statistics.entity.beside import apposed, described, from_source, magnitude_of, with_phrase
from newsextract_plugins.statistics.entity.contenders import contender
from newsextract_plugins.statistics.entity.events import event
from newsextract_plugins.statistics.entity.owners import name_in_front, possessor
from newsextract_plugins.statistics.entity.subject import subject

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["READERS", "Belonging", "read_entity"]

READERS: Final[tuple[Rule, ...]] = (
    contender,
    described,
    possessor,
    name_in_front,
    from_source,
    apposed,
    with_phrase,
    magnitude_of,
    subject,
    event,
)
"""In the order in which they are asked."""
_NONE: Final = frozenset({"age", "score", "multiple", "index"})


@attrs.define(eq=False)
class Belonging:
    """What the readers are asked about.

    Attributes:
        quantity: The quantity, with what it measures.
        words: Its sentence.
        previous: The quantity before it in the sentence.
        before: The last word in front of it and of its limits, -1 for none.
    """

    quantity: Quantity
    words: Words
    previous: Quantity | None
    before: int


def read_entity(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `entity` of a quantity, and part it from what is measured."""
    if quantity.kind in _NONE:
        return
    if previous is not None and quantity.partner is previous and words.text[quantity.start - 1] == "(":
        quantity.entity = previous.entity
        return
    if previous is not None and quantity.partner is previous and previous.entity is not None:
        quantity.entity = previous.entity
        if quantity.measures is not None and quantity.measures[0] <= previous.entity[0] < quantity.measures[1]:
            quantity.measures = previous.measures
        return
    asked = Belonging(quantity, words, previous, min(quantity.before, words.before(quantity.start)))
    for reader in READERS:
        found = reader.read(asked)
        if found is None:
            continue
        quantity.entity, measures = found
        quantity.measures = measures or quantity.measures
        quantity.trail.append(reader.name)
        return
