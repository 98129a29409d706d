"""How far a run is, in one line on stderr: files, articles, how many a second, how much of the bytes, the time left."""

from __future__ import annotations

import os
import sys
import time
from itertools import accumulate
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO

import click

from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Progress", "is_terminal"]

MANY_FILES: Final = 20
"""Progress is shown for at least so many files …"""

MANY_BYTES: Final = 1_000_000
"""… or so many bytes."""

REFRESH: Final = 0.1
"""Seconds between two updates."""

SURE: Final = 1.0
"""Seconds before a rate is told."""


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is there and goes to a terminal."""
    return stream is not None and stream.isatty()


class Progress:
    """A line on stderr, when that is a terminal, the findings go elsewhere, and there is much to do.

    Args:
        files: The files that will be read, and what stands for those that can't be.
        wanted: Whether the findings go elsewhere.
    """

    def __init__(self, files: Sequence[object], *, wanted: bool) -> None:
        sizes = [_size(file) for file in files]
        self._total = len(files)
        self._behind = [0, *accumulate(sizes)]
        much = self._total >= MANY_FILES or self._behind[-1] >= MANY_BYTES
        self._shown = wanted and much and is_terminal(sys.stderr)
        self._begun = time.monotonic()
        self._last = 0.0
        self._dirty = False
        self._number = 0
        self._name = ""
        self._stream: BinaryIO | None = None
        self._articles = 0

    def count(self, number: int, name: str) -> None:
        """Say that so many files are done and which is next."""
        self._number, self._name, self._stream = number, name, None
        self._show()

    def reading(self, stream: BinaryIO) -> None:
        """Say which stream is read, so that its position tells how much of a large file is done."""
        self._stream = stream

    def article(self) -> None:
        """Say that an article is done."""
        self._articles += 1
        self._show()

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._dirty:
            self._dirty = False
            click.echo("\r\x1b[K", err=True, nl=False)

    def _show(self) -> None:
        now = time.monotonic()
        if self._shown and now - self._last >= REFRESH:
            self._last = now
            self._dirty = True
            click.echo("\r\x1b[K" + " · ".join(self._parts(now - self._begun)), err=True, nl=False)

    def _parts(self, elapsed: float) -> list[str]:
        parts = [f"{self._number} of {self._total} files"] if self._total > 1 else []
        if self._articles and elapsed >= SURE:
            parts += [f"{self._articles:,} articles", f"{self._articles / elapsed:.1f}/s"]
            done = self._done()
            if done:
                parts += [f"{done:.0%}", f"{_time(elapsed * (1 - done) / done)} left"]
        return [*parts, cleaned(self._name)[-50:]]

    def _done(self) -> float:
        """Return which share of the bytes is read."""
        try:
            position = 0 if self._stream is None else self._stream.tell()
        except (OSError, ValueError):  # a pipe, or closed
            position = 0
        total = self._behind[-1]
        return min(1.0, (self._behind[self._number] + position) / total) if total else 0.0


def _size(file: object) -> int:
    try:
        return os.path.getsize(file) if isinstance(file, str) else 0  # noqa: PTH202 (a path is kept as it was typed)
    except (OSError, ValueError):
        return 0


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
