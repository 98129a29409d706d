"""What is measured by the clause: its object, the sides of a contest, what the number before measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract import rule
from newsextract_plugins.statistics.clause.contests import opponent
from newsextract_plugins.statistics.clause.ellipsis import listed
from newsextract_plugins.statistics.clause.objects import object_of
from newsextract_plugins.statistics.language.placed import places_thing
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["object_told", "opponent_told", "same_object", "shared"]

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
    quantity, words, previous = asked.quantity, asked.words, asked.previous
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
    quantity, words, previous = asked.quantity, asked.words, asked.previous
    if previous is None or previous.measures is None or quantity.number.form in {"up", "down"}:
        return None
    if previous.measures[0] <= quantity.start < previous.measures[1]:
        return Found(None)  # "40% of the £3 million": an amount measures no phrase that holds it
    if places_thing(quantity, words) and not places_thing(previous, words):
        return None  # "at a depth of 10 km, 55 km south of Orlo"
    alike = previous.noun is None and previous.kind not in {"age", "ordinal"} and previous.unit != "magnitude"
    return Found(previous.measures) if alike and not _has_own_verb(words, previous, quantity) else None


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
