"""Which stretches of an article are statements: its own sentences, and the sentences of what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.claims.features import Statement, is_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article, Finding

FEWEST_LETTERS = 12
"""A shorter stretch states nothing that could be checked."""
EDGES = " \t\r\n\u00a0\u2009\u200b\"“”„«»‘’'`,;:–—-"
NO_STATEMENTS = frozenset({"headline", "subheading", "caption"})
"""Zones whose words are no sentences, or are said again in the body."""
LONGEST_ATTRIBUTION = 12
"""A sentence with more words around what it quotes states something of its own."""


class Candidate(NamedTuple):
    """A stretch of the article.

    Attributes:
        start: First character.
        end: One past the last.
        statement: The words that are judged: all of it, or those around what it quotes.
        quote: Index of the quote that it belongs to, None for the article's own words.
    """

    start: int
    end: int
    statement: Statement
    quote: int | None


class Spans:
    """Findings by their place in the text."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._order = sorted(range(len(findings)), key=lambda index: (findings[index].start, index))
        self._starts = [findings[index].start for index in self._order]
        self._ends = [findings[index].end for index in self._order]

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        """Return the indexes of the findings that lie in the stretch, ascending."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return ()
        return tuple(sorted(self._order[place] for place in range(first, last) if self._ends[place] <= end))


def candidates(article: Article) -> Iterator[Candidate]:
    """Yield the statements of the article in text order."""
    quotes = _spoken(article)
    starts = [article.quotes[index].start for index in quotes]
    place = 0
    for start, end in _sentences(article):
        while place < len(quotes) and article.quotes[quotes[place]].end <= start:
            place += 1
        if place == len(quotes) or starts[place] >= end:
            yield from _trimmed(article.text, start, end, None)
            continue
        inside = quotes[place : bisect_left(starts, end, lo=place)]
        spoken = [candidate for index in inside for candidate in _of_quote(article, start, end, index)]
        if spoken:
            yield from _around(article, start, end, inside)
            yield from spoken
        else:
            yield from _trimmed(article.text, start, end, None)


def _of_quote(article: Article, start: int, end: int, index: int) -> Iterator[Candidate]:
    """Yield what of the quote stands in the sentence, unless it is a mere noun phrase."""
    quote = article.quotes[index]
    for candidate in _trimmed(article.text, max(start, quote.start), min(end, quote.end), index):
        if quote.kind == "direct" or is_clause(candidate.statement):
            yield candidate


def _around(article: Article, start: int, end: int, inside: list[int]) -> Iterator[Candidate]:
    """Yield the sentence around the quotes, where it states more than who said something; its own words are judged."""
    spans = [(article.quotes[index].start, article.quotes[index].end) for index in inside]
    cues = [article.quotes[index].cue for index in inside]
    spans += [(cue.start, cue.end) for cue in cues if cue is not None and start <= cue.start < end]
    words = []
    reached = start
    for first, last in sorted(spans):
        words.append(article.text[reached : max(reached, first)])
        reached = max(reached, last)
    words.append(article.text[min(reached, end) : end])
    own = Statement.read(" ".join(words))
    if len(own.tokens) > LONGEST_ATTRIBUTION and is_clause(own):
        yield Candidate(start, end, own, None)


def _spoken(article: Article) -> list[int]:
    """Return the indexes of the quotes that somebody is said to have spoken, outermost only, not overlapping."""
    reached = 0
    found = []
    for index in sorted(range(len(article.quotes)), key=lambda index: (article.quotes[index].start, index)):
        quote = article.quotes[index]
        if quote.kind != "scare" and quote.nested_in is None and quote.start >= reached:
            found.append(index)
            reached = quote.end
    return found


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    """Yield the sentences that begin in the wanted regions, those of headlines left out."""
    sentences = article.layout.sentences
    left_out = [zone for zone in article.zones if zone.kind in NO_STATEMENTS]
    starts = [zone.start for zone in left_out]
    place = 0
    for region in article.regions:
        place = bisect_left(sentences, (region.start, 0), lo=place)
        if place and sentences[place - 1][1] > region.start:
            place -= 1
        while place < len(sentences) and sentences[place][0] < region.end:
            start, end = max(sentences[place][0], region.start), min(sentences[place][1], region.end)
            place += 1
            zone = bisect_right(starts, start) - 1
            if zone < 0 or start >= left_out[zone].end:
                yield start, end


def _trimmed(text: str, start: int, end: int, quote: int | None) -> Iterator[Candidate]:
    """Yield the stretch, a quote's without the marks around it, unless too little is left."""
    edges = None if quote is None else EDGES
    body = text[start:end]
    stripped = body.lstrip(edges)
    start += len(body) - len(stripped)
    end = start + len(stripped.rstrip(edges))
    if end - start >= FEWEST_LETTERS:
        yield Candidate(start, end, Statement.read(text[start:end]), quote)
