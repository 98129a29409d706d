"""Number words and scales with their values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.tables.loading import spans, values

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NumberWords", "number_words"]


class NumberWords(NamedTuple):
    """Number words and their values; the scales as powers of ten."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    money_suffixes: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    several: Mapping[str, tuple[int, int]]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]
    multiples: Mapping[str, int]
    multiplied: Mapping[str, int]
    divided: Mapping[str, int]
    vulgar: Mapping[str, tuple[int, int]]


@cache
def number_words(extra: tuple[tuple[str, int], ...] = ()) -> NumberWords:
    """Return the number words, with a user's own scales: the power of ten of each word or abbreviation."""
    suffixes = values("numbers/suffixes")
    return NumberWords(
        cardinals={**values("numbers/units"), **values("numbers/tens")},
        scales={**values("numbers/scales"), **{word.lower(): power for word, power in extra}},
        suffixes={**suffixes, **dict(extra)},
        money_suffixes={**suffixes, **values("numbers/suffixes.money"), **dict(extra)},
        vague=spans("numbers/vague"),
        several={**spans("numbers/several"), **spans("numbers/handful")},
        fractions=values("numbers/fractions"),
        ordinals=values("numbers/ordinals"),
        multiples=values("numbers/multiples"),
        multiplied=values("numbers/multiplied"),
        divided=values("numbers/divided"),
        vulgar=spans("numbers/vulgar"),
    )
