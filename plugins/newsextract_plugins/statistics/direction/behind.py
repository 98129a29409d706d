"""Directions told behind a number: "0.68 percent lower", "a 30 percent reduction", "$5 million, up from $4 million"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.statistics.direction.moves import Move
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.direction.table import Told
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["explicit_sign", "noun_behind", "reached", "than_before", "up_from"]

_EARLIER: Final = re.compile(
    r"\s(?:in\s(?:the\s(?:previous|same|prior|year)|(?:19|20)[0-9]{2}|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)|(?:the|a|last)\s(?:year|month|week|quarter|previous|same)\b"
    r"|last\b|before\b|previously\b|(?:one|two|three|four|five|ten)\syears)"
)
"""What is higher than this has risen: "3% higher than a year earlier"."""
_MOVED: Final = re.compile(
    r"(?:\s(?:in|for|during|on|at|last|this)\s[\w’' ]{1,30}?|\s(?:yesterday|today))?"
    r",\s\(?(?:which\s(?:is|was)\s)?(?:\w+ly\s|well\s)?(?P<way>up|down)\sfrom\b"
)
"""What was reached, with where it came from behind it."""
_REACH: Final = 7
_REACHED: Final = word_set("reached")
_RECORD: Final = word_set("record")
_UPWARDS: Final = frozenset({"reach", "reached", "reaches", "reaching"})
_SHARES: Final = frozenset({"percent", "percentage_point", "basis_point"})
_SIZES: Final = _SHARES | {"multiple", "money", "measure"}
_NO_COMPOUND: Final = frozenset({"of", "in", "to", "and", "the", "by", "from", "on", "for", "a"})
_NAMED_BEFORE: Final = re.compile(r"(?:[^\W\d_]|[):%0-9])[\s:(]{1,3}$")


@rule(
    "direction:up-from",
    '"Up from" or "down from" behind a number tells how it was reached.',
    example="Revenue was $5 million, up from $4 million.",
    counterexample="Revenue was $5 million, all from boats.",
)
def up_from(told: Told) -> Move | None:
    """Read "$5 million, up from $4 million"."""
    quantity, words = told.quantity, told.words
    moved = _MOVED.match(words.text, quantity.end if quantity.noun is None else quantity.noun[1], words.end)
    return Move(moved["way"], "level") if moved else None


@exception(
    "compared-thing",
    "What is higher than another thing has not risen.",
    example="The tower is 3 points higher than in Leeds.",
    counterexample="The index is 3 points higher than last year.",
)
def is_compared(words: Words, index: int) -> bool:
    """Tell "3 points higher than in Leeds" from "3 points higher than a year earlier"."""
    if words.lower[index + 1 : index + 2] != ["than"]:
        return False
    return _EARLIER.match(words.text, words.ends[index + 1]) is None


@rule(
    "direction:than-before",
    '"Higher" or "lower" behind the size of a move.',
    example="The shares closed 0.68 percent lower.",
    counterexample="The shares closed 0.68 percent lower than those of Velm.",
)
def than_before(told: Told) -> Move | None:
    """Read "0.68 percent lower", "10 points higher"."""
    quantity, words = told.quantity, told.words
    index = words.after(quantity.end if quantity.noun is None or quantity.hyphenated else quantity.noun[1])
    if index >= words.count:
        return None
    word = words.lower[index]
    if word not in {"higher", "lower"} or (quantity.kind == "count" and quantity.unit != "point"):
        return None
    following = index + 1
    if following < words.count and words.lower[following][0].isalpha() and _describes(words, following):
        return None  # "an 8.6-inch lower display"
    return (
        Move(None, None, exception="compared-thing")
        if is_compared(words, index)
        else Move(changes().after[word], "delta")
    )


def _describes(words: Words, index: int) -> bool:
    return not is_stop(words, index) and not is_verb(words, index) and not words.lower[index].endswith("ly")


@rule(
    "direction:noun-behind",
    "A noun of change behind its size.",
    example="The bank expects a 30 percent reduction.",
    counterexample="The bank expects a 30 percent deficit.",
)
def noun_behind(told: Told) -> Move | None:
    """Read "a 26-point drop", "a 30 percent reduction"; "the five-year rise" tells how long it lasted."""
    quantity, words = told.quantity, told.words
    if quantity.kind in {"duration", "age"} or not (quantity.kind in _SIZES or quantity.hyphenated):
        return None
    index = words.after(quantity.end)
    for position in range(index, min(index + 3, words.count)):
        word = words.lower[position]
        if is_mark(word):
            return None
        direction = changes().nouns.get(word)
        if direction is not None:
            return Move(direction, "delta")
        if word in _NO_COMPOUND or word in grammar().auxiliaries:
            return None  # "a bill of $35 billion could rise to"
    return None


@rule(
    "direction:explicit-sign",
    "A sign behind a name tells the move.",
    example="The Dunn fund: +0.7%.",
    counterexample="The Dunn fund: 0.7%.",
)
def explicit_sign(told: Told) -> Move | None:
    """Read "The Dunn fund: +0.7%", "Velm -2.1%"."""
    quantity, words = told.quantity, told.words
    if not quantity.number.signed or quantity.kind not in _SHARES or quantity.value is None:
        return None
    if _NAMED_BEFORE.search(words.text, max(words.start, quantity.start - 4), quantity.start) is None:
        return None
    return Move("down" if quantity.value < 0 else "up", "delta")


@rule(
    "direction:reached",
    "What was reached, with no direction.",
    example="Norse-Danish trade hit a record of $5 billion.",
    counterexample="They made $5 billion.",
)
def reached(told: Told) -> Move | None:
    """Read "hit a record of $240.1 billion", "stood at 5%"."""
    quantity, words = told.quantity, told.words
    if quantity.hyphenated and quantity.kind == "duration":
        return None  # "a 24-year high"
    index = words.before(quantity.start)
    if _REACHED.isdisjoint(words.lower[max(0, index - _REACH + 1) : index + 1]):
        return None
    for position in range(index, max(-1, index - _REACH), -1):
        word = words.lower[position]
        if word in _REACHED:
            states = word in {"is", "are", "was", "were"}
            if states and quantity.kind in {"count", "duration", "ratio", "multiple"}:
                return None
            return Move("up" if word in _UPWARDS else None, "level")
        if is_mark(word) and word not in "$£€~":
            return None
        if word not in changes().between and word not in _RECORD:
            return None
    return None
