"""Quotes in words: the content as it was said, who said it, and what is noted of how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from newsextract.model.types import Article, Quote

__all__ = ["DOUBTFUL", "content_of", "doubts_of", "notes_of", "numbered", "share"]

DOUBTFUL: Final = 0.8
"""A finding whose rule is right less often than this says so."""


def numbered(article: Article) -> dict[int, int]:
    """Return the numbers of the quotes that were spoken, by their index: 1, 2, 3 … without a gap."""
    spoken = (index for index, quote in enumerate(article.quotes) if quote.kind != "scare")
    return {index: number for number, index in enumerate(spoken, 1)}


def content_of(quote: Quote) -> str:
    """Return the words, in marks where all of them were said so; `[…]` stands for an attribution between them."""
    text = " […] ".join(filter(None, (cleaned(part.text) for part in quote.parts))) or cleaned(quote.text)
    if quote.kind in ("direct", "scare"):
        # The comma before "she said" belongs to the article's sentence, not to the one that was spoken.
        return f"“{text.removesuffix(',')}”" if not quote.truncated else f"“{text} …"
    # The outer marks are not content: where one of a pair is left inside, the other comes back.
    missing = text.count("“") - text.count("”")
    return "“" * -missing + text + "”" * missing


def notes_of(quote: Quote, numbers: dict[int, int]) -> list[str]:
    """Return what is noted of a quote: its kind, to whom, by whom it is passed on.

    Args:
        quote: The quote.
        numbers: What `numbered` returns for its article.
    """
    notes: list[str] = [quote.kind]
    if quote.method in ("continued", "floating"):
        notes.append(f"speaker carried on ({quote.method})")
    if quote.addressee is not None:
        notes.append(f"to {cleaned(quote.addressee.text)}")
    if quote.via is not None:
        notes.append(f"via {cleaned(quote.via.text)}")
    if quote.nested_in is not None and quote.nested_in in numbers:
        notes.append(f"within {numbers[quote.nested_in]}")
    if quote.truncated:
        notes.append("cut off")
    return notes


def doubts_of(quote: Quote) -> list[str]:
    """Return what a reader must know before the quote is used: that it was not said, that its rule is often wrong."""
    doubts = ["not said: the text denies it"] if quote.polarity == "negative" else []
    if quote.confidence is not None and quote.confidence < DOUBTFUL:
        doubts.append(f"its rule is right in {share(quote.confidence)} of cases")
    return doubts


def share(part: float) -> str:
    """Return a share as per cent; only a share of one is a hundred."""
    return f"{min(int(part * 100 + 0.5), 100 if part >= 1 else 99)}%"
