"""How long: numbers in words and ISO 8601 durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.dates.grammar.tokens import Token

__all__ = ["count", "duration", "number_words"]

#: A unit's letter, and how many of them it is, for units that ISO 8601 has no letter for.
_SCALES = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "F": ("W", 2), "N": ("D", 1), "WE": ("WE", 1)}
#: What half of a unit is in the next smaller one.
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number_words(values: Sequence[int]) -> int:
    """Return the number that a sequence of number words says: two, hundred, forty is 240.

    Pairs of tens are read as a year is said: nineteen, ninety, seven is 1997.
    """
    total = part = 0
    for value in values:
        if value == 100:
            part = max(part, 1) * 100
        elif value == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif value == 12 and part:
            part *= 12
        elif 10 <= part < 100 and value >= 10:
            part = part * 100 + value
        else:
            part += value
    return total + part


def count(tokens: Sequence[Token]) -> float | None:
    """Return the number that a phrase's count says, None where it is vague ("several")."""
    words: list[int] = []
    half = 0.0
    for token in tokens:
        if token.kind == CLASS["QUANT"]:
            if "couple" not in token.value:
                return None
            words.append(2)  # a couple hundred
            continue
        if (
            token.kind in (CLASS["TO"], CLASS["OR"], CLASS["DASH"], CLASS["HYPHEN"])
            and words
            and token.kind != CLASS["HYPHEN"]
        ):
            break
        if token.kind in (CLASS["NUMBER"], CLASS["DAYNUM"], CLASS["YEAR"]):
            return float(str(token.value).replace(",", "")[:15])
        if token.kind == CLASS["FRACTION"]:
            return _fraction(token.value)
        if token.kind in (CLASS["NUMWORD"], CLASS["MULTIPLE"]):
            words.append(token.value)
        elif token.kind == CLASS["HALF"]:
            half = 0.5
        elif token.kind == CLASS["HALFA"]:
            return 0.5
    return number_words(words) + half if words or half else 1


def _fraction(written: str) -> float:
    """Read `2 1/2`, `2½`."""
    if written[-1] in _FRACTIONS:
        return float(written[:-1].strip(" -") or 0) + _FRACTIONS[written[-1]]
    whole, _, part = written.rpartition(" ") if " " in written else ("0", "", written)
    upper, _, lower = part.partition("/")
    return float(whole.split()[0]) + (float(upper) / float(lower) if float(lower or 0) else 0)


def duration(number: float | None, unit: str) -> str:
    """Write a duration: `P2D`, `PT72H`, `P2Y6M`, `PXY` for an unknown number.

    Args:
        number: How many; None where the text doesn't say.
        unit: The unit's code of the word lists.
    """
    letter, scale = _SCALES.get(unit, (unit, 1))
    sign, letter = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    if number is None:
        return f"{sign}X{letter}"
    number *= scale
    if number % 1 == 0.5 and unit in _HALVES and number > 1:
        return f"{sign}{int(number)}{letter}{_HALVES[unit]}"
    return f"{sign}{int(number) if number == int(number) else number:g}{letter}" if number < 1e9 else f"{sign}X{letter}"
