"""What a plugin does wrong costs that plugin alone: what it raised, said so that its author finds the place."""

from __future__ import annotations

import warnings
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from newsextract.errors import NewsextractError, PluginError, PluginWarning
from newsextract.hooks import PROJECT

if TYPE_CHECKING:
    from types import FrameType

    from newsextract.model.types import Article

__all__ = ["MOST_FINDINGS", "exclusions_of", "materialised", "message_of"]

MOST_FINDINGS: Final = 10_000
"""A hook returns at most so many findings more than the text has characters."""

_BETWEEN: Final = frozenset({PROJECT, "importlib", "attr", "attrs", ""})
"""Packages that stand between the Extractor and a plugin's own code."""


def message_of(error: BaseException) -> str:
    """Return what a plugin raised in a line: its type, its message, and where in the plugin it was raised.

    Whatever a plugin raises is read with care, since its `__str__` is the plugin's code, too.

    Example:
        >>> message_of(ValueError("no tide"))
        'ValueError: no tide'
    """
    if isinstance(error, PluginError):
        return error.error
    try:
        said = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException as inner:  # noqa: BLE001
        said = f"its message can't be read, {type(inner).__name__}"
    if isinstance(error, NewsextractError):
        return said
    place = _place_of(error)
    return f"{type(error).__name__}: {said}{f' ({place})' if place else ''}"


def _place_of(error: BaseException) -> str:
    """Return the deepest line of the plugin's own package that an error came through, as `acme/tides.py:12`."""
    frames: list[tuple[FrameType, int]] = []
    trace = error.__traceback__
    while trace is not None:
        frames.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    packages = [_module_of(frame).partition(".")[0] for frame, _ in frames]
    own = next((package for package in packages if package not in _BETWEEN), None)
    if own is None:
        return ""
    last = max(place for place, package in enumerate(packages) if package == own)
    frame, line = frames[last]
    parts = PurePath(frame.f_code.co_filename).parts
    is_package = parts[-1] == "__init__.py"
    return f"{'/'.join(parts[-1 - is_package - _module_of(frame).count('.') :])}:{line}"


def _module_of(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def materialised(returned: Any, text: str, origin: str, hook: str) -> tuple[Any, ...]:
    """Return what a hook returned as a tuple: a generator does its work here, and may fail at it.

    Raises:
        PluginError: There is no end of it.
    """
    if returned is None:
        return ()
    most = MOST_FINDINGS + len(text)
    findings = tuple(islice(returned, most + 1))
    if len(findings) > most:
        raise PluginError(origin, hook, f"it returned more than {most:,} findings for {len(text):,} characters")
    return findings


def exclusions_of(origin: str, plugin: object, article: Article) -> tuple[Any, ...]:
    """Return what a plugin says that it left out of an article; a warning, and nothing, where it fails at it."""
    try:
        explain = getattr(plugin, "explain", None)
        return () if explain is None else tuple(explain(article))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001
        warnings.warn(f"plugin {origin}, explain: {message_of(error)}", PluginWarning, stacklevel=3)
        return ()
