"""The command as its users run it: pipes, encodings, exit status, and plugins that fail."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="pipes, devices and terminals are POSIX's")
termios = pytest.importorskip("termios")

COMMAND = [sys.executable, "-W", "error", "-m", "newsextract"]
EXTRACT = [*COMMAND, "extract", "--plugins", "zones"]

TIDES = '''
import newsextract

class Tides:
    """Raises."""
    @newsextract.hookimpl
    def newsextract_dates(self, article):
        raise ValueError("neap\\n\\x1b[31m" + article.text)

class Counts:
    """Writes how many zones there are, and reads no file at all."""
    @newsextract.hookimpl
    def newsextract_writers(self):
        return [Count(), Broken()]
    @newsextract.hookimpl
    def newsextract_readers(self):
        return [Never()]

class Count:
    name = "count"
    def write(self, articles, stream):
        stream.writelines(f"{article.id} {len(article.zones)}\\n" for article in articles)

class Broken:
    name = "broken"
    def write(self, articles, stream):
        raise TypeError("no\\nway")

class Never:
    name, suffixes = "never", (".never",)
    def read(self, stream, source, options):
        raise RuntimeError("never")
        yield
'''


def run(*arguments, stdin=b"", **environment):
    return subprocess.run(
        arguments, input=stdin, capture_output=True, check=False, env={**os.environ, **environment}, timeout=60
    )


@pytest.fixture(scope="module")
def acme(tmp_path_factory):
    """A distribution with three plugins, found through the path."""
    folder = tmp_path_factory.mktemp("acme")
    (folder / "tides.py").write_text(TIDES)
    info = folder / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[newsextract]\ntides = tides:Tides\ncounts = tides:Counts\ngone = tides:Gone\n"
    )
    return str(folder)


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    (tmp_path / "many.jsonl").write_text('{"text": "%s"}\n' % ("Wet. " * 400) * 300)
    for form in ("text", "json", "jsonl", "csv"):
        process = subprocess.Popen(
            [*EXTRACT, "-f", form, str(tmp_path / "many.jsonl")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout.read(5)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        assert process.wait() in (0, 1)


def test_records_are_answered_as_they_come():
    with subprocess.Popen(
        [*EXTRACT, "-i", "jsonl", "-f", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        for text in ("One.", "Two."):
            process.stdin.write(json.dumps(text).encode() + b"\n")
            process.stdin.flush()
            # The next record is sent when this one is answered: a program that waits for more would hang here.
            assert json.loads(process.stdout.readline())["text"] == text
        process.stdin.close()
        assert process.wait() == 0


def on_terminal(*arguments, columns=60, **environment):
    """Run a command whose output goes to a terminal; return what the terminal got and the exit status."""
    ours, its = pty.openpty()
    termios.tcsetwinsize(its, (24, columns))
    inherited = {
        name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")
    }
    environment = {**inherited, "TERM": "xterm", **environment}
    with subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=its, stderr=its, env=environment) as process:
        os.close(its)
        got = b""
        try:
            while part := os.read(ours, 65536):
                got += part
        except OSError:  # how Linux says that the other side has closed
            pass
        os.close(ours)
        return got.decode().replace("\r\n", "\n"), process.wait()


def test_a_terminal_gets_its_width_and_colours(tmp_path):
    (tmp_path / "a.txt").write_text("Wet.")
    page, status = on_terminal(*EXTRACT, "-", columns=60)
    assert status == 0
    assert page.startswith("\x1b[2m══ \x1b[0m\x1b[1m<stdin>\x1b[0m\x1b[2m ═")
    assert len(re.sub(r"\x1b\[[0-9;]*m", "", page).split("\n")[0]) == 60
    page, _ = on_terminal(*EXTRACT, "-", columns=200, NO_COLOR="1")
    assert page.startswith("══ <stdin> ═")
    assert len(page.split("\n")[0]) == 100


def test_progress_is_for_terminals_and_many_files(tmp_path):
    names = [str(tmp_path / f"{number:02}.txt") for number in range(25)]
    for name in names:
        Path(name).write_text("Wet.")
    output = str(tmp_path / "o.jsonl")
    shown, status = on_terminal(*EXTRACT, "-o", output, *names)
    assert status == 0
    assert shown.startswith("\r\x1b[K0 of 25 files · ")
    assert shown.endswith("\r\x1b[K")
    assert on_terminal(*EXTRACT, "-o", output, *names[:5]) == ("", 0)
    assert run(*EXTRACT, "-o", output, *names).stderr == b""


def test_a_full_disk_is_one_line():
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*EXTRACT, "-"], input=b"x", stdout=full, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (1, b"newsextract: can't write the output: No space left on device\n")
    result = run(*EXTRACT, "-", "-o", "/dev/full", stdin=b"x")
    assert (result.returncode, result.stderr) == (1, b"newsextract: can't write the output: No space left on device\n")


def test_devices_are_written_to_and_not_replaced():
    assert run(*EXTRACT, "-", "-o", "/dev/null", stdin=b"x").returncode == 0
    result = run(*EXTRACT, "-", "-f", "jsonl", "-o", "/dev/stdout", stdin=b"x")
    assert json.loads(result.stdout)["text"] == "x"


def test_programs_get_utf_8_whatever_the_locale():
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    for form in ("json", "jsonl"):
        result = run(*EXTRACT, "-f", form, "-", stdin="“Œ”\r\n".encode(), **ascii_only)
        data = json.loads(result.stdout.decode())
        assert (data[0] if form == "json" else data)["text"] == "“Œ”\r\n"
    page = run(*EXTRACT, "-", stdin="“Œ” it was\n\nAnd was.".encode(), **ascii_only)
    assert (page.returncode, page.stderr) == (0, b"")
    assert page.stdout.startswith(b"== <stdin> ====")


def test_odd_file_names(tmp_path):
    name = os.fsencode(tmp_path) + b"/a\n\x1b[31m\xff.txt"
    result = run(*EXTRACT, "-f", "jsonl", name)
    assert result.returncode == 1
    assert result.stderr.count(b"\n") == 1
    assert b"\x1b" not in result.stderr
    assert json.loads(result.stdout)["failures"]
    Path(os.fsdecode(name)).write_text("x")
    for form in ("text", "json", "jsonl", "csv"):
        result = run(*EXTRACT, "-f", form, name)
        assert (result.returncode, result.stderr) == (0, b"")


def test_a_failing_plugin_is_named_once_and_costs_nothing_else(acme, tmp_path):
    (tmp_path / "r.jsonl").write_text('"One."\n"Two."\n"Three."\n')
    result = run(
        *COMMAND, "extract", "--plugins", "zones,tides", "-f", "jsonl", str(tmp_path / "r.jsonl"), PYTHONPATH=acme
    )
    assert result.returncode == 1
    first, last = result.stderr.decode().splitlines()
    assert first.startswith("newsextract: plugin acme[tides], newsextract_dates: ValueError: neap \ufffd[31mOne. (in /")
    assert last == "newsextract: plugin acme[tides], newsextract_dates: failed on 3 articles in all"
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [article["failures"][0]["plugin"] for article in articles] == ["acme[tides]"] * 3
    assert all(article["zones"] for article in articles)


def test_a_failing_plugin_can_stop_it(acme):
    result = run(*COMMAND, "extract", "--plugins", "tides", "--on-error", "raise", "-", stdin=b"x", PYTHONPATH=acme)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.startswith(b"newsextract: plugin acme[tides], newsextract_dates: ValueError: neap ")
    assert result.stderr.endswith(b"x (in <stdin>)\n")


def test_an_interruption_is_one_line(tmp_path):
    output = tmp_path / "o.jsonl"
    with subprocess.Popen(
        [*EXTRACT, "-i", "jsonl", "-", "-o", str(output)], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdin.write(b'"One."\n')
        process.stdin.flush()
        while not list(tmp_path.iterdir()):  # the draft is there: it has started
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().strip() == b"newsextract: interrupted"
        assert process.wait() == 1
    assert list(tmp_path.iterdir()) == []


def test_a_plugin_that_cannot_be_loaded_is_named(acme):
    result = run(*COMMAND, "extract", "--plugins", "gone", "-", stdin=b"x", PYTHONPATH=acme)
    assert result.returncode == 1
    assert result.stderr.startswith(b"newsextract: plugin acme[gone], load: can't be imported: AttributeError")
    assert result.stderr.count(b"\n") == 1
    listed = run(*COMMAND, "plugins", "gone", "tides", PYTHONPATH=acme)
    assert listed.returncode == 1
    assert b"gone  acme 1.0  failed\n" in listed.stdout
    assert b"tides  acme 1.0\n  Raises.\n  fills dates\n" in listed.stdout


def test_formats_of_plugins(acme, tmp_path):
    result = run(*COMMAND, "extract", "--plugins", "counts", "-f", "count", "-", stdin=b"x", PYTHONPATH=acme)
    assert (result.returncode, result.stdout) == (0, b"<stdin> 0\n")
    result = run(*COMMAND, "extract", "--plugins", "counts", "-f", "broken", "-", stdin=b"x", PYTHONPATH=acme)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr == b"newsextract: the writer 'broken' failed: TypeError: no way\n"
    (tmp_path / "a.never").write_text("x")
    result = run(*COMMAND, "extract", "--plugins", "counts", "-f", "jsonl", str(tmp_path), PYTHONPATH=acme)
    assert result.returncode == 1
    assert result.stderr.endswith(b"a.never: the reader 'never' failed: RuntimeError: never\n")
    assert json.loads(result.stdout)["failures"][0]["hook"] == "input"
