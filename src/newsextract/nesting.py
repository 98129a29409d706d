"""Findings inside out: which of their fields hold spans, and copies with some fields changed."""

from __future__ import annotations

import datetime as dt
import inspect
import sys
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsextract.findings import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["changed", "is_attrs", "misplaced", "span_fields", "wrong_field"]

_NO_SPANS = (
    *("str", "int", "float", "bool", "Literal", "Decimal", "dt.date"),
    *("ZoneKind", "SpeakerKind", "tuple[str", "tuple[int"),
)


_OWN_MODULES = ("newsextract.findings", "newsextract.types")


@cache
def span_fields(cls: Any) -> tuple[str, ...]:
    """Return the fields of an attrs class that can hold spans, at any depth; of our own types, those that do."""
    fields = attrs.fields(cls)
    if cls.__module__ in _OWN_MODULES:
        return tuple(field.name for field in fields if not str(field.type).startswith(_NO_SPANS))
    inherited = {field.name for field in attrs.fields(Finding)}
    return tuple(field.name for field in fields if field.name not in inherited)


def misplaced(value: Any, text: str) -> Span | Finding | None:
    """Return the first span in a value that does not lie in the text or does not equal its characters.

    Args:
        value: A finding, a span, another attrs object, or a tuple or list of them.
        text: The article's text.
    """
    cls: Any = type(value)
    if cls is tuple or cls is list:
        for item in value:
            found = misplaced(item, text)
            if found is not None:
                return found
        return None
    if isinstance(value, (Span, Finding)):
        start, end = value.start, value.end
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text):
            return value
        if text[start:end] != value.text:
            return value
    if cls is not Span and is_attrs(cls):
        for name in span_fields(cls):
            inner = getattr(value, name)
            if inner:
                found = misplaced(inner, text)
                if found is not None:
                    return found
    return None


@cache
def is_attrs(cls: Any) -> bool:
    """Tell whether a class is an attrs class."""
    return attrs.has(cls)


@cache
def _field_checks(cls: Any) -> tuple[tuple[str, frozenset[Any] | None, tuple[type, ...]], ...]:
    """Return, for each field that a finding type has from us, the values or the classes that it may have."""
    cls = next(own for own in cls.__mro__ if own.__module__ in _OWN_MODULES)
    hints = get_type_hints(cls, vars(sys.modules[cls.__module__]))
    checks: list[tuple[str, frozenset[Any] | None, tuple[type, ...]]] = []
    for field in attrs.fields(cls):
        if field.name in ("start", "end", "text", "confidence", "zone", "plugin"):
            continue  # told by their own checks, or filled by the Extractor
        options = get_args(hints[field.name]) if get_origin(hints[field.name]) in (Union, UnionType) else ()
        options = options or (hints[field.name],)
        literals = [value for option in options if get_origin(option) is Literal for value in get_args(option)]
        if literals:
            checks.append((field.name, frozenset(literals + [None] * (type(None) in options)), ()))
        else:
            classes = tuple(get_origin(option) or option for option in options)
            checks.append((field.name, None, (*classes, int) if float in classes else classes))
    return tuple(checks)


def wrong_field(finding: Finding) -> str | None:
    """Tell which field of a finding has a value that it must not have, and what it may have."""
    confidence = finding.confidence
    if confidence is not None and not (type(confidence) in (float, int) and 0 <= confidence <= 1):
        return f"confidence is {confidence!r}: None or a number from 0 to 1 is wanted"
    cls: Any = type(finding)
    for name, values, classes in _field_checks(cls):
        value = getattr(finding, name)
        if values is not None:
            if value not in values:
                return f"{name} is {value!r}: one of {', '.join(sorted(map(str, values)))} is wanted"
        elif type(value) not in classes and (
            not isinstance(value, classes) or isinstance(value, dt.datetime)  # a datetime is a date, but no day
        ):
            return f"{name} is {value!r}: {' or '.join(wanted.__name__ for wanted in classes)} is wanted"
    return None


def changed(value: Any, changes: dict[str, Any]) -> Any:
    """Return the attrs object with some fields changed: `attrs.evolve`, but without its checks for our own types."""
    cls: Any = type(value)
    if cls.__module__ not in _OWN_MODULES:  # another's type may convert or validate
        aliases = {field.name: field.alias or field.name for field in attrs.fields(cls)}
        return attrs.evolve(value, **{aliases[name]: change for name, change in changes.items()})
    new = object.__new__(cls)
    for name, read, write in _slots(cls):
        write(new, changes[name] if name in changes else read(value))
    return new


@cache
def _slots(cls: Any) -> tuple[tuple[str, Callable[[Any], Any], Callable[[Any, Any], None]], ...]:
    """Return how to read and write each field of a slotted class."""
    slots = [(field.name, inspect.getattr_static(cls, field.name)) for field in attrs.fields(cls)]
    return tuple((name, slot.__get__, slot.__set__) for name, slot in slots)
