"""Drafts: attributions as character spans, and what becomes of quotations that no attribution claims."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, Literal

import attrs

from newsextract_plugins.quotes.attributions import read_attributions
from newsextract_plugins.quotes.contents import predicate_after
from newsextract_plugins.quotes.ranking import Candidate, best, candidates
from newsextract_plugins.quotes.resolving import Resolver
from newsextract_plugins.quotes.scare import scare_reason
from newsextract_plugins.quotes.shapes import frame_spans, read_frame
from newsextract_plugins.quotes.sources import frame_subject, phrase_ending
from newsextract_plugins.quotes.transcripts import transcript_turns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract import Article, SpeakerRef
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.transcripts import Turn

_SOURCE: Final = r"(?:P|D?A?[NMw#B]{1,8}(?:I D?[NMw#B]{1,5})?(?:,[^,;qQ]{1,14},)?)".replace(" ", "")
_ATTRIBUTION_FIRST: Final = re.compile(
    rf"{_SOURCE}[AX]*V(?![hoP])|V{_SOURCE}|-N[NBMCI]{{0,6}}(?:[,I.][^qQVX]{{0,16}})?$"
)
_ATTRIBUTION_ALONE: Final = re.compile(
    rf"-N[NBMCI]{{0,6}}(?:[,I.][^qQVX]{{0,16}})?$|{_SOURCE}[AX]*V(?:[AT]|IT)*[.,]?$|V{_SOURCE}[.,]?$"
)
_RANKED: Final = {
    "name": "ranked-name", "pronoun": "ranked-pronoun", "relative": "ranked-pronoun", "thing": "ranked-pronoun",
    "possessor": "ranked-possessor", "his": "ranked-possessor", "nominal": "ranked-nominal", "colon": "name-colon",
}  # fmt: skip
_LONGEST_HEADING: Final = 7
_LONGEST_HEADING_QUOTE: Final = 50
_LONGEST_HEADLINE: Final = 220
_LONGEST_LABEL: Final = 60
_FARTHEST_FLOATING: Final = 3
"""Paragraphs of narrative over which a quotation that stands alone still goes on with the last speaker."""

_QUOTING: Final = frozenset(
    {"quotation-cue", "quotation-inversion", "cue-quotation", "colon", "clause-cue", "clause-inversion"}
)

_NOBODY: Final = "nobody is said to have spoken it"

Method = Literal["explicit", "continued", "floating", "none"]


@attrs.define
class Draft:
    """A quote in the making, in characters.

    Attributes:
        parts: Spans of the content; quotations without their marks where they are the whole part.
        quotations: Indexes into the top quotations that it holds.
        rule: The construction.
        speaker: Who said it.
        cue: Span of the cue.
        via: Span of the secondary source.
        addressee: Span of the addressee.
        method: How the speaker was found.
        scare: Whether nobody is said to have spoken it.
        reason: Why there is no speaker.
        paragraph: Index of the paragraph of its last part.
        cue_class: The class of its cue.
        verbatim: Whether it is somebody's very words without quotation marks, as in a transcript.
    """

    parts: list[tuple[int, int]]
    quotations: list[int]
    rule: str
    speaker: SpeakerRef | None = None
    cue: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    method: Method = "explicit"
    scare: bool = False
    reason: str | None = None
    paragraph: int = -1
    cue_class: str = "speech"
    verbatim: bool = False


def _outermost(made: list[Draft]) -> Draft:
    """Return the draft whose speaker holds the floor behind a sentence: of the last quotation, else of the widest content."""
    quoting = [draft for draft in made if draft.rule in _QUOTING]
    if quoting:
        return quoting[-1]
    return max(made, key=lambda draft: draft.parts[-1][1] - draft.parts[0][0])


class Drafter:
    """Reads an article's regions into drafts.

    Args:
        article: The article.
        lexicon: The cues.
        first_words: Finds the words that may begin one.
    """

    def __init__(self, article: Article, lexicon: Mapping[str, tuple[Cue, ...]], first_words: re.Pattern[str]) -> None:
        self._article = article
        self._lexicon = lexicon
        self._first_words = first_words
        self._resolver = Resolver(article)
        self.tops: list[Quotation] = [quotation for quotation in article.layout.quotations if quotation.parent is None]
        self._claimed = bytearray(len(self.tops))
        self.drafts: list[Draft] = []
        self._last: Draft | None = None
        self._before: Frame | None = None
        self._skipped: tuple[int, int] | None = None
        self._next_cue = -1

    @property
    def resolver(self) -> Resolver:
        """The resolver, with the speakers that were revealed."""
        return self._resolver

    def read(self) -> list[Draft]:
        """Read all regions."""
        layout = self._article.layout
        turns = transcript_turns(self._article)
        taken: int | None = -1
        for region in self._article.regions:
            self._last = self._before = self._skipped = None
            held: Frame | None = None
            for start, end, first, last in frame_spans(layout.sentences, self.tops, region.start, region.end):
                if turns:
                    paragraph = layout.paragraph_at(start)
                    if paragraph in turns:
                        if held is not None:
                            self._read_frame(held)
                            held = None
                        self._read_turn(turns.pop(paragraph), paragraph)
                        taken = paragraph
                    if paragraph == taken:
                        continue
                if (
                    first == last
                    and held is None
                    and not self._has_cue(start, end)
                    and not self._may_be_label(start, end)
                ):
                    self._skipped = (start, end)
                    continue
                frame = read_frame(self._article.text, (start, end), self.tops, (first, last), self._lexicon)
                if held is not None:
                    joined = self._joined(held, frame)
                    if joined is None:
                        self._read_frame(held)
                    else:
                        frame = joined
                    held = None
                if self._may_go_on(frame):
                    held = frame
                    continue
                self._read_frame(frame)
            if held is not None:
                self._read_frame(held)
        return self.drafts

    def _is_headline(self, frame: Frame) -> bool:
        """Tell whether a frame is the article's first paragraph and no full sentence."""
        first = self._article.layout.paragraphs[0]
        stop = self._article.text[frame.end - 1]
        return (frame.start, frame.end) == first and (frame.headline or stop not in ".!?:")

    def _may_be_label(self, start: int, end: int) -> bool:
        """Tell whether a stretch is short and opens with a few words and a colon, as some headlines do."""
        return (
            end - start < _LONGEST_HEADLINE
            and self._article.text.find(": ", start, min(end, start + _LONGEST_LABEL)) > 0
        )

    def _has_cue(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds a word that may begin a cue; the stretches come in text order."""
        while self._next_cue < start:
            match = self._first_words.search(self._article.text, start)
            self._next_cue = match.start() if match else len(self._article.text)
        return self._next_cue < end

    def _read_turn(self, turn: Turn, paragraph: int) -> None:
        """Read a turn of a transcript."""
        draft = Draft([(turn.start, turn.end)], [], "transcript", paragraph=paragraph, verbatim=True)
        draft.speaker = self._resolver.resolve_name(turn.name_start, turn.name_end)
        draft.cue = (turn.start - 2, turn.start - 1)
        start, end = self._article.layout.paragraphs[paragraph]
        index = bisect_left(self.tops, start, key=lambda quotation: quotation.start)
        while index < len(self.tops) and self.tops[index].start < end:
            self._claimed[index] = 1
            draft.quotations.append(index)
            index += 1
        if draft.quotations:
            self._take_following(draft)
        self.drafts.append(draft)
        self._last = draft

    def _may_go_on(self, frame: Frame) -> bool:
        """Tell whether a frame ends in a quotation whose attribution may be the sentence behind it."""
        return frame.shape[-1:] == "q" and "V" not in frame.shape and "K" not in frame.shape

    def _joined(self, held: Frame, frame: Frame) -> Frame | None:
        """Join a quotation that ends in a question mark with the attribution behind it."""
        text = self._article.text
        layout = self._article.layout
        if layout.paragraph_at(held.start) != layout.paragraph_at(frame.start):
            return None
        last = self.tops[held.quotes[len(held.shape) - 1]]
        stop = text[last.inner_end - 1 : last.inner_end] == "."
        if not (_ATTRIBUTION_ALONE if stop else _ATTRIBUTION_FIRST).match(frame.shape):
            return None
        first = min(held.quotes.values())
        behind = max(frame.quotes.values(), default=max(held.quotes.values()))
        return read_frame(text, (held.start, frame.end), self.tops, (first, behind + 1), self._lexicon)

    def _read_frame(self, frame: Frame) -> None:
        paragraph = self._article.layout.paragraph_at(frame.start)
        paragraph = -1 if paragraph is None else paragraph
        if self._is_headline(frame):
            frame = frame._replace(opening=True)
        attributions = read_attributions(frame)
        for index in frame.titles:
            quotation = self.tops[index]
            self._claimed[index] = 1
            self.drafts.append(
                Draft([(quotation.inner_start, quotation.inner_end)], [index], "title", method="none", scare=True,
                      reason=_NOBODY, paragraph=paragraph)
            )  # fmt: skip
        made = [self._draft(attribution, paragraph) for attribution in attributions]
        for draft in made:
            self.drafts.append(draft)
        self._unclaimed(frame, paragraph, made)
        if made:
            self._last = _outermost(made)
        self._before = frame

    def _draft(self, attribution: Attribution, paragraph: int) -> Draft:
        frame = attribution.frame
        draft = Draft([], [], attribution.rule, paragraph=paragraph, cue_class=attribution.cue_class)
        for first, last in attribution.parts:
            draft.parts.extend(self._spans(frame, first, last))
            for at in range(first, last):
                if at in frame.quotes:
                    draft.quotations.append(frame.quotes[at])
                    self._claimed[frame.quotes[at]] = 1
        draft.parts.sort()
        if attribution.source:
            draft.speaker = self._resolver.resolve(frame, *attribution.source)
        if attribution.cue:
            draft.cue = (frame.starts[attribution.cue[0]], frame.ends[attribution.cue[1] - 1])
            if (
                attribution.frame.words[attribution.cue[1] - 1] in self._lexicon
                and self._article.text[draft.cue[1] - 1] == "."
            ):
                draft.cue = (draft.cue[0], draft.cue[1] - 1)
        if attribution.via:
            draft.via = (frame.starts[attribution.via[0]], frame.ends[attribution.via[1] - 1])
        if attribution.addressee:
            draft.addressee = (frame.starts[attribution.addressee[0]], frame.ends[attribution.addressee[1] - 1])
        self._take_reopened(draft)
        return draft

    def _spans(self, frame: Frame, first: int, last: int) -> list[tuple[int, int]]:
        """Return the characters of a part: one span, or one a quotation where it is quotations alone."""
        if all(frame.shape[at] in "qQ" for at in range(first, last)):
            return [
                (self.tops[frame.quotes[at]].inner_start, self.tops[frame.quotes[at]].inner_end)
                for at in range(first, last)
            ]
        return [(frame.starts[first], frame.ends[last - 1])]

    def _take_reopened(self, draft: Draft) -> None:
        """Add the other paragraphs of a quotation that runs over several."""
        if not draft.quotations:
            return
        index = draft.quotations[0]
        while index > 0 and self.tops[index].reopens and not self._claimed[index - 1]:
            index -= 1
            self._add(draft, index, front=True)
        self._take_following(draft)

    def _take_following(self, draft: Draft) -> None:
        index = draft.quotations[-1] + 1
        while index < len(self.tops) and self.tops[index].reopens and not self._claimed[index]:
            self._add(draft, index)
            draft.paragraph = self._article.layout.paragraph_at(self.tops[index].start) or draft.paragraph
            index += 1

    def _add(self, draft: Draft, index: int, *, front: bool = False) -> None:
        quotation = self.tops[index]
        self._claimed[index] = 1
        draft.parts.insert(0 if front else len(draft.parts), (quotation.inner_start, quotation.inner_end))
        draft.quotations.insert(0 if front else len(draft.quotations), index)

    def _unclaimed(self, frame: Frame, paragraph: int, made: list[Draft]) -> None:
        """Give the quotations that no cue claims to the speaker they go on from, or to nobody."""
        for at in frame.quotes:
            if self._article.text[self.tops[frame.quotes[at]].start - 1 : self.tops[frame.quotes[at]].start] == "=":
                self._claimed[frame.quotes[at]] = 1
        open_tokens = [at for at in frame.quotes if not self._claimed[frame.quotes[at]]]
        if not open_tokens:
            return
        heading = self._is_heading(frame, paragraph)
        alone = all(code in "qQ.,;:?!…-B" for code in frame.shape)
        for at in open_tokens:
            index = frame.quotes[at]
            if self._claimed[index]:
                continue
            quotation = self.tops[index]
            reason = "sub-heading" if heading else scare_reason(self._article.text, frame, at, quotation, alone=alone)
            if reason is not None:
                self._claimed[index] = 1
                self.drafts.append(
                    Draft([(quotation.inner_start, quotation.inner_end)], [index], reason, method="none", scare=True,
                          reason=_NOBODY, paragraph=paragraph)
                )  # fmt: skip
                continue
            self._give(frame, at, index, paragraph, made, alone=alone)

    def _is_heading(self, frame: Frame, paragraph: int) -> bool:
        """Tell whether a frame with a quotation is a paragraph of a few words and no sentence, as sub-headings are."""
        if len(frame.shape) > _LONGEST_HEADING or any(code in "VKPX:" for code in frame.shape) or paragraph <= 0:
            return False
        start, end = self._article.layout.paragraphs[paragraph]
        if (frame.start, frame.end) != (start, end) or self._article.text[end - 1] in ".!?":
            return False
        last = self.tops[max(frame.quotes.values())]
        inner = self._article.text[last.inner_start : last.inner_end]
        return inner[-1:] not in ".!?,…" and len(inner) < _LONGEST_HEADING_QUOTE

    def _give(self, frame: Frame, at: int, index: int, paragraph: int, made: list[Draft], *, alone: bool) -> None:
        last = self._last
        draft = Draft([], [], "", method="floating", paragraph=paragraph)
        chosen: Candidate | None = None
        if (
            alone
            and last is not None
            and last.paragraph == paragraph
            and last.quotations
            and last.speaker
            and not last.scare
        ):
            self._add(last, index)
            self._take_following(last)
            return
        if not alone:
            chosen = self._ranked(frame, at, index, paragraph, made)
            if chosen.kind == "nobody":
                draft.scare, draft.method, draft.rule, draft.reason = True, "none", "scare", _NOBODY
                self._add(draft, index)
                self.drafts.append(draft)
                return
            if chosen.source is not None:
                draft.speaker = self._resolver.resolve(frame, chosen.source.first, chosen.source.last)
                draft.rule, draft.method = _RANKED[chosen.kind], "explicit"
            elif chosen.kind == "sentence":
                reporting = self._reporting(frame, at, made)
                draft.speaker = None if reporting is None else reporting.speaker
                draft.rule, draft.method = "same-sentence", "continued"
            elif last is not None and last.speaker is not None:
                draft.speaker = (
                    last.speaker if last.paragraph == paragraph else attrs.evolve(last.speaker, mention=None)
                )
                draft.rule, draft.method = "ranked-previous", "continued"
        if draft.speaker is None:
            self._from_before(draft, paragraph)
        if draft.speaker is None:
            draft.method, draft.rule, draft.reason = "none", "unattributed", "no speaker stands near it"
        self._add(draft, index)
        if chosen is not None and chosen.source is not None and chosen.source.last <= at:
            self._widen(draft, frame, chosen.source.last, at)
        self._take_following(draft)
        self.drafts.append(draft)
        self._last = draft

    def _widen(self, draft: Draft, frame: Frame, source_last: int, at: int) -> None:
        """Widen a fragment in marks to the predicate that holds it: a mixed quote's content is the whole clause."""
        predicate = predicate_after(frame, source_last, at)
        if predicate is None:
            return
        first, last = predicate
        for token in range(first, last):
            index = frame.quotes.get(token)
            if index is not None and index not in draft.quotations:
                if self._claimed[index]:
                    return
                self._claimed[index] = 1
                draft.quotations.append(index)
        draft.quotations.sort()
        draft.parts = self._spans(frame, first, last)

    def _ranked(self, frame: Frame, at: int, index: int, paragraph: int, made: Sequence[Draft]) -> Candidate:
        """Choose who spoke a quotation in a sentence without a cue for it."""
        if at > 1 and frame.shape[at - 1] == ":":
            named = phrase_ending(frame, at - 1, 0)
            if named is not None and any(code in "NP" for code in frame.shape[named.first : named.last]):
                return Candidate(named, "colon", ())
        return best(self.candidates(frame, at, index, paragraph, made))

    def candidates(self, frame: Frame, at: int, index: int, paragraph: int, made: Sequence[Draft]) -> list[Candidate]:
        """List who may have spoken the quotation at a token of a frame."""
        quotation = self.tops[index]
        inner = self._article.text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 200)]
        last = self._last
        near = last is not None and last.speaker is not None
        previous = (
            "none"
            if last is None or not near
            else "paragraph"
            if last.paragraph == paragraph
            else "next"
            if paragraph - last.paragraph == 1
            else "far"
        )
        reporting = self._reporting(frame, at, made)
        reported = None if reporting is None or reporting.cue is None else bisect_left(frame.starts, reporting.cue[0])
        return candidates(
            frame, at, len(inner.split()), title=inner[:1].isupper(), previous=previous, reported=reported
        )

    def _reporting(self, frame: Frame, at: int, made: Sequence[Draft]) -> Draft | None:
        """Return the attribution whose cue is the nearest in front of a token."""
        before = [draft for draft in made if draft.speaker and draft.cue and draft.cue[0] < frame.starts[at]]
        return max(before, key=lambda draft: draft.cue or (0, 0), default=None)

    def _frame_before(self) -> Frame | None:
        """Return the sentence before, read now where it was skipped because it holds no cue."""
        if self._skipped is not None and (self._before is None or self._skipped[0] > self._before.start):
            return read_frame(self._article.text, self._skipped, self.tops, (0, 0), self._lexicon)
        return self._before

    def _from_before(self, draft: Draft, paragraph: int) -> None:
        """Take the speaker from the sentence or the paragraph before."""
        before, last = self._frame_before(), self._last
        if before is None:
            return
        colon = self._article.text[before.end - 1 : before.end] == ":"
        before_paragraph = self._article.layout.paragraph_at(before.start) or 0
        near = paragraph - before_paragraph <= 1
        if (colon and near) or (before_paragraph == paragraph and (last is None or last.paragraph != paragraph)):
            subject = frame_subject(before, len(before.shape))
            if subject is not None:
                draft.speaker = self._resolver.resolve(before, subject.first, subject.last)
                draft.rule = "colon-before" if colon else "sentence-before"
                return
        if last is not None and last.speaker is not None and paragraph - last.paragraph <= _FARTHEST_FLOATING:
            speaker = last.speaker
            same = last.paragraph == paragraph
            draft.speaker = speaker if same else attrs.evolve(speaker, mention=None)
            draft.rule = "continued-paragraph" if same else "floating-paragraph"
            draft.method = "continued" if same else "floating"
