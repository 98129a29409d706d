"""What is found: the result of an opinion poll, with all that the article says of the poll."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (JSON is read by the annotations)
from decimal import Decimal  # noqa: TC003

import attrs

from newsextract import Finding, Span

__all__ = ["PollResult", "Share"]


@attrs.frozen
class Share(Span):
    """What a party, a candidate or an answer got: the characters of the number, and what they say.

    Attributes:
        name: The party or candidate, a person by the fullest name in the article; `undecided` for those who don't know.
        value: Percent.
        change: Points since the pollster's poll before, where the text states it.
    """

    name: str = attrs.field(kw_only=True)
    value: Decimal = attrs.field(kw_only=True)
    change: Decimal | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        change = f" ({self.change:+})" if self.change is not None else ""
        return f"{self.name} {self.value}%{change}"


@attrs.frozen
class PollResult(Finding):
    """The shares or the lead that one sentence reports of one poll. Its span goes from the first of them to the last.

    Pollster, sponsor, sample and the like are those of the poll, wherever in the article they stand.

    Attributes:
        shares: What each got, in text order.
        leader: Who is ahead; None where nothing says it, and in a tie.
        lead: Points between the leader and the next: as stated, else the difference of the two highest shares.
        lead_stated: The words that state the lead; None where it was worked out.
        pollster: Who asked.
        sponsor: Who paid for it or published it.
        sample: How many were asked.
        population: Who was asked: "likely voters".
        margin_of_error: Points, more or less.
        fielded_from: First day on which people were asked.
        fielded_to: Last day on which people were asked.
        poll: The words that name the poll nearest to the result.
    """

    shares: tuple[Share, ...] = attrs.field(default=(), kw_only=True)
    leader: str | None = attrs.field(default=None, kw_only=True)
    lead: Decimal | None = attrs.field(default=None, kw_only=True)
    lead_stated: Span | None = attrs.field(default=None, kw_only=True)
    pollster: str | None = attrs.field(default=None, kw_only=True)
    sponsor: str | None = attrs.field(default=None, kw_only=True)
    sample: int | None = attrs.field(default=None, kw_only=True)
    population: str | None = attrs.field(default=None, kw_only=True)
    margin_of_error: Decimal | None = attrs.field(default=None, kw_only=True)
    fielded_from: dt.date | None = attrs.field(default=None, kw_only=True)
    fielded_to: dt.date | None = attrs.field(default=None, kw_only=True)
    poll: Span | None = attrs.field(default=None, kw_only=True)
