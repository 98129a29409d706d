"""Whom the numbers of a poll measure: not the poll, but those whom it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract_plugins.statistics.words import Words


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


_SHOWING = frozenset(
    {"find", "finds", "found", "give", "gives", "gave", "had", "has", "put", "puts", "show", "shows", "showed"}
)
_SURVEYS = frozenset({"poll", "polls", "polling", "survey", "surveys", "study", "count", "results"})
