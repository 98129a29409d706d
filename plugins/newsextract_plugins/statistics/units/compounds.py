"""Measures in two units, which are one amount in the smaller: "5 feet 10 inches", "4 dollars and 20 cents"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.statistics.numbers.number import total
from newsextract_plugins.statistics.tables.number_words import number_words

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["read_compound", "read_feet_and_inches"]


class _Pair(NamedTuple):
    """A larger unit and the smaller one that goes on with it."""

    unit: str
    factor: int
    behind: re.Pattern[str]


_NUMBER: Final = (
    r"(?P<n>[0-9]{1,2}(?:\.[0-9]{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty)"
)
_JOIN: Final = r"(?:,?\s(?:and\s)?|-)?"
_ENDS: Final = r"(?=\s?(?:[.,;:)]|$)|-[a-z]|\s[a-z]+ed\b|\s(?:tall|high|long|wide|and|in|when|at|with|who|to)\b)"


def _pair(unit: str, factor: int, names: str, *, bare: bool) -> _Pair:
    alone = rf"|{_ENDS}" if bare else ""
    return _Pair(unit, factor, re.compile(rf"{_JOIN}{_NUMBER}(?:[\s-]?(?:{names})(?![^\W_]){alone})"))


_PAIRS: Final = {
    "foot": _pair("inch", 12, r"inch(?:es)?|in\.?|ins|″", bare=True),
    "stone": _pair("pound-mass", 14, r"pounds?|lbs?", bare=True),
    "pound-mass": _pair("ounce", 16, r"ounces?|oz", bare=False),
    "hour": _pair("minute", 60, r"minutes?|mins?|m", bare=False),
    "minute": _pair("second", 60, r"seconds?|secs?", bare=False),
}
_HYPHENED: Final = re.compile(r"-(?P<n>[0-9]{1,2})(?=[\s.,;)])(?![.,][0-9])")
"""\"a 6-foot-4 forward"."""
_CENTS: Final = re.compile(rf"{_JOIN}{_NUMBER}[\s-](?:cents?|pence|p)(?![^\W_])")
_OUNCES: Final = re.compile(rf"{_JOIN}{_NUMBER}[\s-]?(?:ounces?|oz)(?![^\W_])")
_FEET: Final = re.compile(r"(?P<feet>[3-9])['’′]\s?(?P<inches>[0-9]{1,2})(?:[\"”″]|''|’’)")


def read_compound(quantity: Quantity, text: str, end: int) -> None:
    """Take the smaller unit behind an amount into it.

    Args:
        quantity: The quantity, with unit and currency.
        text: The text.
        end: Nothing from this offset on belongs to it.
    """
    if quantity.value is None or quantity.value != quantity.value.to_integral_value():
        return
    if quantity.kind == "money":
        _read_cents(quantity, text, end)
        return
    pair = _PAIRS.get(quantity.unit or "")
    match = None if pair is None else pair.behind.match(text, quantity.end, end)
    if match is None and quantity.unit == "foot":
        match = _HYPHENED.match(text, quantity.end, end)
    if pair is None or match is None:
        return
    smaller = _value(match["n"])
    if smaller < pair.factor:
        quantity.value, quantity.unit = total(quantity.value * pair.factor, smaller), pair.unit
        quantity.end = match.end()


def _read_cents(quantity: Quantity, text: str, end: int) -> None:
    """Read "4 dollars and 20 cents", and the ounces behind pounds that weigh."""
    ounces = _OUNCES.match(text, quantity.end, end) if quantity.currency == "GBP" else None
    assert quantity.value is not None
    if ounces:
        quantity.value = total(quantity.value * 16, _value(ounces["n"]))
        quantity.kind, quantity.unit, quantity.currency, quantity.rule = "measure", "ounce", None, "unit"
        quantity.end = ounces.end()
        return
    match = _CENTS.match(text, quantity.end, end)
    if match and not quantity.number.scaled and quantity.unit not in {"cent", "penny"}:
        cents = _value(match["n"])
        if cents < 100:
            quantity.value = total(quantity.value, cents.scaleb(-2))
            quantity.end = match.end()


def _value(written: str) -> Decimal:
    known = number_words().cardinals.get(written.lower())
    return Decimal(written) if known is None else Decimal(known)


def read_feet_and_inches(quantity: Quantity, text: str, end: int) -> None:
    r"""Read "5'10\\" tall"."""
    match = _FEET.match(text, quantity.number.start, end)
    if match is None or int(match["inches"]) >= 12 or quantity.prefixed:
        return
    quantity.value = Decimal(int(match["feet"]) * 12 + int(match["inches"]))
    quantity.kind, quantity.unit, quantity.rule, quantity.end = "measure", "inch", "unit", match.end()
    quantity.number_end = quantity.end
