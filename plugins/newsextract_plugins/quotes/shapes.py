"""Frames with their cues: which verbs and nouns report, and where constructions may begin.

The codes of a frame's tokens are told in `newsextract.text.grammar.words`. Three more are put on them here:

    V cue verb   G cue verb in -ing   K according to
"""

from __future__ import annotations

from bisect import insort
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from newsextract.text import patterns as re
from newsextract.text.grammar.chunks import CHUNKS, chunks_of
from newsextract.text.grammar.folding import fold
from newsextract.text.grammar.frames import Frame as GrammarFrame
from newsextract.text.grammar.words import opening_code
from newsextract_plugins.quotes.lexicon import CueHit
from newsextract_plugins.quotes.verb_or_noun import is_adjective, is_noun
from newsextract_plugins.quotes.vocabulary import BEGINNING, CUE, NOUN, PHRASE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.text.grammar.grammar import Grammar
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.vocabulary import Vocabulary

_IN_THE_WORDS_OF: Final = ["in", "the", "words", "of"]
_BEFORE_ADJECTIVE: Final = frozenset("DMIAwN#")
_ENDING: Final = frozenset({"conclude", "begin", "close", "end", "open", "start"})
"""Verbs that say nothing with "with"."""
_COMPARED: Final = (["with"], ["to"])
_NONE: Final[Mapping[int, Any]] = MappingProxyType({})
_VERB, _PARTICIPLE, _ACCORDING, _AUXILIARY = b"VGKX"
_TOLD: Final = re.compile(r"(?:D?w{1,3}|D?N{1,4})(?:I[DTXN#]{1,3}){0,2}(?:h|P[XVwA])")
_OTHER_ANCHOR: Final = re.compile(r"(?<=[qQ])-|:")


_ASSEMBLIES: Final = frozenset(
    {"court", "jury", "jurors", "trial", "inquest", "tribunal", "inquiry", "hearing", "panel", "committee",
     "conference", "meeting", "judge", "magistrates", "commission"}
)  # fmt: skip


class Frame(GrammarFrame):
    """A stretch of text as tokens, with the cues in it.

    Attributes:
        cues: The cue at the tokens that begin one.
        anchors: The tokens at which a construction may begin, in order.
        opening: Whether it is the article's first paragraph and may be its headline.
        grammar: The grammar of the article's sentences.
    """

    cues: Mapping[int, CueHit] = _NONE
    anchors: Sequence[int] = ()
    opening: bool = False
    grammar: Grammar | None = None


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
    if between[0] >= between[1]:
        chunks = chunks_of(text, *span)
        codes = list(map(vocabulary.__getitem__, chunks))
        return plain_frame(text, span, chunks, codes, "".join(codes), vocabulary)
    folding = fold(text, span, tops, between, vocabulary)
    marked = "".join(chain.from_iterable([codes for _, _, codes in folding.runs]))
    frame = Frame(text, *span, folding.runs, folding.words, "").with_folded(folding)
    return _marked(frame, marked, vocabulary)


def plain_frame(
    text: str, span: tuple[int, int], chunks: list[str], codes: list[str], marked: str, vocabulary: Vocabulary
) -> Frame:
    """Make the frame of a sentence without quotations from its chunks and their marked codes, `marked` together."""
    words = list(chain.from_iterable(map(CHUNKS.words.__getitem__, chunks)))
    return _marked(Frame(text, *span, [(span[0], chunks, codes)], words, ""), marked, vocabulary)


def _marked(frame: Frame, marked: str, vocabulary: Vocabulary) -> Frame:
    """Choose the cues of a frame by its marked codes, and find where constructions may begin."""
    words = frame.words
    shape = marked.encode("utf-16-le")[::2].decode("ascii")  # a lower byte is a code, an upper one bits
    if shape[:1] == "N" and len(shape) > 1:
        shape = opening_code(shape, words) + shape[1:]
    codes = bytearray(shape, "ascii")
    cues: dict[int, CueHit] = {}
    anchors: list[int] = []
    for match in BEGINNING.finditer(marked):
        at = match.start()
        bits = ord(marked[at])
        if bits & CUE and (shape[at] != "N" or _may_open(shape, words, at) or frame.headline):
            cue = vocabulary.sure.get(words[at]) if at > 1 else None
            hit = _cue_at(shape, words, at, vocabulary.lexicon) if cue is None else CueHit(at, at + 1, cue)
            if hit is not None and not (at and shape[at - 1] in _BEFORE_ADJECTIVE and is_adjective(shape, words, hit)):
                cues[at] = hit
                if at > 1 and words[at - 1] == "neither":
                    codes[at - 1] = _AUXILIARY  # "Iyer neither confirmed nor denied"
                codes[at] = _PARTICIPLE if hit.cue.form == "ing" else _VERB
                anchors.append(at)
                continue
        if bits & NOUN:
            anchors.append(at)
        if bits & PHRASE:
            phrase = at if words[at] == "according" else at - 2
            if phrase == at or words[max(0, at - 2) : at + 2] == _IN_THE_WORDS_OF:
                codes[phrase] = _ACCORDING
                insort(anchors, phrase)
    if anchors:
        shape = codes.decode("ascii")
        frame.anchors, frame.cues = anchors, cues
    frame.shape = shape
    if ":" in shape or (frame.quotes and ("q-" in shape or "Q-" in shape)):
        frame.anchors = sorted([*anchors, *(match.start() for match in _OTHER_ANCHOR.finditer(shape))])
    return frame


def _may_open(shape: str, words: Sequence[str], at: int) -> bool:
    """Tell whether a capitalised word may be a cue: only an inflected one that opens a clause ("Asked", "Saying")."""
    return (at == 0 or shape[at - 1] in "qQ:,-") and words[at].endswith(("ed", "ing", "said"))


def _is_told_to_court(shape: str, words: Sequence[str], at: int) -> bool:
    """Tell whether a court or another assembly hears something: "the jury has heard that"."""
    at -= 1
    while at > 0 and shape[at] in "XA":
        at -= 1
    return at >= 0 and words[at] in _ASSEMBLIES


def _cue_at(shape: str, words: Sequence[str], index: int, lexicon: Mapping[str, tuple[Cue, ...]]) -> CueHit | None:
    """Choose the entry of a cue."""
    word = words[index]
    for cue in lexicon[word]:
        last = index + 1
        if not cue.rest:
            break
        last += len(cue.rest)
        if cue.lemma == "admit to" and _TOLD.match(shape, last) is not None:
            continue  # "admitted to the paper that", not "admitted to theft"
        if tuple(words[index + 1 : last]) == cue.rest:
            break
    else:
        return None
    if cue.lemma == "hear" and cue.cue_class == "speech" and not _is_told_to_court(shape, words, index):
        return None
    if word == "quote" and index and words[index - 1] == "i":
        return None  # "she said, and I quote, …"
    if word == "compared" and index and shape[index - 1] == "," and words[index + 1 : index + 2] in _COMPARED:
        return None  # "54 percent disapprove, compared with 39 percent who approve"
    if cue.lemma in _ENDING and words[index + 1 : index + 2] == ["with"]:
        return None  # "the film concludes with footage of"
    if cue.form in ("base", "s") and is_noun(shape, words, index, cue):
        return None
    return CueHit(index, last, cue)
