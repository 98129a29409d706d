"""The hooks of the stages that an article goes through, in the order in which they run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsextract.hooks.marker import hookspec

if TYPE_CHECKING:
    from collections.abc import Iterable

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

__all__ = [
    "ClaimsHook",
    "DatesHook",
    "FindingsHook",
    "PublishedHook",
    "QuotesHook",
    "SpeakersHook",
    "StatisticsHook",
    "ZonesHook",
]


class ZonesHook(Protocol):
    """First stage."""

    @hookspec
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

    @hookspec
    def newsextract_published(self, article: Article) -> Publication | None:
        """Find the day on which the article was published.

        Called after the zones. The first plugin that returns one wins. Where the caller gave the day of publication,
        only `modified`, the day of the last change, is taken from what it returns.

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

    @hookspec
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

    @hookspec
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

    @hookspec
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

    @hookspec
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

    @hookspec
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

    @hookspec
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
