"""What in a text tells that a name is a person's: how often, with which roles, in front of which words it stands."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsextract.text.names.words import (
    ACRONYM,
    COMMON,
    DEMONYM,
    GIVEN,
    MODIFIER,
    ORGANISATION,
    PLACE_HEAD,
    SURNAME,
    flags_of,
)
from newsextract_plugins.roles.lexicon import head_of, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.names import Name
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["VERBAL", "Usage"]

#: What stands before a place: "in Troy", "the city of Troy".
_LOCATED = re.compile(
    r"""\b (?: in | at | near | across | outside
        | (?: city | town | hometown | village | port | province | island | district
          | west | east | north | south ) [ ] of
    ) [ ] \Z""",
    re.VERBOSE,
)
LONGEST_LOCATED = 14
#: How far the word before a name, or the street before a town, is looked for.
LONGEST_BEFORE = 24
_STREET = re.compile(r"([A-Z]\w*) (?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Boulevard|Rd|Ave)\.?, \Z")
_NEXT = re.compile(r" ([a-z]+)")
#: What no word of a name of unknown kind may be for a title to make a person of it.
_NO_NAME = COMMON | DEMONYM | MODIFIER | ORGANISATION | ACRONYM | PLACE_HEAD
#: Constructions with a verb: they say nothing about whether the name is a person's.
VERBAL = frozenset({"copula", "office-held", "office-led"})
#: The evidence that a thing can be called by, too.
_DOUBTFUL = frozenset({"shape", "given-name"})
_SURE = frozenset({"honorific", "title", "repeated", "transcript"})


class Usage:
    """How a story uses its names.

    Args:
        text: The text.
        names: The names of the story.
        stated: The roles beside each.
    """

    def __init__(self, text: str, names: Sequence[Name], stated: Sequence[Sequence[Statement]]) -> None:
        self._text = text
        shown = [text[name.start : name.end] for name in names]
        self._counts = Counter(shown)
        doubtful = {form for form, name in zip(shown, names, strict=True) if name.likely in _DOUBTFUL}
        self._things = {
            form
            for form, name in zip(shown, names, strict=True)
            if form in doubtful and _is_thing(text, name.start, name.end)
        }
        self._active = {
            form
            for form, name, roles in zip(shown, names, stated, strict=True)
            if name.likely == "list" and (roles or _says(text, name.end))
        }

    def is_person(self, name: Name, roles: Sequence[Statement]) -> bool:
        """Whether a name is taken for a person: a single capitalised word needs more than its capital."""
        text = self._text
        if name.kind == "person":
            if name.likely in _SURE and (
                name.likely != "title" or (roles and not _is_rival(roles)) or name.honorific or _says(text, name.end)
            ):
                return True
            if name.likely != "initials" and _is_firm_or_place(text, name, roles):
                return False
            shown = text[name.start : name.end]
            if name.likely == "shape" and not flags_of(name.family) & SURNAME:
                return bool(roles) or shown not in self._things or _says(text, name.end)
            if name.given and name.family:
                return True
            if roles or shown in self._active or _says(text, name.end):
                return True
            if name.likely == "list":
                return False  # a family name that nobody bears in full: a firm as often as a person
            return self._counts[shown] > 1 and not (name.likely == "given-name" and shown in self._things)
        if name.kind != "unknown" or not roles or any(flags_of(word) & _NO_NAME for word in name.family.split()):
            return False
        beside = [entry for entry in roles if entry.rule not in VERBAL and not entry.phrase.host]
        if any(entry.rule in ("title-before", "counterpart") for entry in beside):
            return True
        single = " " not in text[name.start : name.end]
        beside = [entry for entry in beside if entry.rule == "title-behind" or entry.phrase.host]
        return bool(beside) and single and text[max(0, name.start - 4) : name.start].casefold() != "the "


def _is_firm_or_place(text: str, name: Name, roles: Sequence[Statement]) -> bool:
    """Whether what stands before a name says that it is a firm's, a vessel's … or that of a place in an address."""
    start = name.start
    before = text[max(0, start - LONGEST_BEFORE) : start]
    if before.endswith(", "):
        street = _STREET.search(before)
        return street is not None and not (roles or flags_of(street[1]) & GIVEN or _says(text, name.end))
    low = before.split()[-1].casefold() if before.endswith(" ") and not before.isspace() else ""
    if low in words()["thing-before"] or (low.endswith("maker") and low != "maker" and head_of(low) is None):
        return True
    if name.likely == "shape" and low in words()["thing-before-shape"]:
        return True
    return name.likely in ("shape", "title") and _is_rival(roles) and not _says(text, name.end)


def _is_rival(roles: Sequence[Statement]) -> bool:
    """Whether the one title before a name is one that firms and teams have, too."""
    return (
        len(roles) == 1
        and roles[0].rule == "title-before"
        and roles[0].phrase.heads[0] in words()["thing-title"]
        and roles[0].phrase.start == roles[0].phrase.head_start
    )


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether the name is used as a place's or a body's: "in Troy", "Green Front leader"."""
    behind = _NEXT.match(text, end)
    return (behind is not None and head_of(behind[1]) is not None) or _LOCATED.search(
        text, max(0, start - LONGEST_LOCATED), start
    ) is not None


def _says(text: str, end: int) -> bool:
    """Whether a verb follows that takes a person as its subject."""
    return text[end : end + 16].strip().split(" ", 1)[0].strip(",.:") in words()["person-verb"]
