"""Chains of capitalised words read into names: each by itself, without the rest of the text.

News repeats its names, so what was read in a chain is kept for the next that is the same.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal

from newsextract.text.names.entries import Full, Name, Single
from newsextract.text.names.evidence import PERSON_EVIDENCE
from newsextract.text.names.first_words import BEFORE_MONTHS
from newsextract.text.names.joining import chains
from newsextract.text.names.runs import Run, gender_of_honorific, is_headline, runs
from newsextract.text.names.segments import Piece, pieces
from newsextract.text.names.spellings import fold
from newsextract.text.names.words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    INITIAL,
    ORGANISATION,
    PLACE,
    SUFFIX,
    SURNAME,
    TIME,
    TITLE,
    gender_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.text.names.entries import NameKind

__all__ = ["read_chains"]

#: Longer chains are not kept.
LONGEST_KEPT = 80
#: How far the word before a month goes back.
LONGEST_BEFORE = 8


def read_chains(text: str, paragraphs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, tuple[Full | Single, ...]]]:
    """Yield where each chain of a text starts, with the names in it."""
    for begin, stop in paragraphs:
        headline = is_headline(text, begin, stop)
        kept = _KEPT[headline]
        for start, chain, starts_sentence in chains(text, begin, stop):
            found = kept[starts_sentence](chain) if len(chain) <= LONGEST_KEPT else None
            if found is None:
                before = _before_month(text[max(0, start - LONGEST_BEFORE) : start])
                read = _kept_behind if len(chain) <= LONGEST_KEPT else _read
                found = read(chain, before, headline=headline, starts_sentence=starts_sentence)
            if found:
                yield start, found


#: Given names that are months, too: the word before them tells.
_MONTHS = (
    "April",
    "August",
    "Autumn",
    "Easter",
    "Jan",
    "June",
    "May",
    "Sep",
    "Spring",
    "Summer",
    "Sun",
    "Thu",
    "Winter",
)


def _before_month(before: str) -> str:
    """Return of what stands before a chain no more than tells of a month: the word, where it is one of those."""
    word = before.rstrip().rsplit(" ", 1)[-1]
    return f"{word}{before[-1:]}" if word.casefold() in BEFORE_MONTHS else before[-1:]


def _read(chain: str, before: str, *, headline: bool, starts_sentence: bool) -> tuple[Full | Single, ...]:
    """Read the names in a chain.

    Args:
        chain: Capitalised words and what stands between them.
        before: What stands before it.
        headline: It stands in a headline.
        starts_sentence: A sentence begins with it.
    """
    found: list[Full | Single] = []
    for run in runs(chain, starts_sentence=starts_sentence, headline=headline):
        for piece in pieces(run, before):
            if piece.kind == "single":
                single = _single(run, piece)
                if single.alone is not None or single.repeats != "no" or single.called or single.transcribed:
                    found.append(single)
                continue
            name = _name(run, piece)
            person = name.kind == "person"
            last = run.tokens[piece.end - 1].flags
            doubtful = person and (
                name.likely == "shape"
                or (name.likely == "given-name" and bool(last & COMMON) and not last & (SURNAME | GIVEN | SUFFIX))
            )
            found.append(
                Full(
                    name,
                    fold(name.family) if person else "",
                    fold(_called(name.given)) if person and name.given else "",
                    name.likely in PERSON_EVIDENCE,
                    run.tokens[piece.start].word.lower() if doubtful else "",
                )
            )
    return tuple(found)


def _called(given: str) -> str:
    """Return the given name that somebody is called by, the first that is no initial: "Edgar" of "J. Edgar"."""
    words = given.split()
    return next((word for word in words if len(word) > 1 and word[-1] != "."), words[0])


def _read_alone(chain: str, *, headline: bool, starts_sentence: bool) -> tuple[Full | Single, ...] | None:
    """Read the names in a chain; None where what stands before it tells."""
    if chain.startswith(_MONTHS):
        return None
    return _read(chain, "", headline=headline, starts_sentence=starts_sentence)


_kept_behind = lru_cache(maxsize=1 << 10)(_read)
_KEPT = tuple(
    tuple(
        lru_cache(maxsize=1 << 12)(partial(_read_alone, headline=headline, starts_sentence=starts_sentence))
        for starts_sentence in (False, True)
    )
    for headline in (False, True)
)
"""Readers that keep what they read, by whether a chain stands in a headline and whether a sentence begins with it."""


_LETTERS = frozenset(
    ["PhD", "Ph.D.", "M.D.", "MD", "QC", "KC", "OBE", "MBE", "CBE", "KBE", "DBE", "MP", "TD", "SC", "FRS", "Esq"]
)
"""Degrees and orders behind a name."""


def _name(run: Run, piece: Piece) -> Name:
    """The name that a piece of two words or more is."""
    tokens = run.tokens
    last = piece.end
    while last > piece.family_end and tokens[last - 1].word in _LETTERS:
        last -= 1  # "Ann Rowe, MBE": letters are no part of the name
    start, end = tokens[piece.start].start, tokens[last - 1].end
    if piece.opened:
        start -= 1
    words = [tokens[i].word for i in range(piece.start, piece.end)]
    whole = run.text[start:end] if piece.kind != "person" else ""
    honorific = (tokens[piece.honorific].start, tokens[piece.honorific].end) if piece.honorific is not None else None
    given, family = None, whole
    if piece.kind == "person":
        if piece.likely == "family-first":
            given, family = " ".join(words[1:]) or None, words[0]
        else:
            given = " ".join(words[: piece.family - piece.start]) or None
            family = run.text[tokens[piece.family].start : tokens[piece.family_end - 1].end]
            if tokens[piece.family].particle and piece.family > piece.start:
                family = run.text[tokens[piece.family - 1].end : tokens[piece.family_end - 1].end].strip()
            given = given.rstrip(")]") if given else None
            if piece.family_end < piece.end and not tokens[piece.family_end].flags & SUFFIX:
                given = f"{given} {words[-1]}"  # "Maggie Poon Man-kay"
    gender = None
    if piece.kind == "person":
        gender = (gender_of_honorific(tokens, piece.honorific) if piece.honorific is not None else None) or (
            gender_of(given.split()[0].title() if given.isupper() else given.split()[0])
            if given and piece.likely != "family-first"
            else None
        )
    return Name(start, end, honorific, given, family, piece.kind, gender, piece.likely, tokens[piece.end - 1].alias)  # type: ignore[arg-type]


def _single(run: Run, piece: Piece) -> Single:
    """Tell what a single capitalised word can be."""
    token = run.tokens[piece.start]
    word, start, end, flags, alias = token.word, token.start, run.tokens[piece.end - 1].end, token.flags, token.alias
    if piece.honorific is not None:
        before = run.tokens[piece.honorific]
        gender = gender_of_honorific(run.tokens, piece.honorific)
        alone = Name(start, end, (before.start, before.end), None, word, "person", gender, "honorific", alias)  # type: ignore[arg-type]
        return Single(start, end, word, "", "no", False, False, alias, alone)
    starts_sentence = piece.start == 0 and run.starts_sentence
    ambiguous = bool(flags & (COMMON | TIME | FUNCTION | TITLE)) and (starts_sentence or run.headline)
    titled = piece.likely == "title"
    repeats: Literal["yes", "ambiguous", "place", "no"] = "no"
    if not (ambiguous and flags & FUNCTION) and not flags & (PLACE | DEMONYM | ORGANISATION):
        repeats = "ambiguous" if ambiguous else "yes"
    elif flags & PLACE and not flags & DEMONYM:
        repeats = "yes" if titled else "place"
    kind, likely = _alone(word, flags, titled=titled, ambiguous=ambiguous, headline=run.headline)
    free = not flags & (DEMONYM | TIME | FUNCTION | PLACE) and likely != "title"
    transcribed = bool(free and starts_sentence and flags & CAPITALS and flags & (GIVEN | SURNAME))
    called = bool(free and flags & GIVEN and not ambiguous and not flags & (TITLE | INITIAL | ORGANISATION | ACRONYM))
    name: Name | None = None
    if likely == "given-name":
        name = Name(start, end, None, word, "", "person", gender_of(word), likely)  # type: ignore[arg-type]
    elif kind is not None:
        shown = alias if kind in ("person", "unknown") else None
        name = Name(start, end, None, None, word, kind, None, likely, shown)
    return Single(start, end, word, fold(word), repeats, transcribed, called, alias, name)


def _alone(word: str, flags: int, *, titled: bool, ambiguous: bool, headline: bool) -> tuple[NameKind | None, str]:
    """What a word is of which nothing else is known, and what says so."""
    if flags & (DEMONYM | TIME | FUNCTION):
        return None, ""
    if (
        titled
        and not flags & (PLACE | ORGANISATION | ACRONYM)
        and not (flags & COMMON and (not flags & SURNAME or headline))
    ):
        return "person", "title"
    if flags & PLACE:
        return "place", "list"
    if flags & INITIAL:
        return ("organisation", "shape") if len(word) > 3 else (None, "")
    if flags & ACRONYM and not headline:
        return "organisation", "shape"
    if flags & (ORGANISATION | ACRONYM):
        return (None, "") if flags & COMMON or headline else ("organisation", "list")
    if ambiguous:
        return None, ""
    if flags & GIVEN and flags & CAPITALS and not headline:
        return "unknown", "shape"
    if flags & GIVEN and not flags & (TITLE | COMMON):
        return "person", "given-name"
    if flags & SURNAME and not flags & (COMMON | TITLE):
        return "person", "list"
    if flags & TITLE or (flags & COMMON and (headline or word[-1:] == "s")):
        return None, ""
    return "unknown", "shape"
