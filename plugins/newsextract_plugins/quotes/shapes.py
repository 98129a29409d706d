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
from bisect import bisect_left, bisect_right
from itertools import accumulate, chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from newsextract_plugins.quotes.attributives import is_adjective
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.tokens import BEGINNING, CUE, NOUN, PHRASE, chunks_of
from newsextract_plugins.quotes.words import is_noun, opening_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.tokens import Vocabulary

_COMMA_INSIDE: Final = ",.!?…-—–;"
_IN_THE_WORDS_OF: Final = ["in", "the", "words", "of"]
_BEFORE_ADJECTIVE: Final = frozenset("DMIAwN#")
_COMPARED: Final = (["with"], ["to"])
_BEFORE_TITLE: Final = frozenset("MIwDNCo,")
_CODE: Final = 0x7F
_NONE: Final[Mapping[int, Any]] = MappingProxyType({})
_VERB, _PARTICIPLE, _ACCORDING = b"VGK"
_TOLD: Final = re.compile(r"(?:D?w{1,3}|D?N{1,4})(?:I[DTXN#]{1,3}){0,2}(?:h|P[XVwA])")
_OTHER_ANCHOR: Final = re.compile(r"(?<=[qQ])-|:")
_TITLE_WORD: Final = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_HEADLINE: Final = 220
_LONGEST_NICKNAME: Final = 20
_TITLE_PLACES: Final = frozenset(
    ["show", "program", "programme", "series", "book", "movie", "film", "song", "album", "novel", "podcast", "magazine"]
)


class CueHit:
    """A cue in a frame: tokens `first` to `last` (exclusive)."""

    __slots__ = ("cue", "first", "last")

    def __init__(self, first: int, last: int, cue: Cue) -> None:
        self.first = first
        self.last = last
        self.cue = cue


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
        titles: The quotations that are titles of works or nicknames, which count as names, each with its rule.
        opening: Whether it is the article's first paragraph and may be its headline.
    """

    def __init__(
        self, text: str, start: int, end: int, vocabulary: Vocabulary, runs: Sequence[_Run], words: list[str]
    ) -> None:
        self._text = text
        self.start = start
        self.end = end
        self._spans = vocabulary.spans
        self._runs = runs
        self.words = words
        self.shape = ""
        self.quotes: Mapping[int, int] = _NONE
        self.titles: Sequence[tuple[int, str]] = ()
        self.cues: Mapping[int, CueHit] = _NONE
        self.anchors: Sequence[int] = ()
        self.opening = False
        self._headline: bool | None = None
        self._firsts: Sequence[int] = ()

    @property
    def headline(self) -> bool:
        """Whether most words are capitalised; told when first asked for."""
        if self._headline is None:
            self._headline = is_headline(self._text, self.start, self.end)
        return self._headline

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of tokens `first` to `last` (exclusive)."""
        firsts = self._firsts or self._lay_out()
        index = bisect_right(firsts, first) - 1
        chunk = self._chunks[index]
        start, end = (self._spans[chunk] if isinstance(chunk, str) else chunk)[first - firsts[index]]
        at = self._at[index] + index
        if last == first + 1:
            return at + start, at + end
        index = bisect_right(firsts, last - 1) - 1
        chunk = self._chunks[index]
        spans = self._spans[chunk] if isinstance(chunk, str) else chunk
        return at + start, self._at[index] + index + spans[last - 1 - firsts[index]][1]

    def start_of(self, token: int) -> int:
        """Return the first character of a token."""
        return self.span(token, token + 1)[0]

    def end_of(self, token: int) -> int:
        """Return one past the last character of a token."""
        return self.span(token, token + 1)[1]

    def held(self, first: int, last: int) -> list[int]:
        """Return the indexes of the quotations among tokens `first` to `last` (exclusive)."""
        quotes = self.quotes
        if len(quotes) < last - first:
            return [index for at, index in quotes.items() if first <= at < last]
        return [quotes[at] for at in range(first, last) if at in quotes]

    def _lay_out(self) -> list[int]:
        """Tell where each chunk starts, less the number of chunks in front, and return each chunk's first token."""
        start, chunks, codes = self._runs[0]
        self._at = list(accumulate(map(len, chunks[:-1]), initial=start))
        if len(self._runs) > 1:
            chunks, codes = list(chunks), list(codes)
            for start, others, their_codes in self._runs[1:]:
                self._at += accumulate(map(len, others[:-1]), initial=start - len(chunks))
                chunks += others
                codes += their_codes
        self._chunks = chunks
        self._firsts = list(accumulate(map(len, codes), initial=0))
        return self._firsts


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
        return _with_quotations(text, span, tops, between, vocabulary)
    chunks = chunks_of(text, *span)
    codes = list(map(vocabulary.__getitem__, chunks))
    return plain_frame(text, span, chunks, codes, "".join(codes), vocabulary)


def plain_frame(
    text: str, span: tuple[int, int], chunks: list[str], codes: list[str], marked: str, vocabulary: Vocabulary
) -> Frame:
    """Make the frame of a sentence without quotations from its chunks and their marked codes, `marked` together."""
    words = list(chain.from_iterable(map(vocabulary.words.__getitem__, chunks)))
    return _marked(Frame(text, *span, vocabulary, [(span[0], chunks, codes)], words), marked, vocabulary)


_Spans = tuple[tuple[int, int], ...]
_Run = tuple[int, "Sequence[str | _Spans]", "Sequence[str]"]
"""A start, the chunks from there on, and codes, which are only counted; a quotation is one chunk, its tokens' spans."""


def _marked(frame: Frame, marked: str, vocabulary: Vocabulary) -> Frame:
    """Choose the cues of a frame by its marked codes, and find where constructions may begin."""
    words = frame.words
    codes = bytearray(marked.encode("utf-16-le")[::2])  # a lower byte is a code, an upper one bits
    shape = codes.decode("ascii")
    if shape[:1] == "N" and len(shape) > 1:
        shape = opening_code(shape, words) + shape[1:]
        codes[0] = ord(shape[0])
    cues: dict[int, CueHit] = {}
    anchors: list[int] = []
    for match in BEGINNING.finditer(marked):
        at = match.start()
        bits = ord(marked[at])
        if bits & CUE and (shape[at] != "N" or frame.headline or _may_open(shape, words, at)):
            cue = vocabulary.sure.get(words[at]) if at > 1 else None
            hit = _cue_at(shape, words, at, vocabulary.lexicon) if cue is None else CueHit(at, at + 1, cue)
            if hit is not None and not (at and shape[at - 1] in _BEFORE_ADJECTIVE and is_adjective(shape, words, hit)):
                cues[at] = hit
                codes[at] = _PARTICIPLE if hit.cue.form == "ing" else _VERB
                anchors.append(at)
                continue
        if bits & NOUN:
            anchors.append(at)
        if bits & PHRASE:
            phrase = at if words[at] == "according" else at - 2
            if phrase == at or words[max(0, at - 2) : at + 2] == _IN_THE_WORDS_OF:
                codes[phrase] = _ACCORDING
                anchors.append(phrase)
                anchors.sort()
    if anchors:
        shape = codes.decode("ascii")
        frame.anchors, frame.cues = anchors, cues
    frame.shape = shape
    if ":" in shape or "q-" in shape or "Q-" in shape:
        frame.anchors = sorted([*anchors, *(match.start() for match in _OTHER_ANCHOR.finditer(shape))])
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
        before: The code of the token in front.
        word_before: That token's word.
    """
    if quotation.inner_end - quotation.inner_start >= 120 or quotation.style == "single":
        return False
    inner = text[quotation.inner_start : quotation.inner_end]
    if inner[-1:] in "!?…" or (inner[-1:] == "." and before not in "MIN"):
        return False
    capitals = 0
    for match in _TITLE_WORD.finditer(inner):
        word = match[0]
        if not word[0].islower():
            capitals += 1
        elif not capitals or word.lower() not in word_list("title_words.txt"):
            return False
    return capitals > 1 or (capitals == 1 and (before == "M" or word_before in _TITLE_PLACES))


def is_nickname(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation behind a name is a nickname inside it: "Ines “Beaver” Marro"."""
    inner = text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + _LONGEST_NICKNAME)]
    behind = text[quotation.end : quotation.end + 2]
    return (
        len(inner) < _LONGEST_NICKNAME
        and inner[:1].isupper()
        and inner.isalpha()
        and behind[:1] == " "
        and behind[1:].isupper()
    )


def _with_quotations(
    text: str, span: tuple[int, int], tops: Sequence[Quotation], between: tuple[int, int], vocabulary: Vocabulary
) -> Frame:
    """Split a frame that holds quotations into tokens; titles of works become names."""
    position, end = span
    runs: list[_Run] = []
    marks: list[str] = []
    words: list[str] = []
    quotes: dict[int, int] = {}
    titles: list[tuple[int, str]] = []
    headline: bool | None = None
    before = ""
    codes_of, words_of = vocabulary.__getitem__, vocabulary.words.__getitem__
    for index in range(*between):
        quotation = tops[index]
        start = quotation.start
        if position < start:
            chunks = chunks_of(text, position, start)
            codes = list(map(codes_of, chunks))
            runs.append((position, chunks, codes))
            words += chain.from_iterable(map(words_of, chunks))
            marked = "".join(codes)
            if marked:
                marks.append(marked)
                before = chr(ord(marked[-1]) & _CODE)
        position = quotation.end
        inner_end = quotation.inner_end
        inside = text[inner_end - 1 : inner_end]
        if before in _BEFORE_TITLE:
            nickname = before == "N" and is_nickname(text, quotation)
            if nickname or is_title(text, quotation, before, words[-1]):
                if headline is None:
                    headline = is_headline(text, *span)
                if not headline:
                    titles.append((index, "nickname" if nickname else "title"))
                    before = "N"
                    words.append(text[quotation.inner_start : inner_end][:40].lower())
                    marks.append(vocabulary.mark("N", words[-1]))
                    whole = (0, position - start)
                    spans: _Spans = (whole,)
                    if inside == ",":
                        before = ","
                        words.append(",")
                        marks.append(",")
                        spans = (whole, (whole[1], whole[1]))
                    runs.append((start, (spans,), (" " * len(spans),)))
                    continue
        if text[start - 1 : start] == "=":
            before = "w"  # the value of an attribute of mark-up that was left in the text
            words.append("=")
            marks.append(before)
            runs.append((start, (((0, position - start),),), " "))
            continue
        quotes[len(words)] = index
        before = "q" if inside and inside in _COMMA_INSIDE and text[position : position + 1] != "," else "Q"
        words.append(text[quotation.inner_start : quotation.inner_start + 1])
        marks.append(before)
        runs.append((start, (((0, position - start),),), " "))
    if position < end:
        chunks = chunks_of(text, position, end)
        codes = list(map(codes_of, chunks))
        runs.append((position, chunks, codes))
        words += chain.from_iterable(map(words_of, chunks))
        marks += codes
    frame = Frame(text, *span, vocabulary, runs, words)
    frame.quotes, frame.titles, frame._headline = quotes, titles, headline  # noqa: SLF001
    return _marked(frame, "".join(marks), vocabulary)


def _cue_at(shape: str, words: Sequence[str], index: int, lexicon: Mapping[str, tuple[Cue, ...]]) -> CueHit | None:
    """Choose the entry of a cue."""
    for cue in lexicon[words[index]]:
        last = index + 1 + len(cue.rest)
        if cue.lemma == "admit to" and _TOLD.match(shape, last) is not None:
            continue  # "admitted to the paper that", not "admitted to theft"
        if not cue.rest or tuple(words[index + 1 : last]) == cue.rest:
            break
    else:
        return None
    if words[index] == "quote" and index and words[index - 1] == "i":
        return None  # "she said, and I quote, …"
    if words[index] == "compared" and index and shape[index - 1] == "," and words[index + 1 : index + 2] in _COMPARED:
        return None  # "54 percent disapprove, compared with 39 percent who approve"
    if cue.form in ("base", "s") and is_noun(shape, words, index, cue):
        return None
    return CueHit(index, last, cue)
