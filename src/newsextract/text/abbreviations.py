"""The abbreviations after which a sentence may go on, and the words that show that a new one began."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def class_of(word: str) -> str | None:
    """Look up the class of an abbreviation.

    Args:
        word: An abbreviation as it is spelt, without its full stop; a name that ends in an exclamation mark, with it.

    Returns:
        The heading in data/abbreviations.txt under which it stands: title, word, state, number, date, time or
        exclaimed; None for any other word.
    """
    return _classes().get(word)


@cache
def sentence_starters() -> frozenset[str]:
    """Load the capitalised words that begin sentences and no names."""
    return frozenset(word for line in _lines("sentence_starters.txt") for word in line.split())


@cache
def _classes() -> dict[str, str]:
    classes = {}
    heading = ""
    for line in _lines("abbreviations.txt"):
        if line.startswith("["):
            heading = line.strip("[]")
        else:
            classes.update(dict.fromkeys(line.split(), heading))
    return classes


def _lines(name: str) -> list[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
