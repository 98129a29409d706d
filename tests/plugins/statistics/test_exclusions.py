"""What is no statistic, with its reason."""

from __future__ import annotations

import pytest

from newsextract import Article


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It closed in 1987.", "year"),
        ("The 2022 games were cold.", "year"),
        ("Music of the 1980s played.", "year"),
        ("They met on 5 May.", "date"),
        ("They met on Oct. 31 in Oslo.", "date"),
        ("They met at 3:30 in Oslo.", "clock-time"),
        ("They met at 6 p.m. in Oslo.", "clock-time"),
        ("They flew on MH370 again.", "identifier"),
        ("He lives at 16 Harbour Street now.", "identifier"),
        ("She knows this (1).", "enumerator"),
        ("See point 2 of it.", "designator"),
        ("She lives in Room 101 now.", "designator"),
        ("He bought an iPhone 11 there.", "name"),
        ("The S&P 500 closed.", "name"),
        ("The Group of Seven met.", "name"),
        ("It ended World War Two there.", "name"),
        ("No one came.", "pronoun"),
        ("It was a one-off event.", "idiom"),
        ("Call 555-4567 now.", "phone"),
        ("They shipped version 2.0.1 then.", "version"),
    ],
)
def test_reason(plugin, find, text, reason):
    assert find(text) == []
    assert reason in {exclusion.reason for exclusion in plugin.explain(Article(text=text))}


@pytest.mark.parametrize(
    "text",
    ["Over 1,950 people came.", "The 11 Americans came.", "Room for 101 people was found.", "One hand was raised."],
)
def test_counts_that_look_alike(one, text):
    assert one(text).unit in {"person", "American", "hand"}
