"""What a number counts or measures: the noun behind it, the whole of a share, or the subject of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.nouns import is_plural
from newsextract_plugins.statistics.phrases import phrase_from, subject_before, subject_of
from newsextract_plugins.statistics.tables import changes, grammar, word_set
from newsextract_plugins.statistics.words import is_stop, is_verb

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.words import Words

_LONGEST_SUBJECT = 40


def read_measures(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `measures` and `of` of a quantity.

    Args:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    index = words.after(quantity.end)
    following = words.lower[index] if index < len(words) else ""
    share = quantity.kind in {"percent", "ratio", "multiple"} or quantity.number.form == "fraction"
    if share and (following == "of" or (quantity.kind == "ratio" and index < len(words))):
        quantity.of = phrase_from(words, index + (following == "of"))
    changed = quantity.change is not None and not quantity.hyphenated and quantity.unit == "point"
    if quantity.noun is not None and not changed:
        quantity.measures = _whole_phrase(quantity, words)
        return
    if quantity.measures is not None:
        return  # said with the change, or with the number that it shares its unit with
    if quantity.partner is not None and quantity.partner.measures is not None:
        quantity.measures = quantity.partner.measures
        return
    if (
        _in_parentheses(quantity, words)
        and previous is not None
        and previous.measured
        and 0 <= quantity.start - previous.end <= 3
    ):
        quantity.measures, quantity.partner = previous.measures, quantity.partner or previous
        quantity.bound, quantity.approximate = (
            quantity.bound or previous.bound,
            quantity.approximate or previous.approximate,
        )
        return
    if (
        quantity.of
        and previous is not None
        and previous.kind == quantity.kind
        and previous.of is None
        and _AND.fullmatch(words.text, previous.end, quantity.start)
    ):
        previous.of = previous.measures = quantity.of
    if quantity.kind == "age":
        quantity.measures = _aged(quantity, words, index)
        return
    quantity.measures = (
        quantity.of
        or _attributed(quantity, words, index)
        or _measured_noun(quantity, words)
        or _subject(quantity, words, previous)
    )


def _whole_phrase(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the counted noun with what "of" adds; of a compound the noun that it describes."""
    assert quantity.noun is not None
    if quantity.hyphenated:
        index = words.after(quantity.noun[1])
        if index < len(words) and not is_stop(words, index):
            return phrase_from(words, index) or quantity.noun
        return quantity.noun
    index = words.after(quantity.noun[1])
    if index + 1 < len(words) and words.lower[index] == "of":
        rest = phrase_from(words, index + 1)
        if rest is not None:
            return quantity.noun[0], rest[1]
    return quantity.noun


def _in_parentheses(quantity: Quantity, words: Words) -> bool:
    index = words.before(quantity.start)
    return index >= 0 and words.tokens[index] in {"(", "/", "["}


def _aged(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Return who or what has an age: "a 65-year-old woman", "Maria Lund, 52,", "men aged 18 to 34"."""
    if index < len(words) and not is_stop(words, index) and not is_verb(words, index):
        return phrase_from(words, index)
    end = words.before(quantity.start) + 1
    while end > 0 and words.lower[end - 1] in {",", "aged", "age", "ages", "between", "from", "at"}:
        end -= 1
    begin = end
    while begin > 0 and not is_stop(words, begin - 1) and not is_verb(words, begin - 1):
        begin -= 1
    return (words.starts[begin], words.ends[end - 1]) if begin < end else None


def _attributed(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Read what an attributive amount describes: "a $400 million offer", "127 tonnes of ice", "a year into the war"."""
    if index >= len(words) or not (quantity.measured or quantity.kind in {"multiple", "ratio"}):
        return None
    if words.lower[index] == "of" and quantity.kind in {"measure", "money", "duration"}:
        return phrase_from(words, index + 1)
    if words.lower[index] == "into" and quantity.kind == "duration":
        return phrase_from(words, index + 1)
    if (
        is_stop(words, index)
        or is_verb(words, index)
        or words.lower[index] in {"higher", "lower", "more", "less", "fewer"}
    ):
        return None
    if words.lower[index].endswith("ing") and len(words.lower[index]) > 4:
        return None
    ends = index + 1 >= len(words) or is_stop(words, index + 1)
    if words.lower[index] in _PREDICATES and ends:
        return None
    if words.lower[index] in changes().nouns and quantity.kind != "multiple":
        if index + 1 < len(words) and words.lower[index + 1] in {"in", "of"}:
            return phrase_from(words, index + 2)
        return None
    if words.lower[index] in _TIME_WORDS:
        return None
    gap = words.text[quantity.end : words.starts[index]]
    if gap.strip(" -\u00a0"):
        return None
    return phrase_from(words, index, links=frozenset({"of", "in"}))


def _measured_noun(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Read the noun right before: "a speed of 15 mph", "revenue of $5", "sales at $3"."""
    index = min(quantity.before + 1, words.before(quantity.start))
    while index > quantity.before - 3 and index > 0 and words.lower[index] not in {"of", "at", "worth"}:
        if words.lower[index] not in _AMOUNT_ADJECTIVES and index <= quantity.before:
            break
        index -= 1
    if index < 1 or words.lower[index] not in {"of", "at", "worth"} or quantity.direction is not None:
        return None
    end = index
    if words.lower[index] == "at" and not is_plural(words.lower[index - 1]):
        return None
    begin = end
    while (
        begin > 0
        and not is_stop(words, begin - 1)
        and not (is_verb(words, begin - 1) and not words.lower[begin - 1].endswith(("ed", "ing")))
    ):
        begin -= 1
    if (
        begin == end
        or is_verb(words, end - 1)
        or all(words.lower[i] in grammar().amount_nouns or is_verb(words, i) for i in range(begin, end))
    ):
        return None
    return words.starts[begin], words.ends[end - 1]


_TIME_WORDS = word_set("time_words")
_PREDICATES = word_set("predicates")
_AND = re.compile(r"\s(?:and|or|to)\s(?:about\s|nearly\s)?")
_AMOUNT_ADJECTIVES = word_set("amount_adjectives")


def _subject(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    if quantity.number.form in {"up", "down"}:
        index = words.after(quantity.end)
        if index < len(words) and words.lower[index] in grammar().determiners and not is_verb(words, index):
            return phrase_from(words, index)  # "doubles its flights"
        return subject_of(words, words.after(quantity.start))
    index = words.before(quantity.start)
    shared = previous is not None and previous.noun is None and previous.kind not in {"age", "ordinal"}
    if shared and previous and previous.measures is not None and not _has_own_verb(words, previous, quantity):
        return previous.measures
    subject = subject_before(words, index)
    if subject is not None and previous is not None and subject[0] <= previous.start and previous.end <= subject[1]:
        return previous.measures if previous.kind == quantity.kind else subject
    return subject


def _has_own_verb(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Tell whether a verb stands between two quantities."""
    first, last = words.after(previous.end), words.before(quantity.start)
    return any(
        is_verb(words, i) and not words.lower[i].endswith("ing") and words.lower[i - 1 if i else 0] != "to"
        for i in range(first, min(last + 1, first + _LONGEST_SUBJECT))
    )
