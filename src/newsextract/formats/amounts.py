"""Statistics in words: `$240.1 billion`, `at least 20 kilometres`, `an increase`."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final

from newsextract.formats.page import cleaned

if TYPE_CHECKING:
    from newsextract.types import Statistic

__all__ = ["amount", "change", "number"]

_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "ILS": "₪", "KRW": "₩"}
_SCALES: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
_BOUNDS: Final = {"at_least": "at least ", "more_than": "more than ", "at_most": "at most ", "less_than": "less than "}
_AS_WRITTEN: Final = frozenset({"score", "ordinal", "index", "ratio"})
"""Kinds whose wording says more than their value."""

_CHANGES: Final = {
    ("up", "delta"): "an increase",
    ("down", "delta"): "a decrease",
    ("up", "level"): "after an increase",
    ("down", "level"): "after a decrease",
    ("up", None): "up",
    ("down", None): "down",
    (None, "delta"): "a change",
}
_PLURALS: Final = {"foot": "feet", "inch": "inches", "person": "people", "man": "men", "woman": "women",
                   "child": "children", "hertz": "hertz", "kelvin": "kelvins", "half": "halves"}  # fmt: skip

WRITTEN_OUT: Final = 30
"""Numbers of more digits than this are written as powers of ten."""


def amount(statistic: Statistic) -> str:
    """Return a statistic's value for people, with its unit and its bound."""
    written = cleaned(statistic.text)
    if statistic.kind in _AS_WRITTEN:
        return written
    prefix = _BOUNDS.get(statistic.bound or "", "") + ("about " if statistic.approximate else "")
    per = f" per {cleaned(statistic.per)}" if statistic.per else ""
    if statistic.value is not None:
        return prefix + _with_unit(statistic, statistic.value) + per
    low, high = statistic.low, statistic.high
    if low is not None and high is not None:
        extent = f"{_with_unit(statistic, low)} to {_with_unit(statistic, high)}"
    elif low is not None:
        extent = f"{_with_unit(statistic, low)} or more"
    elif high is not None:
        extent = f"up to {_with_unit(statistic, high)}"
    else:
        return written
    # "Tens of thousands" is what was said; the figures are how it was read.
    vague = not any(character.isdigit() for character in written)
    return f"{written} ({extent}{per})" if vague else extent + per


def change(statistic: Statistic) -> str | None:
    """Return whether the number went up or down, or is the size of a change."""
    return _CHANGES.get((statistic.direction, statistic.change))


def number(value: Decimal) -> str:
    """Return a number with separators: `1,234`, `240.1 billion`; nothing is rounded away below 30 digits."""
    if not value.is_finite():
        return str(value)
    if not -WRITTEN_OUT < value.adjusted() < WRITTEN_OUT or len(value.as_tuple().digits) > 2 * WRITTEN_OUT:
        return f"{value:.6E}"
    with localcontext(prec=3 * WRITTEN_OUT):
        for power, word in _SCALES:
            if value.adjusted() >= power:
                scaled = value.scaleb(-power).normalize()
                if -int(scaled.as_tuple().exponent) <= 3:
                    return f"{scaled:,f} {word}"
                break
    return f"{value:,f}"


def _with_unit(statistic: Statistic, value: Decimal) -> str:
    if statistic.kind == "money":
        sign = "-" if value < 0 else ""
        currency = statistic.currency
        if currency is None:
            return f"{number(value)} {_plural(statistic.unit, value)}".rstrip()
        return f"{sign}{_SIGNS.get(currency, currency + ' ')}{number(abs(value))}"
    if statistic.kind == "percent":
        return f"{number(value)}%"
    unit = {"percentage_point": "percentage point", "basis_point": "basis point", "multiple": "time"}.get(
        statistic.kind, statistic.unit
    )
    text = f"{number(value)} {_plural(unit, value)}".rstrip()
    return f"{text} old" if statistic.kind == "age" and unit else text


def _plural(unit: str | None, value: Decimal) -> str:
    """Return the unit's name as it stands after a number: `square kilometres`, `kilometres per hour`."""
    if not unit:
        return ""
    unit = cleaned(unit.replace("_", " "))
    if abs(value) == 1:
        return unit
    head, per, rest = unit.partition(" per ")
    before, space, last = head.rpartition(" ")
    if before.startswith("degree"):
        return unit.replace("degree", "degrees", 1)
    return before + space + _plural_of_word(last) + per + rest


def _plural_of_word(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith(("s", "x", "ch", "sh")) or not word.isalpha():
        return word if word.endswith("s") or not word.isalpha() else word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
