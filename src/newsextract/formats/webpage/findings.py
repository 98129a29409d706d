"""What the page says of a finding in one place: its number, its colour, and why it was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.words.quoting import numbered, share
from newsextract.model.types import Finding

if TYPE_CHECKING:
    from newsextract.model.types import Article, Quote, Role, SpeakerRef

__all__ = ["COLOURS", "NOBODY", "Names", "has_name", "why"]

COLOURS: Final = 12
"""So many speakers have a colour of their own: those who are quoted most."""

NOBODY: Final = "s0"
"""The class of what has no speaker, or one without a colour."""


@attrs.frozen
class Names:
    """The names of an article's parts on the page: ids that no other article has, classes for the speakers' colours.

    Attributes:
        prefix: What every id of the article begins with.
        colours: The class of each speaker, by what `_key` makes of a reference to it.
        numbers: The numbers of the quotes that were spoken, by their index.
    """

    prefix: str
    colours: dict[object, str]
    numbers: dict[int, int]

    @classmethod
    def of(cls, article: Article, prefix: str) -> Names:
        """Return the names for an article: who is quoted most has the first colour."""
        times = Counter(_key(quote.speaker) for quote in article.quotes if has_name(quote))
        ranked = [key for key, _ in times.most_common(COLOURS)]
        colours = {key: f"s{number}" for number, key in enumerate(ranked, 1)}
        return cls(prefix, colours, numbered(article))

    def place(self, letter: str, index: int) -> str:
        """Return the id of a finding's words in the text."""
        return f"{self.prefix}-{letter}{index}"

    def card(self, letter: str, index: int) -> str:
        """Return the id of what is listed of the finding."""
        return f"{self.prefix}-{letter}{index}c"

    def colour(self, speaker: SpeakerRef | None) -> str:
        """Return the class of a speaker's colour."""
        return self.colours.get(_key(speaker), NOBODY)

    def colour_of(self, index: int) -> str:
        """Return the class of the colour of `article.speakers[index]`."""
        return self.colours.get(index, NOBODY)


def has_name(quote: Quote) -> bool:
    """Tell whether the quote has a speaker with a name."""
    return quote.speaker is not None and bool(quote.speaker.name)


def why(finding: Finding | Role) -> str:
    """Return the rule that made a finding, how often it is right, and what decided the fields."""
    parts = [f"rule {finding.rule}"] if finding.rule else []
    if finding.confidence is not None:
        parts.append(f"right in {share(finding.confidence)} of cases")
    trail = [name for name in finding.trail if name != finding.rule] if isinstance(finding, Finding) else []
    if trail:
        parts.append("decided by " + ", ".join(trail))
    return " · ".join(parts)


def _key(speaker: SpeakerRef | None) -> object:
    """Return what two references to one speaker share."""
    if speaker is None or not speaker.name:
        return None
    return speaker.index if speaker.index is not None else speaker.name.casefold()
