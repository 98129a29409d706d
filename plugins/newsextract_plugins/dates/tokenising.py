"""Reads the surroundings of every word of time as tokens, each with a class of the grammar and a meaning.

A class is one character, so that the grammar (patterns.py) is regular expressions over strings of classes, which have
far fewer characters than the text. Only windows around anchors (months, weekdays, units, years, clock
times) are read; the rest of the text costs one scan.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsextract.text.tries import trie_pattern
from newsextract_plugins.dates import lexicon, named_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CLASS", "Token", "Window", "windows"]

BEFORE = 44
"""Characters read before an anchor: more than the longest phrase that ends in one."""
AFTER = 36
"""Characters read after an anchor."""
LONGEST_WORD = 30
"""A window's edge is moved outwards to a word's edge this far at most."""

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
]
_NAMES += [name for name in lexicon.CLASSES if name not in _NAMES]
CLASS: dict[str, str] = {name: chr(0x100 + n) for n, name in enumerate(_NAMES)}
"""The character that stands for each class."""


class Token(NamedTuple):
    """A word, number or mark: `kind` is its class, `value` what it means."""

    start: int
    end: int
    kind: str
    value: Any


class Window(NamedTuple):
    """The tokens around some anchors, and their classes as one string."""

    tokens: list[Token]
    classes: str


@cache
def _lexicon() -> dict[str, tuple[str, Any]]:
    """Every word and phrase in lower case with its class and meaning."""
    entries: dict[str, tuple[str, Any]] = {}
    for name, listed in lexicon.CLASSES.items():
        entries.update((word, (CLASS[name], word)) for word in listed)
    tables: tuple[tuple[str, dict[str, Any]], ...] = (
        ("MONTH", lexicon.MONTHS),
        ("WEEKDAY", lexicon.WEEKDAYS),
        ("NUMWORD", lexicon.NUMBER_WORDS),
        ("MULTIPLE", lexicon.MULTIPLES),
        ("ORD", lexicon.ORDINALS),
        ("DECADEWORD", lexicon.DECADES),
        ("UNIT", lexicon.UNITS),
        ("UNITS", lexicon.UNITS_PLURAL),
        ("PART", lexicon.PARTS),
        ("SEASON", lexicon.SEASONS),
        ("FREQ", lexicon.FREQUENCIES),
        ("MOD", lexicon.MODIFIERS),
    )
    for name, table in tables:
        entries.update((word, (CLASS[name], value)) for word, value in table.items())
    for word in lexicon.SHORT:
        name, value = (
            ("SHORTMONTH", lexicon.MONTHS.get(word)) if word in lexicon.MONTHS else ("SHORTDAY", lexicon.WEEKDAYS[word])
        )
        entries[word] = (CLASS[name], value)
    entries["local time"] = (CLASS["ZONE"], "local time")
    for number in (1, 2, 3, 4):
        entries[f"q{number}"] = (CLASS["QUARTERCODE"], f"Q{number}")
    for number in (1, 2):
        entries[f"h{number}"] = (CLASS["QUARTERCODE"], f"H{number}")
    for word, number in lexicon.WEEKDAYS.items():
        if word not in lexicon.SHORT:
            entries[word + "s"] = (CLASS["WEEKDAYS"], number)
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
    ):
        entries.update((word, (CLASS[name], word)) for word in listed)
    entries.update(
        (mark, (CLASS[name], mark))
        for mark, name in (
            (",", "COMMA"),
            (".", "DOT"),
            ("?", "DOT"),
            (";", "DOT"),
            ("(", "OPEN"),
            (")", "CLOSE"),
            ("–", "DASH"),
            ("—", "DASH"),
            ("-", "HYPHEN"),
            ("‑", "HYPHEN"),
            ("‐", "HYPHEN"),
        )
    )
    return entries


#: Words that alone make a place worth reading.
_ANCHOR_TABLES = (
    lexicon.MONTHS,
    lexicon.WEEKDAYS,
    lexicon.UNITS,
    lexicon.UNITS_PLURAL,
    lexicon.PARTS,
    lexicon.SEASONS,
    lexicon.FREQUENCIES,
    lexicon.DECADES,
    named_days.HOLIDAYS,
    lexicon.PRESENT_WORDS,
    lexicon.PAST_WORDS,
    lexicon.FUTURE_WORDS,
    lexicon.PRESENT_ADJECTIVES,
    lexicon.PAST_ADJECTIVES,
    lexicon.FUTURE_ADJECTIVES,
    ("today", "yesterday", "tomorrow", "tonight", "eighteen", "nineteen", "two thousand", "the past"),
)


@cache
def _word_anchor() -> re.Pattern[str]:
    """The words, in lower case, with a capital, and in capitals: faster than ignoring case."""
    found = {word for table in _ANCHOR_TABLES for word in table}
    found |= {f"{word}s" for word in lexicon.WEEKDAYS if word not in lexicon.SHORT}
    found -= {"may", "march"}  # as names only, with a capital
    written = {form for word in found for form in (word, word.capitalize(), word.title(), word.upper())}
    written |= {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}
    written |= {"May", "March", "MAY", "MARCH"}
    initials = "".join(sorted({word[0] for word in written}))
    return re.compile(rf"(?=[{initials}])\b{trie_pattern(written)}\b")


@cache
def _number_anchor() -> re.Pattern[str]:
    return re.compile(
        r"""(?=\d)(?<!\d)(?:
              \d{4}(?=\ ?(?:GMT|UTC|IST|EST|EDT|BST|hrs)\b)   # 0737 GMT
            | [12]\d{3}(?:s\b|\b|(?=\d{4}\b))                # a year, a decade, 20240409
            | (?<=['’])\d0s\b
            | 9/11(?![\d/])
            | \d{1,2}(?:
                  [:.]\d\d(?:\b|(?=[A-Z]))                   # a clock time
                | ([/.-])\d{1,2}\1\d\d(?:\d\d)?\b           # 9/4/2024
                | \s?[ap]\.?m\b                             # 9 a.m.
              )
        )""",
        re.VERBOSE,
    )


@cache
def _token() -> re.Pattern[str]:
    phrases = [word for word in _lexicon() if " " in word or "-" in word or "'" in word]
    initials = "".join(sorted({word[0] for word in phrases} | {word[0].upper() for word in phrases}))
    return re.compile(
        rf"""
        (?=[^\W\d])(?:
          (?=[{initials}])
          (?P<phrase>   (?<!\w)(?i:{trie_pattern(phrases)})(?!\w) )
        | (?P<short> \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|hrs)\. )
        | (?P<ampm>     (?:\b|(?<=\d))(?:[ap]\.m\.?|[AaPp][Mm]\b|[AP]\.M\.?) )
        | (?P<word>     \w++ )
        )
        | (?=\d)(?:
          (?P<iso>      \b\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{{1,9}})?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]) )
        | (?P<slash>    \b(?:\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)\d{{2}}(?:\d\d)?
                        |\d{{4}}(?P<mark2>[/.])\d{{1,2}}(?P=mark2)\d{{1,2}})\b(?![/-]) )
        | (?P<datename> \b9/11(?![\d/]) )
        | (?P<clock>    \b\d{{1,2}}(?::\d\d(?::\d\d)?(?:\b|(?=(?:GMT|UTC|IST|EST|ET|BST|[AaPp][Mm])\b))
                        |\.\d\d(?=\s?(?:[ap]\.?m|hrs|GMT|EST|IST)\b)) )
        | (?P<decade>   (?:\b(?:1\d|20)\d0|(?<=['’])\d0)['’]?s\b )
        | (?P<ordinal>  \b\d{{1,2}}(?:st|nd|rd|th)\b )
        | (?P<years>    \b(?:1\d|20)\d\d[-–](?:\d\d|(?:1\d|20)\d\d)\b(?![-–/]) )
        | (?P<fraction> \b\d{{1,2}}(?:[ -]?[½¼¾]|\s\d/\d)(?!\w) )
        | (?P<number>   \b\d++(?:,\d{{3}})*+(?:\.\d++)?+(?:(?!\w)|(?=(?:GMT|UTC|[AaPp][Mm]|hrs?|mins?)\b)) )
        | (?P<code>     \w++ )
        )
        | (?P<shortdecade> (?<!\w)['’]\d0s\b )
        | (?P<shortyear> (?<!\w)['’]\d\d\b )
        | (?P<poss>     ['’]s(?!\w) )
        | (?P<other>    [^\w\s] )
        """,
        re.VERBOSE,
    )


def windows(text: str, start: int, end: int, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Window]:
    """Yield the windows of a region, in text order, not overlapping, none across paragraphs.

    Args:
        text: The article's text.
        start: First character of the region.
        end: One past its last.
        paragraphs: Spans of the text's paragraphs, in order.
    """
    starts = [span[0] for span in paragraphs]
    here: tuple[int, int] | None = None
    spans = [anchor.span() for anchor in _word_anchor().finditer(text, start, end)]
    spans += [anchor.span() for anchor in _number_anchor().finditer(text, start, end)]
    spans.sort()
    for first, last in spans:
        if here is not None and last + AFTER <= here[1]:
            continue
        index = bisect_right(starts, first) - 1
        low, high = (start, end) if index < 0 else paragraphs[index]
        low, high = max(low, start), min(high, end)
        left, right = max(low, first - BEFORE), min(high, last + AFTER)
        if here is not None and left < here[1] and low <= here[0]:
            here = (here[0], max(right, here[1]))
            continue
        if here is not None:
            yield _read(text, *here, start, end)
        here = (left, max(right, left))
    if here is not None:
        yield _read(text, *here, start, end)


def _read(text: str, start: int, end: int, low: int, high: int) -> Window:
    """Read the tokens of a window whose edges are first moved outwards to edges of words."""
    for _ in range(LONGEST_WORD):
        if start <= low or text[start - 1].isspace():
            break
        start -= 1
    for _ in range(LONGEST_WORD):
        if end >= high or text[end].isspace():
            break
        end += 1
    known = _lexicon()
    tokens = []
    for match in _token().finditer(text, start, end):
        group = match.lastgroup
        first, last = match.span()
        word = match[0]
        if group == "word":
            kind, value = known.get(word.lower(), _UNKNOWN)
            if kind == _WORD:
                if word in lexicon.TIME_ZONES:
                    kind, value = CLASS["ZONE"], word
                elif word == "hrs":
                    kind, value = CLASS["HRS"], word
                else:
                    value = word
            elif word[0].islower() and word in lexicon.CAPITAL_ONLY:
                kind, value = _WORD, word
        elif group == "other":
            kind, value = known.get(word, _MARK)
            if kind == _HYPHEN and (first == 0 or text[first - 1].isspace() or text[last : last + 1].isspace()):
                kind = CLASS["DASH"]
            elif kind == CLASS["COMMA"]:
                pass
        elif group == "phrase":
            kind, value = known.get(" ".join(word.lower().replace("’", "'").split()), _UNKNOWN)
        else:
            kind, value = _read_number(group or "", word, text, first, last)
        tokens.append(Token(first, last, kind, value))
    return Window(tokens, "".join([token.kind for token in tokens]))


_UNKNOWN = (CLASS["WORD"], "")
_MARK = (CLASS["OUT"], "")
_WORD = CLASS["WORD"]
_HYPHEN = CLASS["HYPHEN"]
_CURRENCY = "$€£¥#₹₩"
_PLAIN = {
    "iso": "ISO",
    "slash": "SLASH",
    "clock": "CLOCK",
    "decade": "DECADE",
    "shortdecade": "DECADE",
    "code": "OUT",
    "ampm": "AMPM",
    "shortyear": "SHORTYEAR",
    "years": "YEARRANGE",
    "datename": "DATENAME",
    "fraction": "FRACTION",
    "poss": "POSS",
}


def _read_number(group: str, word: str, text: str, start: int, end: int) -> tuple[str, Any]:
    """Return class and value of what has digits, or is short."""
    before = text[start - 1] if start else " "
    if group == "short":
        key = word[:-1].lower()
        if key == "hrs":
            return CLASS["HRS"], key
        return (
            (CLASS["MONTH"], lexicon.MONTHS[key])
            if key in lexicon.MONTHS
            else (CLASS["WEEKDAY"], lexicon.WEEKDAYS[key])
        )
    if group in {"poss", "ampm"}:
        return CLASS[_PLAIN[group]], word.lower()
    if before in _CURRENCY or before in "/.:_@&=+" or text[end : end + 1] in ("%", "°", "_"):
        return CLASS["OUT"], ""
    if group == "ordinal":
        number = int(word[:-2])
        return CLASS["ORDNUM"], number
    if group != "number":
        return CLASS[_PLAIN[group]], word
    after = text[end : end + 2]
    if before == "," and start > 1 and text[start - 2].isdigit():
        return CLASS["OUT"], ""
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
