"""Who is meant inside quotations: "I" is who speaks, "he" somebody else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsextract.types import Mention
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.pronouns import first_persons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.roles.persons import Person
    from newsextract_plugins.roles.pronouns import Pronoun
    from newsextract_plugins.roles.salience import Salience

__all__ = ["resolve_first_persons", "resolve_quoted"]

#: Within how many characters before a quotation its speaker is named.
FURTHEST_CUE = 250
#: Within how many characters behind it.
LONGEST_GAP = 40
#: How many mentions before a quotation are looked at.
MOST_RECENT = 8

_INTRODUCES = re.compile(r"[a-z]{2}[,:]?\s*\Z|[,:]\s*\Z")


def resolve_quoted(text: str, salience: Salience, quoted: Sequence[Pronoun]) -> None:
    """Resolve pronouns inside quotations: to whom the quotation names, else to whom the text before it is about.

    Never to the one who speaks: "he" said by him is somebody else.
    """
    speakers: dict[int, Person | None] = {}
    found: list[tuple[Person, Pronoun]] = []
    for pronoun in quoted:
        at = salience.quotation_at(pronoun.start)
        if at not in speakers:
            speakers[at] = _beside(text, salience, *salience.quotations[at][:2])
        speaker = speakers[at]
        person = salience.subject_before(pronoun.start, speaker, pronoun.gender)
        if person is None and speaker is not None:
            person = salience.topic_before(salience.quotations[at][0], speaker, pronoun.gender)
        if person is not None:
            found.append((person, pronoun))
    for person, pronoun in found:
        person.mentions.append(Mention(pronoun.start, pronoun.end, text[pronoun.start : pronoun.end], "pronoun"))


def resolve_first_persons(
    text: str, salience: Salience, regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]
) -> None:
    """Give "I" in a quotation to the person who is said to speak beside it, or spoke in the paragraph before."""
    last: Person | None = None
    last_paragraph = -2
    for start, end, paragraph, pronouns in _asked(text, salience, regions, paragraphs):
        speaker = _beside(text, salience, start, end)
        if speaker is None and paragraph - last_paragraph <= 1:
            speaker = last
        if speaker is None:
            continue
        last, last_paragraph = speaker, paragraph
        for begin, stop in pronouns:
            speaker.mentions.append(Mention(begin, stop, text[begin:stop], "pronoun"))


def _asked(
    text: str, salience: Salience, regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int, list[tuple[int, int]]]]:
    """The quotations whose speakers are asked for, each with its paragraph and the pronouns in it.

    These are the ones with "I" in them, and those that may tell who goes on speaking.
    """
    starts = [start for start, _ in paragraphs]
    region_starts = [start for start, _ in regions]
    found = []
    asking = len(paragraphs) + 1
    for start, end, inner_start, inner_end in reversed(salience.quotations):
        at = bisect_right(region_starts, start) - 1
        if at < 0 or start >= regions[at][1]:
            continue
        paragraph = bisect_right(starts, start) - 1
        pronouns = first_persons(text, inner_start, inner_end)
        if pronouns or asking - paragraph <= 1:
            asking = paragraph
            found.append((start, end, paragraph, pronouns))
    found.reverse()
    return found


def _beside(text: str, salience: Salience, start: int, end: int) -> Person | None:
    """Who is said to speak the quotation `text[start:end]`, by the words next to it."""
    seen_before = salience.seen
    at = bisect_left(seen_before, (end,))
    if at < len(seen_before):
        seen = seen_before[at]
        gap = text[end : seen.start] if seen.start - end <= LONGEST_GAP else "\n\n"
        if "\n\n" not in gap:
            between = gap.strip(" ,\n")
            if salience.speaks(seen) if not between else between.split(" ", 1)[0] in words()["person-verb"]:
                return seen.person
    sentence = salience.sentence(start)
    for seen in reversed(seen_before[max(0, at - MOST_RECENT) : at]):
        if seen.end > start or seen.quotation >= 0 or seen.sentence < sentence - 1 or start - seen.end >= FURTHEST_CUE:
            continue
        if salience.speaks(seen) or text[seen.end : start].strip() in (":", ","):
            return seen.person
        introduces = _INTRODUCES.search(text, seen.end, start) is not None
        if seen.sentence == sentence and introduces and not salience.governed(seen):
            return seen.person
    return None
