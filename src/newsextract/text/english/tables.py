"""Tables of sorted lines, compressed: unpacked when first asked, then searched without making a dictionary of them."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from functools import cache
from importlib import resources
from typing import Final

__all__ = ["Table", "table"]

_BLOCK: Final = 1 << 10
"""Bytes between the lines that are looked at first: few enough for a quick search, enough for a short list of them."""


class Table:
    """Lines of `key<TAB>value` in UTF-8, sorted by their bytes.

    A look-up takes a bisection among every tenth line or so and a search in the lines between, some two microseconds;
    whoever asks often keeps the answers.

    Args:
        packed: The lines, compressed by zlib.
    """

    def __init__(self, packed: bytes) -> None:
        self._lines = b"\n" + zlib.decompress(packed)
        self._starts = [0]
        self._keys = [b""]
        at = _BLOCK
        while (at := self._lines.find(b"\n", at)) >= 0 and at + 1 < len(self._lines):
            self._starts.append(at)
            self._keys.append(self._lines[at + 1 : self._lines.index(b"\t", at)])
            at += _BLOCK
        self._starts.append(len(self._lines))

    def get(self, key: str) -> str | None:
        """Return the value of a key, None when the table lacks it."""
        sought = key.encode("utf-8", "replace")
        if b"\n" in sought or b"\t" in sought:
            return None
        block = bisect_right(self._keys, sought) - 1
        start, stop = self._starts[block], self._starts[block + 1] + 1
        at = self._lines.find(b"\n" + sought + b"\t", start, stop + len(sought) + 1)
        if at < 0:
            return None
        begin = at + len(sought) + 2
        return self._lines[begin : self._lines.index(b"\n", begin)].decode()

    def keys(self) -> list[str]:
        """Return every key, in order: for tests and for scripts, not for the reading of texts."""
        return [line.partition("\t")[0] for line in self._lines.decode().split("\n") if line]


@cache
def table(name: str) -> Table:
    """Return a table of the folder `data`, read once.

    Args:
        name: Of its file, without the ending.
    """
    return Table((resources.files(__package__) / "data" / f"{name}.z").read_bytes())
