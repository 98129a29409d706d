"""Which reader reads a file: told by what is in it, then by its name; what can't be read says what to do."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING, BinaryIO, Final

from newsextract.errors import FormatError
from newsextract.formats.base import Document
from newsextract.formats.html import HTML_SUFFIXES, HtmlReader, Page
from newsextract.formats.sniffing import UNREADABLE, sniffed
from newsextract.formats.streams import peekable, unpacked
from newsextract.formats.tables.naming import TEXT_NAMES
from newsextract.formats.warc import WarcReader
from newsextract.running.isolation import message_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsextract.formats.base import Reader, ReadOptions

__all__ = ["PACKED", "documents_of", "extra_for", "unreadable"]

DEFAULT_FORMAT: Final = "text"
PACKED: Final = ".gz"

_BY_SUFFIX: Final = {
    **dict.fromkeys(HTML_SUFFIXES, "html"), ".parquet": "parquet", ".arrow": "arrow", ".feather": "arrow",
    ".warc": "warc",
}  # fmt: skip
"""Formats of suffixes that are read with an extra: without it, its reader says so."""

_EXTRAS: Final = {"html": "html", "parquet": "arrow", "arrow": "arrow", "warc": "warc"}
"""The extra that each of these formats needs."""

_FOREIGN_SUFFIXES: Final = frozenset(
    {".pdf", ".docx", ".doc", ".rtf", ".odt", ".epub", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".mp3", ".mp4", ".xlsx"}
)
"""What is in such a file is no plain text, and read as such it would give nonsense."""

_TOLD_BY_CONTENT: Final = frozenset({"html", "parquet", "arrow", "warc"})
"""What is so by its content is read so, whatever the file is called."""

_RECORDS: Final = frozenset({"json", "jsonl"})


def documents_of(
    stream: BinaryIO, source: str, *, readers: Mapping[str, Reader], chosen: str | None, options: ReadOptions
) -> Iterator[Document | Page]:
    """Yield the documents of a stream, and the web pages whose articles are still to be read out of them.

    Args:
        stream: The bytes, gzipped or not.
        source: The file's name, or what stands for it.
        readers: The formats by name.
        chosen: The format that was asked for; None to tell it by content and name.
        options: Where records keep what an article needs.
    """
    name = source[: -len(PACKED)] if source.lower().endswith(PACKED) else source
    try:
        stream, head = peekable(stream)
        if sniffed(head) == "gzip":
            stream, head = peekable(unpacked(stream))
        reader = readers[chosen] if chosen is not None else _reader_of(head, name, readers, options)
    except (OSError, EOFError, zlib.error) as error:
        yield unreadable(source, _broken(error))
    except FormatError as error:
        yield unreadable(source, error.message)
    else:
        yield from _read(stream, source, reader, options)


def unreadable(source: str, message: str) -> Document:
    """Return the document of what can't be read."""
    return Document("", id=source, source=source, error=message)


def extra_for(name: str) -> tuple[str, str] | None:
    """Return the suffix of a file that only an extra reads, and that extra; None for any other."""
    suffix = os.path.splitext(name.lower().removesuffix(PACKED))[1]  # noqa: PTH122 (a path is kept as it was typed)
    return (suffix, _EXTRAS[_BY_SUFFIX[suffix]]) if suffix in _BY_SUFFIX else None


def _reader_of(head: bytes, name: str, readers: Mapping[str, Reader], options: ReadOptions) -> Reader:
    """Return the reader of what begins so and is called so.

    Raises:
        FormatError: There is none; it says what it is and what to do.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 (a path is kept as it was typed)
    called = _by_name(name, readers)
    if called is not None and not type(called).__module__.startswith("newsextract."):
        return called  # a plugin's reader knows its own files
    kind = sniffed(head, columns=(options.text_field, *TEXT_NAMES))
    if kind is not None and kind in UNREADABLE:
        raise FormatError(name, f"it is {UNREADABLE[kind]}, which newsextract doesn't read: extract its text first")
    if kind in _TOLD_BY_CONTENT and kind in readers:
        return readers[kind]
    if called is not None and called.name in _RECORDS and kind in _RECORDS:
        return readers[kind]
    if called is not None and called.name != DEFAULT_FORMAT:
        return called
    if suffix in _BY_SUFFIX:
        return readers[_BY_SUFFIX[suffix]]
    if suffix in _FOREIGN_SUFFIXES:
        mend = "extract its text first, or give --input text if it is plain text"
        raise FormatError(name, f"newsextract reads no {suffix} file: {mend}")
    return readers[kind if kind is not None and kind in readers else DEFAULT_FORMAT]


def _by_name(name: str, readers: Mapping[str, Reader]) -> Reader | None:
    """Return the reader whose suffix fits best, so that `.news.json` goes before `.json`."""
    fitting = [
        (len(suffix), reader)
        for reader in readers.values()
        for suffix in reader.suffixes
        if name.lower().endswith(suffix)
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _read(stream: BinaryIO, source: str, reader: Reader, options: ReadOptions) -> Iterator[Document | Page]:
    documents: Iterator[object] | None = None
    while True:
        try:
            documents = documents or iter(
                reader.pages(stream, source, options)
                if isinstance(reader, (HtmlReader, WarcReader))
                else reader.read(stream, source, options)
            )
            document = next(documents)
        except StopIteration:
            return
        except KeyboardInterrupt:
            raise
        except (OSError, EOFError, zlib.error) as error:
            yield unreadable(source, _broken(error))
            return
        except BaseException as error:  # noqa: BLE001 (a plugin's reader may raise anything)
            yield unreadable(source, f"the reader {reader.name!r} failed: {message_of(error)}")
            return
        if not isinstance(document, (Document, Page)):
            kind = type(document).__name__
            yield unreadable(source, f"the reader {reader.name!r} failed: it gave a {kind}, no Document")
            return
        yield document


def _broken(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"can't be read: {error.strerror or error}"
    return f"can't be read: the compressed file is broken or cut off ({error})"
