"""Coreference: nominals and pronouns resolved to persons, in text order, by gender, country, role and salience."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract.model.types import Mention
from newsextract.text.names.places import country_code
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.interviews import interview
from newsextract_plugins.roles.mentions.nominals import Aged, Nominal, Relative, fits
from newsextract_plugins.roles.mentions.pronouns import Pronoun
from newsextract_plugins.roles.mentions.quoted import pulled_quotes, resolve_first_persons, resolve_quoted
from newsextract_plugins.roles.mentions.salience import Salience
from newsextract_plugins.roles.mentions.scanning import anaphors
from newsextract_plugins.roles.titles.phrases import Phrase, Statement
from newsextract_plugins.roles.titles.verbal import is_subject, statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract.model.types import Article
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["Event", "Resolver"]

#: The longest link between an object and the pronoun behind it.
LONGEST_LINK = 12
#: In how many sentences from the beginning a role may stand before its holder is named.
FURTHEST_LEAD = 3
#: Within how many characters the name has to follow.
LONGEST_DELAY = 700
#: How many persons are compared.
MOST_RECENT = 40

#: How long a pronoun is that can be a subject.
LONGEST_SUBJECT = 3

#: What stands between an object and the pronoun that means it.
_LINKS = frozenset({"for", "after", "over", "on", "following"})
_COUNTERPART = re.compile(r"\b(?:his|her|their|its) (?:(?P<country>[A-Z]\w+(?: [A-Z]\w+)?) )?counterpart\b")
LONGEST_COUNTERPART = 60


class Event(NamedTuple):
    """A mention by name."""

    start: int
    end: int
    person: Person


class Counterpart(NamedTuple):
    """A phrase such as "his Russian counterpart"."""

    start: int
    end: int
    country: str


class Resolver:
    """Resolves what stands for a person in the regions of one story.

    Args:
        article: The article.
        regions: Half-open spans.
        names: The names of persons.
        spans: Spans of the role phrases: what stands in them is no mention by itself.
        people: All persons.
        first_person: Resolve "I" in quotations, too.
    """

    def __init__(
        self,
        article: Article,
        regions: Sequence[tuple[int, int]],
        names: list[Event],
        spans: list[tuple[int, int]],
        people: list[Person],
        *,
        first_person: bool,
    ) -> None:
        self._article = article
        self._text = article.text
        self._regions = regions
        self._people = people
        self._paragraphs = article.layout.paragraphs
        self._names = sorted(names, key=lambda e: e.start)
        self._spans = sorted(spans)
        pulled = pulled_quotes(self._text, regions, self._paragraphs, [event[:2] for event in self._names])
        self.salience = Salience(article, pulled)
        """Who was mentioned where."""
        self._first_person = first_person
        self.stated: list[tuple[Person, Statement]] = []
        """Roles stated by a verb behind a pronoun, "she is the mayor", and by a phrase for a person named later."""

    def resolve(self) -> None:
        """Add the mentions by nominals and pronouns to the persons."""
        text = self._text
        salience = self.salience
        events: list[Event | Pronoun | Nominal | Relative | Aged | Counterpart] = list(self._names)
        counterparts = "counterpart" in text
        for start, end in self._regions:
            events += [
                found
                for found in anaphors(text, start, end)
                if isinstance(found, Pronoun) or not self._in_role(found.start, found.end)
            ]
            if counterparts:
                events += [c for c in _counterparts(text, start, end) if not self._in_role(c.start, c.end)]
        events.sort(key=itemgetter(0, 1))
        salience.seen = []
        quoted: list[Pronoun] = []
        for event in events:
            start, end = event[:2]
            if isinstance(event, Event):
                salience.see(start, end, event.person)
                continue
            if isinstance(event, Pronoun):
                if salience.quotation_at(start) >= 0:
                    quoted.append(event)
                    continue
                person = self._pronoun(event)
                if person is not None:
                    person.gender = person.gender or event.gender
                    self._state(event, person)
            else:
                person = self._meant(event)
            if person is not None:
                kind: Literal["pronoun", "nominal"] = "pronoun" if isinstance(event, Pronoun) else "nominal"
                person.mentions.append(Mention(start, end, text[start:end], kind))
                salience.see(start, end, person)
        resolve_quoted(text, self.salience, quoted)
        if self._first_person:
            resolve_first_persons(text, self.salience, self._regions, self._paragraphs)
            interview(text, self._regions, self._paragraphs, self._people, self.salience.quotation_at)

    def _state(self, event: Pronoun, person: Person) -> None:
        """Keep the role that a verb behind a pronoun states."""
        if event.end - event.start > LONGEST_SUBJECT or self._text[event.end - 1] != "e":
            return
        if not is_subject(self._text, event.end):
            return
        sentences = self._article.layout.sentences
        at = self.salience.sentence(event.start)
        limit = sentences[at][1] if at >= 0 else len(self._text)
        following = bisect_left(self._names, event.end, key=lambda e: e.start)
        next_name = self._names[following].start if following < len(self._names) else len(self._text) + 1
        said = statement(self._text, event.end, limit, next_name)
        if said is not None:
            self.stated.append((person, said))

    def see_names(self) -> None:
        """Take the names as seen, so that subjects can be asked for before anything is resolved."""
        for event in self._names:
            self.salience.see(*event)

    def _in_role(self, start: int, end: int) -> bool:
        at = bisect_right(self._spans, (end,)) - 1
        return any(s < end and start < e for s, e in self._spans[max(0, at - 2) : at + 1])

    def _meant(self, event: Nominal | Relative | Aged | Counterpart) -> Person | None:
        """The person whom a noun phrase stands for."""
        if isinstance(event, Nominal):
            return self._nominal(event)
        if isinstance(event, Counterpart):
            return self._counterpart(event)
        owner: Person | None = None
        for seen in reversed(self.salience.before(event.end)):
            person = seen.person
            if seen.start == event.start:
                owner = person  # "his" in "his brother"
            if person is owner:
                continue
            if event.age in person.ages if isinstance(event, Aged) else event.head in person.relations:
                return person
        return None

    def _pronoun(self, event: Pronoun) -> Person | None:
        text = self._text
        if (
            text[event.end : event.end + 6] in (" part ", " part,")
            and text[max(0, event.start - 4) : event.start].casefold() == "for "
        ):
            return self._named_within(event.end, 60)
        beside = self._object_before(event)
        return beside or self.salience.subject_before(event.start, None, event.gender)

    def _object_before(self, event: Pronoun) -> Person | None:
        """The object in front of the pronoun, where the words between make it the antecedent: "thanked Lee for his"."""
        if not self.salience.seen:
            return None
        seen = self.salience.seen[-1]
        if event.start - seen.end > LONGEST_LINK or seen.person.gender not in (None, event.gender):
            return None
        link = self._text[seen.end : event.start].strip()
        if link not in _LINKS:
            return None
        before = self._text[max(0, seen.start - 40) : seen.start].rsplit(None, 1)
        word = before[-1] if before else ""
        return seen.person if (word in words()["object-verb"] if link == "for" else word == "to") else None

    def _named_within(self, offset: int, reach: int) -> Person | None:
        """The person whom a name means that begins at most so many characters later in the sentence."""
        at = bisect_left(self._names, offset, key=lambda e: e.start)
        if (
            at < len(self._names)
            and self._names[at].start - offset <= reach
            and self.salience.sentence(self._names[at].start) == self.salience.sentence(offset)
        ):
            return self._names[at].person
        return None

    def _nominal(self, nominal: Nominal) -> Person | None:
        """The person mentioned last whose roles fit, else the only one of the article."""
        checked: set[int] = set()
        for seen in reversed(self.salience.before(nominal.start)):
            if id(seen.person) not in checked:
                checked.add(id(seen.person))
                if fits(nominal, seen.person):
                    return seen.person
        if not nominal.country:
            return None
        fitting = [person for person in self._people[:MOST_RECENT] if person.countries and fits(nominal, person)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
        return self._named_later(nominal)

    def _named_later(self, nominal: Nominal) -> Person | None:
        """The next person named in full, where no role of his or hers is stated: a lead that names the person later."""
        at = bisect_left(self._names, nominal.end, key=lambda e: e.start)
        if (
            at == len(self._names)
            or self.salience.sentence(nominal.start) - self.salience.sentence(self._regions[0][0]) > FURTHEST_LEAD
        ):
            return None
        name = self._names[at]
        person = name.person
        if person.roles or name.start - nominal.end > LONGEST_DELAY or " " not in self._text[name.start : name.end]:
            return None
        if nominal.country:
            person.countries.add(nominal.country)
        person.heads.add(nominal.head)
        phrase = Phrase(*nominal[:2], (nominal.head,), False, False, True, nominal.head_start, nominal.head_end)
        self.stated.append((person, Statement(phrase, "delayed-name")))
        return person

    def _counterpart(self, event: Counterpart) -> Person | None:
        """Resolve "his Russian counterpart": who holds the subject's office in that country."""
        subject = self.salience.subject_before(event.start)
        if subject is None or not subject.heads:
            return None
        code = country_code(event.country) if event.country else None
        for person in self._people[:MOST_RECENT]:
            if person is not subject and person.heads & subject.heads and (code in person.countries):
                return person
        return None


def _counterparts(text: str, start: int, end: int) -> Iterator[Counterpart]:
    """The phrases with "counterpart", found by that word, which is rare."""
    at = text.find("counterpart", start, end)
    while at >= 0:
        for match in _COUNTERPART.finditer(text, max(start, at - LONGEST_COUNTERPART), min(end, at + 12)):
            if match.end() == at + len("counterpart"):
                yield Counterpart(*match.span(), match["country"] or "")
        at = text.find("counterpart", at + 1, end)
