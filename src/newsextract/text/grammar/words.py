"""Words: the code of each token, one letter that says which class of words it belongs to.

    P pronoun   O object pronoun   R who, which   D determiner   M possessive noun   N capitalised word   w other word
    # number   B brackets   I preposition   h that   o to   C and, or   Y but   S subordinator
    Z while, though   X auxiliary   A adverb   T day or period   Q quotation   q one that ends in a comma or a stop
    , ; : - ? ! . punctuation (- is a dash; . any other)

A plugin that knows more of some words may put codes of its own on them: quotes marks the verbs that report with V,
those in -ing with G, and "according" with K.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english.lexicon import is_mostly
from newsextract.text.english.lists import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WORDS", "count_words", "is_participle", "is_past", "opening_code"]

_MOST_KNOWN: Final = 20_000
_LONGEST_KNOWN: Final = 40
_NUMBER: Final = re.compile(r"[\d.,/:\-]+(?:st|nd|rd|th|s|m|bn|pm|am)?$")
_ACRONYMS: Final = frozenset({"us", "it", "who", "may", "am", "do", "over", "next"})
"""Words of the closed classes that are names where they stand in capitals."""
_LY: Final = frozenset(
    {"family", "ally", "rally", "reply", "assembly", "july", "italy", "supply", "monopoly", "bully", "weekly", "daily",
     "elderly", "friendly", "lovely", "lonely", "deadly", "ugly"}
)  # fmt: skip
"""Words in -ly that are no adverbs."""
_ADVERB: Final = re.compile(
    r".{2,}(?:[ai]call|[^s]all|ing|ed|ous|[ai]te|[aei]nt|iv|ful|less|ab|ib|ear|lar|ti|pi|st)ly$"
)
"""Adverbs that may open a sentence in capitals, apart from names such as Kelly or Emily."""
_OPENING_ADVERBS: Final = frozenset(
    {
        "indeed",
        "meanwhile",
        "nevertheless",
        "nonetheless",
        "moreover",
        "furthermore",
        "likewise",
        "early",
        "late",
        "hence",
        "thus",
        "therefore",
    }
)
_NO_PARTICIPLES: Final = frozenset({"need", "seed", "feed", "speed", "bed", "shed", "breed", "deed", "weed", "wed"})
_PARTICIPLES: Final = frozenset({"taken", "made", "done", "held", "seen", "given", "written", "shown", "led", "run"})
_LONGEST_LEAD: Final = 30


class _Words(dict[str, tuple[str, str]]):
    """Each token's code and lower-case form, told once: an article has few different words."""

    def __missing__(self, word: str) -> tuple[str, str]:
        found = _classified(word)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = found
        return found


WORDS: Final = _Words()
"""The code and the lower-case form of any token."""


@cache
def _closed_words() -> dict[str, str]:
    """Return the code of each word of the closed classes."""
    codes: dict[str, str] = {}
    for code, words in ENGLISH.sections("codes").items():
        for word in words.entries:
            codes.setdefault(word, code)
    return codes


def _classified(word: str) -> tuple[str, str]:
    first = word[0]
    if first.isalnum():
        lower = word.lower().replace("’", "'").removesuffix(".")
        closed = _closed_words().get(lower)
        acronym = closed is not None and len(word) > 1 and word.isupper() and lower in _ACRONYMS
        return (_open_code(word, lower) if closed is None or acronym else closed), lower
    if first in "([" and len(word) > 1:
        return "B", word
    if first in "–—―-_":
        return "-", word
    if first in "$£€¥₹%":
        return "#", word
    if word == "&":
        return "N", word  # between two names, or two nouns: "Marks & Spencer"
    return (word if first in ",;:?!" else "."), word


def _open_code(word: str, lower: str) -> str:
    if word[0].isdigit():
        return "#" if _NUMBER.match(word) else "w"
    if lower.endswith(("'s", "s'")):
        return "M"
    if not word[0].islower():
        return "N"
    if lower.endswith("ly") and len(lower) > 4 and lower not in _LY:
        return "A"
    return "w"


def count_words() -> frozenset[str]:
    """Return the words that count: "two", "dozens"."""
    return ENGLISH.words("frames/counting")


def opening_code(shape: str, words: Sequence[str]) -> str:
    """Return the code of a sentence's capitalised first word: "Finally" and "Speaking on Monday," open no name."""
    word, following = words[0], shape[1]
    if word in _OPENING_ADVERBS:
        return "A" if following != "V" else "N"
    if word.endswith("ly"):
        parted = following == "," and shape[2:3] in ("N", "P") and shape[3:4] != ","
        return "A" if parted or (following != "V" and _ADVERB.match(word)) else "N"
    if word.endswith("ing") and following in "IDOoThAP#S":
        verb = shape.find("V", 1)
        return "w" if 0 < shape.find(",", 1, verb if verb > 0 else len(shape)) <= _LONGEST_LEAD else "N"
    if word in count_words():
        return "#"
    return "N"


def is_past(word: str) -> bool:
    """Tell whether a word looks like a past tense."""
    return word.endswith("ed") or is_mostly(word, "verb", "past")


def is_participle(word: str) -> bool:
    """Tell whether a word behind a noun looks like a participle that describes it: "a poll taken", "data released"."""
    return (word.endswith("ed") and word not in _NO_PARTICIPLES) or word in _PARTICIPLES
