"""Sees that a tag is the version of pyproject.toml and stands in CHANGELOG.md; prints that part as release notes."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def notes_of(tag: str, version: str, changelog: str) -> str:
    """Return what the changelog says of the release.

    Raises:
        SystemExit: The tag is another version, or the changelog says nothing of it.
    """
    if tag != f"v{version}":
        raise SystemExit(f"the tag {tag} is not v{version}, the version in pyproject.toml: mend one of the two")
    heading = rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d\n(?P<notes>.*?)(?=^## |\Z)"
    found = re.search(heading, changelog, re.MULTILINE | re.DOTALL)
    if found is None or not found["notes"].strip():
        raise SystemExit(f"CHANGELOG.md has no heading `## [{version}] - YYYY-MM-DD` with something under it: write it")
    return found["notes"].strip() + "\n"


if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    print(notes_of(sys.argv[1], project["version"], (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")), end="")
