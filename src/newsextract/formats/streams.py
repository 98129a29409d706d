"""Streams of bytes: looked into before they are read, unpacked where they are gzipped, never longer than allowed."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from newsextract.errors import FormatError
from newsextract.formats.sniffing import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LARGEST", "lines_of", "peekable", "unpacked", "whole"]

LARGEST: Final = 64_000_000
"""So many bytes one document may have; what holds many, one a line or a row, may be of any size."""


def peekable(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """Return a stream and its first bytes, which it still has."""
    given: Any = stream
    looked: Any = given if hasattr(given, "peek") else io.BufferedReader(given)
    return looked, looked.peek(HEAD)[:HEAD]


def unpacked(stream: BinaryIO) -> BinaryIO:
    """Return the content of a gzipped stream."""
    return gzip.GzipFile(fileobj=stream)  # type: ignore[return-value]


def whole(stream: BinaryIO, source: str) -> bytes:
    """Return everything of a stream.

    Raises:
        FormatError: It is longer than `LARGEST`.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FormatError(source, f"it is larger than {LARGEST // 1_000_000} MB, too much for one document: part it")
    return data


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines as they come; one that is longer than `LARGEST` comes in pieces, which are then no records."""
    readline = getattr(stream, "readline", None)
    return iter(stream) if readline is None else iter(lambda: readline(LARGEST), b"")
