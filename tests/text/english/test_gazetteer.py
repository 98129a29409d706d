"""Names of persons and places."""

from __future__ import annotations

import pytest

from newsextract.text import english


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("Maria", "female"),
        ("MARIA", "female"),
        ("María", "female"),
        ("Sergey", "male"),
        ("Volodymyr", "male"),
        ("Ngozi", "female"),
        ("Kim", None),
    ],
)
def test_given_names(word: str, gender: str | None):
    found = english.given_name(word)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize("word", ["Müller", "Muller", "Nguyen", "Okafor", "Papadopoulos", "Suzuki", "Singh"])
def test_family_names(word: str):
    assert english.family_name(word) is not None


@pytest.mark.parametrize("word", ["Yesterday", "Parliament", "maria", ""])
def test_what_is_no_name(word: str):
    assert english.given_name(word) is None
    assert english.family_name(word) is None


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Paris", "city", "FR"),
        ("Kyiv", "city", "UA"),
        ("Kiev", "city", "UA"),
        ("Georgia", "country", "GE"),
        ("Texas", "state", "US"),
        ("São Paulo", "city", "BR"),
        ("Africa", "continent", ""),
        ("New York City", "city", "US"),
    ],
)
def test_places(name: str, kind: str, country: str):
    found = english.place(name)
    assert found is not None
    assert (found.kind, found.country) == (kind, country)


def test_the_most_populous_place_comes_first():
    first, second, *_ = english.places("Birmingham")
    assert first.country == "GB"
    assert first.population > second.population
    assert english.place("Nowhere at all") is None
    assert english.place("Paris").capital
