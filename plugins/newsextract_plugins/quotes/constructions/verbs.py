"""Verbs of saying: who says it, then the construction that holds what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text.grammar.subjects.governors import governing
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.voice import is_passive
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.attribution import Attribution, floor_at, read_by
from newsextract_plugins.quotes.attributives import is_doubted, says_nothing
from newsextract_plugins.quotes.constructions.before_cue import BEFORE_CUE
from newsextract_plugins.quotes.constructions.behind_cue import construction_of
from newsextract_plugins.quotes.constructions.passives import PASSIVES, court_heard
from newsextract_plugins.quotes.constructions.relaying import RELAYING, is_second_reporter, quoted_as, said_as
from newsextract_plugins.quotes.constructions.report import Report
from newsextract_plugins.quotes.constructions.sides import content_behind, in_front, over_other_reports
from newsextract_plugins.quotes.constructions.unreal import names_reference, says_no_words, speaks_for_nobody
from newsextract_plugins.quotes.parts.complements import Complement, complement_after
from newsextract_plugins.quotes.parts.polarity import negation_in
from newsextract_plugins.quotes.parts.preceding import Preceding, preceding_of
from newsextract_plugins.quotes.sources.verb_sources import source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["read_verb"]


def read_verb(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> Attribution | None:
    """Read the attribution of a verb of saying."""
    cue, at = hit.cue, hit.first
    if is_doubted(cue.lemma, cue.form) and says_nothing(frame, hit, found):
        return None
    source, floor = None, 0
    if found:
        if found[-1].cue[0] <= at < found[-1].cue[1]:
            return None
        floor = floor_at(found, at)
    if cue.lemma == "hear" and cue.cue_class == "speech":
        return read_by(court_heard, frame, hit, floor, found)
    if "participle" in cue.form and is_passive(frame, at, hit.last):
        return _read_passive(frame, hit, floor, found)
    if found:
        source = _whose_relative(frame, at, found)
    elif at and frame.shape[at] == "V" and frame.shape[at - 1] == "o" and _is_still_to_say(frame, hit, floor):
        return None
    source = source or source_of(frame, hit, floor, found)
    if source is None or speaks_for_nobody(frame, hit, source, found):
        return None
    complement = complement_after(frame, hit, source.last if source.how == "inverted" else None)
    if complement.opener == "bare" and (
        says_no_words(frame, complement.start) or names_reference(frame, hit, complement.start)
    ):
        return None
    start = complement.start
    if source.clause and (start is None or start == hit.last) and _leaves_predicate(frame, hit, source):
        complement = Complement(hit.last, "bare", hit.last, None)
    preceding = in_front(frame, hit, source, complement, floor)
    relayed = quoted_as(frame, hit) if cue.lemma in RELAYING else None
    if relayed is not None:
        return _relayed(frame, source, preceding, *relayed, found)
    if complement.start is None and preceding.end <= preceding.start and source.how in ("subject", "inverted"):
        preceding = over_other_reports(frame, source, complement, preceding, found)
    behind = content_behind(frame, hit, source, complement, preceding)
    stop = max(complement.stop, hit.last, source.last if source.how == "inverted" else 0)
    made = _made(frame, hit, source, complement, stop)
    report = Report(frame, hit, source, complement, preceding, behind, found, made)
    if preceding.end <= preceding.start and behind is None:
        if is_second_reporter(report):
            found[-1].report_via((source.first, source.last), stop)
        return None
    return _behind(report) if behind is not None and not preceding.quoted else _in_front(report)


def _is_still_to_say(frame: Frame, hit: CueHit, floor: int) -> bool:
    """Tell whether an infinitive reports nothing, whoever's it is: "went on to discuss the plan".

    Valency has the rule, `only-planned`; where no mark and no conjunction stands behind, no subject need be looked for.
    """
    if frame.quotes or hit.cue.lemma in RELAYING or governing(frame, hit.first, floor) is not None:
        return False
    return complement_after(frame, hit).opener in ("bare", "to", "")


def _behind(report: Report) -> Attribution | None:
    """Return what stands behind a cue and its source, None where nothing is said."""
    construction = report.made.rule = construction_of(report)
    return _with_polarity(report) if construction.read(report) else None


def _in_front(report: Report) -> Attribution | None:
    """Return what stands in front by the first construction that fits, None where by it nothing is said."""
    for construction in BEFORE_CUE:
        said = construction.read(report)
        if said is not None:
            report.made.rule = construction
            return _with_polarity(report) if said else None
    return None


def _with_polarity(report: Report) -> Attribution:
    """Return the attribution of a report, with whether it was not said."""
    made = report.made
    name = negation_in(report)
    if name is not None:
        made.negative = True
        made.trail.append(name)
    return made


def _made(frame: Frame, hit: CueHit, source: Source, complement: Complement, stop: int) -> Attribution:
    """Return an attribution that holds nothing yet."""
    return Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), source.how, [],
        cue_class=hit.cue.cue_class, addressee=complement.addressee, stop=stop,
    )  # fmt: skip


def _read_passive(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read "was quoted by the Mercury as saying", else a passive with its agent."""
    said = said_as(frame, hit) if hit.cue.lemma in RELAYING else None
    source = source_of(frame, hit, floor, found) if said is not None else None
    if said is None or source is None:
        passives = (read_by(passive, frame, hit, floor, found) for passive in PASSIVES)
        return next((made for made in passives if made is not None), None)
    return _relayed(frame, said[1], preceding_of(frame, hit, source, floor), source, said[0], found)


def _relayed(
    frame: Frame, outlet: Source | None, preceding: Preceding, source: Source, hit: CueHit, found: Sequence[Attribution]
) -> Attribution | None:
    """Read "the Mercury quoted Ms Okafor as saying": she speaks, and the paper passes it on."""
    complement = complement_after(frame, hit, None)
    made = _made(frame, hit, source, complement, max(complement.stop, hit.last))
    made.via = None if outlet is None else (outlet.first, outlet.last)
    if complement.start is None or preceding.quoted:
        return _in_front(Report(frame, hit, source, complement, preceding, None, found, made))
    report = Report(frame, hit, source, complement, preceding.emptied(), complement.start, found, made)
    return _behind(report)


def _whose_relative(frame: Frame, at: int, found: Sequence[Attribution]) -> Source | None:
    """Return the subject of a verb behind a relative clause that reports: "keepers who praise the dam say"."""
    if found[-1].how != "relative" or found[-1].parts[-1][1] != at:
        return None
    return phrase_ending(frame, found[-1].source[0], 0)


def _leaves_predicate(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether only the predicate of what is said stands behind the cue: "which the board said was “too late”"."""
    shape, before = frame.shape, source.clause - 1
    if before < 0 or shape[before] not in "RNMwh" or source.how != "subject" or not hit.cue.clausal:
        return False
    behind = shape[hit.last : hit.last + 1]
    if behind != "w" or shape[before] not in "Rh":
        return behind == "X"
    verb = frame.words[hit.last]
    return is_past(verb) or verb.endswith("s")
