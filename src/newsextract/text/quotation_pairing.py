"""Pairing of the marks of one paragraph: the cheapest reading of all of them together, found in one pass.

A reading says of every mark whether it opens, closes or is no quotation mark. Readings that leave the same kinds of quotation open
compete, and the cheapest goes on (Viterbi's algorithm), so a mark that could be either is decided by all the others of its paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text.quotation_marks import (
    AFTER_WORD,
    BEFORE_WORD,
    CLOSES,
    LOOSE,
    NEVER,
    OPENS,
    double_costs,
    single_costs,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.quotation_marks import Mark

_DEEPEST: Final = 3
_WIDEST: Final = 10  # readings kept
_SLACK: Final = 7.0  # a reading this much dearer than the best is dropped
_UNCLOSED: Final = 4.0
_UNCLOSED_DOUBLE: Final = 2.8
_CONTINUED: Final = 1.2  # unclosed, and the next paragraph begins with an opening mark
_BREAK: Final = 3.2  # ended by the next opening mark
_THROUGH: Final = 2.2  # a nested quotation is ended by the closing mark of the outer one
_MISMATCH: Final = 2.6  # opened double, closed single or the other way
_SWAPPED: Final = 0.3  # the same in a row of closing marks in the wrong order: ”’

# What it costs to open a quotation of one kind inside another.
_NEST: Final = {"": 0.0, "dd": 1.8, "ds": 0.0, "dg": 0.5, "sd": 0.3, "ss": 3.0, "sg": 0.5, "gd": 0.0, "gs": 0.3, "gg": 1.0}
_TOP: Final = {"d": 0.0, "s": 0.3, "g": 0.0}


class Pair(NamedTuple):
    """A quotation as two marks: indexes into the marks of the paragraph.

    Attributes:
        opening: The opening mark.
        closing: The closing mark, or the mark that ends it unclosed; None: the end of the paragraph does.
        closed: Whether `closing` belongs to it.
    """

    opening: int
    closing: int | None
    closed: bool


# The quotations open at a point: (kind, opening mark, the ones around it), innermost first.
type_stack = tuple  # noqa: UP040
_Open = tuple[str, int, "object"]


def pair_marks(text: str, marks: Sequence[Mark], begin: int, stop: int, following: str) -> list[Pair]:
    """Pair the marks of one paragraph.

    Args:
        text: The whole text.
        marks: The paragraph's marks.
        begin: Start of the paragraph.
        stop: End of the paragraph.
        following: Kind of the mark that the next paragraph begins with, or "".

    Returns:
        The pairs, in no fixed order.
    """
    simple = _pair_plainly(marks)
    return simple if simple is not None else _pair_cheapest(text, marks, begin, stop, following)


def _pair_plainly(marks: Sequence[Mark]) -> list[Pair] | None:
    """Pair marks that open and close in turn, each glyph and place agreeing; None when that isn't so."""
    pairs: list[Pair] = []
    opening = -1
    kind = ""
    for index, mark in enumerate(marks):
        if mark.kind == "s":
            if mark.place != AFTER_WORD or mark.run > 1 or not mark.left.isalpha():
                return None
            continue
        if mark.run > 1:
            return None
        if opening < 0:
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


def _pair_cheapest(text: str, marks: Sequence[Mark], begin: int, stop: int, following: str) -> list[Pair]:
    # A reading: cost, stack of open quotations (kind, mark, rest), trail of finished pairs (pair, rest).
    readings: dict[str, tuple[float, object, object]] = {"": (0.0, None, None)}
    for index, mark in enumerate(marks):
        readings = _advance(text, marks, index, mark, begin, stop, readings)
    best: tuple[float, object, object] | None = None
    for cost, stack, trail in readings.values():
        total = cost
        rest = stack
        while rest is not None:
            kind, opening, rest = rest  # type: ignore[misc]
            outermost = rest is None
            if kind == following and outermost:
                total += _CONTINUED if kind != "s" or marks[opening].start == begin else _UNCLOSED
            elif kind == "s":
                total += _UNCLOSED
            else:
                total += _UNCLOSED_DOUBLE
        if best is None or total < best[0]:
            best = (total, stack, trail)
    assert best is not None
    pairs: list[Pair] = []
    rest = best[1]
    while rest is not None:
        _, opening, rest = rest  # type: ignore[misc]
        pairs.append(Pair(opening, None, closed=False))
    trail = best[2]
    while trail is not None:
        pair, trail = trail  # type: ignore[misc]
        pairs.append(pair)
    return pairs


def _advance(text, marks, index, mark, begin, stop, readings):  # type: ignore[no-untyped-def]
    kind = mark.kind
    previous = marks[index - 1] if mark.rank else None
    if kind == "s":
        opening, closing, nothing = single_costs(
            text, mark, begin, stop, after_double=previous is not None and previous.kind == "d"
        )
    else:
        opening, closing, nothing = double_costs(text, mark, stop)
    if previous is not None and (previous.kind, previous.glyph) == (kind, mark.glyph):
        nothing = min(nothing, 0.8)
    fresh: dict[str, tuple[float, object, object]] = {}
    for key, (cost, stack, trail) in readings.items():
        _keep(fresh, key, cost + nothing, stack, trail)
        if opening < NEVER:
            inner = cost + opening + (_NEST[key[-1] + kind] if key else _TOP[kind])
            if len(key) < _DEEPEST:
                _keep(fresh, key + kind, inner, (kind, index, stack), trail)
            if key:
                ended = trail
                rest = stack
                while rest is not None:
                    _, opened, rest = rest
                    ended = (Pair(opened, index, closed=False), ended)
                _keep(fresh, kind, cost + opening + _TOP[kind] + _BREAK + (0.0 if mark.place != LOOSE else 1.0), (kind, index, None), ended)
        if key and closing < NEVER:
            top, opened, rest = stack
            price = cost + closing
            if mark.glyph == OPENS and marks[opened].end - marks[opened].start == 1 and text[marks[opened].start] in "„‚":
                price -= 2.0
            if top != kind:
                price += _SWAPPED if mark.run > 1 and mark.place == AFTER_WORD else _MISMATCH + (0.0 if not mark.left.isalnum() else 1.0)
            if opened + mark.rank < index or marks[opened].run != mark.run or marks[opened].rank >= mark.rank or marks[opened].end <= mark.start:
                _keep(fresh, key[:-1], price, rest, (Pair(opened, index, closed=True), trail))
            if len(key) > 1 and key[-2] == kind:
                _, outer, rest2 = rest
                ended = (Pair(outer, index, closed=True), (Pair(opened, index, closed=False), trail))
                _keep(fresh, key[:-2], cost + closing + _THROUGH, rest2, ended)
    limit = min(entry[0] for entry in fresh.values()) + _SLACK
    kept = {key: entry for key, entry in fresh.items() if entry[0] <= limit}
    if len(kept) > _WIDEST:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[:_WIDEST])
    return kept


def _keep(readings, key, cost, stack, trail):  # type: ignore[no-untyped-def]
    held = readings.get(key)
    if held is None or cost < held[0]:
        readings[key] = (cost, stack, trail)
