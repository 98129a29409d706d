"""Pronouns: those of the third person singular with gender and case, and those of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import classes
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.names.standing import Standing, is_verb

if TYPE_CHECKING:
    from newsextract_plugins.roles.mentions.salience import Salience
    from newsextract_plugins.roles.names.persons import Person

__all__ = [
    "LONGEST_LINK",
    "PRONOUNS",
    "Pronoun",
    "asked",
    "clause_subject",
    "first_persons",
    "is_asked",
    "object_before",
    "own_subject",
    "parts_clauses",
    "read_pronoun",
    "tells_own_word",
    "third_persons",
]

Gender = Literal["male", "female"]
Case = Literal["subject", "object", "possessive", "reflexive"]

PRONOUNS: Final[dict[str, tuple[Gender, Case]]] = {
    "he": ("male", "subject"),
    "him": ("male", "object"),
    "his": ("male", "possessive"),
    "himself": ("male", "reflexive"),
    "she": ("female", "subject"),
    "her": ("female", "possessive"),
    "hers": ("female", "possessive"),
    "herself": ("female", "reflexive"),
}
"""Gender and case; "her" is an object where no noun follows."""
_NOUN_FOLLOWS: Final = re.compile(
    r"\s(?!(?:to|in|on|at|and|as|that|by|from|with|when|after|before|while|because|into|out|up|down|back|again|a|an|the"
    r"|about|how|what|if|for|of|than|but|or|who|not|so|was|were|is|over|off|during|until|since|this|last|through|why"
    r"|where|whether|under|against|away|there|here|too|twice|once|around|without|every|all|it|they|he|she)\b)[\w“\"‘'(]"
)
"""What follows "her" that is no object."""
_THIRD: Final = (
    re.compile(
        r"""
        h
        (?: e (?<! [a-rt-zA-RT-Z]..) (?: (?<= \b..) (?> rs?(?:elf)? | ) | (?<= \b [sS]..) )
          | i (?<= \b..) (?: s | m (?> self | ) ) )
        \b
        """,
        re.VERBOSE,
    ),
    re.compile(r"H (?<= \b.) (?: e (?> rs?(?:elf)? | ) | i (?: s | m (?> self | ) ) ) \b", re.VERBOSE),
)
"""Pronouns, by the rarest letter that they have: the engine is several times as fast where that is one alone."""
# A class of letters comes first and looks back to its boundary: the engine searches for it several times as fast.
_FIRST: Final = re.compile(r"[IMm](?:e(?<=\b[Mm].)|y(?<=\b[Mm].)(?>self|)|ine(?<=\b[Mm]...)|(?<=\bI))\b")


_OWN: Final = re.compile(r"(?:But |And )?(?:In|During|Throughout|At|On|(?P<all>For all)) ")
"""What opens a fronted phrase with the word of whoever is named behind it."""
LONGEST_NOUN: Final = 36
_NOUN: Final = re.compile(
    r" (?>(?:(?:[a-z-]+ing|[a-z]+-[a-z]+|new|first|last|latest|brief|final|long|short|open) )*)([a-z]+)\b"
)
"""What somebody speaks or writes, with what it is like."""


_BOUNDARY: Final = re.compile(
    r"[;:—–()“”\"]|\b(?:that|which|who|whom|whose|but|because|when|while|if|where|whether|although|though|telling|saying"
    r"|allowed|whereas|said|says)\b|\b(?P<time>after|before|as|since|until)\b"
)
"""What begins another clause between a subject and a pronoun; prepositions of time do where a verb follows."""
LONGEST_OBJECT: Final = 20
"""How long the verb between a subject and a possessive is."""
LONGEST_ASKING: Final = 14
_ASKING: Final = re.compile(
    r", (?:asking|urging|telling|ordering|inviting|warning|reminding|begging|thanking|informing|advising|forcing)\s\Z"
)
"""In front of whom the subject asks."""
LONGEST_CLAUSE: Final = 5
"""Within how many words behind a preposition of time its clause has a verb."""


LONGEST_LINK: Final = 12
"""The longest link between an object and the pronoun behind it."""
LONGEST_ORDER: Final = 30
"""How far behind "told him" the clause may begin that says what."""
_JOINED: Final = re.compile(r"(?:, who [^.;:!?\n“”\"]{1,80},)?,? (?:and|or|with) ")
"""What stands between a name and a relative or a thing of the same person: "Orr and his wife"."""
_LINKS: Final = frozenset({"for", "after", "over", "on", "following"})
"""What stands between an object and the pronoun that means it."""
_TOLD: Final = re.compile(r"\b(?:told|asked|informed|warned|reminded|assured|ordered|urged|advised)\s\Z")
"""In front of an object that the clause behind it speaks of."""


@attrs.define(eq=False)
class Pronoun:
    """A pronoun."""

    start: int
    end: int
    gender: Gender
    case: Case


def read_pronoun(text: str, start: int, end: int, word: str) -> Pronoun:
    """Return the third-person pronoun that stands at a span, by its word in small letters."""
    gender, case = PRONOUNS[word]
    if word == "her" and not _NOUN_FOLLOWS.match(text, end):
        case = "object"
    return Pronoun(start, end, gender, case)


def tells_own_word(text: str, begin: int, pronoun: Pronoun) -> bool:
    """Tell whether a fronted phrase tells by what whoever is named behind it speaks: "In his letter, Orr said"."""
    opened = _OWN.match(text, begin, pronoun.start) if pronoun.case == "possessive" else None
    if opened is None or opened.end() != pronoun.start:
        return False
    noun = _NOUN.match(text, pronoun.end, pronoun.end + LONGEST_NOUN)
    return opened["all"] is not None or (noun is not None and "noun.communication" in classes(noun[1], "noun")[:1])


def first_persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the first-person singular pronouns of a stretch of text."""
    return [m.span() for m in _FIRST.finditer(text, start, end)]


def third_persons(text: str) -> list[tuple[int, int]]:
    """Return the third-person singular pronouns of a text, in text order."""
    found = []
    for pattern in _THIRD:
        for match in pattern.finditer(text):
            start, end = match.span()
            found.append((start - (text[start - 1] in "sS" and start > 0), end))  # "she" by its "h"
    return sorted(found)


def parts_clauses(text: str, start: int, end: int) -> bool:
    """Tell whether another clause begins in a stretch of text."""
    for match in _BOUNDARY.finditer(text, start, end):
        if not match["time"] or any(is_verb(word) for word in text[match.end() : end].split()[:LONGEST_CLAUSE]):
            return True
    return False


def clause_subject(text: str, salience: Salience, pronoun: Pronoun) -> Person | None:
    """Return the subject of the clause that a pronoun stands in, where it is a person."""
    seen = salience.subject_mention(pronoun.start)
    return None if seen is None or parts_clauses(text, seen.end, pronoun.start) else seen.person


def is_asked(text: str, pronoun: Pronoun) -> bool:
    """Tell whether a pronoun is whom the subject asks: "wrote to Marsh, urging him"."""
    if pronoun.case != "object" or not text.endswith("ing ", 0, pronoun.start):
        return False
    return _ASKING.search(text, max(0, pronoun.start - LONGEST_ASKING), pronoun.start) is not None


def asked(salience: Salience, pronoun: Pronoun) -> tuple[Person, str] | None:
    """Return who is asked, with the rule: whom the clause in front named last, where that is no subject of it."""
    before = salience.before(pronoun.start)
    seen = before[-1] if before else None
    if seen is None or seen.sentence != salience.sentence(pronoun.start):
        return None
    if salience.standing(seen) == Standing.SUBJECT and (len(before) == 1 or before[-2].sentence != seen.sentence):
        return None
    return (seen.person, "object-before") if seen.person.gender in (None, pronoun.gender) else None


def own_subject(text: str, salience: Salience, pronoun: Pronoun) -> Person | None:
    """Return the subject in front of the verb whose object a possessive opens: "Marsh threw his support"."""
    seen = salience.subject_mention(pronoun.start)
    if seen is None or not 0 < pronoun.start - seen.end <= LONGEST_OBJECT or text[seen.end] != " ":
        return None
    verb = text[seen.end : pronoun.start].split()
    told = len(verb) == 1 and is_verb(verb[0]) and seen.person.gender in (None, pronoun.gender)
    return seen.person if told else None


def object_before(text: str, salience: Salience, event: Pronoun) -> Person | None:
    """Return the object in front of a pronoun that means it: "thanked Lee for his", "told Lee that he"."""
    if not salience.seen:
        return None
    seen = salience.seen[-1]
    if event.case == "possessive" and _JOINED.fullmatch(text, seen.end, event.start):
        return seen.person if seen.person.gender in (None, event.gender) else None
    distance = event.start - seen.end
    if distance > LONGEST_ORDER or seen.person.gender not in (None, event.gender):
        return None
    between = text[seen.end : event.start].strip()
    if text[seen.start - 2 : seen.start - 1] == "d" and _TOLD.search(text, max(0, seen.start - 12), seen.start):
        return seen.person if event.case == "subject" and not re.search(r"[,.;:\n]", between) else None
    if between not in _LINKS or distance > LONGEST_LINK:
        return None
    before = text[max(0, seen.start - 40) : seen.start].rsplit(None, 1)
    word = before[-1] if before else ""
    return seen.person if (word in words()["object-verb"] if between == "for" else word == "to") else None
