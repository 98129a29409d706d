"""Reads the parts of a stretch into clauses, from left to right.

A finite group of verbs looks to the left for its subject: over asides, over what prepositions add to a noun, over
clauses that end in front of it. What follows decides about a past tense that may be a participle.
"""

from __future__ import annotations

from typing import Final

from newsextract.text.english import lexicon
from newsextract.text.grammar.clauses.clause import Clause
from newsextract.text.grammar.clauses.nested import Nested
from newsextract.text.grammar.clauses.stretch import CONJUNCTIONS
from newsextract.text.grammar.verbs import controls_object, takes_bare_clause

__all__ = ["Parser"]

_OPENS: Final = frozenset({"W", "H", "Y", ";", ":", "-", ".", "?", "!", "Q"})
"""Kinds of parts behind which a subject begins."""
_PARTICLES: Final = frozenset({"up", "out", "down", "off", "on", "in", "over", "through", "around", "along"})
"""Prepositions that may belong to the verb in front: "those signing up | need"."""
_COMING: Final = frozenset({"come", "go", "follow", "stand", "lie", "sit", "hang", "rise"})
"""Verbs that may stand before their subject: "then came the decision"."""
_MOST_STEPS: Final = 12
_COMMUNICATION: Final = "verb.communication"


class Parser(Nested):
    """Reads the clauses of one stretch."""

    def read(self) -> list[Clause]:
        """Return the clauses, in the order of their verbs."""
        if not self.verbs:
            return []
        self.join_questions()
        end = self.items[-1].end
        self.has_finite = any(self.is_finite(index) for index in self.verbs)
        for index in self.verbs:
            verb = self.items[index].verb
            if verb is None:
                continue
            clause = Clause(verb, "main", end)
            self.of_item[index] = clause
            self.clauses.append(clause)
            if verb.kind == "finite" or (verb.kind == "base" and (index in self.asked or self._is_subjunctive(index))):
                self._read_finite(index, clause)
            elif self.is_past(index):
                self._read_past(index, clause)
            else:
                self.read_dependent(index, clause)
        self.finish()
        return self.clauses

    def _is_subjunctive(self, index: int) -> bool:
        """Tell whether a base form is the verb of a clause behind "that": "asks that the mill be closed"."""
        left = self.left_of(index)
        return self.kind(left) == "NP" and self.kind(self.left_of(self.climb(left)[0])) == "H"

    def _read_past(self, index: int, clause: Clause) -> None:
        """Read a past tense that may be a participle."""
        left = self.left_of(index)
        kind = self.kind(left)
        if (
            kind == "NP"
            and (self.word(index + 1) == "by" or self.word(left - 1) == "with")
            and self.kind(index + 2) != "TP"
        ):
            self.as_participle(index, clause, left)
            return
        if kind in ("", "W") or (kind == "," and not self._is_coordinated(index, left)):
            self.read_dependent(index, clause)
            return
        self.as_finite(index)
        self._read_finite(index, clause)

    def _is_coordinated(self, index: int, comma: int) -> bool:
        """Tell whether a verb behind a comma is a past tense: "Osei, the mayor, left", "he rose, thanked her"."""
        if self.in_front_of_aside(comma) is not None:
            return True
        follower = self.kind(index + 1)
        return follower == "NP" and self.kind(comma - 1) != "NP"

    def _read_finite(self, index: int, clause: Clause) -> None:
        """Find the subject of a finite verb."""
        if index in self.asked:
            self.take(clause, *self.asked[index])
            return
        left = self.left_of(index)
        if self.kind(left) == "I" and self.word(left) in _PARTICLES:
            left = self.left_of(left)
        kind = self.kind(left)
        if kind == "NP":
            self.behind_phrase(index, left, clause)
        elif kind in (",", "-"):
            self._behind_comma(index, left, clause)
        elif kind in ("C", "Y"):
            self.share(clause)
        elif kind == "R":
            self._relative(left, clause)
        elif kind == "VG":
            self.behind_verb(index, left, clause)
        elif kind == "H" and self.kind(left - 1) == "NP":
            self._relative(left, clause)
        elif kind in ("H", "W"):
            self.opened(clause, left)
        elif self.kind(index - 1) == "TP" and self.kind(index - 2) != "I":
            self.take(clause, index - 1, index - 1)  # "that year saw"
        else:
            self._inverted(index, clause)

    def _relative(self, pronoun: int, clause: Clause) -> None:
        """Read a clause whose subject is a relative pronoun, which stands for the phrase in front."""
        clause.opener = self.items[pronoun].start
        clause.start = clause.opener
        head = pronoun - 1
        if self.kind(head) in (",", "-"):
            head = self.left_of(head)
        if self.kind(head) != "NP":
            clause.kind = "main" if pronoun == 0 else "complement"
            clause.parent = self.outer(clause)
            return
        clause.kind = "relative"
        self.take_antecedent(clause, head, person=self.word(pronoun) == "who")

    def behind_phrase(self, index: int, last: int, clause: Clause) -> None:
        """Read a verb right behind a noun phrase."""
        first, governed = self.climb(last)
        left = self.left_of(first)
        kind = self.kind(left)
        conjunction = self._conjunction(first, last, governed=governed)
        if conjunction is not None:
            clause.kind, clause.opener = "adverbial", self.items[conjunction].start
            clause.parent = self.outer(clause)
            self.take(clause, conjunction + 1, last)
        elif governed:
            self._behind_governed(index, first, last, clause)
        elif kind == "" or kind in _OPENS or kind in (",", "J", "A", "("):
            self.opened(clause, left)
            self.take(clause, first, last)
        elif kind == "R":
            self.take(clause, first, last)
            clause.kind, clause.opener = "relative", self.items[left].start
            self.own_antecedent(clause, left)
        elif kind == "C":
            start = self.first_of_list(left, first)
            outer = self.open_relative(left, index) if start == first else None
            if outer is not None:
                self.close(outer, index, clause)
                return
            self.take(clause, start, last)
            said = self.of_item.get(self.left_of(start)) if start != first else None
            if said is not None:
                clause.kind, clause.parent = "complement", said
        elif kind == "NP":
            self.take(clause, first, last)
            self._behind_two(index, left, clause)
        else:
            self.object_or_subject(index, first, last, left, clause)

    def _behind_two(self, index: int, left: int, clause: Clause) -> None:
        """Read the second of two noun phrases as the subject of a relative clause: "a bridge | nobody | uses"."""
        first, governed = self.climb(left)
        verb = self.left_of(first)
        outer = self.of_item.get(verb)
        if not governed and outer is not None:
            if outer.verb.kind != "finite" and outer.subject is None:
                return  # "Speaking to staff Holt said"
            if takes_bare_clause(self.words[outer.verb.main]):
                clause.kind, clause.parent = "complement", outer
                return
        if governed and outer is None and self.left_of(first - 1) < 0:
            return  # "At the time she was working"
        if governed or outer is not None or (self.later_finite(index) and not self.is_open(left)):
            clause.kind = "relative"
            clause.owner = self.items[left].phrase

    def _conjunction(self, first: int, last: int, *, governed: bool) -> int | None:
        """Return the preposition that proves to be a conjunction: "closed the mill after | the war | began"."""
        lowest = first - 1 if governed else first
        for at in range(last - 1, lowest - 1, -1):
            if self.kind(at) == "I" and self.word(at) in CONJUNCTIONS:
                if self.kind(at - 1) == "A":
                    return at  # "even after the war began"
                left = self.left_of(first if not governed else at)
                if self.kind(left) in ("VG", "", ",", "C", "J", "I"):
                    return at if governed or self.kind(left) == "VG" else None
        return None

    def _behind_governed(self, index: int, first: int, last: int, clause: Clause) -> None:
        """Read a verb behind the noun phrase of a preposition."""
        preposition = first - 1
        while self.kind(preposition - 1) == "I":
            preposition -= 1
        left = self.left_of(preposition)
        kind = self.kind(left)
        if kind == "VG":
            waits = not self.has_main_verb(clause) and not self.later_finite(index)
            if self.is_past(index) and not self.is_past(left) and not waits:
                self.as_participle(index, clause, last)
                return
            self.behind_verb(index, left, clause)
        elif kind == "R":
            self._relative(left, clause)  # "who like many others | uses"
        elif kind == "," and self.kind(left - 1) == "NP":
            self.behind_phrase(index, left - 1, clause)
        elif kind == "-" and (found := self.in_front_of_aside(left)) is not None:
            self.take(clause, *found)
        elif kind in ("", ",") and self.is_past(index) and (kind == "" or self.word(preposition) == "with"):
            self.as_participle(index, clause, last)
        elif kind in ("C", "Y", ","):
            self.share(clause)
        elif kind in ("", *_OPENS):
            self._inverted(index, clause)
            if clause.subject is None and kind == "":
                self.take(clause, first, last)
        else:
            self.share(clause)

    def _behind_comma(self, index: int, comma: int, clause: Clause) -> None:
        """Read a verb behind a comma: the subject stands in front of an aside, or it is another verb's."""
        if self.kind(comma - 1) == "Q" or self._ends_attribution(index):
            self._inverted(index, clause)
            if clause.subject is not None:
                return
        found = self.in_front_of_aside(comma)
        if found is None:
            self.share(clause)
            return
        self.opened(clause, self.left_of(found[0]))
        self.take(clause, *found)
        self.end_asides(clause, index)

    def _ends_attribution(self, index: int) -> bool:
        """Tell whether a verb of saying and who says end a clause: "the mill closed, | said Osei, its head"."""
        verb = self.items[index].verb
        if verb is None or not takes_bare_clause(self.words[verb.main]) or controls_object(self.words[verb.main]):
            return False
        last = index + 1
        while self.kind(last + 1) == "I" and self.kind(last + 2) == "NP":
            last += 2
        return self.kind(index + 1) == "NP" and self.kind(last + 1) in ("", ",", ".", "R")

    def _inverted(self, index: int, clause: Clause) -> None:
        """Read a subject behind its verb: “…,” said Holt; "among them was Osei"; "is Osei the mayor?"."""
        following = index + 1
        while self.kind(following) in ("A", "TP"):
            following += 1
        verb = clause.verb
        if self.kind(following) != "NP":
            return
        quoted = self.kind(self.left_of(index)) in ("Q", ",")
        speaks = lexicon.is_class(verb.lemma, _COMMUNICATION) and (quoted or self.kind(index - 1) == "")
        comes = verb.lemma in _COMING and self.kind(self.left_of(index)) in ("", "I", "NP")
        if verb.copula or speaks or comes or self.tags[verb.start] in "Xm":
            last = following
            while self.kind(last + 1) == "I" and self.kind(last + 2) == "NP":
                last += 2
            self.take(clause, following, last)
            clause.start = verb.start
