"""Holidays against the days on which they fell."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract_plugins.dates.calendar.named_days import HOLIDAYS, holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", "1961-04-02"),
        ("easter", "1999-04-04"),
        ("easter", "2000-04-23"),
        ("easter", "2024-03-31"),
        ("easter", "2038-04-25"),
        ("good friday", "2024-03-29"),
        ("ash wednesday", "2024-02-14"),
        ("pentecost", "2024-05-19"),
        ("thanksgiving", "2023-11-23"),
        ("black friday", "2023-11-24"),
        ("cyber monday", "2023-11-27"),
        ("memorial day", "2024-05-27"),
        ("labor day", "2024-09-02"),
        ("election day", "2024-11-05"),
        ("election day", "2022-11-08"),
        ("martin luther king day", "2024-01-15"),
        ("mother's day", "2024-05-12"),
        ("valentine's day", "2024-02-14"),
        ("christmas eve", "2024-12-24"),
        ("rosh hashanah", "2023-09-16"),
        ("rosh hashanah", "2024-10-03"),
        ("yom kippur", "2024-10-12"),
        ("passover", "2023-04-06"),
        ("passover", "2024-04-23"),
        ("hanukkah", "2023-12-08"),
        ("hanukkah", "2024-12-26"),
        ("orthodox easter", "2023-04-16"),
        ("orthodox easter", "2024-05-05"),
    ],
)
def test_days(name, day):
    date = dt.date.fromisoformat(day)
    assert holiday(name, date.year).date == date


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("eid al-fitr", "2022-05-02"),
        ("eid al-fitr", "2023-04-21"),
        ("eid al-fitr", "2024-04-10"),
        ("eid al-fitr", "2025-03-30"),
        ("eid al-adha", "2023-06-28"),
        ("eid al-adha", "2024-06-16"),
        ("ashura", "2024-07-16"),
    ],
)
def test_islamic_days_within_one(name, day):
    date = dt.date.fromisoformat(day)
    assert abs((holiday(name, date.year).date - date).days) <= 1


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(1900, 2100))
def test_a_holiday_lies_in_its_year(name, year):
    assert holiday(name, year).year == year


def test_no_year_no_day():
    assert holiday("easter", 0) is None
    assert holiday("easter", 9999) is None
