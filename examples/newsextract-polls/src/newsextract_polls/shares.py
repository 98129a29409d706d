"""Shares: which party, candidate or answer got which percentage, by the words between the two."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from newsextract_polls.findings import Share
from newsextract_polls.lexicon import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_polls.contenders import Contender

__all__ = ["Found", "Number", "is_opinion", "numbers_in", "shares_in"]

FARTHEST = 90
"""Between a name and its share stand at most so many characters."""

LEAST_TOGETHER = 20
"""Two bare numbers that make less together are a ratio, “ahead 2-1”, or a score."""

_PERCENT = r"(?: ?%| ?per ?cent\b| ?pc\b)"
_DIGITS = r"\d{1,2}(?:\.\d{1,2})?"

# “48 percent to 41 percent”, “46 to 40 percent”, “52%-38%”, and “48-41” behind a verb of being ahead
_PAIR = re.compile(
    rf"(?<![\d.,$£€/+-])(?P<first>{_DIGITS})(?P<p1>{_PERCENT})?"
    rf"(?P<sign> ?[-–—] ?| to | versus | vs\.? | against |, compared (?:with|to) )"
    rf"(?P<second>{_DIGITS})(?P<p2>{_PERCENT})?(?![\d.]*\d|,\d| points?\b|-point|/)"
)
_SINGLE = re.compile(rf"(?<![\d.,$£€/-])(?P<value>{_DIGITS})(?P<percent>{_PERCENT})(?!age|[ -]points?\b)")
_SPELLED = re.compile(
    r"\b(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?(?:(?<=ty)[- ])?"
    rf"(?P<ones>{'|'.join(word for word in NUMBER_WORDS if len(word) > 1)})? ?per ?cent\b",
    re.IGNORECASE,
)
_TENS = {
    word: 10 * tens
    for tens, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}

_ABOUT = r"(?:,? ?(?:about|around|just|only|some|nearly|almost|roughly|an? [a-z]+|up to|as (?:much|many) as))?"
_GROUP = r"(?: (?:of|from|among|with) (?:the )?[A-Za-z][A-Za-z -]{0,45}?)?"

# What stands between a contender and its share: “Ruiz has the support of 41%”, “Labour, up two, on 41%”.
_TO_SHARE = re.compile(
    r"(?P<link>[’']s?(?: (?:support|share|total|rating|backing))?(?: (?:at|to|is|was|stands? at))?"
    r"|,? (?:\([A-Z][^)]{0,12}\) ?)?(?:(?:is|was|are|were|now|currently|still|then|each|both|both at|next) ){0,2}"
    r"(?:with|at|on|to|gets?|got|getting|had|has|have|having|garner(?:s|ed|ing)?|w[io]n(?:s|ning)?(?: out with)?|took"
    r"|takes?|taking|receiv(?:es?|ed|ing)|polled|polls|polling|holds?|held|drew|draws?|drawing|earn(?:s|ed|ing)?|scor(?:es?|ed|ing)"
    r"|secur(?:es?|ed|ing)|stands? at|stood at|standing at|c[ao]mes? in (?:at|with|on)|coming in (?:at|with)"
    r"|finish(?:es|ed) (?:at|with)|remain(?:s|ed) (?:at|on)|f[ae]ll(?:s|ing)? to|dropp(?:ed|ing) to|drops to|slips to"
    r"|slipped to|rose to|rises to|climb(?:s|ed) to|leads? (?:with|at|on)|leading with|led with|tied (?:at|with|on)"
    r"|level (?:at|on)|enjoys?|enjoyed|trail(?:s|ed|ing) (?:[a-z]+ )?(?:at|with|on)|(?:a )?(?:distant |close )?"
    r"(?:second|third|fourth|fifth|sixth)(?: place)? (?:with|at|on)|follow(?:s|ed|ing)? (?:with|at|on)"
    r"|leads? the (?:field|pack|race) (?:with|at)(?: just)?|leading the (?:field|pack|race) (?:with|at)"
    r"|who (?:has|had|got|gets|is at|was at|came in at|drew|received)|unchanged (?:on|at)|was favou?red by"
    r"|(?:is|was) (?:supported|backed|favou?red) by)"
    rf"(?: (?:the )?(?:support|backing|vote|votes|share)(?: (?:of|from|at|among))?)?"
    r"|,? \(|:| |(?P<listed>, ))"
    r"(?P<changed>,? ?(?:up|down|unchanged)(?: (?:by )?[\w.]+(?: percentage)? ?(?:points?|pts?|percent|%)?)?"
    r",? (?:on|at|to))?"
    rf"{_ABOUT} ?"
)

# What stands between a share and its contender: “41 percent of those asked would vote for Ruiz”.
_FROM_SHARE = re.compile(
    rf"{_GROUP},? ?(?:(?:said|say|saying|who said)(?: that)? )?(?:they |he |she )?"
    r"(?:(?:would|will|might|could|were|are|was|plan(?:ned)? to|intend(?:ed)? to|expect(?:ed)? to|likely to) ){0,2}"
    r"(?:vot(?:ed?|ing)(?: for)?|chose|choose|choosing|back(?:ed|ing|s)?|support(?:ed|ing|s)?"
    r"|prefer(?:red|ring|s)?|favou?r(?:ed|ing|s)?|picked|pick|select(?:ed)?|went (?:to|for)"
    r"|go(?:es)? (?:to|for)|for|opt(?:ed)? for)"
    r"(?: (?:the )?(?:former |then-)?(?:[A-Z][a-z]+\.? ){0,4}(?:(?:nominee|candidate|leader) )?| )(?:the )?"
)
_UNDECIDED = re.compile(
    rf"{_GROUP},? ?(?:(?:said|say|who said|who say)(?: that)? )?(?:they )?"
    r"(?:(?:are|were|was|remain(?:ed)?|still|being|is) ){0,2}"
    r"(?:undecided|unsure|don[’']t know|not sure|have no preference|had no (?:preference|opinion)|no preference)"
)
_UP = re.compile(
    r"(?:,| \(|,? ) ?(?P<way>up|down|\+|[-−–])(?: by)? ?(?P<points>[\w.]{1,9})"
    r"(?= ?(?:percentage )?(?:points?|pts?|pp|\)|%|on\b|from\b|since\b))"
)
_CHANGED = re.compile(r"(?P<way>up|down)(?: by)? (?P<points>[\w.]{1,9})")

# Behind which the larger number is the first contender's, or the second's.
_AHEAD = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|beat(?:s|ing)?|defeat(?:s|ed|ing)?|top(?:s|ped|ping)|ties|tied|edg(?:es|ed|ing)|over|best(?:s|ed)"
    r"|win(?:s|ning)?|won|up on|outpac(?:es|ed|ing)|favou?red over|surpass(?:es|ed)|crush(?:es|ed)|prevail(?:s|ed)?)\b"
)
_BEHIND = re.compile(r"\b(?:trail(?:s|ed|ing)?|behind|los(?:es|ing|e)|lost|down)\b")


# “Labour on 41%, the Greens on 12”: behind a percentage, a bare number is one too.
_BARE = re.compile(rf"(?:\bat|\bwith|\bon) (?P<value>{_DIGITS})(?=[,;)]| and\b|\.(?!\d)|$)")

# What is asked about a person besides the vote: not who would get it.
_OPINION = re.compile(
    r"\b(?:un)?favou?rab|\b(?:dis)?approv|\brating|\bview(?:s|ed|ing)?\b|\bopinion of|\bsatisf|\btrust|\bdislike"
    r"|\bagree|\bdefinitely not|\bnever\b|\bknow enough"
)


@attrs.frozen
class Number:
    """A percentage.

    Attributes:
        start: First character.
        end: One past the last character.
        value: Percent.
        pair: The place of the pair that it belongs to, “48 to 41 percent”, else None.
    """

    start: int
    end: int
    value: Decimal
    pair: int | None = None


@attrs.frozen
class Found:
    """A share as it was found.

    Attributes:
        share: The share.
        rule: The rule that found it.
        pair: The place of the pair of numbers that it belongs to, else None.
    """

    share: Share
    rule: str
    pair: int | None = None


def numbers_in(text: str, start: int, end: int) -> list[Number]:
    """Return the percentages of a sentence, in text order."""
    found: list[Number] = []
    for match in _PAIR.finditer(text, start, end):
        if not (match["p1"] or match["p2"] or match["sign"].strip() in ("-", "–")):
            continue
        if match["sign"].strip() in ("-", "–", "—") and not (match["p1"] or match["p2"]):
            before = text[max(start, match.start() - FARTHEST) : match.start()]
            if not (_AHEAD.search(before) or _BEHIND.search(before)):
                continue
            if Decimal(match["first"]) + Decimal(match["second"]) < LEAST_TOGETHER:
                continue
        for group, percent in (("first", "p1"), ("second", "p2")):
            last = match.end(percent) if match[percent] else match.end(group)
            found.append(Number(match.start(group), last, Decimal(match[group]), match.start()))
    taken = {number.start for number in found}
    found += [
        Number(match.start(), match.end(), Decimal(match["value"]))
        for match in _SINGLE.finditer(text, start, end)
        if match.start() not in taken
    ]
    for match in _SPELLED.finditer(text, start, end):
        tens, ones = (match["tens"] or "").lower(), (match["ones"] or "").lower()
        if tens or ones:
            value = _TENS.get(tens, 0) + NUMBER_WORDS.get(ones, 0)
            found.append(Number(match.start(), match.end(), Decimal(value)))
    if found:
        taken = {number.start for number in found}
        found += [
            Number(match.start("value"), match.end("value"), Decimal(match["value"]))
            for match in _BARE.finditer(text, start, end)
            if match.start("value") not in taken
        ]
    return sorted(found, key=lambda number: number.start)


def is_opinion(text: str, start: int, end: int) -> bool:
    """Whether a sentence is about what people think of somebody rather than whom they would vote for."""
    return _OPINION.search(text, start, end) is not None


def shares_in(
    text: str, start: int, end: int, contenders: Sequence[Contender], numbers: Sequence[Number]
) -> list[Found]:
    """Return the shares of a sentence, in text order, each with the rule that found it and its pair.

    Args:
        text: The article's text.
        start: First character of the sentence.
        end: One past its last character.
        contenders: Who stands in it.
        numbers: The percentages in it.
    """
    found: dict[int, Found] = {}

    def take(number: Number, name: str, rule: str, change: Decimal | None = None, *, place: int = 0) -> None:
        span = text[number.start : number.end]
        share = Share(number.start, number.end, span, name=name, value=number.value, change=change)
        found[number.start + place] = Found(share, rule, number.pair if rule == "head-to-head" else None)

    for one, two in pairwise(numbers):
        if one.pair is None or one.pair != two.pair:
            continue
        before = [c for c in contenders if c.end <= one.start][-2:]
        if len(before) == 2 and one.start - before[1].end <= FARTHEST and not _number_between(numbers, before[0], one):
            first, second = _ordered(text, before, one, two)
            if first is not None and second is not None and first.name != second.name:
                take(one, first.name, "head-to-head")
                take(two, second.name, "head-to-head")
    for index, number in enumerate(numbers):
        if number.start in found or _about_opinion(text, start, number, end):
            continue
        floor = numbers[index - 1].end if index else start
        ceiling = numbers[index + 1].start if index + 1 < len(numbers) else end
        before = [c for c in contenders if floor <= c.start and c.end <= number.start]
        after = next((c for c in contenders if number.end <= c.start < ceiling), None)
        if _UNDECIDED.match(text, number.end, end):
            take(number, "undecided", "undecided")
            continue
        near = before[-1] if before else None
        link = near and number.start - near.end <= FARTHEST and _TO_SHARE.fullmatch(text, near.end, number.start)
        if near and link and not (link["listed"] and not found):  # “…, Moss, 9%” goes on with a list
            change = _change(link["changed"]) if link["changed"] else _change_behind(text, number.end, end)
            tied = _tied_with(text, before)
            take(number, near.name, "contender-before-share", change)
            if tied is not None:
                take(number, tied.name, "contender-before-share", place=1)
        elif after and after.start - number.end <= FARTHEST and _FROM_SHARE.fullmatch(text, number.end, after.start):
            take(number, after.name, "share-before-contender", _change_behind(text, after.end, end))
    shares = [found[place] for place in sorted(found)]
    # Who is undecided about what is not known unless somebody gets a share beside them.
    return shares if any(one.rule != "undecided" for one in shares) else []


def _about_opinion(text: str, start: int, number: Number, end: int) -> bool:
    """Whether a percentage is about what people think of somebody: “viewed favourably by 41%”."""
    before = re.split(r"[,;:(]", text[max(start, number.start - 60) : number.start])[-1]
    behind = re.split(r"[,;:)]", text[number.end : min(end, number.end + 60)])[0]
    return bool(_OPINION.search(before) or _OPINION.search(behind))


def _number_between(numbers: Sequence[Number], first: Contender, pair: Number) -> bool:
    return any(first.end <= number.start < pair.start for number in numbers)


def _ordered(
    text: str, two: Sequence[Contender], one: Number, other: Number
) -> tuple[Contender | None, Contender | None]:
    """Return whose the first and the second number of a pair are, by who is said to be ahead."""
    between = text[two[0].end : two[1].start]
    around = text[max(0, two[0].start - 30) : two[0].start]
    if _BEHIND.search(between):
        low, high = two
    elif _AHEAD.search(between) or re.search(r"\b(?:over|and|versus|vs\.?)\s*$", between) or _AHEAD.search(around):
        high, low = two
        if not _AHEAD.search(between):
            return high, low  # “between Ruiz and Moss, 41 percent to 44”: in the order of the names
    else:
        return None, None
    return (high, low) if one.value >= other.value else (low, high)


def _tied_with(text: str, before: Sequence[Contender]) -> Contender | None:
    """Return who shares a number with the contender next to it: “Ruiz and Moss are tied at 41%”."""
    if len(before) < 2:
        return None
    first, second = before[-2:]
    between = text[first.end : second.start]
    behind = text[second.end : second.end + 40]
    joined = re.fullmatch(r" and (?:[\w.]+ ){0,4}", between)
    return (
        first
        if joined and re.match(r" (?:are |were )?(?:both|each|tied|level|neck|have |had |get |got )", behind)
        else None
    )


def _change(words: str) -> Decimal | None:
    match = _CHANGED.search(words)
    return _points(match["way"], match["points"]) if match else None


def _change_behind(text: str, start: int, end: int) -> Decimal | None:
    match = _UP.match(text, start, end)
    return _points(match["way"], match["points"]) if match else None


def _points(way: str, points: str) -> Decimal | None:
    """Return a change in points with its sign; None where it is no number."""
    if re.fullmatch(_DIGITS, points):
        value = Decimal(points)
    elif points.lower() in NUMBER_WORDS:
        value = Decimal(NUMBER_WORDS[points.lower()])
    else:
        return None
    return value if way in ("up", "+") else -value
