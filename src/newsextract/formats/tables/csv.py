"""CSV: one row a finding, for spreadsheets and data frames."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, ClassVar, Final, TextIO

import attrs

from newsextract.formats.tables.columns import COLUMNS, TYPES
from newsextract.formats.tables.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract.model.types import Article

__all__ = ["COLUMNS", "CsvWriter"]

_OURS: Final = frozenset({"type", "value", "low", "high", *(name for name, kind in TYPES.items() if kind != "text")})
"""Columns whose cells newsextract computes: a minus there is a number's."""

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@attrs.frozen
class CsvWriter:
    """Writes RFC 4180 with a header that doesn't depend on the findings.

    Zones get no row: their text is the article's. Each role of a speaker gets a row of its own. `index` is the place of
    the finding among those of its type, to which `quote` of a claim points; `period` is the date's value. A third
    party's finding has its own fields as JSON in `fields`.

    Attributes:
        escape_formulas: Put an apostrophe before text that a spreadsheet would run as a formula, because it starts with
            `=`, `+`, `-` or `@`: scraped text is nobody's to trust. Offsets are not changed by it.
        header: Write the header.
        bom: Write a byte order mark in front of it, by which Excel tells UTF-8.
    """

    name: ClassVar[str] = "csv"
    escape_formulas: bool = True
    header: bool = True
    bom: bool = False

    def without_header(self) -> CsvWriter:
        """Return the writer of what goes on below rows that are there already."""
        return attrs.evolve(self, header=False)

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the header and then the rows of each article as it comes."""
        rows = csv.writer(stream)
        if self.header:
            if self.bom:
                stream.write("\ufeff")
            rows.writerow(COLUMNS)
        for article in articles:
            for row in rows_of(article):
                rows.writerow([self._cell(column, row.get(column)) for column in COLUMNS])
            stream.flush()

    def _cell(self, column: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        text = str(value)
        if self.escape_formulas and column not in _OURS and text.startswith(_FORMULA_STARTS):
            return "'" + text
        return text
