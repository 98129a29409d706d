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
    for position in range(index - 1, max(-1, index - reach), -1):
        word = words.lower[position]
        if not word[0].isalpha():
            if word in _PASSED or word[0].isdecimal():
                continue
            return None
        pair = f"{words.lower[position - 1]} {word}" if position else word
        direction = table.verbs.get(pair) or table.verbs.get(word) or table.nouns.get(word)
        if direction is not None:
            return direction
        if word in _SHIFTING:
            return "either"
        if word in {"and", "that", "which", "who", "but", "while", "when", "or"}:
            return None
    return None
