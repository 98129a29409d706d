"""Persons of an article: names that mean the same person are joined, by family name, given name and spelling."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from newsextract import exception
from newsextract.model.types import Mention, Role
from newsextract.text import patterns as re
from newsextract.text.english import given_name
from newsextract.text.names.spellings import PARTICLES, fold, same_given_name
from newsextract_plugins.roles.names.standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.text.names import Name

__all__ = ["People", "Person", "in_order"]

#: An age behind a name.
_AGE = re.compile(r"(?:, | \()(\d{1,3})(?=[,.;)])")
#: A nickname inside a given name: William “Bill”.
_NICKNAME = re.compile(r"[“\"‘'(]([^”\"’')]+)[”\"’')]")
#: Of how many persons with one family name the latest are told apart.
MOST_NAMESAKES = 16


@attrs.define(eq=False)
class Person:
    """A person while the article is being read."""

    names: list[Name] = attrs.field(factory=list)
    mentions: list[Mention] = attrs.field(factory=list)
    roles: list[Role] = attrs.field(factory=list)
    relations: set[str] = attrs.field(factory=set)
    heads: set[str] = attrs.field(factory=set)
    ages: set[str] = attrs.field(factory=set)
    countries: set[str] = attrs.field(factory=set)
    given: str | None = None
    family: str = ""
    gender: str | None = None
    full: str = ""
    forms: dict[str, str] = attrs.field(factory=dict)
    """The name in its forms: as each stands in the text, and without brackets and with plain spaces."""
    alone: int = 0
    evidence: int = 0
    """What tells that the names are a person's."""
    charged: bool = False
    """The text says that this person did it."""
    harmed: bool = False
    """The text says that this person was harmed."""


class People:
    """Joins names to persons, in text order."""

    def __init__(self) -> None:
        self.everyone: list[Person] = []
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def knows(self, name: Name) -> bool:
        """Whether somebody of the family name is known."""
        return fold(name.family) in self._by_family

    def is_called(self, name: str) -> bool:
        """Tell whether a name is somebody's, with a title before it even: "President Vega"."""
        persons = self._by_family.get(fold(name.rsplit(" ", 1)[-1]), [])[-MOST_NAMESAKES:]
        return any(name == form or name.endswith(f" {form}") for person in persons for form in person.forms)

    def add(self, text: str, name: Name, *, begin: int = 0, related: bool = False) -> Person:
        """Return the person that a name means, a new one where none of this name is known.

        Args:
            text: The text.
            name: The name.
            begin: Where its sentence begins.
            related: It is told as a relative's of somebody: "his wife, Ana Ruiz".
        """
        person = self._known(text, name, begin, related=related)
        if person is None:
            person = Person()
            self.everyone.append(person)
            if name.family:
                self._by_family.setdefault(fold(name.family), []).append(person)
            if name.given:
                self._by_given.setdefault(_first(name.given), []).append(person)
            person.given, person.family = name.given, name.family
        else:
            if name.given and not person.given:
                person.given = name.given
                self._by_given.setdefault(_first(name.given), []).append(person)
            if name.family and not person.family:
                person.family = name.family
                self._by_family.setdefault(fold(name.family), []).append(person)
        if name.given is None:
            person.alone += 1
        shown = text[name.start : name.end]
        if shown not in person.forms:
            plain = f"{name.given} {name.family}" if "]" in shown or ")" in shown else " ".join(shown.split())
            person.forms[shown] = plain
            if len(plain.split()) > len(person.full.split()):
                person.full = plain
        if name.alias is not None:
            alias = text[slice(*name.alias)]
            person.forms[alias] = alias
        person.gender = person.gender or name.gender
        if text.startswith((", ", " ("), name.end):
            age = _AGE.match(text, name.end)
            if age is not None:
                person.ages.add(age[1])
        person.names.append(name)
        rule = "full-name" if name.given and name.family else "family-name-alone" if name.family else "given-name-alone"
        person.mentions.append(Mention(name.start, name.end, shown, "name", rule))
        return person

    def _known(self, text: str, name: Name, begin: int, *, related: bool) -> Person | None:
        if not name.family:
            found = name.given and (self._by_given.get(_first(name.given)) or self._by_family.get(fold(name.given)))
            return found[-1] if found else None
        candidates = self._by_family.get(fold(name.family), [])[-MOST_NAMESAKES:]
        if name.given and name.given.casefold() in PARTICLES:  # "Van Dorn" is no Van
            whole = f"{name.given} {name.family}".casefold()
            for person in reversed(candidates):
                if person.family.casefold() == whole or f"{person.given} {person.family}".casefold().endswith(
                    f" {whole}"
                ):
                    return person
        if not name.given:
            told = name.gender if name.honorific else None  # another's of the name is no hint
            fitting = [p for p in candidates if not (told and p.gender and told != p.gender)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:  # of two with one family name: who has been called by it alone, was the subject, oftenest named
                return max(reversed(fitting), key=lambda p: (p.alone, _acts(text, p), len(p.names)))
            first = self._by_given.get(_first(name.family))  # a family name in front: "Kao Yung-cheng", "Kao"
            return first[-1] if first else None
        for person in reversed(candidates):
            if _fits(name, person) and not (person.given is None and _is_relative(person, begin, related=related)):
                return person
        for person in self._by_given.get(_first(name.given), [])[-MOST_NAMESAKES:]:
            if not person.family:
                return person
        return None


@exception(
    "a-relative-of-the-name",
    "A full name is no fuller form of the family name alone in the same sentence, or of whom its owner is related to.",
    example="Mayor Orr was joined by her son, Ben Orr. They left.",
    counterexample="Mayor Orr was late. Ben Orr left.",
)
def _is_relative(person: Person, begin: int, *, related: bool) -> bool:
    """Tell whether a full name is somebody else's of the family: "President Ruiz and his wife, Ana Ruiz"."""
    return related or person.names[-1].start >= begin


def _acts(text: str, person: Person) -> bool:
    """Tell whether a person is the subject where his or her name stands last."""
    name = person.names[-1]
    return standing(text, name.start, name.end) == Standing.SUBJECT


def _fits(name: Name, person: Person) -> bool:
    """Whether two names with the same family name can be one person's."""
    if person.given is None or name.given is None:
        return not (name.gender and person.gender and name.gender != person.gender)
    if name.given == person.given:
        return True
    if person.given.endswith(f" {name.given}") or name.given.endswith(f" {person.given}"):
        return True  # "Mario Vargas Llosa" and "Vargas Llosa"
    if {"male", "female"} == {_gender(name.given), _gender(person.given)}:
        return False  # "Eric Rowe" and his daughter "Erica Rowe"
    ours, theirs = _first(name.given), _first(person.given)
    if ours == theirs:
        middle, other = name.given.split()[1:2], person.given.split()[1:2]
        return (
            not middle
            or not other
            or (middle[0][0] == other[0][0] and ("." not in middle[0] + other[0] or middle == other))
        )
    called = {ours, *map(fold, _NICKNAME.findall(name.given))}, {theirs, *map(fold, _NICKNAME.findall(person.given))}
    return any(same_given_name(one, other) for one in called[0] for other in called[1])


def _gender(given: str) -> str | None:
    """Return the gender that a given name tells."""
    known = given_name(given.split(maxsplit=1)[0])
    return known.gender if known is not None else None


@lru_cache(maxsize=1 << 13)
def _first(given: str) -> str:
    """What a person is known by who is called by the first given name."""
    return fold(given.split(maxsplit=1)[0])


def in_order(people: Iterable[Person]) -> list[Person]:
    """Persons by their first mention."""
    return sorted((p for p in people if p.mentions), key=lambda p: min((m.start, m.end) for m in p.mentions))
