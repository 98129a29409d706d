"""One scan for all that may stand for a person: pronouns, and noun phrases with a role as their head."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import methodcaller
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import classes
from newsextract.text.tries import trie_pattern
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.mentions.nominals import (
    Aged,
    National,
    Nominal,
    Relative,
    aged,
    head_pattern,
    nationals,
    nominal,
    relative,
)
from newsextract_plugins.roles.mentions.pronouns import Pronoun, read_pronoun
from newsextract_plugins.roles.names.standing import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsextract.model.types import Role
    from newsextract_plugins.roles.names.persons import Person

__all__ = [
    "Anaphor",
    "Counterpart",
    "Restated",
    "anaphors",
    "headline_nominals",
    "headlines",
    "listed_heads",
    "restated",
]

LONGEST_COUNTERPART: Final = 60
"""How long a phrase with "counterpart" is at most."""
_POSSESSIVE: Final = frozenset({"his", "her"})
_OWNED: Final = re.compile(
    r"he (?<=\b[tT]he )(?:victim|suspect|defendant|accused|president|minister|player|singer|actor|man|woman|boy|girl)"
    r"['’]s?"
    r" (?:\w+ )?([a-z]+)\b"
)
"""A relative of somebody who is not named, behind the "t" of "the": "the victim's daughter"."""
_COUNTERPART: Final = re.compile(r"\b(?:his|her|their|its) (?:(?P<country>[A-Z]\w+(?: [A-Z]\w+)?) )?counterpart\b")


@attrs.define(eq=False)
class Counterpart:
    """A phrase such as "his Russian counterpart"."""

    start: int
    end: int
    country: str


@attrs.define(eq=False)
class Restated:
    """A phrase that says again, word for word, what stands beside a name: "Chile's envoy to Peru".

    Attributes:
        start: First character.
        end: One past the last character.
        person: Whose role it is.
        role: The role that it states.
        text: The phrase.
    """

    start: int
    end: int
    person: Person
    role: Role
    text: str


Anaphor = Pronoun | Nominal | Relative | Aged | National | Counterpart
"""What may stand for a person."""


def anaphors(
    text: str, start: int, end: int, heads: Iterable[str], third: Sequence[tuple[int, int]]
) -> Iterator[Anaphor]:
    """Yield the third-person pronouns, and the noun phrases that may mean a person, of a stretch of text.

    Args:
        text: The text.
        start: First character.
        end: One past the last.
        heads: Heads of phrases that the text makes worth looking for, besides those of the list.
        third: The third-person pronouns of the text.
    """
    yield from _pronouns(text, start, end, third)
    yield from _nominals(text, start, end)
    yield from _descriptions(text, start, end)
    yield from nationals(text, start, end)
    for head in heads:
        at = text.find(f" {head}", start, end)
        while at >= 0:
            stop = at + 1 + len(head)
            if not text[stop : stop + 1].isalnum() and text[stop : stop + 1] != "-":
                found = nominal(text, start, at + 1, stop)
                if found is not None:
                    yield found
            at = text.find(f" {head}", stop, end)
    if "counterpart" in text:
        yield from _counterparts(text, start, end)


def restated(text: str, start: int, end: int, people: Iterable[Person]) -> Iterator[Restated]:
    """Yield the phrases that say again what stands beside a name, where they say of whom or of what."""
    for person in people:
        for role in person.roles[:MOST_ROLES]:
            shown = _LEADING.sub("", role.text)
            if role.mention is None or len(shown) < SHORTEST_RESTATED or _OWNER.search(shown) is None:
                continue
            at = text.find(shown, start, end)
            while at >= 0:
                stop = at + len(shown)
                behind = _BEHIND.match(text, stop, stop + LONGEST_COUNTERPART)
                alone = behind is not None and (behind[1] is None or behind[1] in _CLAUSES or is_verb(behind[1]))
                before = text[max(start, at - LONGEST_WORD) : at].split(" ")[-2:-1]
                alone = alone and (at == start or not before or _ends_phrase(before[0]))
                if alone and not role.start <= at < role.end and not text[at - 1 : at].isalnum():
                    article = _BEFORE.search(text, max(start, at - 4), at)
                    begin = article.start() if article is not None else at
                    again = attrs.evolve(role, start=at, end=stop, text=shown, mention=None, rule="standing-alone")
                    yield Restated(begin, stop, person, again, text[begin:stop])
                at = text.find(shown, stop, end)


def _ends_phrase(word: str) -> bool:
    """Tell whether a word is no modifier of what stands behind it: no "deputy"."""
    low = word.lower()
    return low in words()["stop"] or low == "the" or not word[-1:].isalnum() or is_verb(low)


LONGEST_WORD: Final = 20
MOST_ROLES: Final = 8
"""How many roles of a person are looked for in other words' places."""
SHORTEST_RESTATED: Final = 15
_LEADING: Final = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)
_BEFORE: Final = re.compile(r"\b[Tt]he \Z")
_OWNER: Final = re.compile(r" (?:of|to|for) |['’]s |^(?:[A-Z]\w+ ){2}")
"""What makes a phrase one person's."""
_BEHIND: Final = re.compile(r"(?:[.,;:!?)”\"]|['’]s |\s*\Z| ([a-z]+))")
"""What may stand behind a phrase that is no part of a longer one."""
_CLAUSES: Final = frozenset({"who", "also", "then", "later", "will", "would"})


def _pronouns(text: str, start: int, end: int, third: Sequence[tuple[int, int]]) -> Iterator[Anaphor]:
    """Yield the pronouns, the relatives and the phrases that tell an age."""
    for begin, stop in third[bisect_left(third, (start,)) : bisect_left(third, (end,))]:
        word = text[begin:stop].lower()
        yield read_pronoun(text, begin, stop, word)
        if word in _POSSESSIVE:
            related = relative(text, begin, stop)
            if related is not None:
                yield related
    for match in _AGE.finditer(text, start, end):
        article = _BEFORE_AGE.search(text, max(start, match.start() - LONGEST_AGE), match.start())
        by_age = aged(text, *article.span("article")) if article is not None else None
        if by_age is not None:
            yield by_age
    for match in _OWNED.finditer(text, start + 1, end):
        if match[1] in words()["relation"]:
            yield Relative(match.start() - 1, match.end(), match[1])


def _nominals(text: str, start: int, end: int) -> Iterator[Nominal]:
    """Yield the noun phrases whose head is listed; of two heads in a row the second counts ("the player coach")."""
    reached = start
    for match in sorted((match for head in _heads() for match in head.finditer(text, start, end)), key=_START):
        head_start, head_end = match.span("second" if match["second"] else "head")
        if head_start >= reached:
            reached = head_end
            found = nominal(text, start, head_start + 1, head_end)
            if found is not None:
                yield found


def _descriptions(text: str, start: int, end: int) -> Iterator[Nominal]:
    """Yield the subjects of verbs of speaking and being with another role as their head: "The accountant said"."""
    listed = listed_heads()
    for match in _DESCRIPTION.finditer(text, start, end):
        head = match["head"]
        if head not in listed and (head_of(head) == head or classes(head, "noun")[:1] == ("noun.person",)):
            found = nominal(text, start, *match.span("head"))
            if found is not None and found.start == match.start():
                yield found


@cache
def listed_heads() -> frozenset[str]:
    """Return the heads that are looked for wherever they stand."""
    sections = words()
    names = ("nominal", "person", "culprit", "victim", "partisan")
    return frozenset().union(*(sections[name] for name in names))


_DESCRIPTION: Final = re.compile(
    r"The (?:[\w-]+ ){0,3}(?P<head>[a-z][a-z-]+) (?:also |then |later )?"
    r"(?=(?:said|says|told|tells|added|adds|explained|recalled|insisted|admitted|announced|claimed|wrote|posted|tweeted|revealed|denied|is|was|has|had)\b)"
)
"""A subject with what it says or is."""
_AGE: Final = re.compile(r"-year-old\b")
LONGEST_AGE: Final = len("the 100")
_BEFORE_AGE: Final = re.compile(r"\b(?P<article>[tT]he) \d{1,3}\Z")
"""An article with the number of years that stands behind it."""


_BEFORE_HEADS: Final = (" ", "\n", "-(?<= ex-)")
"""What stands in front of a head: of "ex-minister" the hyphen."""


@cache
def _heads() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a head that is in the list, and of a second one behind it, by what stands before them."""
    head = head_pattern()
    return tuple(re.compile(rf"(?P<head>{blank}{head})(?>(?P<second>[ \n]{head})|)") for blank in _BEFORE_HEADS)


_START: Final = methodcaller("start")
MOST_HEADLINES: Final = 3
"""How many paragraphs at the beginning may be headlines."""
LONGEST_HEADLINE: Final = 160


def headlines(
    text: str, regions: Sequence[tuple[int, int]], paragraphs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the paragraphs at the story's beginning that end without a full stop, as headlines do."""
    begin = regions[0][0] if regions else 0
    at = bisect_left(paragraphs, (begin,))
    found = []
    for start, end in paragraphs[at : at + MOST_HEADLINES]:
        if end - start > LONGEST_HEADLINE or text[end - 1 : end] in '.!?”"':
            break
        found.append((start, end))
    return found


def headline_nominals(text: str, start: int, end: int) -> Iterator[Nominal]:
    """Yield the heads that stand for a person in a headline, without an article: "Police say suspect fled"."""
    for match in _bare().finditer(text, start, end):
        behind = text[match.end() : match.end() + 2]
        if behind[1:].isupper() and behind[0] == " " and not match[0][0].isupper():
            continue  # "striker Orr"
        head = match[0].lower()
        yield Nominal(*match.span(), head, None, (), *match.span(), definite=True)


@cache
def _bare() -> re.Pattern[str]:
    """Return the pattern of a head in a headline that nothing in front tells more of."""
    nouns = sorted(words()["culprit"] | words()["headline-head"])
    return re.compile(rf"(?:(?<=[ ])(?<!the )(?<!a )|^)(?i:{trie_pattern(nouns)})(?=[ :,]|'s|’s|$)", re.MULTILINE)


def _counterparts(text: str, start: int, end: int) -> Iterator[Counterpart]:
    """Yield the phrases with "counterpart", found by that word, which is rare."""
    at = text.find("counterpart", start, end)
    while at >= 0:
        for match in _COUNTERPART.finditer(text, max(start, at - LONGEST_COUNTERPART), min(end, at + 12)):
            if match.end() == at + len("counterpart"):
                yield Counterpart(*match.span(), match["country"] or "")
        at = text.find("counterpart", at + 1, end)
