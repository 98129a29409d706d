"""The example package as a third party ships it: built, installed beside newsextract's wheel, run, disabled, broken."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "newsextract-polls"
ORIGIN = "newsextract-polls[polls]"
TEXT = """“We are ahead,” Ana Ruiz, the mayor of Elsa, said on Tuesday.

A YouGov poll for the Port Herald puts Labour on 41%, up two points, with the Conservatives on 38 per cent.

YouGov interviewed 1,702 adults between 3 and 5 June. The margin of error is three points.
"""
KEYS = ("zones", "dates", "statistics", "speakers", "quotes", "claims")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """The wheels of newsextract and of the example, built from copies: no file of the working tree gets in unasked."""
    folder = tmp_path_factory.mktemp("wheels")
    sources = []
    for source in (ROOT, EXAMPLE):
        copy = folder / source.name
        ignored = shutil.ignore_patterns(".*", "__pycache__", "_build", "seeds", "tests", "bench", "docs")
        shutil.copytree(source, copy, ignore=ignored)
        sources.append(copy)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation")
    subprocess.run([*pip, "--disable-pip-version-check", "--wheel-dir", folder, *sources], check=True)
    return sorted(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(tmp_path_factory, make_environment, wheels):
    """A virtual environment with both wheels installed."""
    python = make_environment(tmp_path_factory.mktemp("polls") / "env")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps")
    subprocess.run([*pip, "--ignore-installed", "--disable-pip-version-check", *wheels], check=True)
    return Environment(python)


class Environment:
    def __init__(self, python: Path) -> None:
        self.python = python
        self.folder = python.parent.parent

    def run(self, *arguments, text="", status=0, **environ):
        """Run python in a folder that holds nothing of ours, and return what it printed."""
        inherited = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        done = subprocess.run(
            [self.python, "-P", *map(str, arguments)],
            cwd=self.folder,
            env={**inherited, "PYTHONIOENCODING": "utf-8", **environ},
            input=text,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
        return done.stdout

    def command(self, *arguments, **more):
        return self.run("-m", "newsextract", *arguments, **more)

    def extract(self, *arguments, **more):
        shown = self.command("extract", "-", "--published", "2024-06-07", "-f", "json", *arguments, text=TEXT, **more)
        (article,) = json.loads(shown)
        return article


@pytest.fixture
def breakable(environment):
    """The installed package's folder, which is put right again afterwards."""
    (package,) = environment.folder.glob("lib/*/site-packages/newsextract_polls")
    kept = {path: path.read_text(encoding="utf-8") for path in package.glob("*.py")}
    yield package
    for path, source in kept.items():
        path.write_text(source, encoding="utf-8")


def test_newsextract_is_the_installed_wheel_and_no_stray_name_came_with_the_example(environment, wheels):
    where = environment.run("-c", "import newsextract; print(newsextract.__file__)")
    assert Path(where.strip()).is_relative_to(environment.folder)
    names = {path.name.partition("-")[0] for path in wheels}
    assert names == {"newsextract", "newsextract_polls"}
    site = next(environment.folder.glob("lib/*/site-packages"))
    record = next(site.glob("newsextract_polls-*.dist-info")) / "RECORD"
    tops = {line.partition("/")[0] for line in record.read_text(encoding="utf-8").splitlines()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"newsextract_polls"}


def test_it_is_listed(environment):
    (listed,) = json.loads(environment.command("plugins", "polls", "--json"))
    assert (listed["origin"], listed["status"], listed["hooks"]) == (ORIGIN, "active", ["newsextract_findings"])
    assert [option["name"] for option in listed["options"]] == ["reach", "averages"]
    assert next(rule["name"] for rule in listed["rules"]) == "head-to-head"


def test_it_runs_and_its_findings_travel(environment):
    article = environment.extract()
    (result,) = article["findings"]
    assert article["failures"] == []
    assert (result["plugin"], result["rule"]) == (ORIGIN, "contender-before-share")
    assert article["text"][result["start"] : result["end"]] == result["text"]
    assert [(share["name"], share["value"], share["change"]) for share in result["shares"]] == [
        ("Labour", "41", "2"),
        ("Conservatives", "38", None),
    ]
    facts = ("pollster", "sponsor", "sample", "margin_of_error", "fielded_from", "fielded_to")
    assert [result[key] for key in facts] == ["YouGov", "Port Herald", 1702, "3", "2024-06-03", "2024-06-05"]
    program = (
        "import sys, newsextract; article = newsextract.Article.from_json(sys.stdin.read());"
        "print(type(article.findings[0]).__name__, article.findings[0].leader)"
    )
    assert environment.run("-c", program, text=json.dumps(article)) == "PollResult Labour\n"


def test_it_is_in_csv_and_on_the_page(environment):
    arguments = ("extract", "-", "--published", "2024-06-07", "-f")
    rows = list(csv.DictReader(io.StringIO(environment.command(*arguments, "csv", text=TEXT))))
    (row,) = [row for row in rows if row["type"] == "finding"]
    assert (row["kind"], json.loads(row["fields"])["pollster"]) == ("PollResult", "YouGov")
    page = environment.command(*arguments, "text", text=TEXT, COLUMNS="200")
    assert "shares Labour 41% (+2), Conservatives 38% · leader Labour · lead 3 · pollster YouGov" in " ".join(
        page.split()
    )


def test_it_is_disabled_in_three_ways(environment):
    with_it = environment.extract()
    for arguments, environ in (
        (("--disable", "polls"), {}),
        (("--disable", ORIGIN), {}),
        (("--plugins", "zones,dates,statistics,roles,quotes,claims"), {}),
        ((), {"NEWSEXTRACT_DISABLE": "polls"}),
    ):
        without = environment.extract(*arguments, **environ)
        assert without["findings"] == []
        assert without["failures"] == []
        assert all(without[key] == with_it[key] for key in KEYS)
    program = "import sys, newsextract; newsextract.Extractor(); print('newsextract_polls' in sys.modules)"
    assert environment.run("-c", program, NEWSEXTRACT_DISABLE="polls") == "False\n"
    (listed,) = json.loads(environment.command("plugins", "polls", "--json", NEWSEXTRACT_DISABLE="polls"))
    assert listed["status"] == "disabled"


def test_its_options_are_set_from_the_command_line(environment):
    assert environment.extract("--set", "polls.reach=0")["findings"]
    environment.command("extract", "-", "--set", "polls.reach=-1", text=TEXT, status=2)


def test_broken_at_import_it_is_reported_and_costs_nobody_elses_findings(environment, breakable):
    whole = environment.extract()
    (breakable / "lexicon.py").write_text("raise RuntimeError('no words')", encoding="utf-8")
    broken = environment.extract(status=1)
    (failure,) = broken["failures"]
    assert (failure["plugin"], failure["hook"]) == (ORIGIN, "load")
    assert "RuntimeError: no words" in failure["error"]
    assert all(broken[key] == whole[key] for key in KEYS)
    (listed,) = json.loads(environment.command("plugins", "polls", "--json", status=1))
    assert (listed["status"], "no words" in listed["error"]) == ("failed", True)
    program = (
        "import sys, newsextract; article = newsextract.Article.from_json(sys.stdin.read());"
        "assert type(article.findings[0]) is newsextract.ForeignFinding; print(article.to_json())"
    )
    assert json.loads(environment.run("-c", program, text=json.dumps(whole))) == whole


def test_broken_in_the_middle_of_an_article_it_is_reported_with_its_hook(environment, breakable):
    whole = environment.extract()
    source = (breakable / "assembling.py").read_text(encoding="utf-8")
    broken_source = source.replace("def _result(article", "def _result(article, *nothing, needed")
    assert broken_source != source
    (breakable / "assembling.py").write_text(broken_source, encoding="utf-8")
    broken = environment.extract(status=1)
    (failure,) = broken["failures"]
    assert (failure["plugin"], failure["hook"]) == (ORIGIN, "newsextract_findings")
    assert failure["error"].startswith("TypeError: ")
    assert broken["findings"] == []
    assert all(broken[key] == whole[key] for key in KEYS)


def test_its_own_tests_and_the_conformance_kit_pass(environment):
    shown = environment.run("-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", EXAMPLE, EXAMPLE / "tests")
    assert " passed" in shown
