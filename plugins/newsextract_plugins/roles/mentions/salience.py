"""Salience: who was mentioned where, and who is therefore meant when nobody is named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text.names.words import HONORIFIC, flags_of
from newsextract_plugins.roles.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["FURTHEST_SENTENCES", "Salience", "Seen"]

#: How many sentences back a pronoun may find its antecedent.
FURTHEST_SENTENCES = 6
#: How many of the mentions before are compared.
MOST_RECENT = 40
_DETERMINERS = ("the", "a", "his", "her")


class Seen(NamedTuple):
    """A resolved mention."""

    start: int
    end: int
    person: Person
    sentence: int
    quotation: int


class Salience:
    """The resolved mentions of a story, in text order, and the questions that coreference asks of them.

    Args:
        article: The article.
        pulled: Spans of quotations without marks.
    """

    def __init__(self, article: Article, pulled: Sequence[tuple[int, int]] = ()) -> None:
        self._text = article.text
        self._sentences = [start for start, _ in article.layout.sentences]
        self.quotations = [
            (q.start, q.end, q.inner_start, q.inner_end) for q in article.layout.quotations if q.parent is None
        ]
        if pulled:
            self.quotations = _with_pulled(self.quotations, pulled)
        """Outermost quotations: start, end, and start and end of the content."""
        self._quotation_starts = [q[0] for q in self.quotations]
        self.seen: list[Seen] = []
        """The mentions resolved so far."""
        self._governed: dict[int, bool] = {}
        self._speaking: dict[int, bool] = {}

    def see(self, start: int, end: int, person: Person) -> None:
        """Add a mention behind all others."""
        sentence = bisect_right(self._sentences, start) - 1
        self.seen.append(Seen(start, end, person, sentence, self.quotation_at(start)))

    def subject_before(self, offset: int, other: Person | None = None, gender: str | None = None) -> Person | None:
        """The most salient person before an offset who is not `other`: the subject of its sentence or of one before."""
        seen = self.seen
        sentence = self.sentence(offset)
        quotation = self.quotation_at(offset)
        last_resort: Person | None = None
        at = bisect_left(seen, (offset,)) - 1
        furthest = max(0, at - MOST_RECENT + 1)
        while at >= furthest:
            current = seen[at].sentence
            if sentence - current > FURTHEST_SENTENCES:
                return last_resort
            fitting = []
            while at >= furthest and seen[at].sentence == current:
                one = seen[at]
                at -= 1
                if one.quotation == quotation and one.person is not other:
                    known = one.person.gender
                    if known is None or gender is None or known == gender:
                        fitting.append(one)
            fitting.reverse()
            if not fitting:
                if quotation >= 0:
                    return None
                continue
            if current == sentence:
                subject = self._subject(fitting, gender)
                if subject is not None:
                    return subject
                last_resort = last_resort or fitting[0].person
                continue
            free = [s for s in fitting if not self.governed(s)]
            if last_resort is not None and not free:
                continue
            speaking = [s for s in free if self.speaks(s)]
            return self._first(speaking or free or fitting, gender)
        return last_resort

    def topic_before(self, offset: int, speaker: Person, gender: str) -> Person | None:
        """The person of a known gender mentioned most in the sentences before, who is not the speaker."""
        sentence = self.sentence(offset)
        counts: dict[int, int] = {}
        best: Person | None = None
        for seen in reversed(self.before(offset)):
            if sentence - seen.sentence > FURTHEST_SENTENCES:
                break
            person = seen.person
            if person is speaker or person.gender != gender:
                continue
            counts[id(person)] = counts.get(id(person), 0) + 1
            if best is None or counts[id(person)] > counts[id(best)]:
                best = person
        return best

    def before(self, offset: int) -> list[Seen]:
        """Return the latest mentions before an offset."""
        at = bisect_left(self.seen, (offset,))
        return self.seen[max(0, at - MOST_RECENT) : at]

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence at an offset."""
        return bisect_right(self._sentences, offset) - 1

    def quotation_at(self, offset: int) -> int:
        """Index of the outermost quotation that holds an offset, or -1."""
        at = bisect_right(self._quotation_starts, offset) - 1
        return at if at >= 0 and offset < self.quotations[at][1] else -1

    def governed(self, seen: Seen) -> bool:
        """Whether a preposition governs the mention, so that it is no subject ("after talks with Wang")."""
        known = self._governed.get(seen.start)
        if known is None:
            known = self._governed[seen.start] = self._is_governed(seen)
        return known

    def speaks(self, seen: Seen) -> bool:
        """Whether a verb of speaking stands behind a mention."""
        known = self._speaking.get(seen.end)
        if known is None:
            known = self._speaking[seen.end] = self._is_speaking(seen)
        return known

    def _is_governed(self, seen: Seen) -> bool:
        governors = words()["governor"]
        near = max(0, seen.start - 40)
        before = self._text[self._text.rfind(" ", near, seen.start - 1) + 1 : seen.start]
        word = before[:-1]
        if before[-1:] == " " and word.isalpha() and word.islower() and word not in _DETERMINERS:
            return word in governors  # most often the word in front tells
        before = self._text[near : seen.start].rsplit("\n", 1)[-1]
        for word in reversed(before.split()[-4:]):
            if word in governors:
                return True
            if (word[-1] in ',:;.!?”"' and not flags_of(word) & HONORIFIC) or not (
                word[0].isupper() or word in _DETERMINERS
            ):
                return False
        return False

    def _is_speaking(self, seen: Seen) -> bool:
        behind = self._text[seen.end : seen.end + 20].replace("’s", " ").split(" ", 3)
        verbs = words()["person-verb"]
        return any(word.strip(",.:") in verbs for word in behind[:3])

    def _subject(self, fitting: list[Seen], gender: str | None) -> Person | None:
        """The first person whom no preposition governs, a known gender before an unknown one."""
        first = None
        for seen in fitting:
            if not self.governed(seen):
                if seen.person.gender == gender:
                    return seen.person
                first = first or seen.person
        return first

    def _first(self, fitting: list[Seen], gender: str | None) -> Person:
        """The first person, a known gender before an unknown one."""
        known = [s for s in fitting if s.person.gender == gender]
        return (known or fitting)[0].person


def _with_pulled(
    quotations: list[tuple[int, int, int, int]], pulled: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int, int]]:
    """The quotations in text order, those without marks among them; what stands in one of these is a part of it."""
    starts = [start for start, _ in pulled]
    kept = []
    for quotation in quotations:
        at = bisect_right(starts, quotation[0]) - 1
        if at < 0 or pulled[at][1] <= quotation[0]:
            kept.append(quotation)
    return sorted([*kept, *((start, end, start, end) for start, end in pulled)])
