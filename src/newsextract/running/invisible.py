"""Invisible characters and odd spaces: read past them, and tie what was found to the text as it was given.

Scraped text carries soft hyphens, zero-width spaces, byte-order marks and direction marks in the middle of words.
No-break, thin and doubled spaces stand where a plain one would do. Plugins read a copy without the former and with
one plain space for the latter; the findings are then moved back, so that `text[start:end] == finding.text` in the
text given.
A finding neither begins nor ends with an invisible character, unless its plugin made it of nothing else.
"""

from __future__ import annotations

from array import array
from functools import cache
from operator import is_
from typing import TYPE_CHECKING, Any

import attrs

from newsextract.model.compiled import OWN_MODULES, mover_of
from newsextract.model.nesting import changed, is_attrs, span_fields
from newsextract.model.types import Article, Failure, Finding, Span
from newsextract.text import patterns as re
from newsextract.text.layout import TextLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["on_visible_text", "restored", "visible"]

_HIDDEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Not written with "+", before which the engine does not look for the first character alone: eight times as slow.
_INVISIBLE = re.compile(f"[{_HIDDEN}][{_HIDDEN}]*")
_ODD = re.compile(f"[{_HIDDEN}{_SPACES}]")

_SPACE = re.compile(f"[{_SPACES}]")

# Written so that the engine looks for two spaces first.
_DOUBLED = re.compile("   *")

_FOUND = ("zones", "dates", "statistics", "speakers", "quotes", "claims")


def visible(text: str) -> tuple[str, Sequence[int]] | None:
    """Return the text as plugins read it and, for each of its characters, the offset in `text`.

    Returns:
        None where that is the text itself.
    """
    if "  " not in text and not _holds_odd(text):
        return None
    shown = _SPACE.sub(" ", text)
    offsets: Sequence[int] = range(len(text))
    shown, offsets = _without([match.span() for match in _INVISIBLE.finditer(shown)], shown, offsets)
    shown, offsets = _without(_doubled(shown), shown, offsets)
    return None if shown == text else (shown, offsets)


def _holds_odd(text: str) -> bool:
    """Tell whether an invisible character or an odd space stands in a text: none of them is printable."""
    return not text.isascii() and not text.replace("\n", " ").isprintable() and _ODD.search(text) is not None


def _doubled(text: str) -> list[tuple[int, int]]:
    """Return the spaces that follow a space inside a line; the indentation of a line tells its kind and stays."""
    found = [match.span() for match in _DOUBLED.finditer(text)]
    return [
        (start + 1, end)
        for start, end in found
        if start and not text[start - 1].isspace() and end < len(text) and not text[end].isspace()
    ]


def _without(left_out: Sequence[tuple[int, int]], text: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Return the text without some stretches, and the offsets of the characters that are left."""
    if not left_out:
        return text, offsets
    kept = array("q")
    if isinstance(offsets, range):
        offsets = _places() if len(text) <= _MOST_PLACES else array("q", offsets)
    pieces = []
    reached = 0
    for start, end in [*left_out, (len(text), len(text))]:
        kept.extend(offsets[reached:start])
        pieces.append(text[reached:start])
        reached = end
    return "".join(pieces), kept


_MOST_PLACES = 1 << 15


@cache
def _places() -> array[int]:
    """Return the numbers from nought up: to copy a stretch of them is far quicker than to count through it."""
    return array("q", range(_MOST_PLACES))


def on_visible_text(article: Article, text: str) -> Article:
    """Return the article, with nothing found yet, on its visible text."""
    return attrs.evolve(article, text=text, layout=TextLayout(text))


def restored(article: Article, text: str, offsets: Sequence[int]) -> Article:
    """Return the article on the text as it was given, with every span moved to where its characters stand there.

    Args:
        article: What was found in the visible text.
        text: The text as it was given.
        offsets: For each character of the visible text, its offset in `text`.
    """
    found: dict[str, Any] = {name: _moved(getattr(article, name), text, offsets) for name in _FOUND}
    findings, failures = [], []
    for finding in article.findings:
        try:
            findings.append(_moved(finding, text, offsets))
        except Exception as error:  # noqa: BLE001 (another's type may refuse the text as it was given)
            failures.append(Failure(finding.plugin, "newsextract_findings", f"{type(error).__name__}: {error}"))
    found["findings"] = tuple(findings)
    found["failures"] = (*article.failures, *failures)
    publication = article.publication and _moved(article.publication, text, offsets)
    return attrs.evolve(article, text=text, layout=TextLayout(text), regions=None, publication=publication, **found)


def _moved(value: Any, text: str, offsets: Sequence[int]) -> Any:
    """Return a finding, a span, or a tuple of them, where its characters stand in `text`.

    What stands where it stood, because nothing was left out before it and no space was replaced in it, is the same
    object.
    """
    cls: Any = type(value)
    if cls is tuple or cls is list:
        moved = [_moved(item, text, offsets) for item in value]
        return value if all(map(is_, moved, value)) else cls(moved)
    if cls.__module__ in OWN_MODULES:
        return mover_of(cls, _moved)(value, text, offsets)
    if not is_attrs(cls):
        return value
    changes: dict[str, Any] = {}
    if isinstance(value, (Span, Finding)):
        start, end, words = _place(value, text, offsets)
        if words != value.text or start != value.start:
            changes = {"start": start, "end": end, "text": words}
    for name in span_fields(cls):
        inner = getattr(value, name)
        if inner:
            moved_inner = _moved(inner, text, offsets)
            if moved_inner is not inner:
                changes[name] = moved_inner
    return changed(value, changes) if changes else value


def _place(span: Span | Finding, text: str, offsets: Sequence[int]) -> tuple[int, int, str]:
    start = offsets[span.start] if span.start < len(offsets) else len(text)
    end = offsets[span.end - 1] + 1 if span.end > span.start else start
    return start, end, text[start:end]
