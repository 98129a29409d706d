"""Where a reported clause ends, and what stands in front of it that is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["clause_end", "content_end", "trim_start"]

_NOUN_PHRASE: Final = r"(?:P|D?A?[NMw#B]{1,6}(?:I D?[NMw#B]{1,5})?)"
_NEXT_ATTRIBUTION: Final = rf"""
    ;
  | (?: [,-] [CY]?A? | q C?+ | [CY] ) (?= G (?: [^,] | ,[qQ] ) )    # ", adding that"
  | ,? A? (?= K )                                                 # ", according to"
  | [,q] [CY]?A? (?= {_NOUN_PHRASE} (?:,[^,;]{{1,12}},)? [AX]* V )       # ", but she said"
  | [,q] S (?= {_NOUN_PHRASE} [AX]* V )                            # ", as she put it"
  | [,q] [CY] (?= [AX]* V )                                        # ", and added that"
  | (?<=.) C (?= (?:P|N{{1,4}}) (?: [AX]* V (?:[hP:]|,[qQ]) | G [OPD] ) )   # "and she said that"
  | [CY] (?= A? V ) | , (?= V )                                    # "and called for"
  | [,q] (?= R )                                                  # ", which the paper knows better"
"""
_CLAUSE_END: Final = re.compile(
    rf"(?= [;,qCYAK-] ) (?: {_NEXT_ATTRIBUTION} | [,q-] (?= Y(?![AXh]) | Z ) | - (?= D | C(?!h) ) | Y (?= P ) )",
    re.VERBOSE,
)
"""Where a reported clause ends. Measured: at each of these most reported clauses do.

Each of the two patterns begins with the codes that may begin a match, so that most tokens cost one comparison.
"""
_GIST_END: Final = re.compile(
    rf"(?= [;:,qCYZAK-] ) (?: {_NEXT_ATTRIBUTION} | :(?=[qQ]) | [,q] (?= [YZDPSX] | C(?![oh]) | (?!.)w ) | [YZ] | - )",
    re.VERBOSE,
)
"""Where the gist of a speech act ends, which is a noun phrase."""
_SUBORDINATE_END: Final = re.compile(r"[,;q]")
_ASIDE_CLOSED: Final = re.compile(r"R[^,;qQ]{1,20},(?=[XqQ]|A[qQX])")
"""A relative clause behind which the sentence goes on ("the bridge, which was closed, would")."""
_DASHED: Final = re.compile(r"[^-;:qQ]{1,25}-(?=[X]|A[X])")
"""What two dashes enclose, behind which the sentence goes on ("the bridges - all of them wooden - would")."""
_LONGEST_CLAUSE: Final = 300
"""Tokens of a reported clause; a quotation is one token."""
_WIDEST_GAP: Final = 14
"""Tokens between two quotations of one content."""
_MARKS: Final = ",;:-.?!…"
_MOST_MARKS: Final = 60


def clause_end(frame: Frame, start: int, *, gist: bool = False, subordinate: bool = False) -> int:
    """Return the token before which the reported clause that begins at `start` ends.

    Args:
        frame: The frame.
        start: The content's first token.
        gist: Whether it is a noun phrase, the gist of a speech act.
        subordinate: Whether the attribution itself is a subordinate clause in front, which a comma ends.
    """
    shape = frame.shape
    pattern = _SUBORDINATE_END if subordinate else _GIST_END if gist else _CLAUSE_END
    furthest = start + _LONGEST_CLAUSE
    closed = shape[start : start + 1] == "q" and shape[start + 1 : start + 2] in ("C", "Y", "G", "S")
    match = pattern.search(shape, start if closed else start + 1, furthest)
    if match is not None and not subordinate and shape[match.end() : match.end() + 1] in ("R", "D", "C"):
        dash = match.group() == "-"
        goes_on = (_DASHED if dash else _ASIDE_CLOSED).match(shape, match.end())
        if goes_on is not None:
            match = pattern.search(shape, goes_on.end(), furthest)
    if match is None:
        end = min(furthest, len(shape))
    else:
        end = match.start()
        if shape[end] in "qQ":
            end += 1
    while end > start and shape[end - 1] in _MARKS:
        end -= 1
    return end


def content_end(frame: Frame, start: int, opener: str, *, gist: bool = False, subordinate: bool = False) -> int:
    """Return where the content that starts at a token ends; a quotation after a comma or colon stands by itself."""
    end = clause_end(frame, start, gist=gist, subordinate=subordinate)
    if opener not in ("quote", ":") or frame.shape[start : start + 1] not in ("q", "Q"):
        return end
    last = start + 1
    for at in range(start + 1, end):
        if frame.shape[at] in "qQ":
            if at - last > _WIDEST_GAP:
                break
            last = at + 1
    return last


def trim_start(frame: Frame, start: int, end: int) -> int:
    """Step over punctuation and a leading conjunction."""
    shape = frame.shape
    if start >= end or shape[start] not in _MARKS:
        return start
    end = min(end, start + _MOST_MARKS)
    while start < end and shape[start] in _MARKS:
        start += 1
    return start
