"""Runs the examples of the README, the docs and the docstrings as tests."""

from __future__ import annotations

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser as PythonDocTestParser

pytest_collect_file = (
    Sybil(parsers=[PythonCodeBlockParser(), SkipParser()], patterns=["README.md", "docs/*.md", "docs/*/*.md"])
    + Sybil(
        parsers=[PythonDocTestParser()],
        path="src",
        patterns=["newsextract/*.py", "newsextract/*/*.py", "newsextract/*/*/*.py", "newsextract/*/*/*/*.py"],
        excludes=["newsextract/scaffold/template/*"],
        document_types={".py": PythonDocStringDocument},
    )
).pytest()
