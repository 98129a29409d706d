"""Posts, letters and statements that are set as a block of their own, without marks, behind "wrote:"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.quotes.drafts import Draft
from newsextract_plugins.quotes.sources.verb_sources import source_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract import Article
    from newsextract_plugins.quotes.drafts import Ledger
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.speakers.resolving import Resolver

__all__ = ["Blocks", "set_block"]

_SETTING: Final = frozenset(
    {"write", "post", "tweet", "say", "reply", "add", "read", "state", "comment", "respond", "share", "note", "declare",
     "announce", "message", "text", "email"}
)  # fmt: skip
_FARTHEST: Final = 10
"""Tokens between a cue and the colon that ends its sentence."""
_SPOKEN: Final = re.compile(
    r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|[Ll]et['’]s|(?:I|[Ww]e|[Yy]ou)['’](?:m|ve|d|ll|re))\b|[#@]\w|t\.co/"
)
"""What shows that a paragraph is somebody's own words."""
_LISTED: Final = re.compile(r"(?:[•·*–-]|\d{1,2}[.)])\s|[A-Z][\w .]{0,30}:")
"""What opens the item of a list, or a line with a label."""
_LONGEST: Final = 1500


@rule(
    "set-block",
    "A paragraph of somebody's own words without marks, behind a sentence that ends in “wrote:”.",
    example="On Monday Amara Diallo wrote:\n\nI have kept the harbour for us all.",
    counterexample="On Monday Amara Diallo wrote:\n\nThe harbour was closed by the council in May.",
)
def set_block(article: Article, paragraph: int) -> list[tuple[int, int]]:
    """Return the paragraphs of a block that begins at a paragraph: one, or the lines that nothing parts."""
    text, paragraphs = article.text, article.layout.paragraphs
    if paragraph >= len(paragraphs):
        return []
    lines = [paragraphs[paragraph]]
    start = lines[0][0]
    if "\n\n" in text[paragraphs[paragraph - 1][1] : start]:
        for following in paragraphs[paragraph + 1 :]:
            if text[lines[-1][1] : following[0]].count("\n") != 1 or following[1] - start > _LONGEST:
                break
            lines.append(following)
    end = lines[-1][1]
    marked = any(start <= quotation.start < end for quotation in article.layout.quotations)
    if marked or end - start > _LONGEST or text[end - 1] == ":" or _LISTED.match(text, start, end):
        return []
    return lines if _SPOKEN.search(text, start, end) else []


class Blocks:
    """Reads the blocks of an article.

    Attributes:
        paragraphs: The paragraphs that are blocks so far.
    """

    def __init__(self, article: Article, ledger: Ledger, resolver: Resolver) -> None:
        self.paragraphs: set[int] = set()
        self._article = article
        self._ledger = ledger
        self._resolver = resolver

    def read(self, frame: Frame, paragraph: int, before: Callable[[], Frame | None]) -> Draft | None:
        """Return the draft of the block behind a sentence that ends in a colon, None where none is announced."""
        cue = _last_cue(frame)
        source = None if cue is None else source_of(frame, frame.cues[cue], 0, ())
        if cue is None or source is None:
            return None
        lines = set_block.read(self._article, paragraph + 1)
        if not lines:
            return None
        draft = Draft(set_block, paragraph + len(lines))
        draft.verbatim = draft.holds_floor = True
        draft.speaker = self._resolver.resolve(frame, source.first, source.last, before=before)
        draft.cue = frame.span(cue, frame.cues[cue].last)
        draft.parts = list(lines)
        self.paragraphs.update(range(paragraph + 1, paragraph + 1 + len(lines)))
        self._ledger.drafts.append(draft)
        return draft


def _last_cue(frame: Frame) -> int | None:
    """Return the cue of writing near the colon that ends a frame."""
    if frame.shape[-1:] != ":" or not frame.anchors:
        return None
    verbs = [at for at in frame.anchors if frame.shape[at] in "VG"]
    if not verbs or len(frame.shape) - verbs[-1] > _FARTHEST:
        return None
    return verbs[-1] if frame.cues[verbs[-1]].cue.lemma.split()[0] in _SETTING else None
