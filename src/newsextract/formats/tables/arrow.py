"""Arrow and Parquet: one row a finding, typed, for data frames and databases. Needs pyarrow, an extra."""

from __future__ import annotations

import itertools
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, TextIO

import attrs

from newsextract.errors import FormatError
from newsextract.formats.tables.columns import COLUMNS, TYPES
from newsextract.formats.tables.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.model.types import Article

__all__ = ["ArrowWriter"]

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

        schema = pa.schema([(column, _type(column, pa)) for column in COLUMNS])
        rows = (row for article in articles for row in rows_of(article))
        with self._opened(binary, schema, pa) as writer:
            while some := list(itertools.islice(rows, ROWS)):
                plain = [{column: _plain(column, row.get(column)) for column in COLUMNS} for row in some]
                writer.write_batch(pa.RecordBatch.from_pylist(plain, schema=schema))
        binary.flush()

    def _opened(self, binary: Any, schema: Any, pa: Any) -> Any:
        if self.name == "arrow":
            return pa.ipc.new_file(binary, schema)
        from pyarrow import parquet  # noqa: PLC0415

        return parquet.ParquetWriter(binary, schema)


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
