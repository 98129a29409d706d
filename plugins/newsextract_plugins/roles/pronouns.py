"""Pronouns of the third person singular, each resolved to the most salient person of its gender, or left blank."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

__all__ = ["PRONOUNS", "Pronoun", "pronouns"]

PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_PATTERN = regex.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\b")
_FIRST = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine)\b")


class Pronoun(NamedTuple):
    """A pronoun."""

    start: int
    end: int
    gender: str


def pronouns(text: str, start: int, end: int) -> list[Pronoun]:
    """The third-person pronouns of a stretch of text."""
    return [Pronoun(m.start(), m.end(), PRONOUNS[m[0].casefold()]) for m in _PATTERN.finditer(text, start, end)]


def first_persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The first-person singular pronouns of a stretch of text."""
    return [m.span() for m in _FIRST.finditer(text, start, end)]
