"""Articles as rows, one a finding: what CSV, Arrow and Parquet write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsextract.formats.own_fields import own_fields, short_type_name
from newsextract.model.serialise import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.model.types import Article, Claim, DateMention, Finding, Quote, Speaker, Statistic

__all__ = ["COLUMNS", "rows_of"]

COLUMNS: Final = (
    "article",
    "url",
    "published",
    "type",
    "index",
    "start",
    "end",
    "text",
    "zone",
    "kind",
    "speaker",
    "role",
    "organisation",
    "country",
    "cue",
    "via",
    "addressee",
    "value",
    "low",
    "high",
    "unit",
    "currency",
    "bound",
    "approximate",
    "direction",
    "change",
    "measures",
    "of",
    "per",
    "period",
    "earliest",
    "latest",
    "quote",
    "said_on",
    "stance",
    "modality",
    "checkworthy",
    "reasons",
    "confidence",
    "rule",
    "plugin",
    "error",
    "fields",
)
"""The header: new columns are added at the end, those that are there keep their name and order."""


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
    }


def _of_date(date: DateMention) -> dict[str, Any]:
    return {"kind": date.type, "value": date.value, "earliest": date.earliest, "latest": date.latest}


def _of_statistic(statistic: Statistic, article: Article) -> dict[str, Any]:
    plain = ("kind", "unit", "currency", "bound", "approximate", "direction", "change", "measures", "of", "per")
    numbers = {key: getattr(statistic, key) for key in ("value", "low", "high")}
    period = None if statistic.period is None else article.dates[statistic.period]
    return {
        **{key: getattr(statistic, key) for key in plain},
        **{key: None if number is None else format(number, "f") for key, number in numbers.items()},
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
        "cue": quote.cue,
        "via": quote.via,
        "addressee": quote.addressee,
        "reasons": quote.blank_reason,
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
