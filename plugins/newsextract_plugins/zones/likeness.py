"""How far a line is unlike the story around it: a linear model over named features.

No list knows every site. What a line looks like among its neighbours does: how short it is, whether it speaks of the
page and to the reader, whether it shares its names and longer words with the story, whether it stands in a list that
the story introduces. The features are weighed together; their weights are data, fitted by `bench/train_zones.py`.
Only lines that speak of a site or its makers are judged, and what is doubtful stays.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import can_be, entry, likelihood
from newsextract.text.english.lists import word_lists
from newsextract_plugins.zones.lines import is_title_case
from newsextract_plugins.zones.lists import is_introduced, is_item
from newsextract_plugins.zones.weights import model, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract_plugins.zones.lines import Labels, Line

__all__ = ["FEATURES", "RULE", "features_of", "judged_lines", "label_unlike"]

RULE: Final = "unlike-the-story"
"""The rule that takes a line by its features."""

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

PASSES: Final = 2
"""How often the lines are judged: what was told from the story tells of the lines beside it."""
MOST_WORDS: Final = 40
"""A longer line is a paragraph of the story."""
LAST_PARAGRAPHS: Final = 4
"""A paragraph further up is judged only beside a line of the frame."""
ENOUGH, ENOUGH_OF_PROSE = 2, 4
"""What a line's words have to come to, two for a word of sites and makers, one for one that stories have as well."""
SHORT, BRIEF, MIDDLING = 4, 9, 19
"""Words of a short, a brief and a middling line at most."""
CROWD_WORDS: Final = 14
LAST_LINES: Final = 3
MOST_OF_A_KIND: Final = 3
MOST_ADDRESSED: Final = 2
LONGEST_RUN: Final = 4
SHARE_OF_FIGURES: Final = 0.1
SHARE_OF_NUMBERS: Final = 0.4
SURE_VERB: Final = 0.5
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
_FINITE: Final = frozenset(
    (
        *("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "do", "does", "did"),
        *("said", "says", "may", "might", "must", "should", "isn't", "it's", "isn’t", "it’s"),
    )
)


def label_unlike(lines: Sequence[Line], labels: Labels) -> dict[int, tuple[str, ...]]:
    """Label the lines that are unlike the story, and return for each the features that spoke for it."""
    reasons = {}
    for _ in range(PASSES):
        for index, features in judged_lines(lines, labels):
            total, told = weighed(features)
            if total >= model().threshold:
                labels[index] = RULE
                reasons[index] = told
    return reasons


def judged_lines(
    lines: Sequence[Line], labels: Labels, *, all_of_them: bool = False
) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the lines that may be of the page's frame, with their features; also those that a rule took, if asked for.

    They are those that no rule took and that speak of a site or its makers, in English, and are no items of a list.
    """
    page: _Page | None = None
    last = len(lines)
    strong, weak = _strong(), _words("link")
    own_signs = _signs()
    for index, line in enumerate(lines):
        if (labels[index] is not None and not all_of_them) or line.words > MOST_WORDS:
            continue
        if line.prose and last - index > LAST_PARAGRAPHS and not _is_beside_frame(labels, index):
            continue
        words = [word.lower() for word in _WORD.findall(line.text) if word != "US"]
        if own_signs.isdisjoint(words):
            continue
        signs = sum([2 * (word in strong) + (word in weak) for word in words])
        if signs < (ENOUGH_OF_PROSE if line.prose else ENOUGH) or not _may_be_frame(lines, index, words):
            continue
        page = page or _Page(lines)
        features = features_of(page, index, words)
        if _is_beside_frame(labels, index):
            features["beside"] = 1.0
        yield index, features


def _is_beside_frame(labels: Labels, index: int) -> bool:
    """Tell whether a line above or below is known to be of the frame."""
    beside = (labels[index - 1] if index else None, labels[index + 1] if index + 1 < len(labels) else None)
    return any(label is not None and label not in _OF_THE_STORY for label in beside)


_OF_THE_STORY: Final = frozenset(
    (
        *("headline", "closed-headline", "deck", "by-line", "agency-line", "name-line", "date-line", "dateline-head"),
        *("photo-credit", "subheading", "quoted-subheading", "url-line"),
    )
)
"""Rules of lines that stand beside the story's own."""


def _may_be_frame(lines: Sequence[Line], index: int, words: list[str]) -> bool:
    """Tell whether a line is none of a list's items, of a table's rows or of another language."""
    text = lines[index].text
    if text[0] in _BULLETS or is_item(lines[index]) or is_introduced(lines, index):
        return False
    if sum(word[0].isdigit() for word in words) >= SHARE_OF_NUMBERS * len(words):
        return False
    return sum(word.isdigit() or entry(word) is not None for word in words) >= KNOWN_SHARE * len(words)


class _Page:
    """What the features of a line are told from: all lines, how often each word and beginning comes."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        prose = [index for index, line in enumerate(lines) if line.prose]
        self.first, self.last = (prose[0], prose[-1]) if prose else (0, len(lines))
        self.own = [_own_words(line.text) for line in lines]
        self.counts = Counter(word for own in self.own for word in own)
        self.texts = Counter(line.text for line in lines)
        self.beginnings = Counter(_beginning(line.text) for line in lines)

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


def _own_words(text: str) -> set[str]:
    """Return the names and the longer words of a line."""
    names = {name.removesuffix("’s").removesuffix("'s") for name in _NAME.findall(text)}
    return names.union(_LONG.findall(text))


def _beginning(text: str) -> str:
    return " ".join(text.split(None, 2)[:2]).lower()


def features_of(page: _Page, index: int, words: list[str]) -> dict[str, float]:
    """Return the features of a line that are not nought."""
    line = page.lines[index]
    found = {**_of_shape(line), **_of_words(line, words), **_of_place(page, index)}
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
    site = sum(word in _words("site") for word in words)
    link = sum(word in _words("link") for word in words)
    past = any(_is_sure_verb(word, "past") for word in words)
    return {
        "site": min(MOST_OF_A_KIND, site),
        "link": min(MOST_OF_A_KIND, link),
        "site-share": (site + link) / max(1, len(words)),
        "site-crowd": site + link > 1 and line.words <= CROWD_WORDS,
        "trade": min(MOST_OF_A_KIND, sum(word in _words("trade") for word in words)),
        "courtesy": any(word in _words("courtesy") for word in words),
        "reader": min(MOST_ADDRESSED, sum(word in _words("reader") for word in words)),
        "house": min(MOST_ADDRESSED, sum(word in _words("house") for word in words)),
        "order": _is_order(words),
        "past": past,
        "verbless": not past and not any(word in _FINITE or _is_sure_verb(word, "third") for word in words),
    }


def _of_place(page: _Page, index: int) -> dict[str, float]:
    """Return where a line stands, and what it shares with the others."""
    text = page.lines[index].text
    own = page.own[index]
    shared = sum(page.counts[word] > 1 for word in own) / len(own) if len(own) >= FEWEST_WORDS_TO_SHARE else 0.0
    return {
        "strange": 1 - shared if len(own) >= FEWEST_WORDS_TO_SHARE else 0.0,
        "shared": shared,
        "tail": index > page.last,
        "head": index < page.first,
        "last": len(page.lines) - index <= LAST_LINES,
        "run": max(0, min(LONGEST_RUN, page.run(index)) - 1) / (LONGEST_RUN - 1),
        "shape": page.beginnings[_beginning(text)] > 1,
        "doubled": page.texts[text] > 1,
    }


def _is_sure_verb(word: str, form: str) -> bool:
    return can_be(word, "verb", form) and likelihood(word, "verb") > SURE_VERB


def _is_order(words: list[str]) -> bool:
    """Tell whether a line begins like an order: "Enter your address"."""
    first = words[0]
    if not can_be(first, "verb", "base") or likelihood(first, "verb") <= LIKELY_ORDER:
        return False
    return len(words) == 1 or words[1] not in _FINITE


@cache
def _strong() -> frozenset[str]:
    """Return the words that sites and makers speak of, and stories seldom."""
    return _words("site") | _words("trade")


@cache
def _signs() -> frozenset[str]:
    """Return all words of which a line that is judged has at least one."""
    return _strong() | _words("link")


@cache
def _words(name: str) -> frozenset[str]:
    return word_lists(__package__).words(f"frame_words/{name}")
