"""Calendar arithmetic against the standard library, and the days that a value covers."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract_plugins.dates.calendar.timex import (
    Day,
    bounds,
    day_value,
    days_in_month,
    month_value,
    quarter_value,
    shift_days,
    shift_months,
    week_value,
    year_value,
)

DATES = st.dates()
WHOLE_YEARS = st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31))


@given(DATES)
def test_ordinals_and_weekdays(date):
    day = Day.of(date)
    assert day.ordinal == date.toordinal()
    assert Day.from_ordinal(date.toordinal()) == day
    assert day.weekday == date.isoweekday()
    assert day.date == date


@given(WHOLE_YEARS)
def test_iso_weeks(date):
    day = Day.of(date)
    year, week, _ = date.isocalendar()
    assert day.week == (year, week)
    first, last = bounds(week_value(day))
    assert (first.date, last.date) == (
        dt.date.fromisocalendar(year, week, 1),
        dt.date.fromisocalendar(year, week, 7),
    )


@given(DATES, st.integers(-3000, 3000))
def test_shifting_days(date, days):
    try:
        expected = date + dt.timedelta(days)
    except OverflowError:
        return
    assert shift_days(Day.of(date), days) == Day.of(expected)


@given(WHOLE_YEARS, st.integers(-11, 11))
def test_shifting_months(date, months):
    shifted = shift_months(Day.of(date), months)
    assert (shifted.year * 12 + shifted.month) - (date.year * 12 + date.month) == months
    assert shifted.day == min(date.day, days_in_month(shifted.year, shifted.month))


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
def test_valid_days(year, month, day):
    try:
        dt.date(year or 2000, month, day)  # year 0 is a leap year as 2000 is
        expected = True
    except ValueError:
        expected = False
    assert Day.valid(year, month, day) is expected


@given(st.integers(0, 9999), st.integers(1, 12), st.integers(1, 31))
def test_written_days_are_read_back(year, month, day):
    if not Day.valid(year, month, day):
        return
    here = Day(year, month, day)
    assert Day.from_ordinal(here.ordinal) == here
    assert bounds(day_value(here)) == (here, here)
    for value in (month_value(here), quarter_value(here), year_value(year)):
        first, last = bounds(value)
        assert first <= here <= last


def test_year_zero():
    assert Day(0, 3, 1).ordinal - Day(0, 2, 29).ordinal == 1
    assert Day(1, 1, 1).ordinal - Day(0, 12, 31).ordinal == 1
    assert Day(0, 12, 31).date is None
    assert not Day.valid(-1, 1, 1)
    assert not Day.valid(10000, 1, 1)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2024-04-09", "2024-04-09", "2024-04-09"),
        ("2024-04-09TEV", "2024-04-09", "2024-04-09"),
        ("2024-04-09T14:05Z", "2024-04-09", "2024-04-09"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2024-W15-WE", "2024-04-13", "2024-04-14"),
        ("2024-W15-2", "2024-04-09", "2024-04-09"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-SU", "2024-06-01", "2024-08-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_bounds(value, first, last):
    assert tuple(day_value(day) for day in bounds(value)) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["P2D", "PRESENT_REF", "XXXX-WXX-2", "XXXX-04-09", "2024-13", "2024-02-30", "2023-W53", "2024-W00", "2024-Q5", "2"],
)
def test_no_bounds(value):
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("day", "beside_it"),
    [
        ((0, 1, 1), (-1, 1, 1)),
        ((9999, 12, 31), (10000, 1, 1)),
        ((2024, 12, 1), (2024, 13, 1)),
        ((2024, 1, 1), (2024, 0, 1)),
        ((2024, 2, 29), (2023, 2, 29)),
        ((2024, 4, 30), (2024, 4, 31)),
        ((2024, 4, 1), (2024, 4, 0)),
    ],
)
def test_there_is_such_a_day(day, beside_it):
    assert Day.valid(*day)
    assert not Day.valid(*beside_it)
