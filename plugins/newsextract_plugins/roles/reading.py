"""Read the persons of an article: names, their titles, then what stands for them, in text order."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import exception
from newsextract.model.types import Mention
from newsextract.text import patterns as re
from newsextract.text.english import given_name
from newsextract.text.names.spellings import PARTICLES
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.coreference import Resolver
from newsextract_plugins.roles.mentions.pronouns import third_persons
from newsextract_plugins.roles.names.judging import Cluster, judge
from newsextract_plugins.roles.names.matching import is_alias
from newsextract_plugins.roles.names.persons import Event, People, in_order
from newsextract_plugins.roles.rules import RULES
from newsextract_plugins.roles.titles.beside import counterpart, possessor_title, roles_beside, title_behind
from newsextract_plugins.roles.titles.stated import learn, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article, Role
    from newsextract.text.names import Name
    from newsextract_plugins.roles.names.persons import Person
    from newsextract_plugins.roles.titles.phrases import Statement

    _Owned = tuple[Name, Person, list[Statement]]
    """A name of a person, and what is stated beside it."""

__all__ = ["read", "story_names"]

MOST_ROLES: Final = 24
"""How many of a person's latest roles a counterpart may share."""
_HELD: Final = frozenset({"current", "acting", "deputy"})
"""What the status of an office is that somebody holds."""
LONGEST_SHARER: Final = 24
_SHARER: Final = re.compile(r"\b([A-Z][\w’-]+) (?:and|&) \Z")
"""Who shares the family name of the next."""
_BEFORE_SHARED: Final = frozenset({"d ", "& "})
"""The last characters of what joins the two."""
_FAMILIES: Final = tuple(f" {noun}" for noun in ("brothers", "sisters", "siblings", "twins"))
"""What stands behind the name of a family."""
_PLACE: Final = attrgetter("start", "end")
_SET_OFF: Final = frozenset({title_behind.name, possessor_title.name})
"""The constructions whose phrase stands for the person by itself, too."""


def read(article: Article, *, first_person: bool) -> list[Person]:
    """Return the persons of the regions that findings are wanted from, by first mention."""
    by_kind: dict[str, list[tuple[int, int]]] = {}
    for region in article.regions:
        by_kind.setdefault(region.kind, []).append((region.start, region.end))
    third = third_persons(article.text)
    everyone: list[Person] = []
    for regions in by_kind.values():
        everyone += _Story(article, regions, third).read(first_person=first_person)
    return in_order(everyone)


def story_names(article: Article, regions: Sequence[tuple[int, int]]) -> list[tuple[Name, int, int]]:
    """Return the names that may be persons', each with where its sentence begins and ends.

    Args:
        article: The article.
        regions: Half-open spans in text order.
    """
    sentences = article.layout.sentences
    starts = [*(start for start, _ in sentences), sys.maxsize]
    every = [name for name in article.layout.names if name.kind in ("person", "unknown")]
    name_starts = [name.start for name in every]
    found: list[tuple[Name, int, int]] = []
    for start, end in regions:
        low, high = bisect_left(name_starts, start), bisect_left(name_starts, end)
        at = max(0, bisect_right(starts, start) - 1)
        following = start  # where the next sentence begins
        for name in every[low:high]:
            if name.start >= following:
                while starts[at + 1] <= name.start:
                    at += 1
                following = starts[at + 1]
                begin, stop = sentences[at]
                begin, stop = begin if begin > start else start, stop if stop < end else end
            if name.end <= stop:
                found.append((name, begin, stop))
    return _with_sharers(article.text, found)


def _with_sharers(text: str, names: list[tuple[Name, int, int]]) -> list[tuple[Name, int, int]]:
    """Return the names with those who share the family name of the next: "Mark and Jane Holt"."""
    found: list[tuple[Name, int, int]] = []
    given: set[str] = set()
    for entry in names:
        name, begin, stop = entry
        joined = text[name.start - 2 : name.start] in _BEFORE_SHARED
        if not joined and not given:
            found.append(entry)
            continue
        sharer: re.Match[str] | None = None
        if joined and _is_joined(text, name, begin):
            sharer = _SHARER.search(text, max(begin, name.start - LONGEST_SHARER), name.start)
        free = sharer is not None and (not found or found[-1][0].end <= sharer.start())
        if sharer is not None and free and _is_given(sharer[1]):
            shared = attrs.evolve(
                name, start=sharer.start(), end=sharer.end(1), honorific=None, given=sharer[1], gender=None, alias=None
            )
            found.append((shared, begin, stop))
            given.add(sharer[1])
        called = given and name.given is None and text[name.start : name.end] in given
        found.append((attrs.evolve(name, given=name.family, family=""), begin, stop) if called else entry)
    return found


def _is_joined(text: str, name: Name, begin: int) -> bool:
    """Tell whether "and" stands in front of a name with a given name."""
    return bool(name.given) and text.endswith((" and ", " & "), begin, name.start)


def _is_given(word: str) -> bool:
    """Tell whether a word is a given name of several languages."""
    known = given_name(word)
    return known is not None and known.locales > 1


def things(article: Article) -> list[Name]:
    """Return the names of places and bodies."""
    return [name for name in article.layout.names if name.kind in ("place", "organisation")]


def _parted(text: str, name: Name) -> Name:
    """Return a name of words that no list knows, once it is a person's, with its last word as the family name."""
    if name.given is not None or name.kind != "unknown" or " " not in name.family or name.alias is not None:
        return name
    given, family = text[name.start : name.end].rsplit(None, 1)
    if given.split()[0].casefold() in PARTICLES:
        return name  # "De la Cruz"
    return attrs.evolve(name, kind="person", given=given, family=family)


@exception(
    "several-of-a-family",
    "“The Marsh brothers” are several, and none of them by name.",
    example="Ida Marsh met the Marsh brothers. They left.",
    counterexample="Ida Marsh met Mr Marsh. They left.",
)
def _is_family(text: str, name: Name) -> bool:
    """Tell whether a family name is that of several."""
    return text.startswith(_FAMILIES, name.end) and text[max(0, name.start - 4) : name.start].casefold() == "the "


def _is_office(role: Role) -> bool:
    """Tell whether somebody holds an office, of which a counterpart may hold another."""
    return role.status in _HELD and role.title.casefold().rsplit(" ", 1)[-1] not in words()["needs-more"]


class _Story:
    """The persons of the regions of one story.

    Args:
        article: The article.
        regions: Half-open spans.
        third: The third-person pronouns of the text.
    """

    def __init__(self, article: Article, regions: list[tuple[int, int]], third: Sequence[tuple[int, int]]) -> None:
        self._article = article
        self._text = article.text
        self._regions = regions
        self._third = third
        self._people = People()

    def read(self, *, first_person: bool) -> list[Person]:
        """Return the persons, each with roles and mentions in text order."""
        owned = self._owned()
        events = [Event(name.start, name.end, person) for name, person, _ in owned]
        spans, counterparts = self._state(owned)
        everyone = self._people.everyone
        resolver = Resolver(
            self._article, self._regions, events, spans, everyone, self._third, first_person=first_person
        )
        if counterparts:
            resolver.see_names()
            for name, person, entry in counterparts:
                self._share(name, person, entry, events, resolver)
        resolver.resolve()
        for person, said in resolver.stated:
            self._add(person, None, said)
        for person in everyone:
            person.mentions.sort(key=_PLACE)
            person.roles.sort(key=_PLACE)
        return everyone

    def _owned(self) -> list[_Owned]:
        """Return the names that are persons', each with whom it means and what is stated beside it."""
        names = story_names(self._article, self._regions)
        stated = roles_beside(self._text, names)
        judged = judge(self._text, names, stated, things(self._article), self._third)
        found: list[_Owned] = []
        relations = words()["relation"]
        for (name, _, _), cluster in zip(names, judged, strict=True):
            if cluster is not None:
                self._people.expect(name)
        called: dict[str, Cluster] = {}
        told: dict[Cluster, int] = {}
        for (read, begin, _), roles, judgement in zip(names, stated, judged, strict=True):
            name, cluster = read, judgement
            if cluster is not None:
                name = _parted(self._text, read)
            elif called:
                cluster = called.get(self._text[read.start : read.end])
            if cluster is None and found and is_alias(self._text, found[-1][0].end, name.start):
                cluster = called[self._text[name.start : name.end]] = Cluster()  # "Anita Rao, better known as Kavi"
            if cluster is not None and (name.given is not None or not _is_family(self._text, name)):
                related = bool(roles) and not relations.isdisjoint([role.phrase.heads[0] for role in roles])
                person = self._people.add(self._text, name, begin=begin, related=related)
                evidence = told.get(cluster)
                if evidence is None:
                    evidence = told[cluster] = cluster.evidence
                person.evidence |= evidence
                found.append((name, person, roles))
        return found

    def _state(self, owned: list[_Owned]) -> tuple[list[tuple[int, int]], list[tuple[Name, Person, Statement]]]:
        """Add the stated roles; return the spans of their phrases, and what is stated as a counterpart."""
        text = self._text
        spans, counterparts = [], []
        for name, person, roles in owned:
            for entry in roles:
                phrase = entry.phrase
                spans.append((phrase.start, phrase.end))
                if entry.rule == counterpart.name or phrase.heads[0] == "counterpart":
                    counterparts.append((name, person, entry))
                    continue
                self._add(person, name, entry)
                set_off = entry.rule in _SET_OFF or (phrase.definite and text[phrase.head_start].islower())
                if set_off and not phrase.plural and not (entry.further and entry.rule == title_behind.name):
                    shown = text[phrase.start : phrase.end]
                    person.mentions.append(Mention(phrase.start, phrase.end, shown, "nominal", entry.rule))
        return spans, counterparts

    def _add(self, person: Person, name: Name | None, entry: Statement) -> Role:
        """Add a role that a phrase states of a person."""
        role = role_of(self._text, name, entry, RULES.confidence(entry.rule))
        if role.organisation and self._people.is_called(role.organisation):
            role = attrs.evolve(role, organisation=None)  # "Ann Lee's lawyer"
        person.roles.append(role)
        learn(person, role, entry.phrase.heads)
        return role

    def _share(self, name: Name, person: Person, entry: Statement, events: list[Event], resolver: Resolver) -> None:
        """Give the counterpart the office of whom he or she is the counterpart of."""
        phrase = entry.phrase
        role = role_of(self._text, name, entry, RULES.confidence(entry.rule))
        at = bisect_left(events, phrase.start, key=attrgetter("start"))
        owner = events[at].person if at < len(events) and events[at].end <= phrase.end else None
        model = owner or resolver.salience.subject_before(phrase.start, person)
        held = next((r for r in reversed(model.roles[-MOST_ROLES:]) if _is_office(r)), None) if model else None
        if model is not None and held is not None:
            role = attrs.evolve(role, title=held.title, organisation=None, status=held.status)
            person.heads |= model.heads
        person.roles.append(role)
        if role.country:
            person.countries.add(role.country)
