"""Number words and scales with their values."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsextract_plugins.statistics.tables.loading import load

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
    data = load("numbers")
    suffixes = data["suffixes"]
    money = suffixes.pop("money")

    def pairs(table: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
        return {word: (low, high) for word, (low, high) in table.items()}

    return NumberWords(
        cardinals={**data["units"], **data["tens"]},
        scales={**data["scales"], **{word.lower(): power for word, power in extra}},
        suffixes={**suffixes, **dict(extra)},
        money_suffixes={**suffixes, **money, **dict(extra)},
        vague=pairs(data["vague"]),
        several={**pairs(data["several"]), **pairs(data["handful"])},
        fractions=data["fractions"],
        ordinals=data["ordinals"],
        multiples=data["multiples"],
        multiplied=data["multiplied"],
        divided=data["divided"],
        vulgar=pairs(data["vulgar"]),
    )
