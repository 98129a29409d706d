"""Interviews in questions and answers: "I" in an answer and "you" in a question are the person interviewed."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsextract.model.types import Mention
from newsextract.text import patterns as re
from newsextract_plugins.roles.mentions.interviewed import interviewee
from newsextract_plugins.roles.mentions.labelled_turns import labelled_turns, may_have_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract_plugins.roles.names.persons import Person

__all__ = ["interview"]

#: How many questions make an interview of a text that doesn't call itself one …
FEWEST_QUESTIONS = 3
#: … and of one that does.
FEWEST_ANNOUNCED = 2
LONGEST_QUESTION = 600
#: A request that is no question, such as "You have had a busy year." or "Tell us about your book."
LONGEST_REQUEST = 300

# Classes of letters come first and look back to their boundary, as in `pronouns`.
_ANSWERING = re.compile(r"[IMm](?<=\b.)(?:(?<=I)|(?<=[Mm])(?:e|y(?:self)?|ine))\b")
_FIRST_PERSON = re.compile(r"[IMmWwOoUu](?<=\b.)(?:(?<=I)|(?<=[Mm])[ey]|(?<=[Ww])e|(?<=[Oo])ur|(?<=[Uu])s)\b")
_ANNOUNCED = re.compile(
    r"\b(?:interview|question|discusses|talks to|talks with|speaks to|spoke with|tells)", re.IGNORECASE
)
_ASKING = re.compile(r"[Yy](?<=\b.)ou(?:r(?:s|self)?)?\b")
_STATES = re.compile(r"(?:(?:So|But|And|Now),? )?(?:[Yy]ou|[Yy]our|[Yy]ou['’]ve|[Yy]ou['’]re)\b")
_REQUESTS = re.compile(
    r"(?:Please )?(?:[Tt]ell|[Dd]escribe|[Tt]alk|[Ee]xplain|[Ww]alk) (?:us|me|about|how|why|what|your)\b"
)


class _Paragraph(NamedTuple):
    start: int
    end: int
    asks: bool
    requests: bool
    answers: bool


def interview(
    text: str,
    regions: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    people: Sequence[Person],
    quotation_at: Callable[[int], int],
) -> None:
    """Add the pronouns of an interview to the person interviewed, where the text is one.

    Labels in front of the paragraphs ("Q:", "Marsh:") tell whose turn it is. Without them, a text is an interview when
    some of its paragraphs are questions outside quotation marks, with paragraphs in the first person behind them; the
    person interviewed is the one whom the text before the first question names as such, or names most.
    """
    if text.count("?") < FEWEST_ANNOUNCED and not may_have_labels(text):
        return  # most texts
    spans = _inside(regions, paragraphs)
    if not spans:
        return

    def answering(begin: int) -> Person | None:
        return interviewee(text, *spans[0], begin, people)

    turns = labelled_turns(text, spans, people, answering)
    if turns:
        for start, end, speaker, asked in turns:
            _give(text, start, end, _ANSWERING, speaker, quotation_at)
            _give(text, start, end, _ASKING, asked, quotation_at)
        return
    if sum(text[end - 1] == "?" for _, end in spans) < FEWEST_ANNOUNCED:
        return
    inside = [_read(text, start, end, quotation_at) for start, end in spans]
    questions = [at for at, paragraph in enumerate(inside) if paragraph.asks]
    if not questions:
        return
    begin = _first_turn(inside, questions[0])
    announced = _ANNOUNCED.search(text, inside[0].start, inside[begin].start) is not None
    if not _is_interview(text, inside, questions, announced=announced):
        return
    person = answering(inside[begin].start)
    for paragraph in inside[begin:]:
        asks = paragraph.asks or paragraph.requests
        _give(text, paragraph.start, paragraph.end, _ASKING if asks else _ANSWERING, person, quotation_at)


def _is_interview(text: str, inside: Sequence[_Paragraph], questions: Sequence[int], *, announced: bool) -> bool:
    """Whether enough questions have an answer in the first person, and ask somebody."""
    ends = [*questions[1:], len(inside)]
    answered = [
        at for at, end in zip(questions, ends, strict=True) if any(inside[i].answers for i in range(at + 1, end))
    ]
    if len(answered) < (FEWEST_ANNOUNCED if announced else FEWEST_QUESTIONS):
        return False
    asking = sum(_ASKING.search(text, inside[at].start, inside[at].end) is not None for at in questions)
    return asking > 0 if announced else 2 * asking >= len(questions)


def _first_turn(inside: Sequence[_Paragraph], question: int) -> int:
    """Index of the paragraph that the interview begins with: the first question, or a request and answer before it."""
    begin = question
    while begin >= 2 and inside[begin - 1].answers and inside[begin - 2].requests:
        begin -= 2
    return begin


def _read(text: str, start: int, end: int, quotation_at: Callable[[int], int]) -> _Paragraph:
    """Tell what a paragraph can be in an interview."""
    quoted = text[start] in "\"“«'‘" and quotation_at(start) >= 0
    short = not quoted and end - start <= LONGEST_QUESTION
    asks = short and text[end - 1] == "?"
    answers = not asks and _FIRST_PERSON.search(text, start, end) is not None
    requests = (
        not asks
        and short
        and end - start <= LONGEST_REQUEST
        and (
            _REQUESTS.match(text, start, end) is not None
            or (not answers and _STATES.match(text, start, end) is not None)
        )
    )
    return _Paragraph(start, end, asks, requests, answers and not requests)


def _give(
    text: str,
    start: int,
    end: int,
    pronouns: re.Pattern[str],
    person: Person | None,
    quotation_at: Callable[[int], int],
) -> None:
    """Add the pronouns of a stretch that stand outside quotation marks to a person's mentions."""
    if person is None:
        return
    for match in pronouns.finditer(text, start, end):
        if quotation_at(match.start()) < 0:
            person.mentions.append(Mention(match.start(), match.end(), match[0], "pronoun", "interview"))


def _inside(regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs that lie in the regions; both are in text order."""
    found: list[tuple[int, int]] = []
    for begin, stop in regions:
        first, last = bisect_left(paragraphs, (begin,)), bisect_left(paragraphs, (stop,))
        found += [(start, end) for start, end in paragraphs[first:last] if end <= stop]
    return found
