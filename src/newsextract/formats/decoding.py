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


def decoded(data: bytes, source: str) -> str:
    r"""Return UTF-8 bytes as text. A byte order mark at the start is dropped; everything else stays, `\r\n` too.

    Args:
        data: The bytes.
        source: Where they come from, for the error.

    Raises:
        FormatError: They are no UTF-8; it names the first bad byte, its offset and its line.
    """
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        # The mark of UTF-32 begins like that of UTF-16.
        for name, marks in _MARKS.items():
            if data.startswith(marks):
                raise FormatError(source, f"not UTF-8 but {name}: convert it, with iconv -f {name} -t UTF-8") from None
        offset = mark + error.start
        line = data.count(b"\n", 0, offset) + 1
        raise FormatError(
            source,
            f"not UTF-8: byte 0x{data[offset]:02x} at offset {offset} (line {line}); "
            "convert it, with iconv -f WINDOWS-1252 -t UTF-8 if that is what it is in",
        ) from None
