"""The named surface features that tell how far a statement is worth checking."""

from __future__ import annotations

import math
import re
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from newsextract_plugins.claims.words import (
    ACT,
    BITS,
    FINITE,
    LEXICON_FEATURES,
    NUMBER,
    PAST,
    TIME,
    TOKEN,
    UNEVEN,
    classes_of,
    is_year,
    words_of,
)

FEATURES = (*LEXICON_FEATURES, "question", "name", "length")
"""All features, in the order in which they are reported."""

MOST_NAMES = 3
USUAL_LENGTH = 15
"""Words of a usual sentence; the feature `length` is the logarithm of the sentence's length against it."""
LONGEST_LENGTH = 60
LENGTHS = tuple(math.log((words + 1) / USUAL_LENGTH) for words in range(LONGEST_LENGTH + 1))
REMEMBERED = 1 << 12
"""Sets of classes of which the features are kept."""

# A capitalised word behind a space, with its second letter or full stop; "I" is none.
CAPITALISED = re.compile(r" [\"“‘'(\[]?[A-ZÀ-Þ][\w.]")

DETERMINERS = frozenset({"the", "these", "those", "its", "their", "our", "both", "or"})
"""Words before a numeral that picks out rather than counts."""


class Statement(NamedTuple):
    """A statement and its words.

    Attributes:
        text: The statement as it stands.
        length: How many words, numbers, signs of currency and question marks it has.
        classes: The classes of the words, or-ed.
    """

    text: str
    length: int
    classes: int

    @classmethod
    def read(cls, text: str) -> Statement:
        """Return the statement that `text` makes."""
        words = text.lower().split()
        classes = reduce(or_, map(classes_of, words), 0)
        length = len(words)
        if classes & UNEVEN:
            length += sum([len(TOKEN.findall(word)) - 1 for word in words if classes_of(word) & UNEVEN])
        return cls(text, length, classes)


def features_of(statement: Statement, *, statistics: int = 0, dates: int = 0) -> dict[str, float]:
    """Return the features of a statement that are not nought.

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
    features = _features_of_classes(classes).copy()
    if "?" in text and TOKEN.findall(text)[-1] == "?":
        features["question"] = 1.0
    names = len(CAPITALISED.findall(text))
    if names:
        features["name"] = float(min(names, MOST_NAMES))
    features["length"] = LENGTHS[min(length, LONGEST_LENGTH)]
    return features


def is_clause(statement: Statement) -> bool:
    """Tell whether the words are more than a noun phrase: whether a finite verb is seen among them."""
    return statement.classes & (FINITE | PAST | ACT) != 0


@lru_cache(maxsize=REMEMBERED)
def _features_of_classes(classes: int) -> dict[str, float]:
    return {name: 1.0 for name in LEXICON_FEATURES if classes & BITS[name]}


def _counts(text: str) -> bool:
    """Tell whether a number counts something, unlike in "the two countries"."""
    numerals = words_of("number")
    tokens = TOKEN.findall(text.lower())
    return any(
        token in numerals and (not place or tokens[place - 1] not in DETERMINERS) for place, token in enumerate(tokens)
    ) or any(token[0].isdigit() and not is_year(token) for token in tokens)
