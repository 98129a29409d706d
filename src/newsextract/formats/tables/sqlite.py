"""SQLite: a database of articles and findings, with keys between them and full-text search, ready for Datasette."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING, ClassVar, Final, TextIO

import attrs

from newsextract.errors import FormatError
from newsextract.formats.tables.inserting import inserted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsextract.model.types import Article

__all__ = ["SqliteWriter", "ids_in"]

APPLICATION: Final = 0x6E657778
"""What tells a database of ours from others: the letters “newx”."""

VERSION: Final = 1
"""The version of the tables."""

ARTICLES: Final = 200
"""So many articles are written in one transaction."""


@attrs.frozen
class SqliteWriter:
    """Writes into a database, which is made where it is not there yet.

    An article whose id the database has takes the place of the one that it has. What has no id goes by its text.
    """

    name: ClassVar[str] = "sqlite"

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:  # noqa: ARG002
        """Refuse: a database is no stream.

        Raises:
            FormatError: Always.
        """
        raise FormatError(self.name, "it is a database: write it to a file, with -o")

    def write_file(self, articles: Iterable[Article], path: Path) -> None:
        """Write the articles as they come, `ARTICLES` in one transaction: what was written stays, whatever comes.

        Raises:
            FormatError: The file is no database of newsextract's, or is being written by somebody else.
        """
        try:
            with contextlib.closing(_opened(path)) as database:
                waiting = 0
                for article in articles:
                    inserted(database, article, id_of(article))
                    waiting += 1
                    if waiting >= ARTICLES:
                        database.commit()
                        waiting = 0
                database.commit()
        except sqlite3.Error as error:
            mend = ": another version made it, name a new file" if "has no column named" in str(error) else ""
            raise FormatError(str(path), f"the database can't be written: {error}{mend}") from error


def id_of(article: Article) -> str:
    """Return the article's id; one made of its text where it has none."""
    if article.id is not None:
        return article.id
    return f"text:{hashlib.sha256(article.text.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"


def ids_in(path: Path) -> frozenset[str]:
    """Return the ids of the articles that a database has; none where it isn't there.

    Raises:
        FormatError: The file is no database of newsextract's.
    """
    if not path.exists():
        return frozenset()
    try:
        with contextlib.closing(_opened(path)) as database:
            return frozenset(row[0] for row in database.execute("SELECT id FROM articles"))
    except sqlite3.Error as error:
        raise FormatError(str(path), f"the database can't be read: {error}") from error


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level="IMMEDIATE")
    try:
        application, version = (
            next(database.execute(f"PRAGMA {each}"))[0] for each in ("application_id", "user_version")
        )
        if next(database.execute("SELECT count(*) FROM sqlite_master"))[0] == 0:
            _make(database)
        else:
            _check(path, application, version)
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        database.close()
        raise
    return database


def _check(path: Path, application: int, version: int) -> None:
    if application != APPLICATION:
        raise FormatError(str(path), "it is a database, but none of newsextract's: name another file")
    if version != VERSION:
        raise FormatError(str(path), f"its tables are of version {version}, not {VERSION}: name another file")


def _make(database: sqlite3.Connection) -> None:
    for script in _scripts():
        database.executescript(f"BEGIN;\n{script}\nCOMMIT;")
    database.executescript(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};")


def _scripts() -> Iterator[str]:
    here = files(__package__)
    yield here.joinpath("schema.sql").read_text(encoding="utf-8")
    with contextlib.closing(sqlite3.connect(":memory:")) as probe, contextlib.suppress(sqlite3.OperationalError):
        probe.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
        yield here.joinpath("search.sql").read_text(encoding="utf-8")
