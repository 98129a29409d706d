"""Code written for each of our own finding types: what is checked, copied and moved of every finding.

Every finding is checked in each of its fields where it comes in, then stamped with its plugin and zone, and moved where
invisible characters were left out. A loop over the names of the fields takes three times as long as a function written
out for the type, as attrs writes `__init__`. The functions here are written when a type is first met. They take what is
right; what is wrong, and where, `newsextract.model.nesting` tells. Types of others are not compiled: they may convert
or validate.
"""

from __future__ import annotations

import datetime as dt
import inspect
import sys
from decimal import Decimal
from functools import cache
from operator import is_not
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsextract.model.findings import DateMention, Zone
from newsextract.model.spans import Finding, Span
from newsextract.model.values import SHARES, is_timex, is_writable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["OWN_MODULES", "accepter_of", "copier_of", "hints_of", "is_own", "mover_of", "setters_of"]

OWN_MODULES = tuple(f"newsextract.model.{name}" for name in ("spans", "speakers", "findings", "types"))
"""Where our own types are defined."""

_EXACT = (int, str, bool, Decimal, dt.date)


def is_own(cls: type) -> bool:
    """Tell whether a class is one of our own attrs classes."""
    return cls.__module__ in OWN_MODULES and attrs.has(cls)


@cache
def hints_of(cls: Any) -> dict[str, Any]:
    """Return the types of the fields of one of our own classes, by their names."""
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in attrs.fields(cls)}


@cache
def setters_of(cls: Any) -> dict[str, Callable[[Any, Any], None]]:
    """Return how to write each field of one of our own classes into a new object of it."""
    return {field.name: inspect.getattr_static(cls, field.name).__set__ for field in attrs.fields(cls)}


@cache
def copier_of(cls: Any) -> Callable[[Any], Any]:
    """Return the function that copies an object of one of our own classes."""
    written: Callable[[Any], Any] = _written(cls, "copied(value)", _construction(cls, {}))
    return written


@cache
def accepter_of(cls: Any, indexes: tuple[str, ...] = ()) -> Callable[..., Any]:
    """Return the function that checks a finding of one of our own classes and stamps it, in one go.

    It takes the finding, the article's text, the plugin to fill in (None where nothing is to be filled in), what tells
    the zone at an offset, how many speakers there are, and a tuple of how many findings the field of each of `indexes`
    can point to. A finding is right when each field has a value of its type, when it is not empty, when every span in
    it lies in the text and equals its characters, and when no index is too large. It returns the finding with plugin
    and zone, or None, which says that a look is needed: what derives from our types, or from `int` and `str`, may
    still be right. A finding that its plugin keeps is copied; one that nobody else has is filled in as it is.
    """
    constants: dict[str, Any] = {}
    lines = _soundness(cls, "value", constants, emptiness=True)
    lines += [_index_soundness(cls, name) for name in indexes]
    if "speaker" in hints_of(cls):
        lines.append(
            "if value_speaker is not None and (index := value_speaker.index) is not None and not 0 <= index < speakers:"
            " return None"
        )
    # What was checked has been read, but for the text; plugin and zone are filled in.
    changes = {field.name: f"value_{field.name}" for field in attrs.fields(cls)}
    zone = "value_kind" if issubclass(cls, Zone) else "kind_at(value_start)"
    changes |= {"plugin": "plugin", "zone": zone, "text": "value.text"}
    constants |= {"references_to": sys.getrefcount, "ALONE": _ALONE}
    body = [
        "size = len(text)",
        "try:",
        *(f"    {line}" for line in lines),
        "except TypeError: return None",  # what can't be hashed is no literal
        "if plugin is None: return value",
        "if references_to(value) == ALONE:",
        "    set_plugin(value, plugin)",
        f"    set_zone(value, {zone})",
        "    return value",
        *_construction(cls, changes),
    ]
    if indexes:
        body.insert(0, f"{', '.join(f'most_{name}' for name in indexes)}, = mosts")
    return _written(cls, "accepted(value, text, plugin, kind_at, speakers, mosts)", body, constants)  # type: ignore[no-any-return]


def _index_soundness(cls: Any, name: str) -> str:
    """Write the line that returns None where an index in a field, or one of several, is too large."""
    if get_origin(hints_of(cls)[name]) is tuple:
        return f"if value_{name} and not (0 <= min(value_{name}) and max(value_{name}) < most_{name}): return None"
    return f"if value_{name} is not None and not 0 <= value_{name} < most_{name}: return None"


def _references_to_an_item() -> int:
    """Return how many references are counted to an item of a tuple that a loop hands to a function, and to no other.

    It is asked in the way in which findings are accepted, since Pythons differ in what they count.
    """

    def accepted(value: object) -> int:
        return sys.getrefcount(value)

    found = 0
    for item in (object(),):
        found = accepted(item)
    return found


_ALONE = _references_to_an_item()


@cache
def mover_of(cls: Any, moved: Callable[[Any, str, Sequence[int]], Any]) -> Callable[[Any, str, Sequence[int]], Any]:
    """Return the function that moves an object of one of our own classes to where its characters stand in a text.

    Args:
        cls: The class.
        moved: Moves what stands in its fields.
    """
    lines, changes, same = [], {}, []
    constants: dict[str, Any] = {"moved": moved}
    if issubclass(cls, (Span, Finding)):
        lines = [
            "start, end = value.start, value.end",
            "first = offsets[start] if start < len(offsets) else len(text)",
            "beyond = offsets[end - 1] + 1 if end > start else first",
            "words = text[first:beyond]",
        ]
        changes = {"start": "first", "end": "beyond", "text": "words"}
        same = ["first == start", "words == value.text"]
    for name, hint in hints_of(cls).items():
        inner = next((inner for inner in _classes_in(hint) if is_own(inner)), None)
        if inner is None:
            continue
        # An object of a class that derives from the field's is moved as that class asks.
        constants |= {f"{name}_": inner, f"move_{name}": mover_of(inner, moved)}
        one = f"move_{name}(%s, text, offsets) if type(%s) is {name}_ else moved(%s, text, offsets)"
        lines.append(f"inner_{name} = value.{name}")
        if get_origin(hint) is tuple:
            each = one.replace("%s", "item")
            lines.append(
                f"if inner_{name} and any(map(is_not, new_ := [{each} for item in inner_{name}], inner_{name})):"
                f" inner_{name} = tuple(new_)"
            )
        else:
            lines.append(f"if inner_{name} is not None: inner_{name} = {one.replace('%s', f'inner_{name}')}")
        changes[name] = f"inner_{name}"
        same.append(f"inner_{name} is value.{name}")
    constants["is_not"] = is_not
    lines += [f"if {' and '.join(same) or 'True'}: return value", *_construction(cls, changes)]
    written: Callable[[Any, str, Sequence[int]], Any]
    written = _written(cls, "moved_value(value, text, offsets)", lines, constants)
    return written


def _classes_in(hint: Any) -> list[type]:
    """Return the classes that a type names, at any depth."""
    inner = get_args(hint)
    if get_origin(hint) is Literal or not inner:
        return [hint] if isinstance(hint, type) else []
    return [cls for part in inner for cls in _classes_in(part)]


def _soundness(cls: Any, name: str, constants: dict[str, Any], *, emptiness: bool = False) -> list[str]:
    """Write the lines that return None where an object is not right in every field, and name each that is read.

    Args:
        cls: The object's class, one of ours.
        name: The variable that holds the object; those of its fields are named after it.
        constants: Takes what the lines need by name.
        emptiness: Whether an empty span is wrong.
    """
    wrong: list[str] = []
    loops: list[str] = []
    if issubclass(cls, (Span, Finding)):
        start, end = f"{name}_start", f"{name}_end"
        wrong = [
            f"type({start} := {name}.start) is not int",
            f"type({end} := {name}.end) is not int",
            f"not 0 <= {start} {'<' if emptiness else '<='} {end} <= size",
            f"text[{start}:{end}] != {name}.text",
        ]
    for field, hint in hints_of(cls).items():
        value = f"{name}_{field}"
        if field in SHARES:
            unless = f"{value} is not None and " if type(None) in get_args(hint) else ""
            loops.append(f"{value} = {name}.{field}")
            loops.append(f"if {unless}not (type({value}) in (float, int) and 0 <= {value} <= 1): return None")
        elif field not in ("start", "end", "text", "zone", "plugin"):
            loops += _field_soundness(value, f"{name}.{field}", hint, wrong, constants)
    if issubclass(cls, DateMention):
        constants["is_timex"] = is_timex
        loops.append(f"if not is_timex({name}_value): return None")
    return [f"if {' or '.join(wrong)}: return None", *loops]


def _field_soundness(value: str, read: str, hint: Any, wrong: list[str], constants: dict[str, Any]) -> list[str]:
    """Write what makes a field wrong, and the lines that look into it.

    Args:
        value: The variable that takes the field's value.
        read: The expression that reads it.
        hint: The field's type.
        wrong: Takes conditions that must not hold.
        constants: Takes what the code needs by name; no field and no builtin is named as a constant is.
    """
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    nullable = type(None) in options
    (kind,) = [option for option in options if option is not type(None)]
    constant = f"{value}_type"
    if get_origin(kind) is Literal:
        constants[constant] = frozenset([*get_args(kind), *([None] if nullable else [])])
        wrong.append(f"({value} := {read}) not in {constant}")
        return []
    unless_none = f"({value} := {read}) is not None and " if nullable else ""
    first = value if nullable else f"({value} := {read})"
    if get_origin(kind) is tuple:
        item = constants[constant] = get_args(kind)[0]
        wrong.append(f"{unless_none}type({first}) is not tuple")
        inner = _soundness(item, f"{value}_item", constants) if is_own(item) else []
        head = [f"for {value}_item in {value}:", f"    if type({value}_item) is not {constant}: return None"]
        return head + [f"    {line}" for line in inner]
    if not is_own(kind) and kind not in _EXACT:
        raise TypeError(f"{read} is of type {hint}: no check is known for it")
    constants[constant] = kind
    wrong.append(f"{unless_none}type({first}) is not {constant}")
    if kind is Decimal:
        constants["is_writable"] = is_writable
        return [f"if {f'{value} is not None and ' if nullable else ''}not is_writable({value}): return None"]
    if not is_own(kind):
        return []
    inner = _soundness(kind, value, constants)
    return [f"if {value} is not None:", *(f"    {line}" for line in inner)] if nullable else inner


def _construction(cls: Any, changes: dict[str, str]) -> list[str]:
    """Write the lines that make a copy of `value`, fields in `changes` from the expressions there."""
    fields = [f"set_{field.name}(new, {changes.get(field.name, f'value.{field.name}')})" for field in attrs.fields(cls)]
    return ["new = make(cls)", *fields, "return new"]


def _written(cls: Any, signature: str, lines: list[str], constants: dict[str, Any] | None = None) -> Any:
    """Return the function of the lines."""
    names = {f"set_{name}": setter for name, setter in setters_of(cls).items()} | (constants or {})
    body = "".join(f"\n    {line}" for line in lines)
    # Everything in the source comes from the fields of our own classes.
    source = f"def {signature}:{body}\n"
    namespace: dict[str, Any] = {"make": object.__new__, "cls": cls, **names}
    exec(compile(source, f"<newsextract {signature} of {cls.__name__}>", "exec"), namespace)  # noqa: S102
    return namespace[signature.partition("(")[0]]
