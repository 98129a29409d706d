"""Whether a number went up or down: one ordered table of readers, the first that knows decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.statistics.direction.behind import (
    explicit_sign,
    noun_behind,
    reached,
    than_before,
    up_from,
)
from newsextract_plugins.statistics.direction.linked import (
    another_size,
    base_behind,
    from_to,
    gap_before,
    same_fact,
    tell_level,
    to_level,
)
from newsextract_plugins.statistics.direction.moves import lead_of
from newsextract_plugins.statistics.direction.objects import brought_to, moved_object
from newsextract_plugins.statistics.direction.verbs import (
    base,
    handling_verb,
    named_move,
    noun_of_change,
    scalar_verb,
)
from newsextract_plugins.statistics.language.counted import CASUALTIES
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract_plugins.statistics.direction.moves import Lead
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["READERS", "Told", "read_change"]

LINKED: Final[tuple[Rule, ...]] = (to_level, same_fact, another_size, from_to, base_behind)
"""Those that look at the number before, where it is near."""
BROUGHT: Final[tuple[Rule, ...]] = (brought_to,)
"""Those that look at what brings a sum to a number."""
LED: Final[tuple[Rule, ...]] = (base, scalar_verb, handling_verb, noun_of_change, named_move, noun_behind, moved_object)
"""Those that look at the word of change in front, which tells nothing of a compound ("a two-year rise")."""
BEHIND: Final[tuple[Rule, ...]] = (up_from, than_before, noun_behind, explicit_sign, reached)
"""Those that look behind the number, or at the number itself."""
READERS: Final = (*LINKED, *BROUGHT, *LED, *(reader for reader in BEHIND if reader not in LED))
"""In the order in which they are asked."""
_CONTESTS: Final = word_set("lost_contests")
"""What is lost to somebody, and grows or shrinks by it as little as by being won."""


class Told(NamedTuple):
    """What the readers are asked about.

    Attributes:
        quantity: The quantity.
        words: Its sentence.
        previous: The quantity before it in the sentence.
        before: The last word in front of it and of its limits, -1 for none.
        lead: The word of change in front of it, or what stopped the search; None for neither.
        gap: The words between it and the quantity before it, nothing where they are far from each other.
    """

    quantity: Quantity
    words: Words
    previous: Quantity | None
    before: int
    lead: Lead | None
    gap: str


def read_change(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `direction` and `change` of a quantity from the words before and behind it.

    Args:
        quantity: The quantity.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    if not _can_move(quantity):
        return
    lead = None if quantity.hyphenated else lead_of(quantity, words, previous)
    gap = gap_before(quantity, words, previous)
    told = Told(quantity, words, previous, min(quantity.before, words.before(quantity.start)), lead, gap)
    if (gap and _takes(told, LINKED)) or _takes(told, BROUGHT):
        return
    if lead is not None and _takes(told, LED):
        if previous is not None:
            tell_level(quantity, words, previous)
        return
    _takes(told, BEHIND)


def _takes(told: Told, readers: tuple[Rule, ...]) -> bool:
    """Tell whether one of the readers knows, and write down what it knows."""
    quantity = told.quantity
    for reader in readers:
        move = reader.read(told)
        if move is None:
            continue
        quantity.direction, quantity.change = move.direction, move.change
        quantity.partner = move.partner or quantity.partner
        quantity.measures = move.measures or quantity.measures
        quantity.trail.append(move.exception or reader.name)
        return True
    return False


def _can_move(quantity: Quantity) -> bool:
    """Tell whether a quantity is of a kind that goes up or down."""
    if quantity.kind in {"age", "ordinal", "score", "index"} or quantity.number.form in {"up", "down"}:
        return False
    if quantity.unit == "time" or quantity.is_ratio:
        return False  # "was downgraded nine times": how often, not by how much
    return quantity.unit not in _CONTESTS and quantity.unit not in CASUALTIES  # "losing 300 killed" is no fall of them
