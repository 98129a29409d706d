"""Lengths that are told in two words: "a year or two", "an hour or so"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

_A_UNIT_OR = re.compile(
    r"\b(?:[Aa]n?|next|last|past|first|every)\s(?P<unit>second|minute|hour|day|night|week|weekend|month|year|decade|century|mile|metre|meter)\sor\s$"
)
_LONGEST_LEAD = len("every weekend or ")


def read_or_two(quantity: Quantity, text: str) -> None:
    """Make "two" behind "a year or" the upper end of a stretch from one year."""
    if quantity.value != 2 or quantity.number.form != "words" or quantity.measured:
        return
    match = _A_UNIT_OR.search(text, max(0, quantity.start - _LONGEST_LEAD), quantity.start)
    if match is None:
        return
    quantity.start, quantity.low, quantity.high, quantity.value = match.start(), Decimal(1), Decimal(2), None
    unit = match["unit"]
    quantity.kind = "measure" if unit in {"mile", "metre", "meter"} else "duration"
    quantity.unit = "metre" if unit == "meter" else unit
    quantity.rule = "range"
