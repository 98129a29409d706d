"""The named surface features that tell how far a statement is worth checking."""

from __future__ import annotations

import math
from functools import reduce
from operator import or_
from typing import NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.claims.words import (
    ACT,
    BITS,
    FINITE,
    LEXICON_FEATURES,
    NUMBER,
    PAST,
    TIME,
    TOKEN,
    classes_of,
    is_year,
    words_of,
)

CLASS_FEATURES = (*LEXICON_FEATURES, "figure")
"""Features that the classes of the words tell alone."""
FEATURES = (*CLASS_FEATURES, "question", "name", "length")
"""All features, in the order in which they are reported."""

MOST_NAMES = 3
USUAL_LENGTH = 15
"""Words of a usual sentence; the feature `length` is the logarithm of the sentence's length against it."""
LONGEST_LENGTH = 60
LENGTHS = tuple(math.log((words + 1) / USUAL_LENGTH) for words in range(LONGEST_LENGTH + 1))
CLASSES = reduce(or_, [BITS[name] for name in CLASS_FEATURES])
"""The bits of the classes that are features."""

# A capitalised word behind a space, with its second letter or full stop; "I" is none.
CAPITALISED = re.compile(r" [\"“‘'(\[]?[A-ZÀ-Þ][\w.]")

DETERMINERS = frozenset({"the", "these", "those", "its", "their", "our", "both", "or"})
"""Words before a numeral that picks out rather than counts."""


class Statement(NamedTuple):
    """A statement and its words.

    Attributes:
        text: The statement as it stands.
        length: How many words it has, as white space parts them.
        classes: The classes of the words, or-ed.
    """

    text: str
    length: int
    classes: int

    @classmethod
    def read(cls, text: str) -> Statement:
        """Return the statement that `text` makes."""
        words = text.lower().split()
        return cls(text, len(words), reduce(or_, map(classes_of, words), 0))


class Surface(NamedTuple):
    """What of a statement its worth is judged by.

    Attributes:
        classes: The classes of its words, or-ed, with what is known of its numbers and dates.
        asks: Whether it ends with a question mark.
        names: How many of its words are capitalised, three at most.
        length: The logarithm of its length against that of a usual sentence.
    """

    classes: int
    asks: bool
    names: int
    length: float


def surface_of(statement: Statement, *, statistics: int = 0, dates: int = 0) -> Surface:
    """Return what a statement is judged by.

    Args:
        statement: The statement.
        statistics: How many quantities are known to stand in it.
        dates: How many calendar dates are known to stand in it.
    """
    text, length, classes = statement
    if statistics:
        classes |= NUMBER
    elif classes & NUMBER and not _counts(text):
        classes &= ~NUMBER
    if dates:
        classes |= TIME
    return Surface(
        classes & CLASSES,
        "?" in text and TOKEN.findall(text)[-1] == "?",
        min(len(CAPITALISED.findall(text)), MOST_NAMES),
        LENGTHS[min(length, LONGEST_LENGTH)],
    )


def features_of(surface: Surface) -> dict[str, float]:
    """Return the features that are not nought, by their names."""
    features = {name: 1.0 for name in CLASS_FEATURES if surface.classes & BITS[name]}
    if surface.asks:
        features["question"] = 1.0
    if surface.names:
        features["name"] = float(surface.names)
    features["length"] = surface.length
    return features


def is_clause(statement: Statement) -> bool:
    """Tell whether the words are more than a noun phrase: whether a finite verb is seen among them."""
    return statement.classes & (FINITE | PAST | ACT) != 0


def _counts(text: str) -> bool:
    """Tell whether a number counts something, unlike in "the two countries"."""
    numerals = words_of("number")
    tokens = TOKEN.findall(text.lower())
    return any(
        token in numerals and (not place or tokens[place - 1] not in DETERMINERS) for place, token in enumerate(tokens)
    ) or any(token[0].isdigit() and not is_year(token) for token in tokens)
