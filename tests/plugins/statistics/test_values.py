"""Values: digits, words, scales, fractions, vague numbers; exact and with no exponent."""

from __future__ import annotations

from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They sold 4 boats.", "4"),
        ("They sold 1,234,567 boats.", "1234567"),
        ("They sold 10 000 boats.", "10000"),
        ("It weighs 816 000 t.", "816000"),
        ("The farm has 3,45,678 trees.", "345678"),
        ("The till held €1.234,56 at noon.", "1234.56"),
        ("It costs £1.2bn.", "1200000000"),
        ("It costs €3m.", "3000000"),
        ("It costs $13.6M.", "13600000"),
        ("It costs US$664.5bn.", "664500000000"),
        ("It costs Rs 500 crore.", "5000000000"),
        ("It costs RM3.06mil.", "3060000"),
        ("They ran 2.8bn km.", "2800000000"),
        ("They spent five-point-two million euros.", "5200000"),
        ("They spent half a million euros.", "500000"),
        ("Rates stand at four and a half percent.", "4.5"),
        ("They walked two and a half miles.", "2.5"),
        ("The plank is 2 1/2 inches thick.", "2.5"),
        ("Add ½ tbsp of salt.", "0.5"),
        ("They hired a dozen cooks.", "12"),
        ("They hired half a dozen cooks.", "6"),
        ("They hired two dozen cooks.", "24"),
        ("They hired a hundred and two cooks.", "102"),
        ("They hired twenty-one cooks.", "21"),
        ("They printed three million, two hundred and forty books.", "3000240"),
        ("It fell to -12°C.", "-12"),
        ("It holds 1.5×10^3 litres.", "1500"),
        ("It holds 2e3 litres.", "2000"),
        ("He paid $.05 for it.", "0.05"),
        ("He paid $-99.99 for it.", "-99.99"),
        ("Three-quarters of the town burned.", "0.75"),
        ("One in five shops closed.", "0.2"),
        ("Nine out of 10 shops closed.", "0.9"),
        ("The price of salt doubled.", "2"),
        ("Rents are twice as high as in Leeds.", "2"),
        ("A sixfold rise followed.", "6"),
        ("Rates fell one-eighth of 1 percent.", "0.125"),
        ("Rates fell by half a percentage point.", "0.5"),
        ("They walked three-quarters of a mile.", "0.75"),
        ("Rates fell a percentage point.", "1"),
        ("The loaf rose a penny.", "1"),
        ("They lost nine of the first 12 games.", "0.75"),
        ("The result was ($5.50).", "-5.50"),
        ("The fee ($5.50) is low.", "5.50"),
        ("The rocks are 3 Ma old.", "3"),
    ],
)
def test_value(one, text, value):
    assert one(text).value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["It costs $240.1 billion.", "It costs 1e9 euros.", "A million people left.", "4 lakh votes."]
)
def test_values_print_as_plain_digits(one, text):
    assert "E" not in str(one(text).value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Tens of thousands of people marched.", 10_000, 100_000),
        ("Hundreds of people marched.", 100, 1_000),
        ("Dozens of people marched.", 24, None),
        ("Several thousand people marched.", 3_000, 9_000),
        ("A handful of people marched.", 2, 5),
        ("Millions of dollars are missing.", 1_000_000, 10_000_000),
    ],
)
def test_vague_number(one, text, low, high):
    statistic = one(text)
    assert (statistic.value, statistic.low, statistic.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It takes between 5 and 7 weeks.", 5, 7, "week"),
        ("It costs $2-3 million.", 2_000_000, 3_000_000, None),
        ("Turnout is put at 10–15%.", 10, 15, "percent"),
        ("It may gain 15 per cent to 20 per cent.", 15, 20, "percent"),
        ("They want four to five thousand tents.", 4_000, 5_000, "tent"),
        ("It holds 2000 - 2500 calories.", 2000, 2500, "calorie"),
        ("Send three or four tents.", 3, 4, "tent"),
    ],
)
def test_range(one, text, low, high, unit):
    statistic = one(text)
    assert (statistic.value, statistic.low, statistic.high, statistic.unit) == (None, low, high, unit)


def test_by_and_to_are_no_range(find):
    cut, reached = find("The fund cut its holdings by $43.6bn to $419.2bn.")
    assert (cut.value, cut.change, cut.direction) == (43_600_000_000, "delta", "down")
    assert (reached.value, reached.change, reached.direction) == (419_200_000_000, "level", None)
    assert cut.linked == (1,)
    assert reached.linked == (0,)


def test_longest_number_is_exact(one):
    digits = "7" * 100_000
    assert str(one(f"They counted {digits} grains.").value) == digits


def test_a_year_or_two_is_a_stretch(one):
    statistic = one("They will go in a year or two.")
    assert (statistic.low, statistic.high, statistic.text) == (1, 2, "a year or two")


def test_columns_in_parentheses_are_negative(find):
    assert [s.value for s in find("Operating result (1,234) (5,678)")] == [-1234, -5678]


def test_a_unit_beside_its_fraction_is_that_of_the_whole(one):
    statistic = one("Support rose half a percentage point.")
    assert (statistic.kind, statistic.unit, statistic.text) == (
        "percentage_point",
        "percentage point",
        "half a percentage point",
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 1/4 of the boats sank.", ["0.25"]),
        ("The fund stood at -$5 million.", ["-5000000"]),
        ("It posted a Series B-$5 million round.", ["5000000"]),
        ("His second doubled fee was late.", ["2"]),
        ("Holt hit a two-run triple in May.", []),
    ],
)
def test_values_by_what_stands_beside_the_number(find, text, values):
    assert [str(s.value) for s in find(text) if s.unit != "run"] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [("They saw a 12-legged crab.", "leg"), ("It has a 3-pronged fork.", "prong"), ("It is a 4-winged kite.", "wing")],
)
def test_the_noun_in_a_participle_is_what_is_counted(one, text, unit):
    assert one(text).unit == unit
