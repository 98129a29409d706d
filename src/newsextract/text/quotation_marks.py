"""The marks that quotations are made of: found, told apart from apostrophes and primes, and weighed by what stands beside them.

A mark has three costs: of reading it as opening, as closing, and as no quotation mark at all. The glyph says one thing (“ opens), the
neighbours another (a space before and a word after open); the pairing in `quotation_pairing` weighs both over a whole paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPENS: Final = 0
CLOSES: Final = 1
EITHER: Final = 2

# Where a mark stands: what its left and right neighbours make of it.
BEFORE_WORD: Final = 0  # space, bracket or nothing before, a word after: opens
AFTER_WORD: Final = 1  # a word or punctuation before, space or punctuation after: closes
GLUED: Final = 2  # text on both sides: said:“We
LOOSE: Final = 3  # space on both sides

NEVER: Final = 99.0

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
INVISIBLE: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS: Final = "“”„‟\"＂″〝〞〟❝❞'‘’‚‛`´«»‹›"
_RUN: Final = re.compile(rf"[{_MARKS}&][{_MARKS}&\u2009\u200a\u202f{INVISIBLE}]*+")
_MARK: Final = re.compile(rf"&(?:\#?\w{{2,5}});|''|``|‘‘|’’|´´|‚‚|‛‛|[{_MARKS}]")
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_SINGLES: Final = frozenset("'‘’‚‛`´")
_LONGEST_RUN: Final = 8  # a longer row of marks is a drawn line

_DASHES: Final = frozenset("-–—―‒‐‑/|*_=~•·")
_OPENING_BRACKETS: Final = frozenset("([{<¿¡$€£#@")
_CLOSING_PUNCTUATION: Final = frozenset(",.;:!?)]}>%…")

# Words that begin with an apostrophe.
_ELISION: Final = re.compile(
    r"(?:\d0s|\d\d(?!\d)|[nN](?=['’\s])|(?i:em|tis|twas|twill|twere|til|till|cause|cuz|cos|coz|bout|round|neath|nuff|kay|ere|er|im|fraid|gainst))(?!\w)",
)
_POSSESSIVE: Final = re.compile(r"[sS](?!\w)")
_INCHES: Final = re.compile(r"\d+(?:['’′]\s?|[-\s](?:foot|feet|ft)[-\s]?)\d{1,2}(?:\.\d|\s?[½¼¾])?")

ATTRIBUTION: Final = re.compile(
    r"\s*+(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|who|the\s\w+|(?:[A-Z][\w.’'-]*+\s){1,4}+)\s*+)?"
    r"(?:said|says|say|told|tells|added|adds|asked|asks|wrote|writes|tweeted|explained|replied|continued|recalled|declared|argued|insisted"
    r"|concluded|noted|warned|announced|claimed|stated|responded|answered|admitted|joked|acknowledged|suggested|predicted|complained)\b",
)


class Mark(NamedTuple):
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

    start: int
    end: int
    kind: str
    glyph: int
    place: int
    left: str
    right: str
    rank: int
    run: int


def paragraph_marks(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, list[Mark]]]:
    """Group the marks of a text by paragraph; paragraphs without any are left out.

    Args:
        text: The whole text.
        paragraphs: Sorted spans that don't overlap.

    Yields:
        The index of a paragraph and its marks, in the order of the text.
    """
    index = 0
    count = len(paragraphs)
    if not count:
        return
    begin, stop = paragraphs[0]
    marks: list[Mark] = []
    length = len(text)
    for match in _RUN.finditer(text):
        start, end = match.span()
        if (
            end - start == 1
            and 0 < start
            and end < length
            and text[start - 1].isalnum()
            and text[end].isalnum()
            and text[start] in _SINGLES
        ):
            continue
        while start >= stop:
            if marks:
                yield index, marks
                marks = []
            index += 1
            if index == count:
                return
            begin, stop = paragraphs[index]
        if end <= begin:
            continue
        _read_run(text, max(start, begin), min(end, stop), begin, stop, marks)
    if marks:
        yield index, marks


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
    run = len(spans)
    for rank, (first, last, mark) in enumerate(spans):
        kind, glyph = GLYPHS[mark]
        marks.append(Mark(first, last, kind, glyph, place, left, right, rank, run))


def _order_triples(text: str, spans: list[tuple[int, int, str]], begin: int) -> list[tuple[int, int, str]]:
    """Read ''' at the end of a word as ' and '' (the nested mark closes first), elsewhere as '' and '."""
    if len(spans) < 2 or spans[0][2] not in ("''", "’’"):
        return spans
    first, second = spans[0], spans[1]
    left = _visible_before(text, first[0], begin)
    if second[2] == first[2][0] and second[0] == first[1] and left and not left.isspace() and left not in _OPENING_BRACKETS:
        spans[0] = (first[0], first[0] + 1, second[2])
        spans[1] = (first[0] + 1, second[1], first[2])
    return spans


def _visible_before(text: str, position: int, begin: int) -> str:
    for at in range(position - 1, max(begin, position - 5) - 1, -1):
        if text[at] != "\\" and not _INVISIBLE.match(text, at):
            return text[at]
    return ""


def _visible_after(text: str, position: int, stop: int) -> str:
    for at in range(position, min(stop, position + 4)):
        if text[at] != "\\" and not _INVISIBLE.match(text, at):
            return text[at]
    return ""


def _place(text: str, left: str, right: str, end: int, stop: int) -> int:
    if not left or left.isspace() or left in _OPENING_BRACKETS:
        before = OPENS
    elif left.isalnum() or left in _CLOSING_PUNCTUATION:
        before = CLOSES
    else:
        before = EITHER
    if not right or right.isspace():
        after = CLOSES
    elif right.isalnum() or right in _OPENING_BRACKETS:
        after = OPENS
    elif right == "…" or (right == "." and end + 1 < stop and not text[end + 1].isspace() and text[end + 1] not in "'\"”’)"):
        after = EITHER
    elif right in _CLOSING_PUNCTUATION:
        after = CLOSES
    else:
        after = EITHER
    if before != CLOSES and after != CLOSES and not before == after == EITHER:
        return BEFORE_WORD
    if before != OPENS and after != OPENS and not before == after == EITHER:
        return AFTER_WORD
    if before == CLOSES and after == OPENS:
        return GLUED
    return LOOSE


_OPEN_PLACE: Final = (0.0, 4.0, 1.2, 1.0)
_CLOSE_PLACE: Final = (3.0, 0.0, 0.7, 1.0)


def double_costs(text: str, mark: Mark, stop: int) -> tuple[float, float, float]:
    """Weigh a double mark or guillemet.

    Returns:
        The costs of reading it as opening, as closing, and as no quotation mark.
    """
    start, end, kind, glyph, place, left, right, rank, run = mark
    opening = _OPEN_PLACE[place]
    closing = _CLOSE_PLACE[place]
    nothing = 3.5
    if glyph == OPENS:
        closing += 2.0
        if place == LOOSE or place == AFTER_WORD:
            opening -= 0.7
    elif glyph == CLOSES:
        opening += 2.0
        if place == LOOSE:
            closing -= 0.7
    if kind == "g" and glyph != EITHER:
        if place == LOOSE:
            opening, closing = (0.0, closing) if glyph == OPENS else (opening, 0.0)
    elif place == BEFORE_WORD:
        if (not left or left.isspace()) and right.isalpha() and ATTRIBUTION.match(text, end, min(stop, end + 60)):
            closing -= 1.2
    elif left.isdigit() and rank == 0 and glyph != OPENS and run == 1:
        nothing = 2.0
        back = max(0, start - 12)
        window = text[back:start]
        if any(found.end() == len(window) for found in _INCHES.finditer(window)):
            nothing = 0.2
            closing += 1.5
    elif place == LOOSE and glyph == EITHER:
        nothing = 2.0
    if left.isdigit() and rank == 0 and run > 1 and text[start:end] in ('"', "”", "''", "″"):
        window = text[max(0, start - 12) : start]
        if any(found.end() == len(window) for found in _INCHES.finditer(window)):
            nothing = 0.2
    return opening, closing, nothing


def single_costs(text: str, mark: Mark, begin: int, stop: int, *, after_double: bool) -> tuple[float, float, float]:
    """Weigh a single mark against an apostrophe.

    Args:
        text: The whole text.
        mark: The mark.
        begin: Start of its paragraph.
        stop: End of its paragraph.
        after_double: A double mark stands right before it in its run.

    Returns:
        The costs of reading it as opening, as closing, and as an apostrophe.
    """
    _, end, _, glyph, place, left, right, _, _ = mark
    if place == BEFORE_WORD:
        elision = _ELISION.match(text, end, stop)
        opening = (0.5, 2.0, 0.0)[(EITHER, CLOSES, OPENS).index(glyph)]
        if elision:
            return opening + 3.0, 4.0, 0.0 if glyph != OPENS else 0.5
        return opening, 4.0, 2.5 if glyph == OPENS else 1.5
    if place == AFTER_WORD:
        closing = 1.5 if glyph == OPENS else 0.0
        if not left.isalnum():
            return 4.0, closing, 2.0
        if left.isdigit():
            return 4.0, closing + 0.4, 0.5
        if left in "sSzZxX":
            return 4.0, closing + (1.0 if right.isspace() else 0.5), 0.3
        if text[max(begin, mark.start - 2) : mark.start] == "in":
            return 4.0, closing + 0.5, 0.5
        return 4.0, closing + (0.3 if right.isspace() else 0.0), 1.2
    if place == GLUED:
        if after_double and _POSSESSIVE.match(text, end, stop):
            return NEVER, 3.0, 0.0
        if left.isalnum():
            return (3.5 if glyph == OPENS else NEVER), 1.5 if mark.run > 1 else 2.0, 0.5
        return 1.5 + (1.5 if glyph == CLOSES else 0.0), 1.0 + (1.5 if glyph == OPENS else 0.0), 1.0
    return 3.0 - (1.5 if glyph == OPENS else 0.0), 2.5, 0.5
