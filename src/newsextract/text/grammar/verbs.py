"""Verbs by what they govern, and groups of verbs: "has never been told", with tense, voice and negation."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text.english import lexicon
from newsextract.text.english.lists import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["VerbGroup", "asked_group", "controls_object", "lemma_of", "takes_bare_clause", "verb_group"]

_MOST_KNOWN: Final = 4096
_BE: Final = frozenset(
    {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "isn't", "aren't", "wasn't", "weren't"}
)
_GET: Final = frozenset({"get", "gets", "got", "getting", "gotten"})
_HAVE: Final = frozenset({"has", "have", "'ve", "hasn't", "haven't", "having"})
_HAD: Final = frozenset({"had", "hadn't"})
_FUTURE: Final = frozenset({"will", "shall", "'ll", "won't", "shan't"})
_PAST: Final = frozenset({"was", "were", "did", "had", "wasn't", "weren't", "didn't", "hadn't"})
_NOT: Final = frozenset({"not", "never", "n't", "cannot"})
_LONGEST_KNOWN: Final = 8
"""Words of a group that is kept."""


class VerbGroup:
    """Verbs that belong together.

    Attributes:
        start: Its first token.
        end: One past its last token.
        main: The token of the main verb.
        lemma: The main verb's lemma.
        kind: `finite` (said, was told, will go), `infinitive` (to go), `base` (go), `ing` (going), `participle` (told).
        tense: `past`, `present`, `future`, `modal` (may go), or empty where the group is not finite.
        perfect: Whether it is a perfect: "has gone".
        progressive: Whether it is progressive: "is going".
        passive: Whether it is a passive, or a past participle alone.
        negated: Whether "not" or "never" stands in it.
        copula: Whether its main verb is a form of "be".
    """

    __slots__ = (
        "copula",
        "end",
        "kind",
        "lemma",
        "main",
        "negated",
        "passive",
        "perfect",
        "progressive",
        "start",
        "tense",
    )

    def __init__(self, start: int, end: int, main: int, lemma: str, kind: str) -> None:
        self.start = start
        self.end = end
        self.main = main
        self.lemma = lemma
        self.kind = kind
        self.tense = ""
        self.perfect = self.progressive = self.passive = self.negated = self.copula = False

    def __repr__(self) -> str:
        return f"VerbGroup({self.start}, {self.end}, {self.lemma!r}, {self.kind!r})"

    def moved(self, start: int) -> VerbGroup:
        """Return the same verbs where they begin at another token."""
        by = start - self.start
        group = VerbGroup(start, self.end + by, self.main + by, self.lemma, self.kind)
        group.tense, group.perfect, group.progressive = self.tense, self.perfect, self.progressive
        group.passive, group.negated, group.copula = self.passive, self.negated, self.copula
        return group


def verb_group(words: Sequence[str], tags: str, start: int, end: int) -> VerbGroup:
    """Read a group of verbs.

    Args:
        words: The sentence's words in lower case.
        tags: Its tags.
        start: The group's first token.
        end: One past its last one.
    """
    group = _GROUPS[tags[start:end], *words[start:end]].moved(start)
    if start and _denies(words[start - 1], tags[start - 1], alone=end - start == 1 and tags[start] in _KINDS):
        group.negated = True
    return group


def asked_group(words: Sequence[str], tags: Sequence[str], start: int, end: int, first: int) -> VerbGroup:
    """Read a group of verbs whose first auxiliary stands apart: "Will the council | pay".

    Args:
        words: The sentence's words in lower case.
        tags: Its tags.
        start: The group's first token behind the subject.
        end: One past its last one.
        first: The token of its first auxiliary.
    """
    return _read(words, tags, start, end, first)


def _denies(word: str, tag: str, *, alone: bool) -> bool:
    """Tell whether the word in front of verbs, or of one without an auxiliary, is the adverb "not" or "never"."""
    if alone:
        return word in _NOT
    return tag == "A" and (word in _NOT or word.endswith("n't"))


class _Groups(dict[tuple[str, ...], VerbGroup]):
    """The groups met so far, by their tags and words: an article has few different ones."""

    def __missing__(self, told: tuple[str, ...]) -> VerbGroup:
        tags, *words = told
        found = _read(words, tags, 0, len(words))
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(words) <= _LONGEST_KNOWN:
            self[told] = found
        return found


_GROUPS: Final = _Groups()


def _read(words: Sequence[str], tags: Sequence[str], start: int, end: int, first: int | None = None) -> VerbGroup:
    if end - start == 1 and first is None:
        word, tag = words[start], tags[start]
        kind = _KINDS.get(tag)
        if kind is not None:
            group = VerbGroup(start, end, start, lemma_of(word), kind)
            group.passive = kind == "participle"
            if tag == "V":
                group.tense = _tense(word, tag)
            return group
    verbs = [at for at in range(start, end) if tags[at] in "VBEGXxmd"]
    main = verbs[-1]
    leading = [first, *verbs] if first is not None else verbs
    group = VerbGroup(start, end, main, lemma_of(words[main]), _kind(words, tags, leading, tags[start] == "o"))
    auxiliaries = [words[at] for at in leading[:-1]]
    form = tags[main]
    last = auxiliaries[-1] if auxiliaries else ""
    group.copula = words[main] in _BE
    group.passive = form in "Ed" and (last in _BE or last in _GET or (group.kind == "participle" and not last))
    group.progressive = form == "G" and last in _BE
    group.perfect = bool(auxiliaries) and any(word in _HAVE or word in _HAD for word in auxiliaries)
    around = range(start - 1 if start and tags[start - 1] == "A" else start, end)
    group.negated = any(words[at] in _NOT or words[at].endswith("n't") for at in (*around, *leading[:1]))
    if group.kind == "finite":
        group.tense = _tense(words[leading[0]], tags[leading[0]])
    return group


_KINDS: Final = {"V": "finite", "B": "base", "G": "ing", "d": "participle", "E": "participle"}


def _kind(words: Sequence[str], tags: Sequence[str], verbs: Sequence[int], infinitive: bool) -> str:
    if infinitive:
        return "infinitive"
    tag = tags[verbs[0]]
    if tag in "VXm":
        return "finite"
    if tag == "x":
        word = words[verbs[0]]
        return "base" if word == "be" else "participle" if word == "been" else "ing"
    return {"B": "base", "G": "ing"}.get(tag, "participle")


@lru_cache(_MOST_KNOWN)
def _tense(word: str, tag: str) -> str:
    if tag == "m":
        return "future" if word in _FUTURE else "modal"
    if tag == "X":
        return "past" if word in _PAST else "present"
    reading = lexicon.entry(word)
    verb = None if reading is None else reading.of("verb")
    if verb is None:
        return "past" if word.endswith("ed") else "present"
    return "past" if "past" in verb.forms else "present"


@lru_cache(_MOST_KNOWN)
def lemma_of(word: str) -> str:
    """Return the lemma of a verb's form in lower case."""
    if word in _BE:
        return "be"
    if word in _HAVE or word in _HAD:
        return "have"
    if word in ("did", "does", "do", "didn't", "doesn't", "don't"):
        return "do"
    return lexicon.lemma(word, "verb") or word


@lru_cache(_MOST_KNOWN)
def takes_bare_clause(word: str) -> bool:
    """Tell whether a clause may stand behind a verb's form without "that": "said the mill closed"."""
    return lemma_of(word) in ENGLISH.words("grammar/bare-clause")


@lru_cache(_MOST_KNOWN)
def controls_object(word: str) -> bool:
    """Tell whether an infinitive behind a verb and its object is what the object does: "urged X to leave"."""
    return lemma_of(word) in ENGLISH.words("grammar/object-control")
