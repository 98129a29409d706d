"""Plural and singular of nouns by their form."""

from __future__ import annotations

from functools import lru_cache

from newsextract.text.english import is_mostly, likelihood
from newsextract.text.english import singular as lexicon_singular
from newsextract_plugins.statistics.tables.words import grammar, word_set


@lru_cache(8192)
def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in grammar().collectives:
        return True
    if word.endswith("men") and len(word) > 4 and word not in _SINGULAR_MEN:
        return True
    if word in _PLURALS_IN_IS or word in _SHORT_PLURALS:
        return True
    if len(word) > 3 and word.endswith(_PLURAL_ENDS):
        return lexicon_singular(word) != word and not is_mostly(word, "verb")
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and word not in _SINGULAR_ICS
    )


_PLURAL_ENDS = ("ren", "xen", "eese", "ice", "eet", "eeth", "folk")
"""Of plurals without -s: "grandchildren", "oxen", "geese", "mice", "feet"."""
_SINGULAR_ICS = word_set("singular_ics")
_PLURALS_IN_IS = word_set("plurals_in_is")
_SHORT_PLURALS = word_set("short_plurals")
_SINGULAR_MEN = word_set("singular_men")


@lru_cache(8192)
def is_adverb(word: str) -> bool:
    """Tell "sharply" from "family" and "supply"."""
    return word.endswith("ly") and likelihood(word, "noun") < _MOSTLY


_MOSTLY = 0.5


@lru_cache(8192)
def singular(word: str) -> str:
    """Return the singular of a noun.

    Example:
        >>> singular("companies"), singular("women"), singular("houses")
        ('company', 'woman', 'house')
    """
    lower = word.lower()
    if lower in _SINGULARS:
        return _SINGULARS[lower]
    if not is_plural(lower) or lower in _INVARIABLE:
        return word
    known = lexicon_singular(lower)
    if lower in grammar().collectives:
        return known
    if known == lower:
        return word[:-1] if lower.endswith("s") else word
    return known if word == lower else word[: len(known)] if lower.startswith(known) else known.title()


_SINGULARS = {
    "people": "person",
    "others": "other",
    "men": "man",
    "women": "woman",
    "lives": "life",
    "bases": "base",
    "axes": "axe",
}
_INVARIABLE = word_set("invariable")
