"""Sentences with their numbers, as the rooms pass them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.numbers.number import Number
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["Scene"]

MOST_IN_SENTENCE = 200
"""What holds more numbers is a table without its lines: no clause tells what they measure."""


@attrs.define(eq=False)
class Scene:
    """A sentence with its numbers.

    Attributes:
        words: The sentence; None where no number of it needs to be read.
        numbers: Its numbers.
        reasons: Why each is no statistic, as far as it tells so from itself.
        quantities: What was read of them, in order.
    """

    words: Words | None
    numbers: Sequence[Number]
    reasons: Sequence[str | None]
    quantities: list[Quantity] = attrs.field(factory=list)

    @property
    def kept(self) -> list[Quantity]:
        """Those of its quantities that are statistics, as far as is known."""
        return [quantity for quantity in self.quantities if quantity.reason is None]

    @property
    def is_table(self) -> bool:
        """Whether it holds so many numbers that no clause tells what they measure."""
        return len(self.quantities) > MOST_IN_SENTENCE
