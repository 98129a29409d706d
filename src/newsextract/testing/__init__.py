"""What plugin authors test with: Hypothesis strategies for messy news. Needs `pip install newsextract[test]`."""

from __future__ import annotations

from newsextract.testing.checks import check_article, spans_of
from newsextract.testing.strategies import (
    KnownArticle,
    KnownQuote,
    KnownStatistic,
    any_texts,
    known_articles,
    news_texts,
)

__all__ = [
    "KnownArticle",
    "KnownQuote",
    "KnownStatistic",
    "any_texts",
    "check_article",
    "known_articles",
    "news_texts",
    "spans_of",
]
