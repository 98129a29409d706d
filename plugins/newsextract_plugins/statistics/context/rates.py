"""Bases of rates: "40 deaths per 100,000 people", where the people are no count of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["is_rate_base", "read_rates"]


@exception(
    "base-of-a-rate",
    "What a rate is taken per counts nothing of its own.",
    example="They counted 40 deaths per 100,000 people.",
    counterexample="They counted 40 deaths and 100,000 people.",
)
def is_rate_base(quantity: Quantity, words: Words) -> bool:
    """Tell whether "per" stands right in front of a number: "per 100,000 people"."""
    before = words.before(quantity.start)
    if before < 0:
        return False
    return words.lower[before] == "per" or words.lower[max(0, before - 1) : before + 1] == ["for", "every"]


_IN_EACH: Final = re.compile(
    r"\s(?:(?:in|on|for|to|from)\s(?:each|every)\s|on\sa\s(?:single\s|full\s)?(?=charge|tank|gallon|litre|liter))(?P<per>(?!of\b|one\b|other\b)[a-z]+)(?![\w-])"
)


def _read_each(quantity: Quantity, words: Words) -> None:
    """Read "nine pellets in each shot", "215 miles on a charge"."""
    end = quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1])
    if quantity.per is None and quantity.kind in {"count", "measure", "money"} and words.text.startswith(_LEADS, end):
        match = _IN_EACH.match(words.text, end, words.end)
        if match is not None:
            quantity.per = match["per"]
    if quantity.per is None and quantity.kind in _TAKEN and words.text.startswith(" of ", end):
        match = _A_DAY.match(words.text, end, words.end)
        if match is not None:
            quantity.per = match["per"]


_TAKEN: Final = frozenset({"count", "duration", "measure", "money"})
_A_DAY: Final = re.compile(
    r"\sof(?:\s[a-z][a-z-]*){1,3}\s(?:a|per|each|every)\s(?P<per>hour|day|week|month|year|night)(?![\w-])"
    r"(?!\s(?:ago|earlier|later|before|after)\b)"
)
"""\"150 minutes of moderate activity a week", "30 grams of sugar per day"."""
_LEADS: Final = (" in ", " on ", " for ", " to ", " from ")


def read_rates(quantities: Sequence[Quantity], words: Words) -> None:
    """Give the number of a rate what it is taken per, and leave the base out.

    Args:
        quantities: Those of the sentence that are statistics, with what they count.
        words: The sentence.
    """
    waiting = None
    previous: Quantity | None = None
    for quantity in quantities:
        if is_rate_base(quantity, words):
            end = quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1])
            base = words.text[quantity.start : end]
            quantity.reason = "rate-base"
            if previous is not None and previous.per is None:
                previous.per = base
            elif previous is None:
                waiting = base
            continue
        _read_each(quantity, words)
        if waiting is not None and quantity.kind in {"count", "ratio"} and quantity.noun is None:
            quantity.per, waiting = waiting, None
        previous = quantity
