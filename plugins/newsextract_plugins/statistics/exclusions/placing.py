"""Lengths of time that only place an event: "four days earlier", "in the past two years"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["places_event"]

_PLAIN: Final = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "year", "decade", "century"}
)
"""Longer ones are the age of something: "13.8 billion years after the beginning"."""
_BEHIND: Final = frozenset({"ago", "earlier", "later", "hence", "beforehand", "afterwards", "previously"})
_COUNTED_FROM: Final = frozenset({"before", "after", "since"})
_LENGTH_BEFORE: Final = word_set("length_before")
_STRETCH: Final = re.compile(
    r"\b(?:in|of|over|during|within|throughout|across)\s(?:the|his|her|its|their|our)\s"
    r"(?:past|last|next|following|coming|previous|preceding|first|final|ensuing|subsequent|recent)\s$",
    re.IGNORECASE,
)
_LONGEST_STRETCH: Final = len("throughout their subsequent ")


@exception(
    "places-an-event",
    "A length of time that only tells when something happened.",
    example="The mill closed four days earlier.",
    counterexample="The strike lasted four days.",
)
def places_event(quantity: Quantity, words: Words) -> bool:
    """Tell "two years before the vote" and "in the past two years" from "lasted two years"."""
    if quantity.unit not in _PLAIN or quantity.hyphenated or quantity.per is not None or quantity.number.scaled:
        return False
    index = words.after(quantity.end)
    following = words.lower[index] if index < words.count else ""
    before = words.before(quantity.start)
    word = words.lower[before] if before >= 0 else ""
    if following in _BEHIND or words.lower[index : index + 2] in (["ahead", "of"], ["prior", "to"]):
        return True
    if following in _COUNTED_FROM and word not in _LENGTH_BEFORE and quantity.bound is None:
        return words.text.startswith(" ", quantity.end)
    begin = max(words.start, quantity.start - _LONGEST_STRETCH)
    return _STRETCH.search(words.text, begin, quantity.start) is not None
