"""What newsextract raises: one base class and small children that carry their data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "FormatError",
    "InputError",
    "NewsextractError",
    "OptionError",
    "PluginError",
    "PluginWarning",
    "TextTooLongError",
    "suggestion",
]


class NewsextractError(Exception):
    """Everything that newsextract raises on purpose is one of these."""


class InputError(NewsextractError, TypeError):
    """An argument of `extract` has a type that can't be read.

    Attributes:
        argument: The argument's name.
    """

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(argument, message)
        self.argument = argument
        self.message = message

    def __str__(self) -> str:
        return f"{self.argument}: {self.message}"


class TextTooLongError(NewsextractError, ValueError):
    """The text is longer than the limit that the caller set.

    Attributes:
        length: The text's length in code points.
        limit: The Extractor's `max_length`.
    """

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit

    def __str__(self) -> str:
        return f"the text has {self.length:,} characters, over the limit of {self.limit:,}: raise max_length or cut it"


class OptionError(NewsextractError, ValueError):
    """An option names no plugin, no field of the plugin, or carries a bad value.

    Attributes:
        option: The option as the caller would write it, such as `dates.day_first`.
    """

    def __init__(self, option: str, message: str) -> None:
        super().__init__(option, message)
        self.option = option
        self.message = message

    def __str__(self) -> str:
        return f"option {self.option}: {self.message}"


class PluginError(NewsextractError):
    """A plugin could not be loaded, was refused, or failed in a hook.

    Attributes:
        plugin: The plugin's origin, `distribution[name]`.
        hook: The hook that failed, or `load`.
        error: What went wrong and how to mend it.
    """

    def __init__(self, plugin: str, hook: str, error: str) -> None:
        super().__init__(plugin, hook, error)
        self.plugin = plugin
        self.hook = hook
        self.error = error

    def __str__(self) -> str:
        return f"plugin {self.plugin}, {self.hook}: {self.error}"


class PluginWarning(UserWarning):
    """A plugin can't be loaded: nothing of it is found, the others go on."""


class FormatError(NewsextractError, ValueError):
    """A document or a file could not be read or is not in the format it was said to be.

    Attributes:
        source: The file's name, with the line where there is one.
    """

    def __init__(self, source: str, message: str) -> None:
        super().__init__(source, message)
        self.source = source
        self.message = message

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the known word nearest to `word`, or an empty string."""
    from difflib import get_close_matches  # noqa: PLC0415 (needed for a message only, and slow to import)

    near = get_close_matches(word, sorted(known), n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
