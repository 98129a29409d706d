from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, DateMention, Statistic
from newsextract.formats.words.amounts import amount, change, number
from newsextract.formats.words.days import day, in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"), ("5", "5"), ("26.30", "26.30"), ("1234", "1,234"), ("-1234.5", "-1,234.5"), ("1E+3", "1,000"),
        ("240100000000", "240.1 billion"), ("1000000", "1 million"), ("1234567", "1,234,567"),
        ("-2500000", "-2.5 million"), ("1.7E+12", "1.7 trillion"), ("1E+15", "1,000 trillion"),
        ("1E+1000000", "1.000000E+1000000"), ("9" * 5000, "1.000000E+5000"), ("1E-9999", "1.000000E-9999"),
        ("NaN", "NaN"),
    ],
)  # fmt: skip
def test_numbers(value, words):
    assert number(Decimal(value)) == words


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=4))
def test_no_figure_is_lost(value):
    figure, _, scale = number(value).replace(",", "").partition(" ")
    power = {"": 0, "million": 6, "billion": 9, "trillion": 12}[scale]
    assert Decimal(f"{figure}E+{power}") == value


def statistic(text="5", **fields):
    fields = {key: Decimal(value) if key in ("value", "low", "high") else value for key, value in fields.items()}
    return Statistic.at(Article(text), 0, len(text), **fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "money", "value": "240100000000", "currency": "USD"}, "$240.1 billion"),
        ({"kind": "money", "value": "-3", "currency": "EUR"}, "-€3"),
        ({"kind": "money", "value": "1700000", "currency": "CNY"}, "CNY 1.7 million"),
        ({"kind": "money", "value": "20", "unit": "dollar"}, "20 dollars"),
        ({"kind": "money", "value": "60", "currency": "USD", "per": "barrel"}, "$60 per barrel"),
        ({"kind": "money", "low": "2", "high": "3", "currency": "GBP"}, "£2 to £3"),
        ({"kind": "percent", "value": "26.3", "bound": "at_least"}, "at least 26.3%"),
        ({"kind": "percentage_point", "value": "1"}, "1 percentage point"),
        ({"kind": "basis_point", "value": "25"}, "25 basis points"),
        ({"kind": "count", "value": "3", "unit": "city", "approximate": True}, "about 3 cities"),
        ({"kind": "count", "value": "3", "unit": "key"}, "3 keys"),
        ({"kind": "count", "value": "3", "unit": "box"}, "3 boxes"),
        ({"kind": "count", "value": "3", "unit": "series"}, "3 series"),
        ({"kind": "count", "value": "3"}, "3"),
        ({"kind": "measure", "value": "6", "unit": "foot", "bound": "more_than"}, "more than 6 feet"),
        ({"kind": "measure", "value": "9", "unit": "square_kilometre"}, "9 square kilometres"),
        ({"kind": "measure", "value": "9", "unit": "kilometre per hour"}, "9 kilometres per hour"),
        ({"kind": "temperature", "value": "-4", "unit": "degree Celsius"}, "-4 degrees Celsius"),
        ({"kind": "age", "value": "1", "unit": "year"}, "1 year old"),
        ({"kind": "multiple", "value": "3"}, "3 times"),
        ({"kind": "duration", "high": "2", "unit": "day"}, "up to 2 days"),
        ({"kind": "score", "text": "3–1", "value": "3"}, "3–1"),
        ({"kind": "count", "text": "scores\nof", "low": "40", "unit": "boat"}, "40 or more boats"),
        ({"kind": "count", "text": "some"}, "some"),
    ],
)
def test_amounts(fields, words):
    assert amount(statistic(**fields)) == words


def test_changes():
    assert change(statistic(kind="count")) is None
    assert change(statistic(kind="count", direction="down", change="delta")) == "a decrease"
    assert change(statistic(kind="count", direction="up", change="level")) == "after an increase"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-04-09", "Tue 9 April 2024"),
        ("2024-04-09T14:05", "Tue 9 April 2024, 14:05"),
        ("2024-04-09TMO", "Tue 9 April 2024, morning"),
        ("XXXX-04-09", "9 April, of an unknown year"),
        ("XXXX-04", "April, of an unknown year"),
        ("2024-04", "April 2024"),
        ("2024", "2024"),
        ("199", "1990s"),
        ("19", "20th century"),
        ("2024-W15", "week of Mon 8 April 2024"),
        ("2024-W15-2", "Tue 9 April 2024"),
        ("2024-W15-WE", "weekend of 13 April 2024"),
        ("XXXX-WXX-2", "a Tuesday, unknown which"),
        ("XXXX-WXX-2TEV", "a Tuesday, unknown which, evening"),
        ("2024-Q2", "2nd quarter of 2024"),
        ("XXXX-H1", "1st half of an unknown year"),
        ("2024-SP", "spring of 2024"),
        ("PRESENT_REF", "now"),
        ("PAST_REF", "the past"),
        ("P2D", "2 days"),
        ("P1Y", "1 year"),
        ("PXM", "some months"),
        ("PT72H", "72 hours"),
        ("P2CE", "2 centuries"),
        # What no calendar has, and what there are no words for, stands as it is.
        ("2024-02-31", "2024-02-31"),
        ("2024-13", "2024-13"),
        ("0000", "0000"),
        ("2023-W60", "2023-W60"),
        ("P1Y2M", "P1Y2M"),
        ("", ""),
        ("T24", "T24"),
    ],
)
def test_dates(value, words):
    assert in_words(DateMention.at(Article("x"), 0, 1, type="DATE", value=value)) == words


def test_modifiers_and_sets():
    def words(**fields):
        return in_words(DateMention.at(Article("x"), 0, 1, **fields))

    assert words(type="DATE", value="2024-04", mod="START") == "start of April 2024"
    assert words(type="DURATION", value="P2D", mod="MORE_THAN") == "more than 2 days"
    assert words(type="SET", value="P1D") == "every day"
    assert words(type="SET", value="P2W") == "every 2 weeks"
    assert words(type="SET", value="XXXX-WXX-2") == "every Tuesday"


@given(st.text(alphabet="0123456789XPTWQ-:DMY_", max_size=12))
def test_no_value_is_too_odd(value):
    assert isinstance(in_words(DateMention.at(Article("x"), 0, 1, type="DATE", value=value)), str)


@given(st.dates())
def test_every_day_has_words(date):
    assert in_words(DateMention.at(Article("x"), 0, 1, type="DATE", value=date.isoformat())) == day(date, weekday=True)
    assert dt.date(date.year, date.month, int(day(date).split()[0])) == date
