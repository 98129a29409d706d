"""The currency in front of a number: "$5", "US$ 5", "MUSD 45", "-€3"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.money import leading, singles
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
_PRICED: Final = re.compile(
    r"\b(?:costs?|costing|for|of|paid|pay|pays|paying|worth|fined?|fees?|earns?|earned|spent|spend|owes?|owed|than|about|from|at|only|to|nearly"
    r"|price|priced|charged?|between|and|least|almost|receives?|received|gave|give|raised?|is|was)\s$"
)
"""Words before a price."""
_NAME_BEFORE: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_.]+(?:\.[A-Z]\.)?\s){1,3}$")
_NUMBER_BEFORE: Final = re.compile(
    r"(?:[0-9%]|\b(?:million|billion|trillion|thousand|hundred|lakh|crore|ten|two|five))[\s-]$"
)
"""An amount in front of the noun: it is that one's."""
_LEAST_BEHIND_PS: Final = len("1,000")
_LEAST_BEHIND_NAME: Final = 2
_LONGEST_NAME: Final = 30
_LONGEST_PRICED: Final = len(" received ")
SCALED_CODE: Final = re.compile(r"(?P<scale>[kKMB])(?P<code>[A-Z]{3})(?![^\W_])")
"""\"45 MUSD": a scale before the code."""
POWERS: Final = {"k": 3, "K": 3, "M": 6, "B": 9}


class CurrencyReader:
    """Reads currencies in front of numbers. One for all texts: it keeps no state."""

    def __init__(self, currencies: Currencies, abbreviations: AbbreviationReader) -> None:
        self._before = Symbols(currencies.before)
        self._codes = frozenset(currencies.before.values())
        self._singles = singles()
        self._abbreviations = abbreviations
        self._names = currencies.names
        self._name_ends = frozenset(name[-3:] for name in currencies.names)
        self._signs_before = frozenset(".-−") | {symbol[-1] for symbol in currencies.before}
        self._last = frozenset(symbol[-2:] for symbol in currencies.before)

    def may_end(self, text: str, at: int, begin: int) -> bool:
        """Tell whether a currency can end right before `at`, from its last two characters alone."""
        last = text[at - 1] if at > begin else "\n"
        if last != " ":
            return last != "\n"
        last = text[at - 2]
        if text[at - 4 : at - 1].lower() in self._name_ends:
            return True
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
        if found is None:
            return self._named(text, number, begin)
        if stop <= window:
            return None
        symbol, position = found.key, found.end
        spaced = text[at - 1].isspace()
        if symbol in self._singles and (negative or not self._is_price(text, number, position, spaced=spaced)):
            return None
        if spaced and symbol in _ATTACHED:
            return None
        if symbol == "PS" and number.end - at < _LEAST_BEHIND_PS and not self._is_large(text, number):
            return None  # "five PS5"
        if symbol in _AMBIGUOUS_CODES and not self._is_large(text, number):
            return None
        if position and text[position - 1] in "-−" and not (position > 1 and text[position - 2].isalnum()):
            negative, position = True, position - 1
        return position, found.value, negative, 0

    def _named(self, text: str, number: Number, begin: int) -> tuple[int, str, bool, int] | None:
        """Read a currency's name in front of an amount: "US dollars 6000", "naira 5 million"."""
        at = number.start
        if number.form != "digits" or not text[at - 1].isspace() or number.end - at < _LEAST_BEHIND_NAME:
            return None
        match = _NAME_BEFORE.search(text, max(begin, at - _LONGEST_NAME), at)
        if match is None:
            return None
        words = match.group().split()
        for first in range(len(words)):
            known = self._names.get(" ".join(words[first:]).lower())
            if known is None or (known[0] is None and first < len(words) - 1):
                continue
            start = at - len(match.group()) + sum(len(word) + 1 for word in words[:first])
            if text[start : match.end()].split() != words[first:] or _NUMBER_BEFORE.search(
                text, max(0, start - 12), start
            ):
                return None
            alone = len(words) - first == 1
            return None if alone and words[first].lower() not in leading() else (start, known[0] or "", False, 0)
        return None

    def _is_price(self, text: str, number: Number, position: int, *, spaced: bool) -> bool:
        """Tell "N500" and "for R20" from "the R20 road": a letter is a currency at a price."""
        large = number.end - number.start >= _LEAST_BEHIND_LETTER or self._is_large(text, number)
        priced = _PRICED.search(text, max(0, position - _LONGEST_PRICED), position) is not None
        return (priced and (large or not spaced)) or (large and not spaced)

    def _is_large(self, text: str, number: Number) -> bool:
        """Tell whether a number has a scale: "COP 30 billion", "COP 5bn"."""
        return number.scaled or self._abbreviations.is_scaled(text, number.end)
