"""Articles as rows, one a finding: what CSV, Arrow and Parquet write, and what data frames are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract.formats.tables.columns import COLUMNS
from newsextract.formats.words.own_fields import own_fields, short_type_name
from newsextract.model.serialise import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from newsextract.model.types import Article, Claim, DateMention, Finding, Quote, Span, Speaker, Statistic

__all__ = ["rows", "rows_of"]


def rows(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """Return a row for each finding of some articles, typed, for a data frame: what CSV and Parquet have.

    Zones get no row; each role of a speaker gets one of its own. The keys are the same in every row, in the columns'
    order; what a finding doesn't have is None. Days are dates; exact values are text, beside floats in `number`,
    `number_low` and `number_high`.

    Args:
        articles: The articles; for a single one there is `article.to_rows()`.

    Example:
        >>> import newsextract
        >>> articles = newsextract.Extractor().pipe(["Exports rose 4.5%.", "Imports fell to 2 million tons."])
        >>> rows = [row for row in newsextract.rows(articles) if row["type"] == "statistic"]
        >>> [(row["text"], row["number"], row["unit"], row["direction"]) for row in rows]
        [('4.5%', 4.5, 'percent', 'up'), ('2 million tons', 2000000.0, 'ton', 'down')]
    """
    return [{column: row.get(column) for column in COLUMNS} for article in articles for row in rows_of(article)]


def rows_of(article: Article) -> Iterator[dict[str, Any]]:
    """Yield a row for each finding of an article but its zones: cells by column, those that are not there left out."""
    shared = {"article": article.id, "url": article.url, "published": article.published}
    for row in _rows(article):
        yield shared | row


def _rows(article: Article) -> Iterator[dict[str, Any]]:
    for index, date in enumerate(article.dates):
        yield _common("date", index, date) | _of_date(date)
    for index, statistic in enumerate(article.statistics):
        yield _common("statistic", index, statistic) | _of_statistic(statistic, article)
    for index, speaker in enumerate(article.speakers):
        yield _common("speaker", index, speaker) | {"kind": speaker.kind, "speaker": speaker.name}
        yield from _of_roles(index, speaker)
    for index, quote in enumerate(article.quotes):
        yield _common("quote", index, quote) | _of_quote(quote)
    for index, claim in enumerate(article.claims):
        yield _common("claim", index, claim) | _of_claim(claim)
    for index, finding in enumerate(article.findings):
        # A type of a third party: its name is its kind. Its own fields share a cell, for the header depends on nothing.
        own = to_json(own_fields(finding))
        yield _common("finding", index, finding) | {"kind": short_type_name(finding), "fields": own}
    for index, failure in enumerate(article.failures):
        yield {
            "type": "failure",
            "index": index,
            "kind": failure.hook,
            "plugin": failure.plugin,
            "error": failure.error,
        }


def _common(name: str, index: int, finding: Finding) -> dict[str, Any]:
    return {
        "type": name,
        "index": index,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "zone": finding.zone,
        "confidence": finding.confidence,
        "rule": finding.rule,
        "plugin": finding.plugin,
        "trail": ";".join(finding.trail),
    }


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text


def _exact(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _float(number: Decimal | None) -> float | None:
    """Return a number as a float; one that no float can hold is infinite."""
    return None if number is None else float(number)


def _of_date(date: DateMention) -> dict[str, Any]:
    return {"kind": date.type, "value": date.value, "earliest": date.earliest, "latest": date.latest}


def _of_statistic(statistic: Statistic, article: Article) -> dict[str, Any]:
    plain = ("kind", "unit", "currency", "bound", "approximate", "direction", "change", "per")
    period = None if statistic.period is None else article.dates[statistic.period]
    owner = None if statistic.entity_index is None else article.speakers[statistic.entity_index]
    return {
        **{key: getattr(statistic, key) for key in plain},
        **{key: _words(getattr(statistic, key)) for key in ("measures", "of", "entity")},
        "entity_name": None if owner is None else owner.name,
        **{key: _exact(getattr(statistic, key)) for key in ("value", "low", "high")},
        "number": _float(statistic.value),
        "number_low": _float(statistic.low),
        "number_high": _float(statistic.high),
        "period": period and period.value,
        "earliest": period and period.earliest,
        "latest": period and period.latest,
    }


def _of_roles(index: int, speaker: Speaker) -> Iterator[dict[str, Any]]:
    for role in speaker.roles:
        yield {
            "type": "role",
            "index": index,
            "start": role.start,
            "end": role.end,
            "text": role.text,
            "zone": speaker.zone,
            "kind": role.status,
            "speaker": speaker.name,
            "role": role.title,
            "organisation": role.organisation,
            "country": role.country,
            "confidence": role.confidence,
            "rule": role.rule,
            "plugin": speaker.plugin,
        }


def _of_quote(quote: Quote) -> dict[str, Any]:
    return {
        "kind": quote.kind,
        "speaker": quote.speaker and quote.speaker.name,
        "role": quote.speaker and quote.speaker.role,
        "cue": _words(quote.cue),
        "via": _words(quote.via),
        "addressee": _words(quote.addressee),
        "reasons": quote.blank_reason,
        "content": quote.content,
        "polarity": quote.polarity,
    }


def _of_claim(claim: Claim) -> dict[str, Any]:
    return {
        "speaker": claim.speaker and claim.speaker.name,
        "role": claim.speaker and claim.speaker.role,
        "quote": claim.quote,
        "said_on": claim.said_on,
        "stance": claim.stance,
        "modality": claim.modality,
        "checkworthy": claim.checkworthy,
        "reasons": ";".join(claim.reasons),
    }
