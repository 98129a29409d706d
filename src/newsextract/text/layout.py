"""What plugins share about a text: its paragraphs, sentences, quotation marks and names, each read once."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.grammar import Grammar
    from newsextract.text.names import Name
    from newsextract.text.quotation import Quotation

__all__ = ["TextLayout", "index_at"]


class TextLayout:
    """The layout of one text. Cheap to make; each part is computed on first use and kept.

    Two threads that ask at once compute the same part twice, which does no harm.
    """

    __slots__ = ("_grammar", "_names", "_paragraphs", "_quotations", "_sentences", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._paragraphs: tuple[tuple[int, int], ...] | None = None
        self._sentences: tuple[tuple[int, int], ...] | None = None
        self._quotations: tuple[Quotation, ...] | None = None
        self._names: tuple[Name, ...] | None = None
        self._grammar: Grammar | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return (TextLayout, (self.text,))

    @property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the paragraphs, without surrounding white space, in text order."""
        if self._paragraphs is None:
            from newsextract.text.paragraphs import paragraphs  # noqa: PLC0415 (loaded when first needed)

            self._paragraphs = tuple(paragraphs(self.text))
        return self._paragraphs

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open spans of the sentences, each inside one paragraph, in text order."""
        if self._sentences is None:
            from newsextract.text.run_in import story_start  # noqa: PLC0415
            from newsextract.text.sentences import sentences  # noqa: PLC0415

            spans = sentences(self.text, self.paragraphs)
            story = story_start(self.text, self.paragraphs)
            if story is not None and spans[0][0] < story < spans[0][1]:
                headline = self.text[spans[0][0] : story].rstrip()
                spans[:1] = [(spans[0][0], spans[0][0] + len(headline)), (story, spans[0][1])]
            self._sentences = tuple(spans)
        return self._sentences

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Everything in quotation marks, repaired where marks are missing, in text order, outer before inner."""
        if self._quotations is None:
            from newsextract.text.quotation import quotations  # noqa: PLC0415

            self._quotations = tuple(quotations(self.text, self.paragraphs))
        return self._quotations

    @property
    def names(self) -> tuple[Name, ...]:
        """Proper names, in text order, not overlapping."""
        if self._names is None:
            from newsextract.text.names import names  # noqa: PLC0415

            self._names = tuple(names(self.text, self.paragraphs))
        return self._names

    @property
    def grammar(self) -> Grammar:
        """The words, noun phrases and clauses of each sentence, read when first asked for."""
        if self._grammar is None:
            from newsextract.text.grammar.grammar import Grammar  # noqa: PLC0415

            self._grammar = Grammar(self.text, self.sentences, self.quotations)
        return self._grammar

    def paragraph_at(self, offset: int) -> int | None:
        """Return the index of the paragraph that holds `offset`, or None."""
        return index_at(self.paragraphs, offset)

    def sentence_at(self, offset: int) -> int | None:
        """Return the index of the sentence that holds `offset`, or None."""
        return index_at(self.sentences, offset)


def index_at(spans: Sequence[tuple[int, int]], offset: int) -> int | None:
    """Return the index of the span that holds `offset`; `spans` are ascending and don't overlap."""
    index = bisect_right(spans, (offset, _BEYOND)) - 1
    if index >= 0 and spans[index][0] <= offset < spans[index][1]:
        return index
    return None


_BEYOND = 1 << 62
"""Larger than any offset."""
