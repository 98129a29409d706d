"""What is measured right in front of an amount: "a trench 6,400 metres deep", "reserves, now $4 million, are"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.clauses import phrase_before, phrase_ending
from newsextract_plugins.statistics.language.set_off import behind_parenthesis, closes
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_DIMENSIONS = word_set("dimensions")
_NOW = frozenset({"at", "now", "currently", "today"})


def adjacent(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the noun phrase that an amount follows without a verb, as offsets."""
    before = min(quantity.before, words.before(quantity.start))
    if before < 0 or quantity.hyphenated:
        return None
    if quantity.is_margin and not is_stop(words, before) and not is_verb(words, before):
        return phrase_ending(words, before + 1)  # "margins of error plus or minus 4 percent"
    if quantity.bound is not None and quantity.kind in {"measure", "money", "percent"}:
        limited = words.before(quantity.start)
        if (
            before < limited
            and not is_stop(words, before)
            and not is_verb(words, before)
            and words.lower[limited] == "to"
        ):
            return phrase_ending(words, before + 1)  # "speeds up to 120 mph"
    if words.lower[before] in _NOW and before > 1 and words.tokens[before - 1] == ",":
        return phrase_before(words, before - 1) if closes(words.text, quantity.end, words.end) else None
    if quantity.kind == "measure" and _has_dimension(quantity, words):
        phrase = None if is_stop(words, before) or is_verb(words, before) else phrase_ending(words, before + 1)
        return None if phrase is None or words.starts[before] < phrase[0] else phrase
    return None


def _has_dimension(quantity: Quantity, words: Words) -> bool:
    """Tell whether "deep", "away" or "below" follows, over the same length in another unit."""
    index = behind_parenthesis(words, words.after(quantity.end))
    return index < words.count and words.lower[index] in _DIMENSIONS
