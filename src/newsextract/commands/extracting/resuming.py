"""`--resume`: a run that was stopped goes on where it was, without losing an article or writing one twice.

What is written so far stands in a folder beside the output, `.OUT.resume`, with a journal that has a line for what is
written whole. Whatever stands behind the journal's last line is cut off when the run goes on.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TextIO

import click

from newsextract.formats.tables.arrow import ArrowWriter, merged
from newsextract.formats.tables.csv import CsvWriter
from newsextract.formats.tables.sqlite import SqliteWriter, ids_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsextract.formats.base import Document, Writer
    from newsextract.formats.html import Page
    from newsextract.model.types import Article

__all__ = ["Resumption", "resumable", "skipping"]

RESUMABLE: Final = ("jsonl", "csv", "sqlite", "arrow", "parquet")
"""The formats that can go on: those that have no end that belongs to all articles."""

PART: Final = 200
"""So many articles make a part of a table that can't be added to."""


def resumable(writer: Writer, output: Path | None) -> Path:
    """Return the output of a run that can go on.

    Raises:
        UsageError: There is no file, or the format can't go on.
    """
    if output is None:
        raise click.UsageError("--resume needs a file: name one with -o")
    if writer.name not in RESUMABLE:
        raise click.UsageError(f"--resume goes with {', '.join(RESUMABLE)}, not with {writer.name}")
    return output


def skipping(documents: Iterable[Document | Page], done: Counter[str]) -> Iterator[Document | Page]:
    """Pass on the documents whose articles are not written yet."""
    for document in documents:
        name = document.id if document.id is not None else document.source
        if name is not None and done[name] > 0:
            done[name] -= 1
        else:
            yield document


class Resumption:
    """An output that is written step by step.

    Args:
        writer: The format.
        output: The file in the end.
        choices: What the run does; one that was begun otherwise is not gone on with.

    Raises:
        UsageError: The run was begun with other options.
    """

    def __init__(self, writer: Writer, output: Path, choices: object) -> None:
        self._writer = writer
        self._output = output
        self._folder = output.with_name(f".{output.name}.resume")
        self._journal = self._folder / "journal"
        self._steps: list[dict[str, Any]] = []
        if isinstance(writer, SqliteWriter):
            self.done = Counter(ids_in(output))
            return
        begun = {"begun": hashlib.sha256(repr((writer.name, choices)).encode()).hexdigest()}
        if self._journal.exists():
            first, *self._steps = _lines(self._journal) or [begun]
            if first != begun:
                raise click.UsageError(
                    f"{output} was begun with other options: give the same, or delete {self._folder} to begin anew"
                )
        if not self._is_whole():
            # Such as a run that was stopped when all was written: there is nothing to go on with.
            self._steps = []
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir()
            self._journal.write_text(json.dumps(begun) + "\n", encoding="utf-8")
        self.done = Counter(name for step in self._steps for name in step["ids"])
        """The ids of the articles that are written, with how often."""

    def _is_whole(self) -> bool:
        """Tell whether everything is there that the journal says was written."""
        if not self._journal.exists():
            return False
        draft = self._folder / "draft"
        last = self._steps[-1] if self._steps else {"end": 0}
        if "end" in last:
            return not last["end"] or (draft.exists() and draft.stat().st_size >= last["end"])
        return all((self._folder / step["part"]).exists() for step in self._steps)

    def write(self, articles: Iterable[Article]) -> None:
        """Write the articles that are not done yet; when all are there, the output gets its name."""
        if isinstance(self._writer, SqliteWriter):
            self._writer.write_file(articles, self._output)
            return
        draft = self._folder / "draft"
        # What was cut off in the middle of a line goes from the journal as it goes from the draft.
        _truncate(self._journal, _length_of_whole_lines(self._journal))
        with self._journal.open("ab") as journal:
            if isinstance(self._writer, ArrowWriter):
                self._write_parts(articles, journal, draft)
            else:
                self._write_stream(articles, journal, draft)
        draft.replace(self._output)
        shutil.rmtree(self._folder)

    def _write_stream(self, articles: Iterable[Article], journal: BinaryIO, draft: Path) -> None:
        end = self._steps[-1]["end"] if self._steps else 0
        _truncate(draft, end)
        writer = self._writer
        if isinstance(writer, CsvWriter) and end:
            writer = writer.without_header()
        with draft.open("a", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            writer.write(_noting(articles, stream, journal), stream)

    def _write_parts(self, articles: Iterable[Article], journal: BinaryIO, draft: Path) -> None:
        parts = [self._folder / step["part"] for step in self._steps]
        remaining = iter(articles)
        while some := _some(remaining):
            part = self._folder / f"{len(parts):06}.arrow"
            with part.open("w", encoding="utf-8", newline="") as stream:
                ArrowWriter("arrow").write(some, stream)
            _note(journal, {"part": part.name, "ids": [article.id for article in some]})
            parts.append(part)
        with draft.open("wb") as stream:
            merged(parts, stream, self._writer.name)


def _noting(articles: Iterable[Article], stream: TextIO, journal: BinaryIO) -> Iterator[Article]:
    """Pass articles on; when the next one is asked for, the one before is written, and the journal says so."""
    for article in articles:
        yield article
        stream.flush()
        _note(journal, {"end": stream.buffer.tell(), "ids": [article.id]})


def _note(journal: BinaryIO, step: dict[str, Any]) -> None:
    journal.write(json.dumps(step).encode() + b"\n")
    journal.flush()


def _some(articles: Iterator[Article]) -> list[Article]:
    return [article for _, article in zip(range(PART), articles, strict=False)]


def _lines(journal: Path) -> list[dict[str, Any]]:
    """Return the whole lines; the last may be cut off."""
    content = journal.read_bytes()[: _length_of_whole_lines(journal)]
    return [json.loads(line) for line in content.splitlines()]


def _length_of_whole_lines(journal: Path) -> int:
    return journal.read_bytes().rfind(b"\n") + 1


def _truncate(file: Path, length: int) -> None:
    with file.open("ab") as stream:
        stream.truncate(length)
