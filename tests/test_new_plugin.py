"""`new-plugin`, `check-plugin`, and the tutorial, followed to the letter in a virtual environment of its own."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsextract.cli import main
from newsextract.scaffold import PluginNames, write_plugin

PAGE = Path(__file__).parent.parent / "docs" / "tutorial-plugin.md"


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


# new-plugin


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "My Plugin",
            "'My Plugin' is no plugin name: use a-z, 0-9 and single hyphens, a letter first (did you mean 'my-p",
        ),
        ("4votes", "'4votes' is no plugin name"),
        ("votes-", "(did you mean 'votes'?)"),
        ("", "'' is no plugin name"),
        ("../votes", "is no plugin name"),
        ("votes\n", "is no plugin name"),
        ("quotes", "the name 'quotes' is taken by newsextract[quotes]: choose another"),
        ("newsextract-quotes", "the name 'quotes' is taken by newsextract[quotes]: choose another"),
        ("plugins", "'plugins' has a meaning of its own"),
        ("none", "'none' has a meaning of its own"),
        ("finding", "'finding' has a meaning of its own"),
    ],
)
def test_bad_names_are_refused_in_one_line(tmp_path, name, message):
    result = run("new-plugin", name, tmp_path / "new")
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "new").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "notes.txt"):
        result = run("new-plugin", "votes", folder)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == f"newsextract: {folder} is there already and not empty: nothing was written\n"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_used_and_a_missing_one_made(tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    assert run("new-plugin", "votes", tmp_path / "empty").exit_code == 0
    assert (tmp_path / "empty" / "pyproject.toml").is_file()
    monkeypatch.chdir(tmp_path)
    assert run("new-plugin", "newsextract-vote-counts").exit_code == 0
    assert (tmp_path / "newsextract-vote-counts" / "src" / "newsextract_vote_counts" / "__init__.py").is_file()


def test_a_folder_that_can_not_be_made_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    result = run("new-plugin", "votes", tmp_path / "file" / "new")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_every_mark_of_the_template_is_filled_in(tmp_path):
    names = PluginNames.of("vote-counts")
    written = write_plugin(names, tmp_path)
    for path in written:
        text = (tmp_path / path).read_text(encoding="utf-8")
        assert not re.search(r"@[A-Z]+@|MODULE|tmpl", f"{path} {text}")
        if path.suffix == ".py":
            compile(text, str(path), "exec")
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["name"] == "newsextract-vote-counts"
    assert project["project"]["entry-points"] == {"newsextract": {"vote-counts": "newsextract_vote_counts:VoteCounts"}}
    assert not [path for path in written if "LICENSE" in path.name]


# check-plugin


def test_a_line_for_each_check_and_status_0():
    result = run("check-plugin", "zones")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "ok      loads"
    assert {line.split()[0] for line in lines} == {"ok", "skipped"}


def test_an_unknown_plugin_is_a_wrong_command_line():
    result = run("check-plugin", "zonse")
    assert result.exit_code == 2
    assert "no plugin is named 'zonse' (did you mean 'zones'?)" in result.stderr


def test_without_hypothesis_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr("newsextract.commands.check_plugin.find_spec", lambda name: None)
    result = run("check-plugin", "zones")
    assert result.exit_code == 1
    assert result.stderr == "newsextract: check-plugin needs Hypothesis: python -m pip install 'newsextract[test]'\n"


# the tutorial


@pytest.fixture
def shell(tmp_path, make_environment):
    """What runs a command line in a virtual environment that has newsextract as it is here, and keeps the folder."""
    python = make_environment(tmp_path / "env")
    folder = python.parent
    offline = "--quiet --no-index --no-deps --no-build-isolation --disable-pip-version-check"
    for name, program in {
        "newsextract": f'exec {python} -m newsextract "$@"',
        "pytest": f'exec {python} -m pytest -p no:cacheprovider "$@"',
        "pip": f'command=$1; shift; exec {sys.executable} -m pip --python {python} "$command" {offline} "$@"',
    }.items():
        (folder / name).write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PYTHONIOENCODING": "utf-8"}
    return Shell(tmp_path, {key: value for key, value in environment.items() if key not in ("COLUMNS", "FORCE_COLOR")})


class Shell:
    def __init__(self, folder, environment):
        self.folder = folder
        self.environment = environment

    def __call__(self, command):
        if command.startswith("cd "):
            self.folder /= command[3:]
            return ""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == (1 if "\nFAILED" in done.stdout else 0), f"{command}\n{done.stdout}"
        return done.stdout


NEEDS_NETWORK = ("python3 -m venv", ". .venv", "pip install newsextract", "pip install build", "python -m build")


def steps():
    """Yield what the page has its reader do: commands, with the output that it shows, and files to write."""
    for language, block in re.findall(
        r"^```(console|py)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        if language == "py":
            head, _, _ = block.partition("\n")
            yield ("write", head.removeprefix("# "), block) if head.startswith("# ") else ("python", block, "")
            continue
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            if not command.startswith(NEEDS_NETWORK):
                yield "run", command, shown


def test_the_tutorial_is_true(shell):
    checker = doctest.OutputChecker()
    done = {"write": 0, "run": 0, "python": 0}
    for kind, what, rest in steps():
        done[kind] += 1
        if kind == "write":
            (shell.folder / what).write_text(rest, encoding="utf-8")
        elif kind == "run":
            output = shell(what)
            assert not rest or checker.check_output(rest, output, doctest.ELLIPSIS), f"{what}\n{output}\nNOT\n{rest}"
        else:
            (shell.folder / "use.py").write_text(what, encoding="utf-8")
            assert shell("python use.py") == "7 Ana Ruiz\n"
    assert done == {"write": 3, "run": 11, "python": 1}
