"""The JSON Schema of what `Article.to_dict` returns."""

from __future__ import annotations

from typing import Any

from newsextract.model.findings import Publication
from newsextract.model.serialise import PARTS, SCHEMA_VERSION
from newsextract.model.spans import Finding

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `Article.to_dict` returns."""
    import msgspec  # noqa: PLC0415

    classes = [*PARTS.values(), Finding, Publication]
    _, components = msgspec.json.schema_components(classes, ref_template="#/$defs/{name}")
    components["Quote"]["properties"]["content"] = {"type": "string"}  # made of the parts, so it is no field
    text, nullable = {"type": "string"}, {"type": ["string", "null"]}
    properties: dict[str, Any] = {
        "schema_version": {"const": SCHEMA_VERSION},
        "id": nullable,
        "url": nullable,
        "title": nullable,
        "publisher": nullable,
        "authors": {"type": "array", "items": text},
        "published": {"type": ["string", "null"], "format": "date"},
        "publication": {"anyOf": [{"$ref": "#/$defs/Publication"}, {"type": "null"}]},
        "modified": {"type": ["string", "null"], "format": "date"},
        "language": nullable,
        "text": text,
        **{key: {"type": "array", "items": {"$ref": f"#/$defs/{cls.__name__}"}} for key, cls in PARTS.items()},
        "findings": {
            "type": "array",
            "items": {
                "allOf": [{"$ref": "#/$defs/Finding"}],
                "properties": {"finding_type": text},
                "required": ["finding_type"],
            },
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsextract article",
        "description": f"One article and what newsextract found in it, schema version {SCHEMA_VERSION}.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": components,
    }
