"""How a mention stands in its clause: as its subject, its object, behind a preposition, or as somebody's possessor.

Told by the words on either side, without reading the sentence: what a verb follows is a subject, what a verb stands in
front of is an object.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsextract.text import patterns as re
from newsextract.text.names.words import HONORIFIC, flags_of, is_base_verb, is_irregular_past
from newsextract_plugins.roles.lexicon import head_of, words

__all__ = ["Standing", "is_followed_by_verb", "is_verb", "speaks", "standing", "standing_and_speaks"]

LONGEST_BEFORE: Final = 60
"""How far in front of a mention its governor is looked for."""
MOST_BEFORE: Final = 6
"""Behind how many words."""
MOST_KEPT: Final = 1 << 13
"""Of how many words it is kept what they tell."""
LONGEST_BEHIND: Final = 48
"""How far behind it its verb is looked for."""
LONGEST_SPEAKING: Final = 20
_POSSESSED: Final = ("'s ", "’s ", "s' ", "s’ ")
_CONJUNCTIONS: Final = frozenset({"like", "after", "before", "than", "until", "since", "as", "for", "but", "because"})
"""Prepositions that may open a clause, too: "before Marsh left"."""
_NEGATED: Final = "is was has had did does will would could should"
_MODAL: Final = frozenset(
    [
        *[
            "is",
            "was",
            "has",
            "had",
            "will",
            "would",
            "could",
            "can",
            "may",
            "might",
            "must",
            "should",
            "does",
            "did",
            "are",
            "were",
            "can't",
            "can’t",
            "won't",
            "won’t",
        ],
        *(f"{verb}n{mark}t" for verb in _NEGATED.split() for mark in "'’"),
    ]
)
_WORD: Final = re.compile(r"[\w’'-]+")
_APPOSED: Final = re.compile(r"(?>(?:, [^,.;:!?\n]{1,80},| \([^()\n]{1,30}\))?),? ")
_DETERMINERS: Final = frozenset(
    ["the", "a", "an", "his", "her", "this", "former", "and", "de", "van", "von", "al", "bin"]
)
_ADVERBS: Final = frozenset(
    ["also", "then", "later", "never", "now", "once", "still", "who", "himself", "herself", "soon"]
)


_ENDS: Final = ".!?;:"
"""What a word cannot begin with that still belongs to the mention's clause."""
_STOPS: Final = frozenset(_ENDS)
LONGEST_EXAMPLE: Final = 40
_EXAMPLE: Final = re.compile(r"\b(?:such as|including) (?>(?:[\w’'-]+ ){0,4})\Z")
"""In front of whom a text names as an example of others."""
_DESCRIBED: Final = re.compile(r", (?:who|whose|an?|the|his|her|former|\d|of)\b")
"""Behind an example of whom the text tells more."""
_OTHERS: Final = frozenset(["he", "she", "it", "they", "we", "I", "you", "there"])
"""Subjects of their own behind a mention."""
_ASIDE: Final = re.compile(r"(?>(?:[^.;:!?\n“”\"]++|\.(?=,))*)")
_SMALL: Final = re.compile(r"[a-z]+")
LONGEST_ASIDE: Final = 150
LONGEST_VERB: Final = 18
"""How far behind an aside its verb reaches."""
_REPORTING: Final = frozenset(["said", "says", "added", "adds", "told", "explained", "wrote", "argued", "according"])
"""Verbs that stand in front of who speaks."""


class Standing:
    """The ways to stand in a clause, by how salient each makes a person."""

    SUBJECT: Final = "subject"
    OBJECT: Final = "object"
    GOVERNED: Final = "governed"
    POSSESSOR: Final = "possessor"
    EXAMPLE: Final = "example"


@lru_cache(maxsize=MOST_KEPT)
def is_verb(word: str) -> bool:
    """Tell whether a lower-case word is a finite verb much more often than anything else."""
    if word in _MODAL or word in words()["person-verb"] or is_irregular_past(word):
        return True
    if is_base_verb(word):
        return True
    if word.endswith("ed") and len(word) > 4:
        return True
    return word.endswith("s") and (is_base_verb(word[:-1]) or is_base_verb(word[:-2]))


def speaks(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of speaking stands behind a mention or an apposition behind it, or in front: "said Marsh"."""
    before = _in_front(text, start)
    return _speaks_behind(text, end) or _is_introduced(text, end, before, _governor(before))


def standing(text: str, start: int, end: int) -> str:
    """Return how the mention `text[start:end]` stands in its clause."""
    if text.startswith(_POSSESSED, end) or text.startswith(_POSSESSED, end - 1):
        return Standing.POSSESSOR
    before = _in_front(text, start)
    return _stands(text, start, end, before, _governor(before))


def standing_and_speaks(text: str, start: int, end: int) -> tuple[str, bool]:
    """Return how a mention stands in its clause, and whether it speaks: both look at what stands in front of it."""
    before = _in_front(text, start)
    governor = _governor(before)
    possessed = text.startswith(_POSSESSED, end) or text.startswith(_POSSESSED, end - 1)
    stands = Standing.POSSESSOR if possessed else _stands(text, start, end, before, governor)
    return stands, _speaks_behind(text, end) or _is_introduced(text, end, before, governor)


def _in_front(text: str, start: int) -> str:
    """Return what stands in front of a mention in its line, as far as it tells how the mention stands."""
    low = start - LONGEST_BEFORE if start > LONGEST_BEFORE else 0
    return text[low:start].rpartition("\n")[2]


def _is_introduced(text: str, end: int, before: str, governor: str | None) -> bool:
    """Tell whether a verb of speaking stands in front of a mention, as "said" does in "said Marsh"."""
    if before.endswith("For ") and text.startswith(",", end):
        return True  # "For Marsh, it was late. He said"
    return governor in _REPORTING and not is_followed_by_verb(text, end)


def _speaks_behind(text: str, end: int) -> bool:
    """Tell whether a verb of speaking stands behind a mention or an apposition behind it."""
    mark = text[end : end + 1]
    if mark in _STOPS:
        return False
    for word in text[end : end + LONGEST_SPEAKING].replace("’s", " ").split(None, 3)[:3]:
        tells = _speaking(word)
        if tells:
            return True
        if tells is not None:
            break
    return mark == "," and text.startswith(", ", end) and _behind_aside(text, end + 2) in words()["person-verb"]


@lru_cache(maxsize=MOST_KEPT)
def _speaking(word: str) -> bool | None:
    """Tell whether a word behind a mention says that it speaks: False where it ends what belongs to the mention."""
    if word in _OTHERS or word[0] in _ENDS or word.casefold() in _OTHERS:
        return False
    listed = words()["person-verb"]
    return True if word in listed or word.strip(",.:") in listed else None


def _behind_aside(text: str, start: int) -> str:
    """Return the word behind the last comma that may close the aside which begins at an offset, empty without one."""
    stop = start + LONGEST_ASIDE
    aside = _ASIDE.match(text, start, stop + LONGEST_VERB)
    end = min(stop, aside.end()) if aside is not None else start
    at = text.rfind(", ", start + 1, end + 2)
    while at >= 0:
        word = _SMALL.match(text, at + 2, stop + LONGEST_VERB)
        if word is not None:
            return word[0]
        at = text.rfind(", ", start + 1, at + 1)
    return ""


def _stands(text: str, start: int, end: int, before: str, governor: str | None) -> str:
    """Return how a mention that possesses nothing stands in its clause, by its governor."""
    if (
        ("such as " in before or "including " in before)
        and _EXAMPLE.search(text, max(0, start - LONGEST_EXAMPLE), start)
        and not _DESCRIBED.match(text, end)
    ):
        return Standing.EXAMPLE
    if governor is None:
        return Standing.SUBJECT
    listed = words()
    if governor in listed["governor"]:
        opens = governor in _CONJUNCTIONS and is_followed_by_verb(text, end)
        return Standing.SUBJECT if opens else Standing.GOVERNED
    if governor in listed["person-verb"] or governor in _MODAL or is_followed_by_verb(text, end):
        return Standing.SUBJECT
    return Standing.OBJECT


def is_followed_by_verb(text: str, end: int) -> bool:
    """Tell whether a finite verb stands behind a mention, behind an apposition or an adverb even."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2] != "(":
        at = end + 1
    else:
        gap = _APPOSED.match(text, end, end + 90)
        if gap is None:
            return False
        at = gap.end()
    for _ in range(2):
        word = _WORD.match(text, at, at + LONGEST_BEHIND)
        if word is None:
            return False
        low = word[0]
        if is_verb(low):
            return True
        if low not in _ADVERBS and not low.endswith("ly"):
            return False
        at = word.end() + 1
    return False


def _governor(before: str) -> str | None:
    """Return the verb or the preposition at the end of what stands in front of a mention, past determiner and title.

    None where none is.
    """
    rest = before
    for _ in range(MOST_BEFORE):
        parts = rest.rsplit(None, 1)
        if not parts:
            return None
        word = parts[-1]
        governs = _governs(word)
        if governs is not None:
            return word if governs else None
        rest = parts[0] if len(parts) > 1 else ""
    return None


@lru_cache(maxsize=MOST_KEPT)
def _governs(word: str) -> bool | None:
    """Tell whether a word in front of a mention governs it: None for a determiner or a title, which is passed over."""
    if word[0].islower() and word.isalpha():
        if word in _DETERMINERS or (head_of(word) is not None and not is_verb(word)):
            return None
        return word in words()["governor"] or is_verb(word)
    closed = word[-1] in ',:;.!?”")' and not flags_of(word) & HONORIFIC
    return False if closed or not word[0].isupper() else None
