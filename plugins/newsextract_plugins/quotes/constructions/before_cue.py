"""Content in front of a verb of saying, or around it: in marks or not, the speaker in front of the cue or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.attribution import is_unclaimed, outermost
from newsextract_plugins.quotes.constructions.relaying import REPORTING
from newsextract_plugins.quotes.parts.clause_ends import clause_end, content_end, trim_start
from newsextract_plugins.quotes.parts.preceding import without_dateline

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["BEFORE_CUE"]

_AFTER_TRAILING: Final = frozenset({"", ",", ".", "R", "-", ";", ":", "S", "Z", "G", "C", "Y", "K", "?", "!"})
"""What may stand behind an attribution that follows a clause without marks."""
_LATER: Final = re.compile(r"AID?[wT]")
"""An adverb and a time: "later in the day", "early on Monday"."""
_SPEAKING: Final = frozenset(
    {"speaking", "talking", "addressing", "asked", "responding", "reacting", "replying", "writing", "commenting"}
)
"""Participles of speaking that open a sentence."""
_LEADS: Final = "ISZTGK"
"""What opens an adverbial in front of a clause."""
_NEXT_SPEAKER: Final = re.compile(r"[CY]A?(?:P|N{1,4}|D[wN]{1,4})[AX]*V")
"""A conjunction, and who says the next thing."""
_GOES_ON: Final = frozenset({"because", "unless"})
"""Conjunctions behind an attribution that go on with what is said: "the dam holds, she said, because it is old"."""


@rule(
    "quotation-cue",
    "A quotation, then its speaker and a cue.",
    example="“The harbour will stay open,” Amara Diallo said on Monday.",
    counterexample="Amara Diallo opened the harbour on Monday.",
)
def quotation_cue(report: Report) -> bool | None:
    """Read "“…,” Ms Okafor said"."""
    return _read(report) if report.preceding.quoted and report.source.how != "inverted" else None


@rule(
    "quotation-inversion",
    "A quotation, then a cue and its speaker.",
    example="“The harbour will stay open,” said Amara Diallo, the harbour master.",
    counterexample="Amara Diallo said the harbour will stay open.",
)
def quotation_inversion(report: Report) -> bool | None:
    """Read "“…,” said Ms Okafor"."""
    return _read(report) if report.preceding.quoted else None


@rule(
    "clause-cue",
    "A clause outside quotation marks, then its speaker and a cue.",
    example="The harbour will stay open for the winter, Amara Diallo said.",
    counterexample="On a cold Monday, Amara Diallo said nothing.",
)
def clause_cue(report: Report) -> bool | None:
    """Read "The harbour will stay open, Ms Okafor said"."""
    return _may_trail(report) and _read(report) if report.source.how != "inverted" else None


@rule(
    "clause-inversion",
    "A clause outside quotation marks, then a cue and its speaker.",
    example="The harbour will stay open for the winter, said Amara Diallo, the harbour master.",
    counterexample="The harbour master, Amara Diallo, said the harbour will stay open.",
)
def clause_inversion(report: Report) -> bool | None:
    """Read "The harbour will stay open, said Ms Okafor"."""
    return _may_trail(report) and _read(report)


BEFORE_CUE: Final[tuple[Rule, ...]] = (quotation_cue, quotation_inversion, clause_cue, clause_inversion)
"""The constructions in the order in which they are tried; the last one takes what is left."""


def _read(report: Report) -> bool:
    """Fill the attribution with the content in front of the cue and what resumes it; tell whether there is any."""
    frame, hit, source, made, found = report.frame, report.hit, report.source, report.made, report.found
    start, end = report.preceding.start, report.preceding.end
    quoted = report.preceding.quoted
    if hit.cue.frames.isdisjoint("qch") or source.how in ("relative", "infinitive"):
        return False
    if hit.cue.cue_class == "evidence" and frame.shape[source.first] == "P":
        return False
    if _describes_noun(report):
        return False
    if found and not is_unclaimed(found, start, end):
        last = found[-1]
        if hit.cue.lemma in REPORTING and last.cue_class == "speech" and source.how != "shared":
            last.report_via((source.first, source.last), made.stop)
            return False
        start = trim_start(frame, outermost(frame, found, start), end)
    if found and frame.shape[start] == "R" and start < end:
        start = trim_start(frame, outermost(frame, found, start), end)  # ", which is late, she said": all of it
    if not quoted:
        start = without_dateline(frame, start, end)
    if not _is_mere_lead(frame, start, end):
        made.parts.append((start, end))
    if report.behind is not None:
        made.parts.append((report.behind, content_end(frame, report.behind, report.complement.opener)))
    elif not quoted:
        made.parts += _resumed(report)
    made.holds_floor = True
    return bool(made.parts)


@exception(
    "noun-that-somebody-cites",
    "A pronoun and a verb between a noun and its verb are a relative clause, which reports nothing.",
    example="The four “loopholes” she cited are small.",
    counterexample="“The loopholes are small,” she said.",
)
def _describes_noun(report: Report) -> bool:
    shape, last = report.frame.shape, report.hit.last
    behind_marks = report.preceding.quoted and shape[report.preceding.boundary] == "Q"
    return behind_marks and shape[last : last + 1] in ("X", "V") and report.source.how == "subject"


def _resumed(report: Report) -> list[tuple[int, int]]:
    """Return what goes on behind an attribution and its comma: "The boats, she said, have sunk"."""
    frame, comma = report.frame, report.complement.stop
    shape = frame.shape
    if shape[comma : comma + 1] not in (",", "-") or comma + 1 == len(shape):
        return []
    if shape[comma + 1 : comma + 2] in tuple("GKRSZ") and frame.words[comma + 1] not in _GOES_ON:
        return []
    if report.source.how == "inverted" and shape[comma + 1] not in "CYX":
        return []  # an aside on who speaks
    if _NEXT_SPEAKER.match(shape, comma + 1):
        return []  # ", but she noted that"
    resumed = clause_end(frame, comma + 1)
    goes_on = (resumed - comma > 3 or "q" in shape[comma:resumed]) and shape[resumed - 1] != "V"
    return [(comma + 1, resumed)] if goes_on else []


def _is_mere_lead(frame: Frame, start: int, end: int) -> bool:
    """Tell whether only adverbs stand in front of an attribution, which open its sentence: "Now, she said, …"."""
    if frame.shape[start : start + 1] == "A" and _LATER.fullmatch(frame.shape, start, end):
        return True  # "Later in the day, she said"
    return not frame.shape[start:end].strip("AT,") and frame.words[start] not in ("otherwise", "instead")


@exception(
    "office-in-front-of-a-colon",
    "What has no verb, in front of who says what stands behind a colon, is who that is.",
    example="Harbour master, Amara Diallo said:\n\n“The boats are safe.”",
    counterexample="The boats are safe, Amara Diallo said:\n\n“They are in the harbour.”",
)
def _is_office_in_front(frame: Frame, start: int, end: int) -> bool:
    return "P" not in frame.shape[start:end] and not _holds_clause(frame, start, end)


def _may_trail(report: Report) -> bool:
    """Tell whether an attribution can follow a clause without marks: "The port is open, Okafor said"."""
    frame, preceding, stop = report.frame, report.preceding, report.complement.stop
    shape = frame.shape
    behind = shape[stop : stop + 1]
    parenthetical = report.source.how == "subject" and behind == "," and shape[stop + 1 : stop + 2] in ("X", "V", "w")
    if behind == ":" and _is_office_in_front(frame, preceding.start, preceding.end):
        return False
    opening = shape[preceding.start] in _LEADS or _opens_with_participle(frame, preceding.start)
    lead = opening and not _holds_clause(frame, preceding.start, preceding.end)
    short = preceding.end - preceding.start < 2 and not parenthetical and not _opens_sentence(report)
    return not (
        not report.hit.cue.clausal
        or report.source.how == "shared"
        or short
        or (behind not in _AFTER_TRAILING and not frame.words[stop].endswith("ing"))
        or (lead and behind != ",")
    )


@exception(
    "speaking-at-a-place",
    "A participle of speaking in front of an attribution tells where or on what somebody speaks.",
    example="Speaking at the old harbour, Amara Diallo said.",
    counterexample="Fishing in the old harbour is late, Amara Diallo said.",
)
def _opens_with_participle(frame: Frame, start: int) -> bool:
    return frame.words[start] in _SPEAKING


def _holds_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch that opens with a lead goes on to a clause: "On Monday, the two met to talk"."""
    if any(code in "XqQ" for code in frame.shape[start:end]):
        return True
    if any(_governs_object(frame, at) for at in range(start + 3, end - 1)):
        return True
    comma = frame.shape.find(",", start, end)
    return comma > 0 and any(
        frame.shape[at] == "w" and frame.shape[at - 1] in "wNPB" and is_past(frame.words[at])
        for at in range(comma + 2, end)
    )


def _governs_object(frame: Frame, at: int) -> bool:
    """Tell whether a past tense with its object stands behind a noun: "In Tarn a landslide buried a farm"."""
    past = frame.shape[at] == "w" and frame.shape[at - 1] in "wNB" and is_past(frame.words[at])
    return past and frame.shape[at + 1] in "D#" and frame.shape[at - 2] in "DMw#N"


def _opens_sentence(report: Report) -> bool:
    """Tell whether an adverb stands in front of an attribution behind whose comma the sentence goes on."""
    shape, stop = report.frame.shape, report.complement.stop
    return (
        shape[report.preceding.start] == "A"
        and shape[stop : stop + 1] == ","
        and shape[stop + 1 : stop + 2] in ("P", "D", "N", "M", "#")
    )
