"""The rules of the data as checks on one article."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING, Any

import attrs

from newsextract.model.types import Article, Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["check_article", "spans_of"]

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two surrogates that JSON would make one character of."""


def check_article(article: Article, text: str) -> None:
    """Check that an article keeps the rules of the data.

    Args:
        article: What an Extractor returned.
        text: The text it was given.

    Raises:
        AssertionError: A rule is broken; the message says which, where, and by which plugin and rule.
    """
    assert article.text == text, "article.text is not the text given"
    assert not article.failures, f"plugins failed: {article.failures}"
    for owner, span in spans_of(article):
        where = (
            f"{type(owner).__name__} of {owner.plugin}, rule {owner.rule!r}" if isinstance(owner, Finding) else owner
        )
        assert 0 <= span.start <= span.end <= len(text), f"{where}: {span.start}:{span.end} lies outside the text"
        assert text[span.start : span.end] == span.text, f"{where}: {span.start}:{span.end} is not {span.text!r}"
    for name in ("dates", "statistics", "speakers", "quotes", "claims", "findings"):
        for finding in getattr(article, name):
            where = f"{name}, rule {finding.rule!r}"
            assert finding.plugin, f"{where}: no plugin"
            assert finding.rule, f"{name} of {finding.plugin}: a finding has no rule"
            assert finding.confidence is None or 0 <= finding.confidence <= 1, f"{where}: {finding.confidence}"
    again = Article.from_json(article.to_json())
    assert again == article or _PAIR.search(text), "the JSON round trip changed the article"
    assert pickle.loads(pickle.dumps(article)) == article, "pickling changed the article"  # noqa: S301 (our own bytes)
    hash(article)


def spans_of(value: Any, owner: Any = None) -> Iterator[tuple[Any, Span | Finding]]:
    """Yield every span inside an article or a finding, each with the finding that it belongs to."""
    if isinstance(value, tuple):
        for item in value:
            yield from spans_of(item, owner)
        return
    cls: Any = type(value)
    if not attrs.has(cls):
        return
    if isinstance(value, Finding):
        owner = value
    if isinstance(value, (Span, Finding)):
        yield owner, value
    for field in attrs.fields(cls):
        if not field.name.startswith("_"):
            yield from spans_of(getattr(value, field.name), owner)
