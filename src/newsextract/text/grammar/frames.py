"""Frames: sentences as strings of one letter a token, on which a grammar can be written as patterns.

A frame is a sentence, or several that a quotation holds together. What stands in quotation marks is one token, so that
a frame shows the reporting words alone. The codes of tokens are told in `newsextract.text.grammar.words`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from newsextract.text.grammar.chunks import CHUNKS, chunks_of
from newsextract.text.grammar.folding import fold
from newsextract.text.grammar.titles import is_headline
from newsextract.text.grammar.words import opening_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Self

    from newsextract.text.grammar.chunks import Tokens
    from newsextract.text.grammar.folding import Folding, Run
    from newsextract.text.quotation import Quotation

__all__ = ["Frame", "frame_spans", "opened", "read_frame"]

_NONE: Final[Mapping[int, Any]] = MappingProxyType({})


class Frame:
    """A stretch of text as tokens. Where each stands is told when first asked for: most frames hold nothing.

    Attributes:
        start: First character.
        end: One past the last character.
        shape: One code a token.
        words: Each token in lower case with plain apostrophes; of a quotation its first character.
        quotes: The quotation's index for the tokens that are one.
        titles: The quotations that are titles of works or nicknames, which count as names, each with its rule.
    """

    def __init__(self, text: str, start: int, end: int, runs: Sequence[Run], words: Sequence[str], shape: str) -> None:
        self._text = text
        self.start = start
        self.end = end
        self._runs = runs
        self.words = words
        self.shape = shape
        self.quotes: Mapping[int, int] = _NONE
        self.titles: Sequence[tuple[int, str]] = ()
        self._headline: bool | None = None
        self._firsts: Sequence[int] = ()

    @property
    def headline(self) -> bool:
        """Whether most words are capitalised; told when first asked for."""
        if self._headline is None:
            self._headline = is_headline(self._text, self.start, self.end)
        return self._headline

    def with_folded(self, folding: Folding) -> Self:
        """Take over what is known of the quotations, and return the frame."""
        self.quotes, self.titles, self._headline = folding.quotes, folding.titles, folding.headline
        return self

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of tokens `first` to `last` (exclusive)."""
        firsts = self._firsts or self._lay_out()
        index = bisect_right(firsts, first) - 1
        at = self._at[index] + index
        start, end = _spans_of(self._pieces[index])[first - firsts[index]]
        last -= 1
        if last == first:
            return at + start, at + end
        start += at
        index = bisect_right(firsts, last, index) - 1
        return start, self._at[index] + index + _spans_of(self._pieces[index])[last - firsts[index]][1]

    def start_of(self, token: int) -> int:
        """Return the first character of a token."""
        return self.span(token, token + 1)[0]

    def end_of(self, token: int) -> int:
        """Return one past the last character of a token."""
        return self.span(token, token + 1)[1]

    def token_at(self, offset: int) -> int | None:
        """Return the token that holds a character of the text, None where none does."""
        firsts = self._firsts or self._lay_out()
        at = self._at
        index = bisect_right(range(len(at)), offset, key=lambda index: at[index] + index) - 1
        if index < 0:
            return None
        within = offset - at[index] - index
        for token, (start, end) in enumerate(_spans_of(self._pieces[index]), firsts[index]):
            if start <= within < end:
                return token
        return None

    def held(self, first: int, last: int) -> list[int]:
        """Return the indexes of the quotations among tokens `first` to `last` (exclusive)."""
        quotes = self.quotes
        if len(quotes) < last - first:
            return [index for at, index in quotes.items() if first <= at < last]
        return [quotes[at] for at in range(first, last) if at in quotes]

    def _lay_out(self) -> list[int]:
        """Tell where each chunk starts, less the number of chunks in front, and return each chunk's first token."""
        at: list[int] = []
        pieces: list[str | Tokens] = []
        counts: list[int] = []
        for start, chunks, codes in self._runs:
            if len(chunks) > 1:
                at += accumulate(map(len, chunks[:-1]), initial=start - len(pieces))
            else:
                at.append(start - len(pieces))
            pieces += chunks
            counts += map(len, codes)
        self._at, self._pieces = at, pieces
        self._firsts = list(accumulate(counts, initial=0))
        return self._firsts


def _spans_of(piece: str | Tokens) -> Sequence[tuple[int, int]]:
    """Return where each token of a chunk or a quotation starts and ends."""
    return CHUNKS.spans[piece] if isinstance(piece, str) else piece.spans


def frame_spans(
    sentences: Sequence[tuple[int, int]], tops: Sequence[Quotation], start: int, end: int
) -> Iterator[tuple[int, int, int, int]]:
    """Join the sentences of a region that quotations hold together.

    Args:
        sentences: The article's sentences.
        tops: Quotations that stand in no other, in text order.
        start: The region's start.
        end: The region's end.

    Yields:
        Start, end, and the range of indexes into `tops` that lie inside.
    """
    at = bisect_left(tops, start, key=lambda quotation: quotation.end)
    index = bisect_left(sentences, start, key=lambda span: span[1])
    count, many = len(tops), len(sentences)
    following = tops[at].start if at < count else end
    while index < many:
        first, last = sentences[index]
        if first >= end:
            break
        index += 1
        begin = at
        while following < last and at < count:
            last = max(last, tops[at].end)
            while index < many and sentences[index][0] < last:
                last = max(last, sentences[index][1])
                index += 1
            at += 1
            following = tops[at].start if at < count else last
        yield first, last, begin, at


def read_frame(text: str, span: tuple[int, int], tops: Sequence[Quotation], between: tuple[int, int]) -> Frame:
    """Split a frame into tokens.

    Args:
        text: The text.
        span: The frame's start and end.
        tops: Quotations that stand in no other, in text order.
        between: The range of indexes into `tops` that lie inside.
    """
    if between[0] >= between[1]:
        chunks = chunks_of(text, *span)
        codes = list(map(CHUNKS.__getitem__, chunks))
        words = list(chain.from_iterable(map(CHUNKS.words.__getitem__, chunks)))
        return Frame(text, *span, [(span[0], chunks, codes)], words, opened("".join(codes), words))
    folding = fold(text, span, tops, between)
    shape = "".join(chain.from_iterable([codes for _, _, codes in folding.runs]))
    return Frame(text, *span, folding.runs, folding.words, opened(shape, folding.words)).with_folded(folding)


def opened(shape: str, words: Sequence[str]) -> str:
    """Return the codes of a frame with that of its capitalised first word told by what follows."""
    if "may" in words:
        shape = _with_month(shape, words)
    return opening_code(shape, words) + shape[1:] if shape[:1] == "N" and len(shape) > 1 else shape


def _with_month(shape: str, words: Sequence[str]) -> str:
    """Return the codes with "may" behind a preposition as the month: "left the coast in May saying"."""
    for at in range(1, len(words)):
        if words[at] == "may" and shape[at] == "X" and words[at - 1] in _BEFORE_MONTHS:
            shape = f"{shape[:at]}T{shape[at + 1 :]}"
    return shape


_BEFORE_MONTHS: Final = frozenset({"in", "of", "since", "until", "till", "by", "from", "during", "mid"})
