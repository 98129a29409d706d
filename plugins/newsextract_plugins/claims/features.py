"""The named surface features that tell how far a statement is worth checking."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib import resources
from typing import NamedTuple

LEXICON_FEATURES = (
    "number",
    "money",
    "percent",
    "time",
    "comparison",
    "record",
    "cause",
    "act",
    "past",
    "third",
    "affairs",
    "negation",
    "modal",
    "future",
    "condition",
    "opinion",
    "hedge",
    "first_singular",
    "second",
)
"""Features that say that a word of a list is there, each list in `lexicon/<name>.txt`."""

FEATURES = (*LEXICON_FEATURES, "question", "name", "length")
"""All features, in the order in which they are reported."""

MOST_NAMES = 3
USUAL_LENGTH = 15
"""Words of a usual sentence; the feature `length` is the logarithm of the sentence's length against it."""
LONGEST_LENGTH = 60
SHORTEST_REGULAR_PAST = 5
FIRST_YEAR, LAST_YEAR = 1800, 2100

# A number with its separators, a word with its apostrophes and hyphens, a currency, percent or question mark.
TOKEN = re.compile(r"\d[\d.,]*+|\w++(?:['’-]\w++)*+|[$£€¥%?]")
# A capitalised word behind a space, with its second letter or full stop; "I" is none.
CAPITALISED = re.compile(r" [\"“‘'(\[]?[A-ZÀ-Þ][\w.]")

DETERMINERS = frozenset({"the", "these", "those", "its", "their", "our", "both", "or"})
"""Words before a numeral that picks out rather than counts."""


class Statement(NamedTuple):
    """A statement and its words.

    Attributes:
        text: The statement as it stands.
        tokens: Words, numbers, signs of currency and question marks in their order, in small letters.
        words: The same, each once.
    """

    text: str
    tokens: list[str]
    words: frozenset[str]

    @classmethod
    def read(cls, text: str) -> Statement:
        """Return the statement that `text` makes."""
        tokens = TOKEN.findall(text.lower())
        return cls(text, tokens, frozenset(tokens))


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of one list of the lexicon."""
    text = (resources.files(__package__) / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("# ") for word in line.split())


@cache
def _lexicon() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return, for each word of the lists, the features that it makes; and the words."""
    lexicon: dict[str, tuple[str, ...]] = {}
    for name in LEXICON_FEATURES:
        for word in sorted(words_of(name)):
            lexicon[word] = (*lexicon.get(word, ()), name)
    for word in sorted(words_of("not_past")):
        lexicon.setdefault(word, ())
    return lexicon, frozenset(lexicon)


def features_of(statement: Statement, *, statistics: int = 0, dates: int = 0) -> dict[str, float]:
    """Return the features of a statement that are not nought.

    Args:
        statement: The statement.
        statistics: How many quantities are known to stand in it.
        dates: How many calendar dates are known to stand in it.
    """
    found = _classes(statement)
    if statistics:
        found.add("number")
    elif "number" in found and not _counts(statement):
        found.discard("number")
    if dates:
        found.add("time")
    if statement.tokens and statement.tokens[-1] == "?":
        found.add("question")
    features = {name: 1.0 for name in FEATURES if name in found}
    names = len(CAPITALISED.findall(statement.text))
    if names:
        features["name"] = float(min(names, MOST_NAMES))
    features["length"] = math.log((min(len(statement.tokens), LONGEST_LENGTH) + 1) / USUAL_LENGTH)
    return features


def is_clause(statement: Statement) -> bool:
    """Tell whether the words are more than a noun phrase: whether a finite verb is seen among them."""
    if not statement.words.isdisjoint(words_of("finite")):
        return True
    return not _classes(statement).isdisjoint(("past", "act"))


def _classes(statement: Statement) -> set[str]:
    """Return the features that the words of the statement make one by one."""
    lexicon, listed = _lexicon()
    known = statement.words & listed
    found = {name for word in known for name in lexicon[word]}
    for word in statement.words - known:
        if word[-2:] == "ed":
            if len(word) >= SHORTEST_REGULAR_PAST:
                found.add("past")
        elif word[0].isdigit():
            found.add("time" if _is_year(word) else "number")
    return found


def _counts(statement: Statement) -> bool:
    """Tell whether a number counts something, unlike in "the two countries"."""
    numerals = words_of("number")
    return any(
        token in numerals and (not place or statement.tokens[place - 1] not in DETERMINERS)
        for place, token in enumerate(statement.tokens)
    ) or any(word[0].isdigit() and not _is_year(word) for word in statement.words)


def _is_year(token: str) -> bool:
    digits = token.rstrip(".,")
    return len(digits) == len("2024") and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR
