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
from newsextract_plugins.quotes.words import WORDS, is_noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.lexicon import Cue

_TOKEN: Final = re.compile(
    r"""
    [^\W_]++ (?: [.’'&@/\-‑]++ [^\W_]++ | _++ )*+ (?: ['’](?!\w) )?+ (?: \.(?=[\ \xa0]+[\w(]) )?+   # a word
    | [(\[] [^()\[\]\r\n]{0,80}+ [)\]]                                                                # brackets
    | [–—―]++ | --++ | (?<=\s)-(?=\s)                                                                  # a dash
    | [^\w\s]                                                                                         # any mark
    """,
    re.VERBOSE,
)
_COMMA_INSIDE: Final = ",.!?…-—–;"
_IN_THE_WORDS_OF: Final = ["in", "the", "words", "of"]
_MAY_BE_CUE: Final = frozenset("wNA")
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


class Frame(NamedTuple):
    """A stretch of text as tokens.

    Attributes:
        start: First character.
        end: One past the last character.
        shape: One code a token.
        starts: Where each token starts.
        ends: Where each token ends.
        words: Each token in lower case with plain apostrophes; of a quotation its first character.
        quotes: The quotation's index for the tokens that are one.
        cues: The cue at the tokens that begin one.
        titles: The quotations that are titles of works, which count as names.
        headline: Whether most words are capitalised; told only where that decides something.
        opening: Whether it is the article's first paragraph and may be its headline.
    """

    start: int
    end: int
    shape: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    quotes: dict[int, int]
    cues: dict[int, CueHit]
    titles: tuple[int, ...] = ()
    headline: bool = False
    opening: bool = False


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
    lexicon: Mapping[str, tuple[Cue, ...]],
) -> Frame:
    """Split a frame into tokens."""
    start, end = span
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    quotes: dict[int, int] = {}
    titles: list[int] = []
    headline: bool | None = None
    position = start
    for index in range(between[0], between[1] + 1):
        stop = tops[index].start if index < between[1] else end
        if position < stop:
            matches = list(_TOKEN.finditer(text, position, stop))
            known = [WORDS[match[0]] for match in matches]
            codes += [code for code, _ in known]
            words += [lower for _, lower in known]
            starts += [match.start() for match in matches]
            ends += [match.end() for match in matches]
        if index < between[1]:
            quotation = tops[index]
            if headline is None:
                headline = is_headline(text, start, end)
            starts.append(quotation.start)
            ends.append(quotation.end)
            position = quotation.end
            inside = text[quotation.inner_end - 1 : quotation.inner_end]
            if not headline and is_title(text, quotation, codes, words):
                codes.append("N")
                words.append(text[quotation.inner_start : quotation.inner_end][:40].lower())
                titles.append(index)
                if inside == ",":
                    codes.append(",")
                    words.append(",")
                    starts.append(quotation.end)
                    ends.append(quotation.end)
                continue
            after = text[quotation.end : quotation.end + 1]
            codes.append("q" if inside and inside in _COMMA_INSIDE and after != "," else "Q")
            quotes[len(codes) - 1] = index
            words.append(text[quotation.inner_start : quotation.inner_start + 1])
    shape = "".join(codes)
    possible = [at for at, word in enumerate(words) if word in lexicon and codes[at] in _MAY_BE_CUE]
    if headline is None and (":" in shape[:8] or any(codes[at] == "N" for at in possible)):
        headline = is_headline(text, start, end)
    if not headline:
        possible = [at for at in possible if codes[at] != "N" or _may_open(shape, words, at)]
    shape, cues = _mark_cues(codes, shape, words, possible, lexicon)
    return Frame(start, end, shape, starts, ends, words, quotes, cues, tuple(titles), headline=bool(headline))


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


def is_title(text: str, quotation: Quotation, codes: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether a quotation is the title of a work or the name of a programme: capitals, and where titles stand."""
    inner = text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 120)]
    if quotation.inner_end - quotation.inner_start >= 120 or inner[-1:] in "!?…" or quotation.style == "single":
        return False
    parts = _TITLE_WORD.findall(inner)
    if not parts or parts[0][0].islower():
        return False
    if any(part[0].islower() and part.lower() not in word_list("title_words.txt") for part in parts):
        return False
    capitals = sum(not part[0].islower() for part in parts)
    before = codes[-1] if codes else ""
    if capitals < 2 and not (before == "M" or (words and words[-1] in _TITLE_PLACES)):
        return False
    if inner[-1:] == "." and before not in ("M", "I", "N"):
        return False
    return (
        bool(before) and (before in "MIwDNCo," or before == "V") and not (before == "V" and capitals == len(parts) <= 3)
    )


def _mark_cues(
    codes: list[str], shape: str, words: Sequence[str], possible: Sequence[int], lexicon: Mapping[str, tuple[Cue, ...]]
) -> tuple[str, dict[int, CueHit]]:
    """Choose the entry of each cue, and write V, G and K into the shape."""
    cues: dict[int, CueHit] = {}
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
        codes[index] = "G" if cue.form == "ing" else "V"
    if "according" in words:
        for index, word in enumerate(words[:-1]):
            if word == "according" and words[index + 1] == "to":
                codes[index] = "K"
    for index, word in enumerate(words):
        if word == "words" and list(words[max(0, index - 2) : index + 2]) == _IN_THE_WORDS_OF:
            codes[index - 2] = "K"
    return "".join(codes), cues
