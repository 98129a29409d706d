"""`Extractor.pipe` in several processes: in order, bounded, with nothing lost but what a process dies of."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

import newsextract
from newsextract import Document, Extractor, InputError, OptionError, PluginError
from newsextract.cli import main
from newsextract.running.processes.pool import AHEAD, LARGEST_BATCH

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and fork are POSIX's")
METHODS = [name for name in ("fork", "spawn") if name in multiprocessing.get_all_start_methods()]


@pytest.fixture(params=METHODS)
def method(request):
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


class Fragile:
    """Dies, fails or prints when the text says so."""

    @newsextract.hookimpl
    def newsextract_zones(self, article):
        if "die" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "leave" in article.text:
            os._exit(3)
        if "fail" in article.text:
            raise RuntimeError("as it was told")
        yield newsextract.Zone.at(article, 0, len(article.text), kind="body")


TEXTS = [f"It rained for {number} days in Porto, said Ana Ruiz." for number in range(60)]


def test_processes_find_what_one_finds_in_the_same_order(method):
    extractor = Extractor()
    assert list(extractor.pipe(iter(TEXTS), processes=2)) == list(extractor.pipe(TEXTS))


def test_what_a_process_dies_of_is_lost_and_nothing_else():
    items = [Document(text, id=str(number)) for number, text in enumerate(TEXTS)]
    items[5] = Document("die", id="fatal")
    items[17] = {"text": "leave", "id": "leaving"}
    items[18] = "die"
    articles = list(Extractor(plugins=[Fragile]).pipe(items, processes=2))
    assert len(articles) == len(items)
    failed = {number: article for number, article in enumerate(articles) if article.failures}
    assert {number: (article.id, article.failures[0].hook) for number, article in failed.items()} == {
        5: ("fatal", "process"), 17: ("leaving", "process"), 18: (None, "process"),
    }  # fmt: skip
    assert failed[5].failures[0].error == "the process that read it was killed by signal 9"
    assert failed[17].failures[0].error == "the process that read it ended with exit status 3"
    assert [article.text for number, article in enumerate(articles) if number not in failed] == [
        text for number, text in enumerate(TEXTS) if number not in failed
    ]


def test_failures_are_kept_or_raised_as_in_one_process():
    texts = [*TEXTS[:10], "fail", *TEXTS[:10]]
    kept = list(Extractor(plugins=[Fragile]).pipe(texts, processes=2))
    assert kept[10].failures[0].error.startswith("RuntimeError: as it was told")
    articles = Extractor(plugins=[Fragile], on_error="raise").pipe(texts, processes=2)
    seen = [next(articles) for _ in range(10)]
    with pytest.raises(PluginError, match="as it was told"):
        next(articles)
    assert [article.text for article in seen] == TEXTS[:10]
    assert multiprocessing.active_children() == []


def test_no_more_is_read_ahead_than_can_be_held():
    read = []

    def items():
        for number in range(10_000):
            read.append(number)
            yield "It rained."

    articles = Extractor(plugins=["zones"]).pipe(items(), processes=2)
    assert read == []
    next(articles)
    assert len(read) <= 2 * AHEAD * LARGEST_BATCH
    articles.close()
    assert multiprocessing.active_children() == []


def test_items_that_cannot_be_read_say_so():
    (missing, wrong) = Extractor(plugins=["zones"]).pipe([{"id": "a"}, 7], processes=2)
    assert [article.failures[0].hook for article in (missing, wrong)] == ["input", "input"]
    assert missing.id == "a"


@pytest.mark.parametrize("processes", [-1, 1.5, "2", True, None])
def test_a_wrong_number_of_processes_is_said(processes):
    with pytest.raises(OptionError, match="option processes: a number of processes is wanted"):
        Extractor(plugins=["zones"]).pipe(["x"], processes=processes)


def test_one_text_is_no_stream():
    with pytest.raises(InputError, match="many are wanted"):
        Extractor(plugins=["zones"]).pipe("x", processes=2)


def test_a_process_that_cannot_start_ends_everything(tmp_path):
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import multiprocessing, newsextract\n"
        'multiprocessing.set_start_method("spawn", force=True)\n'
        'print(list(newsextract.Extractor(plugins=["zones"]).pipe(["It rained."] * 3, processes=2)))\n'
    )
    result = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode != 0
    assert 'needs `if __name__ == "__main__":` around what it does' in result.stderr


def test_the_command_takes_jobs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text, "id": text[:16]}) + "\n" for text in TEXTS))
    one = CliRunner().invoke(main, ["extract", "a.jsonl", "-f", "jsonl"])
    two = CliRunner().invoke(main, ["extract", "a.jsonl", "-f", "jsonl", "-j", "2"])
    assert one.exit_code == two.exit_code == 0
    assert one.stdout == two.stdout
    command = [sys.executable, "-m", "newsextract", "extract", "a.jsonl", "-f", "jsonl", "-j", "2"]
    shell = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (shell.stdout, shell.stderr) == (one.stdout, "")
    assert CliRunner().invoke(main, ["extract", "a.jsonl", "-j", "-1"]).exit_code == 2
