"""Polarity: whether the text says that something was not said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import exception

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["NEGATIONS", "is_negated", "is_refused", "negation_in"]

_NEVER: Final = frozenset({"not", "never", "n't", "cannot", "neither"})
_NOBODY: Final = frozenset({"nobody", "none", "neither", "no"})
_NEITHER: Final = frozenset({"nor", "neither"})
_ONLY: Final = frozenset({"only", "just", "merely", "simply"})
"""What behind "not" makes it no denial: "has not only said"."""
_DENYING: Final = frozenset(
    {"deny", "denies", "denied", "denying", "avoid", "avoids", "avoided", "avoiding", "without", "regret", "regrets"}
)
"""What stands in front of a participle for what was not said."""
_REFUSING: Final = frozenset(
    {"decline", "declines", "declined", "declining", "refuse", "refuses", "refused", "refusing", "fail", "fails",
     "failed", "failing", "unable", "unwilling", "reluctant", "hesitant", "omit", "omits", "omitted", "forgot", "yet",
     "neglected", "unprepared"}
)  # fmt: skip
"""What stands in front of an infinitive for what is not said."""
_FARTHEST_SHORT: Final = 3
_FARTHEST_ENOUGH: Final = 8
_FARTHEST_REFUSAL: Final = 6


def is_negated(frame: Frame, at: int) -> bool:
    """Tell whether a negation stands among the auxiliaries and adverbs in front of a verb."""
    words = frame.words
    while at > 0 and frame.shape[at - 1] in "XA":
        at -= 1
        word = words[at]
        if word in _NEVER or word.endswith("n't"):
            return words[at + 1] not in _ONLY
        if word == "longer" and words[at - 1 : at] == ["no"]:
            return True
    return False


@exception(
    "verb-that-is-negated",
    "What somebody did not say, never said or would not say was not said.",
    example="Amara Diallo did not say that the harbour would stay open.",
    counterexample="Amara Diallo has not only said that the harbour would stay open.",
)
def _is_not_said(report: Report) -> bool:
    return is_negated(report.frame, report.hit.first) and not _is_emphatic(report)


@exception(
    "cannot-say-enough",
    "Who cannot say something enough says it.",
    example="I cannot thank the crew enough, said Amara Diallo. She could not praise the crew enough.",
    counterexample="Amara Diallo did not praise the crew.",
)
def _is_emphatic(report: Report) -> bool:
    last = report.hit.last
    return "enough" in report.frame.words[last : last + _FARTHEST_ENOUGH]


@exception(
    "nobody-says",
    "What nobody says, no official or neither of two, is not said.",
    example="No official has said that the harbour would stay open.",
    counterexample="An official has said that the harbour would not stay open.",
)
def _is_nobodys(report: Report) -> bool:
    words, first = report.frame.words, report.source.first
    if words[first] not in _NOBODY:
        return first > 0 and words[first - 1] == "neither"
    return words[first] != "no" or words[first + 1 : first + 2] != ["doubt"]


@exception(
    "refusing-to-say",
    "What somebody declines, refuses or fails to say is not said.",
    example="Amara Diallo declined to say when the harbour would open.",
    counterexample="Amara Diallo is expected to say when the harbour will open.",
)
def is_refused(report: Report) -> bool:
    """Tell whether the cue is the infinitive of what somebody declines, refuses or fails to do."""
    frame, at = report.frame, report.hit.first
    while at > 0 and frame.shape[at - 1] == "A":
        at -= 1
    if at < 2 or frame.shape[at - 1] != "o":
        return False
    for before in range(at - 2, max(-1, at - 2 - _FARTHEST_REFUSAL), -1):
        if frame.words[before] in _REFUSING:
            return not is_negated(frame, before)
        if frame.shape[before] not in "ATID#":
            return False
    return False


@exception(
    "denying-having-said",
    "What somebody denies or avoids saying, stops short of saying, or leaves unsaid is not said.",
    example="Amara Diallo stopped short of saying that the harbour would close.",
    counterexample="Amara Diallo stopped, saying that the harbour would close.",
)
def _is_avoided(report: Report) -> bool:
    frame, at = report.frame, report.hit.first
    if frame.shape[at] != "G" or at == 0:
        return False
    before = frame.words[at - 1]
    if before in _DENYING:
        return not is_negated(frame, at - 1)
    return before in ("of", "from") and not frozenset({"short", "refrained", "refrain"}).isdisjoint(
        frame.words[max(0, at - _FARTHEST_SHORT) : at - 1]
    )


@exception(
    "neither-nor",
    "What somebody neither confirmed nor denied is not said.",
    example="Amara Diallo neither confirmed nor denied that the harbour would close.",
    counterexample="Amara Diallo confirmed that neither the harbour nor the mill would close.",
)
def _is_neither_nor(report: Report) -> bool:
    at = report.hit.first
    return at > 0 and report.frame.words[at - 1] in _NEITHER


NEGATIONS: Final[tuple[Callable[[Report], bool], ...]] = (
    _is_not_said,
    _is_nobodys,
    is_refused,
    _is_avoided,
    _is_neither_nor,
)
"""What tells that something was not said, in the order in which it is looked for."""


def negation_in(report: Report) -> str | None:
    """Return the name of what tells that a report was not said, None where nothing does."""
    shape, at = report.frame.shape, report.hit.first
    for tells, name in _negations_of(shape[at - 1 : at], shape[at]):
        if tells(report):
            return name
    return None


@cache
def _negations_of(before: str, code: str) -> tuple[tuple[Callable[[Report], bool], str], ...]:
    """Return what may tell that a cue of a code was not said behind a token of another, each with its name."""
    never = {
        *((_is_not_said,) if before not in ("X", "A") else ()),
        *((is_refused,) if before not in ("o", "A") else ()),
        *((_is_avoided,) if code != "G" else ()),
    }
    return tuple([(tells, tells.exception.name) for tells in NEGATIONS if tells not in never])  # type: ignore[attr-defined]
