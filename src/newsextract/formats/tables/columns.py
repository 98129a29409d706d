"""The columns of a finding's row, each with the type of its cells, wherever it is written."""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["COLUMNS", "TYPES", "CellType"]

CellType = Literal["text", "integer", "number", "day", "truth"]

TYPES: Final[dict[str, CellType]] = {
    "article": "text",
    "url": "text",
    "published": "day",
    "type": "text",
    "index": "integer",
    "start": "integer",
    "end": "integer",
    "text": "text",
    "zone": "text",
    "kind": "text",
    "speaker": "text",
    "role": "text",
    "organisation": "text",
    "country": "text",
    "cue": "text",
    "via": "text",
    "addressee": "text",
    "value": "text",
    "low": "text",
    "high": "text",
    "unit": "text",
    "currency": "text",
    "bound": "text",
    "approximate": "truth",
    "direction": "text",
    "change": "text",
    "measures": "text",
    "of": "text",
    "per": "text",
    "period": "text",
    "earliest": "day",
    "latest": "day",
    "quote": "integer",
    "said_on": "day",
    "stance": "text",
    "modality": "text",
    "checkworthy": "number",
    "reasons": "text",
    "confidence": "number",
    "rule": "text",
    "plugin": "text",
    "error": "text",
    "fields": "text",
    "content": "text",
    "polarity": "text",
    "entity": "text",
    "number": "number",
    "number_low": "number",
    "number_high": "number",
    "trail": "text",
    "entity_name": "text",
}
"""New columns are added at the end, those that are there keep their name, type and order.

`value`, `low` and `high` are exact, and of dates they are TIMEX3; `number`, `number_low` and `number_high` are the same
numbers as floats.
"""

COLUMNS: Final = tuple(TYPES)
"""The header."""
