"""Parties and candidates in a sentence, each under the fullest name that the article has for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from newsextract_polls.lexicon import GROUPS, NO_NAMES, PARTIES, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract import Article

__all__ = ["Contender", "Contenders"]

_PARTY = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(PARTIES)})(?![\w-]|[’']s [A-Z]| (?:voter|supporter|leader|member|primar|candidate))"
)
LONGEST_NAME = 4
"""Words of the longest name that a contender has."""

# “among Republicans” and “of Labour voters” are who was asked.
_AMONG = re.compile(r"\b(?:among|amongst)(?: (?:the|all|likely|white|black|young|older))? $")
_PRONOUN = frozenset({"he", "she", "him", "his", "her"})


@attrs.frozen
class Contender:
    """A party or a candidate at one place.

    Attributes:
        start: First character.
        end: One past the last character.
        name: Its name.
    """

    start: int
    end: int
    name: str


class Contenders:
    """The contenders of an article, found once and asked for by sentence.

    Args:
        article: The article with its speakers, whose names tell who “she” is.
    """

    def __init__(self, article: Article) -> None:
        found = list(_of_persons(article))
        taken = [(one.start, one.end) for one in found]
        found += (
            Contender(match.start(), match.end(), match[0].removeprefix("the "))
            for match in _PARTY.finditer(article.text)
            if not any(start < match.end() and match.start() < end for start, end in _near(taken, match.start()))
        )
        found = [one for one in found if not _AMONG.search(article.text[max(0, one.start - 18) : one.start])]
        self._all = sorted(found, key=lambda one: one.start)
        self._starts = [one.start for one in self._all]

    def between(self, start: int, end: int) -> list[Contender]:
        """Return those that begin in a stretch of the text, in text order."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _near(spans: list[tuple[int, int]], offset: int) -> list[tuple[int, int]]:
    """Return the spans around an offset; they are in text order."""
    place = bisect_left(spans, (offset, offset))
    return spans[max(0, place - 1) : place + 1]


def _of_persons(article: Article) -> Iterable[Contender]:
    """Yield the persons of the article at each mention, and other names that may be those of candidates."""
    text = article.text
    resolved = {
        (mention.start, mention.end): speaker.name
        for speaker in article.speakers
        if speaker.kind == "person"
        for mention in speaker.mentions
    }
    full: dict[str, str] = {}
    for name in article.layout.names:
        if name.kind == "person" and name.given and name.family:
            full.setdefault(name.family, text[name.start : name.end])
    marks = {}
    for name in article.layout.names:
        words = text[name.start : name.end]
        if name.kind not in ("person", "unknown") or words in NO_NAMES | PLACES | GROUPS or words.isupper():
            continue
        known = resolved.get((name.start, name.end)) or full.get(name.family) or full.get(words) or words
        if len(known.split()) > LONGEST_NAME:  # words of a headline in capitals, taken for a name
            known = words
        marks[name.start] = Contender(name.start, name.end, " ".join(known.split()))
    for (start, end), known in resolved.items():
        if text[start:end].lower() in _PRONOUN:
            marks[start] = Contender(start, end, known)
    return [marks[start] for start in sorted(marks)]
