"""Pronouns: those of the third person singular with gender and case, and those of the first."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from newsextract.text import patterns as re

__all__ = ["PRONOUNS", "Pronoun", "first_persons", "read_pronoun"]

Gender = Literal["male", "female"]
Case = Literal["subject", "object", "possessive", "reflexive"]

PRONOUNS: Final[dict[str, tuple[Gender, Case]]] = {
    "he": ("male", "subject"),
    "him": ("male", "object"),
    "his": ("male", "possessive"),
    "himself": ("male", "reflexive"),
    "she": ("female", "subject"),
    "her": ("female", "possessive"),
    "hers": ("female", "possessive"),
    "herself": ("female", "reflexive"),
}
"""Gender and case; "her" is an object where no noun follows."""
_NOUN_FOLLOWS: Final = re.compile(
    r"\s(?!(?:to|in|on|at|and|as|that|by|from|with|when|after|before|while|because|into|out|up|down|back|again|a|an|the"
    r"|about|how|what|if|for|of|than|but|or|who|not|so|was|were|is|over|off|during|until|since|this|last|through|why"
    r"|where|whether|under|against|away|there|here|too|twice|once|around|without|every|all|it|they|he|she)\b)[\w“\"‘'(]"
)
"""What follows "her" that is no object."""
# A class of letters comes first and looks back to its boundary: the engine searches for it several times as fast.
_FIRST: Final = re.compile(r"[IMm](?<=\b.)(?:(?<=I)|e|y(?:self)?|ine)\b")


class Pronoun(NamedTuple):
    """A pronoun."""

    start: int
    end: int
    gender: Gender
    case: Case


def read_pronoun(text: str, start: int, end: int, word: str) -> Pronoun:
    """Return the third-person pronoun that stands at a span, by its word in small letters."""
    gender, case = PRONOUNS[word]
    if word == "her" and not _NOUN_FOLLOWS.match(text, end):
        case = "object"
    return Pronoun(start, end, gender, case)


def first_persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the first-person singular pronouns of a stretch of text."""
    return [m.span() for m in _FIRST.finditer(text, start, end)]
