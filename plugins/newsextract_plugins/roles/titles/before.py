"""Title phrases before a name. Each reads a window of bounded length."""

from __future__ import annotations

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import entry, likely_part
from newsextract.text.names.places import country_code
from newsextract.text.names.words import (
    DEMONYM,
    FUNCTION,
    HONORIFIC,
    MODIFIER,
    ORGANISATION,
    PLACE,
    TIME,
    TITLE,
    flags_of,
    verbs,
)
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.phrases import ABBREVIATION, CLOSERS, OPENERS, TOKEN, WINDOW, Phrase

__all__ = ["title_before"]

#: No word of the list that ends a title to the left is longer.
LONGEST_STOP = 24
PLURAL_ENOUGH = 0.7
"""How likely a word is a noun that stands in front of a head."""
LONGEST_COMPLEMENT = 7
#: How many prepositions are looked at before everything is read.
MOST_COMPLEMENTS = 4
_SENT = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide", "emissary"})
"""Whose complement begins with "to"."""
_OPENING = frozenset({"of", "for", "to", "at", "in", "on", "with"})
"""Prepositions of a complement between a head and the comma in front of a name."""
_DASH = re.compile(r"(?:--|[–—])\Z")
_CONTRACTION = re.compile(r"['’](?:d|ll|re|ve|m|t)$")


def title_before(text: str, floor: int, start: int, *, joined: bool = False) -> Phrase | None:
    """Read the title that ends where a name starts; nothing before `floor` belongs to it.

    Args:
        text: The text.
        floor: Where what stands before ends.
        start: Where the name starts.
        joined: What starts there is no name but "and", behind which another title stands.
    """
    dash = _DASH.search(text, max(floor, start - 3), start) if start > floor and text[start - 1] in "-–—" else None
    joined_by_dash = dash is not None
    if dash is not None:
        start = dash.start()  # "the receptionist--Ann Lee--was"
    if start <= floor or not (joined or joined_by_dash or text[start - 1].isspace()):
        return None
    near = max(floor, start - LONGEST_STOP)
    last = text[max(near, text.rfind(" ", near, start - 1) + 1) : start - (not joined and not joined_by_dash)]
    if last in words()["stop"]:
        return None
    low = max(floor, start - WINDOW)
    plain = last.removesuffix(",")
    if plain.isalpha():
        if head_of(plain) is None and not _has_complement(text, low, start):
            return None
    elif plain and not plain[-1].isalnum() and plain[-1] not in ".)]":
        return None
    tokens = [m.span() for m in TOKEN.finditer(text, low, start)]
    if tokens and low > floor and not text[low - 1 : low].isspace():
        tokens.pop(0)
    if not tokens or (tokens[-1][1] == start and not (joined or joined_by_dash)):
        return None
    begin, end = tokens[-1]
    glued = text.rfind(")", begin, end - 1) + 1
    if glued and text[glued].isupper():  # "(CNN)President Tim Holt"
        begin = glued
        tokens = [(begin, end)]
    host = text[end - 1] == ","
    if host:
        end -= 1
    elif joined_by_dash:
        host = True
    elif text[end - 1] in "])" and text.find("[" if text[end - 1] == "]" else "(", low, end) >= 0:
        end -= 1  # "[Chinese President] Xi Jinping"
    word = text[begin:end]
    if not host and not word[-1:].isalnum() and not ABBREVIATION.fullmatch(word) and head_of(word) is None:
        return None
    at = len(tokens) - 1
    head, head_at = head_of(word.lstrip(OPENERS).rstrip(",])")), at
    if head is None:
        head_at = _complement_head(text, tokens, end, host=host)
        if head_at < 0:
            return None
        head = head_of(text[slice(*tokens[head_at])].lstrip(OPENERS))
        if head is None:
            return None
    left, definite = _left_edge(text, tokens, head_at, floor)
    first = tokens[left][0]
    while text[first] in OPENERS and first < end:
        first += 1
    counted = head_at > 0 and text[slice(*tokens[head_at - 1])].casefold() in words()["count"]
    listed = left > 0 and text[slice(*tokens[left - 1])] == "and"  # "the director and founder of Velm, Ann Lee,"
    if host and not definite and not (counted or listed) and not (text[first].isupper() and left < head_at):
        return None
    if host and head_at != at and not definite and not (left and text[slice(*tokens[left - 1])] == "and"):
        return None
    shown = text[slice(*tokens[head_at])].lstrip(OPENERS).rstrip(",])")
    if head == "counterpart" or head in words()["relation"] or head in words()["needs-more"]:
        if left == head_at:
            return None
    elif shown[0].islower() and left == head_at and head in words()["party"]:
        return None
    if left == head_at == at and shown[0].islower() and head_at and _is_verb(text[slice(*tokens[head_at - 1])]):
        return None
    head_begin = max(first, tokens[head_at][0])
    plural = (
        shown.casefold() != head
        and not shown.casefold().endswith("elect")
        and (shown[-1:] == "s" or shown.casefold().endswith("men") or shown in words()["plural-abbreviation"])
    )
    return Phrase(first, end, (head,), plural, host, definite, head_begin, head_begin + len(shown))


def _has_complement(text: str, low: int, start: int) -> bool:
    """Whether a head with a complement may stand before a name: a quick look at the words before "of" and "for"."""
    stop = start
    words_of = _OPENING if text[start - 2 : start] == ", " else ("of", "for", "to")
    for _ in range(MOST_COMPLEMENTS):
        at = max(text.rfind(f" {word} ", low, stop) for word in words_of)
        if at < 0:
            break
        begin = max(low, text.rfind(" ", low, at) + 1)
        if head_of(text[begin:at].lstrip(OPENERS)) is not None:
            return True
        stop = at + 1
    else:
        return True
    return not text[low:start].isprintable()  # other white space than spaces is not printable


def _complement_head(text: str, tokens: list[tuple[int, int]], end: int, *, host: bool = False) -> int:
    """Index of the head that an "of" phrase before the name belongs to ("Secretary of State"), or -1."""
    for at in range(len(tokens) - 2, max(0, len(tokens) - 2 - LONGEST_COMPLEMENT), -1):
        begin, stop = tokens[at]
        word = text[begin:stop]
        before = text[slice(*tokens[at - 1])].lstrip(OPENERS) if at > 0 else ""
        opening = word in (_OPENING if host else ("of", "for")) or (word == "to" and head_of(before) in _SENT)
        if opening and before and head_of(before):
            inner = [text[slice(*token)] for token in tokens[at + 1 : -1]] + [text[tokens[-1][0] : end]]
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


def _goes_with_abbreviation(low: str) -> bool:
    """Whether a lower-case word before "Sen." belongs to the title, and is no verb ("face Sen. Marsh")."""
    listed = words()
    if low in listed["before-organisation"] or low in listed["body"] or low == "state" or low[0].isdigit():
        return True
    if head_of(low) is not None:
        return True
    return "-" in low and not low.startswith("re-")


def _is_plural_noun(word: str) -> bool:
    """Tell whether a word in front of a head says of which field it is: "courts minister"."""
    known = entry(word)
    return known is not None and known.likelihood("noun") > PLURAL_ENOUGH and known.of("noun", "plural") is not None


@exception(
    "no-part-of-a-title",
    "A small noun or verb in front of a title in capitals is no part of it.",
    example="In the dissent Justice Ida Lund wrote of rain.",
    counterexample="In the rain former Justice Ida Lund wrote.",
)
def _is_no_part(word: str) -> bool:
    """Tell whether a word in small letters can't belong to a title that is written with a capital."""
    listed = words()
    if any(word in listed[section] for section in ("before-organisation", "body", "status-former", "status-acting")):
        return False
    return likely_part(word) in ("noun", "verb") and head_of(word) is None and not word[0].isdigit() and "-" not in word


def _left_edge(text: str, tokens: list[tuple[int, int]], head_at: int, floor: int) -> tuple[int, bool]:
    """Index of the first token of the noun phrase with this head, and whether a determiner or possessor begins it."""
    listed = words()
    left = head_at
    capital = False
    head = text[slice(*tokens[head_at])]
    titled = head[:1].isupper() and not head[1:2].isupper()
    shortened = bool(flags_of(text[slice(*tokens[head_at])]) & HONORIFIC)  # "face Sen. Marsh": a verb
    if text[tokens[head_at][0]] in OPENERS:
        return left, False
    for at in range(head_at - 1, max(-1, head_at - 10), -1):
        begin, stop = tokens[at]
        raw = text[begin:stop]
        word = raw.lstrip(OPENERS)
        if not word or (word[-1] in CLOSERS and word[-2:] not in ("s’", "s'") and not ABBREVIATION.fullmatch(word)):
            break
        low = word.casefold()
        if low in listed["determiner"]:
            if low in ("that", "one"):
                break
            return at, True
        if word[0] in "'’" or _CONTRACTION.search(low):
            break
        possessive = low.endswith(("'s", "’s", "s’", "s'"))
        if word[0].isupper():
            flags = flags_of(word.rstrip(".'’").removesuffix("'s").removesuffix("’s"))
            if (flags & TIME and not word.isupper()) or (
                flags & FUNCTION
                and not flags & TITLE
                and low not in ("new", "former", "late", "top", "then", "first", "second")
            ):
                break
            sentence_start = begin <= floor or (at == 0 and begin - floor < 2) or text[begin - 1] in OPENERS
            if sentence_start and (low in listed["stop"] or low in verbs()) and not (word.isupper() and len(word) > 1):
                break
            left = at
            if not (flags & (TITLE | DEMONYM | MODIFIER | PLACE) or country_code(word)):
                capital = True
        elif low == "&":
            continue
        elif low in ("of", "for") and left == at + 1 and at and flags_of(text[slice(*tokens[at - 1])]) & ORGANISATION:
            left = at  # "University of Michigan professor"
        elif (
            (capital and low not in listed["before-organisation"])
            or (left == head_at and shortened and not _goes_with_abbreviation(low))
            or (left == head_at and titled and _is_no_part(low))
        ) or not (
            is_modifier(low)
            or (left == head_at and _is_plural_noun(low))
            or (possessive and low.rstrip("'’s") not in listed["stop"])
        ):
            break
        else:
            left = at
        if possessive:
            left, definite = at, True
            while left > 0:
                other = text[slice(*tokens[left - 1])].lstrip(OPENERS)
                if other.casefold() in ("the", "a", "an", "his", "her", "its", "their"):
                    return left - 1, True
                if (
                    other[:1].isupper()
                    and text[tokens[left][0]].isupper()
                    and other[-1] not in CLOSERS
                    and not flags_of(other) & (FUNCTION | TIME)
                ):
                    left -= 1
                    continue
                break
            return left, definite
        if raw != word:
            break
    return left, False
