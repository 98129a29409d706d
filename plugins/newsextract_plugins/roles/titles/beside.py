"""The role phrases beside each name of a story, each by the rule of its construction.

What stands before a name is read once (`before`) and offered to the rules of `BEFORE`; what stands behind it is read by
`title_behind`, and what a verb says of it by the rules of `VERBAL`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.titles.affiliation import body_behind
from newsextract_plugins.roles.titles.before import title_before as phrase_before
from newsextract_plugins.roles.titles.behind import (
    LETTERS,
    appositive,
    belongs_to_title,
    goes_on,
    is_clause_subject,
    is_next_title,
    may_tell,
)
from newsextract_plugins.roles.titles.coordination import every_role, joined_before, parted, stacked
from newsextract_plugins.roles.titles.coordination import goes_on as further_roles
from newsextract_plugins.roles.titles.left_edge import before_honorifics, is_listed
from newsextract_plugins.roles.titles.phrases import Body, Phrase, Statement
from newsextract_plugins.roles.titles.verbal import as_named, copula, is_subject, named_as, statement

if TYPE_CHECKING:
    from newsextract.text.names import Name

__all__ = [
    "BEFORE",
    "Place",
    "counterpart",
    "plural_title",
    "possessor_title",
    "roles_beside",
    "title_before",
    "title_behind",
]

LONGEST_LIST: Final = 8
"""How many names a plural title reaches: "Senators A, B and C"."""
_ASIDE: Final = re.compile(r", (?>\d{1,3}|an? [^,.;:!?\n]{1,50}),(?= )")
"""An age or a phrase between a name and its verb."""
LONGEST_ASIDE: Final = 60
_AGED: Final = re.compile(r"\d{1,3}-year-old \Z")
LONGEST_AGE: Final = 14
"""How long an age in front of a name is."""
_COUNTED: Final = re.compile(r"\b(?:two|three|four|five|six|seven|both|several|other|\d{1,2})\b")
"""How many there are of whom a plural title in front of a comma tells: "two managers, A and B"."""
_JOINT: Final = re.compile(
    r"(?: \([^()\n]{1,16}\)|, [RDI]-[A-Z][\w.]{1,8},?| of (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?"
    r"(?:,? and |, | & | or )(?:(?:[DM]r|Mr?s|Prof|Sir|Dame)\.? )?"
)
"""What stands between names that share a title, with a party or state behind the first."""

Stated = list[tuple[int, Statement]]
"""Roles, each with the index of the name that it belongs to."""


class Place:
    """Where a name stands.

    Attributes:
        text: The text.
        names: The names of the story, each with where its sentence begins and ends.
        at: Which of them it is.
        name: The name.
        stop: Where its sentence ends.
    """

    __slots__ = ("at", "name", "names", "stop", "text")

    def __init__(self, text: str, names: list[tuple[Name, int, int]], at: int) -> None:
        self.text, self.names, self.at = text, names, at
        self.name, _, self.stop = names[at]

    def next_person(self, index: int) -> int:
        """Return where the next person's name begins, behind every text where there is none near."""
        for name, _, _ in self.names[index + 1 : index + 4]:
            if name.kind == "person":
                return name.start
        return sys.maxsize


@rule(
    "plural-title",
    "One plural title stands before several names.",
    example="Senators Maria Lopez and John Harding opposed the bill.",
    counterexample="Senators opposed the bill of Maria Lopez and John Harding.",
)
def plural_title(place: Place, phrase: Phrase) -> Stated:
    """Give a plural title to each of the names that share it."""
    if not phrase.plural:
        return []
    text, found = place.text, list[tuple[int, Statement]]()
    if phrase.host and not phrase.definite and not _COUNTED.search(text, phrase.start, phrase.head_start):
        return []
    for index in _listed(place):
        if text.startswith(("'", "’"), end := place.names[index][0].end) and found:
            break  # "midfielders Strachan and McAllister and Vogts' assistant"
        opened = text.startswith((" (", ", "), end)
        body = body_behind(text, end, place.stop, place.next_person(index)) if opened else None
        found.append((index, Statement(phrase, body=body)))
    return found


@rule(
    "counterpart",
    "Someone's counterpart holds the same office elsewhere.",
    example="Swedish Energy Minister Karin Holm met her Danish counterpart Lars Friis.",
    counterexample="Karin Holm met the Danish painter Lars Friis.",
)
def counterpart(place: Place, phrase: Phrase) -> Stated:
    """Take "her Danish counterpart"."""
    return [(place.at, Statement(phrase))] if phrase.heads[0] == "counterpart" and not phrase.plural else []


@rule(
    "possessor-title",
    "A title with a possessor or an article stands before a name, or is set off from it by a comma.",
    example="The bakery's founder, Helen Marsh, retired.",
    counterexample="The bakery's bread pleased Helen Marsh.",
)
def possessor_title(place: Place, phrase: Phrase) -> Stated:
    """Take "the bakery's founder"."""
    if phrase.plural:
        return []
    possessed = phrase.definite and place.text[phrase.start : phrase.start + 4].casefold() != "the "
    return [(place.at, Statement(phrase))] if phrase.host or possessed else []


@rule(
    "title-before",
    "A title or occupation stands before a name.",
    example="Norwegian Trade Minister Ingrid Solberg opened the fair.",
    counterexample="The minister left the fair before Ingrid Solberg came.",
)
def title_before(place: Place, phrase: Phrase) -> Stated:
    """Take "Norwegian Trade Minister"; what it belongs to may stand behind the name."""
    if phrase.plural:
        return []
    body: Body | None = None
    if phrase.heads[0] not in words()["relation"]:
        body = body_behind(place.text, place.name.end, place.stop, place.next_person(place.at))
    return [(place.at, Statement(phrase, body=body))]


BEFORE: Final = (plural_title, counterpart, possessor_title, title_before)
"""The rules that a phrase before a name is offered to, in this order."""


@rule(
    "title-behind",
    "A title stands behind a name, between commas, dashes or brackets.",
    example="Peter Olsen, director of the Bergen Maritime Museum, welcomed the guests.",
    counterexample="Peter Olsen, who was late, welcomed the guests.",
)
def title_behind(place: Place, next_name: int) -> list[Statement]:
    """Take an apposition, and each of the roles that it coordinates."""
    text, stop = place.text, place.stop
    phrase = appositive(text, place.name.end, stop, next_name)
    if phrase is None or is_clause_subject(text, place.names[place.at][1], place.name.start, phrase):
        return []
    found = parted(text, phrase) + further_roles(text, phrase, stop, next_name)
    return [Statement(one, further=count > 0) for count, one in enumerate(found)]


def roles_beside(text: str, names: list[tuple[Name, int, int]]) -> list[list[Statement]]:
    """Return the role phrases beside each name.

    Args:
        text: The text.
        names: The names of the story, each with where its sentence begins and ends.
    """
    stated: list[list[Statement]] = [[] for _ in names]
    floor = 0
    for index, (name, begin, stop) in enumerate(names):
        before = floor if floor > begin else begin
        phrase = _before(text, name, before, begin)
        if phrase is not None:
            _read_before(Place(text, names, index), phrase, before, stated)
        end, is_person = name.end, name.kind == "person"
        telling = may_tell(text, end)
        if is_person and not _is_complement(text, name):
            floor = name.start if telling and belongs_to_title(text, end) else end
        if telling and end < stop:
            apposed = goes_on(text, end)
            if apposed or (is_person and is_subject(text, end)):
                floor = max(floor, _read_behind(Place(text, names, index), stated[index], apposed=apposed))
    return stated


def _before(text: str, name: Name, floor: int, begin: int) -> Phrase | None:
    """Return the phrase before a name and behind `floor`; its sentence begins at `begin`."""
    start = name.start
    if name.honorific is not None and head_of(text[slice(*name.honorific)]) is None:
        start = before_honorifics(text, floor, name.honorific[0])
    if start <= begin:
        return None
    if text[start - 2] == "d" and text.endswith("-year-old ", floor, start):
        aged = _AGED.search(text, max(floor, start - LONGEST_AGE), start)
        start = aged.start() if aged is not None else start  # "the suspect, 38-year-old Tim Orr"
    phrase = phrase_before(text, floor, start)
    if phrase is not None and phrase.host and phrase.definite and is_listed(text, begin, phrase):
        return None
    return phrase if phrase is None or not phrase.host or _is_closed_off(text, name, phrase) else None


def _read_before(place: Place, phrase: Phrase, floor: int, stated: list[list[Statement]]) -> None:
    """Offer the phrase before a name and behind `floor` to the rules."""
    *outer, phrase = stacked(place.text, phrase)
    for reader in BEFORE:
        found = reader.read(place, phrase)
        for index, entry in found:
            entry.rule = reader.name
            stated[index].append(entry)
        if found:
            break
    else:
        return
    if not phrase.plural:
        for other in [*outer, *joined_before(place.text, floor, phrase)]:
            stated[place.at].append(Statement(other, reader.name, further=True))


def _read_behind(place: Place, stated: list[Statement], *, apposed: bool) -> int:
    """Read what stands behind a name; return where what is read ends, if it is the name's own.

    Args:
        place: Where the name stands.
        stated: Takes what is read.
        apposed: An apposition may stand there, not a verb alone.
    """
    text, name, stop = place.text, place.name, place.stop
    letters = LETTERS.match(text, name.end) if text[name.end] == "," else None
    next_name, floor, subject_end = place.next_person(place.at), 0, letters.end() if letters else name.end
    subject_end += subject_end > name.end and text.startswith(",", subject_end)
    behind: list[Statement] = title_behind.read(place, next_name) if apposed else []
    if behind and stated and is_next_title(text, behind[0].phrase, next_name):
        behind = []
    if behind:
        for one in behind:
            one.rule = title_behind.name
        stated += behind
        end = behind[-1].phrase.end
        floor = end if end <= next_name else 0
        subject_end = end + text.startswith(", ", end)
    elif apposed:
        aside = _ASIDE.match(text, name.end, min(stop, name.end + LONGEST_ASIDE))
        subject_end = aside.end() if aside is not None else subject_end
    if name.kind == "person" and is_subject(text, subject_end):
        said = statement(text, subject_end, stop, next_name)
        if said is None and behind and text.startswith(" as ", subject_end):
            named = as_named(text, name.end, subject_end, stop, next_name)
            said = attrs.evolve(named, rule=named_as.name) if named is not None else None
        if said is not None and (not behind or said.rule != copula.name):
            stated += every_role(text, said, stop, next_name)
    return floor


def _is_complement(text: str, name: Name) -> bool:
    """Tell whether a single word behind "of" ends a title, and is nobody's name: "the CEO of Velm, Ann Lee"."""
    start = name.start
    if start < len("of ") or text[start - 2] not in "ftr":
        return False
    complement = text.endswith((" of ", " at ", "for "), 0, start)
    return complement and name.honorific is None and " " not in text[start : name.end]


def _is_closed_off(text: str, name: Name, phrase: Phrase) -> bool:
    """Tell whether a name is closed off behind, as an apposition is ("the site's founder, Ann Lee, said")."""
    behind = text[name.end : name.end + 1]
    if phrase.plural:
        return True
    return (
        behind in (",", ".", ";", ")", "", "–", "—")
        or text.startswith("--", name.end)
        or (phrase.definite and behind in (" ", "\n") and text[name.end : name.end + 2] in (" (", " –", " —"))
    )


def _listed(place: Place) -> list[int]:
    """Return the coordinated names that share a plural title, none where the first stands alone."""
    names, index = place.names, place.at
    found = [index]
    for at in range(index + 1, min(len(names), index + LONGEST_LIST)):
        if not _JOINT.fullmatch(place.text, names[at - 1][0].end, names[at][0].start):
            break
        found.append(at)
    return found if len(found) > 1 else []
