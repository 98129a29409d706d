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
from newsextract_plugins.roles.titles.phrases import CLOSERS, TOKEN, Phrase

__all__ = ["goes_on", "joined_before", "parted"]

MOST_ROLES: Final = 4
"""How many roles one phrase states at most."""
MOST_MODIFIERS: Final = 4
"""How many words stand in front of the head of a further role."""
LONGEST_OPENING: Final = 60
_JOINT: Final = re.compile(r",? (?:and|&) |, (?=(?:[a-z-]+ ){0,2}[a-z-]+(?:,| and | &))")
_LAND: Final = re.compile(r", ([A-Z][\w.]*(?: [A-Z][\w.]*)?)(?=,)")
"""The country of a city: "Munich, Germany,"."""
_FURTHER: Final = re.compile(r",? and ")
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
        if further is None:
            break
        found.append(further)
        end = further.end
    return found


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
        if (
            other is None
            or other.end != end
            or other.plural
            or other.host
            or not _is_alike(text, other, capital=capital)
        ):
            break
        if capital and other.definite:
            break  # "the President and Vice President Orr" are two persons
        found.append(other)
        start = other.start
    return found
