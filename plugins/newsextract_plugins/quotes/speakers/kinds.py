"""Kinds of sources: what a noun phrase names, by its head noun."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import singular
from newsextract.text.grammar.words import count_words
from newsextract.text.names.places import countries
from newsextract.text.names.words import company_forms
from newsextract.text.speakers.kinds import kind_of_noun
from newsextract_plugins.quotes.clauses import POSSESSIVES
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import SpeakerKind
    from newsextract_plugins.quotes.shapes import Frame


_AGED: Final = re.compile(r"\d{1,3}-year-olds?")
_LONGEST_EPITHET: Final = 4
_FEWEST_WORDS: Final = 2
"""So many words has a body's name as a label; one alone is a family name."""
PERSONS: Final = frozenset({"person"})
_COLLECTIVE: Final = frozenset({
    *("people", "police", "family", "crowd", "audience", "authority", "team", "crew", "staff", "squad", "trio", "duo"),
    *("pair", "couple", "troop", "public", "electorate", "community", "delegation"),
})  # fmt: skip
"""Nouns in the singular for more than one person."""
_SEATS: Final = frozenset({"kremlin", "white house", "pentagon", "whitehall", "downing street", "no 10", "number 10"})
"""Seats of governments that are bodies, not their countries."""


def is_epithet(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase only says anew whom the text has named: "the 27-year-old", "the mother of two"."""
    words = frame.words
    if words[first] != "the" or last - first > _LONGEST_EPITHET or "N" in frame.shape[first:last]:
        return False
    head = words[first + 1] if last - first > 1 else ""
    if _AGED.fullmatch(head):
        return True
    if words[first + 2 : first + 3] in (["of"], []) or last - first == 2:
        return head in word_list("words/epithets") or head.startswith(
            ("mother-of-", "mum-of-", "father-of-", "dad-of-")
        )
    return False


def kind_of(frame: Frame, first: int, last: int, head_last: int, *, joined: bool) -> SpeakerKind:
    """Tell what a noun phrase names, by its head noun."""
    shape, words = frame.shape, frame.words
    plain = " ".join(words[first + (shape[first] == "D") : last])
    if plain in _countries():
        return "organisation" if plain in _SEATS else "country"
    if ends_in_company_form(words[first:last]):
        return "organisation"
    if shape[first] == "D" and plain.removesuffix("s") in _demonyms():
        return "group" if plain.endswith("s") else "anonymous"  # "the Pole"
    if _counts(frame, first, last):
        return "group"
    head = words[head_last - 1] if head_last > first else words[first]
    heads = head_kinds()
    kin = head in word_list("words/kin") or (heads.get(head) == "group" and head not in _COLLECTIVE)
    if words[first] in POSSESSIVES and kin:
        return "person"  # "his lawyer", "her mother"
    kind = heads.get(head) or heads.get(singular(head))
    if kind == "group":
        if head in heads and heads[head] == "group" and head not in _COLLECTIVE:
            return "anonymous" if shape[first] in "Dw" or words[first] == "one" else "person"
        return "group"
    if kind is not None and (shape[head_last - 1] != "N" or head_last - first <= 5):
        named = kind in ("data", "document") and shape[head_last - 2 : head_last] == "NN"
        return "organisation" if named else kind  # type: ignore[return-value]  # "the Geological Survey"
    if joined:
        return "group"
    told = kind_of_noun(head) if shape[head_last - 1] == "w" and words[first] != "one" else None
    if told is not None:
        return told
    if words[first] == "one" and shape[head_last - 1] == "w":
        return "anonymous"
    if shape[first:head_last] in ("N", "DN") and kind_of_noun(head) in ("anonymous", "group"):
        return kind_of_noun(head) or "anonymous"  # "the Ambassador", "Partisans"
    if shape[head_last - 1] in "NB" or "N" in shape[first:head_last]:
        if shape[first] == "D" and shape[head_last - 1] != "N":
            return "anonymous"
        return "organisation" if shape[first] == "D" else "person"
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    return "anonymous"


def _counts(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase is a number of people: "two in five", "54 percent of voters", "many", "a majority"."""
    words = frame.words
    at = first + (words[first] in ("a", "the", "nearly", "about", "roughly", "almost", "around", "over"))
    if at >= last:
        return False
    if words[at] in ("one", "1"):
        return words[at + 1 : at + 2] == ["in"]
    alone = at + 1 == last or words[at + 1] in ("of", "in", "others", "people")
    if words[at] in word_list("words/quantities"):
        return alone
    counted = frame.shape[at] == "#" or words[at] in count_words() or words[at].split("-")[0] in count_words()
    return counted and (words[at + 1 : at + 2] in (["percent"], ["per"], ["%"]) or (alone and frame.shape[at] != "N"))


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


def is_outlet(label: str) -> bool:
    """Tell whether a label names a newspaper or another body, not a person: "The Porto Mirror", "Valley Herald"."""
    words = label.casefold().split()
    if len(words) < _FEWEST_WORDS or is_office(words[-1]):
        return False
    return words[0] == "the" or head_kinds().get(words[-1]) == "organisation"


def is_office(word: str) -> bool:
    """Tell whether a word names an office or a part, not a person: "Judge", "Witness"."""
    if word in titles() or word in word_list("words/label_offices"):
        return True
    return head_kinds().get(word) == "group" and word not in _COLLECTIVE


def ends_in_company_form(words: Sequence[str]) -> bool:
    """Tell whether a name ends in the form of a company: "Velm Marine A/S"."""
    return len(words) > 1 and words[-1].rstrip(".") in _company_forms()


@cache
def _company_forms() -> frozenset[str]:
    """Return the forms of companies in the small letters of a frame."""
    return frozenset(form.lower() for form in company_forms())


@cache
def _demonyms() -> frozenset[str]:
    """Return the nouns for one person of a country, as the words of a frame write them."""
    return frozenset(form.lower() for form, meaning in countries().items() if meaning.kind == "demonym")


@cache
def _countries() -> frozenset[str]:
    """Return the names of countries, and of the seats of their governments, as the words of a frame write them."""
    names = [form for form, meaning in countries().items() if meaning.kind in ("name", "seat")]
    return frozenset(name.lower().removeprefix("the ").removesuffix(".") for name in (*names, "Jerusalem"))


@cache
def titles() -> frozenset[str]:
    """Return the words that stand in front of a name and are not part of it."""
    return frozenset(
        [
            "smt",
            "shri",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "president",
            "senator",
            "sen",
            "rep",
            "representative",
            "gov",
            "governor",
            "prof",
            "professor",
            "judge",
            "justice",
            "secretary",
            "minister",
            "general",
            "gen",
            "col",
            "lt",
            "capt",
            "speaker",
            "mayor",
            "chairman",
            "chairwoman",
            "congressman",
            "congresswoman",
        ]
    )
