"""One article into the tables of a database: its row, those of its findings, and the keys between them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsextract.formats.words.own_fields import own_fields, short_type_name
from newsextract.model.serialise import to_json
from newsextract.model.types import Finding, Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from newsextract.model.types import Article, SpeakerRef

__all__ = ["inserted"]


def inserted(database: sqlite3.Connection, article: Article, name: str) -> None:
    """Put an article into the database, in place of one of the same name.

    Args:
        database: A connection that enforces foreign keys.
        article: The article.
        name: Its id.
    """
    name = _cell(name)
    database.execute("DELETE FROM articles WHERE id = ?", (name,))
    fields = ("url", "title", "publisher", "published", "modified", "language", "text")
    given = {field: getattr(article, field) for field in fields}
    _insert(database, "articles", id=name, authors="; ".join(article.authors) or None, **given)
    speakers = _speakers(database, article, name)
    dates = [
        _insert(
            database, "dates", article=name, **_common(date), type=date.type, value=date.value, mod=date.mod,
            earliest=date.earliest, latest=date.latest, anchor=date.anchor,
        )
        for date in article.dates
    ]  # fmt: skip
    statistics = _statistics(database, article, name, dates, speakers)
    quotes = _quotes(database, article, name, speakers)
    _claims(database, article, name, {"speakers": speakers, "quotes": quotes, "statistics": statistics, "dates": dates})
    for finding in article.findings:
        own = to_json(own_fields(finding))
        _insert(database, "findings", article=name, **_common(finding), type=short_type_name(finding), fields=own)
    for failure in article.failures:
        _insert(database, "failures", article=name, plugin=failure.plugin, hook=failure.hook, error=failure.error)


def _speakers(database: sqlite3.Connection, article: Article, name: str) -> list[int]:
    keys = []
    for speaker in article.speakers:
        key = _insert(
            database, "speakers", article=name, **_common(speaker), name=speaker.name, kind=speaker.kind,
            aliases="; ".join(speaker.aliases) or None, mentions=len(speaker.mentions), gender=speaker.gender,
        )  # fmt: skip
        keys.append(key)
        for role in speaker.roles:
            _insert(
                database, "roles", article=name, speaker=key, title=role.title, organisation=role.organisation,
                country=role.country, status=role.status, start=role.start, end=role.end, text=role.text,
                confidence=role.confidence, rule=role.rule,
            )  # fmt: skip
    return keys


def _statistics(
    database: sqlite3.Connection, article: Article, name: str, dates: Sequence[int], speakers: Sequence[int]
) -> list[int]:
    plain = (
        "kind",
        "unit",
        "currency",
        "bound",
        "approximate",
        "direction",
        "change",
        "entity",
        "measures",
        "of",
        "per",
    )
    return [
        _insert(
            database,
            "statistics",
            article=name,
            **_common(found),
            **{field: getattr(found, field) for field in plain},
            value=None if found.value is None else format(found.value, "f"),
            number=found.value,
            low=found.low,
            high=found.high,
            period=_key(dates, found.period),
            entity_speaker=_key(speakers, found.entity_index),
        )
        for found in article.statistics
    ]


def _quotes(database: sqlite3.Connection, article: Article, name: str, speakers: Sequence[int]) -> list[int]:
    plain = ("kind", "content", "polarity", "cue", "via", "addressee", "method", "truncated", "blank_reason")
    keys = [
        _insert(
            database,
            "quotes",
            article=name,
            **_common(quote),
            **{field: getattr(quote, field) for field in plain},
            **_speaker(quote.speaker, speakers),
            role=None if quote.speaker is None else quote.speaker.role,
        )
        for quote in article.quotes
    ]
    for key, quote in zip(keys, article.quotes, strict=True):
        if quote.nested_in is not None:
            database.execute("UPDATE quotes SET nested_in = ? WHERE key = ?", (_key(keys, quote.nested_in), key))
    return keys


def _claims(database: sqlite3.Connection, article: Article, name: str, keys: dict[str, list[int]]) -> None:
    plain = ("said_on", "stance", "modality", "checkworthy")
    for claim in article.claims:
        key = _insert(
            database,
            "claims",
            article=name,
            **_common(claim),
            **{field: getattr(claim, field) for field in plain},
            **_speaker(claim.speaker, keys["speakers"]),
            quote=_key(keys["quotes"], claim.quote),
            reasons="; ".join(claim.reasons) or None,
        )
        for index in dict.fromkeys(claim.statistics):
            _insert(database, "claims_statistics", claim=key, statistic=keys["statistics"][index])
        for index in dict.fromkeys(claim.dates):
            _insert(database, "claims_dates", claim=key, date=keys["dates"][index])


def _speaker(speaker: SpeakerRef | None, keys: Sequence[int]) -> dict[str, Any]:
    if speaker is None:
        return {}
    return {"speaker": _key(keys, speaker.index), "speaker_name": speaker.name}


def _key(keys: Sequence[int], index: int | None) -> int | None:
    return keys[index] if index is not None and index < len(keys) else None


def _common(finding: Finding) -> dict[str, Any]:
    fields = ("start", "end", "text", "zone", "confidence", "rule", "plugin")
    return {field: getattr(finding, field) for field in fields} | {"trail": "; ".join(finding.trail) or None}


def _insert(database: sqlite3.Connection, table: str, **cells: Any) -> int:
    """Insert a row, and return its key. The names are ours; what is in an article is a parameter."""
    columns = ", ".join(f'"{column}"' for column in cells)
    marks = ", ".join("?" * len(cells))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
    return database.execute(statement, [_cell(value) for value in cells.values()]).lastrowid or 0


def _cell(value: Any) -> Any:
    """Return a value as the database holds it: days in ISO 8601, spans as their words, no lone surrogates."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, Span):
        return _cell(value.text)
    if isinstance(value, dt.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
