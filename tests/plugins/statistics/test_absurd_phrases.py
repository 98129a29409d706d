"""What is measured is never a unit, a sign, nor who only tells of it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The audit office put the cost at $264 million.", "the cost"),
        ("Analysts at the bank peg the shortfall of the fund at £2.1bn.", "the shortfall of the fund"),
        ("Insurers estimated the damage at €3 billion.", "the damage"),
        ("Officials put the toll at 120.", "the toll"),
        ("Surveyors valued the villa at 9 million kronor.", "the villa"),
    ],
)
def test_what_is_estimated(one, text, measures):
    statistic = one(text)
    assert statistic.measures.text == measures
    assert statistic.entity is None


@pytest.mark.parametrize(
    "text",
    [
        "A man who lit a fire while boys slept metres away has been jailed for six years.",
        "A clerk who hid while officers waited miles away was jailed for six months.",
    ],
)
def test_no_bare_unit_is_measured(one, text):
    assert one(text).measures is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Only 23 per cent of the Rs 2.4 crore pledged has come.", "the Rs 2.4 crore"),
        ("Just 40% of the US$3 billion has arrived.", "the US$3 billion"),
        ("About 15% of the €20 million went to schools.", "the €20 million"),
    ],
)
def test_a_share_of_money(find, text, whole):
    share, money = find(text)
    assert share.of.text == whole
    assert money.measures is None
