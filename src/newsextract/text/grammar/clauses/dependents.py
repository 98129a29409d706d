"""Clauses without a finite verb: infinitives, participles and gerunds, with whose deed they are; questions; objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.clauses.clause import Subject
from newsextract.text.grammar.clauses.questions import Questions
from newsextract.text.grammar.verbs import controls_object, takes_bare_clause

if TYPE_CHECKING:
    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.phrases import NounPhrase

__all__ = ["Dependents"]

_LISTENING: Final = frozenset({"on", "upon", "to", "with", "for"})
"""Prepositions behind which stands who is to act: "called on X to", "appealed to X to", "waited for X to"."""
_BLAMING: Final = frozenset({"of", "for", "from", "into", "with"})
"""Prepositions behind whose object stands what it did: "accused X of lying", "stopped X from leaving"."""
_BEFORE_SUBJECT: Final = frozenset({"", "W", "H", "Y", ";", ":", "-", "Q", "R"})
"""Kinds of parts behind which a subject begins."""
_DEPENDENT: Final = frozenset({"infinitive", "participle", "relative", "gerund"})
"""Kinds of clauses whose subject may be another verb's object."""
_BEFORE_OBJECT: Final = frozenset({"A", "TP", '"'})
"""Kinds of parts that may stand between a verb and its object."""
_MOST_NESTED: Final = 12
"""Clauses in which the next one on the same level is looked for."""


class Dependents(Questions):
    """Reads clauses that depend on others."""

    def read_dependent(self, index: int, clause: Clause) -> None:
        """Find whose deed an infinitive, a participle or a gerund is."""
        if clause.verb.kind in ("infinitive", "base"):
            self._infinitive(index, clause)
        else:
            if self.tags[clause.verb.main] == "d":
                self.as_participle(index, clause, None)
            self._participle(index, clause)

    def outer(self, clause: Clause) -> Clause | None:
        """Return the clause before that has not ended."""
        for before in reversed(self.clauses):
            if before is not clause and before.end > clause.verb.start:
                return before
        return None

    def _depend(self, clause: Clause, outer: Clause | None) -> None:
        """Let a clause share the subject of the one that it depends on."""
        if outer is not None:
            clause.parent, clause.subject, clause.shared = outer, outer.subject, outer.subject is not None

    def _infinitive(self, index: int, clause: Clause) -> None:
        clause.kind = "infinitive"
        left = self.left_of(index)
        kind = self.kind(left)
        outer = self.outer(clause)
        if kind == "NP":
            self._behind_noun(left, clause, outer)
        elif kind == "":
            self.pending.append(clause)
        elif kind == "," and self.kind(left - 1) == "NP" and outer is None and self._is_subject_aside(left - 1):
            self.take(clause, self.climb(left - 1)[0], left - 1)  # "the concert, to be held in May,"
            clause.start = clause.verb.start
        else:
            self._depend(clause, outer)

    def _behind_noun(self, last: int, clause: Clause, outer: Clause | None) -> None:
        """Read an infinitive behind a noun phrase: its object's, its noun's, or the whole clause's."""
        first, governed = self.climb(last)
        left = self.left_of(first)
        phrase = self.items[last].phrase
        if self.word(last - 1) in _LISTENING and self.kind(last - 1) == "I" and self._addresses(last - 1):
            self.take(clause, last, last)
            clause.parent = outer
            return
        asked = self._asked_to(last)
        if asked is not None and outer is not None:
            self.take(clause, asked, asked)
            clause.parent = self.of_item.get(self.left_of(asked), outer)
            return
        if outer is None or (not governed and self.kind(left) not in ("VG", "C", ",", "NP")):
            clause.owner = phrase
            if outer is None and not self.has_finite:
                clause.kind = "main"  # a headline: "Council tax to rise"
                clause.verb.tense = "future"
                first, governed = self.climb(last)
                self.take(clause, first, last)
                clause.owner = None
            return
        self._depend(clause, outer)
        clause.owner = phrase

    def _asked_to(self, last: int) -> int | None:
        """Return the object that is to do what an infinitive says, perhaps in front of what describes it.

        "urged residents to leave", "allows users in an area hit by a storm to mark themselves".
        """
        for _ in range(_MOST_NESTED):
            first, governed = self.climb(last)
            left = self.left_of(first - 1 if governed else first)
            outer = self.of_item.get(left)
            phrase = self.items[first].phrase
            if outer is None or phrase is None:
                return None
            if not governed and phrase.kind != "number" and controls_object(self.words[outer.verb.main]):
                return None if outer.verb.passive else first
            found = None if outer.owner is None or outer.verb.kind == "finite" else self.range_of(outer.owner)
            if found is None:
                return None
            last = found[0]
        return None

    def _addresses(self, preposition: int) -> bool:
        """Tell whether a preposition behind a verb leads to who is asked: "called on", "appealed to", "for X to"."""
        if self.word(preposition) == "for":
            return True
        verb = self.items[preposition - 1].verb if preposition else None
        return verb is not None and verb.lemma in ENGLISH.words("grammar/appealing")

    def _participle(self, index: int, clause: Clause) -> None:
        clause.kind = "participle"
        left = self.left_of(index)
        kind = self.kind(left)
        outer = self.outer(clause)
        if kind == "NP":
            self._describe(left, clause, outer)
        elif kind == "I":
            self._gerund(left, clause, outer)
        elif kind in ("", "W"):
            if kind == "W":
                clause.opener = self.items[left].start
            if kind == "W" and outer is not None:
                before = self.left_of(left)
                self._depend(clause, self._before_dashes(before) if self.kind(before) == "-" else outer)
            else:
                self.pending.append(clause)
        elif kind in (",", "-") and self.kind(left - 1) == "NP" and (outer is None or self._is_subject_aside(left - 1)):
            first, governed = self.climb(left - 1)
            if not governed:
                self.take(clause, first, left - 1)
                clause.start = clause.verb.start
                clause.owner = self.items[first].phrase
            else:
                self.pending.append(clause)
        else:
            if kind == ",":
                outer = self._of_comma(clause, outer)
            self._depend(clause, outer)

    def _of_comma(self, clause: Clause, outer: Clause | None) -> Clause | None:
        """Return the clause that a participle behind a comma goes with: a finite one; to say, the outermost."""
        says = self.says(clause) or takes_bare_clause(self.words[clause.verb.main])
        while outer is not None and outer.parent is not None:
            if outer.verb.kind == "finite" and not (says and outer.kind in ("complement", "relative", "adverbial")):
                break
            outer = outer.parent
        return outer

    def _before_dashes(self, closing: int) -> Clause | None:
        """Return the clause in front of what stands between two dashes: "left – it rained – while shouting"."""
        opening = next((at for at in range(closing - 1, -1, -1) if self.kind(at) == "-"), closing)
        earlier = [clause for at, clause in self.of_item.items() if at < opening]
        return earlier[-1] if earlier else None

    def _is_subject_aside(self, last: int) -> bool:
        """Tell whether a noun phrase in front of a comma is no verb's object, so that what follows describes it."""
        for _ in range(_MOST_NESTED):
            first, governed = self.climb(last)
            left = self.left_of(first)
            if governed or self.kind(left) != "," or self.kind(left - 1) != "NP":
                return not governed and self.kind(left) in _BEFORE_SUBJECT
            last = left - 1
        return False

    def _describe(self, last: int, clause: Clause, outer: Clause | None) -> None:
        """Read a participle behind a noun phrase, which describes it: "a man carrying", "the data released"."""
        self.take_antecedent(clause, last)
        first, governed = self.climb(last)
        seen = self.of_item.get(self.left_of(first))
        if first != last and not governed and seen is not None and controls_object(self.words[seen.verb.main]):
            self.take(clause, first, last)  # "found the rate of growth falling"
        clause.parent = outer
        clause.start = clause.verb.start

    def _gerund(self, preposition: int, clause: Clause, outer: Clause | None) -> None:
        """Read a verb in -ing behind a preposition: "by cutting", "accused X of lying"."""
        clause.kind = "gerund"
        clause.opener = self.items[preposition].start
        last = preposition - 1
        if outer is None:
            self.pending.append(clause)
            return
        phrase = self.items[last].phrase if self.kind(last) == "NP" else None
        if phrase is not None and self.word(preposition) in _BLAMING and phrase.kind in ("name", "pronoun", "noun"):
            first, governed = self.climb(last)
            if not governed and self.is_person(first) and self.kind(self.left_of(first)) == "VG":
                self.take(clause, first, last)
                clause.parent, clause.start = outer, clause.opener
                return
        self._depend(clause, outer)
        if self.word(preposition) == "of" and phrase is not None:
            clause.owner = phrase

    def finish(self) -> None:
        """Give participles that open a sentence the subject behind them, and each verb its objects."""
        for clause in self.pending:
            later = next(
                (
                    c
                    for c in self.clauses
                    if c.verb.start > clause.verb.start and c.verb.kind == "finite" and c.subject and c.kind == "main"
                ),
                None,
            )
            if later is not None and clause.subject is None:
                clause.subject, clause.parent, clause.shared = later.subject, later, True
        if len(self.clauses) > 1:
            self._end_joined()
        taken = {
            id(clause.subject.phrase)
            for clause in self.clauses
            if clause.subject and not clause.shared and clause.kind not in _DEPENDENT
        }
        for index, clause in self.of_item.items():
            self._add_objects(index, clause, taken)

    def _end_joined(self) -> None:
        """End each clause where one begins that does not depend on it."""
        ordered = sorted(self.clauses, key=lambda clause: clause.start)
        for index, clause in enumerate(ordered):
            for later in ordered[index + 1 : index + 1 + _MOST_NESTED]:
                if later.start >= clause.end:
                    break
                joined = later.kind == "main" or (later.shared and later.kind == clause.kind == "complement")
                if joined and later.start > clause.verb.start and later.parent is not clause:
                    clause.end = later.start
                    break

    def _add_objects(self, index: int, clause: Clause, taken: set[int]) -> None:
        at = index + 1
        objects: list[NounPhrase] = []
        while at < len(self.items):
            item = self.items[at]
            if item.kind in _BEFORE_OBJECT:
                at += 1
                continue
            if item.phrase is None or id(item.phrase) in taken:
                break
            objects.append(item.phrase)
            if len(objects) > 1:
                break
            at += 1
        own = clause.subject.phrase if clause.subject else None
        if own is not None and objects and self.words[own.start] == "there" and self.tags[own.start] == "P":
            clause.subject = Subject(objects[0], objects[0].start, objects[0].end)  # "there were two boats"
            objects = []
        clause.objects = tuple(phrase for phrase in objects if phrase is not own)
        if objects and clause.verb.passive and self.words[clause.verb.start] == "'s":
            clause.verb.passive, clause.verb.perfect = False, True  # "she's given interviews"
