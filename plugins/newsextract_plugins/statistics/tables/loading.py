"""The data files of this plugin, as they are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["cases", "load", "normal"]

_DATA: Final = Path(__file__).parent / "data"


def load(name: str) -> dict[str, Any]:
    """Return a data file of this plugin."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def cases(words: Iterable[str]) -> list[str]:
    """Return the words in lower case, with a capital, and in capitals: as they stand in text and headlines."""
    return [form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())]


def normal(name: str) -> str:
    """Return a phrase in lower case with single spaces, as the tables have it."""
    return re.sub(r"\s+", " ", name).lower()
