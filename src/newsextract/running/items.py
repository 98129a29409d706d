"""What `pipe` takes: texts, Documents and mappings, each to the arguments of `extract`, or to why it can't be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from newsextract.errors import FormatError, InputError, NewsextractError
from newsextract.formats.base import Document
from newsextract.hooks import PROJECT
from newsextract.model.types import Article, Failure

__all__ = ["arguments_of", "lost"]

_ARGUMENTS: Final = ("text", "id", "url", "title", "publisher", "authors", "published", "language")


def arguments_of(item: object) -> tuple[dict[str, Any], NewsextractError | None]:
    """Return the arguments of `extract` that an item has, and why it can't be read, None where it can."""
    if isinstance(item, Document):
        fields = {key: getattr(item, key) for key in _ARGUMENTS}
        fields["id"] = item.id if item.id is not None else item.source
        if item.error is None:
            return fields, None
        return fields, FormatError(item.source or fields["id"] or "document", item.error)
    if not isinstance(item, Mapping):
        return {"text": item}, None
    fields = {key: item[key] for key in _ARGUMENTS if item.get(key) is not None}
    if "text" in fields:
        return fields, None
    has = "it is null" if "text" in item else f"it has {', '.join(map(str, item)) or 'no key'}"
    return fields, InputError("text", f"the item has none; {has}")


def lost(item: object, error: str) -> Article:
    """Return the article of an item that a process died of."""
    given = item if isinstance(item, Mapping) else {key: getattr(item, key, None) for key in ("id", "source")}
    name = given.get("id") or given.get("source")
    return Article("", id=name if isinstance(name, str) else None, failures=(Failure(PROJECT, "process", error),))
