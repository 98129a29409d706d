"""Spellings of one name, and given names that can be one person's."""

from __future__ import annotations

import pytest

from newsextract.text.names.spellings import fold, same_given_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei", "Sergey"),
        ("Pelensky", "Pelenskyy"),
        ("Müllner", "Mullner"),
        ("von der Stein", "Stein"),
        ("Alexei", "Alexey"),
        ("O’Brien", "O'Brien"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Marsh", "March"), ("Hale", "Hall"), ("van", "von")])
def test_spellings_of_two_names(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Robert", "Bob"), ("Bill", "William"), ("J.", "Joan"), ("Joseph", "Joe"), ("Alexander", "Alex")]
)
def test_one_given_name(one, other):
    assert same_given_name(one, other)
    assert same_given_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("Robert", "Bill"), ("Helen", "Joan"), ("J.", "Helen")])
def test_two_given_names(one, other):
    assert not same_given_name(one, other)
