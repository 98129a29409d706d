"""What the readers of the direction answer, and what they look at: the word of change that leads to a number."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.statistics.language.clauses import verb_group
from newsextract_plugins.statistics.language.words import is_mark, is_verb
from newsextract_plugins.statistics.tables.words import changes, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["Lead", "Move", "lead_of"]

REACH: Final = 7
"""How many words may stand between a word of change and its number."""
_LEVEL_WORDS: Final = frozenset({"to", "at"})
_RATES: Final = frozenset({"clip", "pace", "rate"})
"""\"grew at a rate of 3%": what follows is the size of the change."""
_SIGNS: Final = frozenset("$£€~-%'\"“”")
_GOING: Final = word_set("going")
"""Verbs that "up" and "down" make a verb of change: "ended down 3%", but not "gunned down four"."""


class Move(NamedTuple):
    """How a quantity moved.

    Attributes:
        direction: `up` or `down`; None where another number tells it, or where nothing moved.
        change: The quantity is the size of the move (`delta`) or what was reached (`level`).
        measures: What moved, as offsets, where the reader saw it.
        partner: Another quantity that states the same fact.
        exception: Name of the exception by which nothing moved.
    """

    direction: str | None
    change: str | None
    measures: tuple[int, int] | None = None
    partner: Quantity | None = None
    exception: str | None = None


class Lead(NamedTuple):
    """A word of change in front of a number.

    Attributes:
        place: Index of the word.
        direction: The way that it tells; None where no word of change was met: `place` is then what stopped the search.
        noun: It is a noun of change: "an increase of".
        level: "to" or "at" leads to the number: it was reached.
        by: "by" leads to the number: it is the size of the move.
        origin: "from" leads to the number: it is where the move began.
    """

    place: int
    direction: str | None
    noun: bool
    level: bool
    by: bool
    origin: bool


def lead_of(quantity: Quantity, words: Words, previous: Quantity | None) -> Lead | None:
    """Return the word of change in front of a number, with what leads from it to the number; None for none."""
    index = words.before(quantity.start)
    if _words_of_change().isdisjoint(words.lower[max(0, index - REACH + 1) : index + 1]):
        return None
    level = origin = by = False
    for position in range(index, max(-1, index - REACH), -1):
        word = words.lower[position]
        if previous is not None and words.starts[position] < previous.end:
            return None
        if is_mark(word):
            if word in _SIGNS:
                continue
            return None
        if word in {"higher", "lower"} and position > quantity.before:
            continue  # a limit: "scored higher than 3%"
        if word == "at" and words.lower[position + 1 : position + 2] in (["least"], ["most"]):
            continue
        if word in _LEVEL_WORDS and words.lower[max(0, position - 2) : position] != ["by", "up"]:
            level = level or not by
        elif word == "from":
            origin = True
        elif word == "by" or (word in _RATES and "at" in words.lower[max(0, position - 4) : position]):
            by = True
        direction, noun = _way_of(words, position, index)
        if direction is not None:
            level = level and (not noun or words.lower[position + 1] == "to")
            return Lead(position, direction, noun, level, by, origin)
        if not _may_stand_between(word):
            return Lead(position, None, False, level, by, origin)
    return None


def _may_stand_between(word: str) -> bool:
    return word in changes().between or word.endswith("ly") or word[0].isdecimal() or "-" in word


def _way_of(words: Words, position: int, index: int) -> tuple[str | None, bool]:
    """Return the way that a word tells in front of a number, and whether it is a noun."""
    table, word = changes(), words.lower[position]
    earlier = words.lower[position - 1] if position else ""
    following = words.lower[position + 1] if position < index else ""
    pair = f"{earlier} {word}"
    if (pair in table.handling and following == "to") or (word == "up" and following == "close"):
        return None, False  # "pick up to four", "up close on dozens"
    direction = table.verbs.get(pair) or table.verbs.get(word)
    named = word in table.nouns and following in {"of", "to", "in", "by", "from"}
    if following == "of" and named:
        return table.nouns[word], True
    if direction is not None and not (earlier in _ARTICLES and (named or word in table.nouns)):
        return (None, False) if word == "lower" and earlier in _ARTICLES else (direction, False)
    if named:
        return table.nouns[word], True
    if word in table.before and (word != "up" or following != "to"):
        return (table.before[word], False) if _may_go(words, position) else (None, False)
    return None, False


_ARTICLES: Final = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "that"})


def _may_go(words: Words, position: int) -> bool:
    """Tell "sales up 3%" and "ended down 3%" from "gunned down four" and "held up two fingers"."""
    if not position or position < 1:
        return True
    before = position - 1
    while before > 0 and words.lower[before] in changes().between and words.lower[before].endswith("ly"):
        before -= 1
    word = words.lower[before]
    moves = word in changes().verbs and word not in changes().handling
    acts = is_verb(words, before) or (before > 0 and words.lower[before - 1] == "to")  # "invited her to dig up"
    return word in _GOING or moves or not acts


@cache
def _words_of_change() -> frozenset[str]:
    """Return the words without one of which nothing before a number tells of a change."""
    table = changes()
    verbs = {verb.rpartition(" ")[2] for verb in table.verbs}
    return frozenset({*verbs, *table.nouns, *table.before, "up", "by", *_LEVEL_WORDS})


def mover_of(words: Words, verb: int) -> str:
    """Return the head of what stands in front of a verb, in lower case; nothing where no noun does."""
    end = verb_group(words, verb)
    if not end or is_mark(words.tokens[end - 1]):
        return ""
    last = end - 1
    for position in range(last, max(-1, last - _LONGEST_MOVER), -1):
        word = words.lower[position]
        if is_mark(word) or is_verb(words, position):
            break
        if word == "of" and position:
            last = position - 1
    return words.lower[last]


_LONGEST_MOVER: Final = 8
