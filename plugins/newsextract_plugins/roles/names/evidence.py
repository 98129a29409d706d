"""What tells that a name is a person's: the forms of the name, and what stands around it wherever it is used.

Each piece of evidence has a name and points, for or against. The points were fitted on annotated news of the whole
world by bench/fit_persons.py, which reads the evidence through this module. What a form or a word beside a name tells
is kept for the next one: it is asked a thousand times.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.english import classes, entry, family_name, given_name, likely_part, places
from newsextract.text.names.words import (
    ACRONYM,
    COMMON,
    DEMONYM,
    GIVEN,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SUFFIX,
    SURNAME,
    TIME,
    flags_of,
)
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.names.points import POINTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.names import Name
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["EVIDENCE", "Evidence", "before", "behind", "bits", "form", "kind", "named", "points_of", "used"]

MOST_KEPT: Final = 1 << 14
"""Of how many words and forms the evidence is kept."""
LONGEST_WORD: Final = 26
"""How far a word beside a name is read."""
WIDELY: Final = 3
"""In how many languages a given name has to be one to be widely known."""
LONGEST_PLAIN: Final = 3
"""How many words a name has that isn't long."""
NEAR: Final = 60
"""Within how many characters behind a name "he" or "she" tells something."""

_SAINTS: Final = ("St. ", "St ", "Gen ")
"""What looks like an honorific: "St. Albans", "Gen Z"."""
_NAME_ENDINGS: Final = re.compile(
    r"(?:son|sen|ova?|eva?|ez|sk[iya]|enko|i[cć]|shvili|poulos|wala|bhai|ullah|uddin|yev|aya|kar|oglu|stein|berg|mann"
    r"|etti|elli|escu|ian|yan|zadeh|nejad|pour|wati|anto|shi|moto|mura|yama|gawa|aiah|appa|swamy|deen)$"
)
_NAME_OPENINGS: Final = re.compile(r"(?:O['’]|Ma?c[A-Z]|Abd|Abu|Ibn|[AEae]l-|D['’]|D[ei] |Van |Von |Ben |Bin |Ould )")
_ARABIC: Final = re.compile(r" (?:bin|ibn|bint|[Aa]l)[ -]")
_JOINED: Final = re.compile(r"[a-z]-[a-z]|[a-z]{2}-[A-Z]")
_CAMEL: Final = re.compile(r"[a-z][A-Z]")
_AGE: Final = re.compile(r"(?:, | \()\d{1,3}(?=[,.;)])")
_YEARS: Final = re.compile(r"\d{1,3}-year-old \Z")
_APPOSED: Final = re.compile(r", (?:the|an?|who|whose|\d|former|then|of)\b")
_WHO: Final = re.compile(r",? who\b")
_OWNED: Final = re.compile(r"['’]s? (?:\w+ )?(\w+)")
_MEANT: Final = re.compile(rf"[^.!?\n]{{0,{NEAR}}}\b(?:he|she|his|her|him)\b")
LONGEST_TITLE: Final = 50
_TITLE_OF: Final = re.compile(
    r"\b(?:Lord|Lady|Baron|Baroness|Viscount|Earl|Duke|Duchess|Count|Countess|Bishop|Archbishop|Prince|Princess|Marquess)"
    r"(?: [A-Z][\w’'-]+){0,3} of \Z"
)
"""Of which place somebody is lord."""
_PLACE_OF: Final = re.compile(
    r"\b(?:city|town|village|province|district|state|island|port|region|county) of (?:the )?\Z", re.IGNORECASE
)


class Evidence(NamedTuple):
    """A piece of evidence.

    Attributes:
        name: Its name.
        points: How much it speaks for a person, below 0 against one.
    """

    name: str
    points: float


EVIDENCE: Final = tuple(Evidence(name, points) for name, points in POINTS.items())
"""All that is asked, with its points."""
_BIT: Final = {evidence.name: 1 << number for number, evidence in enumerate(EVIDENCE)}


def named(mask: int) -> list[Evidence]:
    """Return the evidence that a sum of bits stands for."""
    return [evidence for evidence in EVIDENCE if mask & _BIT[evidence.name]]


@lru_cache(maxsize=MOST_KEPT)
def points_of(mask: int) -> float:
    """Return the points of a sum of bits."""
    return sum(evidence.points for evidence in named(mask))


def bits(*names: str) -> int:
    """Return the sum of bits that stands for evidence by name; what has no points is left out."""
    return sum(_BIT.get(name, 0) for name in names)


@lru_cache(maxsize=MOST_KEPT)
def form(shown: str) -> int:
    """Return what the words of a name tell."""
    parts = shown.split()
    while len(parts) > 1 and flags_of(parts[-1]) & SUFFIX:
        parts.pop()
    return bits(*(_of_several(shown, parts) if len(parts) > 1 else _of_one(shown)))


def _of_several(shown: str, parts: list[str]) -> list[str]:
    """Return what two words or more tell."""
    first, last = parts[0], parts[-1].rstrip(".")
    found: list[str] = []
    given = given_name(first)
    common = "-word" if flags_of(first) & COMMON else ""
    if given is not None and given.locales >= WIDELY:
        found.append("given-name" + common)
    elif given is not None:
        found.append("rare-given-name" + common)
    else:
        found.append("listed-given-name" if flags_of(first) & GIVEN else "no-given-name")
    family = family_name(last) is not None or bool(flags_of(last) & SURNAME)
    if family:
        found.append("family-name")
        if given is not None and not common:
            found.append("given-and-family-name")
    else:
        found += [f"given-{told}" if told == "ends-in-thing" and given is not None else told for told in _of_last(last)]
    flags = [flags_of(part) for part in parts]
    if any(flag & (ORGANISATION | PLACE_HEAD) for flag in flags):
        found.append("body-word")
    if any(flag & ACRONYM for flag in flags):
        found.append("acronym")
    if any(flag & (DEMONYM | TIME) for flag in flags):
        found.append("people-or-day")
    if places(shown):
        found.append("place")
    elif not family and places(last):
        found.append("ends-in-place")
    if first in words()["place-opener"]:
        found.append("place-opener")
    if entry(last.lower()) is None and entry(first.lower()) is None:
        found.append("foreign")
    if len(parts) > LONGEST_PLAIN:
        found.append("long")
    if any(flag & COMMON and given_name(part) is None for part, flag in zip(parts[1:-1], flags[1:-1], strict=True)):
        found.append("word-inside")
    if _NAME_OPENINGS.match(last):
        found.append("family-opening")
    if _NAME_ENDINGS.search(last):
        found.append("family-ending")
    if _ARABIC.search(shown):
        found.append("son-of")
    if _JOINED.search(shown):
        found.append("joined")
    return found


def _of_last(last: str) -> list[str]:
    """Return what the last word tells that is no family name."""
    known = entry(last.lower())
    if known is None:
        return []
    senses = classes(last.lower(), "noun")
    if senses:
        return ["ends-in-person" if senses[0] == "noun.person" else "ends-in-thing"]
    return ["ends-in-adjective" if known.likelihood("adjective") > 0.5 else "ends-in-word"]


def _of_one(shown: str) -> list[str]:
    """Return what a single word tells."""
    found = ["single"]
    given, family, flags = given_name(shown), family_name(shown), flags_of(shown)
    common = "-word" if flags & COMMON else ""
    if given is not None:
        found.append(("single-given-name" if given.locales >= WIDELY else "single-rare-given-name") + common)
    elif flags & GIVEN:
        found.append("single-listed-given-name")
    if family is not None and family.locales > 1:
        found.append("single-family-name")
    elif family is not None or flags & SURNAME:
        found.append("single-rare-family-name")
    if places(shown) or flags & PLACE:
        found.append("single-place")
    if flags & ORGANISATION:
        found.append("single-body-word")
    if shown.isupper():
        found.append("single-capitals")
    if _CAMEL.search(shown):
        found.append("camel-case")
    known = entry(shown)
    widely = given is not None and given.locales >= WIDELY
    if known is not None and not widely and known.word[:1].isupper() and _PEOPLES & set(_senses(shown)):
        found.append("people")
    found.append("single-foreign" if entry(shown.lower()) is None else "single-word")
    if _JOINED.search(shown):
        found.append("joined")
    if _NAME_ENDINGS.search(shown):
        found.append("single-family-ending")
    if _NAME_OPENINGS.match(shown):
        found.append("family-opening")
    return found


_PEOPLES: Final = frozenset({"adj.pert", "noun.person"})
"""Classes of words for peoples, and for what belongs to them."""


def _senses(word: str) -> tuple[str, ...]:
    """Return the commonest classes of a word as a noun and as an adjective."""
    return classes(word, "noun")[:1] + classes(word, "adjective")[:1]


def used(text: str, name: Name, roles: Sequence[Statement], begin: int, *, several: bool) -> int:
    """Return what stands around one mention of a name tells.

    Args:
        text: The text.
        name: The name.
        roles: The role phrases beside it.
        begin: Where its sentence begins.
        several: The name has two words or more.
    """
    start, end = name.start, name.end
    mask = 0
    if name.honorific is not None and not text.startswith(_SAINTS, name.honorific[0]):
        mask = _BIT["honorific"]
    for role in roles:
        phrase = role.phrase
        mask |= _stated(role.rule, phrase.heads[0], several, bare=phrase.start == phrase.head_start)
    mask |= _around_before(text, start, begin, several) | _around_behind(text, end, several)
    if _MEANT.match(text, end):
        mask |= _BIT["he-near" if several else "single-he-near"]
    return mask


@lru_cache(maxsize=MOST_KEPT)
def kind(of: str, likely: str) -> int:
    """Return what the kind of a name tells, and what that was told by."""
    return bits(f"{of}:{likely}")


@lru_cache(maxsize=MOST_KEPT)
def _stated(rule: str, head: str, several: bool, *, bare: bool) -> int:
    """Return what a role beside a name tells."""
    if rule in ("copula", "office-held", "office-led"):
        return bits("role-by-verb")
    if rule == "plural-title":
        return bits("plural-role")
    single = "" if several else "single-"
    if rule == "title-behind":
        return bits(single + "role-behind")
    return bits("role-of-things" if bare and head in words()["thing-title"] else single + "role-before")


def _around_before(text: str, start: int, begin: int, several: bool) -> int:
    """Return what stands before a name tells."""
    if start <= begin:
        return _BIT["sentence-start"]
    window = text[max(begin, start - LONGEST_WORD) : start]
    if window[-1] in "“\"‘'":
        return _BIT["quote-before"]
    if window[-1] != " ":
        return 0
    word = window.split()[-1] if not window.isspace() else ""
    word = word.lstrip("“\"‘'([")
    mask = before(word, several) if word[:1].islower() else behind_title(word, several)
    if word == "of" and _PLACE_OF.search(window):
        mask |= _BIT["place-of"]
    elif word == "of" and _TITLE_OF.search(text, max(begin, start - LONGEST_TITLE), start):
        mask |= _BIT["title-of"]
    elif word == "year-old" or (word.endswith("-year-old") and _YEARS.search(window)):
        mask |= _BIT["age"]
    return mask


@lru_cache(maxsize=MOST_KEPT)
def before(word: str, several: bool) -> int:
    """Return what the word before a name tells."""
    single = "" if several else "single-"
    listed = words()
    if word in listed["located"]:
        return bits(single + "located")
    if word in ("of", "with", "by", "for", "and"):
        return bits({"of": single + "of", "and": "and-before"}.get(word, single + "with"))
    if word in ("the", "this"):
        return bits(single + "article")
    if word in ("a", "an", "another", "every", "each", "some", "many"):
        return bits("indefinite")
    if word in ("that", "when", "if", "because", "while", "but", "as", "where"):
        return bits(single + "conjunction")
    if word in listed["thing-before"] or (word.endswith("maker") and word != "maker" and head_of(word) is None):
        return bits("firm-before")
    found = []
    if word in listed["done-to-persons"]:
        found.append("done-to-persons")
    part, senses = likely_part(word), classes(word, "noun")
    if part == "verb":
        found.append(single + "verb-before")
    elif part == "noun" and senses:
        if senses[0] == "noun.person":
            found.append(single + "person-before")
        elif senses[0] in _THINGS:
            found.append(single + "thing-before")
    return bits(*found)


@lru_cache(maxsize=MOST_KEPT)
def behind_title(word: str, several: bool) -> int:
    """Return what a capitalised word before a name tells: "President", "The"."""
    low = word.lower()
    if low in ("the", "this", "a", "an", "of", "and", "with", "by") or low in words()["located"]:
        return before(low, several)
    if places(word):
        return bits("place-before")
    senses = classes(low, "noun")
    if senses and senses[0] == "noun.person":
        return bits("title-before" if several else "single-title-before")
    return 0


_THINGS: Final = frozenset(
    f"noun.{name}" for name in ("artifact", "group", "communication", "location", "act", "object", "cognition")
)
"""Classes of nouns that stand before names of things: "the airline Vorna"."""


def _around_behind(text: str, end: int, several: bool) -> int:
    """Return what stands behind a name tells."""
    mark = text[end : end + 1]
    if mark == " ":
        if text[end + 1 : end + 2] == "(":
            return _BIT["age"] if _AGE.match(text, end) else _BIT["bracket" if several else "single-bracket"]
        word = (text[end + 1 : end + LONGEST_WORD].split(None, 1) or [""])[0]
        return behind(word.rstrip(".,;:!?)”\"’'"), several)
    if mark == ",":
        mask = _BIT["age"] if _AGE.match(text, end) else 0
        if _WHO.match(text, end):
            mask |= _BIT["who"]
        if _APPOSED.match(text, end):
            mask |= _BIT["apposed" if several else "single-apposed"]
        return mask
    if mark in ("'", "’"):
        owned = _OWNED.match(text, end)
        if owned is not None:
            return _BIT["kin-owned" if owned[1] in words()["kin-owned"] else "owner"]
    return 0


@lru_cache(maxsize=MOST_KEPT)
def behind(word: str, several: bool) -> int:
    """Return what the word behind a name tells."""
    single = "" if several else "single-"
    listed = words()
    if word.lower() in listed["place-word"]:
        return bits("place-word")
    if not word.islower():
        return bits("capital-behind") if word[:1].isupper() else 0
    if word == "and":
        return bits("and-behind")
    if word == "who":
        return bits("who")
    found = []
    if word in listed["speech"]:
        found.append(single + "speaks")
    if word in listed["firm-verb"]:
        found.append("firm-verb")
    part, senses = likely_part(word), classes(word, "noun")
    if word in _AUXILIARIES:
        found += [single + "auxiliary", single + "verb-behind"]
    elif part == "noun" and senses and word not in listed["speech"]:
        found.append("person-behind" if senses[0] == "noun.person" else single + "noun-behind")
    elif part in ("verb", "auxiliary"):
        found.append(single + "verb-behind")
    verb = classes(word, "verb")
    if verb and part in ("verb", "noun"):
        found.append(verb[0])
    return bits(*found)


_AUXILIARIES: Final = frozenset({"was", "has", "had", "is", "will", "would", "can", "could", "did", "does"})
