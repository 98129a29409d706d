"""Noun phrases resolved to persons: by role, country, age, kinship, and by who is spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsextract.model.types import Mention
from newsextract.text.names.places import country_code
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.fitting import fits
from newsextract_plugins.roles.mentions.nominals import Aged, Nominal, Relative
from newsextract_plugins.roles.mentions.scanning import Counterpart
from newsextract_plugins.roles.mentions.unnamed import introduce
from newsextract_plugins.roles.titles.phrases import Phrase, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.roles.mentions.coreference import Event
    from newsextract_plugins.roles.mentions.salience import Salience
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["Descriptions"]

FURTHEST_LEAD: Final = 3
"""In how many sentences from the beginning a phrase may stand before whom it means is named."""
LONGEST_DELAY: Final = 700
"""Within how many characters the name has to follow."""
MOST_RECENT: Final = 40
"""How many persons are compared."""
_AGE: Final = re.compile(r"(?:, | \()\d{1,3}(?=[,.;)])")
_YEARS: Final = re.compile(r"\d{1,3}-year-old ")
LONGEST_YEARS: Final = 16
_TIE: Final = re.compile(r"[^.;:!?\n“”\"]{0,90}? (?:is|was|has been|identified as|named as|as) \Z")


class Descriptions:
    """Finds whom a noun phrase means.

    Args:
        text: The text.
        salience: Who was mentioned where.
        names: The names of persons, in text order.
        people: All persons.
        regions: The regions of the story.
    """

    def __init__(
        self,
        text: str,
        salience: Salience,
        names: list[Event],
        people: list[Person],
        regions: Sequence[tuple[int, int]],
    ) -> None:
        self._text = text
        self._salience = salience
        self._names = names
        self._people = people
        self._first = salience.sentence(regions[0][0]) if regions else 0
        self.stated: list[tuple[Person, Statement]] = []
        """The roles that phrases state that stand for a person."""

    def read(self, event: Nominal | Relative | Aged | Counterpart) -> None:
        """Add a phrase to whom it means."""
        if isinstance(event, Nominal):
            self._read_nominal(event)
            return
        person = self._counterpart(event) if isinstance(event, Counterpart) else self._relative(event)
        if person is not None:
            rule = "counterpart-of" if isinstance(event, Counterpart) else "age" if isinstance(event, Aged) else "kin"
            self._add(event.start, event.end, person, rule)

    def _add(self, start: int, end: int, person: Person, rule: str) -> None:
        person.mentions.append(Mention(start, end, self._text[start:end], "nominal", rule))
        self._salience.see(start, end, person)

    def _read_nominal(self, nominal: Nominal) -> None:
        found = next(
            ((rule, person) for rule, find in self.READERS if (person := find(self, nominal)) is not None), None
        )
        if found is None:
            self._introduce(nominal)
            return
        rule, person = found
        self._add(nominal.start, nominal.end, person, rule)
        if nominal.head not in words()["person"]:
            phrase = Phrase(
                self._start(nominal),
                nominal.end,
                (nominal.head,),
                False,
                False,
                True,
                nominal.head_start,
                nominal.head_end,
            )
            self.stated.append((person, Statement(phrase, "standing-alone" if rule != "delayed-name" else rule)))

    def _start(self, nominal: Nominal) -> int:
        """Return where a phrase begins without its article."""
        first = self._text[nominal.start : nominal.end].split(None, 1)[0]
        if first.casefold() in ("the", "this", "a", "an", "another", "one"):
            return nominal.start + len(first) + 1
        return nominal.start

    def _introduce(self, nominal: Nominal) -> None:
        """Take a phrase for somebody of whom nothing else is known: whom pronouns may mean."""
        known = nominal.head in words()["person"] or nominal.head in words()["culprit"]
        if (not nominal.definite or known) and self._salience.quotation_at(nominal.start) < 0:
            unnamed = introduce(nominal)
            self._salience.see(nominal.start, nominal.end, unnamed.person)

    def _by_role(self, nominal: Nominal) -> Person | None:
        """Return the person mentioned last whose roles fit, else the only one of the article."""
        if not nominal.definite:
            return None
        checked: set[int] = set()
        for seen in reversed(self._salience.before(nominal.start)):
            if id(seen.person) not in checked:
                checked.add(id(seen.person))
                if seen.person.names and fits(nominal, seen.person):
                    return seen.person
        fitting = [person for person in self._people[:MOST_RECENT] if fits(nominal, person)]
        return fitting[0] if len(fitting) == 1 else None

    def _by_lead(self, nominal: Nominal) -> Person | None:
        """Return the next person named in full, of whom no role is stated: a lead that names the person later."""
        if not nominal.country or not self._is_lead(nominal):
            return None
        if any(person.countries and fits(nominal, person) for person in self._people[:MOST_RECENT]):
            return None
        at = bisect_left(self._names, nominal.end, key=lambda e: e.start)
        if at == len(self._names):
            return None
        name = self._names[at]
        person = name.person
        if person.roles or name.start - nominal.end > LONGEST_DELAY or " " not in self._text[name.start : name.end]:
            return None
        person.countries.add(nominal.country)
        person.heads.add(nominal.head)
        return person

    def _is_lead(self, nominal: Nominal) -> bool:
        return self._salience.sentence(nominal.start) - self._first <= FURTHEST_LEAD

    READERS: Final = (("role", _by_role), ("delayed-name", _by_lead))
    """The ways to tell whom a phrase means, in this order, each with the name of its rule."""

    def _relative(self, event: Relative | Aged) -> Person | None:
        """Return whom "his brother" or "the 52-year-old" means."""
        owner: Person | None = None
        for seen in reversed(self._salience.before(event.end)):
            person = seen.person
            if seen.start == event.start:
                owner = person  # "his" in "his brother"
            if person is owner:
                continue
            if event.age in person.ages if isinstance(event, Aged) else event.head in person.relations:
                return person
        return None

    def _counterpart(self, event: Counterpart) -> Person | None:
        """Resolve "his Russian counterpart": who holds the subject's office in that country."""
        subject = self._salience.subject_before(event.start)
        if subject is None or not subject.heads:
            return None
        code = country_code(event.country) if event.country else None
        for person in self._people[:MOST_RECENT]:
            if person is not subject and person.heads & subject.heads and (code in person.countries):
                return person
        return None
