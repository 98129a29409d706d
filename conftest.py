"""Runs the examples of the README, the docs and the docstrings as tests."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser as PythonDocTestParser

NEEDING_PYARROW = () if find_spec("pyarrow") else ("newsextract/arrow.py",)

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the findings of tests/corpus down anew."""
    parser.addoption("--write-findings", action="store_true", help="write the findings of tests/corpus down anew")


pytest_collect_file = (
    Sybil(parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["README.md", "docs/*.md", "docs/*/*.md"])
    + Sybil(
        parsers=[PythonDocTestParser()],
        path="src",
        patterns=["newsextract/*.py", "newsextract/*/*.py", "newsextract/*/*/*.py", "newsextract/*/*/*/*.py"],
        excludes=["newsextract/scaffold/template/*", "newsextract/spark.py", *NEEDING_PYARROW],
        document_types={".py": PythonDocStringDocument},
    )
).pytest()
