"""Where numbers stand in a text: digits and number words, found by two anchors and read at once."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from operator import attrgetter

from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.digits import DigitReader, ScaleReader
from newsextract_plugins.statistics.numbers import Number
from newsextract_plugins.statistics.spelled import SpelledReader, starting_words
from newsextract_plugins.statistics.tables import cases, units

_LIMIT = re.compile(r"\b(?:than|least|nearly|almost|about|around|roughly)$")


class NumberReader:
    """Finds and reads numbers. One for all texts: it keeps no state."""

    def __init__(self) -> None:
        scales = ScaleReader()
        self._digits = DigitReader(scales)
        self._spelled = SpelledReader(scales)
        self._digit_anchor = re.compile("[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞]")
        self._word_anchor = re.compile(rf"(?<![^\W_]){trie_pattern(cases(starting_words()))}(?![^\W_])")

        durations = trie_pattern(name for name, unit in units().names.items() if unit.kind == "duration")
        self._single = re.compile(
            rf" an?[ -](?:(?P<duration>{durations})(?![^\W_]|\s?-)|(?P<measure>[^\W\d_]{{4,20}}) of\b)"
        )

    def read(self, text: str, start: int, end: int) -> list[Number]:
        """Return the numbers between `start` and `end`, in order, not overlapping."""
        found = self._written(text, start, end)
        single = self._single_units(text, start, end)
        if not single:
            return found
        taken = {number.start for number in found}
        return sorted([*found, *(n for n in single if n.start not in taken)], key=attrgetter("start"))

    def _single_units(self, text: str, start: int, end: int) -> list[Number]:
        """Read the article of "more than a year", "a tonne of wheat" as one."""
        return [
            Number(match.start() + 1, match.start() + 2 + (text[match.start() + 2] == "n"), Decimal(1), form="words")
            for match in self._single.finditer(text, start, end)
            if _is_single(text, match, start)
        ]

    def _written(self, text: str, start: int, end: int) -> list[Number]:
        found: list[Number] = []
        position = start
        while position < end:
            digit = self._digit_anchor.search(text, position, end)
            stop = digit.start() if digit else end
            for word in self._word_anchor.finditer(text, position, stop):
                if word.start() < position:
                    continue
                number = self._spelled.read(text, word.start(), end)
                if number is not None and number.start >= start:
                    if found and found[-1].end > number.start:
                        found.pop()
                    found.append(number)
                    position = number.end
            if digit is None:
                break
            if position > stop:
                continue
            number = self._digits.read(text, stop, end)
            found.append(number)
            position = max(number.end, stop + 1)
        return found


def _is_single(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether "a" is one: before a unit of measurement with "of", before one of time behind a limit."""
    if match["duration"]:
        return _LIMIT.search(text, max(start, match.start() - 8), match.start()) is not None
    unit = units().names.get(match["measure"].lower())
    return unit is not None and unit.kind == "measure"


@cache
def number_reader() -> NumberReader:
    """Return the reader, made once."""
    return NumberReader()
