"""Noun phrases in apposition behind a name. Each reads a window of bounded length."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import words
from newsextract_plugins.roles.titles.noun_phrases import role_phrase

if TYPE_CHECKING:
    from newsextract_plugins.roles.titles.phrases import Phrase

__all__ = [
    "LETTERS",
    "LONGEST_WORD",
    "appositive",
    "belongs_to_title",
    "goes_on",
    "is_clause_subject",
    "is_next_title",
    "may_tell",
]

LONGEST_WORD: Final = 16
"""How far the word behind a name is read."""
_MARKS_BEHIND: Final = ",'’(（"
"""What may open what tells something, right behind a name."""

FRONTED: Final = re.compile(
    r"(?:In|At|On|After|Before|During|With|For|As|While|Despite|Throughout|By|From|Since|When|Until|Amid|Following|Upon|Besides|Alongside|Like|Unlike|Under)\b"
)
"""What opens a phrase in front of the subject."""
MOST_OPENER: Final = 4
"""A participle in front of a sentence is longer: "Flanked by"."""
LONGEST_POSSESSOR: Final = 40
_POSSESSOR: Final = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}['’]s ")
"""Whose relative or employee somebody is."""
_OPENING: Final = frozenset("(（–—-")
"""First characters of the marks that begin an apposition behind a space …"""
_CLOSING_OFF: Final = frozenset(",(（")
"""… and without one."""
_LETTERS: Final = r"(?:,[ ](?:Ph\.?D\.?|M\.?D\.?|M\.?B\.?A\.?|[QK]C|[OMCKD]BE|FRS|Esq\.?|SC)(?=[,\ ])){0,3}"
"""Degrees and orders behind a name."""
LETTERS: Final = re.compile(_LETTERS)
_APPOSITION: Final = re.compile(
    rf"""
    (?> (?: [ ]? [(（]
        (?: [^()（）A-Za-z]{{1,30}}                           # Wang Yi (王毅), …
          | [RDI]-[A-Z][\w.\ ]{{1,20}} | [A-Z]{{2,5}}-[A-Z][\w\ ]{{1,24}}    # Ted Marsh (R-Texas), …
        ) [)）] )? )
    (?> {_LETTERS} )
    (?> (?: ,[ ]? \d{{1,3}} (?= ,) )? )                      # …, 45, …
    (?: ,[ ] | [ ][–—-][ ] | [ ] \( (?= [A-Za-z] ) )
    (?> (?: (?: now | currently | himself | herself ) [ ] )? )
    """,
    re.VERBOSE,
)


def may_tell(text: str, end: int) -> bool:
    """Tell whether what stands behind a name may say anything of it: a quick look at the next word."""
    mark = text[end : end + 1]
    if mark != " ":
        return mark in _MARKS_BEHIND
    behind = text[end + 1 : end + LONGEST_WORD].split(None, 1)
    return bool(behind) and _is_telling(behind[0])


@lru_cache(maxsize=1 << 13)
def _is_telling(word: str) -> bool:
    """Tell whether a word behind a name may open an apposition, state a role or go on with a title."""
    return not word[0].isalnum() or word in words()["body"] or word in words()["statement"]


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
    if match.end() == next_name and _POSSESSOR.match(text, next_name, next_name + LONGEST_POSSESSOR):
        next_name = sys.maxsize  # "Tim Orr, Ann Lee's brother"
    return role_phrase(text, match.end(), limit, next_name, bracket=text[match.end() - 1] == "(")


@exception(
    "the-subject-behind-a-fronted-phrase",
    "Behind a name that ends what the sentence opens with, “the mayor” with a verb is the clause's subject.",
    example="After talks with Ida Lund, the mayor left.",
    counterexample="So did Ida Lund, the mayor, who left.",
)
def is_clause_subject(text: str, begin: int, start: int, phrase: Phrase) -> bool:
    """Tell whether a phrase behind a comma is no apposition, but what the clause behind a fronted phrase is about."""
    if not phrase.definite or phrase.head_end != phrase.end or text[phrase.end : phrase.end + 1] != " ":
        return False
    if text[phrase.start : phrase.start + 4].casefold() != "the ":
        return False
    first = text[begin:start].split(None, 1)
    opener = first[0].lstrip('“"') if first else ""
    return FRONTED.match(opener) is not None or (len(opener) > MOST_OPENER and opener.endswith(("ed", "ing")))


@exception(
    "the-title-of-the-next-name",
    "Behind a name with a title, a title in capitals that reaches to the next name is the next one's.",
    example="So did Mayor Ida Lund, Head of the Port Carlos Vega and others.",
    counterexample="So did Mayor Ida Lund, head of the Carlos Vega Port, and others.",
)
def is_next_title(text: str, phrase: Phrase, next_name: int) -> bool:
    """Tell whether a phrase behind a name belongs to the name that it holds."""
    return phrase.start < next_name < phrase.end and not phrase.definite and text[phrase.start].isupper()


def belongs_to_title(text: str, end: int) -> bool:
    """Tell whether a name is the beginning of a title that follows: "Troy police Lt.", "Velm's founder"."""
    if text.startswith(("'s", "’s"), end):
        return True
    if not text.startswith(" ", end):
        return False
    behind = text[end + 1 : end + LONGEST_WORD].split(None, 1)
    return bool(behind) and behind[0] in words()["body"]
