"""Persons of an article: names that mean the same person are joined, by family name, given name and spelling."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from newsextract.types import Mention, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.text.names import Name

__all__ = ["People", "Person", "fold"]

#: Of how many persons with one family name the latest are told apart.
MOST_NAMESAKES = 16
_PARTICLES = frozenset(
    {
        "von",
        "van",
        "de",
        "der",
        "den",
        "la",
        "le",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "bin",
        "al",
        "el",
        "ter",
        "ten",
        "zu",
    }
)


@attrs.define(eq=False)
class Person:
    """A person while the article is being read."""

    names: list[Name] = attrs.field(factory=list)
    mentions: list[Mention] = attrs.field(factory=list)
    roles: list[Role] = attrs.field(factory=list)
    heads: set[str] = attrs.field(factory=set)
    countries: set[str] = attrs.field(factory=set)
    given: str | None = None
    family: str = ""
    gender: str | None = None
    full: str = ""
    forms: dict[str, str] = attrs.field(factory=dict)
    """The name in its forms: as each stands in the text, and without brackets and with plain spaces."""
    alone: int = 0


class People:
    """Joins names to persons, in text order."""

    def __init__(self) -> None:
        self.everyone: list[Person] = []
        self._by_family: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def add(self, text: str, name: Name) -> Person:
        """Return the person that a name means, a new one where none of this name is known."""
        person = self._known(name)
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
        person.names.append(name)
        person.mentions.append(Mention(name.start, name.end, shown, "name"))
        return person

    def _known(self, name: Name) -> Person | None:
        if not name.family:
            found = name.given and (self._by_given.get(_first(name.given)) or self._by_family.get(fold(name.given)))
            return found[-1] if found else None
        candidates = self._by_family.get(fold(name.family), [])[-MOST_NAMESAKES:]
        if not name.given:
            fitting = [p for p in candidates if not (name.gender and p.gender and name.gender != p.gender)]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:  # of two with one family name: who has been called by it alone, and oftenest named
                return max(reversed(fitting), key=lambda p: (p.alone, len(p.names)))
            return None
        for person in reversed(candidates):
            if _fits(name, person):
                return person
        for person in self._by_given.get(_first(name.given), [])[-MOST_NAMESAKES:]:
            if not person.family:
                return person
        return None


def _fits(name: Name, person: Person) -> bool:
    """Whether two names with the same family name can be one person's."""
    if person.given is None or name.given is None:
        return not (name.gender and person.gender and name.gender != person.gender)
    if name.given == person.given:
        return True
    ours, theirs = _first(name.given), _first(person.given)
    if ours == theirs:
        middle, other = name.given.split()[1:2], person.given.split()[1:2]
        return (
            not middle
            or not other
            or (middle[0][0] == other[0][0] and ("." not in middle[0] + other[0] or middle == other))
        )
    if ours[0] != theirs[0]:
        return False
    if len(ours.strip(".")) == 1 or len(theirs.strip(".")) == 1 or "." in ours or "." in theirs:
        return True
    return ours.startswith(theirs[:3]) or theirs.startswith(ours[:3])  # Joe and Joseph, Dave and David


@lru_cache(maxsize=1 << 13)
def _first(given: str) -> str:
    """What a person is known by who is called by the first given name."""
    return fold(given.split(maxsplit=1)[0])


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """A form that spellings of one name share: Sergei and Sergey, Zelensky and Zelenskyy, Müller and Muller."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    parts = [part for part in plain.split() if part not in _PARTICLES] or [plain]
    plain = " ".join(parts)
    for old, new in (("iy", "y"), ("ii", "y"), ("yy", "y"), ("ij", "y"), ("ei", "ey"), ("ks", "x"), ("’", "'")):
        plain = plain.replace(old, new)
    return plain[:-1] + "y" if plain.endswith("i") else plain


def in_order(people: Iterable[Person]) -> list[Person]:
    """Persons by their first mention."""
    return sorted((p for p in people if p.mentions), key=lambda p: min((m.start, m.end) for m in p.mentions))
