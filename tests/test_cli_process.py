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

class Odd:
    """Readers that do what they should not."""
    @newsextract.hookimpl
    def newsextract_readers(self):
        return [Reader("leaving", leave), Reader("cancelled", cancel), Reader("words", list), Reader("nothing", none)]

class Reader:
    def __init__(self, name, act):
        self.name, self.suffixes, self._act = name, ("." + name,), act
    def read(self, stream, source, options):
        return self._act("ab")

def leave(_):
    yield from ()
    raise SystemExit(7)

def cancel(_):
    import asyncio
    raise asyncio.CancelledError

def none(_):
    return None

class Never:
    name, suffixes = "never", (".never",)
    def read(self, stream, source, options):
        raise RuntimeError("never")
        yield
'''

LOUD = '''
import newsextract

print("loading")

class Loud:
    """Prints."""
    @newsextract.hookimpl
    def newsextract_findings(self, article):
        print("finding")
        return [newsextract.Finding.at(article, 0, 4, rule="loud")]
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
    (folder / "loud.py").write_text(LOUD)
    info = folder / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[newsextract]\ntides = tides:Tides\ncounts = tides:Counts\ngone = tides:Gone\n"
        "loud = loud:Loud\nodd = tides:Odd\n"
    )
    return os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))


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
    assert first.startswith(
        "newsextract: plugin acme[tides], newsextract_dates: ValueError: neap \ufffd[31mOne. (tides.py:8) (in /"
    )
    assert last == "newsextract: plugin acme[tides], newsextract_dates: failed on 3 articles in all"
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [article["failures"][0]["plugin"] for article in articles] == ["acme[tides]"] * 3
    assert all(article["zones"] for article in articles)


def test_a_failing_plugin_can_stop_it(acme):
    result = run(*COMMAND, "extract", "--plugins", "tides", "--on-error", "raise", "-", stdin=b"x", PYTHONPATH=acme)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.startswith(b"newsextract: plugin acme[tides], newsextract_dates: ValueError: neap ")
    assert result.stderr.endswith(b"x (tides.py:8) (in <stdin>)\n")


def heeding(*numbers):
    """What lets a new process heed signals, though those who started the tests ignore them (`nohup`, `&`)."""

    def prepare():
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)

    return prepare


@pytest.mark.parametrize(
    ("number", "message", "status"),
    [
        (signal.SIGINT, b"newsextract: interrupted", 130),
        (signal.SIGTERM, b"newsextract: terminated", 143),
    ],
    ids=["interrupted", "terminated"],
)
def test_a_signal_is_one_line_and_leaves_no_draft(tmp_path, number, message, status):
    output = tmp_path / "o.jsonl"
    with subprocess.Popen(
        [*EXTRACT, "-i", "jsonl", "-", "-o", str(output)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heeding(number),  # noqa: PLW1509 (these tests have no threads)
    ) as process:
        process.stdin.write(b'"One."\n')
        process.stdin.flush()
        while not list(tmp_path.iterdir()):  # the draft is there: it has started
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
        assert said.strip() == message
        assert process.returncode == status
    assert list(tmp_path.iterdir()) == []


def test_pipes_in_a_folder_are_passed_over_with_a_word(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("Wet.")
    result = run(*EXTRACT, "-f", "jsonl", str(tmp_path))
    assert result.returncode == 1
    assert result.stderr.decode().endswith(
        "pipe.txt: is a pipe or device, which is passed over in a folder: name it by itself to read it\n"
    )
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["Wet.", ""]


def test_what_is_redirected_into_a_folder_is_not_read_from_it(tmp_path):
    (tmp_path / "a.jsonl").write_text('"Wet."\n')
    with (tmp_path / "out.jsonl").open("wb") as out:
        result = subprocess.run(
            [*EXTRACT, "-f", "jsonl", str(tmp_path)], stdout=out, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert (result.returncode, result.stderr) == (0, b"")
    written = (tmp_path / "out.jsonl").read_text().splitlines()
    assert [json.loads(line)["text"] for line in written] == ["Wet."]
    with (tmp_path / "a.jsonl").open("ab") as out:
        result = subprocess.run(
            [*EXTRACT, str(tmp_path / "a.jsonl")], stdout=out, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert result.returncode == 2
    assert b"is an input, and the output would replace it" in result.stderr


@pytest.mark.parametrize(
    ("closing", "message"),
    [
        ("<&-", "newsextract: <stdin>: can't be read: standard input is closed"),
        (">&-", "newsextract: standard output is closed: name a file with -o"),
        ("2>&-", ""),
    ],
)
def test_closed_streams_give_one_line(closing, message):
    command = " ".join([*EXTRACT, "-f", "json", "-", closing])
    result = subprocess.run(["sh", "-c", command], input=b"Wet.", capture_output=True, check=False, timeout=60)
    assert result.stderr.decode().strip() == message
    assert result.returncode == (1 if message else 0)
    assert b"Traceback" not in result.stdout


@pytest.mark.parametrize(
    "words", [["plugins"], ["schema"], ["rule", "that-clause"], ["check-plugin", "dates"], ["--version"], []]
)
def test_what_only_writes_to_closed_output_says_so(words):
    result = subprocess.run(
        ["sh", "-c", f"{' '.join([*COMMAND, *words])} >&-"], capture_output=True, check=False, timeout=60
    )
    assert (result.returncode, result.stderr) == (1, b"newsextract: standard output is closed\n")


def test_a_page_is_written_to_a_file_where_output_is_closed(tmp_path):
    (tmp_path / "a.txt").write_text("Wet.", encoding="utf-8")
    command = f"{' '.join(COMMAND)} extract {tmp_path}/a.txt -o {tmp_path}/out.jsonl >&-"
    result = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["text"] == "Wet."


def test_what_plugins_print_gets_into_no_output(acme):
    result = run(*COMMAND, "extract", "--plugins", "loud", "-f", "json", "-", stdin=b"Wet.", PYTHONPATH=acme)
    assert result.returncode == 0
    (article,) = json.loads(result.stdout)
    assert article["findings"][0]["text"] == "Wet."
    assert result.stderr.splitlines() == [b"loading", b"finding"]
    listed = run(*COMMAND, "plugins", "loud", "--json", PYTHONPATH=acme)
    assert json.loads(listed.stdout)[0]["name"] == "loud"


@pytest.mark.parametrize(
    ("suffix", "message"),
    [
        ("leaving", "the reader 'leaving' failed: SystemExit: 7 (tides.py:"),
        ("cancelled", "the reader 'cancelled' failed: CancelledError: "),
        ("words", "the reader 'words' failed: it gave a str, no Document"),
        ("nothing", "the reader 'nothing' failed: TypeError: 'NoneType' object is not iterable"),
    ],
)
def test_a_reader_that_misbehaves_costs_its_file_alone(acme, tmp_path, suffix, message):
    (tmp_path / f"a.{suffix}").write_text("x")
    (tmp_path / "b.txt").write_text("Wet.")
    result = run(*COMMAND, "extract", "--plugins", "odd", "-f", "jsonl", str(tmp_path), PYTHONPATH=acme)
    assert result.returncode == 1
    (line,) = result.stderr.decode().splitlines()
    assert message in line
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["", "Wet."]


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
    assert result.stderr.startswith(b"newsextract: the writer 'broken' failed: TypeError: no way (tides.py:")
    (tmp_path / "a.never").write_text("x")
    result = run(*COMMAND, "extract", "--plugins", "counts", "-f", "jsonl", str(tmp_path), PYTHONPATH=acme)
    assert result.returncode == 1
    assert result.stderr.rpartition(b" (tides.py:")[0].endswith(
        b"a.never: the reader 'never' failed: RuntimeError: never"
    )
    assert json.loads(result.stdout)["failures"][0]["hook"] == "input"
