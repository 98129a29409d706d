"""A value that is worked out when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["once"]

Value = TypeVar("Value")


def once(work_out: Callable[[], Value]) -> Callable[[], Value]:
    """Return a function that works a value out at its first call: `functools.cache` costs more to make than to ask."""
    kept: list[Value] = []

    def value() -> Value:
        if not kept:
            kept.append(work_out())
        return kept[0]

    return value
