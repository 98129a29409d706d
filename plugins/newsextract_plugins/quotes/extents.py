"""Extents: where the content of one construction ends earlier, or begins later, than its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.quotes.words import is_past

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame


def without_dateline(shape: str, start: int, end: int) -> int:
    """Step over what opens a sentence and is not said: a conjunction, a place and a dash."""
    while start < end - 2 and shape[start] in "CY":
        start += 1
    return start + 2 if end - start > 4 and shape.startswith("N-", start) else start


def participle_end(frame: Frame, start: int, end: int) -> int:
    """Return where the content of a participle ends: before "and" and a past tense, which is the main clause's verb."""
    shape = frame.shape
    for at in range(start + 1, end - 1):
        if shape[at] == "C" and shape[at + 1] == "w" and is_past(frame.words[at + 1]) and "X" not in shape[start:at]:
            return at
    return end


def relative_end(frame: Frame, relative: int, start: int, end: int) -> int:
    """Return where a content in a relative clause ends: with the clause, behind whose comma the main verb stands."""
    shape = frame.shape
    if shape[relative - 1 : relative] != ",":
        return end
    for at in range(start + 1, end - 1):
        if shape[at] == ",":
            verb = at + 1
            while verb < end - 1 and shape[verb] == "A":
                verb += 1
            if shape[verb] in "XV" or (shape[verb] == "w" and is_past(frame.words[verb])):
                return at
    return end


def behind_name(shape: str, start: int, end: int) -> int:
    """Return where the name in "what she calls the “new deal” between" ends: with its quotation."""
    for at in range(start, min(end, start + 14)):
        if shape[at] in "qQ":
            return at + 1
    return end
