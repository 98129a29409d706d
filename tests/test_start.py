"""What is not needed is not loaded: the version, the names, a first result."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import newsextract
from newsextract.cli import COMMANDS, main

SLOW = ("newsextract.extractor", "attr", "pluggy", "regex", "msgspec", "newsextract.commands.extract")


def loaded(program: str, *arguments: str) -> set[str]:
    """The modules that a program has loaded when it ends."""
    ending = (
        "import atexit, json, sys; atexit.register(lambda: print(json.dumps(list(sys.modules)), file=sys.stderr))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", ending + program, *arguments], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stderr))


def test_the_version_needs_neither_plugins_nor_the_core():
    modules = loaded("from newsextract.cli import main; main()", "--version")
    assert not {name for name in SLOW if name in modules}
    assert not {name for name in modules if name.startswith("newsextract_plugins")}


def test_importing_it_loads_what_is_asked_for():
    assert not {name for name in SLOW if name in loaded("import newsextract")}
    assert "newsextract.extractor" in loaded("import newsextract; newsextract.Extractor")
    assert "newsextract.extractor" not in loaded("from newsextract import hookimpl")


def test_a_result_needs_no_web_no_test_tools_and_no_other_commands():
    modules = loaded("import newsextract; newsextract.extract('Rates rose 4%.')")
    assert not {"hypothesis", "jsonschema", "webbrowser", "click", "trafilatura", "pyarrow"} & modules


@pytest.mark.parametrize("name", newsextract.__all__)
def test_every_name_is_there(name):
    assert getattr(newsextract, name) is not None
    assert name in dir(newsextract)


def test_every_command_is_there():
    assert list(main.commands) == []
    assert [main.get_command(None, name).name for name in COMMANDS] == list(COMMANDS)
    assert main.get_command(None, "nothing") is None
