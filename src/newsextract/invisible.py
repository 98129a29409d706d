"""Invisible characters: read past them, and tie what was found to the text as it was given.

Scraped text carries soft hyphens, zero-width spaces, byte-order marks and direction marks in the middle of words.
Plugins read a copy without them; the findings are then moved back, so that `text[start:end] == finding.text` in the
text given.
A finding neither begins nor ends with an invisible character, unless its plugin made it of nothing else.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from typing import Any

import attrs

from newsextract.text.layout import TextLayout
from newsextract.types import Article, Finding, Span

__all__ = ["on_visible_text", "restored", "visible"]

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")

_FOUND = ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings")


def visible(text: str) -> tuple[str, array[int]] | None:
    """Return the text without invisible characters and, for each of its characters, the offset in `text`.

    Returns:
        None where the text holds no invisible character.
    """
    if text.isascii() or _INVISIBLE.search(text) is None:
        return None
    offsets = array("q")
    pieces = []
    start = 0
    for match in _INVISIBLE.finditer(text):
        offsets.extend(range(start, match.start()))
        pieces.append(text[start : match.start()])
        start = match.end()
    offsets.extend(range(start, len(text)))
    pieces.append(text[start:])
    return "".join(pieces), offsets


def on_visible_text(article: Article, text: str) -> Article:
    """Return the article, with nothing found yet, on its visible text."""
    return attrs.evolve(article, text=text, layout=TextLayout(text))


def restored(article: Article, text: str, offsets: array[int]) -> Article:
    """Return the article on the text as it was given, with every span moved to where its characters stand there.

    Args:
        article: What was found in the visible text.
        text: The text as it was given.
        offsets: For each character of the visible text, its offset in `text`.
    """
    found: dict[str, Any] = {name: _moved(getattr(article, name), text, offsets) for name in _FOUND}
    publication = _moved(article.publication, text, offsets)
    return attrs.evolve(article, text=text, layout=TextLayout(text), regions=None, publication=publication, **found)


def _moved(value: Any, text: str, offsets: array[int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_moved(item, text, offsets) for item in value) if value else value
    cls: Any = type(value)
    if not attrs.has(cls):
        return value
    changed = {name: _moved(getattr(value, name), text, offsets) for name in _inner_fields(cls)}
    if isinstance(value, (Span, Finding)):
        start = offsets[value.start] if value.start < len(offsets) else len(text)
        end = offsets[value.end - 1] + 1 if value.end > value.start else start
        changed.update(start=start, end=end, text=text[start:end])
    return attrs.evolve(value, **changed)


@cache
def _inner_fields(cls: Any) -> tuple[str, ...]:
    """Return the fields that can hold spans: those that are no plain text or number."""
    return tuple(f.name for f in attrs.fields(cls) if f.name not in ("start", "end", "text"))
