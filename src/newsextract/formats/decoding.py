"""Bytes to text: UTF-8, or an error that says where it stops being that."""

from __future__ import annotations

import codecs
from typing import Final

from newsextract.errors import FormatError

__all__ = ["decoded"]

_MARKS: Final = {
    "UTF-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "UTF-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}

_LOOKED_AT: Final = 4_000
"""So many bytes at the start tell UTF-16 and UTF-32 without a mark: of text, one in two is 0, or three in four."""


def decoded(data: bytes, source: str) -> str:
    r"""Return UTF-8 bytes as text. A byte order mark at the start is dropped; everything else stays, `\r\n` too.

    Args:
        data: The bytes.
        source: Where they come from, for the error.

    Raises:
        FormatError: They are no UTF-8; it names the encoding they are in, or the first bad byte, its offset and line.
    """
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    if wide := _wide(data):
        raise FormatError(source, f"not UTF-8 but {wide}: convert it, with iconv -f {wide} -t UTF-8")
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        offset = mark + error.start
        line = data.count(b"\n", 0, offset) + 1
        raise FormatError(
            source,
            f"not UTF-8: byte 0x{data[offset]:02x} at offset {offset} (line {line}); "
            "convert it, with iconv -f WINDOWS-1252 -t UTF-8 if that is what it is in",
        ) from None


def _wide(data: bytes) -> str | None:
    """Return the encoding of two or four bytes a character that the bytes are in, by their mark or their zeros."""
    for name, marks in _MARKS.items():  # the mark of UTF-32 begins like that of UTF-16
        if data.startswith(marks):
            return name
    start = data[:_LOOKED_AT]
    zeros = start.count(0)
    if 4 * zeros <= len(start):
        return None
    order = "LE" if start[1::2].count(0) > start[::2].count(0) else "BE"
    return f"UTF-{32 if 8 * zeros > 5 * len(start) else 16}{order}"
