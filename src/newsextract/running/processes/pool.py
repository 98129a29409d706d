"""The parent of the processes: hands out batches, takes articles back in order, and starts anew what died."""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs

from newsextract.errors import NewsextractError, OptionError
from newsextract.running.processes.worker import READY, work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

__all__ = ["in_processes"]

_Result = TypeVar("_Result")

LARGEST_BATCH: Final = 8
"""So many items go to a process at once."""

LONGEST_BATCH: Final = 60_000
"""A batch whose texts have so many characters or bytes together is full."""

AT_ONCE: Final = 2
"""So many batches a process has: one to work on, one to go on with."""

AHEAD: Final = 4
"""So many batches for each process are read or finished before their turn comes: more would only take memory."""


def in_processes(
    items: Iterable[Any],
    processes: int,
    make: Callable[[], Any],
    lost: Callable[[Any, str], _Result],
) -> Iterator[_Result]:
    """Yield one article for each item, in order, or whatever else is made of it.

    Args:
        items: What an Extractor's `pipe` takes.
        processes: How many processes work.
        make: Returns an Extractor, in each process, or what else has such a `pipe`.
        lost: Returns the article of an item whose process died of it, given the item and what happened.

    Raises:
        NewsextractError: A process can't make its Extractor, or an item's failure was to be raised.
        OptionError: The processes die while they start.
    """
    pool = _Pool(processes, make, lost)
    try:
        yield from pool.articles(items)
    finally:
        pool.close()


@attrs.define(eq=False)
class _Batch:
    """Items that are read together.

    Attributes:
        number: Its place among all batches.
        items: The items.
        articles: What came back; a place is None as long as nothing did.
    """

    number: int
    items: list[Any]
    articles: list[Any]

    @property
    def is_done(self) -> bool:
        return all(article is not None for article in self.articles)


@attrs.define(eq=False)
class _Worker:
    """A process, with what it was given: batches, each with the first of its items and how many."""

    process: Any
    connection: Connection
    given: deque[tuple[_Batch, int, int]] = attrs.field(factory=deque)
    is_ready: bool = False


class _Pool(Generic[_Result]):
    def __init__(self, processes: int, make: Callable[[], Any], lost: Callable[[Any, str], _Result]) -> None:
        self._context = multiprocessing.get_context()
        self._make = make
        self._lost = lost
        self._workers: list[_Worker] = []
        self._again: deque[tuple[_Batch, int, int]] = deque()
        self._size = processes

    def articles(self, items: Iterable[Any]) -> Iterator[_Result]:
        batches = _batches(iter(items))
        waiting: deque[_Batch] = deque()
        exhausted = False
        while True:
            while not exhausted and len(waiting) < self._size * AHEAD and self._has_room():
                batch = next(batches, None)
                if batch is None:
                    exhausted = True
                    break
                waiting.append(batch)
                self._give((batch, 0, len(batch.items)))
            if waiting and waiting[0].is_done:
                for article in waiting.popleft().articles:
                    if isinstance(article, NewsextractError):
                        raise article
                    yield article
            elif waiting:
                self._wait()
            elif exhausted:
                return

    def close(self) -> None:
        for worker in self._workers:
            worker.connection.close()
        for worker in self._workers:
            worker.process.terminate()
            worker.process.join()

    def _has_room(self) -> bool:
        return len(self._workers) < self._size or any(len(worker.given) < AT_ONCE for worker in self._workers)

    def _give(self, task: tuple[_Batch, int, int]) -> None:
        """Give some items to the process that has least to do; start one as long as there are not enough."""
        idle = [worker for worker in self._workers if not worker.given]
        if not idle and len(self._workers) < self._size:
            idle = [self._start()]
        worker = idle[0] if idle else min(self._workers, key=lambda worker: len(worker.given))
        batch, first, last = task
        worker.given.append(task)
        try:
            worker.connection.send((batch.number, batch.items[first:last]))
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has died, which is seen when it is waited for
        except Exception as error:
            message = f"an item can't be sent to another process: {type(error).__name__}: {error}"
            raise OptionError("processes", message) from error

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        forked = self._context.get_start_method() == "fork"
        others = [ours, *(worker.connection for worker in self._workers)] if forked else []
        process = self._context.Process(target=work, args=(theirs, others, self._make), daemon=True)
        try:
            process.start()
        except Exception as error:
            ours.close()
            message = f"the Extractor can't be made in another process: {type(error).__name__}: {error}"
            raise OptionError("processes", message) from error
        finally:
            theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _wait(self) -> None:
        """Wait until a process answers or dies."""
        by_connection = {worker.connection: worker for worker in self._workers}
        for ready in wait(list(by_connection)):
            worker = by_connection[ready]  # type: ignore[index]  # only connections were waited for
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if isinstance(answer, NewsextractError):
                raise answer
            if answer == READY:
                worker.is_ready = True
                continue
            batch, first, last = worker.given.popleft()
            batch.articles[first:last] = answer[1]
            if self._again and len(worker.given) < AT_ONCE:
                self._give(self._again.popleft())

    def _bury(self, worker: _Worker) -> None:
        """Do again, one by one, what a process that died was working on; what it died of alone is lost."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join()
        how = _how(worker.process.exitcode)
        if not worker.is_ready:
            mend = 'a script that starts processes needs `if __name__ == "__main__":` around what it does'
            raise OptionError("processes", f"a process {how} while it started: {mend}")
        (batch, first, last), *unbegun = worker.given
        if last - first == 1:
            batch.articles[first] = self._lost(batch.items[first], f"the process that read it {how}")
        else:
            self._again.extend((batch, index, index + 1) for index in range(first, last))
        self._again.extend(unbegun)
        while self._again and self._has_room():
            self._give(self._again.popleft())


def _batches(items: Iterator[Any]) -> Iterator[_Batch]:
    for number in itertools.count():
        batch: list[Any] = []
        length = 0
        for item in items:
            batch.append(item)
            length += _length_of(item)
            if len(batch) >= LARGEST_BATCH or length >= LONGEST_BATCH:
                break
        if not batch:
            return
        yield _Batch(number, batch, [None] * len(batch))


def _length_of(item: Any) -> int:
    """Return how many characters or bytes an item has to read; 0 for a mapping, which may hold anything."""
    content = item if isinstance(item, str) else getattr(item, "text", None) or getattr(item, "content", None)
    return len(content) if isinstance(content, (str, bytes)) else 0


def _how(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"was killed by signal {-exit_code}"
    return f"ended with exit status {exit_code}"
