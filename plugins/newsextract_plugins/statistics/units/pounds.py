"""Pounds that weigh and pounds that are money."""

from __future__ import annotations

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.words import word_set

#: What stands behind pounds that weigh; in `of`, what they are of, and in `hyphen`, what a "20-pound" thing is.
_BEHIND = re.compile(
    r"""
      -(?:mass|feet|foot)\b
    | \s?\((?:about\s|nearly\s|some\s|around\s|roughly\s)?[0-9][0-9.,]*\s?(?:kg|kilo|tonne|ton|metric)
    | \s(?:heavier|lighter|overweight|per\ssquare|in\sweight)\b
    | \s(?:each\s)?of\s(?P<of>[^\W\d_]+(?:[\s-][^\W\d_]+){0,3})
    | [\s-](?P<hyphen>[a-z]+(?:\s[a-z]+)?)
    """,
    re.VERBOSE,
)
#: What stands before them.
_BEFORE = re.compile(
    r"[0-9]\s?(?:kg|kgs|kilos?|kilograms?|tonnes?|tons?)\s?\($|\b(?:weigh(?:s|ed|ing|t)?|(?:clock|top|tip)(?:s|ped|ed)?\s(?:in|out|the\sscales?)|(?:los[et]|losing|loses|gain(?:s|ed|ing)?|shed(?:s|ding)?|putting\son|put\son)(?=\s))"
    r"(?:\s(?!by\b)[^\W\d_]+){0,3}\s$"
)
_MONEYED = word_set("moneyed")
_LONGEST_LEAD = 40


def weighs(text: str, start: int, name: tuple[int, int], end: int, *, scaled: bool) -> bool:
    """Tell whether "pounds" behind a number weigh: "300 pounds of rice", "a 90-pound dog", "weighed 7 pounds".

    Args:
        text: The text.
        start: Where the number begins.
        name: Where "pound" or "pounds" begins and ends.
        end: Nothing from this offset on is looked at.
        scaled: The number has a scale: so many are rarely a thing's weight.
    """
    behind = _BEHIND.match(text, name[1], end)
    if behind:
        hyphenated = text[name[0] - 1] in "-‐‑" or text[name[1] - 1] != "s"
        if behind["of"] is not None:
            return _MONEYED.isdisjoint(behind["of"].lower().replace("-", " ").split())
        if behind["hyphen"] is None:
            return True
        if hyphenated:
            return not scaled and _MONEYED.isdisjoint(behind["hyphen"].split())
    return not scaled and _BEFORE.search(text, max(0, start - _LONGEST_LEAD), start) is not None
