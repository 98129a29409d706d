"""Verbs of saying: who says it, then the construction that holds what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import lexicon
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.attribution import Attribution, floor_at, outermost, read_by
from newsextract_plugins.quotes.attributives import is_doubted, says_nothing
from newsextract_plugins.quotes.constructions.before_cue import BEFORE_CUE
from newsextract_plugins.quotes.constructions.behind_cue import BEHIND_CUE
from newsextract_plugins.quotes.constructions.passives import PASSIVES, court_heard
from newsextract_plugins.quotes.constructions.relaying import RELAYING, is_second_reporter, quoted_as, said_as
from newsextract_plugins.quotes.constructions.report import Report
from newsextract_plugins.quotes.parts.complements import Complement, complement_after
from newsextract_plugins.quotes.parts.noun_phrases import phrase_ending
from newsextract_plugins.quotes.parts.polarity import negation_in
from newsextract_plugins.quotes.parts.preceding import Preceding, preceding_of
from newsextract_plugins.quotes.parts.unsaid import is_gloss, is_helped, is_impersonal, is_only_asked, only_names
from newsextract_plugins.quotes.subjects import governing, is_passive, source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Rule
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.parts.source import Source
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["read_verb"]

_LEAST_NOUN: Final = 0.12
_MOSTLY: Final = 0.7
"""How likely a word must be something else than a noun to be none."""


def read_verb(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> Attribution | None:
    """Read the attribution of a verb of saying."""
    if is_doubted(hit.cue.lemma, hit.cue.form) and (
        _nobody_asks(frame, hit) or says_nothing(frame, hit) or is_gloss(frame, hit, found)
    ):
        return None
    if found and found[-1].cue[0] <= hit.first < found[-1].cue[1]:
        return None
    floor = floor_at(found, hit.first) if found else 0
    if hit.cue.lemma == "hear" and hit.cue.cue_class == "speech":
        return read_by(court_heard, frame, hit, floor, found)
    if "participle" in hit.cue.form and is_passive(frame, hit):
        return _read_passive(frame, hit, floor, found)
    if not found and frame.shape[max(0, hit.first - 1) : hit.first + 1] == "oV" and _is_still_to_say(frame, hit, floor):
        return None
    source = (found and _whose_relative(frame, hit.first, found)) or source_of(frame, hit, floor, found)
    if source is None or _is_unreal(frame, hit, source) or _requests_anonymity(hit, source, found):
        return None
    if _is_no_noun(frame, source) or _holds_predicate(frame, source) or _is_shown_to_somebody(frame, hit, source):
        return None
    complement = complement_after(frame, hit, source.last if source.how == "inverted" else None)
    if (complement.start is None or complement.start == hit.last) and _leaves_predicate(frame, hit, source):
        complement = Complement(hit.last, "bare", hit.last, None)
    preceding = _without_other_clause(frame, hit, complement, preceding_of(frame, hit, source, floor), floor, source)
    relayed = quoted_as(frame, hit) if hit.cue.lemma in RELAYING else None
    if relayed is not None:
        return _relayed(frame, source, preceding, *relayed, found)
    if complement.start is None and preceding.end <= preceding.start and source.how == "subject":
        preceding = _over_gist(frame, preceding, found)
        if _reports_report(frame, source, complement, found):
            at = source.clause - 1
            preceding = Preceding(outermost(frame, found, found[-1].parts[0][0]), at + 1, at, True, False)
    behind = _behind(frame, hit, source, complement, preceding)
    stop = max(complement.stop, hit.last, source.last if source.how == "inverted" else 0)
    made = _made(frame, hit, source, complement, stop)
    report = Report(frame, hit, source, complement, preceding, behind, found, made)
    if preceding.end <= preceding.start and behind is None:
        if is_second_reporter(report):
            found[-1].report_via((source.first, source.last), stop)
        return None
    return _first_of(BEHIND_CUE if behind is not None and not preceding.quoted else BEFORE_CUE, report)


def _is_still_to_say(frame: Frame, hit: CueHit, floor: int) -> bool:
    """Tell whether an infinitive reports nothing, whoever's it is: "went on to discuss the plan".

    Valency has the rule, `only-planned`; where no mark and no conjunction stands behind, no subject need be looked for.
    """
    if frame.quotes or hit.cue.lemma in RELAYING or governing(frame, hit.first, floor) is not None:
        return False
    return complement_after(frame, hit).opener in ("bare", "to", "")


def _first_of(constructions: Sequence[Rule], report: Report) -> Attribution | None:
    """Return what the first construction that fits a report reads, None where by it nothing is said."""
    for construction in constructions:
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
        return _first_of(BEFORE_CUE, Report(frame, hit, source, complement, preceding, None, found, made))
    report = Report(frame, hit, source, complement, preceding.emptied(), complement.start, found, made)
    return _first_of(BEHIND_CUE, report)


@exception(
    "asked-by-nobody",
    "“Asked” that opens a clause is a passive: nobody is named who asked.",
    example="Asked whether the harbour would stay open, Amara Diallo left the room.",
    counterexample="Amara Diallo asked whether the harbour would stay open.",
)
def _nobody_asks(frame: Frame, hit: CueHit) -> bool:
    at = hit.first
    opens = frame.shape[at - 1 : at] in ("", "Y", "S", "Z")
    return opens and frame.words[at] == "asked" and frame.words[at + 1 : at + 2] != ["by"]


def _is_unreal(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether nobody speaks in fact."""
    if source.how != "subject":
        return is_impersonal(frame, hit, source)
    return is_helped(frame, hit, source) or is_only_asked(frame, source) or only_names(frame, hit, source)


@exception(
    "source-that-is-no-noun",
    "A word that is no noun speaks for nobody.",
    example="Three locally transmitted confirmed cases of the fever were found.",
    counterexample="Three officials confirmed cases of the fever.",
)
def _is_no_noun(frame: Frame, source: Source) -> bool:
    """Tell whether a source ends in a participle, an adjective or an adverb: "transmitted", "no longer", "the"."""
    at = source.last - 1
    code, word = frame.shape[at], frame.words[at]
    if code == "D":
        return word in ("the", "a", "an", "no", "every")
    if code != "w" or "N" in frame.shape[source.first : at]:
        return False
    known = lexicon.entry(word)
    if known is None or known.likelihood("noun") > _LEAST_NOUN or known.likelihood("pronoun") > 0:
        return False
    alone = source.last - source.first == 1 or frame.shape[at - 1] not in "DM#"  # "the accused", "his former"
    return alone and known.likelihood("verb") + known.likelihood("adverb") > _MOSTLY


@exception(
    "source-with-a-verb",
    "What holds a past and its object is a predicate, and the participle behind it a noun's: no source, no cue.",
    example="The board on Monday approved six projects with a total estimated cost of $4 million.",
    counterexample="Elected officials estimated a cost of $4 million.",
)
def _holds_predicate(frame: Frame, source: Source) -> bool:
    for at in range(source.first, source.last - 2):
        word, behind = frame.words[at], frame.words[at + 1]
        if frame.shape[at] == "w" and is_past(word) and frame.shape[at - 1 : at] != "D":
            counted = frame.shape[at + 1] in "D#M" or lexicon.likelihood(behind, "number") > _MOSTLY
            if counted and lexicon.likelihood(word, "noun") < _LEAST_NOUN:
                return True
    return False


@exception(
    "participle-without-auxiliary",
    "“Shown” and “written” without an auxiliary are passives: nobody is named who shows or writes.",
    example="Jury shown horrific moment of the storm.",
    counterexample="The jury has shown that the boats were lost.",
)
def _is_shown_to_somebody(frame: Frame, hit: CueHit, source: Source) -> bool:
    if hit.cue.form != "participle" or source.how not in ("subject", "aside"):
        return False
    return "X" not in frame.shape[source.last : hit.first]


@exception(
    "requested-anonymity",
    "What a source of “according to” does in its own relative clause, as asking for anonymity, is no report.",
    example="According to two officials who requested anonymity, the harbour lost four boats.",
    counterexample="The harbour lost four boats, according to two officials.",
)
def _requests_anonymity(hit: CueHit, source: Source, found: Sequence[Attribution]) -> bool:
    return bool(found and source.how == "relative" and found[-1].how == "according-to" and hit.first < found[-1].stop)


def _whose_relative(frame: Frame, at: int, found: Sequence[Attribution]) -> Source | None:
    """Return the subject of a verb behind a relative clause that reports: "keepers who praise the dam say"."""
    if found[-1].how != "relative" or found[-1].parts[-1][1] != at:
        return None
    return phrase_ending(frame, found[-1].source[0], 0)


def _leaves_predicate(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether only the predicate of what is said stands behind the cue: "which the board said was “too late”"."""
    shape, before = frame.shape, source.clause - 1
    verb = frame.words[hit.last] if shape[hit.last : hit.last + 1] == "w" else ""
    finite = shape[hit.last : hit.last + 1] == "X" or (
        (is_past(verb) or verb.endswith("s")) and before >= 0 and shape[before] in "Rh"
    )
    return finite and source.how == "subject" and before >= 0 and shape[before] in "RNMwh" and hit.cue.clausal


def _without_other_clause(
    frame: Frame, hit: CueHit, complement: Complement, preceding: Preceding, floor: int, source: Source
) -> Preceding:
    """Leave out what stands in front where the cue reports only what follows it.

    So do participles ("he rose, saying that") and the second of two verbs ("he called it “old” and said she was in").
    """
    at = hit.first
    if frame.shape[at] == "G" and governing(frame, at, floor) is None:
        return preceding.emptied()
    if source.how == "shared" and complement.start is not None and frame.shape[at - 1 : at] == "C":
        return preceding.emptied()
    return preceding


def _over_gist(frame: Frame, preceding: Preceding, found: Sequence[Attribution]) -> Preceding:
    """Take a clause in front that tells of a speech act for what is said: "She rejected it, her aide told us"."""
    boundary = preceding.boundary
    if not found or found[-1].cue_class == "speech" or frame.shape[boundary : boundary + 1] != ",":
        return preceding
    if found[-1].parts[-1][1] != boundary:
        return preceding
    start = outermost(frame, found, found[-1].parts[0][0])
    return Preceding(start, boundary, boundary, preceding.quoted, preceding.as_clause)


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


def _behind(frame: Frame, hit: CueHit, source: Source, complement: Complement, preceding: Preceding) -> int | None:
    """Return the first token of the content behind the cue, None where what stands in front is the content."""
    right = complement.start
    if preceding.as_clause and preceding.end <= preceding.start and (right is None or complement.opener == "bare"):
        comma = frame.shape.find(",", hit.last, hit.last + 40)
        return comma + 1 if comma > 0 else None
    if preceding.end <= preceding.start or right is None:
        return right
    if source.how == "inverted" and complement.opener in ("bare", "that", "to", "wh", "whether"):
        return None
    if preceding.quoted and not _part_of_subject(frame, preceding):
        resumes = frame.shape[complement.stop : complement.stop + 1] in (",", ":", "-", "q", "Q")
        return right if complement.opener == ":" or (complement.opener == "quote" and resumes) else None
    return right


def _part_of_subject(frame: Frame, preceding: Preceding) -> bool:
    """Tell whether a quotation without a comma in front of a source belongs to the subject ("the “blue” team said")."""
    return frame.shape[preceding.end - 1] == "Q" and preceding.end - 1 == preceding.boundary
