"""Interviews whose turns have no labels: a question in a paragraph, what is answered in those behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.quotes.transcripts.labels import Turn

if TYPE_CHECKING:
    from newsextract import Article

__all__ = ["unlabelled"]

_FEWEST: Final = 3
"""So many questions to one who is addressed make an interview."""
_LONGEST_QUESTION: Final = 400
_YOU: Final = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ou['’](?:re|ve|d|ll))\b")
_I: Final = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))\b")
_HOSTED: Final = re.compile(
    r"\b(?:interview\w*|Q ?& ?A|talks? to|talked to|talking to|spoke (?:to|with)|speaks (?:to|with)|sat down"
    r"|minutes with|in conversation|caught up with|answers? (?:our|your) questions|(?:we|us) asked|tells us|told us)\b",
    re.IGNORECASE,
)
"""What says above the questions that somebody was asked."""


@rule(
    "unlabelled-interview",
    "An answer of an interview whose questions are paragraphs of their own, without labels.",
    example=(
        "Amara Diallo spoke to us about the harbour.\n\nHow are you?\n\nI am tired.\n\n"
        "Will you stay?\n\nI think so.\n\nWhat do you fear?\n\nMy own boats."
    ),
    counterexample=(
        "Amara Diallo runs the harbour.\n\nWhat is a harbour?\n\nA place for boats.\n\nWho pays?\n\nThe town.\n\n"
        "Is it safe?\n\nYes."
    ),
)
def unlabelled(article: Article) -> dict[int, Turn]:
    """Find the paragraphs that answer the question above them.

    Three questions must address somebody, half of the answers must speak of themselves, and what stands above the
    first question must say that somebody was asked.

    Returns:
        The turns by the index of their paragraph.
    """
    text, paragraphs = article.text, article.layout.paragraphs
    if text.count("?") < _FEWEST:
        return {}
    asked = [index for index, (start, end) in enumerate(paragraphs) if _asks(text, start, end)]
    asked = [index for index in asked if index]
    if len(asked) < _FEWEST or asked[-1] - asked[0] > len(asked) * _MOST_ANSWERS:
        return {}
    addressed = sum(_YOU.search(text, *paragraphs[index]) is not None for index in asked)
    if addressed < min(_FEWEST, len(asked) - 1) or _HOSTED.search(text, 0, paragraphs[asked[0]][0]) is None:
        return {}
    answers: dict[int, Turn] = {}
    own = 0
    for index, following in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        name = paragraphs[asked[0]][0]
        for at in range(index + 1, min(following, len(paragraphs))):
            start, end = paragraphs[at]
            answers[at] = Turn(name, name, start, end, -1, "answer" if at == index + 1 else "same")
        own += any(_I.search(text, *paragraphs[at]) for at in range(index + 1, min(following, len(paragraphs))))
    return answers if 2 * own >= len(asked) else {}


_MOST_ANSWERS: Final = 6
"""Paragraphs a question on the whole."""


def _asks(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph is a question, without marks around it."""
    return text[end - 1] == "?" and end - start <= _LONGEST_QUESTION and text[start] not in "\"“'‘"
