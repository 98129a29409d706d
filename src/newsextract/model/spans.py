"""What every finding has: characters of the article, and what says where they came from.

Every offset is a code-point index into `Article.text`, half-open, so that
`article.text[finding.start:finding.end] == finding.text` for every span and finding.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, Self, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence
from newsextract.model.construction import through_slots

__all__ = ["STORY_ZONES", "Finding", "ForeignFinding", "Span", "ZoneKind", "within"]

ZoneKind = Literal[
    "headline", "dateline", "byline", "body", "subheading", "caption", "comments", "other_story", "footer"
]

STORY_ZONES: Final[frozenset[str]] = frozenset({"headline", "body", "subheading", "caption"})
"""The kinds of zone that findings come from by default."""


class _Texted(Protocol):
    """What has a text: an article."""

    @property
    def text(self) -> str: ...


@through_slots
@attrs.frozen
class Span:
    """Characters of the article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Return the span of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])


@through_slots
@attrs.frozen
class Finding:
    """What every finding has. A third party's finding type is a frozen attrs subclass with fields of its own.

    Attributes:
        start: First character.
        end: One past the last character.
        text: The characters themselves.
        rule: Name of the rule that made it, unique within its plugin.
        confidence: Share of that rule's findings that were right on annotated news; None where too few were seen.
        zone: Kind of the zone it starts in; the Extractor fills it.
        plugin: Origin of the plugin, `distribution[name]`; the Extractor fills it.
        trail: Names of the rules and exceptions that decided its fields, in the order in which they did
            (`("counted-noun", "measures:subject")`); empty where its plugin tells none.
    """

    start: int
    end: int
    text: str
    rule: str = attrs.field(default="", kw_only=True)
    confidence: float | None = attrs.field(default=None, kw_only=True)
    zone: ZoneKind = attrs.field(default="body", kw_only=True)
    plugin: str = attrs.field(default="", kw_only=True)
    trail: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @classmethod
    def at(cls, article: _Texted, start: int, end: int, **fields: Any) -> Self:
        """Return a finding on `article.text[start:end]`."""
        return cls(start, end, article.text[start:end], **fields)


@through_slots
@attrs.frozen
class ForeignFinding(Finding):
    """A finding whose plugin is not installed here, read back from JSON with nothing lost.

    Attributes:
        finding_type: The type's name, as the plugin wrote it.
        fields: The plugin's own fields, as JSON text.
    """

    finding_type: str = attrs.field(default="", kw_only=True)
    fields: str = attrs.field(default="{}", kw_only=True)


_F = TypeVar("_F", bound="Finding | Span")


def within(findings: Sequence[_F], start: int, end: int) -> Sequence[_F]:
    """Return the findings that begin in a stretch of the text, such as a sentence.

    Args:
        findings: In text order, as an article's are: `article.dates`, `article.statistics`, a speaker's mentions …
        start: First character of the stretch.
        end: One past its last character.

    Example:
        >>> import newsextract
        >>> article = newsextract.extract("It rained on Monday. It snowed on Tuesday.", published="2024-04-12")
        >>> first, second = article.layout.sentences
        >>> [date.text for date in newsextract.within(article.dates, *second)]
        ['Tuesday']
    """
    return findings[bisect_left(findings, start, key=_START) : bisect_left(findings, end, key=_START)]


_START = attrgetter("start")
