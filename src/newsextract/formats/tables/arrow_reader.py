"""Parquet and Arrow in: one row an article. Needs pyarrow, an extra."""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

import attrs

from newsextract.formats.records import document_of_record, unreadable
from newsextract.formats.streams import whole
from newsextract.formats.tables.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.base import Document, ReadOptions

__all__ = ["ArrowReader"]

ROWS: Final = 1000
"""So many rows are held at a time."""

MISSING: Final = "reading it needs pyarrow: python -m pip install 'newsextract[arrow]'"
_ALSO: Final = frozenset({"url", "title", "publisher", "authors", "language"})


@attrs.frozen
class ArrowReader:
    """Reads the rows some at a time, and of the columns only those that an article has.

    Attributes:
        name: `arrow` for an Arrow IPC file (Feather), `parquet` for Parquet.
    """

    name: Literal["arrow", "parquet"]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, where pyarrow is installed: a folder's tables are passed over where it isn't."""
        if not find_spec("pyarrow"):
            return ()
        return (".parquet",) if self.name == "parquet" else (".arrow", ".feather")

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents, named `source[row]` where they have no id."""
        if not find_spec("pyarrow"):
            yield unreadable(source, MISSING)
            return
        import pyarrow as pa  # noqa: PLC0415 (an extra, and slow to import)

        try:
            header, batches = self._opened(stream, source, pa)
            names, missing = named(header, options)
            if missing is not None:
                yield unreadable(source, missing)
                return
            wanted = {options.text_field, options.id_field, options.date_field, *_ALSO}
            kept = [index for index, name in enumerate(names) if name in wanted]
            row = 0
            for batch in batches([header[index] for index in kept]):
                columns = [batch.column(header[index]).to_pylist() for index in kept]
                for cells in zip(*columns, strict=True):
                    record = dict(zip((names[index] for index in kept), cells, strict=True))
                    yield document_of_record(record, f"{source}[{row}]", options)
                    row += 1
        except (pa.ArrowException, OSError) as error:  # the second: what of a broken file pyarrow calls so
            yield unreadable(source, f"no {self.name.title()} that can be read: {error}")

    def _opened(self, stream: BinaryIO, source: str, pa: Any) -> tuple[list[str], Any]:
        """Return the names of the columns, and what gives the batches of some of them."""
        # What is no file, such as a pipe, can't be read from its end, where the table of contents is.
        in_place = stream.seekable() and not isinstance(stream, gzip.GzipFile)
        file: Any = stream if in_place else pa.BufferReader(whole(stream, source))
        if self.name == "parquet":
            from pyarrow import parquet  # noqa: PLC0415

            opened = parquet.ParquetFile(file)
            return opened.schema_arrow.names, lambda names: opened.iter_batches(batch_size=ROWS, columns=names)
        reader = pa.ipc.open_file(file)
        return reader.schema.names, lambda _: map(reader.get_batch, range(reader.num_record_batches))
