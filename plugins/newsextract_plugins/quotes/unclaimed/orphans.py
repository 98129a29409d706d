"""Quotations that no cue claims: who goes on speaking, who is the likeliest to speak, or that nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.drafts import UNKNOWN, Draft
from newsextract_plugins.quotes.parts.clause_ends import clause_end
from newsextract_plugins.quotes.unclaimed.alone import ALONE, unattributed
from newsextract_plugins.quotes.unclaimed.behind import reaction_behind
from newsextract_plugins.quotes.unclaimed.fragments import clause_around
from newsextract_plugins.quotes.unclaimed.headlines import headline_speaker
from newsextract_plugins.quotes.unclaimed.in_sentence import IN_SENTENCE, ends_in_medium, named_by_construction
from newsextract_plugins.quotes.unclaimed.ranking import Candidate, best, candidates
from newsextract_plugins.quotes.unclaimed.scare import is_heading, scare, scare_reason, sub_heading

if TYPE_CHECKING:
    from newsextract_plugins.quotes.drafts import Ledger
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.speakers.resolving import Resolver
    from newsextract_plugins.quotes.unclaimed.place import Place

__all__ = ["Orphans"]

_LONGEST_LEAD: Final = 6
"""Tokens of a sentence in front of a quotation that may be its clause."""


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
        paragraphs = ledger.article.layout.paragraphs
        paragraph = paragraphs[place.paragraph] if place.paragraph >= 0 else None
        heading: bool | None = None
        for at, index in frame.quotes.items():
            if ledger.is_claimed(index):
                continue
            quotation = ledger.tops[index]
            if heading is None:
                heading = place.paragraph > 0 and is_heading(text, frame, quotation, paragraphs[place.paragraph])
            if at == 0 and (heading or frame.opening) and self._give_behind(place, index):
                continue
            reason = sub_heading if heading else scare_reason(text, frame, at, quotation, paragraph, alone=place.alone)
            if reason is not None:
                ledger.add_scare(index, reason, place.paragraph)
            elif place.alone:
                self._give_alone(place, index)
            else:
                self._give_in_sentence(place, at, index)
        return place.last

    def _give_behind(self, place: Place, index: int) -> bool:
        """Give the quotation that opens a headline to the person whom the headline names behind it."""
        named = headline_speaker.read(place.frame)
        if named is None:
            return False
        draft = Draft(headline_speaker, place.paragraph)
        draft.speaker = self._resolver.resolve(place.frame, named.first, named.last, before=place.before)
        self._finish(draft, place, index)
        return True

    def _give_alone(self, place: Place, index: int) -> None:
        """Give a quotation that is a whole sentence to who spoke before."""
        last = place.last
        goes_on = last is not None and last.paragraph == place.paragraph and last.quotations and last.speaker
        if last is not None and goes_on and last.rule is not reaction_behind:
            self._ledger.add(last, index)
            self._ledger.take_following(last)
            return
        if self._waiting is not None and self._ledger.tops[index].reopens:
            draft = self._waiting
        else:
            draft = self._from_before(place)
        if self._ledger.goes_on(index):
            self._waiting = draft  # the paragraph in which the quotation ends may name its speaker
            return
        self._waiting = None
        draft.paragraph = place.paragraph
        self._finish(draft, place, index)

    def _from_before(self, place: Place) -> Draft:
        """Return a draft with the speaker whom the sentence or the paragraph before tells."""
        for construction in ALONE:
            given = construction.read(place, self._ledger.article, self._resolver)
            if given is not None:
                draft = Draft(construction, place.paragraph)
                draft.speaker, draft.method = given
                return draft
        draft = Draft(unattributed, place.paragraph)
        draft.method = "floating"
        return draft

    def _give_in_sentence(self, place: Place, at: int, index: int) -> None:
        """Give a quotation in a sentence without a cue for it to the likeliest speaker."""
        chosen = self.choose(place, at, index)
        if chosen.kind == "nobody":
            self._ledger.add_scare(index, scare, place.paragraph)
            return
        draft = Draft(next(ranked for ranked in IN_SENTENCE if ranked.read(chosen)), place.paragraph)
        draft.fragment = chosen.kind != "colon"
        if chosen.source is not None:
            draft.speaker = self._resolver.resolve(
                place.frame, chosen.source.first, chosen.source.last, before=place.before
            )
            if chosen.kind == "colon" and ends_in_medium(place.frame, chosen.source.last, at - 1):
                draft.via = place.frame.span(chosen.source.last + 2, at - 1)
        elif chosen.kind == "sentence":
            reporting = place.reporting(at)
            draft.speaker = None if reporting is None else reporting.speaker
            draft.cue = None if reporting is None else reporting.cue
            draft.method = "continued"
        else:
            _carry_on(draft, place)
        self._finish(draft, place, index)
        if chosen.source is not None and chosen.source.last <= at:
            self._widen(draft, place.frame, clause_around(place.frame, chosen.source.last, at), at)
        elif chosen.kind == "sentence":
            self._widen(draft, place.frame, clause_around(place.frame, place.behind_reported(at), at), at)
        elif chosen.kind == "previous" and draft.speaker is not None and at <= _LONGEST_LEAD:
            self._widen(draft, place.frame, (0, max(clause_end(place.frame, 0), at + 1)), at)

    def _finish(self, draft: Draft, place: Place, index: int) -> None:
        if draft.speaker is None:
            draft.method, draft.rule, draft.reason, draft.fragment = "none", unattributed, UNKNOWN, False
        self._ledger.add(draft, index)
        self._ledger.take_reopened(draft)
        self._ledger.drafts.append(draft)
        place.last = draft

    def _widen(self, draft: Draft, frame: Frame, clause: tuple[int, int], at: int) -> None:
        """Widen a fragment in marks to the clause that holds it: a mixed quote's content is the whole clause."""
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
        return named_by_construction(place, at) or best(self.candidates(place, at, index))

    def candidates(self, place: Place, at: int, index: int) -> list[Candidate]:
        """List who may have spoken the quotation at a token of a frame."""
        quotation = self._ledger.tops[index]
        inner = self._ledger.article.text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + 200)]
        reporting = place.reporting(at)
        reported = None if reporting is None or reporting.cue is None else place.token_at(reporting.cue[0])
        return candidates(
            place.frame, at, inner, previous=place.previous, reported=reported,
            listed=reporting is not None and bool(reporting.quotations) and reporting.quotations[-1] < index,
            known=lambda first, last: self._resolver.standing(*place.frame.span(first, last)),
        )  # fmt: skip


def _carry_on(draft: Draft, place: Place) -> None:
    """Give a draft the last speaker, with the words that named it there."""
    last = place.last
    if last is not None and last.speaker is not None:
        draft.speaker = last.speaker
        draft.method = "continued" if last.paragraph == place.paragraph else "floating"
