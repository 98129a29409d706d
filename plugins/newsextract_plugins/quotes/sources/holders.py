"""Who holds an office: the name behind it between commas, whether it is that of a person, which words are offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import classes, given_name, place, singular
from newsextract.text.speakers.heads import ends_in_company_form, head_kinds, is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["FEWEST_NAMES", "LONGEST_HOLDER", "holder_behind", "is_one_office"]

_OFFICES: Final = frozenset(
    {"ceo", "cfo", "coo", "cto", "cio", "md", "gm", "mp", "mep", "vp", "dg", "pm", "head", "chief", "chair", "boss"}
)
"""Offices that the lexicon takes for something else."""
_MOST_TITLES: Final = 3
LONGEST_HOLDER: Final = 7
FEWEST_NAMES: Final = 2
"""So many words has the name of a person whom an office introduces."""


@exception(
    "office-and-its-holder",
    "A person's name behind an office and a comma is who speaks.",
    example="The head of the Harbour Force, Gen Amara Diallo, said it was late.",
    counterexample="The agency in Madrid, Spain, said it was late.",
)
def holder_behind(frame: Frame, first: int, last: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of the name that stands between commas behind an office: "the CEO of Kessel, Alan Taylor,".

    Args:
        frame: The frame.
        first: The first token of the office.
        last: The comma behind it.
        end: The token behind the name.
    """
    shape = frame.shape
    if shape[last : last + 1] != ",":
        return None
    at = last + 1
    while at < end and shape[at] in "DwT" and at - last < _MOST_TITLES:
        at += 1
    stop = at
    while stop < end and shape[stop] in "NB":
        stop += 1
    if not 0 < stop - at < LONGEST_HOLDER or (stop < end and shape[stop] not in ",I"):
        return None
    if stop == end and _is_body(frame, last, at, end):
        return at, end
    if not (_is_office(frame, first, last) or frame.words[first : first + 2] == ["one", "of"]):
        return None
    return (at, stop) if _names_person(frame.words[at:stop]) else None


def _names_person(words: Sequence[str]) -> bool:
    """Tell whether a name is a person's: a given name in it, or two words that are no place and no body."""
    if len(words) < FEWEST_NAMES:
        return False
    names = [word.capitalize() for word in words]
    if any(given_name(name) is not None for name in names[:-1]):
        return True
    apart = words[-1] not in head_kinds() and not ends_in_company_form(words)
    return apart and place(" ".join(names)) is None and all(place(name) is None for name in names)


def _is_body(frame: Frame, last: int, at: int, end: int) -> bool:
    """Tell whether a name behind a common noun and a comma is that noun's: "the cable operator, Velm Lines,"."""
    if at != last + 1 or frame.shape[last - 1] != "w":
        return False
    name = " ".join(frame.words[at:end]).title()
    return place(name) is None and place(frame.words[at].capitalize()) is None


def _is_office(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a noun phrase names an office or another part of persons by the noun in front of its preposition."""
    shape = frame.shape
    head = first
    while head < last and shape[head] not in "IC":
        head += 1
    if head == first or shape[head - 1] not in "wNM":
        return False
    word = frame.words[head - 1]
    if word in _OFFICES or is_office(word):
        return True
    found = classes(word, "noun")
    return shape[head - 1] == "w" and bool(found) and found[0] == "noun.person"


def is_one_office(word: str) -> bool:
    """Tell whether a word names an office that one person holds."""
    return word in _OFFICES or (is_office(word) and singular(word) == word)
