"""What a line that may be of the page's frame is judged by: named features of its shape, its words and its place."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import can_be, entry, likelihood
from newsextract_plugins.zones.lines import is_title_case
from newsextract_plugins.zones.lists import is_introduced, is_item
from newsextract_plugins.zones.telling import (
    FINITE,
    frame_words,
    is_sure_verb,
    speaking,
    tells_a_statement,
    tells_what_is,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.zones.lines import Line

__all__ = ["FEATURES", "Page", "among_lines", "at_sight"]

FEATURES: Final = (
    *("short", "brief", "middling", "open", "title", "capitals", "asks", "exclaims"),
    *(
        "address",
        "mark",
        "label",
        "order",
        "reader",
        "house",
        "site",
        "link",
        "site-share",
        "site-crowd",
        "trade",
        "courtesy",
    ),
    *("verbless", "past", "figures", "quoted", "dated", "strange", "shared"),
    *("tail", "head", "last", "run", "shape", "doubled", "beside"),
)
"""All features, in the order in which they are told."""

ENOUGH, ENOUGH_OF_HEADING, ENOUGH_OF_PROSE = 2, 3, 4
"""What a line's words have to come to, two for a word of sites and makers, one for one that stories have as well.

What could be a heading, open and before a paragraph, without a word to the reader, a label or an address, has to have
more than one such word: “Video evidence” is the story's.
"""
SHORT, BRIEF, MIDDLING = 4, 9, 19
"""Words of a short, a brief and a middling line at most."""
CROWD_WORDS: Final = 14
LAST_LINES: Final = 3
MOST_OF_A_KIND: Final = 3
MOST_ADDRESSED: Final = 2
LONGEST_RUN: Final = 4
SHARE_OF_FIGURES: Final = 0.1
SHARE_OF_NUMBERS: Final = 0.4
LIKELY_ORDER: Final = 0.4
KNOWN_SHARE: Final = 0.5
"""Share of a line's words that have to be English: of other languages nothing is known."""
FEWEST_WORDS_TO_SHARE: Final = 2

_WORD: Final = re.compile(r"\w[\w’'-]*")
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*\w")
_LONG: Final = re.compile(r"\b[a-zß-ÿ]{6,}\b")
_DATE: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\bago\b")
_LABEL: Final = re.compile(r"[\w’' &]{2,30}:\s")
_BULLETS: Final = "-–—•·*▪►|"
_MARKS: Final = "|©»›…[]"


class Page:
    """What the features of a line are told from: all lines, how often each word and beginning comes.

    Most pages have no line that may be of the frame, so each of these is read when it is first asked for.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._words: dict[int, list[str]] = {}

    def words(self, index: int) -> list[str]:
        """Return the words of a line that speaks of a site or its makers, none of any other."""
        found = self._words.get(index)
        if found is None:
            found = self._words[index] = _telling_words(self.lines, index)
        return found

    @cached_property
    def story(self) -> tuple[int, int]:
        """The first and the last line of prose."""
        prose = [index for index, line in enumerate(self.lines) if line.prose]
        return (prose[0], prose[-1]) if prose else (0, len(self.lines))

    @cached_property
    def own(self) -> list[set[str]]:
        """The names and the longer words of each line."""
        return [_own_words(line.text) for line in self.lines]

    @cached_property
    def counts(self) -> Counter[str]:
        """In how many lines each of them comes."""
        return Counter(word for own in self.own for word in own)

    @cached_property
    def texts(self) -> Counter[str]:
        """How often each line comes."""
        return Counter(line.text for line in self.lines)

    @cached_property
    def beginnings(self) -> Counter[str]:
        """How many lines begin with the same two words."""
        return Counter(_beginning(line.text) for line in self.lines)

    def run(self, index: int) -> int:
        """Return how many open short lines stand side by side here."""
        low = high = index
        while low >= 0 and self._is_open(low):
            low -= 1
        while high < len(self.lines) and self._is_open(high):
            high += 1
        return max(0, high - low - 1)

    def _is_open(self, index: int) -> bool:
        return not self.lines[index].prose and not self.lines[index].closed


def _telling_words(lines: Sequence[Line], index: int) -> list[str]:
    """Return the words of a line that speaks of a site or its makers, none of any other."""
    line = lines[index]
    if not any(map(_TELLING.__getitem__, line.chunks)):
        return []
    words = [word.lower() for word in _WORD.findall(line.text) if word != "US"]
    if _signs().isdisjoint(words):
        return []
    strong, weak = _strong(), frame_words("link")
    signs = sum([2 * (word in strong) + (word in weak) for word in words])
    enough = ENOUGH_OF_PROSE if line.prose else ENOUGH_OF_HEADING if _may_be_heading(lines, index, words) else ENOUGH
    return words if signs >= enough and _may_be_frame(lines, index, words) else []


def _may_be_heading(lines: Sequence[Line], index: int, words: list[str]) -> bool:
    """Tell whether an open line stands before a paragraph and speaks to nobody."""
    line = lines[index]
    if line.closed or index + 1 >= len(lines) or not lines[index + 1].prose:
        return False
    return speaking().isdisjoint(words) and "@" not in line.text and ": " not in line.text


class _Telling(dict[str, bool]):
    """Whether what white space parts holds a word of sites or their makers: told once for each different word."""

    def __missing__(self, chunk: str) -> bool:
        found = not _signs().isdisjoint([word.lower() for word in _WORD.findall(chunk)])
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = found
        return found


_TELLING: Final = _Telling()
_MOST_KNOWN: Final = 20_000
_LONGEST_KNOWN: Final = 40


def _own_words(text: str) -> set[str]:
    """Return the names and the longer words of a line."""
    names = {name.removesuffix("’s").removesuffix("'s") for name in _NAME.findall(text)}
    return names.union(_LONG.findall(text))


def _beginning(text: str) -> str:
    return " ".join(text.split(None, 2)[:2]).lower()


def _may_be_frame(lines: Sequence[Line], index: int, words: list[str]) -> bool:
    """Tell whether a line is none of a list's items, of a table's rows or of another language."""
    text = lines[index].text
    if text[0] in _BULLETS or is_item(lines[index]) or is_introduced(lines, index) or tells_a_statement(words):
        return False
    if lines[index].closed and tells_what_is(text, words):
        return False
    if sum(word[0].isdigit() for word in words) >= SHARE_OF_NUMBERS * len(words):
        return False
    return sum(word.isdigit() or entry(word) is not None for word in words) >= KNOWN_SHARE * len(words)


def at_sight(page: Page, index: int) -> dict[str, float]:
    """Return those features of a line that need no other line's words."""
    line = page.lines[index]
    first, last = page.story
    found = {
        **_of_shape(line),
        **_of_words(line, page.words(index)),
        "tail": index > last,
        "head": index < first,
        "last": len(page.lines) - index <= LAST_LINES,
        "doubled": page.texts[line.text] > 1,
    }
    return {name: float(value) for name, value in found.items() if value}


def _of_shape(line: Line) -> dict[str, float]:
    """Return what a line looks like by itself."""
    text, words = line.text, line.words
    return {
        "short": words <= SHORT,
        "brief": SHORT < words <= BRIEF,
        "middling": BRIEF < words <= MIDDLING,
        "open": not line.closed,
        "title": words > FEWEST_WORDS_TO_SHARE and is_title_case(text),
        "capitals": words > 1 and text.isupper(),
        "asks": text.rstrip("\"'”’ ")[-1:] == "?",
        "exclaims": text.rstrip()[-1:] == "!",
        "address": "://" in text or "www." in text or "@" in text,
        "mark": any(mark in text for mark in _MARKS) or "..." in text,
        "label": _LABEL.match(text) is not None,
        "figures": sum(map(str.isdigit, text)) > SHARE_OF_FIGURES * len(text),
        "quoted": any(mark in text for mark in '“”"«'),
        "dated": _DATE.search(text) is not None,
    }


def _of_words(line: Line, words: list[str]) -> dict[str, float]:
    """Return what the words of a line speak of."""
    site = sum(word in frame_words("site") for word in words)
    link = sum(word in frame_words("link") for word in words)
    past = any(is_sure_verb(word, "past") for word in words)
    return {
        "site": min(MOST_OF_A_KIND, site),
        "link": min(MOST_OF_A_KIND, link),
        "site-share": (site + link) / max(1, len(words)),
        "site-crowd": site + link > 1 and line.words <= CROWD_WORDS,
        "trade": min(MOST_OF_A_KIND, sum(word in frame_words("trade") for word in words)),
        "courtesy": any(word in frame_words("courtesy") for word in words),
        "reader": min(MOST_ADDRESSED, sum(word in frame_words("reader") for word in words)),
        "house": min(MOST_ADDRESSED, sum(word in frame_words("house") for word in words)),
        "order": _is_order(words),
        "past": past,
        "verbless": not past and not any(word in FINITE or is_sure_verb(word, "third") for word in words),
    }


def among_lines(page: Page, index: int) -> dict[str, float]:
    """Return what a line shares with the others."""
    own = page.own[index]
    shared = sum(page.counts[word] > 1 for word in own) / len(own) if len(own) >= FEWEST_WORDS_TO_SHARE else 0.0
    found = {
        "strange": 1 - shared if len(own) >= FEWEST_WORDS_TO_SHARE else 0.0,
        "shared": shared,
        "run": max(0, min(LONGEST_RUN, page.run(index)) - 1) / (LONGEST_RUN - 1),
        "shape": page.beginnings[_beginning(page.lines[index].text)] > 1,
    }
    return {name: float(value) for name, value in found.items() if value}


def _is_order(words: list[str]) -> bool:
    """Tell whether a line begins like an order: "Enter your address"."""
    first = words[0]
    if not can_be(first, "verb", "base") or likelihood(first, "verb") <= LIKELY_ORDER:
        return False
    return len(words) == 1 or words[1] not in FINITE


@cache
def _strong() -> frozenset[str]:
    """Return the words that sites and makers speak of, and stories seldom."""
    return frame_words("site") | frame_words("trade")


@cache
def _signs() -> frozenset[str]:
    """Return all words of which a line that is judged has at least one."""
    return _strong() | frame_words("link")
