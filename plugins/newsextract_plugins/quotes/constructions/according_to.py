"""“According to” and “in the words of”: a source in front of or behind what it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english import is_class, place, singular
from newsextract.text.grammar.subjects.frame_subjects import is_finite
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.attribution import Attribution, floor_at, is_unclaimed, outermost
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.clause_ends import clause_end, trim_start
from newsextract_plugins.quotes.parts.preceding import without_dateline
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.misread import without_participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["according_to"]

_MEASURES: Final = frozenset({"standards", "needs", "ability", "abilities", "tastes", "preferences", "size", "merit"})
"""What things are done according to, whatever stands in front of it."""
_LONGEST_SOURCE_ASIDE: Final = 14
_SHORTEST_FOUND: Final = 2
"""Tokens of papers and who found them."""
_REPORTING: Final = 0.5
"""The share of a verb's uses in which it has to tell something."""
_OPENS_OTHER: Final = re.compile(r",(?:P|D?A?[NMw#]{1,5}[XV])")
"""A comma and a clause of its own behind it."""


@rule(
    "according-to",
    "“According to” and a source, in front of or behind what it reports.",
    example="The harbour lost four boats in the storm, according to the port authority.",
    counterexample="The harbour was built according to plan.",
)
def according_to(frame: Frame, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read "according to Ms Okafor" and "in the words of Ms Okafor", in front of or behind what she said."""
    shape = frame.shape
    behind = at + (2 if frame.words[at] == "according" else 4)
    source = _pronoun(frame, behind) or source_after(frame, behind)
    if source is None or _is_no_teller(frame, source):
        return None
    source = without_participle(frame, _without_finder(frame, source) or source)
    span = (source.first, source.last)
    if shape[source.last : source.last + 2] in (":q", ":Q"):
        colon = [(source.last + 1, source.last + 2)]
        return Attribution(frame, (at, behind), span, "according-to", colon, stop=source.last)
    left = trim_start(frame, floor_at(found, at), at)
    before = at
    while before > left and (shape[before - 1] in ",-CY" or _modifies(shape, before - 1)):
        before -= 1
    if _opens_another_clause(frame, at, source):
        left = before
    elif found and frame.shape[left] == "R" and left < before:
        found[-1].report_via(span, source.last)
        return None
    elif _reports_act(found, at - (shape[at - 1 : at] == ",")):
        before = found[-1].parts[-1][1]
        left = trim_start(frame, outermost(frame, found, found[-1].parts[0][0]), at)
    elif found and not is_unclaimed(found, left, before):
        found[-1].report_via(span, source.last)
        return None
    left = without_dateline(frame, left, before) if left < before else left
    made = Attribution(frame, (at, behind), span, "according-to", [(left, before)], stop=source.last)
    if left < before:
        made.parts += _resumed(frame, left, before, source.last)
        return made
    start = _behind_source(frame, source.last)
    end = clause_end(frame, start)
    if end <= start:
        return None
    made.parts, made.stop = [(start, end)], start
    return made


def _pronoun(frame: Frame, at: int) -> Source | None:
    """Return the pronoun of "according to her, the river will rise": no noun stands behind it."""
    ends = frame.shape[at + 1 : at + 2] in ("", ",", ".", ";")
    return Source(at, at + 1, at, "according-to") if ends and frame.words[at : at + 1] in _PRONOUNS else None


_PRONOUNS: Final = (["her"], ["him"], ["them"])


@exception(
    "according-to-plan",
    "What something can be done according to, and that says nothing.",
    example="The boats were painted according to custom.",
    counterexample="The boats were painted in spring, according to Amara Diallo.",
)
def _is_no_teller(frame: Frame, source: Source) -> bool:
    if source.last - source.first == 1:
        return frame.words[source.first] in word_list("words/not_sources")
    return frame.shape[source.last - 1] == "w" and frame.words[source.last - 1] in _MEASURES


@exception(
    "papers-that-somebody-found",
    "A plural and a verb behind a paper that “according to” names are a relative clause without its pronoun.",
    example="According to receipts keepers recovered from the mill, the boats were sold in May.",
    counterexample="According to harbour keepers, the boats were sold in May.",
)
def _without_finder(frame: Frame, source: Source) -> Source | None:
    """Return the paper in front of who found it: "receipts | keepers recovered from the mill"."""
    first, shape, behind = source.first, frame.shape, source.last
    if source.last - first < _SHORTEST_FOUND or shape[first] != "w" or not is_finite(frame, behind):
        return None
    return Source(first, first + 1, first, source.how) if _is_paper(frame.words[first]) else None


def _is_paper(word: str) -> bool:
    """Tell whether a plural means papers, which say something, or figures."""
    return word.endswith("s") and head_kinds().get(singular(word)) in ("document", "data")


@exception(
    "according-to-opens-another-clause",
    "“According to” behind a conjunction, whose clause is the one behind its source.",
    example="The weir was cheap, but according to anglers, another weir has been built in vain.",
    counterexample="The weir was cheap, according to anglers.",
)
def _opens_another_clause(frame: Frame, at: int, source: Source) -> bool:
    shape = frame.shape
    if at > 2 and shape[at - 1] == ":":
        return True  # "few had insurance: according to estimates, one in four"
    joined = at > 2 and shape[at - 1] in "CY" and shape[at - 2] in ",q"
    return joined and _OPENS_OTHER.match(shape, source.last) is not None


@exception(
    "act-that-is-reported",
    "“According to” behind a speech act tells of the act: the source reports all of it.",
    example="Tova Lind often mocked the keepers, according to Amara Diallo.",
    counterexample="Tova Lind said the keepers were late, according to Amara Diallo.",
)
def _reports_act(found: Sequence[Attribution], before: int) -> bool:
    return bool(found) and found[-1].cue_class == "communication" and found[-1].parts[-1][1] == before


def _modifies(shape: str, at: int) -> bool:
    """Tell whether an adverb goes with "according to": "it fell, again according to"; not "it fell a year earlier"."""
    return shape[at] == "A" and (at == 0 or shape[at - 1] in ",-CY")


def _resumed(frame: Frame, left: int, before: int, comma: int) -> list[tuple[int, int]]:
    """Return the content behind "according to", where what stands in front is no clause yet: "The mill, …, is sold"."""
    shape = frame.shape
    if shape[comma : comma + 1] not in (",", "-") or shape[comma + 1 : comma + 2] in ("", *"GKRSZ"):
        return []
    words = frame.words[left:before]
    if words and is_class(words[-1], "verb.communication", _REPORTING):
        words = words[:-1]  # "The union said according to the ruling, the plant was shut"
    whole = any(code in "XqQ" for code in shape[left:before]) or any(map(is_past, words))
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


@exception(
    "aside-on-a-source",
    "What two commas enclose behind a source: what the source is, not what it reports.",
    example="According to Amara Diallo, the head of the harbour, the town lost four boats.",
    counterexample="According to the survey, rents fell in May, a first.",
)
def _is_source_aside(frame: Frame, comma: int, following: int) -> bool:
    """Tell whether it is a relative clause or a noun phrase, which only names have beside them."""
    aside = frame.shape[comma + 1 : following]
    if aside[:1] in ("R", "G"):
        return True  # "according to the Post, quoting a keeper, the boats are safe"
    if aside and not aside.strip("NB"):  # "figures gathered by industry watchdog, Ofcom, the growth"
        body = head_kinds().get(frame.words[comma - 1]) == "organisation"
        return body and place(" ".join(frame.words[comma + 1 : following]).title()) is None
    if not aside or aside[0] not in "Dw" or "X" in aside or "V" in aside:
        return False
    words = frame.words[comma + 1 : following]
    if aside[0] == "w" and words[0].endswith(("ed", "ing")):
        return True
    relative = aside.find("R")
    return frame.shape[comma - 1] in "NB" and not any(map(is_past, words[1 : relative if relative > 0 else None]))
