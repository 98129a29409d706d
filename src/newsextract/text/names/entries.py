"""What is read in a chain of capitalised words: names, and single words that the rest of the text has to tell."""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["Full", "Name", "NameKind", "Single", "moved"]

NameKind = Literal["person", "place", "organisation", "unknown"]


@attrs.define(unsafe_hash=True)
class Name:
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


@attrs.define(eq=False)
class Full:
    """A name of two words or more.

    Attributes:
        name: The name, at its place in the chain.
        family: What its family name is known by, empty where it is no person's.
        given: What its given name is known by, or empty.
        sure: The evidence is strong enough for the family name to be known by it.
        first: The first word in lower case, where the text may tell that it is no person's name, else empty.
    """

    name: Name
    family: str
    given: str
    sure: bool
    first: str


@attrs.define(eq=False)
class Single:
    """A single word, which the text has to tell.

    Attributes:
        start: First character in the chain.
        end: One past the last.
        word: The word.
        key: What it is looked up by.
        repeats: It may repeat a family name: `yes`, `ambiguous` (an ordinary word at the beginning of a sentence),
            `place` (unless it is used as a place), or `no`.
        transcribed: It is a speaker in a transcript if a colon follows.
        called: It is a person's given name if someone has that.
        alias: Span of the name in its own script.
        alone: What it is where nobody of this name is known.
    """

    start: int
    end: int
    word: str
    key: str
    repeats: Literal["yes", "ambiguous", "place", "no"]
    transcribed: bool
    called: bool
    alias: tuple[int, int] | None
    alone: Name | None


def moved(name: Name, offset: int) -> Name:
    """The name of a chain that starts at an offset."""
    honorific, alias = name.honorific, name.alias
    if honorific is not None:
        honorific = (honorific[0] + offset, honorific[1] + offset)
    if alias is not None:
        alias = (alias[0] + offset, alias[1] + offset)
    return Name(
        name.start + offset, name.end + offset, honorific, name.given, name.family,
        name.kind, name.gender, name.likely, alias,
    )  # fmt: skip
