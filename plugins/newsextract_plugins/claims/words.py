"""The classes of words: one bit for each list of the lexicon, so that a statement has those of its words, or-ed."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

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

OTHER_LISTS = ("finite", "obligation", "supposition", "prediction")
"""Lists that are no features; they tell clauses, and modalities."""

BITS = {name: 1 << place for place, name in enumerate((*LEXICON_FEATURES, *OTHER_LISTS, "will"))}
"""The bit of each class."""

NUMBER, TIME, PAST, ACT, FINITE = (BITS[name] for name in ("number", "time", "past", "act", "finite"))

SHORTEST_REGULAR_PAST = 5
FIRST_YEAR, LAST_YEAR = 1800, 2100
REMEMBERED = 1 << 14
"""Words of which the classes are kept."""


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of one list of the lexicon."""
    text = (resources.files(__package__) / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("# ") for word in line.split())


@lru_cache(maxsize=REMEMBERED)
def classes_of(word: str) -> int:
    """Return the classes of a word in small letters, or of a number: those of the lists that it stands in, or-ed.

    What stands in none of the features' lists is told by its ending or its digits.
    """
    features, others = _lexicon()
    classes = others.get(word, 0)
    if word in features:
        return classes | features[word]
    if word[-2:] == "ed":
        return classes | PAST if len(word) >= SHORTEST_REGULAR_PAST else classes
    if word[0].isdigit():
        return classes | (TIME if is_year(word) else NUMBER)
    return classes


def is_year(token: str) -> bool:
    """Tell whether a number is a year."""
    digits = token.rstrip(".,")
    return len(digits) == len("2024") and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR


@cache
def _lexicon() -> tuple[dict[str, int], dict[str, int]]:
    """Return the features of each word of their lists, and the other classes of each word of the other lists."""
    features = dict.fromkeys(words_of("not_past"), 0)
    others = {"will": BITS["will"]}
    for names, lexicon in ((LEXICON_FEATURES, features), (OTHER_LISTS, others)):
        for name in names:
            for word in words_of(name):
                lexicon[word] = lexicon.get(word, 0) | BITS[name]
    return features, others
