"""The hooks: what a plugin can implement, one typing.Protocol each.

A hook takes the article as the stages before left it and returns what it found in it. The stages
run in the order in which they stand here. A hook evolves by new attributes of `Article`, never by new arguments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.formats import Reader, Writer
    from newsextract.model.types import (
        Article,
        Claim,
        DateMention,
        Finding,
        Publication,
        Quote,
        Speaker,
        Statistic,
        Zone,
    )

__all__ = ["SPECIFICATIONS", "hookimpl"]

PROJECT = "newsextract"

hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's method as the implementation of the hook of that name."""

_hookspec = pluggy.HookspecMarker(PROJECT)


class ZonesHook(Protocol):
    """First stage."""

    @_hookspec
    def newsextract_zones(self, article: Article) -> Iterable[Zone]:
        r"""Mark the parts of the page.

        Called first, with only what the caller gave. Zones must not overlap; they decide where the later stages look.

        Args:
            article: The article with nothing found yet.

        Returns:
            The zones, in any order; what no zone covers counts as body.

        Example:
            >>> import newsextract
            >>> class FirstLine:
            ...     @newsextract.hookimpl
            ...     def newsextract_zones(self, article):
            ...         end = article.text.find("\n")
            ...         yield newsextract.Zone.at(article, 0, end, kind="headline")
            >>> article = newsextract.Extractor(plugins=[FirstLine]).extract("Rain ahead\nIt will rain.")
            >>> article.zones[0].text
            'Rain ahead'
        """
        ...


class PublishedHook(Protocol):
    """Second stage."""

    @_hookspec
    def newsextract_published(self, article: Article) -> Publication | None:
        """Find the day on which the article was published.

        Called after the zones, and only when the caller gave no date. The first plugin that returns one wins.

        Args:
            article: The article with its zones.

        Returns:
            The publication date, or None where the page states none.

        Example:
            >>> import datetime, newsextract
            >>> class Stamp:
            ...     @newsextract.hookimpl
            ...     def newsextract_published(self, article):
            ...         day = datetime.date.fromisoformat(article.text[:10])
            ...         return newsextract.Publication.at(article, 0, 10, date=day)
            >>> newsextract.Extractor(plugins=[Stamp]).extract("2024-04-09 It will rain.").published
            datetime.date(2024, 4, 9)
        """
        ...


class DatesHook(Protocol):
    """Third stage."""

    @_hookspec
    def newsextract_dates(self, article: Article) -> Iterable[DateMention]:
        """Find temporal expressions.

        Called when zones and the publication date are known.

        Args:
            article: The article with `zones` and `published`.

        Returns:
            The dates; `begin_point` and `end_point` are indexes into the returned sequence.

        Example:
            >>> import newsextract
            >>> class Today:
            ...     @newsextract.hookimpl
            ...     def newsextract_dates(self, article):
            ...         at = article.text.find("today")
            ...         day = article.published
            ...         yield newsextract.DateMention.at(article, at, at + 5, type="DATE", value=day.isoformat())
            >>> newsextract.Extractor(plugins=[Today]).extract("Rain today.", published="2024-04-09").dates[0].value
            '2024-04-09'
        """
        ...


class StatisticsHook(Protocol):
    """Fourth stage."""

    @_hookspec
    def newsextract_statistics(self, article: Article) -> Iterable[Statistic]:
        """Find numbers with their units.

        Called when the dates are known.

        Args:
            article: The article with `dates`.

        Returns:
            The statistics; `period` is an index into `article.dates`, `linked` are indexes into the returned sequence.

        Example:
            >>> import newsextract
            >>> from decimal import Decimal
            >>> class Dozen:
            ...     @newsextract.hookimpl
            ...     def newsextract_statistics(self, article):
            ...         at = article.text.find("a dozen")
            ...         yield newsextract.Statistic.at(article, at, at + 7, kind="count", value=Decimal(12))
            >>> newsextract.Extractor(plugins=[Dozen]).extract("It took a dozen boats.").statistics[0].value
            Decimal('12')
        """
        ...


class SpeakersHook(Protocol):
    """Fifth stage."""

    @_hookspec
    def newsextract_speakers(self, article: Article) -> Iterable[Speaker]:
        """Find everyone who speaks or whose role is stated, with all their mentions.

        Called when statistics are known. Coreference is decided here, once, for quotes and claims as well.

        Args:
            article: The article with `dates` and `statistics`.

        Returns:
            The speakers; the Extractor puts them in the order of their first mention.

        Example:
            >>> import newsextract
            >>> class Mayor:
            ...     @newsextract.hookimpl
            ...     def newsextract_speakers(self, article):
            ...         at = article.text.find("The mayor")
            ...         yield newsextract.Speaker.at(article, at, at + 9, name="The mayor", kind="anonymous")
            >>> newsextract.Extractor(plugins=[Mayor]).extract("The mayor said no.").speakers[0].name
            'The mayor'
        """
        ...


class QuotesHook(Protocol):
    """Sixth stage."""

    @_hookspec
    def newsextract_quotes(self, article: Article) -> Iterable[Quote | Speaker]:
        """Find what was said, and by whom.

        Called when the speakers are known. A quote's `speaker.index` counts `article.speakers` first and then the
        speakers that this hook itself returns, in their order; the Extractor keeps the indexes right.

        Args:
            article: The article with `speakers`.

        Returns:
            The quotes, and speakers that only a quote reveals; `nested_in` is an index into the returned quotes.

        Example:
            >>> import newsextract
            >>> class Marks:
            ...     @newsextract.hookimpl
            ...     def newsextract_quotes(self, article):
            ...         for mark in article.layout.quotations:
            ...             yield newsextract.Quote.at(article, mark.inner_start, mark.inner_end, kind="direct")
            >>> newsextract.Extractor(plugins=[Marks]).extract("“It will rain,” she said.").quotes[0].text
            'It will rain,'
        """
        ...


class ClaimsHook(Protocol):
    """Seventh stage."""

    @_hookspec
    def newsextract_claims(self, article: Article) -> Iterable[Claim]:
        """Assemble claims from everything found so far.

        Called when the quotes are known.

        Args:
            article: The article with `quotes`, `speakers`, `statistics` and `dates`.

        Returns:
            The claims; their `quote`, `statistics` and `dates` are indexes into the article's.

        Example:
            >>> import newsextract
            >>> class EverySentence:
            ...     @newsextract.hookimpl
            ...     def newsextract_claims(self, article):
            ...         for start, end in article.layout.sentences:
            ...             yield newsextract.Claim.at(article, start, end, checkworthy=0.5)
            >>> len(newsextract.Extractor(plugins=[EverySentence]).extract("It rained. It snowed.").claims)
            2
        """
        ...


class FindingsHook(Protocol):
    """Last stage."""

    @_hookspec
    def newsextract_findings(self, article: Article) -> Iterable[Finding]:
        """Find anything else: a third party's own finding types.

        Called last, with everything else known. A finding type is a frozen attrs subclass of `Finding`; its fields
        travel through JSON like the bundled ones.

        Args:
            article: The finished article, but for `findings`.

        Returns:
            The findings.

        Example:
            >>> import attrs, newsextract
            >>> @attrs.frozen
            ... class Hashtag(newsextract.Finding):
            ...     word: str = attrs.field(kw_only=True)
            >>> class Hashtags:
            ...     @newsextract.hookimpl
            ...     def newsextract_findings(self, article):
            ...         at = article.text.find("#")
            ...         yield Hashtag.at(article, at, len(article.text), word=article.text[at + 1:])
            >>> newsextract.Extractor(plugins=[Hashtags]).extract("Wet #april").findings[0].word
            'april'
        """
        ...


class ReadersHook(Protocol):
    """Once for an Extractor."""

    @_hookspec
    def newsextract_readers(self) -> Iterable[Reader]:
        """Offer input formats.

        Called once, when an Extractor is made.

        Returns:
            The readers; with a name that is already taken, none of this plugin's.

        Example:
            >>> import newsextract
            >>> class Lines:
            ...     name, suffixes = "lines", (".lines",)
            ...     def read(self, stream, source, options):
            ...         for number, line in enumerate(stream, 1):
            ...             yield newsextract.Document(line.decode(), id=f"{source}:{number}", source=source)
            >>> class LinesPlugin:
            ...     @newsextract.hookimpl
            ...     def newsextract_readers(self):
            ...         return [Lines()]
            >>> "lines" in newsextract.Extractor(plugins=[LinesPlugin]).readers
            True
        """
        ...


class WritersHook(Protocol):
    """Once for an Extractor."""

    @_hookspec
    def newsextract_writers(self) -> Iterable[Writer]:
        r"""Offer output formats.

        Called once, when an Extractor is made.

        Returns:
            The writers; with a name that is already taken, none of this plugin's.

        Example:
            >>> import newsextract
            >>> class Count:
            ...     name = "count"
            ...     def write(self, articles, stream):
            ...         stream.writelines(f"{len(article.quotes)}\n" for article in articles)
            >>> class CountPlugin:
            ...     @newsextract.hookimpl
            ...     def newsextract_writers(self):
            ...         return [Count()]
            >>> "count" in newsextract.Extractor(plugins=[CountPlugin]).writers
            True
        """
        ...


SPECIFICATIONS: tuple[type, ...] = (
    ZonesHook,
    PublishedHook,
    DatesHook,
    StatisticsHook,
    SpeakersHook,
    QuotesHook,
    ClaimsHook,
    FindingsHook,
    ReadersHook,
    WritersHook,
)
"""Every specification, in the order in which the hooks run."""

HOOKS: tuple[str, ...] = tuple(
    next(name for name in vars(spec) if name.startswith(f"{PROJECT}_")) for spec in SPECIFICATIONS
)
"""The hooks' names, in the order in which they run."""
