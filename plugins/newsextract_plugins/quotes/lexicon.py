"""The lexicon of cues: which words report speech, in which forms, and what may follow them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english.lexicon import inflections
from newsextract.text.english.lists import word_lists
from newsextract.text.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LISTS: Final = word_lists("newsextract_plugins.quotes")
CLASSES: Final = ("speech", "communication", "evidence", "attitude")
"""The classes of verbs, from words that are reported to states of mind."""


class Cue:
    """One form of a cue.

    Attributes:
        lemma: The entry's own form ("point out").
        cue_class: One of `CLASSES`.
        frames: What may follow: q a quotation, c a clause, h a clause with "that", n a noun phrase, d one with a
            determiner, t an infinitive, a the addressee first; i that it may stand before its subject, x that it is
            mostly a noun.
        form: "base", "s", "past", "participle", "past/participle" or "ing".
        rest: The words after the first one, in lower case.
        clausal: Whether a clause can follow, with "that" or without.
    """

    __slots__ = ("clausal", "cue_class", "form", "frames", "lemma", "rest")

    def __init__(self, lemma: str, cue_class: str, frames: frozenset[str], form: str, rest: tuple[str, ...]) -> None:
        self.lemma = lemma
        self.cue_class = cue_class
        self.frames = frames
        self.form = form
        self.rest = rest
        self.clausal = not frames.isdisjoint("ch")


_TIMES: Final = frozenset({"beginning"})
"""Participles that mostly tell when something sets in: "fees fall, beginning in May"."""


@attrs.define(eq=False)
class CueHit:
    """A cue in a frame: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


def load_lexicon(extra: Iterable[str] = (), *, attitudes: bool = False) -> dict[str, tuple[Cue, ...]]:
    """Read the lexicon.

    Args:
        extra: Further entries, each "lemma" or "lemma | class | frames"; a lemma alone is a speech verb.
        attitudes: Whether attitude verbs are wanted.

    Returns:
        The cues by their first word in lower case, those of more words first.

    Raises:
        ValueError: An extra entry has no lemma, or its class or frames are unknown.
    """
    table: dict[str, list[Cue]] = {}
    for entry in [*_entries(_LISTS.ordered("cues/verbs")), *_entries(extra)]:
        lemma, cue_class, frames = entry
        if cue_class == "attitude" and not attitudes:
            continue
        first, *rest = lemma.split()
        forms = list(_forms(first))
        past = {word for form, word in forms if form.startswith("past")}
        for form, word in forms:
            if (form == "base" and word in past) or word in _TIMES:
                continue
            table.setdefault(word, []).append(Cue(lemma, cue_class, frames, form, tuple(rest)))
    return {word: tuple(sorted(cues, key=lambda cue: -len(cue.rest))) for word, cues in table.items()}


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    for line in lines:
        lemma, cue_class, frames = ([part.strip() for part in line.split("|")] + ["speech", "q c n i"])[:3]
        wanted = frozenset(frames.split())
        if not lemma or cue_class not in CLASSES or not wanted <= frozenset("qchndtaix"):
            raise ValueError(
                f"no cue: {line!r}; write 'lemma' or 'lemma | class | frames', as 'chirp | speech | q c i'"
            )
        yield lemma.lower(), cue_class, wanted


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """Inflect a verb: each form, with every spelling of it."""
    yield "base", verb
    for name, form in (("s", "third"), ("ing", "ing")):
        for word in inflections(verb, form):
            yield name, word
    past, participle = inflections(verb, "past"), inflections(verb, "participle")
    for word in dict.fromkeys((*past, *participle)):
        yield "/".join(["past"] * (word in past) + ["participle"] * (word in participle)), word


def first_words(lexicon: Mapping[str, tuple[Cue, ...]]) -> re.Pattern[str]:
    """Return the pattern of the words that may begin a cue, to find the sentences that have one."""
    return re.compile(rf"\b{trie_pattern(sorted(beginnings(lexicon)))}\b")


def beginnings(lexicon: Mapping[str, tuple[Cue, ...]]) -> frozenset[str]:
    """Return the words that may begin a cue, in small letters and capitalised."""
    nouns = (noun for noun, openers in noun_cues().items() if openers != "q")
    words = {*lexicon, "according", "words", *nouns}
    return frozenset([*words, *(word[0].upper() + word[1:] for word in words)])


@cache
def noun_cues() -> dict[str, str]:
    """Return the nouns that report speech, and what follows each: `h` that, `o` to, `q` a quotation."""
    return dict(_LISTS.rows("cues/noun_cues"))  # type: ignore[arg-type]  # two cells a row


@cache
def word_list(path: str) -> frozenset[str]:
    """Return a list of the package's data folder by its file and name: "words/forces"."""
    return _LISTS.words(path)
