"""JSON: an array of records in, an array of articles out."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, ClassVar, TextIO

import attrs

from newsextract.errors import FormatError
from newsextract.formats.decoding import decoded
from newsextract.formats.lean import json_of
from newsextract.formats.records import document_of_record, parsed_json, unreadable
from newsextract.formats.streams import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.formats.base import Document, ReadOptions
    from newsextract.model.types import Article

__all__ = ["JsonReader", "JsonWriter"]


@attrs.frozen
class JsonReader:
    """Reads a file that holds one record, or an array of records. The file is held in memory as a whole."""

    name: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents; those of an array are named `source[0]`, `source[1]` … where they have no id."""
        try:
            value = parsed_json(decoded(whole(stream, source), source), source)
        except FormatError as error:
            yield unreadable(source, error.message)
            return
        if isinstance(value, list):
            for index, record in enumerate(value):
                yield document_of_record(record, f"{source}[{index}]", options)
        else:
            yield document_of_record(value, source, options)


@attrs.frozen
class JsonWriter:
    """Writes one array, whatever the number of articles, each element as soon as it is there.

    Attributes:
        indent: Spaces a level.
        lean: Leave out zones and mentions.
    """

    name: ClassVar[str] = "json"
    indent: int = 2
    lean: bool = False

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the articles as they come."""
        margin = "\n" + " " * self.indent
        opening = "["
        for article in articles:
            # A line break inside a JSON string is always escaped: each of these is between two tokens.
            stream.write(opening + margin + json_of(article, lean=self.lean, indent=self.indent).replace("\n", margin))
            stream.flush()
            opening = ","
        stream.write("[]\n" if opening == "[" else "\n]\n")
