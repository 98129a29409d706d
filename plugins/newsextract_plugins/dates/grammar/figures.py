"""What has figures: its class and meaning, by its form and by what stands around it."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from newsextract.text import patterns as re
from newsextract_plugins.dates.words import calendar_names
from newsextract_plugins.dates.words.vocabulary import CLASS

__all__ = ["FIGURES", "HYPHEN", "SHORT_FIGURES", "in_context"]


#: What begins with a figure or an apostrophe, by name; the first that fits is taken.
FIGURES: dict[str, str] = {
    "iso": r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
    "slash": r"""\b(?:\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{2}(?:\d\d)?
        |\d{4}(?:/\d{1,2}/|\.\d{1,2}\.)\d{1,2})\b(?![/-])""",
    "daypair": r"\b\d{1,2}/\d{1,2}(?=\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    "datename": r"\b9/11(?![\d/])",
    "clock": r"""\b\d{1,2}(?::\d\d(?::\d\d)?(?:\b|(?=(?:GMT|UTC|IST|EST|ET|BST|[AaPp][Mm])\b))
        |\.\d\d(?=\s?(?:[ap]\.?m|hrs|GMT|EST|IST)\b))""",
    "decade": r"(?:\b(?:1\d|20)\d0|(?<=['’‘])\d0)['’]?s\b",
    "baredecade": r"\b[2-9]0s\b",
    "ordinal": r"\b\d{1,2}(?i:st|nd|rd|th)\b",
    "years": r"\b(?:1\d|20)\d\d(?:[-–/](?:\d\d|(?:1\d|20)\d\d))\b(?![-–/])",
    "quarteryear": r"\b[1-4][Qq](?:\d\d|20\d\d)?\b",
    "fraction": r"\b\d{1,2}(?:[ -]?[½¼¾]|\s\d/\d)(?!\w)",
    "number": r"\b\d++(?>(?:,\d{3})*)(?>(?:\.\d++)?)(?:(?!\w)|(?=(?:GMT|UTC|[AaPp][Mm]|hrs?|mins?)\b))",
    "code": r"\d\w*+",
}
SHORT_FIGURES: dict[str, str] = {"shortdecade": r"(?<!\w)['’‘]\d0s\b", "shortyear": r"(?<!\w)['’‘]\d\d\b"}


@cache
def _figures() -> re.Pattern[str]:
    named = (f"(?P<{name}>{source})" for name, source in (FIGURES | SHORT_FIGURES).items())
    return re.compile("|".join(named), re.VERBOSE)


HYPHEN = CLASS["HYPHEN"]


def in_context(word: str, text: str, end: int, window_end: int) -> tuple[str, Any]:
    """Return class and meaning of figures or a hyphen by what stands around them."""
    start = end - len(word)
    if len(word) == 1 and not word.isdecimal():
        apart = start == 0 or text[start - 1].isspace() or text[end : end + 1].isspace()
        return (CLASS["DASH"] if apart else HYPHEN), word
    if word.isdecimal() and not text[start - 1 : start].isalnum():
        return _number("number", word, text, start, end)
    match = _figures().match(text, start, window_end)
    return _number((match and match.lastgroup) or "code", word, text, start, end)


YEAR_DIGITS: Final = 4


@cache
def _noon() -> re.Pattern[str]:
    return re.compile(r"\s(?:noon|midnight)\b", re.IGNORECASE)


def _behind_month(text: str, end: int) -> bool:
    """Tell whether a month ends here, as in "Dec/2018"."""
    start = end
    while start > max(0, end - len("September")) and text[start - 1].isalpha():
        start -= 1
    return text[start - 1 : start] != "/" and text[start:end].lower() in calendar_names.MONTHS


def _is_day_behind_comma(text: str, start: int) -> bool:
    """Tell whether what stands before a comma is the day of a month, as in "March 3,2020"."""
    day = text[max(0, start - len("3 31,")) : start - 1]
    digits = len(day) - len(day.rstrip("0123456789"))
    return 1 <= digits <= 2 and day[-digits - 1 : -digits] in (" ", "\u00a0")


_CURRENCY = "$€£¥#₹₩"
_PLAIN = {
    "iso": "ISO",
    "slash": "SLASH",
    "clock": "CLOCK",
    "decade": "DECADE",
    "shortdecade": "DECADE",
    "code": "OUT",
    "shortyear": "SHORTYEAR",
    "years": "YEARRANGE",
    "datename": "DATENAME",
    "fraction": "FRACTION",
    "baredecade": "BAREDECADE",
    "quarteryear": "QUARTERYEAR",
}


def _number(group: str, word: str, text: str, start: int, end: int) -> tuple[str, Any]:
    """Return class and value of what has digits, by what stands around it too."""
    before = text[start - 1] if start else " "
    if (
        before == "/"
        and group == "number"
        and len(word) == YEAR_DIGITS
        and word[:2] in ("19", "20")
        and _behind_month(text, start - 1)
    ):
        return CLASS["YEAR"], int(word)
    if before in _CURRENCY or before in "/.:_@&=+" or text[end : end + 1] in ("%", "°", "_"):
        return CLASS["OUT"], ""
    if group == "ordinal":
        number = int(word[:-2])
        return CLASS["ORDNUM"], number
    if group == "daypair":
        first, second = map(int, word.split("/"))
        return (CLASS["DAYNUM"], first) if first + 1 == second <= 31 or second == 1 else (CLASS["OUT"], "")
    if group != "number":
        return CLASS[_PLAIN[group]], word
    after = text[end : end + 2]
    if before == "," and start > 1 and text[start - 2].isdigit():
        if len(word) == YEAR_DIGITS and word[:2] in ("19", "20") and _is_day_behind_comma(text, start):
            return CLASS["YEAR"], int(word)  # March 3,2020
        return CLASS["OUT"], ""
    if word == "12" and _noon().match(text, end):
        return CLASS["TWELVE"], 12
    if (after[:1] in ("/", ":") and after[1:].isdigit()) or (
        before in "-−" and not text[start - 2 : start - 1].isalnum()
    ):
        return CLASS["OUT"], ""
    if not word.isdigit():
        return CLASS["NUMBER"], word
    if len(word) > 8:
        return CLASS["OUT"], ""
    number = int(word)
    if len(word) == 4 and 1000 <= number <= 2999:
        return CLASS["YEAR"], number
    if len(word) <= 2 and 1 <= number <= 31:
        return CLASS["DAYNUM"], number
    if len(word) == 8 and 1900 <= number // 10000 < 2100:
        return CLASS["ISO"], f"{word[:4]}-{word[4:6]}-{word[6:]}"
    return CLASS["NUMBER"], word
