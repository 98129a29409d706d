"""Lengths that tell where something lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["places_thing"]

_DIRECTIONS: Final = word_set("directions")


@exception(
    "place-of-a-thing",
    "A length that tells where something lies belongs to nobody.",
    example="They closed the mill, 15 miles north of Orlo.",
    counterexample="They closed 15 miles of the road.",
)
def places_thing(quantity: Quantity, words: Words) -> bool:
    """Tell "15 miles north of Orlo" from "15 miles of road"."""
    if quantity.kind != "measure":
        return False
    index = words.after(quantity.end)
    return index < words.count and words.lower[index] in _DIRECTIONS
