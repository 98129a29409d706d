"""What plugin authors test with: the conformance kit, and strategies for messy news.

Needs `pip install newsextract[test]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract.testing.checks import check_article, spans_of
from newsextract.testing.conformance import CHECKS, CHECKS_VERSION, Check, CheckFailed
from newsextract.testing.kit import CheckResult, check_plugin, parametrize_with_checks, run_checks

if TYPE_CHECKING:
    from newsextract.testing.strategies import (
        KnownArticle,
        KnownQuote,
        KnownStatistic,
        any_texts,
        known_articles,
        news_texts,
    )

__all__ = [
    "CHECKS",
    "CHECKS_VERSION",
    "Check",
    "CheckFailed",
    "CheckResult",
    "KnownArticle",
    "KnownQuote",
    "KnownStatistic",
    "any_texts",
    "check_article",
    "check_plugin",
    "known_articles",
    "news_texts",
    "parametrize_with_checks",
    "run_checks",
    "spans_of",
]


def __getattr__(name: str) -> Any:
    """Import the strategies when they are first asked for: Hypothesis takes longer to import than all the rest."""
    if name in __all__:
        from newsextract.testing import strategies  # noqa: PLC0415

        return getattr(strategies, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
