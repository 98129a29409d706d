"""Government: which contents a cue takes, by its entry in the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.clauses import is_finite
from newsextract_plugins.quotes.lexicon import word_list

if TYPE_CHECKING:
    from newsextract_plugins.quotes.parts.sources import Source
    from newsextract_plugins.quotes.shapes import CueHit, Frame

NAMING: Final = frozenset({"call", "dub", "label", "brand", "term"})
_FARTHEST_RELATIVE: Final = 14
_SHOWN: Final = (["no", "emotion"], ["no", "remorse"], ["no", "mercy"], ["no", "reaction"])
"""What persons show and do not say."""
_FARTHEST_REFUSAL: Final = 6
_POSITIVE: Final = frozenset({"rule out"})
"""What says nothing where it is negated."""
_LETTING: Final = frozenset({"help", "helps", "helped", "helping", "let", "lets", "letting"})
"""Verbs behind whose object stands a bare infinitive."""
_ASKED: Final = frozenset({"ask", "asks", "asked", "asking", "wonder", "wonders", "wondered"})
_WITH_VERB: Final = frozenset({"write", "declare", "underscore"})
"""What reports speech only with a clause."""
_PARTICLES: Final = frozenset({"up", "off", "out", "down", "away", "forth"})
"""What makes another verb of a cue: "showed up", "wrote off the loan"."""
_KEEPING: Final = frozenset({"decline", "refuse"})


def is_unreal(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether nobody speaks in fact: "helped the crews defend a boat", "asked whether Iyer had called for"."""
    words = frame.words
    if source.how == "infinitive" and words[source.first : source.last] == ["it"]:
        return _is_impersonal(frame, source.last, hit.first)
    before = source.clause - 1
    if source.how != "subject" or before < 0:
        return False
    if hit.cue.form == "base" and hit.first == source.last and words[before] in _LETTING:
        return True
    return words[before] in ("if", "whether") and any(word in _ASKED for word in words[max(0, before - 4) : before])


def _is_impersonal(frame: Frame, start: int, cue: int) -> bool:
    """Tell "it is important to note" from "it is expected to say", where "it" is a body that speaks."""
    to = frame.shape.rfind("o", start, cue)
    return frame.shape[start : start + 1] == "X" and to > start + 1 and not frame.words[to - 1].endswith("ed")


def takes(frame: Frame, hit: CueHit, source: Source, start: int, end: int, opener: str) -> bool:
    """Tell whether the cue takes such a content."""
    frames = hit.cue.frames
    shape = frame.shape
    content = shape[start:end]
    quotes = "q" in content or "Q" in content
    if not quotes and (_is_silence(frame, hit, start, opener) or _is_left_open(frame, hit, opener)):
        return False
    if hit.cue.lemma == "accuse" and not quotes and "of" not in frame.words[start:end]:
        return False  # "the accused killer of"
    if hit.cue.lemma == "allege" and opener == "bare" and not quotes and not _is_clause(frame, start, end):
        return False  # "alleged smugglers"
    if opener == "bare" and start == hit.last and not hit.cue.rest and frame.words[start] in _PARTICLES:
        return False
    if (
        opener == "bare"
        and hit.cue.cue_class == "evidence"
        and shape[source.last - 1] in "PN"
        and frame.words[start : start + 2] in _SHOWN
    ):
        return False  # "Ms Okafor showed no emotion as …"
    if opener in ("quote", ":") or shape[start] in "qQ":
        return "q" in frames or "n" in frames or opener == ":"
    if opener == "bare" and not quotes and hit.cue.lemma in _WITH_VERB and not any(code in "XV" for code in content):
        return False  # "wrote a letter to the board", "declared an emergency"
    if hit.cue.lemma in NAMING and not quotes and not _is_named(frame, start, end):
        return False
    adjectival = (
        shape[hit.first] == "G" and hit.cue.lemma != "say" and shape[hit.first - 1 : hit.first] in ("w", "A", "N", "M")
    )
    if (source.how == "infinitive" or adjectival) and opener not in ("that", "whether") and not quotes:
        return False
    if opener == "bare":
        if shape[start] == "O" and "c" in frames:
            return False
        return not frames.isdisjoint("cnd") and (end - start > 1 or "n" in frames)
    if opener == "to":
        return "t" in frames and shape[start] in "wAVX"
    return not frames.isdisjoint("ch")


def only_names(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether a participle only names something: "a class called “Weirs”", not "what Iyer called “a gift”".

    Who calls something by a word says what that is, unless a relative clause asks for it.
    """
    shape, at = frame.shape, hit.last
    if hit.cue.lemma not in NAMING or source.how != "subject" or "participle" not in hit.cue.form:
        return False
    at += shape[at : at + 1] == "D" and frame.words[at] != "her"
    if shape[at : at + 1] not in ("q", "Q"):
        return False
    for before in range(source.first - 1, max(-1, source.first - _FARTHEST_RELATIVE), -1):
        if shape[before] == "R" or frame.words[before] in ("what", "that"):
            first = frame.words[source.first]
            return before == source.first - 1 and shape[source.first] == "w" and is_past(first)
        if shape[before] in ",;:-qQ":
            break
    return True


def _is_named(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a content says what somebody is called: "the weir a ruin", "it the pride of the town"."""
    if not frozenset(frame.words[start:end]).isdisjoint(("a", "an")):
        return True
    named = frame.shape[start:end]
    return named[:2] in ("PD", "OD") and named[2:3] in ("w", "N")


def _is_left_open(frame: Frame, hit: CueHit, opener: str) -> bool:
    """Tell whether nothing is said: "has not said whether she will run", "did not rule out a strike"."""
    if opener not in ("whether", "wh") and hit.cue.lemma not in _POSITIVE:
        return False
    at = hit.first - 1
    while at >= 0 and frame.shape[at] in "XA":
        if frame.words[at] in ("not", "never") or frame.words[at].endswith("n't"):
            return hit.cue.cue_class != "evidence"
        at -= 1
    return False


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch holds a verb."""
    return "h" in frame.shape[start:end] or any(is_finite(frame, at) for at in range(start, end))


def _is_silence(frame: Frame, hit: CueHit, start: int, opener: str) -> bool:
    """Tell whether somebody only keeps from speaking: "declined to comment", "refused on Friday to say whether"."""
    shape, words = frame.shape, frame.words
    silent = word_list("withheld_words.txt")
    if hit.cue.lemma in _KEEPING:
        while opener == "to" and start < len(shape) - 1 and shape[start] == "A":
            start += 1
        return opener == "to" and words[start] in silent
    at = hit.first - 1
    while at > 0 and shape[at] == "A":
        at -= 1
    if hit.cue.lemma.split()[0] not in silent or at < 0 or shape[at] != "o":
        return False
    for before in range(at - 1, max(-1, at - _FARTHEST_REFUSAL), -1):
        if shape[before] in "VG":
            return before in frame.cues and frame.cues[before].cue.lemma in _KEEPING
        if shape[before] not in "ATID#w":
            return False
    return False
