"""The names of a text, from the chains of its paragraphs and from what the whole text tells of single words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import classes
from newsextract.text.english.lexicon import is_mostly
from newsextract.text.names.chains import read_chains
from newsextract.text.names.entries import Name, Single, moved
from newsextract.text.names.evidence import PERSON_EVIDENCE
from newsextract.text.names.places import places
from newsextract.text.names.spellings import fold
from newsextract.text.names.words import COMMON, SURNAME, flags_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Name", "names"]

MOST_SOUGHT: Final = 12
"""How many words are looked for in a text one by one."""


def names(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Name]:
    """Find the proper names of a text, in text order, not overlapping.

    Args:
        text: Any text.
        paragraphs: Half-open spans of its paragraphs; no name reaches over their ends.
    """
    found: list[tuple[int, Name | Single]] = []
    families: dict[str, Name] = {}
    givens: dict[str, Name] = {}
    written = _Written(text)
    behind_article: dict[int, Name] = {}
    loose: set[str] = set()
    for offset, entries in read_chains(text, paragraphs):
        for read in entries:
            if isinstance(read, Single):
                found.append((offset, read))
                continue
            name = moved(read.name, offset)
            if read.first:
                name = _shaped(text, name, read.first, written)
                if name.kind == "unknown" and " " in name.family:
                    loose.add(fold(name.family.rsplit(" ", 1)[-1]))
                if name.kind != "person" and name.likely == "given-name":
                    behind_article[len(found)] = moved(read.name, offset)
            found.append((offset, name))
            if name.kind == "person":
                if read.sure or read.family not in families:
                    families.setdefault(read.family, name)
                if read.given:
                    givens.setdefault(read.given, name)
    for at, name in behind_article.items():
        known = families.get(fold(name.family))
        if known is not None and known.given == name.given:
            found[at] = (found[at][0], name)  # "the Helen Stone interview", of someone named elsewhere
    result: list[Name] = []
    towns: set[str] = set()
    for offset, entry in found:
        if isinstance(entry, Single):
            told = _told(text, entry, offset, families, givens)
            if told is None and entry.repeats == "ambiguous" and entry.key in loose:
                told = _repeated(text, entry, offset)
            if told is not None and told.kind == "person" and told.likely in _WEAK:
                if _is_state(text, told.end):
                    towns.add(told.given or told.family)
                if (told.given or told.family) in towns:
                    continue
            if told is not None:
                result.append(told)
        else:
            result.append(_without_thing(entry, families))
    return result


def _repeated(text: str, single: Single, offset: int) -> Name | None:
    """Return a word at a sentence's start that ends an unknown name elsewhere, where what follows is a person's."""
    start, end = single.start + offset, single.end + offset
    if not (_speaks(text, end) or text.startswith(" who ", end)):
        return None
    return Name(start, end, None, None, single.word, "unknown", None, "repeated", None)


#: The evidence of a single word that a town may have, too.
_WEAK = frozenset({"given-name", "list", "honorific"})
_IN_STATE = re.compile(r", ((?:[A-Z][a-z]{1,4}|[A-Z]\.[A-Z])\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?)")


def _is_state(text: str, end: int) -> bool:
    """Whether a name is that of a town, with its state or country behind: "Troy, Michigan", "St. Albans, Vt."."""
    match = _IN_STATE.match(text, end)
    if match is None:
        return False
    state = match[1]
    return state in places() or state.split(" ", 1)[0] in places()


def _told(text: str, single: Single, offset: int, families: dict[str, Name], givens: dict[str, Name]) -> Name | None:
    """The name that a single word is in this text, or None."""
    start, end, alias, repeats = single.start + offset, single.end + offset, single.alias, single.repeats
    if alias is not None:
        alias = (alias[0] + offset, alias[1] + offset)
    known = families.get(single.key) if repeats != "no" else None
    if known is not None:
        if repeats == "ambiguous" and text[end : end + 2] not in ("'s", "’s") and not _speaks(text, end):
            return None
        if repeats != "place" or (known.family.endswith(single.word) and not _located(text, start)):
            begin = _over_particles(text, start, known.family.removesuffix(single.word))
            family = text[begin:start] + single.word
            return Name(begin, end, None, None, family, "person", known.gender, "repeated", alias)
    if single.transcribed and text.startswith(":", end):
        return Name(start, end, None, None, single.word, "person", None, "transcript")
    if single.called:
        other = givens.get(single.key)
        if other is not None:
            return Name(start, end, None, single.word, "", "person", other.gender, "given-name")
    if single.alone is not None:
        return moved(single.alone, offset)
    other = givens.get(single.key) if repeats == "ambiguous" else None
    if other is not None and _speaks(text, end):  # "Thong Visal … Thong said"
        return Name(start, end, None, single.word, "", "person", other.gender, "given-name", alias)
    return None


def _over_particles(text: str, start: int, particles: str) -> int:
    """Return where a repeated family name begins with its particles: "de Blasio", of one Bill de Blasio."""
    begin = start - len(particles)
    if particles[-1:] != " " or begin < 0 or not text.startswith(particles, begin):
        return start
    return begin if text[begin - 1 : begin].isspace() or not begin else start


def _without_thing(name: Name, families: dict[str, Name]) -> Name:
    """The owner's name alone where a thing is called by it: "Warhol Polaroids"."""
    first = name.given.split()[0] if name.given and _is_loose(name) else ""
    if name.kind == "unknown" and " " in name.family:
        first = name.family.split()[0]
    owner = families.get(fold(first)) if first else None
    if owner is None or owner is name or owner.likely not in PERSON_EVIDENCE:
        return name
    return Name(name.start, name.start + len(first), None, None, first, "person", owner.gender, "repeated")


def _is_loose(name: Name) -> bool:
    """Whether the words may be a family name and a thing: "Warhol Polaroids", "Clinton Scandals"."""
    if name.likely == "shape":
        return True
    flags = flags_of(name.family)
    return name.likely == "given-name" and bool(flags & COMMON) and not flags & SURNAME


class _Written:
    """The words that stand in a text: the first few that are asked for are looked for, further ones are kept.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._sought: dict[str, bool] = {}
        self._every: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        """Tell whether a word stands in the text, with white space around it."""
        known = self._sought.get(word)
        if known is None:
            if len(self._sought) < MOST_SOUGHT:
                known = self._sought[word] = self._stands(word)
            else:
                if self._every is None:
                    self._every = frozenset(self._text.split())
                known = word in self._every
        return known

    def _stands(self, word: str) -> bool:
        text = self._text
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if (not at or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
                return True
            at = text.find(word, at + 1)
        return False


def _shaped(text: str, name: Name, first: str, written: _Written) -> Name:
    """No name that capitals alone or a given name tell stands behind "the": "the Rose Bowl", "the Vorna Dree".

    Nor does one by capitals alone begin with a word that the text has in lower case.
    """
    if text[max(0, name.start - 4) : name.start].casefold() == "the " or (
        name.likely == "shape" and written.has(first)
    ):
        return attrs.evolve(name, kind="unknown", given=None, family=text[name.start : name.end])
    return name


LONGEST_VERB = 14
_PERSONAL = frozenset(f"verb.{name}" for name in ("cognition", "communication", "perception", "emotion"))
_SPEECH = ("said", "says", "told", "tells", "added", "asked", "was", "is", "has", "had", "also", "will", "would")


def _speaks(text: str, end: int) -> bool:
    """Whether a verb that persons are subjects of follows, which tells "Brown said" from "Brown bread"."""
    word = (text[end : end + LONGEST_VERB].split(None, 1) or [""])[0].rstrip(".,:")
    return (
        word in _SPEECH
        or _is_personal(word)
        or text[end : end + 3]
        in (
            " (",
            ", ",
        )
    )


@lru_cache(maxsize=1 << 12)
def _is_personal(word: str) -> bool:
    """Tell whether a word is the past of a verb of thought or speech, or of what persons do to each other."""
    return is_mostly(word, "verb", "past") and bool(_PERSONAL & set(classes(word, "verb")[:1]))


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
