"""Numbers in digits: separators, signs, fractions, powers of ten, and the scale words behind them."""

from __future__ import annotations

from decimal import Decimal

from newsextract.text import patterns as re
from newsextract.text.english import entry, likelihood
from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.numbers.number import Number, dozens, exact, quotient, scaled, total
from newsextract_plugins.statistics.tables.loading import cases
from newsextract_plugins.statistics.tables.number_words import NumberWords, number_words
from newsextract_plugins.statistics.tables.words import word_set

#: Powers of ten that a number in scientific notation may carry: more would be a page of zeros.
_LARGEST_EXPONENT = 99
#: Scale words behind one number: "2 hundred thousand million".
_MOST_SCALES = 4
_DIGITS = re.compile(
    r"""
    (?> (?P<sign> (?<![^\s(\[$€£¥,;:“"‘'/~]) [-−+] )? )
    (?P<whole>
        (?<=[$£€₦R]) [1-9][0-9]{0,2} (?> (?:\ [0-9]{3}(?![0-9]))+ ) (?![,.]?[0-9])  # N$8 600
      | [0-9]{1,3} (?> (?:,[0-9]{3})+ ) (?![0-9])                   # 1,234,567
      | [0-9]{1,2} (?> (?:,[0-9]{2}(?=,))+ ) ,[0-9]{3} (?![0-9])   # 1,23,45,678
      | [1-9][0-9]{0,2} ,\ 000 (?![0-9,.])                         # 2, 000ft
      | [0-9]{1,3} (?> (?:\.[0-9]{3}){2,} ) (?![0-9])               # 1.234.567
      | [0-9]{1,3} (?> (?:\.[0-9]{3})+ ) (?=,[0-9]{1,2}(?![0-9]))   # 1.234,56
      | [0-9]{1,3} (?> (?:[\u00a0\u202f\u2009][0-9]{3})+ ) (?![0-9])    # thin spaces
      | [1-9][0-9]{0,2} (?> (?:\ [0-9]{3}(?![0-9]))+ ) (?<=\ 000) (?![,.][0-9])  # 10 000
      | [1-9][0-9]{0,2} (?:\ [0-9]{3}){2,3} (?![0-9]|[,.][0-9]|\ [0-9])  # 1 234 567
      | [1-9][0-9]{0,2} \ [0-9]{3} (?=\ (?:t|kg|km|ha)\b|\ [a-z]{3})
      | [0-9]++
      | (?=\.[0-9])
    )
    (?> (?P<fraction> [.·][0-9]++ (?![.:][0-9])
      | ,[0-9]{1,2} (?=\s?(?:million|billion|trillion|bn|mn|Prozent|percent|per\scent|%))  # 5,65 bn
      | (?<=\.[0-9]{3}),[0-9]{1,2}(?![0-9]) )? )
    (?> (?:
        (?P<power> \s?[×x✕*]\s?10 (?P<exponent> (?:\^?[-−–+]|\^)?[0-9]{1,3} ) (?![0-9]) )
      | (?P<scientific> [eE](?P<small>[-−+]?[0-9]{1,2}) (?![\w]) )
      | \s? (?P<vulgar>[½⅓⅔¼¾⅕⅛⅜⅝⅞])
      | (?: [ -] (?P<extra>[0-9]{1,2}) )? (?P<over>\s?/\s?|⁄) (?P<divisor>[1-9][0-9]{0,2}) (?![/,.]*+[0-9])
    )? )
    """,
    re.VERBOSE,
)
#: A number that neither sign nor fraction or scale goes with: most are.
_PLAIN = re.compile(
    r"""
    (?P<digits> [0-9]{1,3} (?: (?P<groups> (?> (?:,[0-9]{3})+ ) ) (?![0-9])
      | [0-9]{0,3}+ (?> (?:\.[0-9]++ (?![.:]) )? ) ) )
    (?: [ -] (?P<word>[a-wyzA-Z]++) | [%,.;:)] (?![0-9]|(?<=,)\ 000) | [ \n] ["“(\n] | \n (?P<below>[a-wyzA-Z]++) | \Z )
    """,
    re.VERBOSE,
)
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])")
_SUFFIXES = {"1": "st", "2": "nd", "3": "rd"}
_VULGAR = re.compile("[½⅓⅔¼¾⅕⅛⅜⅝⅞]")
_AND_A_HALF = re.compile(
    r"(?:\s|-)and(?:\s|-)(?P<count>a|an|one|three|two)(?:\s|-)(?P<part>half|quarters?|thirds?)(?![\w])", re.IGNORECASE
)
#: "20 grand": a thousand, where no piano or hall of that name follows.
_GRAND = re.compile(r"\sgrand(?=\s*(?:$|[.,;:)!?])|\s(?:a|in|for|to|on|and|or|at|from|each|per|by|more)\b)")
_COMMON_DIVISORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 100, 1000})


_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\.?[\s-]$")
_LONGEST_BEFORE = 20
_DATES = word_set("no_names")
_SURELY = 0.3


def _is_one(text: str, start: int) -> bool:
    """Tell "Some 2 500 farmers" from "on May 3 500 farmers": two numbers side by side are not one of thousands."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    if before is None or not before["word"][0].isupper():
        return True
    word = before["word"].lower()
    return entry(word) is not None and likelihood(word, "noun") < _SURELY and word not in _DATES


def _agrees(digits: str, suffix: str) -> bool:
    """Tell "21st" from "12st", a weight in stones."""
    teen = len(digits) > 1 and digits[-2] == "1"
    return suffix == ("th" if teen else _SUFFIXES.get(digits[-1], "th"))


class ScaleReader:
    """Applies scale words: "million", "hundred thousand", "dozen"."""

    def __init__(self, words: NumberWords) -> None:
        scales = trie_pattern(cases([*words.scales, "dozen"]))
        self._beginnings = frozenset(word.split()[0] for word in words.scales) | {"dozen", "grand", "and"}
        self._fractions = words.fractions
        self._powers = words.scales
        self._first = re.compile(rf"(?:-plus\s|[\s-]?)(?:{scales})(?![^\W_])")
        self._next = re.compile(rf"[\s-]{scales}(?![^\W_])")

    def begins(self, word: str) -> bool:
        """Tell whether a word behind a number may be a scale, or what leads to one: "5 and a half million"."""
        return word.lower() in self._beginnings

    def follows(self, text: str, at: int, end: int) -> bool:
        """Tell whether a scale word stands at `at`, behind a space or hyphen."""
        return self._next.match(text, at, end) is not None

    def apply(self, text: str, number: Number, end: int) -> Number:
        """Return the number times the scales behind it: "4 and a half million", "2.3 hundred thousand"."""
        value, stop = number.value, number.end
        assert value is not None
        half = _AND_A_HALF.match(text, stop, end)
        if half and number.form != "fraction":
            count = {"three": 3, "two": 2}.get(half["count"].lower(), 1)
            value = total(value, quotient(count, self._fractions[half["part"].lower()]))
            stop = half.end()
        multiplied, after = self.multiply(text, (value,), stop, end, pattern=self._first)
        grand = _GRAND.match(text, after, end) if after == stop else None
        if grand:
            return number._replace(value=scaled(value, 3), end=grand.end(), scaled=True)
        return number._replace(value=multiplied[0], end=after, scaled=after > stop)

    def multiply(
        self, text: str, values: tuple[Decimal, ...], stop: int, end: int, *, pattern: re.Pattern[str] | None = None
    ) -> tuple[tuple[Decimal, ...], int]:
        """Return the values times the scales that follow, and where those end."""
        match = (pattern or self._next).match(text, stop, end)
        for _ in range(_MOST_SCALES):
            if match is None:
                break
            word = match.group().strip().removeprefix("-plus").strip().lstrip("-").lower()
            if word == "dozen":
                values = tuple(dozens(value) for value in values)
            else:
                values = tuple(scaled(value, self._powers[word]) for value in values)
            stop = match.end()
            match = self._next.match(text, stop, end)
        return values, stop


class DigitReader:
    """Reads numbers that begin with a digit."""

    def __init__(self, scales: ScaleReader) -> None:
        self._scales = scales
        self._words = number_words()

    def read(self, text: str, at: int, end: int) -> Number:
        """Read the number whose first digit stands at `at`."""
        plain = _PLAIN.match(text, at, end)
        if plain and (not at or text[at - 1] not in ".-−+"):
            digits, groups, word, below = plain.groups()
            value = Decimal(digits.replace(",", "") if groups else digits)
            number = Number(at, at + len(digits), value)
            word = word or below
            return self._scales.apply(text, number, end) if word and self._scales.begins(word) else number
        vulgar = _VULGAR.match(text, at)
        if vulgar:
            low, high = self._words.vulgar[vulgar.group()]
            return self._scales.apply(text, Number(at, at + 1, quotient(low, high), form="fraction"), end)
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
        if " " in raw and not _is_one(text, begin):
            return Number(begin, begin + raw.index(" "), Decimal(raw.partition(" ")[0]))
        fraction = (match["fraction"] or "")[1:]
        signed = match["sign"] is not None
        stop = match.end()
        suffix = _ORDINAL_SUFFIX.match(text, match.end("whole"), end)
        if suffix and not fraction and _agrees(whole, suffix.group().lower()):
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
            return self._scales.apply(
                text, Number(begin, stop, total(value, quotient(low, high)), form="fraction"), end
            )
        if match["over"]:
            fractional = self._slash(match, begin, value, whole)
            if fractional is not None:
                return self._scales.apply(text, fractional, end)
            stop = match.end("fraction") if match["fraction"] else match.end("whole")
        return self._scales.apply(text, Number(begin, stop, value, signed=signed), end)

    def _slash(self, match: re.Match[str], begin: int, value: Decimal, whole: str) -> Number | None:
        """Read "1/4" and "2 1/2"; other digits around a slash are dates, ratings and references."""
        divisor = int(match["divisor"])
        dividend = int(match["extra"] or (whole if len(whole) < 4 else "9999"))
        if match["fraction"] or dividend >= divisor or not dividend or divisor not in _COMMON_DIVISORS:
            return None
        if (dividend, divisor) == (9, 11):
            return None
        part = quotient(dividend, divisor)
        return Number(begin, match.end(), total(value, part) if match["extra"] else part, form="fraction")
