"""Noun phrases behind a name: in apposition, and behind a copula. Each reads a window of bounded length."""

from __future__ import annotations

import re

from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.before import ABBREVIATION, CLOSERS, OPENERS, TOKEN, WINDOW, Phrase

__all__ = ["appositive", "goes_on", "role_phrase"]

LONGEST_PHRASE = 22
#: Behind these a word in -ing is an adjective or a noun: "the owner of a cleaning company".
_OPEN = frozenset({"of", "a", "an", "the", "and", "his", "her", "its", "their", "for", "at", "in"})

#: First characters of the marks that begin an apposition behind a space …
_OPENING = frozenset("(（–—-")
#: … and without one.
_CLOSING_OFF = frozenset(",(（")
#: Prepositions of a complement behind a verb; what follows others belongs to the verb.
_OF = frozenset({"of", "at", "for", "in", "from", "with"})
#: Prepositions behind the complement that belong to the verb, too.
_ADVERBIAL = frozenset(
    {"in", "on", "by", "after", "before", "until", "since", "during", "despite", "amid", "following", "last", "this"}
)
#: Whom a complement with "to" belongs to.
_SENT = frozenset(
    {"ambassador", "envoy", "adviser", "advisor", "aide", "assistant", "counsel", "counselor", "delegate"}
)
#: Words that end no phrase.
_TAILS = (" and", " or", " in", " of", " at", " for", " from", " with")
_MARKS = OPENERS + CLOSERS
_APPOSITION = re.compile(
    r"""
    (?> (?: [ ]? [(（] [^()（）A-Za-z]{1,30} [)）] )? )          # Wang Yi (王毅), …
    (?> (?: ,[ ]? \d{1,3} (?= ,) )? )                      # …, 45, …
    (?: ,[ ] | [ ][–—-][ ] | [ ] \( (?= [A-Za-z] ) )
    (?> (?: (?: now | currently | himself | herself ) [ ] )? )
    """,
    re.VERBOSE,
)
#: "the University of California, Berkeley,"
_UNIVERSITY = re.compile(r"\b(?:University|College) of [A-Z][a-z]+\Z")
_CAMPUS = re.compile(r"(, [A-Z][a-z]+)(?=,)")


def goes_on(text: str, end: int) -> bool:
    """Whether what stands behind a name may be an apposition: a quick look before anything is read."""
    character = text[end : end + 1]
    if character == " ":
        return text[end + 1 : end + 2] in _OPENING
    return character in _CLOSING_OFF


def appositive(text: str, end: int, limit: int, next_name: int) -> Phrase | None:
    """Read the apposition behind a name that ends at `end`; `next_name` is where the next person begins."""
    match = _APPOSITION.match(text, end, min(limit, end + 60))
    if match is None:
        return None
    return role_phrase(text, match.end(), limit, next_name, bracket=text[match.end() - 1] == "(")


def role_phrase(
    text: str, start: int, limit: int, next_name: int, *, bracket: bool = False, copula: bool = False
) -> Phrase | None:
    """Read a noun phrase from `start` to its delimiter, if a role is its head."""
    listed = words()
    stop = min(limit, start + WINDOW)
    heads: list[tuple[str, int, int, bool]] = []
    last: tuple[int, int] | None = None
    in_complement = False
    definite = False
    coordinated = -1
    end = -1
    quoted = False
    for count, match in enumerate(TOKEN.finditer(text, start, stop)):
        begin, finish = match.span()
        if finish == stop and stop < limit and not text[stop].isspace():
            break
        raw = word = match[0]
        plain = raw.isalnum()
        if not plain and not ABBREVIATION.fullmatch(raw):
            word = raw.strip(_MARKS)
            if not word:
                end = begin
                break
        low = word.casefold()
        if raw[0] in '“"':
            quoted = True
        if count >= LONGEST_PHRASE or (low in listed["breaker"] and not quoted):
            end = begin
            break
        if (
            in_complement
            and low.endswith("ing")
            and len(low) > 5
            and word[0].islower()
            and text[max(start, begin - 30) : begin].rstrip().rsplit(" ", 1)[-1].casefold() not in _OPEN
        ):
            end = begin
            break
        if count == 0:
            if low in listed["determiner"] or low.endswith(("'s", "’s")):
                definite = True
            elif (low in listed["stop"] and low not in listed["status-former"]) or (
                word[0].islower() and not is_modifier(low) and head_of(word) is None
            ):
                return None
            elif begin != next_name:
                last = (begin + raw.find(word), begin + raw.find(word) + len(word))
            else:
                return None
        elif (not in_complement and low in listed["preposition"]) or (low == "and" and not in_complement):
            if last is not None:
                _add_head(text, heads, last)
            last = None
            if low == "and":
                coordinated = begin
                if not heads and count > 4:
                    return None
            else:
                if not heads:
                    return None
                in_complement = True
                if copula and low not in _OF and not (low == "to" and heads[-1][0] in _SENT):
                    end = begin
                    break
        elif in_complement and copula and low in _ADVERBIAL:
            end = begin
            break
        elif not in_complement:
            if word[0].islower() and low in listed["stop"] and low not in listed["determiner"]:
                end = begin
                break
            if begin == next_name:
                return None  # "Putin, Chinese President Xi": the title of the next name
            last = (begin + raw.find(word), begin + raw.find(word) + len(word))
        if plain:
            continue
        closing = raw[len(raw.rstrip(CLOSERS)) :]
        if quoted and closing[:1] in ("”", '"'):
            quoted = False
            closing = closing[1:]  # the title of a work or an exhibition
            if not closing:
                continue
        elif quoted and "”" in closing:
            quoted = False
        if closing and not quoted and not ABBREVIATION.fullmatch(raw):
            if closing[0] == ")" and not bracket and "(" in text[start:finish]:
                end = finish
                break
            kept = raw.rstrip(CLOSERS)
            end = begin + len(kept) + (raw[len(kept) :].startswith(".") and _is_short(kept + "."))  # "of the U.N.,"
            if raw.rstrip(CLOSERS).endswith((".",)):
                end += 1
            break
    else:
        if stop == limit:
            end = limit
    if end < 0:
        return None
    if last is not None and last[1] <= end:
        _add_head(text, heads, last)
    end = start + len(text[start:end].rstrip(" \t\n\r—–-"))
    if text[start:end].count("“") > text[start:end].count("”") and text.startswith("”", end):
        end += 1
    if 0 <= coordinated < end and not any(begin > coordinated for _, begin, _, _ in heads):
        end = start + len(text[start:coordinated].rstrip())  # "was a volunteer and claims"
    campus = _CAMPUS.match(text, end, min(limit, end + 30)) if _UNIVERSITY.search(text, start, end) else None
    if campus is not None:
        end = campus.end(1)
    for tail in _TAILS:
        if text.endswith(tail, start, end):
            end -= len(tail)
    if not heads or end <= start:
        return None
    if start <= next_name < end and not in_complement:
        return None
    head, begin, finish, plural = heads[0]
    low = text[start:end].casefold()
    if low in words()["party"] or (plural and not bracket):
        return None
    if head in words()["needs-more"] and finish >= end and not _modified(text, start, begin):
        return None  # "a member", nobody says of what
    return Phrase(start, end, tuple(h[0] for h in heads), plural, False, definite, begin, finish)


def _modified(text: str, start: int, head_start: int) -> bool:
    """Whether more than a determiner stands in front of a head: "a council member"."""
    listed = words()
    before = text[start:head_start].casefold().split()
    return any(word not in listed["determiner"] and word not in listed["before-organisation"] for word in before)


def _is_short(word: str) -> bool:
    """Whether the full stop of a word is its own."""
    return ABBREVIATION.fullmatch(word) is not None


def _add_head(text: str, heads: list[tuple[str, int, int, bool]], span: tuple[int, int]) -> None:
    """Keep a word as head if it can be one."""
    word = text[slice(*span)]
    head = "major" if word == "major" else head_of(word)  # "an art major" has it behind, a rank before the name
    if head is not None:
        heads.append((head, *span, word.casefold() != head))
