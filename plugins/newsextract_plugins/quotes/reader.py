"""Reading an article into drafts, frame by frame."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.frames import frame_spans
from newsextract_plugins.quotes.constructions.headline_evidence import label_speaks
from newsextract_plugins.quotes.constructions.headline_labels import headline_colon
from newsextract_plugins.quotes.constructions.table import read_attributions
from newsextract_plugins.quotes.drafts import UNTOLD, Draft, Ledger
from newsextract_plugins.quotes.framing import Framing
from newsextract_plugins.quotes.inner import read_inner
from newsextract_plugins.quotes.speakers.resolving import Resolver
from newsextract_plugins.quotes.transcripts.blocks import Blocks
from newsextract_plugins.quotes.transcripts.turns import Turns
from newsextract_plugins.quotes.unclaimed.behind import reaction_behind, sentence_behind, so_says
from newsextract_plugins.quotes.unclaimed.headlines import repeat_in_headline
from newsextract_plugins.quotes.unclaimed.orphans import Orphans
from newsextract_plugins.quotes.unclaimed.place import Place
from newsextract_plugins.quotes.unclaimed.scare import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.vocabulary import Vocabulary

__all__ = ["Reader"]

_MARKS: Final = "qQ.,;:?!-"
"""Codes of a sentence that is a quotation and nothing else."""


class Reader:
    """Reads an article's regions into drafts.

    Args:
        article: The article.
        vocabulary: The words and cues.

    Attributes:
        ledger: The drafts.
        nested: The drafts of what stands inside quotations that hold others.
        resolver: The speakers, with those that only quotes reveal.
    """

    def __init__(self, article: Article, vocabulary: Vocabulary) -> None:
        quotations = article.layout.quotations
        self.ledger = Ledger(article, [quotation for quotation in quotations if quotation.parent is None])
        self.nested = Ledger(
            article,
            [q for q in quotations if q.parent is not None and quotations[q.parent].parent is None],
        )
        self.resolver = Resolver(article)
        self._article = article
        self._paragraphs = article.layout.paragraphs
        self._paragraph = 0
        self._vocabulary = vocabulary
        self._framing = Framing(article, self.ledger.tops, vocabulary)
        self._orphans = Orphans(self.ledger, self.resolver)
        self._last: Draft | None = None
        self._before: Frame | None = None
        self._alone: Draft | None = None
        self._turns = Turns(article, self.ledger, self.resolver)
        self._blocks = Blocks(article, self.ledger, self.resolver)

    def read(self, *, nested: bool = False) -> list[Draft]:
        """Read all regions and return the drafts, on demand with those that stand inside quotations."""
        article = self._article
        for region in article.regions:
            self._last = self._before = self._alone = self._framing.skipped = None
            self._read_region(region.start, region.end)
        if self._framing.first_paragraph is not None:
            repeat_in_headline(article.text, self._framing.first_paragraph, self.ledger.drafts)
        if nested and self.nested.tops:
            inner = read_inner(
                article, self.ledger, self.nested, self._vocabulary, lambda made: self._draft(made, -1, self.nested)
            )
            self.nested.drafts.extend(inner)
        return [*self.ledger.drafts, *self.nested.drafts]

    def _read_region(self, region_start: int, region_end: int) -> None:
        """Read a region, frame by frame and turn by turn."""
        self._paragraph = bisect_left(self._paragraphs, region_start, key=itemgetter(1))
        for read in self._frames_and_turns(region_start, region_end):
            if isinstance(read, int):
                self._last = self._turns.draft(read, self._last)
            else:
                self._read_frame(read)

    def _frames_and_turns(self, region_start: int, region_end: int) -> Iterator[Frame | int]:
        """Yield a region's frames, and the paragraphs that are turns of a transcript.

        A frame that ends in a quotation is held until it is known whether the one behind it belongs to it.
        """
        layout, tops, frame_of = self._article.layout, self.ledger.tops, self._framing.frame
        turns, blocks = self._turns.by_paragraph, self._blocks.paragraphs
        held: Frame | None = None
        in_turn = -1
        for start, end, first, last in frame_spans(layout.sentences, tops, region_start, region_end):
            paragraph = layout.paragraph_at(start) if turns or blocks else None
            if paragraph is not None and paragraph in turns:
                if held is not None:
                    yield held
                    held = None
                if paragraph != in_turn:
                    yield paragraph
                    in_turn = paragraph
                continue
            if blocks and paragraph in blocks:
                continue
            waiting = held is not None or (self._alone is not None and self._alone.speaker is None)
            frame = frame_of(start, end, first, last, waiting=waiting)
            if frame is None:
                continue
            joined = None if held is None else self._framing.joined(held, frame)
            if held is not None and joined is None:
                yield held
            frame = joined or frame
            held = frame if first < last and frame.shape[-1] == "q" and _may_go_on(frame) else None
            if held is None:
                yield frame
        if held is not None:
            yield held

    def _is_headline(self, frame: Frame) -> bool:
        """Tell whether a frame is the article's first paragraph and no full sentence."""
        if (frame.start, frame.end) != self._framing.first_paragraph:
            return False
        return frame.headline or self._article.text[frame.end - 1] not in ".!?:"

    def _paragraph_of(self, start: int) -> int:
        """Return the paragraph that holds a character behind those asked for before, -1 where none does."""
        paragraphs, at = self._paragraphs, self._paragraph
        while at < len(paragraphs) and paragraphs[at][1] <= start:
            at += 1
        self._paragraph = at
        return at if at < len(paragraphs) and paragraphs[at][0] <= start else -1

    def _read_frame(self, frame: Frame) -> None:
        paragraph = self._paragraph_of(frame.start)
        ledger = self.ledger
        if not frame.anchors and not frame.quotes and not frame.titles:
            if self._alone is not None:
                self._look_back(frame, paragraph, ())
            self._before = frame
            return
        if self._is_headline(frame):
            frame.opening = True
        attributions = read_attributions(frame)
        if attributions and ":" in frame.shape:
            attributions = [made for made in attributions if self._may_speak(made)]
        for index, name in frame.titles:
            ledger.add_scare(index, NAMES[name], paragraph)
        made = [self._draft(attribution, paragraph, ledger) for attribution in attributions]
        first = len(ledger.drafts)
        ledger.drafts += made
        if frame.quotes and not all(map(ledger.is_claimed, frame.quotes.values())):
            self._last = self._orphans.place(Place(frame, paragraph, made, self._last, self._sentence_before))
        self._look_back(frame, paragraph, ledger.drafts[first:])
        if made:
            self._last = _holding_the_floor(made)
        elif self._article.text[frame.end - 1] == ":":
            self._last = self._blocks.read(frame, paragraph, self._sentence_before) or self._last
        self._before = frame

    def _look_back(self, frame: Frame, paragraph: int, made: Sequence[Draft]) -> None:
        """Give a quotation that stands alone in front, in the same paragraph, to whom this sentence names."""
        alone = self._alone
        if alone is not None and alone.paragraph != paragraph:
            alone = self._alone = None
        if alone is not None:
            self._name_alone(alone, frame, made)
        if frame.shape[:1] in _MARKS and not frame.shape.strip(_MARKS):
            if made and (alone is None or alone.speaker is not None):
                self._alone = made[-1]
        elif alone is not None and alone.speaker is not None:
            self._alone = None

    def _name_alone(self, alone: Draft, frame: Frame, made: Sequence[Draft]) -> None:
        """Tell who spoke a quotation alone by the sentence behind it."""
        for construction in (so_says, reaction_behind)[: 1 if alone.speaker is not None or made else 2]:
            named = construction.read(frame)
            if named is not None:
                alone.speaker = self.resolver.resolve(frame, named.first, named.last, before=self._sentence_before)
                alone.rule, alone.method, alone.reason = construction, "explicit", None
                for draft in made:
                    if not draft.quotations:
                        self.ledger.drafts.remove(draft)
                return
        speaking = sentence_behind.read(made) if alone.speaker is None else None
        if speaking is not None:
            alone.speaker, alone.rule, alone.method, alone.reason = speaking.speaker, sentence_behind, "explicit", None

    def _may_speak(self, made: Attribution) -> bool:
        """Tell whether an attribution stands; the label of a headline needs evidence that it is somebody who speaks."""
        if made.rule is not headline_colon:
            return True
        standing = self.resolver.standing(*made.frame.span(*made.source))
        return label_speaks(self._article.text, made, self._vocabulary.lexicon, standing)

    def _draft(self, attribution: Attribution, paragraph: int, ledger: Ledger) -> Draft:
        frame = attribution.frame
        assert attribution.rule is not None
        draft = Draft(attribution.rule, paragraph)
        draft.cue_class, draft.asks = attribution.cue_class, attribution.asks
        draft.holds_floor, draft.negative = attribution.holds_floor, attribution.negative
        draft.trail = (f"source:{attribution.how}", *attribution.trail)
        parts = attribution.parts
        for first, last in sorted(parts) if len(parts) > 1 else parts:
            held = frame.held(first, last) if frame.quotes else ()
            if not held:
                draft.parts.append(frame.span(first, last))
                continue
            draft.parts += ledger.spans(frame, first, last)
            draft.quotations += held
            for index in held:
                ledger.claim(index)
        if attribution.unnamed:
            draft.method, draft.reason = "none", UNTOLD
        else:
            draft.speaker = self.resolver.resolve(frame, *attribution.source, before=self._sentence_before)
        draft.cue = self._cue_span(frame, attribution.cue)
        if attribution.via is not None:
            draft.via = frame.span(*attribution.via)
        if attribution.addressee is not None:
            draft.addressee = frame.span(*attribution.addressee)
            for index in frame.held(*attribution.addressee) if frame.quotes else ():
                ledger.add_scare(index, NAMES["title"], paragraph)  # "told “Velm Daily” that"
        if draft.quotations:
            ledger.take_reopened(draft)
        return draft

    def _sentence_before(self) -> Frame | None:
        """Return the sentence before."""
        return self._framing.skipped_behind(self._before) or self._before

    def _cue_span(self, frame: Frame, tokens: tuple[int, int]) -> tuple[int, int]:
        """Return the characters of a cue, without a full stop that glued text left on it ("he said. in front")."""
        start, end = frame.span(*tokens)
        if self._article.text[end - 1] == "." and frame.words[tokens[1] - 1] in self._vocabulary.lexicon:
            end -= 1
        return start, end


def _may_go_on(frame: Frame) -> bool:
    """Tell whether a frame that ends in a quotation may have its attribution in the sentence behind it."""
    return "V" not in frame.shape and "K" not in frame.shape


def _holding_the_floor(made: Sequence[Draft]) -> Draft:
    """Return whose speaker goes on behind a sentence: of the last quotation, else of the widest content."""
    if len(made) == 1:
        return made[0]
    quoting = [draft for draft in made if draft.holds_floor]
    if quoting:
        return quoting[-1]
    return max(made, key=lambda draft: draft.parts[-1][1] - draft.parts[0][0])
