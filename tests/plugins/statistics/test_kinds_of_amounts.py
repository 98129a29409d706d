"""Amounts by kind of writing: ranges that share, compound measures, dimensions, rates, margins, quarters, titles."""

from __future__ import annotations

from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("The hall cost $4-9m.", 4_000_000, 9_000_000, "USD"),
        ("They asked for £7-8m a year.", 7_000_000, 8_000_000, "GBP"),
        ("It is worth €200m-250m.", 200_000_000, 250_000_000, "EUR"),
        ("Some 7-8,000 fans came.", 7000, 8000, None),
        ("A seat costs $30-40,000.", 30_000, 40_000, "USD"),
        ("Fines run from $500 to $2 million.", 500, 2_000_000, "USD"),
        ("They cost €300 to €2 billion.", 300, 2_000_000_000, "EUR"),
    ],
)
def test_scale_sign_and_thousands_said_once(find, text, low, high, currency):
    found = find(text)[0]
    assert (found.low, found.high, found.currency) == (low, high, currency)


def test_a_range_ends_before_the_full_stop(one):
    assert one("Profit hit £4-5bn. It rained.").text == "£4-5bn"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The plank is 7 ft 2 in long.", 86, "inch"),
        ("She is 5 feet 11 inches tall.", 71, "inch"),
        ("He is 6'3\" tall.", 75, "inch"),
        ("The 6-foot-5 keeper dived.", 77, "inch"),
        ("The girl was 4 foot 9.", 57, "inch"),
        ("He weighs 9st 3lb.", 129, "pound-mass"),
        ("The film lasts 2 hours 10 minutes.", 130, "minute"),
    ],
)
def test_a_compound_measure_is_one_amount(one, text, value, unit):
    assert (one(text).value, one(text).unit) == (value, unit)


def test_dollars_and_cents_are_one_amount(one):
    assert (one("It cost 6 dollars and 40 cents.").value, one("It cost 6 dollars and 40 cents.").currency) == (
        Decimal("6.40"),
        "USD",
    )


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("The shed measures 8 by 9 feet.", [8, 9], "foot"),
        ("They sat in a 5-by-7-foot cell.", [5, 7], "foot"),
        ("It is a 40 x 20 metre pool.", [40, 20], "metre"),
        ("The tent is 20ft x 30ft.", [20, 30], "foot"),
    ],
)
def test_dimensions_share_their_unit(find, text, values, unit):
    assert [(s.value, s.unit) for s in find(text)] == [(value, unit) for value in values]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Velm counted 12 deaths per 100,000 people.", "100,000 people"),
        ("There were nine thefts per 1,000 homes.", "1,000 homes"),
        ("Thefts per 1,000 homes fell to 3.2.", "1,000 homes"),
        ("They found 12 grains per 100 millilitres.", "100 millilitres"),
    ],
)
def test_the_base_of_a_rate_is_no_count(one, text, per):
    assert one(text).per == per


@pytest.mark.parametrize("text", ["It is plus or minus 2 points.", "Support was ±2%.", "It moved by +/-2 points."])
def test_a_margin_goes_both_ways(one, text):
    assert (one(text).value, one(text).low, one(text).high) == (None, -2, 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She won a quarter-million euros.", 250_000),
        ("The pier cost half million euros.", 500_000),
        ("He owes nine grand.", 9_000),
        ("The boat cost 30 grand.", 30_000),
        ("Two thousand and six goats came.", 2006),
    ],
)
def test_scales_and_fractions_in_words(one, text, value):
    assert one(text).value == value


@pytest.mark.parametrize("text", ["Profit fell in the last two quarters.", "Sales fell for three quarters running."])
def test_quarters_of_a_year_are_no_fraction(find, text):
    assert "ratio" not in {s.kind for s in find(text)}


@pytest.mark.parametrize(
    ("text", "unit"), [("His age was 61.", "year"), ("Twins aged seven months were found.", "month")]
)
def test_ages(one, text, unit):
    assert (one(text).kind, one(text).unit) == ("age", unit)


@pytest.mark.parametrize("text", ["The Nine Million Euro Horse ran on Friday.", "They drove along the M4."])
def test_numbers_in_titles_are_none(find, text):
    assert not find(text)
