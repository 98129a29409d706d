"""Reads the surroundings of every word of time as tokens, each with a class of the grammar and a meaning.

A class is one character, so that the grammar (patterns.py) is regular expressions over strings of classes, which have
far fewer characters than the text. Only windows around anchors (anchors.py) are read.

Most of the tokens of a window are never asked for, so a window is cut into pieces and these are mapped to classes
without a step in Python for each; a token is made when a phrase holds it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from newsextract.text.tries import SPACE
from newsextract_plugins.dates import lexicon
from newsextract_plugins.dates.anchors import anchors
from newsextract_plugins.dates.vocabulary import CLASS, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["CLASS", "Token", "Tokens", "windows"]

BEFORE = 44
"""Characters read before an anchor: more than the longest phrase that ends in one."""
AFTER = 36
"""Characters read after an anchor."""
LONGEST_WORD = 30
"""A window's edge is moved outwards to a word's edge this far at most."""
_BEYOND = 1 << 62
"""Larger than any offset."""


class Token(NamedTuple):
    """A word, number or mark: `kind` is its class, `value` what it means."""

    start: int
    end: int
    kind: str
    value: Any


class Tokens:
    """The tokens of a window, made when they are asked for; `classes` are theirs as one string."""

    __slots__ = ("_edges", "_pieces", "_values", "classes")

    def __init__(self, pieces: list[str], edges: list[int], classes: str, values: dict[int, Any]) -> None:
        self._pieces = pieces
        self._edges = edges
        self._values = values
        self.classes = classes

    def __len__(self) -> int:
        return len(self._pieces)

    def __getitem__(self, index: int) -> Token:
        piece, end, kind = self._pieces[index], self._edges[index + 1], self.classes[index]
        return Token(end - len(piece.lstrip()), end, kind, self.value(index))

    def value(self, index: int) -> Any:
        """Return what a token means."""
        return self._values[index] if index in self._values else _meaning(self._pieces[index])[1]

    def between(self, first: int, last: int) -> list[Token]:
        """Return the tokens of a stretch."""
        return [self[index] for index in range(first, last)]

    def start(self, index: int) -> int:
        """Return the first character of a token."""
        return self._edges[index + 1] - len(self._pieces[index].lstrip())

    def end(self, index: int) -> int:
        """Return the end of a token."""
        return self._edges[index + 1]


def windows(text: str, start: int, end: int, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Tokens]:
    """Yield the windows of a region, in text order, not overlapping, none across paragraphs.

    Args:
        text: The article's text.
        start: First character of the region.
        end: One past its last.
        paragraphs: Spans of the text's paragraphs, in order.
    """
    here: tuple[int, int] | None = None
    for first, last in anchors(text, start, end):
        if here is not None and last + AFTER <= here[1]:
            continue
        index = bisect_right(paragraphs, (first, _BEYOND)) - 1
        low, high = (start, end) if index < 0 else paragraphs[index]
        low, high = max(low, start), min(high, end)
        left, right = max(low, first - BEFORE), min(high, last + AFTER)
        if here is not None and left < here[1] and low <= here[0]:
            here = (here[0], max(right, here[1]))
            continue
        if here is not None:
            yield _read(text, *here, start, end)
        here = (left, max(right, left))
    if here is not None:
        yield _read(text, *here, start, end)


def _read(text: str, start: int, end: int, low: int, high: int) -> Tokens:
    """Read the tokens of a window whose edges are first moved outwards to edges of words."""
    if start > low and not text[start - 1].isspace():
        start -= len(text[max(low, start - LONGEST_WORD) : start].rsplit(None, 1)[-1])
    if end < high:
        reach = min(high, end + LONGEST_WORD)
        space = _space().search(text, end, reach)
        end = reach if space is None else space.start()
    pieces = _piece().findall(text, start, end)
    edges = list(accumulate(map(len, pieces), initial=start))
    classes = "".join(map(_kind, pieces))
    values: dict[int, Any] = {}
    if _IN_CONTEXT in classes:
        kinds = list(classes)
        index = classes.find(_IN_CONTEXT)
        while index >= 0:
            kinds[index], values[index] = _in_context(pieces[index].lstrip(), text, edges[index + 1], end)
            index = classes.find(_IN_CONTEXT, index + 1)
        classes = "".join(kinds)
    return Tokens(pieces, edges, classes, values)


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"\s")


#: What begins with a figure or an apostrophe, by name; the first that fits is taken.
_FIGURES: dict[str, str] = {
    "iso": r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
    "slash": r"""\b(?:\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{2}(?:\d\d)?
        |\d{4}(?:/\d{1,2}/|\.\d{1,2}\.)\d{1,2})\b(?![/-])""",
    "daypair": r"\b\d{1,2}/\d{1,2}(?=\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    "datename": r"\b9/11(?![\d/])",
    "clock": r"""\b\d{1,2}(?::\d\d(?::\d\d)?(?:\b|(?=(?:GMT|UTC|IST|EST|ET|BST|[AaPp][Mm])\b))
        |\.\d\d(?=\s?(?:[ap]\.?m|hrs|GMT|EST|IST)\b))""",
    "decade": r"(?:\b(?:1\d|20)\d0|(?<=['’])\d0)['’]?s\b",
    "ordinal": r"\b\d{1,2}(?:st|nd|rd|th)\b",
    "years": r"\b(?:1\d|20)\d\d(?:[-–](?:\d\d|(?:1\d|20)\d\d)|/\d\d)\b(?![-–/])",
    "fraction": r"\b\d{1,2}(?:[ -]?[½¼¾]|\s\d/\d)(?!\w)",
    "number": r"\b\d++(?>(?:,\d{3})*)(?>(?:\.\d++)?)(?:(?!\w)|(?=(?:GMT|UTC|[AaPp][Mm]|hrs?|mins?)\b))",
    "code": r"\d\w*+",
}
_SHORT_FIGURES: dict[str, str] = {"shortdecade": r"(?<!\w)['’]\d0s\b", "shortyear": r"(?<!\w)['’]\d\d\b"}


#: What follows the initial of a short form, which ends with a full stop.
_SHORT: dict[str, str] = {
    "J": "an|u[nl]",
    "F": "eb|ri",
    "M": "ar|on",
    "A": "pr|ug",
    "S": "ept?|at|un",
    "O": "ct",
    "N": "ov",
    "D": "ec",
    "T": "ues?|hu(?:rs?)?",
    "W": "ed",
    "h": "rs",
}
#: What follows the initial of an era that is written with full stops.
_ERA: dict[str, str] = {"a": r"\.D\.", "b": r"\.C\.(?:E\.)?", "c": r"\.E\."}
_BY_FREQUENCY = "taoswhbfmpcilndreguyjvkqxz"


@cache
def _piece() -> re.Pattern[str]:
    """A token with the white space before it.

    There is one alternative for each initial, so that the engine passes over the others without a step into them.
    """
    phrases: dict[str, list[str]] = {}
    for word in vocabulary():
        if word[0].isalpha() and (" " in word or "-" in word or "'" in word):
            phrases.setdefault(word[0], []).append(word[1:])
    words = (_with_initial(initial, phrases.get(initial, [])) for initial in _BY_FREQUENCY)
    figures, short_figures = "|".join(_FIGURES.values()), "|".join(_SHORT_FIGURES.values())
    return re.compile(
        rf"""\s*+(?:{"|".join(words)}|[^\W\d]\w*+|(?=\d)(?:{figures})|{short_figures}|['’]s(?!\w)|[^\w\s])""",
        re.VERBOSE,
    )


def _with_initial(initial: str, phrases: list[str]) -> str:
    """Write a pattern of the phrases, short forms and words with an initial."""
    alternatives = [rf"(?<!\w.){_in_any_case(phrases)}(?!\w)"] if phrases else []
    shortened = [written for written in (initial.upper(), initial) if written in _SHORT]
    alternatives += [rf"(?<!\w.)(?<={written})(?:{_SHORT[written]})\." for written in shortened]
    if initial in "ap":
        alternatives.append(
            rf"(?<![^\W\d].)(?:(?<={initial})\.m\.?|[Mm]\b|(?<={initial.upper()})\.M\.?)",
        )
    if initial in _ERA:
        alternatives.append(rf"(?<![^\W\d].)(?<={initial.upper()}){_ERA[initial]}")
    alternatives.append(r"\w*+")
    return f"[{initial}{initial.upper()}](?:{'|'.join(alternatives)})"


def _in_any_case(phrases: Iterable[str]) -> str:
    """Write a trie of phrases in lower case whose branches begin with both cases of a letter."""
    rests: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase:
            rests.setdefault(phrase[0], []).append(phrase[1:])
    branches = []
    for first, after in sorted(rests.items()):
        heads = {" ": SPACE, "'": f"[{_APOSTROPHES}]"}
        head = heads.get(first) or (f"[{first}{first.upper()}]" if first.isalpha() else re.escape(first))
        optional = "?" if "" in after and any(after) else ""
        branches.append(f"{head}{_in_any_case(after)}{optional}")
    return f"(?:{'|'.join(branches)})" if branches else ""


@cache
def _figures() -> re.Pattern[str]:
    named = (f"(?P<{name}>{source})" for name, source in (_FIGURES | _SHORT_FIGURES).items())
    return re.compile("|".join(named), re.VERBOSE)


_IN_CONTEXT = "\0"
"""Stands for the class of a piece whose class depends on what stands around it: figures and hyphens."""
_UNKNOWN = (CLASS["WORD"], "")
_MARK = (CLASS["OUT"], "")
_WORD = CLASS["WORD"]
_HYPHEN = CLASS["HYPHEN"]
_APOSTROPHES = "'’"


@lru_cache(maxsize=1 << 13)
def _kind(piece: str) -> str:
    """Return the class of a piece."""
    return _meaning(piece)[0]


@lru_cache(maxsize=1 << 13)
def _meaning(piece: str) -> tuple[str, Any]:
    """Return class and meaning of a piece as far as it says them itself."""
    word = piece.lstrip()
    first = word[0]
    if first.isdecimal():
        return _IN_CONTEXT, None
    if first in _APOSTROPHES and len(word) > 1:
        return (CLASS["POSS"], word.lower()) if word[1] == "s" else (_IN_CONTEXT, None)
    key = word.lower()
    if word in lexicon.ERAS:
        return CLASS["ERA"], word
    if key in ("am", "pm") or word[1:2] == ".":
        return CLASS["AMPM"], key
    if word[-1] == "." and len(word) > 1:
        return _shortened(key[:-1])
    if first != "_" and not first.isalnum():
        known = vocabulary().get(word, _MARK)
        return (_IN_CONTEXT, None) if known[0] == _HYPHEN else known
    kind, value = vocabulary().get(" ".join(key.replace("’", "'").split()), _UNKNOWN)
    if kind == _WORD:
        if word in lexicon.TIME_ZONES:
            return CLASS["ZONE"], word
        return (CLASS["HRS"], word) if word == "hrs" else (kind, word)
    return (_WORD, word) if first.islower() and word in lexicon.CAPITAL_ONLY else (kind, value)


def _shortened(key: str) -> tuple[str, Any]:
    """Return class and meaning of a word that its full stop shortens."""
    if key == "hrs":
        return CLASS["HRS"], key
    if key in lexicon.MONTHS:
        return CLASS["MONTH"], lexicon.MONTHS[key]
    return CLASS["WEEKDAY"], lexicon.WEEKDAYS[key]


def _in_context(word: str, text: str, end: int, window_end: int) -> tuple[str, Any]:
    """Return class and meaning of figures or a hyphen by what stands around them."""
    start = end - len(word)
    if len(word) == 1 and not word.isdecimal():
        apart = start == 0 or text[start - 1].isspace() or text[end : end + 1].isspace()
        return (CLASS["DASH"] if apart else _HYPHEN), word
    if word.isdecimal() and not text[start - 1 : start].isalnum():
        return _number("number", word, text, start, end)
    match = _figures().match(text, start, window_end)
    return _number((match and match.lastgroup) or "code", word, text, start, end)


_CURRENCY = "$€£¥#₹₩"
_PLAIN = {
    "iso": "ISO",
    "slash": "SLASH",
    "clock": "CLOCK",
    "decade": "DECADE",
    "shortdecade": "DECADE",
    "code": "OUT",
    "shortyear": "SHORTYEAR",
    "years": "YEARRANGE",
    "datename": "DATENAME",
    "fraction": "FRACTION",
}


def _number(group: str, word: str, text: str, start: int, end: int) -> tuple[str, Any]:
    """Return class and value of what has digits, by what stands around it too."""
    before = text[start - 1] if start else " "
    if before in _CURRENCY or before in "/.:_@&=+" or text[end : end + 1] in ("%", "°", "_"):
        return CLASS["OUT"], ""
    if group == "ordinal":
        number = int(word[:-2])
        return CLASS["ORDNUM"], number
    if group == "daypair":
        first, second = map(int, word.split("/"))
        return (CLASS["DAYNUM"], first) if first + 1 == second <= 31 or second == 1 else (CLASS["OUT"], "")
    if group != "number":
        return CLASS[_PLAIN[group]], word
    after = text[end : end + 2]
    if before == "," and start > 1 and text[start - 2].isdigit():
        return CLASS["OUT"], ""
    if (after[:1] in ("/", ":") and after[1:].isdigit()) or (
        before in "-−" and not text[start - 2 : start - 1].isalnum()
    ):
        return CLASS["OUT"], ""
    if not word.isdigit():
        return CLASS["NUMBER"], word
    if len(word) > 8:
        return CLASS["OUT"], ""
    number = int(word)
    if len(word) == 4 and 1000 <= number <= 2999:
        return CLASS["YEAR"], number
    if len(word) <= 2 and 1 <= number <= 31:
        return CLASS["DAYNUM"], number
    if len(word) == 8 and 1900 <= number // 10000 < 2100:
        return CLASS["ISO"], f"{word[:4]}-{word[4:6]}-{word[6:]}"
    return CLASS["NUMBER"], word
