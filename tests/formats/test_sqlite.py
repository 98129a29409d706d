"""The database: what stands in it, that writing twice changes nothing, and that Datasette and DuckDB read it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import sqlite3

import attrs
import pytest
from click.testing import CliRunner

from newsextract import Article, FormatError
from newsextract.cli import main
from newsextract.formats.tables.sqlite import SqliteWriter, ids_in

TABLES = (
    "articles", "speakers", "roles", "dates", "statistics", "quotes", "claims", "claims_statistics", "claims_dates",
    "findings", "failures",
)  # fmt: skip


def written(path, *articles):
    SqliteWriter().write_file(iter(articles), path)
    return path


def rows(path, query, *parameters):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(query, parameters)]


def counts(path):
    return {table: rows(path, f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in TABLES}


def test_every_finding_is_in_its_table(article, tmp_path):
    path = written(tmp_path / "a.db", article)
    assert counts(path) == {
        "articles": 1, "speakers": 2, "roles": 1, "dates": 4, "statistics": 3, "quotes": 5, "claims": 2,
        "claims_statistics": 1, "claims_dates": 1, "findings": 1, "failures": 1,
    }  # fmt: skip
    [money] = rows(path, "SELECT * FROM statistics WHERE currency = 'USD'")
    assert (money["value"], money["number"], money["measures"], money["direction"]) == (
        "240100000", 240100000.0, "revenue", "up",
    )  # fmt: skip
    assert rows(path, "SELECT text, published, authors FROM articles") == [
        {"text": article.text, "published": "2021-05-03", "authors": "Bo Lind"}
    ]
    assert rows(path, "SELECT type, fields FROM findings") == [{"type": "Vessel", "fields": '{"flag":"unknown"}'}]


def test_keys_lead_from_one_table_to_another(article, tmp_path):
    path = written(tmp_path / "a.db", attrs.evolve(article, id="other"), article)
    query = """
        SELECT speakers.name, roles.title, quotes.content, claims.modality, statistics.text AS number, dates.value
        FROM claims JOIN quotes ON claims.quote = quotes.key JOIN speakers ON quotes.speaker = speakers.key
        JOIN roles ON roles.speaker = speakers.key JOIN claims_statistics ON claims_statistics.claim = claims.key
        JOIN statistics ON statistics.key = claims_statistics.statistic JOIN dates ON dates.key = statistics.period
        WHERE claims.article = ?
    """
    assert rows(path, query, "port.txt") == [
        {
            "name": "Ines Calvo", "title": "Port Minister", "content": "Fees will go up by 4.5% next year,",
            "modality": "predicted", "number": "4.5%", "value": "2022",
        }
    ]  # fmt: skip
    assert rows(path, "PRAGMA foreign_key_check") == []


def test_writing_twice_changes_nothing_and_an_article_is_replaced_by_its_id(article, tmp_path):
    path = written(tmp_path / "a.db", article, Article("It rained."))
    before = counts(path)
    assert counts(written(path, article, Article("It rained."))) == before
    changed = attrs.evolve(article, quotes=(), claims=())
    assert counts(written(path, changed))["quotes"] == 0
    assert counts(path)["articles"] == 2
    assert rows(path, "SELECT count(*) AS n FROM quotes_fts WHERE quotes_fts MATCH 'fees'") == [{"n": 0}]
    assert ids_in(path) >= {"port.txt"}
    assert len(ids_in(path)) == 2


def test_words_are_searched_for(article, tmp_path):
    path = written(tmp_path / "a.db", article)
    query = "SELECT content FROM quotes WHERE key IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)"
    assert [row["content"] for row in rows(path, query, "exempt")] == ["No ship is exempt."]
    assert len(rows(path, "SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'containers'")) == 1
    assert len(rows(path, "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'calvo'")) == 1


def test_any_text_fits(tmp_path):
    odd = Article("a\ud800\x00'; DROP TABLE articles; --", id="\udfff\x00", title="\ud800")
    path = written(tmp_path / "a.db", odd)
    assert rows(path, "SELECT text FROM articles")[0]["text"] == "a\\ud800\x00'; DROP TABLE articles; --"


def test_what_is_no_database_of_ours_stays_as_it_is(tmp_path, article):
    text = tmp_path / "a.txt"
    text.write_text("It rained. " * 500)
    with pytest.raises(FormatError, match="can't be written: file is not a database"):
        written(text, article)
    assert text.read_text() == "It rained. " * 500
    other = tmp_path / "other.db"
    with contextlib.closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE t (x)")
        database.commit()
    with pytest.raises(FormatError, match="none of newsextract's"):
        written(other, article)
    with pytest.raises(FormatError, match="write it to a file"):
        SqliteWriter().write([article], io.StringIO())
    path = written(tmp_path / "a.db", article)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(FormatError, match="of version 99, not 1"):
        written(path, article)


def test_the_command_adds_to_a_database(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("“It will rain,” said Ana Ruiz, the mayor of Porto.")
    (tmp_path / "b.txt").write_text("Exports rose 4.5% in 2023.")
    for name in ("a.txt", "b.txt", "a.txt"):
        assert CliRunner().invoke(main, ["extract", name, "-o", "news.db"]).exit_code == 0
    assert rows("news.db", "SELECT id FROM articles ORDER BY id") == [{"id": "a.txt"}, {"id": "b.txt"}]
    assert rows("news.db", "SELECT speaker_name FROM quotes") == [{"speaker_name": "Ana Ruiz"}]
    result = CliRunner().invoke(main, ["extract", "a.txt", "-f", "sqlite"])
    assert (result.exit_code, result.stderr) == (
        1,
        "newsextract: sqlite: it is a database: write it to a file, with -o\n",
    )


@pytest.mark.filterwarnings("ignore")
def test_datasette_serves_it(article, tmp_path):
    app = pytest.importorskip("datasette.app", reason="needs Datasette")
    path = written(tmp_path / "news.db", article)

    async def answers():
        served = app.Datasette([str(path)])
        found = await served.client.get("/news/quotes.json?_search=exempt&_shape=array")
        page = await served.client.get("/news/quotes?_search=exempt")
        return found.json(), page

    found, page = asyncio.run(answers())
    assert [row["content"] for row in found] == ["No ship is exempt."]
    assert page.status_code == 200
    assert "No ship is exempt." in page.text


@pytest.mark.filterwarnings("ignore")
def test_duckdb_reads_the_rows(article, tmp_path):
    duckdb = pytest.importorskip("duckdb", reason="needs DuckDB")
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    from newsextract.formats.tables.arrow import ArrowWriter

    with (tmp_path / "a.parquet").open("w", encoding="utf-8") as stream:
        ArrowWriter("parquet").write(iter([article]), stream)
    query = f"SELECT speaker, count(*) FROM '{tmp_path}/a.parquet' WHERE type = 'quote' GROUP BY 1 ORDER BY 2 DESC"
    assert duckdb.sql(query).fetchall()[0] == ("Ines Calvo", 3)


def test_a_database_of_another_version_says_so(tmp_path):
    path, text = tmp_path / "a.db", tmp_path / "a.txt"
    text.write_text("Exports rose 5%.")
    assert CliRunner().invoke(main, ["extract", str(text), "-o", str(path)]).exit_code == 0
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE statistics DROP COLUMN approximate")
    result = CliRunner().invoke(main, ["extract", str(text), "-o", str(path)])
    assert result.exit_code == 1
    assert result.stderr.endswith("has no column named approximate: another version made it, name a new file\n")
