"""A title phrase, and the tokens that phrases are read by."""

from __future__ import annotations

from typing import Final, Literal

import attrs

from newsextract.text import patterns as re

__all__ = ["ABBREVIATION", "CLOSERS", "OPENERS", "TOKEN", "WINDOW", "Body", "Phrase", "Statement", "Status"]

Status = Literal["current", "former", "elect", "acting", "deputy", "late", "candidate"]
"""When a role is held: see `newsextract.Role`."""
WINDOW: Final = 160
"""How far a phrase is read, in characters."""
TOKEN: Final = re.compile(r"\S+")
OPENERS: Final = "\"'“‘([{«—–-"
CLOSERS: Final = ",.;:!?”’\"')]}»…—–"
ABBREVIATION: Final = re.compile(
    r"(?:[A-Za-z]\.){1,5}|(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Brig|Capt|Sgt|Cpl|Cmdr|Adm|Det|Insp|Supt|Inc|Corp|Co|Ltd|No)\."
)


@attrs.define
class Phrase:
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


@attrs.define
class Body:
    """What a title belongs to.

    Attributes:
        organisation: Its name, or None.
        country: ISO 3166 code, or None.
    """

    organisation: str | None
    country: str | None


@attrs.define
class Statement:
    """A role phrase that belongs to a person.

    Attributes:
        phrase: Its words.
        rule: The construction.
        title: The title where the words don't hold it ("who heads": head), else None.
        status: The status where the verb tells it ("stepped down as"), else None.
        body: What the title belongs to, where that stands behind the name, else None.
        further: Another role of the same phrase stands between it and the name.
    """

    phrase: Phrase
    rule: str = ""
    title: str | None = None
    status: Status | None = None
    body: Body | None = None
    further: bool = False
