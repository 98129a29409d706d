"""Where numbers stand in a text: digits and number words, found by two anchors and read at once."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import attrgetter

from newsextract.text import patterns as re
from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.numbers.digits import DigitReader, ScaleReader
from newsextract_plugins.statistics.numbers.number import Number
from newsextract_plugins.statistics.numbers.spelled import SpelledReader, starting_words
from newsextract_plugins.statistics.tables.loading import cases
from newsextract_plugins.statistics.tables.number_words import NumberWords, number_words
from newsextract_plugins.statistics.tables.unit_names import units

#: More figures than these, each begun within so many characters of the last, are a table or code, and no prose.
_MOST_FIGURES = 200
_CLOSEST_IN_PROSE = 7
#: Characters at a text's start in which a number word that begins there ends.
_LONGEST_WORD = 64
_LIMIT = re.compile(r"\b(?:(?:more|less|longer|shorter|fewer) than|least|nearly|almost|about|around|roughly)$")


class NumberReader:
    """Finds and reads numbers. One for all texts: it keeps no state."""

    def __init__(self, words: NumberWords) -> None:
        scales = ScaleReader(words)
        self._digits = DigitReader(scales)
        self._spelled = SpelledReader(scales, words)
        durations = trie_pattern(name for name, unit in units().names.items() if unit.kind == "duration")
        sizes = trie_pattern(["cent", "dollar", "euro", "penny", "percent", "per cent", "percentage point", "point"])
        starting = cases(starting_words(words))
        initials = "".join(sorted({word[0] for word in starting}))
        word = rf"(?=[{initials}]){trie_pattern(starting)}(?![^\W_])"
        # Nearly every word follows a space, and a pattern that begins with a literal is searched for far faster than
        # one that begins with a look behind; what follows anything else is looked for apart, at what is no letter.
        self._spaced = re.compile(
            rf" (?:a(?=n?[ -](?:(?P<duration>{durations})(?![^\W_]|\s?-)|(?P<size>{sizes})(?![^\W_]|-)"
            rf"|(?P<measure>[^\W\d_]{{4,20}}) of\b))|{word})"
        )
        self._unspaced = re.compile(rf"[^a-zA-Z ](?:(?P<digits>(?<=[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞])[0-9]*+)|(?<![^\W_]){word})")

    def read(self, text: str, start: int, end: int) -> list[Number]:
        """Return the numbers between `start` and `end`, in order, not overlapping."""
        anchors, single = self._anchors(text, start, end)
        runs = _runs(anchors) if len(anchors) > _MOST_FIGURES else []
        found = self._written(text, start, end, anchors, runs)
        if not single:
            return found
        taken = {number.start for number in found}
        return sorted([*found, *(n for n in single if n.start not in taken)], key=attrgetter("start"))

    def _anchors(self, text: str, start: int, end: int) -> tuple[list[int], list[Number]]:
        """Return where digits and number words stand, and the articles that stand for one.

        "more than a year", "a tonne of wheat".
        """
        begin = max(0, start - 1)
        anchors = [match.start() + (match.lastgroup is None) for match in self._unspaced.finditer(text, begin, end)]
        single: list[Number] = []
        for match in self._spaced.finditer(text, begin, end):
            at = match.start() + 1
            if match.lastgroup is None:
                anchors.append(at)
            elif _is_single(text, match, start):
                single.append(Number(at, at + 1 + (text[at + 1] == "n"), Decimal(1), form="words"))
        if start == 0:
            first = self._spaced.match(f" {text[: min(end, _LONGEST_WORD)]}")
            if first and first.lastgroup is None:
                anchors.append(0)
        anchors.sort()
        return anchors, single

    def _written(
        self, text: str, start: int, end: int, anchors: list[int], runs: list[tuple[int, int]]
    ) -> list[Number]:
        found: list[Number] = []
        position = start
        figures = dict(runs)
        for at in anchors:
            if at < position:
                continue
            if at in figures:
                position = _WRITTEN.match(text, figures[at], end).end()  # type: ignore[union-attr]
                found.append(Number(at, position, None, form="figures"))
                continue
            if text[at].isalpha():
                number = self._spelled.read(text, at, end)
                if number is None or number.start < start:
                    continue
                if found and found[-1].end > number.start:
                    found.pop()
                found.append(number)
                position = number.end
                continue
            position = at
            while position == at or (position < end and "0" <= text[position] <= "9"):
                # Where one ends among digits they are read on.
                number = self._digits.read(text, position, end)
                found.append(number)
                position = max(number.end, position + 1)
        return found


def _runs(anchors: list[int]) -> list[tuple[int, int]]:
    """Return where figures follow each other without prose between them: the first and last place of each run."""
    breaks = [index for index, (one, two) in enumerate(pairwise(anchors), 1) if two - one > _CLOSEST_IN_PROSE]
    edges = pairwise([0, *breaks, len(anchors)])
    return [(anchors[first], anchors[stop - 1]) for first, stop in edges if stop - first > _MOST_FIGURES]


_WRITTEN = re.compile(r"[0-9]++|[^\W\d_]++|\S")


#: Behind these "a point" and "a penny" are one: "rose a penny", "by a percentage point".
_MOVED = re.compile(
    r"\b(?:by|up|down|off|than|least|nearly|almost|about|around|roughly|half|added|climbed|cost|costs|dipped|dropped|eased|fell|gained|jumped"
    r"|lost|rose|shed|slid|slipped|worth)$"
)


def _is_single(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether "a" is one: before a unit of measurement with "of", before one of time behind a limit."""
    if match["duration"]:
        return _LIMIT.search(text, max(start, match.start() - 14), match.start()) is not None
    if match["size"]:
        return _MOVED.search(text, max(start, match.start() - 12), match.start()) is not None
    unit = units().names.get(match["measure"].lower())
    return unit is not None and unit.kind == "measure" and unit.name != "magnitude"  # "a magnitude of 6.1"


@cache
def number_reader(extra_scales: tuple[tuple[str, int], ...] = ()) -> NumberReader:
    """Return the reader, made once for each table of scales."""
    return NumberReader(number_words(extra_scales))
