"""Quantities as findings, each with the places of those that state the same fact."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import Span, Statistic
from newsextract_plugins.statistics.language.phrases import without_stray_marks
from newsextract_plugins.statistics.rules import RULES

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["statistics_of"]


def statistics_of(text: str, quantities: list[Quantity]) -> list[Statistic]:
    """Return the findings; partners become `linked`, in both directions."""
    linked = _links(quantities)
    return [
        Statistic(
            q.start,
            q.end,
            text[q.start : q.end],
            rule=q.rule,
            trail=(q.rule, *q.trail),
            confidence=_confidence(q.rule, tuple(q.trail)),
            kind=q.kind,  # type: ignore[arg-type]
            value=q.value,
            low=q.low,
            high=q.high,
            unit=None if q.kind == "multiple" else q.unit,
            currency=q.currency,
            bound=q.bound,  # type: ignore[arg-type]
            approximate=q.approximate,
            direction=q.direction,  # type: ignore[arg-type]
            change=q.change,  # type: ignore[arg-type]
            measures=None if q.measures is None else Span.of(text, *without_stray_marks(text, *q.measures)),
            entity=None if q.entity is None else Span.of(text, *q.entity),
            of=None if q.of is None else Span.of(text, *q.of),
            per=q.per,
            period=q.period,
            linked=tuple(sorted(linked[id(q)])) if id(q) in linked else (),
        )
        for q in quantities
    ]


@lru_cache(4096)
def _confidence(rule: str, trail: tuple[str, ...]) -> float | None:
    """Return how often the least sure of what decided a number's value, unit, measures and direction was right."""
    shares = [RULES.confidence(name) for name in (rule, *(name for name in trail if name.startswith(_FIELDS)))]
    return min((share for share in shares if share is not None), default=None)


_FIELDS: Final = ("measures:", "direction:", "unit:")
"""What stands in front of the readers of the fields that people rely on."""


def _links(quantities: list[Quantity]) -> dict[int, set[int]]:
    """Return the places of each quantity's partners, by its identity; of those that have none, nothing."""
    linked: dict[int, set[int]] = {}
    if all(quantity.partner is None for quantity in quantities):
        return linked
    places = {id(quantity): index for index, quantity in enumerate(quantities)}
    for quantity in quantities:
        if quantity.partner is not None and id(quantity.partner) in places:
            linked.setdefault(id(quantity), set()).add(places[id(quantity.partner)])
            linked.setdefault(id(quantity.partner), set()).add(places[id(quantity)])
        other = quantity.linked_too
        if other is not None and id(other) in places:
            linked.setdefault(id(quantity), set()).add(places[id(other)])
            linked.setdefault(id(other), set()).add(places[id(quantity)])
    return linked
