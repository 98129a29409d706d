"""Which way what is said of a date looks, and how surely."""

from __future__ import annotations

from typing import Final

__all__ = ["AHEAD", "BEHIND", "SURELY_AHEAD", "SURELY_BEHIND", "UNSAID"]

SURELY_AHEAD: Final = 2
"""An auxiliary of the future, or what is scheduled."""
AHEAD: Final = 1
"""A plan, an infinitive, a noun such as "deadline"."""
UNSAID: Final = 0
BEHIND: Final = -1
"""A verb of saying, or a word such as "since"."""
SURELY_BEHIND: Final = -2
"""A verb in the past that is none of saying."""
