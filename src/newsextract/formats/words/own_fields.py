"""What a third party's finding has besides the fields of every finding: as plain data, and in words for people."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import attrs

from newsextract.model.serialise import finding_to_dict
from newsextract.model.spans import Finding, ForeignFinding, Span

__all__ = ["described", "own_fields", "short_type_name"]

_COMMON = frozenset(field.name for field in attrs.fields(Finding))


def short_type_name(finding: Finding) -> str:
    """Return the finding type's name without its module."""
    name = finding.finding_type if isinstance(finding, ForeignFinding) else type(finding).__qualname__
    return name.rpartition(":")[2]


def own_fields(finding: Finding) -> dict[str, Any]:
    """Return the finding's own fields as plain data, as they stand in JSON."""
    data = finding_to_dict(finding)
    return {key: value for key, value in data.items() if key not in _COMMON and key != "finding_type"}


def described(finding: Finding) -> list[tuple[str, str]]:
    """Return the finding's own fields in words: name and value, what is not set left out.

    A span stands for its characters, several values are separated by commas. What has a `__str__` of its own says
    itself how it wants to be read.
    """
    if isinstance(finding, ForeignFinding):
        values: dict[str, Any] = json.loads(finding.fields)
    else:
        values = {field.name: getattr(finding, field.name) for field in attrs.fields(type(finding))}
    own = {name: value for name, value in values.items() if name not in _COMMON}
    return [(name.replace("_", " "), words) for name, value in own.items() if (words := _in_words(value))]


def _in_words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (tuple, list)):
        return ", ".join(filter(None, map(_in_words, value)))
    cls: Any = type(value)
    if attrs.has(cls) and cls.__str__ is object.__str__:
        if isinstance(value, Span):
            return value.text
        return " ".join(filter(None, (_in_words(getattr(value, f.name)) for f in attrs.fields(cls))))
    if isinstance(value, dict):  # a part of a finding whose plugin is not installed here
        if value.keys() >= {"start", "end", "text"}:
            own = [part for name, part in value.items() if name not in ("start", "end", "text")]
            return " ".join(filter(None, map(_in_words, own))) or _in_words(value["text"])
        return " ".join(filter(None, map(_in_words, value.values())))
    try:
        return str(value)
    except Exception:  # noqa: BLE001 (somebody else's `__str__` costs its own words only)
        return ""
