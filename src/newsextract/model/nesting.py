"""Findings inside out: which of their fields hold spans, and copies with some fields changed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from newsextract.model.compiled import OWN_MODULES, copier_of, hints_of, setters_of
from newsextract.model.findings import DateMention
from newsextract.model.spans import Finding, Span
from newsextract.model.values import LARGEST_EXPONENT, SHARES, is_share, is_timex, is_writable

__all__ = ["changed", "is_attrs", "misplaced", "span_fields", "wrong_field"]

_NO_SPANS = (
    *("str", "int", "float", "bool", "Literal", "Decimal", "dt.date"),
    *("ZoneKind", "SpeakerKind", "tuple[str", "tuple[int"),
)


_OTHERWISE_CHECKED = frozenset({"start", "end", "text", "zone", "plugin"})
"""Fields that `misplaced` checks, or that the Extractor fills."""


@cache
def span_fields(cls: Any) -> tuple[str, ...]:
    """Return the fields of an attrs class that can hold spans, at any depth; of our own types, those that do."""
    fields = attrs.fields(cls)
    if cls.__module__ in OWN_MODULES:
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


def wrong_field(finding: Finding) -> str | None:
    """Tell which field of a finding has a value that it must not have, and what it may have.

    What stands inside its fields is looked at as deep as it goes; of another's type, the fields that it has from us.
    """
    return _wrong_in(finding, "")


def _wrong_in(value: Any, path: str) -> str | None:
    """Tell which field of an object of ours has a wrong value; `path` is written before the field's name."""
    cls = next(own for own in type(value).__mro__ if own.__module__ in OWN_MODULES)
    for name, hint in hints_of(cls).items():
        if name not in _OTHERWISE_CHECKED:
            inner = getattr(value, name)
            look = _wrong_share if name in SHARES else _wrong_value
            wrong = look(inner, hint, path + name)
            if wrong is not None:
                return wrong
    if isinstance(value, DateMention) and not is_timex(value.value):
        return f"{path}value is {value.value!r}: a TIMEX3 value is wanted, such as 2024-04-09, P2D or PAST_REF"
    return None


def _wrong_share(value: Any, hint: Any, path: str) -> str | None:
    nullable = type(None) in get_args(hint)
    if is_share(value) or (value is None and nullable):
        return None
    return f"{path} is {value!r}: {'None or ' * nullable}a number from 0 to 1 is wanted"


def _wrong_value(value: Any, hint: Any, path: str) -> str | None:
    """Tell what is wrong with a value that ought to be of the type."""
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    allowed = [text for option in options if get_origin(option) is Literal for text in get_args(option)]
    if allowed:
        if (isinstance(value, str) and value in allowed) or (value is None and type(None) in options):
            return None
        allowed += ["None"] * (type(None) in options)
        return f"{path} is {value!r}: one of {', '.join(sorted(allowed))} is wanted"
    classes = tuple(get_origin(option) or option for option in options)
    if float in classes:
        classes = (*classes, int)
    if type(value) not in classes and (
        not isinstance(value, classes) or isinstance(value, dt.datetime)  # a datetime is a date, but no day
    ):
        return f"{path} is {value!r}: {' or '.join(wanted.__name__ for wanted in classes)} is wanted"
    if isinstance(value, Decimal) and not is_writable(value):
        return f"{path} is {str(value)[:60]}: a number is wanted, its power of ten at most {LARGEST_EXPONENT:,}"
    if isinstance(value, tuple):
        item_hint = next(get_args(option)[0] for option in options if get_origin(option) is tuple)
        wrongs = (_wrong_value(item, item_hint, f"{path}[{place}]") for place, item in enumerate(value))
        return next((wrong for wrong in wrongs if wrong is not None), None)
    cls: Any = type(value)
    return _wrong_in(value, f"{path}.") if is_attrs(cls) else None


def changed(value: Any, changes: dict[str, Any]) -> Any:
    """Return the attrs object with some fields changed: `attrs.evolve`, but without its checks for our own types."""
    cls: Any = type(value)
    if cls.__module__ not in OWN_MODULES:  # another's type may convert or validate
        aliases = {field.name: field.alias or field.name for field in attrs.fields(cls)}
        return attrs.evolve(value, **{aliases[name]: change for name, change in changes.items()})
    new = copier_of(cls)(value)
    setters = setters_of(cls)
    for name, change in changes.items():
        setters[name](new, change)
    return new
