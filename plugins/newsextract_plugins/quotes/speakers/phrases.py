"""Noun phrases that name a source: where the head ends, which words are a name, which name stands beside."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_participle, is_past
from newsextract.text.speakers.kinds import kind_of_noun
from newsextract_plugins.quotes.speakers.kinds import is_office, titles
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from newsextract import Article
    from newsextract_plugins.quotes.shapes import Frame


_LONGEST_NAME: Final = 8
_FEWEST_IN_FRONT: Final = 2
"""So many words of a name stand in front of its offices, or of a coordination's last part."""
_SEVERAL: Final = frozenset({"some", "many", "several", "most", "few", "all", "both", "other", "these", "those"})
"""Determiners of more than one: no single name stands beside what they open."""


def modified_by_name(frame: Frame, first: int, last: int) -> bool:
    """Tell whether a name is only whose somebody is: "a Department for Transport source"."""
    return (
        last - first > 2
        and frame.words[first] in ("a", "an", "one", "another")
        and frame.shape[last - 2 : last] == "Nw"
        and head_kinds().get(frame.words[last - 1]) == "group"
    )


def apposed_name(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of the name beside an office: "The minister of state, Ms Okafor, said"."""
    shape = frame.shape
    if (
        shape[first] != "D"
        or frame.words[first] in _SEVERAL
        or "N" in shape[first:last]
        or shape[last : last + 2] != ",N"
    ):
        return None
    end = last + 1
    while end < min(len(shape), last + _LONGEST_NAME) and shape[end] in "NB":
        end += 1
    return (last + 1, end) if shape[end : end + 1] == "," else None


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


def whole_name(article: Article, frame: Frame, first: int) -> int:
    """Return where a name begins whose last words a coordination parts: "the Ministry of Food and | Trade"."""
    if first < _FEWEST_IN_FRONT or frame.shape[first] != "N" or frame.shape[first - 1] != "C":
        return first
    start, names = frame.start_of(first), article.layout.names
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
