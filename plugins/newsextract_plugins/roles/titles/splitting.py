"""What a title phrase says: the office, the body, the country, and whether the role is held now."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from newsextract.text.names_words import COMMON, DEMONYM, HONORIFIC, MODIFIER, ORGANISATION, PLACE, TITLE, flags_of
from newsextract.text.places import countries, places
from newsextract_plugins.roles.lexicon import head_of, words

__all__ = ["Parts", "split"]

Status = Literal["current", "former", "elect", "acting", "deputy"]

_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"(?:'s|’s|(?<=s)['’])$")
#: First words of offices behind "of".
_OFFICES = frozenset({"State", "Treasury"})
#: Seats of government that are bodies, not cities.
_SEATS = frozenset(
    {"Kremlin", "White House", "Pentagon", "Whitehall", "Downing Street", "Bankova", "Zhongnanhai", "Elysee", "Élysée"}
)
_DIVISIONS = frozenset({"City", "County", "Town", "District", "Province"})
_OPENERS = "“\"'[({"
_COMPLEMENT = re.compile(r" (?:of|at|for|from|with|in|on|to|under|about) ")
#: Prepositions behind which lower-case words without an article say a field: "cabinet member for housing".
_FIELDS = frozenset({" for ", " in ", " on ", " to "})
_LASTING = re.compile(r"(?:\d|\b)(?:year|month|week|day|decade|term|season)s?\Z")
_SECOND = re.compile(r" (?:at|for|in|from|under) ")
_FOR = re.compile(r" (?:for|at|of the) ")
_ANOTHER = re.compile(r" and ([a-z-]+) (?:of|at|for|in) ")
#: A full stop at the end that belongs to the last word.
_SHORT = re.compile(r"(?:[A-Z]\.|\b(?:Inc|Corp|Co|Cos|Ltd|Bros)\.)\Z")
_COORDINATED = re.compile(r" and (?:one|an?|the|his|her|former) ")


class Parts(NamedTuple):
    """The parts of a title phrase: see `newsextract.Role`."""

    title: str
    organisation: str | None
    country: str | None
    status: Status


@lru_cache(maxsize=1 << 12)
def split(text: str, head_start: int, head_end: int) -> Parts:
    """Split a title phrase, whose (first) head noun is `text[head_start:head_end]`. News repeats its titles."""
    end = len(text)
    status: Status = "current"
    country = None
    body: list[tuple[int, int]] = []
    title_start = head_start
    before = [(m.start(), m.end()) for m in _WORD.finditer(text, 0, head_start)]
    open_title = True
    owner: str | None = None
    lower_body = False
    for at in range(len(before) - 1, -1, -1):
        begin, stop = before[at]
        word = text[begin:stop].strip(",.“”\"'[](){}") or text[begin:stop]
        if text[stop - 1] == "." and len(word) <= 4:
            word = text[begin:stop].lstrip("“\"'[({")
        low = word.casefold()
        found = _status(low)
        if found is not None:
            status = found
            if found == "deputy" and open_title:
                title_start = begin
            continue
        if low in words()["determiner"] or low in words()["describing"]:
            continue
        bare = _POSSESSIVE.sub("", word)
        pair = f"{text[slice(*before[at - 1])].lstrip('[(“')} {bare}" if at else ""
        if word[0].isdigit():
            continue
        if low in words()["party"]:
            body.append((begin, stop))
            open_title = False
            continue
        if (
            at > 1
            and word[0].isupper()
            and text[slice(*before[at - 1])] in ("of", "for")
            and (flags_of(text[slice(*before[at - 2])].lstrip(_OPENERS)) & ORGANISATION)
        ):  # "Bank of Norway Governor"
            body.append((before[at - 2][0], begin + len(bare)))
            named = countries().get(bare)
            country = country or (named.code if named is not None else None)
            open_title = False
            continue
        if pair in places() and at:
            if pair in _SEATS:
                country = country or countries()[pair].code
            body.append((before[at - 1][0], begin + len(bare)))
            open_title = False
            continue
        if bare in _DIVISIONS and at and text[before[at - 1][0]].isupper() and low != "state":
            body.append((begin, stop))
            open_title = False
            continue
        meaning = countries().get(pair) or (countries().get(bare) if bare[:1].isupper() else None)
        if meaning is not None and meaning.kind == "seat":
            body.append((begin, begin + len(bare)))
            country = country or (meaning.code if bare in _SEATS else None)
            open_title = False
            continue
        if meaning is not None and meaning.code == "EU" and meaning.kind == "adjective" and body:
            body.append((begin, stop))  # "European Commission President": the body's name, no country's adjective
            country = country or meaning.code
            open_title = False
            continue
        short = bare.isupper() or "." in bare
        if meaning is not None and (not body or (_first(text, before, at) and (meaning.kind == "adjective" or short))):
            country = country or meaning.code
            open_title = False
            continue
        if countries().get(f"{bare} {text[slice(*before[at + 1])]}" if at + 1 < len(before) else ""):
            continue
        if bare != word:
            body.append((begin, begin + len(bare)))
            owner = bare
            open_title = False
            continue
        flags = flags_of(word) if word[:1].isupper() else 0
        if open_title and (
            (
                word[0].isupper()
                and flags & (MODIFIER | TITLE | HONORIFIC)
                and not (flags & ORGANISATION and at == 0 and not flags & MODIFIER)
            )
            or (word[0].islower() and low not in words()["body"])
        ):
            title_start = begin
            continue
        if open_title and flags == COMMON and any(flags_of(text[a:b]) & TITLE for a, b in before[:at]):
            continue  # "Chief Public Relations Officer"
        open_title = False
        if word[0].islower():
            if low in words()["body"]:
                lower_body = True
            elif not lower_body:
                continue  # "two-term Florida governor": an adjective, no body
        elif flags & DEMONYM and not body:
            continue
        else:
            lower_body = False
        body.append((begin, stop))
    for prefix in ("ex-", "then-"):
        if text[head_start:head_end].casefold().startswith(prefix):
            status = "former"
            title_start += len(prefix) if title_start == head_start else 0
    if status == "current" and text[head_start:head_end].casefold().endswith("-elect"):
        status = "elect"
        if text[head_end:end].strip() == "":
            head_end = end = head_end - len("-elect")
    organisation = None
    if body:
        organisation = text[min(b for b, _ in body) : max(e for _, e in body)].strip(",'’“”\"[] ") or None
    if owner is not None and organisation is None:
        organisation = owner
    title_end, complement_body, complement_country = _complement(text, head_end, end)
    title = " ".join(text[title_start:title_end].strip("[](){}“”\"' ").split())
    return Parts(title, organisation or complement_body, country or complement_country, status)


def _first(text: str, before: list[tuple[int, int]], at: int) -> bool:
    """Whether nothing but a determiner stands before a word."""
    return at == 0 or (at == 1 and text[slice(*before[0])].casefold() in words()["determiner"])


def _complement(text: str, head_end: int, end: int) -> tuple[int, str | None, str | None]:
    """Where the title ends behind its head, and the body and country that its complement names."""
    match = _COMPLEMENT.search(text, head_end, end)
    if match is None:
        rest = text[head_end:end]
        return (head_end if rest.startswith((",", " (", " and")) else end), None, None
    inner_start = match.end()
    if match[0] == " in ":  # "a spokeswoman in Lima for the Harbour Office"
        body_at = _FOR.search(text, inner_start, end)
        inner_start = body_at.end() if body_at is not None else inner_start
    inner = text[inner_start:end]
    plain = inner[4:] if inner[:4].casefold() == "the " else inner
    first = plain.split(" ", 1)[0].strip(",") if plain else ""
    flags = flags_of(first) if first[:1].isupper() else 0
    country = None
    for form in (inner, plain, " ".join(plain.split()[:2]), first):
        meaning = countries().get(form.strip(".,"))
        if meaning is not None:
            country = meaning.code
            break
    body = any(flags_of(word) & ORGANISATION for word in plain.split() if word[0].isupper()) and first not in _OFFICES
    office = first in _OFFICES or (flags & MODIFIER and not flags & PLACE and not body)
    bare = plain[:1].islower() and inner == plain and plain.split()[0] not in words()["determiner"]
    adjective = first in countries() and countries()[first].kind == "adjective"
    if bare and match[0] == " for " and _LASTING.search(plain):
        return head_end, None, None  # "chief justice for nearly nine years"
    field = bare and match[0] in _FIELDS and plain == plain.lower() and not words()["body"] & set(plain.split())
    if field or (match[0] == " of " and (office or bare or (adjective and not body))):
        second = _SECOND.search(text, inner_start, end)
        rest = text[second.end() : end] if second is not None else ""
        if second is None or (second[0] in _FIELDS and rest == rest.lower() and rest[:2] not in ("a ", "th", "an")):
            return end, None, country  # "secretary of state for housing"
        return second.start(), _plain(rest), country
    if country is not None and len(plain.split()) <= 2 and not (adjective and body):
        return head_end, None, country
    return head_end, _plain(inner), country


def _plain(body: str) -> str | None:
    """A body's name without its article and what is coordinated with it."""
    name = _COORDINATED.split(body, maxsplit=1)[0]
    other = _ANOTHER.search(name)
    if other is not None and head_of(other[1]) is not None:
        name = name[: other.start()]  # "of Brent Bank and author of a book"
    name = name.strip(" ,") if _SHORT.search(name) else name.strip(" ,.")
    first, _, rest = name.partition(" ")
    return (rest if first.casefold() in ("the", "a", "an") and rest else name) or None


def _status(low: str) -> Status | None:
    """The status that a word states."""
    listed = words()
    if low in listed["status-former"] or low.startswith(("ex-", "then-")):
        return "former"
    if low in listed["status-acting"]:
        return "acting"
    if low in listed["status-deputy"]:
        return "deputy"
    if low in listed["status-elect"]:
        return "elect"
    return None
