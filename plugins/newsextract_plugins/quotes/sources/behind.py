"""Sources behind a cue: “said Ms Okafor, the harbour’s head”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.phrase_bounds import OF_LIKE
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import is_participle, is_past
from newsextract_plugins.quotes.sources.holders import holder_behind

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["source_after"]

_AFTER: Final = re.compile(
    r"""
    (?P<source>
        P
      | (?: D (?:A(?=[wN]))? | A(?=[wN]) )? (?> (?: [MNw#B] | C(?=[NM]) | (?<=w)C(?=w{1,4}N) | (?<=M)A(?=w) )+ )
        (?> (?: I D?+ (?> (?: [MNw#B] | C(?=N) )+ ) )* )
    )
    """,
    re.VERBOSE,
)
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""


def source_after(frame: Frame, at: int) -> Source | None:
    """Find the source behind a cue: "said Ms Okafor, the harbour's head"."""
    shape = frame.shape
    while at < len(shape) and shape[at] == "A":
        at += 1
    match = _AFTER.match(shape, at)
    if match is None:
        return None
    last = _before_deed(frame, at, _before_past(frame, at, match.end()) or match.end())
    first_preposition = next((index for index in range(at, last) if shape[index] == "I"), None)
    if first_preposition is not None:
        index = first_preposition
        while index < last and frame.words[index] in OF_LIKE:
            if frame.words[index] in ("in", "at", "with") and (
                shape[at] not in "Dw" or shape[index - 1 : index + 2] == "NID"
            ):
                break
            following = next((other for other in range(index + 1, last) if shape[other] == "I"), last)
            index = following
        last = index
    while last > at and (
        shape[last - 1] == "C" or (shape[last - 1] == "w" and last - at > 2 and frame.words[last - 1].endswith("ed"))
    ):
        last -= 1
    holder = _holder_behind_cue(frame, at, last)
    if holder is not None:
        return Source(*holder, at, "inverted")
    return Source(at, last, at, "inverted") if last > at else None


@exception(
    "clause-behind-a-cue",
    "A past tense behind a common noun ends what may be a source behind a cue: it is a clause that is said.",
    example="A report from the harbour, also citing a keeper, said trading halted at the beginning of May.",
    counterexample="Trading halted in May, said a keeper of the harbour.",
)
def _before_past(frame: Frame, first: int, last: int) -> int | None:
    """Return where a source behind a cue ends in front of a past tense: "said trading | halted at"."""
    for at in range(first + 1, last):
        if frame.shape[at] == "w" and frame.shape[at - 1] == "w" and is_past(frame.words[at]):
            past = not is_participle(frame.words[at]) or frame.shape[first : first + 1] == "w"
            if past and lexicon.likelihood(frame.words[at], "verb") > _MOSTLY:
                return at
    return None


def _before_deed(frame: Frame, first: int, last: int) -> int:
    """Return where a source ends in front of what it does next: "said the mayor | and left Velm"."""
    joint = frame.shape.find("Cw", first, last)
    return joint if joint > 0 and is_past(frame.words[joint + 1]) else last


def _holder_behind_cue(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the name of who holds an office behind a cue: "said the CFO of Kessel, Alan Taylor"."""
    shape = frame.shape
    if shape[last : last + 1] != ",":
        return None
    end = last + 1
    while end < len(shape) and shape[end] in "DNB":
        end += 1
    return holder_behind(frame, first, last, end) if shape[end : end + 1] in ("", ".", ",") else None
