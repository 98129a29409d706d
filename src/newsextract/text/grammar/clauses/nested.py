"""Clauses in front of a verb: which end there, of which it is the content, whose owner it tells of."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.clauses.asides import Asides
from newsextract.text.grammar.verbs import takes_bare_clause

if TYPE_CHECKING:
    from newsextract.text.grammar.clauses.clause import Clause

__all__ = ["NOMINATIVES", "Nested"]

NOMINATIVES: Final = frozenset({"he", "she", "they", "we", "i", "there"})
"""Pronouns that are subjects only."""
_MOST_STEPS: Final = 12


class Nested(Asides):
    """Reads a finite verb behind the clauses of other verbs."""

    @abstractmethod
    def behind_phrase(self, index: int, last: int, clause: Clause) -> None:
        """Read a verb right behind a noun phrase."""

    def own_antecedent(self, clause: Clause, pronoun: int) -> None:
        """Tell what a relative clause describes whose pronoun is not its subject."""
        head = pronoun - 1
        while head >= 0 and self.kind(head) in (",", "I"):
            head -= 1
        if self.kind(head) == "NP":
            clause.owner = self.items[head].phrase
        else:
            clause.kind = "complement"

    def object_or_subject(self, index: int, first: int, last: int, left: int, clause: Clause) -> None:
        """Read "V1 phrase V2": the phrase is the object of the first verb or the subject of the second one."""
        outer = self.of_item.get(left)
        verb = self.items[left].verb
        if outer is None or verb is None:
            self.take(clause, first, last)
            return
        undecided = self.is_past(index)
        if first == last and self.word(first) in NOMINATIVES:
            self.take(clause, first, last)
            clause.kind, clause.parent = "complement", outer
            return
        bare = takes_bare_clause(self.words[verb.main]) and not verb.passive
        if verb.kind == "finite":
            if bare and not (undecided and self.word(index + 1) == "by"):
                if self._completes_owner(outer, index):
                    self.close(outer, index, clause)
                    return
                self.take(clause, first, last)
                clause.kind, clause.parent = "complement", outer
            elif (
                outer.kind == "relative"
                and self.lacks_verb(outer.owner)
                and not (undecided and self.later_finite(index))
            ):
                self.close(outer, index, clause)
            elif undecided:
                self.as_participle(index, clause, last)
            elif self.is_past(left) and self._can_be_described(outer):
                self.reduce(left, outer, index, clause)
            elif (waiting := self._waiting(outer)) is not None and not self.later_finite(index):
                self.close(waiting, index, clause)
            else:
                self.take(clause, first, last)
                clause.kind, clause.parent = "complement", outer
        elif bare and self.later_finite(index):
            self.take(clause, first, last)
            clause.kind, clause.parent = "complement", outer
        elif outer.kind in ("participle", "gerund") and outer.subject is None and self._is_fronted(left):
            if bare and any(self.is_finite(later) for later in self.verbs if later > index):
                clause.kind, clause.parent = "complement", outer  # "Claiming the mill is old, Holt said"
            self.take(clause, first, last)  # "Speaking Monday | Holt said"
        elif verb.kind == "ing" and outer.subject is None and outer.parent is None and not undecided:
            self.take(clause, first, last)  # "In Oulu, rising prices | have"
        elif undecided and (self.has_main_verb(clause) or self.later_finite(index)):
            self.as_participle(index, clause, last)  # "citing two reports | released in May"
        else:
            self.behind_verb(index, left, clause)

    def has_main_verb(self, clause: Clause) -> bool:
        """Tell whether a clause in front of one has a finite verb and is no relative one."""
        return any(
            before.verb.kind == "finite" and before.kind in ("main", "complement")
            for before in self.clauses
            if before is not clause
        )

    def _waiting(self, inner: Clause) -> Clause | None:
        """Return the relative clause around another one whose owner lacks a verb: "those who left when it rained"."""
        for clause in reversed(self.clauses[-_MOST_STEPS:]):
            if clause.kind == "relative" and clause is not inner and clause.start < inner.start:
                return clause if self.lacks_verb(clause.owner) else None
        return None

    def _can_be_described(self, clause: Clause) -> bool:
        """Tell whether the subject of a clause is one that a participle may describe, unlike "he"."""
        return clause.subject is not None and self.words[clause.subject.start] not in NOMINATIVES

    def _completes_owner(self, outer: Clause, index: int) -> bool:
        """Tell whether a verb is what the owner of a relative clause does: "the man who knew the mill | left"."""
        return (
            outer.kind == "relative"
            and outer.opener is not None
            and self.lacks_verb(outer.owner)
            and not self.later_finite(index)
            and not self.verb_behind_comma(index)
        )

    def _is_fronted(self, verb: int) -> bool:
        """Tell whether nothing stands in front of a participle or of the preposition that governs it."""
        before = self.left_of(verb)
        return self.kind(self.left_of(before) if self.kind(before) == "I" else before) == ""

    def behind_verb(self, index: int, left: int, clause: Clause) -> None:
        """Read a verb whose clause an earlier verb's clause stands in: "the man who fled | died"."""
        for _ in range(_MOST_STEPS):
            outer = self.of_item.get(left)
            if outer is None:
                break
            verb = outer.verb
            if outer.kind in ("relative", "complement") and outer.owner is not None:
                self.close(outer, index, clause)
                return
            if verb.kind == "finite":
                waiting = self._waiting(outer)
                if waiting is not None and not self.is_past(index):
                    self.close(waiting, index, clause)
                elif self.is_past(left) and self._can_be_described(outer) and not outer.shared:
                    self.reduce(left, outer, index, clause)
                elif self.is_past(index):
                    self.as_participle(index, clause, None)
                    clause.subject, clause.parent = outer.subject, outer
                else:
                    self.share(clause)
                return
            before = self.left_of(left)
            if self.kind(before) == "I":
                before = self.left_of(before)
            if self.kind(before) == "NP":
                self.behind_phrase(index, before, clause)
                return
            if self.kind(before) != "VG":
                break
            left = before
        self.share(clause)

    def open_relative(self, conjunction: int, index: int) -> Clause | None:
        """Return the relative clause of whose object a list is: "the man who owns boats and mills | left"."""
        if self.kind(conjunction - 1) != "NP" or self.later_finite(index):
            return None
        first, governed = self.climb(conjunction - 1)
        outer = self.of_item.get(self.left_of(first))
        if governed or outer is None or outer.kind != "relative" or takes_bare_clause(self.words[outer.verb.main]):
            return None
        return outer if self.lacks_verb(outer.owner) else None
