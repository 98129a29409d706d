"""Numbers that are no statistics, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import can_be, likelihood
from newsextract_plugins.statistics.exclusions.airliners import is_airliner
from newsextract_plugins.statistics.exclusions.moments import is_day_fraction, is_lifespan, moment_of, month_beside
from newsextract_plugins.statistics.exclusions.phones import is_phone_number
from newsextract_plugins.statistics.exclusions.placing import places_event
from newsextract_plugins.statistics.exclusions.spelled import is_idiom, one_day, reason_of_spelled
from newsextract_plugins.statistics.language.counted import counts, noun_phrase
from newsextract_plugins.statistics.language.words import is_mark, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import designators, grammar

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

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
    "rate-base": 'what a rate is taken per: "per 100,000 people"',
    "when": "a length of time that only places an event",
    "figures": "more than two hundred figures with no words between them: a table or code",
    "idiom": "a fixed phrase",
    "pronoun": 'stands for persons or things: "one", "the two", "the first ones"',
}
"""Reason codes of what is left out."""

_POINTED_AT = frozenset({"designator", "name"})
_GLUED = frozenset({"designator", "phone", "version", "identifier", "clock-time"})
_SEASON = re.compile(r"[-–/][0-9]{2}")
_HYPHENS = frozenset("-‐‑")
_PHONE = re.compile(r"[-.\s()][0-9]{3,4}[-.\s][0-9]{4}(?![0-9])|[-.][0-9]{4}(?![0-9])")
_AREA_CODE = re.compile(r"[0-9]{2,4}(?:-[0-9]{1,3})?\)\s[0-9]{3,4}[-\s][0-9]{3,4}(?![0-9])")
_JOINED = re.compile(r"\b(?:to|and|or|by)-$")
_EMERGENCY = re.compile(r"\s(?:call|caller|operator|dispatch|system|emergency)|$|[.,]")
_STREET = re.compile(
    r"(?:[-–][0-9]{1,5})?(?:\s[A-Z][\w.]*){1,3}\s"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Square|Place|Court|Way|Highway|Parkway)\b"
)
_NUMBER_SIGN = re.compile(r"\b[Nn]os?\.\s?$")


def reason_of(quantity: Quantity, words: Words, previous: Quantity | None = None) -> str | None:
    """Return why a number is no statistic, None where it is one.

    Args:
        quantity: The number with its unit and limits.
        words: Its sentence.
        previous: The number before it, with its reason: what is glued to a code is code.
    """
    if previous is not None and previous.reason is not None:
        reason = _goes_on(quantity, words, previous)
        if reason is not None:
            return reason
    form = quantity.number.form
    if form == "digits":
        if quantity.kind == "duration" and places_event(quantity, words):
            return "when"
        return "clock-time" if _is_departure(quantity, words) else _digits(quantity, words)
    if quantity.kind == "duration":
        if one_day(quantity, words):
            return "idiom"
        if places_event(quantity, words):
            return "when"
    if form == "ordinal":
        return _ordinal(quantity, words)
    if form in {"words", "vague"}:
        return reason_of_spelled(quantity, words)
    return "date" if form == "fraction" and is_day_fraction(quantity, words) else None


def _is_departure(quantity: Quantity, words: Words) -> bool:
    """Tell "the 7.15 boat": a clock time with a stop, and what leaves then."""
    if not _CLOCK.fullmatch(words.text, quantity.start, quantity.end):
        return False
    index = words.after(quantity.end)
    return index < words.count and words.lower[index] in _LEAVING


_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]")
_LEAVING = frozenset({"boat", "bus", "coach", "ferry", "flight", "plane", "sailing", "service", "train", "tram"})


def _goes_on(quantity: Quantity, words: Words, previous: Quantity) -> str | None:
    """Read on in a phone number, a code, "2013-14", and "iPhone 11 and 11 Pro"."""
    text = words.text
    gap = text[previous.end : min(quantity.start, previous.end + 2)]
    if previous.reason in _GLUED and (
        gap in {"-", ".", ":", "/", "–", ""} or (gap == ") " and previous.reason == "phone")
    ):
        return previous.reason
    named = words.tokens[max(0, words.before(previous.start))]
    joined = named[0].isupper() and named.endswith("s") and text[previous.end : quantity.start] in {" & ", " and "}
    if (
        joined
        and previous.reason in _POINTED_AT
        and not quantity.measured
        and not counts(words, words.after(quantity.end))
    ):
        return "designator"  # "Terminals 2 & 3"
    if previous.reason == "year" and gap in {"-", "–"} and text.startswith(")", quantity.end):
        return "year"
    if previous.reason == "year" and _SEASON.fullmatch(text, previous.end, quantity.end):
        return "year"
    if previous.reason == "name" and text[quantity.start : quantity.end] == text[previous.start : previous.end]:
        index = words.after(quantity.end)
        return "name" if index < words.count and words.is_capital(index) else None
    return None


def _ordinal(quantity: Quantity, words: Words) -> str | None:
    """Read "31st of May" and "First Lady"."""
    first = words.text[quantity.start]
    index = words.after(quantity.end)
    if index < len(words) and words.lower[index] in {"floor", "floors"}:
        return "designator"
    if first.isdecimal():
        return "date" if month_beside(quantity, words) else None
    if quantity.start == words.start and index < words.count and words.tokens[index] == ",":
        return "idiom"  # "First, the law should"
    if is_idiom(quantity, words) or (index < words.count and _is_amount(words.lower[index])):
        return "idiom"  # "the first three contracts"
    named = first.isupper() and quantity.start > words.start and index < words.count and words.is_capital(index)
    return "name" if named else None


def _is_amount(word: str) -> bool:
    return word[0].isdecimal() or word in number_words().cardinals or word in {"few", "several", "couple", "dozen"}


def _digits(quantity: Quantity, words: Words) -> str | None:
    if quantity.unit == "magnitude":
        return None
    if is_phone_number(quantity, words):
        return "phone"
    text, start, end = words.text, quantity.start, quantity.end
    before = text[start - 1] if start > words.start else " "
    earlier = text[start - 2] if start > words.start + 1 else " "
    reason = _inside_code(quantity, words, before, earlier)
    if reason is not None:
        return reason
    if quantity.kind in {"measure", "duration"} and end - quantity.number_end == 1:
        return _named(quantity, words)
    if quantity.measured:
        return None
    if _STREET.match(text, end):
        return "identifier"
    if is_airliner(text, start, end):
        return "name"
    if before in "(: " and is_lifespan(text, start, words.end):
        return "year"
    if text[start:end] == "911" and _EMERGENCY.match(text, end):
        return "idiom"
    if (end - start == 3 and _PHONE.match(text, end)) or (before == "(" and _AREA_CODE.match(text, start)):
        return "phone"
    return (
        _unread(text, end, words.end)
        or moment_of(quantity, words)
        or _enumerator(quantity, words)
        or _named(quantity, words)
    )


def _inside_code(quantity: Quantity, words: Words, before: str, earlier: str) -> str | None:
    """Read "MH370", "COVID-19", "id="42"", "12:30", "#7"."""
    text, end = words.text, quantity.end
    after = text[end] if end < words.end else " "
    if before in "\"'" and earlier in "=\\":
        return "identifier"
    if before == "x" and earlier.isdecimal() and quantity.measured:
        return None  # "1200x1200 metres"
    if before.isalpha() or before in "_#@&^" or after == "_" or (before == "+" and earlier.isalnum()):
        return None if _is_decade(text, quantity.start, end) and not before.isalpha() else "identifier"
    if before in _HYPHENS and earlier.isalpha() and not quantity.prefixed:
        joined = _JOINED.search(text, max(words.start, quantity.start - 8), quantity.start)
        return None if joined else "identifier"
    if _is_decade(text, quantity.start, end) or (
        before in "’'" and not earlier.isalnum() and end - quantity.start == 2
    ):
        return "year"
    if after.isalpha() and not quantity.measured and after not in "×x":
        return "identifier"
    if earlier.isalnum() and before in ".:/’'":
        return {":": "clock-time", ".": "version"}.get(before, "identifier")
    return None


def _is_decade(text: str, start: int, end: int) -> bool:
    """Tell whether a number is "1980s", "80s", "1980's"."""
    return text[end - 1] == "0" and 2 <= end - start <= 4 and _PLURAL.match(text, end) is not None


_PLURAL = re.compile(r"['’]?s(?![^\W_])")


def _unread(text: str, end: int, stop: int) -> str | None:
    """Tell whether the number goes on behind what could be read of it: "2.0.1", "24/7", "12(b)"."""
    if end + 1 >= stop:
        return None
    if text[end] == "(" and text[end + 1].isalpha() and text[end + 2 : end + 3] == ")":
        return "identifier"
    if text[end] == "." and text[end + 1].isdecimal():
        return "version"
    return "identifier" if text[end] == "/" and text[end + 1].isalnum() else None


def _enumerator(quantity: Quantity, words: Words) -> str | None:
    """Read "(1)", "[2]", "1)", and "1." at the beginning of a sentence."""
    text, start, end = words.text, quantity.start, quantity.end
    if end - start > 3 or quantity.number.signed:
        return None
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before + after in {"()", "[]"}:
        return "enumerator"
    if after == ")" and before.isspace() and text.rfind("(", max(0, start - 80), start) < 0:
        return "enumerator"
    at_start = start == words.start and after in ".:" and (end + 1 >= words.end or text[end + 1].isspace())
    return "enumerator" if at_start else None


def _named(quantity: Quantity, words: Words) -> str | None:
    """Read "iPhone 11", "Room 101", "S&P 500", "page 12", "787 Dreamliner"."""
    previous = words.before(quantity.start)
    if previous < 0 or words.text[words.ends[previous] : quantity.start].strip():
        return None
    if words.tokens[previous] == "." and _NUMBER_SIGN.search(
        words.text, max(words.start, quantity.start - 6), quantity.start
    ):
        return "designator"
    word, token = words.lower[previous], words.tokens[previous]
    if _RESULT.match(words.text, quantity.start, words.end):
        return None  # "passed the House 218-211"
    index = words.after(quantity.end)
    if is_mark(token):
        return None
    titled = words.is_capital(previous) and quantity.end - quantity.start < _SHORT  # "Rule 40 works"
    if word in designators() and (word in _POINTS or titled or not counts(words, index)):
        return "designator"
    if token.isupper() and len(token) in {2, 3} and previous > 0 and _is_amount(words.lower[previous - 1]):
        return "name"  # "six AK 47 rifles"
    if any(c.isupper() for c in token[:_LONGEST_NAME]):
        if word in grammar().stops or word.endswith("'s") or quantity.bound or quantity.approximate:
            return None
        named = previous > 0 and words.lower[previous - 1] == "the" and word not in _LEADS
        if named and quantity.end - quantity.start < _SHORT:
            return "name"  # "the Apollo 11 astronauts": what counts stands in front of adjectives
        if _YEAR.fullmatch(words.text, quantity.start, quantity.end) and previous > 0:
            return "name"  # "the Saudi Vision 2030 programs"
        if words.text[quantity.start : quantity.end] in _FEW and index < words.count and _acts(words.lower[index]):
            return "name"  # "Velm 3 defeated hosts Orlo 1"
        counted = counts(words, index) and not quantity.number.signed
        return None if counted or (previous == 0 and is_verb(words, previous)) else "name"
    begins_name = (
        index < words.count
        and words.is_capital(index)
        and not words.tokens[index].isupper()
        and not quantity.bound
        and quantity.end - quantity.start < 4
        and noun_phrase(words, index, plural=True) is None
    )
    return "name" if begins_name else None


def _acts(word: str) -> bool:
    """Tell whether a word is rather the past of a verb than what describes a noun."""
    return can_be(word, "verb", "past") and likelihood(word, "verb") > _MOSTLY


_MOSTLY = 0.6
_FEW = frozenset("123456789")
_YEAR = re.compile(r"20[0-9]{2}")
_LONGEST_NAME = 30
_SHORT = 4
#: Capitalised words behind "the" that a count may follow: "the Nearly 40", "the Last 10".
_LEADS = frozenset({"first", "last", "next", "other", "top", "past"})
#: The result of a game or vote behind a name; "747-800" is the name of a model.
_RESULT = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})*(?:%|\sper\s?cent)?\sto(?=\s[0-9])|[0-9]{1,2}[-–][0-9]{1,2}|[0-9]{1,3}[-–][0-9]{1,3}(?<!00))"
    r"(?![\w/-])(?!\.[0-9])"
)
#: A number behind one of these names a place in a text, whatever stands behind it.
_POINTS = frozenset({"point", "page", "chapter", "section", "paragraph", "clause", "item", "phase", "step"})
