"""Pronouns: what each may mean, and the noun phrase that a relative one stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from newsextract.text import patterns as re
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.clauses import frame_subject
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.asides import over_aside
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.shapes import Frame

PRONOUNS: Final[dict[str, str]] = {
    "he": "male", "he's": "male", "he'd": "male", "him": "male", "his": "male",
    "she": "female", "she's": "female", "she'd": "female", "her": "female",
    "they": "plural", "they're": "plural", "they've": "plural", "their": "plural", "them": "plural",
    "it": "thing", "its": "thing", "it's": "thing",
    "i": "first", "we": "first", "my": "first", "our": "first", "i'm": "first", "i've": "first", "i'd": "first",
    "you": "second", "your": "second",
    "who": "relative", "which": "relative", "that": "relative",
    "someone": "indefinite", "somebody": "indefinite", "everyone": "indefinite", "everybody": "indefinite",
    "nobody": "indefinite", "anyone": "indefinite", "anybody": "indefinite", "there": "indefinite",
}  # fmt: skip
_FEMININE: Final = re.compile(r"(?:Mrs|Ms|Miss|Lady|Dame|Sister)\b\.?")
_MASCULINE: Final = re.compile(r"(?:Mr|Sir|Lord)\b\.?")
_FARTHEST_WRITING: Final = 60
"""Words of a sentence among which one is looked for that names something written."""
_WITHIN_PHRASE: Final = frozenset({"of", "for", "at", "in", "with"})
_OF: Final = frozenset({"of", "for"})
_PARTICLES: Final = frozenset({"out", "up", "down", "off"})
GROUPS: Final = frozenset({"group"})
WRITTEN: Final = frozenset({"document", "data"})
KINDS_OF_NUMBER: Final = {
    "plural": GROUPS, "thing": frozenset({"organisation", "country", "document", "data"}),
}  # fmt: skip
"""What "they" and "it" may mean."""


def gender_of(name: str) -> Literal["female", "male"] | None:
    """Tell a person's gender by the title in front of a name."""
    return "female" if _FEMININE.search(name) else "male" if _MASCULINE.search(name) else None


def gendered_subject(before: Callable[[], Frame | None] | None, gender: str) -> tuple[Frame, int, int] | None:
    """Find the unnamed subject of the sentence before that "he" or "she" means: "The daughter of one wept"."""
    frame = None if before is None else before()
    subject = None if frame is None else frame_subject(frame, len(frame.shape))
    if (
        frame is None
        or subject is None
        or frame.shape[subject.first] != "D"
        or frame.words[subject.first] in ("my", "our")
    ):
        return None
    nouns = word_list("words/female_nouns" if gender == "female" else "words/male_nouns")
    for at in range(subject.first + 1, subject.last):
        if frame.shape[at] != "w":
            return None
        if frame.words[at] in nouns and frame.shape[at + 1 : at + 2] not in ("N", "w"):
            return frame, subject.first, at + 1
    return None


def is_pronoun(words: str) -> bool:
    """Tell whether a speaker's words are a pronoun alone, which is nobody's name."""
    return words.casefold().replace("’", "'") in PRONOUNS


def relative_head(frame: Frame, at: int) -> tuple[int, int]:
    """Return the tokens of the noun phrase in front of "who"; none where they are equal."""
    last = at
    while last > 0 and frame.shape[last - 1] in ",.IA":
        last -= 1
    last = over_aside(frame, last)
    if frame.words[at] == "that":
        return _simple_head(frame, last)
    first = last
    while first > 0 and frame.shape[first - 1] in "DMNw#BI" and last - first < 12:
        first -= 1
    determined = frame.shape.find("D", first, last)
    if determined > first and frame.shape[first] in "wI" and not _names_source(frame, determined - 2, "group"):
        first = determined  # "scorn for those who"
    for verb in range(last - 1, first, -1):
        if (
            frame.shape[verb] == "w"
            and frame.shape[verb - 1] in "NwB"
            and is_past(frame.words[verb])
            and (frame.shape[verb + 1] != "I" or frame.words[verb + 1] == "by")
            and "N" in frame.shape[verb:last]
        ):
            first = verb + 1  # "The move angered Finland, which"
            break
    for at_preposition in range(last - 1, first, -1) if frame.words[at] in ("who", "which") else ():
        within = _WITHIN_PHRASE if frame.words[at] == "who" else _OF
        if frame.shape[at_preposition] == "I" and frame.words[at_preposition] not in within:
            tail = frame.shape[at_preposition:last]
            named = frame.words[at_preposition] == "by" or "N" in tail or "#" in tail
            heads = "group" if frame.words[at] == "who" else ""
            if named and not _names_source(frame, at_preposition - 1, heads):
                first = at_preposition  # "a rebuke from Ms Okafor, who", but "critics on the left, who"
                break
    if frame.shape[first : first + 2] == "wI" and frame.words[first].endswith(("ed", "ing")):
        first += 1  # "compared with 64 percent who"
    while first < last and frame.shape[first] == "I":
        first += 1
    return first, last


def _simple_head(frame: Frame, last: int) -> tuple[int, int]:
    """Return the noun phrase without prepositions that ends before a token: "in front of | a sign | that read"."""
    first = last
    while first > 0 and frame.shape[first - 1] in "MNw#B" and not is_past(frame.words[first - 1]):
        first -= 1
    if first > 0 and frame.shape[first - 1] == "D":
        first -= 1
    if frame.words[first] in _PARTICLES and last - first > 1:
        first += 1  # "handed out bottles that read"
    return first, last


def _names_source(frame: Frame, at: int, kind: str) -> bool:
    """Tell whether a word means persons, whom what follows it only describes: "critics on the board, who".

    Args:
        frame: The frame.
        at: The word's token.
        kind: The kind of source, "" for any.
    """
    word = frame.words[at] if at >= 0 else ""
    found = head_kinds().get(word, head_kinds().get(word.removesuffix("s")))
    return found == kind if kind else found is not None


def speaks_of_writing(before: Callable[[], Frame | None] | None) -> bool:
    """Tell whether the sentence before speaks of something written, which its speaker then is likely to have said."""
    frame = None if before is None else before()
    return frame is not None and any(head_kinds().get(word) == "document" for word in frame.words[:_FARTHEST_WRITING])
