"""What a format is: documents come in through a Reader, articles go out through a Writer."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (attrs resolves the annotations)
from typing import TYPE_CHECKING, BinaryIO, Protocol, TextIO, runtime_checkable

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsextract.model.types import Article

__all__ = ["Document", "FileWriter", "ReadOptions", "Reader", "Writer"]


@attrs.frozen
class Document:
    """One text to extract from, with what the caller knows about it.

    Attributes:
        text: The article's text.
        id: The caller's identifier.
        url: Where it was published.
        title: The headline, where it is known apart from the text.
        publisher: The outlet.
        authors: Who wrote it.
        published: Day of publication, as a date or as ISO 8601 text.
        language: BCP 47 tag.
        source: The file it came from, with the line where there is one.
        error: Why it could not be read: the document then has no text, and its article carries the failure.
    """

    text: str
    id: str | None = attrs.field(default=None, kw_only=True)
    url: str | None = attrs.field(default=None, kw_only=True)
    title: str | None = attrs.field(default=None, kw_only=True)
    publisher: str | None = attrs.field(default=None, kw_only=True)
    authors: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    published: dt.date | str | None = attrs.field(default=None, kw_only=True)
    language: str | None = attrs.field(default=None, kw_only=True)
    source: str | None = attrs.field(default=None, kw_only=True)
    error: str | None = attrs.field(default=None, kw_only=True)


@attrs.frozen(kw_only=True)
class ReadOptions:
    """Where a record format keeps what an article needs.

    Attributes:
        text_field: Name of the field with the text.
        id_field: Name of the field with the identifier.
        date_field: Name of the field with the publication date.
    """

    text_field: str = "text"
    id_field: str = "id"
    date_field: str = "published"


class Reader(Protocol):
    """An input format."""

    @property
    def name(self) -> str:
        """Return the name, as `--input` takes it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Return the file name endings that it reads when no format is named (`.txt`)."""
        ...

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents of a stream; a record that can't be read is yielded with its `error`."""
        ...


class Writer(Protocol):
    """An output format."""

    @property
    def name(self) -> str:
        """Return the name, as `--format` takes it."""
        ...

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the articles as they come."""
        ...


@runtime_checkable
class FileWriter(Writer, Protocol):
    """An output format that is no stream: it adds to a file that it opens itself, such as a database."""

    def write_file(self, articles: Iterable[Article], path: Path) -> None:
        """Write the articles as they come into a file that may be there already."""
        ...
