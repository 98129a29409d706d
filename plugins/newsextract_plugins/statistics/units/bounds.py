"""What bounds a number or makes it approximate: "at least", "nearly", "or more"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.words import changes, limits, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_GLUED = re.compile(r"(?P<more>[-‐‑]plus\b|\+)|[-‐‑](?:odd|ish)\b")
_GLUES = ("-", "‐", "‑", "+")
#: Words that may stand between a limit and its number.
_SKIPPED = word_set("skipped")
#: What "over" and "under" mean after these is no limit: "control over 3 provinces".
_PLACES = word_set("places")


def read_bounds(quantity: Quantity, words: Words) -> None:
    """Set `bound` and `approximate` of a quantity from the words around it."""
    index = words.before(quantity.start)
    quantity.after = max(quantity.after, quantity.end)
    reached = index
    skipped = definite = False
    leads = _ends_of_limits()
    for _ in range(3):
        if index < 0 or (words.lower[index] not in leads and words.lower[index] not in _SKIPPED):
            break
        length = _read_before(quantity, words, index, skipped=skipped, definite=definite)
        if length:
            index -= length
            reached = index
        elif index >= 0 and words.lower[index] in _SKIPPED and quantity.start - words.ends[index] < 30:
            definite = definite or words.lower[index] in {"the", "its"}
            index -= 1
            skipped = True
        else:
            break
    quantity.before = reached
    _read_after(quantity, words)


def _read_before(quantity: Quantity, words: Words, index: int, *, skipped: bool, definite: bool) -> int:
    """Read the limit that ends at a word; return how many words it has."""
    if index < 0:
        return 0
    longest = _ends_of_limits().get(words.lower[index], 0)
    for length in range(min(longest, index + 1), 0, -1):
        phrase = " ".join(words.lower[index - length + 1 : index + 1])
        meaning = limits().before.get(phrase)
        if meaning is None:
            continue
        before = words.lower[index - length] if index >= length else ""
        if phrase in {"over", "under", "above", "within", "beyond"} and before in _PLACES:
            return 0
        if definite and phrase.endswith(" than"):
            return 0
        if phrase == "up to" and (before in _CARRIED or _has_moved(before)):
            return 0
        if quantity.is_range and phrase in {"starting at", "starting from"}:
            return length  # "starting from 450 up to 900": the lower end, which is given
        if phrase in _PREPOSITIONS and (skipped or _spans_time(quantity, phrase, before)):
            return 0
        if phrase == "within" and quantity.kind == "duration":
            return 0
        if (
            phrase in {"near", "toward", "towards", "beyond", "passed", "maximum", "minimum"}
            and quantity.kind == "count"
        ):
            return 0
        if quantity.value == 1 and phrase in _PREPOSITIONS and words.text.startswith(" of", quantity.end):
            return 0
        if phrase == "some" and quantity.value == 1:
            return 0
        if meaning == "approximate":
            quantity.approximate = True
        elif quantity.bound is None:
            quantity.bound = meaning
        return length
    return 0


def _has_moved(word: str) -> bool:
    """Tell "crept up to 61%", which was reached, from "gave up to 61%"."""
    table = changes()
    return word in _CREEPING or (
        table.verbs.get(word) == "up" and word not in table.handling and word not in table.acting
    )


@cache
def _ends_of_limits() -> dict[str, int]:
    """Return the last words of the limits before a number, each with the most words that a limit has up to it."""
    longest: dict[str, int] = {}
    for phrase in limits().before:
        words = phrase.split()
        longest[words[-1]] = max(len(words), longest.get(words[-1], 0))
    return longest


@cache
def _starts_of_limits() -> frozenset[str]:
    """Return the first words of the limits behind a number."""
    return frozenset(phrase.partition(" ")[0] for phrase in limits().after)


def _spans_time(quantity: Quantity, phrase: str, before: str) -> bool:
    """Tell "repaid over five years" from "for over five years"."""
    return phrase == "over" and quantity.kind == "duration" and before not in _OVER_TIME


#: "That takes us up to 314", "it adds up to 90": what is reached, and no limit.
_CREEPING = word_set("creeping")
_CARRIED = frozenset({"us", "it", "them", "adds", "add", "added", "adding", "total"})
_PREPOSITIONS = word_set("prepositions")
_OVER_TIME = word_set("over_time")


def _read_after(quantity: Quantity, words: Words) -> None:
    glued = words.text.startswith(_GLUES, quantity.end) and _GLUED.match(words.text, quantity.end, words.end)
    if glued:
        quantity.after = glued.end()
        _set(quantity, "at_least" if glued["more"] else "approximate")
        return
    index = words.after(quantity.end)
    firsts = _starts_of_limits()
    if firsts.isdisjoint(words.lower[index : index + 2]):
        return
    for at in (index, index + 1):
        if at >= words.count or words.lower[at] not in firsts:
            continue
        for length in (3, 2, 1):
            if at + length > words.count:
                continue
            phrase = " ".join(words.lower[at : at + length])
            meaning = limits().after.get(phrase)
            if (
                meaning is None
                or (length == 1 and phrase not in {"plus", "odd", "tops", "max"})
                or (phrase == "plus" and quantity.kind != "count")
                or (phrase in _COMPARING and words.lower[at + length : at + length + 1] == ["than"])
            ):
                continue
            _set(quantity, meaning)
            if at == index:
                quantity.after = words.ends[at + length - 1]
            return


_COMPARING = frozenset({"or more", "or less", "or fewer"})
""""Eighteen, or more than half" has no bound."""


def _set(quantity: Quantity, meaning: str) -> None:
    if meaning == "approximate":
        quantity.approximate = True
    elif quantity.bound is None:
        quantity.bound = meaning
