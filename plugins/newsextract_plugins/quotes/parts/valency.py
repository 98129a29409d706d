"""Valency: which contents a cue takes, by its entry in the lexicon, and those that make something else of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.grammar.subjects.frame_subjects import is_finite
from newsextract_plugins.quotes.parts.acts import ACTS, ACTS_OF_BARE, ACTS_OF_ONE, is_by_force, may_be_force
from newsextract_plugins.quotes.parts.openers import CLAUSE, has_particle
from newsextract_plugins.quotes.parts.polarity import is_refused
from newsextract_plugins.quotes.parts.unsaid import (
    GRANTING,
    NAMING,
    WITHHOLDING,
    is_conceded,
    is_granted,
    is_impending,
    is_narrated,
    is_refusal,
    is_silence,
    is_withheld,
    may_be_silence,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["takes"]

_QUOTATION: Final = re.compile("[qQ]")
_SHOWN: Final = (["no", "emotion"], ["no", "remorse"], ["no", "mercy"], ["no", "reaction"])
_SIGNS: Final = (
    ["no", "sign"], ["no", "signs"], ["little", "sign"], ["few", "signs"], ["signs", "of"], ["every", "sign"],
    ["any", "sign"], ["any", "signs"],
)  # fmt: skip
"""What is shown of what goes on."""
_FEELINGS: Final = frozenset(
    {"interest", "emotion", "remorse", "mercy", "respect", "restraint", "courage", "solidarity", "affection",
     "kindness", "patience", "support", "mettle", "resilience", "loyalty", "anger", "concern", "compassion",
     "willingness"}
)  # fmt: skip
"""What is shown and not said."""
_AS: Final = frozenset({"characterize", "characterise", "portray", "depict"})
"""Verbs that say something only with "as"."""
_AS_WORDS: Final = frozenset({"as", "like"})
_ASKING: Final = frozenset({"ask", "request", "demand", "insist on", "ask for"})
_ANONYMITY: Final = frozenset({"anonymous", "anonymity", "named", "identified", "unnamed", "unidentified"})
_LONGEST_ANONYMITY: Final = 5
_PERSONS: Final = frozenset({"he", "she", "i", "we", "you", "who"})
_WITH_VERB: Final = frozenset({"write", "declare", "underscore", "conclude"})
"""What reports speech only with a clause."""


def takes(report: Report, start: int, end: int) -> bool:
    """Tell whether the cue takes tokens `start` to `end` behind it as its content."""
    cue, opener = report.hit.cue, report.complement.opener
    frames, shape = cue.frames, report.frame.shape
    quotes = bool(report.frame.quotes) and _QUOTATION.search(shape, start, end) is not None
    if shape[start] in "B.," and not shape[start:end].strip("B.,"):
        return False  # "faster than predicted (P < 0.001)"
    if not quotes:
        for veto in _vetoes_of(cue, opener):
            if veto(report, start, end):
                return False
    if opener == "bare" and (has_particle(report, start) or is_shown(report, start, end)):
        return False
    if opener == "to" and shape[start] in "qQ":
        return "t" in frames
    if opener in ("quote", ":") or shape[start] in "qQ":
        return "q" in frames or "n" in frames or opener == ":"
    if not quotes and _names_nothing(report, start, end):
        return False
    if not quotes and opener not in ("that", "whether") and (_is_only_planned(report) or _describes(report)):
        return False
    if opener == "bare":
        if (shape[start] == "O" and "c" in frames) or (
            report.hit.cue.lemma == "add" and not CLAUSE.match(shape, start)
        ):
            return False
        return not frames.isdisjoint("cnd") and (end - start > 1 or "n" in frames)
    if opener == "to":
        return "t" in frames and shape[start] in "wAVX"
    return not frames.isdisjoint("ch")


@exception(
    "accused-with-no-crime",
    "“Accused” without “of” describes somebody and reports nothing.",
    example="Amara Diallo accused the board in May.",
    counterexample="Amara Diallo accused the board of theft.",
)
def is_no_charge(report: Report, start: int, end: int) -> bool:
    """Tell whether nobody is accused of anything: "the accused killer of"."""
    return report.hit.cue.lemma == "accuse" and "of" not in report.frame.words[start:end]


@exception(
    "reported-things-that-are",
    "A participle behind a noun describes it where the noun's own verb follows.",
    example="The four boats reported in the harbour were safe.",
    counterexample="The crew reported in the harbour that they were safe.",
)
def is_reduced(report: Report, start: int, _end: int) -> bool:
    """Tell whether a cue is the participle of a reduced relative clause: "cases reported in the town were mild"."""
    bare = report.complement.opener == "bare" and start != report.hit.last and report.source.how == "subject"
    return bare and report.frame.shape[start] == "X" and "participle" in report.hit.cue.form


@exception(
    "characterised-as-nothing",
    "Who characterises or portrays something says what as.",
    example="The probe is characterizing the moon. The crew portrayed the moon.",
    counterexample="The crew portrayed the moon as a desert.",
)
def is_uncharacterised(report: Report, start: int, end: int) -> bool:
    """Tell whether nothing is said of what is characterised: "characterizing the moon and its ocean"."""
    if report.hit.cue.lemma not in _AS or report.complement.opener != "bare":
        return False
    return _AS_WORDS.isdisjoint(report.frame.words[start:end])


@exception(
    "asked-for-anonymity",
    "Who asks not to be named says nothing of the news.",
    example="Two keepers who asked to remain anonymous said it was late.",
    counterexample="Two keepers who asked to remain in the town said it was late.",
)
def is_anonymity(report: Report, start: int, end: int) -> bool:
    """Tell whether a source only asks to stay unnamed: "asked not to be identified"."""
    if report.hit.cue.lemma not in _ASKING:
        return False
    return not _ANONYMITY.isdisjoint(report.frame.words[start : min(end, start + _LONGEST_ANONYMITY)])


@exception(
    "alleged-things",
    "“Alleged” in front of a noun phrase describes it.",
    example="Police on Monday alleged smugglers of the northern harbour.",
    counterexample="Police on Monday alleged the boats were stolen.",
)
def is_alleged(report: Report, start: int, end: int) -> bool:
    """Tell whether "alleged" describes somebody: "alleged smugglers"."""
    if report.hit.cue.lemma != "allege" or report.complement.opener != "bare":
        return False
    return not _is_clause(report.frame, start, end)


@exception(
    "writing-and-declaring-things",
    "Who writes a letter or declares an emergency does so; only a clause behind the verb is what was said.",
    example="Amara Diallo wrote a letter to the board.",
    counterexample="Amara Diallo wrote the board would sell the mill.",
)
def is_deed(report: Report, start: int, end: int) -> bool:
    """Tell whether a cue that reports speech only with a clause has none: "wrote a letter", "declared an emergency"."""
    if report.hit.cue.lemma not in _WITH_VERB or report.complement.opener != "bare":
        return False
    shape = report.frame.shape
    return shape[start] not in "qQ" and not any(code in "XV" for code in shape[start:end])


@exception(
    "thank-you",
    "“Thank you” is a formula, whoever writes of it.",
    example="Her favourite word means thank you.",
    counterexample="The board thanked you and the crews.",
)
def is_formula(report: Report, start: int, end: int) -> bool:
    """Tell whether only "thank you" stands there."""
    return report.hit.cue.lemma == "thank" and end - start == 1 and report.frame.words[start] == "you"


@exception(
    "showing-no-sign",
    "Who or what shows no sign of something says nothing.",
    example="The storm over the harbour shows no sign of easing.",
    counterexample="The survey shows no change in the harbour's traffic.",
)
def is_sign(report: Report, start: int, _end: int) -> bool:
    """Tell whether a sign is shown: "shows no sign of slowing"."""
    return report.hit.cue.lemma == "show" and report.frame.words[start : start + 2] in _SIGNS


@exception(
    "emotions-that-persons-show",
    "What persons show and do not say.",
    example="Amara Diallo showed no remorse as the judge read out the sentence.",
    counterexample="The survey showed no change in the harbour's traffic.",
)
def is_shown(report: Report, start: int, end: int) -> bool:
    """Tell whether a feeling is shown: "Ms Okafor showed no emotion", "the town showed little interest"."""
    if report.complement.opener != "bare" or report.hit.cue.cue_class != "evidence":
        return False
    if report.frame.shape[report.source.last - 1] in "PN" and report.frame.words[start : start + 2] in _SHOWN:
        return True
    if report.frame.shape[start] == "O" or report.frame.words[start : start + 1] in (["it"], ["him"], ["them"]):
        return True
    person = report.frame.words[report.source.first] in _PERSONS and not _is_clause(report.frame, start, end)
    if person and report.hit.cue.lemma == "show":
        return True  # "she showed videos of her family"
    if report.source.how == "relative" and report.frame.words[report.source.first] == "which":
        return not _is_clause(report.frame, start, end)  # "…, which showed a lack of interest"
    return not _FEELINGS.isdisjoint(report.frame.words[start : start + 4])


@exception(
    "called-but-not-by-a-name",
    "Who calls somebody gives him no name, unless one is told.",
    example="Amara Diallo called the harbour office in the morning.",
    counterexample="Amara Diallo called the harbour office a ruin.",
)
def _names_nothing(report: Report, start: int, end: int) -> bool:
    return report.hit.cue.lemma in NAMING and not _is_named(report.frame, start, end)


def _is_named(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a content says what somebody is called: "the weir a ruin", "it the pride of the town"."""
    if not frozenset(frame.words[start:end]).isdisjoint(("a", "an")):
        return True
    named = frame.shape[start:end]
    return named[:2] in ("PD", "OD") and named[2:3] in ("w", "N")


@exception(
    "only-planned",
    "What somebody is to say, ask or explain is not said yet, unless a clause with “that” tells it.",
    example="Amara Diallo is expected to explain how the boat was lost.",
    counterexample="Amara Diallo declined to explain how the boat was lost.",
)
def _is_only_planned(report: Report) -> bool:
    if report.source.how != "infinitive":
        return False
    return report.complement.opener != "wh" or not is_refused(report)


def _describes(report: Report) -> bool:
    """Tell whether a participle of saying stands behind what it may describe: "a sign warning drivers"."""
    shape, at = report.frame.shape, report.hit.first
    return shape[at] == "G" and report.hit.cue.lemma != "say" and shape[at - 1 : at] in ("w", "A", "N", "M")


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch holds a verb."""
    return "h" in frame.shape[start:end] or any(is_finite(frame, at) for at in range(start, end))


_VETOES: Final[tuple[Callable[[Report, int, int], bool], ...]] = (
    is_silence,
    is_refusal,
    is_withheld,
    is_no_charge,
    is_reduced,
    is_uncharacterised,
    is_anonymity,
    is_sign,
    is_formula,
    is_impending,
    is_conceded,
    is_narrated,
    is_alleged,
    is_deed,
    is_granted,
    *ACTS,
)
"""What makes nothing said of a cue and words without marks."""
_VETOES_OF_ONE: Final = {
    is_withheld: WITHHOLDING, is_anonymity: _ASKING, is_refusal: frozenset({"refuse", "decline"}),
    is_granted: GRANTING, is_sign: frozenset({"show"}),
    is_formula: frozenset({"thank"}), is_impending: frozenset({"threaten", "promise"}),
    is_conceded: frozenset({"concede"}), is_narrated: frozenset({"tell"}),
    is_no_charge: frozenset({"accuse"}), is_alleged: frozenset({"allege"}), is_deed: _WITH_VERB,
    is_uncharacterised: _AS, **ACTS_OF_ONE,
}  # fmt: skip
"""The vetoes that only some verbs have."""


@lru_cache(maxsize=1 << 12)
def _vetoes_of(cue: Cue, opener: str) -> tuple[Callable[[Report, int, int], bool], ...]:
    """Return the vetoes that a cue may have whose content something opens."""
    never = {
        *((is_silence,) if opener in ("whether", "wh", "that") or not may_be_silence(cue.lemma) else ()),
        *((is_reduced,) if opener != "bare" or "participle" not in cue.form else ()),
        *(ACTS_OF_BARE if opener != "bare" else ()),
        *((is_by_force,) if not may_be_force(cue) else ()),
    }
    return tuple([
        veto for veto in _VETOES
        if veto not in never and (veto not in _VETOES_OF_ONE or cue.lemma in _VETOES_OF_ONE[veto])
    ])  # fmt: skip
