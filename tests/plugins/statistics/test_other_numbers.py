"""Numbers beside numbers, years that a change is over, gatherings that are no gains."""

from __future__ import annotations

import pytest

import newsextract


def found(text):
    return [(s.text, s.unit, s.direction) for s in newsextract.extract(text).statistics]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It had 31,000 crew in June, down from 33,500 two years ago.", None),
        ("Membership, which stood at 400 three months earlier, fell to 350.", None),
        ("Sales were 4,100 five years before.", None),
        ("The club sold 900 ten days ago.", None),
        ("The club sold 900 tickets ten days ago.", "ticket"),
    ],
)
def test_a_number_behind_a_number_is_not_what_is_counted(text, unit):
    units = {s.unit for s in newsextract.extract(text).statistics if s.kind == "count"}
    assert not units & {"year", "month", "day"}
    assert unit is None or unit in units


@pytest.mark.parametrize("over", ["increase over", "rise over", "drop over", "gain over"])
def test_the_year_that_a_change_is_over_counts_nothing(over):
    assert [text for text, _, _ in found(f"Turnout saw a 29 per cent {over} 2015, the office said.")] == ["29 per cent"]


def test_four_digits_behind_over_may_be_a_count():
    assert [text for text, _, _ in found("The office counted over 2015 ballots.")] == ["2015"]


@pytest.mark.parametrize("noun", ["rally", "march", "climb", "hike"])
def test_a_gathering_is_no_gain(noun):
    assert all(way is None for _, _, way in found(f"He told a {noun} of some 2,000 supporters that he could win."))


@pytest.mark.parametrize("noun", ["assists", "saves", "blocks", "tackles"])
def test_what_players_do_is_counted(noun):
    assert [unit for _, unit, _ in found(f"He had 20 goals and 26 {noun} for the Penguins.")] == ["goal", noun[:-1]]
