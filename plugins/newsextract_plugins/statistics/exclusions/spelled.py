"""Number words that are no statistics: "one" the pronoun, "two-way", "World War Two"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.counted import counts
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import designators, grammar, idioms, idle_compounds, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_HYPHENS = frozenset("-‐‑")
_JOINED = re.compile(r"(?:to|by|and)-$")
_SECOND_HALF = re.compile(r"[-‐‑]([^\W_]{1,30})")
_ONE_COMPOUNDS = word_set("one_compounds")
_DURING = word_set("during")
_SERIALS = frozenset({"season", "episode", "chapter", "act", "stage"})
_REFERRING = word_set("referring")
#: More than these are rarely named one by one, so that a number could stand for them.
_MOST_REFERRED_TO = 12
_LONGEST_IDIOM = 24
_MOST_POINTS = 10
_AFTER_COUNT = frozenset(
    {"including", "both", "all", "among", "most", "mostly", "some", "none", "aged", "who", "two", "three"}
)
_NO_WHOLE = frozenset({"those", "them", "us", "you", "which", "whom", "a"})


def reason_of_spelled(quantity: Quantity, words: Words) -> str | None:
    """Return why a number in words is no statistic, None where it is one."""
    text, start, end = words.text, quantity.start, quantity.end
    glued = start > words.start + 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum()
    if glued and not _JOINED.search(text, max(words.start, start - 4), start):
        return "idiom"
    if quantity.value == 1 and text.startswith(("'s", "’s"), end):
        return "pronoun"
    if quantity.kind == "duration" and text[end : end + 4].split() == ["ago"]:
        return "date"
    if end < words.end and text[end] in _HYPHENS and not quantity.measured and _is_idle(quantity, text):
        return "idiom"
    if is_idiom(quantity, words):
        return "idiom"
    if _is_spoken_point(quantity, words):
        return "enumerator"
    if start == words.start and words.lower[:1] == ["one"] and not _PARTS_OF_DAYS.isdisjoint(words.lower[1:2]):
        return "idiom"  # "One afternoon in March he fled"
    previous = words.before(start)
    if previous >= 0 and not quantity.measured and _is_name(quantity, words, previous):
        return "name"
    if previous >= 0 and words.lower[previous] in _SERIALS and not counts(words, words.after(end)):
        return "designator"  # "a season two contestant"
    if previous >= 0 and words.tokens[previous] == "Big" and text[start].isupper():
        return "name"  # "the Big Three builders"
    designated = previous >= 0 and words.is_capital(previous) and words.lower[previous] in designators()
    if designated and not counts(words, words.after(end)):
        return "designator"  # "Flight eight hundred"
    return _one(quantity, words, previous)


def is_idiom(quantity: Quantity, words: Words) -> bool:
    """Tell whether a number stands in a fixed phrase: "on cloud nine", "second to none"."""
    text = words.text
    pattern = idioms().get(text[quantity.number.start : quantity.number.end].lower())
    if pattern is None:
        return False
    around = text[max(words.start, quantity.start - _LONGEST_IDIOM) : quantity.number.end + _LONGEST_IDIOM].lower()
    return pattern.search(around) is not None


def _is_spoken_point(quantity: Quantity, words: Words) -> bool:
    """Tell "Two, the fee is too high" from "Two, including a child, were hurt": it opens the sentence, with a comma."""
    if (
        quantity.value is None
        or not 1 <= quantity.value <= _MOST_POINTS
        or not words.text.startswith(", ", quantity.end)
    ):
        return False
    if words.text[words.start : quantity.start].strip(" \n\"“‘'"):
        return False
    index = words.after(quantity.end) + 1
    return index < words.count and words.lower[index] not in _AFTER_COUNT


def reason_of_pronoun(quantity: Quantity, words: Words) -> str | None:
    """Tell numbers that stand for what was named before: "the two must agree", "these three", "the first ones".

    Asked when all is known of the sentence's numbers: what has a noun or shares its unit with another is no pronoun.
    """
    form = quantity.number.form
    if form == "ordinal":
        index = words.after(quantity.end)
        return "pronoun" if index < words.count and words.lower[index] in {"one", "ones"} else None
    if form != "words" or not quantity.is_bare or quantity.unit or quantity.bound or quantity.approximate:
        return None
    if quantity.value is None or not 1 < quantity.value <= _MOST_REFERRED_TO:
        return None
    previous = words.before(quantity.start)
    return "pronoun" if previous >= 0 and words.lower[previous] in _REFERRING else None


def one_day(quantity: Quantity, words: Words) -> bool:
    """Tell "hope one day to" from "in one day"."""
    if quantity.bound or words.text[quantity.start : quantity.end].lower() not in _ONE_DAY:
        return False
    index = words.before(quantity.start)
    return index < 0 or words.lower[index] not in _DURING


_ONE_DAY = frozenset({"one day"})
_PARTS_OF_DAYS = frozenset({"afternoon", "morning", "evening"})


def _is_idle(quantity: Quantity, text: str) -> bool:
    """Tell whether a compound counts nothing: "two-way", "one-off", "zero-interest"."""
    match = _SECOND_HALF.match(text, quantity.end)
    if match is None:
        return False
    second = match[1].lower()
    return quantity.value == 0 or second in idle_compounds() or (quantity.value == 1 and second in _ONE_COMPOUNDS)


def _is_name(quantity: Quantity, words: Words, previous: int) -> bool:
    """Tell whether a number word is the end of a name: "World War Two", "Group of Seven", "Phase One"."""
    if words.text[quantity.start : quantity.end] == "One" and words.tokens[previous].islower():
        named = words.after(quantity.end)
        return named < words.count and words.is_capital(named)  # "leads One Orlo Now", "met One Nation voters"
    if not words.text[quantity.start].isupper() or counts(words, words.after(quantity.end)):
        return False
    word = words.lower[previous]
    if word == "of":
        return previous > 0 and words.is_capital(previous - 1)
    index = words.after(quantity.end)
    if quantity.value == 1 and index < words.count and words.is_capital(index) and words.lower[previous].isalpha():
        return word not in grammar().stops and not is_verb(words, previous)  # "the group One Nation"
    if word in designators():
        return words.is_capital(previous)
    if word == "the" and quantity.number.scaled and _is_title(words, words.after(quantity.number.start)):
        return True  # "The Six Million Dollar Man opened"
    glued = words.text[quantity.end : quantity.end + 1] == "-"
    return words.is_capital(previous) and word not in grammar().determiners and not glued


#: Before these "one of the boats" counts it, rather than naming a certain one.
_CONTRASTING = frozenset({"only", "just", "but", "than", "least", "not", "every"})


def _is_title(words: Words, first: int) -> bool:
    """Tell whether capitals go on behind a number up to a verb in lower case, in a sentence of lower case."""
    index = first
    while index < words.count and words.is_capital(index):
        index += 1
    begun = words.is_capital(max(0, first - 1))
    return begun and index - first >= _LONG_TITLE and index < words.count and is_verb(words, index)


_LONG_TITLE = 4
#: Nouns that look like participles: "one thing", but "the one making it".
_THINGS = word_set("things")


def _counts_one(words: Words, index: int) -> bool:
    """Tell "the only one vote" from "the only one unhappy with it"."""
    return (
        index + 1 < words.count and not is_stop(words, index) and words.lower[index + 1] not in grammar().prepositions
    )


def _one(quantity: Quantity, words: Words, previous: int) -> str | None:
    """Tell "one" the pronoun from "one" the number."""
    if quantity.value != 1 or quantity.measured or words.text[quantity.start : quantity.end].lower() != "one":
        return None
    index = words.after(quantity.end)
    word = words.lower[previous] if previous >= 0 else ""
    following = words.lower[index] if index < words.count else ""
    if word == "only" and previous and words.lower[previous - 1] == "the" and not _counts_one(words, index):
        return "pronoun"
    if following == "of":
        return None if word in _CONTRASTING or quantity.bound is not None else "pronoun"
    if following in {"another", "another's", "by", "on", "day", "way", "such"}:
        return "idiom"
    if word == "at" and following in {"point", "time", "stage"}:
        return "idiom"
    if (
        following.endswith("ing")
        and following not in _THINGS
        and (index + 1 >= words.count or is_stop(words, index + 1))
    ):
        return "pronoun"
    if index >= words.count or is_mark(following) or is_stop(words, index) or is_verb(words, index):
        return None if word in {"just", "only", "least", "than", "about"} or following == "more" else "pronoun"
    if word == "that" and previous and is_verb(words, previous - 1):
        return None  # "found that one house had burned"
    return "pronoun" if word in {"no", "the", "this", "that", "another", "each", "any", "every", "which"} else None
