"""Coreference: nominals and pronouns resolved to persons, in text order, by gender, country, role and salience."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from newsextract.model.types import Mention
from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.descriptions import Descriptions
from newsextract_plugins.roles.mentions.interviews import interview
from newsextract_plugins.roles.mentions.pronouns import (
    LONGEST_LINK,
    Pronoun,
    asked,
    clause_subject,
    is_asked,
    object_before,
    own_subject,
    tells_own_word,
)
from newsextract_plugins.roles.mentions.quoted import outer_quotations, resolve_first_persons, resolve_quoted
from newsextract_plugins.roles.mentions.salience import Salience
from newsextract_plugins.roles.mentions.scanning import (
    Restated,
    anaphors,
    headline_nominals,
    headlines,
    listed_heads,
    restated,
)
from newsextract_plugins.roles.mentions.unnamed import UnnamedSubjects
from newsextract_plugins.roles.names.persons import Event
from newsextract_plugins.roles.names.standing import Standing
from newsextract_plugins.roles.titles.behind import FRONTED
from newsextract_plugins.roles.titles.coordination import every_role
from newsextract_plugins.roles.titles.verbal import is_subject, statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article
    from newsextract_plugins.roles.mentions.scanning import Anaphor
    from newsextract_plugins.roles.names.persons import Person
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["Resolver"]

MOST_HEADS: Final = 60
"""Of how many roles besides the listed ones the phrases are looked for."""
LONGEST_POST: Final = 40
"""How far behind a possessive "as" may stand: "her long time as"."""
_TIMES: Final = frozenset({"after", "before", "when", "because", "while", "since", "until"})
"""What opens a clause that tells when or why."""
_FOLLOWING: Final = re.compile(r"\w*")
"""The word behind a pronoun."""
_STANDING: Final = {
    "subject": Standing.SUBJECT,
    "object": Standing.OBJECT,
    "reflexive": Standing.OBJECT,
    "possessive": Standing.POSSESSOR,
}
"""How a pronoun stands in its clause by its case."""
_PLACE: Final = attrgetter("start", "end")
_OF_SUBJECT: Final = frozenset({"reflexive", "object"})
"""The cases of pronouns that mean the subject of their own clause, or somebody else."""


class Resolver:
    """Resolves what stands for a person in the regions of one story.

    Args:
        article: The article.
        regions: Half-open spans.
        names: The names of persons.
        spans: Spans of the role phrases: what stands in them is no mention by itself.
        people: All persons.
        third: The third-person pronouns of the text.
        first_person: Resolve "I" in quotations, too.
    """

    def __init__(
        self,
        article: Article,
        regions: Sequence[tuple[int, int]],
        names: list[Event],
        spans: list[tuple[int, int]],
        people: list[Person],
        third: Sequence[tuple[int, int]],
        *,
        first_person: bool,
    ) -> None:
        self._article = article
        self._text = article.text
        self._regions = regions
        self._people = people
        self._paragraphs = article.layout.paragraphs
        self._names = sorted(names, key=attrgetter("start"))
        self._starts = [event.start for event in self._names]
        self._spans = sorted(spans)
        self.salience = Salience(article, outer_quotations(article.layout, regions, self._names))
        """Who was mentioned where."""
        self._third = third
        self._first_person = first_person
        self._unnamed = UnnamedSubjects(article, self.salience)
        first = self.salience.sentence(regions[0][0]) if regions else 0
        self._described = Descriptions(self._text, self.salience, self._names, self._starts, people, first)
        self.stated: list[tuple[Person, Statement]] = self._described.stated
        """Roles stated by a verb behind a pronoun, "she is the mayor", and by phrases that stand for a person."""

    def resolve(self) -> None:
        """Add the mentions by nominals and pronouns to the persons."""
        text, salience = self._text, self.salience
        events: list[Event | Anaphor | Restated] = list(self._names)
        listed = listed_heads()
        heads = sorted({head for person in self._people for head in person.heads if head not in listed})[:MOST_HEADS]
        for start, end in self._regions:
            events += [
                found
                for found in anaphors(text, start, end, heads, self._third)
                if (
                    text[found.start] != "H" or not self._in_name(found)
                    if isinstance(found, Pronoun)
                    else not self._in_role(found.start, found.end)
                )
            ]
            again = [two for two in restated(text, start, end, self._people) if not self._in_role(two.start, two.end)]
            if again:
                events = [
                    one for one in events if not any(two.start <= one.start and one.end <= two.end for two in again)
                ]
                events += again
        for start, end in headlines(text, self._regions, self._paragraphs):
            events += headline_nominals(text, start, end)
        events.sort(key=_PLACE)
        salience.forget()
        quoted: list[Pronoun] = []
        for event in events:
            if isinstance(event, Event):
                salience.see(event.start, event.end, event.person)
            elif isinstance(event, Restated):
                event.person.mentions.append(Mention(event.start, event.end, event.text, "nominal", "same-words"))
                event.person.roles.append(event.role)
                salience.see(event.start, event.end, event.person)
            elif isinstance(event, Pronoun):
                if salience.quotation_at(event.start) >= 0:
                    quoted.append(event)
                else:
                    self._take(event)
            else:
                person = self._described.read(event)
                if person is not None:
                    self._state(event.end, person)
        for pronoun, person in resolve_quoted(text, salience, quoted):
            self._state_of_pronoun(pronoun, person)
        if self._first_person:
            resolve_first_persons(text, salience, self._regions, self._paragraphs)
            interview(text, self._regions, self._paragraphs, self._people, salience.quotation_at)

    def see_names(self) -> None:
        """Take the names as seen, so that subjects can be asked for before anything is resolved."""
        for event in self._names:
            self.salience.see(event.start, event.end, event.person)

    def _take(self, event: Pronoun) -> None:
        """Add a pronoun to whom it means."""
        found = self._meant(event)
        if found is None:
            return
        person, rule = found
        start, end = event.start, event.end
        person.gender = person.gender or event.gender
        self._state_of_pronoun(event, person)
        person.mentions.append(Mention(start, end, self._text[start:end], "pronoun", rule))
        self.salience.see(start, end, person, _STANDING[event.case])

    def _state_of_pronoun(self, event: Pronoun, person: Person) -> None:
        """Keep the role that is stated behind a pronoun."""
        if event.case == "possessive":
            if self._text.find(" as ", event.end, event.end + LONGEST_POST) < 0:
                return
        elif not is_subject(self._text, event.end):
            return
        self._state(event.end, person)

    def _state(self, end: int, person: Person) -> None:
        """Keep the role that a verb behind a mention states, or a post that somebody holds."""
        sentences = self._article.layout.sentences
        at = self.salience.sentence(end)
        limit = sentences[at][1] if at >= 0 else len(self._text)
        following = bisect_left(self._starts, end)
        next_name = self._starts[following] if following < len(self._starts) else len(self._text) + 1
        said = statement(self._text, end, limit, next_name)
        if said is not None:
            self.stated += [(person, one) for one in every_role(self._text, said, limit, next_name)]

    def _in_name(self, pronoun: Pronoun) -> bool:
        """Tell whether a pronoun is part of a name or a style: "Premier Liu He", "His Majesty"."""
        text = self._text
        if text[pronoun.end + 1 : pronoun.end + 2].isupper() and pronoun.case == "possessive":
            return _FOLLOWING.match(text, pronoun.end + 1)[0].casefold() in words()["honour"]  # type: ignore[index]
        if text[pronoun.start] != "H" or pronoun.end - pronoun.start > len("He"):
            return False
        at = bisect_left(self._starts, pronoun.end) - 1
        return at >= 0 and self._names[at].end >= pronoun.end

    def _in_role(self, start: int, end: int) -> bool:
        at = bisect_right(self._spans, (end,)) - 1
        possessed = self._text.startswith(("'s ", "’s "), end)
        for first, last in self._spans[max(0, at - 2) : at + 1]:
            if first < end and start < last and (last <= end or not possessed):
                return True
        return False

    def _meant(self, event: Pronoun) -> tuple[Person, str] | None:
        """Return the person whom a pronoun outside quotations means, with the rule that says so."""
        text, salience = self._text, self.salience
        if (
            text.startswith((" part ", " part,"), event.end)
            and text[max(0, event.start - 4) : event.start].casefold() == "for "
        ):
            person = self._named_within(event.end, 60)
            return (person, "for-his-part") if person is not None else None
        beside = object_before(text, salience, event)
        if beside is not None:
            return beside, "object-before"
        fronted = self._fronted(event) if tells_own_word(text, self._begin_of(event), event) else None
        if fronted is not None:
            return fronted, "fronted-phrase"
        if is_asked(text, event):
            return asked(salience, event)
        stranger = self._unnamed.subject_of(event)
        if stranger is not None:
            return stranger, "salience"
        subject = clause_subject(text, salience, event) if event.case in _OF_SUBJECT else None
        if event.case == "reflexive" and subject is not None and subject.gender in (None, event.gender):
            return subject, "own-subject"
        others = (subject,) if event.case == "object" and not self._unnamed.is_own_subject else ()
        owner = own_subject(text, salience, event) if event.case == "possessive" else None
        if owner is not None:
            return owner, "own-subject"
        likeliest = salience.likeliest(
            event.start, event.gender, others=others, case=event.case, speaks=self._goes_on(event)
        )
        if likeliest is not None:
            return likeliest, "salience"
        ahead = self._fronted(event)
        return (ahead, "fronted-phrase") if ahead is not None else None

    def _goes_on(self, event: Pronoun) -> bool:
        """Tell whether a pronoun speaks, as who spoke before may go on to do: not in "after he said"."""
        if not self.salience.speaks_at(event.start, event.end):
            return False
        return self._text[max(0, event.start - LONGEST_LINK) : event.start].rstrip().rsplit(" ", 1)[-1] not in _TIMES

    def _begin_of(self, event: Pronoun) -> int:
        """Return where the sentence of a pronoun begins."""
        return self._article.layout.sentences[self.salience.sentence(event.start)][0]

    def _fronted(self, event: Pronoun) -> Person | None:
        """Return the subject behind the fronted phrase that a pronoun stands in: "In her speech, Marsh said"."""
        if event.case != "possessive" or not FRONTED.match(self._text, self._begin_of(event), event.start):
            return None
        return self._named_within(event.end, 90, event.gender)

    def _named_within(self, offset: int, reach: int, gender: str | None = None) -> Person | None:
        """Return the person whom a name means that begins at most so many characters later in the sentence."""
        at = bisect_left(self._starts, offset)
        if (
            at < len(self._starts)
            and self._starts[at] - offset <= reach
            and self.salience.sentence(self._starts[at]) == self.salience.sentence(offset)
        ):
            person = self._names[at].person
            return person if not gender or person.gender in (None, gender) else None
        return None
