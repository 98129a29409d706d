"""The abbreviations after which a sentence may go on, and the words that show that a new one began."""

from __future__ import annotations

from functools import cache

from newsextract.text.english.lists import ENGLISH


def class_of(word: str) -> str | None:
    """Look up the class of an abbreviation.

    Args:
        word: An abbreviation as it is spelt, without its full stop; a name that ends in an exclamation mark, with it.

    Returns:
        The heading in english/lists/abbreviations.txt under which it stands: title, word, state, number, date, time or
        exclaimed; None for any other word.
    """
    return _classes().get(word)


@cache
def sentence_starters() -> frozenset[str]:
    """Load the capitalised words that begin sentences and no names."""
    return ENGLISH.words("sentence_starters/starters")


@cache
def _classes() -> dict[str, str]:
    return {word: heading for heading, each in ENGLISH.sections("abbreviations").items() for word in each.entries}
