"""Persons that an article names in full, and several whose ages stand in a list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract_plugins.statistics.language.nouns import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["FullNames", "are_of_several"]


class FullNames(Mapping[int, int]):
    """Where the names of persons begin that an article gives in full, by where they end; read when first asked for."""

    def __init__(self, article: Article) -> None:
        self._layout = article.layout

    def __getitem__(self, end: int) -> int:
        return self._starts[end]

    def __iter__(self) -> Iterator[int]:
        return iter(self._starts)

    def __len__(self) -> int:
        return len(self._starts)

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {name.end: name.start for name in self._layout.names if name.kind == "person" and name.given}


def are_of_several(words: Words, comma: int) -> bool:
    """Tell "his two brothers, 17 and 22," from "two brothers, 17 boats"."""
    head = words.lower[comma - 1]
    persons = is_plural(head) and is_class(head, "noun.person", _LEAST)
    return persons and _AND_OLD.match(words.text, words.starts[comma], words.end) is not None


_LEAST: Final = 0.5
_AND_OLD: Final = re.compile(r",\s[0-9]{1,2}(?:,\s[0-9]{1,2}){0,4},?\sand\s[0-9]{1,2},\s")
