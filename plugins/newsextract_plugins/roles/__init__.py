"""Who is who: persons with their titles, and the names, nominals and pronouns that mean them.

The steps, put together by `reading`, each in its own room:

1. the proper names (`newsextract.text.names`) and the role phrases beside each (`titles`): before it, behind it, behind
   a verb, split into title, organisation, country and status;
2. which names are persons', and which of them mean one person (`names`);
3. the nominals and pronouns that stand for persons (`mentions`), those of quotations and interviews too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import Speaker, hookimpl, option
from newsextract_plugins.roles.names.person_rules import rule_of
from newsextract_plugins.roles.reading import read
from newsextract_plugins.roles.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article, Role, Rules
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["Roles"]


@attrs.frozen
class Roles:
    """Finds the persons of an article, their stated roles, and every mention of them."""

    rules: ClassVar[Rules] = RULES

    first_person: bool = option(default=True, help='Resolve "I" inside quotations to the person who speaks them.')

    @hookimpl
    def newsextract_speakers(self, article: Article) -> Iterator[Speaker]:
        """Find persons, their roles, and what stands for them."""
        for person in read(article, first_person=self.first_person):
            yield _speaker(article, person)


def _of_state(role: Role) -> Role:
    """A role whose country is a state of ISO 3166-1: England's is GB."""
    return attrs.evolve(role, country=role.country[:2]) if role.country and role.country[2:] else role


def _speaker(article: Article, person: Person) -> Speaker:
    """The finding on a person; its span is that of the first mention by name."""
    first = person.names[0]
    aliases = dict.fromkeys(form for form in person.forms.values() if form != person.full)
    rule, trail = rule_of(person.evidence)
    return Speaker.at(
        article, first.start, first.end, name=person.full, kind="person", aliases=tuple(aliases),
        mentions=tuple(person.mentions), roles=tuple(map(_of_state, person.roles)),
        gender=person.gender or person.likely_gender, rule=rule, confidence=RULES.confidence(rule), trail=trail,
    )  # fmt: skip
