"""One JSON record to one Document."""

from __future__ import annotations

import json
from typing import Any

from newsextract.errors import FormatError
from newsextract.formats.base import Document, ReadOptions

__all__ = ["document_of_record", "parsed_json", "unreadable"]

_KINDS = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}


def document_of_record(record: object, source: str, options: ReadOptions) -> Document:
    """Return the document of one record; a record without text becomes one with an `error`.

    A field's name can be a path into nested objects, such as `article.body`. A record that is a mere string is a text.
    Url, title, publisher, authors and language are read where the record has fields of these names. Values of a wrong
    type are passed on: the Extractor reports them and reads the text all the same.

    Args:
        record: A decoded JSON value.
        source: Where it stands (`articles.jsonl:3`); the document's id where the record has none.
        options: The names of the fields.
    """
    if isinstance(record, str):
        return Document(record, id=source, source=source)
    if not isinstance(record, dict):
        return unreadable(source, f"the record is {_kind(record)}, an object or a text is wanted")
    identifier = _field(record, options.id_field)
    name = str(identifier) if isinstance(identifier, (str, int)) and identifier != "" else source
    text = _field(record, options.text_field)
    if text is None:
        fields = ", ".join(map(repr, record)) or "none"
        has = "is null" if options.text_field in record else "is missing"
        return unreadable(source, f"the field {options.text_field!r} {has}, of: {fields} (--text-field names it)", name)
    if not isinstance(text, str):
        return unreadable(source, f"the field {options.text_field!r} is {_kind(text)}, text is wanted", name)
    known: dict[str, Any] = {key: record.get(key) for key in ("url", "title", "publisher", "language")}
    authors = record.get("authors")
    return Document(
        text,
        id=name,
        source=source,
        published=_field(record, options.date_field) or None,
        authors=() if authors is None else authors,
        **known,
    )


def parsed_json(text: str, source: str) -> Any:
    """Return the value of JSON text.

    Raises:
        FormatError: It is no JSON; it says at which line and column.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FormatError(source, f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise FormatError(source, "JSON that is nested too deeply") from None
    except ValueError as error:  # an integer of more digits than Python converts
        raise FormatError(source, f"JSON that can't be read: {error}") from None


def unreadable(source: str, message: str, name: str | None = None) -> Document:
    """Return the document of something that can't be read: its article carries the failure."""
    return Document("", id=name or source, source=source, error=message)


def _field(record: dict[str, Any], name: str) -> Any:
    """Return the value of a field, or of a path of fields; None where there is none."""
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        if not isinstance(value, dict) or part not in value:
            return None
        value = value[part]
    return value


def _kind(value: object) -> str:
    return "null" if value is None else _KINDS.get(type(value), type(value).__name__)
