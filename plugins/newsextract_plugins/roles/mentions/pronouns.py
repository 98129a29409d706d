"""Pronouns: those of the third person singular with their gender, and those of the first."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["PRONOUNS", "Pronoun", "first_persons"]

PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
# A class of letters comes first and looks back to its boundary: the engine searches for it several times as fast.
_FIRST = re.compile(r"[IMm](?<=\b.)(?:(?<=I)|e|y(?:self)?|ine)\b")


class Pronoun(NamedTuple):
    """A pronoun."""

    start: int
    end: int
    gender: str


def first_persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The first-person singular pronouns of a stretch of text."""
    return [m.span() for m in _FIRST.finditer(text, start, end)]
