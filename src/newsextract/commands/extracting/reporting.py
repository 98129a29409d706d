"""What the command says on stderr: one line for each thing that failed or was noticed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import click

from newsextract.errors import NewsextractError, PluginError
from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.commands.extracting.progress import Progress
    from newsextract.commands.extracting.working import Done
    from newsextract.formats.base import Document
    from newsextract.formats.html import Page
    from newsextract.model.types import Article, Failure
    from newsextract.running.registry import PluginInfo

__all__ = ["Report", "complain"]

MOST_NOTICES = 20
"""So many notices are printed; of more, how many there were."""


def complain(message: str) -> None:
    """Print one line on stderr, whatever the message holds."""
    click.echo(f"newsextract: {cleaned(message)}", err=True)


class Report:
    """Says what failed: each input that can't be read, each hook of a plugin the first time and how often in all."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._times: dict[tuple[str, str], int] = {}
        self._waiting: deque[Document | Page] = deque()
        self._notices = 0
        self.failed = False

    def loaded(self, plugins: Iterable[PluginInfo]) -> None:
        """Report plugins that could not be loaded."""
        for plugin in plugins:
            if plugin.status == "failed":
                self._say(str(PluginError(plugin.origin, "load", plugin.error or "")))

    def entering(self, documents: Iterable[Document | Page]) -> Iterator[Document | Page]:
        """Pass documents on, and remember where the article that comes next is from."""
        for document in documents:
            self._waiting.append(document)
            yield document

    def leaving(self, results: Iterable[Done]) -> Iterator[Article]:
        """Pass articles on, and report what was noticed and what failed. They come in the order of their documents.

        Raises:
            ClickException: What failed was raised, since nothing of it was to be kept; it names the document.
        """
        remaining = iter(results)
        while True:
            try:
                done = next(remaining)
            except StopIteration:
                return
            except NewsextractError as error:
                source = self._waiting[0].source or "input"
                raise click.ClickException(_placed(error, source)) from error
            document = self._waiting.popleft()
            self._progress.article()
            for message in done.notices:
                self.notice(message)
            article = done.article
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
