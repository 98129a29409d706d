"""A letter that is a scale before what is counted, and a unit before a dimension: "5m people", "5m high"."""

from __future__ import annotations

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.words import grammar, word_set

#: A letter at a number, the word behind it, and what tells a name from a noun.
_LETTER_AND_NOUN = re.compile(
    r"(?P<s>[mb])\s(?P<word>[^\W\d_]{2,40}+)(?!\w)(?:(?P<more>['’\-‐‑]|\s[A-Z])|\s(?P<noun>[a-z]{2,40}+)\b)?"
)
_BEHIND_METRES = word_set("behind_metres")
_CONTESTS = word_set("contests")
_PLURALS = frozenset({"people", "children", "men", "women"})
#: A distance is one: "the 100m was won", "about 3m were sold".
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_SHORT_WORD = 3
_AT_END = re.compile(r"\s?(?:$|[.,;:)])|\sand\b")


def scale_before_counted(text: str, at: int, end: int) -> re.Match[str] | None:
    """Match an "m" or "b" before what is counted, in the group `s`.

    "5m people", "3m iPads" and "2m Syrian refugees" are millions; "5m high" and "the 100m hurdles" are metres.
    """
    match = _LETTER_AND_NOUN.match(text, at, end)
    if match is None:
        return None
    word, noun = match["word"], match["noun"] or ""
    if match["s"] == "m" and word.lower() in _BEHIND_METRES:
        return None
    if word.lower() in grammar().stops:
        return match if word in _PLURAL_VERBS else None
    if word == "across" and _AT_END.match(text, match.end("word"), end):
        return None
    if word.islower():
        plural = word.isascii() and word.endswith("s")
        return match if plural or (word in _PLURALS and (word == "people" or not match["more"])) else None
    if match["more"]:
        return None  # a possessive, as in "the 100m Women's final", or the first of two names
    described = noun.endswith("s") and len(noun) > _SHORT_WORD and noun not in _CONTESTS
    return match if described or word.endswith(("s", "ese")) else None
