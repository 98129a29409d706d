"""Frames: sentences as strings of one letter a token, on which the grammar is written.

A frame is a sentence, or several that a quotation holds together. What stands in quotation marks is one token, so that
a frame shows the reporting words alone. Each token has a one-letter code:

    P pronoun   O object pronoun   R who, which   D determiner   M possessive noun   N capitalised word   w other word
    # number   B brackets   I preposition   h that   o to   C and, or   Y but   S subordinator
    Z while, though   X auxiliary   A adverb   T day or period   V cue verb   G cue verb in -ing
    K according to   Q quotation   q quotation that ends in a comma or a stop
    , ; : - . ? punctuation (- is a dash; . any other)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.tokens import ACCORDING, CUE, IN_THE_WORDS, NO_MARK, Piece
from newsextract_plugins.quotes.words import is_noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.tokens import Vocabulary

_COMMA_INSIDE: Final = ",.!?…-—–;"
_IN_THE_WORDS_OF: Final = ["in", "the", "words", "of"]
_MARKED: Final = re.compile(f"[^{NO_MARK}]")
_OTHER_ANCHOR: Final = re.compile(r"(?<=[qQ])-|:")
_TITLE_WORD: Final = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_HEADLINE: Final = 220
_TITLE_PLACES: Final = frozenset(
    ["show", "program", "programme", "series", "book", "movie", "film", "song", "album", "novel", "podcast", "magazine"]
)


class CueHit(NamedTuple):
    """A cue in a frame: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


class Frame:
    """A stretch of text as tokens. Where each stands is told when first asked for: most frames hold nothing.

    Attributes:
        start: First character.
        end: One past the last character.
        shape: One code a token.
        words: Each token in lower case with plain apostrophes; of a quotation its first character.
        quotes: The quotation's index for the tokens that are one.
        cues: The cue at the tokens that begin one.
        anchors: The tokens at which a construction may begin, in order.
        titles: The quotations that are titles of works, which count as names.
        headline: Whether most words are capitalised; told only where that decides something.
        opening: Whether it is the article's first paragraph and may be its headline.
    """

    __slots__ = (
        "_ends", "_runs", "_starts", "anchors", "cues", "end", "headline", "opening", "quotes", "shape", "start",
        "titles", "words",
    )  # fmt: skip

    def __init__(
        self, start: int, end: int, shape: str, words: list[str], quotes: dict[int, int], cues: dict[int, CueHit],
        anchors: list[int], titles: Sequence[int], runs: list[tuple[int, Sequence[Piece]]], *, headline: bool,
    ) -> None:  # fmt: skip
        self.start = start
        self.end = end
        self.shape = shape
        self.words = words
        self.quotes = quotes
        self.cues = cues
        self.anchors = anchors
        self.titles = titles
        self.headline = headline
        self.opening = False
        self._runs = runs
        self._starts: list[int] | None = None
        self._ends: list[int] = []

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""
        if self._starts is None:
            self._starts = self._place()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""
        if self._starts is None:
            self._starts = self._place()
        return self._ends

    def _place(self) -> list[int]:
        starts: list[int] = []
        ends: list[int] = []
        for offset, pieces in self._runs:
            at = offset
            for piece in pieces:
                for first, last in zip(piece.starts, piece.ends, strict=True):
                    starts.append(at + first)
                    ends.append(at + last)
                at += piece.length
        self._ends = ends
        return starts


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
    while index < len(sentences) and sentences[index][0] < end:
        first, last = sentences[index]
        index += 1
        begin = at
        while at < len(tops) and tops[at].start < last:
            last = max(last, tops[at].end)
            while index < len(sentences) and sentences[index][0] < last:
                last = max(last, sentences[index][1])
                index += 1
            at += 1
        yield first, last, begin, at


def read_frame(
    text: str,
    span: tuple[int, int],
    tops: Sequence[Quotation],
    between: tuple[int, int],
    vocabulary: Vocabulary,
    pieces: Sequence[Piece] | None = None,
) -> Frame:
    """Split a frame into tokens.

    Args:
        text: The text.
        span: The frame's start and end.
        tops: Quotations that stand in no other, in text order.
        between: The range of indexes into `tops` that lie inside.
        vocabulary: The words and cues.
        pieces: The frame's pieces, where they have been read; only for a frame without quotations.
    """
    start, end = span
    if between[0] == between[1]:
        plain = vocabulary.pieces(text, start, end) if pieces is None else pieces
        tokens = _Tokens(
            [(start, plain)], "".join([piece.codes for piece in plain]), "".join([piece.marks for piece in plain]),
            [word for piece in plain for word in piece.words], {}, [], None,
        )  # fmt: skip
    else:
        tokens = _with_quotations(text, span, tops, between, vocabulary)
    _, shape, marks, words, _, _, headline = tokens
    marked = [match.start() for match in _MARKED.finditer(marks)]
    possible = [at for at in marked if ord(marks[at]) & CUE]
    if headline is None and (":" in shape[:8] or any(shape[at] == "N" for at in possible)):
        headline = is_headline(text, start, end)
    if not headline:
        possible = [at for at in possible if shape[at] != "N" or _may_open(shape, words, at)]
    shape, cues = _mark_cues(shape, words, possible, vocabulary.lexicon)
    shape, anchors = _mark_phrases(shape, words, marks, marked)
    return Frame(
        start, end, shape, words, tokens.quotes, cues, anchors, tokens.titles, tokens.runs, headline=bool(headline)
    )


class _Tokens(NamedTuple):
    """The tokens of a frame, before its cues are chosen."""

    runs: list[tuple[int, Sequence[Piece]]]
    shape: str
    marks: str
    words: list[str]
    quotes: dict[int, int]
    titles: list[int]
    headline: bool | None


def _with_quotations(
    text: str, span: tuple[int, int], tops: Sequence[Quotation], between: tuple[int, int], vocabulary: Vocabulary
) -> _Tokens:
    """Split a frame that holds quotations into tokens."""
    position, end = span
    runs: list[tuple[int, Sequence[Piece]]] = []
    codes: list[str] = []
    marks: list[str] = []
    words: list[str] = []
    quotes: dict[int, int] = {}
    titles: list[int] = []
    headline = is_headline(text, position, end)
    for index in range(between[0], between[1] + 1):
        stop = tops[index].start if index < between[1] else end
        if position < stop:
            pieces = vocabulary.pieces(text, position, stop)
            runs.append((position, pieces))
            for piece in pieces:
                if piece.codes:
                    codes.append(piece.codes)
                    marks.append(piece.marks)
                    words += piece.words
        if index == between[1]:
            break
        quotation = tops[index]
        position = quotation.end
        before = codes[-1][-1] if codes else ""
        title = not headline and is_title(text, quotation, before, words[-1] if words else "")
        if title:
            titles.append(index)
        else:
            quotes[len(words)] = index
        piece = _of_quotation(text, quotation, vocabulary, title=title)
        runs.append((quotation.start, (piece,)))
        codes.append(piece.codes)
        marks.append(piece.marks)
        words += piece.words
    return _Tokens(runs, "".join(codes), "".join(marks), words, quotes, titles, headline)


def _of_quotation(text: str, quotation: Quotation, vocabulary: Vocabulary, *, title: bool) -> Piece:
    """Return a quotation as a token, a title as a name and the comma that it ends in."""
    inside = text[quotation.inner_end - 1 : quotation.inner_end]
    length = quotation.end - quotation.start
    if not title:
        after = text[quotation.end : quotation.end + 1]
        code = "q" if inside and inside in _COMMA_INSIDE and after != "," else "Q"
        word = text[quotation.inner_start : quotation.inner_start + 1]
        return Piece(code, NO_MARK, (word,), (0,), (length,), length)
    word = text[quotation.inner_start : quotation.inner_end][:40].lower()
    mark = vocabulary.mark("N", word)
    if inside == ",":
        return Piece("N,", mark + NO_MARK, (word, ","), (0, length), (length, length), length)
    return Piece("N", mark, (word,), (0,), (length,), length)


def _may_open(shape: str, words: Sequence[str], at: int) -> bool:
    """Tell whether a capitalised word may be a cue: only an inflected one that opens a clause ("Asked", "Saying")."""
    return (at == 0 or shape[at - 1] in "qQ:,-") and words[at].endswith(("ed", "ing", "said"))


def is_headline(text: str, start: int, end: int) -> bool:
    """Tell whether most words of a frame are capitalised, as in a headline."""
    if end - start > _LONGEST_HEADLINE:
        return False
    words = [word for word in text[start:end].split() if word[-1:].isalpha() or word[:1].isalpha()]
    long = [word for word in words if len(word) > 3]
    return len(long) >= 3 and sum(word.lstrip("‘“'\"(")[:1].isupper() for word in long) >= 0.8 * len(long)


def is_title(text: str, quotation: Quotation, before: str, word_before: str) -> bool:
    """Tell whether a quotation is the title of a work or the name of a programme: capitals, and where titles stand.

    Args:
        text: The text.
        quotation: The quotation.
        before: The code of the token in front, empty where there is none.
        word_before: That token's word.
    """
    inner = text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 120)]
    if quotation.inner_end - quotation.inner_start >= 120 or inner[-1:] in "!?…" or quotation.style == "single":
        return False
    parts = _TITLE_WORD.findall(inner)
    if not parts or parts[0][0].islower():
        return False
    if any(part[0].islower() and part.lower() not in word_list("title_words.txt") for part in parts):
        return False
    capitals = sum(not part[0].islower() for part in parts)
    if capitals < 2 and not (before == "M" or word_before in _TITLE_PLACES):
        return False
    if inner[-1:] == "." and before not in ("M", "I", "N"):
        return False
    return (
        bool(before) and (before in "MIwDNCo," or before == "V") and not (before == "V" and capitals == len(parts) <= 3)
    )


def _mark_cues(
    shape: str, words: Sequence[str], possible: Sequence[int], lexicon: Mapping[str, tuple[Cue, ...]]
) -> tuple[str, dict[int, CueHit]]:
    """Choose the entry of each cue, and write V and G into the shape."""
    cues: dict[int, CueHit] = {}
    codes: list[str] | None = None
    for index in possible:
        for cue in lexicon[words[index]]:
            last = index + 1 + len(cue.rest)
            if not cue.rest or tuple(words[index + 1 : last]) == cue.rest:
                break
        else:
            continue
        if cue.form in ("base", "s") and is_noun(shape, words, index, cue):
            continue
        cues[index] = CueHit(index, last, cue)
        codes = codes or list(shape)
        codes[index] = "G" if cue.form == "ing" else "V"
    return "".join(codes) if codes else shape, cues


def _mark_phrases(shape: str, words: Sequence[str], marks: str, marked: list[int]) -> tuple[str, list[int]]:
    """Write K into the shape, and return where constructions may begin, in order."""
    phrases = [at for at in marked if ord(marks[at]) & ACCORDING and words[at + 1 : at + 2] == ["to"]]
    in_words = [at - 2 for at in marked if ord(marks[at]) & IN_THE_WORDS and words[at - 2 : at + 2] == _IN_THE_WORDS_OF]
    if phrases or in_words:
        codes = list(shape)
        for at in (*phrases, *in_words):
            codes[at] = "K"
        shape = "".join(codes)
    others = [match.start() for match in _OTHER_ANCHOR.finditer(shape)]
    return shape, sorted([*marked, *in_words, *others]) if in_words or others else marked
