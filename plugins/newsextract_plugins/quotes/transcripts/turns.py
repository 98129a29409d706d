"""The turns of a transcript as drafts: who speaks each, and which quotations it holds."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import Span
from newsextract.text import patterns as re
from newsextract_plugins.quotes.drafts import Draft
from newsextract_plugins.quotes.transcripts.labels import transcript
from newsextract_plugins.quotes.transcripts.unlabelled import unlabelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract import Article
    from newsextract_plugins.quotes.drafts import Ledger
    from newsextract_plugins.quotes.speakers.resolving import Resolver
    from newsextract_plugins.quotes.transcripts.labels import Turn

__all__ = ["Turns"]

_INTERVIEW: Final = re.compile(
    r"(?:Q ?& ?A|[Ii]nterview|[Cc]onversation|spoke|talk(?:s|ed)?|sat down) with (?:[\w.]+ ){0,4}$"
)
"""What stands in front of whom an interview is with."""


class Turns:
    """Reads the turns of an article's transcript.

    Args:
        article: The article.
        ledger: The drafts.
        resolver: Resolves the speakers.

    Attributes:
        by_paragraph: The turns by the index of their paragraph.
    """

    def __init__(self, article: Article, ledger: Ledger, resolver: Resolver) -> None:
        self.by_paragraph: Mapping[int, Turn] = transcript.read(article)
        self._rule = transcript
        if not self.by_paragraph:
            self.by_paragraph, self._rule = unlabelled.read(article), unlabelled
        self._article = article
        self._ledger = ledger
        self._resolver = resolver

    def draft(self, paragraph: int, last: Draft | None) -> Draft:
        """Return the draft of a paragraph's turn: a new one, or the last one where the paragraph goes on with it."""
        turn = self.by_paragraph[paragraph]
        if turn.role == "same" and last is not None:
            draft = last
            draft.paragraph = paragraph
        else:
            draft = Draft(self._rule, paragraph)
            draft.verbatim = True
            self._name(draft, turn)
            self._ledger.drafts.append(draft)
        draft.parts.append((turn.start, turn.end))
        self._take_quotations(draft, paragraph)
        return draft

    def _take_quotations(self, draft: Draft, paragraph: int) -> None:
        """Let a draft hold the quotations that begin in a paragraph."""
        tops = self._ledger.tops
        start, end = self._article.layout.paragraphs[paragraph]
        index = bisect_left(tops, start, key=lambda quotation: quotation.start)
        while index < len(tops) and tops[index].start < end:
            self._ledger.claim(index)
            draft.quotations.append(index)
            index += 1

    def _name(self, draft: Draft, turn: Turn) -> None:
        """Tell who speaks a turn: whom its label names, or the only person whom the text in front of Q and A names."""
        draft.cue = None if turn.colon < 0 else (turn.colon, turn.colon + 1)
        label = turn.name_start, turn.name_end
        named = turn.person or (self._answering if turn.role == "answer" else label if turn.role == "name" else None)
        if named is None:
            draft.method, draft.reason = "none", "the label is no name"
            return
        draft.speaker = self._resolver.resolve_name(*named)
        if turn.person is not None:
            draft.speaker = attrs.evolve(draft.speaker, mention=Span.of(self._article.text, *label))

    @cached_property
    def _answering(self) -> tuple[int, int] | None:
        """Where the text in front of the turns names the only person whom it names."""
        start = self._article.layout.paragraphs[0][0]
        return _only_person(self._article, start, min(turn.name_start for turn in self.by_paragraph.values()))


def _only_person(article: Article, start: int, end: int) -> tuple[int, int] | None:
    """Return where a stretch of text names the person whom an interview is with, or the only person whom it names."""
    text = article.text
    names = [name for name in article.layout.names if name.kind == "person" and start <= name.start and name.end <= end]
    asked = [name for name in names if _INTERVIEW.search(text, max(start, name.start - 60), name.start)]
    chosen = (asked or names)[:1]
    if not chosen or (not asked and len({text[name.start : name.end].split()[-1] for name in names}) > 1):
        return None
    return chosen[0].start, chosen[0].end
