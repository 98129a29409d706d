"""Noun phrases that name a source: where one that ends at a token begins, over its conjunctions, lists and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.subjects.source import LONGEST_SOURCE, NOMINAL, OPENS_CLAUSE, TITLE_PARTICIPLE, Source
from newsextract.text.grammar.words import is_past

if TYPE_CHECKING:
    from newsextract.text.grammar.frames import Frame

__all__ = ["OF_LIKE", "noun_phrase", "phrase_ending", "with_place"]

_NOUNS: Final = "MNw#B"
"""Codes of what belongs to the phrase of the noun behind it."""
_LONGEST_PLACE: Final = 8
_PERIODS: Final = frozenset({"year's", "month's", "week's", "season's", "century's", "decade's"})
_DAYS: Final = frozenset(ENGLISH.ordered("calendar/months")) | frozenset(ENGLISH.ordered("calendar/weekdays"))
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_OFTEN: Final = 0.2
"""How likely the word behind "to" must be a verb to be an infinitive."""
OF_LIKE: Final = frozenset({"of", "for", "from", "at", "with", "in"})
"""Prepositions that join a noun phrase to a name."""


def phrase_ending(frame: Frame, last: int, floor: int) -> Source | None:
    """Find where the noun phrase begins that ends before token `last`."""
    shape = frame.shape
    lowest = floor if last - floor < LONGEST_SOURCE else last - LONGEST_SOURCE
    first = lowest + len(shape[lowest:last].rstrip(_NOUNS)) if lowest < last else last
    while first > lowest:
        code = shape[first - 1]
        if first < last and code in "CA" and _goes_on_in_front(frame, first, lowest):
            first -= 1
            continue
        if code not in NOMINAL or code == "T":
            break
        if (code == "P" and first < last) or (first < last and shape[first] == "D" and code in "wN#B"):
            break
        first -= 1
        if code == "P":
            break
    if first - 2 >= lowest and shape[first - 1] in "TX" and shape[first - 2] == "D":
        first = _with_day(frame, first, last, lowest)
    if last - first > 1 and shape[first] in "IoO":
        first = _without_lead(frame, first, last)
    if first > lowest and frame.words[first] in _PERIODS and frame.words[first - 1] in ("last", "this", "next"):
        first -= 1  # "last year's survey"
    if first - 2 >= lowest and shape[first - 1] in ",C":
        first = _whole_list(frame, first, last, lowest)
    return Source(first, last, first, "subject") if first < last else None


def _with_day(frame: Frame, first: int, last: int, lowest: int) -> int:
    """Return where a noun phrase begins that holds a day or a month: "an October 11 | letter", "the May report"."""
    words = frame.words
    if words[first - 1] not in _DAYS or words[first - 2] not in _ARTICLES or first == last:
        return first
    return first - 2 - (first - 3 >= lowest and frame.shape[first - 3] == "I")  # "In a March 4 speech the mayor"


_LIST: Final = re.compile(r"(?:D?A?[NMw#B]{1,5},){1,4}$")
_PLACE: Final = re.compile(r"D[NB]{1,3},(?:N\.?,?)?$")


def _whole_list(frame: Frame, first: int, last: int, lowest: int) -> int:
    """Return where a noun phrase begins that holds commas or a pronoun: "foods, drinks and tobacco company".

    Also "the Oulu, Finland, mill" and "he and others".
    """
    shape = frame.shape
    if shape[first - 1] == "C":
        joined = shape[first - 2] == "P" and frame.words[first - 1] in ("and", "or")
        alone = first - 3 < lowest or shape[first - 3] in OPENS_CLAUSE or shape[first - 3] == ","
        return first - 2 if joined and alone and frame.words[first - 2] != "it" else first
    head = shape[first:]
    place = _PLACE.search(shape, max(lowest, first - 7), first)
    if place is not None and head[:1] in "wN" and (place.start() == lowest or shape[place.start() - 1] in OPENS_CLAUSE):
        return place.start()
    if "C" not in shape[first : min(last, first + 8)] or head[:1] == "P":
        return first
    listed = _LIST.search(shape, max(lowest, first - 24), first)
    if listed is None or not (listed.start() == lowest or shape[listed.start() - 1] in OPENS_CLAUSE):
        return first
    verbal = any(shape[at] == "w" and is_past(frame.words[at]) and shape[at + 1] == "," for at in range(*listed.span()))
    return first if verbal or shape[listed.start()] == "A" else listed.start()


def _goes_on_in_front(frame: Frame, first: int, lowest: int) -> bool:
    """Tell whether a conjunction or an adverb in front of a noun phrase's tokens belongs to it.

    "in and around Oulu", "the predominantly wooden town", "a manager at First Oulu".
    """
    shape, words = frame.shape, frame.words
    before = shape[first - 2] if first - 2 >= lowest else ""
    if shape[first - 1] == "C":
        return (shape[first] == "I" and before == "I") or _joins_nouns(frame, first - 1, lowest)
    if words[first - 1] == "first":
        return (
            (shape[first] == "N" and before == "I")
            or (shape[first] in "wN" and before == "D")  # "the first minister"
            or (words[first] == "of" and shape[first + 1 : first + 2] == "N" and first - 1 in (lowest, 0))
        )
    return shape[first] in "wN" and before != "" and before in "DM" and words[first - 1].endswith("ly")


def _joins_nouns(frame: Frame, conjunction: int, lowest: int) -> bool:
    """Tell whether "and" joins two nouns ("Iyer and Holt said") rather than two clauses ("Iyer won and Holt said")."""
    if frame.words[conjunction] not in ("and", "or"):
        return False
    shape = frame.shape
    index = conjunction - 1
    if index < lowest or shape[index] not in "NMwB":
        return False
    while index >= lowest and shape[index] in "NMw#BDI":
        trade = index > lowest and shape[index - 1] == "D" and frame.words[index].endswith("ing")  # "the clothing and"
        if shape[index] == "w" and frame.words[index].endswith(("ed", "ing")) and not trade:
            return False
        index -= 1
    before = shape[index] if index >= 0 else ""
    return conjunction - index <= 7 and (index < lowest or before in ",;:qQ-ShCYZ.") and before not in ("X", "V", "P")


def _without_lead(frame: Frame, first: int, last: int) -> int:
    """Drop a preposition's phrase that isn't the subject: "In an interview Clark", "On Monday the company"."""
    shape = frame.shape
    run = last - 1
    if shape[run] == "P":
        return run
    if shape[first] == "o" and first + 2 < last and lexicon.likelihood(frame.words[first + 1], "verb") > _OFTEN:
        first += 2  # "has yet to release figures which"
    while run > first and shape[run - 1] not in "IoDPO":
        run -= 1
    if run > first + 1 and shape[run - 1] == "D":
        return run - 1
    names = last
    while names > run and shape[names - 1] in "NB":
        names -= 1
    return names if names < last else run


def noun_phrase(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the noun phrase that tokens `first` to `last` are, None where they are something else."""
    shape = frame.shape
    if first >= last or shape[first] not in "PDNMw#" or shape[first:last].lstrip("AD#w").startswith("T"):
        return None  # no phrase, or a time ("early on Monday")
    if any(code in "XVGKShRZY" for code in shape[first:last]):
        for index in range(first, last):
            if shape[index] in "ShXVGKZY" and index > first and shape[index - 1] in "NMwB":
                head = phrase_ending(frame, last, first)
                return (head.first, head.last) if head and head.first > index and shape[head.first] in "NPD" else None
        return None
    if shape[first] == "w" and TITLE_PARTICIPLE.match(frame.words[first]):
        return None
    return (first, last)


def with_place(frame: Frame, last: int, end: int) -> int:
    """Return where a noun phrase ends with the name that a preposition adds: "analysts at Corbin"."""
    shape = frame.shape
    at = last
    end = min(end, last + _LONGEST_PLACE)
    if at + 1 < end and shape[at] == "I" and frame.words[at] in OF_LIKE and shape[at + 1] == "N":
        at += 1
        while at < end and (shape[at] in "NB" or (frame.words[at] == "&" and shape[at + 1 : at + 2] == "N")):
            at += 1
        return at
    return last
