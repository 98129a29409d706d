"""A quantity while it is being read: the steps of the plugin fill it in, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import attrs

if TYPE_CHECKING:
    from decimal import Decimal

    from newsextract_plugins.statistics.numbers.number import Number

__all__ = ["Quantity", "RuleName"]

RuleName = Literal[
    "age",
    "compound",
    "counted-noun",
    "currency-after",
    "currency-before",
    "fraction",
    "margin",
    "multiple",
    "multiplied",
    "number",
    "ordinal",
    "percent",
    "range",
    "ratio",
    "score",
    "shared-unit",
    "unit",
    "vague-number",
]
"""The names of the rules that find a number; the catalogue has each of them."""

_OF_TWO: Final[frozenset[RuleName]] = frozenset({"range", "ratio", "score"})


@attrs.define(eq=False)
class Quantity:
    """One number with all that is known of it so far.

    The first fields are those of `Statistic`; spans are pairs of offsets. The last ones are for the steps themselves.

    Attributes:
        number: The number alone, as it was read.
        number_end: One past the last character of the number with its scale, without its unit.
        prefixed: Its currency or sign stands before it.
        hyphenated: A hyphen joins it to what it counts ("two-day").
        before: Index of the last word in front of it and of its limits ("at least").
        after: Where the words behind it begin, past its limits ("or more").
        inherited: Its unit comes from the next or the last number ("5 and 6 million euros").
        pair: It is "from X to Y": the two ends of a change.
        noun: The phrase that it counts, as offsets, with its head.
        words: Index of the first word behind it in the sentence.
        linked_too: Another one.
        owner: The subject that has it, and is not what it measures.
        before_it: The quantity before it in the sentence.
        reason: Why it is no statistic.
        partner: A quantity that states the same fact.
    """

    start: int
    end: int
    number: Number
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    kind: str = "count"
    unit: str | None = None
    currency: str | None = None
    bound: str | None = None
    approximate: bool = False
    direction: str | None = None
    change: str | None = None
    measures: tuple[int, int] | None = None
    entity: tuple[int, int] | None = None
    of: tuple[int, int] | None = None
    per: str | None = None
    period: int | None = None
    rule: RuleName = "number"
    number_end: int = 0
    prefixed: bool = False
    hyphenated: bool = False
    before: int = -1
    after: int = 0
    inherited: bool = False
    pair: bool = False
    noun: tuple[int, int] | None = None
    partner: Quantity | None = None
    linked_too: Quantity | None = None
    owner: tuple[int, int] | None = None
    before_it: Quantity | None = None
    reason: str | None = None
    trail: list[str] = attrs.field(factory=list)

    @property
    def measured(self) -> bool:
        """Whether it has a unit of the tables or a currency, rather than a counted noun or nothing."""
        return self.kind not in {"count", "ordinal", "score", "ratio", "multiple", "index"}

    @property
    def is_bare(self) -> bool:
        """Whether nothing beside it has said yet what it counts."""
        return self.rule == "number"

    @property
    def counts_noun(self) -> bool:
        """Whether it stands before the noun that it counts."""
        return self.rule == "counted-noun"

    @property
    def shares_unit(self) -> bool:
        """Whether its unit or noun is said with another number."""
        return self.rule == "shared-unit"

    @property
    def is_compound(self) -> bool:
        """Whether a hyphen joins it to the noun that it counts."""
        return self.rule == "compound"

    @property
    def is_margin(self) -> bool:
        """Whether it is a margin of error, from minus to plus."""
        return self.rule == "margin"

    @property
    def is_range(self) -> bool:
        """Whether it has been made of the two ends of a stretch."""
        return self.rule == "range"

    @property
    def is_ratio(self) -> bool:
        """Whether it is so many out of so many, rather than a fraction."""
        return self.rule == "ratio"

    @property
    def is_of_two(self) -> bool:
        """Whether two numbers have been made one: a range, a ratio or a score."""
        return self.rule in _OF_TWO
