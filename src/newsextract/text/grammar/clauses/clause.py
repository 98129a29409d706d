"""Clauses: each group of verbs with its subject, its objects and what it depends on.

The parts of a stretch are read from left to right. A group of verbs looks to the left for its subject: over asides,
over what prepositions add to a noun, over clauses that end in front of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract.text.grammar.phrases import NounPhrase
    from newsextract.text.grammar.verbs import VerbGroup

__all__ = ["Clause", "Subject"]


class Subject:
    """The noun phrases that a clause has for its subject, as tokens: "Iyer and the mayor of Velm".

    Attributes:
        phrase: The first noun phrase.
        start: The first token.
        end: One past the last token, with what prepositions add.
    """

    __slots__ = ("end", "phrase", "start")

    def __init__(self, phrase: NounPhrase, start: int, end: int) -> None:
        self.phrase = phrase
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"Subject({self.start}, {self.end})"


class Clause:
    """A group of verbs with what belongs to it.

    Attributes:
        verb: The verbs.
        kind: `main`, `complement` (said that …, said …), `relative`, `adverbial` (because …), `infinitive`,
            `participle` (…, saying; the data released) or `gerund` (for saying).
        subject: Who or what does it; for an infinitive, a participle and a gerund whose deed it is, which stands in
            another clause; for a relative clause what the pronoun stands for. None where nothing tells.
        objects: The noun phrases right behind the verb: the object, before it the one to whom; behind "be" the
            predicate.
        parent: The clause that it depends on.
        owner: The noun phrase that it describes: of a relative clause, of "the plan to close", "the data released".
        opener: The token that opens it: "that", "because", "who", "for".
        shared: Whether the subject stands in front of another verb: "Iyer rose and | left".
        start: The first token.
        end: One past the last token that may belong to it.
    """

    __slots__ = ("end", "kind", "objects", "opener", "owner", "parent", "shared", "start", "subject", "verb")

    def __init__(self, verb: VerbGroup, kind: str, end: int) -> None:
        self.verb = verb
        self.kind = kind
        self.subject: Subject | None = None
        self.objects: tuple[NounPhrase, ...] = ()
        self.parent: Clause | None = None
        self.owner: NounPhrase | None = None
        self.opener: int | None = None
        self.shared = False
        self.start = verb.start
        self.end = end

    def __repr__(self) -> str:
        return f"Clause({self.verb!r}, {self.kind!r}, {self.subject!r})"
