"""Arrow batches in and out, alone, on PySpark, in Polars and in DuckDB: the same rows as one process finds."""

from __future__ import annotations

import builtins
import datetime as dt
import importlib
import shutil
import sys

import pytest

import newsextract
from newsextract import InputError
from newsextract.formats.tables.columns import COLUMNS

pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
arrow = importlib.import_module("newsextract.arrow")

TEXTS = [
    "“The harbour will stay open,” said Ana Ruiz, the mayor of Porto, on Tuesday.",
    "Exports rose 4.5% to $3.2 billion in 2023, customs data shows.",
    "",
    None,
    "It rained.",
]
IDS = ["a", "b", "c", "d", "e"]
DAYS = [dt.date(2024, 4, 10), None, None, None, dt.date(2024, 4, 11)]


def batch(**columns):
    return pa.RecordBatch.from_pydict(columns)


@pytest.fixture(scope="module")
def wanted():
    items = [{"text": text, "id": id_, "published": day} for text, id_, day in zip(TEXTS, IDS, DAYS, strict=True)]
    return newsextract.rows(newsextract.Extractor().pipe(item for item in items if item["text"] is not None))


def test_batches_of_articles_give_batches_of_findings(wanted):
    batches = [
        batch(id=IDS[:2], text=TEXTS[:2], published=DAYS[:2]),
        batch(id=IDS[2:], text=TEXTS[2:], published=DAYS[2:]),
    ]
    found = list(arrow.extract_batches(iter(batches)))
    assert [each.schema for each in found] == [arrow.SCHEMA] * 2
    assert [row for each in found for row in each.to_pylist()] == wanted
    assert list(arrow.SCHEMA.names) == list(COLUMNS)
    assert list(arrow.extract_batches([])) == []


def test_columns_have_any_name(wanted):
    given = batch(nr=[1, 2], body=TEXTS[:2], day=["2024-04-10", None], other=[{"x": 1}] * 2)
    [found] = arrow.extract_batches([given], text="body", id="nr", published="day")
    rows = found.to_pylist()
    assert {row["article"] for row in rows} == {"1", "2"}
    assert [row["text"] for row in rows] == [row["text"] for row in wanted if row["article"] in "ab"]
    [alone] = arrow.extract_batches([batch(text=["Exports rose 4.5%."])], plugins=["zones", "statistics"])
    assert alone.column("number").to_pylist() == [4.5]


@pytest.mark.parametrize("named", [{"text": "body"}, {"id": "nr"}, {"published": "day"}])
def test_a_column_that_is_missing_is_named(named):
    with pytest.raises(InputError, match=f"they have no column '{next(iter(named.values()))}', but id, text"):
        list(arrow.extract_batches([batch(id=["a"], text=["x"])], **named))


def test_articles_are_one_table():
    articles = list(newsextract.Extractor().pipe(TEXTS[:2]))
    assert arrow.table(articles).to_pylist() == newsextract.rows(articles)
    assert arrow.table([]).schema == arrow.SCHEMA


@pytest.mark.parametrize(("module", "missing"), [("newsextract.arrow", "pyarrow"), ("newsextract.spark", "pyspark")])
def test_what_is_missing_is_said(monkeypatch, module, missing):
    own = builtins.__import__

    def refusing(name, *arguments, **more):
        if name.split(".")[0] == missing:
            raise ImportError(name)
        return own(name, *arguments, **more)

    monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(builtins, "__import__", refusing)
    with pytest.raises(
        ImportError, match=rf"needs \w+: python -m pip install 'newsextract\[{missing.removeprefix('py')}\]'"
    ):
        importlib.import_module(module)


@pytest.mark.filterwarnings("ignore")
def test_spark_finds_what_one_process_finds(wanted, monkeypatch):
    sql = pytest.importorskip("pyspark.sql", reason="needs PySpark")
    if not shutil.which("java"):
        pytest.skip("needs Java")
    from newsextract import spark

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    try:
        frame = session.createDataFrame(
            list(zip(IDS, TEXTS, DAYS, strict=True)), "id string, text string, published date"
        )
        found = spark.extract(frame.repartition(2))
        assert found.schema == spark.SCHEMA
        rows = [row.asDict() for row in found.collect()]
        renamed = frame.withColumnRenamed("text", "body")
        again = spark.extract(renamed, text="body", id=None, published=None, plugins=["zones", "statistics"])
        assert {row["text"] for row in again.collect()} == {"4.5%", "$3.2 billion"}
    finally:
        session.stop()

    def key(row):
        return row["article"], row["type"], row["index"], row["start"]

    assert sorted(rows, key=key) == sorted(wanted, key=key)


@pytest.mark.filterwarnings("ignore")
def test_polars_and_duckdb_take_and_give_batches(wanted):
    polars = pytest.importorskip("polars", reason="needs polars")
    duckdb = pytest.importorskip("duckdb", reason="needs DuckDB")
    frame = polars.DataFrame({"id": IDS, "text": TEXTS, "published": DAYS})
    table = pa.Table.from_batches(arrow.extract_batches(frame.to_arrow().to_batches()), schema=arrow.SCHEMA)
    assert polars.from_arrow(table).to_dicts() == wanted
    articles = frame.to_arrow()  # noqa: F841 (DuckDB finds it by its name)
    reader = duckdb.sql("SELECT * FROM articles").to_arrow_reader(1000)
    findings = pa.Table.from_batches(arrow.extract_batches(reader), schema=arrow.SCHEMA)  # noqa: F841
    counted = duckdb.sql("SELECT speaker, count(*) FROM findings WHERE type = 'quote' GROUP BY 1 ORDER BY 1").fetchall()
    assert ("Ana Ruiz", 1) in counted
