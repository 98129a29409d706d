"""Questions: an auxiliary that the subject parts from its verb, "Will | the council | pay?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.clauses.stretch import Stretch
from newsextract.text.grammar.phrases import Item
from newsextract.text.grammar.verbs import asked_group

if TYPE_CHECKING:
    from newsextract.text.grammar.verbs import VerbGroup

__all__ = ["Questions"]

_ASKING: Final = frozenset({"", "W", "C", "Y", ",", ":", "-", "Q", ";"})
"""Kinds of parts behind which an auxiliary opens a question."""
_CONDITIONAL: Final = frozenset({"should", "had", "were"})
"""What opens a condition in front of its subject: "should he win"."""
_DOING: Final = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})


class Questions(Stretch):
    """Joins the parts of verbs that a subject stands between."""

    def join_questions(self) -> None:
        """Join an auxiliary with the verb that the subject parts it from: "Will | the council | pay"."""
        items = self.items
        for index in self.verbs:
            item = items[index]
            if item.end != item.start + 1 or self.tags[item.start] not in "Xm" or self.kind(index + 1) != "NP":
                continue
            left = self.left_of(index)
            if self.kind(left) not in _ASKING and not (self.kind(left) == "R" and left == 0):
                continue
            if self.kind(left) == "," and items[-1].kind != "?" and self.word(index) not in _CONDITIONAL:
                continue
            last = index + 1
            while self.kind(last + 1) == "I" and self.kind(last + 2) == "NP":
                last += 2
            following = last + 1
            while self.kind(following) == "A":
                following += 1
            verb = items[following].verb if following < len(items) else None
            if verb is None or not self._completes(item, verb):
                continue
            if self.tags[verb.main] in "dV":
                asked = self.tags[item.start] == "m" or self.words[item.start] in _DOING
                self.tags[verb.main] = "B" if asked else "E"
            joined = asked_group(self.words, self.tags, verb.start, verb.end, item.start)
            items[following] = Item("VG", verb.start, verb.end, None, joined)
            items[index] = Item("AUX", item.start, item.end)
            self.hide(index)
            self.asked[following] = (index + 1, last)

    def _completes(self, auxiliary: Item, verb: VerbGroup) -> bool:
        """Tell whether a verb behind a subject is what the auxiliary in front asks for."""
        if self.tags[auxiliary.start] == "m" or self.words[auxiliary.start] in _DOING:
            return verb.kind == "base" or (verb.kind == "finite" and verb.lemma == self.words[verb.start])
        return verb.kind in ("participle", "ing") and self.items[-1].kind == "?"
