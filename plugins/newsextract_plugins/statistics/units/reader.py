"""What stands right before and behind a number: currency, scale abbreviation, unit, and what it is taken per."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.statistics.numbers.number import Number, scaled
from newsextract_plugins.statistics.quantity import Quantity
from newsextract_plugins.statistics.units.abbreviations import AbbreviationReader
from newsextract_plugins.statistics.units.before import POWERS, SCALED_CODE, CurrencyReader
from newsextract_plugins.statistics.units.letters import letter_unit
from newsextract_plugins.statistics.units.lookup import FIRST_WORD, Names, Symbols
from newsextract_plugins.statistics.units.pounds import weighs
from newsextract_plugins.statistics.units.rates import RateReader

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import RuleName
    from newsextract_plugins.statistics.tables.money import Currencies
    from newsextract_plugins.statistics.tables.number_words import NumberWords
    from newsextract_plugins.statistics.tables.unit_names import Units

_RULES: Final[dict[str, RuleName]] = {
    "money": "currency-after",
    "percent": "percent",
    "percentage_point": "percent",
    "basis_point": "percent",
}
"""The rules of the kinds of units; all others are `unit`."""


class _Read(NamedTuple):
    """What was read behind a number."""

    end: int
    kind: str
    unit: str | None
    currency: str | None = None
    power: int = 0


class UnitReader:
    """Reads units and currencies around numbers. One for all texts: it keeps no state."""

    def __init__(self, units: Units, currencies: Currencies, words: NumberWords) -> None:
        self._units = units
        self._currencies = currencies
        self._abbreviations = AbbreviationReader(words)
        self._before = CurrencyReader(currencies, self._abbreviations)
        self._after = Symbols(currencies.after)
        self._symbols = Symbols(units.symbols)
        self._letters = Symbols(units.letters)
        self._names = Names(units.names)
        self._money_names = Names(currencies.names)
        symbols = [
            *currencies.after,
            *currencies.before.values(),
            *units.symbols,
            *units.letters,
            *words.suffixes,
            *words.money_suffixes,
            *"mbMB",
            *_BARNS,
        ]
        beginnings = ((FIRST_WORD.match(symbol), symbol[0]) for symbol in symbols)
        self._beginnings = frozenset(match.group() if match else sign for match, sign in beginnings)
        self._beginnings |= {scale + code for scale in POWERS for code in currencies.before.values()}
        self._signs = frozenset("-") | {sign for sign in self._beginnings if not sign.isalpha()}
        self._codes = frozenset(currencies.before.values())
        self._first_words = self._names.first | self._money_names.first
        self._rates = RateReader(units)

    def read(self, text: str, number: Number, begin: int, end: int) -> Quantity:
        """Read currency, scale and unit of a number.

        Args:
            text: The text.
            number: The number alone.
            begin: Nothing before this offset belongs to it.
            end: Nothing from this offset on belongs to it.
        """
        start, stop, value, low, high, form, _, _ = number
        if form in {"ordinal", "multiple", "up", "down"}:
            return Quantity(start, stop, number, value, number_end=stop)
        code = None
        before = self._before.read(text, number, begin) if self._before.may_end(text, start, begin) else None
        if before is not None:
            start, code, negative, power = before
            if power and value is not None:
                value = scaled(value, power)
            if negative and value is not None and value > 0:
                value = value.copy_negate()
        if not self.may_follow(text, stop, end, vague=form in {"vague", "fraction"}):
            quantity = Quantity(start, stop, number, value, low, high, number_end=stop)
            if code is not None:
                quantity.kind, quantity.currency, quantity.prefixed = "money", code or None, True
                quantity.rule = "currency-before"
                self._rates.read(quantity, text, end)
            return quantity
        abbreviation = self._abbreviations.read(text, number, end, money=code is not None)
        if abbreviation and number.form in {"digits", "fraction"}:
            stop, power = abbreviation
            value = None if value is None else scaled(value, power)
        quantity = Quantity(start, stop, number, value, low, high, number_end=stop)
        if abbreviation:
            quantity.number = number._replace(scaled=True, end=stop)
        if code is not None:
            quantity.kind, quantity.currency, quantity.prefixed = "money", code or None, True
            quantity.rule = "currency-before"
            after = _repeated(code).match(text, stop, end)
            if after:
                quantity.end = after.end()
        else:
            read = self._unit_after(text, stop, end, spelled=number.form not in {"digits", "fraction"} or number.scaled)
            if read is None:
                more = _OR_MORE.match(text, stop, end)
                if more:
                    read = self._unit_after(text, more.end(), end, spelled=True)
                    if read is not None:
                        quantity.bound = "at_most" if more["less"] else "at_least"
            vague = read is None and number.form == "vague" and text.startswith(" of", stop)
            if vague and self._read_vague(quantity, text, stop, end):
                return quantity
            if read is None and number.form == "fraction" and not number.scaled:
                article = _OF_ONE.match(text, stop, end)
                read = self._unit_after(text, article.end(), end, spelled=True) if article else None
            if read is not None:
                self._apply(quantity, text, _weighed(read, text, quantity, stop + 1, end))
        self._rates.read(quantity, text, end)
        return quantity

    def _inverted(self, symbol: str) -> str:
        """Return the unit whose inverse is written with an exponent: "5 s-1", "3 fb−1"."""
        barn = _BARNS.get(symbol)
        unit = None if barn else self._units.symbols.get(symbol) or self._units.letters.get(symbol)
        return barn or (unit.name if unit else symbol)

    def _read_vague(self, quantity: Quantity, text: str, stop: int, end: int) -> bool:
        """Read "thousands of dollars"; tell whether a unit stands there."""
        read = self._unit_after(text, stop + 3, end, spelled=True)
        if read is None or text[read.end : read.end + 1] == "-":
            return False  # "hundreds of seconds-long talks"
        read = _weighed(read, text, quantity, stop + len(" of "), end)
        quantity.kind, quantity.unit, quantity.currency = read.kind, read.unit, read.currency
        quantity.after = read.end
        return True

    def may_follow(self, text: str, at: int, end: int, *, vague: bool = False) -> bool:
        """Tell whether what stands at `at` can be a scale, unit or currency, from its first word or sign alone."""
        if at >= end:
            return False
        first = text[at]
        if first.isspace() or first in "-‐‑":
            at += 1
            if at >= end:
                return False
            first = text[at]
        if not first.isalpha():
            return first in self._signs
        match = FIRST_WORD.match(text, at, end)
        word = match.group() if match else first
        if word in {"of", "a", "an"}:
            return vague
        if word in {"or", "and"}:
            return _OR_MORE.match(text, at - 1, end) is not None
        return word in self._beginnings or word.lower() in self._first_words

    def _unit_after(self, text: str, at: int, end: int, *, spelled: bool) -> _Read | None:
        if at >= end:
            return None
        spaced = text[at].isspace() or text[at] in "-‐‑"
        begin = at + spaced
        thousands = SCALED_CODE.match(text, begin, end)
        if thousands and thousands["code"] in self._codes:
            return _Read(thousands.end(), "money", None, thousands["code"], POWERS[thousands["scale"]])
        money = self._after.match(text, begin, end)
        scale = _SCALE_BEHIND.match(text, money.end, end) if money else None
        if money and scale:
            return _Read(scale.end(), "money", None, money.value, _SCALES[scale["scale"].lower()])
        if money and not (money.key == "$" and text[money.end : money.end + 1].isdecimal()):
            return _Read(money.end, "money", None, money.value)
        name = currency = None
        if spaced or not spelled:
            name = self._names.match(text, begin, end)
            currency = self._money_names.match(text, begin, end)
            if currency and is_other_word(text, at, begin, currency.end):
                currency = None
        if currency and not (name and name.end > currency.end) and not _POUND_MASS.match(text, currency.end):
            code, unit = currency.value
            return _Read(currency.end, "money", unit, code)
        inverse = None if spelled else _INVERSE.match(text, begin, end)
        if inverse:
            return _Read(inverse.end(), "measure", f"inverse {self._inverted(inverse['symbol'])}")
        symbol = self._symbols.match(text, begin + (text[begin : begin + 1] == "-"), end)
        short = spelled and symbol is not None and symbol.key not in _SPELLED_SYMBOLS and len(symbol.key) < 3
        if symbol and not short and not (name and name.end >= symbol.end):
            return _Read(symbol.end, symbol.value.kind, symbol.value.name)
        if name:
            quarter = name.value.name == "quarter" and text[at] not in "-‐‑"
            quarter = quarter or _YEAR_SECOND.match(text, at - 4, name.end) is not None
            return None if quarter else _Read(name.end, name.value.kind, name.value.name)
        letter = None if spelled else self._letters.match(text, begin, end)
        accepted = letter_unit(text, at, letter, end, spaced=spaced) if letter else None
        return _Read(letter.end, accepted.kind, accepted.name) if letter and accepted else None

    def _apply(self, quantity: Quantity, text: str, read: _Read) -> None:
        quantity.hyphenated = text[quantity.end] in "-‐‑"
        if read.power and quantity.value is not None:
            quantity.value = scaled(quantity.value, read.power)
        quantity.end, quantity.kind, quantity.unit, quantity.currency = read.end, read.kind, read.unit, read.currency
        quantity.rule = _RULES.get(read.kind, "unit")
        if read.kind in {"percent", "percentage_point", "basis_point"}:
            quantity.unit = {"percent": "percent"}.get(read.kind, read.kind.replace("_", " "))


@exception(
    "currency-as-word",
    "A currency's name that is another word here: a mark that is reached, a match that is won, the metal nickel.",
    example="The index passed the 4,000 mark.",
    counterexample="The flat cost 4,000 pesos.",
)
def is_other_word(text: str, at: int, begin: int, end: int) -> bool:
    """Tell "one won't", "8 Rand Paul", "the 4,000 mark", "FC 1 won" and "two nickel plants" from currencies."""
    if text.startswith(("'t", "’t"), end):
        return True
    name = text[begin:end].lower()
    if name in _WORDS_TOO and _is_word_here(text, at, name, end):
        return True
    if (
        text[begin].isupper()
        and name in _SINGULAR_NAMES
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].islower()
    ):
        return True  # "50 Cent sang"
    named = text[begin].isupper() and text[begin:end].isalpha() and text[end : end + 1] == " "
    return named and text[end + 1 : end + 2].isupper()


_SINGULAR_NAMES = frozenset({"cent", "pound", "dollar", "euro", "crown", "dime", "nickel"})
_WORDS_TOO = frozenset(
    {"mark", "marks", "won", "nickel", "dime", "crown", "real", "buck", "sterling", "penny", "pound", "cent"}
)
_BEFORE_MARK = re.compile(r"\b(?:the|a|its|this|that)\s[0-9.,]+(?:\s(?:million|billion))?-?$", re.IGNORECASE)
_LARGE_WON = re.compile(r"(?:[0-9]{3}|million|billion|trillion|thousand|hundred)-?$")
_NOUN_BEHIND = re.compile(r"[\s-][a-z]{3,}")
_SCALED = re.compile(r"(?:million|billion|trillion|thousand|bn|m)-?$")


def _is_word_here(text: str, at: int, name: str, end: int) -> bool:
    before = text[max(0, at - 24) : at]
    if name == "mark":
        return _BEFORE_MARK.search(before) is not None
    if name == "marks":
        return _SCALED.search(before) is None  # those of a school
    if name == "won":
        return _LARGE_WON.search(before) is None
    singular = name in {"nickel", "dime", "crown", "real", "buck"} and text[at : at + 1] == " "
    return singular and _NOUN_BEHIND.match(text, end) is not None


def _weighed(read: _Read, text: str, quantity: Quantity, at: int, end: int) -> _Read:
    """Return what was read as a mass, where it is pounds that weigh."""
    pounds = read.currency == "GBP" and text.startswith("pound", at)
    if pounds and weighs(text, quantity.start, (at, read.end), end, scaled=quantity.number.scaled):
        return _Read(read.end, "measure", "pound-mass")
    return read


@cache
def _repeated(code: str) -> re.Pattern[str]:
    """Return what says a currency once more behind its amount: "$5 USD", "US$5 dollars"."""
    return re.compile(r"\s?(?:" + code + r"(?![\w])|dollars?\b)")


#: "5 s-1", "3 fb−1": a unit's inverse.
_INVERSE = re.compile(r"(?P<symbol>s|ms|m|cm|mm|km|kg|min|h|fb|pb|nb)(?:\^?[-−]1|⁻¹)(?![^\W_]|[.,][0-9]|[-–/])")
_BARNS = {"fb": "femtobarn", "pb": "picobarn", "nb": "nanobarn"}
#: "40 USD million": the code stands between the number and its scale.
_SCALE_BEHIND = re.compile(r"\s(?P<scale>million|billion|trillion|bn|crore|lakh)(?![^\W_])", re.IGNORECASE)
_SCALES = {"million": 6, "billion": 9, "trillion": 12, "bn": 9, "crore": 7, "lakh": 5}
_OR_MORE = re.compile(r"\s(?:or|and)\s(?:more|over|above|(?P<less>fewer|less))(?=\s)")
#: "half a mile", "a quarter of a percentage point", "one-half of 1 percent": the fraction is one of the unit.
_OF_ONE = re.compile(r"\s(?:of\s)?(?:an?|one|1)(?=[\s-])")
#: Symbols that follow number words too: "fifty km".
_SPELLED_SYMBOLS = frozenset({"%", "km", "kg", "mph"})
_POUND_MASS = re.compile(r"-(?:mass|feet|foot)")
#: "the 1988 second quarter"
_YEAR_SECOND = re.compile(r"(?:19|20)[0-9]{2}\ssecond$")
