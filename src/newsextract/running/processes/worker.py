"""A process that extracts: it makes its own Extractor, and answers each batch of items with a batch of articles."""

from __future__ import annotations

import queue
import signal
import sys
import threading
import warnings
from typing import TYPE_CHECKING, Any, Final

from newsextract.errors import NewsextractError, PluginWarning

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

__all__ = ["READY", "work"]

READY: Final = "ready"
"""What a worker sends when its Extractor is made."""


def work(connection: Connection, others: Sequence[Connection], make: Callable[[], Any]) -> None:
    """Answer batches until the connection is closed.

    Args:
        connection: Where batches, each `(number, items)`, come from and `(number, articles)` go to. An item whose
            failure was to be raised is answered with the error.
        others: Connections that a forked process has of its parent and must not keep open.
        make: Returns the Extractor.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # and a forked process has none of its parent's ways to end
    for other in others:
        other.close()
    sys.stdout = sys.stderr  # what a plugin prints must get into nobody's output
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PluginWarning)  # the parent's Extractor has warned of it
            extractor = make()
    except NewsextractError as error:
        connection.send(error)
        return
    connection.send(READY)
    batches: queue.SimpleQueue[tuple[int, list[Any]] | None] = queue.SimpleQueue()
    # A thread takes batches in at once, so that the parent never waits for this process while it waits for the parent.
    threading.Thread(target=_take_in, args=(connection, batches), daemon=True).start()
    while (batch := batches.get()) is not None:
        number, items = batch
        try:
            connection.send((number, [_answer(extractor, item) for item in items]))
        except BrokenPipeError:
            return


def _take_in(connection: Connection, batches: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            batches.put(connection.recv())
    except (EOFError, OSError):
        batches.put(None)


def _answer(extractor: Any, item: Any) -> Any:
    try:
        return next(extractor.pipe([item]))
    except NewsextractError as error:
        return error
