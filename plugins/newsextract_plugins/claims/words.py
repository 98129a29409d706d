"""The classes of words: one bit for each list of the lexicon, so that a statement has those of its words, or-ed."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english.lexicon import entry, is_mostly
from newsextract.text.english.lists import word_lists
from newsextract.text.names.places import countries

if TYPE_CHECKING:
    from collections.abc import Callable

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
    "office",
    "position",
    "relation",
    "infinitive",
    "striving",
    "country",
)
"""Features that say that a word of a list is there, each a list of `data/words.txt`."""

OTHER_LISTS = ("finite", "obligation", "supposition", "prediction")
"""Lists that are no features; they tell clauses, and modalities."""

BITS = {name: 1 << place for place, name in enumerate((*LEXICON_FEATURES, *OTHER_LISTS, "will", "figure"))}
"""The bit of each class."""

NUMBER, TIME, PAST, ACT, FINITE, FIGURE = (BITS[name] for name in ("number", "time", "past", "act", "finite", "figure"))

SHORTEST_REGULAR_PAST = 5
_NO_COUNTRIES = frozenset(
    {"turkey", "chad", "polish", "car", "us", "jersey", "franco", "swede", "dane", "finn", "pole", "georgia", "english"}
)
"""Words of countries that in small letters are as often others."""
FIRST_YEAR, LAST_YEAR = 1800, 2100
MOST_REMEMBERED = 1 << 15
"""Words of which the classes are kept."""

# A number with its separators, a word with its apostrophes and hyphens, a currency, percent or question mark.
TOKEN = re.compile(r"\d[\d.,]*+|\w++(?>(?:['’-]\w++)*)|[$£€¥%?]")


def words_of(name: str) -> frozenset[str]:
    """Return the words of one list of the lexicon."""
    return word_lists(__package__).words(f"words/{name}")


class _Remembered(dict[str, int]):
    """The classes of what stands between two white spaces, each read once; emptied when it has grown too large.

    Most words of a text come again and again, so that most are looked up; a plain dict does it in half the time that
    `functools.lru_cache` takes.
    """

    def __missing__(self, word: str) -> int:
        tokens = TOKEN.findall(word)
        classes = reduce(or_, map(_classes_of_token, tokens), 0)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[word] = classes
        return classes


classes_of: Callable[[str], int] = _Remembered().__getitem__
"""Return the classes of what stands between two white spaces, in small letters: those of its tokens, or-ed."""


def _classes_of_token(token: str) -> int:
    """Return the classes of a word or number: those of the lists that it stands in, or-ed.

    What stands in none of the features' lists is told by its ending or its digits.
    """
    features, others = _lexicon()
    classes = others.get(token, 0)
    if token in features:
        return classes | features[token]
    if token[0].isdigit():
        return classes | (TIME if is_year(token) else NUMBER | FIGURE)
    return classes | PAST if _is_past(token) else classes


def _is_past(word: str) -> bool:
    """Tell whether a word is mostly a past form; one in -ed that the lexicon lacks is taken for one."""
    if is_mostly(word, "verb", "past"):
        return True
    return word[-2:] == "ed" and len(word) >= SHORTEST_REGULAR_PAST and entry(word) is None


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
    for form, meaning in countries().items():
        if (
            meaning.kind != "seat"
            and meaning.code != "US"
            and (word := form.lower()) not in {*_NO_COUNTRIES, *features}
        ):
            features[word] = BITS["country"]
    return features, others
