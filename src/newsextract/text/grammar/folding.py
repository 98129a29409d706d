"""Frames that hold quotations: each becomes one token, titles of works and nicknames become names."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.chunks import CHUNKS, Tokens, chunks_of
from newsextract.text.grammar.titles import is_headline, is_nickname, is_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.text.quotation import Quotation

__all__ = ["Folding", "Run", "fold"]

_COMMA_INSIDE: Final = ",.!?…-—–;"
_BEFORE_TITLE: Final = frozenset("MIwDNCo,")
_LONGEST_TITLE_WORD: Final = 40


Run = tuple[int, "list[str] | tuple[Tokens]", "Sequence[str]"]
"""A stretch of a frame: where it starts, its chunks or the one quotation that it is, and codes of each."""
_CODE: Final = 0x7F
"""The bits of a code; a plugin's table of chunks may put bits of its own above them."""


class Folding:
    """A stretch of text whose quotations are one token each.

    Args:
        text: The text.
        span: The stretch's start and end.
        codes: The codes of each chunk.

    Attributes:
        runs: Its runs, in order.
        words: Each token in lower case; of a quotation its first character.
        quotes: The quotation's index for the tokens that are one.
        titles: The quotations that count as names, each with its rule.
        headline: Whether most words are capitalised, None where that was not asked.
    """

    __slots__ = ("_before", "_codes", "_span", "_text", "headline", "quotes", "runs", "titles", "words")

    def __init__(self, text: str, span: tuple[int, int], codes: Mapping[str, str] = CHUNKS) -> None:
        self._text = text
        self._span = span
        self._codes = codes
        self._before = ""
        self.runs: list[Run] = []
        self.words: list[str] = []
        self.quotes: dict[int, int] = {}
        self.titles: list[tuple[int, str]] = []
        self.headline: bool | None = None

    def add_text(self, start: int, end: int) -> None:
        """Read what stands outside quotations."""
        chunks = chunks_of(self._text, start, end)
        codes = list(map(self._codes.__getitem__, chunks))
        self.runs.append((start, chunks, codes))
        self.words += chain.from_iterable(map(CHUNKS.words.__getitem__, chunks))
        last = codes[-1] or next(filter(None, reversed(codes)), "")
        if last:
            self._before = chr(ord(last[-1]) & _CODE)

    def add_quotation(self, index: int, quotation: Quotation) -> None:
        """Read a quotation as one token."""
        text, start, end = self._text, quotation.start, quotation.end
        inside = text[quotation.inner_end - 1 : quotation.inner_end]
        whole = (0, end - start)
        rule = self._title_rule(quotation) if self._before in _BEFORE_TITLE else None
        if rule is not None:
            self.titles.append((index, rule))
            word = text[quotation.inner_start : quotation.inner_end][:_LONGEST_TITLE_WORD].lower()
            if inside == ",":
                self._add(start, Tokens("N,", (word, ","), (whole, (whole[1], whole[1]))))
            else:
                self._add(start, Tokens("N", (word,), (whole,)))
            return
        if text[start - 1 : start] == "=":  # the value of an attribute of mark-up that was left in the text
            self._add(start, Tokens("w", ("=",), (whole,)))
            return
        self.quotes[len(self.words)] = index
        code = "q" if inside and inside in _COMMA_INSIDE and text[end : end + 1] != "," else "Q"
        self._add(start, Tokens(code, (text[quotation.inner_start : quotation.inner_start + 1],), (whole,)))

    def _add(self, start: int, tokens: Tokens) -> None:
        self.runs.append((start, (tokens,), (tokens.codes,)))
        self.words += tokens.words
        self._before = tokens.codes[-1]

    def _title_rule(self, quotation: Quotation) -> str | None:
        """Return the rule by which a quotation counts as a name, None where it does not."""
        nickname = self._before == "N" and is_nickname(self._text, quotation)
        if not nickname and not is_title(self._text, quotation, self._before, self.words[-1]):
            return None
        if self.headline is None:
            self.headline = is_headline(self._text, *self._span)
        if self.headline:
            return None
        return "nickname" if nickname else "title"


def fold(
    text: str,
    span: tuple[int, int],
    tops: Sequence[Quotation],
    between: tuple[int, int],
    codes: Mapping[str, str] = CHUNKS,
) -> Folding:
    """Split a stretch that holds quotations into tokens.

    Args:
        text: The text.
        span: The stretch's start and end.
        tops: Quotations that stand in no other, in text order.
        between: The range of indexes into `tops` that lie inside.
        codes: The codes of each chunk.
    """
    folding = Folding(text, span, codes)
    position, end = span
    for index in range(*between):
        quotation = tops[index]
        if position < quotation.start:
            folding.add_text(position, quotation.start)
        folding.add_quotation(index, quotation)
        position = quotation.end
    if position < end:
        folding.add_text(position, end)
    return folding
