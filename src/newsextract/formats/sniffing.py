"""What a file is, told from its first bytes: a web page in a .txt, JSON Lines on standard input, a picture."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DELIMITERS", "HEAD", "UNREADABLE", "delimiter_of", "sniffed"]

HEAD: Final = 4096
"""So many bytes tell what a file is."""

DELIMITERS: Final = (",", "\t", ";", "|")
"""What parts the columns of a table, the commonest first."""

UNREADABLE: Final[dict[str, str]] = {
    "pdf": "a PDF document",
    "zip": "a zip archive, as .docx, .odt and .epub are",
    "office": "a document of an older office program",
    "rtf": "an RTF document",
    "picture": "a picture",
    "sound": "a sound or a video",
    "sqlite": "an SQLite database",
    "xml": "an XML document, such as a feed",
    "program": "a program",
    "compressed": "compressed, and not by gzip",
}
"""What can't be read, in words: its text must be taken out first."""

_MAGIC: Final = (
    (b"\x1f\x8b", "gzip"),
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
    (b"WARC/", "warc"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"RIFF", "sound"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x7fELF", "program"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ\0", "compressed"),
    (b"\x28\xb5\x2f\xfd", "compressed"),
)

_SKIPPED: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:<!--[\s\S]*?-->\s*+)*")
_PAGE: Final = re.compile(
    rb"<(?:!doctype\s+html|(?:html|head|body|title|meta|article|div|p|h1|script|link)\b[^<]*>)", re.IGNORECASE
)
_XML: Final = re.compile(rb"<\?xml\b|<(?:rss|feed|nitf|newsml)\b", re.IGNORECASE)
_XHTML: Final = re.compile(rb"<html\b", re.IGNORECASE)
_ARRAY: Final = re.compile(rb"\[\s*+(?:[{\"\]]|$)")
_OBJECT: Final = re.compile(rb"\{\s*+(?:[\"}]|$)")


def sniffed(head: bytes, *, columns: Sequence[str] = ()) -> str | None:
    """Return what the first bytes of a file are: a format's name, a key of `UNREADABLE`, `gzip`; None for plain text.

    Args:
        head: The first bytes, `HEAD` of them where there are so many.
        columns: Names of which a table's header has at least one; without any, nothing is a table.
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    skipped = _SKIPPED.match(head)
    start = skipped.end() if skipped else 0
    if _PAGE.match(head, start):
        return "html"
    if _XML.match(head, start):
        return "html" if _XHTML.search(head) else "xml"
    if _ARRAY.match(head, start):
        return "json"
    if _OBJECT.match(head, start):
        return _json_or_lines(head[start:])
    return "csv" if _is_table(head, columns) else None


def delimiter_of(header: str) -> str:
    """Return what parts the columns of a header."""
    counts = [header.count(delimiter) for delimiter in DELIMITERS]
    return DELIMITERS[counts.index(max(counts))]


def _json_or_lines(head: bytes) -> str:
    """Tell one object from one a line: a line that is a whole object, or is longer than what was looked at."""
    line, end, _ = head.partition(b"\n")
    if not end:
        return "jsonl" if len(head) > HEAD // 2 else "json"
    try:
        json.loads(line)
    except ValueError:
        return "json"
    return "jsonl"


def _is_table(head: bytes, columns: Sequence[str]) -> bool:
    line, end, _ = head.partition(b"\n")
    header = line.decode("utf-8", "replace").removeprefix("\ufeff")
    names = {name.strip(' "\r').casefold() for name in header.split(delimiter_of(header))}
    return bool(end) and len(names) > 1 and any(name.casefold() in names for name in columns)
