"""One scan for all that may stand for a person: pronouns, and noun phrases with a role as their head."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsextract_plugins.roles.mentions.nominals import Aged, Nominal, Relative, aged, head_pattern, nominal, relative
from newsextract_plugins.roles.mentions.pronouns import PRONOUNS, Pronoun

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["anaphors"]

_POSSESSIVE = frozenset({"his", "her"})


def anaphors(text: str, start: int, end: int) -> Iterator[Pronoun | Nominal | Relative | Aged]:
    """Yield the third-person pronouns, the definite noun phrases and the relatives of a stretch of text."""
    reached = start
    for match in _pattern().finditer(text, start, end):
        if match.lastgroup == "pronoun":
            begin, stop = match.span()
            if (
                text[begin - 1] in "sS"
                and begin > start
                and stop - begin == 2
                and text[begin - 1 : stop].lower() == "she"
            ):
                begin -= 1
            word = text[begin:stop].lower()
            yield Pronoun(begin, stop, PRONOUNS[word])
            if word in _POSSESSIVE:
                related = relative(text, begin, stop)
                if related is not None:
                    yield related
            continue
        if match.lastgroup == "aged":
            begin, stop = match.span()
            by_age = aged(text, begin - 1, stop)
            if by_age is not None:
                yield by_age
            continue
        head_start, head_end = match.span("second" if match["second"] else "head")
        if head_start >= reached:
            reached = head_end
            found = nominal(text, start, head_start + 1, head_end)
            if found is not None:
                yield found


@cache
def _pattern() -> re.Pattern[str]:
    """Pronouns, and determiners and possessives with a head behind them, by the rarest letters that they have.

    What follows a determiner is looked ahead at, up to the first head, for there may be pronouns in it. Of two heads
    that follow each other ("the player coach") the second counts.
    """
    return re.compile(
        rf"""
        [hH’']
        (?:
            (?P<pronoun>
                (?<= \b [hH]) (?: e (?> (?: rs?(?:elf)? )? ) | i (?: s | m(?> (?:self)? ) ) ) \b
              | (?<= \b [sS]h) e \b
            )
          | (?P<aged> (?<= \b [tT]h) e (?= [ ] \d{{1,3}} -year-old \b ) )
          | (?: (?<= \b [tT]h) (?: e | is ) | (?<= [’']) s )
            (?= (?: [ \n]++ \S++ ){{0,3}}? (?P<head> {head_pattern()} ) (?> (?P<second> {head_pattern()} )? ) )
        )
        """,
        re.VERBOSE,
    )
