"""Framing: the sentences of an article as frames, those left out in which nothing can be attributed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.quotes.shapes import plain_frame, read_frame
from newsextract_plugins.quotes.vocabulary import may_attribute, may_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Article
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.vocabulary import Vocabulary

__all__ = ["Framing"]

_LONGEST_HEADLINE: Final = 220
_LONGEST_LABEL: Final = 60
_LONGEST_SKIPPED: Final = 2000
_SHORTEST: Final = 3
"""Characters below which nothing has both a speaker and a verb, nor a label: lines of one letter, which are many."""
_SOURCE: Final = r"(?:P|D?A?[NMw#B]{1,8}(?:ID?[NMw#B]{1,5})?(?:,[^,;qQ]{1,14},)?)"
_DASH_NAME: Final = r"-N[NBMCI]{0,6}(?:[,I.][^qQVX]{0,16})?$"
_ATTRIBUTION_FIRST: Final = re.compile(rf"{_SOURCE}[AX]*V(?!h|P|o(?![DN]))|V{_SOURCE}|{_DASH_NAME}")
"""A sentence that may belong to the question in front of it: “Why?” Ms Okafor asked."""
_ATTRIBUTION_ALONE: Final = re.compile(rf"{_SOURCE}[AX]*V(?:[AT]|IT)*[.,]?$|V{_SOURCE}[.,]?$|{_DASH_NAME}")
"""A sentence that is an attribution and nothing else."""
_NAME_BELOW: Final = re.compile(_DASH_NAME)
"""A dash and a name, which may stand in a line of their own below what was said."""


class Framing:
    """Makes frames of an article's sentences.

    Args:
        article: The article.
        tops: Quotations that stand in no other, in text order.
        vocabulary: The words and cues.

    Attributes:
        first_paragraph: Where the article's first paragraph stands, None where there is none.
        skipped: Where the last sentence stands that was left out.
    """

    def __init__(self, article: Article, tops: Sequence[Quotation], vocabulary: Vocabulary) -> None:
        self._article = article
        self._grammar = article.layout.grammar
        self._tops = tops
        self._vocabulary = vocabulary
        self.first_paragraph = next(iter(article.layout.paragraphs), None)
        self.skipped: tuple[int, int] | None = None

    def frame(self, start: int, end: int, first: int, last: int, *, waiting: bool) -> Frame | None:
        """Return the frame of a stretch, None where it holds neither a quotation nor what may be an attribution.

        Args:
            start: First character.
            end: One past the last.
            first: The first quotation inside.
            last: One past the last one.
            waiting: Whether something in front waits for a speaker, whatever this stretch looks like.
        """
        if first < last:
            return self._read(start, end, (first, last))
        if end - start < _SHORTEST and not waiting:
            self.skipped = (start, end)
            return None
        chunks = self._grammar.chunks(start, end)
        codes = list(map(self._vocabulary.__getitem__, chunks))
        marked = "".join(codes)
        if not waiting and not self._may_attribute(marked, start, end):
            self.skipped = (start, end)
            return None
        frame = plain_frame(self._article.text, (start, end), chunks, codes, marked, self._vocabulary)
        frame.grammar = self._grammar
        return frame

    def joined(self, held: Frame, frame: Frame) -> Frame | None:
        """Join a quotation that ends in a question mark with the attribution behind it."""
        text = self._article.text
        layout = self._article.layout
        above, own = layout.paragraph_at(held.start), layout.paragraph_at(frame.start)
        if above != own and not (_NAME_BELOW.match(frame.shape) and above is not None and own == above + 1):
            return None
        last = self._tops[held.quotes[len(held.shape) - 1]]
        stop = text[last.inner_end - 1 : last.inner_end] == "."
        if not (_ATTRIBUTION_ALONE if stop else _ATTRIBUTION_FIRST).match(frame.shape):
            return None
        first = min(held.quotes.values())
        behind = max([*frame.quotes.values(), *(index for index, _ in frame.titles), *held.quotes.values()])
        return self._read(held.start, frame.end, (first, behind + 1))

    def skipped_behind(self, frame: Frame | None) -> Frame | None:
        """Return the sentence that was left out behind a frame, read only now; None where none was."""
        if self.skipped is None or (frame is not None and self.skipped[0] <= frame.start):
            return None
        start, end = self.skipped
        return self._read(max(start, end - _LONGEST_SKIPPED), end, (0, 0))

    def _read(self, start: int, end: int, between: tuple[int, int]) -> Frame:
        """Return the frame of a stretch, with the range of the quotations inside."""
        frame = read_frame(self._article.text, (start, end), self._tops, between, self._vocabulary)
        frame.grammar = self._grammar
        return frame

    def _may_attribute(self, marked: str, start: int, end: int) -> bool:
        """Tell whether a sentence without quotations may hold an attribution, by the marked codes of its words."""
        if may_report(marked):
            announces = self._article.text[end - 1] == ":"
            return announces or may_attribute(marked) or (start, end) == self.first_paragraph
        return self._may_be_label(start, end)

    def _may_be_label(self, start: int, end: int) -> bool:
        """Tell whether a stretch is short and opens with a few words and a colon, as some headlines do."""
        return (
            end - start < _LONGEST_HEADLINE
            and self._article.text.find(": ", start, min(end, start + _LONGEST_LABEL)) > 0
        )
