"""Where the findings go: standard output, or a file that is there as a whole or not at all."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["checked_output", "opened_output", "plugins_printing_aside"]

STANDARD_OUTPUT = "-"


def checked_output(name: str | None) -> Path | None:
    """Return the file to write, or None for standard output.

    Raises:
        BadParameter: It is a folder, or in a folder that is not there.
    """
    if name is None or name == STANDARD_OUTPUT:
        return None
    path = Path(name)
    if path.is_dir():
        raise click.BadParameter(f"{name} is a folder: name a file")
    if not path.parent.is_dir():
        raise click.BadParameter(f"the folder {path.parent} is not there: make it first")
    return path


@contextlib.contextmanager
def opened_output(path: Path | None, *, for_people: bool) -> Iterator[TextIO]:
    """Open the output.

    Args:
        path: The file, or None for standard output. The file gets its name when all is written, and stays as it was if
            anything goes wrong before.
        for_people: Whether standard output takes its own encoding; the formats for machines are UTF-8 everywhere.
    """
    if path is None:
        with _standard_output(for_people=for_people) as stream:
            yield stream
    elif path.exists() and not path.is_file():  # a device or a pipe, which can't be replaced
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
    else:
        with _replaced(Path(os.path.realpath(path))) as stream:
            yield stream


def plugins_printing_aside() -> contextlib.AbstractContextManager[object]:
    """Let what plugins print go to standard error, so that it gets into no output."""
    return contextlib.redirect_stdout(sys.stderr)


@contextlib.contextmanager
def _standard_output(*, for_people: bool) -> Iterator[TextIO]:
    if sys.stdout is None:
        raise click.ClickException("standard output is closed: name a file with -o")
    own = sys.stdout.encoding if for_people else None
    # A wrapper of our own leaves line ends as they are; bytes go to the same place.
    stream = io.TextIOWrapper(
        sys.stdout.buffer,
        encoding=own or "utf-8",
        errors="replace" if for_people else "backslashreplace",
        newline="",
        line_buffering=sys.stdout.isatty(),
    )
    yield stream
    stream.flush()
    stream.detach()


@contextlib.contextmanager
def _replaced(target: Path) -> Iterator[TextIO]:
    # Beside its target, since a rename across file systems is not atomic; hidden, so that no folder gives it as input.
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        with contextlib.suppress(FileNotFoundError):
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
