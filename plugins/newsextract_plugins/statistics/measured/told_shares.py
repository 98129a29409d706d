"""Shares that the clause tells of a thing: "65 percent were white", "dunes cover 17 percent of the surface"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.statistics.clause.shares import among
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.nouns import singular
from newsextract_plugins.statistics.language.words import is_mark, is_stop
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = ["holder", "predicate"]

_HOLDING: Final = word_set("holding")
_HELD: Final = word_set("held_by")
_BE: Final = frozenset({"were", "are", "was", "is"})
_ENDS: Final = frozenset({"and", "but", "while", "or", "compared", "when", "who", "in", "at", "on", "with", "as", "of"})
_LONGEST: Final = 5


@rule(
    "measures:predicate",
    "What a share is said to be.",
    example="About 65 percent were white.",
    counterexample="About 65 percent were counted by noon.",
)
def predicate(asked: Asked) -> Found | None:
    """Read "65 percent were white, 15 percent Hispanic": the predicate is measured, the whole is `of`."""
    quantity, words, previous, index = asked.quantity, asked.words, asked.previous, asked.behind
    if quantity.kind not in {"percent", "ratio"} or quantity.change is not None:
        return None
    if index >= words.count:
        return None
    gapped = False
    if words.lower[index] in _BE:
        index += 1
    else:
        gapped = (
            previous is not None and previous.kind == quantity.kind and previous.trail[-1:] == ["measures:predicate"]
        )
        if not gapped:
            return None
    first = index
    while (
        index < words.count
        and index - first < _LONGEST
        and not is_mark(words.tokens[index])
        and words.lower[index] not in _ENDS
    ):
        if words.lower[index].endswith(("ed", "ing")) and index == first and words.lower[index] not in _TOLD:
            return None
        number = words.tokens[index].isdecimal() and words.lower[index - 1] == "aged"
        if is_stop(words, index) and words.lower[index] not in _TOLD and not number:
            return None
        index += 1
    if index == first:
        return None
    if words.tokens[index - 1].isdecimal() and words.lower[index : index + 1] == ["or"] and index + 1 < len(words):
        index += 2  # "aged 26 or above"
    if quantity.of is None:
        told = previous is not None and previous.kind in _SHARES
        quantity.of = previous.of if told and previous is not None and previous.of else among(words, quantity.start)
    if quantity.of is not None and quantity.kind == "ratio" and quantity.unit is None:
        quantity.unit = singular(words.lower[words.before(quantity.of[1])])
    return Found((words.starts[first], words.ends[index - 1]))


_SHARES: Final = frozenset({"percent", "ratio"})
_TOLD: Final = frozenset(
    {
        "aged",
        "married",
        "divorced",
        "unemployed",
        "employed",
        "retired",
        "educated",
        "registered",
        "uninsured",
        "vaccinated",
    }
)


@rule(
    "measures:holder",
    "What makes up a share of something else.",
    example="Dunes cover 17 percent of the surface.",
    counterexample="Divers saved 17 percent of the cargo.",
)
def holder(asked: Asked) -> Found | None:
    """Read "hilly areas represent 14 percent of the surface", "plains (covering 65 percent of the surface)"."""
    quantity, words = asked.quantity, asked.words
    if quantity.of is None or quantity.kind not in {"percent", "ratio"} or asked.before < 1:
        return None
    verb = _verb_before(words, asked.before)
    if verb < 1:
        return None
    if words.tokens[verb - 1] in {"(", ","} and words.lower[verb].endswith("ing"):
        phrase = phrase_ending(words, verb - 1)
        return None if phrase is None else Found(phrase)
    clause = governing(words, quantity.start, quantity.end)
    if clause is None or clause.is_subject or clause.subject is None or clause.passive:
        return None
    return Found(clause.subject)


def _verb_before(words: Words, index: int) -> int:
    """Return the verb of holding right in front of a number, -1 for none."""
    if words.lower[index] in {"for", "up"}:
        return index - 1 if words.lower[index - 1] in _HELD else -1
    return index if words.lower[index] in _HOLDING else -1
