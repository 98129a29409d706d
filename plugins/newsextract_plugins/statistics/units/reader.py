"""What stands right before and behind a number: currency, scale abbreviation, unit, and what it is taken per."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.numbers.number import Number, scaled
from newsextract_plugins.statistics.quantity import Quantity
from newsextract_plugins.statistics.tables.words import word_set
from newsextract_plugins.statistics.units.lookup import FIRST_WORD, Found, Names, Symbols
from newsextract_plugins.statistics.units.pounds import weighs
from newsextract_plugins.statistics.units.rates import RateReader
from newsextract_plugins.statistics.units.scale_letters import scale_before_counted

if TYPE_CHECKING:
    from newsextract_plugins.statistics.tables.money import Currencies
    from newsextract_plugins.statistics.tables.number_words import NumberWords
    from newsextract_plugins.statistics.tables.unit_names import Unit, Units

_LONGEST_SYMBOL = 8
_LONGEST_CODE = len("MUSD")
_AMBIGUOUS_CODES = frozenset(code.upper() for code in word_set("ambiguous_codes"))


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
        self._before = Symbols(currencies.before)
        self._after = Symbols(currencies.after)
        self._symbols = Symbols(units.symbols)
        self._letters = Symbols(units.letters)
        self._names = Names(units.names)
        self._money_names = Names(currencies.names)
        self._suffix = re.compile(
            r"\s?(?:"
            + "|".join(map(re.escape, sorted(words.suffixes, key=len, reverse=True)))
            + r")\.?(?![^\W_]|['’][a-z])"
        )
        self._money_suffix = re.compile(
            r"\s?(?:"
            + "|".join(map(re.escape, sorted(words.money_suffixes, key=len, reverse=True)))
            + r")(?![^\W_]|['’][a-z])"
        )
        symbols = [
            *currencies.after,
            *currencies.before.values(),
            *units.symbols,
            *units.letters,
            *words.suffixes,
            *words.money_suffixes,
            *"mbMB",
        ]
        beginnings = ((FIRST_WORD.match(symbol), symbol[0]) for symbol in symbols)
        self._beginnings = frozenset(match.group() if match else sign for match, sign in beginnings)
        self._beginnings |= {scale + code for scale in _POWERS for code in currencies.before.values()}
        self._signs = frozenset("-") | {sign for sign in self._beginnings if not sign.isalpha()}
        self._codes = frozenset(currencies.before.values())
        self._signs_before = frozenset(".-−") | {symbol[-1] for symbol in currencies.before}
        #: How symbols end, by which the words before most numbers are told from them.
        self._last = frozenset(symbol[-2:] for symbol in currencies.before)
        self._first_words = self._names.first | self._money_names.first
        self._suffixes, self._money_suffixes = words.suffixes, words.money_suffixes
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
        last = text[start - 1] if start > begin else "\n"
        if last == " ":
            last = text[start - 2]
            likely = not last.islower() or text[start - 3 : start - 1] in self._last or last in self._last
        else:
            likely = last != "\n"
        before = self._currency_before(text, number, begin) if likely else None
        if before is not None:
            start, code, negative, power = before
            if power and value is not None:
                value = scaled(value, power)
            if negative and value is not None and value > 0:
                value = value.copy_negate()
        if not self.may_follow(text, stop, end, vague=form in {"vague", "fraction"}):
            quantity = Quantity(start, stop, number, value, low, high, number_end=stop)
            if code is not None:
                quantity.kind, quantity.currency, quantity.prefixed = "money", code, True
                quantity.rule = "currency-before"
                self._rates.read(quantity, text, end)
            return quantity
        abbreviation = self._abbreviated(text, number, end, money=code is not None)
        if abbreviation and number.form in {"digits", "fraction"}:
            stop, power = abbreviation
            value = None if value is None else scaled(value, power)
        quantity = Quantity(start, stop, number, value, low, high, number_end=stop)
        if abbreviation:
            quantity.number = number._replace(scaled=True, end=stop)
        if code is not None:
            quantity.kind, quantity.currency, quantity.prefixed, quantity.rule = "money", code, True, "currency-before"
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
            if read is None and number.form == "vague" and text.startswith(" of", stop):
                read = self._unit_after(text, stop + 3, end, spelled=True)
                if read is not None and text[read.end : read.end + 1] == "-":
                    read = None  # "hundreds of seconds-long talks"
                if read is not None:
                    read = _weighed(read, text, quantity, stop + len(" of "), end)
                    quantity.kind, quantity.unit, quantity.currency = read.kind, read.unit, read.currency
                    quantity.after = read.end
                    return quantity
            if read is None and number.form == "fraction" and not number.scaled:
                article = _OF_ONE.match(text, stop, end)
                read = self._unit_after(text, article.end(), end, spelled=True) if article else None
            if read is not None:
                self._apply(quantity, text, _weighed(read, text, quantity, stop + 1, end))
        self._rates.read(quantity, text, end)
        return quantity

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

    def _currency_before(self, text: str, number: Number, begin: int) -> tuple[int, str, bool, int] | None:
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
        code = _SCALED_CODE.match(text, max(begin, stop - _LONGEST_CODE), stop) if last.isupper() else None
        if code and code["code"] in self._codes and not text[max(0, code.start() - 1) : code.start()].isalnum():
            return code.start(), code["code"], False, _POWERS[code["scale"]]
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
        return number.scaled or self._money_suffix.match(text, number.end) is not None

    def _abbreviated(self, text: str, number: Number, end: int, *, money: bool) -> tuple[int, int] | None:
        """Read "bn", "m", "k" behind digits."""
        if number.scaled or number.form not in {"digits", "fraction"}:
            return None
        pattern, table = (self._money_suffix, self._money_suffixes) if money else (self._suffix, self._suffixes)
        match = pattern.match(text, number.end, end)
        if match is None:
            match = scale_before_counted(text, number.end, end) or _BIG_B.match(text, number.end, end)
            if match is None:
                return None
            return match.end("s"), {"m": 6, "b": 9, "B": 9, "M": 6}[match["s"]]
        word = match.group().strip().rstrip(".")
        spaced = match.group()[0].isspace()
        if spaced and len(word) == 1 and not (money and word in "mbBMT"):
            return None
        stop = match.end() - match.group().endswith(".") * (word in {"k", "K", "M"})
        return stop, table[word]

    def _unit_after(self, text: str, at: int, end: int, *, spelled: bool) -> _Read | None:
        if at >= end:
            return None
        spaced = text[at].isspace() or text[at] in "-‐‑"
        begin = at + spaced
        thousands = _SCALED_CODE.match(text, begin, end)
        if thousands and thousands["code"] in self._codes:
            return _Read(thousands.end(), "money", None, thousands["code"], _POWERS[thousands["scale"]])
        money = self._after.match(text, begin, end)
        if money and not (money.key == "$" and text[money.end : money.end + 1].isdecimal()):
            return _Read(money.end, "money", None, money.value)
        name = currency = None
        if spaced or not spelled:
            name = self._names.match(text, begin, end)
            currency = self._money_names.match(text, begin, end)
            if currency and _is_other_word(text, begin, currency.end):
                currency = None
        if currency and not (name and name.end > currency.end) and not _POUND_MASS.match(text, currency.end):
            code, unit = currency.value
            return _Read(currency.end, "money", unit, code)
        symbol = self._symbols.match(text, begin + (text[begin : begin + 1] == "-"), end)
        short = spelled and symbol is not None and symbol.key not in _SPELLED_SYMBOLS and len(symbol.key) < 3
        if symbol and not short and not (name and name.end >= symbol.end):
            return _Read(symbol.end, symbol.value.kind, symbol.value.name)
        if name:
            quarter = name.value.name == "quarter" and text[at] not in "-‐‑"
            quarter = quarter or _YEAR_SECOND.match(text, at - 4, name.end) is not None
            return None if quarter else _Read(name.end, name.value.kind, name.value.name)
        letter = None if spelled else self._letters.match(text, begin, end)
        return self._letter_unit(text, at, letter, end, spaced=spaced) if letter else None

    def _letter_unit(self, text: str, at: int, found: Found[Unit], end: int, *, spaced: bool) -> _Read | None:
        """Accept a letter as a unit where it is attached, or where nothing else can follow it."""
        symbol = found.key
        if symbol in _TEMPERATURES and _WEATHER.search(text, max(0, at - 90), min(end, found.end + 60)):
            return _Read(found.end, "temperature", _TEMPERATURES[symbol])
        if symbol in {"am", "pm"}:
            accepted = spaced and _NO_MINUTES.search(text, max(0, at - 8), at) is not None
        elif symbol == "in":
            accepted = not spaced or _AFTER_INCH.match(text, found.end, end) is not None
        elif spaced and symbol in _LETTERS_LAST:
            accepted = _AFTER_LETTER.match(text, found.end, end) is not None
        elif symbol in {"Ma", "Ga"}:
            accepted = not spaced or _AFTER_AGE.match(text, found.end, end) is not None
        elif symbol == "s":
            accepted = "." in text[max(0, at - 6) : at]
        elif symbol == "p":
            accepted = not spaced and _VIDEO_LINES.search(text, max(0, at - 5), at) is None
        elif symbol == "c":
            accepted = not spaced and (
                "." in text[max(0, at - 3) : at] or _A_PIECE.match(text, found.end, end) is not None
            )
        else:
            accepted = symbol not in {"B", "N", "C"}
        return _Read(found.end, found.value.kind, found.value.name) if accepted else None

    def _apply(self, quantity: Quantity, text: str, read: _Read) -> None:
        quantity.hyphenated = text[quantity.end] in "-‐‑"
        if read.power and quantity.value is not None:
            quantity.value = scaled(quantity.value, read.power)
        quantity.end, quantity.kind, quantity.unit, quantity.currency = read.end, read.kind, read.unit, read.currency
        quantity.rule = {
            "money": "currency-after",
            "percent": "percent",
            "percentage_point": "percent",
            "basis_point": "percent",
        }.get(read.kind, "unit")
        if read.kind in {"percent", "percentage_point", "basis_point"}:
            quantity.unit = {"percent": "percent"}.get(read.kind, read.kind.replace("_", " "))


def _is_other_word(text: str, begin: int, end: int) -> bool:
    """Tell "one won't" and "8 Rand Paul", a verb and a person's name, from currencies."""
    if text.startswith(("'t", "’t"), end):
        return True
    named = text[begin].isupper() and text[begin:end].isalpha() and text[end : end + 1] == " "
    return named and text[end + 1 : end + 2].isupper()


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


#: "45 MUSD": a scale before the code.
_SCALED_CODE = re.compile(r"(?P<scale>[kKMB])(?P<code>[A-Z]{3})(?![^\W_])")
_POWERS = {"k": 3, "K": 3, "M": 6, "B": 9}
_OR_MORE = re.compile(r"\s(?:or|and)\s(?:more|over|above|(?P<less>fewer|less))(?=\s)")
#: "half a mile", "a quarter of a percentage point", "one-half of 1 percent": the fraction is one of the unit.
_OF_ONE = re.compile(r"\s(?:of\s)?(?:an?|one|1)(?=[\s-])")
#: Symbols that mean money only right at the number.
_ATTACHED = frozenset({"PS", "Euro", "euro", "Sh", "SR"})
_LEAST_BEHIND_LETTER = 3
#: Symbols that follow number words too: "fifty km".
_SPELLED_SYMBOLS = frozenset({"%", "km", "kg", "mph"})
_LETTERS_LAST = frozenset("KNFBAVJhs")
#: "40C", "minus 4 F": letters are degrees where the sentence speaks of warmth.
_TEMPERATURES = {"C": "celsius", "F": "fahrenheit"}
_WEATHER = re.compile(
    r"\b(?:temperatures?|thermometers?|mercury|degrees?|heat(?:wave)?|weather|frost|cold(?:er|est)?|cool(?:er|est)?|warm(?:er|est)?"
    r"|hot(?:ter|test)?|fr(?:eez(?:e|ing)|oze|ozen)|chill|fever|oven|boil(?:s|ed|ing)?|minus\s[0-9]|highs?\sof|lows?\sof)\b|(?<=[\s(])[-−][0-9]",
    re.IGNORECASE,
)
#: "1080p" is a picture, no price.
_VIDEO_LINES = re.compile(r"(?<![0-9.])(?:360|480|540|576|720|1080|1440|2160|4320)$")
#: "25c a litre": what else ends in a small c is a section or a size.
_A_PIECE = re.compile(r"\s(?:an?|per|each)\s[a-z]")
#: No clock time: minutes have two digits.
_NO_MINUTES = re.compile(r"\.(?:[0-9]|[0-9]{3,5})$")
_POUND_MASS = re.compile(r"-(?:mass|feet|foot)")
_BIG_B = re.compile(r"\s?(?P<s>[BM])(?=\s[a-z]{3,})")
_AFTER_INCH = re.compile(
    r"\.|\.?\s*(?:$|[,;:)\]×x(]|(?:thick|wide|long|tall|high|deep|in diameter|of rain|of snow|across|apart|and|by)\b)"
)
#: "the 1988 second quarter"
_YEAR_SECOND = re.compile(r"(?:19|20)[0-9]{2}\ssecond$")
_AFTER_AGE = re.compile(r"\s(?:ago|old|BP)\b")
_AFTER_LETTER = re.compile(r"\s*(?:$|[.,;:)\]/]|and\b|was\b|is\b)|\s[A-Z]")
