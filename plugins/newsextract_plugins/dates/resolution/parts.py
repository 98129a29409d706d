"""What phrases of several kinds share: modifiers, clock times, years that are not written in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import can_be
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import number_words
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words import calendar_names
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context

__all__ = [
    "Anchor",
    "Judged",
    "clock_value",
    "era_year",
    "is_told_from_an_event",
    "modifier",
    "on_day",
    "part_of_day",
    "relative_year",
    "spoken_year",
    "year_of",
]

Judged = Reading | Literal[False] | None
"""A reading; False where the words mean something else; None where they are no temporal expression at all."""
Anchor = Literal["published", "text"] | None


_MODIFIERS = tuple(
    (CLASS[name], mod)
    for name, mod in (
        ("EARLY", "START"),
        ("EARLIER", "START"),
        ("LATER", "END"),
        ("BEGIN", "START"),
        ("LATE", "END"),
        ("END", "END"),
        ("MID", "MID"),
        ("MIDDLE", "MID"),
    )
)


@exception(
    "told-from-an-event",
    "“The day before the vote” is told from what happened, whose day the text may not tell: it stays open.",
    example="The mill burned the day before the vote.",
    counterexample="The mill burned the day before yesterday.",
    published=EXAMPLE_DAY,
)
def is_told_from_an_event(phrase: Phrase) -> bool:
    """Tell whether a unit stands before "before" or "after" and what happened, not before another date."""
    side, event = phrase.after(), phrase.after(2)
    if side is None or side.kind not in (CLASS["BEFORE"], CLASS["AFTER"], CLASS["FOLLOWING"]):
        return False
    if event is None or event.kind not in _EVENTS:
        return False
    return event.kind != CLASS["WORD"] or not can_be(event.value.lower(), "verb", "past")  # a quake a day before rose


_EVENTS: Final = tuple(
    CLASS[name]
    for name in ("THE", "A", "ITS", "WORD", "THIS", "THAT", "THESE", "NUMBER", "NUMWORD", "QUANT", "MULTIPLE")
)


def modifier(phrase: Phrase) -> str | None:
    """Return the TIMEX3 modifier that a phrase's words say."""
    kinds = phrase.kinds("pre")
    if kinds:
        for kind, mod in _MODIFIERS:
            if kind in kinds:
                return mod
    for group in ("mod", "mod2"):
        for token in phrase.group(group):
            if token.kind == CLASS["MOD"]:
                return str(token.value)
            if token.kind in (CLASS["ABOUT"], CLASS["ORSO"]):
                return "APPROX"
            if token.kind == CLASS["OVER"]:
                return "MORE_THAN"
    return None


def part_of_day(phrase: Phrase, day: str) -> str | None:
    """Return a day with the part of it or the clock time that the phrase names; None where it names none."""
    for group in ("ofpart", "clock", "clock2"):
        tokens = phrase.group(group)
        if tokens:
            if tokens[-1].kind == CLASS["PART"]:
                return day + str(tokens[-1].value)
            time = clock_value(phrase, group)
            return None if time is None else f"{day}T{time}"
    tokens = phrase.group("part")
    if tokens:
        value = tokens[0].value
        return day + (value if isinstance(value, str) and value.startswith("T") else "TNI")
    return None


def clock_value(phrase: Phrase, group: str = "clock") -> str | None:
    """Return a clock time as `14:05` or `14:05:30-05:00`, None for an impossible one."""
    hour = minute = 0
    second = zone = ""
    for token in phrase.group(group):
        if token.kind == CLASS["CLOCK"]:
            parts = re.split("[:.]", token.value)
            hour, minute = int(parts[0]), int(parts[1])
            second = f":{parts[2]}" if len(parts) > 2 else ""
        elif token.kind in (CLASS["DAYNUM"], CLASS["NUMWORD"]):
            hour = int(token.value)
        elif token.kind == CLASS["AMPM"]:
            if not 1 <= hour <= 12:
                if token.value[0] == "a" or hour > 23:
                    return None
            else:
                hour = hour % 12 + (12 if token.value[0] == "p" else 0)
        elif token.kind == CLASS["ZONE"]:
            zone = calendar_names.TIME_ZONES[token.value]
    if hour > 24 or minute > 59 or second > ":60":
        return None
    return f"{hour:02}:{minute:02}{second}{zone}"


def on_day(phrase: Phrase, day: str, anchor: Anchor) -> Reading:
    """Return the reading of a day, with the part of it or the time that the phrase names."""
    timed = part_of_day(phrase, day)
    if timed is not None:
        return Reading("TIME", timed, modifier(phrase), anchor=anchor)
    return Reading("DATE", day, modifier(phrase), anchor=anchor)


SOON: Final = 10
"""Years behind publication that two figures may still mean."""


def year_of(value: object, context: Context) -> int:
    """Return a year that was written in full or as '98: the latest such year that is not far ahead."""
    if isinstance(value, int):
        return value
    two = int(str(value)[-2:])
    around = context.published.year if context.published else 2000
    return max(century + two for century in (1700, 1800, 1900, 2000) if century + two <= around + SOON)


def era_year(phrase: Phrase) -> str | None:
    """Return the year that an era is written with, `BC0264` or `0070`; None without an era or for no year."""
    tokens = phrase.group("eyear", "adyear")
    if not tokens:
        return None
    number = str(tokens[0].value).replace(",", "")
    if not number.isdecimal() or not 1 <= int(number) <= timex.LAST_YEAR - 1:
        return None
    before = calendar_names.ERAS[phrase.value("era", "ad")]
    return f"{'BC' if before else ''}{int(number):04}"


def spoken_year(phrase: Phrase) -> int | None:
    """Return the year that number words say ("nineteen ninety-seven"), None where they say another number."""
    values = [token.value for token in phrase.group("words") if token.kind in (CLASS["NUMWORD"], CLASS["MULTIPLE"])]
    year = number_words(values)
    if (values[0] not in (18, 19, 20) and values[:2] != [2, 1000]) or not 1700 <= year <= 2099 or 100 in values:
        return None
    return None if values[0] in (18, 19, 20) and values[1] < 10 else year


def relative_year(phrase: Phrase, context: Context, group: str = "rel") -> tuple[int | None, Anchor]:
    """Return the year that "last year" or "that year" names beside a month, quarter or season."""
    kinds = phrase.kinds(group)
    if CLASS["THAT"] in kinds or CLASS["SAME"] in kinds:
        return (context.mentioned.year if context.history else context.last_year()), "text"
    if context.history and CLASS["THE"] in kinds and context.mentioned.year is not None:
        return context.mentioned.year + (-1 if CLASS["PREVIOUS"] in kinds else 1), "text"
    if context.published is None:
        return None, None
    step = 0
    if CLASS["LAST"] in kinds or CLASS["PREVIOUS"] in kinds:
        step = -1
    elif CLASS["NEXT"] in kinds or CLASS["FOLLOWING"] in kinds:
        step = 1
    return context.published.year + step, "published"
