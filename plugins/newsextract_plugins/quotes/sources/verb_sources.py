"""Which source a verb of saying has: the subject in front, the one behind, or one that it shares with another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.grammar.subjects.governors import is_joined, verb_with_subject
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

__all__ = ["source_of"]

_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_FARTHEST: Final = 60
"""Tokens over which the beginning of a clause is looked for."""
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
    verb, relation = verb_with_subject(frame, at, floor)
    if relation == "own" and frame.shape[at] == "G":
        return participle_source(frame, at, before, floor, found)
    source = None if verb is None else source_before(frame, verb, floor)
    if relation == "governed":
        return source
    if relation == "own":
        source = _of_finite(frame, hit, before, source, found)
    if source is None and (relation == "infinitive" or is_joined(frame.shape, at, floor)):
        source = shared_source(frame, found, at)
    if source is None:
        return None
    if relation == "infinitive":
        return Source(source.first, source.last, source.clause, "infinitive")
    return without_participle(frame, source)


def _of_finite(
    frame: Frame, hit: CueHit, before: str, source: Source | None, found: Sequence[Attribution]
) -> Source | None:
    """Find the source of a finite verb by what stands in front of it: over relative clauses and asides, or behind it.

    Args:
        frame: The frame.
        hit: The cue.
        before: The code of the token in front.
        source: The noun phrase in front.
        found: The attributions in front.
    """
    if source is not None:
        source = misread_subject(frame, source, hit.first)
    if before == "," and (source is None or source.how == "aside"):
        source = before_relative(frame, found, hit.first - 1) or source
    if source is None or (source.how == "aside" and before in ("q", "Q", ",", "-")):
        may_invert = "i" in hit.cue.frames
        behind = source_after(frame, hit.last) if may_invert or before == "" else None
        if may_invert:
            source = _inverted(frame, hit, before, source, behind)
        if source is None and before == "":
            source = _around_participle(frame, behind, found)
    return source


def _around_participle(frame: Frame, behind: Source | None, found: Sequence[Attribution]) -> Source | None:
    """Find the subject in front of a participle that is an aside: "The paper, quoting “old notes,” said Oulu had"."""
    shape = frame.shape
    aside = found[-1] if found else None
    if aside is None or aside.how != "shared" or shape[aside.cue[0] - 1 : aside.cue[0] + 1] != ",G":
        return None
    if behind is not None and shape[behind.last : behind.last + 1] not in ("X", "V"):
        return None
    first, last = aside.source
    return Source(first, last, first, "aside") if last == aside.cue[0] - 1 else None


def _inverted(frame: Frame, hit: CueHit, before: str, source: Source | None, inverted: Source | None) -> Source | None:
    """Decide between a source behind the cue and an aside in front of it."""
    shape = frame.shape
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
