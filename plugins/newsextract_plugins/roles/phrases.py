"""Title phrases beside a name: before it, and behind it in apposition. Each reads a window of bounded length."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.text.names_words import DEMONYM, FUNCTION, MODIFIER, ORGANISATION, PLACE, TIME, TITLE, flags_of, verbs
from newsextract.text.places import country_code
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words

__all__ = ["Phrase", "after_copula", "appositive", "goes_on", "title_before"]

WINDOW = 160
LONGEST_PHRASE = 22
#: No word of the list that ends a title to the left is longer.
LONGEST_STOP = 24
LONGEST_COMPLEMENT = 7
#: Behind these a word in -ing is an adjective or a noun: "the owner of a cleaning company".
_OPEN = frozenset({"of", "a", "an", "the", "and", "his", "her", "its", "their", "for", "at", "in"})

_TOKEN = re.compile(r"\S+")
_OPENERS = "\"'“‘([{«—–-"
#: First characters of the words and marks that begin an apposition or a copula behind a space …
_OPENING = frozenset("(（–—-iwbrhs")
#: … and without one.
_CLOSING_OFF = frozenset(",(（")
_CLOSERS = ",.;:!?”’\"')]}»…—–"
_MARKS = _OPENERS + _CLOSERS
_CONTRACTION = re.compile(r"['’](?:d|ll|re|ve|m|t)$")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){1,5}|(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Inc|Corp|Co|Ltd|No)\.")
_APPOSITION = re.compile(
    r"""
    (?: [ ]? [(（] [^()（）A-Za-z]{1,30} [)）] )?+          # Wang Yi (王毅), …
    (?: ,[ ]? \d{1,3} (?= ,) )?+                      # …, 45, …
    (?: ,[ ] | [ ][–—-][ ] | [ ] \( (?= [A-Za-z] ) )
    """,
    re.VERBOSE,
)
#: "the University of California, Berkeley,"
_UNIVERSITY = re.compile(r"\b(?:University|College) of [A-Z][a-z]+\Z")
_CAMPUS = re.compile(r"(, [A-Z][a-z]+)(?=,)")
_COPULA = re.compile(
    r"""
    (?: ,? [ ] who )?+ [ ]
    (?: is | was | became | remains | (?:has|had)[ ]been
      | serves[ ]as | served[ ]as | works[ ]as | worked[ ]as )
    (?: [ ] (?: also | now | currently | still | once ) )?+ [ ]
    (?= (?: the | a | an | his | her | its | their ) [ ] | [A-Z]
      | (?: former | deputy | acting | director | president | chairman
        | head | chief ) [ ] )
    """,
    re.VERBOSE,
)


class Phrase(NamedTuple):
    """A title phrase.

    Attributes:
        start: First character.
        end: One past the last character.
        heads: Its head nouns in lower-case singular, the first one first.
        plural: The head is a plural, so that several names share it.
        host: It stands before the name with a comma ("the site's founder, Ann Lee").
        definite: It begins with a determiner or a possessor.
        head_start: Where the first head noun begins.
        head_end: Where it ends.
    """

    start: int
    end: int
    heads: tuple[str, ...]
    plural: bool
    host: bool
    definite: bool
    head_start: int
    head_end: int


def title_before(text: str, floor: int, start: int) -> Phrase | None:
    """Read the title that ends where a name starts; nothing before `floor` belongs to it."""
    if start <= floor or not text[start - 1].isspace():
        return None
    near = max(floor, start - LONGEST_STOP)
    last = text[max(near, text.rfind(" ", near, start - 1) + 1) : start - 1]
    if last in words()["stop"]:
        return None
    low = max(floor, start - WINDOW)
    plain = last.removesuffix(",")
    if plain.isalpha():
        if head_of(plain) is None and not _has_complement(text[low:start]):
            return None
    elif plain and not plain[-1].isalnum() and plain[-1] not in ".)]":
        return None
    tokens = [m.span() for m in _TOKEN.finditer(text, low, start)]
    if tokens and low > floor and not text[low - 1 : low].isspace():
        tokens.pop(0)
    if not tokens or tokens[-1][1] == start:
        return None
    begin, end = tokens[-1]
    host = text[end - 1] == ","
    if host:
        end -= 1
    elif text[end - 1] in "])" and text.find("[" if text[end - 1] == "]" else "(", low, end) >= 0:
        end -= 1  # "[Chinese President] Xi Jinping"
    word = text[begin:end]
    if not host and not word[-1:].isalnum() and not _ABBREVIATION.fullmatch(word):
        return None
    at = len(tokens) - 1
    head, head_at = head_of(word.lstrip(_OPENERS).rstrip(",])")), at
    if head is None:
        head_at = _complement_head(text, tokens, end)
        if head_at < 0:
            return None
        head = head_of(text[slice(*tokens[head_at])].lstrip(_OPENERS))
        if head is None:
            return None
    left, definite = _left_edge(text, tokens, head_at, floor)
    first = tokens[left][0]
    while text[first] in _OPENERS and first < end:
        first += 1
    if host and not definite and not (text[first].isupper() and left < head_at):
        return None
    if host and head_at != at and not definite:
        return None
    shown = text[slice(*tokens[head_at])].lstrip(_OPENERS).rstrip(",])")
    if head == "counterpart" or head in words()["relation"]:
        if left == head_at:
            return None
    elif shown[0].islower() and left == head_at and head in words()["party"]:
        return None
    head_begin = max(first, tokens[head_at][0])
    plural = (
        shown.casefold() != head
        and not shown.casefold().endswith("elect")
        and (shown[-1:] == "s" or shown.casefold().endswith("men"))
    )
    return Phrase(first, end, (head,), plural, host, definite, head_begin, head_begin + len(shown))


def _has_complement(window: str) -> bool:
    """Whether a title may end in a complement: a quick look; other white space than spaces is not printable."""
    return " of " in window or " for " in window or not window.isprintable()


def _complement_head(text: str, tokens: list[tuple[int, int]], end: int) -> int:
    """Index of the head that an "of" phrase before the name belongs to ("Secretary of State"), or -1."""
    for at in range(len(tokens) - 2, max(0, len(tokens) - 2 - LONGEST_COMPLEMENT), -1):
        begin, stop = tokens[at]
        word = text[begin:stop]
        if word in ("of", "for") and at > 0 and head_of(text[slice(*tokens[at - 1])].lstrip(_OPENERS)):
            inner = [text[slice(*token)] for token in tokens[at + 1 : -1]] + [text[tokens[-1][0] : end]]
            lower = [w for w in inner if w[0].islower() and w not in ("the", "and", "of")]
            if len(lower) > 3 or inner[-1] in ("the", "and", "of", "for"):
                return -1
            if lower and (lower[0] != inner[0].casefold() and not inner[0][0].isupper() and inner[0] != "the"):
                return -1
            if (
                any(not is_modifier(w) for w in lower)
                or any(w[0].isupper() and w.casefold() in words()["stop"] and not w.isupper() for w in inner)
                or "I" in inner
            ):
                return -1
            if lower and inner[-1][0].islower() and text[tokens[at - 1][0]].isupper():
                return -1
            return at - 1
        if word[-1] in _CLOSERS and not _ABBREVIATION.fullmatch(word):
            return -1
        if word[0].islower() and word not in ("the", "and", "of") and word in words()["stop"]:
            return -1
    return -1


def _left_edge(text: str, tokens: list[tuple[int, int]], head_at: int, floor: int) -> tuple[int, bool]:
    """Index of the first token of the noun phrase with this head, and whether a determiner or possessor begins it."""
    listed = words()
    left = head_at
    capital = False
    if text[tokens[head_at][0]] in _OPENERS:
        return left, False
    for at in range(head_at - 1, max(-1, head_at - 10), -1):
        begin, stop = tokens[at]
        raw = text[begin:stop]
        word = raw.lstrip(_OPENERS)
        if not word or (word[-1] in _CLOSERS and word[-2:] not in ("s’", "s'") and not _ABBREVIATION.fullmatch(word)):
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
            sentence_start = begin <= floor or (at == 0 and begin - floor < 2) or text[begin - 1] in _OPENERS
            if sentence_start and (low in listed["stop"] or low in verbs()) and not (word.isupper() and len(word) > 1):
                break
            left = at
            if not (flags & (TITLE | DEMONYM | MODIFIER | PLACE) or country_code(word)):
                capital = True
        elif low == "&":
            continue
        elif low in ("of", "for") and left == at + 1 and at and flags_of(text[slice(*tokens[at - 1])]) & ORGANISATION:
            left = at  # "University of Michigan professor"
        elif (capital and low not in listed["before-organisation"]) or not (
            is_modifier(low) or (possessive and low.rstrip("'’s") not in listed["stop"])
        ):
            break
        else:
            left = at
        if possessive:
            left, definite = at, True
            while left > 0:
                other = text[slice(*tokens[left - 1])].lstrip(_OPENERS)
                if other.casefold() in ("the", "a", "an", "his", "her", "its", "their"):
                    return left - 1, True
                if (
                    other[:1].isupper()
                    and text[tokens[left][0]].isupper()
                    and other[-1] not in _CLOSERS
                    and not flags_of(other) & (FUNCTION | TIME)
                ):
                    left -= 1
                    continue
                break
            return left, definite
        if raw != word:
            break
    return left, False


def goes_on(text: str, end: int) -> bool:
    """Whether what stands behind a name may be an apposition or a copula: a quick look before anything is read."""
    character = text[end : end + 1]
    if character == " ":
        return text[end + 1 : end + 2] in _OPENING
    return character in _CLOSING_OFF


def appositive(text: str, end: int, limit: int, next_name: int) -> Phrase | None:
    """Read the apposition behind a name that ends at `end`; `next_name` is where the next person begins."""
    match = _APPOSITION.match(text, end, min(limit, end + 60))
    if match is None:
        return None
    return _noun_phrase(text, match.end(), limit, next_name, bracket=text[match.end() - 1] == "(")


def after_copula(text: str, end: int, limit: int, next_name: int) -> Phrase | None:
    """Read the noun phrase behind "is", "became", "served as"."""
    match = _COPULA.match(text, end, min(limit, end + 40))
    if match is None:
        return None
    return _noun_phrase(text, match.end(), limit, next_name, copula=True)


def _noun_phrase(
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
    for count, match in enumerate(_TOKEN.finditer(text, start, stop)):
        begin, finish = match.span()
        if finish == stop and stop < limit and not text[stop].isspace():
            break
        raw = word = match[0]
        plain = raw.isalnum()
        if not plain and not _ABBREVIATION.fullmatch(raw):
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
            elif low in listed["stop"] or (word[0].islower() and not is_modifier(low) and head_of(word) is None):
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
                if copula and low not in ("of", "at", "for", "in", "from", "with"):
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
        closing = raw[len(raw.rstrip(_CLOSERS)) :]
        if quoted and closing[:1] in ("”", '"'):
            quoted = False
            closing = closing[1:]  # the title of a work or an exhibition
            if not closing:
                continue
        elif quoted and "”" in closing:
            quoted = False
        if closing and not quoted and not _ABBREVIATION.fullmatch(raw):
            if closing[0] == ")" and not bracket and "(" in text[start:finish]:
                end = finish
                break
            end = begin + len(raw.rstrip(_CLOSERS))
            if raw.rstrip(_CLOSERS).endswith((".",)):
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
    for tail in (" and", " or"):
        if text.endswith(tail, start, end):
            end -= len(tail)
    if not heads or end <= start:
        return None
    if start <= next_name < end and not in_complement:
        return None
    _head, begin, finish, plural = heads[0]
    low = text[start:end].casefold()
    if low in words()["party"] or (plural and not bracket):
        return None
    return Phrase(start, end, tuple(h[0] for h in heads), plural, False, definite, begin, finish)


def _add_head(text: str, heads: list[tuple[str, int, int, bool]], span: tuple[int, int]) -> None:
    """Keep a word as head if it can be one."""
    word = text[slice(*span)]
    head = "major" if word == "major" else head_of(word)  # "an art major" has it behind, a rank before the name
    if head is not None:
        heads.append((head, *span, word.casefold() != head))
