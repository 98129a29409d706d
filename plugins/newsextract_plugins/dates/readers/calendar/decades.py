"""Readings of decades and centuries."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.dates.readers.calendar.quarters import quarter
from newsextract_plugins.dates.resolution.parts import (
    Judged,
    modifier,
)
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words import calendar_names
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["DECADE_RULES"]


@rule(
    "century",
    "A century by its number.",
    example="The mill is from the early 18th century.",
    counterexample="He scored his 18th goal.",
)
def century(phrase: Phrase, _context: Context) -> Judged:
    if phrase.first("unit") != "CE" or (phrase.kinds("unit") == CLASS["UNITS"] and not _is_joined(phrase)):
        return False
    return _century(phrase, phrase.value("ord"))


def _is_joined(phrase: Phrase) -> bool:
    """Tell whether an ordinal stands behind another one: "the 18th and 19th centuries"."""
    before, first = phrase.before(), phrase.before(2)
    return (
        before is not None
        and before.kind in (CLASS["AND"], CLASS["OR"], CLASS["TO"], CLASS["DASH"], CLASS["HYPHEN"], CLASS["COMMA"])
        and first is not None
        and first.kind in (CLASS["ORDNUM"], CLASS["ORD"], CLASS["COMMA"], CLASS["HYPHEN"])
    )


def _century(phrase: Phrase, number: int) -> Judged:
    if phrase.has("era") and calendar_names.ERAS[phrase.value("era")]:
        return Reading("DATE", f"BC{number - 1:02}", modifier(phrase))
    return Reading("DATE", f"{number - 1:02}", modifier(phrase))


@rule(
    "first-ordinal",
    "The first of several centuries or quarters that share their unit; the last is a `century` or a `quarter`.",
    example="Trade grew in the 18th and 19th centuries.",
    counterexample="He won the 18th and 19th games.",
)
def first_ordinal(phrase: Phrase, context: Context) -> Judged:
    unit, number = phrase.first("unit"), phrase.value("ord")
    if unit == "CE" and isinstance(number, int):
        return _century(phrase, number)
    return quarter.read(phrase, context) if unit == "Q" else False


FIRST_AMBIGUOUS: Final = "1900"
"""From these on, the hundreds are as often their first decade as a century."""


@rule(
    "decade",
    "A decade, in full or as two figures or a word.",
    example="Jazz came in the late 1920s and the '30s.",
    counterexample="She is in her 30s.",
)
def decade(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("decade")[0]
    if token.kind == CLASS["BAREDECADE"] and _counts_degrees_or_age(phrase, context):
        return None
    if isinstance(token.value, int):
        before = phrase.tokens[phrase.match.start("decade") - 1]
        if before.kind not in (CLASS["THE"], CLASS["EARLY"], CLASS["LATE"], CLASS["MID"], CLASS["HYPHEN"]):
            return False
        two = token.value
    else:
        digits = re.sub(r"\D", "", token.value)
        if len(digits) == 4 and digits.endswith("00") and digits < FIRST_AMBIGUOUS:
            return Reading("DATE", digits[:2], modifier(phrase))  # the late 1800s
        if len(digits) == 4:
            return Reading("DATE", digits[:3] + "X", modifier(phrase))
        two = int(digits)
    around = context.published.year if context.published else context.last_year() or 2000
    century = max(c for c in (1700, 1800, 1900, 2000) if c + two <= around) if around >= 1800 else 1900
    return Reading("DATE", f"{(century + two) // 10:03}X", modifier(phrase), anchor=None)


@exception(
    "tens-of-degrees-or-years",
    "“The mid 70s” of a forecast, an age or a score is no decade.",
    example="Highs in the mid 70s are expected.",
    counterexample="The band was big in the late 80s.",
)
def _counts_degrees_or_age(phrase: Phrase, context: Context) -> bool:
    """Tell whether two figures and an s count degrees, ages or points, or whether no word makes them a decade."""
    at = phrase.match.start("decade")
    before = phrase.tokens[at - 1]
    if _of_ages().search(context.text[max(0, phrase.start - AROUND_DECADE) : phrase.start]) is not None:
        return True  # "in their 50s or 60s", "the over-40s"
    if before.kind in (CLASS["AND"], CLASS["OR"], CLASS["TO"]) and phrase.tokens[at - 2].kind in (
        CLASS["DECADE"],
        CLASS["BAREDECADE"],
    ):
        return False  # the 1960s and 70s
    if before.kind == CLASS["IN"] and _joined_decades().match(context.text, phrase.start) is not None:
        return False  # in 40s and 50s
    if before.kind not in (CLASS["THE"], CLASS["EARLY"], CLASS["LATE"], CLASS["MID"], CLASS["HYPHEN"]):
        return True
    around = context.text[max(0, phrase.start - AROUND_DECADE) : phrase.end + AROUND_DECADE]
    return _degrees_or_age().search(around) is not None


@cache
def _joined_decades() -> re.Pattern[str]:
    return re.compile(r"[2-9]0s (?:and|to|or) [2-9]0s\b")


@cache
def _of_ages() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:his|her|their|my|your|our|its)\s(?:(?:early|mid|late)[\s-])?[2-9]0s,?\s(?:and|or|to)\s(?:(?:early|mid|late)[\s-])?"
        r"|(?:over|under)[-\s])$",
        re.IGNORECASE,
    )


AROUND_DECADE: Final = 60
"""Characters around a decade of two figures in which a word of weather, age or score stands."""


@cache
def _degrees_or_age() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:degrees?|temperatures?|highs?|lows?|°|Fahrenheit|Celsius|weather|forecast|sunny|humid|aged?|percentile"
        r"|scores?|shot|points|IQ|mph|retire[ds]?|(?:man|woman|men|women|people|couple)\ in\ )\b",
        re.IGNORECASE,
    )


DECADE_RULES: Final = (
    first_ordinal,
    century,
    decade,
)
"""The rules of this module, each with its reader."""
