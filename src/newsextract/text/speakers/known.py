"""The speakers that an article has already, asked by span: who is mentioned there, in which office."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from newsextract.model.types import Mention, Span, SpeakerRef
from newsextract.text.speakers.offices import Holders, Offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article

__all__ = ["KnownMention", "KnownSpeakers"]

_POSSESSED: Final = ("’s", "'s", "s’", "s'")
KnownMention = tuple[int, int, int, str]
"""A mention that is known: its start and end, the index of its speaker, and its kind."""


class KnownSpeakers:
    """The speakers of an article by where they are mentioned.

    Args:
        article: The article, with the speakers found so far.

    Example:
        >>> from newsextract import Extractor
        >>> from newsextract.text.speakers import KnownSpeakers
        >>> article = Extractor().extract("Mayor Ana Ruiz spoke. She left at noon.")
        >>> known = KnownSpeakers(article)
        >>> [article.speakers[index].name for _, _, index, _ in known.overlapping(22, 25)]
        ['Ana Ruiz']

    Attributes:
        article: The article.
        by_surname: The index of the first person of each last name, in small letters.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._known = sorted([
            (mention.start, mention.end, index, mention.kind)
            for index, speaker in enumerate(article.speakers)
            for mention in (speaker.mentions or (Mention(speaker.start, speaker.end, speaker.text),))
        ])  # fmt: skip
        self._starts = [known[0] for known in self._known]
        self._reach = list(accumulate([known[1] for known in self._known], max))
        self._offices: dict[int, Offices] = {}
        self.by_surname: dict[str, int] = {}
        for index, speaker in enumerate(article.speakers):
            if speaker.kind == "person" and speaker.name:
                self.by_surname.setdefault(speaker.name.split()[-1].casefold(), index)

    def overlapping(self, start: int, end: int) -> Sequence[KnownMention]:
        """Return the known mentions of speakers that share a character with a span."""
        low = bisect_right(self._reach, start)
        high = bisect_left(self._starts, end, low)
        return [known for known in self._known[low:high] if known[1] > start] if low < high else ()

    def named(self, start: int, end: int) -> SpeakerRef | None:
        """Return the speaker whose name a span is, no more and no less, where it does not say whose something is."""
        found = self.overlapping(start, end)
        if len(found) != 1:
            return None
        first, last, index, kind = found[0]
        text = self.article.text
        if first != start or last != end or kind != "name":
            return None
        if text[end : end + 2] in _POSSESSED or text[end - 2 : end] in _POSSESSED[:2]:
            return None
        return self.reference(index, Span.of(text, start, end))

    def reference(self, index: int, mention: Span) -> SpeakerRef:
        """Return the speaker of an index as a mention means it, with the role stated there, or the usual one."""
        speaker = self.article.speakers[index]
        role = None
        if speaker.roles:
            offices = self._offices.get(index)
            if offices is None:
                offices = self._offices[index] = Offices(speaker)
            role = offices.stated_by(mention) or offices.usual
        return SpeakerRef(name=speaker.name, kind=speaker.kind, role=role, mention=mention, index=index)

    @cached_property
    def holders(self) -> Holders:
        """Who holds which office."""
        return Holders(self.article.speakers)
