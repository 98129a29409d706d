"""Plugin options: attrs fields with a help text, set by keyword, mapping or command line."""

from __future__ import annotations

import inspect
import json
import sys
import types
import typing
from typing import TYPE_CHECKING, Any

import attrs

from newsextract.errors import OptionError, suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["OptionInfo", "build", "option", "option_infos"]

_HELP = "newsextract.help"


@attrs.frozen
class OptionInfo:
    """One option of a plugin.

    Attributes:
        name: The field's name.
        type: The field's type, as its author wrote it.
        default: The default's `repr`.
        help: What it does.
    """

    name: str
    type: str
    default: str
    help: str


def option(*, default: Any = attrs.NOTHING, factory: Any = None, help: str, validator: Any = None) -> Any:  # noqa: A002
    """Return an attrs field that is an option of a plugin.

    Args:
        default: The value when nobody sets it.
        factory: A function without arguments that makes the default, in place of `default`.
        help: What the option does, in one sentence; `newsextract plugins` prints it.
        validator: As in `attrs.field`.

    Raises:
        ValueError: There is neither a default nor a factory: a plugin must run without being configured.
    """
    if default is attrs.NOTHING and factory is None:
        raise ValueError("an option needs a default: a plugin must run without being configured")
    return attrs.field(default=default, factory=factory, validator=validator, kw_only=True, metadata={_HELP: help})


def option_infos(cls: type) -> tuple[OptionInfo, ...]:
    """Return the options of a plugin class, in the order in which they are written."""
    if not attrs.has(cls):
        return ()
    infos = []
    for field in attrs.fields(cls):
        if not field.init:
            continue
        default: Any = field.default
        if hasattr(default, "takes_self"):  # attrs.Factory
            default = None if default.takes_self else default.factory()
        written = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", str(field.type))
        infos.append(OptionInfo(field.alias or field.name, written, repr(default), field.metadata.get(_HELP, "")))
    return tuple(infos)


def build(plugin: str, cls: type, values: Mapping[str, object]) -> object:
    """Return an instance of the plugin class with the given option values.

    Strings are read as the option's type, so that they can come from a command line: `true`, `3`, `a,b` or JSON.

    Args:
        plugin: The plugin's name, for messages.
        cls: The plugin class.
        values: Option values by name.

    Raises:
        OptionError: There is no such option, or the value doesn't fit.
    """
    fields = {f.alias or f.name: f for f in attrs.fields(cls) if f.init} if attrs.has(cls) else {}
    converted = {}
    for name, value in values.items():
        label = f"{plugin}.{name}"
        if name not in fields:
            known = f"it has {', '.join(fields)}" if fields else "it has no options"
            raise OptionError(label, f"{plugin} has no such option{suggestion(name, fields)}; {known}")
        converted[name] = _converted(label, _resolved(fields[name].type, cls, label), value)
    try:
        return cls(**converted)
    except OptionError:
        raise
    except (TypeError, ValueError) as error:
        if not converted:
            raise
        named = ", ".join(f"{plugin}.{name}={value!r}" for name, value in converted.items())
        raise OptionError(named, str(error.args[0] if error.args else error)) from error


def _resolved(annotation: Any, cls: type, label: str) -> Any:
    """Return the type behind an annotation that may be a string."""
    if not isinstance(annotation, str):
        return Any if annotation is None else annotation
    namespace = {**vars(typing), **vars(sys.modules[cls.__module__])}
    try:
        return eval(annotation, namespace)  # noqa: S307 (the author's own annotation, as get_type_hints does)
    except Exception as error:
        raise OptionError(
            label, f"its type {annotation!r} can't be resolved ({error}): import it at run time"
        ) from error


def _converted(label: str, wanted: Any, value: object) -> object:
    """Return the value as the wanted type."""
    if inspect.isclass(wanted) and isinstance(value, wanted):
        return value
    import msgspec  # noqa: PLC0415 (slow to import, and most plugins run with their defaults)

    attempts: list[object] = [value]
    reason = ""
    if isinstance(value, str):
        if value[:1] in "[{":
            try:
                attempts.insert(0, json.loads(value))
            except ValueError as error:
                is_union = typing.get_origin(wanted) in (typing.Union, types.UnionType)
                if not (is_union and str in typing.get_args(wanted)):  # a text that may be None begins as it likes
                    raise OptionError(label, f"{value!r} begins like JSON but is none: {error}") from error
        attempts.append([part.strip() for part in value.split(",") if part.strip()])
    for attempt in attempts:
        try:
            return typing.cast("object", msgspec.convert(attempt, wanted, strict=not isinstance(value, str)))
        except msgspec.ValidationError as error:
            reason = reason or str(error)  # that of the value as it was given
        except TypeError:  # a type that msgspec doesn't know: the plugin's own validator judges
            return value
    raise OptionError(label, f"{value!r} does not fit: {reason[:1].lower()}{reason[1:]}")
