"""Zones: which part of a scraped page each paragraph is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from newsextract import Rules, Zone, hookimpl
from newsextract_plugins.zones.boilerplate import label_boilerplate
from newsextract_plugins.zones.comments import label_comments
from newsextract_plugins.zones.glued import label_glued_stories
from newsextract_plugins.zones.head import dateline_end, label_head
from newsextract_plugins.zones.likeness import RULE as UNLIKE
from newsextract_plugins.zones.likeness import label_unlike
from newsextract_plugins.zones.lines import read_lines
from newsextract_plugins.zones.rules import BODY, KINDS, RULES
from newsextract_plugins.zones.subheadings import label_subheadings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article
    from newsextract_plugins.zones.lines import Labels, Line

__all__ = ["Zones", "labels_by_rules"]

STANDS_ALONE = frozenset({"headline", "subheading", "dateline"})
"""Kinds of which each paragraph is a zone of its own."""


@attrs.frozen
class Zones:
    """Headline, dateline, byline, body, subheadings, captions, readers' comments, other stories and footers.

    Reads plain text only: the lengths, the ends and the wording of its paragraphs. What no rule takes is body.
    """

    rules: ClassVar[Rules] = RULES

    @hookimpl
    def newsextract_zones(self, article: Article) -> Iterator[Zone]:
        """Label each paragraph, the surest rules first, and join neighbours of one kind and rule."""
        lines = read_lines(article.text, article.layout.paragraphs)
        labels = labels_by_rules(lines)
        reasons = label_unlike(lines, labels)
        label_subheadings(lines, labels)
        yield from _zones(article, lines, labels, reasons)


def labels_by_rules(lines: list[Line]) -> Labels:
    """Return the rule of each line that is known by its wording and its place, None for the others."""
    labels: Labels = [None] * len(lines)
    label_comments(lines, labels)
    label_boilerplate(lines, labels)
    label_head(lines, labels)
    label_glued_stories(lines, labels)
    return labels


def _zones(article: Article, lines: list[Line], labels: Labels, reasons: dict[int, tuple[str, ...]]) -> Iterator[Zone]:
    """Yield the zones of the labelled lines, the dateline cut from the head of the first paragraph of the body."""
    open_start = open_end = 0
    open_rule: str | None = None
    before_body = True
    for index, (line, label) in enumerate(zip(lines, labels, strict=True)):
        rule = label or BODY
        if rule == UNLIKE and open_rule is not None:
            yield _zone(article, open_start, open_end, open_rule)
            open_rule = None
        if rule == UNLIKE:
            yield attrs.evolve(_zone(article, line.start, line.end, rule), trail=(rule, *reasons[index]))
            continue
        start = line.start
        if before_body and rule == BODY:
            before_body = False
            cut = dateline_end(line, lines)
            if cut:
                if open_rule is not None:
                    yield _zone(article, open_start, open_end, open_rule)
                    open_rule = None
                end = start + len(line.text[:cut].rstrip())
                yield _zone(article, start, end, "dateline-head")
                start += cut
                if start >= line.end:
                    continue
        if rule == open_rule and KINDS[rule] not in STANDS_ALONE:
            open_end = line.end
            continue
        if open_rule is not None:
            yield _zone(article, open_start, open_end, open_rule)
        open_start, open_end, open_rule = start, line.end, rule
    if open_rule is not None:
        yield _zone(article, open_start, open_end, open_rule)


def _zone(article: Article, start: int, end: int, rule: str) -> Zone:
    return Zone.at(article, start, end, kind=KINDS[rule], rule=rule, trail=(rule,), confidence=RULES.confidence(rule))
