"""The spelling of a name without its accents, by which the tables of names and places are sorted."""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["plain"]

_LETTERS: Final = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
        "Œ": "Oe", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "’": "'", "ʻ": "'",
    }
)  # fmt: skip
"""Letters that no decomposition parts from their marks."""


def plain(name: str) -> str:
    """Return a name without accents: Müller and Muller, São and Sao are one entry.

    Args:
        name: In any script; only marks and a few Latin letters change.
    """
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name.translate(_LETTERS)) if not unicodedata.combining(c))
