"""What each word may be, before its neighbours are asked: a tag, or several with their chances.

A word is looked up in the lexicon once, when it is first met.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.english.lists import ENGLISH

__all__ = ["READINGS", "UNSURE", "Reading"]

UNSURE: Final = "~"
"""The tag of a word that its neighbours decide about."""
_MOST_KNOWN: Final = 20_000
_LONGEST_KNOWN: Final = 40
_LEAST: Final = 0.02
"""A chance below which a reading is passed over."""
_SURE: Final = 0.97
_RARE: Final = 0.3
"""How often a word of the open classes is the preposition that it can be: "save", "pending"."""
_NUMBER: Final = re.compile(r"[\d.,/:\-–]+(?:km|kg|cm|mm|ft|mph|k|st|nd|rd|th|s|m|bn|tn|pm|am)?")
_CONTEXT_CHANCES: Final[dict[str, dict[str, float]]] = {
    "that": {"H": 0.5, "D": 0.25, "R": 0.25},
    "to": {"o": 0.5, "I": 0.5},
    "her": {"D": 0.6, "O": 0.4},
    "this": {"D": 0.9, "P": 0.1},
    "there": {"P": 0.6, "A": 0.4},
    "so": {"A": 0.7, "Y": 0.3},
    "yet": {"A": 0.7, "Y": 0.3},
    "may": {"m": 0.95, "T": 0.05},
    "like": {"I": 0.92, "B": 0.08},
    "well": {"A": 0.9, "n": 0.1},
    "for": {"I": 0.98, "W": 0.02},
    "following": {"I": 0.5, "J": 0.3, "G": 0.2},
    "own": {"J": 0.8, "B": 0.2},
    "half": {"n": 0.6, "D": 0.4},
    "early": {"J": 0.6, "A": 0.4},
    "late": {"J": 0.6, "A": 0.4},
    "later": {"A": 0.8, "J": 0.2},
    "earlier": {"A": 0.7, "J": 0.3},
    "further": {"A": 0.5, "J": 0.5},
}
for _words, _chances_there in (
    ("as after before since until till except", {"I": 0.7, "W": 0.3}),
    ("once", {"A": 0.8, "W": 0.2}),
    ("over about around under", {"I": 0.9, "A": 0.1}),
    ("first second third", {"J": 0.9, "A": 0.1}),
    ("more most less much enough", {"D": 0.6, "A": 0.4}),
    ("all some any no both either neither", {"D": 0.9, "A": 0.1}),
):
    _CONTEXT_CHANCES.update(dict.fromkeys(_words.split(), _chances_there))
_MONTHS: Final = frozenset(
    {"January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
     "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "May"}
)  # fmt: skip
_TAGS: Final = {
    ("noun", "singular"): "n", ("noun", "plural"): "s", ("name", "singular"): "N", ("name", "plural"): "N",
    ("verb", "base"): "B", ("verb", "third"): "Z", ("verb", "past"): "V", ("verb", "participle"): "E",
    ("verb", "ing"): "G", ("auxiliary", ""): "m", ("determiner", ""): "D", ("pronoun", ""): "P", ("number", ""): "#",
    ("preposition", ""): "I", ("particle", ""): "A", ("interjection", ""): "A", ("conjunction", ""): "W",
}  # fmt: skip
_BY_PART: Final = {"adjective": "J", "adverb": "A"}


class Reading:
    """What a word may be.

    Attributes:
        tag: Its tag, `UNSURE` where neighbours decide.
        lower: The word in lower case with a plain apostrophe.
        chances: The chance of each tag, where neighbours decide; `Z` is a verb in -s, `B` a verb's base form.
        guess: The likeliest tag.
    """

    __slots__ = ("chances", "guess", "lower", "tag")

    def __init__(self, tag: str, lower: str, chances: dict[str, float], guess: str) -> None:
        self.tag = tag
        self.lower = lower
        self.chances = chances
        self.guess = guess


class _Readings(dict[str, Reading]):
    """The readings of the words met so far."""

    def __missing__(self, word: str) -> Reading:
        found = _read(word)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(word) <= _LONGEST_KNOWN:
            self[word] = found
        return found


READINGS: Final = _Readings()
"""The reading of any word as it is spelt."""


@cache
def _closed() -> dict[str, str]:
    """Return the tag of each word that has one only."""
    tags: dict[str, str] = {}
    for tag, words in ENGLISH.sections("tags").items():
        for word in words.entries:
            tags.setdefault(word, "#" if tag == "1" else tag)
    return tags


def _sure(tag: str, lower: str) -> Reading:
    return Reading(tag, lower, {}, tag)


def _read(word: str) -> Reading:
    first = word[0]
    if not first.isalnum() and first not in "'’":
        return _sure(_mark(first), word)
    lower = word.lower().replace("’", "'").removesuffix(".")
    if not lower or not any(map(str.isalnum, lower)):
        return _sure('"', word)
    if first.isdigit():
        return _number(word, lower)
    if word.isupper() and len(word) > 1 and lower != "i":
        return _sure("M" if lower.endswith(("'s", "s'")) else "N", lower)
    if word in _MONTHS:
        return Reading(UNSURE, lower, {"T": 0.9, "m": 0.1}, "T") if word == "May" else _sure("T", lower)
    closed = _closed().get(lower)
    if closed is not None:
        return _sure(closed, lower)
    if lower in _CONTEXT_CHANCES:
        chances = _CONTEXT_CHANCES[lower]
        return Reading(UNSURE, lower, chances, max(chances, key=chances.__getitem__))
    if lower.endswith(("'s", "s'")):
        return _sure("M", lower)
    return _open(word, lower)


def _mark(first: str) -> str:
    if first in "([{":
        return "("
    if first in ")]}":
        return ")"
    if first in "–—―-_":
        return "-"
    if first in "$£€¥₹%₩":
        return "$"
    if first in '“”„"«»‘':
        return '"'
    return first if first in ",;:?!&" else "."


def _number(word: str, lower: str) -> Reading:
    if _NUMBER.fullmatch(lower):
        return _sure("#", lower)
    return _sure("J" if "-" in word or "‑" in word else "N", lower)


def _open(word: str, lower: str) -> Reading:
    """Read a word of the open classes."""
    capital = word[0].isupper()
    chances = _chances(lower)
    if capital:
        chances = {tag: chance * 0.6 for tag, chance in chances.items()}
        chances["N"] = 0.4
    if not any(chances.values()):
        chances = _by_ending(lower)
    total = sum(chances.values())
    chances = {tag: chance / total for tag, chance in chances.items() if chance >= _LEAST * total}
    guess = max(chances, key=chances.__getitem__)
    if not capital and guess not in "BVE" and chances[guess] >= _SURE:
        return _sure("V" if guess == "Z" else guess, lower)
    return Reading(UNSURE, lower, chances, _verbal(chances) or guess)


def _verbal(chances: dict[str, float]) -> str:
    """Return which form a word has that mostly is a verb, empty for another word."""
    verbs = [tag for tag in "VZEB" if tag in chances]
    if not verbs or sum(chances[tag] for tag in verbs) < 0.5:
        return ""
    return "V" if verbs[0] == "Z" else verbs[0]


def _chances(lower: str) -> dict[str, float]:
    """Return the chance of each tag that the lexicon tells for a word in lower case."""
    found = lexicon.entry(lower)
    chances: dict[str, float] = {}
    if found is None:
        return _compound(lower)
    for reading in found.readings:
        if reading.part == "name" and lower.islower():
            continue
        forms = reading.forms or ("",)
        if "singular" in forms and "plural" in forms:
            forms = ("plural",) if lower in ENGLISH.words("grammar/plurals") else ("singular",)
        tags = dict.fromkeys(_BY_PART.get(reading.part) or _TAGS.get((reading.part, form), "n") for form in forms)
        for tag in tags:
            likelihood = reading.likelihood / len(tags) * (_RARE if reading.part == "preposition" else 1.0)
            chances[tag] = chances.get(tag, 0.0) + likelihood
    return chances


def _compound(lower: str) -> dict[str, float]:
    """Read a word with a hyphen by its last part: "well-known", "vice-president"."""
    _, hyphen, last = lower.replace("‑", "-").rpartition("-")
    if not hyphen or not last:
        return {}
    chances = _chances(last)
    if chances.keys() & {"E", "G", "J", "V"}:
        return {"J": 0.9, "n": 0.1}
    nouns = {tag: chance for tag, chance in chances.items() if tag in "ns"}
    return {**nouns, "J": sum(nouns.values())} if nouns else {"n": 0.5, "J": 0.5}


def _by_ending(lower: str) -> dict[str, float]:
    """Guess what a word is that the lexicon does not know."""
    if lower.endswith("ly"):
        return {"A": 0.9, "n": 0.1}
    if lower.endswith("ing"):
        return {"G": 0.7, "n": 0.3}
    if lower.endswith("ed"):
        return {"V": 0.45, "E": 0.45, "J": 0.1}
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return {"s": 0.85, "Z": 0.15}
    return {"n": 0.8, "J": 0.2}
