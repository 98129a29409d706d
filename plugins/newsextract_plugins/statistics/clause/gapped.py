"""The noun phrase right before a number, in a clause without a verb: "profit $3m, costs $2m"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text.english import can_be, likelihood
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.nouns import is_adverb
from newsextract_plugins.statistics.language.participles import OPENERS
from newsextract_plugins.statistics.language.phrases import TIME_LEADS, TIME_NOUNS
from newsextract_plugins.statistics.language.purified import purified
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["gapped_subject"]


def gapped_subject(words: Words, end: int) -> tuple[int, int] | None:
    """Return the noun phrase right before a number, where nothing but it and the number make the clause.

    "Profit $3m, costs $2m", "the barrel holds 60 litres, the jug 3", "with fees up 5%".
    """
    if 1 < end <= _LONGEST_LABEL and words.tokens[end - 1] == ":" and _is_label(words, end - 1):
        return words.starts[0], words.ends[end - 2]  # "Treated and discharged: 4,257"
    while end and words.lower[end - 1] in _LINKS_TO_NUMBERS:
        end -= 1
    if not end or is_stop(words, end - 1) or is_verb(words, end - 1):
        return None
    phrase = phrase_ending(words, end)
    last = words.lower[end - 1]
    if last.endswith("ing") and (not can_be(last, "noun") or likelihood(last, "verb") > _SURELY):
        return None  # "expecting thousands", "a corner measuring 50m"
    if phrase is None or last.endswith("'s") or last in _NO_HEADS or is_adverb(last):
        return None
    index = words.after(phrase[0])
    before = words.tokens[index - 1].lower() if index else ";"
    opened = before in {";", ":", "-", "–", "—", "(", "with", "while", "but"} or (
        before in {",", "and"} and words.lower[index] in OPENERS | {"with"}
    )
    if not opened or words.lower[index] in TIME_NOUNS or words.lower[index] in TIME_LEADS:
        return None
    return _without_verb(words, phrase)


def _without_verb(words: Words, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """Return "Gold" of "Gold hits high near", "Lund" of "Lund raises", nothing of "Economists consider claims"."""
    sound = purified(words, phrase, in_front=True)
    if sound is None or sound == phrase or not _is_third(words.lower[words.after(sound[1])]):
        return phrase
    behind = words.text[sound[1] : phrase[1]].split()
    return sound if len(behind) == 1 or behind[1:] in _RECORDS else None


def _is_third(word: str) -> bool:
    """Tell whether a word is mostly a verb in the third person, or may be a past: "hits", "raised"."""
    return likelihood(word, "verb") > _LEAST_VERB and (can_be(word, "verb", "third") or can_be(word, "verb", "past"))


_LEAST_VERB = 0.3
_RECORDS = (["record"], ["high"], ["low"], ["peak"], ["new", "high"], ["new", "low"], ["new", "record"])
"""What is set or hit, and is no more than the number itself."""


def _is_label(words: Words, end: int) -> bool:
    """Tell "Treated and discharged: 4,257" from "The question is: 90 percent of what?"."""
    return all(words.tokens[i][0].isalnum() and words.lower[i] not in grammar().auxiliaries for i in range(end))


_LONGEST_LABEL = 7
_SURELY = 0.7


_NO_HEADS = frozenset({"remaining", "total", "sum", "other", "mere", "staggering", "whopping", "additional", "least"})


_LINKS_TO_NUMBERS = frozenset({"by", "up", "down", "at", ":", "$", "£", "€", "off", "about", "of", "only", "just"})
