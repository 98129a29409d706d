"""What the readers of a field are asked about a quantity, and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["Asked", "Found"]


@attrs.define(eq=False)
class Asked:
    """A quantity in its sentence.

    Attributes:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
        behind: The first word behind it and its limits.
        before: The last word in front of it and of its limits, -1 for none.
        opens: It is a share that opens its clause: "while 40% failed".
    """

    quantity: Quantity
    words: Words
    previous: Quantity | None
    behind: int
    before: int
    opens: bool


class Found(NamedTuple):
    """What is measured, as offsets, and what else shows where that was found.

    Attributes:
        span: What is measured; None where it is sure that nothing in the sentence tells it.
        direction: Which way it moved, where only this reader can tell.
        change: Whether the quantity is the size of the move or what was reached.
        unit: What is counted, where the sentence says it with another number.
    """

    span: tuple[int, int] | None
    direction: str | None = None
    change: str | None = None
    unit: str | None = None
