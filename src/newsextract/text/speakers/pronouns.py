"""Pronouns: what each may mean, and the gender that a title tells."""

from __future__ import annotations

from typing import Final, Literal

from newsextract.text import patterns as re

__all__ = ["GROUPS", "KINDS_OF_NUMBER", "POSSESSIVES", "PRONOUNS", "WRITTEN", "gender_of", "is_pronoun"]

PRONOUNS: Final[dict[str, str]] = {
    "he": "male", "he's": "male", "he'd": "male", "him": "male", "his": "male",
    "she": "female", "she's": "female", "she'd": "female", "her": "female",
    "they": "plural", "they're": "plural", "they've": "plural", "their": "plural", "them": "plural",
    "it": "thing", "its": "thing", "it's": "thing",
    "i": "first", "we": "first", "my": "first", "our": "first", "i'm": "first", "i've": "first", "i'd": "first",
    "you": "second", "your": "second",
    "who": "relative", "which": "relative", "that": "relative",
    "someone": "indefinite", "somebody": "indefinite", "everyone": "indefinite", "everybody": "indefinite",
    "nobody": "indefinite", "anyone": "indefinite", "anybody": "indefinite", "there": "indefinite",
}  # fmt: skip
_FEMININE: Final = re.compile(r"(?:Mrs|Ms|Miss|Lady|Dame|Sister)\b\.?")
_MASCULINE: Final = re.compile(r"(?:Mr|Sir|Lord)\b\.?")
POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "my", "our", "your"})
GROUPS: Final = frozenset({"group"})
WRITTEN: Final = frozenset({"document", "data"})
KINDS_OF_NUMBER: Final = {
    "plural": GROUPS, "thing": frozenset({"organisation", "country", "document", "data"}),
}  # fmt: skip
"""What "they" and "it" may mean."""


def gender_of(name: str) -> Literal["female", "male"] | None:
    """Tell a person's gender by the title in front of a name."""
    return "female" if _FEMININE.search(name) else "male" if _MASCULINE.search(name) else None


def is_pronoun(words: str) -> bool:
    """Tell whether a speaker's words are a pronoun alone, which is nobody's name."""
    return words.casefold().replace("’", "'") in PRONOUNS
