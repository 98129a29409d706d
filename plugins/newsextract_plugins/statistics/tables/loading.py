"""The word lists of this plugin, as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH, word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LISTS", "cases", "labelled", "normal", "spans", "values"]

LISTS: Final = word_lists(__package__)
"""The lists of this plugin, in the folder `data`."""


def values(path: str) -> dict[str, int]:
    """Return the number behind each word of a list of the core: "million | 6"."""
    return {word: int(value) for word, value in ENGLISH.rows(path)}


def spans(path: str) -> dict[str, tuple[int, int]]:
    """Return the two numbers behind each word of a list of the core: "dozens | 12 | 120"."""
    return {word: (int(low), int(high)) for word, low, high in ENGLISH.rows(path)}


def labelled(path: str) -> dict[str, dict[str, list[str]]]:
    """Return what the cells of each row say by label: "foot | plurals: feet | symbols: ft, ft."."""
    return {
        name: {label: entries.split(", ") for label, _, entries in (cell.partition(": ") for cell in cells)}
        for name, *cells in LISTS.rows(path)
    }


def cases(words: Iterable[str]) -> list[str]:
    """Return the words in lower case, with a capital, and in capitals: as they stand in text and headlines."""
    return [form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())]


def normal(name: str) -> str:
    """Return a phrase in lower case with single spaces, as the tables have it."""
    return re.sub(r"\s+", " ", name).lower()
