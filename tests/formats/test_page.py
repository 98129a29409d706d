from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.formats.terminal.page import Page, columns_of
from newsextract.formats.words.cleaning import cleaned


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch):
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (" a\n\tb\u00a0c\u2028d ", "a b c d"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("\u202eevil\u202c \ufeffwe\u00adb\u200b", "evil web"),
        ("\ud800", "\ufffd"),
        ("\x00\x01", "\ufffd"),
        ("é 王毅 👩\u200d🚀", "é 王毅 👩\u200d🚀"),
    ],
)
def test_nothing_reaches_the_terminal_but_text(text, clean):
    assert cleaned(text) == clean


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("王毅", 4), ("e\u0301", 1), ("“é”", 3)])
def test_columns(text, columns):
    assert columns_of(text) == columns


def test_lines_are_wrapped_with_a_margin():
    page = Page(width=20)
    lines = list(page.wrapped([("one two three four", ""), (" five", "name")], first="1. ", margin="   "))
    assert lines == ["1. one two three", "   four five"]


def test_long_words_are_cut_and_wide_characters_count_twice():
    assert list(Page(width=4).wrapped([("abcdefghij", "")])) == ["abcd", "efgh", "ij"]
    assert list(Page(width=5).wrapped([("王王王王 a", "")])) == ["王王", "王王", "a"]


@given(st.text(), st.integers(1, 60), st.integers(0, 8))
def test_every_word_is_there_and_every_line_fits(text, width, indent):
    text = cleaned(text)
    margin = " " * indent
    lines = list(Page(width=width + indent).wrapped([(text, "")], first=margin, margin=margin))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert columns_of(line) <= width + indent or columns_of(line) == indent + 2


def test_styles_are_for_terminals():
    runs = [("a", "name"), (" b", "")]
    assert Page().shown(runs) == "a b"
    assert Page(colour=True).shown(runs) == "\x1b[1ma\x1b[0m b"
    assert Page.of(Terminal()).colour
    assert not Page.of(io.StringIO()).colour


@pytest.mark.parametrize(
    ("variables", "colour"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_the_environment_decides_on_colour(monkeypatch, variables, colour):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert Page.of(Terminal()).colour is colour


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("500", 100), ("3", 40), ("0", 80), ("x", 80)])
def test_the_width_stays_readable(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert Page.of(io.StringIO()).width == width


@pytest.mark.parametrize(
    ("encoding", "line"),
    [
        ("utf-8", "— “€5” · 王"),
        ("cp1252", "— “€5” · ?"),
        ("latin-1", '-- "EUR 5" · ?'),
        ("ascii", '-- "EUR 5" | ?'),
        ("no-such-encoding", "— “€5” · 王"),
    ],
)
def test_characters_that_the_encoding_lacks_have_plainer_ones(encoding, line):
    assert Page(encoding=encoding).shown([("— “€5” · 王", "")]) == line
