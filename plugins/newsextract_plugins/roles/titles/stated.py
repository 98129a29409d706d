"""From the words that state a role to the role, and what it says about whom it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.model.types import Role, Span
from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.titles.splitting import split
from newsextract_plugins.roles.titles.verbal import title_and_body

if TYPE_CHECKING:
    from newsextract.text.names import Name
    from newsextract_plugins.roles.names.persons import Person
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["learn", "role_of"]

_YEARS: Final = re.compile(r"(\d{1,3})-year-old")
_OFFICES: Final = (
    ("prime minister", "premier"),
    ("first minister", "leader"),
    ("diplomacy", "minister"),
    ("diplomacy", "diplomat"),
    ("head of state", "president"),
    ("senate majority leader", "senator"),
    ("senate minority leader", "senator"),
    ("commander-in-chief", "commander"),
)
"""Offices by other names."""


def role_of(text: str, name: Name | None, entry: Statement, confidence: float | None) -> Role:
    """Return the role that a phrase states.

    Args:
        text: The text.
        name: The name beside the phrase, or None.
        entry: The phrase with its construction.
        confidence: How often the construction is right.
    """
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
        if head[:-1].isupper():
            one = head[:-1]  # "MPs"
        title = title.replace(head, one)
    return Role(
        phrase.start,
        phrase.end,
        shown,
        title=title,
        organisation=organisation,
        country=country,
        status=entry.status if entry.status and parts.status == "current" else parts.status,
        mention=Span.of(text, name.start, name.end) if name is not None and not entry.further else None,
        rule=entry.rule,
        confidence=confidence,
    )


def _plain(head: str) -> str:
    """Return what somebody is called by who no longer holds an office, or does not yet: "ex-minister"."""
    return head.removeprefix("ex-").removeprefix("then-").removesuffix("-elect") if "-" in head else head


def learn(person: Person, role: Role, heads: tuple[str, ...]) -> None:
    """Keep what a role says about a person, for the phrases that stand for him or her."""
    listed = words()
    person.heads.update(_plain(head) for head in heads if head not in listed["relation"])
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
