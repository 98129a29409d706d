"""Whom "the company" and "the group" mean, and noun phrases of firms with two trades."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def speaker(text):
    return Extractor().extract(text).quotes[-1].speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Harwell Group listed on the London Stock Exchange. In May, the company said its sales were weak.",
            "Harwell Group",
        ),
        ("The Boat Owners Association sued Velm Corp. The company said the claim was wrong.", "Velm Corp"),
        ("The Boat Owners Association met in Lagos. The group said the claim was wrong.", "Boat Owners Association"),
        ("The Securities Authority fined Orlo Bank. The lender said it would appeal.", "Orlo Bank"),
    ],
)
def test_a_company_is_a_firm(text, name):
    assert speaker(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Harwell fell on the Nairobi Stock Exchange. In May the company said that sales had been weak.",
        "Velm Marine won a prize at the Port Olympics. The firm said it was proud.",
    ],
)
def test_no_exchange_and_no_games_are_a_company(text):
    assert speaker(text).name.lower() in ("the company", "the firm")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The clothing and home furnishing retailer said profits fell.", "The clothing and home furnishing retailer"),
        ("A mining and energy group said profits fell.", "A mining and energy group"),
        ("They stopped fishing and the ministry said profits fell.", "the ministry"),
        ("Prices were rising and analysts said profits fell.", "analysts"),
    ],
)
def test_two_trades_of_one_firm(text, phrase):
    assert speaker(text).mention.text == phrase
