"""Results as British and American news report them, in sentences of our own."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from newsextract import Extractor
from newsextract_polls import PollResult

EXTRACTOR = Extractor(on_error="raise")
WHOLE = Extractor(options={"polls": {"reach": 0, "averages": False}})


def results(text: str, extractor: Extractor = EXTRACTOR) -> list[PollResult]:
    article = extractor.extract(text, published="2024-06-07")
    return [finding for finding in article.findings if isinstance(finding, PollResult)]


def shares(text: str) -> list[str]:
    return [str(share) for result in results(text) for share in result.shares]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("puts Labour on 41%, with the Tories on 38% and the SNP on 9%.", ["Labour 41%", "Tories 38%", "SNP 9%"]),
        ("puts Labour on 41%, the Tories on 28 and the Greens on 12.", ["Labour 41%", "Tories 28%", "Greens 12%"]),
        ("has Labour up three points on 41 per cent.", ["Labour 41% (+3)"]),
        ("puts Labour at 41% (down 2) and Reform UK at 12.5% (+1).", ["Labour 41% (-2)", "Reform UK 12.5% (+1)"]),
        ("found that 52 per cent would vote Leave and 39 per cent would vote Remain.", ["Leave 52%", "Remain 39%"]),
        ("found Ana Ruiz leading Peter Moss, 51 percent to 39 percent.", ["Ana Ruiz 51%", "Peter Moss 39%"]),
        ("found that Ana Ruiz would beat Peter Moss 46 to 40 percent.", ["Ana Ruiz 46%", "Peter Moss 40%"]),
        ("found Ana Ruiz trailing Peter Moss, 51 percent to 39 percent.", ["Peter Moss 51%", "Ana Ruiz 39%"]),
        ("shows Ana Ruiz ahead of Peter Moss 48-41.", ["Ana Ruiz 48%", "Peter Moss 41%"]),
        ("shows Ana Ruiz with 47 percent versus Peter Moss, who has 44 percent.", ["Ana Ruiz 47%", "Peter Moss 44%"]),
        ("showed Ana Ruiz with 46 percent to Peter Moss’s 41 percent.", ["Ana Ruiz 46%", "Peter Moss 41%"]),
        ("found that forty-one percent of likely voters would choose Ana Ruiz.", ["Ana Ruiz 41%"]),
        ("found that 51% would vote for Ana Ruiz, versus 39% for Peter Moss.", ["Ana Ruiz 51%", "Peter Moss 39%"]),
        ("shows Ana Ruiz and Peter Moss tied at 45 percent.", ["Peter Moss 45%", "Ana Ruiz 45%"]),
        ("has Ana Ruiz at 44%, with 16% undecided.", ["Ana Ruiz 44%", "undecided 16%"]),
    ],
)  # fmt: skip
def test_shares(sentence: str, expected: list[str]) -> None:
    text = f"A poll by Acme Research {sentence}"
    assert shares(text) == expected
    assert len(results(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz won 51 percent of the vote to Peter Moss’s 39 percent.",
        "Voters head to the polls on Sunday. Ana Ruiz got 51 percent last time.",
        "A poll by Acme Research found that 41 percent have a favourable view of Ana Ruiz.",
        "A poll by Acme Research found that 41 percent approve of Ana Ruiz’s plan.",
        "Labour promised a tax of 41%.",
        "The polling station at Elsa closed 41% of its booths, Ana Ruiz said.",
        "Ana Ruiz was defeated 51 percent to 39, with 99 percent of precincts reporting; polls had shown her ahead.",
    ],
)
def test_what_is_no_result(text: str) -> None:
    assert results(text) == []


@pytest.mark.parametrize(
    ("words", "leader", "lead"),
    [
        ("gave Ana Ruiz an eight-point lead over Peter Moss.", "Ana Ruiz", 8),
        ("found Ana Ruiz ahead of Peter Moss by 3 percentage points.", "Ana Ruiz", 3),
        ("found Ana Ruiz 16 points ahead of Peter Moss.", "Ana Ruiz", 16),
        ("found Ana Ruiz trailing Peter Moss by seven points.", "Peter Moss", 7),
        ("showed that Ana Ruiz leads Peter Moss by a three-point margin, 45.4 percent to 42 percent.", "Ana Ruiz", 3),
        ("had Ana Ruiz leading Peter Moss, 51 percent to 39 percent.", "Ana Ruiz", 12),
        ("had Ana Ruiz and Peter Moss tied at 45 percent.", None, 0),
        ("had Ana Ruiz at 45 percent.", None, None),
    ],
)
def test_leads(words: str, leader: str | None, lead: int | None) -> None:
    (result,) = results(f"A poll by Acme Research {words}")
    assert (result.leader, result.lead) == (leader, lead)


@pytest.mark.parametrize(
    ("words", "pollster", "sponsor"),
    [
        ("A poll by Acme Research", "Acme Research", None),
        ("A poll by Acme Research for the Port Herald", "Acme Research", "Port Herald"),
        ("A survey conducted for the Port Herald by Acme Research", None, "Port Herald"),
        ("The latest Port Herald/YouGov poll", "YouGov", "Port Herald"),
        ("A new YouGov poll, commissioned by the Port Herald,", "YouGov", "Port Herald"),
        ("A Port Herald poll, conducted jointly by Acme Research,", "Acme Research", "Port Herald"),
        ("A University of New Elsa poll", "University of New Elsa", None),
        ("A poll released on Monday night by the Elsa Policy Institute", "Elsa Policy Institute", None),
        ("An Iowa poll", None, None),
    ],
)
def test_who_asked_and_for_whom(words: str, pollster: str | None, sponsor: str | None) -> None:
    (result,) = results(f"{words} found Ana Ruiz leading Peter Moss, 51 percent to 39 percent.")
    assert (result.pollster, result.sponsor) == (pollster, sponsor)


ARTICLE = """Ana Ruiz is ahead in the race for the port, a poll by Acme Research for the Port Herald found.

She leads Peter Moss 51 percent to 39 percent, the poll found. In March, Ruiz led Moss by four points in a YouGov poll.

The poll by Acme Research of 1,031 likely voters was taken May 30 to June 2.
It has a margin of sampling error of plus or minus 3.5 percentage points."""


def test_what_the_article_says_of_a_poll_belongs_to_its_results() -> None:
    first, second = results(ARTICLE)
    assert (first.pollster, first.sponsor) == ("Acme Research", "Port Herald")
    assert (first.sample, first.population) == (1031, "likely voters")
    assert first.margin_of_error == Decimal("3.5")
    assert (first.fielded_from, first.fielded_to) == (dt.date(2024, 5, 30), dt.date(2024, 6, 2))
    assert (second.pollster, second.sample, second.lead) == ("YouGov", None, 4)
    assert [share.name for share in first.shares] == ["Ana Ruiz", "Peter Moss"]


def test_several_match_ups_of_a_sentence_are_results_of_their_own() -> None:
    text = (
        "A poll by Acme Research has news. Ana Ruiz is leading Peter Moss 49 percent to 39 percent; "
        "Grace Okafor would beat Peter Moss 53 percent to 36 percent."
    )
    assert [(result.leader, result.lead) for result in results(text)] == [("Ana Ruiz", 10), ("Grace Okafor", 17)]


def test_the_options() -> None:
    text = "Polls show that Ana Ruiz leads Peter Moss by 3 points."
    assert (len(results(text)), len(results(text, WHOLE))) == (1, 0)
    text = "A poll by Acme Research is out.\n\nAna Ruiz leads Peter Moss, 51 percent to 39 percent."
    assert (len(results(text)), len(results(text, WHOLE))) == (1, 0)


def test_field_dates_are_no_days_of_release() -> None:
    (result,) = results(
        "A poll by Acme Research, released on Thursday, found Ana Ruiz leading Peter Moss, 51 percent to 39 percent."
    )
    assert (result.fielded_from, result.fielded_to) == (None, None)
