"""The way of a change that "from" goes on: "fell from", "a drop from", "cut the fee from"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.statistics.tables.words import changes, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["way_before"]

_SHIFTING: Final = word_set("shifting_values")
_LONGEST_OBJECT: Final = 9
_BEHIND_COMMA: Final = 24
_PASSED: Final = frozenset(",-'%$£€\"“”.")


def way_before(words: Words, index: int) -> str | None:
    """Return the way of the verb or noun of change that "from" goes on, "either" where only the numbers tell it."""
    table = changes()
    reach = _BEHIND_COMMA if words.lower[index - 1] == "," else _LONGEST_OBJECT
    inner = None
    for position in range(index - 1, max(-1, index - reach), -1):
        word = words.lower[position]
        if not word[0].isalpha():
            if word in _PASSED or word[0].isdecimal():
                continue
            break
        pair = f"{words.lower[position - 1]} {word}" if position else word
        direction = table.verbs.get(pair) or table.verbs.get(word) or table.nouns.get(word)
        if direction is not None:
            if inner is not None or not _is_governed(words, position):
                return direction
            inner = direction  # "cut the rate of growth from": the verb tells the way, unless there is none
        elif word in _SHIFTING:
            return inner or "either"
        elif word in _ENDS:
            break
    return inner


def _is_governed(words: Words, position: int) -> bool:
    """Tell whether a noun of change only says what moves: "the rate of growth", "a fall in the growth rate"."""
    first = position
    while first and words.lower[first - 1] in _INSIDE:
        first -= 1
    return first > 0 and words.lower[first - 1] in _JOINING and words.lower[position] in changes().nouns


_ENDS: Final = frozenset({"and", "that", "which", "who", "but", "while", "when", "or"})
_INSIDE: Final = frozenset({"the", "its", "their", "annual", "economic", "yearly", "quarterly", "net"})
_JOINING: Final = frozenset({"of", "in", "for"})
