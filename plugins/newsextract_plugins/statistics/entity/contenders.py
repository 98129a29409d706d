"""Parties and persons whose shares a poll or a tally tells: "Labour on 43 per cent, the Conservatives on 25"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract.text.english import likelihood
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS
from newsextract_plugins.statistics.language.words import is_mark
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.entity.table import Belonging
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["contender"]

Span = tuple[int, int]
_LEADS: Final = word_set("before_shares")
_CONTESTS: Final = frozenset(
    {"poll", "polls", "vote", "votes", "voters", "survey", "election", "ballots", "support", "seats"}
)
_MOST_LEADS: Final = 3
_LONGEST_NAME: Final = 5
_COMMON: Final = 0.3


@rule(
    "entity:contender",
    "The party or person in front of a share of a poll or a tally.",
    example="The poll puts Labour on 43 per cent and the Greens on 9 per cent.",
    counterexample="The poll puts turnout on 43 per cent.",
)
def contender(asked: Belonging) -> tuple[Span, Span | None] | None:
    """Read "Labour on 43 per cent (down 3), the Conservatives on 25 per cent"."""
    quantity, words, previous, before = asked.quantity, asked.words, asked.previous, asked.before
    if quantity.kind == "percentage_point" and previous is not None and previous.kind == "percent":
        told = words.text[previous.end : quantity.start].strip().startswith("(")
        return (previous.entity, previous.measures) if told and previous.entity is not None else None
    if quantity.kind not in _LISTED or quantity.hyphenated:
        return None
    listed = _is_listed(asked)
    if not listed and (quantity.kind != "percent" or not _is_contest(asked)):
        return None
    end = before + 1
    for _ in range(_MOST_LEADS):
        if end <= 0 or words.lower[end - 1] not in _LEADS:
            break
        end -= 1
    begin = end
    while (
        begin > 0
        and end - begin < _LONGEST_NAME
        and words.is_capital(begin - 1)
        and not is_mark(words.tokens[begin - 1])
    ):
        begin -= 1
    if begin < end - 1 and words.lower[begin] == "the":
        begin += 1
    if begin > 1 and words.lower[begin - 1] in _CONTESTING and words.lower[begin] not in _CONTESTING:
        return None  # "Osei led Rask 47 percent to 39 percent"
    if begin and words.lower[begin - 1] in _PLACES:
        return None  # "inflation in France was at 3 per cent"
    if begin == end or words.lower[end - 1] in TIME_NOUNS or _is_common(words, begin, end):
        return None
    owned = words.lower[end - 1].endswith("'s")
    span = words.starts[begin], words.ends[end - 1] - len("'s") * owned
    measures = quantity.measures
    named = (
        measures is None
        or "measures:shared" in quantity.trail
        or words.text[measures[0] : measures[1]].removeprefix("the ")[:1].isupper()
    )
    return span, span if named else None


def _is_listed(asked: Belonging) -> bool:
    """Tell "Velm 41 percent, Orlo 39 percent": names with an amount of one kind each, without a verb."""
    quantity, words, previous, before = asked.quantity, asked.words, asked.previous, asked.before
    if before < 1 or not words.is_capital(before) or words.ends[before] + 1 < quantity.start - _LONGEST_SIGN:
        return False
    text = words.text
    follows = previous is not None and previous.kind == quantity.kind
    if follows and _BEFORE_LISTED.fullmatch(text, previous.end, quantity.start):  # type: ignore[union-attr]
        return True
    return words.tokens[before - 1] != "." and _LISTED_BEHIND.match(text, quantity.end, words.end) is not None


_LISTED: Final = frozenset({"percent", "money", "temperature"})
_LONGEST_SIGN: Final = 4
_NAME: Final = r"(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of\s)?(?:the\s)?[A-Z][\w’'-]*){0,3}\s"
_BEFORE_LISTED: Final = re.compile(rf"(?:,|;|,?\sand|,?\sfollowed\sby)\s{_NAME}")
_LISTED_BEHIND: Final = re.compile(rf"(?:,|;|,?\sand)\s{_NAME}(?:[A-Z]{{0,3}}[$£€₹]\s?)?[0-9]")
"""The next of a list: ", Orlo 39"."""


def _is_contest(asked: Belonging) -> bool:
    """Tell whether a sentence tells the shares of several, or speaks of votes."""
    if not _CONTESTS.isdisjoint(asked.words.lower):
        return True
    previous = asked.previous
    if previous is not None and "entity:contender" in previous.trail:
        return previous.kind in {"percent", "percentage_point"}
    return _RIVAL.match(asked.words.text, asked.quantity.end, asked.words.end) is not None


_RIVAL: Final = re.compile(
    r"\s\([+\-−±][0-9]{1,2}\)|"
    r"(?:\s\([^()]{1,12}\))?,?\s(?:and|with|followed\sby|ahead\sof)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s(?:at|on)\s[0-9]"
)
"""How it moved, or another party with its share: "(+1)", "and the Conservatives at 31"."""
_CONTESTING: Final = word_set("contesting")
_PLACES: Final = frozenset({"in", "across", "near", "."})


def _is_common(words: Words, begin: int, end: int) -> bool:
    """Tell whether the only capital is that of the sentence: "Turnout was 41 percent"."""
    word = words.lower[begin]
    return begin == 0 and end == 1 and likelihood(word, "noun") > _COMMON
