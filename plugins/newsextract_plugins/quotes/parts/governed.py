"""Whose deed a verb of saying is, as the grammar tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["governed_by"]


def governed_by(frame: Frame, at: int) -> tuple[int, int] | None:
    """Return the tokens of the subject that the grammar gives a verb, None where it gives none."""
    start = frame.start_of(at)
    sentence = None if frame.grammar is None else frame.grammar.sentence_at(start)
    verb = None if sentence is None else sentence.token_at(start)
    if sentence is None or verb is None:
        return None
    clause = sentence.clause_at(verb)
    if clause is None or clause.subject is None or not clause.verb.start <= verb < clause.verb.end:
        return None
    if clause.subject.phrase.kind in ("number", "time"):
        return None
    leading = sentence.tags[clause.subject.start] == "A"  # "about 100 anglers"
    start, end = sentence.span(clause.subject.start + leading, clause.subject.end)
    first, last = frame.token_at(start), frame.token_at(end - 1)
    return None if first is None or last is None else (first, last + 1)
