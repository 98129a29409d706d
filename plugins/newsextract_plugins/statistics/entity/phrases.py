"""A phrase as an entity is told: without determiner, amounts and what a preposition adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english import entry, is_mostly, lemma, likelihood
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS
from newsextract_plugins.statistics.language.words import is_mark, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["entity_span"]

_NO_ENTITIES: Final = frozenset(
    {
        *(
            "thing",
            "things",
            "time",
            "times",
            "way",
            "ways",
            "fact",
            "case",
            "idea",
            "move",
            "reason",
            "result",
            "results",
        ),
        *(
            "number",
            "total",
            "amount",
            "average",
            "majority",
            "rest",
            "most",
            "many",
            "some",
            "few",
            "several",
            "all",
            "none",
        ),
        *(
            "anyone",
            "everyone",
            "someone",
            "nobody",
            "others",
            "other",
            "another",
            "there",
            "here",
            "today",
            "yesterday",
        ),
        *("source", "sources", "spokesman", "spokeswoman", "spokesperson", "percent", "half"),
    }
)
_SKIPPED: Final = grammar().determiners | {"new", "latest", "same", "magnitude"}
_LEAST_NOUN: Final = 0.15
_SURELY: Final = 0.5
_PERSONAL: Final = frozenset({"our", "my", "your", "we", "i", "you"})


def entity_span(words: Words, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """Return a phrase as an entity, None where it names none.

    "The strong 6.1-magnitude quake" is the quake, "2009 a major earthquake near Orlo" the major earthquake.
    """
    first, last = words.after(phrase[0]), words.after(phrase[1])
    if first >= last or words.lower[first] in _PERSONAL or words.lower[first].removesuffix("'s") in TIME_NOUNS:
        return None
    for index in range(last - 1, first - 1, -1):
        if words.tokens[index][0].isdecimal() and not words.is_capital(max(first, index - 1)):
            first = index + 1
            break
    if first + 1 < last and words.is_capital(first + 1) and _is_past_verb(words.tokens[first]):
        return None  # "supported Osei"
    while first < last and (
        words.lower[first] in _SKIPPED or words.lower[first] in number_words().cardinals or is_mark(words.tokens[first])
    ):
        first += 1
    if first < last and words.lower[first] in grammar().prepositions:
        return None  # "one of the party"
    end = first
    while end < last:
        word = words.lower[end]
        if end > first and word in grammar().prepositions and word != "of" and not _joins_name(words, end, last):
            break
        if is_mark(words.tokens[end]) and words.tokens[end] not in "’'&-.":
            break
        end += 1
    if first >= end:
        return None
    if end - first > 1 and end == last and words.lower[end : end + 1] == ["to"] and is_verb(words, end - 1):
        end -= 1  # "the firm plans to hire"
    head = words.lower[end - 1]
    if head in TIME_NOUNS or (end - first == 1 and _is_bare_verb(words, first)):
        return None
    if words.tokens[end - 1].islower() and entry(head) is not None and likelihood(head, "noun") < _LEAST_NOUN:
        return None  # "fell short"
    if words.tokens[end : end + 1] == [","] and words.tokens[end - 1].islower() and is_mostly(head, "adjective"):
        return None  # "the safe, sane choice"
    if (
        head in _NO_ENTITIES
        or words.lower[first] in _NO_ENTITIES
        or words.lower[first] == "own"
        or not head[0].isalnum()
        or head in grammar().pronouns
    ):
        return None
    return words.starts[first], words.ends[end - 1] - 2 * (head.endswith("'s") and len(head) > 2)


def _is_bare_verb(words: Words, index: int) -> bool:
    """Tell "the states that vote represent" and "“guarantee there will be”" from "the vote"."""
    word = words.lower[index]
    before = words.lower[index - 1] if index > 1 else ""
    that = before == "that" and is_plural(words.lower[index - 2])  # and not "that court has"
    led = that or before in {"who", "which", "“", '"'}
    return led and words.tokens[index].islower() and lemma(word, "verb") == word


def _is_past_verb(token: str) -> bool:
    return token.islower() and token.endswith("ed") and likelihood(token, "verb") > _SURELY


def _joins_name(words: Words, index: int, last: int) -> bool:
    """Tell whether a preposition stands inside a name: "Trade and Industry in Europe" has none, "Bank for Velm" has."""
    return (
        index + 1 < last and words.is_capital(index - 1) and words.is_capital(index + 1) and words.lower[index] == "for"
    )
