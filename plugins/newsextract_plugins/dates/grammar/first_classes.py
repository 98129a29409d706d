"""What a pattern over classes can begin with: so that few rules are tried at a place, and none at most places."""

from __future__ import annotations

from newsextract.text import patterns as re

__all__ = ["beginnings", "openings"]

_LENGTH = 2


def beginnings(source: str) -> set[str]:
    """Return the classes that a match of a pattern can begin with."""
    return {opening[0] for opening in openings(source) if opening}


def openings(source: str) -> set[str]:
    """Return the pairs of classes that a match of a pattern can begin with, single ones where it can be that short.

    It reads the few constructs that the grammar uses: groups, alternatives, `?`, `{0,6}`, and lookaround, which takes
    nothing.

    Example:
        >>> sorted(openings("(?:a|b)c?d|e"))
        ['ac', 'ad', 'bc', 'bd', 'e']
    """
    return _alternatives(source, 0)[0]


def _alternatives(source: str, position: int) -> tuple[set[str], int]:
    """Read alternatives up to the end of their group; return their openings and where they end."""
    found: set[str] = set()
    while True:
        sequence, position = _sequence(source, position)
        found |= sequence
        if position >= len(source) or source[position] == ")":
            return found, position + 1
        position += 1


_HEAD = re.compile(r"\((?:\?(?:P<\w+>|:|(?P<around><?[=!])))?")
_REPEAT = re.compile(r"[?*]|\{0,\d\}")


def _sequence(source: str, position: int) -> tuple[set[str], int]:
    """Read one alternative."""
    found = {""}
    while position < len(source) and source[position] not in ")|":
        head = _HEAD.match(source, position)
        if head is not None:
            part, position = _alternatives(source, head.end())
            if head["around"]:
                continue
        else:
            part, position = {source[position]} if source[position] != "$" else {""}, position + 1
        repeat = _REPEAT.match(source, position)
        if repeat is not None:
            part |= _joined(part, part) if repeat[0] != "?" else set()
            part.add("")
            position = repeat.end()
        found = _joined(found, part)
    return found, position


def _joined(first: set[str], second: set[str]) -> set[str]:
    """Return the openings of what two parts match one after the other."""
    short = [opening for opening in first if len(opening) < _LENGTH]
    if not short:
        return first
    return first.difference(short).union([(opening + further)[:_LENGTH] for opening in short for further in second])
