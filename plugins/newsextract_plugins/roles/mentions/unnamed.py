"""Persons whom no name stands for yet: "a man", "the gunman"; whoever is named later, and whom pronouns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.names.persons import Person

if TYPE_CHECKING:
    from newsextract_plugins.roles.mentions.nominals import Nominal

__all__ = ["Unnamed", "gender_of", "introduce"]


class Unnamed(NamedTuple):
    """Somebody whom a noun phrase introduces.

    Attributes:
        person: The person, without a name.
        nominal: The phrase.
    """

    person: Person
    nominal: Nominal


def gender_of(nominal: Nominal) -> str | None:
    """Return the gender that a phrase tells."""
    listed = words()
    if nominal.head in listed["female"] or "female" in nominal.modifiers:
        return "female"
    return "male" if nominal.head in listed["male"] or "male" in nominal.modifiers else None


def introduce(nominal: Nominal) -> Unnamed:
    """Return somebody new, of whom nothing is known but a phrase."""
    person = Person(gender=gender_of(nominal), heads={nominal.head})
    return Unnamed(person, nominal)
