"""Patterns that are kept from one process to the next, and are the same."""

from __future__ import annotations

import json
import marshal
import os
import re
import subprocess
import sys

import pytest

from newsextract.text import patterns

PROGRAM = """
import json, re, sys
from newsextract.text import patterns
made = [patterns.compile(pattern, flags) for pattern, flags in json.load(sys.stdin)]
print(json.dumps([[one.pattern, one.flags, one.groups, dict(one.groupindex)] for one in made]))
print(patterns._store()._new if patterns._store() else None)
"""
SOME = [
    [r"\b(?:19|20)\d\d\b", 0],
    [r"(?P<day>\d+) (?P<month>[A-Z][a-z]+)(?P<year> \d{4})?", re.VERBOSE],
    ["straße|İ", re.IGNORECASE],
    ["(?s)a.b", 0],
    ["^x$", re.MULTILINE],
    ["(a)|(?P<b>b)(c)?", 0],
    [r"(?>(?:ab)*)c|[^\W\d_]++", re.ASCII],
    ["", 0],
    ["[“”‘’]|\U0001f600", 0],
]


def run(folder, given=SOME, **environment):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        input=json.dumps(given),
        env={**os.environ, "NEWSEXTRACT_CACHE": str(folder), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    shown, new = done.stdout.splitlines()
    return json.loads(shown), json.loads(new.replace("None", "null"))


def plain(given=SOME):
    made = [re.compile(pattern, flags) for pattern, flags in given]
    return [[one.pattern, one.flags, one.groups, dict(one.groupindex)] for one in made]


def test_what_is_kept_is_what_re_makes(tmp_path):
    made, new = run(tmp_path)
    assert made == plain()
    assert new >= len(SOME)  # those of newsextract itself are among them
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o022 == 0
    assert run(tmp_path) == (plain(), 0)


@pytest.mark.parametrize("given", [SOME], ids=["some"])
def test_a_kept_pattern_matches_alike(tmp_path, given, monkeypatch):
    monkeypatch.setenv("NEWSEXTRACT_CACHE", str(tmp_path))
    patterns._store.cache_clear()
    try:
        for _ in range(2):  # compiled, then read
            for pattern, flags in given:
                made, known = patterns.compile(pattern, flags), re.compile(pattern, flags)
                for text in ("9 April 2024", "STRASSE straße İ i̇", "a\nb", "x\nx", "bc", "ababc", "“a”", "\U0001f600"):
                    assert [m.groups() + m.span() for m in made.finditer(text)] == [
                        m.groups() + m.span() for m in known.finditer(text)
                    ]
            patterns._store().write()
            patterns._store.cache_clear()
    finally:
        patterns._store.cache_clear()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:100]),
        lambda file: file.write_bytes(b"not marshal"),
        lambda file: file.write_bytes(marshal.dumps(3)),
        lambda file: file.write_bytes(marshal.dumps((("3.0",), {}))),
        lambda file: file.chmod(0o666),
    ],
    ids=["empty", "cut", "other", "number", "version", "mode"],
)
def test_a_file_that_is_amiss_is_not_read(tmp_path, spoil):
    run(tmp_path)
    (file,) = tmp_path.iterdir()
    spoil(file)
    made, new = run(tmp_path)
    assert made == plain()
    assert new >= len(SOME)


def test_code_that_is_none_is_compiled_anew(tmp_path):
    run(tmp_path)
    (file,) = tmp_path.iterdir()
    header, kept = marshal.loads(file.read_bytes())
    broken = {key: (flags, b"\xff" * len(code), *rest) for key, (flags, code, *rest) in kept.items()}
    file.write_bytes(marshal.dumps((header, broken)))
    file.chmod(0o600)
    assert run(tmp_path)[0] == plain()


def test_a_folder_that_takes_nothing_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file")[0] == plain()
    assert run("")[1] is None
    assert run("", HOME="/nonexistent")[0] == plain()


def test_a_pattern_that_is_none_is_refused_as_by_re():
    with pytest.raises(re.error, match="unterminated"):
        patterns.compile("(a")
