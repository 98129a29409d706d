"""The grammar of temporal expressions: regular expressions over classes of tokens.

A name in capitals is a class (vocabulary.py) or one of the pieces below; groups are what resolving asks for. The
order is the order of preference at one place: what says more stands first.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.dates.grammar.calendar_patterns import CALENDAR_PATTERNS
from newsextract_plugins.dates.grammar.first_classes import openings
from newsextract_plugins.dates.grammar.length_patterns import LENGTH_PATTERNS
from newsextract_plugins.dates.grammar.relative_patterns import RELATIVE_PATTERNS
from newsextract_plugins.dates.grammar.shared_patterns import SHARED
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Matchers", "beginning", "class_pattern", "matchers", "pattern", "rules_by_opening"]


PATTERNS: Final[dict[str, str]] = {**CALENDAR_PATTERNS, **RELATIVE_PATTERNS, **LENGTH_PATTERNS}
"""The pattern of each rule, in the order of preference at one place."""

_WORD = re.compile(r"%?[A-Z][A-Z0-9]*")


@cache
def _names() -> re.Pattern[str]:
    """Class names, the longest first, so that DAYNUM isn't DAY and NUM."""
    return re.compile("|".join(sorted(CLASS, key=lambda name: (-len(name), name))))


def _source(pattern: str) -> str:
    """Write classes as their characters."""
    pattern = pattern.replace(
        "%COUNT0",
        "(?:(?:THE|A)?QUANTMULTIPLE?|(?<=BETWEEN)%CARDINALAND%CARDINAL|%CARDINAL(?:(?:TO|OR|DASH|HYPHEN)%CARDINAL)?)",
    )
    for _ in range(2):
        for name, source in SHARED.items():
            pattern = pattern.replace(name, source)
    return _words(re.sub(r"\s+", "", pattern))


def _words(pattern: str) -> str:
    def write(match: re.Match[str]) -> str:
        rest, written = match[0], ""
        while rest:
            found = _names().match(rest)
            if found is None:
                raise ValueError(f"no class begins {rest!r} in {pattern!r}")
            written += CLASS[found[0]]
            rest = rest[found.end() :]
        return written

    return re.sub(r"\(\?P<\w+>|[A-Z]+", lambda match: match[0] if match[0].startswith("(") else write(match), pattern)


def class_pattern(source: str) -> re.Pattern[str]:
    """Return a pattern over classes that is written like those of the grammar."""
    return re.compile(_source(source))


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """Return a rule's pattern over classes."""
    return class_pattern(PATTERNS[rule])


@cache
def rules_by_opening() -> dict[str, tuple[str, ...]]:
    """Return for each class and each pair of classes the rules whose phrases can begin so, in order of preference.

    A class alone stands for the rules that a pair with it, which isn't in the table, leaves.
    """
    found = {rule: openings(_source(source)) for rule, source in PATTERNS.items()}
    table: dict[str, tuple[str, ...]] = {}
    for opening in sorted({opening for begun in found.values() for opening in begun}):
        table[opening] = tuple(rule for rule, begun in found.items() if opening in begun or opening[0] in begun)
    return table


class Matchers(dict[str, "tuple[tuple[str, Callable[[str, int], re.Match[str] | None]], ...]"]):
    """For each pair of classes, or the last one alone, the rules that can begin so, each with its pattern's `match`."""

    def __missing__(self, opening: str) -> tuple[tuple[str, Callable[[str, int], re.Match[str] | None]], ...]:
        table = rules_by_opening()
        rules = table.get(opening) or table[opening[0]]
        found = self[opening] = tuple((rule, pattern(rule).match) for rule in rules)
        return found


@cache
def matchers() -> Matchers:
    """Return the table of what is tried where a phrase can begin; patterns are compiled when they are first tried."""
    return Matchers()


@cache
def beginning() -> re.Pattern[str]:
    """Return a pattern for any class that can begin a phrase before the one that follows it."""
    followers: dict[str, list[str]] = {}
    for opening in sorted(rules_by_opening()):
        followers.setdefault(opening[0], []).append(opening[1:])
    alone = "".join(first for first, seconds in followers.items() if "" in seconds)
    before: dict[str, str] = {}
    for first, seconds in followers.items():
        if "" not in seconds:
            key = "".join(seconds)
            before[key] = before.get(key, "") + first
    pairs = [f"[{firsts}](?=[{seconds}])" for seconds, firsts in before.items()]
    return re.compile("|".join([f"[{alone}]", *pairs]))
