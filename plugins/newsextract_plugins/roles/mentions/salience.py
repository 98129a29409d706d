"""Salience: who was mentioned where, and who is therefore meant when nobody is named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.roles.mentions.fitting import of_unknown_gender
from newsextract_plugins.roles.mentions.pronouns import PRONOUNS
from newsextract_plugins.roles.names.standing import (
    Standing,
    is_followed_by_verb,
    speaks,
    standing,
    standing_and_speaks,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["FURTHEST_SENTENCES", "Salience", "Seen"]

FURTHEST_SENTENCES: Final = 6
"""How many sentences back a pronoun may find its antecedent."""
MOST_RECENT: Final = 40
"""How many of the mentions before are compared."""
_WEIGHT: Final = {
    Standing.SUBJECT: 1.0,
    Standing.POSSESSOR: 0.65,
    Standing.OBJECT: 0.55,
    Standing.GOVERNED: 0.4,
    Standing.EXAMPLE: 0.05,
}
"""How salient each way to stand in a clause makes a person."""
_DECAY: Final = tuple(0.5**sentences for sentences in range(FURTHEST_SENTENCES + 1))
"""What so many sentences between leave of a mention's weight."""
_DECAY_QUOTED: Final = tuple(0.6**sentences for sentences in range(FURTHEST_SENTENCES + 1))
"""The same where the pronoun stands in a quotation: whom a story is about counts more than who was named last."""
_SPOKEN: Final = 0.2
"""What is added to the weight of who speaks."""
_SPEAKS: Final = 1.6
"""The same where the pronoun is the subject of a verb of speaking: "he said" goes on from the last speaker."""
_TOLD_OF: Final = 4.0
"""The weight of whom the relative clause tells that a pronoun stands in."""
_OBJECT: Final = 1.0
"""What is added to the weight of who was mentioned last in the sentence of an object, and doesn't speak."""
_QUOTED: Final = 0.35
"""What is left of the weight of a mention inside a quotation, for whoever is meant outside."""
LONGEST_JOINT: Final = 30
_JOINT: Final = re.compile(r",?\s(?:and\s|or\s|&\s)?(?:[A-Z][\w.]*\s){0,2}")
"""What joins a name to the one before it in a list."""
_JOINED: Final = frozenset({Standing.GOVERNED, Standing.OBJECT, Standing.EXAMPLE})
"""How a list may stand, so that none of those in it is a subject: "before Judges Orr, Marsh and Hale"."""


class Seen:
    """A resolved mention."""

    __slots__ = ("end", "person", "quotation", "sentence", "start")

    def __init__(self, start: int, end: int, person: Person, sentence: int, quotation: int) -> None:
        self.start = start
        self.end = end
        self.person = person
        self.sentence = sentence
        self.quotation = quotation


class Salience:
    """The resolved mentions of a story, in text order, and the questions that coreference asks of them.

    Args:
        article: The article.
        quotations: The outermost quotations: start, end, and start and end of the content.
    """

    def __init__(self, article: Article, quotations: list[tuple[int, int, int, int]]) -> None:
        self._text = article.text
        self._sentences = [start for start, _ in article.layout.sentences]
        self.quotations = quotations
        """Outermost quotations, as they were given."""
        self._quotation_starts = [q[0] for q in self.quotations]
        self.seen: list[Seen] = []
        """The mentions resolved so far."""
        self._starts: list[int] = []
        self._standing: dict[int, str] = {}
        self._speaking: dict[int, bool] = {}
        self._weights: dict[int, tuple[float, bool]] = {}

    def see(self, start: int, end: int, person: Person, standing: str | None = None) -> None:
        """Add a mention behind all others, with how it stands in its clause where that is known."""
        if standing is not None:
            self._standing[start] = standing
        sentence = bisect_right(self._sentences, start) - 1
        self.seen.append(Seen(start, end, person, sentence, self.quotation_at(start)))
        self._starts.append(start)

    def forget(self) -> None:
        """Take no mention for seen; how each stands is still known."""
        self.seen, self._starts = [], []

    def insert(self, start: int, end: int, person: Person) -> None:
        """Add a subject that stands before mentions seen already."""
        at = self.index(start)
        if at == len(self.seen) or self._starts[at] != start:
            self._standing[start] = Standing.SUBJECT
            sentence = bisect_right(self._sentences, start) - 1
            self.seen.insert(at, Seen(start, end, person, sentence, self.quotation_at(start)))
            self._starts.insert(at, start)

    def index(self, offset: int) -> int:
        """Return the index of the first mention that begins at an offset or behind it."""
        return bisect_left(self._starts, offset)

    def likeliest(
        self,
        offset: int,
        gender: str | None,
        *,
        others: Sequence[Person | None] = (),
        quotation: int = -1,
        case: str = "subject",
        speaks: bool = False,
    ) -> Person | None:
        """Return the most salient person before an offset.

        Args:
            offset: Where the pronoun stands.
            gender: The gender that it tells, or None.
            others: Persons who are not meant.
            quotation: The quotation that it stands in, -1 for none.
            case: Its case.
            speaks: A verb of speaking stands behind it.
        """
        decay = _DECAY if quotation < 0 else _DECAY_QUOTED
        spoken_weight = _SPEAKS if speaks else _SPOKEN
        sentence = self.sentence(offset)
        antecedents = self._antecedents(offset, self.begin(sentence - FURTHEST_SENTENCES), gender, others)
        trails = speaks and quotation < 0 and self._text.startswith(", ", offset - 2)
        if not trails and len({seen.person for seen in antecedents}) <= 1:
            return antecedents[0].person if antecedents else None
        weights: dict[Person, float] = {}
        known_weights = self._weights
        spoken_of: set[Person] = set()
        for seen in antecedents:
            person, stands_in = seen.person, seen.sentence
            weight, spoken = known_weights.get(seen.start) or self._weigh(seen)
            if spoken:
                weight += spoken_weight
            elif trails and stands_in == sentence and self._is_name(seen):
                spoken_of.add(person)  # "Mr Orr had been hurt, he added"
            elif case == "object" and stands_in == sentence and not weights:
                weight += _OBJECT
            if stands_in == sentence and case != "object" and self._is_told_of(seen, offset):
                weight = _TOLD_OF  # "was echoed by Marsh, who noted that he"
            if stands_in != sentence:
                weight *= decay[sentence - stands_in]
            if seen.quotation != quotation:
                weight *= _QUOTED if quotation < 0 else 1.0
            elif quotation >= 0:
                weight *= 2  # named in the same quotation
            if person.gender is None:
                weight *= of_unknown_gender(person, gender, speaks=spoken and speaks)
            weights[person] = weights.get(person, 0.0) + weight
        for person in spoken_of:
            weights.pop(person, None)
        if len(weights) > 1:
            return max(weights, key=weights.__getitem__)
        return next(iter(weights), None)

    def _antecedents(self, offset: int, begin: int, gender: str | None, others: Sequence[Person | None]) -> list[Seen]:
        """Return the mentions between two offsets of whoever may be meant by the second, the last one first."""
        found = self.before(offset, begin)[::-1]
        if gender:
            fitting = (gender, None)
            found = [seen for seen in found if seen.person.gender in fitting]
        return [seen for seen in found if seen.person not in others] if others else found

    def _is_told_of(self, seen: Seen, offset: int) -> bool:
        """Tell whether a relative clause about a mention goes on to an offset: "Marsh, who noted that"."""
        told = self._text.startswith((", who ", " who "), seen.end)
        return told and "," not in self._text[seen.end + len(", who ") : offset]

    def _is_name(self, seen: Seen) -> bool:
        """Tell a name from a pronoun or a noun phrase."""
        mention = self._text[seen.start : seen.end]
        return mention[0].isupper() and mention.lower() not in PRONOUNS

    def _weigh(self, seen: Seen) -> tuple[float, bool]:
        """Return the weight that a mention has by how it stands, and whether a verb of speaking is beside it."""
        start, end = seen.start, seen.end
        stands, spoken = self._standing.get(start), self._speaking.get(end)
        if stands is None:
            stands = self._coordinated(seen)
            if stands is None and spoken is None:
                stands, spoken = standing_and_speaks(self._text, start, end)
            elif stands is None:
                stands = standing(self._text, start, end)
            self._standing[start] = stands
        if spoken is None:
            spoken = speaks(self._text, start, end)
        self._speaking[end] = spoken
        weighed = self._weights[start] = (_WEIGHT[stands], spoken)
        return weighed

    def subject_before(self, offset: int, other: Person | None = None, gender: str | None = None) -> Person | None:
        """Return the most salient person before an offset who is not `other`."""
        return self.likeliest(offset, gender, others=(other,), quotation=self.quotation_at(offset))

    def subject_mention(self, offset: int) -> Seen | None:
        """Return the last subject before an offset in its sentence."""
        sentence, quotation = self.sentence(offset), self.quotation_at(offset)
        for seen in reversed(self.before(offset)):
            if seen.sentence != sentence:
                return None
            if seen.quotation == quotation and self.standing(seen) == Standing.SUBJECT:
                return seen
        return None

    def first_subject(self, sentence: int) -> Seen | None:
        """Return the first mention of a sentence, where it is a subject."""
        at = self.index(self.begin(sentence))
        if at == len(self.seen) or self.seen[at].sentence != sentence or self.seen[at].quotation >= 0:
            return None
        return self.seen[at] if self.standing(self.seen[at]) == Standing.SUBJECT else None

    def before(self, offset: int, begin: int = 0) -> list[Seen]:
        """Return the latest mentions before an offset, none that stands before `begin`."""
        at = bisect_left(self._starts, offset)
        first = at - MOST_RECENT if at > MOST_RECENT else 0
        return self.seen[bisect_left(self._starts, begin, first, at) if begin else first : at]

    def begin(self, sentence: int) -> int:
        """Return where a sentence begins, by its index."""
        return self._sentences[sentence] if 0 <= sentence < len(self._sentences) else 0

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence at an offset."""
        return bisect_right(self._sentences, offset) - 1

    def quotation_at(self, offset: int) -> int:
        """Return the index of the outermost quotation that holds an offset, or -1."""
        at = bisect_right(self._quotation_starts, offset) - 1
        return at if at >= 0 and offset < self.quotations[at][1] else -1

    def standing(self, seen: Seen) -> str:
        """Return how a mention stands in its clause."""
        known = self._standing.get(seen.start)
        if known is None:
            known = self._coordinated(seen) or standing(self._text, seen.start, seen.end)
            self._standing[seen.start] = known
        return known

    def _coordinated(self, seen: Seen) -> str | None:
        """Return how the mention stands that "and" or a comma joins this one to, None where it is no subject anyway."""
        at = bisect_left(self._starts, seen.start)
        if at == 0 or at == len(self.seen):
            return None
        before = self.seen[at - 1]
        if before.sentence != seen.sentence or not 0 < seen.start - before.end <= LONGEST_JOINT:
            return None
        if not _JOINT.fullmatch(self._text, before.end, seen.start):
            return None
        if is_followed_by_verb(self._text, seen.end):
            return None
        stands = self.standing(before)
        return stands if stands in _JOINED else None

    def governed(self, seen: Seen) -> bool:
        """Tell whether a preposition governs the mention, so that it is no subject ("after talks with Wang")."""
        return self.standing(seen) == Standing.GOVERNED

    def speaks(self, seen: Seen) -> bool:
        """Tell whether a verb of speaking stands behind a mention."""
        return self.speaks_at(seen.start, seen.end)

    def speaks_at(self, start: int, end: int) -> bool:
        """Tell whether a verb of speaking stands behind what may be a mention."""
        known = self._speaking.get(end)
        if known is None:
            known = self._speaking[end] = speaks(self._text, start, end)
        return known
