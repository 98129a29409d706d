"""Progress: what stands in the line, and when there is one."""

from __future__ import annotations

import io

import pytest

from newsextract.commands.extracting import progress as module
from newsextract.commands.extracting.progress import Progress


@pytest.fixture
def terminal(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(module, "is_terminal", lambda _: True)
    monkeypatch.setattr(module.click, "echo", lambda text, **_: stream.write(text))
    monkeypatch.setattr(module, "REFRESH", 0)
    clock = iter(range(0, 10_000, 10))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(clock))
    return stream


def last(stream):
    return stream.getvalue().rpartition("\r\x1b[K")[2]


def test_one_large_file_goes_by_its_bytes(terminal, tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_bytes(b"x" * 2_000_000)
    progress = Progress([str(path)], wanted=True)
    progress.count(0, "all.jsonl")
    assert last(terminal) == "all.jsonl"
    with path.open("rb") as stream:
        progress.reading(stream)
        stream.read(500_000)
        progress.article()
        assert last(terminal) == "1 articles · 0.1/s · 25% · 60 s left · all.jsonl"
    progress.article()
    assert "2 articles · 0.1/s" in last(terminal)
    progress.clear()
    assert last(terminal) == ""


def test_many_files_go_by_what_is_behind(terminal, tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(20)]
    for path in paths:
        path.write_text("x" * 100)
    progress = Progress([*map(str, paths)], wanted=True)
    progress.count(10, "10.txt")
    progress.article()
    assert last(terminal) == "10 of 20 files · 1 articles · 0.1/s · 50% · 20 s left · 10.txt"


@pytest.mark.parametrize(("files", "wanted"), [(["none.txt"], True), ([f"{n}.txt" for n in range(30)], False)])
def test_little_to_do_or_findings_on_the_terminal_need_no_line(terminal, files, wanted):
    progress = Progress(files, wanted=wanted)
    progress.count(0, "a")
    progress.article()
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("seconds", "words"), [(5, "5 s"), (600, "10 min"), (7200, "2.0 h")])
def test_the_time_left_is_in_words(seconds, words):
    assert module._time(seconds) == words
