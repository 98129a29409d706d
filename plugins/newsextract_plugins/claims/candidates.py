"""Which stretches of an article are statements: its own sentences, and the sentences of what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsextract import exception
from newsextract_plugins.claims.clauses import asks_for_facts, has_finite_form, is_clause, is_label
from newsextract_plugins.claims.denials import behind_noun, denials_in
from newsextract_plugins.claims.features import Statement
from newsextract_plugins.claims.words import DENIAL, FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Article, Quote, Span, SpeakerRef

FEWEST_LETTERS = 12
"""A shorter stretch states nothing that could be checked."""
EDGES = " \t\r\n\u00a0\u2009\u200b\"“”„«»‘’'`,;:–—-"
OPENERS = {"“": "”", "«": "»", "‘": "’"}
PARTNERS = {closer: opener for opener, closer in OPENERS.items()}
NO_STATEMENTS = frozenset({"headline", "subheading", "caption"})
"""Zones whose words are no sentences, or are said again in the body."""
LONGEST_ATTRIBUTION = 12
"""A sentence with more words around what it quotes states something of its own."""
SENTENCE, QUOTED, AROUND, DENIED = "stretch:sentence", "stretch:quoted", "stretch:around", "stretch:denied"
"""What a statement is: the article's own sentence, what somebody says, the words around that, what is denied."""


class Candidate:
    """A stretch of the article.

    Attributes:
        start: First character.
        end: One past the last.
        statement: The words that are read: all of it, or those around what it quotes.
        quote: Index of the quote that it belongs to, None for the article's own words.
        stretch: Which stretch it is, as a name in the trail.
        speaker: Who denies it, where no quote tells.
        judged: The words whose worth is judged, where they are others: what is reported, with what reports it.
        is_open: Whether it is still open that it has a clause: `is_clause` tells, which may need the grammar.
    """

    __slots__ = ("end", "is_open", "judged", "quote", "speaker", "start", "statement", "stretch")

    def __init__(self, start: int, end: int, statement: Statement, quote: int | None, stretch: str = SENTENCE) -> None:
        self.start = start
        self.end = end
        self.statement = statement
        self.quote = quote
        self.stretch = stretch
        self.speaker: SpeakerRef | None = None
        self.judged: Statement | None = None
        self.is_open = False


def candidates(article: Article) -> list[Candidate]:
    """Return the statements of the article in text order.

    Of those that are open the grammar is to be asked, where they are worth it.
    """
    text = article.text
    quotes = _spoken(article)
    denied = _places_of_negative(article)
    starts = [article.quotes[index].start for index in quotes]
    ends = [article.quotes[index].end for index in quotes]
    count = len(quotes)
    found: list[Candidate] = []
    place = 0
    for start, end in _sentences(article):
        while place < count and ends[place] <= start:
            place += 1
        if place < count and starts[place] < end:
            inside = quotes[place : bisect_left(starts, end, lo=place)]
            spoken = _of_quotes(article, start, end, inside)
            if spoken or any(article.quotes[index].kind == "direct" for index in inside):
                around = _around(article, start, end, inside)
                if around is not None:
                    found.append(around)
                found += spoken
                continue
        if not (denied and is_around(denied, start, end)):
            own = _trimmed(text, start, end, None)
            if own is None:
                continue
            denied_here = _denied(article, start) if own.statement.classes & DENIAL else []
            if denied_here:
                found += denied_here
            elif _may_state(own):
                found.append(own)
    return found


def _denied(article: Article, start: int) -> list[Candidate]:
    """Return what somebody denies in a sentence without a quote."""
    found = []
    for first, last, speaker in denials_in(article, start):
        candidate = _trimmed(article.text, first, last, None, edges=EDGES + ".")
        if candidate is not None and _states(article, candidate):
            candidate.speaker, candidate.stretch = speaker, DENIED
            found.append(candidate)
    return found


@exception(
    "what-was-not-said",
    "Of what somebody is said not to have said, no claim is made.",
    example="Holt never said that crime fell by 40%.",
    counterexample="Holt said that crime fell by 40%.",
)
def is_around(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a sentence holds what somebody is said not to have said."""
    at = bisect_left(places, (start, 0))
    return at < len(places) and places[at][0] < end


def _places_of_negative(article: Article) -> list[tuple[int, int]]:
    return sorted((quote.start, quote.end) for quote in article.quotes if quote.polarity == "negative")


def _states(article: Article, candidate: Candidate) -> bool:
    """Tell whether a stretch says something: it has a clause, and is no label and no question for facts."""
    if not _may_state(candidate):
        return False
    if candidate.is_open and not is_clause(article, candidate.start, candidate.end, candidate.statement):
        return False
    candidate.is_open = False
    return True


def _may_state(candidate: Candidate) -> bool:
    """Tell whether a stretch is no label and no question for facts, and leave it open whether it has a clause."""
    statement = candidate.statement
    if statement.classes & FINITE:  # as most, and then no label
        return not asks_for_facts(statement)
    candidate.is_open = True
    return not (is_label(statement) or asks_for_facts(statement))


def _of_quotes(article: Article, start: int, end: int, inside: list[int]) -> list[Candidate]:
    """Return what of the quotes stands in the sentence, mere noun phrases left out."""
    found = []
    for index in inside:
        quote = article.quotes[index]
        pieces = _pieces(quote, start, end)
        if not pieces:
            continue
        first = behind_noun(article.text, pieces[0][0], pieces[-1][1])
        candidate = _trimmed(article.text, first, pieces[-1][1], index)
        if candidate is None:
            continue
        if len(pieces) > 1:  # an attribution stands between them
            words = " ".join([article.text[first:last] for first, last in pieces])
            candidate.statement = Statement.read(words)
        # A sentence with a direct quote is divided in any case, so that what is said in it may stay open.
        if _may_state(candidate) if quote.kind == "direct" else _states(article, candidate):
            if len(inside) == 1 and quote.kind != "direct" and start <= quote.start and quote.end <= end:
                candidate.judged = _with_its_report(article.text[start:end], candidate.statement)
            found.append(candidate)
    return found


def _with_its_report(sentence: str, statement: Statement) -> Statement | None:
    """Return what is reported with the words that say who reports it, None where they are too many."""
    whole = Statement.read(sentence)
    return None if whole.length - statement.length > LONGEST_ATTRIBUTION else whole


def _pieces(quote: Quote, start: int, end: int) -> list[tuple[int, int]]:
    """Return what of a quote stands in a stretch, without the attribution that interrupts it."""
    parts = quote.parts
    if len(parts) <= 1:
        whole: Quote | Span = parts[0] if parts else quote
        first, last = whole.start, whole.end
        if parts and not (start < last and first < end):
            return []
        return [(first if first > start else start, last if last < end else end)]
    pieces = []
    for place in range(bisect_right(parts, start, key=_end_of), len(parts)):
        if parts[place].start >= end:
            break
        pieces.append((max(start, parts[place].start), min(end, parts[place].end)))
    return pieces


def _end_of(span: Span) -> int:
    return span.end


def _around(article: Article, start: int, end: int, inside: list[int]) -> Candidate | None:
    """Return the sentence around the quotes, where it states more than who said something; its own words are judged."""
    spans = []
    for index in inside:
        quote = article.quotes[index]
        if quote.start <= start and end <= quote.end:
            return None
        spans.append((quote.start, quote.end))
        if quote.cue is not None and start <= quote.cue.start < end:
            spans.append((quote.cue.start, quote.cue.end))
    words = []
    reached = start
    for first, last in sorted(spans):
        if first > reached:
            words.append(article.text[reached:first])
        reached = max(reached, last)
    if reached < end:
        words.append(article.text[reached:end])
    own_words = " ".join(words)
    if (
        len(own_words) <= 2 * LONGEST_ATTRIBUTION
        or len(own_words.split(None, LONGEST_ATTRIBUTION)) <= LONGEST_ATTRIBUTION
    ):
        return None
    own = Candidate(start, end, Statement.read(own_words), None, stretch=AROUND)
    return own if has_finite_form(own.statement) else None


def _spoken(article: Article) -> list[int]:
    """Return the indexes of the quotes that somebody is said to have spoken, outermost only, not overlapping."""
    reached = 0
    found = []
    for index in sorted(range(len(article.quotes)), key=lambda index: (article.quotes[index].start, index)):
        quote = article.quotes[index]
        if quote.polarity == "negative":
            continue
        if quote.kind != "scare" and quote.nested_in is None and quote.start >= reached:
            found.append(index)
            reached = quote.end
    return found


def _sentences(article: Article) -> list[tuple[int, int]]:
    """Return the sentences that begin in the wanted regions, those of headlines left out."""
    sentences = article.layout.sentences
    left_out = [zone for zone in article.zones if zone.kind in NO_STATEMENTS]
    starts = [zone.start for zone in left_out]
    found = []
    place = 0
    for region_start, region_end, _ in article.regions:
        place = bisect_left(sentences, (region_start, 0), lo=place)
        if place and sentences[place - 1][1] > region_start:
            place -= 1
        beyond = bisect_left(sentences, (region_end, 0), lo=place)
        for start, end in sentences[place:beyond]:
            begin = max(start, region_start)
            zone = bisect_right(starts, begin) - 1
            if zone < 0 or begin >= left_out[zone].end:
                found.append((begin, min(end, region_end)))
        place = beyond
    return found


def _trimmed(text: str, start: int, end: int, quote: int | None, edges: str | None = None) -> Candidate | None:
    """Return the stretch, a quote's without the marks around it, unless too little is left."""
    edges = edges if quote is None else EDGES
    body = text[start:end]
    stripped = body.lstrip(edges)
    start += len(body) - len(stripped)
    stripped = stripped.rstrip(edges)
    if len(stripped) < FEWEST_LETTERS:
        return None
    end = start + len(stripped)
    statement = Statement.read(stripped)
    if quote is not None:
        start, end = _with_marks(text, start, end)
    return Candidate(start, end, statement, quote, stretch=SENTENCE if quote is None else QUOTED)


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with a mark beside it that closes, or opens, what is open in it.

    The content of a quote ends before its outer marks, so that in `the town will keep its “old pier”` the mark behind
    "pier" is none of it.
    """
    before, behind = text[start - 1 : start], text[end : end + 1]
    if behind == '"' or before == '"':
        if text.count('"', start, end) % 2:
            return (start, end + 1) if behind == '"' else (start - 1, end)
    elif behind in PARTNERS or before in OPENERS:
        opener = PARTNERS.get(behind) or before
        balance = text.count(opener, start, end) - text.count(OPENERS[opener], start, end)
        if balance > 0 and behind == OPENERS[opener]:
            return start, end + 1
        if balance < 0 and before == opener != "‘":  # its partner is an apostrophe more often
            return start - 1, end
    return start, end
