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
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.tokens import ACCORDING, CUE, IN_THE_WORDS, OPENS, chunks_of
from newsextract_plugins.quotes.words import is_noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.tokens import Vocabulary

_COMMA_INSIDE: Final = ",.!?…-—–;"
_IN_THE_WORDS_OF: Final = ["in", "the", "words", "of"]
_MARKED: Final = re.compile(r"[^\x00-\x7f]")
_CODE: Final = 0x7F
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
        "_ends", "_runs", "_starts", "_vocabulary", "anchors", "cues", "end", "headline", "opening", "quotes", "shape",
        "start", "titles", "words",
    )  # fmt: skip

    def __init__(self, start: int, end: int, tokens: _Tokens, vocabulary: Vocabulary) -> None:
        self.start = start
        self.end = end
        self.shape = ""
        self.words = tokens.words
        self.quotes = tokens.quotes
        self.cues: dict[int, CueHit] = {}
        self.anchors: list[int] = []
        self.titles = tokens.titles
        self.headline = False
        self.opening = False
        self._runs = tokens.runs
        self._vocabulary = vocabulary
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""
        if self._starts is None:
            self._starts = self._placed(self._vocabulary.starts, 0)
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""
        if self._ends is None:
            self._ends = self._placed(self._vocabulary.ends, 1)
        return self._ends

    def _placed(self, known: Mapping[str, tuple[int, ...]], whole: int) -> list[int]:
        """Return offsets of all tokens; of one that is a whole run its start (0) or its end (1)."""
        placed: list[int] = []
        for start, end, chunks in self._runs:
            if chunks is None:
                placed.append(end if whole else start)
                continue
            at = start
            for chunk in chunks:
                inside = known[chunk]
                if len(inside) == 1:
                    placed.append(at + inside[0])
                else:
                    placed += [at + offset for offset in inside]
                at += len(chunk) + 1
        return placed


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
    text: str, span: tuple[int, int], tops: Sequence[Quotation], between: tuple[int, int], vocabulary: Vocabulary
) -> Frame:
    """Split a frame into tokens.

    Args:
        text: The text.
        span: The frame's start and end.
        tops: Quotations that stand in no other, in text order.
        between: The range of indexes into `tops` that lie inside.
        vocabulary: The words and cues.
    """
    if between[0] < between[1]:
        return _frame(text, span, _with_quotations(text, span, tops, between, vocabulary), vocabulary)
    chunks = chunks_of(text, *span)
    return plain_frame(text, span, chunks, "".join(map(vocabulary.marked.__getitem__, chunks)), vocabulary)


def plain_frame(text: str, span: tuple[int, int], chunks: list[str], marked: str, vocabulary: Vocabulary) -> Frame:
    """Make the frame of a sentence without quotations from its chunks and their marked codes."""
    words = list(chain.from_iterable(map(vocabulary.words.__getitem__, chunks)))
    return _frame(text, span, _Tokens([(*span, chunks)], marked, words, {}, [], None), vocabulary)


class _Tokens(NamedTuple):
    """The tokens of a frame, before its cues are chosen; a run that is one token has no chunks."""

    runs: list[tuple[int, int, list[str] | None]]
    marked: str
    words: list[str]
    quotes: dict[int, int]
    titles: list[int]
    headline: bool | None


def _frame(text: str, span: tuple[int, int], tokens: _Tokens, vocabulary: Vocabulary) -> Frame:
    """Choose the cues of a frame, and find where constructions may begin."""
    frame = Frame(*span, tokens, vocabulary)
    marked, words, headline = tokens.marked, tokens.words, tokens.headline
    shape = marked
    bits: dict[int, int] = {}
    if not marked.isascii():
        codes = list(marked)
        for match in _MARKED.finditer(marked):
            bits[match.start()] = value = ord(match[0])
            codes[match.start()] = chr(value & _CODE)
        shape = "".join(codes)
    possible = [at for at, value in bits.items() if value & CUE]
    if headline is None and (":" in shape[:8] or any(shape[at] == "N" for at in possible)):
        headline = is_headline(text, *span)
    frame.headline = bool(headline)
    frame.shape = shape
    if bits:
        for at in possible:
            if headline or shape[at] != "N" or _may_open(shape, words, at):
                hit = _cue_at(shape, words, at, vocabulary.lexicon)
                if hit is not None:
                    frame.cues[at] = hit
                    codes[at] = "G" if hit.cue.form == "ing" else "V"
        frame.anchors = _mark_phrases(codes, words, bits)
        frame.shape = "".join(codes)
    if tokens.quotes or ":" in shape:
        frame.anchors += [match.start() for match in _OTHER_ANCHOR.finditer(shape)]
        frame.anchors.sort()
    return frame


def _may_open(shape: str, words: Sequence[str], at: int) -> bool:
    """Tell whether a capitalised word may be a cue: only an inflected one that opens a clause ("Asked", "Saying")."""
    return (at == 0 or shape[at - 1] in "qQ:,-") and words[at].endswith(("ed", "ing", "said"))


def is_headline(text: str, start: int, end: int) -> bool:
    """Tell whether most words of a frame are capitalised, as in a headline."""
    if end - start > _LONGEST_HEADLINE:
        return False
    capitals = small = 0
    most_small = (end - start) // 25 + 1  # a fifth of the words, each of which takes five characters at least
    for word in text[start:end].split():
        if len(word) > 3 and (word[-1].isalpha() or word[0].isalpha()):
            first = word[0] if word[0].isalpha() else word.lstrip("‘“'\"(")[:1]
            if first.isupper():
                capitals += 1
            else:
                small += 1
                if small > most_small:
                    return False
    return capitals + small >= 3 and capitals >= 0.8 * (capitals + small)


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


def _with_quotations(
    text: str, span: tuple[int, int], tops: Sequence[Quotation], between: tuple[int, int], vocabulary: Vocabulary
) -> _Tokens:
    """Split a frame that holds quotations into tokens; titles of works become names."""
    position, end = span
    runs: list[tuple[int, int, list[str] | None]] = []
    marked: list[str] = []
    words: list[str] = []
    quotes: dict[int, int] = {}
    titles: list[int] = []
    headline = is_headline(text, position, end)
    before = ""
    for index in range(between[0], between[1] + 1):
        stop = tops[index].start if index < between[1] else end
        if position < stop:
            chunks = chunks_of(text, position, stop)
            runs.append((position, stop, chunks))
            codes = "".join(map(vocabulary.marked.__getitem__, chunks))
            marked.append(codes)
            words += chain.from_iterable(map(vocabulary.words.__getitem__, chunks))
            before = codes[-1:] or before
        if index == between[1]:
            break
        quotation = tops[index]
        position = quotation.end
        runs.append((quotation.start, quotation.end, None))
        inside = text[quotation.inner_end - 1 : quotation.inner_end]
        if not headline and is_title(text, quotation, _code(before), words[-1] if words else ""):
            titles.append(index)
            before = "N"
            words.append(text[quotation.inner_start : quotation.inner_end][:40].lower())
            marked.append(vocabulary.mark("N", words[-1]))
            if inside != ",":
                continue
            before = ","
            words.append(",")
            runs.append((quotation.end, quotation.end, None))
        else:
            quotes[len(words)] = index
            before = "q" if inside and inside in _COMMA_INSIDE and text[position : position + 1] != "," else "Q"
            words.append(text[quotation.inner_start : quotation.inner_start + 1])
        marked.append(before)
    return _Tokens(runs, "".join(marked), words, quotes, titles, headline)


def _code(marked: str) -> str:
    return chr(ord(marked) & _CODE) if marked else ""


def _cue_at(shape: str, words: Sequence[str], index: int, lexicon: Mapping[str, tuple[Cue, ...]]) -> CueHit | None:
    """Choose the entry of a cue."""
    for cue in lexicon[words[index]]:
        last = index + 1 + len(cue.rest)
        if not cue.rest or tuple(words[index + 1 : last]) == cue.rest:
            break
    else:
        return None
    if cue.form in ("base", "s") and is_noun(shape, words, index, cue):
        return None
    return CueHit(index, last, cue)


def _mark_phrases(codes: list[str], words: Sequence[str], bits: Mapping[int, int]) -> list[int]:
    """Write K into the codes, and return the tokens at which a cue may begin, in order."""
    anchors = []
    for at, value in bits.items():
        if value & OPENS:
            anchors.append(at)
        if value & ACCORDING and words[at + 1 : at + 2] == ["to"]:
            codes[at] = "K"
        if value & IN_THE_WORDS and words[max(0, at - 2) : at + 2] == _IN_THE_WORDS_OF:
            codes[at - 2] = "K"
            anchors.append(at - 2)
            anchors.sort()
    return anchors
