"""Other stories glued on at the end: teasers on other subjects, cut off where the page's box ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.zones.patterns import teaser_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract_plugins.zones.lines import Labels, Line

FEWEST_WORDS_OF_TEASER = 30
FEWEST_WORDS_OF_CUT = 25
#: A teaser names few of those whom the story named, and is so much longer than the story's usual paragraph.
MOST_SHARED_NAMES = 0.5
LENGTH_AGAINST_STORY = 1.5
FEWEST_STORY_PARAGRAPHS = 3
MOST_STORIES = 12
STRONG_EVIDENCE = 2

NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*\w")


def label_glued_stories(lines: list[Line], labels: Labels) -> None:
    """Label the trailing paragraphs that are teasers of other stories.

    A story's own last paragraphs have to stay, so the evidence has to come together. Each paragraph of the run is a
    block of several sentences; it has an all-capitals head, or is cut off in mid-sentence, or is far longer than the
    story's paragraphs and names other people and places. One cut-off alone is what a truncated story has.
    """
    free = [index for index, label in enumerate(labels) if label is None]
    while free and not lines[free[-1]].prose:
        free.pop()
    tail = free[-MOST_STORIES:]
    if not any(_marks(lines[index]) for index in tail):
        return
    for size in range(1, len(tail)):
        if lines[tail[-size]].words < FEWEST_WORDS_OF_TEASER:
            tail = tail[len(tail) - size + 1 :]
            break
    known_until = free[: len(free) - len(tail)]
    if len(known_until) < FEWEST_STORY_PARAGRAPHS:
        return
    usual = sorted(lines[index].words for index in known_until)[len(known_until) // 2]
    names = _names(lines[index].text for index in known_until)
    start, evidence = _run(lines, tail, names, usual)
    if evidence >= STRONG_EVIDENCE:
        for index in tail[start:]:
            labels[index] = "glued-story"


def _run(lines: list[Line], tail: list[int], names: set[str], usual: int) -> tuple[int, int]:
    """Return where in `tail` the run of teasers begins that reaches the end, and how many marks it bears."""
    evidence = 0
    start = len(tail)
    for position in range(len(tail) - 1, -1, -1):
        line = lines[tail[position]]
        marks = _marks(line)
        strange = _shared(line.text, names) <= MOST_SHARED_NAMES
        long = line.words >= LENGTH_AGAINST_STORY * usual
        if not ((marks and (strange or marks > 1)) or (strange and long)):
            break
        evidence += marks
        start = position
    return start, evidence


def _marks(line: Line) -> int:
    """Count a teaser's marks: the all-capitals head, and the end in mid-sentence."""
    if line.words < FEWEST_WORDS_OF_CUT:
        return 0
    return teaser_head(line.text) + (line.text[-1].isalnum() or line.text[-1] in ",;-–—")


def _names(texts: Iterable[str]) -> set[str]:
    return {name.removesuffix("’s").removesuffix("'s") for text in texts for name in NAME.findall(text)}


def _shared(text: str, names: set[str]) -> float:
    """Return the share of the paragraph's capitalised words that the story had."""
    own = _names([text])
    return len(own & names) / len(own) if own else 1.0
