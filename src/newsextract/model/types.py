"""The article, and every type of what is found in it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (msgspec and attrs resolve the annotations)
from typing import Any, NamedTuple

import attrs

from newsextract.model.findings import Claim, DateMention, Failure, Publication, Quote, Statistic, Zone
from newsextract.model.serialise import fields_from_dict, from_json, plain_article, to_json
from newsextract.model.spans import STORY_ZONES, Finding, ForeignFinding, Span, ZoneKind, within
from newsextract.model.speakers import Mention, Role, Speaker, SpeakerKind, SpeakerRef
from newsextract.text.layout import TextLayout

__all__ = [
    "STORY_ZONES",
    "Article",
    "Claim",
    "DateMention",
    "Failure",
    "Finding",
    "ForeignFinding",
    "Mention",
    "Publication",
    "Quote",
    "Region",
    "Role",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerRef",
    "Statistic",
    "Zone",
    "ZoneKind",
    "within",
]


_COUNTED = ("quotes", "speakers", "statistics", "dates", "claims", "findings", "failures")
_LONGEST_ID = 60


class Region(NamedTuple):
    """A stretch of text that findings are wanted from: neighbouring zones of one story, or of one other kind.

    `kind` is `story` for headline, body, subheading and caption together, else the zone's own kind.
    """

    start: int
    end: int
    kind: str


@attrs.frozen(kw_only=True, repr=False)
class Article:
    """One article and what was found in it.

    Attributes:
        text: Exactly the text given.
        id: The caller's identifier.
        url: Where it was published.
        title: The headline, where the caller has it apart from the text.
        publisher: The outlet, as the caller gave it.
        authors: Who wrote it, as the caller gave it.
        published: Day of publication: the caller's, else the one that the page states.
        publication: Where the page states it; None where the caller gave `published`.
        modified: Day of the last change that the page states ("Updated 9 April"), None where it states none.
        language: BCP 47 tag, as the caller gave it.
    """

    text: str = attrs.field(kw_only=False)
    id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: dt.date | None = None
    publication: Publication | None = None
    modified: dt.date | None = None
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    dates: tuple[DateMention, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    _layout: TextLayout = attrs.field(
        default=attrs.Factory(lambda self: TextLayout(self.text), takes_self=True), eq=False, repr=False
    )
    _regions: tuple[Region, ...] | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def layout(self) -> TextLayout:
        """Paragraphs, sentences, quotation marks and names of the text, each read once when first asked for."""
        return self._layout

    @property
    def regions(self) -> tuple[Region, ...]:
        """The stretches of text that findings are wanted from, in text order: the whole text where no zones are known.

        What a plugin finds elsewhere is dropped by the Extractor; a plugin that scans the regions only saves the time.
        """
        if self._regions is None:
            return (Region(0, len(self.text), "story"),)
        return self._regions

    def __repr__(self) -> str:
        counts = ((len(getattr(self, name)), name) for name in _COUNTED)
        found = ", ".join(
            f"{count} {name if count != 1 else name.removesuffix('s')}" for count, name in counts if count
        )
        name = "" if self.id is None else f" {self.id[:_LONGEST_ID]!r}"
        return f"<Article{name}: {len(self.text)} characters, {found or 'nothing found'}>"

    def _repr_html_(self) -> str:
        """Return the article with its marks and lists, as a notebook shows it."""
        from newsextract.formats.webpage import article_html  # noqa: PLC0415 (loaded when first needed)

        return article_html(self)

    def to_rows(self) -> list[dict[str, Any]]:
        """Return a row for each finding but the zones, typed, for a data frame: what CSV and Parquet have.

        The keys are the same in every row; what a finding doesn't have is None. See `newsextract.rows`.
        """
        from newsextract.formats.tables.rows import rows  # noqa: PLC0415

        return rows([self])

    def to_dict(self) -> dict[str, Any]:
        """Return the article as plain dicts, lists, strings and numbers."""
        return plain_article(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict()` as JSON."""
        return to_json(self.to_dict(), indent=indent)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """Return the article that `to_dict` wrote.

        Raises:
            FormatError: The data is no article of a schema version that this release reads.
        """
        return cls(**fields_from_dict(data))

    @classmethod
    def from_json(cls, data: str | bytes) -> Article:
        """Return the article that `to_json` wrote: `Article.from_json(article.to_json()) == article`.

        Where two surrogates of the text would make one character in JSON, U+FFFD stands for each.

        Raises:
            FormatError: The data is no JSON, or no article of a schema version that this release reads.
        """
        return cls(**fields_from_dict(from_json(data)))
