"""Pronouns of the third person singular, each resolved to the most salient person of its gender, or left blank."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["PRONOUNS", "Pronoun", "pronouns"]

PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
# A class of letters comes first and looks back to its boundary: the engine searches for it several times as fast.
_PATTERN = re.compile(r"[HhSs](?<=\b.)(?:e(?:rs?(?:elf)?)?|i(?:s|m(?:self)?)|he)\b")
_FIRST = re.compile(r"[IMm](?<=\b.)(?:(?<=I)|e|y(?:self)?|ine)\b")

_GENDERS = PRONOUNS | {pronoun.capitalize(): gender for pronoun, gender in PRONOUNS.items()}


class Pronoun(NamedTuple):
    """A pronoun."""

    start: int
    end: int
    gender: str


def pronouns(text: str, start: int, end: int) -> list[Pronoun]:
    """The third-person pronouns of a stretch of text."""
    return [
        Pronoun(*match.span(), gender)
        for match in _PATTERN.finditer(text, start, end)
        if (gender := _GENDERS.get(match[0])) is not None
    ]


def first_persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The first-person singular pronouns of a stretch of text."""
    return [m.span() for m in _FIRST.finditer(text, start, end)]
