"""Which source a verb of saying has: the subject in front, the one behind, or one that it shares with another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.parts.acts import head_of
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.in_front import source_before
from newsextract_plugins.quotes.sources.misread import misread_subject, without_participle
from newsextract_plugins.quotes.sources.participles import participle_source
from newsextract_plugins.quotes.sources.shared import before_relative, shared_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

_HABITS: Final = frozenset({"used", "likes", "liked", "loves", "loved", "tends", "tended"})
_SUPPOSED: Final = frozenset(
    {"said", "reported", "alleged", "supposed", "rumoured", "rumored", "believed", "thought", "heard"}
)
_USING: Final = frozenset({"use", "uses", "used", "using", "took", "takes", "taking", "take"})
"""Verbs whose object is the means of what stands behind "to"."""
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_FARTHEST: Final = 60
"""Tokens over which the beginning of a clause is looked for."""
_MOST_ADVERBIALS: Final = 5
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't"})
_AFTER_INVERSION: Final = frozenset({"", ",", ".", "R", "T", "I", "-", ";", ":", "S", "A", "G", "C"})


def source_of(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Source | None:
    """Find the source of a verb.

    Args:
        frame: The frame.
        hit: The cue.
        floor: The first token that may be looked at.
        found: The attributions in front.

    Returns:
        The source; its `how` is "inverted" where it stands behind the cue, "shared" or "infinitive" where it is
        another verb's.
    """
    at = hit.first
    before = frame.shape[at - 1] if at > floor else ""
    participle = frame.shape[at] == "G"
    infinitive = before == "o" or (before != "" and before in "AX" and _behind_to(frame, at, floor))
    governor = governing(frame, at, floor) if participle or infinitive else None
    if participle and governor is None:
        return participle_source(frame, at, before, floor, found)
    verb = _wanting(frame, at, floor) if infinitive and governor is None else governor or at
    source = None if verb is None else source_before(frame, verb, floor)
    if governor is not None:
        return source
    if infinitive:
        shared = source or shared_source(frame, found, at)
        return shared and Source(shared.first, shared.last, shared.clause, "infinitive")
    if source is not None:
        source = misread_subject(frame, source, at)
    if before == "," and (source is None or source.how == "aside"):
        source = before_relative(frame, found, at - 1) or source
    if source is None or before in ("q", "Q", ",", "-"):
        source = _inverted(frame, hit, before, source)
    if source is None and before == "":
        source = _around_participle(frame, hit, found)
    if source is None and _is_joined(frame.shape, at, floor):
        source = shared_source(frame, found, at)
    return source and without_participle(frame, source)


def governing(frame: Frame, at: int, floor: int) -> int | None:
    """Return the word that governs a verb and has its subject: "used to say", "is said to have told", "fond of"."""
    words = frame.words
    if frame.shape[at] == "G":
        fond = at - floor > 2 and words[at - 1] in ("of", "for") and words[at - 2] in ("fond", "famous", "known")
        return at - 2 if fond else None
    to = at - 1
    while to > floor and frame.shape[to] in "AX":
        to -= 1
    if to - floor < 2 or frame.shape[to] != "o":
        return None
    supposed = words[to - 1] in _SUPPOSED and frame.shape[to - 2] in "XA"
    return to - 1 if supposed or (words[to - 1] in _HABITS and to == at - 1) else None


def _is_joined(shape: str, at: int, floor: int) -> bool:
    """Tell whether a conjunction stands in front of a verb with its auxiliaries: "and called", "but did not say"."""
    at -= 1
    while at > floor and shape[at] in "AX":
        at -= 1
    return at >= floor and shape[at] in "CY"


def _wanting(frame: Frame, at: int, floor: int) -> int | None:
    """Return the verb that an infinitive depends on, where a pronoun or name stands right in front of it.

    "When the council says no, I want to ask": who asks is not who says.
    """
    verb = frame.shape.rfind("o", floor, at) - 1
    if verb - floor < 1 or frame.shape[verb] not in "wV" or frame.shape[verb - 1] not in "PN":
        return None
    used = not _USING.isdisjoint(frame.words[floor:verb])
    if used and frame.shape[verb - 1] == "N" and not (is_past(frame.words[verb]) or frame.words[verb].endswith("s")):
        return None  # "used an Easter message to denounce"
    return verb


def _behind_to(frame: Frame, at: int, floor: int) -> bool:
    """Tell whether a verb and its auxiliaries stand behind "to": "is said to have called"."""
    while at > floor and frame.shape[at - 1] in "AX":
        at -= 1
    return at > floor and frame.shape[at - 1] == "o"


def _around_participle(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> Source | None:
    """Find the subject in front of a participle that is an aside: "The paper, quoting “old notes,” said Oulu had"."""
    shape = frame.shape
    aside = found[-1] if found else None
    if aside is None or aside.how != "shared" or shape[aside.cue[0] - 1 : aside.cue[0] + 1] != ",G":
        return None
    behind = source_after(frame, hit.last)
    if behind is not None and shape[behind.last : behind.last + 1] not in ("X", "V"):
        return None
    first, last = aside.source
    return Source(first, last, first, "aside") if last == aside.cue[0] - 1 else None


def _inverted(frame: Frame, hit: CueHit, before: str, source: Source | None) -> Source | None:
    """Decide between a source behind the cue and an aside in front of it."""
    shape = frame.shape
    if (source is not None and source.how != "aside") or "i" not in hit.cue.frames:
        return source
    inverted = source_after(frame, hit.last)
    if hit.cue.form == "base" and not (inverted is not None and _say_several(frame, before, inverted)):
        return source
    if inverted is None:
        return source
    if before in ("q", "Q") or (
        before not in ("C", "Y")
        and shape[inverted.last : inverted.last + 1] in _AFTER_INVERSION
        and (source is None or not _ends_in_aside(frame, hit.first) or _is_clause(frame, source))
    ):
        return inverted
    if source is None and before in (",", "-"):
        source = frame_subject(frame, hit.first)
        source = source and Source(source.first, source.last, source.first, "aside")
    return source


@exception(
    "several-say",
    "A base form behind a comma or a quotation is the verb of the plural behind it.",
    example="The harbour will be closed for the winter, say officials.",
    counterexample="The harbour will be closed for the winter, an official says.",
)
def _say_several(frame: Frame, before: str, inverted: Source) -> bool:
    if before not in (",", "q", "Q") or frame.shape[inverted.last : inverted.last + 1] not in ("", ".", ",", "I", "T"):
        return False
    head = head_of(frame, inverted.first, inverted.last)
    word = "" if head is None else frame.words[head]
    return "C" in frame.shape[inverted.first : inverted.last] or lexicon.can_be(word, "noun", "plural")


def _is_clause(frame: Frame, source: Source) -> bool:
    """Tell whether a supposed source holds a past tense with its object: "the storm sank two boats"."""
    return any(
        frame.shape[at] == "w"
        and frame.shape[at + 1] in "DNP#"
        and is_past(frame.words[at])
        and frame.words[at] not in ("named", "called", "dubbed", "nicknamed")
        and lexicon.likelihood(frame.words[at], "verb") > _MOSTLY
        for at in range(source.first + 1, source.last - 1)
    )


def _ends_in_aside(frame: Frame, cue: int) -> bool:
    """Tell whether what stands between the last two commas in front of a cue is an aside on the subject."""
    shape = frame.shape
    left = max(shape.rfind(code, max(0, cue - _FARTHEST), cue - 1) for code in ",-q")
    aside = shape[left + 1 : cue - 1]
    return left >= 0 and aside[:1] in ("R", "D", "N", "w", "I") and not any(code in "PhS" for code in aside)


def agent_at(frame: Frame, hit: CueHit) -> int | None:
    """Return the token of "by" behind a passive and its adverbials: "reported by", "announced earlier on Monday by"."""
    shape, words, at = frame.shape, frame.words, hit.last
    size = len(shape)
    furthest = min(size, at + _MOST_ADVERBIALS)
    while at < furthest and (
        shape[at] in "AT" or words[at] in ("late", "early") or (shape[at] == "I" and shape[at + 1 : at + 2] == "T")
    ):
        at += 1
    return at if at < size and words[at] == "by" and shape[at + 1 : at + 2] != "T" else None


def is_passive(frame: Frame, hit: CueHit) -> bool:
    """Tell whether the verb is a passive, or a participle in front of its agent."""
    if "participle" not in hit.cue.form:
        return False
    if agent_at(frame, hit) is not None:
        return True
    index = hit.first - 1
    lowest = max(0, index - _MOST_ADVERBIALS)
    while index >= lowest and frame.shape[index] == "A":
        index -= 1
    return index >= 0 and frame.words[index] in _BE
