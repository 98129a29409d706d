"""The day with which the examples of relative expressions are read."""

from __future__ import annotations

from typing import Final

__all__ = ["EXAMPLE_DAY"]

EXAMPLE_DAY: Final = "2024-04-09"
"""A Tuesday."""
