"""Forms of verbs of saying that say nothing where they stand: adjectives, nouns, passives without an agent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.words import QUANTIFIERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import CueHit, Frame

_OPENS_CONTENT: Final = frozenset(",:hqQPSDNoTA")
_SAID: Final = frozenset("hqQ:PDNO")
_SAYING: Final = frozenset({"say", "tell", "add", "write"})
"""Verbs whose participles describe no noun."""
_NOUNS: Final = frozenset({"brief", "report", "question"})
"""Verbs whose forms in -ing are mostly nouns: "a news briefing", "wanted for questioning"."""
_AVOIDING: Final = frozenset({"refrain", "refrains", "refrained", "avoid", "avoids", "avoided", "avoiding"})
_STEPS: Final = frozenset({"process", "task", "business", "purpose", "means", "way", "act", "practice", "aim", "job"})
"""Nouns whose "of" and participle name what is done: "the process of requesting"."""
_NEVER_BEFORE: Final = {
    "relate": ("to",),
    "accuse": ("of",),
    "charge": ("in", "with", "to"),
    "show": ("up", "off"),
    "add": ("to",),
}
"""What stands behind a verb only where it says nothing: "costs related to", "two men charged in", "he showed up"."""


def says_nothing(frame: Frame, hit: CueHit) -> bool:
    """Tell whether a cue is no verb of saying by the words around it."""
    shape, words = frame.shape, frame.words
    at, lemma = hit.first, hit.cue.lemma
    before = shape[at - 1 : at]
    behind = words[hit.last] if hit.last < len(words) else ""
    if behind in _NEVER_BEFORE.get(lemma, ()) and not (lemma == "accuse" and before and before in "XA"):
        return True
    if lemma == "claim" and shape[hit.last : hit.last + 1] not in ("q", "Q", "h") and _is_taken(frame, hit.last):
        return True
    if hit.cue.form == "ing":
        gerund = words[at - 1 : at] == ["of"] and not _STEPS.isdisjoint(words[max(0, at - 2) : at - 1])
        gerund = gerund and not any(code in "qQ" for code in shape[at : at + 14])
        return before == "D" or gerund or _is_avoided(frame, at)
    return False


def is_adjective(shape: str, words: Sequence[str], hit: CueHit) -> bool:
    """Tell whether a cue behind a word describes a noun or is one: "the reported losses", "a news briefing"."""
    first, last, cue = hit.first, hit.last, hit.cue
    before = shape[first - 1]
    if cue.form == "ing":
        noun = cue.lemma in _NOUNS and before in "DwM#NI"
        return noun and shape[last : last + 1] not in _SAID
    if before in "wNM" and cue.lemma in _NEVER_BEFORE and "participle" in cue.form:
        return last < len(words) and words[last] in _NEVER_BEFORE[cue.lemma]  # "a clerk accused of theft said"
    if before in "wN#" or cue.form in ("base", "s"):
        return False
    if before == "M":
        return True
    described = first - 1
    while described >= 0 and shape[described] == "A" and words[described].endswith("ly"):
        described -= 1
    if described >= 0 and shape[described] == "D":  # "the previously announced plan", but "Another said, …"
        return not (words[described] in QUANTIFIERS and shape[last : last + 1] in _OPENS_CONTENT)
    if 0 <= described < first - 1 and shape[described] == "I":
        return shape[last : last + 1] in ("w", "N")  # "with poorly written letters"
    return before == "I" and cue.lemma not in _SAYING and shape[last : last + 1] in ("w", "A", "N")


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
