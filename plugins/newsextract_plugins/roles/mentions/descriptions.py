"""Noun phrases resolved to persons: by role, country, age, kinship, by what they did, by who is named later."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsextract.model.types import Mention
from newsextract.text import patterns as re
from newsextract.text.names.places import country_code
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.deeds import charges, harms, known_so, mark_deeds, mentions_deeds, only_one
from newsextract_plugins.roles.mentions.fitting import fits, may_fit
from newsextract_plugins.roles.mentions.nominals import Aged, National, Nominal, Relative, country_before
from newsextract_plugins.roles.mentions.scanning import Counterpart
from newsextract_plugins.roles.mentions.unnamed import gender_of, introduce
from newsextract_plugins.roles.titles.phrases import Phrase, Statement

if TYPE_CHECKING:
    from newsextract_plugins.roles.mentions.salience import Salience
    from newsextract_plugins.roles.names.persons import Event, Person

__all__ = ["Descriptions"]

FURTHEST_LEAD: Final = 3
"""In how many sentences from the beginning a phrase may stand before whom it means is named."""
LONGEST_DELAY: Final = 700
"""Within how many characters the name has to follow."""
MOST_RECENT: Final = 40
"""How many persons are compared."""
_DELAYED: Final = "delayed-name"
"""The rule of a person who is named only behind the lead; the role keeps it."""
_ARTICLE: Final = re.compile(r"(?:the|this|an?|another|one|his|her|their|its)\s+", re.IGNORECASE)
_IS: Final = re.compile(r"[^.;:!?\n“”\"]{0,120}? (?:is|was|has been identified as|was identified as|was named as) \Z")
"""What stands between a phrase and the name that tells whom it means."""
_TEENS: Final = frozenset(map(str, range(13, 20)))
LONGEST_PREDICATE: Final = 150


class Descriptions:
    """Finds whom a noun phrase means.

    Args:
        text: The text.
        salience: Who was mentioned where.
        names: The names of persons, in text order.
        starts: Where each begins.
        people: All persons.
        first: The first sentence of the story.
    """

    def __init__(
        self,
        text: str,
        salience: Salience,
        names: list[Event],
        starts: list[int],
        people: list[Person],
        first: int,
    ) -> None:
        self._text = text
        self._salience = salience
        self._names, self._starts = names, starts
        self._people = people
        self._first = first
        self._crime = mentions_deeds(text)
        if self._crime:
            mark_deeds(text, names)
        self.stated: list[tuple[Person, Statement]] = []
        """The roles that phrases state that stand for a person."""

    def read(self, event: Nominal | Relative | Aged | National | Counterpart) -> Person | None:
        """Add a phrase to whom it means, and return the person where it has a name."""
        if isinstance(event, Nominal):
            return self._read_nominal(event)
        if isinstance(event, Counterpart):
            person, rule = self._counterpart(event), "counterpart-of"
        elif isinstance(event, National):
            person, rule = self._compatriot(event), "nationality"
        else:
            person, rule = self._relative(event), "same-age" if isinstance(event, Aged) else "kin"
        if person is not None:
            self._add(event.start, event.end, person, rule)
            if isinstance(event, Relative) and self._text[event.start] in "tT":
                self._stand_alone(person, event, "standing-alone")
        return person

    def _add(self, start: int, end: int, person: Person, rule: str) -> None:
        person.mentions.append(Mention(start, end, self._text[start:end], "nominal", rule))
        self._salience.see(start, end, person)

    def _read_nominal(self, nominal: Nominal) -> Person | None:
        for rule, find in self.READERS:
            person = find(self, nominal)
            if person is not None:
                return self._mean(nominal, person, rule)
        self._introduce(nominal)
        return None

    def _mean(self, nominal: Nominal, person: Person, rule: str) -> Person | None:
        """Add a phrase to the person whom it means by a rule."""
        if not person.names:
            self._salience.see(nominal.start, nominal.end, person)
            return None
        self._add(nominal.start, nominal.end, person, rule)
        if nominal.head not in words()["no-role"]:
            self._stand_alone(person, nominal, rule if rule == _DELAYED else "standing-alone")
        return person

    def _stand_alone(self, person: Person, event: Nominal | Relative, rule: str) -> None:
        """Keep the role that a phrase states by itself, without its article."""
        head_start = event.head_start if isinstance(event, Nominal) else event.end - len(event.head)
        head_end = event.head_end if isinstance(event, Nominal) else event.end
        article = _ARTICLE.match(self._text, event.start, head_start)
        start = article.end() if article is not None else event.start
        phrase = Phrase(start, event.end, (event.head,), False, False, True, head_start, head_end)
        self.stated.append((person, Statement(phrase, rule)))

    def _introduce(self, nominal: Nominal) -> None:
        """Take a phrase for somebody of whom nothing else is known: whom pronouns may mean."""
        known = nominal.head in words()["person"] or nominal.head in words()["culprit"]
        if (not nominal.definite or known) and self._salience.quotation_at(nominal.start) < 0:
            unnamed = introduce(nominal)
            unnamed.person.charged = charges(self._text, nominal.start, nominal.end)
            unnamed.person.harmed = harms(self._text, nominal.start, nominal.end)
            self._salience.see(nominal.start, nominal.end, unnamed.person)

    def _by_predicate(self, nominal: Nominal) -> Person | None:
        """Return who is named by the sentence's own predicate: "The man accused of the theft is Tim Orr"."""
        if not nominal.definite:
            return None
        at = bisect_left(self._starts, nominal.end)
        for name in self._names[at : at + 2]:
            if name.start - nominal.end > LONGEST_PREDICATE:
                return None
            said = self._text.endswith((" is ", " was ", " as "), nominal.end, name.start)
            closed = self._text[name.end : name.end + 1] in ".,;"
            if said and closed and _IS.fullmatch(self._text, nominal.end, name.start):
                return name.person
        return None

    def _by_role(self, nominal: Nominal) -> Person | None:
        """Return the person mentioned last whose roles fit, else the only one of the article."""
        if nominal.definite:
            for person in dict.fromkeys([seen.person for seen in reversed(self._salience.before(nominal.start))]):
                if person.names and may_fit(person) and fits(nominal, person):
                    return person
        elif not nominal.modifiers or not self._is_lead(nominal):
            return None
        fitting = [person for person in self._people[:MOST_RECENT] if may_fit(person) and fits(nominal, person)]
        return fitting[0] if len(fitting) == 1 and self._is_later(nominal, fitting[0]) else None

    def _is_later(self, nominal: Nominal, person: Person) -> bool:
        """Tell whether a person is named only behind an indefinite phrase: "a police sergeant said"."""
        return nominal.definite or person.names[0].start > nominal.end

    def _by_deed(self, nominal: Nominal) -> Person | None:
        """Return who did it or was harmed: "the suspect", "the victim", and "a man" of whom a lead says so."""
        if not self._crime:
            return None
        listed = words()
        harmed = [person for person in self._people[:MOST_RECENT] if person.harmed]
        if nominal.head in listed["victim"]:
            return only_one(self._salience, nominal, harmed)
        culprits = [person for person in self._people[:MOST_RECENT] if person.charged and not person.harmed]
        culprits += [person for person in self._people[:MOST_RECENT] if person.heads & listed["culprit"]]
        if nominal.definite:
            if nominal.head in listed["culprit"]:
                return only_one(self._salience, nominal, culprits)
            if nominal.head in listed["person"]:
                return known_so(self._salience, nominal, culprits)
            return None
        if nominal.head not in listed["person"] | listed["culprit"] or not self._is_lead(nominal):
            return None
        if harms(self._text, nominal.start, nominal.end):
            following = self._names[(at := bisect_left(self._starts, nominal.end)) : at + 1]
            return only_one(self._salience, nominal, harmed, following)
        return only_one(self._salience, nominal, culprits)

    def _by_lead(self, nominal: Nominal) -> Person | None:
        """Return the next person named in full, of whom no role is stated: a lead that names the person later."""
        if not nominal.country or not nominal.definite or not self._is_lead(nominal):
            return None
        if any(person.countries and fits(nominal, person) for person in self._people[:MOST_RECENT]):
            return None
        at = bisect_left(self._starts, nominal.end)
        name = self._names[at] if at < len(self._names) else None
        if name is None or self._salience.sentence(name.start) == self._salience.sentence(nominal.start):
            return None  # "The Chilean champion beat Tim Orr"
        person = name.person
        if person.roles or name.start - nominal.end > LONGEST_DELAY or " " not in self._text[name.start : name.end]:
            return None
        person.countries.add(nominal.country)
        person.heads.add(nominal.head)
        return person

    def _is_lead(self, nominal: Nominal) -> bool:
        return self._salience.sentence(nominal.start) - self._first <= FURTHEST_LEAD

    def _by_party(self, nominal: Nominal) -> Person | None:
        """Return the lawmaker or candidate who is most salient: "the Ohio Republican"."""
        if not nominal.definite or nominal.head not in words()["partisan"]:
            return None
        before = self._salience.before(nominal.start)[::-1]
        before = [seen for seen in before if seen.person.heads & words()["politician"]]
        if nominal.head == "mp":  # one of many: who holds such a seat, else who speaks
            before = [seen for seen in before if self._salience.speaks(seen)]
            before.sort(key=lambda seen: nominal.head not in seen.person.heads)
        return before[0].person if before else None

    def _by_subject(self, nominal: Nominal) -> Person | None:
        """Return the subject of the sentence before, of whom no work is known: "Sowe waited. The accountant said"."""
        if not nominal.definite or nominal.head in words()["speaks-of-others"] or nominal.head in words()["relation"]:
            return None
        if any(modifier.startswith("of ") for modifier in nominal.modifiers) or nominal.head in words()["partisan"]:
            return None
        if self._text.rfind(f" {nominal.head}", 0, nominal.head_start - 1) >= 0:
            return None  # somebody else's work
        person = self._last_subject(nominal.start)
        elsewhere = nominal.country and person and person.countries and nominal.country not in person.countries
        if person is None or person.heads or elsewhere or gender_of(nominal) not in (None, person.gender):
            return None
        person.heads.add(nominal.head)
        return person

    def _last_subject(self, start: int) -> Person | None:
        """Return the named subject of the sentence before, where a sentence of the same paragraph begins at `start`."""
        salience = self._salience
        at = salience.sentence(start)
        if start != salience.begin(at) or "\n" in self._text[salience.begin(at - 1) : start]:
            return None
        subject = salience.first_subject(at - 1)
        return subject.person if subject is not None and subject.person.names else None

    def _by_age(self, nominal: Nominal) -> Person | None:
        """Return the person mentioned last whose age is a teenager's."""
        if not nominal.definite or nominal.head != "teenager":
            return None
        before = (seen.person for seen in reversed(self._salience.before(nominal.start)))
        return next((person for person in before if person.names and person.ages & _TEENS), None)

    READERS: Final = (
        ("predicate", _by_predicate),
        ("role", _by_role),
        ("party", _by_party),
        ("same-age", _by_age),
        ("deed", _by_deed),
        ("last-subject", _by_subject),
        (_DELAYED, _by_lead),
    )
    """The ways to tell whom a phrase means, in this order, each with the name of its rule."""

    def _relative(self, event: Relative | Aged) -> Person | None:
        """Return whom "his brother" or "the 52-year-old" means."""
        owner: Person | None = None
        for seen in reversed(self._salience.before(event.end)):
            person = seen.person
            if seen.start == event.start:
                owner = person  # "his" in "his brother"
            if person is owner or not person.names:
                continue
            if event.age in person.ages if isinstance(event, Aged) else event.head in person.relations:
                return person
        subject = self._last_subject(event.start) if isinstance(event, Aged) else None
        if subject is None or subject.ages or not isinstance(event, Aged):
            return None
        subject.ages.add(event.age)
        return subject

    def _compatriot(self, event: National) -> Person | None:
        """Return whom "the Pole" means: who is told to be one, else the subject before of whom no country is told."""
        at = bisect_left(self._starts, event.start)
        recent = self._names[max(0, at - MOST_RECENT) : at]
        told = {name.person: code for name in recent if (code := country_before(self._text, name.start))}
        before = [seen for seen in self._salience.before(event.start) if seen.person.names]
        for seen in reversed(before):
            if told.get(seen.person) == event.country or event.country in seen.person.countries:
                return seen.person
        subject = self._last_subject(event.start)
        begin = self._salience.begin(self._salience.sentence(event.start) - 1)
        near = {seen.person for seen in before if seen.start >= begin}
        if subject is None or {one for one in near if one not in told and not one.countries} != {subject}:
            return None
        subject.countries.add(event.country)
        return subject

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
