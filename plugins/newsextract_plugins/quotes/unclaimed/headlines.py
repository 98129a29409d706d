"""Headlines whose quotation opens them, and whom they name behind it: "‘I only meant to warn him’: miller fined"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import WORDS
from newsextract_plugins.quotes.kinds import is_office
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract_plugins.quotes.shapes import Frame

NAMED: Final = "headline-speaker"
"""The rule for whom a headline names behind its quotation."""
_LONGEST_LEAD: Final = 8
_MOST_WORDS: Final = 30
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST_CLAUSE: Final = 4
_SHORTEST_RUN: Final = 3


def named_behind(frame: Frame) -> Source | None:
    """Find the person whom a headline names behind the quotation and the colon or dash that open it.

    A possessor is somebody else's: "‘He left me’: singer's heartbreak".
    """
    shape, words = frame.shape, frame.words
    if len(shape) < 3 or shape[0] not in "qQ" or shape[1] not in ":-":
        return None
    last = 0
    for at in range(2, min(len(shape), 2 + _LONGEST_LEAD)):
        person = is_office(words[at]) or words[at] in word_list("person_nouns.txt")
        if shape[at] not in "DNw#" or (last and not person and shape[at] != "N"):
            break
        if person or last:
            last = at + 1
    return Source(2, last, 2, "headline") if last else None


def is_clause(inner: str) -> bool:
    """Tell whether words in marks are a clause with its subject and its verb, which somebody must have said."""
    codes = "".join(WORDS[word][0] for word in _WORD.findall(inner[:200])[:_MOST_WORDS])
    return len(codes) >= _SHORTEST_CLAUSE and re.match(r"[PDN#w]{1,4}A*X|P[AXw]", codes) is not None


def repeats(headline: str, said: Iterable[str]) -> bool:
    """Tell whether half of a headline's words, three at least, stand in a row in what somebody says below."""
    words = _WORD.findall(headline.casefold())
    size = max(_SHORTEST_RUN, (len(words) + 1) // 2)
    if not size <= len(words) <= _MOST_WORDS:
        return False
    runs = [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]
    below = [f" {' '.join(_WORD.findall(part.casefold()))} " for part in said]
    return any(run in part for part in below for run in runs)
