"""How a command runs: from the inputs through the Extractor to a writer, with what failed told on the way."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

import attrs
import click

from newsextract.commands.extracting.explaining import explaining
from newsextract.commands.extracting.output import opened_output, plugins_printing_aside
from newsextract.commands.extracting.progress import Progress, is_terminal
from newsextract.commands.extracting.reporting import Report
from newsextract.commands.extracting.resuming import Resumption, resumable, skipping
from newsextract.commands.extracting.working import extracted
from newsextract.errors import NewsextractError, suggestion
from newsextract.formats.base import FileWriter
from newsextract.running.isolation import message_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsextract.commands.extracting.choices import Choices
    from newsextract.extractor import Extractor
    from newsextract.formats.base import Writer
    from newsextract.model.types import Article

__all__ = ["DEFAULT_FORMAT", "run", "with_options", "writer_of"]

DEFAULT_FORMAT = "text"

_BY_SUFFIX: Final = {"": DEFAULT_FORMAT, "txt": DEFAULT_FORMAT, "ndjson": "jsonl", "htm": "html", "feather": "arrow",
                     "db": "sqlite", "sqlite3": "sqlite"}  # fmt: skip
"""The formats of suffixes that are no format's name."""


def run(
    choices: Choices,
    extractor: Extractor,
    writer: Writer,
    *,
    output: Path | None,
    explain: bool = False,
    jobs: int = 1,
    resume: bool = False,
) -> bool:
    """Read, extract and write; tell whether all went well.

    Args:
        choices: What was chosen on the command line.
        extractor: The Extractor that was asked for.
        writer: The format to write.
        output: The file to write, or None for standard output.
        explain: Whether to say on stderr what was left out.
        jobs: How many processes work; 0 for one a processor.
        resume: Whether to go on with a run that was stopped.
    """
    resumption = Resumption(writer, resumable(writer, output), choices) if resume else None
    inputs = choices.inputs(extractor, output)
    files = inputs.files()
    progress = Progress(files, wanted=output is not None or not is_terminal(sys.stdout))
    report = Report(progress)
    report.loaded(extractor.plugins)
    try:
        with _opened(writer, output, resumption) as target, plugins_printing_aside():
            documents = inputs.documents(files, progress)
            if resumption is not None:
                documents = skipping(documents, resumption.done)
            done = extracted(report.entering(documents), choices.extractor, extractor, jobs)
            articles = report.leaving(done)
            if explain:
                articles = explaining(extractor, articles)
            _write(writer, articles, target)
    finally:
        report.finish()
    return not report.failed


def writer_of(writers: Mapping[str, Writer], name: str | None, output: Path | None) -> Writer:
    """Return the format that was asked for, by name or by the output's suffix.

    Raises:
        UsageError: There is no such format.
    """
    if name is None:
        suffix = "" if output is None or _is_device(output) else output.suffix.removeprefix(".").lower()
        name = _BY_SUFFIX.get(suffix, suffix)
        if name not in writers:
            raise click.UsageError(
                f"no output format goes by the suffix .{suffix}{suggestion(suffix, writers)}: "
                f"name one with --format, of {', '.join(writers)}"
            )
    if name not in writers:
        known = ", ".join(writers)
        raise click.UsageError(f"no output format is named {name!r}{suggestion(name, writers)}: there are {known}")
    return writers[name]


def with_options(writer: Writer, **given: bool) -> Writer:
    """Return the writer with the options that were given.

    Raises:
        UsageError: The format has no such option.
    """
    wanted = {name: value for name, value in given.items() if value}
    cls: Any = type(writer)
    known = {field.name for field in attrs.fields(cls)} if attrs.has(cls) else set()
    for name in wanted.keys() - known:
        raise click.UsageError(f"--{name} doesn't go with the format {writer.name}")
    return cast("Writer", attrs.evolve(cast("Any", writer), **wanted)) if wanted else writer


def _is_device(output: Path) -> bool:
    return output.exists() and not output.is_file()


def _opened(
    writer: Writer, output: Path | None, resumption: Resumption | None
) -> AbstractContextManager[TextIO | Path | Resumption]:
    """Open the output, unless the writer does so itself or it goes on with what is there."""
    if resumption is not None:
        return nullcontext(resumption)
    if isinstance(writer, FileWriter) and output is not None:
        return nullcontext(output)
    return opened_output(output, for_people=writer.name == DEFAULT_FORMAT)


def _write(writer: Writer, articles: Iterable[Article], target: TextIO | Path | Resumption) -> None:
    try:
        if isinstance(target, Resumption):
            target.write(articles)
        elif isinstance(target, Path):
            cast("FileWriter", writer).write_file(articles, target)
        else:
            writer.write(articles, target)
    except (NewsextractError, OSError, KeyboardInterrupt):
        raise
    except BaseException as error:
        if type(writer).__module__.startswith("newsextract."):
            raise
        raise click.ClickException(f"the writer {writer.name!r} failed: {message_of(error)}") from error
