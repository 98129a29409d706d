"""The input and output formats that plugins offer, each looked at before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsextract.errors import PluginError
from newsextract.model.types import Failure
from newsextract.running.isolation import message_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newsextract.running.pipeline import Implementation

__all__ = ["formats_of"]

_METHODS: Final = {"newsextract_readers": "read", "newsextract_writers": "write"}
"""The method that a format of each hook has."""


def formats_of(
    implementations: Mapping[str, Sequence[Implementation]],
    hook: str,
    builtin: Callable[[], Iterable[Any]],
    *,
    failures: list[Failure],
    raises: bool,
) -> dict[str, Any]:
    """Return what the plugins offer, by name; one that fails at it, or offers what is no format, offers none.

    Args:
        implementations: Who implements which hook.
        hook: `newsextract_readers` or `newsextract_writers`.
        builtin: Makes the built-in formats, whose names are taken.
        failures: Gets the failures.
        raises: Raise the first failure instead.

    Raises:
        PluginError: A plugin failed and `raises` is set.
    """
    formats: dict[str, Any] = {}
    taken = {made.name for made in builtin()} if implementations[hook] else set()
    for origin, function in implementations[hook]:
        try:
            offered = {_checked(made, origin, hook): made for made in function()}
            for name in (taken | formats.keys()) & offered.keys():
                raise PluginError(origin, hook, f"the format name {name!r} is taken: rename it")  # noqa: TRY301
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            message = message_of(error)
            if raises:
                raise PluginError(origin, hook, message) from error
            failures.append(Failure(origin, hook, message))
        else:
            formats |= offered
    return formats


def _checked(made: Any, origin: str, hook: str) -> str:
    """Return a format's name.

    Raises:
        PluginError: It has no name, no method to read or write with, or a reader no suffixes.
    """
    kind, method = type(made).__name__, _METHODS[hook]
    name = getattr(made, "name", None)
    if not isinstance(name, str) or not name:
        raise PluginError(origin, hook, f"{kind} has no name: give it `name`, a str")
    if not callable(getattr(made, method, None)):
        raise PluginError(origin, hook, f"{kind} can't {method}: give it a method `{method}`")
    if method == "read":
        suffixes = getattr(made, "suffixes", None)
        if not isinstance(suffixes, (tuple, list)) or not all(isinstance(suffix, str) for suffix in suffixes):
            raise PluginError(origin, hook, f"{kind} has no suffixes: give it `suffixes`, a tuple such as ('.news',)")
    return name
