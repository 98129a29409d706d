"""What precedes an attribution: the clause or quotation that may be its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.quotes.parts.clause_ends import trim_start

if TYPE_CHECKING:
    from newsextract_plugins.quotes.parts.source import Source
    from newsextract_plugins.quotes.shapes import CueHit, Frame

__all__ = ["Preceding", "preceding_of"]


class Preceding:
    """What stands in front of an attribution: tokens `start` to `end`, nothing where they are equal.

    Attributes:
        start: First token.
        end: One past the last.
        boundary: The token in front of the source's clause.
        quoted: Whether it ends in a quotation that belongs to the attribution.
        as_clause: Whether the attribution is a clause with "as".
    """

    __slots__ = ("as_clause", "boundary", "end", "quoted", "start")

    def __init__(self, start: int, end: int, boundary: int, quoted: bool, as_clause: bool) -> None:
        self.start = start
        self.end = end
        self.boundary = boundary
        self.quoted = quoted
        self.as_clause = as_clause

    def emptied(self) -> Preceding:
        """Return that nothing stands in front that may be the content."""
        return Preceding(self.start, self.start, self.boundary, False, self.as_clause)


def preceding_of(frame: Frame, hit: CueHit, source: Source, floor: int) -> Preceding:
    """Return what stands in front of a source's clause, from token `floor` on."""
    shape = frame.shape
    clause = hit.first if source.how in ("inverted", "shared", "infinitive") else source.clause
    boundary = clause - 1
    while boundary > floor and shape[boundary] in "CYA":
        boundary -= 1
    as_clause = boundary >= floor and shape[boundary] == "S" and frame.words[boundary] in ("as", "like")
    if as_clause:
        boundary -= 1
    code = shape[boundary] if boundary >= floor else ""
    start = trim_start(frame, floor, max(boundary, floor))
    end = boundary + (code in ("q", "Q"))
    if code not in ("q", "Q", ",", "-", "?", "!", "."):
        end = start
    while end > start and shape[end - 1] in ",-.?!…:;":
        end -= 1
    quoted = end > start and shape[end - 1] in "qQ"
    if quoted and end - start > 1 and (shape[end - 2] in ":-?!" or frame.words[end - 2] == "."):
        start = end - 1  # the article's own words lead to the quotation, or are a sentence of their own
    return Preceding(start, max(start, end), boundary, quoted, as_clause)
