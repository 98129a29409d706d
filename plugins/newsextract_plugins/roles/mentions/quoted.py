"""Who is meant inside quotations: "I" is who speaks, "he" somebody else."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsextract.model.types import Mention
from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.mentions.pronouns import first_persons
from newsextract_plugins.roles.names.persons import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.layout import TextLayout
    from newsextract_plugins.roles.mentions.pronouns import Pronoun
    from newsextract_plugins.roles.mentions.salience import Salience
    from newsextract_plugins.roles.names.persons import Event

__all__ = ["outer_quotations", "resolve_first_persons", "resolve_quoted"]

#: Within how many characters before a quotation its speaker is named.
FURTHEST_CUE = 250
#: Within how many characters behind it.
LONGEST_GAP = 60
#: How long a quotation without marks is at least, and what may stand behind its speaker's name at most.
SHORTEST_PULLED = 40
LONGEST_OFFICE = 80
#: How many mentions before a quotation are looked at.
MOST_RECENT = 8

#: Words that open the noun phrase of somebody without a name.
_STRANGERS = frozenset({"one", "another", "a", "an", "the", "some", "others", "other", "many", "several"})
_OPENS = frozenset("OATSM")
MOST_WORDS = 6
#: What the subject of a clause does in front of its words.
_SAYING = ("saying, ", "saying: ", "saying ", "adding, ", "adding: ", "adding ")
_CLAUSE = re.compile(r"[ ,]*([^.,;:!?\n“”\"]+)")
_SAID_OF = re.compile(r" (?:[\w’'.-]+ ){1,3}(?:said|says|added|wrote|tweeted|joked|quipped) (?:of|about) ")
#: What stands between a quotation and the name of its speaker alone on the line: "— Helen Marsh".
_DASHES = " –—-\n"
#: A title between a quotation and the name of who speaks it: no sentence ends, and nobody else speaks.
_TITLED = re.compile(r"[ ,]*(?!(?:said|says|told|added|asked|wrote|and|but|after|when|while)\b)[\w’'. &-]+ ")


def resolve_quoted(text: str, salience: Salience, quoted: Sequence[Pronoun]) -> list[tuple[Pronoun, Person]]:
    """Resolve pronouns inside quotations: to whom the quotation names, else to whom the text before it is about.

    Never to the one who speaks: "he" said by him is somebody else.
    """
    found = []
    speakers: dict[int, Person | None] = {}
    told: dict[int, Person | None] = {}
    for pronoun in quoted:
        at = salience.quotation_at(pronoun.start)
        if at not in speakers:
            speakers[at] = _beside(text, salience, *salience.quotations[at][:2])
            told[at] = _said_of(text, salience, salience.quotations[at][1])
        speaker, of = speakers[at], told[at]
        fits = of is not None and of is not speaker and of.gender in (None, pronoun.gender)
        others: tuple[Person | None, ...] = (speaker,)
        if speaker is not None and not speaker.names:  # "the spokesman" may be the spokesman named so before
            others += tuple(seen.person for seen in salience.before(pronoun.start) if not seen.person.names)
        person = of if fits else salience.likeliest(pronoun.start, pronoun.gender, others=others, quotation=at)
        if person is not None:
            shown = text[pronoun.start : pronoun.end]
            person.mentions.append(Mention(pronoun.start, pronoun.end, shown, "pronoun", "spoken-of"))
            found.append((pronoun, person))
    return found


def _said_of(text: str, salience: Salience, end: int) -> Person | None:
    """Return of whom something is said by the words behind a quotation: "“He cares,” she said of Marsh."""
    match = _SAID_OF.match(text, end, end + LONGEST_GAP)
    if match is None:
        return None
    at = salience.index(match.end())
    return salience.seen[at].person if at < len(salience.seen) and salience.seen[at].start == match.end() else None


def resolve_first_persons(
    text: str, salience: Salience, regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]
) -> None:
    """Give "I" in a quotation to the person who is said to speak beside it, or spoke in the paragraph before."""
    last: Person | None = None
    last_paragraph = -2
    for start, end, paragraph, pronouns in _asked(text, salience, regions, paragraphs):
        speaker = _beside(text, salience, start, end)
        goes_on = last is not None and not last.names and paragraph == last_paragraph and speaker is not None
        if goes_on and not _is_named_beside(text, salience, end):
            speaker = last  # "“It rained,” one of them said. “I left.”"
        if speaker is None and paragraph - last_paragraph <= 1:
            speaker = last
        if speaker is None:
            continue
        last, last_paragraph = speaker, paragraph
        for begin, stop in pronouns:
            speaker.mentions.append(Mention(begin, stop, text[begin:stop], "pronoun", "who-speaks"))


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


def _is_named_beside(text: str, salience: Salience, end: int) -> bool:
    """Tell whether somebody is mentioned right behind a quotation, in its line."""
    at = salience.index(end)
    return at < len(salience.seen) and "\n" not in text[end : salience.seen[at].start]


def _is_strangers(text: str, start: int, end: int) -> bool:
    """Tell whether what begins at an offset says that somebody without a name speaks: "one user wrote"."""
    match = _CLAUSE.match(text, start, min(end, start + LONGEST_GAP))
    spoken = match[1].split() if match is not None else []
    if not spoken or not spoken[-1].islower():
        return False
    said = words()["person-verb"]
    if spoken[0] in said:
        return spoken[1:2] != [] and spoken[1] in _STRANGERS  # "“…,” said one of them"
    if spoken[0].lower() not in _STRANGERS:
        return False
    for at, word in enumerate(spoken[1:MOST_WORDS], 1):
        if word in said:
            return True
        if not word.islower() and at > 1:
            return False
    return False


def _beside(text: str, salience: Salience, start: int, end: int) -> Person | None:
    """Who is said to speak the quotation `text[start:end]`, by the words next to it."""
    seen_before = salience.seen
    at = salience.index(end)
    if at < len(seen_before):
        seen = seen_before[at]
        gap = text[end : seen.start] if seen.start - end <= LONGEST_GAP else "\n\n"
        if _TITLED.fullmatch(gap) and salience.speaks(seen):
            return seen.person  # “…,” Brent Bank economist Tom Bell said
        if "\n\n" not in gap:
            between = gap.strip(" ,\n")
            if not between.strip(_DASHES) and (between or text[seen.end : seen.end + 1] in ("\n", "")):
                return seen.person
            if salience.speaks(seen) if not between else between.split(" ", 1)[0] in words()["person-verb"]:
                return seen.person
    sentence = salience.sentence(start)
    begin = salience.begin(sentence)
    if _is_strangers(text, end, len(text)) or (
        text[begin : begin + 1] in _OPENS
        and _is_strangers(text, begin, start)
        and not (at and seen_before[at - 1].start == begin)
    ):
        return Person()  # somebody without a name
    first = salience.first_subject(sentence) if text.endswith(_SAYING, begin, start) else None
    if first is not None and first.end < start:
        return first.person  # "Marsh endorsed Holt, saying, “I …”"
    subject: Person | None = None
    for seen in reversed(seen_before[max(0, at - MOST_RECENT) : at]):
        if seen.end > start or seen.quotation >= 0 or seen.sentence < sentence - 1 or start - seen.end >= FURTHEST_CUE:
            continue
        if salience.speaks(seen) or text[seen.end : start].strip() in (":", ","):
            return seen.person
        free = not salience.governed(seen)
        if seen.sentence == sentence and free and _introduces(text[seen.end : start].rstrip()):
            return seen.person
        if free and "\n" not in text[seen.end : start]:
            subject = seen.person
    return subject


def _introduces(gap: str) -> bool:
    """Tell whether what stands between a mention and a quotation leads to it: with a comma, a colon or a small word."""
    return gap.endswith((",", ":")) or (
        len(gap) > 1 and gap[-2:].isascii() and gap[-2:].isalpha() and gap[-2:].islower()
    )


def outer_quotations(
    layout: TextLayout, regions: Sequence[tuple[int, int]], names: Sequence[Event]
) -> list[tuple[int, int, int, int]]:
    """Return the outermost quotations: start, end, and start and end of the content.

    What stands in a quotation without marks is a part of it.
    """
    pulled = _pulled(layout.text, regions, layout.paragraphs, names)
    quotations = [(q.start, q.end, q.inner_start, q.inner_end) for q in layout.quotations if q.parent is None]
    if not pulled:
        return quotations
    starts = [start for start, _ in pulled]
    kept = []
    for quotation in quotations:
        at = bisect_right(starts, quotation[0]) - 1
        if at < 0 or pulled[at][1] <= quotation[0]:
            kept.append(quotation)
    return sorted([*kept, *((start, end, start, end) for start, end in pulled)])


def _pulled(
    text: str,
    regions: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
    names: Sequence[Event],
) -> list[tuple[int, int]]:
    """The quotations without marks that stand alone in a paragraph, with the speaker's name behind.

    A paragraph that says the same before or behind it is one, too: web pages repeat their quotations.
    """
    found: list[tuple[int, int]] = []
    region_starts = [start for start, _ in regions]
    at, begin, stop = -1, 0, 0
    for name in names:
        start, end = name.start, name.end
        while start >= stop and at + 1 < len(paragraphs):
            at += 1
            begin, stop = paragraphs[at]
        near = stop - end <= LONGEST_OFFICE and start - begin > SHORTEST_PULLED
        if not near or not (end == stop or text[end] == ","):
            continue
        sentence = text[begin:start].rstrip(_DASHES)
        dashed = text[begin + len(sentence) : start].strip()
        region = bisect_right(region_starts, begin) - 1
        if region < 0 or stop > regions[region][1] or not sentence or sentence[-1] not in ".!?…":
            continue
        if not (dashed or end == stop) or text[begin] in '"“«':
            continue
        for other in (at - 1, at + 1):
            if 0 <= other < len(paragraphs):
                first, last = paragraphs[other]
                if text.startswith(sentence[:SHORTEST_PULLED], first) and last > first:
                    found.append((first, min(last, first + len(sentence))))
        found.append((begin, begin + len(sentence)))
    return sorted(set(found))
