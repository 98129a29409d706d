"""What plugins share about a text: its paragraphs, sentences, quotation marks and names, each read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.grammar import Grammar
    from newsextract.text.names import Name
    from newsextract.text.quotation import Quotation
    from newsextract.text.quotation.marks import Mark

__all__ = ["TextLayout", "index_at"]


class TextLayout:
    """The layout of one text. Cheap to make; each part is computed on first use and kept.

    Two threads that ask at once compute the same part twice, which does no harm.
    """

    __slots__ = (
        "_grammar",
        "_marks",
        "_names",
        "_outer",
        "_paragraphs",
        "_plain",
        "_quotations",
        "_runs",
        "_sentences",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self._paragraphs: tuple[tuple[int, int], ...] | None = None
        self._sentences: tuple[tuple[int, int], ...] | None = None
        self._quotations: tuple[Quotation, ...] | None = None
        self._outer: tuple[list[Quotation], list[int]] | None = None
        self._runs: list[tuple[int, int]] | None = None
        self._marks: dict[int, list[Mark]] = {}
        self._plain: dict[int, list[Quotation] | None] = {}
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

            self._quotations = tuple(quotations(self.text, self.paragraphs, self._mark_runs, self._marks))
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

            self._grammar = Grammar(self.text, self.sentences, self.quoted)
        return self._grammar

    def quoted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the parts of a sentence that stand in quotation marks inside it, outer ones only.

        A sentence that a quotation goes on over from one side to the other may have none. Where the marks of its
        paragraph open and close in turn, no other paragraph is read.
        """
        plain = self._plain_quotations(start) if self._quotations is None else None
        if plain is not None:
            return [(max(one.start, start), min(one.end, end)) for one in plain if one.start < end and start < one.end]
        if self._outer is None:
            outer = [quotation for quotation in self.quotations if quotation.parent is None]
            self._outer = (outer, [quotation.end for quotation in outer])
        outer, ends = self._outer
        found = []
        for place in range(bisect_right(ends, start), len(outer)):
            if outer[place].start >= end:
                break
            found.append((max(outer[place].start, start), min(outer[place].end, end)))
        return found

    @property
    def _mark_runs(self) -> list[tuple[int, int]]:
        """Where characters stand that may be quotation marks, those side by side together."""
        if self._runs is None:
            from newsextract.text.quotation.marks import mark_runs  # noqa: PLC0415

            self._runs = mark_runs(self.text)
        return self._runs

    def _plain_quotations(self, offset: int) -> list[Quotation] | None:
        """Return the quotations of a paragraph, None where other paragraphs may have a say in them."""
        index = self.paragraph_at(offset)
        if index is None:
            return None
        if index not in self._plain:
            from newsextract.text.quotation.marks import paragraph_marks  # noqa: PLC0415
            from newsextract.text.quotation.reading import plain_quotations  # noqa: PLC0415

            begin, stop = self.paragraphs[index]
            runs = self._mark_runs
            runs = runs[bisect_left(runs, (begin,)) : bisect_left(runs, (stop,))]
            marks = self._marks[index] = paragraph_marks(self.text, begin, stop, runs)
            self._plain[index] = plain_quotations(self.text, marks, begin, stop)
        return self._plain[index]

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
