"""Phone numbers: groups of digits that a nought, a plus or a word of calling leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["is_phone_number"]

_MARKS: Final = "0123456789 \u00a0-.()+"
"""What a phone number is made of."""
_LONGEST: Final = 24
_PARTS: Final = frozenset(" \u00a0-.()+")
_DIALLED: Final = re.compile(r"\+[0-9]|\(?0[0-9]|1-?[38]00(?![0-9])")
"""How no amount begins: a plus and a country, a nought, a free number."""
_FEWEST_DIALLED: Final = 8
_FEWEST_CALLED: Final = 7
_FEWEST_SHORT: Final = 3
_MOST_DIGITS: Final = 15
_LONGEST_CALL: Final = 60
_DIAL: Final = re.compile(
    r"\b(?:call|calling|ring|ringing|phone|phoning|dial|dialling|dialing|text|texting)\s$"
    r"|\b(?:call|calling|ring|phone|phoning|text|texting|contact|contacting|hotline|helpline)\b[^.;!?0-9]*\son\s$",
    re.IGNORECASE,
)
_LINE: Final = re.compile(
    r"\b(?:call|ring|phone|contact|telephone|fax|tel|hotline|helpline|switchboard)\b[^;!?0-9]*(?:\sat\s|:\s|[,.]\s)$",
    re.IGNORECASE,
)
_EMERGENCY: Final = frozenset({"911", "999", "112", "000"})
_EMERGENCY_CALL: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|r[aiu]ng|phon(?:e|ed|es|ing)|texts?|texted)\s$", re.IGNORECASE
)
_LONGEST_CALLED: Final = 20
_CALL_BEHIND: Final = re.compile(r"\s(?:calls?|callers?|operators?|dispatch(?:er|ers)?|lines?)\b")
_ENDS_OF_DIAL: Final = ("on ", "ll ", "ng ", "ne ", "al ", "xt ")
_NO_NOUN: Final = re.compile(
    r"[.,;:)!?]|\s?$|\s(?:and|or|if|with|in|for|to|from|quoting|now|today|as|free|immediately|between)\b"
)


@exception(
    "phone-number",
    "The digits of a phone number, however they are parted.",
    example="Ring the desk on 020 7946 0101.",
    counterexample="The desk took 7,946 calls.",
)
def is_phone_number(quantity: Quantity, words: Words) -> bool:
    """Tell "ring us on 020 7946 0101", "+45 5550 1234" and "dial 101" from "call 101 people"."""
    text, start, end = words.text, quantity.start, quantity.number_end
    if text[start:end] in _EMERGENCY and not quantity.measured:
        called = _EMERGENCY_CALL.search(text, max(words.start, start - _LONGEST_CALLED), start)
        if called is not None or _CALL_BEHIND.match(text, end, words.end):
            return True
    if not (_goes_on(text, start, end) or text[start] in "0+"):
        return not quantity.measured and _is_short(text, start, end, words)
    first, stop = _begin(text, start, words.start), _end(text, end, words.end)
    digits = sum(map(str.isdecimal, text[first:stop]))
    if digits > _MOST_DIGITS:
        return False
    if _DIALLED.match(text, first, stop) is not None:
        return digits >= _FEWEST_DIALLED
    if digits < _FEWEST_CALLED or quantity.measured or not text[start:end].isdecimal():
        return False
    begin = max(words.start, first - _LONGEST_CALL)
    return _DIAL.search(text, begin, first) is not None or _LINE.search(text, begin, first) is not None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether more digits stand right beside a number, behind a space or mark."""
    behind, before = text[end : end + 3], text[max(0, start - 3) : start]
    return (behind[:1] in _PARTS and _holds_digit(behind)) or (before[-1:] in _PARTS and _holds_digit(before))


def _holds_digit(part: str) -> bool:
    return any(map(str.isdecimal, part)) and all(map(_MARKS.__contains__, part[1:-1]))


def _is_short(text: str, start: int, end: int, words: Words) -> bool:
    """Tell "call 101" and "text us on 60777" from "call 101 people"."""
    if end - start < _FEWEST_SHORT or not text.startswith(_ENDS_OF_DIAL, max(0, start - 3)):
        return False
    if not text[start:end].isdecimal() or _NO_NOUN.match(text, end, words.end) is None:
        return False
    return _DIAL.search(text, max(words.start, start - _LONGEST_CALL), start) is not None


def _begin(text: str, start: int, floor: int) -> int:
    """Return where the groups of digits begin that a number is one of."""
    first = start
    floor = max(floor, start - _LONGEST)
    while first > floor and text[first - 1] in _MARKS:
        first -= 1
    while first < start and text[first] in " \u00a0-.)":
        first += 1
    return first


def _end(text: str, end: int, ceiling: int) -> int:
    """Return where the groups of digits end that a number is one of."""
    stop = end
    ceiling = min(ceiling, end + _LONGEST)
    while stop < ceiling and text[stop] in _MARKS:
        stop += 1
    while stop > end and not text[stop - 1].isdecimal():
        stop -= 1
    return stop
