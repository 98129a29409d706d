"""Quotations whose speaker the sentences behind them tell, in the same paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import classes, lexicon
from newsextract.text.grammar.subjects.source import Source
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.verb_sources import source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.drafts import Draft
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["reaction_behind", "sentence_behind", "so_says"]

_LONGEST_NAME: Final = 6
_REACTIONS: Final = frozenset({"verb.emotion", "verb.body", "verb.perception", "verb.communication"})
"""Classes of verbs that tell how a person reacts."""
_FARTHEST_CUE: Final = 4
"""Tokens between "so" and its cue."""
_THAT_IS_HOW: Final = (
    ["that", "is", "how"], ["that", "was", "how"], ["this", "is", "how"], ["that", "is", "what"],
    ["this", "is", "what"], ["that's", "how"], ["that's", "what"],
)  # fmt: skip
_WORDS_OF: Final = (["the", "words", "of"], ["the", "verdict", "of"], ["the", "view", "of"], ["the", "message", "from"])


@rule(
    "so-says",
    "A quotation, and behind it a sentence that tells who says so.",
    example="“I may sell the boat.” So says Amara Diallo, a fisher.",
    counterexample="“I may sell the boat.” So the boat was sold.",
)
def so_says(frame: Frame) -> Source | None:
    """Find who says what stands in front of a sentence: "So says Ms Okafor", "That is how Ms Okafor sums it up"."""
    words, shape = frame.words, frame.shape
    if words[:1] in (["so"], ["thus"]):
        cue = next((at for at in range(1, min(len(shape), _FARTHEST_CUE)) if shape[at] == "V"), None)
        return None if cue is None else source_after(frame, frame.cues[cue].last)
    if any(words[: len(opening)] == opening for opening in _THAT_IS_HOW):
        cue = next((at for at in frame.anchors if shape[at] == "V"), None)
        return None if cue is None else source_of(frame, frame.cues[cue], 2, ())
    for at in range(1, min(len(shape), _FARTHEST_CUE)):
        if words[at : at + 3] in _WORDS_OF and shape[0] in "DhP" and shape[1] == "X":
            return source_after(frame, at + 3)
    return None


@rule(
    "reaction-behind",
    "A quotation alone whose next sentence tells how a person looks, feels or gestures.",
    example="“What a winter!” Amara Diallo frowns at the frozen harbour.",
    counterexample="“What a winter!” Amara Diallo owns the frozen harbour.",
)
def reaction_behind(frame: Frame) -> Source | None:
    """Find who reacts in the sentence behind a quotation: "Ms Okafor marvels at", "he shakes his head"."""
    shape, words = frame.shape, frame.words
    last = next((at for at, code in enumerate(shape) if code not in "NB"), len(shape))
    if shape[:1] == "P" and words[0] in ("he", "she"):
        last = 1
    if not 0 < last < _LONGEST_NAME or shape[last : last + 1] not in ("w", "V"):
        return None
    verb = words[last]
    if not (lexicon.can_be(verb, "verb", "third") or lexicon.can_be(verb, "verb", "past")):
        return None
    return (
        Source(0, last, 0, "subject") if classes(verb, "verb")[:1] and classes(verb, "verb")[0] in _REACTIONS else None
    )


@rule(
    "sentence-behind",
    "A quotation alone that opens a paragraph, spoken by the first who speaks behind it there.",
    example="“The tide was high.” It was a hard winter. “We lost a boat,” Amara Diallo said.",
    counterexample="“The tide was high.” It was a hard winter. The harbour lost a boat.",
)
def sentence_behind(made: Sequence[Draft]) -> Draft | None:
    """Return the first draft behind a quotation that has a speaker."""
    return next((draft for draft in made if draft.speaker is not None and not draft.scare), None)
