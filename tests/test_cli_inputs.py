"""What the command reads: told by what is in a file, whatever it is called; and what it says of the rest."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import zlib
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from newsextract import ReadOptions
from newsextract.cli import main
from newsextract.formats.html import MOST_TAGS, HtmlReader
from newsextract.formats.language import foreign_language
from newsextract.formats.sniffing import sniffed
from newsextract.formats.tables.csv_reader import CsvReader

TEXT = "“It will rain,” said Ana Ruiz, the mayor of Porto. Exports rose 4.5% in 2023."
PAGE = (
    "<!DOCTYPE html><html><head><title>Rain</title></head><body><article><h1>Rain</h1>"
    f"<p>{TEXT}</p>{'<p>It rained.</p>' * 9}</article></body></html>"
)
GERMAN = (
    "Die Hafengebühren steigen im nächsten Jahr um 4,5 Prozent, sagte die Bürgermeisterin am Montag. Der Hafen bleibe "
    "offen, und die Stadt werde keine Stellen streichen. Das ist für die Stadt eine gute Nachricht."
)
needs_html = pytest.mark.skipif(find_spec("trafilatura") is None, reason="the extra html is not installed")


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def extract(*arguments, stdin=None):
    result = CliRunner().invoke(main, ["extract", "--plugins", "zones", "-f", "jsonl", *arguments], input=stdin)
    assert result.exit_code in (0, 1), result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def texts(*arguments, stdin=None):
    articles, complaints = extract(*arguments, stdin=stdin)
    assert complaints == ""
    return [article["text"] for article in articles]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!doctype html><p>It rained.", "html"),
        (b"\xef\xbb\xbf \n<!-- made by hand --><HTML lang=en>", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        (b"<?xml version='1.0'?><rss>", "xml"),
        (b"<p>It rained.</p>", "html"),
        (b"<3 Porto", None),
        (b"< 5% of the votes", None),
        (b'{"text": "It rained."}', "json"),
        (b'{"text": "It rained."}\n{"text": "It snowed."}\n', "jsonl"),
        (b'{\n  "text": "It rained."\n}\n', "json"),
        (b'[{"text": "It rained."}]', "json"),
        (b"[Applause] Mr. President,", None),
        (b"{sic}", None),
        (b"id,text\n1,It rained.\n", "csv"),
        (b"Rain, wind and text\nIt rained.\n", None),
        (b"\x1f\x8b\x08", "gzip"),
        (b"PAR1", "parquet"),
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "zip"),
        (b"", None),
        (b"It rained.", None),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(head, kind):
    assert sniffed(head, columns=("text",)) == kind


@given(st.binary(max_size=200))
def test_any_bytes_can_be_sniffed(data):
    sniffed(data, columns=("text",))
    sniffed(b"{" + data, columns=("text",))
    sniffed(b"<" + data, columns=("text",))


@needs_html
def test_a_web_page_is_read_as_one_wherever_it_comes_from():
    Path("page.txt").write_text(PAGE)
    Path("page").write_bytes(gzip.compress(PAGE.encode()))
    (text,) = texts("-", stdin=PAGE)
    assert text.startswith("Rain\n“It will rain,”")
    assert "<" not in text
    assert texts("page.txt", "page") == [text, text]
    assert texts("-", "--input", "text", stdin=PAGE) == [PAGE]


def test_a_web_page_says_what_it_needs(monkeypatch):
    monkeypatch.setattr("newsextract.formats.html.find_spec", lambda name: None)
    _, complaints = extract("-", stdin=PAGE)
    assert (
        complaints
        == "newsextract: <stdin>: reading HTML needs trafilatura: python -m pip install 'newsextract[html]'\n"
    )


@needs_html
def test_a_page_costs_no_more_than_its_size():
    def read(page):
        return next(HtmlReader().read(io.BytesIO(page.encode()), "in", ReadOptions()))

    attributes = " ".join(f"a{number}=1" for number in range(40_000))
    many = PAGE.replace("<article>", f"<article><div {attributes}>x</div>")
    assert "Rain\n“It will rain,”" in read(many).text
    assert read(PAGE + "<b>" * MOST_TAGS).error.startswith("the page has 50,0")


def test_json_lines_are_told_from_json():
    lines = '{"text": "One."}\n{"text": "Two."}\n'
    Path("wrong.json").write_text(lines)
    Path("array.jsonl").write_text('[\n{"text": "Three."}\n]')
    Path("lines").write_text(lines)
    assert texts("wrong.json", "array.jsonl", "lines") == ["One.", "Two.", "Three.", "One.", "Two."]
    assert texts("-", stdin=lines) == ["One.", "Two."]


def test_what_is_gzipped_is_unpacked():
    Path("a.txt.gz").write_bytes(gzip.compress(b"One."))
    Path("b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Two."}\n{"text": "Three."}\n'))
    Path("c.csv.gz").write_bytes(gzip.compress(b"text\nFour.\n"))
    assert texts(".") == ["One.", "Two.", "Three.", "Four."]
    cut = gzip.compress(b"One. " * 1000)[:40]
    Path("d.txt.gz").write_bytes(cut)
    articles, complaints = extract("d.txt.gz")
    assert complaints.startswith("newsextract: d.txt.gz: can't be read: the compressed file is broken or cut off")
    assert articles[0]["failures"][0]["hook"] == "input"
    Path("e.gz").write_bytes(b"\x1f\x8bnonsense")
    assert "can't be read" in extract("e.gz")[1]
    with pytest.raises(zlib.error):
        zlib.decompress(cut)


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_a_table_has_an_article_a_row(delimiter):
    stream = io.StringIO()
    rows = csv.writer(stream, delimiter=delimiter)
    rows.writerows([["ID", "Body", "Date"], [7, f'{TEXT}\n"Quoted", {delimiter}', "2024-04-09"], [], ["", "Two.", ""]])
    Path("t.csv").write_text(stream.getvalue(), newline="")
    articles, complaints = extract("t.csv")
    assert complaints == ""
    assert [(article["id"], article["text"], article["published"]) for article in articles] == [
        ("7", f'{TEXT}\n"Quoted", {delimiter}', "2024-04-09"),
        ("t.csv:5", "Two.", None),
    ]


def test_columns_are_named_by_option():
    Path("t.tsv").write_text("nr\ttext\tstory text\twhen\n1\tno\tyes\t2024-04-09\n2\tno\n")
    options = ("--text-field", "story text", "--id-field", "nr", "--date-field", "when")
    articles, _ = extract("t.tsv", *options)
    assert [(article["id"], article["text"], article["published"]) for article in articles] == [
        ("1", "yes", "2024-04-09"),
        ("2", "", None),
    ]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"a,b\n1,2\n", "no column is named 'text', of: 'a', 'b' (--text-field names it)"),
        (b"", "no column is named 'text', of: none (--text-field names it)"),
        (b"article,url,published,type,index,start\n", "its rows are findings that newsextract wrote, no articles"),
        (b"id,text\n1,One.\n2,caf\xe9\n", "not UTF-8: byte 0xe9"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(content, error):
    documents = list(CsvReader().read(io.BytesIO(content), "t.csv", ReadOptions()))
    assert error in documents[-1].error


@given(st.binary(max_size=80))
def test_no_table_is_too_odd(data):
    for document in CsvReader().read(io.BytesIO(b"id,text\n" + data), "t.csv", ReadOptions()):
        assert isinstance(document.text, str)


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.txt", b"%PDF-1.7", "it is a PDF document, which newsextract doesn't read: extract its text first"),
        ("a", b"PK\x03\x04", "it is a zip archive, as .docx, .odt and .epub are, which newsextract doesn't read"),
        (
            "feed.html",
            b"<?xml version='1.0'?><rss>",
            "it is an XML document, such as a feed, which newsextract doesn't",
        ),
    ],
)
def test_what_is_no_text_is_said_to_be_what_it_is(name, content, error):
    Path(name).write_bytes(content)
    articles, complaints = extract(name)
    assert complaints.startswith(f"newsextract: {name}: {error}")
    assert articles[0]["text"] == ""


def test_parquet_and_arrow_have_an_article_a_row():
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    from pyarrow import feather, parquet

    table = pa.table(
        {
            "article_id": [1, 2, 3],
            "body": ["One.", "Two.", None],
            "date": [dt.datetime(2024, 4, 9, 12, tzinfo=dt.UTC), None, None],
            "other": [{"a": 1}] * 3,
        }
    )
    parquet.write_table(table, "t.parquet")
    feather.write_feather(table, "t.feather", compression="uncompressed")
    for arguments, stdin in ((["t.parquet"], None), (["t.feather"], None), (["-"], Path("t.parquet").read_bytes())):
        articles, complaints = extract(*arguments, stdin=stdin)
        assert [(article["id"], article["text"], article["published"]) for article in articles] == [
            ("1", "One.", "2024-04-09"),
            ("2", "Two.", None),
            ("3", "", None),
        ]
        assert "the field 'text' is null" in complaints
    parquet.write_table(table.select(["other"]), "no.parquet")
    assert "no column is named 'text', of: 'other' (--text-field names it)" in extract("no.parquet")[1]
    Path("bad.parquet").write_bytes(b"PAR1nonsense")
    assert "bad.parquet: no Parquet that can be read" in extract("bad.parquet")[1]


def test_a_text_in_another_language_is_said_to_be_one():
    Path("de.txt").write_text(GERMAN)
    articles, complaints = extract("de.txt")
    assert complaints == (
        "newsextract: de.txt: the text is not in English but in German (de): what is found in it is not to be relied "
        "on\n"
    )
    assert articles[0]["language"] == "de"
    many = "".join(json.dumps({"text": GERMAN}) + "\n" for _ in range(30))
    assert extract("-", stdin=many)[1].endswith("newsextract: 10 more such notices were left out\n")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        ("Мэр города сказала во вторник, что гавань останется открытой всю зиму, а цены не вырастут.", "und-Cyrl"),
        ("市长星期二说港口整个冬天都将开放市长星期二说港口整个冬天都将开放", "zh"),
        (TEXT * 3, None),
        (
            "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore et dolore "
            * 2,
            "und",
        ),
        ("Der Hafen bleibt offen.", None),
        ("", None),
        ("7 " * 500, None),
    ],
)
def test_languages_are_told_by_their_commonest_words(text, language):
    assert foreign_language(text) == language


def test_garbled_characters_are_mended_and_said_so(monkeypatch):
    pytest.importorskip("ftfy", reason="needs ftfy")
    garbled = TEXT.encode().decode("windows-1252", "ignore") + " The café’s “harbour”".encode().decode(
        "sloppy-windows-1252"
    )
    Path("a.txt").write_text(garbled)
    articles, complaints = extract("a.txt")
    assert complaints == (
        "newsextract: a.txt: its garbled characters were mended by ftfy; offsets point into the mended text\n"
    )
    assert "The café’s “harbour”" in articles[0]["text"]
    monkeypatch.setattr("newsextract.commands.extracting.noticing.find_spec", lambda name: None)
    articles, complaints = extract("a.txt")
    assert "look garbled" in complaints
    assert articles[0]["text"] == garbled


def test_an_unknown_suffix_of_the_output_is_no_silent_text():
    Path("a.txt").write_text("One.")
    result = CliRunner().invoke(main, ["extract", "a.txt", "-o", "a.jsnl"])
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "newsextract: no output format goes by the suffix .jsnl (did you mean 'jsonl'?): name one with --format"
    )
    assert not Path("a.jsnl").exists()
    for name in ("a.out.txt", "plain", "a.ndjson"):
        assert CliRunner().invoke(main, ["extract", "a.txt", "-o", name]).exit_code == 0
    assert json.loads(Path("a.ndjson").read_text())["text"] == "One."


@needs_html
def test_a_warc_has_an_article_a_page():
    pytest.importorskip("fastwarc.warc", reason="needs FastWARC")

    def record(address, status, kind, body):
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        fields = {
            "WARC-Type": "response", "WARC-Target-URI": address, "WARC-Date": "2024-04-09T12:00:00Z",
            "WARC-Record-ID": "<urn:uuid:12345678-1234-1234-1234-123456789012>",
            "Content-Type": "application/http; msgtype=response", "Content-Length": len(head) + len(body),
        }  # fmt: skip
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return f"WARC/1.1\r\n{lines}\r\n".encode() + head + body + b"\r\n\r\n"

    records = [
        record("https://news.example/rain", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
        record("https://news.example/gone", "404 Not Found", "text/html", PAGE.encode()),
        record("https://news.example/a.png", "200 OK", "image/png", b"PNG"),
        record("https://news.example/none", "200 OK", "text/html", b"<html></html>"),
    ]
    Path("a.warc").write_bytes(b"".join(records))
    Path("b.warc.gz").write_bytes(gzip.compress(records[0]) + gzip.compress(records[1]))
    articles, complaints = extract("a.warc", "b.warc.gz")
    assert [article["id"] for article in articles] == [
        "https://news.example/rain",
        "https://news.example/none",
        "https://news.example/rain",
    ]
    assert articles[0]["url"] == "https://news.example/rain"
    assert articles[0]["text"].startswith("Rain\n“It will rain,”")
    assert complaints == ("newsextract: https://news.example/none: the page has no text that looks like an article's\n")


def test_a_warc_says_what_it_needs(monkeypatch):
    monkeypatch.setattr("newsextract.formats.warc.find_spec", lambda name: None)
    _, complaints = extract("-", stdin=b"WARC/1.1\r\n")
    assert complaints == "newsextract: <stdin>: reading it needs FastWARC: python -m pip install 'newsextract[warc]'\n"


def test_json_is_lean_on_demand():
    Path("a.txt").write_text(TEXT)
    arguments = ["extract", "a.txt", "-f", "jsonl"]
    full = json.loads(CliRunner().invoke(main, arguments).stdout)
    lean = json.loads(CliRunner().invoke(main, [*arguments, "--lean"]).stdout)
    mentions = [len(speaker.pop("mentions")) for speaker in full["speakers"]]
    assert mentions == [speaker.pop("mention_count") for speaker in lean["speakers"]]
    del full["zones"]
    assert lean == full
    assert json.loads(CliRunner().invoke(main, ["extract", "a.txt", "-f", "json", "--lean"]).stdout)[0]["text"] == TEXT
    refused = CliRunner().invoke(main, ["extract", "a.txt", "-f", "csv", "--lean"])
    assert (refused.exit_code, "--lean doesn't go with the format csv" in refused.stderr) == (2, True)


def test_csv_has_a_byte_order_mark_on_demand():
    Path("a.txt").write_text(TEXT)
    for name, start in (("a.csv", b"article,"), ("b.csv", b"\xef\xbb\xbfarticle,")):
        options = ["--bom"] if name == "b.csv" else []
        assert CliRunner().invoke(main, ["extract", "a.txt", "-o", name, *options]).exit_code == 0
        assert Path(name).read_bytes().startswith(start)


@needs_html
def test_pages_and_texts_are_read_in_the_processes_alike():
    Path("site").mkdir()
    for number in range(12):
        Path(f"site/{number:02}.html").write_text(PAGE.replace("Rain", f"Rain {number}"))
    Path("site/aa.html").write_text("<html></html>")
    Path("site/b.txt").write_text(GERMAN)
    one, complaints = extract("site", "--published", "2024-04-09")
    assert extract("site", "--published", "2024-04-09", "-j", "2") == (one, complaints)
    assert len(one) == 14
    assert one[7]["text"].startswith("Rain 7\n")
    assert one[7]["published"] == "2024-04-09"
    assert complaints == (
        "newsextract: site/aa.html: the page has no text that looks like an article's\n"
        "newsextract: site/b.txt: the text is not in English but in German (de): what is found in it is not to be "
        "relied on\n"
    )


def test_a_folder_says_what_it_needs_for_its_pages(monkeypatch):
    monkeypatch.setattr("newsextract.formats.html.find_spec", lambda name: None)
    Path("site/inner").mkdir(parents=True)
    Path("site/a.html").write_text(PAGE)
    Path("site/inner/b.HTML.gz").write_bytes(gzip.compress(PAGE.encode()))
    needed = "newsextract: site: 2 files end with .html, to be read with: python -m pip install 'newsextract[html]'\n"
    articles, complaints = extract("site")
    assert [article["id"] for article in articles] == ["site"]
    assert complaints == needed
    Path("site/c.txt").write_text("One.")
    articles, complaints = extract("site")
    assert sorted(article["text"] for article in articles) == ["", "One."]
    assert complaints == needed
    assert texts("site", "-i", "text") == ["One."]


def test_a_column_called_headline_is_the_title():
    Path("a.csv").write_text("Headline,Body\nRain ahead,It will rain.\n")
    articles, _ = extract("a.csv")
    assert (articles[0]["title"], articles[0]["text"]) == ("Rain ahead", "It will rain.")


@needs_html
def test_a_page_that_breaks_its_parser_costs_no_other(monkeypatch):
    def broken(page, **_):
        raise RecursionError("too deep")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    Path("a.html").write_text(PAGE)
    Path("b.txt").write_text("One.")
    articles, complaints = extract("a.html", "b.txt")
    assert [article["text"] for article in articles] == ["", "One."]
    assert complaints.startswith("newsextract: a.html: the reader 'html' failed: RecursionError")


def test_a_folder_without_files_of_the_chosen_format_says_so():
    Path("site").mkdir()
    Path("site/a.html").write_text(PAGE)
    _, complaints = extract("site", "-i", "json")
    assert complaints == "newsextract: site: the folder has no file that ends with .json\n"
