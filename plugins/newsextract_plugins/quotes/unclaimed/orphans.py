"""Quotations that no cue claims: who goes on speaking, who is the likeliest to speak, or that nobody does."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.clauses import frame_subject, is_finite
from newsextract_plugins.quotes.constructions.others import headline_subject
from newsextract_plugins.quotes.drafts import UNKNOWN, Draft
from newsextract_plugins.quotes.parts.contents import clause_around, clause_end
from newsextract_plugins.quotes.parts.sources import Source, phrase_ending, source_after
from newsextract_plugins.quotes.subjects import source_of
from newsextract_plugins.quotes.unclaimed.headlines import NAMED, named_behind
from newsextract_plugins.quotes.unclaimed.ranking import Candidate, best, candidates
from newsextract_plugins.quotes.unclaimed.scare import is_heading, scare_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract_plugins.quotes.drafts import Ledger
    from newsextract_plugins.quotes.resolving import Resolver
    from newsextract_plugins.quotes.shapes import Frame

_RANKED: Final = {
    "name": "ranked-name", "pronoun": "ranked-pronoun", "relative": "ranked-pronoun", "thing": "ranked-pronoun",
    "possessor": "ranked-possessor", "his": "ranked-possessor", "nominal": "ranked-nominal", "colon": "name-colon",
}  # fmt: skip
"""The rule for each kind of mention that was chosen."""
_FARTHEST_FLOATING: Final = 3
"""Paragraphs over which a quotation that stands alone still goes on with the last speaker."""
_FARTHEST_CUE: Final = 10
"""Tokens between a cue and the colon that ends its sentence."""
_LONGEST_LEAD: Final = 6
_NEAREST: Final = 8
"""Attributions of the sentence that are looked at."""


class Place:
    """Where a quotation stands: its frame and token, the paragraph, and what was attributed around it.

    Attributes:
        frame: The frame.
        paragraph: Index of the paragraph.
        made: The drafts of the frame's attributions.
        last: The draft that spoke last, None at the beginning.
        before: Gives the sentence in front, None at the beginning.
        alone: Whether the frame is quotations alone.
    """

    __slots__ = ("alone", "before", "frame", "last", "made", "paragraph")

    def __init__(
        self,
        frame: Frame,
        paragraph: int,
        made: Sequence[Draft],
        last: Draft | None,
        before: Callable[[], Frame | None],
    ) -> None:
        self.frame = frame
        self.paragraph = paragraph
        self.made = made
        self.last = last
        self.before = before
        self.alone = not frame.shape.strip("qQ.,;:?!-B")

    @property
    def previous(self) -> str:
        """How near the last speaker is: in the same "paragraph", the "next" one after it, "far" or "none"."""
        if self.last is None or self.last.speaker is None:
            return "none"
        distance = self.paragraph - self.last.paragraph
        return "paragraph" if distance == 0 else "next" if distance == 1 else "far"

    def reporting(self, at: int) -> Draft | None:
        """Return the attribution of the sentence whose cue is the nearest in front of a token."""
        start = self.frame.start_of(at)
        for draft in reversed(self.made[-_NEAREST:]):
            if draft.speaker and draft.cue and draft.cue[0] < start:
                return draft
        return None


class Orphans:
    """Gives the quotations that no cue claims to a speaker, or to nobody.

    Args:
        ledger: The drafts.
        resolver: Resolves the speakers.
    """

    def __init__(self, ledger: Ledger, resolver: Resolver) -> None:
        self._ledger = ledger
        self._resolver = resolver
        self._waiting: Draft | None = None

    def place(self, place: Place) -> Draft | None:
        """Place the frame's unclaimed quotations.

        Returns:
            The draft that spoke last behind them.
        """
        frame, ledger = place.frame, self._ledger
        text = ledger.article.text
        heading: bool | None = None
        for at, index in frame.quotes.items():
            if ledger.is_claimed(index):
                continue
            quotation = ledger.tops[index]
            if heading is None:
                heading = place.paragraph > 0 and is_heading(
                    text, frame, quotation, ledger.article.layout.paragraphs[place.paragraph]
                )
            if at == 0 and (heading or frame.opening) and self._give_behind(place, index):
                continue
            reason = "sub-heading" if heading else scare_reason(text, frame, at, quotation, alone=place.alone)
            if reason is not None:
                ledger.add_scare(index, reason, place.paragraph)
            elif place.alone:
                self._give_alone(place, index)
            else:
                self._give_in_sentence(place, at, index)
        return place.last

    def _give_behind(self, place: Place, index: int) -> bool:
        """Give the quotation that opens a headline to the person whom the headline names behind it."""
        named = named_behind(place.frame)
        if named is None:
            return False
        draft = Draft(NAMED, place.paragraph)
        draft.speaker = self._resolver.resolve(place.frame, named.first, named.last, before=place.before)
        self._finish(draft, place, index)
        return True

    def _give_alone(self, place: Place, index: int) -> None:
        """Give a quotation that is a whole sentence to who spoke before."""
        last = place.last
        if last is not None and last.paragraph == place.paragraph and last.quotations and last.speaker:
            self._ledger.add(last, index)
            self._ledger.take_following(last)
            return
        if self._waiting is not None and self._ledger.tops[index].reopens:
            draft = self._waiting
        else:
            draft = Draft("", place.paragraph)
            draft.method = "floating"
            self._from_before(draft, place)
        if self._ledger.goes_on(index):
            self._waiting = draft  # the paragraph in which the quotation ends may name its speaker
            return
        self._waiting = None
        draft.paragraph = place.paragraph
        self._finish(draft, place, index)

    def _give_in_sentence(self, place: Place, at: int, index: int) -> None:
        """Give a quotation in a sentence without a cue for it to the likeliest speaker."""
        chosen = self.choose(place, at, index)
        if chosen.kind == "nobody":
            self._ledger.add_scare(index, "scare", place.paragraph)
            return
        draft = Draft("", place.paragraph)
        if chosen.source is not None:
            draft.speaker = self._resolver.resolve(
                place.frame, chosen.source.first, chosen.source.last, before=place.before
            )
            draft.rule = _RANKED[chosen.kind]
            if chosen.kind == "colon" and frame_ends_in_medium(place.frame, chosen.source.last, at - 1):
                draft.via = place.frame.span(chosen.source.last + 2, at - 1)
        elif chosen.kind == "sentence":
            reporting = place.reporting(at)
            draft.speaker = None if reporting is None else reporting.speaker
            draft.cue = None if reporting is None else reporting.cue
            draft.rule, draft.method = "same-sentence", "continued"
        else:
            self._carry_on(draft, place)
            draft.rule = "ranked-previous"
        self._finish(draft, place, index)
        if chosen.source is not None and chosen.source.last <= at:
            self._widen(draft, place.frame, chosen.source.last, at)
        elif chosen.kind == "sentence":
            self._widen(draft, place.frame, self._behind(place, at), at)
        elif draft.rule == "ranked-previous" and at <= _LONGEST_LEAD:
            self._widen(draft, place.frame, 0, at, alone=False)

    def _finish(self, draft: Draft, place: Place, index: int) -> None:
        if draft.speaker is None:
            draft.method, draft.rule, draft.reason = "none", "unattributed", UNKNOWN
        self._ledger.add(draft, index)
        self._ledger.take_reopened(draft)
        self._ledger.drafts.append(draft)
        place.last = draft

    def _widen(self, draft: Draft, frame: Frame, floor: int, at: int, *, alone: bool = True) -> None:
        """Widen a fragment in marks to the clause that holds it: a mixed quote's content is the whole clause."""
        clause = clause_around(frame, floor, at) if alone else (floor, max(clause_end(frame, floor), at + 1))
        if len(draft.quotations) > 1:
            return
        others = [frame.quotes[token] for token in range(*clause) if token in frame.quotes and token != at]
        if any(self._ledger.is_claimed(index) for index in others):
            return
        for index in others:
            self._ledger.claim(index)
        draft.quotations = sorted([*draft.quotations, *others])
        draft.parts = self._ledger.spans(frame, *clause)

    def choose(self, place: Place, at: int, index: int) -> Candidate:
        """Choose who spoke a quotation in a sentence without a cue for it."""
        frame = place.frame
        if at > 1 and frame.shape[at - 1] == ":":
            if self._behind(place, at) >= at - 1 and place.reporting(at) is not None:
                return Candidate(None, "sentence", ())  # "he praised the dam: “It holds.”"
            named = phrase_ending(frame, at - 1, 0)
            if frame.headline and named is not None:
                last = headline_subject(frame, at - 1)
                named = Source(0, last, 0, "headline") if last < named.last else named
            if named is not None:
                named = _in_front_of_medium(frame, _subject_over_object(frame, named))
            if named is not None and any(code in "NP" for code in frame.shape[named.first : named.last]):
                return Candidate(named, "colon", ())
        inverted = _behind_past(frame, at)
        if inverted is not None:
            return Candidate(inverted, "name", ())
        if self._goes_on_with_to(place, at):
            return Candidate(None, "sentence", ())
        return best(self.candidates(place, at, index))

    def _goes_on_with_to(self, place: Place, at: int) -> bool:
        """Tell whether a quotation is a further thing asked for: "urged them to “stay”, as well as to “wait”"."""
        reporting = place.reporting(at)
        if reporting is None or reporting.rule != "infinitive" or not reporting.quotations:
            return False
        return at > 0 and place.frame.shape[at - 1] == "o" and self._behind(place, at) <= at - 1

    def _behind(self, place: Place, at: int) -> int:
        """Return the first token behind what the attribution in front of a quotation holds and says."""
        reporting = place.reporting(at)
        if reporting is None or reporting.cue is None:
            return at
        end = max(reporting.parts[-1][1], reporting.cue[1])
        return min(at, bisect_left(range(len(place.frame.shape)), end, key=place.frame.start_of))

    def candidates(self, place: Place, at: int, index: int) -> list[Candidate]:
        """List who may have spoken the quotation at a token of a frame."""
        quotation = self._ledger.tops[index]
        inner = self._ledger.article.text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 200)]
        reporting = place.reporting(at)
        reported = None
        if reporting is not None and reporting.cue is not None:
            reported = bisect_left(range(len(place.frame.shape)), reporting.cue[0], key=place.frame.start_of)
        return candidates(
            place.frame, at, inner, previous=place.previous, reported=reported,
            listed=reporting is not None and bool(reporting.quotations) and reporting.quotations[-1] < index,
            known=lambda first, last: self._resolver.standing(*place.frame.span(first, last)),
        )  # fmt: skip

    def _carry_on(self, draft: Draft, place: Place) -> None:
        """Give a draft the last speaker, with the words that named it there."""
        last = place.last
        if last is None or last.speaker is None:
            return
        same = last.paragraph == place.paragraph
        draft.speaker = last.speaker
        draft.rule = "continued-paragraph" if same else "floating-paragraph"
        draft.method = "continued" if same else "floating"

    def _from_before(self, draft: Draft, place: Place) -> None:
        """Take the speaker from the sentence or the paragraph before."""
        before, last = place.before(), place.last
        layout = self._ledger.article.layout
        if before is not None:
            colon = self._ledger.article.text[before.end - 1 : before.end] == ":"
            distance = place.paragraph - (layout.paragraph_at(before.start) or 0)
            unspoken = last is None or last.paragraph != place.paragraph
            if (colon and distance <= 1) or (distance == 0 and unspoken):
                subject = (colon and _announcer(before)) or frame_subject(before, len(before.shape))
                if subject is not None:
                    draft.speaker = self._resolver.resolve(before, subject.first, subject.last)
                    draft.rule, draft.method = ("colon-before" if colon else "sentence-before"), "explicit"
                    return
        if last is not None and place.paragraph - last.paragraph <= _FARTHEST_FLOATING:
            self._carry_on(draft, place)


def _subject_over_object(frame: Frame, named: Source) -> Source:
    """Return the subject where a name in front of a colon is an object: "Iyer had a message to Holt: “Stay.”"."""
    shape = frame.shape
    first = named.first
    spoken_to = shape[first - 1 : first] in ("I", "o") or any(code in "Io" for code in shape[first : named.last])
    if frame.headline or not (spoken_to or "N" not in shape[first : named.last]):
        return named
    lowest = max(shape.rfind(code, 0, first) for code in ";:qQ-") + 1
    if not any(is_finite(frame, at) for at in range(lowest, named.last)):
        return named
    subject = frame_subject(frame, named.last)
    return named if subject is None or subject.last >= named.last or subject.first < lowest else subject


def _behind_past(frame: Frame, at: int) -> Source | None:
    """Return the name behind any past tense behind a quotation with its comma: "“We won!” beamed Tova Lind"."""
    shape, words = frame.shape, frame.words
    if shape[at : at + 2] != "qw" or not is_past(words[at + 1]):
        return None
    if shape[at + 2 : at + 3] != "N" and words[at + 2 : at + 3] != ["the"]:
        return None
    return source_after(frame, at + 2)


def _in_front_of_medium(frame: Frame, named: Source) -> Source:
    """Return who stands in front of a medium in front of a colon: "Alan Keeble, on Harbour Radio: “We sail.”"."""
    at = named.first - 2
    if at < 1 or not frame_ends_in_medium(frame, at, named.last):
        return named
    return phrase_ending(frame, at, 0) or named


def frame_ends_in_medium(frame: Frame, comma: int, end: int) -> bool:
    """Tell whether from a comma on a preposition and a name stand: ", on Harbour Radio"."""
    shape = frame.shape
    return (
        shape[comma : comma + 2] == ",I"
        and frame.words[comma + 1] in ("on", "in", "via")
        and "N" in shape[comma + 2 : end]
        and not shape[comma + 2 : end].strip("DN")
    )


def _announcer(frame: Frame) -> Source | None:
    """Return the source of the cue in front of a sentence's final colon: "…, as Ms Okafor replied:"."""
    for at in reversed(frame.anchors[-_NEAREST:]):
        if len(frame.shape) - at > _FARTHEST_CUE:
            break
        if frame.shape[at] in "VG":
            return source_of(frame, frame.cues[at], 0, ())
    return None
