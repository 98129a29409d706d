"""Whom the numbers of a poll measure: not the poll, but those whom it shows, and each side its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.words import is_mark
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity


def surveyed(words: Words, verb: int, subject: tuple[int, int] | None, index: int) -> tuple[int, int] | None:
    """Return who is measured in "the poll shows Osei ahead with 46%": it is not the poll."""
    if subject is None or words.lower[verb] not in _SHOWING or verb + 1 > index or not words.is_capital(verb + 1):
        return None
    begin, end = words.after(subject[0]), words.after(subject[1])
    if _SURVEYS.isdisjoint(words.lower[begin:end]):
        return None
    stop = verb + 1
    while stop <= index and words.is_capital(stop):
        stop += 1
    if words.lower[stop - 1].endswith("'s"):
        return None
    return words.starts[verb + 1], words.ends[stop - 1]


def opponent(quantity: Quantity, words: Words, previous: Quantity) -> tuple[int, int] | None:
    """Return whom the second number of "Ruiz leads Osei 46 to 44 percent" measures, and give the first its side."""
    gap = _TO.fullmatch(words.text, previous.end, quantity.start)
    if gap is None:
        owned = previous.kind == quantity.kind and _TO_OWN.search(words.text, previous.end, quantity.start)
        return owned.span("owner") if owned else None
    if gap["owner"] is not None:
        return gap.span("owner")  # "57 percent to Canova's 43 percent"
    sides = _sides_before(previous, words)
    if sides is not None:
        previous.measures = sides[0]
        return sides[1]
    end = min(previous.before, words.before(previous.start)) + 1
    while end > 0 and (is_mark(words.tokens[end - 1]) or words.lower[end - 1] in {"by", "with"}):
        end -= 1
    begin = _name_before(words, end)
    if begin < end and begin > 1 and words.lower[begin - 1] == "in":
        end = begin - 1  # "ahead of Osei in Velm, 32%-25%"
        begin = _name_before(words, end)
    for behind in range(1, min(_LONGEST_GROUP, end) if begin == end else 0):
        if words.lower[end - behind] in {"among", "with", "in", "for"}:
            end -= behind
            begin = _name_before(words, end)  # "leads Osei among likely voters 49 percent to 39"
            break
    lead = begin - 1 - (begin > 1 and words.lower[begin - 1] in {"of", "the"})
    if begin == end or lead < 0 or words.lower[lead] not in _CONTESTING:
        return None
    if words.lower[begin - 1] in _CONTESTING:
        first = _name_before(words, begin - 1)
        if first < begin - 1 and words.lower[begin - 2] not in grammar().pronouns:
            previous.measures = words.starts[first], words.ends[begin - 2]
    return words.starts[begin], words.ends[end - 1]


def _sides_before(first: Quantity, words: Words) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the sides of the result before: "leads Osei 43 to 41 in Orlo and 42 to 39 in Velm"."""
    second = first.before_it
    earlier = None if second is None else second.before_it
    if second is None or earlier is None or earlier.measures is None or second.measures is None:
        return None
    if earlier.measures == second.measures or not _TO.fullmatch(words.text, earlier.end, second.start):
        return None
    return (earlier.measures, second.measures) if _AND.fullmatch(words.text, second.end, first.start) else None


def _name_before(words: Words, end: int) -> int:
    """Return where the capitalised words begin that end before a word."""
    begin = end
    while begin > 0 and words.is_capital(begin - 1) and not is_mark(words.tokens[begin - 1]):
        begin -= 1
    return begin


_LONGEST_GROUP = 6
_CONTESTING = word_set("contesting")
_TO = re.compile(r"\sto\s(?:(?P<owner>[A-Z][^,;:()\d]{1,40})['’]s\s|(?:his|her|its|their)\s)?|[-–]")
#: "33% of voters to Osei's 20%"
_TO_OWN = re.compile(r"(?<=\sto\s)(?P<owner>[A-Z][^\W\d]{1,20}(?:\s[A-Z][^\W\d]{1,20}){0,2})['’]s\s$")
_AND = re.compile(r"(?:\s(?:in|among|with)\s[^,;:()\d]{1,40})?,?\sand\s(?:by\s)?")
_SHOWING = frozenset(
    {"find", "finds", "found", "give", "gives", "gave", "had", "has", "put", "puts", "show", "shows", "showed"}
)
_SURVEYS = frozenset({"poll", "polls", "polling", "survey", "surveys", "study", "count", "results"})
