"""Units and nouns that a number takes from elsewhere, and lengths of time that only place an event."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Five companies joined nine others.", ["company", "company"]),
        ("The blast killed seven.", ["person"]),
        ("Two pilots were hurt and 14 were freed.", ["pilot", "pilot"]),
        ("Police freed 14.", ["person"]),
        ("It left hundreds more injured.", ["person"]),
        ("Some 900 shops closed, including 60 in the south.", ["shop", "shop"]),
        ("Thieves took about 70 bikes, compared with 12 last year.", ["bike", "bike"]),
        ("The firm hired 11 cooks. These 11 had no work.", ["cook", "cook"]),
        ("The fire killed six children and left 14 others trapped.", ["child", "child"]),
    ],
)
def test_a_number_without_a_noun_takes_up_one_before(find, text, units):
    assert [s.unit for s in find(text)] == units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They built two power plants.", "power plant"),
        ("It fits five new radar sensors.", "radar sensor"),
        ("The mill made 40 job cuts.", "job cut"),
        ("The ship has seven different drive modes.", "drive mode"),
        ("They sold 40 Velm shares.", "share"),
        ("They hired 12 female cooks.", "cook"),
        ("Rivals own 300 buses.", "bus"),
        ("It has 60 local health workers.", "health worker"),
    ],
)
def test_the_unit_is_the_noun_compound(one, text, unit):
    assert one(text).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed four days earlier.",
        "It opened two years before the vote.",
        "Rents doubled in the past two years.",
        "He died over the following three weeks.",
        "She was one of the cooks.",
    ],
)
def test_what_only_places_an_event_is_none(find, text):
    assert not [s for s in find(text) if s.kind in {"duration", "count"}]


@pytest.mark.parametrize(
    "text", ["The strike lasted four days.", "He waited for two years before the vote.", "The court has six weeks."]
)
def test_what_lasts_is_one(one, text):
    assert one(text).kind == "duration"
