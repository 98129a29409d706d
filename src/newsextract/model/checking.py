"""Whether findings are right: each by itself, where they point to, and whether JSON can hold them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsextract.model.compiled import OWN_MODULES, accepter_of
from newsextract.model.nesting import misplaced, wrong_field
from newsextract.model.speakers import SpeakerRef

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.model.spans import Finding, Span

__all__ = ["DEEPEST", "INDEXES", "Limits", "flaw_of", "flaw_of_plain", "flaws_in"]

DEEPEST: Final = 100
"""Data of others, in a finding or an article's JSON, is nested at most so many levels deep."""

INDEXES: Final[Mapping[str, Mapping[str, str]]] = {
    "dates": {"begin_point": "dates", "end_point": "dates"},
    "statistics": {"linked": "statistics", "period": "dates", "entity_index": "speakers"},
    "quotes": {"nested_in": "quotes"},
    "claims": {"quote": "quotes", "statistics": "statistics", "dates": "dates"},
}
"""For each field of Article, the fields of its findings that are indexes, and the field of Article they point into."""


class Limits(NamedTuple):
    """What findings may point to.

    Attributes:
        counts: For each of their fields that are indexes, how many findings there are to point to.
        speakers: How many speakers there are.
    """

    counts: Mapping[str, int]
    speakers: int


def flaw_of(finding: Finding, text: str, limits: Limits, *, may_be_empty: bool = False) -> str | None:
    """Tell what is wrong with a finding of one of our types or of a class that derives from them; None for nothing.

    Args:
        finding: The finding.
        text: The article's text.
        limits: What it may point to.
        may_be_empty: Whether it may be of no characters.
    """
    flaw = wrong_field(finding)
    if flaw is not None:
        return f": {flaw}"
    wrong = misplaced(finding, text)
    if wrong is not None or (finding.start == finding.end and not may_be_empty):
        return _flaw_of_span(wrong or finding, text)
    return _wrong_index(finding, limits)


def _wrong_index(finding: Finding, limits: Limits) -> str | None:
    """Tell which index in a finding points to nothing; None where none does."""
    for name, limit in limits.counts.items():
        value = getattr(finding, name, None)
        for index in value if isinstance(value, tuple) else (value,):
            flaw = _flaw_of_index(index, name, limit)
            if flaw is not None:
                return flaw
    reference = getattr(finding, "speaker", None)
    return _flaw_of_index(reference.index, "index", limits.speakers) if isinstance(reference, SpeakerRef) else None


def _flaw_of_index(index: object, name: str, limit: int) -> str | None:
    if index is None or (type(index) is int and 0 <= index < limit):
        return None
    return f": {name} is {index!r}, there are {limit} to point to"


def _flaw_of_span(span: Span | Finding, text: str) -> str:
    start, end = span.start, span.end
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text):
        return f" has span {start!r}:{end!r}, outside the text's 0:{len(text)}"
    if text[start:end] != span.text:
        return f" has text {span.text!r}, but {start}:{end} is {text[start:end]!r}"
    return f" is empty, at {start}: leave it out"


def flaws_in(findings: Sequence[Finding], text: str, limits: Limits) -> tuple[int, str] | None:
    """Return the first finding that is wrong, by its place, and what is wrong with it; None where all are right."""
    cls: Any = None
    for position, finding in enumerate(findings):
        if type(finding) is not cls:
            cls = type(finding)
            indexes = tuple(limits.counts)
            own = cls.__module__ in OWN_MODULES and all(hasattr(cls, name) for name in indexes)
            if own:
                accepted, mosts = accepter_of(cls, indexes), tuple(limits.counts.values())
        if own and accepted(finding, text, None, None, limits.speakers, mosts) is not None:
            continue
        flaw = flaw_of(finding, text, limits)
        if flaw is not None:
            return position, flaw
    return None


def flaw_of_plain(data: object) -> str | None:
    """Tell why JSON can't hold a value, or not give it back as it was; None where it can."""
    try:
        if _is_deeper(data, DEEPEST):
            return f"it is nested more than {DEEPEST} levels deep"
        json.dumps(data, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        return str(error)
    return None


def _is_deeper(data: object, levels: int) -> bool:
    """Tell whether dicts and lists are nested deeper than so many levels."""
    level: list[object] = [data]
    for _ in range(levels + 1):
        inner = {
            id(part): part
            for value in level
            for part in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
            if isinstance(part, (dict, list))
        }
        if not inner:
            return False
        level = list(inner.values())
    return True
