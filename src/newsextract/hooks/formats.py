"""The hooks that offer formats, called once when an Extractor is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsextract.hooks.marker import hookspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.formats import Reader, Writer

__all__ = ["ReadersHook", "WritersHook"]


class ReadersHook(Protocol):
    """Once for an Extractor."""

    @hookspec
    def newsextract_readers(self) -> Iterable[Reader]:
        """Offer input formats.

        Called once, when an Extractor is made.

        Returns:
            The readers; with a name that is already taken, none of this plugin's.

        Example:
            >>> import newsextract
            >>> class Lines:
            ...     name, suffixes = "lines", (".lines",)
            ...     def read(self, stream, source, options):
            ...         for number, line in enumerate(stream, 1):
            ...             yield newsextract.Document(line.decode(), id=f"{source}:{number}", source=source)
            >>> class LinesPlugin:
            ...     @newsextract.hookimpl
            ...     def newsextract_readers(self):
            ...         return [Lines()]
            >>> "lines" in newsextract.Extractor(plugins=[LinesPlugin]).readers
            True
        """
        ...


class WritersHook(Protocol):
    """Once for an Extractor."""

    @hookspec
    def newsextract_writers(self) -> Iterable[Writer]:
        r"""Offer output formats.

        Called once, when an Extractor is made.

        Returns:
            The writers; with a name that is already taken, none of this plugin's.

        Example:
            >>> import newsextract
            >>> class Count:
            ...     name = "count"
            ...     def write(self, articles, stream):
            ...         stream.writelines(f"{len(article.quotes)}\n" for article in articles)
            >>> class CountPlugin:
            ...     @newsextract.hookimpl
            ...     def newsextract_writers(self):
            ...         return [Count()]
            >>> "count" in newsextract.Extractor(plugins=[CountPlugin]).writers
            True
        """
        ...
