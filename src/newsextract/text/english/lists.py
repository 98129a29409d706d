"""Word lists: one format for all of them, one loader, of the core and of any plugin.

A file of lists is text in UTF-8. Its remarks begin with `#`; two of them say `# Source: …` and `# Licence: …`. A
heading in brackets opens each list and says how its lines are read::

    # Words of relatives.
    # Source: our own list.
    # Licence: MIT.

    [kin]                    words apart by white space; an underscore in a word is a space of a phrase
    mother father step_mother

    [kin-at-home]            @file/list (or @list, of this file) stands for the words of another list, with
    @kin !step_mother nanny  ^ behind it for them with a capital; a ! leaves out a word that came before

    [telling]                *verb stands for all its forms, as the lexicon has them: say, says, said, saying
    *say *tell point_out

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

from newsextract.text import patterns as re
from newsextract.text.english.lexicon import inflections

__all__ = ["ENGLISH", "Section", "WordLists", "word_lists"]

_KINDS: Final = ("words", "lines", "rows")
_SPECIAL: Final = re.compile("[@!*_]")
"""What a word's first letter, or an underscore in it, may say."""


class Section(NamedTuple):
    """A list of a file.

    Attributes:
        kind: How its lines are read: `words`, `lines` or `rows`.
        written: Its lines, without remarks and blank ones.
        entries: The words, in their order; of lists of another kind the lines.
    """

    kind: str
    written: tuple[str, ...]
    entries: tuple[str, ...]

    @property
    def own(self) -> tuple[str, ...]:
        """The entries that no other list lends."""
        tokens = [token for line in self.written for token in line.split()]
        return tuple(token for token in tokens if token[0] not in "@!") if self.kind == "words" else self.written

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
        self._names: tuple[str, ...] = ()

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
            ValueError: A heading is written wrong, comes twice, or words stand before the first one; a list lends its
                words to itself, or there is none of that name.
        """
        found = self._files.get(file)
        if found is None:
            where = f"{self.package}/{self.folder}/{file}.txt"
            parsed = _parsed(self.text(file), where)
            resolved: dict[str, Section | None] = {}
            found = self._files[file] = {name: self._resolve(name, parsed, resolved, where) for name in parsed}
        return found

    def _resolve(
        self, name: str, parsed: dict[str, tuple[str, list[str]]], resolved: dict[str, Section | None], where: str
    ) -> Section:
        """Return a list of a file with the words that others lend it, and keep it in `resolved`."""
        if name in resolved:
            section = resolved[name]
            if section is None:
                raise ValueError(f"{where}: [{name}] lends its words to itself")
            return section
        if name not in parsed:
            raise ValueError(f"{where}: there is no [{name}] to lend its words")
        kind, lines = parsed[name]
        resolved[name] = None
        tokens = " ".join(lines).split() if kind == "words" else []
        words: dict[str, None] = {} if _SPECIAL.search("".join(lines)) else dict.fromkeys(tokens)
        for token in tokens if not words else ():
            if token[0] == "@":
                path = token[1:].removesuffix("^")
                lent = self._lent(path) if "/" in path else self._resolve(path, parsed, resolved, where)
                words.update(dict.fromkeys(map(_capitalised, lent.entries) if token.endswith("^") else lent.entries))
            elif token[0] == "*" and len(token) > 1:
                words.update(dict.fromkeys(_forms(token[1:])))
            elif token[0] == "!" and len(token) > 1:
                words.pop(token[1:].replace("_", " "), None)
            else:
                words[token.replace("_", " ")] = None
        section = Section(kind, tuple(lines), tuple(words) if kind == "words" else tuple(lines))
        resolved[name] = section
        return section

    def _lent(self, path: str) -> Section:
        """Return a list of this package, or of the core where this package has no such file."""
        file, _, name = path.partition("/")
        return (self if file in self.files() else ENGLISH).sections(file)[name]

    def text(self, file: str) -> str:
        """Return a file as it is written."""
        return (resources.files(self.package) / self.folder / f"{file}.txt").read_text(encoding="utf-8")

    def files(self) -> tuple[str, ...]:
        """Return the names of the files, without their endings, sorted."""
        if not self._names:
            names = (entry.name for entry in (resources.files(self.package) / self.folder).iterdir())
            self._names = tuple(sorted(name.removesuffix(".txt") for name in names if name.endswith(".txt")))
        return self._names

    def _section(self, path: str) -> Section:
        file, _, name = path.partition("/")
        return self.sections(file)[name]


def _parsed(text: str, where: str) -> dict[str, tuple[str, list[str]]]:
    """Return the kind and the lines of each list of a file's text."""
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
    return lists


def _forms(verb: str) -> list[str]:
    """Return all forms of a verb, the base first."""
    return [verb, *(each for form in ("third", "past", "participle", "ing") for each in inflections(verb, form))]


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


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
