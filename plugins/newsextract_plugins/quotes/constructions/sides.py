"""The two sides of a source and its cue: what stands in front that may be the content, and where it begins behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.grammar.subjects.frame_subjects import is_finite
from newsextract.text.grammar.subjects.governors import governing
from newsextract_plugins.quotes.attribution import outermost
from newsextract_plugins.quotes.parts.preceding import Preceding, preceding_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.parts.complements import Complement
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["content_behind", "in_front", "over_other_reports"]

_NEAR_VERB: Final = 7
"""Within so many tokens of a clause its verb stands."""


def in_front(frame: Frame, hit: CueHit, source: Source, complement: Complement, floor: int) -> Preceding:
    """Return what stands in front of a source, emptied where the cue reports only what follows it.

    So do participles ("he rose, saying that") and the second of two verbs ("he called it “old” and said she was in").
    """
    preceding = preceding_of(frame, hit, source, floor)
    at = hit.first
    if preceding.end <= preceding.start:
        return preceding
    if frame.shape[at] == "G" and governing(frame, at, floor) is None:
        return preceding.emptied()
    if source.how == "shared" and complement.start is not None and frame.shape[at - 1 : at] == "C":
        return preceding.emptied()
    return preceding.emptied() if preceding.quoted and _has_own_clause(frame, preceding, complement) else preceding


@exception(
    "fragment-in-front-of-a-report",
    "A quotation without a comma in front of who says a clause is no part of what is said.",
    example="Mill to “close for ever” The owners have confirmed that it will shut in May.",
    counterexample="“The mill will close” the owners have confirmed.",
)
def _has_own_clause(frame: Frame, preceding: Preceding, complement: Complement) -> bool:
    start = complement.start
    if start is None or complement.opener not in ("that", "bare") or not _part_of_subject(frame, preceding):
        return False
    if complement.opener == "that":
        return True
    return any(is_finite(frame, at) for at in range(start + 1, min(len(frame.shape), start + _NEAR_VERB)))


def over_other_reports(
    frame: Frame, source: Source, complement: Complement, preceding: Preceding, found: Sequence[Attribution]
) -> Preceding:
    """Take the attributions in front for what is reported, where nothing else is."""
    report, gist = _reports_report(frame, source, complement, found), _tells_gist(frame, preceding, found)
    if not (report or gist):
        return preceding
    start = outermost(frame, found, found[-1].parts[0][0])
    if report:
        return Preceding(start, source.clause, source.clause - 1, True, False)
    return Preceding(start, preceding.boundary, preceding.boundary, preceding.quoted, preceding.as_clause)


def _tells_gist(frame: Frame, preceding: Preceding, found: Sequence[Attribution]) -> bool:
    """Tell whether the clause in front tells of a speech act that is reported: "She rejected it, her aide told us"."""
    boundary = preceding.boundary
    if not found or found[-1].cue_class == "speech" or frame.shape[boundary : boundary + 1] != ",":
        return False
    return found[-1].parts[-1][1] == boundary


@exception(
    "report-of-a-report",
    "A speaker and a cue behind a quotation with its comma report the whole sentence, with whom it quotes.",
    example="The board had proposed to take the dam and “smash it to pieces,” Amara Diallo said.",
    counterexample="The board had proposed to take the dam and “smash it to pieces”.",
)
def _reports_report(frame: Frame, source: Source, complement: Complement, found: Sequence[Attribution]) -> bool:
    at = source.clause - 1
    if not found or at < 1 or frame.shape[at] != "q" or found[-1].parts[-1][1] != at + 1 or found[-1].stop > at:
        return False
    return frame.shape[complement.stop : complement.stop + 1] in ("", ".")


def content_behind(
    frame: Frame, hit: CueHit, source: Source, complement: Complement, preceding: Preceding
) -> int | None:
    """Return the first token of the content behind the cue, None where what stands in front is the content."""
    right = complement.start
    if preceding.as_clause and preceding.end <= preceding.start and (right is None or complement.opener == "bare"):
        comma = frame.shape.find(",", hit.last, hit.last + 40)
        return comma + 1 if comma > 0 else None
    if preceding.end <= preceding.start or right is None:
        return right
    if source.how == "inverted" and complement.opener in ("bare", "that", "to", "wh", "whether"):
        return None
    if complement.opener == "bare" and not preceding.quoted and _is_said_in_front(frame, hit, preceding, right):
        return None
    if preceding.quoted and not _part_of_subject(frame, preceding):
        resumes = frame.shape[complement.stop : complement.stop + 1] in (",", ":", "-", "q", "Q")
        return right if complement.opener == ":" or (complement.opener == "quote" and resumes) else None
    return right


def _is_said_in_front(frame: Frame, hit: CueHit, preceding: Preceding, right: int) -> bool:
    """Tell whether what stands behind adverbials of a cue is not its content, where a clause stands in front of it.

    So are a participle ("said in a letter describing the storm") and what a comma parts from them.
    """
    if right <= hit.last or not any(is_finite(frame, at) for at in range(preceding.start, preceding.end)):
        return False
    participle = frame.shape[right] == "G" or any(word.endswith("ing") for word in frame.words[right - 1 : right + 1])
    return participle or "," in frame.shape[hit.last : right]


def _part_of_subject(frame: Frame, preceding: Preceding) -> bool:
    """Tell whether a quotation without a comma in front of a source belongs to the subject ("the “blue” team said")."""
    return frame.shape[preceding.end - 1] == "Q" and preceding.end - 1 == preceding.boundary
