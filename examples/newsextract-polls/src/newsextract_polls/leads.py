"""Leads that are stated: “an eight-point lead over Moss”, “ahead by 3 percentage points”."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from newsextract import Span
from newsextract_polls.lexicon import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_polls.contenders import Contender

__all__ = ["Lead", "lead_in"]

FARTHEST = 120
"""Between the leader's name and the lead stand at most so many characters."""

_NUMBER = rf"(?P<points>\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join(NUMBER_WORDS)})"
_POINTS = rf"{_NUMBER}[ -](?:percentage[ -])?(?:points?|pts?|percent(?! to \d))"

# “holds a 24-point lead over Moss”, “an advantage of 5 points”
_NOUN = re.compile(
    rf"(?<![\w.]){_POINTS} (?:lead|advantage|edge|margin)\b(?! of (?:sampling )?error)|"
    rf"\b(?:lead|advantage|edge) of {_POINTS.replace('points>', 'of>')}",
    re.IGNORECASE,
)
# “leads Moss by 7 points”, “ahead by three points”; “trails Moss by 7 points”
_VERBS = (
    r"\b(?P<verb>lead(?:s|ing)?|led|ahead|beat(?:s|ing)?|defeat(?:s|ed|ing)?|top(?:s|ped)|win(?:s|ning)?|won|best(?:s|ed)"
    r"|trail(?:s|ed|ing)?|behind|los(?:es|ing)|up|down)\b"
)
_VERB = re.compile(_VERBS, re.IGNORECASE)
_BY = re.compile(
    rf"{_VERBS}(?P<between>[^.;:%\d]{{0,70}}?) by (?:just |only |about |around |nearly |some |more than |a )?{_POINTS}",
    re.IGNORECASE,
)
# “16 points ahead of Moss”, “five points behind”
_AHEAD = re.compile(rf"(?<![\w.]){_POINTS} (?P<verb>ahead|clear|behind|adrift)\b", re.IGNORECASE)

_LOSING = ("trail", "behind", "los", "down", "adrift")


@attrs.frozen
class Lead:
    """A lead that is stated.

    Attributes:
        span: The words.
        points: The points.
        leader: Who is ahead, None where no name near it says so.
        other: Who is behind, None where it is not said.
    """

    span: Span
    points: Decimal
    leader: Contender | None
    other: Contender | None


def lead_in(text: str, start: int, end: int, contenders: Sequence[Contender]) -> Lead | None:
    """Return the first lead that a sentence states, with the leader in front of it."""
    for pattern in (_BY, _NOUN, _AHEAD):
        position = start
        while (match := pattern.search(text, position, end)) is not None:
            position = match.end()
            groups = match.groupdict()
            if groups.get("between") and (inner := _VERB.search(groups["between"])):
                position = match.start("between") + inner.start()  # “a lead, with Moss trailing by ten points”
                continue
            points = _value(groups.get("points") or groups.get("of") or "")
            before = [contender for contender in contenders if contender.end <= match.start()][-2:]
            if points is None or not before or match.start() - before[-1].end > FARTHEST:
                continue
            after = next((contender for contender in contenders if contender.start > match.start()), None)
            if after and after.start > match.end() and not _FOLLOWS.fullmatch(text, match.end(), after.start):
                after = None
            verb = (groups.get("verb") or "").lower()
            leader, other = before[-1], after
            if len(before) == 2 and not verb:
                between = _VERB.search(text, before[0].end, before[1].start)
                if between:  # “Ruiz leads Moss … by a three-point margin”
                    leader, other, verb = before[0], before[1], between[0].lower()
            if verb.startswith(_LOSING):
                leader, other = other, leader  # type: ignore[assignment]
            return Lead(Span.of(text, match.start(), match.end()), points, leader, other)
    return None


_FOLLOWS = re.compile(r" (?:over|of|against|on) (?:[\w.’',-]+ ){0,6}")


def _value(words: str) -> Decimal | None:
    if not words:
        return None
    if words.lower() in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[words.lower()])
    return Decimal(words)
