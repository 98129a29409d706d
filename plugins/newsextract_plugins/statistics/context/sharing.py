"""Units that are said once for several numbers."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.context.combining import LONGEST_GAP
from newsextract_plugins.statistics.context.comparable import comparable

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["inherit_unit", "share_bounds", "share_nouns", "share_units"]


def share_units(quantities: list[Quantity], words: Words) -> None:
    """Read "5 and 6 million euros", "four-, five- and six-cylinder": the unit is said with the last."""
    for first, second in reversed(list(itertools.pairwise(quantities))):
        if (
            first.measured
            or first.unit
            or first.reason
            or first.number.form not in {"digits", "words", "fraction", "vague"}
            or first.kind == "score"
        ):
            continue
        if first.number.form == "vague" and not _OR_EVEN.fullmatch(words.text, first.end, second.start):
            continue
        if (
            (first.value is None and first.low is None)
            or second.prefixed
            or second.kind in {"age", "score", "ratio", "ordinal"}
        ):
            continue
        if first.number.form == "fraction" and second.kind != "measure":
            continue
        if not second.measured and not (second.hyphenated and words.text.startswith("-", first.end)):
            continue
        if second.is_margin and second.start - first.end <= 1:
            first.kind, first.unit, first.inherited, first.rule = second.kind, second.unit, True, "shared-unit"
            continue
        if second.start - first.end <= LONGEST_GAP and _ELLIPSIS.fullmatch(words.text[first.end : second.start]):
            first.kind, first.unit, first.currency, first.per = second.kind, second.unit, second.currency, second.per
            first.hyphenated, first.inherited, first.rule = second.hyphenated, True, "shared-unit"


def share_bounds(quantities: list[Quantity], words: Words) -> None:
    """Give each count of a list the bound that is said once: "up to five cooks, five waiters and twelve boats"."""
    for first, second in itertools.pairwise(quantities):
        if first.bound is None or second.bound is not None or second.approximate or first.noun is None:
            continue
        if first.kind != "count" or second.kind != "count" or second.noun is None or first.bound not in _FOR_LISTS:
            continue
        if _LIST.fullmatch(words.text, first.noun[1], second.start):
            second.bound = first.bound


_FOR_LISTS = frozenset({"at_least", "at_most"})
_LIST = re.compile(r",\s(?:and\s|or\s)?|\sand\s")


def share_nouns(quantities: list[Quantity], words: Words) -> None:
    """Read "100, 200 or 300 refugees": what is counted is said with the last."""
    for first, second in reversed(list(itertools.pairwise(quantities))):
        if first.unit or first.noun or first.reason or first.kind != "count" or not first.is_bare:
            continue
        counted = second.kind == "count" and second.noun is not None and not second.hyphenated
        if not counted or not (second.counts_noun or second.shares_unit) or first.end == second.start:
            continue
        gap = words.text[first.end : second.start]
        if (
            gap in {" or ", ", or ", " and "}
            or _AND_HARM.fullmatch(gap)
            or _OR_EVEN.fullmatch(gap)
            or (gap == ", " and second.inherited)
        ):
            first.unit, first.noun, first.inherited, first.rule = second.unit, second.noun, True, "shared-unit"


_LISTED = re.compile(
    r"\)?,?\s(?:and\s|with\s|while\s|followed\sby\s|ahead\sof\s)?(?:the\s)?[A-Z][\w’'-]*(?:\s[\w’'-]+){0,4}\s(?:at|on)\s$"
)


#: "43 per cent (down 3)", "25% (+2)"
_IN_PARENTHESES = re.compile(r"\s?\((?:(?:up|down)\s)?")
_LONGEST_AND = len(", and ")


def inherit_unit(first: Quantity, second: Quantity, words: Words) -> None:
    """Give a bare number the unit of the one before: "lost 162 points to 7,425", "12 firms, 187 by tender"."""
    if second.measured or second.unit or second.kind != "count" or not second.is_bare:
        return
    if second.number.form not in {"digits", "words"} or second.start - first.end > LONGEST_GAP * 2:
        return
    index = words.before(second.start)
    word = words.lower[index] if index >= 0 else ""
    if word == "from" and first.value and second.value and not comparable(second.value, first.value):
        return  # "264 million people in 41 cities, up from 247 million"
    if first.kind == "percent" and _IN_PARENTHESES.fullmatch(words.text, first.end, second.start):
        if second.number.signed or word in {"up", "down"}:
            second.kind, second.unit, second.rule = "percentage_point", "percentage point", "shared-unit"
        return
    if first.kind == "age":
        listed = word == "," and _MORE_AGES.match(words.text, second.end, words.end) is not None
        if not (listed or word in {"and", "or"}) or second.start - first.end > _LONGEST_AND or second.noun is not None:
            return
        second.kind, second.rule = "age", "age"  # "aged 4 and 6"
    elif first.kind == "percent" or (first.kind == "percentage_point" and words.text.startswith(")", first.end)):
        of = words.text.startswith(" of ", second.end) and word in {
            "and",
            ",",
        }  # "15 percent Hispanic, and 7 of another race"
        if not of and (word not in {"at", "on"} or not _LISTED.match(words.text[first.end : second.start])):
            return
        second.kind, second.unit, second.inherited, second.rule = "percent", "percent", True, "shared-unit"
        return  # "followed by Cruz at 25 percent and Rubio at 14"
    elif first.kind in {"measure", "duration", "temperature"} or first.unit == "point":
        if word not in {"to", "from", "at"}:
            return
        second.kind = first.kind
    elif (
        not (first.counts_noun or first.shares_unit)
        or first.hyphenated
        or word not in {"and", "or", ",", "to", "from", "but"}
    ):
        return
    second.unit, second.inherited, second.rule = first.unit, True, "shared-unit"
    if first.unit != "point":
        second.measures = first.noun  # what an index lost and what it reached measure the index


_MORE_AGES = re.compile(r"(?:,\s[0-9]{1,2}){0,3},?\sand\s[0-9]{1,2},")
"""\"three cooks, 19, 24 and 31, left"."""
_AND_HARM = re.compile(
    r"\sand\s(?:the\s)?(?:injury|injuries|wounding|deaths?|killing|arrests?|displacement)\s(?:of|to)\s"
)
""""the death of 10 and injury of 31 civilians"."""
_OR_EVEN = re.compile(r"\sor\s(?:(?:even|perhaps|possibly|about|maybe)\s)?")
"""\"several hundred or even 1,000 megawatts\"."""
_ELLIPSIS = re.compile(
    r"-?(?:\sby\s|-by-|\s?[x×]\s?)"
    r"|-?,?\s(?:and|or|to|per cent and)\s(?:a\s|about\s|nearly\s|the\s|even\s)?|,\s|-?\s(?:and|or)\s|-,\s"
)
