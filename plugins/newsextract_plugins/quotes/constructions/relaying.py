"""Who passes on what somebody else says: "the Mercury quoted Ms Okafor as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.sources.behind import source_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["RELAYING", "REPORTING", "is_second_reporter", "passes_on", "quoted_as", "said_as"]

RELAYING: Final = frozenset({"quote", "cite", "report"})
"""Verbs that pass on what somebody else says."""
REPORTING: Final = frozenset({"report", "write", "reveal", "show"})
"""What outlets do with what others say."""
_LONGEST_ASIDE: Final = 14


def quoted_as(frame: Frame, hit: CueHit) -> tuple[Source, CueHit] | None:
    """Return who is quoted, and the participle: "quoted Ms Okafor, the mayor, as saying"."""
    source = source_after(frame, hit.last)
    if source is None:
        return None
    at = source.last
    if frame.shape[at : at + 1] == ",":
        at = frame.shape.find(",", at + 1, at + _LONGEST_ASIDE) + 1
    saying = _as_saying(frame, at)
    return None if saying is None else (source, saying)


def said_as(frame: Frame, hit: CueHit) -> tuple[CueHit, Source | None] | None:
    """Return the participle and who passes it on: "was quoted as saying", "was quoted by the Mercury as saying"."""
    outlet = source_after(frame, hit.last + 1) if frame.words[hit.last : hit.last + 1] == ["by"] else None
    saying = _as_saying(frame, hit.last if outlet is None else outlet.last)
    if saying is not None and outlet is None and frame.words[saying.last : saying.last + 1] == ["by"]:
        outlet = source_after(frame, saying.last + 1)
    return None if saying is None else (saying, outlet)


def _as_saying(frame: Frame, at: int) -> CueHit | None:
    """Return the participle of saying behind "as" at a token."""
    if frame.words[at : at + 1] != ["as"] or frame.shape[at + 1 : at + 2] != "G":
        return None
    return frame.cues.get(at + 1)


@exception(
    "citing-a-source",
    "“Citing” behind an outlet's report names who says what the outlet passes on; it reports nothing of its own.",
    example="The Harbour Courier reported that four boats were lost, citing two officials of the port.",
    counterexample="Amara Diallo closed the harbour, citing the storm.",
)
def passes_on(frame: Frame, found: Sequence[Attribution], at: int, cited: tuple[int, int]) -> bool:
    """Read "the agency reported, citing an official": the official is the source, the agency passes it on.

    Args:
        frame: The frame.
        found: The attributions in front, the last of which changes.
        at: The token of "citing".
        cited: The tokens behind it.
    """
    if not found or found[-1].stop > at or found[-1].via is not None or frame.shape[at] != "G":
        return False
    if frame.shape[at - 1 : at] != "," and not (found[-1].how == "inverted" and found[-1].stop == at):
        return False
    reporting = found[-1]
    reporter = frame.words[reporting.source[1] - 1]
    if not frame.words[reporting.cue[0]].startswith("report") and reporter not in word_list("words/media_nouns"):
        return False
    first, last = cited
    head = first + 1
    while head < last and frame.shape[head] in "DMNw#":
        head += 1
    word = frame.words[head - 1]
    if (head_kinds().get(word) or head_kinds().get(word.removesuffix("s"))) is None and frame.shape[head - 1] != "N":
        return False
    reporting.via = reporting.source
    reporting.source = cited
    return True


@exception(
    "second-reporter",
    "Who reports an attribution that stands in front passes it on.",
    example="The harbour will stay open, Amara Diallo said, the Harbour Courier reported.",
    counterexample="The harbour will stay open, Amara Diallo said.",
)
def is_second_reporter(report: Report) -> bool:
    """Tell whether an attribution with no content of its own passes on the one in front."""
    found, preceding, lemma = report.found, report.preceding, report.hit.cue.lemma
    return (
        bool(found)
        and (lemma in REPORTING or lemma == "say")
        and report.source.how == "subject"
        and report.frame.shape[preceding.boundary : preceding.boundary + 1] == ","
        and found[-1].via is None
        and max(found[-1].stop, found[-1].parts[-1][1]) >= preceding.boundary
    )
