"""The stages of one article: each plugin runs by itself, and what fails costs nobody else's findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsextract.errors import PluginError
from newsextract.model.nesting import changed
from newsextract.model.types import Article, Failure
from newsextract.running.isolation import materialised, message_of
from newsextract.running.owners import with_owners
from newsextract.running.stages import STAGES, checked, checked_publication
from newsextract.running.zoning import ZoneIndex, regions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Implementation", "Pipeline"]

Implementation = tuple[str, "Callable[..., Any]"]
"""The origin of a plugin and its function for a hook."""


@attrs.frozen
class Pipeline:
    """Runs the plugins' implementations over articles, stage by stage. It keeps nothing from one to the next.

    Attributes:
        implementations: For each hook the plugins that implement it, in the order in which they are called.
        wanted: The kinds of zone that findings are wanted from.
        raises: Raise a plugin's failure instead of keeping it.
    """

    implementations: Mapping[str, tuple[Implementation, ...]]
    wanted: frozenset[str]
    raises: bool

    def run(self, article: Article) -> Article:
        """Return the article with everything that the plugins find in it."""
        article = self._run_stage(article, "newsextract_zones", ZoneIndex(()))
        zones = ZoneIndex(article.zones)
        regions = regions_of(article.text, article.zones, self.wanted)
        article = changed(article, {"_regions": regions})
        article = self._run_published(article)
        for hook in STAGES:
            if hook == "newsextract_claims":
                article = with_owners(article)
            if hook != "newsextract_zones":
                article = self._run_stage(article, hook, zones)
        return article

    def _run_published(self, article: Article) -> Article:
        for origin, function in self.implementations["newsextract_published"]:
            try:
                publication = checked_publication(function(article), article, origin)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 (whatever a plugin raises is its failure)
                article = self._failed(article, origin, "newsextract_published", error)
            else:
                if publication is None:
                    continue
                if article.published is not None:  # the caller's day goes before the page's
                    return attrs.evolve(article, modified=publication.modified)
                return attrs.evolve(
                    article, published=publication.date, modified=publication.modified, publication=publication
                )
        return article

    def _run_stage(self, article: Article, hook: str, zones: ZoneIndex) -> Article:
        stage = STAGES[hook]
        results = []
        for origin, function in self.implementations[hook]:
            try:
                findings = materialised(function(article), article.text, origin, hook)
                results.append(checked(stage, findings, article, zones, origin))
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001
                article = self._failed(article, origin, hook, error)
        return stage.merge(article, results, self.wanted) if results else article

    def _failed(self, article: Article, origin: str, hook: str, error: BaseException) -> Article:
        message = message_of(error)
        if self.raises:
            raise PluginError(origin, hook, message) from error
        return attrs.evolve(article, failures=(*article.failures, Failure(origin, hook, message)))
