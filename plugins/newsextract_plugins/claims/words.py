"""The classes of words: one bit for each, so that a statement has those of its words, or-ed.

A word's classes are told by the lists of the plugin and by the lexicon of English: whether it is a verb in the past, of
which class of verbs, a comparative, a finite form that only a clause has.
"""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import can_be, classes, likelihood
from newsextract.text.english.lists import word_lists
from newsextract.text.names.places import countries

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "BITS",
    "DENIAL",
    "FINITE",
    "LIST_FEATURES",
    "MAY_BE_FINITE",
    "MOST_REMEMBERED",
    "PARTICIPLE",
    "TOKEN",
    "WORD_FEATURES",
    "classes_of",
    "words_of",
]

LIST_FEATURES: Final = (
    *("act", "affairs", "cause", "comparison", "condition", "country", "first_singular", "future", "infinitive"),
    *(
        "modal",
        "negation",
        "office",
        "opinion",
        "position",
        "record",
        "relation",
        "second",
        "striving",
        "universal",
        "us",
    ),
)
"""Features that say that a word of a list is there."""

VERB_CLASSES: Final = ("communication", "emotion", "stative", "body")
"""Classes of the lexicon's verbs that are features, each as `verb_` and its name."""

WORD_FEATURES: Final = (
    *LIST_FEATURES,
    *("past", "present", "verbless", "comparative", "superlative"),
    *(f"verb_{name}" for name in VERB_CLASSES),
)
"""All features that the words of a statement tell."""

_OTHER: Final = (
    "obligation",
    "supposition",
    "prediction",
    "will",
    "finite",
    "participle",
    "may_be_finite",
    "verb",
    "denial",
)

BITS: Final = {name: 1 << place for place, name in enumerate((*WORD_FEATURES, *_OTHER))}
"""The bit of each class; those behind the features tell clauses and modalities."""

FINITE, PARTICIPLE, MAY_BE_FINITE, VERB, DENIAL = (
    BITS[name] for name in ("finite", "participle", "may_be_finite", "verb", "denial")
)

SURE: Final = 0.5
"""How likely a form is a verb that is taken for one."""
DOUBTFUL: Final = 0.15
"""How likely a form is a verb that the grammar is asked about."""
MOST_REMEMBERED: Final = 1 << 15
"""Words of which the classes are kept."""
_NO_COUNTRIES: Final = frozenset(
    ("turkey", "chad", "polish", "car", "us", "jersey", "franco", "swede", "dane", "finn", "pole", "georgia", "english")
)
"""Words of countries that in small letters are as often others."""
ORDERING: Final = frozenset(
    ("later", "former", "latter", "elder", "older", "younger", "further", "upper", "inner", "outer")
)
"""Comparatives that tell which one or when, and compare nothing: "later in her career", "an older sister"."""
COMPARATIVES: Final = frozenset(("more", "less", "fewer", "than"))

# A number with its separators, a word with its apostrophes and hyphens, a currency, percent or question mark.
TOKEN: Final = re.compile(r"\d[\d.,]*+|\w++(?>(?:['’-]\w++)*)|[$£€¥%?]")
_JOINED: Final = re.compile(r"['’](?:s|re|m|ve|d|ll)$")
"""An auxiliary that is joined to its subject."""


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of one list of the plugin."""
    return word_lists(__package__).words(f"words/{name}")


class _Remembered(dict[str, int]):
    """The classes of what stands between two white spaces, each read once; emptied when it has grown too large.

    Most words of a text come again and again, so that most are looked up; a plain dict does it in half the time that
    `functools.lru_cache` takes.
    """

    def __missing__(self, word: str) -> int:
        found = reduce(or_, map(_classes_of_token, TOKEN.findall(word.lower())), 0)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[word] = found
        return found


classes_of: Callable[[str], int] = _Remembered().__getitem__
"""Return the classes of what stands between two white spaces, as it is spelt: those of its tokens, or-ed."""


def _classes_of_token(token: str) -> int:
    """Return the classes of a word: those of the lists that it stands in, and those that the lexicon knows, or-ed."""
    found = _listed().get(token, 0)
    if not token[0].isalpha():
        return found
    compares = can_be(token, "adjective", "comparative") or can_be(token, "adverb", "comparative")
    if token in COMPARATIVES or (compares and token not in ORDERING):
        found |= BITS["comparative"]
    if can_be(token, "adjective", "superlative") or can_be(token, "adverb", "superlative"):
        found |= BITS["superlative"]
    if found & FINITE or _JOINED.search(token):
        return found | FINITE | VERB | (0 if found & BITS["past"] else BITS["present"])
    return found | _of_verb(token)


def _of_verb(token: str) -> int:
    """Return what the lexicon knows of a word as a verb."""
    likely = likelihood(token, "verb")
    if likely <= DOUBTFUL:
        return 0
    found = MAY_BE_FINITE | (VERB if likely > SURE else 0)
    if likely <= SURE:
        return found
    name = next(iter(classes(token, "verb")), "").partition(".")[2]
    if name in VERB_CLASSES:
        found |= BITS[f"verb_{name}"]
    if can_be(token, "verb", "past"):
        return found | BITS["past"] | (PARTICIPLE if can_be(token, "verb", "participle") else FINITE)
    return found | FINITE | BITS["present"] if can_be(token, "verb", "third") else found


@cache
def _listed() -> dict[str, int]:
    """Return the classes of each word of the lists."""
    found = {"will": BITS["will"]}
    for name in (*LIST_FEATURES, "obligation", "supposition", "prediction", "finite"):
        for word in words_of(name):
            found[word] = found.get(word, 0) | BITS[name]
    for form, meaning in countries().items():
        word = form.lower()
        if meaning.kind != "seat" and meaning.code != "US" and word not in _NO_COUNTRIES and word not in found:
            found[word] = BITS["country"]
    for word in words_of("deny_cue"):
        found[word] = found.get(word, 0) | DENIAL
    for word in words_of("was"):
        found[word] = found.get(word, 0) | BITS["past"]
    return found
