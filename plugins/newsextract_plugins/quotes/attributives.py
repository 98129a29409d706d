"""Forms of verbs of saying that say nothing where they stand: adjectives, nouns, passives without an agent."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.unsaid import is_gloss
from newsextract_plugins.quotes.verb_or_noun import NEVER_BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

_AVOIDING: Final = frozenset({"refrain", "refrains", "refrained", "avoid", "avoids", "avoided", "avoiding"})
_PARTS: Final = (["role"], ["part"], ["success"], ["hand"], ["difficulty"])
"""Nouns whose "in" and participle name what is done: "a role in encouraging"."""
_STEPS: Final = frozenset({"process", "task", "business", "purpose", "means", "way", "act", "practice", "aim", "job"})
"""Nouns whose "of" and participle name what is done: "the process of requesting"."""


@lru_cache(maxsize=1 << 12)
def is_doubted(lemma: str, form: str) -> bool:
    """Tell whether a form of a verb has uses in which it says nothing, whatever its source."""
    return form == "ing" or lemma.split(" ", maxsplit=1)[0] in ("ask", "claim") or lemma in NEVER_BEFORE


def says_nothing(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> bool:
    """Tell whether a cue is no verb of saying by the words around it."""
    return _nobody_asks(frame, hit) or _describes(frame, hit) or is_gloss(frame, hit, found)


def _describes(frame: Frame, hit: CueHit) -> bool:
    """Tell whether a cue is an adjective, a noun or another verb by the words around it."""
    shape, words = frame.shape, frame.words
    at, lemma = hit.first, hit.cue.lemma
    before = shape[at - 1 : at]
    behind = words[hit.last] if hit.last < len(words) else ""
    if behind in NEVER_BEFORE.get(lemma, ()) and not (lemma == "accuse" and before and before in "XA"):
        return True
    if lemma == "claim" and shape[hit.last : hit.last + 1] not in ("q", "Q", "h") and _is_taken(frame, hit.last):
        return True
    if hit.cue.form == "ing":
        gerund = words[at - 1 : at] == ["of"] and not _STEPS.isdisjoint(words[max(0, at - 2) : at - 1])
        gerund = gerund or (words[at - 1 : at] == ["in"] and words[at - 2 : at - 1] in _PARTS)
        gerund = gerund and not any(code in "qQ" for code in shape[at : at + 14])
        return before == "D" or gerund or words[at - 1 : at] == ["worth"] or _is_avoided(frame, at)
    return False


def _is_avoided(frame: Frame, at: int) -> bool:
    """Tell whether a participle names what is not said: "refrained from calling it", "avoided saying so"."""
    words = frame.words
    return words[at - 1 : at] == ["without"] or not _AVOIDING.isdisjoint(words[max(0, at - 3) : at])


def _is_taken(frame: Frame, start: int) -> bool:
    """Tell whether "claim" means to take, not to say: "claimed 40 lives", "claimed her third title"."""
    for at in range(start, min(len(frame.shape), start + 6)):
        if frame.words[at] in word_list("words/taken_nouns"):
            return frame.shape[at + 1 : at + 2] not in ("X", "V")
        if frame.shape[at] not in "DMNw#A":
            break
    return False


@exception(
    "asked-by-nobody",
    "“Asked” that opens a clause is a passive: nobody is named who asked.",
    example="Asked whether the harbour would stay open, Amara Diallo left the room.",
    counterexample="Amara Diallo asked whether the harbour would stay open.",
)
def _nobody_asks(frame: Frame, hit: CueHit) -> bool:
    at = hit.first
    opens = frame.shape[at - 1 : at] in ("", "Y", "S", "Z")
    return opens and frame.words[at] == "asked" and frame.words[at + 1 : at + 2] != ["by"]
