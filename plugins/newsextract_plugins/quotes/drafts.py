"""Drafts: quotes in the making, in characters, and which draft holds which quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Article, Rule, SpeakerRef
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["NOBODY", "UNKNOWN", "UNNAMED", "UNTOLD", "Draft", "Ledger", "Method"]

NOBODY: Final = "nobody is said to have spoken it"
UNKNOWN: Final = "no speaker stands near it"
UNTOLD: Final = "nobody is named who said it"
UNNAMED: Final = "nobody is named whom the pronoun may mean"

Method = Literal["explicit", "continued", "floating", "none"]


class Draft:
    """A quote in the making, in characters.

    Attributes:
        parts: Spans of the content; quotations without their marks where they are the whole part.
        quotations: Indexes into the top quotations that it holds.
        rule: The construction.
        trail: Names of what decided its fields, besides the rule.
        speaker: Who said it.
        cue: Span of the cue.
        via: Span of the secondary source.
        addressee: Span of the addressee.
        method: How the speaker was found.
        scare: Whether nobody is said to have spoken it.
        reason: Why there is no speaker.
        paragraph: Index of the paragraph of its last part.
        cue_class: The class of its cue.
        nested: Whether it stands inside a quotation, and its own quotations are nested ones.
        verbatim: Whether it is somebody's very words without quotation marks, as in a transcript.
        negative: Whether it was not said.
        asks: Whether somebody is asked to do something.
        holds_floor: Whether its speaker goes on behind the sentence.
        fragment: Whether it is words in marks that the article's own sentence takes up.
    """

    __slots__ = (
        "addressee", "asks", "cue", "cue_class", "fragment", "holds_floor", "method", "negative", "nested", "paragraph",
        "parts", "quotations", "reason", "rule", "scare", "speaker", "trail", "verbatim", "via",
    )  # fmt: skip

    def __init__(self, rule: Rule, paragraph: int) -> None:
        self.parts: list[tuple[int, int]] = []
        self.quotations: list[int] = []
        self.rule = rule
        self.paragraph = paragraph
        self.speaker: SpeakerRef | None = None
        self.cue: tuple[int, int] | None = None
        self.via: tuple[int, int] | None = None
        self.addressee: tuple[int, int] | None = None
        self.method: Method = "explicit"
        self.reason: str | None = None
        self.cue_class = "speech"
        self.trail: Sequence[str] = ()
        self.scare = self.verbatim = self.nested = self.negative = False
        self.asks = self.holds_floor = self.fragment = False


class Ledger:
    """The drafts of an article, and which of its quotations they hold.

    Args:
        article: The article.
        tops: The quotations that drafts can hold, none inside another.
    """

    def __init__(self, article: Article, tops: list[Quotation]) -> None:
        self.article = article
        self.tops = tops
        self.drafts: list[Draft] = []
        self._claimed = bytearray(len(self.tops))

    def is_claimed(self, index: int) -> bool:
        """Tell whether a draft holds the quotation."""
        return bool(self._claimed[index])

    def claim(self, index: int) -> None:
        """Note that the quotation is held, or is none."""
        self._claimed[index] = 1

    def goes_on(self, index: int) -> bool:
        """Tell whether the quotation goes on in the next paragraph."""
        return index + 1 < len(self.tops) and self.tops[index + 1].reopens and not self._claimed[index + 1]

    def add_scare(self, index: int, rule: Rule, paragraph: int) -> None:
        """Add a quotation that nobody is said to have spoken."""
        draft = Draft(rule, paragraph)
        draft.method, draft.scare, draft.reason = "none", True, NOBODY
        self.add(draft, index)
        self.drafts.append(draft)

    def add(self, draft: Draft, index: int) -> None:
        """Add a quotation behind a draft's others."""
        self.claim(index)
        draft.parts.append((self.tops[index].inner_start, self.tops[index].inner_end))
        draft.quotations.append(index)

    def spans(self, frame: Frame, first: int, last: int) -> list[tuple[int, int]]:
        """Return the characters of tokens: one span, or one a quotation where they are quotations alone."""
        if not frame.shape[first:last].strip("qQ"):
            quotations = [self.tops[frame.quotes[at]] for at in range(first, last)]
            return [(quotation.inner_start, quotation.inner_end) for quotation in quotations]
        return [frame.span(first, last)]

    def take_reopened(self, draft: Draft) -> None:
        """Add the other paragraphs of a quotation that runs over several, those in front and those behind."""
        if not draft.quotations:
            return
        first = index = draft.quotations[0]
        while index > 0 and self.tops[index].reopens and not self._claimed[index - 1]:
            index -= 1
            self.claim(index)
        front = range(index, first)
        draft.quotations[:0] = front
        draft.parts[:0] = [(self.tops[at].inner_start, self.tops[at].inner_end) for at in front]
        self.take_following(draft)

    def take_following(self, draft: Draft) -> None:
        """Add the paragraphs in which a draft's last quotation goes on."""
        index = draft.quotations[-1] + 1
        while index < len(self.tops) and self.tops[index].reopens and not self._claimed[index]:
            self.add(draft, index)
            draft.paragraph = self.article.layout.paragraph_at(self.tops[index].start) or draft.paragraph
            index += 1
