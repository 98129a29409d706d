"""What is measured by the clause: its object, the sides of a contest, its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import given_name, is_class
from newsextract_plugins.statistics.clause.contests import opponent
from newsextract_plugins.statistics.clause.ellipsis import listed
from newsextract_plugins.statistics.clause.objects import object_of
from newsextract_plugins.statistics.clause.subjects import subject_before, subject_of
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.phrases import phrase_from, trimmed
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.unit_names import units
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["object_told", "opponent_told", "same_object", "shared", "subject"]

_LONGEST_SUBJECT = 40


@rule(
    "measures:object",
    "What is bought for an amount, what it is spent on, added to or taken from.",
    example="It bought the mill for $3 million.",
    counterexample="The mill was sold.",
)
def object_told(asked: Asked) -> Found | None:
    """Read "bought the mill for $3 million", "spent $9 million on boats", "wiped 3% off the index"."""
    told, span = object_of(asked.quantity, asked.words, asked.previous)
    return Found(span) if told else None


@rule(
    "measures:opponent",
    "The other side of a contest.",
    example="Ruiz leads Osei 46 to 44 percent.",
    counterexample="Ruiz leads.",
)
def opponent_told(asked: Asked) -> Found | None:
    """Read "leads Osei 46 to 44 percent": the second number is the other side's."""
    if asked.previous is None or asked.quantity.number.form in {"up", "down"}:
        return None
    span = opponent(asked.quantity, asked.words, asked.previous)
    return None if span is None else Found(span)


@rule(
    "measures:same-object",
    "What an earlier number counts, where this one has no noun: the object of a like verb.",
    example="They named five cooks, while Osei named six.",
    counterexample="They named five cooks.",
)
def same_object(asked: Asked) -> Found | None:
    """Read "named five cooks, while Osei named six"."""
    quantity, words, previous, *_ = asked
    if previous is None or quantity.number.form in {"up", "down"}:
        return None
    same = listed(quantity, words, previous, words.before(quantity.start))
    return None if same is None else Found(same.noun, unit=same.unit)


@rule(
    "measures:shared",
    "What the number before measures, where no verb of its own stands between the two.",
    example="Profit was $3 million in May and $4 million in June.",
    counterexample="Profit was $3 million.",
)
def shared(asked: Asked) -> Found | None:
    """Read "profit was $3 million in May and $4 million in June"."""
    quantity, words, previous, *_ = asked
    if previous is None or previous.measures is None or quantity.number.form in {"up", "down"}:
        return None
    if previous.measures[0] <= quantity.start < previous.measures[1]:
        return Found(None)  # "40% of the £3 million": an amount measures no phrase that holds it
    alike = previous.noun is None and previous.kind not in {"age", "ordinal"} and previous.unit != "magnitude"
    return Found(previous.measures) if alike and not _has_own_verb(words, previous, quantity) else None


@rule(
    "measures:subject",
    "The subject of the clause.",
    example="Turnout was 41 percent.",
    counterexample="They ate.",
)
def subject(asked: Asked) -> Found | None:
    """Read "turnout was 41 percent"; of a verb that multiplies its object, where it has one."""
    quantity, words, previous, *_ = asked
    if quantity.number.form in {"up", "down"}:
        index = words.after(quantity.end)
        told = index < len(words) and words.lower[index] not in {"every", "each"}
        if told and words.lower[index] in grammar().determiners and not is_verb(words, index):
            return Found(phrase_from(words, index))  # "doubles its flights"
        return Found(subject_of(words, words.after(quantity.start)))
    found = _subject(quantity, words)
    if found is not None and is_bare_unit(words.text[found[0] : found[1]]):
        return Found(None)
    if found is not None and quantity.kind == "money" and is_payer(words, quantity, found):
        return Found(None)
    earlier = previous
    while found is not None and earlier is not None and earlier.start >= found[0]:
        if earlier.end <= found[1] and (earlier.kind == quantity.kind or earlier.start == found[0]):
            if earlier.unit == "magnitude":
                return Found(
                    (words.starts[words.after(earlier.end)], found[1])
                )  # "an 8.6-magnitude quake struck 431 km off"
            return Found(earlier.measures)  # a number is no subject: what it measures is
        earlier = earlier.before_it
    return Found(found)


@exception(
    "payer",
    "A person who pays, takes or gives money is not what costs it.",
    example="The clerk stole $9 million.",
    counterexample="The clerk costs $9 million.",
)
def is_payer(words: Words, quantity: Quantity, subject: tuple[int, int]) -> bool:
    """Tell "the suspects got away with $8,000" from "the ticket cost $8"."""
    head = words.before(subject[1])
    if head < 0 or not (
        is_class(words.lower[head], "noun.person", _LEAST) or given_name(words.tokens[words.after(subject[0])])
    ):
        return False
    clause = governing(words, quantity.start, quantity.end)
    return clause is not None and not clause.is_subject and is_class(clause.verb, "verb.possession")


@exception(
    "bare-unit",
    "A unit without a number tells how far away somebody is: it is not what an amount measures.",
    example="A man who set a fire while boys slept metres away has been jailed for six years.",
    counterexample="The man has been jailed for six years.",
)
def is_bare_unit(phrase: str) -> bool:
    """Tell "metres" and "several miles" from "the metre" and "the Miles"."""
    if any(map(str.isdecimal, phrase)):
        return False
    word = phrase.rpartition(" ")[2]
    unit = units().names.get(word)
    return unit is not None and word in units().plurals and unit.kind in _DISTANT and not phrase.startswith("the ")


_DISTANT: Final = frozenset({"measure", "duration"})
_LEAST = 0.5


def _subject(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the subject of the clause as its words tell it, or, where they don't, as the grammar does."""
    told = subject_before(words, words.before(quantity.start))
    if told is not None:
        return told
    clause = governing(words, quantity.start, quantity.end)
    if clause is None or clause.subject is None or clause.pronoun or clause.subject[1] > quantity.start:
        return None
    if clause.kind == "participle" or clause.reports:
        return None
    return trimmed(words, words.after(clause.subject[0]), words.after(clause.subject[1]))


def _has_own_verb(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Tell whether a verb stands between two quantities."""
    first, last = words.after(previous.end), words.before(quantity.start)
    return any(
        is_verb(words, i)
        and not words.lower[i].endswith("ing")
        and words.lower[i] not in grammar().prepositions
        and words.lower[i - 1 if i else 0] != "to"
        for i in range(first, min(last + 1, first + _LONGEST_SUBJECT))
    )
