"""The noun compound that a number counts: "power plant", "job cut"; adjectives and names stay out of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text.english import entry
from newsextract_plugins.statistics.language.nouns import singular
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["compound_unit", "is_noun_modifier"]

_MOST_MODIFIERS: Final = 2
_LEAST_NOUN: Final = 0.5
_NO_MODIFIERS: Final = word_set("no_modifiers")


def compound_unit(words: Words, first: int, head: int) -> str:
    """Return the unit that a counted phrase gives: its head in the singular with the nouns right in front of it.

    Args:
        words: The sentence.
        first: The phrase's first word.
        head: Its head.
    """
    token = words.tokens[head]
    named = words.is_capital(head) and not token.isupper() and head > 0
    unit = singular(token if named else words.lower[head])
    begin = head
    while begin > first and head - begin < _MOST_MODIFIERS and is_noun_modifier(words.tokens[begin - 1]):
        begin -= 1
    return " ".join([*words.lower[begin:head], unit])


_MORE: Final = 1.2
"""So many times as likely as an adjective a word must be a noun, to be one in front of another: not "integral"."""


@lru_cache(8192)
def is_noun_modifier(token: str) -> bool:
    """Tell whether a word in front of a noun is a noun that makes a compound with it, and no adjective or name."""
    if not token.islower() or not token[0].isalpha() or token in _NO_MODIFIERS or token.endswith("'s"):
        return False
    known = entry(token.rpartition("-")[2] if "-" in token else token)
    if known is None:
        return False
    noun = known.likelihood("noun")
    return noun >= _LEAST_NOUN and noun > _MORE * known.likelihood("adjective")
