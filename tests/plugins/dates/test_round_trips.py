"""Dates written in every form of the news are read back: the span, the value, the days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article
from newsextract_plugins.dates import Dates

MODERN = st.dates(dt.date(1500, 1, 1), dt.date(2099, 12, 31))
FRAMES = ("The dam broke on {}.", "The dam broke on {}, and the town was flooded.", "“It was on {},” she said.", "({})")


def _ordinal(number):
    return f"{number}{'th' if 11 <= number <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


FORMS = {
    "April 9, 2024": lambda d: f"{d:%B} {d.day}, {d:%Y}",
    "April 9 2024": lambda d: f"{d:%B} {d.day} {d:%Y}",
    "April 09, 2024": lambda d: f"{d:%B %d, %Y}",
    "April 9th, 2024": lambda d: f"{d:%B} {_ordinal(d.day)}, {d:%Y}",
    "9 April 2024": lambda d: f"{d.day} {d:%B %Y}",
    "9th April 2024": lambda d: f"{_ordinal(d.day)} {d:%B %Y}",
    "9th of April 2024": lambda d: f"{_ordinal(d.day)} of {d:%B %Y}",
    "2024-04-09": lambda d: f"{d:%Y-%m-%d}",
    "Tuesday, April 9, 2024": lambda d: f"{d:%A, %B} {d.day}, {d:%Y}",
    "Tuesday 9 April 2024": lambda d: f"{d:%A} {d.day} {d:%B %Y}",
    "Tue, 9 Apr 2024": lambda d: f"{d:%a}, {d.day} {d:%b %Y}",
    "Apr 9, 2024": lambda d: f"{d:%b} {d.day}, {d:%Y}",
    "09.04.2024": lambda d: f"{d:%d.%m.%Y}",
}


def mentions(text, published=None, **options):
    return list(Dates(**options).newsextract_dates(Article(text, published=published)))


@pytest.mark.parametrize("form", FORMS)
@given(day=MODERN, frame=st.sampled_from(FRAMES))
def test_days(form, day, frame):
    written = FORMS[form](day)
    (mention,) = mentions(frame.format(written))
    assert mention.text.endswith(written.removeprefix("the "))
    assert (mention.type, mention.value) == ("DATE", f"{day:%Y-%m-%d}")
    assert (mention.earliest, mention.latest, mention.anchor) == (day, day, None)


@given(MODERN)
def test_numeric_days_by_option(day):
    for day_first, form in ((True, "%d/%m/%Y"), (False, "%m/%d/%Y")):
        (mention,) = mentions(f"The dam broke on {day.strftime(form)}.", day_first=day_first)
        assert mention.value == f"{day:%Y-%m-%d}"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 6))
def test_days_since_publication(published, days):
    day = published - dt.timedelta(days)
    (mention,) = mentions(f"The dam broke on {day:%A}.", published)
    assert (mention.value, mention.anchor, mention.earliest) == (f"{day:%Y-%m-%d}", "published", day)
    (mention,) = mentions(f"The dam will reopen next {day:%A}.", published)
    assert mention.earliest.weekday() == day.weekday()
    assert 0 < (mention.earliest - published).days <= 14


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.integers(2, 40))
def test_so_long_ago(published, count):
    (mention,) = mentions(f"The dam broke {count} days ago.", published)
    assert mention.earliest == published - dt.timedelta(count)
    (mention,) = mentions(f"The dam broke {count} weeks ago.", published)
    assert mention.value == "{0[0]:04}-W{0[1]:02}".format((published - dt.timedelta(7 * count)).isocalendar())
    (mention,) = mentions(f"The dam broke {count} years ago.", published)
    assert mention.value == f"{published.year - count}"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_units_around_publication(published):
    week = (published - dt.timedelta(7)).isocalendar()
    for phrase, value in {
        "yesterday": f"{published - dt.timedelta(1):%Y-%m-%d}",
        "today": f"{published:%Y-%m-%d}",
        "last week": f"{week[0]:04}-W{week[1]:02}",
        "this month": f"{published:%Y-%m}",
        "last month": f"{published.replace(day=1) - dt.timedelta(1):%Y-%m}",
        "last year": f"{published.year - 1}",
        "this year": f"{published.year}",
    }.items():
        (mention,) = mentions(f"The dam broke {phrase}.", published)
        assert (mention.text, mention.value, mention.anchor) == (phrase, value, "published")


@given(st.integers(1, 12), st.integers(1, 31), st.integers(1600, 2099))
def test_a_day_that_is_none_is_not_half_read(month, day, year):
    try:
        dt.date(year, month, day)
        count = 1
    except ValueError:
        count = 0
    name = dt.date(2000, month, 1).strftime("%B")
    assert len(mentions(f"The dam broke on {day} {name} {year}.")) == count
    assert len(mentions(f"The dam broke on {name} {day}, {year}.")) == count


@given(st.integers(2, 99), st.sampled_from(["hour", "day", "week", "month", "year"]))
def test_durations(count, unit):
    value = {
        "hour": f"PT{count}H",
        "day": f"P{count}D",
        "week": f"P{count}W",
        "month": f"P{count}M",
        "year": f"P{count}Y",
    }[unit]
    for written in (f"{count} {unit}s", f"{count}-{unit}"):
        (mention,) = mentions(
            f"It was an ordeal of {written}." if " " in written else f"It was their {written} ordeal."
        )
        assert (mention.text, mention.type, mention.value) == (written, "DURATION", value)
