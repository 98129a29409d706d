"""The marks that quotations are made of: which characters they are, and where in a text they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterable

OPENS: Final = 0
CLOSES: Final = 1
EITHER: Final = 2

# Where a mark stands: what its left and right neighbours make of it.
BEFORE_WORD: Final = OPENS  # space, bracket or nothing before, a word after: opens
AFTER_WORD: Final = CLOSES  # a word or punctuation before, space or punctuation after: closes
GLUED: Final = 2  # text on both sides: said:“We
LOOSE: Final = 3  # space on both sides

_DOUBLE: Final = {
    "“": OPENS, "”": CLOSES, "„": OPENS, "‟": OPENS, '"': EITHER, "＂": EITHER, "″": EITHER,
    "〝": OPENS, "〞": CLOSES, "〟": CLOSES, "❝": OPENS, "❞": CLOSES,
    "&quot;": EITHER, "&#34;": EITHER, "&ldquo;": OPENS, "&rdquo;": CLOSES, "&#8220;": OPENS, "&#8221;": CLOSES,
    "&bdquo;": OPENS, "''": EITHER, "``": OPENS, "‘‘": OPENS, "’’": CLOSES, "´´": CLOSES, "‚‚": OPENS, "‛‛": OPENS,
}  # fmt: skip
_SINGLE: Final = {
    "'": EITHER, "‘": OPENS, "’": CLOSES, "‚": OPENS, "‛": OPENS, "`": OPENS, "´": CLOSES,
    "&#39;": EITHER, "&apos;": EITHER, "&lsquo;": OPENS, "&rsquo;": CLOSES, "&#8216;": OPENS, "&#8217;": CLOSES,
}  # fmt: skip
_GUILLEMET: Final = {"«": OPENS, "»": CLOSES, "‹": OPENS, "›": CLOSES, "&laquo;": OPENS, "&raquo;": CLOSES}

GLYPHS: Final[dict[str, tuple[str, int]]] = {
    **{mark: ("d", glyph) for mark, glyph in _DOUBLE.items()},
    **{mark: ("s", glyph) for mark, glyph in _SINGLE.items()},
    **{mark: ("g", glyph) for mark, glyph in _GUILLEMET.items()},
}

# Characters that take no room, or as good as none, between two marks or between a mark and its word.
INVISIBLE: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS: Final = "“”„‟\"＂″〝〞〟❝❞'‘’‚‛`´«»‹›"
_RUNS: Final = {
    mark: re.compile(
        rf"{mark} (?! (?<=[A-Za-z0-9]['‘’]) [A-Za-z0-9] )"  # no apostrophe inside a word
        rf"[{_MARKS}&\u2009\u200a\u202f{INVISIBLE}]*+",
        re.VERBOSE,
    )
    for mark in f"{_MARKS}&"
}
"""A run of marks, by its first one: the engine is several times as fast where that is one alone."""
_MARK: Final = re.compile(rf"&(?:\#?\w{{2,5}});|''|``|‘‘|’’|´´|‚‚|‛‛|[{_MARKS}]")
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_SINGLES: Final = frozenset("'‘’‚‛`´")
# From here on scripts without spaces between words, and Korean, whose particles follow the closing mark directly.
_UNSPACED: Final = "\u2e80"
_LONGEST_RUN: Final = 8  # a longer row of marks is a drawn line

# What the sides say together.
_PLACES: Final = {
    (OPENS, OPENS): BEFORE_WORD,
    (OPENS, EITHER): BEFORE_WORD,
    (EITHER, OPENS): BEFORE_WORD,
    (CLOSES, CLOSES): AFTER_WORD,
    (CLOSES, EITHER): AFTER_WORD,
    (EITHER, CLOSES): AFTER_WORD,
    (CLOSES, OPENS): GLUED,
    (OPENS, CLOSES): LOOSE,
    (EITHER, EITHER): LOOSE,
}
_DOTTED_WORD: Final = re.compile(r"\.(?:\.|\w)")  # "...and then", '.gov'

CROWD: Final = 1_000
"""So many marks of one paragraph are looked at together."""

CLOSEST: Final = 6
"""Characters from mark to mark, on average: five hundred short words in marks, one behind another, are no prose."""

_OPENING_BRACKETS: Final = frozenset("([{<¿¡$€£#@")
_CLOSING_PUNCTUATION: Final = frozenset(",.;:!?)]}>%…")


class Mark:
    """A possible quotation mark.

    Attributes:
        start: Its first character.
        end: After its last; a mark may be written in two characters or as an entity.
        kind: "d" double, "s" single, "g" guillemet.
        glyph: OPENS, CLOSES or EITHER.
        place: BEFORE_WORD, AFTER_WORD, GLUED or LOOSE.
        left: The visible character before the run of marks, "" at the start of the paragraph.
        right: The visible character after the run, "" at its end.
        rank: Position in its run of marks.
        run: Number of marks in the run.
    """

    __slots__ = ("end", "glyph", "kind", "left", "place", "rank", "right", "run", "start")

    def __init__(
        self, start: int, end: int, kind: str, glyph: int, place: int, left: str, right: str, rank: int, run: int
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.glyph = glyph
        self.place = place
        self.left = left
        self.right = right
        self.rank = rank
        self.run = run


def mark_runs(text: str) -> list[tuple[int, int]]:
    """Return where characters stand that may be quotation marks, those side by side together, in text order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(
        match.span() for mark, pattern in _RUNS.items() if mark in text for match in pattern.finditer(text)
    ):
        if not found or found[-1][1] <= start:
            found.append((start, end))
    return found


def paragraph_marks(text: str, begin: int, stop: int, runs: Iterable[tuple[int, int]]) -> list[Mark]:
    """Return the marks of the paragraph text[begin:stop], in the order of the text.

    Args:
        text: The text.
        begin: Where the paragraph begins.
        stop: Where it ends.
        runs: The runs of marks that begin in it.
    """
    marks: list[Mark] = []
    length = len(text)
    for start, run_end in runs:
        end = run_end if run_end < stop else stop
        if (
            end - start == 1
            and start > 0
            and end < length
            and text[start - 1].isalnum()
            and text[end].isalnum()
            and text[start] in _SINGLES
            and text[start - 1] < _UNSPACED
            and text[end] < _UNSPACED
        ):
            continue
        _read_run(text, start, end, begin, stop, marks)
    return _without_crowds(marks) if marks else marks


def _without_crowds(marks: list[Mark]) -> list[Mark]:
    """Return a paragraph's marks without those that stand by the thousand hardly a word apart: they quote nothing."""
    if len(marks) < CROWD:
        return marks
    parts = [marks[first : first + CROWD] for first in range(0, len(marks), CROWD)]
    return [mark for part in parts if part[-1].end - part[0].start >= CLOSEST * len(part) for mark in part]


def _read_run(text: str, start: int, end: int, begin: int, stop: int, marks: list[Mark]) -> None:
    """Append the marks of text[start:end], a run of mark characters inside the paragraph text[begin:stop]."""
    if end - start == 1:
        mark = text[start]
        if mark == "&":
            found = _MARK.match(text, start, stop)
            if found is None or found.group() not in GLYPHS:
                return
            end = found.end()
            mark = found.group()
            if mark in _SINGLE and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
                return
        spans = [(start, end, mark)]
    else:
        spans = []
        position = start
        while (found := _MARK.search(text, position, min(stop, end + 7))) and found.start() < end:
            position = found.end()
            if found.group() in GLYPHS:
                spans.append((found.start(), position, found.group()))
            if len(spans) > _LONGEST_RUN:
                return
        if not spans:
            return
        spans = _order_triples(text, spans, begin)
        start = spans[0][0]
        end = max(spans[-1][1], end)
    left = _visible_before(text, start, begin)
    right = _visible_after(text, end, stop)
    place = _place(text, left, right, end, stop)
    if place < GLUED and len(spans) == 1:
        first, last, mark = spans[0]
        kind, glyph = GLYPHS[mark]
        marks.append(Mark(first, last, kind, glyph, place, left, right, 0, 1))
        return
    if place == LOOSE and marks:
        before = marks[-1]
        nested = before.place == AFTER_WORD and before.kind != GLYPHS[spans[0][2]][0]
        if nested and start - before.end <= 2 and text[before.end : start].isspace():  # the outer mark of no,’ ”
            place = AFTER_WORD
            left = before.left
    run = len(spans)
    by_glyph = place in (GLUED, LOOSE) and (left >= _UNSPACED or right >= _UNSPACED)
    for rank, (first, last, mark) in enumerate(spans):
        kind, glyph = GLYPHS[mark]
        own = glyph if by_glyph and glyph != EITHER else place
        marks.append(Mark(first, last, kind, glyph, own, left, right, rank, run))


def _order_triples(text: str, spans: list[tuple[int, int, str]], begin: int) -> list[tuple[int, int, str]]:
    """Read ''' at the end of a word as ' and '' (the nested mark closes first), elsewhere as '' and '."""
    if len(spans) < 2 or spans[0][2] not in ("''", "’’"):
        return spans
    first, second = spans[0], spans[1]
    left = _visible_before(text, first[0], begin)
    if (
        second[2] == first[2][0]
        and second[0] == first[1]
        and left
        and not left.isspace()
        and left not in _OPENING_BRACKETS
    ):
        spans[0] = (first[0], first[0] + 1, second[2])
        spans[1] = (first[0] + 1, second[1], first[2])
    return spans


def _visible_before(text: str, position: int, begin: int) -> str:
    if position == begin:
        return ""
    near = text[position - 1]
    if near == " " or near.isalnum():
        return near
    for at in range(position - 1, max(begin, position - 5) - 1, -1):
        character = text[at]
        if character != "\\" and (character.isascii() or not _INVISIBLE.match(character)):
            return character
    return ""


def _visible_after(text: str, position: int, stop: int) -> str:
    if position == stop:
        return ""
    near = text[position]
    if near == " " or near.isalnum():
        return near
    for at in range(position, min(stop, position + 4)):
        character = text[at]
        if character != "\\" and (character.isascii() or not _INVISIBLE.match(character)):
            return character
    return ""


def _place(text: str, left: str, right: str, end: int, stop: int) -> int:
    """Tell where a run of marks stands by the visible characters beside it; EITHER is a dash or the like."""
    if right == "." and _DOTTED_WORD.match(text, end, stop):
        return _PLACES[_before(left), EITHER]
    return _between(left, right)


@lru_cache(1 << 12)
def _between(left: str, right: str) -> int:
    """Tell where marks stand by the characters on both sides."""
    return _PLACES[_before(left), _after(right)]


@lru_cache(1024)
def _before(left: str) -> int:
    """Tell what the character in front of marks makes of them."""
    if not left or left.isspace() or left in _OPENING_BRACKETS:
        return OPENS
    if left < _UNSPACED and (left.isalnum() or left in _CLOSING_PUNCTUATION):
        return CLOSES
    return EITHER


@lru_cache(1024)
def _after(right: str) -> int:
    """Tell what the character behind marks makes of them."""
    if not right or right.isspace():
        return CLOSES
    if right >= _UNSPACED or right == "…":
        return EITHER
    if right.isalnum() or right in _OPENING_BRACKETS:
        return OPENS
    return CLOSES if right in _CLOSING_PUNCTUATION else EITHER
