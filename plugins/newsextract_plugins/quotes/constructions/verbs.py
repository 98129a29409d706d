"""Attributions: cue, source and content put together, frame by frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.attribution import Attribution, end_within, floor_at, is_unclaimed, outermost
from newsextract_plugins.quotes.attributives import says_nothing
from newsextract_plugins.quotes.constructions.others import (
    LONGEST_LABEL,
    RELAYING,
    according_to,
    by_agent,
    dash_name,
    headline,
    noun_cue,
    passes_on,
    quoted_as,
    said_as,
)
from newsextract_plugins.quotes.lexicon import noun_cues
from newsextract_plugins.quotes.parts.contents import Complement, clause_end, complement_after, content_end, trim_start
from newsextract_plugins.quotes.parts.extents import (
    before_date_when,
    before_second_verb,
    behind_name,
    over_fragments,
    participle_end,
    quotations_end,
    relative_end,
    without_circumstance,
    without_comment,
    without_dateline,
)
from newsextract_plugins.quotes.parts.fronts import Front, front_of
from newsextract_plugins.quotes.parts.government import NAMING, is_unreal, only_names, takes
from newsextract_plugins.quotes.parts.sources import phrase_ending
from newsextract_plugins.quotes.subjects import governing, is_passive, source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.parts.sources import Source
    from newsextract_plugins.quotes.shapes import CueHit, Frame

_AFTER_TRAILING: Final = frozenset({"", ",", ".", "R", "-", ";", ":", "S", "Z", "G", "C", "Y", "K", "?", "!"})
_LEADS: Final = "ISZTGK"
_REPORTING: Final = frozenset({"report", "write", "reveal", "show"})
_LONGEST_LEAD: Final = 20
_GOES_ON: Final = frozenset({"because", "unless"})
"""Conjunctions behind an attribution that go on with what is said: "the dam holds, she said, because it is old"."""
_SECOND_PERSON: Final = frozenset({"you", "you've", "you'd", "you're"})
_RULE_OF_OPENER: Final = {
    "that": "that-clause", "to": "infinitive", "whether": "question-clause", "wh": "question-clause",
    ":": "colon", "quote": "cue-quotation", "bare": "bare-clause",
}  # fmt: skip


def read_attributions(frame: Frame) -> list[Attribution]:
    """Read the attributions of a frame, in the order of their cues."""
    found: list[Attribution] = []
    shape = frame.shape
    nouns = noun_cues()
    for at in frame.anchors:
        code = shape[at]
        if code == "G" and frame.words[at] in nouns and shape[max(0, at - 3) : at].rstrip("wA")[-1:] in ("D", "M"):
            attribution = noun_cue(frame, at, found)  # "her stern warning that"
        elif code in "VG":
            attribution = _reported(frame, frame.cues[at], found)
        elif code == "K":
            attribution = according_to(frame, at, found)
        elif code == "w" and frame.words[at] in nouns:
            attribution = noun_cue(frame, at, found)
        elif code == "-":
            attribution = dash_name(frame, at)
        elif code == ":" and at < LONGEST_LABEL:
            attribution = headline(frame, at)
        else:
            continue
        if attribution is not None and not _is_addressed(attribution):
            found.append(attribution)
    return found


def _is_addressed(made: Attribution) -> bool:
    """Tell whether a report is about "you", the reader or the one who is asked: "You wrote it in a month. Why?"."""
    frame = made.frame
    return frame.words[made.source[0]] in _SECOND_PERSON and not any(
        first <= at < last for first, last in made.parts for at in frame.quotes
    )


def _reported(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> Attribution | None:
    """Read the attribution of a verb."""
    shape, words = frame.shape, frame.words
    at = hit.first
    before = shape[at - 1 : at]
    if words[at] == "asked" and before in ("", "Y", "S", "Z") and words[at + 1 : at + 2] != ["by"]:
        return None  # "Asked whether", "when asked about": nobody is named who asked
    if says_nothing(frame, hit) or (found and found[-1].cue[0] <= at < found[-1].cue[1]):
        return None
    floor = floor_at(found, at) if found else 0
    if "participle" in hit.cue.form and is_passive(frame, hit):
        said = said_as(frame, hit) if hit.cue.lemma in RELAYING else None
        source = source_of(frame, hit, floor, found) if said is not None else None
        if said is None or source is None:
            return by_agent(frame, hit, floor, found)
        return _relayed(frame, said[1], front_of(frame, hit, source, floor), source, said[0], found)
    source = (found and _whose_relative(frame, at, found)) or source_of(frame, hit, floor, found)
    if source is None or is_unreal(frame, hit, source) or only_names(frame, hit, source):
        return None
    after = complement_after(frame, hit, source.last if source.how == "inverted" else None)
    if (after.start is None or after.start == hit.last) and _leaves_predicate(frame, hit, source):
        after = Complement(hit.last, "bare", hit.last, None)
    if source.how == "relative" and found and found[-1].how == "according-to" and at < found[-1].stop:
        return None  # "according to an official who requested anonymity, …"
    made = Attribution(
        frame, (at, hit.last), (source.first, source.last), [], "", hit.cue.cue_class, addressee=after.addressee,
        stop=max(after.stop, hit.last, source.last if source.how == "inverted" else 0), how=source.how,
    )  # fmt: skip
    left = front_of(frame, hit, source, floor)
    if shape[at] == "G" and governing(frame, at, floor) is None:
        left.end, left.quoted = left.start, False  # a participle reports what follows it
    if source.how == "shared" and after.start is not None and shape[at - 1 : at] == "C":
        left.end, left.quoted = left.start, False  # "he called it “old” and said she was there"
    relayed = quoted_as(frame, hit) if hit.cue.lemma in RELAYING else None
    if relayed is not None:
        return _relayed(frame, source, left, *relayed, found)
    if after.start is None and left.end <= left.start and source.how == "subject":
        left = _over_gist(frame, left, found)
    right = _behind(frame, hit, source, after, left)
    if left.end <= left.start and right is None:
        _report_via(frame, hit, source, made, left, found)
        return None
    if right is not None and not left.quoted:
        return _with_content_behind(frame, hit, source, after, made, left, right, found)
    return _with_content_in_front(frame, hit, source, after, made, left, right, found)


def _relayed(
    frame: Frame, outlet: Source | None, left: Front, source: Source, hit: CueHit, found: Sequence[Attribution]
) -> Attribution | None:
    """Read "the Mercury quoted Ms Okafor as saying": she speaks, and the paper passes it on."""
    after = complement_after(frame, hit, None)
    via = None if outlet is None else (outlet.first, outlet.last)
    made = Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), [], "", hit.cue.cue_class,
        addressee=after.addressee, via=via, stop=max(after.stop, hit.last), how=source.how,
    )  # fmt: skip
    if after.start is None or left.quoted:
        return _with_content_in_front(frame, hit, source, after, made, left, None, found)
    left.end = left.start
    return _with_content_behind(frame, hit, source, after, made, left, after.start, found)


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


def _behind(frame: Frame, hit: CueHit, source: Source, after: Complement, left: Front) -> int | None:
    """Return the first token of the content behind the cue, None where what stands in front is the content."""
    right = after.start
    if left.as_clause and left.end <= left.start and (right is None or after.opener == "bare"):
        comma = frame.shape.find(",", hit.last, hit.last + 40)
        return comma + 1 if comma > 0 else None
    if left.end <= left.start or right is None:
        return right
    if source.how == "inverted" and after.opener in ("bare", "that", "to", "wh", "whether"):
        return None
    if left.quoted and not _part_of_subject(frame, left):
        resumes = frame.shape[after.stop : after.stop + 1] in (",", ":", "-", "q", "Q")
        return right if after.opener == ":" or (after.opener == "quote" and resumes) else None
    return right


def _over_gist(frame: Frame, left: Front, found: Sequence[Attribution]) -> Front:
    """Take a clause in front that tells of a speech act for what is said: "She rejected it, her aide told us"."""
    if not found or found[-1].cue_class == "speech" or frame.shape[left.boundary : left.boundary + 1] != ",":
        return left
    if found[-1].parts[-1][1] != left.boundary:
        return left
    start = outermost(frame, found, found[-1].parts[0][0])
    return Front(start, left.boundary, left.boundary, left.quoted, left.as_clause)


def _part_of_subject(frame: Frame, left: Front) -> bool:
    """Tell whether a quotation without a comma in front of a source belongs to the subject ("the “blue” team said")."""
    return frame.shape[left.end - 1] == "Q" and left.end - 1 == left.boundary


def _report_via(
    frame: Frame, hit: CueHit, source: Source, made: Attribution, left: Front, found: Sequence[Attribution]
) -> None:
    """Note a second reporter: "…, Okafor said, the Mercury reported"."""
    if (
        found
        and (hit.cue.lemma in _REPORTING or hit.cue.lemma == "say")
        and source.how == "subject"
        and frame.shape[left.boundary : left.boundary + 1] == ","
        and found[-1].via is None
        and max(found[-1].stop, found[-1].parts[-1][1]) >= left.boundary
    ):
        found[-1].report_via((source.first, source.last), made.stop)


def _with_content_behind(
    frame: Frame, hit: CueHit, source: Source, after: Complement, made: Attribution, left: Front, right: int,
    found: Sequence[Attribution],
) -> Attribution | None:  # fmt: skip
    """Finish an attribution whose content stands behind its cue."""
    shape = frame.shape
    stands_alone = True
    interrupted = after.opener == "quote" and shape[hit.last : hit.last + 1] == "," and source.how == "subject"
    if (
        interrupted
        and right < len(frame.words)
        and not frame.words[right].isupper()
        and (_is_clause(frame, left.start, left.end) or _is_subject(frame, left))
    ):
        made.parts.append((left.start, left.end))
        stands_alone = False
    made.rule = _RULE_OF_OPENER.get(after.opener, "as-clause")
    if hit.cue.cue_class == "communication" and after.opener == "bare":
        made.rule = "speech-act"
    if left.as_clause:
        made.rule = "as-clause"
    if shape[hit.first] == "G":
        made.rule = "participle"
    gist = after.opener == "to" or ("n" in hit.cue.frames and not hit.cue.clausal and after.opener == "bare")
    before = left.boundary
    subordinate = not left.as_clause and _is_subordinate(frame, hit.first)
    end = content_end(frame, right, after.opener if stands_alone else "bare", gist=gist, subordinate=subordinate)
    right = trim_start(frame, right, end)
    end = end_within(frame, found, hit.first, end)
    if after.opener == "bare" and "n" in hit.cue.frames:
        end = before_second_verb(frame, right, end)
    if shape[hit.first] == "G":
        end = participle_end(frame, right, end)
    relative = source.first if source.how == "relative" else before if before >= 0 and shape[before] == "R" else -1
    if relative >= 0 and after.opener != "quote":
        clause = after.opener != "to" and (after.opener != "bare" or "c" in hit.cue.frames)
        end = relative_end(frame, relative, right, end, clause=clause)
    if after.opener == "bare" and shape[right : right + 1] == "q" and not hit.cue.clausal:
        end = quotations_end(shape, right, end)
    if hit.cue.lemma in NAMING and before >= 0 and frame.words[before] in ("what", "whom", "which"):
        end = behind_name(shape, right, end)
    if gist or (hit.cue.cue_class == "communication" and after.opener == "bare"):
        end = without_circumstance(frame, right, end)
    if after.opener == "bare":
        end = before_date_when(frame, right, end)
        if hit.cue.cue_class == "communication":
            end = over_fragments(shape, right, end)
    if after.opener != "quote":
        end = without_comment(frame, right, end)
    if end <= right or not takes(frame, hit, source, right, end, after.opener):
        return None
    if hit.cue.lemma == "cite" and passes_on(frame, found, hit.first, (right, end)):
        return None
    made.parts.append((right, end))
    return made


def _is_subordinate(frame: Frame, at: int) -> bool:
    """Tell whether a cue stands in a subordinate clause in front: "When Ms Okafor tried to defend the plan, he"."""
    shape = frame.shape
    lowest = max(0, at - _LONGEST_LEAD)
    start = max(shape.rfind(code, lowest, at) for code in ",;:.qQ") + 1
    if start == 0 and lowest > 0:
        return False
    while start < at and shape[start] in "CYA":
        start += 1
    return shape[start] in "SZ" and "V" not in shape[start:at]


def _with_content_in_front(
    frame: Frame, hit: CueHit, source: Source, after: Complement, made: Attribution, left: Front, right: int | None,
    found: Sequence[Attribution],
) -> Attribution | None:  # fmt: skip
    """Finish an attribution whose content stands in front, or that stands inside its content."""
    shape = frame.shape
    start, end = left.start, left.end
    if hit.cue.frames.isdisjoint("qch") or source.how in ("relative", "infinitive"):
        return None
    if hit.cue.cue_class == "evidence" and shape[source.first] == "P":
        return None
    if not left.quoted and not _may_trail(frame, hit, source, after, left):
        return None
    if found and not is_unclaimed(found, start, end):
        last = found[-1]
        if hit.cue.lemma in _REPORTING and last.cue_class == "speech" and source.how != "shared":
            last.report_via((source.first, source.last), made.stop)
            return None
        start = trim_start(frame, outermost(frame, found, start), end)
    if not left.quoted:
        start = without_dateline(frame, start, end)
    if not _is_mere_lead(frame, start, end):
        made.parts.append((start, end))
    made.rule = f"{'quotation' if left.quoted else 'clause'}-{'inversion' if source.how == 'inverted' else 'cue'}"
    comma = after.stop
    if right is not None:
        made.parts.append((right, content_end(frame, right, after.opener)))
    elif (
        not left.quoted
        and shape[comma : comma + 1] in (",", "-")
        and (shape[comma + 1 : comma + 2] not in tuple("GKRSZ") or frame.words[comma + 1] in _GOES_ON)
        and (source.how != "inverted" or shape[comma + 1] in "CYX")  # else an aside on who speaks
    ):
        resumed = clause_end(frame, comma + 1)
        if (resumed - comma > 3 or "q" in shape[comma:resumed]) and shape[resumed - 1] != "V":
            made.parts.append((comma + 1, resumed))
    return made if made.parts else None


def _is_mere_lead(frame: Frame, start: int, end: int) -> bool:
    """Tell whether only adverbs stand in front of an attribution, which open its sentence: "Now, she said, …"."""
    return not frame.shape[start:end].strip("AT,") and frame.words[start] not in ("otherwise", "instead")


def _may_trail(frame: Frame, hit: CueHit, source: Source, after: Complement, left: Front) -> bool:
    """Tell whether an attribution can follow a clause without marks: "The port is open, Okafor said"."""
    shape = frame.shape
    behind = shape[after.stop : after.stop + 1]
    parenthetical = (
        source.how == "subject" and behind == "," and shape[after.stop + 1 : after.stop + 2] in ("X", "V", "w")
    )
    lead = shape[left.start] in _LEADS and not _holds_clause(frame, left.start, left.end)
    return not (
        not hit.cue.clausal
        or source.how == "shared"
        or (left.end - left.start < 2 and not parenthetical and not _opens_sentence(frame, left, after))
        or behind not in _AFTER_TRAILING
        or (lead and behind != ",")
    )


def _holds_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch that opens with a lead goes on to a clause: "On Monday, the two met to talk"."""
    if "X" in frame.shape[start:end]:
        return True
    comma = frame.shape.find(",", start, end)
    return comma > 0 and any(
        frame.shape[at] == "w" and frame.shape[at - 1] in "wNPB" and is_past(frame.words[at])
        for at in range(comma + 2, end)
    )


def _opens_sentence(frame: Frame, left: Front, after: Complement) -> bool:
    """Tell whether an adverb stands in front of an attribution behind whose comma the sentence goes on."""
    return (
        frame.shape[left.start] == "A"
        and frame.shape[after.stop : after.stop + 1] == ","
        and frame.shape[after.stop + 1 : after.stop + 2] in ("P", "D", "N", "M", "#")
    )


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch in front of an attribution is content rather than a lead ("But, he said, …")."""
    while start < end and frame.shape[start] in "CYA":
        start += 1
    return end - start > 2 and frame.shape[start] in "PNDMw#" and not frame.words[start].endswith(("ing", "ed"))


def _is_subject(frame: Frame, left: Front) -> bool:
    """Tell whether what stands in front is the subject of a quotation: "The boats, she went on, “have sunk”"."""
    shape = frame.shape
    if shape[left.start : left.start + 1] not in tuple("PDNM#") or any(
        code in ",;:" for code in shape[left.start : left.end]
    ):
        return False
    if left.end - left.start > 1 and shape[left.end - 1] in "XwNO":
        return True
    return left.end > left.start and shape[left.start] == "P"
