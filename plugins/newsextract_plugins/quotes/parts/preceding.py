"""What precedes an attribution: the clause or quotation that may be its content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import place
from newsextract_plugins.quotes.parts.clause_ends import trim_start

if TYPE_CHECKING:
    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["Preceding", "preceding_of", "without_dateline"]

_DATELINE: Final = re.compile(r"N{1,3}(?:,N{1,3})?,?(?:(?:[TX]#B?|#[TX]B?|B)[-:]|-)")
"""A place with a day, an agency or both, and the mark behind them: "Chiang Rai, Oct 2:", "SUVA (FBC):"."""
_LONGEST_DATELINE: Final = 8
_BOUNDARIES: Final = "qQ,-?!."
"""Codes of what parts what is said from who says it."""


@attrs.define(eq=False)
class Preceding:
    """What stands in front of an attribution: tokens `start` to `end`, nothing where they are equal.

    Attributes:
        start: First token.
        end: One past the last.
        boundary: The token in front of the source's clause.
        quoted: Whether it ends in a quotation that belongs to the attribution.
        as_clause: Whether the attribution is a clause with "as".
    """

    start: int
    end: int
    boundary: int
    quoted: bool
    as_clause: bool

    def emptied(self) -> Preceding:
        """Return that nothing stands in front that may be the content."""
        return Preceding(self.start, self.start, self.boundary, False, self.as_clause)


@exception(
    "as-of-time",
    "“As” in front of a speech act with an object of its own tells when it happened.",
    example="Shares fell as analysts voiced their disappointment.",
    counterexample="Shares are a gamble, as analysts put it.",
)
def tells_when(frame: Frame, hit: CueHit) -> bool:
    """Tell whether a cue has an object of its own: "as analysts voiced their anger", "as she told him he was"."""
    if hit.cue.lemma == "tell":
        return frame.shape[hit.last : hit.last + 2] in ("Oh", "OP", "OD")
    if hit.cue.cue_class != "communication":
        return False
    behind = frame.shape[hit.last : hit.last + 1]
    return behind != "" and behind in "DMNw#" and frame.words[hit.last] not in ("this", "that", "these", "those")


@exception(
    "clause-behind-a-quotation",
    "A clause joined to a quotation by “and” or “but” has a verb of its own, which says no words in marks.",
    example="“The boats are safe,” and repairs began on Monday.",
    counterexample="“The boats are safe,” Amara Diallo began on Monday.",
)
def goes_on_behind(frame: Frame, at: int) -> bool:
    """Tell whether a conjunction joins a clause to a quotation: "“…,” and deliveries began"."""
    return frame.shape[at] in "CY" and frame.shape[at - 1] == "q"


def preceding_of(frame: Frame, hit: CueHit, source: Source, floor: int) -> Preceding:
    """Return what stands in front of a source's clause, from token `floor` on."""
    shape = frame.shape
    clause = hit.first if source.how in ("inverted", "shared", "infinitive") else source.clause
    boundary = clause - 1
    if boundary < floor:
        return Preceding(floor, floor, boundary, False, False)
    if shape[boundary] == "X" and boundary > floor and shape[boundary - 1] == "q" and frame.words[clause] == "all":
        boundary -= 1  # "“We sail,” was all Ms Iyer would say"
    while boundary > floor and shape[boundary] in "CYA":
        if goes_on_behind(frame, boundary):
            return Preceding(floor, floor, boundary, False, False)
        boundary -= 1
    as_clause = boundary >= floor and shape[boundary] == "S" and frame.words[boundary] in ("as", "like")
    if as_clause:
        boundary -= 1
        as_clause = not tells_when(frame, hit)
    if boundary < floor:
        return Preceding(floor, floor, boundary, False, as_clause)
    code = shape[boundary]
    start = trim_start(frame, floor, boundary)
    if code not in _BOUNDARIES:
        return Preceding(start, start, boundary, False, as_clause)
    end = boundary + (code in "qQ")
    while end > start and shape[end - 1] in ",-.?!…:;":
        end -= 1
    quoted = end > start and shape[end - 1] in "qQ"
    if quoted and end - start > 1 and (shape[end - 2] in ":-?!" or frame.words[end - 2] == "."):
        start = end - 1  # the article's own words lead to the quotation, or are a sentence of their own
    return Preceding(start, end, boundary, quoted, as_clause)


def without_dateline(frame: Frame, start: int, end: int) -> int:
    """Step over what opens a sentence and is not said: a conjunction, a dateline, "ROME, May 3 (Ansa) -"."""
    shape = frame.shape
    while start < end - 2 and shape[start] in "CY":
        start += 1
    if end - start <= 4 or shape[start] != "N":
        return start
    if shape[start + 1] == "-":
        return start + 2
    if start == 0 and shape[1] == ":" and place(frame.words[0].capitalize()):
        return 2  # "Doha: A fine will be imposed"
    dated = _DATELINE.match(shape, start, end - 2)
    if dated is not None:
        return dated.end()
    dash = shape.find("-", start, min(end - 2, start + _LONGEST_DATELINE))
    agency = frame.words[dash - 1] if dash > start else ""
    return dash + 1 if agency[:1] == "(" and agency[-1:] == ")" else start
