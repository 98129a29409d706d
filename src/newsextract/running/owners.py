"""Whose a number is, as a speaker: known when all speakers are, which is later than the numbers."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsextract.model.nesting import changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article, Mention, Span

__all__ = ["with_owners"]


def with_owners(article: Article) -> Article:
    """Return the article with `entity_index` of each statistic whose entity is a speaker."""
    if not article.speakers or all(statistic.entity is None for statistic in article.statistics):
        return article
    mentions = sorted(
        ((mention, index) for index, speaker in enumerate(article.speakers) for mention in speaker.mentions),
        key=_end_of,
    )
    ends = [mention.end for mention, _ in mentions]
    names = {name: index for index, speaker in enumerate(article.speakers) for name in (speaker.name, *speaker.aliases)}
    statistics = []
    for statistic in article.statistics:
        index = None
        if statistic.entity is not None:
            index = _named(statistic.entity, mentions, ends)
            index = names.get(statistic.entity.text) if index is None else index
        statistics.append(changed(statistic, {"entity_index": index}) if index is not None else statistic)
    return changed(article, {"statistics": tuple(statistics)})  # type: ignore[no-any-return]


def _named(entity: Span, mentions: Sequence[tuple[Mention, int]], ends: Sequence[int]) -> int | None:
    """Return the speaker of the longest mention that ends with an entity; one of two in it is not the whole."""
    found, longest = None, 0
    for place in range(bisect_left(ends, entity.end), len(mentions)):
        mention, index = mentions[place]
        if mention.end > entity.end:
            break
        part = entity.text[: max(0, mention.start - entity.start)]
        if " and " not in part and mention.end - mention.start > longest:
            found, longest = index, mention.end - mention.start
    return found


def _end_of(mention: tuple[Mention, int]) -> tuple[int, int]:
    return mention[0].end, mention[0].start
