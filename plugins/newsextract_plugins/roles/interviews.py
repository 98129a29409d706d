"""Interviews in questions and answers: "I" in an answer and "you" in a question are the person interviewed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract.types import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract_plugins.roles.persons import Person

__all__ = ["interview"]

FEWEST_QUESTIONS = 3
FEWEST_ANNOUNCED = 2
LONGEST_QUESTION = 600

_ANSWERING = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Mm]ine)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)\b")
_ANNOUNCED = re.compile(r"\b(?:interview|question|discusses|talks to|tells)", re.IGNORECASE)
_ASKING = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself)\b")


def interview(
    text: str,
    regions: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    people: Sequence[Person],
    quotation_at: Callable[[int], int],
) -> None:
    """Add the pronouns of an interview to the person interviewed, where the text is one.

    It is one when some paragraphs are questions outside quotation marks, each with a paragraph in the first person
    behind it; the person interviewed is the one whom the text before the first question names most.
    """
    inside = _inside(regions, paragraphs)
    questions = [
        at for at, (start, end) in enumerate(inside)
        if text[end - 1] == "?" and end - start <= LONGEST_QUESTION
        and quotation_at(end - 1) < 0 and quotation_at(start) < 0
    ]  # fmt: skip
    answered = [
        at
        for at in questions
        if at + 1 < len(inside) and _FIRST_PERSON.search(text, inside[at + 1][0], inside[at + 1][1])
    ]
    if not answered:
        return
    begin = inside[questions[0]][0]
    announced = _ANNOUNCED.search(text, inside[0][0], begin) is not None
    if len(answered) < (FEWEST_ANNOUNCED if announced else FEWEST_QUESTIONS):
        return
    head = inside[0][1]
    counts = [
        (sum(1 + 10 * (m.start < head) for m in person.mentions if m.start < begin and m.kind == "name"), person)
        for person in people
    ]
    counts = sorted((pair for pair in counts if pair[0]), key=lambda pair: -pair[0])
    if not counts or (len(counts) > 1 and counts[0][0] == counts[1][0]):
        return
    person = counts[0][1]
    asked = frozenset(questions)
    for at in range(questions[0], len(inside)):
        start, end = inside[at]
        for match in (_ASKING if at in asked else _ANSWERING).finditer(text, start, end):
            if quotation_at(match.start()) < 0:
                person.mentions.append(Mention(match.start(), match.end(), match[0], "pronoun"))


def _inside(regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs that lie in the regions; both are in text order."""
    found = []
    at = 0
    for start, end in paragraphs:
        while at < len(regions) and regions[at][1] <= start:
            at += 1
        if at < len(regions) and regions[at][0] <= start and end <= regions[at][1] and end > start:
            found.append((start, end))
    return found
