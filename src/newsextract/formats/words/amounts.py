"""Statistics in words: `$240.1 billion`, `at least 20 kilometres`, `an increase`."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final

from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from newsextract.model.types import Statistic

__all__ = ["amount", "change", "number"]

_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "ILS": "₪", "KRW": "₩"}
_SCALES: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
_BOUNDS: Final = {"at_least": "at least ", "more_than": "more than ", "at_most": "at most ", "less_than": "less than "}
_UNITS_OF_KINDS: Final = {"percentage_point": "percentage point", "basis_point": "basis point", "multiple": "time"}
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
        return prefix + _figure(statistic, statistic.value) + _unit(statistic, statistic.value) + per
    low = None if statistic.low is None else _figure(statistic, statistic.low)
    high = None if statistic.high is None else _figure(statistic, statistic.high)
    if low is not None and high is not None:
        extent = f"{low} to {high}"
    elif low is not None:
        extent = f"{low} or more"
    elif high is not None:
        extent = f"up to {high}"
    else:
        return written
    return extent + _unit(statistic, None) + per


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


def _figure(statistic: Statistic, value: Decimal) -> str:
    """Return the number with what is written next to it without a space: a currency's sign, the sign of per cent."""
    if statistic.kind == "money" and statistic.currency is not None:
        sign = _SIGNS.get(statistic.currency, f"{statistic.currency} ")
        return f"{'-' if value < 0 else ''}{sign}{number(abs(value))}"
    return f"{number(value)}%" if statistic.kind == "percent" else number(value)


def _unit(statistic: Statistic, value: Decimal | None) -> str:
    """Return the unit as it stands after a value, or after a range (None): ` square kilometres`, ` years old`."""
    if statistic.kind == "percent" or (statistic.kind == "money" and statistic.currency is not None):
        return ""
    unit = _UNITS_OF_KINDS.get(statistic.kind, statistic.unit)
    if not unit:
        return ""
    unit = cleaned(unit.replace("_", " "))
    if value is None or abs(value) != 1:
        unit = _plural(unit)
    return f" {unit} old" if statistic.kind == "age" else f" {unit}"


def _plural(unit: str) -> str:
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees", 1)
    head, per, rest = unit.partition(" per ")
    before, space, last = head.rpartition(" ")
    return before + space + _plural_of_word(last) + per + rest


def _plural_of_word(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("s") or not word.isalpha():
        return word
    if word.endswith(("x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
