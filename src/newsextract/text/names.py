"""Proper names in plain text, without a model: persons above all, and places and organisations told from them.

Capitalised words that stand together are a run. A run is cut into places, organisations and persons by what its words
can be (`names_words`); a second pass takes the single words that repeat the family name of a person named in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract.text.names_evidence import PERSON_EVIDENCE
from newsextract.text.names_runs import Run, runs
from newsextract.text.names_segments import Piece, pieces
from newsextract.text.names_words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    INITIAL,
    ORGANISATION,
    PLACE,
    SURNAME,
    TIME,
    TITLE,
    flags_of,
    genders,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Name", "names"]

NameKind = Literal["person", "place", "organisation", "unknown"]


class Name(NamedTuple):
    """One mention of a name: `text[start:end]`, without honorific, title and possessive 's.

    Attributes:
        start: First character.
        end: One past the last character.
        honorific: Span of Mr., Dr., Sen. … before it, or None.
        given: Given names and initials, None where they are not stated.
        family: Family name with its particles; the whole name where the kind is not `person`;
            empty for a given name that stands alone.
        kind: `person`, `place`, `organisation`, or `unknown`: a proper name of some sort.
        gender: From honorific or given name, None where they don't tell.
        likely: The evidence: `honorific`, `given-name`, `family-first`, `initials`, `title`, `repeated` (the family
            name of someone named in full), `list`, `transcript`, or `shape`, the weakest: capitals alone.
        alias: Span of the name in its own script, in brackets behind it: `Wang Yi (王毅)`.
    """

    start: int
    end: int
    honorific: tuple[int, int] | None
    given: str | None
    family: str
    kind: NameKind
    gender: Literal["male", "female"] | None
    likely: str
    alias: tuple[int, int] | None = None


def names(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Name]:
    """Find the proper names of a text, in text order, not overlapping.

    Args:
        text: Any text.
        paragraphs: Half-open spans of its paragraphs; no name reaches over their ends.
    """
    found: list[Name | tuple[Run, Piece]] = []
    families: dict[str, Name] = {}
    givens: dict[str, Name] = {}
    lower = frozenset(text.split())
    for run in runs(text, paragraphs):
        for piece in pieces(run):
            if piece.kind == "single":
                found.append((run, piece))
                continue
            name = _name(run, piece)
            if name.likely == "shape" and name.kind == "person":
                name = _shaped(text, name, run.tokens[piece.start].word, lower)
            found.append(name)
            if name.kind == "person":
                if name.likely in PERSON_EVIDENCE or name.family.casefold() not in families:
                    families.setdefault(name.family.casefold(), name)
                if name.given:
                    givens.setdefault(name.given.split()[0].casefold(), name)
    result = []
    for entry in found:
        if isinstance(entry, Name):
            result.append(_without_thing(entry, families))
            continue
        single = _single(text, *entry, families=families, givens=givens)
        if single is not None:
            result.append(single)
    return result


def _name(run: Run, piece: Piece) -> Name:
    """The name that a piece of two words or more is."""
    tokens = run.tokens
    start, end = tokens[piece.start].start, tokens[piece.end - 1].end
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
    gender = None
    if piece.kind == "person":
        table = genders()
        gender = (table.get(tokens[piece.honorific].word) if piece.honorific is not None else None) or (
            table.get(given.split()[0].title() if given.isupper() else given.split()[0])
            if given and piece.likely != "family-first"
            else None
        )
    return Name(start, end, honorific, given, family, piece.kind, gender, piece.likely, tokens[piece.end - 1].alias)  # type: ignore[arg-type]


def _without_thing(name: Name, families: dict[str, Name]) -> Name:
    """The owner's name alone where a thing is called by it: "Warhol Polaroids"."""
    first = name.given.split()[0] if name.given and _is_loose(name) else ""
    if name.kind == "unknown" and " " in name.family:
        first = name.family.split()[0]
    owner = families.get(first.casefold()) if first else None
    if owner is None or owner is name or owner.likely not in PERSON_EVIDENCE:
        return name
    return Name(name.start, name.start + len(first), None, None, first, "person", owner.gender, "repeated")


def _is_loose(name: Name) -> bool:
    """Whether the words may be a family name and a thing: "Warhol Polaroids", "Clinton Scandals"."""
    if name.likely == "shape":
        return True
    flags = flags_of(name.family)
    return name.likely == "given-name" and bool(flags & COMMON) and not flags & SURNAME


def _shaped(text: str, name: Name, first: str, lower: frozenset[str]) -> Name:
    """No person's name by capitals alone stands behind "the" or begins with a word that the text has in lower case."""
    if text[max(0, name.start - 4) : name.start].casefold() == "the " or first.lower() in lower:
        return name._replace(kind="unknown", given=None, family=text[name.start : name.end])
    return name


def _single(text: str, run: Run, piece: Piece, *, families: dict[str, Name], givens: dict[str, Name]) -> Name | None:
    """The name that a single capitalised word is, or None: a sentence begins with it, or a headline has it."""
    token = run.tokens[piece.start]
    word, start, end = token.word, token.start, run.tokens[piece.end - 1].end
    flags = flags_of(word)
    key = word.casefold()
    known = families.get(key)
    starts_sentence = piece.start == 0 and run.starts_sentence
    ambiguous = flags & (COMMON | TIME | FUNCTION | TITLE) and (starts_sentence or run.headline)
    honorific = None
    if piece.honorific is not None:
        honorific = (run.tokens[piece.honorific].start, run.tokens[piece.honorific].end)
        gender = genders().get(run.tokens[piece.honorific].word)
        return Name(start, end, honorific, None, word, "person", gender, "honorific", token.alias)  # type: ignore[arg-type]
    if known is not None and not (ambiguous and flags & FUNCTION) and not flags & (PLACE | DEMONYM | ORGANISATION):
        if ambiguous and text[end : end + 2] not in ("'s", "’s") and not _speaks(text, end):
            return None
        return Name(start, end, None, None, word, "person", known.gender, "repeated", token.alias)
    if (
        known is not None
        and flags & PLACE
        and not flags & DEMONYM
        and (piece.likely == "title" or not _located(text, start))
    ):
        return Name(start, end, None, None, word, "person", known.gender, "repeated", token.alias)
    if flags & (DEMONYM | TIME | FUNCTION):
        return None
    if (
        piece.likely == "title"
        and not flags & (PLACE | ORGANISATION | ACRONYM)
        and not (flags & COMMON and (not flags & SURNAME or run.headline))
    ):
        return Name(start, end, None, None, word, "person", None, "title", token.alias)
    if flags & PLACE:
        return Name(start, end, None, None, word, "place", None, "list")
    if flags & CAPITALS and flags & (GIVEN | SURNAME) and text[end : end + 1] == ":" and starts_sentence:
        return Name(start, end, None, None, word, "person", None, "transcript")
    if flags & INITIAL:
        return Name(start, end, None, None, word, "organisation", None, "shape") if len(word) > 3 else None
    if flags & (ORGANISATION | ACRONYM):
        if flags & ACRONYM and not run.headline:
            return Name(start, end, None, None, word, "organisation", None, "shape")
        return (
            None if flags & COMMON or run.headline else Name(start, end, None, None, word, "organisation", None, "list")
        )
    if ambiguous:
        return None
    other = givens.get(key)
    if flags & GIVEN and flags & CAPITALS and not run.headline and other is None:
        return Name(start, end, None, None, word, "unknown", None, "shape")
    if flags & GIVEN and not flags & TITLE and (other is not None or not flags & COMMON):
        gender = other.gender if other is not None else genders().get(word)
        return Name(start, end, None, word, "", "person", gender, "given-name")  # type: ignore[arg-type]
    if flags & SURNAME and not flags & (COMMON | TITLE):
        return Name(start, end, None, None, word, "person", None, "list", token.alias)
    if flags & TITLE or (flags & COMMON and (run.headline or word[-1:] == "s")):
        return None
    return Name(start, end, None, None, word, "unknown", None, "shape", token.alias)


_SPEECH = ("said", "says", "told", "tells", "added", "asked", "was", "is", "has", "had", "also", "will", "would")


def _speaks(text: str, end: int) -> bool:
    """Whether a verb that persons are subjects of follows, which tells "Brown said" from "Brown bread"."""
    return text[end : end + 9].strip().split(" ", 1)[0].rstrip(".,:") in _SPEECH or text[end : end + 3] in (" (", ", ")


def _located(text: str, start: int) -> bool:
    """Whether a preposition of place stands before a word that is somebody's name, too."""
    return text[max(0, start - 12) : start].rstrip().rsplit(" ", 1)[-1].casefold() in (
        "in",
        "to",
        "from",
        "at",
        "near",
        "of",
        "into",
        "across",
        "outside",
    )
