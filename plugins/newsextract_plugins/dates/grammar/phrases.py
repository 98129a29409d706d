"""Finds temporal phrases: the grammar run over the windows of a region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract_plugins.dates.grammar.patterns import beginning, matchers
from newsextract_plugins.dates.grammar.tokens import windows

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from newsextract_plugins.dates.grammar.tokens import Token, Tokens

__all__ = ["Phrase", "phrases"]


class Phrase:
    """A stretch of tokens that one rule of the grammar takes.

    Attributes:
        rule: Name of the rule.
        tokens: The tokens of the window.
        match: The match of the rule's pattern on their classes.
        start: First character.
        end: One past the last character.
    """

    __slots__ = ("_groups", "end", "match", "rule", "start", "tokens")

    def __init__(self, rule: str, tokens: Tokens, match: re.Match[str]) -> None:
        self.rule = rule
        self.tokens = tokens
        self.match = match
        self._groups = match.groupdict("")
        # The finding spans the group `self`, where the rule names one.
        first, last = match.span("self" if self.has("self") else 0)
        self.start = tokens.start(first)
        self.end = tokens.end(last - 1)

    def has(self, *groups: str) -> bool:
        """Tell whether any of the groups took part."""
        known = self._groups
        for group in groups:  # noqa: SIM110 (asked many times for each phrase)
            if known.get(group):
                return True
        return False

    def group(self, *groups: str) -> list[Token]:
        """Return the tokens of the first of the groups that took part."""
        for group in groups:
            if self._groups.get(group):
                first, last = self.match.span(group)
                return self.tokens.between(first, last)
        return []

    def value(self, *groups: str) -> Any:
        """Return what the last token of the first of the groups that took part means, None without one."""
        for group in groups:
            if self._groups.get(group):
                return self.tokens.value(self.match.end(group) - 1)
        return None

    def first(self, group: str) -> Any:
        """Return what the first token of a group that took part means."""
        return self.tokens.value(self.match.start(group))

    def kinds(self, group: str) -> str:
        """Return the classes of a group."""
        return self._groups.get(group, "")

    def before(self, count: int = 1) -> Token | None:
        """Return the token so many before the phrase, None at the window's edge."""
        index = self.match.start() - count
        return self.tokens[index] if index >= 0 else None

    def after(self, count: int = 1) -> Token | None:
        """Return the token so many behind the phrase, None at the window's edge."""
        index = self.match.end() + count - 1
        return self.tokens[index] if index < len(self.tokens) else None


def phrases(
    text: str,
    start: int,
    end: int,
    paragraphs: Sequence[tuple[int, int]],
    accept: Callable[[Phrase], bool | None],
) -> Iterator[Phrase]:
    """Yield the phrases of a region, in text order, not overlapping.

    Args:
        text: The article's text.
        start: First character of the region.
        end: One past its last.
        paragraphs: Spans of the text's paragraphs.
        accept: Judges each phrase: False leaves it to the next rule, None gives up the whole of it.
    """
    begins, table = beginning().search, matchers()
    # Reading goes left to right, and so does the resolver that `accept` may ask: windows are read one by one.
    for window in windows(text, start, end, paragraphs):
        classes = window.classes
        found = begins(classes)
        while found is not None:
            first = found.start()
            position = first + 1
            for rule, matched in table[classes[first : first + 2]]:
                match = matched(classes, first)
                if match is None or match.end() == first:
                    continue
                # What one rule takes for something else may be another rule's at the same place.
                phrase = Phrase(rule, window, match)
                judged = accept(phrase)
                if judged is False:
                    continue
                if judged:
                    yield phrase
                position = match.end()
                break
            found = begins(classes, position)
