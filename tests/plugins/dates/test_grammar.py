"""The grammar's own parts: numbers in words, lengths of time, and what a phrase can begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article
from newsextract_plugins.dates import Dates
from newsextract_plugins.dates.grammar.first_classes import beginnings, openings
from newsextract_plugins.dates.grammar.patterns import PATTERNS, beginning, pattern, rules_by_opening
from newsextract_plugins.dates.mentions import READERS
from newsextract_plugins.dates.resolution.durations import duration, number_words

ONES = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number):
    """Write a number below 1000."""
    if number >= 100:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100 - 1]} hundred{rest}"
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
    return ONES[number - 1]


@given(st.integers(2, 999), st.sampled_from([("days", "D"), ("weeks", "W"), ("months", "M"), ("years", "Y")]))
def test_a_number_of_units_in_words_is_that_number(number, unit):
    name, letter = unit
    (date,) = Dates().newsextract_dates(Article(text=f"The work took {in_words(number)} {name}."))
    assert date.value == f"P{number}{letter}"


@given(st.integers(2, 9999), st.sampled_from([("hours", "PT", "H"), ("minutes", "PT", "M"), ("days", "P", "D")]))
def test_a_number_of_units_in_figures_is_that_number(number, unit):
    name, sign, letter = unit
    (date,) = Dates().newsextract_dates(Article(text=f"The work took {number:,} {name}."))
    assert (date.text, date.value) == (f"{number:,} {name}", f"{sign}{number}{letter}")


@pytest.mark.parametrize(
    ("values", "number"), [([2, 100, 40], 240), ([19, 90, 7], 1997), ([2, 1000, 4], 2004), ([3, 12], 36), ([20, 4], 24)]
)
def test_number_words(values, number):
    assert number_words(values) == number


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (2, "DE", "P20Y"),
        (2.5, "Y", "P2Y6M"),
        (None, "TH", "PTXH"),
        (1, "F", "P2W"),
        (5.5, "TH", "PT5H30M"),
        (1.5, "D", "P1.5D"),
    ],
)
def test_durations(number, unit, value):
    assert duration(number, unit) == value


def test_each_rule_of_the_grammar_has_a_reader_and_an_entry_in_the_catalogue():
    assert set(PATTERNS) == set(READERS)
    assert set(PATTERNS) <= set(Dates.rules)


@pytest.mark.parametrize(
    ("source", "first"),
    [("a?b", "ab"), ("(?:a|b)c", "abc"[:2]), ("(?=x)a", "a"), ("(?P<n>a)?(?:b?|c)d", "abcd"), ("a{0,6}b", "ab")],
)
def test_what_a_pattern_can_begin_with(source, first):
    assert beginnings(source) == set(first)


@pytest.mark.parametrize(
    ("source", "pairs"),
    [
        ("ab?c?", {"a", "ab", "ac"}),
        ("(?:a|b)(?=x)cd", {"ac", "bc"}),
        ("(?P<n>a){0,3}b", {"aa", "ab", "b"}),
        ("a(?:b|$)", {"a", "ab"}),
    ],
)
def test_the_pairs_that_a_pattern_can_begin_with(source, pairs):
    assert openings(source) == pairs


def test_every_rule_can_be_reached():
    reached = {rule for rules in rules_by_opening().values() for rule in rules}
    assert reached == set(PATTERNS)
    assert all(beginning().match(opening) for opening in rules_by_opening())
    assert not any(pattern(rule).match("") for rule in PATTERNS)
