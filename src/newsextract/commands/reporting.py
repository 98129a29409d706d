"""What the command says on stderr: one line for each thing that failed, and progress on a terminal."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

import click

from newsextract.errors import NewsextractError, PluginError
from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.formats.base import Document
    from newsextract.model.types import Article, Failure
    from newsextract.running.registry import PluginInfo

__all__ = ["Progress", "Report", "complain", "is_terminal"]

MANY_FILES = 20
"""Progress is shown for at least so many files."""

MOST_NOTICES = 20
"""So many notices are printed; of more, how many there were."""

REFRESH = 0.1
"""Seconds between two updates."""


def complain(message: str) -> None:
    """Print one line on stderr, whatever the message holds."""
    click.echo(f"newsextract: {cleaned(message)}", err=True)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is there and goes to a terminal."""
    return stream is not None and stream.isatty()


class Progress:
    """A line on stderr that counts files, when stderr is a terminal and the findings go elsewhere."""

    def __init__(self, total: int, *, wanted: bool) -> None:
        self._total = total
        self._shown = wanted and total >= MANY_FILES and is_terminal(sys.stderr)
        self._last = 0.0
        self._dirty = False

    def count(self, files: int, name: str) -> None:
        """Say that so many files are done and which is next."""
        now = time.monotonic()
        if self._shown and now - self._last >= REFRESH:
            self._last = now
            self._dirty = True
            click.echo(f"\r\x1b[K{files} of {self._total} files · {cleaned(name)[-50:]}", err=True, nl=False)

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._dirty:
            self._dirty = False
            click.echo("\r\x1b[K", err=True, nl=False)


class Report:
    """Says what failed: each input that can't be read, each hook of a plugin the first time and how often in all."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._times: dict[tuple[str, str], int] = {}
        self._waiting: list[Document] = []
        self._notices = 0
        self.failed = False

    def loaded(self, plugins: Iterable[PluginInfo]) -> None:
        """Report plugins that could not be loaded."""
        for plugin in plugins:
            if plugin.status == "failed":
                self._say(str(PluginError(plugin.origin, "load", plugin.error or "")))

    def entering(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Pass documents on, and remember where the article that comes next is from."""
        for document in documents:
            self._waiting.append(document)
            yield document

    def leaving(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass articles on, and report what failed in each. They come in the order of their documents.

        Raises:
            ClickException: What failed was raised, since nothing of it was to be kept; it names the document.
        """
        remaining = iter(articles)
        while True:
            try:
                article = next(remaining)
            except StopIteration:
                return
            except NewsextractError as error:
                source = self._waiting[0].source or "input"
                raise click.ClickException(_placed(error, source)) from error
            document = self._waiting.pop(0)
            for failure in article.failures:
                self._failure(failure, document.source or article.id or "input")
            yield article

    def notice(self, message: str) -> None:
        """Say something that is no failure, the first `MOST_NOTICES` times."""
        self._notices += 1
        if self._notices <= MOST_NOTICES:
            self._progress.clear()
            complain(message)

    def finish(self) -> None:
        """Say how often each plugin failed, and how much was not said."""
        self._progress.clear()
        if self._notices > MOST_NOTICES:
            complain(f"{self._notices - MOST_NOTICES} more such notices were left out")
        for (plugin, hook), times in self._times.items():
            if times > 1:
                complain(f"plugin {plugin}, {hook}: failed on {times} articles in all")

    def _failure(self, failure: Failure, source: str) -> None:
        if failure.hook == "load":
            return
        if failure.hook in ("input", "process"):
            self._say(_placed(failure.error, source))
            return
        key = failure.plugin, failure.hook
        self._times[key] = self._times.get(key, 0) + 1
        self.failed = True
        if self._times[key] == 1:
            self._say(_placed(PluginError(failure.plugin, failure.hook, failure.error), source))

    def _say(self, message: str) -> None:
        self.failed = True
        self._progress.clear()
        complain(message)


def _placed(error: NewsextractError | str, source: str) -> str:
    """Return an error's message with the name of the document, unless it is there already."""
    message = str(error)
    if isinstance(error, PluginError):
        return f"{message} (in {source})"
    return message if message.startswith(f"{source}:") else f"{source}: {message}"
