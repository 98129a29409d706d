"""The readers of the phrases, each bound to its rule."""

from __future__ import annotations

from typing import Final

__all__ = ["EXAMPLE_DAY"]

EXAMPLE_DAY: Final = "2024-04-09"
"""The day with which the examples of relative expressions are read, a Tuesday."""
