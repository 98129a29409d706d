"""What a title phrase says: the office, the body, the country, and whether the role is held now."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.roles.titles.complements import read_complement
from newsextract_plugins.roles.titles.modifiers import Modifiers

if TYPE_CHECKING:
    from newsextract_plugins.roles.titles.phrases import Status

__all__ = ["Parts", "split"]


class Parts(NamedTuple):
    """The parts of a title phrase: see `newsextract.Role`."""

    title: str
    organisation: str | None
    country: str | None
    status: Status


@lru_cache(maxsize=1 << 12)
def split(text: str, head_start: int, head_end: int) -> Parts:
    """Split a title phrase, whose (first) head noun is `text[head_start:head_end]`. News repeats its titles."""
    end = len(text)
    before = Modifiers(text, head_start, head_end)
    status, title_start = before.status, before.title_start
    head = text[head_start:head_end].casefold()
    for prefix in ("ex-", "then-"):
        if head.startswith(prefix):
            status = "former"
            title_start += len(prefix) if title_start == head_start else 0
    if status == "current" and head.endswith("-elect"):
        status = "elect"
        if text[head_end:end].strip() == "":
            head_end = end = head_end - len("-elect")
    title_end, body, country = read_complement(text, head_end, end)
    title = " ".join(text[title_start:title_end].strip("[](){}“”\"' ").split())
    return Parts(title, before.organisation or body, before.country or country, status)
