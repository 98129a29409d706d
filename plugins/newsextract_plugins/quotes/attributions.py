"""Attributions: cue, source and content put together, frame by frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from newsextract_plugins.quotes.contents import clause_end, complement_after, trim_start
from newsextract_plugins.quotes.lexicon import noun_cues, word_list
from newsextract_plugins.quotes.shapes import CueHit
from newsextract_plugins.quotes.sources import POSSESSIVES, Source, clause_subject, frame_subject, subject_at, source_after, source_before

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

_WITH: Final = frozenset({"with", "of", "from"})
_DASH_NAME: Final = re.compile(r"-(?P<name>N[NBMCI]{0,6})(?:[,I.][^qQVX]{0,16})?$")
_CALLED_ON: Final = re.compile(r"I(?:D|A)?[NMw#B]{1,4}(?:CA?[NMw#B]{1,4})?o")
_LABEL: Final = re.compile(r"A?[NBM#]{1,6}")
_LONGEST_LABEL: Final = 7
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't"})
_AFTER_INVERSION: Final = ("", ",", ".", "R", "T", "I", "-", ";", ":", "S", "A", "G", "C")
_AFTER_TRAILING: Final = ("", ",", ".", "R", "-", ";", ":", "S", "Z", "G", "C", "Y", "K", "?", "!")
_LEADS: Final = "ISZTGK"
_NAMING: Final = frozenset({"call", "dub", "label", "brand", "bill"})
_REPORTERS: Final = frozenset({"report", "write", "reveal", "show"})


@attrs.define
class Attribution:
    """An attribution in the making: token ranges of one frame.

    Attributes:
        frame: The frame.
        cue: Tokens of the cue, or None.
        source: Tokens of the source, or None.
        parts: Token ranges of the content.
        rule: The construction.
        cue_class: The class of the cue.
        addressee: Tokens of the addressee.
        via: Tokens of who reports the attribution.
        stop: First token behind what belongs to it.
        how: How the source was found.
    """

    frame: Frame
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    parts: list[tuple[int, int]]
    rule: str
    cue_class: str = "speech"
    addressee: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
    stop: int = 0
    how: str = ""


def read_attributions(frame: Frame) -> list[Attribution]:
    """Read the attributions of a frame, in the order of their cues."""
    found: list[Attribution] = []
    shape = frame.shape
    nouns = noun_cues()
    for at, code in enumerate(shape):
        if code == "K":
            attribution = _according_to(frame, at, found)
        elif code in "VG":
            attribution = _reported(frame, frame.cues[at], found)
        elif code == "-" and at and shape[at - 1] in "qQ":
            attribution = _dash_name(frame, at)
        elif code == "w" and frame.words[at] in nouns:
            attribution = _noun_cue(frame, at, found)
        elif code == ":" and at < _LONGEST_LABEL:
            attribution = _headline(frame, at)
        else:
            continue
        if attribution is not None:
            found.append(attribution)
    return found


def _noun_cue(frame: Frame, at: int, found: list[Attribution]) -> Attribution | None:
    """Read a noun of speech beside its speaker: "Iyer's claim that", "her call to"."""
    shape = frame.shape
    opens = at + 1
    called = _CALLED_ON.match(shape, opens)
    if called is not None and frame.words[opens] in ("on", "for"):
        opens = called.end() - 1
    if shape[opens : opens + 1] not in tuple(noun_cues()[frame.words[at]].split()):
        return None
    if shape[opens] == "o" and shape[opens + 1 : opens + 2] not in ("w", "A", "q", "Q", "V"):
        return None
    owner = at - 1
    while owner > 0 and shape[owner] in "wA#" and at - owner <= 3:
        owner -= 1
    if owner < 0 or not (shape[owner] == "M" or frame.words[owner] in POSSESSIVES):
        return None
    first = owner
    while shape[owner] == "M" and first > 0 and shape[first - 1] in "NB":
        first -= 1
    end = min([clause_end(frame, opens + 1, gist=True, subordinate=shape[0] in "SZ"), *(stop for a in found for start, stop in a.parts if start <= at < stop)])
    if end <= opens + 2 and shape[opens + 1] not in "qQ":
        return None
    return Attribution(
        frame, (at, at + 1), (first, owner + 1), [(opens + 1, end)], "noun-cue", "communication", stop=opens + 1, how="possessor"
    )


def _headline(frame: Frame, at: int) -> Attribution | None:
    """Read a headline: "Okafor: Harbour to close for the winter"."""
    shape = frame.shape
    if not frame.opening or at + 3 >= len(shape) or _LABEL.fullmatch(shape, 0, at) is None:
        return None
    if frame.words[0] in word_list("headline_labels.txt"):
        return None
    end = clause_end(frame, at + 1)
    return Attribution(frame, (at, at + 1), (0, at), [(at + 1, end)], "headline-colon", stop=at + 1, how="headline")


def _dash_name(frame: Frame, at: int) -> Attribution | None:
    """Read a name behind a dash behind a quotation: "— Amara Diallo, harbour master"."""
    match = _DASH_NAME.match(frame.shape, at)
    if match is None:
        return None
    return Attribution(frame, (at, at + 1), match.span("name"), [(at - 1, at)], "dash-name", stop=match.end(), how="dash")


def _floor(found: list[Attribution], at: int) -> int:
    """Return the first token that still belongs to nobody's attribution, seen from token `at`."""
    floor = 0
    for attribution in found:
        floor = max(floor, attribution.stop if attribution.stop <= at else 0)
        for start, end in attribution.parts:
            if start <= at:
                floor = max(floor, start if at < end else end)
    return floor


def _according_to(frame: Frame, at: int, found: list[Attribution]) -> Attribution | None:
    shape = frame.shape
    source = source_after(frame, at + 2)
    if source is None or (source.last - source.first == 1 and frame.words[source.first] in word_list("not_sources.txt")):
        return None
    span = (source.first, source.last)
    floor = _floor(found, at)
    left = trim_start(frame, floor, at)
    before = at
    while before > left and shape[before - 1] in ",-ACY":
        before -= 1
    opens = left >= before
    if found and not _is_new(found, left, before):
        found[-1].via = found[-1].via or span
        found[-1].stop = max(found[-1].stop, source.last)
        return None
    cue = (at, at + 2)
    if opens:
        comma = shape.find(",", source.last)
        for _ in range(4):
            following = shape.find(",", comma + 1) if comma >= 0 else -1
            if following < 0 or shape[comma + 1 : comma + 2] not in ("R", "D", "w") or following - comma > 14:
                break
            if shape[comma + 1] != "R" and any(code in "XV" for code in shape[comma + 1 : following]):
                break
            comma = following
        start = comma + 1 if 0 <= comma < source.last + 25 else source.last
        if start >= len(shape):
            return None
        start = trim_start(frame, start, len(shape))
        end = clause_end(frame, start)
        if end <= start:
            return None
        return Attribution(frame, cue, span, [(start, end)], "according-to", stop=start, how="according-to")
    return Attribution(frame, cue, span, [(left, before)], "according-to", stop=source.last, how="according-to")


def _is_new(found: list[Attribution], left: int, before: int) -> bool:
    """Tell whether the stretch in front of a second reporter is something that no attribution holds yet."""
    if left >= before:
        return False
    last = found[-1]
    return not any(start <= left < end or end == before for start, end in last.parts)


def _reported(frame: Frame, hit: CueHit, found: list[Attribution]) -> Attribution | None:
    shape = frame.shape
    at = hit.first
    if frame.words[at] == "asked" and frame.shape[at - 1 : at] in ("", "Y", "S", "Z") and frame.words[at + 1 : at + 2] != ["by"]:
        return None
    if _is_adjective(frame, hit) or any(a.cue and a.cue[0] <= at < a.cue[1] for a in found):
        return None
    floor = _floor(found, at)
    passive = _is_passive(frame, hit)
    if passive or (hit.cue.form in ("participle", "past/participle") and frame.words[hit.last : hit.last + 1] == ["by"]):
        return _by_agent(frame, hit, floor, found)
    before = shape[at - 1] if at > floor else ""
    source: Source | None
    inverted = None
    if shape[at] == "G":
        source = _subject_of_segment(frame, at, floor) if before == "," else None
        if before and before not in ",-IqQCYSZA":
            source = source_before(frame, at, floor)
            if source is not None and before != "X" and (source.first == 0 or frame.words[source.first - 1] not in _WITH) and source.first > floor:
                source = None
        if source is None and before in ("w", "N", "M", "B"):
            source = clause_subject(frame, at)
            source = source and Source(source.first, source.last, at, "shared")
        if source is None:
            source = _shared(frame, found, at)
    elif before == "o":
        source = _shared(frame, found, at)
        source = source and Source(source.first, source.last, at, "infinitive")
    else:
        source = source_before(frame, at, floor)
        if source is None or (before in ",-qQ" and before):
            inverted = source_after(frame, hit.last) if "i" in hit.cue.frames and hit.cue.form != "base" else None
        if inverted is not None and (source is None or source.how == "aside"):
            if before in ("q", "Q") or (
                before not in ("C", "Y")
                and shape[inverted.last : inverted.last + 1] in _AFTER_INVERSION
                and (source is None or not _ends_in_aside(frame, at))
            ):
                source = inverted
            elif source is None and before in (",", "-"):
                source = frame_subject(frame, at)
                source = source and Source(source.first, source.last, source.first, "aside")
        if source is None and (before in ("C", "Y") or (before == "A" and shape[max(at - 2, 0)] in "CY")):
            source = _shared(frame, found, at)
    if source is None:
        return None
    return _with_content(frame, hit, source, found, floor)


def _ends_in_aside(frame: Frame, cue: int) -> bool:
    """Tell whether what stands between the last two commas in front of a cue is an aside on the subject."""
    shape = frame.shape
    left = max(shape.rfind(code, 0, cue - 1) for code in ",-q")
    aside = shape[left + 1 : cue - 1]
    return left >= 0 and aside[:1] in tuple("RDNwI") and not any(code in "PhS" for code in aside)


def _with_content(
    frame: Frame, hit: CueHit, source: Source, found: list[Attribution], floor: int
) -> Attribution | None:
    shape = frame.shape
    size = len(shape)
    inverted = source.how == "inverted"
    after = complement_after(frame, hit, source.last if inverted else None)
    clause = hit.first if inverted or source.how in ("shared", "infinitive") else source.clause
    made = Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), [], "", hit.cue.cue_class,
        addressee=after.addressee, stop=max(after.stop, hit.last, source.last if inverted else 0), how=source.how,
    )
    boundary = clause - 1
    while boundary > floor and shape[boundary] in "CYA":
        boundary -= 1
    as_clause = boundary >= floor and shape[boundary] == "S" and frame.words[boundary] in ("as", "like")
    if as_clause:
        boundary -= 1
    left_code = shape[boundary] if boundary >= floor else ""
    left = trim_start(frame, floor, max(boundary, floor))
    left_end = boundary + (left_code in ("q", "Q"))
    has_left = left_code in ("q", "Q", ",", "-", "?", "!", ".", "…") and left_end > left and left_code != ""
    while left_end > left and shape[left_end - 1] in ",-.?!…:;":
        left_end -= 1
    has_left = has_left and left_end > left
    quoted_left = has_left and shape[left_end - 1] in "qQ"
    right = after.start
    if as_clause and boundary < floor:
        comma = shape.find(",", hit.last)
        if right is None or after.opener == "bare":
            right = comma + 1 if comma > 0 else None
    if quoted_left and left_code == "Q" and shape[left_end - 1] == "Q" and right is not None and not inverted:
        quoted_left = has_left = False
    if inverted and after.opener in ("bare", "that", "to", "wh", "whether") and has_left:
        right = None
    if quoted_left and after.opener not in ("quote", ":"):
        right = None
    if quoted_left and after.opener == "quote" and right is not None and not _resumes(frame, after.stop):
        right = None
    lead = has_left and not quoted_left and shape[left] in _LEADS and "X" not in shape[left:left_end] 
    if not has_left and right is None:
        if found and hit.cue.lemma in _REPORTERS | {"say"} and source.how == "subject" and shape[boundary : boundary + 1] == ",":
            if found[-1].via is None and found[-1].stop >= boundary:
                found[-1].via = (source.first, source.last)
                found[-1].stop = made.stop
        return None
    if right is not None and (not has_left or not quoted_left):
        if has_left and _is_clause(frame, left, left_end) and after.opener == "quote" and shape[hit.last : hit.last + 1] == "," and source.how == "subject":
            made.parts.append((left, left_end))
        rule = {"that": "that-clause", "to": "infinitive", "whether": "question-clause", "wh": "question-clause",
                ":": "colon", "quote": "cue-quotation", "bare": "bare-clause"}.get(after.opener, "as-clause")
        if hit.cue.cue_class == "communication" and after.opener == "bare":
            rule = "speech-act"
        made.rule = "participle" if shape[hit.first] == "G" else "as-clause" if as_clause else rule
        gist = "n" in hit.cue.frames and hit.cue.frames.isdisjoint("ch") and after.opener == "bare"
        subordinate = boundary >= 0 and shape[boundary] in "SZ" and not as_clause and (boundary == 0 or shape[boundary - 1] in ",.qQCY")
        gist = gist or after.opener == "to"
        end = _content_end(frame, right, after.opener, gist=gist, subordinate=subordinate)
        right = trim_start(frame, right, end)
        end = min([end, *(stop for a in found for start, stop in a.parts if start <= hit.first < stop)])
        if end <= right or not _allowed(frame, hit, source, right, end, after.opener):
            return None
        made.parts.append((right, end))
        return made
    if not has_left or (hit.cue.frames.isdisjoint("qch")) or source.how in ("relative", "infinitive"):
        return None
    parenthetical = not inverted and source.how == "subject" and shape[after.stop : after.stop + 1] == "," and shape[after.stop + 1 : after.stop + 2] in tuple("XVw")
    if not quoted_left and (
        hit.cue.frames.isdisjoint("ch")
        or source.how == "shared"
        or (hit.cue.cue_class == "evidence" and shape[source.first] == "P")
        or (left_end - left < 2 and not parenthetical)
        or shape[after.stop : after.stop + 1] not in _AFTER_TRAILING
        or (lead and shape[after.stop : after.stop + 1] != ",")
    ):
        return None
    if found and not _is_new(found, left, left_end):
        last = found[-1]
        if hit.cue.lemma in _REPORTERS and last.cue_class == "speech" and source.how != "shared" and last.how != "via":
            last.via = last.via or (source.first, source.last)
            last.stop = max(last.stop, made.stop)
            return None
        left = _outermost(frame, found, left)
    if quoted_left and hit.cue.cue_class == "evidence" and shape[source.first] == "P":
        return None
    made.parts.append((left, left_end))
    made.rule = ("quotation-cue" if quoted_left else "clause-cue") if not inverted else ("quotation-inversion" if quoted_left else "clause-inversion")
    comma = after.stop
    if right is not None:
        end = _content_end(frame, right, after.opener)
        made.parts.append((right, end))
    elif comma + 1 < size and shape[comma] in ",-" and shape[comma + 1] not in "GKRSZ" and not quoted_left:
        end = clause_end(frame, comma + 1)
        if end - comma > 3:
            made.parts.append((comma + 1, end))
    return made


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a stretch in front of an attribution is content rather than a lead ("But, he said, …")."""
    while start < end and frame.shape[start] in "CYA":
        start += 1
    return end - start > 2 and frame.shape[start] in "PNDMw#" and not frame.words[start].endswith(("ing", "ed"))


def _outermost(frame: Frame, found: list[Attribution], left: int) -> int:
    """Return where the stretch begins that a last attribution reports with the attributions inside it."""
    for attribution in reversed(found):
        first = min([attribution.parts[0][0], *(span[0] for span in (attribution.source, attribution.cue) if span)])
        if attribution.parts[-1][1] >= left or attribution.stop >= left:
            left = min(left, first)
    while left > 0 and frame.shape[left - 1] not in ";qQ.":
        left -= 1
    return trim_start(frame, left, len(frame.shape))


def _resumes(frame: Frame, at: int) -> bool:
    return frame.shape[at : at + 1] in (",", ":", "-") or frame.shape[at : at + 1] in ("q", "Q")


def _content_end(
    frame: Frame, start: int, opener: str, *, gist: bool = False, subordinate: bool = False
) -> int:
    """Return where the content that starts at a token ends; a quotation after a comma or colon stands by itself."""
    end = clause_end(frame, start, gist=gist, subordinate=subordinate)
    if opener in ("quote", ":") and frame.shape[start : start + 1] in ("q", "Q"):
        last = start + 1
        at = start + 1
        while at < end:
            if frame.shape[at] in "qQ":
                if at - last > 14:
                    break
                last = at + 1
            at += 1
        return last
    return end


def _allowed(frame: Frame, hit: CueHit, source: Source, start: int, end: int, opener: str) -> bool:
    """Tell whether the cue takes such a content."""
    frames = hit.cue.frames
    shape = frame.shape
    quotes = any(code in "qQ" for code in shape[start:end])
    if opener in ("quote", ":") or shape[start] in "qQ":
        return "q" in frames or "n" in frames or opener == ":"
    if hit.cue.lemma in _NAMING and not quotes and not any(word in ("a", "an") for word in frame.words[start:end]):
        return False
    loose = source.how == "infinitive" or (shape[hit.first] == "G" and shape[hit.first - 1 : hit.first] in ("w", "A", "N", "M"))
    if loose and opener not in ("that", "whether") and not quotes:
        return False
    if opener == "bare":
        if shape[start] == "O" and "c" in frames:
            return False
        return not frames.isdisjoint("cnd") and (end - start > 1 or "n" in frames)
    if opener == "to":
        return "t" in frames and shape[start] in "wAVX"
    return not frames.isdisjoint("ch")


def _shared(frame: Frame, found: list[Attribution], at: int) -> Source | None:
    """Return the source of the attribution before, or the frame's subject, for a cue with no source of its own."""
    for attribution in reversed(found):
        if attribution.source and attribution.stop <= at:
            return Source(*attribution.source, at, "shared")
    source = frame_subject(frame, at)
    return source and Source(source.first, source.last, at, "shared")


def _subject_of_segment(frame: Frame, at: int, floor: int) -> Source | None:
    """Return the subject of the clause that a participle follows: "he rose, saying"."""
    shape = frame.shape
    first = max(shape.rfind(code, 0, at - 1) for code in ",;qQ-") + 1
    while first < at and shape[first] in "CYA":
        first += 1
    if first >= at - 2 or shape[first] not in "PND" or shape[first] == "D" and shape[first + 1] in "IT":
        return None
    found = subject_at(frame, first, at, possessor=False)
    if shape[found.last] not in "XVwA" or frame.words[found.first] in ("there", "it"):
        return None
    return Source(found.first, found.last, at, "shared")


def _is_passive(frame: Frame, hit: CueHit) -> bool:
    if "participle" not in hit.cue.form:
        return False
    index = hit.first - 1
    while index >= 0 and frame.shape[index] == "A":
        index -= 1
    return index >= 0 and frame.words[index] in _BE


def _is_adjective(frame: Frame, hit: CueHit) -> bool:
    """Tell whether a past form stands in front of a noun: "the reported losses"."""
    return hit.cue.form not in ("base", "s", "ing") and hit.first > 0 and frame.shape[hit.first - 1] in "DM"


def _by_agent(frame: Frame, hit: CueHit, floor: int, found: list[Attribution]) -> Attribution | None:
    """Read a passive: "described by Ms Okafor as", "as reported by the Mercury"."""
    shape = frame.shape
    if frame.words[hit.last : hit.last + 1] != ["by"]:
        return None
    source = source_after(frame, hit.last + 1)
    if source is None:
        return None
    start = source.last
    made = Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), [], "by-agent", hit.cue.cue_class,
        stop=source.last, how="agent",
    )
    before = hit.first - 1
    while before >= floor and shape[before] in "AX":
        before -= 1
    if before >= floor and frame.words[before] == "as":
        if before - 1 <= floor or trim_start(frame, floor, before) >= before:
            comma = shape.find(",", start)
            if 0 <= comma < start + 12:
                end = clause_end(frame, comma + 1)
                if end > comma + 1:
                    made.parts.append((comma + 1, end))
                    return made
            return None
        left = trim_start(frame, floor, before)
        end = before
        while end > left and shape[end - 1] in ",-":
            end -= 1
        if end - left > 2 and not (found and not _is_new(found, left, end)):
            made.parts.append((left, end))
            return made
        return None
    if shape[start : start + 1] in ("h", "S") and not hit.cue.frames.isdisjoint("ch"):
        start += shape[start] == "h" or frame.words[start] in ("whether", "if")
        end = clause_end(frame, start, subordinate=hit.first == 0)
        if end > start:
            made.parts.append((start, end))
            return made
    if frame.words[start : start + 1] == ["as"] and start + 1 < len(shape):
        end = clause_end(frame, start + 1)
        if end > start + 1:
            made.parts.append((start + 1, end))
            return made
    return None
