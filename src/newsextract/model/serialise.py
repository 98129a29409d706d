"""Articles to plain data and JSON, and back with nothing lost."""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from functools import cache
from typing import Any, Final

import attrs

from newsextract.errors import FormatError
from newsextract.model.checking import INDEXES, Limits, flaw_of, flaw_of_plain, flaws_in
from newsextract.model.findings import Claim, DateMention, Failure, Publication, Quote, Statistic, Zone
from newsextract.model.nesting import is_attrs
from newsextract.model.spans import Finding, ForeignFinding
from newsextract.model.speakers import Speaker
from newsextract.model.values import is_writable

__all__ = [
    "PARTS",
    "SCHEMA_VERSION",
    "fields_from_dict",
    "finding_to_dict",
    "from_json",
    "plain_article",
    "to_json",
]

SCHEMA_VERSION: Final = 1
"""Grows when a key changes its meaning or goes; new keys don't change it."""

_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_AS_THEY_ARE: Final = frozenset({str, int, float, bool, type(None)})
"""Types whose values are plain data."""

PARTS: Final[dict[str, type]] = {
    "zones": Zone,
    "dates": DateMention,
    "statistics": Statistic,
    "speakers": Speaker,
    "quotes": Quote,
    "claims": Claim,
    "failures": Failure,
}
"""What stands in the lists of an article, by their names; of `findings` each says its own type."""


def plain_article(article: Any) -> dict[str, Any]:
    """Return an `Article` as plain dicts, lists, strings and numbers."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "publication": _plain(article.publication),
        "modified": article.modified.isoformat() if article.modified else None,
        "language": article.language,
        "text": article.text,
        "zones": _plain(article.zones),
        "dates": _plain(article.dates),
        "statistics": _plain(article.statistics),
        "speakers": _plain(article.speakers),
        "quotes": _plain(article.quotes),
        "claims": _plain(article.claims),
        "findings": [finding_to_dict(finding) for finding in article.findings],
        "failures": _plain(article.failures),
    }


def fields_from_dict(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of the article that `plain_article` wrote; keys that this release doesn't know are passed over.

    Raises:
        FormatError: It is no such article.
    """
    if not isinstance(data, dict):
        raise FormatError("article", f"an object is wanted, not {type(data).__name__}")
    version = data.get("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise FormatError("article", f"schema version {version!r}: this release reads version {SCHEMA_VERSION}")
    if not isinstance(data.get("text"), str):
        raise FormatError("article", "it has no text")
    import msgspec  # noqa: PLC0415

    simple: dict[str, Any] = {
        "id": str | None,
        "url": str | None,
        "title": str | None,
        "publisher": str | None,
        "authors": tuple[str, ...],
        "published": dt.date | None,
        "publication": Publication | None,
        "modified": dt.date | None,
        "language": str | None,
    }
    parts: dict[str, Any] = simple | {key: tuple[cls, ...] for key, cls in PARTS.items()}  # type: ignore[valid-type]
    fields: dict[str, Any] = {"text": data["text"]}
    for key, wanted in parts.items():
        if key in data:
            try:
                fields[key] = msgspec.convert(data[key], wanted)
            except msgspec.ValidationError as error:
                raise FormatError(f"article, {key}", str(error)) from error
    found = data.get("findings", [])
    if not isinstance(found, list):
        raise FormatError("article, findings", f"an array is wanted, not {type(found).__name__}")
    fields["findings"] = tuple(map(_finding_from_dict, found))
    _check(fields)
    return fields


def _check(fields: dict[str, Any]) -> None:
    """Refuse what no Extractor would have made.

    Raises:
        FormatError: A finding is wrong in itself, does not lie in the text, or points to nothing.
    """
    text, speakers = fields["text"], len(fields.get("speakers", ()))
    for key in (*(key for key in PARTS if key != "failures"), "findings"):
        counts = {name: len(fields.get(field, ())) for name, field in INDEXES.get(key, {}).items()}
        wrong = flaws_in(fields.get(key, ()), text, Limits(counts, speakers))
        if wrong is not None:
            raise FormatError(f"article, {key}", f"number {wrong[0]}{wrong[1]}")
    publication = fields.get("publication")
    if publication is not None:
        flaw = flaw_of(publication, text, Limits({}, 0), may_be_empty=True)
        if flaw is not None:
            raise FormatError("article, publication", f"it{flaw}")


def to_json(data: dict[str, Any], *, indent: int | None = None) -> str:
    """Return plain data as JSON; lone surrogates, which UTF-8 can't hold, are escaped.

    A high surrogate right in front of a low one would be read back as one character, and every offset behind it would
    be wrong: where there are any, U+FFFD stands for each surrogate.
    """
    import msgspec  # noqa: PLC0415

    try:
        encoded = msgspec.json.encode(data)
    except UnicodeEncodeError:
        separators = (",", ":") if indent is None else None
        written = json.dumps(data, indent=indent, separators=separators, ensure_ascii=False)
        if _PAIR.search(written):
            return _SURROGATE.sub("\ufffd", written)
        return json.dumps(data, indent=indent, separators=separators)
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()


def from_json(data: str | bytes) -> dict[str, Any]:
    """Return the plain data of JSON text.

    Raises:
        FormatError: It is no JSON.
    """
    try:
        return json.loads(data)  # type: ignore[no-any-return]  # msgspec refuses escaped lone surrogates
    except (TypeError, ValueError, RecursionError) as error:
        raise FormatError("article", f"it is no JSON: {error}") from error


def _plain(value: Any) -> Any:
    """Return attrs objects as dicts, tuples as lists, decimals and days as strings."""
    cls: Any = type(value)
    if cls in _AS_THEY_ARE:
        return value
    if cls is tuple or cls is list:
        return [item if type(item) in _AS_THEY_ARE else _plain(item) for item in value]
    if is_attrs(cls):
        plain = {}
        for name in _keys(cls):
            inner = getattr(value, name)
            plain[name] = inner if type(inner) in _AS_THEY_ARE else _plain(inner)
        return plain
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list, frozenset, set)):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        if not is_writable(value):
            raise ValueError(f"{str(value)[:60]} is no number that can be written out")
        return format(value, "f")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    import msgspec  # noqa: PLC0415

    return msgspec.to_builtins(value)


@cache
def _field_names(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls))


@cache
def _keys(cls: Any) -> tuple[str, ...]:
    """Return the keys that an object of a class is written with: its fields, and of a quote its content."""
    names = _field_names(cls)
    return (*names, "content") if issubclass(cls, Quote) else names


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """Return a finding of any type as plain data, with the name of its type."""
    data: dict[str, Any] = _plain(finding)
    if isinstance(finding, ForeignFinding):
        fields = json.loads(data.pop("fields"))
        return {"finding_type": data.pop("finding_type"), **data, **fields}
    return {"finding_type": _type_name(type(finding)), **data}


def _finding_from_dict(data: dict[str, Any]) -> Finding:
    """Return a finding as its plugin's own type, or as a ForeignFinding where that plugin is not installed."""
    if not isinstance(data, dict):
        raise FormatError("article, findings", f"an object is wanted, not {type(data).__name__}")
    import msgspec  # noqa: PLC0415 (takes a third of the library's import, needed for JSON only)

    flaw = flaw_of_plain(data)
    if flaw is not None:
        raise FormatError("article, findings", f"one can't be written again: {flaw}")
    data = dict(data)
    name, origin = data.pop("finding_type", _type_name(Finding)), data.get("plugin", "")
    if not isinstance(name, str) or not isinstance(origin, str):
        raise FormatError("article, findings", "finding_type and plugin are wanted as strings")
    cls = _finding_class(name) or _finding_class_of_plugin(name, origin)
    if cls is not None:
        try:
            return msgspec.convert(data, cls)
        except (msgspec.ValidationError, TypeError):
            pass  # another version of the plugin wrote it: kept as it stands
    common = {key: data.pop(key) for key in _field_names(Finding) if key in data}
    try:
        base = msgspec.convert(common, Finding)
    except msgspec.ValidationError as error:
        raise FormatError("article, findings", str(error)) from error
    shared = {key: getattr(base, key) for key in _field_names(Finding)}
    return ForeignFinding(**shared, finding_type=name, fields=json.dumps(data, sort_keys=True))


def _type_name(cls: type) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


def _finding_class(name: str) -> type[Finding] | None:
    """Return the loaded finding type of that name."""
    waiting: list[type[Finding]] = [Finding]
    while waiting:
        cls = waiting.pop()
        # attrs makes slotted classes anew; the class it started from has no fields of its own and is passed over.
        if "__attrs_attrs__" in vars(cls) and _type_name(cls) == name:
            return cls
        waiting += cls.__subclasses__()
    return None


def _finding_class_of_plugin(name: str, origin: str) -> type[Finding] | None:
    """Import the installed plugin of that origin, which defines the type; nothing but plugins is ever imported."""
    from importlib import metadata  # noqa: PLC0415 (slow to import)

    distribution, _, point_name = origin.removesuffix("]").partition("[")
    try:
        for point in metadata.distribution(distribution).entry_points.select(group="newsextract", name=point_name):
            point.load()
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 (a broken or missing plugin costs its own type only)
        return None
    return _finding_class(name)
