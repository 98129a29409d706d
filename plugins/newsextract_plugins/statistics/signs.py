"""The sign of a number in words: "minus 20 degrees", "minus $5 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

_MINUS = "minus "
#: "ten minus three" and "5 minus 3" are arithmetic, "A minus" is a grade, "plus or minus 3" a margin.
_NO_SIGN = re.compile(
    r"(?:[0-9%)]|\b(?-i:[A-F])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|billion))\s$",
    re.IGNORECASE,
)
_MARGIN = "plus or "
_LONGEST = len(" thousand ")


def read_minus(quantity: Quantity, text: str, floor: int) -> None:
    """Take a "minus" in front of a number as its sign.

    Args:
        quantity: The quantity, with currency and unit.
        text: The text.
        floor: Nothing before this offset belongs to it.
    """
    begin = quantity.start - len(_MINUS)
    if (
        begin < floor
        or quantity.value is None
        or quantity.value <= 0
        or quantity.number.form in {"ordinal", "multiple"}
    ):
        return
    if text[begin : quantity.start].lower() != _MINUS:
        return
    before = text[max(0, begin - _LONGEST) : begin]
    if before.lower().endswith(_MARGIN) or _NO_SIGN.search(before):
        return
    quantity.value = quantity.value.copy_negate()
    quantity.start = begin
