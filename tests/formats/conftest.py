"""An article with a finding of every type, made by hand: the writers' tests depend on no plugin."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import attrs
import pytest

from newsextract import (
    Article,
    Claim,
    DateMention,
    Failure,
    Finding,
    Mention,
    Publication,
    Quote,
    Role,
    Span,
    Speaker,
    SpeakerRef,
    Statistic,
    Zone,
)

TEXT = """Harbour fees to rise
Port Elsa, 3 May 2021
“Fees will go up by 4.5% next year,” Port Minister Ines Calvo told reporters on Monday. “No ship is exempt.”
She said revenue had reached $240.1 million, up from last year, according to the Tidewater Agency.
Tens of thousands of containers pass the “golden gate” each week.
Comments
=cmd() is what I think"""


@attrs.frozen
class Vessel(Finding):
    """A finding type of a third party."""

    flag: str = attrs.field(kw_only=True)


def at(words: str) -> tuple[int, int]:
    """Return where the words stand first."""
    start = TEXT.index(words)
    return start, start + len(words)


def span(words: str) -> Span:
    return Span.of(TEXT, *at(words))


@pytest.fixture
def article() -> Article:
    bare = Article(TEXT)
    minister = SpeakerRef("Ines Calvo", "person", role="Port Minister", mention=span("Ines Calvo"), index=0)
    return Article(
        TEXT,
        id="port.txt",
        url="https://news.example/port",
        publisher="The Elsa Herald",
        authors=("Bo Lind",),
        published=dt.date(2021, 5, 3),
        publication=Publication.at(bare, *at("3 May 2021"), date=dt.date(2021, 5, 3), source="dateline"),
        zones=(
            Zone.at(bare, *at("Harbour fees to rise"), kind="headline"),
            Zone.at(bare, TEXT.index("Comments"), len(TEXT), kind="comments"),
        ),
        dates=(
            DateMention.at(bare, *at("next year"), type="DATE", value="2022"),
            DateMention.at(bare, *at("Monday"), type="DATE", value="2021-05-03", earliest=dt.date(2021, 5, 3)),
            DateMention.at(bare, *at("last year"), type="DATE", value="2020"),
            DateMention.at(bare, *at("each week"), type="SET", value="P1W"),
        ),
        statistics=(
            Statistic.at(
                bare, *at("4.5%"), kind="percent", value=Decimal("4.5"), direction="up", change="delta",
                measures=span("Fees"), period=0,
            ),
            Statistic.at(
                bare, *at("$240.1 million"), kind="money", value=Decimal(240100000), currency="USD", direction="up",
                change="level", measures=span("revenue"), linked=(0,), rule="sign", plugin="newsextract[statistics]",
            ),
            Statistic.at(bare, *at("Tens of thousands"), kind="count", low=Decimal(20000), unit="container"),
        ),
        speakers=(
            Speaker.at(
                bare, *at("Ines Calvo"), name="Ines Calvo", kind="person", aliases=("Calvo",),
                mentions=(Mention.of(TEXT, *at("Ines Calvo")),),
                roles=(
                    Role(
                        *at("Port Minister"), "Port Minister", title="Port Minister", organisation="Ministry of Ports",
                        country="EL", status="acting",
                    ),
                ),
            ),
            Speaker.at(bare, *at("Tidewater Agency"), name="Tidewater Agency", kind="organisation"),
        ),
        quotes=(
            Quote.at(
                bare, *at("Fees will go up by 4.5% next year,"), kind="direct", speaker=minister, cue=span("told"),
                addressee=span("reporters"), method="explicit", confidence=0.97,
                parts=(span("Fees will go up by 4.5% next year,"),),
            ),
            Quote.at(bare, *at("No ship is exempt."), kind="direct", speaker=minister, method="continued"),
            Quote.at(
                bare, *at("revenue had reached $240.1 million, up from last year"), kind="indirect", cue=span("said"),
                speaker=attrs.evolve(minister, mention=span("She")), via=span("the Tidewater Agency"),
            ),
            Quote.at(bare, *at("golden gate"), kind="scare"),
            Quote.at(
                bare, *at("=cmd() is what I think"), kind="direct", zone="comments", blank_reason="no name near",
                truncated=True,
            ),
        ),
        claims=(
            Claim.at(
                bare, *at("Fees will go up by 4.5% next year"), speaker=minister, quote=0, statistics=(0,), dates=(0,),
                said_on=dt.date(2021, 5, 3), modality="predicted", checkworthy=0.82, reasons=("number", "date"),
            ),
            Claim.at(bare, *at("No ship is exempt"), stance="deny", checkworthy=0.4),
        ),
        findings=(Vessel.at(bare, *at("ship"), flag="unknown"),),
        failures=(Failure("acme[tides]", "newsextract_claims", "ValueError: neap"),),
    )  # fmt: skip
