"""A stretch of a sentence as parts, with the clauses read so far: what the readers of clauses ask and change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english import lexicon
from newsextract.text.grammar.clauses.clause import Subject
from newsextract.text.grammar.verbs import takes_bare_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.phrases import Item, NounPhrase

__all__ = ["CONJUNCTIONS", "Stretch"]

_SKIPPED: Final = frozenset({"A", "TP", "AUX", "(", '"'})
_ENDS: Final = frozenset({",", ";", ":", "-", ".", "?", "!", "C", "Y", "W", "H", "R"})

_TOLD: Final = ("noun.communication", "noun.cognition", "noun.state", "noun.attribute")
"""Classes of nouns that a clause with "that" may tell: "the claim that"."""
_PERSONS: Final = ("noun.person", "noun.group")
_PLACING: Final = frozenset({"of", "in", "at", "from", "near"})
_MOST_NESTED: Final = 8
_ASKED: Final = frozenset({"whether", "if", "how", "why", "where", "when"})
CONJUNCTIONS: Final = frozenset({"after", "before", "since", "until", "till", "as", "than"})
"""Words that are prepositions or conjunctions."""
_NONE: Final = ("",) * 4


class Stretch:
    """The parts of one stretch and its clauses so far.

    Args:
        words: The sentence's words in lower case.
        tags: Its tags; those of participles are told while reading.
        items: The parts of the stretch.
    """

    def __init__(self, words: Sequence[str], tags: list[str], items: list[Item]) -> None:
        self.words = words
        self.tags = tags
        self.items = items
        self.clauses: list[Clause] = []
        self.of_item: dict[int, Clause] = {}
        self.asked: dict[int, tuple[int, int]] = {}
        self.pending: list[Clause] = []
        self._past: set[int] = set()
        self._kinds = [*[item.kind for item in items], *_NONE]
        self.verbs = [index for index, item in enumerate(items) if item.verb is not None]
        self.has_finite = False

    def kind(self, index: int) -> str:
        """Return the kind of a part; empty right outside of the stretch, four parts in front and behind."""
        return self._kinds[index]

    def hide(self, index: int) -> None:
        """Pass over an auxiliary that belongs to a verb farther behind."""
        self._kinds[index] = "AUX"

    def word(self, index: int) -> str:
        """Return the first word of a part, empty outside of the stretch."""
        return self.words[self.items[index].start] if 0 <= index < len(self.items) else ""

    def left_of(self, index: int) -> int:
        """Return the part in front of another one, over adverbs and times; -1 where none is."""
        at = index - 1
        kinds = self._kinds
        while at >= 0 and kinds[at] in _SKIPPED:
            at -= 2 if kinds[at] == "TP" and kinds[at - 1] == "I" else 1
        return max(at, -1)

    def climb(self, last: int) -> tuple[int, bool]:
        """Return the first part of a noun phrase with its prepositions, and whether one governs the whole."""
        first = last
        kinds = self._kinds
        while kinds[first - 1] == "I":
            preposition = first - 1
            while kinds[preposition - 1] == "I" and preposition:
                preposition -= 1  # "along with"
            if kinds[preposition - 1] != "NP":
                return first, True
            first = preposition - 1
        return first, False

    def take(self, clause: Clause, first: int, last: int) -> None:
        """Give a clause the noun phrases of some parts for its subject."""
        phrase = self.items[first].phrase
        if phrase is not None:
            clause.subject = Subject(phrase, self.items[first].start, self.items[last].end)
            clause.start = min(clause.start, clause.subject.start)

    def is_past(self, index: int) -> bool:
        """Tell whether a verb may still be a past tense or a participle."""
        verb = self.items[index].verb
        return verb is not None and (self.tags[verb.main] == "d" or index in self._past) and verb.end - verb.start == 1

    def is_finite(self, index: int) -> bool:
        """Tell whether a verb is finite or may be a past tense."""
        verb = self.items[index].verb
        return verb is not None and (verb.kind == "finite" or self.tags[verb.main] == "d")

    def as_finite(self, index: int) -> None:
        """Take a past tense or participle for a past tense."""
        verb = self.items[index].verb
        if verb is not None:
            self._past.add(index)
            self.tags[verb.main] = "V"
            verb.kind, verb.tense, verb.passive = "finite", "past", False

    def as_participle(self, index: int, clause: Clause, owner: int | None) -> None:
        """Take a past tense or participle for a participle that describes a noun phrase."""
        verb = self.items[index].verb
        if verb is None:
            return
        self._past.discard(index)
        self.tags[verb.main] = "E"
        verb.kind, verb.tense, verb.passive = "participle", "", True
        clause.kind = "participle"
        if owner is not None:
            self.take_antecedent(clause, owner)

    def reduce(self, left: int, outer: Clause, index: int, clause: Clause) -> None:
        """Read a verb behind one that proves to be a participle: "the data | released on Monday | show"."""
        subject = outer.subject
        self.as_participle(left, outer, None)
        outer.owner = None if subject is None else subject.phrase
        outer.start = outer.verb.start
        self.close(outer, index, clause)

    def close(self, outer: Clause, index: int, clause: Clause) -> None:
        """End a clause in front of a verb whose subject it describes."""
        begin = self.items[index].start
        owner = outer.owner
        found = None if owner is None else self.range_of(owner)
        if found is not None:
            first, last = found
            self.take(clause, self.climb(first)[0], last)
        elif outer.subject is not None:
            clause.subject = outer.subject
        for other in self.clauses:
            if other is not clause and other.start >= outer.start and other.end > begin:
                other.end = begin
        outer.end = min(outer.end, begin)

    def end_asides(self, clause: Clause, index: int) -> None:
        """End the clauses that stand between a subject and its verb."""
        if clause.subject is None:
            return
        begin = self.items[index].start
        for other in self.clauses:
            if other is not clause and clause.subject.start <= other.start < begin:
                other.end = min(other.end, begin)

    def range_of(self, phrase: NounPhrase) -> tuple[int, int] | None:
        """Return the part of a noun phrase, twice."""
        at = next((at for at, item in enumerate(self.items) if item.phrase is phrase), None)
        return None if at is None else (at, at)

    def lacks_verb(self, phrase: NounPhrase | None) -> bool:
        """Tell whether a noun phrase is nobody's object, so that a verb must follow whose subject it is."""
        for _ in range(_MOST_NESTED):
            found = None if phrase is None else self.range_of(phrase)
            if found is None:
                return False
            first, governed = self.climb(found[0])
            left = self.left_of(first - 1 if governed else first)
            verb = self.items[left].verb if self.kind(left) == "VG" else None
            if verb is None:
                return not governed
            if not governed and takes_bare_clause(self.words[verb.main]):
                return True
            outer = self.of_item.get(left)
            if outer is None or verb.kind == "finite":
                return False
            phrase = outer.owner  # "the number of those aged 12 who had it | rose"
        return False

    def verb_behind_comma(self, index: int) -> bool:
        """Tell whether the clause of a verb ends in a comma with another verb behind it."""
        for at in range(index + 1, min(len(self.items), index + 14)):
            if self.kind(at) == ",":
                return self.kind(at + 1) == "VG"
            if self.items[at].kind in _ENDS:
                return False
        return False

    def opened(self, clause: Clause, opener: int) -> None:
        """Tell what kind of clause it is by the word that opens it."""
        kind = self.kind(opener)
        if kind not in ("H", "W"):
            return
        clause.opener = self.items[opener].start
        clause.start = min(clause.start, clause.opener)
        clause.parent = next((c for c in reversed(self.clauses[:-1]) if c.end > clause.start), None)
        content = kind == "H" or (self.word(opener) in _ASKED and self.kind(opener - 1) in ("VG", "NP"))
        clause.kind = "complement" if content else "adverbial"
        phrase = self.items[opener - 1].phrase if kind == "H" and self.kind(opener - 1) == "NP" else None
        outer = clause.parent
        if phrase is not None and (outer is None or not takes_bare_clause(self.words[outer.verb.main])):
            clause.owner = phrase
            classes = lexicon.classes(self.words[phrase.head], "noun")
            clause.kind = "complement" if classes and classes[0] in _TOLD else "relative"

    def is_open(self, index: int) -> bool:
        """Tell whether a part belongs to a participle that opens the stretch."""
        return any(
            clause.kind in ("participle", "gerund") and clause.subject is None
            for at, clause in self.of_item.items()
            if at < index
        )

    def take_antecedent(self, clause: Clause, head: int, *, person: bool = False) -> None:
        """Give a clause the noun phrase that it describes for its owner and subject.

        That is the nearest one; of "the mayor of Velm, who" the nearest that can be a person.
        """
        first = head
        if person and self.kind(head + 1) == "-":
            first = head = self._before_aside(head)  # "Osei – known as Jo – who"
        if person:
            while not self.is_person(first) and self.kind(first - 1) == "I" and self.kind(first - 2) == "NP":
                first -= 2
            if not self.is_person(first):
                first = head
        phrase = self.items[first].phrase
        clause.owner = phrase
        if phrase is not None:
            clause.subject = Subject(phrase, self.items[first].start, self.items[head].end)

    def _before_aside(self, head: int) -> int:
        """Return the noun phrase in front of the dash that opens an aside, the last of the aside where none does."""
        opening = next((at for at in range(head - 1, max(-1, head - 12), -1) if self.kind(at) == "-"), 0)
        before = self.left_of(opening)
        return before if self.kind(before) == "NP" else head

    def is_person(self, index: int) -> bool:
        """Tell whether a noun phrase can name whoever does something; a name behind "of" or "in" is a place."""
        phrase = self.items[index].phrase
        if phrase is None or phrase.kind == "pronoun":
            return phrase is not None
        if phrase.kind == "name":
            return self.word(index - 1) not in _PLACING
        return any(lexicon.is_class(self.words[phrase.head], name) for name in _PERSONS)

    def later_finite(self, index: int) -> bool:
        """Tell whether a finite verb that has no subject yet follows in the same clause."""
        for at in range(index + 1, min(len(self.items), index + 14)):
            item = self.items[at]
            if item.kind in _ENDS or (item.kind == "I" and self.word(at) in CONJUNCTIONS):
                return False
            if self.is_finite(at):
                return True
        return False

    def share(self, clause: Clause) -> None:
        """Give a verb the subject of the verb that it is joined to."""
        before = self._joined(clause)
        if before is None:
            return
        nearest = self.clauses[-2]
        if (
            nearest.kind == "infinitive"
            and self._is_base(clause)
            and (before.verb.tense != "present" or (before.subject is not None and not before.subject.phrase.plural))
        ):
            clause.kind, clause.subject, clause.parent = "infinitive", nearest.subject, nearest.parent
            clause.shared, clause.verb.kind, clause.verb.tense = True, "base", ""
            self.tags[clause.verb.main] = "B"
            return
        clause.subject, clause.shared = before.subject, True
        if before.verb.kind == "finite" or clause.verb.kind != "finite":
            clause.kind, clause.owner, clause.parent = before.kind, before.owner, before.parent

    def _joined(self, clause: Clause) -> Clause | None:
        """Return the clause that a verb without a subject goes on."""
        for before in reversed(self.clauses[:-1]):
            if before.verb.kind == "finite":
                outer = before.parent
                if before.kind == "complement" and outer is not None and outer.verb.kind == "finite":
                    return outer if self.says(clause) and self.says(outer) else before
                return before
        return self.clauses[-2] if len(self.clauses) > 1 else None

    def _is_base(self, clause: Clause) -> bool:
        """Tell whether a verb alone has the form that stands behind "to"."""
        verb = clause.verb
        return verb.end - verb.start == 1 and verb.lemma == self.words[verb.main] and verb.tense == "present"

    @staticmethod
    def says(clause: Clause) -> bool:
        """Tell whether a clause's verb mostly is one of communication."""
        return lexicon.is_class(clause.verb.lemma, "verb.communication", 0.5)
