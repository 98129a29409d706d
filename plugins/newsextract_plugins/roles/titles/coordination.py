"""Several roles in one phrase: "founder and co-chief executive", "chairman, chief executive and president Ann Lee"."""

from __future__ import annotations

from typing import Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import places
from newsextract.text.names.words import MODIFIER, TITLE, flags_of
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.before import title_before
from newsextract_plugins.roles.titles.noun_phrases import role_phrase
from newsextract_plugins.roles.titles.phrases import CLOSERS, TOKEN, Phrase, Statement

__all__ = ["every_role", "goes_on", "joined_before", "parted", "stacked"]

MOST_ROLES: Final = 4
"""How many roles one phrase states at most."""
MOST_MODIFIERS: Final = 4
"""How many words stand in front of the head of a further role."""
LONGEST_OPENING: Final = 60
_JOINT: Final = re.compile(r",? (?:and|&) |, (?=(?:[a-z-]+ ){0,2}[a-z-]+(?:,| and | &))")
_LAND: Final = re.compile(r", ([A-Z][\w.]*(?: [A-Z][\w.]*)?)(?=,)")
"""The country of a city: "Munich, Germany,"."""
_FURTHER: Final = re.compile(
    r",? and (?:(?:later|then|now|also|formerly|currently) )?|, (?=(?:[a-z-]+ ){0,2}[a-z-]+(?:,| and | &))"
    r"|, (?=(?!an? |the )(?:[A-Za-z-]+ ){1,4}(?:of|at|for) )"
)
_RANKS: Final = re.compile(
    r"(?:(?:[A-Z][a-z]{1,5}\.|Lt|Maj|Brig) )*(?:[A-Z][a-z]{1,5}\.|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Supt|Insp|Cdr)\Z"
)
"""Abbreviated ranks in front of a name: "Maj. Gen."."""
SHORTEST_OFFICE: Final = 5
"""A shorter word in front of a rank is a rank, too: "Det Insp"."""
_WITH_GENERAL: Final = frozenset({"attorney", "solicitor", "secretary", "surgeon", "adjutant", "director", "consul"})
"""Of whom there are generals: "Attorney Gen."."""
_GOES_ON: Final = re.compile(r"\Z|[,;.)]| (?:of|at|for|in|to|with|and|&|on|from)\b")
_AND: Final = (" and ", " & ")


def parted(text: str, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that a phrase behind a name coordinates, each with its head; the first is the whole one."""
    if phrase.plural:
        return [phrase]
    found = [phrase]
    for joint in _JOINT.finditer(text, phrase.head_end, phrase.end):
        last = found[-1]
        if joint.start() < last.head_end or len(found) == MOST_ROLES:
            continue
        further = _opening(text, joint.end(), phrase.end)
        if further is None:
            continue
        head, head_start, head_end = further
        if len(found) > 1:
            found[-1] = attrs.evolve(last, end=joint.start())
        found.append(Phrase(joint.end(), phrase.end, (head,), False, False, False, head_start, head_end))
    return found


def goes_on(text: str, phrase: Phrase, limit: int, next_name: int) -> list[Phrase]:
    """Return the further roles behind the comma that ends a phrase: "… in Munich, Germany, and co-author of the study".

    Args:
        text: The text.
        phrase: The phrase.
        limit: Where its sentence ends.
        next_name: Where the next person's name begins.
    """
    found: list[Phrase] = []
    end = phrase.end
    while len(found) < MOST_ROLES - 1:
        land = _LAND.match(text, end, limit)
        if land is not None and places(land[1]):
            end = land.end()
        joint = _FURTHER.match(text, end, limit)
        if joint is None or _opening(text, joint.end(), limit) is None:
            break
        further = role_phrase(text, joint.end(), limit, next_name)
        if further is None or further.plural:
            break
        found += one_by_one(text, further)
        end = further.end
    return found


def one_by_one(text: str, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that a further phrase coordinates, each by itself: "actor and director"."""
    found = parted(text, phrase)
    if len(found) > 1:
        joints = _JOINT.finditer(text, phrase.head_end, phrase.end)
        end = next((one.start() for one in joints if one.end() == found[1].start), phrase.end)
        found[0] = attrs.evolve(phrase, end=end)
    return found


def every_role(text: str, said: Statement, limit: int, next_name: int) -> list[Statement]:
    """Return what a verb states, role by role: "is a lawyer, activist and author of two books".

    Args:
        text: The text.
        said: What it states first.
        limit: Where its sentence ends.
        next_name: Where the next person's name begins.
    """
    if said.title is not None:
        return [said]
    found = parted(text, said.phrase) + goes_on(text, said.phrase, limit, next_name)
    return [attrs.evolve(said, phrase=one, further=count > 0) for count, one in enumerate(found)]


def stacked(text: str, phrase: Phrase) -> list[Phrase]:
    """Return the two titles in front of a name of which the second is a rank: "committee chairman | Sen."."""
    if phrase.plural or phrase.host or text[phrase.end - 1 : phrase.end] not in ".nvpltjr":
        return [phrase]
    ranks = _RANKS.search(text, phrase.start, phrase.end)
    if ranks is None or ranks.start() <= phrase.start + 1:
        return [phrase]
    end = ranks.start() - 1
    start = text.rfind(" ", phrase.start, end) + 1 or phrase.start
    head = head_of(text[start:end])
    rank = text[ranks.start() : ranks.end()]
    listed = words()
    if (
        head is None
        or end - start < SHORTEST_OFFICE
        or head in listed["status-deputy"]
        or head in listed["party"]
        or head == "incumbent"
        or (rank == "Gen." and head in _WITH_GENERAL)
    ):
        return [phrase]
    outer = attrs.evolve(phrase, end=end, heads=(head,), head_start=start, head_end=end)
    return [outer, attrs.evolve(phrase, start=ranks.start(), definite=False)]


def _opening(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the head that a further role begins with, where it does: "co-author of the study"."""
    listed = words()
    for count, match in enumerate(TOKEN.finditer(text, start, min(end, start + LONGEST_OPENING))):
        word = match[0].rstrip(CLOSERS)
        head = head_of(word)
        stop = match.start() + len(word)
        if head is not None and head not in listed["relation"] and _GOES_ON.match(text, stop, end):
            return head, match.start(), stop
        low = word.casefold()
        modifies = low in listed["determiner"] or (word.islower() and is_modifier(low))
        if not modifies and not (word[:1].isupper() and flags_of(word) & (MODIFIER | TITLE)):
            return None
        if count >= MOST_MODIFIERS or word != match[0]:
            return None
    return None


def _is_alike(text: str, phrase: Phrase, *, capital: bool) -> bool:
    """Tell whether a head is written as its neighbour's is, with a capital or without; "CEO" goes with both."""
    head = text[phrase.head_start : phrase.head_end]
    return head.isupper() or head[:1].isupper() == capital


def joined_before(text: str, floor: int, phrase: Phrase) -> list[Phrase]:
    """Return the further roles in front of a title that is coordinated with them: "founder and president Ann Lee"."""
    found: list[Phrase] = []
    start = phrase.start
    capital = text[phrase.head_start].isupper()
    while len(found) < MOST_ROLES - 1:
        before = text[max(floor, start - 5) : start]
        joint = next(
            (joint for joint in _AND if before.endswith(joint)), ", " if found and before.endswith(", ") else ""
        )
        end = start - len(joint)
        if not joint or end <= floor:
            break
        other = title_before(text, floor, end, joined=True)
        if other is None or other.end != end or other.plural or other.host:
            break
        opens = other.start == floor and text[other.start].isupper()  # "Founder and chief executive Ann Lee"
        if not opens and not _is_alike(text, other, capital=capital):
            break
        if capital and other.definite:
            break  # "the President and Vice President Orr" are two persons
        found.append(other)
        start = other.start
    return found
