"""The named features that tell how far a statement is worth checking.

Numbers, money and dates are those that the statistics and dates plugins found; the rest is told by the statement's
words, how it opens, and how long it is.
"""

from __future__ import annotations

import math
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.claims.words import BITS, TOKEN, VERB, WORD_FEATURES, classes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract import DateMention, Statistic

__all__ = ["BINARY_FEATURES", "FEATURES", "FIGURE", "Statement", "Surface", "features_of", "surface_of"]

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
_COUNTED: Final = reduce(or_, [ALL_BITS[name] for name in BINARY_FEATURES])

TINY, SHORT, LONG = 4, 8, 25
"""Words of a tiny and a short statement at most, and of one that is no long one."""
USUAL_LENGTH: Final = 15
"""Words of a usual sentence; the feature `length` is the logarithm of the sentence's length against it."""
LONGEST_LENGTH: Final = 60
LENGTHS: Final = tuple(math.log((words + 1) / USUAL_LENGTH) for words in range(LONGEST_LENGTH + 1))
NO_QUANTITIES: Final = frozenset(("ordinal", "index", "score", "temperature", "age"))
"""Kinds of statistics that say nothing that could be counted."""
PERCENTS: Final = frozenset(("percent", "percentage_point", "basis_point"))
RATIOS: Final = frozenset(("ratio", "multiple"))
FIRST_WORDS: Final = 4
"""Words among which the one stands that a statement opens with."""
OPENERS: Final = "\"'“‘("
FILLERS: Final = frozenset(("and", "but", "so", "well", "now", "because", "the", "a", "or", "then"))
"""Words in front of the one that a statement opens with."""
VAGUE: Final = "_REF"
"""How the TIMEX3 values of "now" and "recently" end."""

_BROKEN: Final = re.compile(r"(?:--|[—–…]|\.\.\.)[\s\"”’]*$")
CLOSERS: Final = "\"'”’»)] "


class Statement(NamedTuple):
    """A statement and its words.

    Attributes:
        text: The statement as it stands.
        length: How many words it has, as white space parts them.
        classes: The classes of the words, or-ed.
        opening: The pronoun that it opens with, as a feature; empty where it opens with another word.
    """

    text: str
    length: int
    classes: int
    opening: str

    @classmethod
    def read(cls, text: str) -> Statement:
        """Return the statement that `text` makes."""
        words = text.lower().split()
        opening = ""
        for word in words[:FIRST_WORDS]:
            if word not in FILLERS:
                if not word.isalpha():
                    word = word.lstrip(OPENERS).partition("'")[0].partition("’")[0]  # noqa: PLW2901
                opening = OPENINGS.get(word, "")
                break
        return cls(text, len(words), reduce(or_, map(classes_of, words), 0), opening)


class Surface(NamedTuple):
    """What of a statement its worth is judged by.

    Attributes:
        classes: Its features that are there or not, as bits.
        length: The logarithm of its length against that of a usual sentence.
    """

    classes: int
    length: float


def surface_of(
    statement: Statement, statistics: Iterable[Statistic] = (), dates: Iterable[DateMention] = ()
) -> Surface:
    """Return what a statement is judged by.

    Args:
        statement: The statement.
        statistics: The statistics that were found in it.
        dates: The dates that were found in it.
    """
    text, length, found, opening = statement
    if not found & VERB:
        found |= BITS["verbless"]
    names = [opening] if opening else []
    names += [name for statistic in statistics for name in _of_statistic(statistic)]
    names += [name for date in dates if (name := _of_date(date))]
    names += [name for name, most in (("tiny", TINY), ("short", SHORT)) if length <= most][:1]
    if length > LONG:
        names.append("long")
    end = text.rstrip(CLOSERS)[-1:]
    if end in ("?", "!"):
        names.append("question" if end == "?" else "exclaims")
    elif _BROKEN.search(text):
        names.append("broken")
    for name in names:
        found |= SHAPE_BITS[name]
    return Surface(found & _COUNTED, LENGTHS[min(length, LONGEST_LENGTH)])


def _of_statistic(statistic: Statistic) -> list[str]:
    """Return the features of a number."""
    kind, digits = statistic.kind, any(map(str.isdigit, statistic.text))
    names = []
    counts = digits or " " in statistic.text or (statistic.measures is not None and statistic.text.lower() != "one")
    if kind not in NO_QUANTITIES and counts:
        names += ["figure", "digits"] if digits else ["figure"]
    if kind in ("money", "ordinal"):
        names.append(kind)
    if kind in PERCENTS:
        names.append("percent")
    if kind in RATIOS:
        names.append("ratio")
    if statistic.direction is not None:
        names.append("direction")
    return names


def _of_date(date: DateMention) -> str:
    """Return the feature of a date, empty for one that only points to the present or the past."""
    if date.value.endswith(VAGUE):
        return ""
    return {"DURATION": "length_of_time", "SET": "recurs"}.get(date.type, "day")


def features_of(surface: Surface) -> dict[str, float]:
    """Return the features that are not nought, by their names."""
    features = {name: 1.0 for name in BINARY_FEATURES if surface.classes & ALL_BITS[name]}
    features["length"] = surface.length
    return features


def tokens_of(text: str) -> list[str]:
    """Return the words, numbers and signs of a text."""
    return TOKEN.findall(text)
