"""Turns of a conversation whose paragraphs begin with labels: "Q:", "Marsh:", "HM:", "((Helen Marsh))"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsextract_plugins.roles.names.persons import Person

__all__ = ["Turn", "labelled_turns", "may_have_labels"]

#: How often labels have to stand for a text to be a conversation.
FEWEST_LABELS = 4
#: Of how many it can be told whom each speaks to.
LARGEST_DIALOGUE = 2
#: Labels of an answer.
_ANSWERS = frozenset({"a", "answer"})
LONGEST_LABEL = 42
_LABEL = re.compile(
    r"""
    \(\( (?P<bracketed> [^()\n]{1,40} ) \)\) [ ]?
  | (?P<plain> [A-Z] (?: [\w.'’&-] | [ ] (?! [ ] ) ){0,38} ) : (?= \s )
    """,
    re.VERBOSE,
)


class Turn(NamedTuple):
    """What one speaks.

    Attributes:
        start: First character behind the label.
        end: One past the last character.
        speaker: Who speaks, None for someone unknown.
        asked: Who is spoken to, None where that is not one person.
    """

    start: int
    end: int
    speaker: Person | None
    asked: Person | None


def may_have_labels(text: str) -> bool:
    """Tell whether a text has as many marks as labels have: a quick look before any paragraph is read."""
    return text.count(":") + text.count("((") >= FEWEST_LABELS


def labelled_turns(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    people: Sequence[Person],
    answering: Callable[[int], Person | None],
) -> list[Turn]:
    """The turns of a conversation, none where paragraphs don't begin with labels that come again.

    Args:
        text: The text.
        paragraphs: The paragraphs that may be turns.
        people: All persons.
        answering: Who answers, where the labels say no more than "Q" and "A", by the offset where the turns begin.
    """
    if not may_have_labels(text):
        return []
    beginnings = [text[start : start + LONGEST_LABEL] for start, _ in paragraphs]
    may_be = [":" in beginning or beginning.startswith("((") for beginning in beginnings]
    if may_be.count(True) < FEWEST_LABELS:
        return []
    labels = [
        _LABEL.match(text, start, end) if may else None for (start, end), may in zip(paragraphs, may_be, strict=True)
    ]
    shown = [(match["bracketed"] or match["plain"]).casefold().rstrip(".") if match else "" for match in labels]
    counts = Counter(filter(None, shown))
    repeated = {label for label, count in counts.items() if count > 1}
    if len(repeated) < 2 or sum(counts[label] for label in repeated) < FEWEST_LABELS:
        return []
    known = _known(repeated, people)
    for label in repeated & _ANSWERS:
        known[label] = answering(paragraphs[next(at for at, one in enumerate(shown) if one)][0])
    if not any(known.values()):
        return []
    return list(_turns(paragraphs, labels, shown, known))


def _turns(
    paragraphs: Sequence[tuple[int, int]],
    labels: Sequence[re.Match[str] | None],
    shown: Sequence[str],
    known: dict[str, Person | None],
) -> Iterator[Turn]:
    speaking = {person for person in known.values() if person is not None}
    current: str | None = None
    for (start, end), match, label in zip(paragraphs, labels, shown, strict=True):
        begin = start
        if match is not None and label in known:
            current = label
            begin = match.end()
        if current is None:
            continue
        speaker = known[current]
        others = speaking - {speaker} if len(speaking) <= LARGEST_DIALOGUE else speaking
        yield Turn(begin, end, speaker, next(iter(others)) if len(others) == 1 else None)


def _known(labels: set[str], people: Sequence[Person]) -> dict[str, Person | None]:
    """Whom each label means: by the full name, the family name, the given name, or the initials."""
    found: dict[str, Person | None] = dict.fromkeys(labels)
    for person in reversed(people):  # the first of the name last
        full = person.full.casefold()
        initials = "".join(word[0] for word in full.split())
        for label in (initials, full.split(maxsplit=1)[0], person.family.casefold(), full):
            if label in found:
                found[label] = person
    return found
