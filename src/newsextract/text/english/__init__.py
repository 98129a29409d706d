"""English, once for all plugins: the lexicon of word forms, names of persons and places.

Nothing is read before the first word is asked for; what is asked is kept.
"""

from __future__ import annotations

from newsextract.text.english.entries import Entry, Reading
from newsextract.text.english.gazetteer import FamilyName, GivenName, Place, family_name, given_name, place, places
from newsextract.text.english.lexicon import (
    can_be,
    classes,
    entry,
    inflect,
    inflections,
    is_class,
    is_mostly,
    lemma,
    likelihood,
    likely_part,
    plural,
    singular,
)

__all__ = [
    "Entry",
    "FamilyName",
    "GivenName",
    "Place",
    "Reading",
    "can_be",
    "classes",
    "entry",
    "family_name",
    "given_name",
    "inflect",
    "inflections",
    "is_class",
    "is_mostly",
    "lemma",
    "likelihood",
    "likely_part",
    "place",
    "places",
    "plural",
    "singular",
]
