"""Whose a number is, and that an owner, a payer or a place is not what it measures."""

from __future__ import annotations

import pytest


def text_of(span):
    return None if span is None else span.text


@pytest.mark.parametrize(
    ("text", "measures", "entity"),
    [
        ("The mill that supplies the bakery lost $3 million.", None, "mill"),
        ("Harwell Corp. said it lost $3 million.", None, "Harwell Corp."),
        ("The group spent $9 million on Monday.", None, "group"),
        ("The group spent $9 million on boats.", "boats", "group"),
        ("The fund - which ends in spring - gave the club $500.", None, "fund"),
        ("The mill employs Vardans and makes $5 million.", None, "mill"),
        ("The mill, the oldest in Elsa, lost $5 million.", None, "mill"),
        ("He left the board of a firm, which made $5 million.", None, "firm"),
        ("The flights should have cost $5 million.", "The flights", None),
        ("The bill came to $5 million.", "The bill", None),
        ("The boat was sold for $900.", "The boat", None),
        ("Maria Lund was fined $900.", None, "Maria Lund"),
    ],
)
def test_who_has_or_spends_money_is_its_entity(one, text, measures, entity):
    assert (text_of(one(text).measures), text_of(one(text).entity)) == (measures, entity)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The quake killed two people and injured five.", ["quake", "quake"]),
        ("The gunman is accused of shooting three clerks.", ["gunman"]),
        ("The bureau withheld the names of the two men.", [None]),
        ("The ministry expects at least 50 people.", [None]),
        ("Osei met the traders at 25 sites.", [None]),
        ("Kestle is the smaller of the two islands.", [None]),
        ("The clerks and the cooks are one team.", [None]),
        ("The boat sailed at a speed of 9 knots.", ["boat"]),
    ],
)
def test_only_what_is_an_object_belongs_to_the_subject(find, text, entity):
    assert [text_of(found.entity) for found in find(text)] == entity


@pytest.mark.parametrize(
    "text",
    [
        "The champion fell in the sixth.",
        "Maria Lund waited for six hours.",
        "The stakes rose during the first three nights.",
        "The office said 12 of the 19 hold secrets.",
        "They registered it in 2012 (37%), when two ran.",
    ],
)
def test_a_subject_that_only_does_something_is_not_measured(find, text):
    words = {text_of(found.measures) for found in find(text)}
    assert words.isdisjoint({"The champion", "Maria Lund", "The stakes", "The office", "They"})
