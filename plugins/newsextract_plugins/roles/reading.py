"""Read the persons of an article: names, their titles, then what stands for them, in text order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from newsextract.model.types import Mention, Role, Span
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.coreference import Event, Resolver
from newsextract_plugins.roles.names.evidence import VERBAL, Usage
from newsextract_plugins.roles.names.persons import People, Person, in_order
from newsextract_plugins.roles.rules import RULES
from newsextract_plugins.roles.titles.beside import roles_beside
from newsextract_plugins.roles.titles.phrases import Phrase, Statement
from newsextract_plugins.roles.titles.splitting import split
from newsextract_plugins.roles.titles.verbal import title_and_body

if TYPE_CHECKING:
    from newsextract.model.types import Article
    from newsextract.text.names import Name

__all__ = ["read"]

#: How many of a person's latest roles a counterpart may share.
MOST_ROLES = 24
_YEARS = re.compile(r"(\d{1,3})-year-old")
#: What the status of an office is that somebody holds.
_HELD = frozenset({"current", "acting", "deputy"})
#: Offices by other names.
_OFFICES = (
    ("prime minister", "premier"),
    ("first minister", "leader"),
    ("diplomacy", "minister"),
    ("diplomacy", "diplomat"),
    ("head of state", "president"),
    ("senate majority leader", "senator"),
    ("senate minority leader", "senator"),
    ("commander-in-chief", "commander"),
)


def read(article: Article, *, first_person: bool) -> list[Person]:
    """Return the persons of the regions that findings are wanted from, by first mention."""
    text = article.text
    by_kind: dict[str, list[tuple[int, int]]] = {}
    for region in article.regions:
        by_kind.setdefault(region.kind, []).append((region.start, region.end))
    everyone: list[Person] = []
    for regions in by_kind.values():
        everyone += _read_story(article, text, regions, first_person=first_person)
    return in_order(everyone)


def _read_story(article: Article, text: str, regions: list[tuple[int, int]], *, first_person: bool) -> list[Person]:
    """The persons of the regions of one story."""
    sentences = article.layout.sentences
    starts = [start for start, _ in sentences]
    every = [name for name in article.layout.names if name.kind in ("person", "unknown")]
    name_starts = [name.start for name in every]
    names: list[tuple[Name, int, int]] = []
    for start, end in regions:
        low, high = bisect_right(name_starts, start - 1), bisect_right(name_starts, end - 1)
        at = max(0, bisect_right(starts, start) - 1)
        for name in every[low:high]:
            while at + 1 < len(sentences) and starts[at + 1] <= name.start:
                at += 1
            begin, stop = sentences[at] if sentences else (start, end)
            if name.end <= min(stop, end):
                names.append((name, max(begin, start), min(stop, end)))
    stated = roles_beside(text, names)
    people = People()
    owners: list[tuple[Name, Person, list[Statement]]] = []
    usage = Usage(text, [name for name, _, _ in names], stated)
    for (name, _, _), roles in zip(names, stated, strict=True):
        if not usage.is_person(name, roles) and not (
            name.kind == "person" and " " in name.family and people.knows(name)
        ):
            continue
        kept = [entry for entry in roles if name.kind == "person" or entry.rule not in VERBAL]
        owners.append((name, people.add(text, name), kept))
    events = [Event(name.start, name.end, person) for name, person, _ in owners]
    spans: list[tuple[int, int]] = []
    counterparts: list[tuple[Name, Person, Statement]] = []
    for name, person, roles in owners:
        for entry in roles:
            phrase = entry.phrase
            spans.append((phrase.start, phrase.end))
            if phrase.heads[0] == "counterpart":
                counterparts.append((name, person, entry))
                continue
            role = _role(text, name, entry)
            person.roles.append(role)
            _learn(person, role, phrase.heads)
            if (
                entry.rule in ("title-behind", "possessor-title")
                or (phrase.definite and text[phrase.head_start].islower())
            ) and not phrase.plural:
                person.mentions.append(Mention(phrase.start, phrase.end, role.text, "nominal"))
    resolver = Resolver(article, regions, events, spans, people.everyone, first_person=first_person)
    if counterparts:
        resolver.see_names()
    for name, person, entry in counterparts:
        role = _role(text, name, entry)
        phrase = entry.phrase
        at = bisect_left(events, phrase.start, key=attrgetter("start"))
        owner = events[at].person if at < len(events) and events[at].end <= phrase.end else None
        model = owner or resolver.salience.subject_before(phrase.start, person)
        if model is not None:
            held = next((r for r in reversed(model.roles[-MOST_ROLES:]) if r.status in _HELD), None)
            if held is not None:
                role = attrs.evolve(role, title=held.title, organisation=None, status=held.status)
                person.heads |= model.heads
        person.roles.append(role)
        if role.country:
            person.countries.add(role.country)
    resolver.resolve()
    for person, said in resolver.stated:
        role = _role(text, None, said)
        person.roles.append(role)
        _learn(person, role, said.phrase.heads)
    for nominal, person in resolver.delayed:
        start, end = nominal[:2]
        phrase = Phrase(start, end, (nominal.head,), False, False, True, nominal.head_start, nominal.head_end)
        person.roles.append(_role(text, None, Statement(phrase, "delayed-name")))
    for person in people.everyone:
        person.mentions.sort(key=lambda m: (m.start, m.end))
        person.roles.sort(key=lambda r: (r.start, r.end))
    return people.everyone


def _role(text: str, name: Name | None, entry: Statement) -> Role:
    """The role that a phrase states."""
    phrase = entry.phrase
    shown = text[phrase.start : phrase.end]
    parts = split(shown, phrase.head_start - phrase.start, phrase.head_end - phrase.start)
    title, organisation, country = parts.title, parts.organisation, parts.country
    if entry.title is not None:
        title, organisation, country = title_and_body(entry, text)
    if entry.body is not None:
        if organisation is None and country is None:
            organisation = entry.body.organisation
        country = country or entry.body.country
    if phrase.plural:
        head = text[phrase.head_start : phrase.head_end]
        one = phrase.heads[0].capitalize() if head[:1].isupper() else phrase.heads[0]
        title = title.replace(head, one)
    mention = Span.of(text, name.start, name.end) if name is not None else None
    status = entry.status if entry.status and parts.status == "current" else parts.status
    return Role(
        phrase.start, phrase.end, shown, title=title, organisation=organisation,
        country=country, status=status, mention=mention,
        rule=entry.rule, confidence=RULES.confidence(entry.rule),
    )  # fmt: skip


def _learn(person: Person, role: Role, heads: tuple[str, ...]) -> None:
    """Keep what a role says about a person, for the phrases that stand for him or her."""
    listed = words()
    person.heads.update(head for head in heads if head not in listed["relation"])
    person.relations.update(head for head in heads if head in listed["relation"])
    if role.country:
        person.countries.add(role.country)
    if "-year-old" in role.text:
        person.ages.update(_YEARS.findall(role.text))
    low = role.title.casefold()
    for phrase, head in _OFFICES:
        if phrase in low:
            person.heads.add(head)
    for head in heads:
        if person.gender is None and (head in listed["female"] or head in listed["male"]):
            person.gender = "female" if head in listed["female"] else "male"
