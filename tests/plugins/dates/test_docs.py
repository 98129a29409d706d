"""The table of the documentation: each row is read as an article of 9 April 2024."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsextract import Extractor

PAGE = Path(__file__).parents[3] / "docs" / "dates.md"
ROWS = re.findall(r"^\| ([^|]*\*\*[^|]*\*\*[^|]*) \| (\S+) \|", PAGE.read_text("utf-8"), re.MULTILINE)


def test_the_table_is_there():
    assert len(ROWS) >= 30


@pytest.mark.parametrize(("text", "value"), ROWS, ids=lambda part: part[:40])
def test_a_row(text, value):
    words = re.search(r"\*\*(.*?)\*\*", text)[1]
    found = Extractor(plugins=["dates"]).extract(text.replace("*", ""), published="2024-04-09").dates
    assert value in [date.value for date in found if words.endswith(date.text)]
