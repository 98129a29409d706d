"""Noun phrases that stand for a person: "the minister", "China's top diplomat", "a man", "the 52-year-old"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import entry, likelihood
from newsextract.text.names.places import countries, country_code
from newsextract.text.tries import trie_pattern
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.names.standing import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Aged",
    "National",
    "Nominal",
    "Relative",
    "aged",
    "country_before",
    "head_pattern",
    "nationals",
    "nominal",
    "relative",
]

_NEXT: Final = re.compile(r" ([a-z]+)")
_NAMED: Final = re.compile(r" of | [A-Z]|-")
"""What follows when the head has a complement or a name of its own …"""
_DAY: Final = re.compile(r" [A-Z][a-z]+day\b")
"""… and when it still stands alone: "the minister Tuesday told"."""
_OF_BODY: Final = re.compile(
    r" of (?>(?:(?:the|his|her|its|their|this|that) )?)([\w-]++(?>(?: [A-Z][\w-]++)*))(?= |[,.;:!?”\"]|\Z)"
)
"""A complement that says of what: "the director of the museum"."""
_OF_COUNTRY: Final = re.compile(
    r" of (?:the )?(?P<country>[A-Z][\w.]*+(?>(?: (?:[A-Z]\w*+|and(?= [A-Z])))*))(?P<office> diplomacy)?(?![\w’'])"
)
"""A complement that says of which country: "the president of Norway", "the head of Norwegian diplomacy"."""
_CHILDREN: Final = re.compile(r" of (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?! [a-z]+s\b)")
"""The father "of two"."""
_RESTRICTING: Final = frozenset({"who", "whom", "whose", "they", "he", "she", "we", "you"})
"""Words of a clause that tells which one is meant: it needn't be anybody mentioned."""
_FROM: Final = re.compile(r" from ([A-Z]\w+(?>(?: [A-Z]\w+)*))")
_PREDICATE: Final = re.compile(r"\b(?:become|becomes|became|becoming|as|be|being|remain|remains)\s\Z")
"""Verbs behind which the phrase says what somebody becomes, not who is meant."""
LONGEST_VERB: Final = 10
_SENT: Final = frozenset({"ambassador", "envoy"})
_SENT_TO: Final = re.compile(r" to (?:the )?[A-Z]")
_RELATED: Final = re.compile(
    r"(?>(?: (?:late|older|elder|younger|eldest|oldest|youngest|former|own|then|twin|new|estranged))?)[ -]([a-z-]+)\b"
)
"""What stands between "his" and "brother"."""
_AGED: Final = re.compile(r" (\d{1,3})-year-old(?: ([a-z]+))?\b")
LONGEST_BEFORE: Final = 50
"""How far before its head a phrase begins."""
LONGEST_RELATED: Final = 40
"""How far a relative or an age reaches behind its determiner."""
MOST_MODIFIERS: Final = 4
VERB_ENOUGH: Final = 0.25
"""How likely a word is a verb that ends a phrase, not the second part of a compound."""
NOUN_ENOUGH: Final = 0.2
"""How likely a word is a noun that makes a compound, unless it is a verb's past, too."""
_SPOKESMEN: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor"})
_OWNED_BY: Final = {"his": "her", "her": "his", "their": "his", "its": "his"}
"""Of whom somebody speaks for, each with another."""
_DEFINITES: Final = frozenset({"the", "this"})
_INDEFINITES: Final = frozenset({"a", "an", "another", "one"})


@attrs.define(eq=False)
class Nominal:
    """A noun phrase whose head is a role or a word for a person.

    Attributes:
        start: First character.
        end: One past the last character.
        head: Its head in lower case.
        country: The code of the country that it names, or None.
        modifiers: The words between determiner and head, the last one first.
        head_start: Where the head begins.
        head_end: Where it ends.
        possessed: A country's name with 's begins it.
        definite: It begins with "the", "this" or a possessor.
        owned: A pronoun begins it, of whom somebody speaks for: "her spokesman".
    """

    start: int
    end: int
    head: str
    country: str | None
    modifiers: tuple[str, ...]
    head_start: int
    head_end: int
    possessed: bool = False
    definite: bool = True
    owned: bool = False


@attrs.define(eq=False)
class Aged:
    """A phrase that tells a person by age: "the 52-year-old"."""

    start: int
    end: int
    age: str


@attrs.define(eq=False)
class Relative:
    """A phrase that tells a person by kinship or company: "his brother", "her neighbour"."""

    start: int
    end: int
    head: str


@attrs.define(eq=False)
class National:
    """A noun that tells a person by country: "the Pole"."""

    start: int
    end: int
    country: str


def nationals(text: str, start: int, end: int) -> Iterator[National]:
    """Yield the nouns for one person of a country, with an article, that are a clause's subject or end a phrase."""
    for match in _nationals().finditer(text, start, end):
        if match["verb"] is None or _says_what(match["verb"]):
            yield National(match.start() - 1, match.end("who"), countries()[match["who"]].code)


def country_before(text: str, start: int) -> str | None:
    """Return the country that stands in front of a name: "Spain's Luis Vega", "Spanish singer Luis Vega"."""
    before = _OF_WHERE.search(text, max(0, start - LONGEST_COUNTRY), start)
    return country_code(before[1]) if before is not None else None


@lru_cache(maxsize=1 << 10)
def _says_what(word: str) -> bool:
    """Tell whether a word behind "the Pole" is its verb: no noun, as in "the Polish plans"."""
    return is_verb(word) and likelihood(word, "noun") < NOUN_ENOUGH


@cache
def _nationals() -> re.Pattern[str]:
    """Return the pattern of a noun for one person of a country with the verb behind it, from the "he" of "the"."""
    several = tuple(f"{form}s" for form in countries())
    forms = [
        form
        for form, meaning in countries().items()
        if meaning.code != "EU"
        and form not in several
        and (
            (meaning.kind == "demonym" and form not in _PEOPLES)
            or (meaning.kind == "adjective" and form.endswith(_OF_ONE) and form not in _OF_MANY)
        )
    ]
    return re.compile(rf"he (?<=[Tt]he )(?P<who>{trie_pattern(forms)})\b(?: (?P<verb>[a-z]+)\b|(?=[.,;]|['’]s ))")


LONGEST_COUNTRY: Final = 40
_OF_WHERE: Final = re.compile(r"([A-Z][\w.]+(?: [A-Z]\w+)?)(?:['’]s)? (?:[a-z-]+ ){0,2}\Z")
_OF_ONE: Final = ("an", "ian", "i", "ot", "ek", "ak", "ech", "ene", "erb", "ino", "ai")
"""Endings of adjectives that are nouns for one person, too."""
_OF_MANY: Final = frozenset({"Sino", "Saudi Arabian", "European", "African", "Central African", "Scots", "Soviet"})
_PEOPLES: Final = frozenset({"Scots", "Swiss"})


def head_pattern() -> str:
    """Return the source of a pattern for a head."""
    listed = words()
    nouns = sorted(listed["nominal"] | listed["person"] | listed["culprit"] | listed["victim"] | listed["partisan"])
    capitalised = trie_pattern(["MP", *(noun.capitalize() for noun in nouns)])
    # Two tries, not one of classes such as [Aa]: a branch that begins with one letter is passed over at once.
    return rf"(?:{trie_pattern(nouns)}|(?=[A-Z]){capitalised})\b(?!-)"


def nominal(text: str, floor: int, head_start: int, head_end: int) -> Nominal | None:
    """Read the noun phrase with a given head; nothing before `floor` belongs to it."""
    read = _behind_head(text, head_start, head_end)
    if read is None:
        return None
    head, country, end, modifiers = read
    following = _NEXT.match(text, end, end + 24)
    person = head in words()["person"] or head in words()["culprit"]
    if following is not None and head in words()["partisan"] and head_of(following[1]) is not None:
        return None  # "the Republican leaders"
    if following is not None and ((following[1] in _RESTRICTING and not person) or _compounds(following[1])):
        return None
    listed = words()
    low_limit = max(floor, head_start - LONGEST_BEFORE - 1)
    rest = text[low_limit:head_start].rstrip()
    for _ in range(MOST_MODIFIERS):
        shown = rest.rsplit(None, 1)[-1] if rest else ""
        stop = low_limit + len(rest)
        rest = rest[: len(rest) - len(shown)].rstrip()
        word = shown.lstrip("“\"'([‘")
        begin = stop - len(word)
        if not word or (word[-1] in ",.;:!?”)" and word not in ("U.S.", "U.K.")):
            return None
        low = word.casefold()
        if low in _DEFINITES or low in _INDEFINITES:
            definite = low in _DEFINITES
            if following is not None and _is_bare(following[1]) and not text.startswith("that ", max(0, begin - 5)):
                return None
            if definite and low == word and _PREDICATE.search(text, max(floor, begin - LONGEST_VERB), begin):
                return None
            return Nominal(begin, end, head, country, tuple(modifiers), head_start, head_end, definite=definite)
        if low in _OWNED_BY and not modifiers and head in _SPOKESMEN:
            if f"{_OWNED_BY[low]} {head}" in text or f"{_OWNED_BY[low].capitalize()} {head}" in text:
                return None  # "her lawyer" and "his lawyer" are two
            return Nominal(begin, end, head, country, (), head_start, head_end, owned=True)
        if low in listed["not-anaphoric"] or word.endswith("est"):
            return None
        bare = word.removesuffix("’s").removesuffix("'s")
        meaning = countries().get(bare)
        if meaning is not None:
            country = meaning.code
            if bare != word:
                return Nominal(begin, end, head, country, tuple(modifiers), head_start, head_end, possessed=True)
            continue
        if bare != word or not word[0].isalpha() or low in listed["stop"]:
            return None
        if low.startswith("ex-"):
            modifiers.append("ex")  # "the ex-police chief"
            word = word[len("ex-") :]
        modifiers.append(word)
    return None


def _behind_head(text: str, head_start: int, head_end: int) -> tuple[str, str | None, int, list[str]] | None:
    """Read what stands behind a head: return it, the country, where the phrase ends, and words that tell which one."""
    listed = words()
    head = text[head_start:head_end].casefold()
    country, end = None, head_end
    if head in listed["relation"]:
        complement = _CHILDREN.match(text, head_end)
        if complement is None:
            return None
        end = complement.end()
    elif head == "head" or (_NAMED.match(text, head_end) and not _DAY.match(text, head_end)):
        complement = _OF_COUNTRY.match(text, head_end)
        meaning = countries().get(complement["country"]) if complement is not None else None
        if complement is None or meaning is None or (head == "head") != (complement["office"] is not None):
            body = _OF_BODY.match(text, head_end)
            return None if body is None else (head, None, body.end(), [f"of {body[1]}"])
        country, end = meaning.code, complement.end()
        head = "diplomat" if head == "head" else head
    elif head in _SENT and _SENT_TO.match(text, head_end):
        return None
    modifiers: list[str] = []
    origin = _FROM.match(text, end)
    if origin is not None:  # "the senator from Oregon"
        modifiers.append(origin[1])
        end = origin.end()
    return head, country, end, modifiers


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
    noun = match[2] is not None and (head_of(match[2]) is not None or match[2] in words()["person"])
    if match[2] is not None and not noun and _compounds(match[2]) and is_modifier(match[2]):
        return None  # "the 52-year-old bridge"
    return Aged(start, match.end() if noun else match.end(1) + len("-year-old"), match[1])


@lru_cache(maxsize=1 << 12)
def _is_bare(word: str) -> bool:
    """Tell whether a word is no verb that one person can be the subject of: "the prisoner swap", "the senate race"."""
    if word in words()["stop"] or likelihood(word, "noun") < NOUN_ENOUGH:
        return False
    found = entry(word)
    return found is not None and found.of("verb", "base") is not None and found.of("verb", "past") is None


def _compounds(word: str) -> bool:
    """Tell whether the word behind a head makes a compound of it ("the candidate field")."""
    listed = words()
    if word in listed["stop"] or word in listed["person-verb"] or word.endswith(("ed", "s", "ly", "ing")):
        return False
    return likelihood(word, "verb") < VERB_ENOUGH and likelihood(word, "adverb") < VERB_ENOUGH
