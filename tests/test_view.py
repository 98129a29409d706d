"""`newsextract view`: the page on standard output, in a file, in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest
from click.testing import CliRunner

from newsextract.cli import main

TEXT = "“It will rain,” said Ana Ruiz, the mayor of Porto."


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text("It rained.")


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_the_page_goes_to_standard_output_or_a_file():
    page = run("view", "a.txt", "b.txt")
    assert page.exit_code == 0
    assert page.stdout.startswith("<!DOCTYPE html>")
    assert run("view", "a.txt", "b.txt", "-o", "page.html").stdout == ""
    assert Path("page.html").read_text() == page.stdout
    assert run("extract", "a.txt", "b.txt", "-f", "html").stdout == page.stdout
    assert run("extract", "a.txt", "b.txt", "-o", "other.html").exit_code == 0
    assert Path("other.html").read_text() == page.stdout


def test_the_page_is_opened(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(opened.append(address)) or True)
    assert run("view", "a.txt", "-o", "page.html", "--open").stdout == ""
    assert opened == [Path("page.html").resolve().as_uri()]
    shown = run("view", "a.txt", "--open").stdout.strip()
    assert shown.endswith(".html")
    assert "Ana Ruiz" in Path(url2pathname(urlparse(opened[1]).path)).read_text()
    Path(shown).unlink()


def test_what_is_wrong_is_said(monkeypatch):
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    result = run("view", "a.txt", "-o", "page.html", "--open")
    assert (result.exit_code, result.stderr) == (1, "newsextract: no browser was found: open page.html in one\n")
    assert run("view", "a.txt", "-o", "-", "--open").exit_code == 2
    missing = run("view", "none.txt", "-o", "page.html")
    assert missing.exit_code == 1
    assert "none.txt: can't be read" in missing.stderr
    assert "can’t be read" in Path("page.html").read_text() or "can&#x27;t be read" in Path("page.html").read_text()
