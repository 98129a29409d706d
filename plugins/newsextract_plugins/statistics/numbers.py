"""Numbers in digits, in words, and in both, as exact decimals."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.tables import cases, number_words

#: Only quotients need rounding: a third has no finite decimal.
_QUOTIENTS = Context(prec=28)
#: Powers of ten that a number in scientific notation may carry: more would be a page of zeros.
_LARGEST_EXPONENT = 99


class Number(NamedTuple):
    """A number as read.

    Attributes:
        start: First character.
        end: One past the last character, with its scale.
        value: Exact value, None for a vague number.
        low: Lower end of a vague number.
        high: Upper end of a vague number.
        form: How it is written.
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


_DIGITS = re.compile(
    r"""
    (?P<sign> (?<![^\s(\[$€£¥,;:“"‘'/~]) (?:[-−+]|minus\s) )?+
    (?P<whole>
        [0-9]{1,3} (?:,[0-9]{3})++ (?![0-9])                       # 1,234,567
      | [0-9]{1,2} (?:,[0-9]{2}(?=,))++ ,[0-9]{3} (?![0-9])       # 1,23,45,678
      | [0-9]{1,3} (?:\.[0-9]{3}){2,}+ (?![0-9])                   # 1.234.567
      | [0-9]{1,3} (?:\.[0-9]{3})++ (?=,[0-9]{1,2}(?![0-9]))       # 1.234,56
      | [0-9]{1,3} (?:[\u00a0\u202f\u2009][0-9]{3})++ (?![0-9])    # thin spaces
      | [1-9][0-9]{0,2} (?:\ [0-9]{3}(?![0-9]))++ (?<=\ 000) (?![,.][0-9])  # 10 000
      | [1-9][0-9]{0,2} \ [0-9]{3} (?=\ (?:t|tonnes?|tons?|kg|km|people|jobs|ha|hectares|euros)\b)
      | [0-9]++
      | (?=\.[0-9])
    )
    (?P<fraction> [.·][0-9]++ (?![.:][0-9]) | (?<=\.[0-9]{3}),[0-9]{1,2}(?![0-9]) )?+
    (?:
        (?P<power> \s?[×x✕*]\s?10 (?P<exponent> (?:\^?[-−–+]|\^)?[0-9]{1,3} ) (?![0-9]) )
      | (?P<scientific> [eE](?P<small>[-−+]?[0-9]{1,2}) (?![\w]) )
      | \s? (?P<vulgar>[½⅓⅔¼¾⅕⅛⅜⅝⅞])
      | (?: [ -] (?P<extra>[0-9]{1,2}) )? (?P<over>\s?/\s?|⁄) (?P<divisor>[1-9][0-9]{0,2}) (?![0-9/,.]*[0-9])
    )?+
    """,
    re.VERBOSE,
)
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])")
_VULGAR = re.compile("[½⅓⅔¼¾⅕⅛⅜⅝⅞]")
_AND_A_HALF = re.compile(
    r"(?:\s|-)and(?:\s|-)(?P<count>a|an|one|three|two)(?:\s|-)(?P<part>half|quarters?|thirds?)(?![\w])", re.IGNORECASE
)
_POINT = re.compile(r"[\s-]point(?P<digits>(?:[\s-](?:zero|oh|one|two|three|four|five|six|seven|eight|nine))++)", re.I)
_COMMON_DIVISORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 100, 1000})


class NumberReader:
    """Finds and reads numbers. One for all texts: it keeps no state."""

    def __init__(self) -> None:
        words = number_words()
        self._words = words
        cardinals = {**words.cardinals, **dict.fromkeys(words.scales, 0), "dozen": 12}
        self._cardinal = re.compile(trie_pattern(cases(cardinals)) + r"(?![^\W_]|['’]s\b)")
        starts = [
            *cardinals,
            *words.vague,
            "tens",
            *(w for w in words.fractions),
            *words.ordinals,
            *words.multiples,
            *words.multiplied,
            *words.divided,
            "several",
            "few",
            "couple",
            "handful",
        ]
        tens = [f"{ten}-{o}" for ten, v in words.cardinals.items() if v >= 20 for o in list(words.ordinals)]
        self._word_anchor = re.compile(r"(?<![^\W_])" + trie_pattern(cases([*starts, *tens])) + r"(?![^\W_])")
        self._compound_ordinal = re.compile(trie_pattern(cases(tens)) + r"(?![^\W_])")
        self._digit_anchor = re.compile("[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞]")
        self._scale = re.compile(r"[\s-]?(?:" + trie_pattern(cases([*words.scales, "dozen"])) + r")(?![^\W_])")
        self._next_scale = re.compile(r"[\s-]" + trie_pattern(cases([*words.scales, "dozen"])) + r"(?![^\W_])")
        self._vague = re.compile(
            trie_pattern(cases([*words.vague, "tens"]))
            + r"(?:\s+(?:of|and|upon)\s+"
            + trie_pattern(cases([*words.vague]))
            + r")?+(?![^\W_])"
        )
        self._fraction = re.compile(r"[\s-]" + trie_pattern(cases(words.fractions)) + r"(?![^\W_])")

    def read(self, text: str, start: int, end: int) -> list[Number]:
        """Return the numbers between `start` and `end`, in order, not overlapping."""
        found: list[Number] = []
        position = start
        while position < end:
            digit = self._digit_anchor.search(text, position, end)
            stop = digit.start() if digit else end
            for word in self._word_anchor.finditer(text, position, stop):
                if word.start() < position:
                    continue
                number = self.word_number(text, word.start(), end)
                if number is not None:
                    if found and found[-1].end > number.start:
                        found.pop()
                    found.append(number)
                    position = number.end
            if digit is None:
                break
            if position > stop:
                continue
            number = self.digit_number(text, stop, end)
            found.append(number)
            position = max(number.end, stop + 1)
        return found

    def digit_number(self, text: str, at: int, end: int) -> Number:
        """Read the number whose first digit stands at `at`."""
        vulgar = _VULGAR.match(text, at)
        if vulgar:
            low, high = self._words.vulgar[vulgar.group()]
            return self._with_scale(text, Number(at, at + 1, quotient(low, high), form="fraction"), end)
        begin = at
        if at and text[at - 1] == "." and not (at > 1 and text[at - 2].isalnum()):
            begin = at - 1
        if begin and text[begin - 1] in "-−+" and not (begin > 1 and text[begin - 2].isalnum()):
            begin -= 1
        match = _DIGITS.match(text, begin, end)
        if match is None:
            match = _DIGITS.match(text, at, end)
        assert match is not None
        begin = match.start()
        sign = "-" if match["sign"] and match["sign"][0] in "-−m" else ""
        raw = match["whole"]
        whole = raw if raw.isdecimal() else "".join(c for c in raw if c.isdecimal())
        whole = whole or "0"
        fraction = (match["fraction"] or "")[1:]
        signed = match["sign"] is not None
        stop = match.end()
        suffix = _ORDINAL_SUFFIX.match(text, match.end("whole"), end)
        if suffix and not fraction:
            return Number(begin, suffix.end(), value=exact(whole, sign=sign), form="ordinal")
        exponent = 0
        if match["power"] or match["scientific"]:
            digits = (match["exponent"] or match["small"]).replace("−", "-").replace("–", "-").lstrip("^")
            exponent = int(digits.lstrip("+"))
            if abs(exponent) > _LARGEST_EXPONENT:
                exponent, stop = 0, match.start("power") if match["power"] else match.start("scientific")
        value = exact(whole, fraction, exponent, sign)
        if match["vulgar"]:
            low, high = self._words.vulgar[match["vulgar"]]
            return self._with_scale(text, Number(begin, stop, value + quotient(low, high), form="fraction"), end)
        if match["over"]:
            fractional = self._slash(match, begin, value, whole)
            if fractional is not None:
                return self._with_scale(text, fractional, end)
            stop = match.end("fraction") if match["fraction"] else match.end("whole")
        return self._with_scale(text, Number(begin, stop, value, signed=signed), end)

    def _slash(self, match: re.Match[str], begin: int, value: Decimal, whole: str) -> Number | None:
        """Read "1/4" and "2 1/2"; other digits around a slash are dates, ratings and references."""
        divisor = int(match["divisor"])
        dividend = int(match["extra"] or (whole if len(whole) < 4 else "9999"))
        if match["fraction"] or dividend >= divisor or not dividend or divisor not in _COMMON_DIVISORS:
            return None
        if (dividend, divisor) == (9, 11):
            return None
        part = quotient(dividend, divisor)
        return Number(begin, match.end(), value + part if match["extra"] else part, form="fraction")

    def _with_scale(self, text: str, number: Number, end: int) -> Number:
        """Apply the scales behind a number: "4 and a half million", "2.3 hundred thousand", "3 dozen"."""
        value, stop = number.value, number.end
        assert value is not None
        half = _AND_A_HALF.match(text, stop, end)
        if half and number.form != "fraction":
            count = {"three": 3, "two": 2}.get(half["count"].lower(), 1)
            value += quotient(count, self._words.fractions[half["part"].lower()])
            stop = half.end()
        match = self._scale.match(text, stop, end)
        scaled_up = False
        while match:
            word = match.group().strip(" -\n\t\r").lower()
            if word == "dozen":
                value = _dozens(value)
            else:
                value = scaled(value, self._words.scales[word])
            stop = match.end()
            scaled_up = True
            match = self._next_scale.match(text, stop, end)
        return number._replace(value=value, end=stop, scaled=scaled_up)

    def word_number(self, text: str, at: int, end: int) -> Number | None:
        """Read the number word at `at`; None where the word is no number there."""
        words = self._words
        ordinal = self._compound_ordinal.match(text, at, end)
        if ordinal:
            tens, _, unit = ordinal.group().lower().partition("-")
            return Number(at, ordinal.end(), Decimal(words.cardinals[tens] + words.ordinals[unit]), form="ordinal")
        match = self._cardinal.match(text, at, end)
        if match:
            first = match.group().lower()
            if first in words.scales or first == "dozen":
                return self._bare_scale(text, at, end)
            return self._cardinals(text, at, end)
        vague = self._vague.match(text, at, end)
        if vague:
            return self._vague_number(text, vague)
        token = re.compile(r"[^\W_]+(?:-[^\W_]+)?").match(text, at, end)
        if token is None:
            return None
        word = token.group().lower()
        begin = at
        if word.split("-")[0] in {"several", "few", "couple", "handful"}:
            return self._several(text, at, end)
        if word in words.fractions:
            fraction = self._bare_fraction(text, token, end)
            if fraction is not None:
                return fraction
        if word in words.ordinals or word.rpartition("-")[2] in words.ordinals:
            value = sum(words.cardinals.get(p, words.ordinals.get(p, 0)) for p in word.split("-"))
            return Number(begin, token.end(), Decimal(value), form="ordinal")
        for table, form in ((words.multiples, "multiple"), (words.multiplied, "up"), (words.divided, "down")):
            if word in table:
                return Number(begin, token.end(), Decimal(table[word]), form=form)
        return None

    def _cardinals(self, text: str, at: int, end: int) -> Number:
        """Read a run of cardinal words as one number, as far as it makes one."""
        words = self._words
        total = current = 0
        last_scale = 99
        last = ""
        position = stop = at
        match = self._cardinal.match(text, at, end)
        while match:
            word = match.group().lower()
            if word == "dozen":
                current = max(current, 1) * 12
                last = "dozen"
            elif word in words.scales:
                power = words.scales[word]
                if word == "hundred":
                    if last not in {"unit", "teen", "tens"} or current >= 100:
                        break
                    current *= 100
                    last = "hundred"
                elif last == "scale" or power >= last_scale:
                    if current or last != "scale":
                        break
                    total *= 10**power
                else:
                    total += max(current, 1) * 10**power
                    current = 0
                    last_scale, last = power, "scale"
            else:
                value = words.cardinals[word]
                kind = "tens" if value >= 20 else "teen" if value >= 10 else "unit"
                if last and not (
                    last in {"hundred", "scale"} or (last == "tens" and kind == "unit" and text[stop : match.start()] in " -‐‑")
                ):
                    break
                if last and value == 0:
                    break
                current += value
                last = kind
            stop = match.end()
            position = _next_word(text, stop, end, joins=last in {"hundred", "scale"})
            if position == stop:
                break
            match = self._cardinal.match(text, position, end)
        value = Decimal(total + current)
        point = _POINT.match(text, stop, end)
        if point:
            digits = "".join(str(words.cardinals.get(w.lower(), 0)) for w in re.split(r"[\s-]", point["digits"]) if w)
            value = exact(str(total + current), digits)
            stop = point.end()
        fraction = self._fraction.match(text, stop, end)
        if fraction and not total and 0 < current < 100:
            divisor = words.fractions[fraction.group()[1:].lower()]
            plural = fraction.group().lower().endswith(("s", "ves"))
            if plural != (current == 1):
                number = Number(at, fraction.end(), quotient(current, divisor), form="fraction")
                return self._after_fraction(text, number, end)
        number = Number(at, stop, value, form="words", scaled=last in {"scale", "hundred"})
        return self._with_scale(text, number, end)._replace(form="words", scaled=number.scaled)

    def _after_fraction(self, text: str, number: Number, end: int) -> Number:
        """Read "half a million", "three quarters of a million"."""
        match = re.compile(r"\s(?:of\s)?an?(?=\s)").match(text, number.end, end)
        if match and self._next_scale.match(text, match.end(), end):
            return self._with_scale(text, number._replace(end=match.end()), end)
        return number

    def _bare_scale(self, text: str, at: int, end: int) -> Number | None:
        """Read "a hundred", "a dozen", "half a million": a scale needs its article."""
        article = text[max(0, at - 2) : at].lower()
        if article not in {"a ", "a-"} or (at > 2 and text[at - 3].isalnum()):
            return None
        word = self._cardinal.match(text, at, end)
        assert word is not None
        number = Number(at - 2, at - 2, Decimal(1), form="words")
        tail = self._cardinals_after_article(text, at, end)
        return number._replace(value=tail.value, end=tail.end, scaled=True)

    def _cardinals_after_article(self, text: str, at: int, end: int) -> Number:
        first = self._cardinal.match(text, at, end)
        assert first is not None
        word = first.group().lower()
        value = Decimal(12) if word == "dozen" else scaled(Decimal(1), self._words.scales[word])
        stop = first.end()
        again = self._next_scale.match(text, stop, end)
        if again and word != "dozen":
            return self._with_scale(text, Number(at, stop, value), end)
        following = _next_word(text, stop, end, joins=True)
        if following > stop and word != "dozen" and self._cardinal.match(text, following, end):
            rest = self._cardinals(text, following, end)
            if rest.value is not None and rest.form == "words" and rest.value < value:
                return Number(at, rest.end, value + rest.value)
        return Number(at, stop, value)

    def _vague_number(self, text: str, match: re.Match[str]) -> Number | None:
        parts = re.split(r"\s+(?:of|and|upon)\s+", match.group().lower())
        if parts == ["tens"]:
            return None
        factor = 1
        if len(parts) == 2 and " of " in " ".join(match.group().split()):
            factor = {"tens": 10}.get(parts[0]) or self._words.vague[parts[0]][0]
        elif parts[0] == "tens":
            return None
        low, high = self._words.vague[parts[-1]]
        if parts == ["scores"] and not text.startswith(" of", match.end()):
            return None
        return Number(match.start(), match.end(), None, Decimal(low * factor), Decimal(high * factor), form="vague")

    def _several(self, text: str, at: int, end: int) -> Number | None:
        words = self._words
        token = re.compile(r"(?:several|few|couple|handful)(?P<of>\sof)?+", re.IGNORECASE).match(text, at, end)
        if token is None:
            return None
        article = at > 1 and text[at - 2 : at].lower() == "a " and not (at > 2 and text[at - 3].isalnum())
        key = ("a " if article else "") + token.group().split()[0].lower()
        if key not in words.several:
            return None
        low, high = (Decimal(n) for n in words.several[key])
        begin = at - 2 if article else at
        match = self._next_scale.match(text, token.end(), end)
        if match is None:
            return Number(begin, at + len("handful"), None, low, high, form="vague") if key == "a handful" else None
        stop = token.end()
        while match:
            word = match.group()[1:].lower()
            power = words.scales.get(word)
            low, high = (scaled(n, power) if power else n * 12 for n in (low, high))
            stop = match.end()
            match = self._next_scale.match(text, stop, end)
        return Number(begin, stop, None, low, high, form="vague")

    def _bare_fraction(self, text: str, token: re.Match[str], end: int) -> Number | None:
        """Read "half", "a third of", "a quarter": a fraction's name with an article or a whole."""
        at, word = token.start(), token.group().lower()
        article = text[max(0, at - 2) : at].lower() == "a " and not (at > 2 and text[at - 3].isalnum())
        begin = at - 2 if article else at
        divisor = self._words.fractions[word]
        if word == "half":
            if _SOME_HALF.match(text, token.end(), end) or _WHICH_HALF.search(text, max(0, at - 8), at):
                return None
        elif not article or not re.compile(r"\s(?:of|(?:a|the|more|less|as)\s)").match(text, token.end(), end):
            return None
        number = Number(begin, token.end(), quotient(1, divisor), form="fraction")
        scaled_number = self._after_fraction(text, number, end)
        if scaled_number is number and word == "half":
            match = re.compile(r"[\s-](?:a[\s-])?dozen(?![^\W_])").match(text, token.end(), end)
            if match:
                return Number(begin, match.end(), Decimal(6), form="words", scaled=True)
        return scaled_number


def _dozens(value: Decimal) -> Decimal:
    """Return twelve times the value, without the zero that a half leaves behind the point."""
    product = _QUOTIENTS.multiply(value, Decimal(12))
    return Decimal(int(product)) if product == int(product) else product


_SOME_HALF = re.compile(r"-(?!dozen|million|billion|century|hour|mile|day|a-)|[\s-](?:time|brother|sister|marathon|back|hearted|past)\b|['’]s")
_WHICH_HALF = re.compile(r"(?:first|second|other|better|back|top|bottom|latter|and a|this|that)[\s-]$")


def _next_word(text: str, stop: int, end: int, *, joins: bool) -> int:
    """Return where the next number word of a run may begin, `stop` where none can."""
    match = (_JOINED if joins else _ADJACENT).match(text, stop, end)
    return match.end() if match else stop


_ADJACENT = re.compile(r"[ \u00a0]|[-‐‑]|\r?\n")
_JOINED = re.compile(r",?\s(?:and|&)\s|,\s|[ \u00a0]|[-‐‑](?:and-)?|\r?\n")


@cache
def number_reader() -> NumberReader:
    """Return the reader, made once."""
    return NumberReader()
