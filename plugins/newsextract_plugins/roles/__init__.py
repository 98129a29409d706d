"""Who is who: persons with their titles, and the names, nominals and pronouns that mean them.

The steps: the proper names (`newsextract.text.names`); the role phrases beside each (`stating`: `phrases` before it,
`appositions` behind it, `statements` by verbs), split into title, organisation, country and status (`splitting`);
which names are persons' (`evidence`), joined to persons (`persons`); nominals (`nominals`) and pronouns (`pronouns`)
resolved to them (`coreference`), those of quotations (`quoted`) and interviews (`interviews`) too; all put together
by `reading`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import Speaker, hookimpl, option
from newsextract_plugins.roles.reading import read
from newsextract_plugins.roles.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article, Role, Rules
    from newsextract_plugins.roles.persons import Person

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
    return Speaker.at(
        article, first.start, first.end, name=person.full, kind="person", aliases=tuple(aliases),
        mentions=tuple(person.mentions), roles=tuple(map(_of_state, person.roles)), gender=person.gender,
        rule="person-name", confidence=RULES.confidence("person-name"),
    )  # fmt: skip
