"""Noun phrases that name a source: what each names by its head, which of its words are a name, which stands beside.

They are asked of a frame of the grammar, from a first token to one past a last.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import singular
from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.words import count_words, is_participle, is_past
from newsextract.text.names.places import countries
from newsextract.text.names.words import GIVEN, ORGANISATION, SURNAME, flags_of, role_nouns
from newsextract.text.speakers.heads import ends_in_company_form, head_kinds, is_collective, is_office, titles
from newsextract.text.speakers.kinds import kind_of_noun
from newsextract.text.speakers.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import SpeakerKind
    from newsextract.text.grammar.frames import Frame
    from newsextract.text.names import Name

__all__ = [
    "breaks_off",
    "describes",
    "is_epithet",
    "is_plural",
    "kind_of_phrase",
    "modified_by_name",
    "name_before_offices",
    "name_in",
    "whole_name",
]

_AGED: Final = re.compile(r"\d{1,3}-year-olds?")
_LONGEST_EPITHET: Final = 4
_FEWEST_IN_FRONT: Final = 2
"""So many words of a name stand in front of its offices, or of a coordination's last part."""


def kind_of_phrase(frame: Frame, first: int, last: int, head_last: int, *, joined: bool) -> SpeakerKind:
    """Tell what a noun phrase names, by its head noun."""
    shape, words = frame.shape, frame.words
    plain = _unowned(" ".join(words[first + (shape[first] == "D") : last]))
    if plain in _countries():
        return "organisation" if plain in ENGLISH.words("sources/seats") else "country"
    if ends_in_company_form(words[first:last]):
        return "organisation"
    if shape[first] == "D" and plain.removesuffix("s") in _demonyms():
        return "group" if plain.endswith("s") else "anonymous"  # "the Pole"
    if _counts(frame, first, last):
        return _several(frame, head_last + 1, last)
    if words[first : first + 2] == ["one", "of"]:
        return _one_of(frame, first, last)
    head = _unowned(words[head_last - 1] if head_last > first else words[first])
    if shape[first:head_last] == "DN" and head in ENGLISH.words("sources/outlets"):
        return "organisation"
    if head.removesuffix("s") in ENGLISH.words("sources/letters") and head_last - first > 1:
        return "group" if head[-1] == "s" else "anonymous"  # "Women MPs", "a Labour MP"
    heads = head_kinds()
    kin = head in ENGLISH.words("sources/kin") or (heads.get(head) == "group" and not is_collective(head))
    if words[first] in POSSESSIVES and kin:
        return "person"  # "his lawyer", "her mother"
    kind = heads.get(head) or heads.get(singular(head))
    if kind == "group":
        if head in heads and heads[head] == "group" and not is_collective(head):
            unnamed = (
                shape[first] in "Dw"
                or words[first] == "one"
                or shape[first:head_last] == "M"
                or (shape[first:head_last] == "Nw" and words[first] not in _demonyms())  # a headline's "Orr ally"
                or (shape[head_last - 1] == "N" and _is_role(head))
            )
            return "anonymous" if unnamed else "person"
        return "group"
    if kind == "organisation" and head not in heads and shape[head_last - 1] == "w":
        return "group"  # "the companies"
    if kind is not None and (shape[head_last - 1] != "N" or head_last - first <= 5):
        named = kind in ("data", "document") and shape[head_last - 2 : head_last] == "NN"
        named = named and words[head_last - 2] not in ("new", "latest")  # a headline's "New Poll"
        return "organisation" if named else kind  # type: ignore[return-value]  # "the Geological Survey"
    if joined:
        return "group"
    told = kind_of_noun(head) if shape[head_last - 1] in "wM" and words[first] != "one" else None
    if told is not None:
        return told
    if words[first] == "one" and shape[head_last - 1] == "w":
        return "anonymous"
    if shape[first:head_last] in ("N", "DN") and kind_of_noun(head) in ("anonymous", "group"):
        return kind_of_noun(head) or "anonymous"  # "the Ambassador", "Partisans"
    if shape[head_last - 1] in "NB" or "N" in shape[first:head_last]:
        return _of_proper(frame, first, last, head_last)
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    return "anonymous"


def _unowned(word: str) -> str:
    """Return a word without the ending of a possessor: "judges" of "the judges' claim"."""
    if word[-2:] in ("'s", "’s"):
        return word[:-2]
    return word[:-1] if word[-2:] in ("s'", "s’") else word


def _of_proper(frame: Frame, first: int, last: int, head_last: int) -> SpeakerKind:
    """Tell what a noun phrase with capitals names."""
    shape, words = frame.shape, frame.words
    head = words[head_last - 1]
    if shape[head_last - 1] == "N" and last == head_last and head_last - first > 1 and head.endswith("-general"):
        return "anonymous"  # "GCC Secretary-General said"
    if shape[first] == "D" and shape[head_last - 1] != "N":
        return "anonymous"
    if shape[head_last - 1] == "w":
        return _by_first_noun(words[first:last]) or ("anonymous" if head in role_nouns() else "organisation")
    return "organisation" if shape[first] == "D" or _is_thing(words[first:last]) else "person"


def _is_thing(name: Sequence[str]) -> bool:
    """Tell whether a word for a body ends a name that nobody is called by: "Migration Watch"."""
    if len(name) < _FEWEST_IN_FRONT or flags_of(name[0].capitalize()) & GIVEN:
        return False
    last = flags_of(name[-1].capitalize())
    return bool(last & ORGANISATION) and not last & (SURNAME | GIVEN)


@cache
def _is_role(word: str) -> bool:
    """Tell whether a word in small letters that names what somebody is is nobody's name: "Marsh Supporter Screams"."""
    return not flags_of(word.capitalize()) & (SURNAME | GIVEN)


def _by_first_noun(words: Sequence[str]) -> SpeakerKind | None:
    """Return what the first noun of a phrase names that its last word doesn't tell: "Protesters marching"."""
    for word in words:
        kind = head_kinds().get(word) or head_kinds().get(singular(word))
        if kind is not None:
            single = kind == "group" and singular(word) == word and not is_collective(word)
            return "anonymous" if single else kind  # type: ignore[return-value]
    return None


def _several(frame: Frame, first: int, last: int) -> SpeakerKind:
    """Tell what several are, people unless they are papers: "a number of retailers", "a series of studies"."""
    if first >= last or frame.words[first - 1] != "of":
        return "group"
    end = first + 1
    while end < last and frame.shape[end] not in "I-,oR":
        end += 1
    kind = head_kinds().get(singular(frame.words[end - 1]))
    return kind if kind in ("document", "data") else "group"  # type: ignore[return-value]


def _one_of(frame: Frame, first: int, last: int) -> SpeakerKind:
    """Tell what one of several is: a person, unless they are firms or papers."""
    end = first + 2
    while end < last and frame.shape[end] not in "I-,oR":
        end += 1
    kind = head_kinds().get(singular(frame.words[end - 1]))
    return kind if kind in ("organisation", "document", "data") else "anonymous"  # type: ignore[return-value]


def _counts(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase is a number of people: "two in five", "54 percent of voters", "many", "a majority"."""
    words = frame.words
    at = first + (words[first] in ("a", "the", "nearly", "about", "roughly", "almost", "around", "over"))
    if words[first + 1 : first + 2] == ["than"] and words[first] in ("more", "fewer", "less"):
        at = first + 2
    if at >= last:
        return False
    if words[first] == "a" and "of" in words[first + 2 : last]:
        of = words.index("of", first + 2)
        if words[of - 1] in ENGLISH.words("sources/portions"):
            return True  # "a growing number of experts"
    if words[at] in ("one", "1"):
        return words[at + 1 : at + 2] == ["in"]
    alone = at + 1 == last or words[at + 1] in ("of", "in", "others", "people")
    if words[at] in ENGLISH.words("sources/quantities"):
        return alone
    counted = frame.shape[at] == "#" or words[at] in count_words() or words[at].split("-")[0] in count_words()
    return counted and (words[at + 1 : at + 2] in (["percent"], ["per"], ["%"]) or (alone and frame.shape[at] != "N"))


def is_epithet(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase only says anew whom the text has named: "the 27-year-old", "the mother of two"."""
    words = frame.words
    if words[first] != "the" or last - first > _LONGEST_EPITHET or "N" in frame.shape[first:last]:
        return False
    head = words[first + 1] if last - first > 1 else ""
    if _AGED.fullmatch(head):
        return True
    if words[first + 2 : first + 3] in (["of"], []) or last - first == 2:
        return head in ENGLISH.words("sources/epithets") or head.startswith(
            ("mother-of-", "mum-of-", "father-of-", "dad-of-")
        )
    return False


def is_plural(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase means several: "Iyer and Holt", "analysts at the bank"."""
    head = first + 1
    while head < last and frame.shape[head] not in "I-":
        head += 1
    word = frame.words[head - 1]
    if "C" in frame.shape[first:last]:
        return "N" in frame.shape[first:last]
    if word in ("people", "men", "women", "children", "police"):
        return True
    return singular(word) != word and head_kinds().get(singular(word)) in ("group", "organisation")


def modified_by_name(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a name is only whose somebody is: "a Department for Transport source"."""
    return (
        last - first > 2
        and frame.words[first] in ("a", "an", "one", "another")
        and frame.shape[last - 2 : last] == "Nw"
        and head_kinds().get(frame.words[last - 1]) == "group"
    )


def name_before_offices(frame: Frame, first: int, last: int) -> int:
    """Return where a name ends whose two offices are no further persons: "Ana Ruiz, head and founder of Odla, said"."""
    shape = frame.shape
    if shape.find("C", first, last - 1) < 0:
        return last
    at = first
    while at < last and shape[at] in "NB":
        at += 1
    joined = shape.find("C", at, last - 1)
    if at - first < _FEWEST_IN_FRONT or joined < 0 or shape[at] != ",":
        return last
    offices = (frame.words[at + 1], frame.words[joined + 1])
    held = all(is_office(word) or kind_of_noun(word) == "anonymous" for word in offices)
    return at if held and shape[at + 2] in "CIw" else last


def whole_name(names: Sequence[Name], frame: Frame, first: int) -> int:
    """Return where a name begins whose last words a coordination parts: "the Ministry of Food and | Trade"."""
    if first < _FEWEST_IN_FRONT or frame.shape[first] != "N" or frame.shape[first - 1] != "C":
        return first
    start = frame.start_of(first)
    index = bisect_left(names, start, key=lambda name: name.end - 1)
    if index == len(names) or names[index].start >= start or names[index].kind != "organisation":
        return first
    while first > 0 and frame.start_of(first - 1) >= names[index].start:
        first -= 1
    return first - 1 if first and frame.shape[first - 1] == "D" else first


def describes(frame: Frame, at: int) -> bool:
    """Tell whether a participle ends the head of a noun phrase: "a poll commissioned by", "officials involved in"."""
    shape = frame.shape
    return (
        shape[at] == "w"
        and shape[at - 1] in "wN"
        and is_participle(frame.words[at])
        and shape[at + 1 : at + 2] in ("I", "o", "T", "A")
    )


def name_in(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the run of capitalised words at the end of a noun phrase, without titles and brackets."""
    shape = frame.shape
    while last - first > 1 and shape[last - 1] == "B":
        last -= 1
    start = last
    while start > first and (shape[start - 1] in "NB" or (start == last and shape[start - 1] == "M")):
        start -= 1
    if start == 0 and last > 1 and head_kinds().get(frame.words[0]) == "group":
        start = 1  # "Rival Osaka Denki said"
    while last - start > 1 and frame.words[start] in titles():
        start += 1
    return (start, last) if start < last else None


def breaks_off(frame: Frame, last: int) -> bool:
    """Tell whether a noun phrase goes on behind what was taken for its end: "the Oulu | lawsuit", not "Oulu | rose"."""
    word = frame.words[last] if last < len(frame.words) else ""
    return frame.shape[last : last + 1] == "w" and not (is_past(word) or word.endswith("s"))


@cache
def _demonyms() -> frozenset[str]:
    """Return the nouns for one person of a country, as the words of a frame write them."""
    forms = [form.lower() for form, meaning in countries().items() if meaning.kind == "demonym"]
    return frozenset([*forms, *(form.removesuffix("s") for form in forms)])


@cache
def _countries() -> frozenset[str]:
    """Return the names of countries, and of the seats of their governments, as the words of a frame write them."""
    names = [form for form, meaning in countries().items() if meaning.kind in ("name", "seat")]
    return frozenset(name.lower().removeprefix("the ").removesuffix(".") for name in (*names, "Jerusalem"))
