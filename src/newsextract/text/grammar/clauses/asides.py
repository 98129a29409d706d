"""Asides and lists: which noun phrase a verb belongs to that commas part from it."""

from __future__ import annotations

from typing import Final

from newsextract.text.grammar.clauses.dependents import Dependents
from newsextract.text.grammar.verbs import takes_bare_clause

__all__ = ["Asides"]

_MOST_STEPS: Final = 12
_LONGEST_ASIDE: Final = 40
"""Parts of an aside, and of those in front of it among which its beginning is looked for."""


class Asides(Dependents):
    """Finds the noun phrase in front of an aside, and the first one of a list."""

    def in_front_of_aside(self, comma: int) -> tuple[int, int] | None:
        """Return the parts of the noun phrase that an aside stands behind: "Osei, the mayor of Velm, said"."""
        at = comma - 1
        lowest = max(0, comma - _LONGEST_ASIDE)
        mark = self.kind(comma)
        while at > lowest:
            kind = self.kind(at)
            if kind in (";", ":", ".", "?", "!", "Y") and mark == ",":
                return None
            head = self.left_of(at) if kind == mark else -1
            if self.kind(head) == "NP" and self._is_aside(at + 1, comma):
                found = self._true_head(head)
                if found is not None:
                    return found
            at -= 1
        return None

    def _is_aside(self, first: int, last: int) -> bool:
        """Tell whether the parts between two commas are an aside: no clause of its own."""
        kind = self.kind(first)
        if self.kind(first - 1) == "-":
            return True
        if kind in ("R", "W", "I", "A", "J", "TP"):
            return True
        if kind == "VG":
            verb = self.items[first].verb
            return verb is not None and (verb.kind != "finite" or self.is_past(first))
        if kind == "C":
            return self.kind(first + 1) == "NP" and not any(self.kind(at) == "VG" for at in range(first, last))
        if kind != "NP":
            return False
        for at in range(first, last):
            clause = self.of_item.get(at)
            if clause is not None and clause.verb.kind == "finite" and clause.kind in ("main", "complement"):
                return False
        return True

    def _true_head(self, last: int) -> tuple[int, int] | None:
        """Return the parts of the noun phrase in front of asides: "Osei, mayor of Velm, Finland,"."""
        found: tuple[int, int] | None = None
        nearest: tuple[int, int] | None = None
        for _ in range(_MOST_STEPS):
            first, governed = self.climb(last)
            left = self.left_of(first)
            if governed:  # "In Oulu, Ohio, Osei, in a coat,", but not "signed by the head, Ana Quill,"
                return nearest if self.kind(self.left_of(first - 1)) != "VG" else None
            if self.kind(left) == "VG":
                outer = self.of_item.get(left)
                if outer is not None and outer.owner is not None and found is None:
                    return self.range_of(outer.owner)
                return found
            if self.kind(left) == "R":
                return found
            if self.kind(left) == "C":
                begin, listed = self.climb(left - 1) if self.kind(left - 1) == "NP" else (first, False)
                before = self.left_of(begin - 1)
                if listed and self.kind(before) == "," and self.kind(before - 1) == "NP":
                    last = before - 1  # "platforms, including Weibo and | Douyin, the Chinese one,"
                    continue
                return self.first_of_list(left, first), last
            found = (first, last)
            nearest = nearest or found
            if self.kind(left) != "," or self.kind(left - 1) != "NP":
                return found
            last = left - 1
        return found

    def first_of_list(self, conjunction: int, first: int) -> int:
        """Return where a list of noun phrases begins that a conjunction ends: "Iyer, Holt and the mayor said"."""
        start, at = first, conjunction
        while at > 0:
            item = at - 1
            if self.kind(item) == "," and at == conjunction:
                item -= 1
            if self.kind(item) != "NP":
                break
            begin, governed = self.climb(item)
            left = self.kind(self.left_of(begin))
            if left == "VG" and item == conjunction - 2:
                return start  # "the words mean peace, and | the goal | is"
            verb = self.items[self.left_of(begin)].verb if left == "VG" else None
            if governed or (verb is not None and not takes_bare_clause(self.words[verb.main])):
                return start
            start = begin
            if left == "," and self.kind(begin - 2) == "NP":
                at = begin - 1
                continue
            break
        return start
