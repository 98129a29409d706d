from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import attrs
import pytest

from newsextract import Article, Failure, ForeignFinding, Statistic
from newsextract.formats.json import JsonWriter
from newsextract.formats.jsonl import JsonLinesWriter
from newsextract.formats.tables.csv import COLUMNS, CsvWriter


def written(writer, *articles):
    stream = io.StringIO(newline="")
    writer.write(iter(articles), stream)
    return stream.getvalue()


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_json_is_always_an_array(article, count):
    articles = json.loads(written(JsonWriter(), *[article] * count))
    assert articles == [json.loads(article.to_json())] * count


def test_json_is_written_as_the_articles_come():
    stream = io.StringIO()

    def articles():
        yield Article("one", id="1")
        assert '"text": "one"' in stream.getvalue()
        yield Article("two", id="2")

    JsonWriter().write(articles(), stream)
    assert [article["id"] for article in json.loads(stream.getvalue())] == ["1", "2"]


def test_json_lines_are_written_and_flushed_one_by_one(article):
    class Stream(io.StringIO):
        flushed = 0

        def flush(self):
            self.flushed += 1

    stream = Stream()

    def articles():
        yield article
        assert stream.flushed == 1
        yield Article("\ud800\u2028\n")

    JsonLinesWriter().write(articles(), stream)
    lines = stream.getvalue().split("\n")
    assert [Article.from_json(line) for line in lines[:-1]][1].text == "\ud800\u2028\n"
    assert lines[2:] == [""]


def test_the_header_of_csv_depends_on_nothing(article):
    assert written(CsvWriter()) == ",".join(COLUMNS) + "\r\n"
    assert written(CsvWriter(), Article("")) == ",".join(COLUMNS) + "\r\n"
    assert written(CsvWriter(), article).startswith(",".join(COLUMNS) + "\r\n")


def test_csv_has_one_row_a_finding(article):
    rows = rows_of(written(CsvWriter(), article))
    types = [row["type"] for row in rows]
    assert types == (
        ["date"] * 4 + ["statistic"] * 3 + ["speaker", "role", "speaker"] + ["quote"] * 5 + ["claim"] * 2
        + ["finding", "failure"]
    )  # fmt: skip
    assert {(row["article"], row["url"], row["published"]) for row in rows} == {
        ("port.txt", "https://news.example/port", "2021-05-03")
    }
    for row in rows:
        if row["start"] and not row["text"].startswith("'"):
            assert article.text[int(row["start"]) : int(row["end"])] == row["text"]


def filled(row):
    return {key: value for key, value in row.items() if value and key not in ("article", "url", "published")}


def test_the_cells_of_csv(article):
    rows = rows_of(written(CsvWriter(), article))
    money = filled(rows[5])
    assert money == {
        "type": "statistic", "index": "1", "start": money["start"], "end": money["end"], "text": "$240.1 million",
        "zone": "body", "kind": "money", "value": "240100000", "number": "240100000.0", "currency": "USD",
        "approximate": "false", "direction": "up", "change": "level", "measures": "revenue", "rule": "sign",
        "plugin": "newsextract[statistics]",
    }  # fmt: skip
    assert (rows[4]["period"], rows[6]["low"], rows[6]["value"]) == ("2022", "20000", "")
    role = filled(rows[8])
    assert (role["speaker"], role["role"], role["organisation"], role["kind"], role["country"]) == (
        "Ines Calvo", "Port Minister", "Ministry of Ports", "acting", "EL",
    )  # fmt: skip
    quote = filled(rows[10])
    assert (quote["speaker"], quote["role"], quote["cue"], quote["addressee"], quote["confidence"]) == (
        "Ines Calvo", "Port Minister", "told", "reporters", "0.97",
    )  # fmt: skip
    claim = filled(rows[15])
    assert (claim["quote"], claim["said_on"], claim["modality"], claim["checkworthy"], claim["reasons"]) == (
        "0", "2021-05-03", "predicted", "0.82", "number;date",
    )  # fmt: skip
    assert (rows[17]["kind"], rows[17]["text"], rows[17]["fields"]) == ("Vessel", "ship", '{"flag":"unknown"}')
    assert (rows[18]["plugin"], rows[18]["kind"], rows[18]["error"]) == (
        "acme[tides]", "newsextract_claims", "ValueError: neap",
    )  # fmt: skip


def test_own_fields_survive_in_csv_where_their_plugin_is_missing():
    finding = ForeignFinding(0, 1, "x", finding_type="acme:Tide", fields='{"height": 3, "note": "\\ud800,\\n"}')
    [row] = rows_of(written(CsvWriter(), Article("x", findings=(finding,))))
    assert row["kind"] == "Tide"
    assert json.loads(row["fields"]) == {"height": 3, "note": "\ud800,\n"}


def test_text_that_a_spreadsheet_would_run_is_escaped(article):
    text = next(row["text"] for row in rows_of(written(CsvWriter(), article)) if row["zone"] == "comments")
    assert text == "'=cmd() is what I think"
    plain = CsvWriter(escape_formulas=False)
    assert any(row["text"] == "=cmd() is what I think" for row in rows_of(written(plain, article)))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_every_start_of_a_formula_is_escaped(start):
    failed = Article("", id=start + "1", failures=(Failure("p", "input", start + "2"),))
    [row] = rows_of(written(CsvWriter(), failed))
    assert (row["article"], row["error"]) == (f"'{start}1", f"'{start}2")


def test_a_number_keeps_its_minus():
    article = Article("-5")
    statistic = Statistic.at(article, 0, 2, kind="temperature", value=Decimal(-5))
    [row] = rows_of(written(CsvWriter(), attrs.evolve(article, statistics=(statistic,))))
    assert (row["value"], row["text"]) == ("-5", "'-5")


def test_any_text_fits_into_a_cell():
    odd = 'a"b,c\r\nd\re\x00f\u2028g'
    failed = Article("", id=odd, failures=(Failure("p", "input", odd),))
    [row] = rows_of(written(CsvWriter(), failed))
    assert (row["article"], row["error"]) == (odd, odd)
