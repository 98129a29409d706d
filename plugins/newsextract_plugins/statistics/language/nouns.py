"""Plural and singular of nouns by their form."""

from __future__ import annotations

from functools import lru_cache

from newsextract_plugins.statistics.tables.words import grammar, word_set


@lru_cache(8192)
def is_plural(word: str) -> bool:
    """Tell whether a lower-case word looks like a plural noun."""
    if word in grammar().collectives:
        return True
    if word.endswith("men") and len(word) > 4 and word not in _SINGULAR_MEN:
        return True
    if word in _PLURALS_IN_IS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and word not in _SINGULAR_ICS
    )


_SINGULAR_ICS = word_set("singular_ics")
_PLURALS_IN_IS = word_set("plurals_in_is")
_SINGULAR_MEN = word_set("singular_men")


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
    if lower.endswith("men") and len(lower) > 4 and lower not in _SINGULAR_MEN:
        return word[:-2] + "an"
    if not is_plural(lower) or lower in grammar().collectives or lower in _INVARIABLE:
        return word
    if (
        lower.endswith("ies")
        and len(lower) > 4
        and lower not in {"movies", "cookies", "selfies", "rookies", "zombies", "calories"}
    ):
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and lower not in {
        "shoes",
        "axes",
        "aches",
        "headaches",
        "caches",
        "toes",
    }:
        return word[:-2]
    return word[:-1]


_SINGULARS = {
    "people": "person",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "wolves": "wolf",
    "halves": "half",
    "shelves": "shelf",
    "thieves": "thief",
    "buses": "bus",
    "viruses": "virus",
    "campuses": "campus",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "men": "man",
    "women": "woman",
    "alumni": "alumnus",
    "statuses": "status",
    "bonuses": "bonus",
    "others": "other",
}
_INVARIABLE = word_set("invariable")
