"""newsextract on PySpark: a data frame of articles in, one of findings out. Needs PySpark and pyarrow, an extra."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

try:
    from pyspark.sql.types import (
        BooleanType,
        DataType,
        DateType,
        DoubleType,
        LongType,
        StringType,
        StructField,
        StructType,
    )
except ImportError as error:
    raise ImportError("newsextract.spark needs PySpark: python -m pip install 'newsextract[spark]'") from error

from newsextract.arrow import extract_batches
from newsextract.formats.tables.columns import TYPES

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["SCHEMA", "extract"]

_OF_SPARK: dict[str, DataType] = {
    "text": StringType(),
    "integer": LongType(),
    "number": DoubleType(),
    "day": DateType(),
    "truth": BooleanType(),
}

SCHEMA = StructType([StructField(column, _OF_SPARK[kind]) for column, kind in TYPES.items()])
"""The columns of a finding's row, with their types."""


def extract(
    df: DataFrame,
    *,
    text: str = "text",
    id: str | None = "id",  # noqa: A002 (the field's name)
    published: str | None = "published",
    **options: Any,
) -> DataFrame:
    """Return a data frame with a row for each finding of the articles of another.

    The articles are read where Spark has them, by `mapInArrow`; newsextract must be installed there, too.

    Args:
        df: Articles, one a row.
        text: The column with the texts.
        id: The column with the identifiers; None for none. The default may be missing.
        published: The column with the days of publication; None for none. The default may be missing.
        options: The keyword arguments of `newsextract.Extractor`.
    """
    wanted = [text, *(name for name, default in ((id, "id"), (published, "published")) if _is_there(df, name, default))]
    read = partial(extract_batches, text=text, id=id, published=published, **options)
    return df.select(*dict.fromkeys(wanted)).mapInArrow(_Reader(read), SCHEMA)


def _is_there(df: DataFrame, name: str | None, default: str) -> bool:
    """Tell whether a column is to be taken along; one that was named and is not there is Spark's to complain of."""
    return name is not None and (name != default or name in df.columns)


class _Reader:
    """What is sent to where the articles are: Spark looks at the arguments of functions, so this has but one."""

    def __init__(self, read: Any) -> None:
        self._read = read

    def __call__(self, batches: Any) -> Any:
        return self._read(batches)
