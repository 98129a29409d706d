"""Arrow and Parquet: one row a finding, typed, for data frames and databases. Needs pyarrow, an extra."""

from __future__ import annotations

import itertools
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Final, Literal, TextIO

import attrs

from newsextract.errors import FormatError
from newsextract.formats.tables.columns import COLUMNS, TYPES
from newsextract.formats.tables.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsextract.model.types import Article

__all__ = ["ArrowWriter", "merged", "schema", "table_rows"]

ROWS: Final = 20_000
"""So many rows are held before they are written."""


@attrs.frozen
class ArrowWriter:
    """Writes the rows of CSV with the types that they have: days, whole numbers, shares; exact decimals stay text.

    Attributes:
        name: `arrow` for an Arrow IPC file (Feather), `parquet` for Parquet.
    """

    MISSING: ClassVar[str] = "writing it needs pyarrow: python -m pip install 'newsextract[arrow]'"
    name: Literal["arrow", "parquet"]

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the articles as they come, some thousand rows at a time.

        Raises:
            FormatError: pyarrow is not installed, or the stream takes text only.
        """
        if not find_spec("pyarrow"):
            raise FormatError(self.name, self.MISSING)
        binary = getattr(stream, "buffer", None)
        if binary is None or stream.isatty():
            raise FormatError(self.name, "it is no text: write it to a file, with -o")
        import pyarrow as pa  # noqa: PLC0415 (an extra, and slow to import)

        rows = (row for article in articles for row in table_rows(article))
        with _opened(self.name, binary) as writer:
            while some := list(itertools.islice(rows, ROWS)):
                writer.write_batch(pa.RecordBatch.from_pylist(some, schema=schema()))
        binary.flush()


def table_rows(article: Article) -> Iterator[dict[str, Any]]:
    """Yield the rows of an article with every column, as Arrow takes them."""
    for row in rows_of(article):
        yield {column: _plain(column, row.get(column)) for column in COLUMNS}


@cache
def schema() -> Any:
    """Return the schema of the rows."""
    import pyarrow as pa  # noqa: PLC0415

    return pa.schema([(column, _type(column, pa)) for column in COLUMNS])


def merged(parts: Iterable[Path], binary: BinaryIO, name: str) -> None:
    """Write Arrow files one after the other into one table, some thousand rows at a time.

    Args:
        parts: The files.
        binary: What is written to.
        name: The format, `arrow` or `parquet`.
    """
    import pyarrow as pa  # noqa: PLC0415

    with _opened(name, binary) as writer:
        for part in parts:
            with pa.ipc.open_file(part) as reader:
                for index in range(reader.num_record_batches):
                    writer.write_batch(reader.get_batch(index))


def _opened(name: str, binary: Any) -> Any:
    import pyarrow as pa  # noqa: PLC0415

    if name == "arrow":
        return pa.ipc.new_file(binary, schema())
    from pyarrow import parquet  # noqa: PLC0415

    return parquet.ParquetWriter(binary, schema())


def _type(column: str, pa: Any) -> Any:
    return {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "day": pa.date32(),
        "truth": pa.bool_(),
    }[TYPES[column]]


def _plain(column: str, value: object) -> object:
    """Return a cell as its column's type; lone surrogates, which UTF-8 can't hold, are escaped."""
    if value is None or TYPES[column] != "text":
        return value
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
