"""The whole of a share: "60% of pupils", "a third of the hall", "among voters, 74 percent agreed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text.grammar.tagging.tags import FINITE
from newsextract_plugins.statistics.language.counted import noun_phrase
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.phrases import TIME_LEADS, TIME_NOUNS, phrase_from
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.tables.money import currencies
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_LONGEST_LEAD = 8
_TIME_OPENERS = TIME_LEADS | {"the", "that"}
_BEFORE_WHOLE = grammar().determiners | {"about", "almost", "approximately", "estimated", "nearly", "roughly", "some"}
_BEFORE_WHOLE |= {"combined", "total"}
_BEFORE_SHARE = frozenset({"another", "just", "only", "other", "remaining", "the"})
_BEHIND_SHARE = frozenset({"undecided", "who"})
_LEADS = frozenset(
    {",", ";", ":", "and", "as", "because", "but", "if", "that", "to", "versus", "when", "whereas", "while", "with"}
)
_MOST_LIMITS = 5
_LIMITS = frozenset({"about", "more", "nearly", "roughly", "than"})
_INSIDE_NUMBERS = frozenset("-%/$£€") | {"percent"}


def read_whole(quantity: Quantity, words: Words, index: int) -> None:
    """Set `of` of a quantity from the words behind it.

    Args:
        quantity: The quantity, with its unit.
        words: Its sentence.
        index: The first word behind it.
    """
    if quantity.kind not in {"percent", "ratio", "multiple"} and quantity.number.form != "fraction":
        return
    following = words.lower[index] if index < words.count else ""
    if following == "of":
        quantity.of = whole(words, index + 1)
    elif following == "," and words.lower[index + 1 : index + 2] == ["of"] and quantity.kind == "percent":
        quantity.of = whole(words, index + 2)  # "4 million shares, or 18%, of its stock"
    elif quantity.is_ratio and quantity.noun is not None:
        quantity.of = quantity.noun
    elif quantity.kind == "ratio" and following and not _is_time(words, index) and _is_whole(quantity, words, index):
        quantity.of = phrase_from(words, index)


def opens_clause(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell whether a share is the subject of a clause that names no whole: "60% of pupils passed, while 40% failed"."""
    if (
        quantity.of is not None
        or quantity.kind not in {"percent", "ratio"}
        or quantity.change is not None
        or index >= words.count
    ):
        return False
    if not (is_verb(words, index) or words.lower[index].endswith("ing") or words.lower[index] in _BEHIND_SHARE):
        return False
    lead = min(quantity.before, words.before(quantity.start))
    while lead > 0 and words.lower[lead] in _BEFORE_SHARE:
        lead -= 1
    return lead < 0 or words.lower[lead] in _LEADS


def whole_of_clause(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    """Return the whole of a share that opens a clause: that of the share before, or whom a poll asked."""
    if previous is not None and previous.kind == quantity.kind and previous.of is not None:
        return previous.of
    return among(words, quantity.start)


_NO_WHOLES = (["which"], ["whom"], ["what"])
"""Pronouns that stand for a whole without naming it: "half of which", "a third of what she bought"."""


def whole(words: Words, index: int) -> tuple[int, int] | None:
    """Return the whole behind "of", with the limits of a number in it; of "those who left" at least "those"."""
    first = index
    if words.lower[index : index + 1] in _NO_WHOLES:
        return None
    last = min(words.count, index + _LONGEST_LEAD)
    while index < last and (words.lower[index] in _BEFORE_WHOLE or words.tokens[index][0].isdecimal()):
        index += 1
    while index < last and index > first and words.tokens[index] in _INSIDE_NUMBERS:
        index += 1 + (index + 1 < last and words.tokens[index + 1][0].isdecimal())
    index = _behind_amount(words, index, last)
    begin = index - (index > first and words.lower[index - 1] in grammar().determiners)
    counts = index > first and index < words.count and words.tokens[index - 1][0].isdecimal()
    counted = noun_phrase(words, index, plural=True) if counts else None  # "of the 900,000 print and online readers"
    if counted is not None:
        return words.starts[first], words.ends[counted[1] - 1]
    phrase = phrase_from(words, begin) if index < words.count else None
    if phrase is not None:
        return words.starts[first], _up_to_verb(words, index, phrase[1])
    if first < words.count and words.lower[first] == "those":
        asked = first + 1 < words.count and words.lower[first + 1].endswith("ed")
        return words.starts[first], words.ends[first + asked]
    return None


def _up_to_verb(words: Words, index: int, end: int) -> int:
    """Return where a whole ends whose plural noun a verb follows: "of students | graduate", "of farmers | lost"."""
    last = words.after(end)
    noun = next((at for at in range(index, last - 1) if is_plural(words.lower[at])), None)
    if noun is None or words.lower[noun + 1] in _JOINING or words.sentence is None:
        return end
    following = words.sentence.token_from(words.starts[noun + 1])
    tags = words.sentence.sure_tags(following, following + 1)
    return words.ends[noun] if tags[following] in FINITE else end


_JOINING = frozenset({"of", "and", "or", ",", "in"})


def _behind_amount(words: Words, index: int, last: int) -> int:
    """Return the first word behind an amount with its currency: "the Rs 2.4 crore pledged", "the US$3 billion lent"."""
    sign = index
    while sign < last and sign < index + 2 and words.tokens[sign] in _SIGNS:
        sign += 1
    if not index < sign < last or not words.tokens[sign][0].isdecimal():
        return index
    while sign < last and (words.tokens[sign][0].isdecimal() or words.tokens[sign] in {".", ","}):
        sign += 1
    return sign


_SIGNS = frozenset(currencies().before) | {"$", "US", "A", "C", "NZ", "HK", "S"}


def _is_whole(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell "half the hall", "half Velm's coast" and "nine in 10 pupils" from "two-thirds support it"."""
    if quantity.is_ratio or words.lower[index] in grammar().determiners or words.is_capital(index):
        return True
    return not is_verb(words, index) and words.lower[index] not in grammar().ambiguous


def _is_time(words: Words, index: int) -> bool:
    """Tell whether a word begins a date: "by a third this year"."""
    word = words.lower[index]
    following = words.lower[index + 1] if index + 1 < words.count else ""
    return word in TIME_NOUNS or (word in _TIME_OPENERS and following in TIME_NOUNS)


def among(words: Words, end: int) -> tuple[int, int] | None:
    """Return of whom a poll tells the shares: "Among young voters, 74 percent agreed"."""
    if not words.count or words.lower[0] not in {"among", "of"}:
        return None
    first = 1
    while first < min(words.count, _MOST_LIMITS) and words.lower[first] in _LIMITS:
        first += 1
    phrase = whole(words, first)
    if phrase is None or phrase[1] >= end:
        return None
    if words.text.startswith(",", phrase[1]):
        return phrase
    following = words.after(phrase[1])
    described = words.lower[following] in _DESCRIBING or words.lower[following].endswith("ed")
    return phrase if described and words.text.find(",", phrase[1], end) > 0 else None


_DESCRIBING = frozenset({"who", "that", "which", "in", "with", "from", "aged", "at", "without"})
