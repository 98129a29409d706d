"""What the kit sees of a plugin at work: each call of its hooks, and its part in the article."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsextract.model.types import Publication

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.model.types import Article, Finding

__all__ = ["FIELDS", "Call", "Watched", "remembering", "watched"]

SHORTEST = 1e-6
"""Clocks that tick seldom call a short time none at all."""

FIELDS = ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings")
"""The fields of Article that plugins fill with findings."""


class Call(NamedTuple):
    """One call of one of the plugin's hooks.

    Attributes:
        hook: The hook.
        article: What it was given.
        returned: What it returned, materialised; None where it raised.
        error: What it raised.
        function: The method itself.
        seconds: CPU time that it took.
    """

    hook: str
    article: Article
    returned: Any
    error: BaseException | None
    function: Callable[[Article], Any]
    seconds: float


@attrs.frozen
class Watched:
    """What an Extractor made of a text, and the plugin's part in it.

    Attributes:
        article: The article with everything found.
        calls: The calls of the plugin's own hooks, as they were before the Extractor looked at what they returned.
        origin: The plugin's origin.
    """

    article: Article
    calls: tuple[Call, ...]
    origin: str

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The plugin's own findings, stage by stage."""
        own = [self.article.publication] if self.article.publication else []
        return tuple(
            f for f in (*own, *(f for name in FIELDS for f in getattr(self.article, name))) if f.plugin == self.origin
        )


def remembering(
    function: Callable[[Article], Any], memory: dict[tuple[Any, ...], Any], scope: tuple[Any, ...]
) -> Callable[[Article], Any]:
    """Return a bundled plugin's hook that reads each text once: it finds the same before the plugin has its turn."""
    where = (function.__qualname__, function.__module__, scope)

    def call(article: Article) -> Any:
        key = (*where, article.text, article.published)
        if key not in memory:
            returned = function(article)
            memory[key] = returned if isinstance(returned, Publication) else tuple(returned or ())
        return memory[key] or None

    return call


def watched(hook: str, function: Callable[[Article], Any], calls: list[Call]) -> Callable[[Article], Any]:
    """Return the hook implementation, noting each call."""

    def call(article: Article) -> Any:
        start = time.process_time()
        try:
            returned = function(article)
            if returned is not None and hook != "newsextract_published":
                returned = tuple(returned)
        except (Exception, SystemExit) as error:
            calls.append(Call(hook, article, None, error, function, max(time.process_time() - start, SHORTEST)))
            raise
        calls.append(Call(hook, article, returned, None, function, max(time.process_time() - start, SHORTEST)))
        return returned

    return call
