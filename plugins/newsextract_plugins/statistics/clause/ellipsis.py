"""Numbers without a noun: "named five cooks, while Osei named six", "she chose four"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_VALUED = word_set("reached") | word_set("valued")
_ENDS = re.compile(r"\s*(?:$|[.,;:)—–])|\s(?:in|on|at|with|when|while|and|but|last|this|after|as|for|from)\b")


def listed(quantity: Quantity, words: Words, previous: Quantity, index: int) -> Quantity | None:
    """Return what "named six" counts behind "named five delegates": the same as the object of the verb before."""
    earlier: Quantity | None = previous
    if not is_bare_object(quantity, words, index):
        return None
    while earlier is not None:
        if earlier.counts_noun and _is_object(earlier, words):
            return earlier
        earlier = earlier.before_it
    return None


def is_bare_object(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell whether a number without noun or unit is the object of a verb that says no value: "injured 5,500"."""
    if quantity.kind != "count" or quantity.unit or quantity.change or not quantity.is_bare:
        return False
    if quantity.number.form == "digits" and not _ENDS.match(words.text, quantity.end):
        return False
    if index >= 0 and words.lower[min(quantity.before, index)] == "including":
        return True
    return _is_object(quantity, words) and words.lower[min(quantity.before, index)] not in _VALUED


def _is_object(quantity: Quantity, words: Words) -> bool:
    verb = min(quantity.before, words.before(quantity.start))
    while verb > 0 and words.lower[verb] in {"only", "just", "also"}:
        verb -= 1
    if verb < 1 or words.lower[verb] in grammar().auxiliaries or words.lower[verb] in grammar().prepositions:
        return False
    return is_verb(words, verb)
