"""From the names on the command line to documents, one after the other."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO, Final

import attrs
import click

from newsextract.commands.extracting.opening import PACKED, documents_of, extra_for, unreadable
from newsextract.errors import suggestion
from newsextract.formats.base import Document

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newsextract.commands.extracting.progress import Progress
    from newsextract.formats.base import Reader, ReadOptions
    from newsextract.formats.html import Page

__all__ = ["STANDARD_INPUT", "Inputs"]

STANDARD_INPUT = "-"

IN_NO_FOLDER: Final = "is a pipe or device, which is passed over in a folder: name it by itself to read it"


@attrs.frozen(kw_only=True, slots=False)
class Inputs:
    """Files, folders and standard input, and how to read them.

    Attributes:
        names: As they stand on the command line.
        readers: The formats by name.
        format: The format of all of them; None to tell it by each file's content and suffix.
        options: Where records keep what an article needs.
        published: The publication date of articles that state none of their own.
        output: The file that is being written, which a folder must not give back; None for none.
    """

    names: Sequence[str]
    readers: Mapping[str, Reader]
    format: str | None
    options: ReadOptions
    published: dt.date | None
    output: Path | None

    def __attrs_post_init__(self) -> None:
        if self.format is not None and self.format not in self.readers:
            raise click.UsageError(
                f"no input format is named {self.format!r}{suggestion(self.format, self.readers)}: "
                f"there are {', '.join(self.readers)}"
            )
        for name in self.names:
            # A device may well be both; a file would be gone once its findings had taken its place.
            if name != STANDARD_INPUT and self._is_output(name):
                raise click.UsageError(
                    f"{name} is an input, and the output would replace it: name another file with -o"
                )

    def files(self) -> list[str | Document]:
        """Return the files in the order in which they are read; a document with an error for what is no file."""
        return [file for name in self.names for file in self._files(name)]

    def documents(self, files: Sequence[str | Document], progress: Progress) -> Iterator[Document | Page]:
        """Yield the documents and pages of the files as they are asked for; one that can't be read costs no other."""
        for number, file in enumerate(files):
            if isinstance(file, Document):
                yield file
                continue
            progress.count(number, file)
            for document in self._read(file, progress):
                if document.published is None and self.published is not None:
                    yield attrs.evolve(document, published=self.published)
                else:
                    yield document

    def _files(self, name: str) -> Iterator[str | Document]:
        if name == STANDARD_INPUT or not os.path.isdir(name):  # noqa: PTH112 (a path is kept as it was typed)
            yield name
            return
        errors: list[OSError] = []
        found = 0
        lacking: Counter[tuple[str, str]] = Counter()
        for folder, folders, names in os.walk(name, onerror=errors.append):
            folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
            for inner in sorted(names):
                path = os.path.join(folder, inner)  # noqa: PTH118
                if inner.startswith(".") or self._is_output(path):
                    continue
                if not self._is_known(inner):
                    extra = extra_for(inner) if self.format is None else None
                    lacking.update([extra] if extra else [])
                    continue
                found += 1
                yield unreadable(path, IN_NO_FOLDER) if _is_special(path) else path
        for error in errors:
            yield unreadable(str(error.filename), f"can't be read: {error.strerror}")
        for (suffix, package), times in lacking.items():
            files = "1 file ends" if times == 1 else f"{times} files end"
            mend = f"python -m pip install 'newsextract[{package}]'"
            yield unreadable(name, f"{files} with {suffix}, to be read with: {mend}")
        if not found and not errors and not lacking:
            suffixes = ", ".join(self._suffixes())
            yield unreadable(name, f"the folder has no file that ends with {suffixes}")

    def _is_known(self, name: str) -> bool:
        return name.lower().removesuffix(PACKED).endswith(self._suffixes())

    def _is_output(self, path: str) -> bool:
        """Tell whether a file is the one that is being written, by its name or by redirection."""
        try:
            return self._written is not None and os.path.samestat(os.stat(path), self._written)  # noqa: PTH116
        except (OSError, ValueError):  # a ValueError is a NUL in the name
            return False

    @cached_property
    def _written(self) -> os.stat_result | None:
        """What is known of the output where it is a file: None for a device, a pipe, a file that is not there yet."""
        try:
            known = os.fstat(sys.stdout.fileno()) if self.output is None else self.output.stat()
        except (AttributeError, OSError, ValueError):  # closed, or no stream of the system's
            return None
        return known if stat.S_ISREG(known.st_mode) else None

    def _suffixes(self) -> tuple[str, ...]:
        readers = self.readers.values() if self.format is None else [self.readers[self.format]]
        return tuple(suffix for reader in readers for suffix in reader.suffixes)

    def _read(self, file: str, progress: Progress) -> Iterator[Document | Page]:
        if file == STANDARD_INPUT:
            if sys.stdin is None:
                yield unreadable("<stdin>", "can't be read: standard input is closed")
            else:
                yield from self._documents(sys.stdin.buffer, "<stdin>")
            return
        try:
            stream = open(file, "rb")  # noqa: PTH123, SIM115 (closed below)
        except OSError as error:
            yield unreadable(file, f"can't be read: {error.strerror or error}")
            return
        except ValueError as error:  # a NUL in the name
            yield unreadable(file, f"can't be read: {error}")
            return
        progress.reading(stream)
        with stream:
            yield from self._documents(stream, file)

    def _documents(self, stream: BinaryIO, source: str) -> Iterator[Document | Page]:
        return documents_of(stream, source, readers=self.readers, chosen=self.format, options=self.options)


def _is_special(path: str) -> bool:
    """Tell whether reading would wait for somebody to write: a pipe, a socket or a device."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 (a path is kept as it was typed)
    except (OSError, ValueError):
        return False  # opening it says what is wrong
    return not stat.S_ISREG(mode)
