"""Title phrases before a name. Each reads a window of bounded length."""

from __future__ import annotations

from functools import lru_cache

from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.left_edge import left_edge
from newsextract_plugins.roles.titles.phrases import ABBREVIATION, CLOSERS, OPENERS, TOKEN, WINDOW, Phrase

__all__ = ["title_before"]

#: No word of the list that ends a title to the left is longer.
LONGEST_STOP = 24
LONGEST_COMPLEMENT = 7
#: How many prepositions are looked at before everything is read.
MOST_COMPLEMENTS = 4
_SENT = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide", "emissary"})
"""Whose complement begins with "to"."""
_OF_JUSTICE = frozenset({"minister", "secretary", "undersecretary", "department", "commissioner"})
"""Of what else somebody can be who is of justice."""
_OPENING = frozenset({"of", "for", "to", "at", "in", "on", "with"})
"""Prepositions of a complement between a head and the comma in front of a name."""
_ALONE = frozenset({"of", "for", "to"})
"""The same where no comma stands there."""
LONGEST_FAMILY = 60
_OWNED = re.compile(r"(?:\b(?:his|her|their|my|our)|['’]s) (?:[a-z]+ )?([a-z]+),? [A-Z]")
"""Whose relative it is who is named."""
_DASH = re.compile(r"(?:--|[–—])\Z")
_DASHES = frozenset("-–—")
"""What it ends in."""


def title_before(text: str, floor: int, start: int, *, joined: bool = False) -> Phrase | None:
    """Read the title that ends where a name starts; nothing before `floor` belongs to it.

    Args:
        text: The text.
        floor: Where what stands before ends.
        start: Where the name starts.
        joined: What starts there is no name but "and", behind which another title stands.
    """
    if start <= floor:
        return None
    dash = _DASH.search(text, max(floor, start - 3), start) if text[start - 1] in _DASHES else None
    joined_by_dash = dash is not None
    if dash is not None:
        start = dash.start()  # "the receptionist--Ann Lee--was"
    free = joined or joined_by_dash
    if start <= floor or not (free or text[start - 1].isspace()):
        return None
    if not _may_end(text, floor, start, free=free):
        return None
    low = max(floor, start - WINDOW)
    tokens = [m.span() for m in TOKEN.finditer(text, low, start)]
    if tokens and low > floor and not text[low - 1 : low].isspace():
        tokens.pop(0)
    if not tokens or (tokens[-1][1] == start and not free):
        return None
    begin, end = tokens[-1]
    glued = text.rfind(")", begin, end - 1) + 1
    if glued and text[glued].isupper():  # "(CNN)President Tim Holt"
        begin = glued
        tokens = [(begin, end)]
    host = text[end - 1] == "," or joined_by_dash
    if text[end - 1] == ",":
        end -= 1
    elif not host and text[end - 1] in "])" and text.find("[" if text[end - 1] == "]" else "(", low, end) >= 0:
        end -= 1  # "[Chinese President] Xi Jinping"
    word = text[begin:end]
    if not host and not word[-1:].isalnum() and not ABBREVIATION.fullmatch(word) and head_of(word) is None:
        return None
    at = len(tokens) - 1
    outer = _outer_head(text, tokens)
    if outer >= 0:
        at = outer
    elif head_of(word.lstrip(OPENERS).rstrip(",])")) is None:
        at = _complement_head(text, tokens, end, host=host)
        if at < 0 or head_of(text[slice(*tokens[at])].lstrip(OPENERS)) is None:
            return None
    return _phrase(text, tokens, at, floor, end, host=host)


def _outer_head(text: str, tokens: list[tuple[int, int]]) -> int:
    """Return the head whose complement is an office by itself, or -1: "Minister of Justice"."""
    at = len(tokens) - 2
    to = at > 0 and text[slice(*tokens[at])] in ("the", "The")
    at -= to
    opener = text[slice(*tokens[at])] if at >= 1 else ""
    if opener != "to" if to else opener not in ("of", "for"):
        return -1
    word = text[slice(*tokens[at - 1])].lstrip(OPENERS)
    head = head_of(word) if word[:1].isupper() else None
    return at - 1 if head in (_SENT if to else _OF_JUSTICE) else -1


def _may_end(text: str, floor: int, start: int, *, free: bool) -> bool:
    """Tell whether a title may end where a name starts: a quick look at the last word."""
    near = start - LONGEST_STOP if start - floor > LONGEST_STOP else floor
    last = text[near : start - 1].rpartition(" ")[2]
    if free:
        last += text[start - 1]
    ends = _may_be_last(last)
    if ends is None:
        return (free or not _ends_no_complement(last)) and _has_complement(text, floor, start)
    return ends


@lru_cache(maxsize=1 << 13)
def _may_be_last(word: str) -> bool | None:
    """Tell whether a title may end with a word, with a comma behind it even; None where a complement has to tell."""
    if word in words()["stop"]:
        return False
    plain = word.removesuffix(",")
    if not plain.isalpha():
        return not plain or plain[-1].isalnum() or plain[-1] in ".)]"
    return True if head_of(plain) is not None else None


@lru_cache(maxsize=1 << 13)
def _ends_no_complement(word: str) -> bool:
    """Tell whether no complement ends with a word, a small one that modifies nothing: "met Ann Lee"."""
    return word[0].islower() and word[-1] != "," and not is_modifier(word)


def _phrase(
    text: str, tokens: list[tuple[int, int]], head_at: int, floor: int, end: int, *, host: bool
) -> Phrase | None:
    """Return the phrase whose head is a token, where it can stand before a name."""
    left, definite = left_edge(text, tokens, head_at, floor)
    first = tokens[left][0]
    while text[first] in OPENERS and first < end:
        first += 1
    shown = text[slice(*tokens[head_at])].lstrip(OPENERS).rstrip(",])")
    head = head_of(shown)
    if head is None:
        return None
    before = text[slice(*tokens[head_at - 1])] if head_at else ""
    if shown == "PM" and before[-1:].isdigit():
        return None  # "At 3 PM Ann Lee left"
    alone = left == head_at
    low, head_begin = shown.casefold(), max(first, tokens[head_at][0])
    if host and not definite:
        listed = left > 0 and text[slice(*tokens[left - 1])] == "and"  # "the director and founder of Velm, Ann Lee,"
        listed = listed or (tokens[left][0] == floor and text[first].isupper())  # "Co-founder of Velm, Ann Lee,"
        counted = before.casefold() in words()["count"]
        if not (counted or listed) and not (text[first].isupper() and not alone):
            return None
        if head_at != len(tokens) - 1 and not listed:
            return None
    if head == "counterpart" or head in words()["relation"] or head in words()["needs-more"]:
        if alone and not (before == "and" and _is_of_family(text, floor, head_begin)):
            return None
    elif shown[0].islower() and alone and head in words()["party"]:
        return None
    if alone and head_at == len(tokens) - 1 and shown[0].islower() and before and shown[-1] != "s" and _is_verb(before):
        return None
    several = shown[-1:] == "s" or low.endswith("men") or shown in words()["plural-abbreviation"]
    plural = several and low != head and not low.endswith("elect")
    return Phrase(first, end, (head,), plural, host, definite, head_begin, head_begin + len(shown))


def _is_of_family(text: str, floor: int, start: int) -> bool:
    """Tell whether a relative is named in front of "and": "his wife Amanda and | son Ernesto"."""
    owned = list(_OWNED.finditer(text, max(0, floor - LONGEST_FAMILY, start - LONGEST_FAMILY), start))
    return bool(owned) and owned[-1][1] in words()["relation"]


def _has_complement(text: str, floor: int, start: int) -> bool:
    """Whether a head with a complement may stand before a name: a quick look at the words before "of" and "for"."""
    window = text[max(floor, start - WINDOW) : start]
    opening = _OPENING if window.endswith(", ") else _ALONE
    pieces = window.split(" ")
    seen = 0
    for at in range(len(pieces) - 2, 0, -1):
        if pieces[at] in opening:
            seen += 1
            if seen == MOST_COMPLEMENTS or head_of(pieces[at - 1].lstrip(OPENERS)) is not None:
                return True
    return not window.isprintable()  # other white space than spaces is not printable


def _complement_head(text: str, tokens: list[tuple[int, int]], end: int, *, host: bool = False) -> int:
    """Index of the head that an "of" phrase before the name belongs to ("Secretary of State"), or -1."""
    for at in range(len(tokens) - 2, max(0, len(tokens) - 2 - LONGEST_COMPLEMENT), -1):
        begin, stop = tokens[at]
        word = text[begin:stop]
        before = text[slice(*tokens[at - 1])].lstrip(OPENERS) if at > 0 else ""
        opening = word in (_OPENING if host else ("of", "for")) or (word == "to" and head_of(before) in _SENT)
        if opening and before and head_of(before):
            inner = [text[begin : min(stop, end)] for begin, stop in tokens[at + 1 :] if begin < end]
            if not inner:
                return -1
            lower = [w for w in inner if w[0].islower() and w not in ("the", "and", "of", "for")]
            if len(lower) > 3 or inner[-1] in ("the", "and", "of", "for"):
                return -1
            if lower and (lower[0] != inner[0].casefold() and not inner[0][0].isupper() and inner[0] != "the"):
                return -1
            if (
                any(not is_modifier(w) for w in (lower[:-1] if inner[-1] in lower and text[end] == "," else lower))
                or any(
                    w[0].isupper() and w.casefold() in words()["stop"] and w != "The" and not w.isupper() for w in inner
                )
                or "I" in inner
            ):
                return -1
            if lower and inner[-1][0].islower() and text[tokens[at - 1][0]].isupper():
                return -1
            return at - 1
        if word[-1] in CLOSERS and not ABBREVIATION.fullmatch(word):
            return -1
        if word[0].islower() and word not in ("the", "and", "of", "for") and word in words()["stop"]:
            return -1
    return -1


def _is_verb(before: str) -> bool:
    """Whether the word before a bare head makes a verb of it: "they host", "will host", "didn't coach"."""
    low = before.casefold()
    return low in words()["before-verb"] or low.endswith(("n't", "n’t", "'ll", "’ll"))
