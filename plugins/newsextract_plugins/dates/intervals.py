"""Intervals: two dates with a word or a dash between them that makes them the two ends of one stretch."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import DateMention

__all__ = ["linked"]

LONGEST_LINK = 24
"""More characters than this between two dates link nothing."""
LONGEST_OPENING = 14


@cache
def _link() -> re.Pattern[str]:
    """What stands between the two ends: a dash or a word that always joins, or one that needs an opening word."""
    return re.compile(
        r"""[^\S\r\n]*(?:
            (?P<dash> [-–—] )
          | (?P<joins> ,?\ ?(?:to|through|thru|until|till|up\ to)\b (?:\ (?:on|the|about|at))? )
          | (?P<needs_opening> and (?:\ (?:the|about))? )
        )[^\S\r\n]*""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _opening() -> re.Pattern[str]:
    """The word before the first end that announces a second."""
    return re.compile(r"\bbetween(?: (?:the|about|early|late))?\s*$", re.IGNORECASE)


def linked(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Return the mentions with the two ends of each interval pointing at each other.

    The first end has the second's index as its `end_point`, the second the first's as its `begin_point`. "from May to
    July" and "1990-1995" are intervals; "May and July" are two dates, "between May and July" is one interval.

    Args:
        text: The article's text.
        mentions: Its dates in text order, not overlapping.
    """
    result = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        gap = second.start - first.end
        if not 0 < gap <= LONGEST_LINK or first.type == "SET" or second.type == "SET":
            continue
        link = _link().fullmatch(text, first.end, second.start)
        if link is None or not _comparable(first, second):
            continue
        if link["needs_opening"]:
            opening = _opening().search(text[max(0, first.start - LONGEST_OPENING) : first.start])
            if opening is None:
                continue
        result[index] = attrs.evolve(result[index], end_point=index + 1)
        result[index + 1] = attrs.evolve(result[index + 1], begin_point=index)
    return result


def _comparable(first: DateMention, second: DateMention) -> bool:
    """Tell whether two dates can be the ends of one stretch: of one kind, and in order as far as they are known."""
    if (first.type == "DURATION") != (second.type == "DURATION"):
        return False
    if first.earliest is None or second.latest is None:
        return "_REF" not in first.value and "_REF" not in second.value
    return first.earliest <= second.latest
