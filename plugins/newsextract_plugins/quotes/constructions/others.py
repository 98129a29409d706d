"""Constructions without a finite verb of saying: "according to", nouns of speech, headlines, dashes, passives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.attribution import Attribution, end_within, floor_at, is_unclaimed
from newsextract_plugins.quotes.clauses import POSSESSIVES, clause_subject
from newsextract_plugins.quotes.kinds import is_office
from newsextract_plugins.quotes.lexicon import noun_cues, word_list
from newsextract_plugins.quotes.parts.contents import clause_end, trim_start
from newsextract_plugins.quotes.parts.sources import source_after, without_participle
from newsextract_plugins.quotes.subjects import agent_at
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.parts.sources import Source
    from newsextract_plugins.quotes.shapes import CueHit, Frame

LONGEST_LABEL: Final = 12
RELAYING: Final = frozenset({"quote", "cite", "report"})
"""Verbs that pass on what somebody else says."""
_LONGEST_SOURCE_ASIDE: Final = 14
_DASH_NAME: Final = re.compile(r"-(?P<name>N[NBMCI]{0,6})(?:[,I.][^qQVX]{0,16})?$")
_LONGEST_NAME: Final = 7
_HEADLINE_VERB: Final = re.compile(r"[a-z]{3,}[^suai']s")
"""A word of a headline that may be its verb, in the form that tells it from most names and nouns."""
_QUOTED_NOUN: Final = re.compile(r"(?:o(?:DA?)?[wN]{1,3})?(?:X|[:,]|I|)[qQ]")
_ISSUING: Final = frozenset(
    {"issued", "issues", "released", "made", "makes", "repeated", "posted", "published", "gave", "offered", "delivered"}
)
_CALLED_ON: Final = re.compile(r"I(?:D|A)?[NMw#B]{1,4}(?:CA?[NMw#B]{1,4})?o")
_OPENS_OTHER: Final = re.compile(r",(?:P|D?A?[NMw#]{1,5}[XV])")
"""A comma and a clause of its own behind it."""
_LABEL: Final = re.compile(r"A?(?P<name>[NBM#]{1,8})(?:I[NBM#D]{1,4})?")


def according_to(frame: Frame, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read "according to Ms Okafor" and "in the words of Ms Okafor", in front of or behind what she said."""
    shape = frame.shape
    behind = at + (2 if frame.words[at] == "according" else 4)
    source = source_after(frame, behind)
    if source is None or (
        source.last - source.first == 1 and frame.words[source.first] in word_list("not_sources.txt")
    ):
        return None
    source = without_participle(frame, source)
    span = (source.first, source.last)
    left = trim_start(frame, floor_at(found, at), at)
    before = at
    while before > left and shape[before - 1] in ",-ACY":
        before -= 1
    joined = at > 2 and shape[at - 1] in "CY" and shape[at - 2] in ",q"
    if joined and _OPENS_OTHER.match(shape, source.last):
        left = before  # "The weir was cheap, but according to anglers, another"
    elif found and not is_unclaimed(found, left, before):
        found[-1].report_via(span, source.last)
        return None
    made = Attribution(
        frame, (at, behind), span, [(left, before)], "according-to", stop=source.last, how="according-to"
    )
    if left < before:
        made.parts += _resumed(frame, left, before, source.last)
        return made
    start = _behind_source(frame, source.last)
    end = clause_end(frame, start)
    if end <= start:
        return None
    made.parts, made.stop = [(start, end)], start
    return made


def _resumed(frame: Frame, left: int, before: int, comma: int) -> list[tuple[int, int]]:
    """Return the content behind "according to", where what stands in front is no clause yet: "The mill, …, is sold"."""
    shape = frame.shape
    if shape[comma : comma + 1] not in (",", "-") or shape[comma + 1 : comma + 2] in ("", *"GKRSZ"):
        return []
    whole = any(code in "XqQ" for code in shape[left:before]) or any(map(is_past, frame.words[left:before]))
    if whole and shape[comma + 1] != "X":
        return []
    end = clause_end(frame, comma + 1)
    return [(comma + 1, end)] if end - comma > 2 else []


def _behind_source(frame: Frame, last: int) -> int:
    """Return where the content behind a source in front begins, over the source's asides."""
    shape = frame.shape
    comma = shape.find(",", last, last + 25)
    if comma < 0:
        return last
    for _ in range(4):
        following = shape.find(",", comma + 1, comma + _LONGEST_SOURCE_ASIDE + 2)
        if following < 0 or not _is_source_aside(frame, comma, following):
            break
        comma = following
    return trim_start(frame, comma + 1, len(shape))


def _is_source_aside(frame: Frame, comma: int, following: int) -> bool:
    """Tell whether what two commas enclose is an aside on a source: what it is, not what it reports.

    Only a name has a noun phrase beside it; a clause tells itself by a verb: "According to the survey, rents fell in
    May, a first".
    """
    aside = frame.shape[comma + 1 : following]
    if aside[:1] == "R":
        return True
    if aside and not aside.strip("NB"):
        return frame.shape[comma - 1] == "w" and is_office(frame.words[comma - 1])  # "according to its mayor, Ann Lee,"
    if not aside or aside[0] not in "Dw" or "X" in aside or "V" in aside:
        return False
    words = frame.words[comma + 1 : following]
    if aside[0] == "w" and words[0].endswith(("ed", "ing")):
        return True
    relative = aside.find("R")
    return frame.shape[comma - 1] in "NB" and not any(map(is_past, words[1 : relative if relative > 0 else None]))


def noun_cue(frame: Frame, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read a noun of speech beside its speaker: "Iyer's claim that", "her call to"."""
    shape = frame.shape
    opens = _behind_period(frame, at + 1)
    called = _CALLED_ON.match(shape, opens)
    if called is not None and frame.words[opens] in ("on", "for"):
        opens = called.end() - 1
    openers = noun_cues()[frame.words[at]].split()
    quoted = _QUOTED_NOUN.match(shape, opens) if "q" in openers else None
    if quoted is not None and shape[opens] == "I" and frame.words[opens] != "of":
        quoted = None
    if quoted is None and shape[opens : opens + 1] not in openers:
        return None
    if quoted is None and shape[opens] == "o" and shape[opens + 1 : opens + 2] not in ("w", "A", "q", "Q", "V"):
        return None
    owner = at - 1
    while owner > 0 and shape[owner] in "wA#" and at - owner <= 3:
        owner -= 1
    if owner < 0:
        return None
    if shape[owner] == "M" or frame.words[owner] in POSSESSIVES:
        source = (owner, owner + 1)
    else:
        issuer = _issuer(frame, owner) if shape[opens] == "h" else None
        if issuer is None:
            return None
        source = (issuer.first, issuer.last)
    first = source[0]
    while shape[owner] == "M" and first > max(0, owner - 6) and shape[first - 1] in "NB":
        first -= 1
    if quoted is not None:
        last = quoted.end()
        if not is_unclaimed(found, last - 1, last):
            return None
        return Attribution(
            frame, (at, at + 1), (first, source[1]), [(last - 1, last)], "noun-cue", stop=last, how="possessor"
        )
    end = end_within(frame, found, at, clause_end(frame, opens + 1, gist=True, subordinate=shape[0] in "SZ"))
    if shape[opens + 1 : opens + 2] in ("q", "Q"):
        end = end if shape[opens + 2 : opens + 3] in ("I", "C") else opens + 2
    elif end <= opens + 2:
        return None
    return Attribution(
        frame, (at, at + 1), (first, source[1]), [(opens + 1, end)], "noun-cue", "communication",
        stop=opens + 1, how="possessor",
    )  # fmt: skip


def _behind_period(frame: Frame, at: int) -> int:
    """Step over the day between a noun of speech and its clause: "his claim on Monday that"."""
    shape = frame.shape
    end = at + (shape[at : at + 1] == "I")
    while shape[end : end + 1] == "T":
        end += 1
    return end if shape[end - 1 : end] == "T" and shape[end : end + 1] == "h" else at


def _issuer(frame: Frame, article: int) -> Source | None:
    """Find who makes a noun of speech known: "Ms Okafor issued a statement that"."""
    verb = article - 1
    if verb < 1 or frame.words[article] not in ("a", "an", "another", "the") or frame.words[verb] not in _ISSUING:
        return None
    return clause_subject(frame, verb)


def passes_on(frame: Frame, found: Sequence[Attribution], at: int, cited: tuple[int, int]) -> bool:
    """Read "the agency reported, citing an official": the official is the source, the agency passes it on.

    Args:
        frame: The frame.
        found: The attributions in front, the last of which changes.
        at: The token of "citing".
        cited: The tokens behind it.
    """
    if not found or frame.shape[at - 1 : at] != "," or found[-1].stop > at or found[-1].via is not None:
        return False
    reporting = found[-1]
    reporter = frame.words[reporting.source[1] - 1]
    if not frame.words[reporting.cue[0]].startswith("report") and reporter not in word_list("media_nouns.txt"):
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


def quoted_as(frame: Frame, hit: CueHit) -> tuple[Source, CueHit] | None:
    """Return who is quoted, and the participle: "quoted Ms Okafor as saying"."""
    source = source_after(frame, hit.last)
    if source is None:
        return None
    at = source.last
    if frame.shape[at : at + 1] == ",":  # "quoted Ms Okafor, the mayor, as saying"
        at = frame.shape.find(",", at + 1, at + _LONGEST_SOURCE_ASIDE) + 1
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


def headline(frame: Frame, at: int) -> Attribution | None:
    """Read a headline: "Okafor: Harbour to close for the winter", "Okafor Slams Holt: Harbour Is Mine"."""
    shape = frame.shape
    if not frame.opening or at + 3 >= len(shape):
        return None
    label = _LABEL.fullmatch(shape, 0, at)
    if label is None or frame.words[0] in word_list("headline_labels.txt"):
        return None
    last = headline_subject(frame, at)
    if last > _LONGEST_NAME or (last == at and label.end("name") < at):
        return None
    end = clause_end(frame, at + 1)
    return Attribution(frame, (at, at + 1), (0, last), [(at + 1, end)], "headline-colon", stop=at + 1, how="headline")


def headline_subject(frame: Frame, at: int) -> int:
    """Return where the subject of a headline's label ends: before its verb ("Okafor Slams Holt: …"), or "on"."""
    words = frame.words
    for index in range(1, at):
        if frame.shape[index] == "I" and words[index] in ("on", "to", "about"):
            return index
        if frame.shape[index] == "N" and index + 1 < at and _HEADLINE_VERB.fullmatch(words[index]):
            return index
    return at


def dash_name(frame: Frame, at: int) -> Attribution | None:
    """Read a name behind a dash behind a quotation: "— Amara Diallo, harbour master"."""
    match = _DASH_NAME.match(frame.shape, at)
    if match is None:
        return None
    return Attribution(
        frame, (at, at + 1), match.span("name"), [(at - 1, at)], "dash-name", stop=match.end(), how="dash"
    )


def by_agent(frame: Frame, hit: CueHit, floor: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read a passive: "described by Ms Okafor as", "as reported by the Mercury"."""
    shape, words = frame.shape, frame.words
    by = agent_at(frame, hit)
    if by is None:
        return None
    source = source_after(frame, by + 1)
    if source is None:
        return None
    before = hit.first - 1
    while before >= floor and shape[before] in "AX":
        before -= 1
    part: tuple[int, int] | None = None
    start = source.last
    if before >= floor and words[before] == "as":
        part = _beside_as(frame, before, start, floor, found)
    elif before > floor and words[before] == "it" and shape[before - 1] == ",":
        part = (trim_start(frame, floor, before - 1), before - 1)  # "The port is shut, it was announced by"
    elif shape[start : start + 1] in ("h", "S") and hit.cue.clausal:
        start += shape[start] == "h" or words[start] in ("whether", "if")
        part = (start, clause_end(frame, start, subordinate=hit.first == 0))
    elif words[start : start + 1] == ["as"]:
        part = (start + 1, clause_end(frame, start + 1))
    if part is None or part[0] >= part[1]:
        return None
    return Attribution(
        frame, (hit.first, hit.last), (source.first, source.last), [part], "by-agent", hit.cue.cue_class,
        stop=source.last, how="agent",
    )  # fmt: skip


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
