"""Persons that an article names in full."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article

__all__ = ["FullNames"]


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
