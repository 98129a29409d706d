"""The release workflow: what must hold of it is told from the files themselves."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WORKFLOWS = ROOT / ".github" / "workflows"
if not WORKFLOWS.is_dir():
    pytest.skip("the workflows are not part of the sdist", allow_module_level=True)


@pytest.fixture(scope="module")
def notes_of():
    spec = importlib.util.spec_from_file_location("check_release", ROOT / ".ci" / "check_release.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.notes_of


CHANGELOG = """# Changelog

## [Unreleased]

## [1.2.0] - 2026-05-04

### Added

- A thing.

## [1.1.0] - 2026-01-01

- Older.
"""


def test_the_notes_of_a_release_are_its_part_of_the_changelog(notes_of):
    assert notes_of("v1.2.0", "1.2.0", CHANGELOG) == "### Added\n\n- A thing.\n"
    assert notes_of("v1.1.0", "1.1.0", CHANGELOG) == "- Older.\n"


@pytest.mark.parametrize(
    ("tag", "version", "message"),
    [
        ("v1.2.1", "1.2.0", "is not v1.2.0"),
        ("1.2.0", "1.2.0", "is not v1.2.0"),
        ("v1.3.0", "1.3.0", r"no heading `## \[1.3.0\]"),
        ("v1.2", "1.2", "no heading"),
    ],
)
def test_a_release_that_is_not_ready_is_refused(notes_of, tag, version, message):
    with pytest.raises(SystemExit, match=message):
        notes_of(tag, version, CHANGELOG)


def test_only_the_job_that_runs_no_code_of_ours_may_publish():
    text = (WORKFLOWS / "release.yml").read_text(encoding="utf-8")
    assert "\npermissions: {}\n" in text
    jobs = dict(re.findall(r"^  (\w+):\n((?:(?:    .*)?\n)+)", text.partition("\njobs:\n")[2], re.MULTILINE))
    assert list(jobs) == ["build", "publish", "release"]
    assert "id-token" not in jobs["build"]
    assert "run:" not in jobs["publish"]
    assert "checkout" not in jobs["publish"]
    assert "attestations: true" in jobs["publish"]
    assert not re.search(r"secrets\.|password|api-token", text)


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_no_workflow_can_hang_or_keep_the_checkouts_credentials(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("timeout-minutes:") == text.count("runs-on:")
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")
    assert "\npermissions:" in text
