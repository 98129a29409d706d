"""Passives of saying with their agent: "described by Ms Okafor as", "as reported by the Mercury"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.grammar.subjects.frame_subjects import is_finite
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.subjects.voice import agent_at
from newsextract_plugins.quotes.attribution import Attribution, is_unclaimed
from newsextract_plugins.quotes.parts.clause_ends import clause_end, trim_start
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.in_front import source_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Rule
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["PASSIVES", "court_heard"]

_HEARERS: Final = frozenset({"tell", "inform", "warn", "advise", "remind", "assure", "reassure", "notify", "brief"})
"""Verbs whose passive has who is told as its subject."""
_OF: Final = frozenset({"accuse"})
"""Verbs whose passive has "of" and what somebody is accused of."""
_FOR: Final = frozenset(
    {"warn", "criticise", "criticize", "praise", "condemn", "blame", "mock", "attack", "denounce", "thank", "rebuke",
     "commend", "applaud", "berate", "scold", "ridicule", "lambast", "lambaste", "fault"}
)  # fmt: skip
"""Verbs whose passive has "for" and its reason behind its agent."""
_LONGEST_CONTENT: Final = 40


@rule(
    "by-agent",
    "A passive of saying with its agent.",
    example="As reported by the Harbour Courier, four boats were lost in the storm.",
    counterexample="The boats were built by the harbour's own yard.",
)
def by_agent(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read a passive: "described by Ms Okafor as", "as reported by the Mercury"."""
    by = agent_at(frame, hit.last)
    source = None if by is None else source_after(frame, by + 1)
    if source is None:
        return None
    source = _without_reason(frame, hit, source)
    part = _content(frame, hit, floor, source.last, found)
    if part is None or part[0] >= part[1]:
        return None
    return Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), "agent", [part],
        cue_class=hit.cue.cue_class, stop=source.last,
    )  # fmt: skip


def _without_reason(frame: Frame, hit: CueHit, source: Source) -> Source:
    """Cut off an agent what it is about: "warned by the club" + "for a lack of drive"."""
    reasons = ("of",) if hit.cue.lemma in _OF else ("for", "over") if hit.cue.lemma in _FOR else ()
    at = next((at for at in range(source.first + 1, source.last) if frame.words[at] in reasons), source.last)
    return Source(source.first, at, source.clause, source.how)


@rule(
    "told-by-nobody",
    "A passive of telling or accusing without its agent: what is said, and nobody who says it.",
    example="The crew were told that four boats were lost in the storm.",
    counterexample="The crew were told by Amara Diallo that four boats were lost in the storm.",
)
def told_by_nobody(frame: Frame, hit: CueHit, floor: int, _found: Sequence[Attribution]) -> Attribution | None:
    """Read "they were told the mayor would come" and "the brothers are accused of theft"."""
    subject = source_before(frame, hit.first, floor)
    start = _said_to(frame, hit)
    if (
        subject is None
        or start is None
        or agent_at(frame, hit.last) is not None
        or frame.shape[hit.first - 1] not in "XA"
    ):
        return None
    end = clause_end(frame, start, gist=hit.cue.lemma in _OF)
    if end <= start or _is_object(frame, subject, hit.first):
        return None
    told = (subject.first, subject.last)
    made = Attribution(
        frame, (hit.first, hit.last), told, subject.how, [(start, end)], cue_class=hit.cue.cue_class, addressee=told,
        stop=hit.last,
    )  # fmt: skip
    made.unnamed, made.reports_clause = True, hit.cue.lemma not in _OF
    return made


@exception(
    "object-of-a-relative-clause",
    "Whom somebody is accused of doing something to is told in a relative clause, and nothing is said.",
    example="The keeper whom she has been accused of robbing left the town.",
    counterexample="The keeper has been accused of robbing the town.",
)
def _is_object(frame: Frame, subject: Source, cue: int) -> bool:
    shape = frame.shape
    if any(f"R{code}" in shape[subject.last : cue] for code in "PDN"):
        return True
    return subject.first > 0 and shape[subject.first] == "P" and shape[subject.first - 1] in "wN"


def _said_to(frame: Frame, hit: CueHit) -> int | None:
    """Return where what somebody is told or accused of begins behind a passive."""
    shape, at, lemma = frame.shape, hit.last, hit.cue.lemma
    if lemma in _OF:
        return at + 1 if frame.words[at : at + 1] == ["of"] else None
    if lemma not in _HEARERS:
        return None
    while shape[at : at + 1] and shape[at] in "TA":
        at += 1
    code = shape[at : at + 1]
    if code == "h" or (code == "o" and "t" in hit.cue.frames):
        return at + 1
    if not code or code not in "PDNMw#":
        return None
    end = min(clause_end(frame, at), at + _LONGEST_CONTENT)
    return at if any(is_finite(frame, index) for index in range(at + 1, end)) else None


@rule(
    "court-heard",
    "What a court, a jury or an inquest heard: somebody said it there.",
    example="The court heard that Amara Diallo lost four boats in the storm.",
    counterexample="The crew heard that Amara Diallo lost four boats in the storm.",
)
def court_heard(frame: Frame, hit: CueHit, floor: int, _found: Sequence[Attribution]) -> Attribution | None:
    """Read "the court heard that"; nobody is named who said it."""
    court = source_before(frame, hit.first, floor)
    shape, start = frame.shape, hit.last
    if court is None or shape[start : start + 1] in ("", ",", "."):
        return None
    start += shape[start] == "h"
    end = clause_end(frame, start)
    if end - start < 2 or not any(is_finite(frame, at) for at in range(start, min(end, start + _LONGEST_CONTENT))):
        return None
    heard = (court.first, court.last)
    made = Attribution(
        frame, (hit.first, hit.last), heard, court.how, [(start, end)], addressee=heard, stop=hit.last
    )  # fmt: skip
    made.unnamed = made.reports_clause = True
    return made


PASSIVES: Final[tuple[Rule, ...]] = (by_agent, told_by_nobody)
"""Passives of saying, in the order in which they are tried."""


def _content(frame: Frame, hit: CueHit, floor: int, start: int, found: Sequence[Attribution]) -> tuple[int, int] | None:
    """Return what is said: beside "as", in front of "it was announced", or behind the agent, which ends at `start`."""
    shape, words = frame.shape, frame.words
    before = hit.first - 1
    while before >= floor and shape[before] in "AX":
        before -= 1
    if before >= floor and words[before] == "as":
        return _beside_as(frame, before, start, floor, found)
    if before > floor and words[before] == "it" and shape[before - 1] == ",":
        return trim_start(frame, floor, before - 1), before - 1  # the dam is shut, it was announced by
    if shape[start : start + 1] in ("h", "S") and hit.cue.clausal:
        start += shape[start] == "h" or words[start] in ("whether", "if")
        return start, clause_end(frame, start, subordinate=hit.first == 0)
    told = _told_to(frame, start) if hit.cue.lemma in _HEARERS and "t" in hit.cue.frames else None
    if told is not None:
        return told, clause_end(frame, start + 1, gist=True)
    reason = words[start : start + 1]
    if reason == ["as"]:
        return start + 1, clause_end(frame, start + 1)
    if (reason == ["of"] and hit.cue.lemma in _OF) or (reason in (["for"], ["over"]) and hit.cue.lemma in _FOR):
        return start + 1, clause_end(frame, start + 1, gist=True)
    return None


def _told_to(frame: Frame, at: int) -> int | None:
    """Return where an infinitive behind an agent begins: "told by the police" + "to leave", "not to leave"."""
    shape, words = frame.shape, frame.words
    if shape[at : at + 1] == "o":
        return at + 1
    return at if words[at : at + 1] == ["not"] and shape[at + 1 : at + 2] == "o" else None


def _beside_as(
    frame: Frame, at: int, source_last: int, floor: int, found: Sequence[Attribution]
) -> tuple[int, int] | None:
    """Return the clause beside "as reported by": in front of it, else behind its comma."""
    left = trim_start(frame, floor, at)
    if at - 1 > floor and left < at:
        end = at
        while end > left and frame.shape[end - 1] in ",-":
            end -= 1
        return (left, end) if end - left > 2 and is_unclaimed(found, left, end) else None
    comma = frame.shape.find(",", source_last, source_last + 12)
    return None if comma < 0 else (comma + 1, clause_end(frame, comma + 1))
