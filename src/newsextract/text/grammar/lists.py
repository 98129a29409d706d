"""The word lists of the grammar."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

__all__ = ["data_lines", "word_list"]

_DATA: Final = Path(__file__).parent / "data"


def data_lines(name: str) -> list[str]:
    """Return the lines of a file of the grammar's data folder, without comments and blank ones."""
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a list of the grammar's data folder."""
    return frozenset(word for line in data_lines(name) for word in line.split())
