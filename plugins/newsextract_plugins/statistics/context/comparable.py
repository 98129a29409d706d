"""How much more or less a number may be than another that it is compared with."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

__all__ = ["comparable"]

_LEAST: Final = Decimal("0.05")
_MOST: Final = Decimal(20)


def comparable(value: Decimal, other: Decimal) -> bool:
    """Tell whether a number may be what another was before: "264 million people in 41 cities" was no 41.

    Args:
        value: A number.
        other: Another one, not 0.

    Example:
        >>> comparable(Decimal(247), Decimal(264)), comparable(Decimal(247), Decimal(3))
        (True, False)
    """
    return _LEAST < value / other < _MOST
