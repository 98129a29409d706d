"""What moves is measured: the object of who moves it, not who moves it, nor the month in which it moved."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def read(text):
    article = Extractor(plugins=["dates", "statistics"]).extract(text)
    return [
        (found.text, found.measures.text if found.measures else None, found.direction) for found in article.statistics
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The bank revised its forecast for growth down from 5.9% to 3.2%.",
            [("5.9%", "its forecast for growth", None), ("3.2%", "its forecast for growth", "down")],
        ),
        (
            "The agency cut the annual rate of inflation from 4.1% in May to 3.2%.",
            [("4.1%", "the annual rate of inflation", None), ("3.2%", "the annual rate of inflation", "down")],
        ),
        (
            "The office revised the rate of growth up from the 2.9% estimated in May to 3.2%.",
            [("2.9%", "the rate of growth", None), ("3.2%", "the rate of growth", "up")],
        ),
        (
            "Lagos will increase the fare from 200 naira to 350 naira next week.",
            [("200 naira", "the fare", None), ("350 naira", "the fare", "up")],
        ),
        ("The board adjusted the price from $4 to $3.", [("$4", "the price", None), ("$3", "the price", "down")]),
        (
            "Peru raised the retirement age from 60 to 65.",
            [("60", "the retirement age", None), ("65", "the retirement age", "up")],
        ),
        (
            "The growth in exports slowed from 5% to 3%.",
            [("5%", "The growth in exports", None), ("3%", "The growth in exports", "down")],
        ),
        ("The envoy flew from 40 villages to 3 towns.", [("40", "villages", None), ("3", "towns", None)]),
    ],
)
def test_what_is_moved_from_one_number_to_another(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Retail sales dropped by 1% in December, after a 0.6% rise in November.",
            [("1%", "Retail sales", "down"), ("0.6%", "Retail sales", "up")],
        ),
        (
            "Output grew 2 per cent in spring, following a 1.5 per cent fall in the last three months of 2022.",
            [("2 per cent", "Output", "up"), ("1.5 per cent", "Output", "down")],
        ),
        ("A 4% increase in July surprised them.", [("4%", None, "up")]),
        ("A 5% rise in exports surprised them.", [("5%", "exports", "up")]),
    ],
)
def test_no_month_moves(text, found):
    assert read(text) == found


@pytest.mark.parametrize("text", ["March's sales rose 5%.", "A 5% rise in May sales pleased them."])
def test_no_month_is_an_entity(one, text):
    assert one(text).entity is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("She climbed the peaks higher than 8,000 metres.", "the peaks"),
        ("Boats longer than 20 feet need a licence.", "Boats"),
        ("Firms with turnover higher than $5 million pay more.", "turnover"),
        ("The peaks are higher than 8,000 metres.", "The peaks"),
        ("Aiko Mori reached the top of Mount Kibo, which at 5,895 metres is white.", "the top of Mount Kibo"),
        ("They were fined for driving faster than 100 mph.", None),
    ],
)
def test_what_is_compared(one, text, measures):
    found = one(text).measures
    assert (found.text if found else None) == measures


@pytest.mark.parametrize(
    ("text", "value", "entity"),
    [
        ("The quake had a magnitude of 5.2.", "5.2", "quake"),
        ("Quake Of Magnitude 6.1 Strikes Peru's Coast", "6.1", "Quake"),
        ("A magnitude 4.9 tremor shook Osh.", "4.9", "tremor"),
    ],
)
def test_a_magnitude_is_one_number(one, text, value, entity):
    found = one(text)
    assert (str(found.value), found.unit, found.measures.text.lower()) == (value, "magnitude", "magnitude")
    assert found.entity.text == entity


@pytest.mark.parametrize(
    "text",
    [
        "1 dead, 2 hurt in Lima shooting",
        "200 infected, 3 dead in Goma outbreak",
        "Blast in Quetta: 12 trapped, 3 missing",
        "Two arrested, five hurt after raid",
        "80 Hurt, 9 Dead in Osh",
    ],
)
def test_those_to_whom_it_happened_are_persons(text):
    found = Extractor(plugins=["statistics"]).extract(text).statistics
    assert [statistic.unit for statistic in found] == ["person", "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Deputies and state police chased him for 48km before he pulled over.",
        "The boys walked for 12 miles in the rain.",
        "The tribe carried the boat for 3 kilometres.",
    ],
)
def test_nobody_is_as_long_as_the_way(one, text):
    assert one(text).measures is None
