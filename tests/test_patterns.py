"""Patterns mean the same on every Python that the package admits."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
SOURCES = sorted(path for folder in ("src", "plugins", "examples", "bench") for path in TOP.glob(f"{folder}/**/*.py"))

POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)\s*(?:[*+?]|\{\{?\d*(?:,\d*)?\}?\})\+")
"""A group that repeats and gives nothing back: CPython 3.11.0 to 3.11.4 misread it, so it is written `(?>(?:…)*)`.
Repeats of one character or class, such as `\\s++`, are sound everywhere."""

RECORDING = """
import contextlib, importlib, json, pkgutil, re._compiler as compiler, sys

found, compile_pattern = [], compiler.compile
def recorded(pattern, flags=0):
    if isinstance(pattern, str):
        found.append((pattern, int(flags)))
    return compile_pattern(pattern, flags)
compiler.compile = recorded

import newsextract, newsextract_plugins
for package in (newsextract, newsextract_plugins):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__") and ".template" not in module.name:
            with contextlib.suppress(ImportError):  # what needs an extra
                importlib.import_module(module.name)
newsextract.Extractor().extract("Oban harbour will close for 12 days, Ana Berg said.")
json.dump(found, sys.stdout)
"""


def literals_of(source: str) -> list[str]:
    """The string literals of a module, those of f-strings too."""
    nodes = ast.walk(ast.parse(source))
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def possessive_groups(tree) -> list[object]:
    """What repeats possessively in a parsed pattern and is more than one character."""
    import re._compiler as compiler

    found = []
    for operator, argument in tree:
        if str(operator) == "POSSESSIVE_REPEAT" and not compiler._simple(argument[2]):
            found.append(argument)
        pieces = argument if isinstance(argument, (tuple, list)) else (argument,)
        for piece in pieces:
            for part in piece if isinstance(piece, list) else (piece,):
                if type(part).__name__ == "SubPattern":
                    found += possessive_groups(part)
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(TOP)))
def test_no_group_is_repeated_possessively(path):
    wrong = [text for text in literals_of(path.read_text(encoding="utf-8")) if POSSESSIVE_GROUP.search(text)]
    assert not wrong, "write (?>(?:…)*) for (?:…)*+, which Python before 3.11.5 misreads"


def test_no_pattern_put_together_repeats_a_group_possessively():
    from re import _parser as parser

    done = subprocess.run(
        [sys.executable, "-c", RECORDING],
        env={**os.environ, "NEWSEXTRACT_CACHE": ""},  # everything is compiled by `re`
        capture_output=True,
        text=True,
        check=True,
    )
    patterns = json.loads(done.stdout)
    assert len(patterns) > 300
    assert [pattern for pattern, flags in patterns if possessive_groups(parser.parse(pattern, flags))] == []


@pytest.mark.parametrize(
    "pattern", ["(?:ab?)*+", "(?:ab)?+c", "x|(?=(?P<y>ab)++)", "(?:a(?:b|c)){1,2}+", "(?>(?:ab){2}+)"]
)
def test_possessive_groups_are_seen(pattern):
    from re import _parser as parser

    assert POSSESSIVE_GROUP.search(pattern)
    assert possessive_groups(parser.parse(pattern))


@pytest.mark.parametrize("pattern", [r"a*+[b-d]++\w?+", r"(?>(?:ab)*)c?", r"\)*+", "(?:a)*", r"(?x) (?> (?: ab )? ) +"])
def test_sound_repeats_are_let_through(pattern):
    from re import _parser as parser

    assert not POSSESSIVE_GROUP.search(pattern)
    assert not possessive_groups(parser.parse(pattern))


PLUGINS_AND_TEXT = [
    path for path in SOURCES if {"newsextract_plugins", "text"} & set(path.parts) and path.stem != "patterns"
]


@pytest.mark.parametrize("path", PLUGINS_AND_TEXT, ids=lambda path: str(path.relative_to(TOP)))
def test_patterns_are_kept_for_the_next_time(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert "import re" not in lines, "write: from newsextract.text import patterns as re"
