"""Shares: which party, candidate or answer got which percentage, by the words between the two."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from newsextract import within
from newsextract_polls.findings import Share
from newsextract_polls.lexicon import NUMBER_WORDS
from newsextract_polls.patterns import (
    AHEAD,
    BARE,
    BEHIND,
    CHANGED,
    DIGITS,
    FROM_SHARE,
    LEAST_TOGETHER,
    OPINION,
    PAIR,
    SINGLE,
    SPELLED,
    TENS,
    TO_SHARE,
    UNDECIDED,
    UP,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract import Article
    from newsextract_polls.contenders import Contender

__all__ = ["Found", "Number", "is_opinion", "numbers_in", "owners_of", "shares_in"]

FARTHEST = 90
"""Between a name and its share stand at most so many characters."""


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
    for match in PAIR.finditer(text, start, end):
        if not (match["p1"] or match["p2"] or match["sign"].strip() in ("-", "–")):
            continue
        if match["sign"].strip() in ("-", "–", "—") and not (match["p1"] or match["p2"]):
            before = text[max(start, match.start() - FARTHEST) : match.start()]
            if not (AHEAD.search(before) or BEHIND.search(before)):
                continue
            if Decimal(match["first"]) + Decimal(match["second"]) < LEAST_TOGETHER:
                continue
        for group, percent in (("first", "p1"), ("second", "p2")):
            last = match.end(percent) if match[percent] else match.end(group)
            found.append(Number(match.start(group), last, Decimal(match[group]), match.start()))
    taken = {number.start for number in found}
    found += [
        Number(match.start(), match.end(), Decimal(match["value"]))
        for match in SINGLE.finditer(text, start, end)
        if match.start() not in taken
    ]
    for match in SPELLED.finditer(text, start, end):
        tens, ones = (match["tens"] or "").lower(), (match["ones"] or "").lower()
        if tens or ones:
            value = TENS.get(tens, 0) + NUMBER_WORDS.get(ones, 0)
            found.append(Number(match.start(), match.end(), Decimal(value)))
    if found:
        taken = {number.start for number in found}
        found += [
            Number(match.start("value"), match.end("value"), Decimal(match["value"]))
            for match in BARE.finditer(text, start, end)
            if match.start("value") not in taken
        ]
    return sorted(found, key=lambda number: number.start)


def is_opinion(text: str, start: int, end: int) -> bool:
    """Whether a sentence is about what people think of somebody rather than whom they would vote for."""
    return OPINION.search(text, start, end) is not None


def owners_of(article: Article, start: int, end: int, contenders: Sequence[Contender]) -> dict[int, str]:
    """Return whose each percentage of a sentence is by the article's statistics, by where it begins.

    Args:
        article: The article.
        start: First character of the sentence.
        end: One past its last character.
        contenders: Who stands in it; parties that no list has are not among them.
    """
    owners = {}
    for statistic in within(article.statistics, start, end):
        entity, index = statistic.entity, statistic.entity_index
        if statistic.kind != "percent" or entity is None or "entity:contender" not in statistic.trail:
            continue
        known = next((one.name for one in contenders if one.start <= entity.start and entity.end <= one.end), None)
        speaker = None if index is None else article.speakers[index].name
        owners[statistic.start] = known or speaker or entity.text
    return owners


def shares_in(
    text: str,
    start: int,
    end: int,
    contenders: Sequence[Contender],
    numbers: Sequence[Number],
    owners: Mapping[int, str],
) -> list[Found]:
    """Return the shares of a sentence, in text order, each with the rule that found it and its pair.

    Args:
        text: The article's text.
        start: First character of the sentence.
        end: One past its last character.
        contenders: Who stands in it.
        numbers: The percentages in it.
        owners: Whose some of them are by the article's statistics, by where these begin.
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
        if UNDECIDED.match(text, number.end, end):
            take(number, "undecided", "undecided")
            continue
        near = before[-1] if before else None
        link = near and number.start - near.end <= FARTHEST and TO_SHARE.fullmatch(text, near.end, number.start)
        if near and link and not (link["listed"] and not found):  # “…, Moss, 9%” goes on with a list
            change = _change(link["changed"]) if link["changed"] else _change_behind(text, number.end, end)
            tied = _tied_with(text, before)
            take(number, near.name, "contender-before-share", change)
            if tied is not None:
                take(number, tied.name, "contender-before-share", place=1)
        elif after and after.start - number.end <= FARTHEST and FROM_SHARE.fullmatch(text, number.end, after.start):
            take(number, after.name, "share-before-contender", _change_behind(text, after.end, end))
        elif number.start in owners:
            take(number, owners[number.start], "entity-of-statistic", _change_behind(text, number.end, end))
    shares = [found[place] for place in sorted(found)]
    # Who is undecided about what is not known unless somebody gets a share beside them.
    return shares if any(one.rule != "undecided" for one in shares) else []


def _about_opinion(text: str, start: int, number: Number, end: int) -> bool:
    """Whether a percentage is about what people think of somebody: “viewed favourably by 41%”."""
    before = re.split(r"[,;:(]", text[max(start, number.start - 60) : number.start])[-1]
    behind = re.split(r"[,;:)]", text[number.end : min(end, number.end + 60)])[0]
    return bool(OPINION.search(before) or OPINION.search(behind))


def _number_between(numbers: Sequence[Number], first: Contender, pair: Number) -> bool:
    return any(first.end <= number.start < pair.start for number in numbers)


def _ordered(
    text: str, two: Sequence[Contender], one: Number, other: Number
) -> tuple[Contender | None, Contender | None]:
    """Return whose the first and the second number of a pair are, by who is said to be ahead."""
    between = text[two[0].end : two[1].start]
    around = text[max(0, two[0].start - 30) : two[0].start]
    if BEHIND.search(between):
        low, high = two
    elif AHEAD.search(between) or re.search(r"\b(?:over|and|versus|vs\.?)\s*$", between) or AHEAD.search(around):
        high, low = two
        if not AHEAD.search(between):
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
    match = CHANGED.search(words)
    return _points(match["way"], match["points"]) if match else None


def _change_behind(text: str, start: int, end: int) -> Decimal | None:
    match = UP.match(text, start, end)
    return _points(match["way"], match["points"]) if match else None


def _points(way: str, points: str) -> Decimal | None:
    """Return a change in points with its sign; None where it is no number."""
    if re.fullmatch(DIGITS, points):
        value = Decimal(points)
    elif points.lower() in NUMBER_WORDS:
        value = Decimal(NUMBER_WORDS[points.lower()])
    else:
        return None
    return value if way in ("up", "+") else -value
