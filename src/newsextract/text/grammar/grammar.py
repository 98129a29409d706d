"""The grammar of one text: its sentences, each split into words once and read when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.chunks import chunks_of
from newsextract.text.grammar.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Grammar"]

_BEYOND: Final = 1 << 62
"""Larger than any offset."""


class Grammar:
    """The sentences of one text with their grammar, reached as `article.layout.grammar`.

    Args:
        text: The text.
        sentences: Spans of its sentences.
        quoted: Tells the parts of a sentence that stand in quotation marks, as `layout.quoted` does.

    Example:
        >>> from newsextract import Article
        >>> article = Article("The board urged Ms Okafor to resign.")
        >>> sentence = article.layout.grammar.sentence(0)
        >>> sentence.tags
        'DnVNNoB.'
        >>> for clause in sentence.clauses:
        ...     first, last = clause.subject.start, clause.subject.end
        ...     print(clause.verb.lemma, "|", " ".join(sentence.spelt[first:last]))
        urge | The board
        resign | Ms Okafor
    """

    __slots__ = ("_chunks", "_quoted", "_sentences", "_spans", "_text")

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        quoted: Callable[[int, int], Sequence[tuple[int, int]]],
    ) -> None:
        self._text = text
        self._spans = sentences
        self._chunks: dict[tuple[int, int], list[str]] = {}
        self._sentences: dict[int, Sentence] = {}
        self._quoted = quoted

    def chunks(self, start: int, end: int) -> list[str]:
        """Return what stands between spaces in a stretch of the text, split once for all who ask."""
        found = self._chunks.get((start, end))
        if found is None:
            found = self._chunks[start, end] = chunks_of(self._text, start, end)
        return found

    def sentence(self, index: int) -> Sentence:
        """Return a sentence.

        Args:
            index: Its place in `layout.sentences`.
        """
        found = self._sentences.get(index)
        if found is None:
            start, end = self._spans[index]
            chunks = self.chunks(start, end)
            found = self._sentences[index] = Sentence(self._text, start, end, chunks, self._quoted(start, end))
        return found

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds a character of the text, None where none does."""
        index = bisect_right(self._spans, (offset, _BEYOND)) - 1
        return self.sentence(index) if index >= 0 and offset < self._spans[index][1] else None
