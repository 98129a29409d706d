"""Plain text: one article a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, ClassVar

import attrs

from newsextract.errors import FormatError
from newsextract.formats.base import Document
from newsextract.formats.decoding import decoded
from newsextract.formats.records import unreadable
from newsextract.formats.streams import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.base import ReadOptions

__all__ = ["TextReader"]


@attrs.frozen
class TextReader:
    """Reads a file as one article."""

    name: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt",)

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:  # noqa: ARG002
        """Yield the one document, named like its file."""
        try:
            yield Document(decoded(whole(stream, source), source), id=source, source=source)
        except FormatError as error:
            yield unreadable(source, error.message)
