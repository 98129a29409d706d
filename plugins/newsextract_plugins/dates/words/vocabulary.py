"""The classes of the grammar, one character each, and every word of the word lists with its class and meaning."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from newsextract_plugins.dates.calendar import named_days
from newsextract_plugins.dates.words import calendar_names, lexicon, numbers

__all__ = ["CLASS", "vocabulary"]

_NAMES = [
    "OUT",
    "WORD",
    "MONTH",
    "SHORTMONTH",
    "WEEKDAY",
    "SHORTDAY",
    "WEEKDAYS",
    "UNIT",
    "UNITS",
    "PART",
    "NIGHTS",
    "SEASON",
    "SEASONS",
    "HOLIDAY",
    "TODAY",
    "YESTERDAY",
    "TOMORROW",
    "TONIGHT",
    "FREQ",
    "PRESENT",
    "PASTWORD",
    "FUTURE",
    "PRESENTADJ",
    "PASTADJ",
    "FUTUREADJ",
    "NUMBER",
    "NUMWORD",
    "MULTIPLE",
    "ORD",
    "ORDNUM",
    "DECADE",
    "DECADEWORD",
    "SHORTYEAR",
    "YEAR",
    "DAYNUM",
    "CLOCK",
    "ISO",
    "SLASH",
    "AMPM",
    "ZONE",
    "MOD",
    "COMMA",
    "HYPHEN",
    "DASH",
    "POSS",
    "DOT",
    "OPEN",
    "CLOSE",
    "FRACTION",
    "ISOWEEK",
    "THAN",
    "QUARTERCODE",
    "DATENAME",
    "YEARRANGE",
    "HALFCLOCK",
    "HRS",
    "ERA",
    "FISCALYEAR",
    "OFTEN",
    "BAREDECADE",
    "QUARTERYEAR",
    "TWELVE",
    "STROKE",
    "WEEKLONG",
    "BACKWORD",
]
_NAMES += [name for name in lexicon.CLASSES if name not in _NAMES]
CLASS: dict[str, str] = {name: chr(0x100 + n) for n, name in enumerate(_NAMES)}
"""The character that stands for each class."""


FISCAL_YEARS = range(1970, 2070)
"""The years that FY98 or FY25 may mean, one for each two figures."""


@cache
def vocabulary() -> dict[str, tuple[str, Any]]:
    """Every word and phrase in lower case with its class and meaning."""
    entries: dict[str, tuple[str, Any]] = {}
    for name, listed in lexicon.CLASSES.items():
        entries.update((word, (CLASS[name], word)) for word in listed)
    tables: tuple[tuple[str, dict[str, Any]], ...] = (
        ("MONTH", calendar_names.MONTHS),
        ("WEEKDAY", calendar_names.WEEKDAYS),
        ("NUMWORD", numbers.NUMBER_WORDS),
        ("MULTIPLE", numbers.MULTIPLES),
        ("ORD", numbers.ORDINALS),
        ("DECADEWORD", calendar_names.DECADES),
        ("UNIT", calendar_names.UNITS),
        ("UNITS", calendar_names.UNITS_PLURAL),
        ("PART", calendar_names.PARTS),
        ("SEASON", calendar_names.SEASONS),
        ("SEASONS", calendar_names.SEASONS_PLURAL),
        ("FREQ", calendar_names.FREQUENCIES),
        ("MOD", lexicon.MODIFIERS),
        ("OFTEN", numbers.OFTEN),
        ("WEEKLONG", calendar_names.UNITS_LONG),
    )
    for name, table in tables:
        entries.update((word, (CLASS[name], value)) for word, value in table.items())
    entries.update(_short_forms())
    entries.update(_codes())
    entries.update(_words_of_their_own())
    entries.update((mark, (CLASS[name], mark)) for mark, name in _MARKS)
    return entries


_MARKS: Final = (
    *((",", "COMMA"), (".", "DOT"), ("?", "DOT"), (";", "DOT"), ("(", "OPEN"), (")", "CLOSE"), ("–", "DASH")),
    *(("—", "DASH"), ("-", "HYPHEN"), ("‑", "HYPHEN"), ("‐", "HYPHEN"), ("/", "STROKE")),
)
"""Marks, each with its class."""


def _short_forms() -> dict[str, tuple[str, Any]]:
    """Return the short forms of months and weekdays, and the weekdays in the plural."""
    entries: dict[str, tuple[str, Any]] = {}
    for word in calendar_names.SHORT:
        name, value = (
            ("SHORTMONTH", calendar_names.MONTHS.get(word))
            if word in calendar_names.MONTHS
            else ("SHORTDAY", calendar_names.WEEKDAYS[word])
        )
        entries[word] = (CLASS[name], value)
    for word, number in calendar_names.WEEKDAYS.items():
        if word not in calendar_names.SHORT:
            entries[word + "s"] = (CLASS["WEEKDAYS"], number)
    return entries


def _codes() -> dict[str, tuple[str, Any]]:
    """Return the short names of quarters, halves and fiscal years, and single words with a class of their own."""
    entries: dict[str, tuple[str, Any]] = {}
    entries["back"] = (CLASS["BACKWORD"], "back")
    entries["local time"] = (CLASS["ZONE"], "local time")
    for number in (1, 2, 3, 4):
        entries[f"q{number}"] = (CLASS["QUARTERCODE"], f"Q{number}")
    entries["fy"] = (CLASS["FISCAL"], "fiscal")
    entries.update((f"fy{year % 100:02}", (CLASS["FISCALYEAR"], year)) for year in FISCAL_YEARS)
    entries.update((f"fy{year}", (CLASS["FISCALYEAR"], year)) for year in FISCAL_YEARS)
    for number in (1, 2):
        entries[f"h{number}"] = (CLASS["QUARTERCODE"], f"H{number}")
    return entries


def _words_of_their_own() -> dict[str, tuple[str, Any]]:
    """Return the words that mean themselves."""
    entries: dict[str, tuple[str, Any]] = {}
    for name, listed in (
        ("PRESENT", lexicon.PRESENT_WORDS),
        ("PASTWORD", lexicon.PAST_WORDS),
        ("FUTURE", lexicon.FUTURE_WORDS),
        ("PRESENTADJ", lexicon.PRESENT_ADJECTIVES),
        ("PASTADJ", lexicon.PAST_ADJECTIVES),
        ("FUTUREADJ", lexicon.FUTURE_ADJECTIVES),
        ("TODAY", ("today",)),
        ("YESTERDAY", ("yesterday",)),
        ("TOMORROW", ("tomorrow",)),
        ("TONIGHT", ("tonight",)),
        ("HOLIDAY", tuple(named_days.HOLIDAYS)),
        ("DATENAME", tuple(name for name in calendar_names.DATE_NAMES if name[0].isalpha())),
    ):
        entries.update((word, (CLASS[name], word)) for word in listed)
    return entries
