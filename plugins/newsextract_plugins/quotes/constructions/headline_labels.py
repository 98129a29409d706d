"""Headlines that open with their speaker and a colon: "Okafor: Harbour to close for the winter"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.quotes.attribution import Attribution
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.clause_ends import clause_end

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["LONGEST_LABEL", "headline_colon", "headline_subject", "labels_the_story"]

LONGEST_LABEL: Final = 12
"""Tokens of a label, with its colon."""
_LONGEST_NAME: Final = 7
_HEADLINE_VERB: Final = re.compile(r"[a-z]{3,}[^suai']s")
"""A word of a headline that may be its verb, in the form that tells it from most names and nouns."""
_LABEL: Final = re.compile(r"A?(?P<name>[NBM#]{1,8})(?:I[NBM#D]{1,4})?")


@rule(
    "headline-colon",
    "A headline that opens with its speaker and a colon.",
    example="Diallo: Harbour Stays Open Through Winter\n\nThe harbour will not close, Amara Diallo said.",
    counterexample="Storm Diallo: Harbour Stays Open Through Winter\n\nThe town has decided.",
)
def headline_colon(frame: Frame, at: int) -> Attribution | None:
    """Read a headline: "Okafor: Harbour to close for the winter", "Okafor Slams Holt: Harbour Is Mine"."""
    shape = frame.shape
    if at >= LONGEST_LABEL or not frame.opening or at + 3 >= len(shape):
        return None
    label = _LABEL.fullmatch(shape, 0, at)
    if label is None or labels_the_story(frame):
        return None
    last = headline_subject(frame, at)
    if last > _LONGEST_NAME or (last == at and label.end("name") < at):
        return None
    end = clause_end(frame, at + 1)
    return Attribution(frame, (at, at + 1), (0, last), "headline", [(at + 1, end)], stop=at + 1)


@exception(
    "label-of-a-story",
    "A word in front of a headline's colon that labels the story and speaks nothing.",
    example="Exclusive: Harbour Stays Open Through Winter\n\nThe town has decided.",
    counterexample="Diallo: Harbour Stays Open Through Winter\n\nThe town has decided.",
)
def labels_the_story(frame: Frame) -> bool:
    """Tell whether the first word of a headline is what the story is, not who speaks."""
    return frame.words[0] in word_list("words/headline_labels")


def headline_subject(frame: Frame, at: int) -> int:
    """Return where the subject of a headline's label ends: before its verb ("Okafor Slams Holt: …"), or "on"."""
    words = frame.words
    for index in range(1, at):
        if frame.shape[index] == "I" and words[index] in ("on", "to", "about"):
            return index
        if frame.shape[index] == "N" and index + 1 < at and _HEADLINE_VERB.fullmatch(words[index]):
            return index
    return at
