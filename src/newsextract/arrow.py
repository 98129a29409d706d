"""newsextract for engines that work on Arrow: Spark, Polars, DuckDB, Ray Data, Daft, Dask. Needs pyarrow, an extra.

`extract_batches` takes record batches of articles and gives record batches of findings, whose columns are those of CSV
and Parquet (`SCHEMA`): the signature of PySpark's `mapInArrow`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

try:
    import pyarrow as pa
except ImportError as error:
    raise ImportError("newsextract.arrow needs pyarrow: python -m pip install 'newsextract[arrow]'") from error

from newsextract.errors import InputError
from newsextract.extractor import Extractor
from newsextract.formats.tables.arrow import schema, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.model.types import Article

__all__ = ["SCHEMA", "extract_batches", "table"]

SCHEMA: pa.Schema = schema()
"""The columns of a finding's row, with their types."""


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002 (the field's name)
    published: str | None = "published",
    processes: int = 1,
    **options: Any,
) -> Iterator[pa.RecordBatch]:
    """Yield the findings of articles, a record batch for each that comes in.

    Args:
        batches: Articles, one a row. Rows without text have no findings.
        text: The column with the texts.
        id: The column with the identifiers; None for none. The default may be missing.
        published: The column with the days of publication, dates or ISO 8601 text; None for none. The default may be
            missing.
        processes: How many processes read them, as in `Extractor.pipe`.
        options: The keyword arguments of `Extractor`, such as `plugins=["zones", "quotes"]`.

    Returns:
        An iterator over record batches with the schema `SCHEMA`.

    Raises:
        InputError: A batch lacks a column.

    Example:
        >>> import newsextract.arrow
        >>> import pyarrow as pa
        >>> batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": ["Exports rose 4.5% in 2023."]})
        >>> [found] = newsextract.arrow.extract_batches([batch])
        >>> [row["text"] for row in found.to_pylist() if row["type"] == "statistic"]
        ['4.5%']
    """
    extractor = Extractor(**options)
    for batch in batches:
        names = set(batch.schema.names)
        columns = {"text": _column(text, names, needed=True)}
        columns["id"] = _column(id, names, needed=id != "id")
        columns["published"] = _column(published, names, needed=published != "published")
        cells = {key: batch.column(name).to_pylist() for key, name in columns.items() if name is not None}
        items = [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]
        items = [{**item, "id": _text(item.get("id"))} for item in items if item["text"] is not None]
        yield _batch(extractor.pipe(items, processes=processes))


def table(articles: Iterable[Article]) -> pa.Table:
    """Return the findings of articles that were read as one table.

    Args:
        articles: The articles.

    Example:
        >>> import newsextract.arrow
        >>> article = newsextract.extract("Exports rose 4.5% in 2023.")
        >>> newsextract.arrow.table([article]).num_columns == len(newsextract.arrow.SCHEMA)
        True
    """
    return pa.Table.from_batches([_batch(articles)], schema=SCHEMA)


def _batch(articles: Iterable[Article]) -> pa.RecordBatch:
    rows = [row for article in articles for row in table_rows(article)]
    return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)


def _column(name: str | None, names: set[str], *, needed: bool) -> str | None:
    if name is None or name in names:
        return name
    if needed:
        raise InputError("batches", f"they have no column {name!r}, but {', '.join(sorted(names)) or 'none'}")
    return None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
