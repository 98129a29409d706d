"""Arrow and Parquet where pyarrow is installed, and what to do where it isn't."""

from __future__ import annotations

import datetime as dt
import io
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from newsextract import Article, Failure, FormatError
from newsextract.cli import main
from newsextract.formats.tables import arrow
from newsextract.formats.tables.arrow import ArrowWriter
from newsextract.formats.tables.rows import COLUMNS, rows_of

needs_pyarrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="the extra arrow is not installed")


def written(name: str, *articles: Article):
    import pyarrow as pa
    from pyarrow import parquet

    binary = io.BytesIO()
    stream = io.TextIOWrapper(binary, encoding="utf-8")
    ArrowWriter(name).write(iter(articles), stream)
    stream.flush()
    file = pa.BufferReader(binary.getvalue())
    return parquet.read_table(file) if name == "parquet" else pa.ipc.open_file(file).read_all()


@needs_pyarrow
@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_the_rows_are_those_of_csv_with_their_types(article, name):
    table = written(name, article, article)
    assert table.column_names == list(COLUMNS)
    rows = table.to_pylist()
    assert len(rows) == 2 * len(list(rows_of(article)))
    assert [row["type"] for row in rows] == [row["type"] for row in rows_of(article)] * 2
    percent = next(row for row in rows if row["kind"] == "percent")
    assert (percent["value"], percent["start"], percent["approximate"]) == ("4.5", article.statistics[0].start, False)
    assert percent["published"] == dt.date(2021, 5, 3)
    claim = next(row for row in rows if row["type"] == "claim")
    assert (claim["quote"], claim["checkworthy"], claim["said_on"]) == (0, 0.82, dt.date(2021, 5, 3))
    assert next(row["fields"] for row in rows if row["type"] == "finding") == '{"flag":"unknown"}'
    assert next(row["text"] for row in rows if row["zone"] == "comments") == "=cmd() is what I think"


@needs_pyarrow
@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_the_schema_depends_on_nothing_and_any_text_fits(article, name):
    odd = Article("", id="a\ud800\x00", failures=(Failure("p", "input", "\udfff"),))
    assert written(name).schema == written(name, article).schema == written(name, odd).schema
    (row,) = written(name, odd).to_pylist()
    assert (row["article"], row["error"]) == ("a\\ud800\x00", "\\udfff")


@needs_pyarrow
def test_rows_are_written_some_at_a_time(article, monkeypatch):
    monkeypatch.setattr(arrow, "ROWS", 5)
    assert written("arrow", article, article).to_pylist() == written("parquet", article, article).to_pylist()


@needs_pyarrow
def test_the_command_writes_by_the_suffix(tmp_path):
    from pyarrow import parquet

    (tmp_path / "a.txt").write_text("Exports rose 4%.", encoding="utf-8")
    out = tmp_path / "out.parquet"
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt"), "-o", str(out)])
    assert result.exit_code == 0, result.stderr
    rows = parquet.read_table(out).to_pylist()
    assert [row["text"] for row in rows if row["type"] == "statistic"] == ["4%"]


@pytest.mark.parametrize("name", ["arrow", "parquet"])
def test_without_pyarrow_it_says_what_to_install(name, tmp_path, monkeypatch):
    monkeypatch.setattr(arrow, "find_spec", lambda name: None)
    (tmp_path / "a.txt").write_text("Exports rose 4%.", encoding="utf-8")
    out = tmp_path / f"out.{name}"
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt"), "-o", str(out)])
    assert result.exit_code == 1
    assert result.stderr == (
        f"newsextract: {name}: writing it needs pyarrow: python -m pip install 'newsextract[arrow]'\n"
    )
    assert not out.exists()


def test_a_stream_of_text_is_refused(monkeypatch):
    monkeypatch.setattr(arrow, "find_spec", lambda name: True)
    with pytest.raises(FormatError, match="it is no text: write it to a file, with -o"):
        ArrowWriter("parquet").write(iter([]), io.StringIO())
