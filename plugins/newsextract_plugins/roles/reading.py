"""Read the persons of an article: names, their titles, then what stands for them, in text order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from newsextract.text.names_words import ACRONYM, COMMON, DEMONYM, MODIFIER, ORGANISATION, PLACE_HEAD, SURNAME, flags_of
from newsextract.types import Mention, Role, Span
from newsextract_plugins.roles.appositions import appositive, goes_on
from newsextract_plugins.roles.coreference import Event, Resolver
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.persons import People, Person, in_order
from newsextract_plugins.roles.phrases import Phrase, title_before
from newsextract_plugins.roles.rules import RULES
from newsextract_plugins.roles.splitting import split
from newsextract_plugins.roles.statements import Statement, is_subject, statement, title_and_body

if TYPE_CHECKING:
    from newsextract.text.names import Name
    from newsextract.types import Article

__all__ = ["read"]

#: How many names a plural title reaches: "Senators A, B and C".
LONGEST_LIST = 8
#: How many of a person's latest roles a counterpart may share.
MOST_ROLES = 24
#: What stands before a place: "in Troy".
_LOCATED = re.compile(r"\b(?:in|at|near|across|outside) \Z")
_NEXT = re.compile(r" ([a-z]+)")
_YEARS = re.compile(r"(\d{1,3})-year-old")
_JOINTS = frozenset({" and ", ", ", ", and ", " & ", " or "})
#: What no word of a name of unknown kind may be for a title to make a person of it.
_NO_NAME = COMMON | DEMONYM | MODIFIER | ORGANISATION | ACRONYM | PLACE_HEAD
#: Offices by other names.
_OFFICES = (
    ("prime minister", "premier"),
    ("first minister", "leader"),
    ("diplomacy", "minister"),
    ("diplomacy", "diplomat"),
    ("head of state", "president"),
    ("commander-in-chief", "commander"),
)
#: The evidence that a thing can be called by, too.
_DOUBTFUL = frozenset({"shape", "given-name"})
#: Constructions with a verb: they say nothing about whether the name is a person's.
VERBAL = frozenset({"copula", "office-held", "office-led"})
_SURE = frozenset({"honorific", "title", "repeated", "transcript"})


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
    stated = _state(text, names)
    people = People()
    owners: list[tuple[Name, Person, list[Statement]]] = []
    shown = [text[name.start : name.end] for name, _, _ in names]
    counts = Counter(shown)
    doubtful = {form for form, (name, _, _) in zip(shown, names, strict=True) if name.likely in _DOUBTFUL}
    things = {
        form
        for form, (name, _, _) in zip(shown, names, strict=True)
        if form in doubtful and _is_thing(text, name.start, name.end)
    }
    for (name, _, _), roles in zip(names, stated, strict=True):
        if not _is_person(text, name, roles, counts, things) and not (
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
        owner = next((e.person for e in events if phrase.start <= e.start and e.end <= phrase.end), None)
        model = owner or resolver.salience.subject_before(phrase.start, person)
        if model is not None:
            held = next((r for r in reversed(model.roles[-MOST_ROLES:]) if r.status == "current"), None)
            if held is not None:
                role = attrs.evolve(role, title=held.title, organisation=None)
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


def _state(text: str, names: list[tuple[Name, int, int]]) -> list[list[Statement]]:
    """The role phrases beside each name."""
    stated: list[list[Statement]] = [[] for _ in names]
    floor = 0
    for index, (name, begin, stop) in enumerate(names):
        start = name.honorific[0] if name.honorific and head_of(text[slice(*name.honorific)]) is None else name.start
        if start > begin:
            phrase = title_before(text, max(begin, floor), start)
            if phrase is not None and (not phrase.host or _host_fits(text, name, phrase)):
                if phrase.plural and not phrase.host:
                    for other in _listed(text, names, index):
                        stated[other].append(Statement(phrase, "plural-title"))
                elif not phrase.plural:
                    stated[index].append(Statement(phrase, _rule(text, phrase)))
        if name.kind == "person":
            floor = name.end if text[name.end : name.end + 2] not in ("'s", "’s") else name.start
        if name.end >= stop:
            continue
        apposed, verbal = goes_on(text, name.end), name.kind == "person" and is_subject(text, name.end)
        if not apposed and not verbal:
            continue
        next_start = next((n.start for n, _, _ in names[index + 1 : index + 4] if n.kind == "person"), len(text) + 1)
        behind = appositive(text, name.end, stop, next_start) if apposed else None
        if behind is not None:
            stated[index].append(Statement(behind, "title-behind"))
            floor = max(floor, behind.end) if behind.end <= next_start else floor
        elif verbal:
            said = statement(text, name.end, stop, next_start)
            if said is not None:
                stated[index].append(said)
    return stated


def _rule(text: str, phrase: Phrase) -> str:
    """The construction of a title before a name."""
    if phrase.heads[0] == "counterpart":
        return "counterpart"
    if phrase.host or (phrase.definite and text[phrase.start : phrase.start + 4].casefold() != "the "):
        return "possessor-title"
    return "title-before"


def _host_fits(text: str, name: Name, phrase: Phrase) -> bool:
    """Whether the name is closed off behind, as an apposition is ("the site's founder, Ann Lee, said")."""
    behind = text[name.end : name.end + 1]
    return behind in (",", ".", ";", ")", "") or (
        phrase.definite and behind in (" ", "\n") and text[name.end : name.end + 2] in (" (", " –", " —")
    )


def _listed(text: str, names: list[tuple[Name, int, int]], index: int) -> list[int]:
    """The coordinated names that share a plural title, none where the first stands alone."""
    found = [index]
    for at in range(index + 1, min(len(names), index + LONGEST_LIST)):
        if text[names[at - 1][0].end : names[at][0].start] not in _JOINTS:
            break
        found.append(at)
    return found if len(found) > 1 else []


def _is_person(text: str, name: Name, roles: list[Statement], counts: dict[str, int], things: set[str]) -> bool:
    """Whether a name is taken for a person: a single capitalised word needs more than its capital."""
    if name.kind == "person":
        if name.likely in _SURE:
            return True
        if name.likely == "shape" and not flags_of(name.family) & SURNAME:
            return bool(roles) or text[name.start : name.end] not in things or _says(text, name.end)
        if name.given and name.family:
            return True
        if roles or _says(text, name.end):
            return True
        shown = text[name.start : name.end]
        return counts[shown] > 1 and not (name.likely == "given-name" and shown in things)
    if name.kind != "unknown" or not roles or any(flags_of(word) & _NO_NAME for word in name.family.split()):
        return False
    beside = [entry for entry in roles if entry.rule not in VERBAL and not entry.phrase.host]
    if any(entry.rule in ("title-before", "counterpart") for entry in beside):
        return True
    single = " " not in text[name.start : name.end]
    beside = [entry for entry in beside if entry.rule == "title-behind" or entry.phrase.host]
    return bool(beside) and single and text[max(0, name.start - 4) : name.start].casefold() != "the "


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether the name is used as a place's or a body's: "in Troy", "Green Front leader"."""
    behind = _NEXT.match(text, end)
    return (behind is not None and head_of(behind[1]) is not None) or _LOCATED.search(
        text, max(0, start - 8), start
    ) is not None


def _says(text: str, end: int) -> bool:
    """Whether a verb follows that takes a person as its subject."""
    return text[end : end + 16].strip().split(" ", 1)[0].strip(",.:") in words()["person-verb"]


def _role(text: str, name: Name | None, entry: Statement) -> Role:
    """The role that a phrase states."""
    phrase = entry.phrase
    shown = text[phrase.start : phrase.end]
    parts = split(shown, phrase.head_start - phrase.start, phrase.head_end - phrase.start)
    title, organisation, country = parts.title, parts.organisation, parts.country
    if entry.title is not None:
        title, organisation, country = title_and_body(entry, text)
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
