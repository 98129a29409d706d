"""CSV and TSV in: one row an article, its text, id and date told by their columns' names."""

from __future__ import annotations

import csv
import io
import itertools
from typing import TYPE_CHECKING, BinaryIO, ClassVar, Final

import attrs

from newsextract.formats.records import document_of_record, unreadable
from newsextract.formats.sniffing import delimiter_of
from newsextract.formats.streams import LARGEST
from newsextract.formats.tables.columns import COLUMNS
from newsextract.formats.tables.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.base import Document, ReadOptions

__all__ = ["CsvReader"]

OURS: Final = COLUMNS[:5]
"""A table whose header begins so was written by newsextract: its rows are findings, no articles."""


@attrs.frozen
class CsvReader:
    """Reads a table with a header, whose columns are parted by commas, tabs, semicolons or bars.

    A row with fewer cells than the header is an article all the same; what is beyond the header is passed over.
    """

    name: ClassVar[str] = "csv"
    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv")

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents, named `source:line` where they have no id."""
        # A whole article stands in a cell: the module's limit, which it has for all, would be too small.
        csv.field_size_limit(max(csv.field_size_limit(), LARGEST))
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        number = 1
        try:
            first = text.readline(LARGEST)
            rows = csv.reader(itertools.chain([first], text), delimiter=delimiter_of(first), strict=False)
            header = [name.strip() for name in next(rows, [])]
            if tuple(header[: len(OURS)]) == OURS:
                yield unreadable(source, "its rows are findings that newsextract wrote, no articles")
                return
            names, missing = named(header, options)
            if missing is not None:
                yield unreadable(source, missing)
                return
            number = rows.line_num
            for row in rows:
                place = f"{source}:{number + 1}"
                number = rows.line_num
                if any(row):
                    cells = dict(zip(names, row, strict=False))
                    yield document_of_record({options.text_field: "", **cells}, place, options)
        except UnicodeDecodeError as error:
            mend = "convert it, with iconv -f WINDOWS-1252 -t UTF-8 if that is what it is in"
            bad = error.object[error.start]
            yield unreadable(f"{source}:{number + 1}", f"not UTF-8: byte 0x{bad:02x} (from here on); {mend}")
        except csv.Error as error:
            yield unreadable(f"{source}:{number + 1}", f"no table that can be read: {error}")
        finally:
            text.detach()
