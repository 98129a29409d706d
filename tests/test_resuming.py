"""`--resume`: a run that was killed goes on, and ends as one that was not."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsextract.cli import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="it kills processes")

ARTICLES = 700
COMMAND = [sys.executable, "-m", "newsextract", "extract", "all.jsonl", "--plugins", "zones,dates,statistics"]
needs_pyarrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="the extra arrow is not installed")
FORMATS = [
    "jsonl",
    "csv",
    "db",
    pytest.param("parquet", marks=needs_pyarrow),
    pytest.param("arrow", marks=needs_pyarrow),
]


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # Two articles of each id, and some that have nothing to be found in: neither may be lost or doubled.
    texts = [
        f"Exports rose {n % 90}% to ${n} million in {1950 + n % 70}." if n % 3 else "Rain." for n in range(ARTICLES)
    ]
    with Path("all.jsonl").open("w") as stream:
        stream.writelines(json.dumps({"id": f"a{n // 2}", "text": text}) + "\n" for n, text in enumerate(texts))


def content(name):
    path = Path(name)
    if path.suffix in (".jsonl", ".csv"):
        return path.read_bytes()
    if path.suffix == ".db":
        with contextlib.closing(sqlite3.connect(path)) as database:
            queries = (
                "SELECT id, text FROM articles",
                "SELECT article, value, start FROM dates",
                "SELECT s.article, s.value, s.start, d.value FROM statistics s LEFT JOIN dates d ON s.period = d.key",
            )
            return [sorted(database.execute(query), key=repr) for query in queries]
    from pyarrow import feather, parquet

    return (parquet.read_table(path) if path.suffix == ".parquet" else feather.read_table(path)).to_pylist()


def written(name):
    """Return how much of the output is there: lines of the journal, or articles in the database."""
    try:
        if name.endswith(".db"):
            with contextlib.closing(sqlite3.connect(f"file:{name}?mode=ro", uri=True)) as database:
                return next(database.execute("SELECT count(*) FROM articles"))[0]
        return Path(f".{name}.resume", "journal").read_bytes().count(b"\n")
    except (FileNotFoundError, sqlite3.OperationalError):
        return 0


def killed_at(name, steps):
    """Start the command and kill it when so much is written; tell whether it was still running."""
    process = subprocess.Popen([*COMMAND, "-o", name, "--resume"])
    while process.poll() is None:
        if written(name) >= steps:
            process.send_signal(signal.SIGKILL)
            break
        time.sleep(0.005)
    return process.wait() == -signal.SIGKILL


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_run_that_was_killed_three_times_ends_as_one_that_was_not(suffix):
    subprocess.run([*COMMAND, "-o", f"whole.{suffix}"], check=True)
    name = f"killed.{suffix}"
    steps = 4 if suffix in ("parquet", "arrow") else 350
    chosen = random.Random(suffix)
    for at in sorted(chosen.sample(range(2, steps), 3 if steps > 4 else 2)):
        killed_at(name, at)
        assert not Path(name).exists() or suffix == "db"
    subprocess.run([*COMMAND, "-o", name, "--resume"], check=True)
    assert content(name) == content(f"whole.{suffix}")
    assert not Path(f".{name}.resume").exists()


def run(*arguments):
    return CliRunner().invoke(main, ["extract", "all.jsonl", "--plugins", "zones", *arguments])


def test_a_line_that_was_cut_off_is_written_again():
    assert run("-o", "whole.jsonl").exit_code == 0
    folder = Path(".a.jsonl.resume")
    folder.mkdir()
    lines = Path("whole.jsonl").read_bytes().splitlines(keepends=True)
    assert run("-o", "probe.jsonl", "--resume").exit_code == 0
    # As if it had been stopped in the middle of the second article's line, and of its line in the journal.
    begun = begun_of("a.jsonl")
    step = json.dumps({"end": len(lines[0]), "ids": ["a0"]}).encode() + b"\n"
    (folder / "journal").write_bytes(begun + step + b'{"end": 99')
    (folder / "draft").write_bytes(lines[0] + lines[1][:20])
    assert run("-o", "a.jsonl", "--resume").exit_code == 0
    assert Path("a.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()


def begun_of(name):
    """Return the first line of the journal that a run to this output would begin."""
    result = subprocess.Popen([*COMMAND[:-1], "zones", "-o", name + "x.jsonl", "--resume"])
    journal = Path(f".{name}x.jsonl.resume", "journal")
    while not (journal.exists() and b"\n" in (first := journal.read_bytes())):
        time.sleep(0.005)
    result.wait()
    return first.splitlines(keepends=True)[0]


def test_a_journal_without_its_draft_begins_anew():
    begun = begun_of("b.jsonl")
    Path(".b.jsonl.resume").mkdir()
    Path(".b.jsonl.resume", "journal").write_bytes(begun + b'{"end": 5000, "ids": ["a0"]}\n')
    assert run("-o", "b.jsonl", "--resume").exit_code == 0
    assert Path("b.jsonl").read_text().count("\n") == ARTICLES


def test_other_options_are_refused():
    Path(".a.jsonl.resume").mkdir()
    Path(".a.jsonl.resume", "journal").write_text('{"begun": "otherwise"}\n')
    result = run("-o", "a.jsonl", "--resume")
    assert result.exit_code == 2
    assert (
        "a.jsonl was begun with other options: give the same, or delete .a.jsonl.resume to begin anew" in result.stderr
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--resume"], "--resume needs a file: name one with -o"),
        (["--resume", "-o", "a.html"], "--resume goes with jsonl, csv, sqlite, arrow, parquet, not with html"),
    ],
)
def test_what_cannot_go_on_says_so(arguments, message):
    result = run(*arguments)
    assert (result.exit_code, message in result.stderr) == (2, True)
