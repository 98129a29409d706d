"""Input and output formats."""

from __future__ import annotations

from newsextract.formats.base import Document, Reader, ReadOptions, Writer

__all__ = ["Document", "ReadOptions", "Reader", "Writer", "builtin_readers", "builtin_writers"]

# The formats are imported when they are first asked for: `import newsextract` needs none of them.


def builtin_readers() -> tuple[Reader, ...]:
    """Return the input formats that need no plugin."""
    from newsextract.formats.html import HtmlReader  # noqa: PLC0415
    from newsextract.formats.json import JsonReader  # noqa: PLC0415
    from newsextract.formats.jsonl import JsonLinesReader  # noqa: PLC0415
    from newsextract.formats.tables.arrow_reader import ArrowReader  # noqa: PLC0415
    from newsextract.formats.tables.csv_reader import CsvReader  # noqa: PLC0415
    from newsextract.formats.text import TextReader  # noqa: PLC0415
    from newsextract.formats.warc import WarcReader  # noqa: PLC0415

    return (
        TextReader(), JsonReader(), JsonLinesReader(), CsvReader(), HtmlReader(), ArrowReader("arrow"),
        ArrowReader("parquet"), WarcReader(),
    )  # fmt: skip


def builtin_writers() -> tuple[Writer, ...]:
    """Return the output formats that need no plugin."""
    from newsextract.formats.json import JsonWriter  # noqa: PLC0415
    from newsextract.formats.jsonl import JsonLinesWriter  # noqa: PLC0415
    from newsextract.formats.tables.arrow import ArrowWriter  # noqa: PLC0415
    from newsextract.formats.tables.csv import CsvWriter  # noqa: PLC0415
    from newsextract.formats.tables.sqlite import SqliteWriter  # noqa: PLC0415
    from newsextract.formats.terminal.writer import TextWriter  # noqa: PLC0415
    from newsextract.formats.webpage import HtmlWriter  # noqa: PLC0415

    return (
        TextWriter(), JsonWriter(), JsonLinesWriter(), CsvWriter(), HtmlWriter(), SqliteWriter(),
        ArrowWriter("arrow"), ArrowWriter("parquet"),
    )  # fmt: skip
