"""Whether a date stands in the clause of a number, or in one that it depends on."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from newsextract import exception

if TYPE_CHECKING:
    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.sentence import Sentence
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["belongs", "is_in_other_clause"]

_MOST_PARENTS: Final = 6
_SAME_TIME: Final = frozenset({"participle", "infinitive", "gerund", "complement"})
_FINITE: Final = frozenset({"main", "complement"})
_FRAMES: Final = frozenset({"adverbial"})


def belongs(words: Words, number: int, date: int) -> bool | None:
    """Tell whether a date is that of a number's clause; None where the grammar does not tell.

    Args:
        words: The sentence.
        number: Where the number begins.
        date: Where the date begins.
    """
    sentence = words.sentence
    if sentence is None:
        return None
    ours, theirs = _clause(sentence, number), _clause(sentence, date)
    if ours is None or theirs is None:
        return None
    if ours is theirs or _same_verb_phrase(ours, theirs):
        return True
    if date < number and ours.kind == "participle" and ours.shared and theirs.kind in _FINITE:
        return _same_subject(ours, theirs)
    if _descends(ours, theirs, sentence) or _describes(sentence, number, theirs):
        return True
    chain = _chain(ours)
    if date < number and _frames(theirs, ours, chain):
        return True
    if ours.kind in {"relative", "adverbial"} and _opens_with_when(sentence, ours) and theirs in chain:
        return True  # "it was in February, when a quake killed 10"
    return False if is_in_other_clause(theirs, ours) else None


@exception(
    "date-of-another-clause",
    "A date inside a clause that describes something else is not the number's.",
    example="The number who had sailed in May 2018 rose by 4%.",
    counterexample="The number rose by 4% in May 2018.",
)
def is_in_other_clause(theirs: Clause, ours: Clause) -> bool:
    """Tell "nine cooks selected by Orlo in May", "the number who had sailed in May rose by 4%"."""
    return theirs.kind in {"relative", "participle", "infinitive", "gerund", "complement"} and theirs not in _chain(
        ours
    )


def _clause(sentence: Sentence, offset: int) -> Clause | None:
    """Return the clause of a token: the innermost in front of its verb, else that of the last verb before the token."""
    token = sentence.token_from(offset)
    inner = sentence.clause_at(token) if token < len(sentence) else None
    if inner is None or inner.verb.start > token:
        return inner
    clauses = sentence.clauses
    for index in range(bisect_right(clauses, token, key=_verb_start_of) - 1, -1, -1):
        clause = clauses[index]
        if clause.verb.start <= inner.verb.start:
            break
        if clause.start <= token < clause.end:
            return clause
    return inner


_verb_start_of: Final = attrgetter("verb.start")


def _chain(clause: Clause) -> list[Clause]:
    """Return a clause and those that it depends on."""
    chain = [clause]
    while len(chain) < _MOST_PARENTS and chain[-1].parent is not None:
        chain.append(chain[-1].parent)
    return chain


def _frames(theirs: Clause, ours: Clause, chain: list[Clause]) -> bool:
    """Tell "as police struggled late on Tuesday, there were two": the first clause tells when the second holds."""
    for clause in _chain(theirs):
        if clause.kind in _FRAMES and (clause.parent in chain or (clause.parent is None and clause.end <= ours.start)):
            return True
    return False


def _describes(sentence: Sentence, number: int, theirs: Clause) -> bool:
    """Tell whether a clause describes the noun that the number counts: "nine others selected in May"."""
    token = sentence.token_from(number)
    owner = theirs.owner
    return theirs.kind in {"participle", "relative"} and owner is not None and owner.start <= token < owner.end


def _opens_with_when(sentence: Sentence, clause: Clause) -> bool:
    opener = clause.opener
    return opener is not None and sentence.words[opener] == "when"


def _same_verb_phrase(one: Clause, two: Clause) -> bool:
    """Tell whether two clauses share their subject: "rose in May and | fell"."""
    if not {one.kind, two.kind} <= _FINITE:
        return False
    return (
        (one.shared or two.shared)
        and one.subject is not None
        and two.subject is not None
        and (one.subject.start == two.subject.start)
    )


def _same_subject(one: Clause, two: Clause) -> bool:
    return one.subject is not None and two.subject is not None and one.subject.start == two.subject.start


def _descends(ours: Clause, theirs: Clause, sentence: Sentence) -> bool:
    """Tell whether a number's clause goes on with a date's: "shook Orlo on Sunday, killing 10"."""
    clause = ours
    for _ in range(_MOST_PARENTS):
        if clause.kind not in _SAME_TIME or clause.parent is None:
            return False
        describes = clause.kind == "participle" and sentence.words[max(0, clause.start - 1)] not in {",", "and"}
        if describes:
            return False  # "a man suspected of shooting three was arrested later"
        clause = clause.parent
        if clause is theirs:
            return True
    return False
