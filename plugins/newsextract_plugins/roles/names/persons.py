"""Persons of an article: names that mean the same person are joined, by family name, given name and spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsextract.model.types import Mention, Role
from newsextract.text import patterns as re
from newsextract.text.names.spellings import PARTICLES, fold
from newsextract_plugins.roles.names.matching import (
    acts,
    begins_with,
    first_of,
    fits,
    is_alias,
    is_faint,
    is_owner,
    is_relative,
    told_gender,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.text.names import Name

__all__ = ["Event", "People", "Person", "in_order"]

#: An age behind a name.
_AGE = re.compile(r"(?:, | \()(\d{1,3})(?=[,.;)])")
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
    likely_gender: str | None = None
    """What a given name tells that few countries know."""
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


class Event:
    """A mention by name."""

    __slots__ = ("end", "person", "start")

    def __init__(self, start: int, end: int, person: Person) -> None:
        self.start = start
        self.end = end
        self.person = person


class People:
    """Joins names to persons, in text order."""

    def __init__(self) -> None:
        self.everyone: list[Person] = []
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._last: Person | None = None
        self._by_form: dict[str, Person] = {}
        self._by_middle: dict[str, list[Person]] = {}
        self._ahead: dict[str, set[tuple[str, str]]] = {}

    def expect(self, name: Name) -> None:
        """Take notice of a full name that is still to come: whoever is called by its given name before means it."""
        if name.given and name.family:
            first = first_of(name.given)
            ahead = self._ahead.get(first)
            if ahead is None:
                ahead = self._ahead[first] = set()
            ahead.add((name.given, name.family))

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
        shown = text[name.start : name.end]
        person = self._by_form.get(shown) if name.given and name.family else None
        if person is None:
            person = self._known(text, name, begin, related=related)
        if person is None and self._last is not None and is_alias(text, self._last.names[-1].end, name.start):
            person = self._last  # "Anita Rao, better known as Kavi"
            self._by_family.setdefault(fold(name.family or name.given or ""), []).append(person)
        if person is None:
            person = Person()
            self.everyone.append(person)
            if name.family:
                self._by_family.setdefault(fold(name.family), []).append(person)
            if name.given:
                self._by_given.setdefault(first_of(name.given), []).append(person)
            person.given, person.family = name.given, name.family
            if name.given and " " in name.given:
                self._by_middle.setdefault(fold(name.given.rsplit(" ", 1)[-1]), []).append(person)
        else:
            if name.given and not person.given:
                person.given = name.given
                self._by_given.setdefault(first_of(name.given), []).append(person)
            if name.family and not person.family:
                person.family = name.family
                self._by_family.setdefault(fold(name.family), []).append(person)
        if name.given is None:
            person.alone += 1
        if shown not in person.forms:
            plain = f"{name.given} {name.family}" if "]" in shown or ")" in shown else " ".join(shown.split())
            person.forms[shown] = plain
            if len(plain.split()) > len(person.full.split()):
                person.full = plain
        if name.alias is not None:
            alias = text[slice(*name.alias)]
            person.forms[alias] = alias
        if name.gender is not None and person.gender is None:
            if is_faint(name):
                person.likely_gender = person.likely_gender or name.gender
            else:
                person.gender = name.gender
        if text[name.end + len(", ") : name.end + len(", 4")].isdigit():
            age = _AGE.match(text, name.end)
            if age is not None:
                person.ages.add(age[1])
        person.names.append(name)
        if name.given and name.family:
            self._by_form.setdefault(shown, person)
        self._last = person
        rule = "full-name" if name.given and name.family else "family-name-alone" if name.family else "given-name-alone"
        person.mentions.append(Mention(name.start, name.end, shown, "name", rule))
        return person

    def _known(self, text: str, name: Name, begin: int, *, related: bool) -> Person | None:
        """Return the person of a name, or None where nobody of this name is known."""
        if not name.family:
            return self._called(text, name, begin)
        candidates = self._by_family.get(fold(name.family), ())[-MOST_NAMESAKES:]
        if name.given and name.given.casefold() in PARTICLES:  # "Van Dorn" is no Van
            whole = f"{name.given} {name.family}".casefold()
            for person in reversed(candidates):
                if person.family.casefold() == whole or f"{person.given} {person.family}".casefold().endswith(
                    f" {whole}"
                ):
                    return person
        if not name.given:
            return self._of_family(text, name, candidates)
        for person in reversed(candidates):
            longer = person.given is None or (related and " " in person.given and person.given != name.given)
            if fits(name, person) and not (longer and is_relative(text, person, begin, related=related)):
                return person
        sharing = self._by_given.get(first_of(name.given), [])[-MOST_NAMESAKES:]
        return next((person for person in sharing if not person.family or begins_with(name, person)), None)

    def _called(self, text: str, name: Name, begin: int) -> Person | None:
        """Return whom a given name alone means: who has it, else the only one who is named in full later."""
        if not name.given:
            return None
        first = first_of(name.given)
        found = self._by_given.get(first) or self._by_family.get(fold(name.given))
        if found:
            return found[-1]
        ahead = self._ahead.get(first, set())
        if len(ahead) != 1:
            return None
        given, family = next(iter(ahead))
        return self._known(text, attrs.evolve(name, given=given, family=family), begin, related=False)

    def _of_family(self, text: str, name: Name, candidates: Sequence[Person]) -> Person | None:
        """Return whom a family name alone means.

        Of several who was called by it alone before, else who was the subject, else who was named most often; a
        pronoun behind it and an honorific tell the gender.
        """
        told: str | None = name.gender if name.honorific else None  # another's of the name is no hint
        if len(candidates) == 1 and not (told and candidates[0].gender):
            return candidates[0]
        fitting = [p for p in candidates if not (told and p.gender and told != p.gender)]
        if len(fitting) > 1 and not told:
            told = told_gender(text, name)
            fitting = [p for p in fitting if not (told and p.gender and told != p.gender)] or fitting
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return max(reversed(fitting), key=lambda p: (not _only_owns(text, p), p.alone, acts(text, p), len(p.names)))
        first = self._by_given.get(first_of(name.family))  # a family name in front: "Kao Yung-cheng", "Kao"
        middle = self._by_middle.get(fold(name.family))  # "Ana María Pérez García", "Pérez"
        return first[-1] if first else middle[-1] if middle else None


def _only_owns(text: str, person: Person) -> bool:
    """Tell whether a person is named in full only as whose somebody is: "Tim Orr aide Ida Lund"."""
    full = [name for name in person.names[:MOST_NAMESAKES] if name.given]
    return bool(full) and all(is_owner(text, name) for name in full)


def in_order(people: Iterable[Person]) -> list[Person]:
    """Persons by their first mention; the mentions of each stand in text order."""
    return sorted((p for p in people if p.mentions), key=lambda p: (p.mentions[0].start, p.mentions[0].end))
