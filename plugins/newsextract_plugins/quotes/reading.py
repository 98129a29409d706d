"""Reading an article into drafts, frame by frame."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import Span
from newsextract.text.grammar.chunks import chunks_of
from newsextract.text.grammar.frames import frame_spans
from newsextract_plugins.quotes.constructions.verbs import read_attributions
from newsextract_plugins.quotes.drafts import UNKNOWN, Draft, Ledger
from newsextract_plugins.quotes.pronouns import is_pronoun
from newsextract_plugins.quotes.resolving import Resolver
from newsextract_plugins.quotes.shapes import plain_frame, read_frame
from newsextract_plugins.quotes.tokens import may_attribute, may_report
from newsextract_plugins.quotes.transcripts import only_person, transcript_turns
from newsextract_plugins.quotes.unclaimed.headlines import NAMED, is_clause, repeats
from newsextract_plugins.quotes.unclaimed.orphans import Orphans, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract import Article, SpeakerRef
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.tokens import Vocabulary
    from newsextract_plugins.quotes.transcripts import Turn

_LONGEST_HEADLINE: Final = 220
_UNSPOKEN: Final = frozenset({"unattributed", "sub-heading", "scare", NAMED})
_SHORTEST_REPEATED: Final = 12
_LONGEST_LABEL: Final = 60
_FIRST_PERSON: Final = frozenset({"i", "we", "i'd", "i'm", "i've", "i’d", "i’m", "i’ve"})
_LONGEST_SKIPPED: Final = 2000
_SOURCE: Final = r"(?:P|D?A?[NMw#B]{1,8}(?:ID?[NMw#B]{1,5})?(?:,[^,;qQ]{1,14},)?)"
_DASH_NAME: Final = r"-N[NBMCI]{0,6}(?:[,I.][^qQVX]{0,16})?$"
_ATTRIBUTION_FIRST: Final = re.compile(rf"{_SOURCE}[AX]*V(?!h|P|o(?![DN]))|V{_SOURCE}|{_DASH_NAME}")
"""A sentence that may belong to the question in front of it: “Why?” Ms Okafor asked."""
_ATTRIBUTION_ALONE: Final = re.compile(rf"{_SOURCE}[AX]*V(?:[AT]|IT)*[.,]?$|V{_SOURCE}[.,]?$|{_DASH_NAME}")
"""A sentence that is an attribution and nothing else."""
_NAME_BELOW: Final = re.compile(_DASH_NAME)
"""A dash and a name, which may stand in a line of their own below what was said."""
_QUOTING: Final = frozenset(
    {"quotation-cue", "quotation-inversion", "cue-quotation", "colon", "clause-cue", "clause-inversion"}
)
"""Rules whose speaker holds the floor behind the sentence."""


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
        self._vocabulary = vocabulary
        self._first_paragraph = next(iter(article.layout.paragraphs), None)
        self._orphans = Orphans(self.ledger, self.resolver)
        self._last: Draft | None = None
        self._before: Frame | None = None
        self._skipped: tuple[int, int] | None = None
        self._turns: dict[int, Turn] = {}
        self._asked: list[SpeakerRef | None] | None = None

    def read(self, *, nested: bool = False) -> list[Draft]:
        """Read all regions and return the drafts, on demand with those that stand inside quotations."""
        turns = self._turns = transcript_turns(self._article)
        for region in self._article.regions:
            self._last = self._before = self._skipped = None
            self._read_region(region.start, region.end, turns)
        self._repeat_in_headline()
        if nested and self.nested.tops:
            self._read_nested()
        return [*self.ledger.drafts, *self.nested.drafts]

    def _repeat_in_headline(self) -> None:
        """Give a headline's quotation that nobody speaks there to the one who speaks the same words below."""
        text, first = self._article.text, self._first_paragraph
        alone = next(
            (draft for draft in self.ledger.drafts if draft.quotations and (not draft.speaker or draft.rule == NAMED)),
            None,
        )
        if alone is None or first is None or alone.rule not in _UNSPOKEN or len(alone.parts) > 1:
            return
        start, end = alone.parts[0]
        words = text[start:end].strip(" ,.…")
        if not first[0] <= start < first[1] or len(words) < _SHORTEST_REPEATED:
            return
        if alone.scare and alone.rule == "scare" and not (is_clause(words) or words.count(" ") > 2):
            return  # a term in marks, which may be anybody's
        for draft in self.ledger.drafts:
            if draft is alone or draft.speaker is None or draft.speaker.name is None:
                continue
            said = [text[left:right] for left, right in draft.parts]
            if any(words in part for part in said) or (draft.quotations and repeats(words, said)):
                alone.speaker, alone.rule, alone.method = draft.speaker, "repeated-headline", "floating"
                alone.scare = False
                return
        if alone.rule == "scare" and is_clause(words):
            alone.rule, alone.scare, alone.reason = "unattributed", False, UNKNOWN

    def _read_nested(self) -> None:
        """Read what a speaker reports others to have said: “She told me, ‘We stay,’” he said."""
        text, sentences = self._article.text, self._article.layout.sentences
        outer = {index: draft.speaker for draft in self.ledger.drafts if not draft.scare for index in draft.quotations}
        for index, speaker in sorted(outer.items()):
            top = self.ledger.tops[index]
            for start, end, first, last in frame_spans(sentences, self.nested.tops, top.inner_start, top.inner_end):
                if first == last:
                    continue
                span = (max(start, top.inner_start), min(end, top.inner_end))
                frame = read_frame(text, span, self.nested.tops, (first, last), self._vocabulary)
                for attribution in read_attributions(frame):
                    draft = self._draft(attribution, -1, self.nested)
                    if not draft.quotations:
                        continue
                    draft.nested = True
                    said_by = draft.speaker
                    words = said_by.mention.text if said_by is not None and said_by.mention is not None else ""
                    if said_by is not None and speaker is not None and words.casefold() in _FIRST_PERSON:
                        draft.speaker = attrs.evolve(speaker, mention=said_by.mention)
                    elif said_by is not None and speaker is not None and said_by.index == speaker.index:
                        name = None if is_pronoun(words) else words or said_by.name
                        draft.speaker = attrs.evolve(said_by, name=name, role=None, index=None)
                    self.nested.drafts.append(draft)

    def _read_region(self, region_start: int, region_end: int, turns: Mapping[int, Turn]) -> None:
        layout, tops, text = self._article.layout, self.ledger.tops, self._article.text
        codes_of = self._vocabulary.__getitem__
        held: Frame | None = None
        in_turn = -1
        for start, end, first, last in frame_spans(layout.sentences, tops, region_start, region_end):
            if turns:
                paragraph = layout.paragraph_at(start)
                if paragraph is not None and paragraph in turns:
                    if held is not None:
                        self._read_frame(held)
                        held = None
                    if paragraph != in_turn:
                        self._read_turn(turns[paragraph], paragraph)
                        in_turn = paragraph
                    continue
            if first == last:
                chunks = chunks_of(text, start, end)
                codes = list(map(codes_of, chunks))
                marked = "".join(codes)
                if held is None and not self._may_attribute(marked, start, end):
                    self._skipped = (start, end)
                    continue
                frame = plain_frame(text, (start, end), chunks, codes, marked, self._vocabulary)
            else:
                frame = read_frame(text, (start, end), tops, (first, last), self._vocabulary)
            if held is not None:
                joined = self._joined(held, frame)
                if joined is None:
                    self._read_frame(held)
                frame = joined or frame
                held = None
            if frame.shape.endswith("q") and _may_go_on(frame):
                held = frame
            else:
                self._read_frame(frame)
        if held is not None:
            self._read_frame(held)

    def _may_attribute(self, marked: str, start: int, end: int) -> bool:
        """Tell whether a sentence without quotations may hold an attribution, by the marked codes of its words."""
        if may_report(marked):
            return may_attribute(marked) or (start, end) == self._first_paragraph
        return self._may_be_label(start, end)

    def _is_headline(self, frame: Frame) -> bool:
        """Tell whether a frame is the article's first paragraph and no full sentence."""
        if (frame.start, frame.end) != self._first_paragraph:
            return False
        return frame.headline or self._article.text[frame.end - 1] not in ".!?:"

    def _may_be_label(self, start: int, end: int) -> bool:
        """Tell whether a stretch is short and opens with a few words and a colon, as some headlines do."""
        return (
            end - start < _LONGEST_HEADLINE
            and self._article.text.find(": ", start, min(end, start + _LONGEST_LABEL)) > 0
        )

    def _read_turn(self, turn: Turn, paragraph: int) -> None:
        """Read a turn of a transcript."""
        if turn.role == "same" and self._last is not None:
            draft = self._last
            draft.parts.append((turn.start, turn.end))
            draft.paragraph = paragraph
        else:
            draft = Draft("transcript", paragraph)
            draft.parts.append((turn.start, turn.end))
            draft.verbatim = True
            self._name_turn(draft, turn)
            self.ledger.drafts.append(draft)
        start, end = self._article.layout.paragraphs[paragraph]
        index = bisect_left(self.ledger.tops, start, key=lambda quotation: quotation.start)
        while index < len(self.ledger.tops) and self.ledger.tops[index].start < end:
            self.ledger.claim(index)
            draft.quotations.append(index)
            index += 1
        self._last = draft

    def _name_turn(self, draft: Draft, turn: Turn) -> None:
        """Tell who speaks a turn: whom its label names, or the only person whom the text in front of Q and A names."""
        draft.cue = (turn.name_end, turn.name_end + 1)
        if turn.person is not None:
            label = Span.of(self._article.text, turn.name_start, turn.name_end)
            draft.speaker = attrs.evolve(self.resolver.resolve_name(*turn.person), mention=label)
            return
        if turn.role == "name":
            draft.speaker = self.resolver.resolve_name(turn.name_start, turn.name_end)
            return
        if turn.role == "answer":
            if self._asked is None:
                start = self._article.layout.paragraphs[0][0]
                first = min(other.name_start for other in self._turns.values())
                asked = only_person(self._article, start, first)
                self._asked = [None if asked is None else self.resolver.resolve_name(*asked)]
            draft.speaker = self._asked[0]
        if draft.speaker is None:
            draft.method, draft.reason = "none", "the label is no name"

    def _joined(self, held: Frame, frame: Frame) -> Frame | None:
        """Join a quotation that ends in a question mark with the attribution behind it."""
        text = self._article.text
        layout = self._article.layout
        above, own = layout.paragraph_at(held.start), layout.paragraph_at(frame.start)
        if above != own and not (_NAME_BELOW.match(frame.shape) and above is not None and own == above + 1):
            return None
        last = self.ledger.tops[held.quotes[len(held.shape) - 1]]
        stop = text[last.inner_end - 1 : last.inner_end] == "."
        if not (_ATTRIBUTION_ALONE if stop else _ATTRIBUTION_FIRST).match(frame.shape):
            return None
        first = min(held.quotes.values())
        behind = max([*frame.quotes.values(), *(index for index, _ in frame.titles), *held.quotes.values()])
        return read_frame(text, (held.start, frame.end), self.ledger.tops, (first, behind + 1), self._vocabulary)

    def _read_frame(self, frame: Frame) -> None:
        if not frame.anchors and not frame.quotes and not frame.titles:
            self._before = frame
            return
        paragraph = self._article.layout.paragraph_at(frame.start)
        paragraph = -1 if paragraph is None else paragraph
        if self._is_headline(frame):
            frame.opening = True
        attributions = read_attributions(frame)
        for index, rule in frame.titles:
            self.ledger.add_scare(index, rule, paragraph)
        made = [self._draft(attribution, paragraph, self.ledger) for attribution in attributions]
        self.ledger.drafts.extend(made)
        if not all(map(self.ledger.is_claimed, frame.quotes.values())):
            self._last = self._orphans.place(Place(frame, paragraph, made, self._last, self._frame_before))
        if made:
            self._last = _holding_the_floor(made)
        self._before = frame

    def _draft(self, attribution: Attribution, paragraph: int, ledger: Ledger) -> Draft:
        frame = attribution.frame
        draft = Draft(attribution.rule, paragraph)
        draft.cue_class = attribution.cue_class
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
        draft.speaker = self.resolver.resolve(frame, *attribution.source, before=self._frame_before)
        draft.cue = self._cue_span(frame, attribution.cue)
        if attribution.via is not None:
            draft.via = frame.span(*attribution.via)
        if attribution.addressee is not None:
            draft.addressee = frame.span(*attribution.addressee)
        if draft.quotations:
            ledger.take_reopened(draft)
        return draft

    def _cue_span(self, frame: Frame, tokens: tuple[int, int]) -> tuple[int, int]:
        """Return the characters of a cue, without a full stop that glued text left on it ("he said. in front")."""
        start, end = frame.span(*tokens)
        if self._article.text[end - 1] == "." and frame.words[tokens[1] - 1] in self._vocabulary.lexicon:
            end -= 1
        return start, end

    def _frame_before(self) -> Frame | None:
        """Return the sentence before, read now where it was skipped because it holds no cue."""
        skipped = self._skipped
        if skipped is not None and (self._before is None or skipped[0] > self._before.start):
            start = max(skipped[0], skipped[1] - _LONGEST_SKIPPED)
            return read_frame(self._article.text, (start, skipped[1]), self.ledger.tops, (0, 0), self._vocabulary)
        return self._before


def _may_go_on(frame: Frame) -> bool:
    """Tell whether a frame that ends in a quotation may have its attribution in the sentence behind it."""
    return "V" not in frame.shape and "K" not in frame.shape


def _holding_the_floor(made: Sequence[Draft]) -> Draft:
    """Return whose speaker goes on behind a sentence: of the last quotation, else of the widest content."""
    if len(made) == 1:
        return made[0]
    quoting = [draft for draft in made if draft.rule in _QUOTING]
    if quoting:
        return quoting[-1]
    return max(made, key=lambda draft: draft.parts[-1][1] - draft.parts[0][0])
