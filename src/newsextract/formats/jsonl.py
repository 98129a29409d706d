"""JSON Lines: one record a line in, one article a line out."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, ClassVar, TextIO

import attrs

from newsextract.errors import FormatError
from newsextract.formats.decoding import decoded
from newsextract.formats.lean import json_of
from newsextract.formats.records import document_of_record, parsed_json, unreadable
from newsextract.formats.streams import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.formats.base import Document, ReadOptions
    from newsextract.model.types import Article

__all__ = ["JsonLinesReader", "JsonLinesWriter"]


@attrs.frozen
class JsonLinesReader:
    """Reads one record a line, as the lines come; blank lines are passed over."""

    name: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents, named `source:line` where they have no id; a bad line costs no other line."""
        for number, line in enumerate(lines_of(stream), 1):
            place = f"{source}:{number}"
            try:
                text = decoded(line, place)
                if not text.strip():
                    continue
                record = parsed_json(text.rstrip("\r\n"), place)
            except FormatError as error:
                # The place names the line; the one within the record is always the first.
                yield unreadable(place, error.message.replace("(line 1, ", "(").replace(" (line 1)", ""))
            else:
                yield document_of_record(record, place, options)


@attrs.frozen
class JsonLinesWriter:
    """Writes one compact JSON object a line and hands each over at once, so that the next program can start on it.

    Attributes:
        lean: Leave out zones and mentions.
    """

    name: ClassVar[str] = "jsonl"
    lean: bool = False

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the articles as they come."""
        for article in articles:
            stream.write(json_of(article, lean=self.lean) + "\n")
            stream.flush()
