"""Offices: which of a speaker's roles a mention states, and which one is meant where it states none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Span, Speaker

__all__ = ["Holders", "Offices"]

_RELATIONS: Final = [["counterpart"], ["colleague"], ["predecessor"], ["successor"], ["rival"], ["ally"]]
"""Last words of roles that tell only how somebody stands to another."""


class Offices:
    """The roles of one speaker, sorted once: a speaker may have as many roles as mentions.

    Args:
        speaker: The speaker.

    Attributes:
        usual: The first current role that is an office, not only a relation ("his counterpart"), else the first current
            one, else the first of all; None where there is none.
    """

    def __init__(self, speaker: Speaker) -> None:
        roles = speaker.roles
        self._texts = [role.text for role in roles]
        spans = sorted(
            (span.start, span.end, rank)
            for rank, role in enumerate(roles)
            for span in (role, role.mention)
            if span is not None
        )
        self._starts = [start for start, _, _ in spans]
        self._reach = list(accumulate((end for _, end, _ in spans), max))
        self._spans = spans
        current = [role for role in roles if role.status == "current"] or roles
        offices = [role for role in current if role.text.casefold().split()[-1:] not in _RELATIONS]
        self.usual = next((role.text for role in offices or current), None)

    def stated_by(self, mention: Span) -> str | None:
        """Return the first role that stands in the words of a mention or beside them."""
        low = bisect_right(self._reach, mention.start)
        high = bisect_left(self._starts, mention.end)
        ranks = [rank for _, end, rank in self._spans[low:high] if end > mention.start]
        return self._texts[min(ranks)] if ranks else None


class Holders:
    """Who holds which office, by each word of a role's title.

    Args:
        speakers: The article's speakers.
    """

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._by_word: dict[str, list[int]] = {}
        for index, speaker in enumerate(speakers):
            for word in {word for role in speaker.roles for word in role.title.casefold().split()}:
                self._by_word.setdefault(word, []).append(index)

    def only(self, office: str) -> int | None:
        """Return the index of the only speaker who holds an office: "Judge" in a headline is the article's only one."""
        found = self._by_word.get(office, [])
        return found[0] if len(found) == 1 else None
