"""Readings of parts of one unit: three quarters of an hour, a quarter of a century."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import count, duration
from newsextract_plugins.dates.resolution.parts import Judged, modifier
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["FRACTION_RULES", "counts_quarters_of_something"]

_QUARTERS: Final = {"TH": (15, "TM"), "Y": (3, "M"), "CE": (25, "Y")}
"""What a quarter of a unit comes to, and in which unit."""
MOST_QUARTERS: Final = 3


@rule(
    "quarters-of-a-unit",
    "Quarters of an hour, a year or a century.",
    example="The crew waited for three quarters of an hour.",
    counterexample="The crew drank three quarters of a barrel.",
)
def quarters_of_a_unit(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.value("unit")
    if phrase.value("part") != "Q" or unit not in _QUARTERS:
        return False
    number = 1.0 if phrase.kinds("count") == CLASS["A"] else count(phrase.group("count"))
    if number is None or number % 1 or not 1 <= number <= MOST_QUARTERS:
        return False
    share, finer = _QUARTERS[unit]
    return Reading("DURATION", duration(number * share, finer), modifier(phrase))


@exception(
    "quarters-of-something",
    "“Three quarters of voters” is a share; three quarters of growth or of losses are a length of time.",
    example="Three quarters of voters said no.",
    counterexample="Three quarters of losses hurt the mill.",
    published=EXAMPLE_DAY,
)
def counts_quarters_of_something(phrase: Phrase) -> bool:
    """Tell whether "of" and what is shared out stand behind up to three quarters."""
    of, whole = phrase.after(), phrase.after(2)
    if phrase.first("unit") != "Q" or of is None or of.kind != CLASS["OF"] or whole is None:
        return False
    number = count(phrase.group("count"))
    return number is not None and number <= MOST_QUARTERS and str(whole.value).lower() not in _GROWTH


_GROWTH: Final = frozenset(
    (
        *(
            "growth",
            "contraction",
            "decline",
            "declines",
            "losses",
            "loss",
            "falling",
            "rising",
            "negative",
            "recession",
        ),
        *(
            "expansion",
            "gains",
            "stagnation",
            "decreases",
            "increases",
            "shrinking",
            "growing",
            "consecutive",
            "straight",
        ),
        *("weak", "strong", "slow", "slowing", "profit", "profits", "sales", "earnings", "results", "data", "the"),
    )
)
"""What goes on for some quarters of a year; "three quarters of the year" is a length, too."""

FRACTION_RULES: Final = (quarters_of_a_unit,)
"""The rules of this module, each with its reader."""
