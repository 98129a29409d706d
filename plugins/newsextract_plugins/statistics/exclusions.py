"""Numbers that are no statistics, each with the reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.tables import designators, grammar, idle_compounds, word_set
from newsextract_plugins.statistics.words import is_mark, is_stop, is_verb, noun_phrase

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.words import Words

REASONS = {
    "date": "part of a date or clock time",
    "year": "a year",
    "clock-time": "a clock time",
    "identifier": "part of a word, a code or an address",
    "enumerator": "numbers a point of a list",
    "phone": "a phone number",
    "version": "a version number",
    "name": "part of a name",
    "designator": "says which one, not how many",
    "idiom": "a fixed phrase",
    "pronoun": '"one" stands for a person or a thing',
}
"""Reason codes of what is left out."""

_SEASON = re.compile(r"[-–/][0-9]{2}")
_GOES_ON = frozenset({"phone", "version", "identifier", "clock-time"})
_YEAR_BEFORE = word_set("year_before")
_CLOCK = re.compile(
    r"[:.]?[0-9]{0,2}\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|hrs\s+(?:GMT|IST|EST)|GMT|UTC|[ECMP][SD]?T\b)", re.IGNORECASE
)
_HOUR = re.compile(r"[0-9]{1,2}(?:[.:][0-9]{2})?|[0-9]{4}")
_CLOCK_COLON = re.compile(r":[0-9]{2}(?![0-9])")
_PHONE = re.compile(r"[-.\s()][0-9]{3,4}[-.\s][0-9]{4}(?![0-9])|[-.][0-9]{4}(?![0-9])")
_PRONOUN_BEFORE = word_set("pronoun_before")


def reason_of(quantity: Quantity, words: Words, previous: Quantity | None = None) -> str | None:
    """Return why a number is no statistic, None where it is one.

    Args:
        quantity: The number with its unit and limits.
        words: Its sentence.
        previous: The number before it, with its reason: what is glued to a code is code.
    """
    number = quantity.number
    if (
        previous is not None
        and previous.reason in _GOES_ON
        and quantity.start - previous.end <= 1
        and words.text[previous.end : quantity.start] in {"-", ".", ":", "/", "–", ""}
    ):
        return previous.reason
    if previous is not None and previous.reason == "year" and _SEASON.fullmatch(words.text, previous.end, quantity.end):
        return "year"
    digits = words.text[quantity.start : quantity.end]
    if previous is not None and previous.reason == "name" and digits == words.text[previous.start : previous.end]:
        index = words.after(quantity.end)
        if index < len(words) and words.is_capital(index):
            return "name"
    if number.form == "digits":
        return _digits(quantity, words)
    if quantity.kind == "duration" and _one_day(quantity, words):
        return "idiom"
    if quantity.kind == "duration" and words.text[quantity.end : quantity.end + 4].split() == ["ago"]:
        return "date"
    if number.form == "ordinal" and words.text[quantity.start].isupper() and quantity.start > words.start:
        index = words.after(quantity.end)
        if index < len(words) and words.is_capital(index):
            return "name"
    if number.form == "ordinal" and words.text[quantity.start].isdecimal():
        return "date" if _month_beside(quantity, words) else None
    if number.form in {"words", "vague"}:
        return _spelled(quantity, words)
    if number.form == "fraction":
        return _calendar_fraction(quantity, words)
    return None


def _one_day(quantity: Quantity, words: Words) -> bool:
    """Tell "hope one day to" from "in one day"."""
    if words.text[quantity.start : quantity.end].lower() != "one day" or quantity.bound:
        return False
    index = words.before(quantity.start)
    return index < 0 or words.lower[index] not in {
        "in",
        "within",
        "for",
        "just",
        "only",
        "after",
        "every",
        "than",
        "about",
    }


def _calendar_fraction(quantity: Quantity, words: Words) -> str | None:
    """Tell "5/12" the day from "5/12 of the vote"."""
    if "/" not in words.text[quantity.start : quantity.number.end] or quantity.measured:
        return None
    index = words.after(quantity.end)
    following = words.lower[index] if index < len(words) else ""
    return None if following in {"of", "the"} or following.isalpha() else "date"


def _digits(quantity: Quantity, words: Words) -> str | None:
    text, number = words.text, quantity.number
    start, end = quantity.start, quantity.end
    before = text[start - 1] if start > words.start else ""
    earlier = text[start - 2] if start > words.start + 1 else ""
    after = text[end] if end < words.end else ""
    if before in {'"', "'"} and earlier == "=":
        return "identifier"
    if text[start:end] == "911" and _EMERGENCY.match(text, end):
        return "idiom"
    if _DECADE.match(text, number.start) and not before.isalpha():
        return "year"
    if (
        before.isalpha()
        or before == "_"
        or after == "_"
        or (before in "#@&^" and before)
        or (before == "+" and earlier.isalnum())
    ):
        return "identifier"
    glued = before in {"-", "‐", "‑"} and earlier.isalpha() and not quantity.prefixed
    if glued and not _RANGE_WORD.search(text, max(words.start, start - 8), start):
        return "identifier"
    if after.isalpha() and not quantity.measured and after not in "×x":
        return "identifier"
    if before in {".", ":", "/", "’", "'"} and before and earlier.isalnum():
        return "clock-time" if before == ":" else "version" if before == "." else "identifier"
    if before in {"’", "'"} and end - start == 2:
        return "year"
    if quantity.kind in {"measure", "duration"} and quantity.end - quantity.number_end == 1:
        return _named(quantity, words)
    if quantity.measured:
        return None
    if _month_beside(quantity, words):
        return "date"
    if _STREET.match(text, end):
        return "identifier"
    if _AIRLINER.fullmatch(text, number.start, end) and text[end : end + 2][1:].isupper():
        return "name"
    if _CLOCK_COLON.match(text, end) and end - number.start <= 2:
        return "clock-time"
    if _HOUR.fullmatch(text, number.start, end) and _CLOCK.match(text, end):
        return "clock-time"
    if after == "." and end + 1 < words.end and text[end + 1].isdecimal():
        return "version"
    if after == "/" and end + 1 < words.end and text[end + 1].isalnum():
        return "identifier"
    if end - number.start == 3 and _PHONE.match(text, end):
        return "phone"
    return _enumerator(quantity, words) or _year(quantity, words) or _named(quantity, words)


_MONTHS = word_set("months")
_STREET = re.compile(
    r"(?:[-–][0-9]{1,5})?(?:\s[A-Z][\w.]*){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Square|Place|Court|Way|Highway|Parkway)\b"
)
_AIRLINER = re.compile("7[0-9]7")


def _month_beside(quantity: Quantity, words: Words) -> bool:
    """Tell whether a number is the day of a month that stands beside it."""
    if quantity.value is None or not 1 <= quantity.value <= 31 or quantity.end - quantity.start > 4:
        return False
    index, previous = words.after(quantity.end), words.before(quantity.start)
    if previous > 0 and words.tokens[previous] == ".":
        previous -= 1
    if index < len(words) and words.lower[index] == "of":
        index += 1
    for place in (index, previous):
        if 0 <= place < len(words) and words.lower[place] in _MONTHS and words.is_capital(place):
            return True
    return False


_RANGE_WORD = re.compile(r"\b(?:to|and|or)-$")


def _enumerator(quantity: Quantity, words: Words) -> str | None:
    """Read "(1)", "1)", "1." at a line's beginning, "#2"."""
    text, start, end = words.text, quantity.start, quantity.end
    if quantity.value is None or end - start > 3:
        return None
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if after == ")" and (before == "(" or (before.isspace() and text.rfind("(", max(0, start - 80), start) < 0)):
        return "enumerator"
    if before == "(" and after == ")":
        return "enumerator"
    if before == "[" and after == "]" and before:
        return "enumerator"
    if start == words.start and after in ".:" and after and (end + 1 >= words.end or text[end + 1].isspace()):
        return "enumerator"
    return None


_EMERGENCY = re.compile(r"\s(?:call|caller|operator|dispatch|system|emergency)|$|[.,]")
_DECADE = re.compile(r"[0-9]{2,4}0['’]?s(?![^\W_])|[2-9]0['’]?s(?![^\W_])")
_ERA = re.compile(r"(?:A\.?D\.?|B\.?C\.?|circa|c\.)\s$")


def _year(quantity: Quantity, words: Words) -> str | None:
    text, start, end = words.text, quantity.start, quantity.end
    raw = text[start:end]
    if len(raw) != 4 or not raw.isdecimal():
        return None
    value = int(raw)
    if not 1000 <= value <= 2199:
        return None
    index = words.after(end)
    previous = words.before(start)
    word = words.lower[previous] if previous >= 0 else ""
    following = words.lower[index] if index < len(words) else ""
    bounded = quantity.bound or quantity.approximate
    if _ERA.search(text, max(0, start - 6), start) or following in {"bc", "bce", "ad", "ce"}:
        return "year"
    if text[end : end + 1] == "s" or following == "'s":
        return "year"
    recent = 1900 <= value <= 2099
    counted = noun_phrase(words, index, plural=True) if index < len(words) else None
    near_noun = counted is not None and counted[1] - counted[0] == 1 and not words.is_capital(counted[0])
    if bounded and near_noun:
        return None
    if recent:
        if (
            near_noun
            and word not in _YEAR_BEFORE
            and word not in {"the", "its", "their", "his", "'s"}
            and not word.endswith("'s")
        ):
            return None
        if word in {"of", "to", "by", "from"} and near_noun:
            return None
        if bounded and word not in {"around", "about", "after", "before"}:
            return None
        return "year"
    if bounded or near_noun:
        return None
    return (
        "year"
        if (
            word in {"in", "since", "until", "by", "from", "a.d.", "ad", "circa", "around", "year", "and"}
            and value >= 1100
        )
        or word in {"a.d.", "ad", "circa"}
        else None
    )


_NUMBER_SIGN = re.compile(r"\b[Nn]os?\.\s?$")


def _named(quantity: Quantity, words: Words) -> str | None:
    """Read "iPhone 11", "Room 101", "S&P 500", "page 12"."""
    previous = words.before(quantity.start)
    if previous < 0 or words.text[words.ends[previous] : quantity.start].strip():
        return None
    word = words.lower[previous]
    token = words.tokens[previous]
    index = words.after(quantity.end)
    glued = words.text[words.ends[previous] : quantity.start] != ""
    if not glued and quantity.start:
        pass
    if _NUMBER_SIGN.search(words.text, max(words.start, quantity.start - 6), quantity.start):
        return "designator"
    if is_mark(token):
        return None
    if word in designators() and not _counts(words, index):
        return "designator"
    if token[0].isupper() or any(c.isupper() for c in token[1:]):
        classes = grammar()
        if (
            word in classes.prepositions
            or word in classes.determiners
            or word in classes.conjunctions
            or word in classes.pronouns
            or word in classes.auxiliaries
            or word in classes.adverbs
        ):
            return None
        if quantity.bound or quantity.approximate:
            return None
        if _counts(words, index) and not quantity.number.signed:
            return None
        if previous == 0 and is_verb(words, previous):
            return None
        return "name"
    if (
        index < len(words)
        and words.is_capital(index)
        and not quantity.bound
        and quantity.end - quantity.start < 4
        and noun_phrase(words, index, plural=True) is None
        and not words.tokens[index].isupper()
    ):
        return "name"
    return None


def _counts(words: Words, index: int) -> bool:
    """Tell whether a number before the word at `index` counts a plural noun in lower case."""
    phrase = noun_phrase(words, index, plural=True) if index < len(words) else None
    return phrase is not None and phrase[1] - phrase[0] <= 3 and not words.is_capital(phrase[0])


def _spelled(quantity: Quantity, words: Words) -> str | None:
    text, start, end = words.text, quantity.start, quantity.end
    before = text[start - 1] if start > words.start else ""
    if (
        before in {"-", "‐", "‑"}
        and start > words.start + 1
        and text[start - 2].isalnum()
        and not re.search(r"(?:to|by|and)-$", text[max(0, start - 4) : start])
    ):
        return "idiom"
    if text.startswith(("'s", "’s"), end):
        return "pronoun" if quantity.value == 1 else None
    index = words.after(end)
    previous = words.before(start)
    if text[end : end + 1] in {"-", "‐", "‑"} and quantity.value == 0:
        return "idiom"
    if text[end : end + 1] in {"-", "‐", "‑"} and not quantity.measured:
        parts = re.match(r"[-‐‑]([^\W_]+)", text[end : end + 30])
        if parts and (
            parts.group(1).lower() in idle_compounds()
            or (
                quantity.value == 1
                and parts.group(1).lower()
                in {"on", "time", "off", "way", "sided", "to", "and", "size", "stop", "liner"}
            )
        ):
            return "idiom"
    if quantity.measured or previous < 0:
        return _pronoun(quantity, words, previous, index)
    token = words.tokens[previous]
    capital = words.text[start].isupper() and start > words.start
    if (
        capital
        and token[0].isupper()
        and not is_mark(token)
        and words.lower[previous] not in grammar().determiners
        and text[end : end + 1] != "-"
        and not _counts(words, index)
    ):
        return "name"
    if capital and words.lower[previous] == "of" and previous and words.is_capital(previous - 1):
        return "name"
    if (
        words.lower[previous] in designators()
        and quantity.value is not None
        and not _counts(words, index)
        and words.is_capital(previous)
    ):
        return "designator"
    return _pronoun(quantity, words, previous, index)


def _pronoun(quantity: Quantity, words: Words, previous: int, index: int) -> str | None:
    """Tell "one" the pronoun from "one" the number."""
    if (
        quantity.value != 1
        or quantity.number.form != "words"
        or words.lower[max(0, index - 1)][:3] != "one"
        or quantity.measured
    ):
        return None
    word = words.lower[previous] if previous >= 0 else ""
    following = words.lower[index] if index < len(words) else ""
    if following == "of":
        return (
            None
            if index + 1 < len(words)
            and words.lower[index + 1] not in {"those", "them", "us", "you", "which", "whom", "a"}
            else "pronoun"
        )
    if following in {"another", "by", "on", "day", "more", "thing", "way", "side", "hand", "time", "such", "point"}:
        return "idiom" if following not in {"more", "thing", "side", "hand", "point", "time"} else None
    if following.endswith("ing") and (index + 1 >= len(words) or is_stop(words, index + 1)):
        return "pronoun"
    if index >= len(words) or is_mark(following) or (is_stop(words, index)) or is_verb(words, index):
        if word in {"just", "only", "least", "than", "about"}:
            return None
        return "pronoun"
    if word == "at" and following in {"point", "time", "stage"}:
        return "idiom"
    if word in {"no", "the", "this", "that", "another", "each", "any", "every", "which"}:
        return "pronoun"
    return None
