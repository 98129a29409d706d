"""The named features that tell how far a statement is worth checking.

Numbers, money and dates are those that the statistics and dates plugins found; the rest is told by the statement's
words, how it opens, and how long it is.
"""

from __future__ import annotations

import math
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from newsextract_plugins.claims.words import BITS, MOST_REMEMBERED, VERB, WORD_FEATURES, classes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract import DateMention, Statistic

__all__ = [
    "BINARY_FEATURES",
    "FEATURES",
    "FIGURE",
    "Statement",
    "Surface",
    "features_of",
    "opening_of",
    "surface_of",
    "without_pronoun",
]

FOUND_FEATURES: Final = (
    "figure",
    "digits",
    "percent",
    "money",
    "ratio",
    "ordinal",
    "direction",
    "day",
    "length_of_time",
    "recurs",
)
"""Features that the findings in a statement tell."""
OPENINGS: Final = {
    "i": "opens_i", "we": "opens_we", "you": "opens_you", "he": "opens_he", "she": "opens_he", "they": "opens_they",
    "it": "opens_it", "this": "opens_it", "that": "opens_it", "these": "opens_it", "those": "opens_it",
}  # fmt: skip
"""The pronouns that open a statement, each with its feature."""
SHAPE_FEATURES: Final = (*dict.fromkeys(OPENINGS.values()), "tiny", "short", "long", "broken", "exclaims", "question")
BINARY_FEATURES: Final = (*WORD_FEATURES, *FOUND_FEATURES, *SHAPE_FEATURES)
"""Features that are there or not."""
FEATURES: Final = (*BINARY_FEATURES, "length")
"""All features, in the order in which they are reported."""

SHAPE_BITS: Final = {
    name: 1 << place for place, name in enumerate((*FOUND_FEATURES, *SHAPE_FEATURES), max(BITS.values()).bit_length())
}
ALL_BITS: Final = {**BITS, **SHAPE_BITS}
FIGURE: Final = SHAPE_BITS["figure"]
_OPENS: Final = SHAPE_BITS["opens_he"] | SHAPE_BITS["opens_they"]
_COUNTED: Final = reduce(or_, [ALL_BITS[name] for name in BINARY_FEATURES])

TINY, SHORT, LONG = 4, 8, 25
"""Words of a tiny and a short statement at most, and of one that is no long one."""
USUAL_LENGTH: Final = 15
"""Words of a usual sentence; the feature `length` is the logarithm of the sentence's length against it."""
LONGEST_LENGTH: Final = 60
LENGTHS: Final = tuple(math.log((words + 1) / USUAL_LENGTH) for words in range(LONGEST_LENGTH + 1))
BITS_OF_LENGTH: Final = tuple(
    SHAPE_BITS["tiny"]
    if words <= TINY
    else SHAPE_BITS["short"]
    if words <= SHORT
    else SHAPE_BITS["long"] * (words > LONG)
    for words in range(LONGEST_LENGTH + 1)
)
"""The features of a length in words; a longer statement has those of the longest."""
NO_QUANTITIES: Final = frozenset(("ordinal", "index", "score", "temperature", "age"))
"""Kinds of statistics that say nothing that could be counted."""
BITS_OF_KIND: Final = {
    kind: SHAPE_BITS[name]
    for name, kinds in {
        "money": ("money",),
        "ordinal": ("ordinal",),
        "percent": ("percent", "percentage_point", "basis_point"),
        "ratio": ("ratio", "multiple"),
    }.items()
    for kind in kinds
}
"""The features of statistics by their kind."""
BITS_OF_DATE: Final = {"DURATION": SHAPE_BITS["length_of_time"], "SET": SHAPE_BITS["recurs"]}
"""The features of durations and sets; any other date is a day."""
FIRST_WORDS: Final = 4
"""Words among which the one stands that a statement opens with."""
OPENERS: Final = "\"'“‘("
FILLERS: Final = frozenset(("and", "but", "so", "well", "now", "because", "the", "a", "or", "then"))
"""Words in front of the one that a statement opens with."""
VAGUE: Final = "_REF"
"""How the TIMEX3 values of "now" and "recently" end."""

_BROKEN: Final = ("--", "—", "–", "…", "...")
"""How a statement ends that is broken off."""
_BEHIND_BROKEN: Final = '"”’ \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000' + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""Marks and white space behind such an end."""
CLOSERS: Final = "\"'”’»)] "
_VERBLESS, _FIGURE, _DIGITS, _DIRECTION, _DAY, _QUESTION, _EXCLAIMS, _BROKEN_OFF = (
    ALL_BITS[name] for name in ("verbless", "figure", "digits", "direction", "day", "question", "exclaims", "broken")
)


class Statement:
    """A statement and its words.

    Attributes:
        text: The statement as it stands.
        length: How many words it has, as white space parts them.
        classes: The classes of the words, or-ed.
        opening: The pronoun that it opens with, as a feature; empty where it opens with another word.
    """

    __slots__ = ("classes", "length", "opening", "text")

    def __init__(self, text: str, length: int, classes: int, opening: str) -> None:
        self.text = text
        self.length = length
        self.classes = classes
        self.opening = opening

    @classmethod
    def read(cls, text: str) -> Statement:
        """Return the statement that `text` makes."""
        words = text.split()
        classes = 0
        for found in map(classes_of, words):
            classes |= found
        return cls(text, len(words), classes, opening_of(words))


def opening_of(words: Sequence[str]) -> str:
    """Return the pronoun that a statement opens with, as a feature; empty where it opens with another word.

    Args:
        words: Its first words at least.
    """
    for word in words[:FIRST_WORDS]:
        opening = _OPENINGS[word]
        if opening is not None:
            return opening
    return ""


class _Openings(dict[str, str | None]):
    """What each word says of the opening: None where the next word tells; emptied when it has grown too large."""

    def __missing__(self, spelt: str) -> str | None:
        word = spelt.lower()
        found = None if word in FILLERS else OPENINGS.get(word.lstrip(OPENERS).partition("'")[0].partition("’")[0], "")
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[spelt] = found
        return found


_OPENINGS: Final = _Openings()


class Surface:
    """What of a statement its worth is judged by.

    Attributes:
        classes: Its features that are there or not, as bits.
        length: The logarithm of its length against that of a usual sentence.
    """

    __slots__ = ("classes", "length")

    def __init__(self, classes: int, length: float) -> None:
        self.classes = classes
        self.length = length


def surface_of(
    statement: Statement, statistics: Iterable[Statistic] = (), dates: Iterable[DateMention] = ()
) -> Surface:
    """Return what a statement is judged by.

    Args:
        statement: The statement.
        statistics: The statistics that were found in it.
        dates: The dates that were found in it.
    """
    text, length, found, opening = statement.text, statement.length, statement.classes, statement.opening
    if not found & VERB:
        found |= _VERBLESS
    if opening:
        found |= SHAPE_BITS[opening]
    for statistic in statistics:
        found |= _of_statistic(statistic)
    for date in dates:
        if not date.value.endswith(VAGUE):  # such a one only points to the present or the past
            found |= BITS_OF_DATE.get(date.type, _DAY)
    place = length if length < LONGEST_LENGTH else LONGEST_LENGTH
    end = text.rstrip(CLOSERS)[-1:]
    if end == "?":
        found |= _QUESTION
    elif end == "!":
        found |= _EXCLAIMS
    elif not end.isalnum() and text.rstrip(_BEHIND_BROKEN).endswith(_BROKEN):
        found |= _BROKEN_OFF
    return Surface((found | BITS_OF_LENGTH[place]) & _COUNTED, LENGTHS[place])


def without_pronoun(surface: Surface) -> Surface:
    """Return what a statement is judged by whose pronoun stands for somebody named in another sentence."""
    return Surface(surface.classes & ~_OPENS, surface.length)


def _of_statistic(statistic: Statistic) -> int:
    """Return the features of a number, or-ed."""
    kind, text = statistic.kind, statistic.text
    found = BITS_OF_KIND.get(kind, 0)
    if kind not in NO_QUANTITIES:
        if any(map(str.isdigit, text)):
            found |= _FIGURE | _DIGITS
        elif " " in text or (statistic.measures is not None and text.lower() != "one"):
            found |= _FIGURE
    return found if statistic.direction is None else found | _DIRECTION


def features_of(surface: Surface) -> dict[str, float]:
    """Return the features that are not nought, by their names."""
    features = {name: 1.0 for name in BINARY_FEATURES if surface.classes & ALL_BITS[name]}
    features["length"] = surface.length
    return features
