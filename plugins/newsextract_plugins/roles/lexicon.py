"""The words of roles: heads of titles, what may stand before them, what ends them."""

from __future__ import annotations

from functools import cache, lru_cache

from newsextract.text.english.lexicon import is_class, is_mostly
from newsextract.text.english.lexicon import singular as lexicon_singular
from newsextract.text.english.lists import word_lists
from newsextract.text.names.words import GIVEN, SURNAME, TITLE, flags_of, is_base_verb, role_nouns

__all__ = ["family_of", "head_of", "is_modifier", "singular", "words"]


@cache
def words() -> dict[str, frozenset[str]]:
    """The plugin's word lists by section."""
    lists = word_lists(__package__)
    return {name: lists.words(f"words/{name}") for name in lists.sections("words")}


@lru_cache(maxsize=1 << 14)
def head_of(word: str) -> str | None:
    """Return the singular of a word that can be the head of a role, in lower case, else None.

    A capitalised word has to be a title ("Minister") or a role noun that is nobody's name ("Biologist").
    """
    short = _abbreviations().get(word[:-1] if word[-1:] == "s" and word[:-1].isupper() else word)
    if short is not None:
        return short
    low = singular(word.casefold())
    if word[:1].isupper():
        flags = flags_of(word)
        if flags & TITLE:
            return None if low in words()["not-head"] and word != "Major" else low
        if word == "Head":
            return low
        if flags & (GIVEN | SURNAME):
            return None
    low = low.removesuffix("-elect").removeprefix("ex-").removeprefix("then-").replace("co-ord", "coord", 1)
    low = low.removeprefix("co-")
    known = low in _heads() or (low.endswith(_SCHOLARS) and is_class(low, "noun.person"))
    return low if known else None


_SCHOLARS = ("ologist", "onomist", "iatrist")
"""Endings of nouns that name whoever knows a field, be they listed or not: "glaciologist"."""


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """The singular of a lower-case role noun."""
    heads = _heads()
    if word in heads:
        return word
    return next((single for single in (lexicon_singular(word), word.removesuffix("s")) if single in heads), word)


@lru_cache(maxsize=1 << 14)
def is_modifier(word: str) -> bool:
    """Whether a lower-case word can stand before the head of a title ("foreign", "ministry", "34-year-old")."""
    listed = words()
    if word in listed["participle"] or word in listed["plural-modifier"] or word in listed["status-former"]:
        return True
    if word in listed["stop"] or not word[:1].isalnum() or is_mostly(word, "verb", "past"):
        return False
    if is_base_verb(word) and word not in listed["before-organisation"]:  # "lead author"
        return False
    if word[0].isdigit():
        return "-year-old" in word or "-time" in word or word in ("1st", "2nd", "3rd")
    if word.endswith(("ed", "ly")) and "-" not in word:
        return False
    if word.endswith("ing"):
        return False
    return not word.endswith("s") or word.endswith(("ss", "us", "ous"))


@cache
def _abbreviations() -> dict[str, str]:
    """The titles that abbreviations stand for."""
    found = {}
    for section, entries in words().items():
        if section.startswith("abbreviation:"):
            found.update(dict.fromkeys(entries, section.partition(":")[2]))
    return found


@cache
def _heads() -> frozenset[str]:
    listed = words()
    return frozenset(
        (role_nouns() | listed["relation"] | listed["nominal"] | listed["needs-more"]) - listed["not-head"]
    )


@lru_cache(maxsize=1 << 12)
def family_of(head: str) -> frozenset[str]:
    """The general words that a head falls under: a president is a leader."""
    return frozenset(
        section.partition(":")[2]
        for section, entries in words().items()
        if section.startswith("family:") and head in entries
    )
