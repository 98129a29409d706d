"""Coreference: nominals and pronouns resolved to persons, in text order, by gender, country, role and salience."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsextract.types import Mention
from newsextract_plugins.roles.interviews import interview
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.nominals import Nominal, fits, nominals
from newsextract_plugins.roles.pronouns import first_persons, pronouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract.types import Article
    from newsextract_plugins.roles.persons import Person

__all__ = ["Event", "Resolver"]

#: The longest link between an object and the pronoun behind it.
LONGEST_LINK = 12
#: Verbs whose object is meant by "his" in "for his …".
_TO_BLAME_OR_THANK = frozenset(
    {
        *(
            "thanked",
            "praised",
            "congratulated",
            "criticised",
            "criticized",
            "blamed",
            "condemned",
            "attacked",
            "mocked",
        ),
        *("thank", "praise", "congratulate", "criticise", "criticize", "blame", "condemn", "attack", "mock", "rebuked"),
    }
)
#: How many sentences back a pronoun may find its antecedent.
FURTHEST_SENTENCES = 6
#: In how many sentences from the beginning a role may stand before its holder is named.
FURTHEST_LEAD = 3
#: Within how many characters before a quotation its speaker is named.
FURTHEST_CUE = 250
#: Within how many characters the name has to follow.
LONGEST_DELAY = 700
#: How many of the persons mentioned last are compared.
MOST_RECENT = 40

_INTRODUCES = re.compile(r"[a-z]{2}[,:]?\s*\Z|[,:]\s*\Z")
_COUNTERPART = re.compile(r"\b(?:his|her|their|its) (?:(?P<country>[A-Z]\w+(?: [A-Z]\w+)?) )?counterpart\b")
LONGEST_COUNTERPART = 60


_GOVERNORS = frozenset(
    [
        "of",
        "on",
        "to",
        "with",
        "by",
        "for",
        "from",
        "in",
        "at",
        "about",
        "against",
        "behind",
        "under",
        "like",
        "than",
        "between",
        "toward",
        "towards",
        "over",
        "upon",
        "including",
    ]
)


class Event(NamedTuple):
    """A mention in text order."""

    start: int
    end: int
    kind: str
    person: Person | None
    gender: str = ""
    nominal: Nominal | None = None


class _Seen(NamedTuple):
    """A resolved mention."""

    start: int
    end: int
    person: Person
    sentence: int
    quoted: bool


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
        self._text = article.text
        self._regions = regions
        self._people = people
        self._sentences = [start for start, _ in article.layout.sentences]
        self._paragraphs = article.layout.paragraphs
        self._quotations = [
            (q.start, q.end, q.inner_start, q.inner_end) for q in article.layout.quotations if q.parent is None
        ]
        self._quotation_starts = [q[0] for q in self._quotations]
        self._names = sorted(names, key=lambda e: e.start)
        self._spans = sorted(spans)
        self._seen: list[_Seen] = []
        self._first_person = first_person
        self.delayed: list[tuple[Nominal, Person]] = []
        """Roles stated by a phrase that stands for a person named later."""

    def resolve(self) -> None:
        """Add the mentions by nominals and pronouns to the persons."""
        events = list(self._names)
        text = self._text
        for start, end in self._regions:
            events += [
                Event(nominal.start, nominal.end, "nominal", None, "", nominal)
                for nominal in nominals(text, start, end)
                if not self._in_role(nominal.start, nominal.end)
            ]
            events += [Event(p.start, p.end, "pronoun", None, p.gender) for p in pronouns(text, start, end)]
            events += [
                Event(m.start(), m.end(), "counterpart", None, m["country"] or "")
                for m in _counterparts(text, start, end)
                if not self._in_role(m.start(), m.end())
            ]
        events.sort(key=lambda e: (e.start, e.end))
        self._seen = []
        quoted: list[Event] = []
        for event in events:
            person = event.person
            if event.kind == "nominal" and event.nominal is not None:
                person = self._nominal(event.nominal)
            elif event.kind == "pronoun":
                if self.quotation_at(event.start) >= 0:
                    quoted.append(event)
                    continue
                person = self._pronoun(event)
            elif event.kind == "counterpart":
                person = self._counterpart(event)
            if person is None:
                continue
            if event.kind != "name":
                kind = "pronoun" if event.kind == "pronoun" else "nominal"
                person.mentions.append(Mention(event.start, event.end, text[event.start : event.end], kind))  # type: ignore[arg-type]
                if event.kind == "pronoun" and person.gender is None:
                    person.gender = event.gender
            self._seen.append(self._sight(event, person))
        self._quoted_pronouns(quoted)
        if self._first_person:
            self._first_persons()
            interview(text, self._regions, self._paragraphs, self._people, self.quotation_at)

    def see_names(self) -> None:
        """Take the names as seen, so that subjects can be asked for before anything is resolved."""
        self._seen = [self._sight(event, event.person) for event in self._names if event.person is not None]

    def _sight(self, event: Event, person: Person) -> _Seen:
        """A resolved mention, with its place."""
        quoted = self.quotation_at(event.start) >= 0
        return _Seen(event.start, event.end, person, self._sentence(event.start), quoted)

    def subject_before(self, offset: int, other: Person | None = None, gender: str | None = None) -> Person | None:
        """The most salient person before an offset who is not `other`: the subject of its sentence or of one before."""
        sentence = self._sentence(offset)
        found = self._before(offset)
        quotation = self.quotation_at(offset)
        last_resort: Person | None = None
        while found:
            current = found[-1].sentence
            if sentence - current > FURTHEST_SENTENCES:
                return last_resort
            group = []
            while found and found[-1].sentence == current:
                group.append(found.pop())
            group.reverse()
            fitting = [
                s for s in group
                if s.person is not other and (gender is None or s.person.gender in (None, gender))
                and (self.quotation_at(s.start) == quotation if quotation >= 0 else not s.quoted)
            ]  # fmt: skip
            if not fitting:
                if quotation >= 0:
                    return None
                continue
            free = [s for s in fitting if not self._governed(s)]
            if current == sentence:
                if free:
                    return self._first(free, gender)
                last_resort = last_resort or fitting[0].person
                continue
            if last_resort is not None and not free:
                continue
            speaking = [s for s in free if self._speaks(s)]
            return self._first(speaking or free or fitting, gender)
        return last_resort

    def quotation_at(self, offset: int) -> int:
        """Index of the outermost quotation that holds an offset, or -1."""
        at = bisect_right(self._quotation_starts, offset) - 1
        return at if at >= 0 and offset < self._quotations[at][1] else -1

    def _governed(self, seen: _Seen) -> bool:
        """Whether a preposition governs the mention, so that it is no subject ("after talks with Wang")."""
        before = self._text[max(0, seen.start - 40) : seen.start].rsplit("\n", 1)[-1].split()
        for word in reversed(before[-4:]):
            if word in _GOVERNORS:
                return True
            if word.endswith((",", ":", ";")):
                return False
            if not (word[:1].isupper() or word in ("the", "a", "his", "her")):
                return False
        return False

    def _first(self, fitting: list[_Seen], gender: str | None) -> Person:
        """The first person, a known gender before an unknown one."""
        known = [s for s in fitting if s.person.gender == gender]
        return (known or fitting)[0].person

    def _before(self, offset: int) -> list[_Seen]:
        at = bisect_left(self._seen, (offset,))
        return self._seen[max(0, at - MOST_RECENT) : at]

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._sentences, offset) - 1

    def _in_role(self, start: int, end: int) -> bool:
        at = bisect_right(self._spans, (end,)) - 1
        return any(s < end and start < e for s, e in self._spans[max(0, at - 2) : at + 1])

    def _speaks(self, seen: _Seen) -> bool:
        """Whether a verb of speaking stands behind or before a mention."""
        behind = self._text[seen.end : seen.end + 20].replace("’s", " ").split(" ", 3)
        verbs = words()["person-verb"]
        return any(word.strip(",.:") in verbs for word in behind[:3])

    def _pronoun(self, event: Event) -> Person | None:
        text = self._text
        if (
            text[event.end : event.end + 6] in (" part ", " part,")
            and text[max(0, event.start - 4) : event.start].casefold() == "for "
        ):
            return self._named_within(event.end, 60)
        beside = self._object_before(event)
        return beside or self.subject_before(event.start, None, event.gender)

    def _object_before(self, event: Event) -> Person | None:
        """The object in front of the pronoun, where verb or preposition make it the antecedent: "thanked her for her"."""
        if not self._seen:
            return None
        seen = self._seen[-1]
        link = self._text[seen.end : event.start].strip()
        if event.start - seen.end > LONGEST_LINK or seen.person.gender not in (None, event.gender):
            return None
        before = self._text[max(0, seen.start - 40) : seen.start].rsplit(None, 1)
        word = before[-1] if before else ""
        if (link == "for" and word in _TO_BLAME_OR_THANK) or (
            link in ("after", "over", "on", "following") and word == "to"
        ):
            return seen.person
        return None

    def _named_within(self, offset: int, reach: int) -> Person | None:
        """The person whom a name means that begins at most so many characters later in the sentence."""
        at = bisect_left(self._names, offset, key=lambda e: e.start)
        if (
            at < len(self._names)
            and self._names[at].start - offset <= reach
            and self._sentence(self._names[at].start) == self._sentence(offset)
        ):
            return self._names[at].person
        return None

    def _nominal(self, nominal: Nominal) -> Person | None:
        """The person mentioned last whose roles fit, else the only one of the article."""
        checked: set[int] = set()
        for seen in reversed(self._before(nominal.start)):
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
            or self._sentence(nominal.start) - self._sentence(self._regions[0][0]) > FURTHEST_LEAD
        ):
            return None
        name = self._names[at]
        person = name.person
        if (
            person is None
            or person.roles
            or name.start - nominal.end > LONGEST_DELAY
            or " " not in self._text[name.start : name.end]
        ):
            return None
        if nominal.country:
            person.countries.add(nominal.country)
        person.heads.add(nominal.head)
        self.delayed.append((nominal, person))
        return person

    def _counterpart(self, event: Event) -> Person | None:
        """Resolve "his Russian counterpart": who holds the subject's office in that country."""
        subject = self.subject_before(event.start)
        if subject is None or not subject.heads:
            return None
        from newsextract.text.places import country_code  # noqa: PLC0415

        code = country_code(event.gender) if event.gender else None
        for person in self._people[:MOST_RECENT]:
            if person is not subject and person.heads & subject.heads and (code in person.countries):
                return person
        return None

    def _quoted_pronouns(self, quoted: list[Event]) -> None:
        """Resolve pronouns inside quotations: to whom the quotation names, else to whom the text before it is about.

        Never to the one who speaks: "he" said by him is somebody else.
        """
        text = self._text
        speakers: dict[int, Person | None] = {}
        found: list[tuple[Person, Event]] = []
        for event in quoted:
            at = self.quotation_at(event.start)
            if at not in speakers:
                speakers[at] = self._beside(*self._quotations[at][:2])
            speaker = speakers[at]
            person = self.subject_before(event.start, speaker, event.gender)
            if person is None and speaker is not None:
                person = self._topic_before(self._quotations[at][0], speaker, event.gender)
            if person is not None:
                found.append((person, event))
        for person, event in found:
            person.mentions.append(Mention(event.start, event.end, text[event.start : event.end], "pronoun"))

    def _topic_before(self, offset: int, speaker: Person, gender: str) -> Person | None:
        """The person of a known gender mentioned most in the sentences before, who is not the speaker."""
        sentence = self._sentence(offset)
        counts: dict[int, int] = {}
        best: Person | None = None
        for seen in reversed(self._before(offset)):
            if sentence - seen.sentence > FURTHEST_SENTENCES:
                break
            person = seen.person
            if person is speaker or person.gender != gender:
                continue
            counts[id(person)] = counts.get(id(person), 0) + 1
            if best is None or counts[id(person)] > counts[id(best)]:
                best = person
        return best

    def _first_persons(self) -> None:
        """Give "I" in a quotation to the person who is said to speak beside it."""
        text = self._text
        last: Person | None = None
        last_paragraph = -2
        starts = [start for start, _ in self._paragraphs]
        for start, end, inner_start, inner_end in self._quotations:
            if not any(a <= start < b for a, b in self._regions[:50]):
                continue
            paragraph = bisect_right(starts, start) - 1
            speaker = self._beside(start, end)
            if speaker is None and last is not None and paragraph - last_paragraph <= 1:
                speaker = last
            if speaker is None:
                continue
            last, last_paragraph = speaker, paragraph
            for begin, stop in first_persons(text, inner_start, inner_end):
                speaker.mentions.append(Mention(begin, stop, text[begin:stop], "pronoun"))

    def _beside(self, start: int, end: int) -> Person | None:
        """Who is said to speak the quotation, by the words next to it."""
        text = self._text
        at = bisect_left(self._seen, (end,))
        if at < len(self._seen):
            seen = self._seen[at]
            between = text[end : seen.start].strip(" ,\n")
            if (
                seen.start - end <= 40
                and "\n\n" not in text[end : seen.start]
                and ((not between and self._speaks(seen)) or between.split(" ", 1)[0] in words()["person-verb"])
            ):
                return seen.person
        sentence = self._sentence(start)
        for seen in reversed(self._seen[max(0, at - 8) : at]):
            if (
                seen.end <= start
                and not seen.quoted
                and seen.sentence >= sentence - 1
                and start - seen.end < FURTHEST_CUE
            ):
                if self._speaks(seen) or text[seen.end : start].strip() in (":", ","):
                    return seen.person
                if seen.sentence == sentence and not self._governed(seen) and _INTRODUCES.search(text, seen.end, start):
                    return seen.person
        return None


def _counterparts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The phrases with "counterpart", found by that word, which is rare."""
    at = text.find("counterpart", start, end)
    while at >= 0:
        for match in _COUNTERPART.finditer(text, max(start, at - LONGEST_COUNTERPART), min(end, at + 12)):
            if match.end() == at + len("counterpart"):
                yield match
        at = text.find("counterpart", at + 1, end)
