"""Kinds of sources: what a noun phrase names, by its head noun."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract_plugins.quotes.lexicon import data_lines
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from newsextract.types import SpeakerKind
    from newsextract_plugins.quotes.shapes import Frame


def kind_of(frame: Frame, first: int, last: int, head_last: int, *, joined: bool) -> SpeakerKind:
    """Tell what a noun phrase names, by its head noun."""
    shape, words = frame.shape, frame.words
    if " ".join(words[first + (shape[first] == "D") : last]) in _countries():
        return "country"
    head = words[head_last - 1] if head_last > first else words[first]
    heads = head_kinds()
    kind = heads.get(head) or heads.get(_singular(head))
    if kind == "group":
        if head in heads and heads[head] == "group" and head not in ("people", "police", "family", "crowd", "audience"):
            return "anonymous" if shape[first] == "D" or shape[first] == "w" else "person"
        return "group"
    if kind is not None and (shape[head_last - 1] != "N" or head_last - first <= 5):
        return kind  # type: ignore[return-value]
    if joined:
        return "group"
    if shape[head_last - 1] in "NB" or "N" in shape[first:head_last]:
        if shape[first] == "D" and shape[head_last - 1] != "N":
            return "anonymous"
        return "organisation" if shape[first] == "D" else "person"
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    return "anonymous"


def is_plural(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase means several: "Iyer and Holt", "analysts at the bank"."""
    head = first + 1
    while head < last and frame.shape[head] not in "I-":
        head += 1
    word = frame.words[head - 1]
    if "C" in frame.shape[first:last]:
        return "N" in frame.shape[first:last]
    if word in ("people", "men", "women", "children", "police"):
        return True
    return _singular(word) != word and head_kinds().get(_singular(word)) in ("group", "organisation")


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word in ("men", "women", "congressmen", "spokesmen"):
        return word[:-2] + "an"
    return word.removesuffix("s")


@cache
def _countries() -> frozenset[str]:
    single, several = data_lines("countries.txt")[:-1], data_lines("countries.txt")[-1]
    names = [*(name for line in single for name in line.split()), *(name.strip() for name in several.split("|"))]
    return frozenset(name.lower() for name in names)


@cache
def titles() -> frozenset[str]:
    """Return the words that stand in front of a name and are not part of it."""
    return frozenset(
        [
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "president",
            "senator",
            "sen",
            "rep",
            "representative",
            "gov",
            "governor",
            "prof",
            "professor",
            "judge",
            "justice",
            "secretary",
            "minister",
            "general",
            "gen",
            "col",
            "lt",
            "capt",
            "speaker",
            "mayor",
            "chairman",
            "chairwoman",
            "congressman",
            "congresswoman",
        ]
    )
