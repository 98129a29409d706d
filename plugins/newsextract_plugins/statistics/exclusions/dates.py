"""Numbers that are part of a date which the article's dates hold."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.counted import counts

if TYPE_CHECKING:
    from newsextract import Article
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.numbers.number import Number
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["BARE_YEAR", "DateSpans", "counts_in_words"]

BARE_YEAR: Final = re.compile(r"(?:(?:about|around|early|late|mid|circa)[\s-])?[0-9]{4}")
_AMOUNT_OF: Final = re.compile(r"\b(?:average|total|sum|maximum|minimum|record|number)\sof\s$")


@exception(
    "count-in-words",
    "A number in words before a plural noun is no year.",
    example="Two thousand and five people came.",
    counterexample="They came in two thousand and five.",
)
def counts_in_words(quantity: Quantity, words: Words) -> bool:
    """Tell "two thousand and five people" from the year."""
    if quantity.number.form != "words" or quantity.value is None or quantity.value < _FIRST_YEAR:
        return False
    return counts(words, words.after(quantity.end))


_FIRST_YEAR: Final = 1000


class DateSpans:
    """The dates of an article, to tell which numbers are part of one."""

    def __init__(self, article: Article) -> None:
        spans = [(d.start, d.end) for d in article.dates if d.type in {"DATE", "TIME", "SET"} and not d.freq]
        self._spans = sorted(spans)
        self._text = article.text

    def reason(self, quantity: Quantity) -> str | None:
        """Return `date` for a number inside a date, but not for a count of days before another date."""
        span = self.around(quantity.number)
        if span is None:
            return None
        start, end = span
        if BARE_YEAR.fullmatch(self._text, start, end):
            return None  # a year may be a count: exclusions.py looks at what stands around it
        if (start, end) == (quantity.start, quantity.end) and _AMOUNT_OF.search(self._text, max(0, start - 20), start):
            return None
        if quantity.prefixed or quantity.kind in {"percent", "money", "measure"}:
            return None
        if quantity.kind == "duration" and not self._text[quantity.end : end].strip().startswith("ago"):
            return None
        return "date"

    def around(self, number: Number) -> tuple[int, int] | None:
        """Return the date that a number is part of."""
        index = bisect_right(self._spans, (number.start, 1 << 62)) - 1
        if index < 0:
            return None
        start, end = self._spans[index]
        return (start, end) if start <= number.start and number.end <= end else None
