"""Scales behind digits in short: "bn", "m", "k"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.statistics.units.scale_letters import scale_before_counted

if TYPE_CHECKING:
    from newsextract_plugins.statistics.numbers.number import Number
    from newsextract_plugins.statistics.tables.number_words import NumberWords

__all__ = ["AbbreviationReader"]

_BIG_B: Final = re.compile(r"\s?(?P<s>[BM])(?=\s[a-z]{3,})")


class AbbreviationReader:
    """Reads abbreviated scales. One for all texts: it keeps no state."""

    def __init__(self, words: NumberWords) -> None:
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
        self._suffixes, self._money_suffixes = words.suffixes, words.money_suffixes

    def is_scaled(self, text: str, at: int) -> bool:
        """Tell whether a scale of money stands at `at`."""
        return self._money_suffix.match(text, at) is not None

    def read(self, text: str, number: Number, end: int, *, money: bool) -> tuple[int, int] | None:
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
        stop = match.end() - match.group().endswith(".")
        return stop, table[word]
