"""What stands around a name tells. What a word beside a name tells is kept: it is asked a thousand times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import classes, likely_part, places
from newsextract.text.names.words import company_forms
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.names.evidence import BIT, MOST_KEPT, bits
from newsextract_plugins.roles.titles.beside import plural_title, title_behind
from newsextract_plugins.roles.titles.verbal import copula, office_held, office_led

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.text.names import Name
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["kind", "told_by", "used"]

LONGEST_WORD: Final = 26
"""How far a word beside a name is read."""
NEAR: Final = 60
"""Within how many characters behind a name "he" or "she" tells something."""
_SAINTS: Final = ("St. ", "St ", "Gen ")
"""What looks like an honorific: "St. Albans", "Gen Z"."""
_AGE: Final = re.compile(r"(?:, | \()\d{1,3}(?=[,.;)])")
_YEARS: Final = re.compile(r"\d{1,3}-year-old \Z")
_APPOSED: Final = re.compile(r", (?:the|an?|who|whose|\d|former|then|of)\b")
_WHO: Final = re.compile(r",? who\b")
_OWNED: Final = re.compile(r"['’]s? (?:\w+ )?(\w+)")
_MEANT: Final = frozenset({"he", "his", "her", "him", "she"})
"""The pronouns that tell something."""
_ENDS: Final = re.compile(r"[.!?\n]")
"""What these don't reach over."""
_HE_NEAR: Final = (BIT["single-he-near"], BIT["he-near"])
"""What it tells of a name of one word and of several."""
_WHICH: Final = BIT["which"]
_GOVERNED: Final = bits("of", "single-of", "with", "single-with")
_SENTENCE_START: Final = BIT["sentence-start"]
_OPENERS: Final = "“\"‘'(["
_BY_VERB: Final = frozenset({copula.name, office_held.name, office_led.name})
"""The rules by which a verb tells that somebody holds a role."""
LONGEST_TITLE: Final = 50
_TITLE_OF: Final = re.compile(
    r"\b(?:Lord|Lady|Baron|Baroness|Viscount|Earl|Duke|Duchess|Count|Countess|Bishop|Archbishop|Prince|Princess|Marquess)"
    r"(?: [A-Z][\w’'-]+){0,3} of \Z"
)
"""Of which place somebody is lord."""
_PLACE_OF: Final = re.compile(
    r"\b(?:city|town|village|province|district|state|island|port|region|county) of (?:the )?\Z", re.IGNORECASE
)
_BASED: Final = ("-based", "-born", "-bred", "-trained", "-educated", "-listed")
"""What is said of somebody by a place."""
_LED: Final = re.compile(r"\b(?:C[EFOT]O|founder|chief executive|chairman|chairwoman|employees|subsidiary|unit) of \Z")
"""Of what somebody is the head, no person."""
_SPOKEN_TO: Final = re.compile(
    r"\b(?:[Aa]ccording|[Ss]peaking|spoke|talking|talked|[Tt]hanks|married|listening|listened|listen|wrote|writing"
    r"|[Ll]etters?|[Nn]otes?|[Ee]mails?|messages?|tweets?|words?|quotes?|tribute|loyal|belongs?|belonged|grateful|divorced"
    r"|surrendered|apologi[sz]ed|due|goals?|winner|assist|pass|cross) (?:to|from) \Z"
)
"""To whom or from whom something is said or comes."""
_LOCATED: Final = bits("located", "single-located")
_QUOTED: Final = frozenset("”\"’'")
_PLACES_OF: Final = re.compile(
    r"\b(?:cities|towns|villages|provinces|districts|islands|regions|counties|councils|municipalit(?:y|ies)|governorates?"
    r"|suburbs?|localities|upazilas?|hamlets?|neighbou?rhoods?) of \Z"
)
"""Of which places there are several."""


def told_by(text: str, third: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the third-person pronouns that tell something of the name in front of them."""
    return [span for span in third if text[slice(*span)] in _MEANT]


def used(
    text: str, name: Name, roles: Sequence[Statement], begin: int, meant: tuple[int, int] | None, *, several: bool
) -> int:
    """Return what stands around one mention of a name tells.

    Args:
        text: The text.
        name: The name.
        roles: The role phrases beside it.
        begin: Where its sentence begins.
        meant: The next pronoun that tells something, or None.
        several: The name has two words or more.
    """
    start, end = name.start, name.end
    mask = 0
    if name.honorific is not None and not _is_no_honorific(text, name):
        mask = BIT["honorific"]
    for role in roles:
        phrase = role.phrase
        mask |= _stated(role.rule, phrase.heads[0], several, bare=phrase.start == phrase.head_start)
    in_front, behind_it = _around_before(text, start, begin, several), _around_behind(text, end, several)
    if in_front & _GOVERNED:
        behind_it &= ~_WHICH  # "under the rule of Ida Lund, which ended"
    mask |= in_front | behind_it
    if meant is not None and meant[0] - end <= NEAR and _ENDS.search(text, end, meant[0]) is None:
        mask |= _HE_NEAR[several]
    return mask


def _is_no_honorific(text: str, name: Name) -> bool:
    """Tell whether what looks like an honorific is part of another name: "St. Albans", "Gen Z", "Miss Universe"."""
    start = name.honorific[0] if name.honorific is not None else name.start
    if text.startswith(_SAINTS, start):
        return True
    shown = text[name.start : name.end]
    return text.startswith("Miss ", start) and (shown in ("Universe", "World", "America") or bool(places(shown)))


@lru_cache(maxsize=MOST_KEPT)
def kind(of: str, likely: str) -> int:
    """Return what the kind of a name tells, and what that was told by."""
    return bits(f"{of}:{likely}")


@lru_cache(maxsize=MOST_KEPT)
def _stated(rule: str, head: str, several: bool, *, bare: bool) -> int:
    """Return what a role beside a name tells."""
    if rule in _BY_VERB:
        return bits("role-by-verb")
    if rule == plural_title.name:
        return bits("plural-role")
    single = "" if several else "single-"
    if not several and head in words()["relation"] and head not in ("partner", "counterpart"):
        return bits("single-role-before", "single-person-before")  # "his wife, Ana,"
    if rule == title_behind.name:
        return bits(single + "role-behind")
    return bits("role-of-things" if bare and head in words()["thing-title"] else single + "role-before")


def _around_before(text: str, start: int, begin: int, several: bool) -> int:
    """Return what stands before a name tells."""
    if start <= begin:
        return _SENTENCE_START
    near = text[start - 1]
    if near != " ":
        return BIT["quote-before"] if near in "“\"‘'" else 0
    window = text[start - LONGEST_WORD if start - begin > LONGEST_WORD else begin : start]
    last = window.rsplit(None, 1)
    word = last[-1] if last else ""
    single, full, asks = _beside_word(word)
    mask = full if several else single
    if not asks:
        return mask
    if word[-2:] == "of" and word.lstrip(_OPENERS) == "of":
        if _LED.search(window):
            mask |= BIT["led"]  # "the CEO of Alder Hume"
        elif _PLACE_OF.search(window):
            mask |= BIT["place-of"]
        elif _PLACES_OF.search(window):
            mask |= BIT["places-of"]
        elif _TITLE_OF.search(text, max(begin, start - LONGEST_TITLE), start):
            mask |= BIT["title-of"]
    elif word in ("to", "from") and _SPOKEN_TO.search(window):
        mask &= ~_LOCATED  # "according to Timba", "a letter from Ida Lund"
    elif window[-len(word) - 3 : -len(word) - 2] in _QUOTED and word in words()["speech"]:
        mask |= BIT["speaks" if several else "single-speaks"]  # "“It is late,” said Timba"
    elif word[-8:] == "year-old" and (word.lstrip(_OPENERS) == "year-old" or _YEARS.search(window)):
        mask |= BIT["age"]
    return mask


@lru_cache(maxsize=MOST_KEPT)
def _beside_word(shown: str) -> tuple[int, int, bool]:
    """Return what the word before a name tells, of a name of one word and of several, and whether more may do so."""
    word = shown.lstrip(_OPENERS)
    read = before if word[:1].islower() else behind_title
    asks = word == "of" or shown in ("to", "from") or shown[-8:] == "year-old" or shown in words()["speech"]
    return read(word, False), read(word, True), asks


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


def behind_title(word: str, several: bool) -> int:
    """Return what a capitalised word before a name tells: "President", "The"."""
    low = word.lower()
    if low in _STORMS:
        return bits("firm-before")  # "Storm Agnes" is nobody
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
        following = text[end + 1 : end + LONGEST_WORD].split(None, 1)
        if not following:
            return _behind_word("")[several]
        if text[end + 1] == "(":
            return BIT["age"] if _AGE.match(text, end) else BIT["bracket" if several else "single-bracket"]
        return _behind_word(following[0])[several]
    if mark == ",":
        mask = BIT["age"] if _AGE.match(text, end) else 0
        if _WHO.match(text, end):
            mask |= BIT["who"]
        elif text.startswith(" which ", end + 1):
            mask |= BIT["which"]
        if _APPOSED.match(text, end):
            mask |= BIT["apposed" if several else "single-apposed"]
        return mask
    if mark in ("'", "’"):
        owned = _OWNED.match(text, end)
        if owned is not None:
            return BIT["kin-owned" if owned[1] in words()["kin-owned"] else "owner"]
    return 0


@lru_cache(maxsize=MOST_KEPT)
def _behind_word(shown: str) -> tuple[int, int]:
    """Return what the word behind a name tells, of a name of one word and of several."""
    word = shown.rstrip(".,;:!?)”\"’'")
    return behind(word, False), behind(word, True)


def behind(word: str, several: bool) -> int:
    """Return what the word behind a name tells."""
    single = "" if several else "single-"
    listed = words()
    if word.lower() in listed["place-word"]:
        return bits("place-word")
    if word in company_forms() or word in listed["firm-owned"]:
        return bits("firm-before")  # "Alder Inc", "Vorna customers"
    if not word.islower():
        if word.endswith(_BASED):
            return bits("firm-before")  # "Hong | Kong-based"
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


_STORMS: Final = frozenset({"storm", "hurricane", "cyclone", "typhoon"})
"""What bears the names of persons and is none."""
_AUXILIARIES: Final = frozenset({"was", "has", "had", "is", "will", "would", "can", "could", "did", "does"})
