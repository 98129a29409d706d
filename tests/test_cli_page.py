"""Every command on the command line's page does what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "command-line.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
END = "\x1e"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the page's commands are a POSIX shell's")


def steps_of(block):
    """Return the commands of a block, each with what it must print."""
    steps = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            steps.append([line[2:], ""])
        elif line.startswith(">") and not steps[-1][1]:
            steps[-1][0] += line[1:].removeprefix(" ")
        else:
            steps[-1][1] += line
    return steps


def test_the_page_is_true(tmp_path):
    steps = [step for block in BLOCK.findall(PAGE.read_text(encoding="utf-8")) for step in steps_of(block)]
    assert len(steps) > 10
    # One shell runs them all, so that a command sees the files and the status of those before it.
    script = "".join(f"{command}status=$?; printf '{END}'; (exit $status)\n" for command, _ in steps)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    bare = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    result = subprocess.run(
        ["bash"], input=script.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=tmp_path, check=False,
        env={**bare, "PATH": path, "COLUMNS": "80", "LC_ALL": "C.UTF-8"}, timeout=120,
    )  # fmt: skip
    printed = result.stdout.decode().replace("\r\n", "\n").split(END)[:-1]
    assert [(command, output) for (command, _), output in zip(steps, printed, strict=True)] == [
        (command, output) for command, output in steps
    ]
