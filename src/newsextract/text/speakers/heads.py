"""Heads: what kind of source a noun names, which words are offices, whose name is a body's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text.english.lists import ENGLISH
from newsextract.text.names.words import company_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ends_in_company_form", "head_kinds", "is_collective", "is_office", "is_outlet", "titles"]

_FEWEST_WORDS: Final = 2
"""So many words has a body's name as a label; one alone is a family name."""


@cache
def head_kinds() -> dict[str, str]:
    """Return what kind of source each head noun names, in the singular."""
    kinds: dict[str, str] = {}
    for kind, nouns in ENGLISH.rows("sources/heads"):
        for noun in nouns.split():
            kinds.setdefault(noun, kind)
    return kinds


def is_collective(noun: str) -> bool:
    """Tell whether a noun in the singular means more than one person: "family", "crew"."""
    return noun in ENGLISH.words("sources/collective")


def is_outlet(label: str) -> bool:
    """Tell whether a label names a newspaper or another body, not a person: "The Porto Mirror", "Valley Herald"."""
    words = label.casefold().split()
    if len(words) < _FEWEST_WORDS or is_office(words[-1]):
        return False
    return words[0] == "the" or head_kinds().get(words[-1]) == "organisation"


def is_office(word: str) -> bool:
    """Tell whether a word names an office or a part, not a person: "Judge", "Witness"."""
    if word in titles() or word in ENGLISH.words("sources/label_offices"):
        return True
    return head_kinds().get(word) == "group" and not is_collective(word)


def ends_in_company_form(words: Sequence[str]) -> bool:
    """Tell whether a name ends in the form of a company: "Velm Marine A/S"."""
    return len(words) > 1 and words[-1].rstrip(".") in _company_forms()


@cache
def _company_forms() -> frozenset[str]:
    """Return the forms of companies in the small letters of a frame."""
    return frozenset(form.lower() for form in company_forms())


def titles() -> frozenset[str]:
    """Return the words that stand in front of a name and are not part of it."""
    return ENGLISH.words("sources/titles")
