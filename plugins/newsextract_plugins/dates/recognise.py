"""Finds temporal phrases: the grammar run over the windows of a region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsextract_plugins.dates.patterns import beginning, rules_by_class
from newsextract_plugins.dates.tokenising import Token, windows

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Phrase", "phrases"]


class Phrase(NamedTuple):
    """A stretch of tokens that one rule of the grammar takes."""

    rule: str
    tokens: list[Token]
    match: re.Match[str]

    @property
    def start(self) -> int:
        """First character."""
        return self.tokens[self._edges()[0]].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.tokens[self._edges()[1] - 1].end

    def _edges(self) -> tuple[int, int]:
        """Return the tokens that the finding spans: those of the group `self`, where the rule names one."""
        return self.match.span("self") if self.has("self") else self.match.span()

    def has(self, *groups: str) -> bool:
        """Tell whether any of the groups took part."""
        known = self.match.re.groupindex
        return any(group in known and self.match[group] for group in groups)

    def group(self, *groups: str) -> list[Token]:
        """Return the tokens of the first of the groups that took part."""
        for group in groups:
            if self.has(group):
                return self.tokens[self.match.start(group) : self.match.end(group)]
        return []

    def value(self, *groups: str) -> Any:
        """Return what the last token of the first of the groups that took part means, None without one."""
        tokens = self.group(*groups)
        return tokens[-1].value if tokens else None

    def kinds(self, group: str) -> str:
        """Return the classes of a group."""
        return (self.match[group] or "") if group in self.match.re.groupindex else ""

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
    begins, rules = beginning(), rules_by_class()
    # Reading goes left to right, and so does the resolver that `accept` may ask: windows are read one by one.
    for window in windows(text, start, end, paragraphs):
        classes = window.classes
        found = begins.search(classes)
        while found is not None:
            first = found.start()
            position = first + 1
            for rule, source in rules[classes[first]]:
                match = source.match(classes, first)
                if match is None or match.end() == first:
                    continue
                # What one rule takes for something else may be another rule's at the same place.
                phrase = Phrase(rule, window.tokens, match)
                judged = accept(phrase)
                if judged is False:
                    continue
                if judged:
                    yield phrase
                position = match.end()
                break
            found = begins.search(classes, position)
