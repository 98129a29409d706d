"""What the words of a name tell, whoever uses it. What a form tells is kept: it is asked a thousand times."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsextract.text import patterns as re
from newsextract.text.english import GivenName, classes, entry, family_name, given_name, likely_part, places
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
    company_forms,
    flags_of,
)
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.names.evidence import MOST_KEPT, bits

__all__ = ["form"]

WIDELY: Final = 3
"""In how many languages a given name has to be one to be widely known."""
COMMONLY: Final = 8
"""In how many languages a given name is one that stands in capitals, too."""
SHORTEST_ABBREVIATION: Final = 4
"""How long a word in capitals is in front of one that isn't, to be no initials."""
LONGEST_PLAIN: Final = 3
"""How many words a name has that isn't long."""
_NAME_ENDINGS: Final = re.compile(
    r"(?:son|sen|ova?|eva?|ez|sk[iya]|enko|i[cć]|shvili|poulos|wala|bhai|ullah|uddin|yev|aya|kar|oglu|stein|berg|mann"
    r"|etti|elli|escu|ian|yan|zadeh|nejad|pour|wati|anto|shi|moto|mura|yama|gawa|aiah|appa|swamy|deen)$"
)
_NAME_OPENINGS: Final = re.compile(r"(?:O['’]|Ma?c[A-Z]|Abd|Abu|Ibn|[AEae]l-|D['’]|D[ei] |Van |Von |Ben |Bin |Ould )")
_ARABIC: Final = re.compile(r" (?:bin|ibn|bint|[Aa]l)[ -]")
_COMPASS: Final = frozenset({"East", "West", "North", "South", "Central"})
_JOINED: Final = re.compile(r"[a-z]-[a-z]|[a-z]{2}-[A-Z]")
_CAMEL: Final = re.compile(r"[a-z][A-Z]")


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
    if given is not None:
        found.append(("given-name" if given.locales >= WIDELY else "rare-given-name") + common)
    else:
        found.append(_of_unlisted(first, last))
    widely = given is not None and given.locales >= WIDELY
    family = (family_name(last) is not None or bool(flags_of(last) & SURNAME)) and (widely or last != "Head")
    if family:  # "Mace Head" is a headland
        found.append("family-name")
        if given is not None and not common:
            found.append("given-and-family-name")
    else:
        found += [f"given-{told}" if told == "ends-in-thing" and given is not None else told for told in _of_last(last)]
    flags = [flags_of(part) for part in parts]
    if any(flag & (ORGANISATION | PLACE_HEAD) for flag in flags):
        found.append("body-word")
    if _ends_thing(parts, last, known=given is not None) or (not common and _is_abbreviation(first, last, given)):
        found.append("firm-before")
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


def _is_abbreviation(first: str, last: str, given: GivenName | None) -> bool:
    """Tell whether the first word alone is in capitals and no common given name: "ISIS Recruiting"."""
    if len(first) < SHORTEST_ABBREVIATION or not first.isupper() or not first.isalpha() or last.isupper():
        return False
    return given is None or given.locales < COMMONLY


def _of_unlisted(first: str, last: str) -> str:
    """Return what a first word tells that is no listed given name."""
    if len(first) <= len("S.") and entry(last.lower()) is None and not places(last):
        return "initial"  # "S Jothimani"
    return "listed-given-name" if flags_of(first) & GIVEN else "no-given-name"


def _ends_thing(parts: list[str], last: str, *, known: bool) -> bool:
    """Tell whether the last word is a firm's, a day's or a style's: "Nelson Mandela Day", "Royal Highness"."""
    if any(_is_verb(part) for part in parts[1:]):
        return True  # "Neda Wants to Go", a play
    if last in _COMPASS and places(parts[0]):
        return True  # "Kenya East"
    if last == "Day":
        return len(parts) > len(("Doris", "Day")) or not known
    return last in company_forms() or last.casefold() in words()["honour"]


def _is_verb(word: str) -> bool:
    """Tell whether a capitalised word is a verb in -s, as headlines and names of plays have them."""
    if word[-1:] != "s" or flags_of(word) & (GIVEN | SURNAME):
        return False
    return likely_part(word.lower()) == "verb" and family_name(word) is None


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
