"""Participles: before a noun that they describe, behind one that they tell more of, or the verb of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.nouns import is_adverb, is_plural
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

#: What opens a noun phrase for certain: behind a noun, a new one begins with it.
OPENERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "these", "those"})


def is_opener(words: Words, index: int) -> bool:
    """Tell whether a word opens a noun phrase for certain, which the letter of "Class A shares" does not."""
    return words.lower[index] in OPENERS and is_stop(words, index)


_PARTICIPLES = ("ed", "en", "wn", "lt", "ld")
_ADJECTIVES = ("ly", "al", "ic", "ous", "ive", "able", "ible", "ary", "ful", "ed", "ing", "less", "ern", "ish", "est")
_SHORT_ADJECTIVES = word_set("short_adjectives")
_REPORTING = word_set("reporting")
_ADJUNCTS = word_set("adjuncts")


def modifies(words: Words, index: int, end: int) -> bool:
    """Tell whether a participle stands before the noun that it describes: "rising costs", "a stolen car"."""
    return (
        index + 1 < end and not is_stop(words, index + 1) and words.lower[index].endswith((*_PARTICIPLES, "ing"))
    ) and not (words.lower[index].endswith("ed") and _follows_noun(words, index))


def _follows_noun(words: Words, index: int) -> bool:
    """Tell whether the word before a form in "-ed" is surely a noun: a plural, or the only word behind an article."""
    if not index:
        return False
    before = words.lower[index - 1]
    if is_plural(before):
        return True
    if words.is_capital(index - 1) and not is_stop(words, index - 1) and not before.endswith(_ADJECTIVES):
        return True  # "Harwell posted net income of"
    if before in grammar().pronoun_subjects or before in grammar().auxiliaries:
        return True  # "who demanded compensation", "has posted profits"
    if before in grammar().adverbs or is_adverb(before):
        # "a newly built hospital", but "Osei recently revealed plans"
        return index > 1 and words.lower[index - 2] not in OPENERS
    return (
        index > 1
        and words.lower[index - 2] in OPENERS
        and before[0].isalpha()
        and not is_stop(words, index - 1)
        and not before.endswith(_ADJECTIVES)
        and before not in _SHORT_ADJECTIVES
    )


def is_reduced_relative(words: Words, index: int) -> bool:
    """Tell "the charge stored in the cell was" from "He invested in steel and was": a noun stands before it."""
    word = words.lower[index]
    if index < 1 or index + 1 >= words.count or not word.endswith(_PARTICIPLES):
        return False
    following = words.lower[index + 1]
    if (following not in _ADJUNCTS and following not in TIME_NOUNS) or following == "by":
        return False
    if word in changes().verbs or word in _REPORTING:
        return False
    before = words.lower[index - 1]
    if is_adverb(before):
        return False  # "it tentatively agreed to"
    return before[0].isalpha() and not is_stop(words, index - 1) and not is_verb(words, index - 1)
