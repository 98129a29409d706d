"""Where numbers stand in a text: digits and number words, found by two anchors and read at once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.digits import DigitReader, ScaleReader
from newsextract_plugins.statistics.spelled import SpelledReader, starting_words
from newsextract_plugins.statistics.tables import cases

if TYPE_CHECKING:
    from newsextract_plugins.statistics.numbers import Number


class NumberReader:
    """Finds and reads numbers. One for all texts: it keeps no state."""

    def __init__(self) -> None:
        scales = ScaleReader()
        self._digits = DigitReader(scales)
        self._spelled = SpelledReader(scales)
        self._digit_anchor = re.compile("[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞]")
        self._word_anchor = re.compile(rf"(?<![^\W_]){trie_pattern(cases(starting_words()))}(?![^\W_])")

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


@cache
def number_reader() -> NumberReader:
    """Return the reader, made once."""
    return NumberReader()
