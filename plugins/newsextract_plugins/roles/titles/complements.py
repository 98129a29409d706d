"""What stands behind the head of a title: the field that belongs to it, the body or the country."""

from __future__ import annotations

from typing import Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import classes, likely_part, places
from newsextract.text.names.places import countries
from newsextract.text.names.words import (
    ACRONYM,
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    TITLE,
    flags_of,
)
from newsextract_plugins.roles.lexicon import head_of, words

__all__ = ["is_field", "is_joined_field", "names_field", "read_complement"]

_OFFICES: Final = frozenset({"State", "Treasury"})
"""First words of offices behind "of"."""
_COMPLEMENT: Final = re.compile(r" (?:of|at|for|from|with|in|on|to|under|about) ")
_FIELDS: Final = frozenset({" for ", " in ", " on ", " to "})
"""Prepositions behind which lower-case words without an article say a field: "cabinet member for housing"."""
_WORK: Final = frozenset(f"noun.{name}" for name in ("act", "cognition", "communication", "event", "process"))
"""Classes of the nouns for what somebody works at."""
_OF_PORTFOLIOS: Final = frozenset({" of ", " for "})
_WITH_PORTFOLIO: Final = frozenset({"minister", "secretary", "undersecretary"})
"""Heads with a field of government behind them."""
_DEMOCRATS: Final = frozenset({"christian", "free", "liberal", "social"})
"""Of which parties there are democrats."""
_SMALL: Final = frozenset({"and", "of", "the", "for", "&"})
MOST_OF_TOWN: Final = 4
"""How many words the name of a place has, with its state."""
_LASTING: Final = re.compile(r"(?:\d|\b)(?:year|month|week|day|decade|term|season)s?\Z")
_STATE: Final = re.compile(
    r"(?:(?:Islamic|Federal|Federative|Democratic|People’s|People's|Socialist|Arab|United|Co-operative|Cooperative"
    r"|Bolivarian|Plurinational|Hashemite) )*(?:Republic|Kingdom|State|Commonwealth|Sultanate|Emirate)"
    r" of (?:the )?(?=[A-Z])"
)
"""What stands in front of a country's name in its long form."""
_SECOND: Final = re.compile(r" (?:at|for|in|from|under) ")
_FOR: Final = re.compile(r" (?:for|at|of the) ")
_ANOTHER: Final = re.compile(r" and ([a-z-]+) (?:of|at|for|in) ")
_YEAR: Final = re.compile(r" (?:in|since|from|for) (?:the )?\d{4}\Z")
"""When somebody held or won it."""
_PLACED: Final = re.compile(r" in ([A-Z][\w-]*(?: [A-Z][\w-]*)?)")
"""Where a body is."""
_SHORT: Final = re.compile(r"(?:[A-Z]\.|\b(?:Inc|Corp|Co|Cos|Ltd|Bros)\.)\Z")
"""A full stop at the end that belongs to the last word."""
_COORDINATED: Final = re.compile(r" and (?:one|an?|the|his|her|former) ")
_NO_FIELD: Final = GIVEN | SURNAME | PLACE | PLACE_HEAD | ORGANISATION | TITLE | TIME | FUNCTION | HONORIFIC
"""What a word is that is no field of an office."""


def read_complement(text: str, head_end: int, end: int) -> tuple[int, str | None, str | None]:
    """Return where the title ends behind its head, and the body and country that its complement names."""
    match = _COMPLEMENT.search(text, head_end, end)
    if match is None:
        rest = text[head_end:end]
        return (head_end if rest.startswith((",", " (", " and")) else end), None, None
    inner_start, body_at = match.end(), None
    if match[0] == " in ":  # "a spokeswoman in Lima for the Harbour Office"
        body_at = _FOR.search(text, inner_start, end)
        inner_start = body_at.end() if body_at is not None else inner_start
    inner = text[inner_start:end]
    plain = inner[4:] if inner[:4].casefold() == "the " else inner
    first = plain.split(" ", 1)[0].strip(",") if plain else ""
    flags = flags_of(first) if first[:1].isupper() else 0
    country = None
    state = _STATE.match(plain)
    if state is not None:
        plain = plain[state.end() :]  # "the Republic of Ghana"
        first = plain.split(" ", 1)[0].strip(",")
        flags = flags_of(first)
    for form in (inner, plain, " ".join(plain.split()[:2]), first):
        meaning = countries().get(form.strip(".,"))
        if meaning is not None and not (match[0] == " in " and meaning.kind == "adjective"):  # "in English"
            country = meaning.code if meaning.code != "EU" and meaning.kind != "seat" else None
            break
    body = any(flags_of(word) & ORGANISATION for word in plain.split() if word[0].isupper()) and first not in _OFFICES
    office = first in _OFFICES or (flags & MODIFIER and not flags & PLACE and not body)
    bare = plain[:1].islower() and inner == plain and plain.split()[0] not in words()["determiner"]
    adjective = first in countries() and countries()[first].kind == "adjective"
    if bare and match[0] == " for " and _LASTING.search(plain):
        return head_end, None, None  # "chief justice for nearly nine years"
    field = bare and match[0] in _FIELDS and plain == plain.lower() and not words()["body"] & set(plain.split())
    if inner[:2] in ("a ", "an") and not any(word[0].isupper() for word in inner.split(" in ")[0].split()):
        return head_end, None, country  # "doctor at a health clinic"
    if match[0] in _OF_PORTFOLIOS and _is_portfolio(text[:head_end], plain):
        return end, None, country  # "Minister for Finance and Trade"
    if field or (match[0] == " of " and (office or bare or (adjective and not body))):
        second = _SECOND.search(text, inner_start, end)
        rest = text[second.end() : end] if second is not None else ""
        if second is None or (second[0] in _FIELDS and rest == rest.lower() and rest[:2] not in ("a ", "th", "an")):
            return end, None, country  # "secretary of state for housing"
        return second.start(), _plain(rest), country
    if (match[0] == " in " and body_at is None and _is_town(plain)) or (
        match[0] == " from " and _has_seat(text, plain)
    ):
        return head_end, None, country  # "a nurse in Lima", "a Democrat from Oregon"
    if country is not None and len(plain.split()) <= 2 and not (adjective and body):
        return head_end, None, country
    return head_end, _plain(inner), country


def _is_portfolio(phrase: str, name: str) -> bool:
    """Tell whether the words behind "minister for" are ordinary ones: of what somebody is minister, no body."""
    head = phrase.rsplit(None, 1)[-1].casefold()
    parts = [part.strip(",") for part in name.split()]
    named = all(part in _SMALL or flags_of(part) & (COMMON | PLACE | ORGANISATION) == COMMON for part in parts)
    return head in _WITH_PORTFOLIO and named


def _is_town(name: str) -> bool:
    """Tell whether a name behind "in" is that of a place: capitals only, no body's word, no abbreviation."""
    parts = name.split()
    return len(parts) <= MOST_OF_TOWN and all(
        part[:1].isupper() and not part.rstrip(",.").isupper() and not flags_of(part.rstrip(",")) & ORGANISATION
        for part in parts
    )


def _has_seat(phrase: str, name: str) -> bool:
    """Tell whether the phrase says where a politician's seat is: "a Democrat from Oregon"."""
    head = phrase.split(" from ", 1)[0].rsplit(None, 1)[-1].casefold()
    return (head in words()["partisan"] or head in words()["politician"]) and _is_town(name)


def _plain(body: str) -> str | None:
    """Return a body's name without its article and what is coordinated with it."""
    name = _COORDINATED.split(body, maxsplit=1)[0]
    for place in _PLACED.finditer(name):
        if place.start() and (places(place[1]) or places(place[1].split(" ", 1)[0])):
            name = name[: place.start()]  # "Institute of Physics in Munich"
            break
    name = _YEAR.sub("", name)
    other = _ANOTHER.search(name)
    if other is not None and head_of(other[1]) is not None:
        name = name[: other.start()]  # "of Brent Bank and author of a book"
    name = name.strip(" ,") if _SHORT.search(name) else name.strip(" ,.")
    if not _is_body(name) or name.split(" ", 1)[0] in ("our", "my", "your", "his", "her", "their", "its"):
        return None
    first, _, rest = name.partition(" ")
    return (rest if first.casefold() in ("the", "a", "an") and rest else name) or None


def _is_body(name: str) -> bool:
    """Tell whether a complement names a body: by a proper name, or by a noun for a group."""
    for word in name.split():
        low = word.strip(",.'’").casefold()
        if word[:1].isupper() or low in words()["body"]:
            return True
        senses = classes(low, "noun")
        if senses and senses[0] == "noun.group":
            return True
    return False


@exception(
    "two-fields-of-one-office",
    "One office has two fields that “and” joins.",
    example="Then Youth and Sports Minister Ida Lund left.",
    counterexample="Then Carlos Vega and Sports Minister Ida Lund left.",
)
def is_joined_field(first: str, second: str) -> bool:
    """Tell whether two capitalised words are common nouns of what an office deals with: "Youth and Sports"."""
    return all(
        word[:1].isupper() and flags_of(word) & (COMMON | MODIFIER) and not flags_of(word) & _NO_FIELD
        for word in (first, second)
    )


def is_field(low: str) -> bool:
    """Tell whether a word says in which field somebody works, not for whom: "Research Scientist", "Ranking Member"."""
    return (
        low.endswith("ing")
        or likely_part(low) == "adjective"
        or any(sense in _WORK for sense in classes(low, "noun")[:1])
    )


def names_field(head: str, low: str, flags: int, *, in_front: bool) -> bool:
    """Tell whether a capitalised word says of which field of government somebody is minister: "International Trade".

    Args:
        head: The head of the office, in small letters.
        low: The word, in small letters.
        flags: What it may be.
        in_front: Words of the office stand between the two.
    """
    if head == "democrat":
        return low in _DEMOCRATS
    if head == "commissioner" and low == "high":
        return True
    if head not in _WITH_PORTFOLIO or not flags & COMMON or flags & (_NO_FIELD & ~ORGANISATION | DEMONYM | ACRONYM):
        return False
    if likely_part(low) == "adjective":
        return in_front
    return head == "minister" and is_field(low)
