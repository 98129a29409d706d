"""Hours of business, ages in tens and limits of a number are no dates; a week is the one that its last day is in."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def found(text):
    return [(one.text, one.value) for one in Extractor(plugins=["dates"]).extract(text, published="2008-07-11").dates]


@pytest.mark.parametrize(
    "text",
    [
        "The board cut the opening hours of three libraries.",
        "Visiting hours are long and office hours short.",
        "Traffic was light in rush hour.",
        "The plan would create three crore man-days of work.",
        "It is likelier for people in their 50s or 60s.",
        "When will the over-40s be called?",
        "The under-30s and over-60s sail free.",
    ],
)
def test_no_time_that_passes(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The road was shut for hours.", [("hours", "PTXH")]),
        ("It rained in the 1960s and 70s.", [("the 1960s", "196X"), ("70s", "197X")]),
        ("Demand was 2.0 percent less than a year ago.", [("a year ago", "2007")]),
        ("Sales were 40 tons more than a year ago.", [("a year ago", "2007")]),
        ("The dam broke less than a year ago.", [("less than a year ago", "2007")]),
        ("Stocks rose in the week to July 4.", [("the week", "2008-W27"), ("July 4", "2008-07-04")]),
        ("Sales rose in the week ended 10 May.", [("the week", "2008-W19"), ("10 May", "2008-05-10")]),
        ("Sales rose in the week to Dec. 28.", [("the week", "2007-W52"), ("Dec. 28", "2007-12-28")]),
        ("Sales rose in the week.", [("the week", "2008-W28")]),
    ],
)
def test_times(text, dates):
    assert found(text) == dates


def test_what_rises_by_a_quarter_to_a_number_tells_no_hour():
    assert found("It rose a quarter to nine.") == []
    assert [text for text, _ in found("They met at a quarter to nine.")] == ["a quarter to nine"]
