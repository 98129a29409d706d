"""Word lists: one format for all of them, one loader, of the core and of any plugin.

A file of lists is text in UTF-8. Its remarks begin with `#`; two of them say `# Source: …` and `# Licence: …`. A
heading in brackets opens each list and says how its lines are read::

    # Words of relatives.
    # Source: our own list.
    # Licence: MIT.

    [kin]                    words apart by white space; an underscore in a word is a space of a phrase
    mother father step_mother

    [labels lines]           an entry a line
    Fact check

    [irregular rows]         a row a line, its cells parted by "|"
    say | said | said

A list is asked for by the file and its name: `words("people/kin")`. Files are read when first asked for, and kept.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final, NamedTuple

__all__ = ["ENGLISH", "Section", "WordLists", "word_lists"]

_KINDS: Final = ("words", "lines", "rows")


class Section(NamedTuple):
    """A list of a file.

    Attributes:
        kind: How its lines are read: `words`, `lines` or `rows`.
        written: Its lines, without remarks and blank ones.
    """

    kind: str
    written: tuple[str, ...]

    @property
    def entries(self) -> tuple[str, ...]:
        """The words, in their order; of lists of another kind the lines."""
        if self.kind != "words":
            return self.written
        return tuple(word.replace("_", " ") for line in self.written for word in line.split())

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells of each line."""
        return tuple(tuple(cell.strip() for cell in line.split("|")) for line in self.written)


class WordLists:
    """The word lists of a package, in a folder of it.

    Args:
        package: The package's name.
        folder: The folder's.

    Example:
        >>> from newsextract.text.english.lists import WordLists
        >>> "Inc" in WordLists("newsextract.text.english", "lists").words("abbreviations/word")
        True
    """

    def __init__(self, package: str, folder: str = "data") -> None:
        self.package = package
        self.folder = folder
        self._files: dict[str, dict[str, Section]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def words(self, path: str) -> frozenset[str]:
        """Return a list as a set of words (or lines).

        Args:
            path: The file without its ending, and the list: `people/kin`.
        """
        found = self._words.get(path)
        if found is None:
            found = self._words[path] = frozenset(self.ordered(path))
        return found

    def ordered(self, path: str) -> tuple[str, ...]:
        """Return the words (or lines) of a list in their order."""
        return self._section(path).entries

    def rows(self, path: str) -> tuple[tuple[str, ...], ...]:
        """Return the rows of a list, each a tuple of its cells."""
        return self._section(path).rows

    def sections(self, file: str) -> dict[str, Section]:
        """Return every list of a file by its name, in the file's order.

        Raises:
            ValueError: A heading is written wrong, comes twice, or words stand before the first one.
        """
        found = self._files.get(file)
        if found is None:
            found = self._files[file] = _parsed(self.text(file), f"{self.package}/{self.folder}/{file}.txt")
        return found

    def text(self, file: str) -> str:
        """Return a file as it is written."""
        return (resources.files(self.package) / self.folder / f"{file}.txt").read_text(encoding="utf-8")

    def files(self) -> tuple[str, ...]:
        """Return the names of the files, without their endings, sorted."""
        names = (entry.name for entry in (resources.files(self.package) / self.folder).iterdir())
        return tuple(sorted(name.removesuffix(".txt") for name in names if name.endswith(".txt")))

    def _section(self, path: str) -> Section:
        file, _, name = path.partition("/")
        return self.sections(file)[name]


def _parsed(text: str, where: str) -> dict[str, Section]:
    """Return the lists of a file's text."""
    lists: dict[str, tuple[str, list[str]]] = {}
    written: list[str] | None = None
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            name, _, kind = line[1:-1].partition(" ")
            if name in lists or (kind or "words") not in _KINDS:
                raise ValueError(f"{where}: {line} comes twice, or is no '[name]', '[name lines]' or '[name rows]'")
            written = []
            lists[name] = (kind or "words", written)
        elif line.strip() and not line.startswith("#"):
            if written is None:
                raise ValueError(f"{where}: {line!r} stands before the first heading")
            written.append(line)
    return {name: Section(kind, tuple(lines)) for name, (kind, lines) in lists.items()}


@cache
def word_lists(package: str, folder: str = "data") -> WordLists:
    """Return the word lists of a package, the same object for each who asks.

    Args:
        package: The package's name.
        folder: The folder's.
    """
    return WordLists(package, folder)


ENGLISH: Final = word_lists("newsextract.text.english", "lists")
"""The lists of the core: what any plugin may ask of English."""
