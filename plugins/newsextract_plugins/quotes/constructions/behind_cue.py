"""Content behind a verb of saying: the constructions by what opens it, the first that fits counting.

`construction_of` tells which one fits; its reader tells whether anything is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.quotes.attribution import end_within
from newsextract_plugins.quotes.constructions.relaying import RELAYING, passes_on
from newsextract_plugins.quotes.extent.ends import ends_of
from newsextract_plugins.quotes.parts.clause_ends import content_end, trim_start
from newsextract_plugins.quotes.parts.valency import takes

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.parts.preceding import Preceding
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["BEHIND_CUE", "construction_of"]

_WITHIN_CLAUSE: Final = "PORDMNw#BIhoCYSZXATVGK?!-"
"""Codes of what parts no clauses."""
_LONGEST_LEAD: Final = 20
"""Tokens of a subordinate clause in front in which a cue stands."""


@rule(
    "participle",
    "A participle of saying behind a clause; its speaker is that clause's subject.",
    example="Amara Diallo defied the council, saying the harbour would stay open.",
    counterexample="Amara Diallo left the council, carrying a lamp.",
)
def participle(report: Report) -> bool:
    """Read "…, saying the harbour would stay open"."""
    return _read(report)


@rule(
    "as-clause",
    "A cue in a clause with “as”, beside the clause that it reports.",
    example="As Amara Diallo put it, “the harbour is the town.”",
    counterexample="As Amara Diallo came in, the harbour was quiet.",
)
def as_clause(report: Report) -> bool:
    """Read "As Ms Okafor put it, “…”"."""
    return not _is_the_paper(report) and _read(report)


@exception(
    "as-we-noted",
    "“As we noted” is the article's own voice, outside of marks.",
    example="As we noted, the harbour was closed in May.",
    counterexample="As Amara Diallo noted, the harbour was closed in May.",
)
def _is_the_paper(report: Report) -> bool:
    return report.frame.words[report.source.first] in ("we", "we've", "we’ve", "we'd", "we’d")


@rule(
    "speech-act",
    "A speaker and a verb that names a speech act, then its gist as a noun phrase.",
    example="Amara Diallo denounced the closure of the harbour.",
    counterexample="Amara Diallo repaired the roof of the harbour office.",
)
def speech_act(report: Report) -> bool:
    """Read "denounced the closure of the harbour"."""
    return _read(report)


@rule(
    "that-clause",
    "A speaker and a cue, then a clause with “that”.",
    example="Amara Diallo told reporters that the harbour would stay open.",
    counterexample="Amara Diallo bought the boat that lay in the harbour.",
)
def that_clause(report: Report) -> bool:
    """Read "told reporters that the harbour would stay open"."""
    report.made.reports_clause = True
    return _read(report)


@rule(
    "infinitive",
    "A speaker and a cue, then an infinitive, with or without an addressee.",
    example="Amara Diallo urged the council to keep the harbour open.",
    counterexample="Amara Diallo went to the harbour to sail.",
)
def infinitive(report: Report) -> bool:
    """Read "urged the council to keep the harbour open"."""
    report.made.asks = True
    return _read(report)


@rule(
    "question-clause",
    "A speaker and a cue, then an indirect question.",
    example="Amara Diallo asked whether the harbour would stay open.",
    counterexample="Amara Diallo waited when the harbour was closed.",
)
def question_clause(report: Report) -> bool:
    """Read "asked whether the harbour would stay open"."""
    return _read(report)


@rule(
    "colon",
    "A speaker and a cue, then a colon and what was said.",
    example="Amara Diallo promised: “The harbour will stay open.”",
    counterexample="Amara Diallo brought three things: a rope, a map and a lamp.",
)
def colon(report: Report) -> bool:
    """Read "promised: “…”"."""
    report.made.holds_floor = True
    return _read(report)


@rule(
    "cue-quotation",
    "A speaker and a cue, then a quotation behind a comma.",
    example="Amara Diallo added, “The harbour will stay open.”",
    counterexample="Amara Diallo added, after a while, another boat.",
)
def cue_quotation(report: Report) -> bool:
    """Read "added, “…”"."""
    report.made.holds_floor = True
    return _read(report)


@rule(
    "bare-clause",
    "A speaker and a cue, then a clause without “that”.",
    example="Amara Diallo said the harbour would stay open.",
    counterexample="Amara Diallo left the harbour and went home.",
)
def bare_clause(report: Report) -> bool:
    """Read "said the harbour would stay open"."""
    report.made.reports_clause = True
    return _read(report)


BEHIND_CUE: Final[tuple[Rule, ...]] = (
    participle,
    as_clause,
    speech_act,
    that_clause,
    infinitive,
    question_clause,
    colon,
    cue_quotation,
    bare_clause,
)
"""The constructions, the first of them that fits before the others."""
_BY_OPENER: Final = {
    "that": that_clause, "to": infinitive, "whether": question_clause, "wh": question_clause, ":": colon,
    "quote": cue_quotation,
}  # fmt: skip


def construction_of(report: Report) -> Rule:
    """Return the construction that reads a report."""
    opener = report.complement.opener
    if report.frame.shape[report.hit.first] == "G":
        return participle
    if report.preceding.as_clause:
        return as_clause
    if opener == "bare":
        return speech_act if report.hit.cue.cue_class == "communication" else bare_clause
    return _BY_OPENER.get(opener, bare_clause)


def _read(report: Report) -> bool:
    """Fill the attribution with the content behind the cue; tell whether anything is said."""
    frame, hit, made = report.frame, report.hit, report.made
    start, opener = report.behind or 0, report.complement.opener
    interrupted = opener == "quote" and _interrupts(report, start)
    if interrupted:
        made.parts.append((report.preceding.start, report.preceding.end))
    subordinate = not report.preceding.as_clause and _is_subordinate(frame, hit.first)
    gist = opener == "to" or names_gist(report)
    end = content_end(frame, start, "bare" if interrupted else opener, gist=gist, subordinate=subordinate)
    start = trim_start(frame, start, end)
    if start >= len(frame.words):
        return False
    if report.found:
        end = end_within(frame, report.found, hit.first, end)
    for ends, name in ends_of(hit.cue, opener, frame.shape[hit.first], quoted=bool(frame.quotes)):
        earlier = ends(report, start, end)
        if earlier and earlier != end:
            end = earlier
            made.trail.append(name)
    if end <= start or (hit.cue.lemma in RELAYING and passes_on(frame, report.found, hit.first, (start, end))):
        return False
    if not takes(report, start, end):
        return False
    made.parts.append((start, end))
    return True


def names_gist(report: Report) -> bool:
    """Tell whether the content is a noun phrase, the gist of a speech act."""
    cue = report.hit.cue
    return report.complement.opener == "bare" and "n" in cue.frames and not cue.clausal


def _interrupts(report: Report, start: int) -> bool:
    """Tell whether an attribution interrupts what it reports: "The boats, she went on, “have sunk”"."""
    frame, preceding = report.frame, report.preceding
    return (
        frame.shape[report.hit.last : report.hit.last + 1] == ","
        and report.source.how == "subject"
        and start < len(frame.words)
        and not frame.words[start].isupper()
        and (_is_clause(frame, preceding.start, preceding.end) or _is_subject(frame, preceding))
    )


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch in front of an attribution is content rather than a lead ("But, he said, …")."""
    while start < end and frame.shape[start] in "CYA":
        start += 1
    return end - start > 2 and frame.shape[start] in "PNDMw#" and not frame.words[start].endswith(("ing", "ed"))


def _is_subject(frame: Frame, preceding: Preceding) -> bool:
    """Tell whether what stands in front is the subject of a quotation: "The boats, she went on, “have sunk”"."""
    shape, start, end = frame.shape, preceding.start, preceding.end
    if shape[start : start + 1] not in tuple("PDNM#") or any(code in ",;:" for code in shape[start:end]):
        return False
    if end - start > 1 and shape[end - 1] in "XwNO":
        return True
    return end > start and shape[start] == "P"


def _is_subordinate(frame: Frame, at: int) -> bool:
    """Tell whether a cue stands in a subordinate clause in front: "When Ms Okafor tried to defend the plan, he"."""
    shape = frame.shape
    if shape.find("S", 0, at) < 0 and shape.find("Z", 0, at) < 0:
        return False
    lowest = max(0, at - _LONGEST_LEAD)
    start = lowest + len(shape[lowest:at].rstrip(_WITHIN_CLAUSE))
    if start == lowest > 0:
        return False
    while start < at and shape[start] in "CYA":
        start += 1
    return shape[start] in "SZ" and "V" not in shape[start:at]
