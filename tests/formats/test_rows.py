"""Rows for data frames: the same columns everywhere, and the types that pandas, polars and pyarrow make of them."""

from __future__ import annotations

import datetime as dt
import io

import pytest

import newsextract
from newsextract import Article, Statistic
from newsextract.formats.tables.arrow import ArrowWriter
from newsextract.formats.tables.columns import COLUMNS, TYPES

PYTHON_TYPES = {"text": str, "integer": int, "number": float, "day": dt.date, "truth": bool}


def test_every_row_has_every_column_with_its_type(article):
    rows = article.to_rows()
    assert rows == newsextract.rows(iter([article]))
    assert all(tuple(row) == COLUMNS for row in rows)
    for column, kind in TYPES.items():
        cells = [row[column] for row in rows if row[column] is not None]
        assert all(type(cell) is PYTHON_TYPES[kind] for cell in cells), column


def test_a_row_of_each_type(article):
    rows = article.to_rows()
    kinds = ["date"] * 4 + ["statistic"] * 3 + ["speaker", "role", "speaker"] + ["quote"] * 5 + ["claim"] * 2
    assert [row["type"] for row in rows] == [*kinds, "finding", "failure"]
    money = next(row for row in rows if row["currency"] == "USD")
    assert (money["value"], money["number"], money["measures"]) == ("240100000", 240100000.0, "revenue")
    vague = next(row for row in rows if row["unit"] == "container")
    assert (vague["value"], vague["number_low"], vague["number_high"]) == (None, 20000.0, None)
    quote = next(row for row in rows if row["type"] == "quote")
    assert (quote["content"], quote["polarity"]) == ("Fees will go up by 4.5% next year,", "positive")
    assert [row for article in [Article("")] for row in article.to_rows()] == []


def test_no_number_is_too_large_for_its_column():
    article = Article("1e999")
    (row,) = Article(
        "1e999", statistics=(Statistic.at(article, 0, 5, kind="count", value=newsextract_decimal()),)
    ).to_rows()
    assert row["number"] == float("inf")


def newsextract_decimal():
    from decimal import Decimal

    return Decimal("1e999")


def test_pandas_reads_them(article):
    pandas = pytest.importorskip("pandas", reason="needs pandas")
    frame = pandas.DataFrame(article.to_rows()).convert_dtypes()
    assert list(frame.columns) == list(COLUMNS)
    assert frame["number"].sum() == 240100004.5
    for column in ("index", "start", "quote"):
        assert pandas.api.types.is_integer_dtype(frame[column])
    assert pandas.api.types.is_bool_dtype(frame["approximate"])
    assert pandas.api.types.is_float_dtype(frame["checkworthy"])
    assert pandas.api.types.is_string_dtype(frame["speaker"])
    assert pandas.to_datetime(frame["published"]).dt.year.unique().tolist() == [2021]
    assert frame.groupby("type").size()["quote"] == 5


def test_polars_reads_them(article):
    polars = pytest.importorskip("polars", reason="needs polars")
    frame = polars.DataFrame(article.to_rows(), infer_schema_length=None)
    wanted = {"text": polars.String, "integer": polars.Int64, "number": polars.Float64, "day": polars.Date,
              "truth": polars.Boolean}  # fmt: skip
    filled = {column for column in COLUMNS if frame[column].null_count() < frame.height}
    assert {column: frame.schema[column] for column in filled} == {column: wanted[TYPES[column]] for column in filled}
    assert frame.filter(polars.col("type") == "claim")["said_on"].to_list() == [dt.date(2021, 5, 3), None]


def test_pyarrow_reads_them_as_parquet_has_them(article):
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    binary = io.BytesIO()
    stream = io.TextIOWrapper(binary, encoding="utf-8")
    ArrowWriter("parquet").write(iter([article]), stream)
    table = pa.parquet.read_table(pa.BufferReader(binary.getvalue()))
    assert pa.Table.from_pylist(article.to_rows(), schema=table.schema).equals(table)
