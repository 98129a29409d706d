"""A quantity while it is being read: the steps of the plugin fill it in, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from decimal import Decimal

    from newsextract_plugins.statistics.numbers.number import Number


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
    rule: str = "number"
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
    before_it: Quantity | None = None
    reason: str | None = None
    trail: list[str] = attrs.field(factory=list)

    @property
    def measured(self) -> bool:
        """Whether it has a unit of the tables or a currency, rather than a counted noun or nothing."""
        return self.kind not in {"count", "ordinal", "score", "ratio", "multiple", "index"}
