"""The currency in front of a number: "$5", "US$ 5", "MUSD 45", "-€3"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.words import word_set
from newsextract_plugins.statistics.units.lookup import Symbols

if TYPE_CHECKING:
    from newsextract_plugins.statistics.numbers.number import Number
    from newsextract_plugins.statistics.tables.money import Currencies
    from newsextract_plugins.statistics.units.abbreviations import AbbreviationReader

__all__ = ["POWERS", "SCALED_CODE", "CurrencyReader"]

_LONGEST_SYMBOL: Final = 8
_LONGEST_CODE: Final = len("MUSD")
_AMBIGUOUS_CODES: Final = frozenset(code.upper() for code in word_set("ambiguous_codes"))
_ATTACHED: Final = frozenset({"PS", "Euro", "euro", "Sh", "SR"})
"""Symbols that mean money only right at the number."""
_LEAST_BEHIND_LETTER: Final = 3
SCALED_CODE: Final = re.compile(r"(?P<scale>[kKMB])(?P<code>[A-Z]{3})(?![^\W_])")
"""\"45 MUSD": a scale before the code."""
POWERS: Final = {"k": 3, "K": 3, "M": 6, "B": 9}


class CurrencyReader:
    """Reads currencies in front of numbers. One for all texts: it keeps no state."""

    def __init__(self, currencies: Currencies, abbreviations: AbbreviationReader) -> None:
        self._before = Symbols(currencies.before)
        self._codes = frozenset(currencies.before.values())
        self._abbreviations = abbreviations
        self._signs_before = frozenset(".-−") | {symbol[-1] for symbol in currencies.before}
        self._last = frozenset(symbol[-2:] for symbol in currencies.before)

    def may_end(self, text: str, at: int, begin: int) -> bool:
        """Tell whether a currency can end right before `at`, from its last two characters alone."""
        last = text[at - 1] if at > begin else "\n"
        if last != " ":
            return last != "\n"
        last = text[at - 2]
        return not last.islower() or text[at - 3 : at - 1] in self._last or last in self._last

    def read(self, text: str, number: Number, begin: int) -> tuple[int, str, bool, int] | None:
        """Return where the currency before a number begins, its code, whether it is negative, and its power of ten."""
        at = number.start
        window = max(begin, at - _LONGEST_SYMBOL)
        if at <= window or number.form not in {"digits", "words", "fraction"}:
            return None
        last = text[at - 1]
        if last.isspace():
            last = text[at - 2 : at - 1] or " "
        if not (last.isalpha() or last in self._signs_before):
            return None
        negative = last in "-−"
        stop = at - (text[at - 1].isspace() or negative)
        code = SCALED_CODE.match(text, max(begin, stop - _LONGEST_CODE), stop) if last.isupper() else None
        if code and code["code"] in self._codes and not text[max(0, code.start() - 1) : code.start()].isalnum():
            return code.start(), code["code"], False, POWERS[code["scale"]]
        found = self._before.ending(text, window, stop)
        if found is None or stop <= window:
            return None
        symbol, position = found.key, found.end
        spaced = text[at - 1].isspace()
        if symbol[0].isalpha() and position > 0 and text[position - 1].isalnum():
            return None
        if (
            symbol.isascii()
            and symbol.isalpha()
            and len(symbol) == 1
            and (spaced or negative or number.end - at < _LEAST_BEHIND_LETTER)
        ):
            return None
        if spaced and symbol in _ATTACHED:
            return None
        if symbol in _AMBIGUOUS_CODES and not self._is_large(text, number):
            return None
        if position and text[position - 1] in "-−" and not (position > 1 and text[position - 2].isalnum()):
            negative, position = True, position - 1
        return position, found.value, negative, 0

    def _is_large(self, text: str, number: Number) -> bool:
        """Tell whether a number has a scale: "COP 30 billion", "COP 5bn"."""
        return number.scaled or self._abbreviations.is_scaled(text, number.end)
