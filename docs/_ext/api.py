"""Entries of the reference: signature, docstring, fields and methods of a public name."""

from __future__ import annotations

import functools
import importlib
import inspect
import re
from typing import Any

import attrs
from docstrings import entries_of, markdown, sections_of
from tables import table

__all__ = ["api", "module"]

WIDEST = 100


def api(path: str) -> str:
    """Return the entry of a name, such as `newsextract.Extractor`."""
    home, name = _found(path)
    thing = getattr(home, name)
    head = f"### `{path}`"
    if inspect.isclass(thing):
        return "\n\n".join([head, *_class(name, thing)])
    if callable(thing) and inspect.getdoc(thing):
        parts = [head, _fence(_signature(name, thing)), markdown(inspect.getdoc(thing) or "")]
        return "\n\n".join(filter(None, parts))
    return f"{head}\n\n{_comment(home, name)}"


def module(path: str) -> str:
    """Return what a module says of itself."""
    return markdown(inspect.getdoc(importlib.import_module(path)) or "")


def _found(path: str) -> tuple[Any, str]:
    home, _, name = path.rpartition(".")
    return importlib.import_module(home), name


def _class(name: str, cls: type) -> list[str]:
    doc = inspect.getdoc(cls) or ""
    if attrs.has(cls):
        told = {
            key: words for title, lines in sections_of(doc) if title == "Attributes" for key, words in entries_of(lines)
        }
        rows = []
        for field in attrs.fields(cls):
            if field.name.startswith("_"):
                continue
            default = "" if field.default is attrs.NOTHING else _default(field.default)
            words = told.get(field.name, "")
            rows.append((field.name, _type(field.type), default, words))
        parts = [markdown(doc, leave=("Attributes",))]
        if rows:
            parts.append(table(("Field", "Type", "Default", "Meaning"), rows, {0, 1, 2}))
        extra = [(key, words) for key, words in told.items() if key not in {field.name for field in attrs.fields(cls)}]
        if extra:
            parts.append(table(("Also", "Meaning"), extra, {0}))
    elif issubclass(cls, Exception) or "__init__" not in vars(cls) or getattr(cls, "_is_protocol", False):
        parts = [markdown(doc)]
    else:
        parts = [_fence(_signature(name, cls)), markdown(doc)]
    return [*filter(None, parts), *_members(cls)]


def _members(cls: type) -> list[str]:
    parts = []
    for name, member in vars(cls).items():
        if name.startswith("_") or (issubclass(cls, Exception) and name == "with_traceback"):
            continue
        made = member.func if isinstance(member, functools.cached_property) else member
        if isinstance(made, property):
            doc = inspect.getdoc(made)
            if doc and attrs.has(cls) and name in {field.name for field in attrs.fields(cls)}:
                continue
            parts += [f"#### `{cls.__name__}.{name}`", markdown(doc)] if doc else []
            continue
        function = made.__func__ if isinstance(made, (classmethod, staticmethod)) else made
        if not inspect.isfunction(function) or not inspect.getdoc(function):
            continue
        is_property = isinstance(member, functools.cached_property)
        parts.append(f"#### `{cls.__name__}.{name}`")
        if not is_property:
            parts.append(_fence(_signature(name, function)))
        parts.append(markdown(inspect.getdoc(function) or ""))
    return parts


def _fence(signature: str) -> str:
    return f"```py\n{signature}\n```"


def _signature(name: str, thing: Any) -> str:
    signature = inspect.signature(thing)
    parameters = [parameter for parameter in signature.parameters.values() if parameter.name not in ("self", "cls")]
    shown = []
    star = False
    for parameter in parameters:
        text = parameter.name
        if parameter.kind is parameter.VAR_POSITIONAL:
            text, star = f"*{text}", True
        elif parameter.kind is parameter.VAR_KEYWORD:
            text = f"**{text}"
        elif parameter.kind is parameter.KEYWORD_ONLY and not star:
            shown.append("*")
            star = True
        if parameter.annotation is not parameter.empty:
            text += f": {_type(parameter.annotation)}"
        if parameter.default is not parameter.empty:
            text += f" = {_default(parameter.default)}" if ":" in text else f"={_default(parameter.default)}"
        shown.append(text)
    returned = (
        ""
        if signature.return_annotation in (signature.empty, None, "None")
        else f" -> {_type(signature.return_annotation)}"
    )
    line = f"{name}({', '.join(shown)}){returned}"
    if len(line) <= WIDEST:
        return line
    inner = "".join(f"    {part},\n" for part in shown)
    return f"{name}(\n{inner}){returned}"


def _type(annotation: Any) -> str:
    if isinstance(annotation, str):
        return annotation.strip("'\"")
    if isinstance(annotation, type):
        return annotation.__qualname__
    return re.sub(r"\b(?:typing|collections\.abc|datetime|decimal|newsextract(?:\.\w+)*)\.", "", str(annotation))


def _default(value: Any) -> str:
    if isinstance(value, attrs.Factory):
        return "…"
    return "…" if " at 0x" in repr(value) else repr(value)


def _comment(home: Any, name: str) -> str:
    """Return the string below a constant, which says what it is."""
    source = inspect.getsource(home)
    found = re.search(rf'^{name}\b[^\n]*\n"""(.*?)"""', source, re.MULTILINE | re.DOTALL)
    return " ".join(found[1].split()) if found else ""
