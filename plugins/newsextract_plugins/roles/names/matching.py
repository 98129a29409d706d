"""Whether two names can be one person's: by family name, given names, gender, and how they stand to each other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import given_name
from newsextract.text.names.spellings import fold, same_given_name
from newsextract.text.names.words import genders
from newsextract_plugins.roles.lexicon import head_of
from newsextract_plugins.roles.names.standing import Standing, standing

if TYPE_CHECKING:
    from newsextract.text.names import Name
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["acts", "begins_with", "first_of", "fits", "is_alias", "is_faint", "is_owner", "is_relative", "told_gender"]

_NICKNAME: Final = re.compile(r"[“\"‘'(]([^”\"’')]+)[”\"’')]")
"""A nickname inside a given name: William “Bill”."""
LONGEST_ALIAS: Final = 48
_ALIAS: Final = re.compile(
    r",? (?:\(|who (?:is|was) )?(?:(?:better|also|popularly|commonly|widely|formerly|otherwise|affectionately) )?"
    r"(?:known (?:\w+ly )?(?:as|by (?:his|her) (?:stage|pen|nick) ?name),?|nicknamed|a\.?k\.?a\.?|alias|dubbed)"
    r"(?: simply)? [“\"‘']?|,? whose (?:real|full|birth|given) name (?:is|was) "
)
"""What stands between two names of one person: "better known as"."""
LONGEST_APPOSED: Final = 80
_APPOSED: Final = re.compile(
    r"[,(–—] ?(?:the |an? |his |her )?[a-z][\w-]*+ (?:[a-z][\w-]*+ ){0,2}(?:of|to|for) [^,.;:()]*+(?:, )?\Z"
)
"""In front of a name that stands inside somebody's apposition: "Pat Reed, mother of victim Sam Reed"."""
LONGEST_OWNED: Final = 24
_OWNED: Final = re.compile(r" ([a-z]+) [A-Z]")
"""A word in small letters and a name behind a name."""
_BEHIND: Final = re.compile(r" [A-Z][a-z]")
"""Another capitalised word."""
TELLING: Final = 90
"""How far behind a family name a pronoun tells whose it is."""
_MEANT: Final = re.compile(r"[^.!?\n“”\"]*?\b(?P<word>he|she|his|her|him|himself|herself)\b")
_SAID: Final = (" said", " says", " added", " told")
_GENDERS: Final = {"she": "female", "her": "female", "herself": "female"}


def is_alias(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two names says that they are one person's."""
    return 0 < end - start <= LONGEST_ALIAS and _ALIAS.fullmatch(text, start, end) is not None


def told_gender(text: str, name: Name) -> str | None:
    """Return the gender that the next pronoun of a sentence tells of a family name without another name between."""
    match = _MEANT.match(text, name.end, name.end + TELLING)
    if match is None or any(word[:1].isupper() for word in text[name.end : match.start("word")].split()):
        return None
    if text.endswith(", ", 0, match.start("word")) and text.startswith(_SAID, match.end("word")):
        return None  # "Marsh is ahead, he said": who says so is somebody else
    return _GENDERS.get(match["word"], "male")


def begins_with(name: Name, person: Person) -> bool:
    """Tell whether one of two full names begins with the other: "Abdul Rahim Noor" and "Abdul Rahim"."""
    ours = f"{name.given} {name.family}".casefold()
    theirs = f"{person.given} {person.family}".casefold()
    return ours.startswith(f"{theirs} ") or theirs.startswith(f"{ours} ")


@exception(
    "a-relative-of-the-name",
    "A full name is no fuller form of the family name alone in the same sentence, or of whom its owner is related to.",
    example="Mayor Orr was joined by her son, Ben Orr. They left.",
    counterexample="Mayor Orr was late. Ben Orr left.",
)
def is_relative(text: str, person: Person, begin: int, *, related: bool) -> bool:
    """Tell whether a full name is somebody else's of the family: "President Ruiz and his wife, Ana Ruiz"."""
    return related or (person.names[-1].start >= begin and not _is_in_thing(text, person.names[-1]))


@exception(
    "inside-a-thing-s-name",
    "A family name inside the name of a thing tells of no relative in the same sentence.",
    example="The Marsh Compass was sent by Helen Marsh. She left.",
    counterexample="The Marsh house was sold by Helen Marsh. She left.",
)
def _is_in_thing(text: str, name: Name) -> bool:
    """Tell whether a single word is part of the name of a thing: between "the" and another capitalised word."""
    if name.honorific is not None or _BEHIND.match(text, name.end) is None:
        return False
    return text[max(0, name.start - 4) : name.start].lower() == "the " and " " not in text[name.start : name.end]


@exception(
    "inside-somebody-s-title",
    "A name between a title and its head is whose somebody is: no one else's family name means that person.",
    example="Former Tim Orr aide Ida Lund met Ann Orr. Orr left.",
    counterexample="Former aide Tim Orr met Ida Lund. Orr left.",
)
def is_owner(text: str, name: Name) -> bool:
    """Tell whether a role and somebody else's name stand behind a name: "Tim Orr aide Ida Lund"."""
    behind = _OWNED.match(text, name.end, name.end + LONGEST_OWNED)
    return behind is not None and head_of(behind[1]) is not None


def acts(text: str, person: Person) -> bool:
    """Tell whether a person is the subject where his or her name stands last."""
    name = person.names[-1]
    if is_owner(text, name) or _APPOSED.search(text, max(0, name.start - LONGEST_APPOSED), name.start):
        return False
    return standing(text, name.start, name.end) == Standing.SUBJECT


def fits(name: Name, person: Person) -> bool:
    """Whether two names with the same family name can be one person's."""
    if person.given is None or name.given is None:
        return not (name.gender and person.gender and name.gender != person.gender)
    if name.given == person.given:
        return True
    if person.given.endswith(f" {name.given}") or name.given.endswith(f" {person.given}"):
        return True  # "Mario Vargas Llosa" and "Vargas Llosa"
    if {"male", "female"} == {_gender(name.given), _gender(person.given)}:
        return False  # "Eric Rowe" and his daughter "Erica Rowe"
    ours, theirs = first_of(name.given), first_of(person.given)
    if ours == theirs:
        middle, other = name.given.split()[1:2], person.given.split()[1:2]
        return (
            not middle
            or not other
            or (middle[0][0] == other[0][0] and ("." not in middle[0] + other[0] or middle == other))
        )
    called = {ours, *map(fold, _NICKNAME.findall(name.given))}, {theirs, *map(fold, _NICKNAME.findall(person.given))}
    return any(same_given_name(one, other) for one in called[0] for other in called[1])


def is_faint(name: Name) -> bool:
    """Tell whether one country alone tells the gender of a name, which another may give to either: "Dali"."""
    if name.honorific is not None or not name.given:
        return False
    return _is_faint(name.given.split(maxsplit=1)[0])


@lru_cache(maxsize=1 << 13)
def _is_faint(given: str) -> bool:
    """Tell whether a given name is known in one country at most, and no list of ours tells its gender."""
    known = given_name(given)
    return known is not None and known.locales <= 1 and given not in genders()


def _gender(given: str) -> str | None:
    """Return the gender that a given name tells."""
    known = given_name(given.split(maxsplit=1)[0])
    return known.gender if known is not None else None


@lru_cache(maxsize=1 << 13)
def first_of(given: str) -> str:
    """What a person is known by who is called by the first given name."""
    return fold(given.split(maxsplit=1)[0])
