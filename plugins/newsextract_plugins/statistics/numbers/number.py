"""What a number is, and decimals without rounding."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from typing import NamedTuple

#: Only quotients need rounding: a third has no finite decimal.
_QUOTIENTS = Context(prec=28)
#: Sums and products of numbers of any length.
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


class Number(NamedTuple):
    """A number as read.

    Attributes:
        start: First character.
        end: One past the last character, with its scale.
        value: Exact value, None for a vague number.
        low: Lower end of a vague number.
        high: Upper end of a vague number.
        form: How it is written; `figures` for a run of so many that it is a table or code.
        scaled: A scale ("million", "bn") has been applied.
        signed: It has a minus or plus sign.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    form: str = "digits"
    scaled: bool = False
    signed: bool = False


def exact(whole: str, fraction: str = "", exponent: int = 0, sign: str = "") -> Decimal:
    """Return a decimal from its digits: no rounding, and no positive exponent.

    Example:
        >>> exact("240", "1", 9)
        Decimal('240100000000')
    """
    shift = exponent - len(fraction)
    digits = whole + fraction
    if shift >= 0:
        return Decimal(sign + digits + "0" * shift)
    digits = digits.rjust(1 - shift, "0")
    return Decimal(f"{sign}{digits[:shift]}.{digits[shift:]}")


def scaled(value: Decimal, exponent: int) -> Decimal:
    """Return the value times a power of ten, exactly.

    Example:
        >>> scaled(Decimal("2.5"), 6)
        Decimal('2500000')
    """
    if not exponent:
        return value
    digits = format(value, "f")
    sign = "-" if digits.startswith("-") else ""
    whole, _, fraction = digits.removeprefix("-").partition(".")
    return exact(whole, fraction, exponent, sign)


def quotient(dividend: int, divisor: int) -> Decimal:
    """Return a fraction to 28 digits."""
    return _QUOTIENTS.divide(Decimal(dividend), Decimal(divisor))


def total(first: Decimal, second: Decimal) -> Decimal:
    """Return the sum of two numbers, exactly."""
    return _EXACT.add(first, second)


def dozens(value: Decimal) -> Decimal:
    """Return twelve times the value, exactly, without the zero that a half leaves behind the point."""
    product = _EXACT.multiply(value, Decimal(12))
    digits = format(product, "f")
    return Decimal(digits.rstrip("0").rstrip(".")) if "." in digits else product
