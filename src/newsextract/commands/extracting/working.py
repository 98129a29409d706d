"""What is done with each input, here or in another process: its page is read, its text looked at and extracted from."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import attrs

from newsextract.commands.extracting.noticing import noticed
from newsextract.formats.html import Page
from newsextract.formats.records import unreadable
from newsextract.running.isolation import message_of
from newsextract.running.items import lost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsextract.extractor import Extractor
    from newsextract.formats.base import Document
    from newsextract.model.types import Article

__all__ = ["Done", "extracted"]


@attrs.frozen
class Done:
    """An article, and what was noticed of its text on the way."""

    article: Article
    notices: tuple[str, ...]


def extracted(
    items: Iterable[Document | Page], make: Callable[[], Extractor], extractor: Extractor, processes: int
) -> Iterator[Done]:
    """Yield what becomes of each input, in order.

    Args:
        items: Documents, and pages that are still to be read.
        make: Returns an Extractor like the one given, in each process.
        extractor: What reads them where there is one process.
        processes: How many work; 0 for one a processor.
    """
    processes = processes or os.cpu_count() or 1
    if processes == 1:
        return _Work(extractor).pipe(items)
    from newsextract.running.processes import in_processes  # noqa: PLC0415 (slow to import)

    return in_processes(items, processes, partial(_made, make), _lost)


@attrs.frozen
class _Work:
    """An Extractor that reads pages too, and says what it noticed."""

    extractor: Extractor

    def pipe(self, items: Iterable[Document | Page]) -> Iterator[Done]:
        for item in items:
            notices: list[str] = []
            document = noticed(_document_of(item) if isinstance(item, Page) else item, notices.append)
            yield Done(next(self.extractor.pipe([document])), tuple(notices))


def _document_of(page: Page) -> Document:
    """Return the document of a page, with an error where what parses it fails: it costs no other."""
    try:
        return page.document()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 (a parser of others, on any bytes)
        return unreadable(page.source, f"the reader 'html' failed: {message_of(error)}")


def _made(make: Callable[[], Extractor]) -> _Work:
    return _Work(make())


def _lost(item: object, error: str) -> Done:
    return Done(lost(item, error), ())
