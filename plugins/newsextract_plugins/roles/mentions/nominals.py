"""Noun phrases that stand for a person: "the minister", "China's top diplomat", "the Russian president"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsextract.text.names.places import countries
from newsextract.text.tries import trie_pattern
from newsextract_plugins.roles.lexicon import family_of, head_of, is_modifier, words

if TYPE_CHECKING:
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["Aged", "Nominal", "Relative", "aged", "fits", "head_pattern", "nominal", "relative"]

#: How many of a person's roles are compared.
MOST_ROLES = 24
_NEXT = re.compile(r" ([a-z]+)")
#: What follows when the head has a complement or a name of its own …
_NAMED = re.compile(r" of | [A-Z]|-")
#: … and when it still stands alone.
_DEFINITE = re.compile(r" (?:of the|[A-Z][a-z]+day)")
#: A complement that says of which country: "the president of Norway", "the head of Norwegian diplomacy".
_OF_COUNTRY = re.compile(
    r" of (?:the )?(?P<country>[A-Z][\w.]*+(?>(?: (?:[A-Z]\w*+|and(?= [A-Z])))*))(?P<office> diplomacy)?(?![\w’'])"
)
#: "the father of two"
_CHILDREN = re.compile(r" of (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?! [a-z]+s\b)")
#: Words of a clause that tells which one is meant: it needn't be anybody mentioned.
_RESTRICTING = frozenset({"who", "whom", "whose", "they", "he", "she", "we", "you"})
_FROM = re.compile(r" from ([A-Z]\w+(?>(?: [A-Z]\w+)*))")
#: Verbs behind which the phrase says what somebody becomes, not who is meant.
_PREDICATE = re.compile(r"\b(?:become|becomes|became|becoming|as|be|being|remain|remains)\s\Z")
LONGEST_VERB = 10
_SENT = frozenset({"ambassador", "envoy"})
_SENT_TO = re.compile(r" to (?:the )?[A-Z]")
#: What stands between "his" and "brother".
_RELATED = re.compile(
    r"(?>(?: (?:late|older|elder|younger|eldest|oldest|youngest|former|own|then|twin))?)[ -]([a-z-]+)\b"
)
_AGED = re.compile(r" (\d{1,3})-year-old(?: ([a-z]+))?\b")
_WORD_BEFORE = re.compile(r"\S+")
#: How far before its head a phrase begins.
LONGEST_BEFORE = 50
#: How far a relative or an age reaches behind its determiner.
LONGEST_RELATED = 40


class Nominal(NamedTuple):
    """A definite noun phrase with a role as its head."""

    start: int
    end: int
    head: str
    country: str | None
    modifiers: tuple[str, ...]
    head_start: int
    head_end: int
    possessed: bool = False


class Aged(NamedTuple):
    """A phrase that tells a person by age: "the 52-year-old"."""

    start: int
    end: int
    age: str


class Relative(NamedTuple):
    """A phrase that tells a person by kinship or company: "his brother", "her neighbour"."""

    start: int
    end: int
    head: str


def head_pattern() -> str:
    """The source of a pattern for a head, with the white space before it."""
    nouns = sorted(words()["nominal"])
    return rf"(?:[ \n](?:{trie_pattern([*nouns, *(noun.capitalize() for noun in nouns)])})\b(?!-))"


def nominal(text: str, floor: int, head_start: int, head_end: int) -> Nominal | None:
    """Read the definite noun phrase with a given head; nothing before `floor` belongs to it."""
    head = text[head_start:head_end].casefold()
    country = None
    end = head_end
    listed = words()
    if head in listed["relation"]:
        complement = _CHILDREN.match(text, head_end)
        if complement is None:
            return None
        end = complement.end()
    elif head == "head" or (_NAMED.match(text, head_end) and not _DEFINITE.match(text, head_end)):
        complement = _OF_COUNTRY.match(text, head_end)
        if complement is None:
            return None
        meaning = countries().get(complement["country"])
        if meaning is None or (head == "head") != (complement["office"] is not None):
            return None
        country, end = meaning.code, complement.end()
        head = "diplomat" if head == "head" else head
    elif head in _SENT and _SENT_TO.match(text, head_end):
        return None
    modifiers: list[str] = []
    origin = _FROM.match(text, end)
    if origin is not None:  # "the senator from Oregon"
        modifiers.append(origin[1])
        end = origin.end()
    following = _NEXT.match(text, end, end + 24)
    if following is not None and (following[1] in _RESTRICTING or _compounds(following[1])):
        return None
    before = [m.span() for m in _WORD_BEFORE.finditer(text, max(floor, head_start - LONGEST_BEFORE - 1), head_start)]
    for first, stop in reversed(before[-4:]):
        word = text[first:stop].lstrip("“\"'([‘")
        begin = stop - len(word)
        if not word or (word[-1] in ",.;:!?”)" and word not in ("U.S.", "U.K.")):
            return None
        if word.casefold() in listed["not-anaphoric"] or word.endswith("est"):
            return None
        if word in ("the", "The", "this", "This"):
            if word == "the" and _PREDICATE.search(text, max(floor, begin - LONGEST_VERB), begin):
                return None
            return Nominal(begin, end, head, country, tuple(modifiers), head_start, head_end)
        bare = word.removesuffix("’s").removesuffix("'s")
        meaning = countries().get(bare)
        if meaning is not None:
            country = meaning.code
            if bare != word:
                return Nominal(begin, end, head, country, tuple(modifiers), head_start, head_end, possessed=True)
            continue
        if bare != word or not word[0].isalpha() or word.casefold() in listed["stop"]:
            return None
        modifiers.append(word)
    return None


def relative(text: str, start: int, end: int) -> Relative | None:
    """Read a phrase whose possessive pronoun is `text[start:end]`."""
    match = _RELATED.match(text, end, end + LONGEST_RELATED)
    if match is None or match[1] not in words()["relation"] or match[1] == "counterpart":
        return None
    return Relative(start, match.end(), match[1])


def aged(text: str, start: int, end: int) -> Aged | None:
    """Read a phrase whose article is `text[start:end]`."""
    match = _AGED.match(text, end, end + LONGEST_RELATED)
    if match is None:
        return None
    noun = match[2] is not None and head_of(match[2]) is not None
    if match[2] is not None and not noun and _compounds(match[2]) and is_modifier(match[2]):
        return None  # "the 52-year-old bridge"
    return Aged(start, match.end() if noun else match.end(1) + len("-year-old"), match[1])


def _compounds(word: str) -> bool:
    """Whether the word behind a head makes a compound of it ("the candidate field")."""
    listed = words()
    return not (word in listed["stop"] or word in listed["person-verb"] or word.endswith(("ed", "s", "ly", "ing")))


def fits(nominal: Nominal, person: Person) -> bool:
    """Whether a person's stated roles allow the phrase to mean that person."""
    if nominal.country and person.countries and nominal.country not in person.countries:
        return False
    if nominal.possessed and not person.countries:
        return False  # "Germany's president" is nobody whose country is not stated
    if "former" in nominal.modifiers and not any(role.status == "former" for role in person.roles[:MOST_ROLES]):
        return False
    listed = words()
    for modifier in nominal.modifiers:
        if modifier[0].isupper() and not any(modifier in role.text for role in person.roles[:MOST_ROLES]):
            return False
    if (nominal.head in listed["female"] and person.gender == "male") or (
        nominal.head in listed["male"] and person.gender == "female"
    ):
        return False
    if nominal.head in listed["relation"]:
        return nominal.head in person.relations
    for head in person.heads:
        if head == nominal.head:
            return "prime" not in nominal.modifiers or any(
                "prime" in role.title.casefold() for role in person.roles[:MOST_ROLES]
            )
        if nominal.head in family_of(head):
            return True
    if nominal.head == "diplomat":
        return any(
            (
                "foreign" in role.title.casefold()
                or "diploma" in role.title.casefold()
                or "of state" in role.title.casefold()
            )
            for role in person.roles[:MOST_ROLES]
        )
    if nominal.head == "leader":
        return any("prime minister" in role.title.casefold() for role in person.roles[:MOST_ROLES])
    return False
