"""Pairing of the marks of one paragraph: the cheapest reading of all of them together, found in one pass.

A reading says of every mark whether it opens, closes or is no quotation mark. Readings that leave the same kinds of
quotation open compete, and the cheapest goes on (Viterbi's algorithm), so a mark that could be either is decided by all
the others of its paragraph. Costs are additive: one is about as much as a slip that authors make now and then, three
one that they hardly ever make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Union

from newsextract.text.quotation.costs import (
    NEVER,
    double_costs,
    family,
    is_led_in,
    opens_sentence,
    precedes_attribution,
    sentence_ends_before,
    single_costs,
)
from newsextract.text.quotation.marks import AFTER_WORD, BEFORE_WORD, CLOSES, LOOSE, OPENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.text.quotation.marks import Mark

#: The opening "mark" of a quotation that begins with its paragraph, without one.
UNMARKED: Final = -1

_DEEPEST: Final = 3
_WIDEST: Final = 10  # readings kept
_SLACK: Final = 7.0  # a reading this much dearer than the best is dropped
_MANY: Final = 200  # marks in a paragraph, from which on it is no prose, and haste counts more
_WIDEST_OF_MANY: Final = 3
_SLACK_OF_MANY: Final = 2.5

_UNCLOSED: Final = {"d": 2.8, "g": 2.8, "s": 4.0}
_CONTINUED: Final = 1.2  # unclosed, and the next paragraph begins with an opening mark
_CONTINUED_SINGLE: Final = 0.5  # the same for ‘ or ' at the start of its paragraph
_CONTINUED_SINGLE_LATER: Final = 1.5  # the same for ‘ elsewhere
_CONTINUED_SINGLE_LED_IN: Final = 0.5  # the same for ‘ or ' that opens a sentence behind a colon or comma
_UNMARKED: Final = 2.0  # begins without a mark
_UNMARKED_CONTINUED: Final = 0.8  # the same, and the paragraph before was left unclosed
_BREAK: Final = 3.2  # ended by the next opening mark
_BREAK_IN_SENTENCE: Final = 1.5  # on top, when that mark stands in the middle of a sentence
_REOPENED: Final = 1.0  # the same at the start of a sentence: where paragraphs were lost, each opens its own mark
_THROUGH: Final = 2.2  # a nested quotation is ended by the closing mark of the outer one
_MISMATCH: Final = 2.6  # opened double, closed single or the other way
_MISMATCH_AFTER_WORD: Final = 3.6
_SWAPPED: Final = 0.3  # the same in a row of closing marks in the wrong order: ”’
_PASSED: Final = 0.3  # a mark that could well close what is open is none
_REPEATED: Final = 0.8  # a mark written twice: the second is none

# What it costs to open a quotation of one kind inside another, or (one letter) inside none.
_NEST: Final = {
    "d": 0.0, "s": 0.3, "g": 0.0,
    "dd": 1.8, "ds": 0.0, "dg": 0.5, "sd": 0.3, "ss": 3.0, "sg": 0.5, "gd": 0.0, "gs": 0.3, "gg": 1.0,
}  # fmt: skip
_NEST_OTHER_GLYPHS: Final = 0.6  # “…” inside "…"


class Pair:
    """A quotation as two marks: indexes into the marks of the paragraph.

    Attributes:
        opening: The opening mark, or UNMARKED.
        closing: The closing mark, or the mark that ends it unclosed; None: the end of the paragraph does.
        closed: Whether `closing` belongs to it.
    """

    __slots__ = ("closed", "closing", "opening")

    def __init__(self, opening: int, closing: int | None, *, closed: bool) -> None:
        self.opening = opening
        self.closing = closing
        self.closed = closed


class _Open:
    """A quotation that a reading has opened, and those around it."""

    __slots__ = ("kind", "mark", "outer")

    def __init__(self, kind: str, mark: int, outer: _Open | None) -> None:
        self.kind = kind
        self.mark = mark
        self.outer = outer


_Done = tuple[Pair, Union["_Done", None]]
"""A pair that a reading has made, and those before."""
_Reading = tuple[float, _Open | None, _Done | None]
"""What a reading costs, what it leaves open, and what is done. Many are made and few kept: no more than a tuple."""


def pair_marks(
    text: str, marks: Sequence[Mark], begin: int, stop: int, *, following: str = "", continued: str = ""
) -> list[Pair]:
    """Pair the marks of one paragraph.

    Args:
        text: The whole text.
        marks: The paragraph's marks.
        begin: Start of the paragraph.
        stop: End of the paragraph.
        following: Kinds of quotation that may go on in the next paragraph, because it begins with their opening mark
            or the text breaks off.
        continued: Kind of the quotation that was left unclosed before this paragraph, or "".

    Returns:
        The pairs, in no fixed order.
    """
    plain = pair_plainly(marks)
    if plain is not None:
        return plain
    # What is open, as the kinds of the quotations from the outermost in, and the cheapest reading that leaves it so.
    readings: dict[str, _Reading] = {"": (0.0, None, None)}
    if marks[0].start > begin:
        readings["d"] = (_UNMARKED, _Open("d", UNMARKED, None), None)
        if continued in ("d", "g"):
            readings[continued] = (_UNMARKED_CONTINUED, _Open(continued, UNMARKED, None), None)
    for index in range(len(marks)):
        readings = _read_on(text, marks, index, begin, stop, readings, continued)
    return _cheapest(text, marks, begin, readings.values(), following)


def pair_plainly(marks: Sequence[Mark]) -> list[Pair] | None:
    """Pair marks that open and close in turn, each glyph and place agreeing; None when that isn't so."""
    pairs: list[Pair] = []
    opening = -1
    kind = ""
    for index, mark in enumerate(marks):
        if mark.run > 1:
            return None
        if mark.kind == "s":
            if mark.place != AFTER_WORD or not mark.left.isalpha():
                return None
        elif opening < 0:
            if mark.place != BEFORE_WORD or mark.glyph == CLOSES:
                return None
            opening = index
            kind = mark.kind
        else:
            if mark.place != AFTER_WORD or mark.glyph == OPENS or mark.kind != kind or mark.left.isdigit():
                return None
            pairs.append(Pair(opening, index, closed=True))
            opening = -1
    return pairs if opening < 0 else None


def _read_on(
    text: str, marks: Sequence[Mark], index: int, begin: int, stop: int, readings: dict[str, _Reading], continued: str
) -> dict[str, _Reading]:
    """Extend every reading by every way to take the next mark, and keep the best."""
    mark = marks[index]
    kind = mark.kind
    previous = marks[index - 1] if mark.rank else None
    if kind == "s":
        after_double = previous is not None and previous.kind == "d"
        opening, closing, nothing = single_costs(text, mark, begin, stop, after_double=after_double)
    else:
        opening, closing, nothing = double_costs(text, mark, begin, stop)
    if previous is not None and previous.kind == kind and previous.glyph == mark.glyph:
        nothing = min(nothing, _REPEATED)
    breaking = _BREAK + (1.0 if mark.place == LOOSE else 0.0)
    if len(readings) > 1 and opening < NEVER and not sentence_ends_before(text, mark.start, begin):
        breaking += _BREAK_IN_SENTENCE
    elif len(readings) > 1 and kind == "d" and opens_sentence(text, mark, begin):
        breaking = _REOPENED
    fresh: dict[str, _Reading] = {}

    def keep(key: str, cost: float, inner: _Open | None, done: _Done | None) -> None:
        rival = fresh.get(key)
        if rival is None or cost < rival[0]:
            fresh[key] = (cost, inner, done)

    for key, (cost, inner, done) in readings.items():
        keep(key, cost + nothing + (_PASSED if inner is not None and closing < 1.0 else 0.0), inner, done)
        if inner is None:
            if opening < NEVER:
                keep(kind, cost + opening + _NEST[kind], _Open(kind, index, None), done)
            continue
        opened = inner.mark
        if opening < NEVER:
            if len(key) < _DEEPEST:
                nest = _NEST[key[-1] + kind]
                if nest > _NEST_OTHER_GLYPHS and opened >= 0 and family(text, marks[opened]) != family(text, mark):
                    nest = _NEST_OTHER_GLYPHS
                keep(key + kind, cost + opening + nest, _Open(kind, index, inner), done)
            if inner.outer is not None or opened >= 0:
                ended = _all_ended(inner, index, done)
                keep(kind, cost + opening + _NEST[kind] + breaking, _Open(kind, index, None), ended)
        if closing < NEVER:
            may_close = opened >= 0 or (kind == "d" and (continued or precedes_attribution(text, mark.end, stop)))
            price = cost + closing + _closing_price(text, marks, mark, inner, len(key)) if may_close else NEVER
            if price < NEVER:
                keep(key[:-1], price, inner.outer, (Pair(opened, index, closed=True), done))
            outer = inner.outer
            if outer is not None and outer.kind == kind and inner.kind != kind and outer.mark >= 0:
                ended = (Pair(outer.mark, index, closed=True), (Pair(opened, index, closed=False), done))
                keep(key[:-2], cost + closing + _THROUGH, outer.outer, ended)
    return _prune(fresh, _WIDEST, _SLACK) if index < _MANY else _prune(fresh, _WIDEST_OF_MANY, _SLACK_OF_MANY)


def _all_ended(inner: _Open, index: int, done: _Done | None) -> _Done | None:
    """Return what is done when a mark ends all quotations that are open, none of which it closes."""
    rest: _Open | None = inner
    while rest is not None:
        done = (Pair(rest.mark, index, closed=False), done)
        rest = rest.outer
    return done


def _closing_price(text: str, marks: Sequence[Mark], mark: Mark, inner: _Open, depth: int) -> float:
    """Return what it costs more that a mark closes the innermost quotation: marks that don't belong to each other."""
    price = 0.0
    if inner.mark >= 0:
        first = marks[inner.mark]
        if mark.glyph == OPENS and text[first.start] in "„‚":
            price -= 2.0
        if first.end == mark.start:
            price += 6.0  # nothing between
    if inner.kind != mark.kind:
        if mark.run > 1 and mark.place == AFTER_WORD and (depth > 1 or (mark.rank and mark.kind == "s")):
            price += _SWAPPED
        else:
            price += _MISMATCH_AFTER_WORD if mark.left.isalnum() else _MISMATCH
    return price


def _prune(readings: dict[str, _Reading], widest: int, slack: float) -> dict[str, _Reading]:
    limit = min([cost for cost, _, _ in readings.values()]) + slack
    kept = {key: reading for key, reading in readings.items() if reading[0] <= limit}
    if len(kept) > widest:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[:widest])
    return kept


def _cheapest(text: str, marks: Sequence[Mark], begin: int, readings: Iterable[_Reading], following: str) -> list[Pair]:
    """Add what it costs to end the paragraph with quotations open, and return the best reading's pairs."""
    best: _Reading | None = None
    for cost, inner, done in readings:
        total = cost
        rest = inner
        while rest is not None:
            if rest.kind not in following or rest.outer is not None or rest.mark < 0:
                total += _UNCLOSED[rest.kind] if rest.mark >= 0 else NEVER
            elif rest.kind != "s":
                total += _CONTINUED
            else:
                first = marks[rest.mark]
                if first.start == begin:
                    total += _CONTINUED_SINGLE
                elif is_led_in(text, first, begin):
                    total += _CONTINUED_SINGLE_LED_IN
                else:
                    total += _CONTINUED_SINGLE_LATER if first.glyph == OPENS else _UNCLOSED["s"]
            rest = rest.outer
        if best is None or total < best[0]:
            best = (total, inner, done)
    pairs: list[Pair] = []
    if best is not None:
        _, rest, trail = best
        while rest is not None:
            pairs.append(Pair(rest.mark, None, closed=False))
            rest = rest.outer
        while trail is not None:
            pair, trail = trail
            pairs.append(pair)
    return pairs
