"""Pages: their text by trafilatura where that is installed, and what to do where it isn't."""

from __future__ import annotations

import io
import json
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from newsextract import ReadOptions, extract
from newsextract.cli import main
from newsextract.formats import html
from newsextract.formats.html import HtmlReader

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour fees to rise | The Elsa Herald</title>
<meta property="article:published_time" content="2021-05-03T08:00:00+00:00">
<meta name="author" content="Bo Lind">
<meta property="og:site_name" content="The Elsa Herald">
<link rel="canonical" href="https://news.example/port"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour fees to rise</h1>
<p>“Fees will go up by 4.5% next year,” Port Minister Ines Calvo told reporters on Monday. It had been a long day.</p>
<p>She said that revenue had reached €240.1&nbsp;million, <b>up</b> from last year, said the Tidewater Agency.</p>
</article><footer>Copyright 2026 The Elsa Herald. All rights reserved.</footer></body></html>"""

needs_trafilatura = pytest.mark.skipif(find_spec("trafilatura") is None, reason="the extra html is not installed")


def read(page: bytes):
    (document,) = HtmlReader().read(io.BytesIO(page), "port.html", ReadOptions())
    return document


@needs_trafilatura
@pytest.mark.filterwarnings("default")
def test_a_page_becomes_its_article():
    document = read(PAGE.encode())
    assert document.error is None
    assert "Sport" not in document.text
    assert "Copyright" not in document.text
    assert (document.id, document.title, document.publisher) == ("port.html", "Harbour fees to rise", "The Elsa Herald")
    assert (document.authors, document.published, document.url) == (
        ("Bo Lind",),
        "2021-05-03",
        "https://news.example/port",
    )


@needs_trafilatura
@pytest.mark.filterwarnings("default")
def test_offsets_point_into_the_extracted_text():
    document = read(PAGE.encode())
    article = extract(document.text, published=document.published)
    (percent, money) = [statistic for statistic in article.statistics if statistic.kind in ("percent", "money")]
    assert (percent.text, str(money.value)) == ("4.5%", "240100000")
    assert article.text[money.start : money.end] == money.text
    assert article.quotes[0].speaker.name == "Ines Calvo"
    assert {date.value for date in article.dates} >= {"2022", "2021-05-03"}


@needs_trafilatura
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("page", [b"", b"<html></html>", b"\xff\xfe\x00", b"plain words"])
def test_a_page_without_an_article_says_so(page):
    document = read(page)
    if document.error is None:
        assert document.text == "plain words"
    else:
        assert (document.text, document.error) == ("", "the page has no text that looks like an article's")


@needs_trafilatura
@pytest.mark.filterwarnings("default")
def test_the_command_reads_pages_by_their_suffix(tmp_path):
    (tmp_path / "port.html").write_text(PAGE, encoding="utf-8")
    result = CliRunner().invoke(main, ["extract", str(tmp_path), "-f", "jsonl"])
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["publisher"] == "The Elsa Herald"


def test_without_trafilatura_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "find_spec", lambda name: None)
    (tmp_path / "port.html").write_text(PAGE, encoding="utf-8")
    assert read(PAGE.encode()).error == html.MISSING
    for arguments in ([], ["--input", "html"]):
        result = CliRunner().invoke(main, ["extract", str(tmp_path / "port.html"), *arguments])
        assert result.exit_code == 1
        assert result.stderr.endswith(
            "port.html: reading HTML needs trafilatura: python -m pip install 'newsextract[html]'\n"
        )
