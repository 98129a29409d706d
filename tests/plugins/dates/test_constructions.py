"""Temporal expressions by construction: what each spans and means. Published on Tuesday, 9 April 2024, unless said."""

from __future__ import annotations

import datetime as dt

import pytest

from newsextract import Article
from newsextract_plugins.dates import Dates

PUBLISHED = dt.date(2024, 4, 9)


def read(text, published=PUBLISHED, **options):
    """The spans and values of a text."""
    article = Article(text=text, published=published)
    return [(date.text, date.value) for date in Dates(**options).newsextract_dates(article)]


def found(text, published=PUBLISHED):
    """The findings of a text."""
    return list(Dates().newsextract_dates(Article(text=text, published=published)))


ABSOLUTE = [
    ("The dam broke on 9 March 2021.", "9 March 2021", "2021-03-09"),
    ("The dam broke on March 9, 2021, at night.", "March 9, 2021", "2021-03-09"),
    ("The dam broke on Mar. 9, 2021.", "Mar. 9, 2021", "2021-03-09"),
    ("The dam broke on Tuesday, March 9, 2021.", "Tuesday, March 9, 2021", "2021-03-09"),
    ("The dam broke on Tue 9 Mar 2021.", "Tue 9 Mar 2021", "2021-03-09"),
    ("The dam broke on the 9th of March 2021.", "the 9th of March 2021", "2021-03-09"),
    ("The dam broke on March 9th.", "March 9th", "2024-03-09"),
    ("The dam broke on 2021-03-09.", "2021-03-09", "2021-03-09"),
    ("The dam broke on 29 February 2020.", "29 February 2020", "2020-02-29"),
    ("The log says 2021-03-09T04:30:00Z.", "2021-03-09T04:30:00Z", "2021-03-09T04:30:00Z"),
    ("It closed in May 1998.", "May 1998", "1998-05"),
    ("It closed in late November 1998.", "late November 1998", "1998-11"),
    ("It closed in October last year.", "October last year", "2023-10"),
    ("It closed at the end of February 2022.", "the end of February 2022", "2022-02"),
    ("It closed in 1998.", "1998", "1998"),
    ("It closed in early 1998.", "early 1998", "1998"),
    ("It closed in mid-1998.", "mid-1998", "1998"),
    ("It closed in nineteen ninety-eight.", "nineteen ninety-eight", "1998"),
    ("It closed in the 1990s.", "the 1990s", "199X"),
    ("It closed in the late 1990s.", "the late 1990s", "199X"),
    ("It closed in the '90s.", "the '90s", "199X"),
    ("It closed in the nineties.", "the nineties", "199X"),
    ("It closed in the 19th century.", "the 19th century", "18"),
    ("It closed in the fourth quarter of 2022.", "the fourth quarter of 2022", "2022-Q4"),
    ("It closed in the first half of 2022.", "the first half of 2022", "2022-H1"),
    ("It closed in the summer of 2022.", "the summer of 2022", "2022-SU"),
    ("It closed in fiscal 2022.", "fiscal 2022", "2022"),
]

RELATIVE = [
    ("The mayor resigned today.", "today", "2024-04-09"),
    ("The mayor resigned yesterday.", "yesterday", "2024-04-08"),
    ("The mayor leaves tomorrow morning.", "tomorrow morning", "2024-04-10TMO"),
    ("The mayor resigned late yesterday.", "late yesterday", "2024-04-08"),
    ("The mayor resigned the day before yesterday.", "the day before yesterday", "2024-04-07"),
    ("The mayor resigned last night.", "last night", "2024-04-08TNI"),
    ("The mayor resigned this morning.", "this morning", "2024-04-09TMO"),
    ("The mayor resigned on Tuesday.", "Tuesday", "2024-04-09"),
    ("The mayor resigned on Wednesday.", "Wednesday", "2024-04-03"),
    ("The mayor resigned on Tuesday afternoon.", "Tuesday afternoon", "2024-04-09TAF"),
    ("The mayor will resign on Friday.", "Friday", "2024-04-12"),
    ("“The tunnel will open,” Ines Calvo told reporters on Monday.", "Monday", "2024-04-08"),
    ("“The tunnel will open,” Calvo said at a news conference on Monday.", "Monday", "2024-04-08"),
    ("“The tunnel will open,” it read on Monday.", "Monday", "2024-04-08"),
    ("The mayor resigned last Friday.", "last Friday", "2024-04-05"),
    ("The mayor resigned last week.", "last week", "2024-W14"),
    ("The mayor resigned this week.", "this week", "2024-W15"),
    ("The mayor resigns next week.", "next week", "2024-W16"),
    ("The mayor resigned last month.", "last month", "2024-03"),
    ("The mayor resigned late last month.", "late last month", "2024-03"),
    ("The mayor resigned earlier this year.", "earlier this year", "2024"),
    ("The mayor resigned last year.", "last year", "2023"),
    ("The mayor resigned two weeks ago.", "two weeks ago", "2024-W13"),
    ("The mayor resigned three days ago.", "three days ago", "2024-04-06"),
    ("The mayor resigned four years ago.", "four years ago", "2020"),
    ("The mayor resigned six months ago.", "six months ago", "2023-10"),
    ("The mayor resigned in February.", "February", "2024-02"),
    ("The mayor resigned in November.", "November", "2023-11"),
    ("The mayor will resign in May.", "May", "2024-05"),
    ("The mayor resigned last summer.", "last summer", "2023-SU"),
    ("The mayor resigned over the weekend.", "the weekend", "2024-W14-WE"),
    ("The mayor resigned on December 20.", "December 20", "2023-12-20"),
    ("The mayor resigned on Valentine’s Day.", "Valentine’s Day", "2024-02-14"),
    ("The mayor resigned on Valentine's Day.", "Valentine's Day", "2024-02-14"),
    ("The mayor resigned last Thanksgiving.", "last Thanksgiving", "2023-11-23"),
    ("The mayor resigns at the end of the year.", "the end of the year", "2024"),
]

TIMES = [
    ("The bell rang at 7:15 p.m. Monday.", "7:15 p.m. Monday", "2024-04-08T19:15"),
    ("The bell rang at noon.", "noon", "2024-04-09T12:00"),
    ("The bell rang at 10 p.m. yesterday.", "10 p.m. yesterday", "2024-04-08T22:00"),
    ("The index had sunk by 1415 GMT.", "1415 GMT", "2024-04-09T14:15Z"),
    ("The reserves would not last 18 months.", "18 months", "P18M"),
    ("Our batteries last 10 years.", "10 years", "P10Y"),
    ("It doubled in the last 18 months.", "the last 18 months", "P18M"),
    ("The bell rang at 0737 GMT.", "0737 GMT", "2024-04-09T07:37Z"),
    ("The bell rang at 5 p.m. EST, Nov. 6, 2019.", "5 p.m. EST, Nov. 6, 2019", "2019-11-06T17:00-05:00"),
    ("The bell rang at 12 a.m. today.", "12 a.m. today", "2024-04-09T00:00"),
    ("The bell rings at half past six.", "half past six", "2024-04-09T06:30"),
    ("The bell rings at half past six in the evening.", "half past six in the evening", "2024-04-09T18:30"),
    ("The bell rings at a quarter to nine.", "a quarter to nine", "2024-04-09T08:45"),
    ("The bell rang (06:10 GMT).", "06:10 GMT", "2024-04-09T06:10Z"),
    ("The bell rang at 6 a.m. (EST) for him.", "6 a.m. (EST)", "2024-04-09T06:00-05:00"),
    ("It rang at 6 a.m. on Friday, 7 p.m. on Sunday.", "6 a.m. on Friday", "2024-04-05T06:00"),
    ("It rang at 6 a.m. on Friday, 7 p.m. on Sunday.", "7 p.m. on Sunday", "2024-04-07T19:00"),
]

DURATIONS = [
    ("The strike lasted six weeks.", "six weeks", "P6W"),
    ("The strike lasted more than six weeks.", "more than six weeks", "P6W"),
    ("A 72-hour truce began.", "72-hour", "PT72H"),
    ("A two-day strike began.", "two-day", "P2D"),
    ("The strike lasted several months.", "several months", "PXM"),
    ("The strike lasted a couple of days.", "a couple of days", "P2D"),
    ("The strike lasted 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("The strike lasted twenty-four hours.", "twenty-four hours", "PT24H"),
    ("The strike lasted two decades.", "two decades", "P20Y"),
    ("Prices fell over the past decade.", "the past decade", "P10Y"),
    ("Prices fell in past decades.", "past decades", "PXY"),
    ("Prices fell over the past three months.", "the past three months", "P3M"),
    ("Prices may fall in the next few days.", "the next few days", "PXD"),
    ("Prices fell for nine months in a row.", "nine months", "P9M"),
]

SETS = [
    ("The market opens every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The market opens on Saturdays.", "Saturdays", "XXXX-WXX-6"),
    ("The market opens daily.", "daily", "P1D"),
    ("The market opens every four years.", "every four years", "P4Y"),
    ("The market opens every other week.", "every other week", "P2W"),
    ("The market opens each July.", "each July", "XXXX-07"),
    ("The market opens monthly.", "monthly", "P1M"),
    ("The market opens at least three mornings or two nights a week.", "two nights a week", "P1W"),
    ("The market opens 10 hours a day.", "10 hours a day", "P1D"),
]


@pytest.mark.parametrize(
    ("text", "span", "value"), [*ABSOLUTE, *RELATIVE, *TIMES, *DURATIONS, *SETS], ids=lambda part: part[:40]
)
def test_span_and_value(text, span, value):
    assert (span, value) in read(text)


UNANCHORED = [
    ("The mayor resigned on Tuesday.", "Tuesday", "XXXX-WXX-2"),
    ("The mayor resigned on Tuesday afternoon.", "Tuesday afternoon", "XXXX-WXX-2TAF"),
    ("The mayor resigned yesterday.", "yesterday", "XXXX-XX-XX"),
    ("The mayor resigned last week.", "last week", "XXXX-WXX"),
    ("The mayor resigned last month.", "last month", "XXXX-XX"),
    ("The mayor resigned this year.", "this year", "XXXX"),
    ("The mayor resigned on March 12.", "March 12", "XXXX-03-12"),
    ("The mayor resigned in October last year.", "October last year", "XXXX-10"),
    ("The mayor resigned last summer.", "last summer", "XXXX-SU"),
    ("The mayor resigned in 2023.", "2023", "2023"),
]


@pytest.mark.parametrize(("text", "span", "value"), UNANCHORED)
def test_without_a_publication_date_what_is_relative_stays_underspecified(text, span, value):
    assert (span, value) in read(text, published=None)


AHEAD = [
    ("They host Ambrose Town on Saturday.", "Saturday", "2024-04-13"),
    ("Ambrose Town face Holm Rovers on Saturday.", "Saturday", "2024-04-13"),
    ("The trial of the two bakers begins on Monday.", "Monday", "2024-04-15"),
    ("The radio host spoke on Saturday.", "Saturday", "2024-04-06"),
    ("The ferries resume on Saturday.", "Saturday", "2024-04-13"),
    ("The new rents will be announced Saturday.", "Saturday", "2024-04-13"),
    ("Tenants will be told by Saturday who may stay.", "Saturday", "2024-04-13"),
    ("The new rents were announced Saturday.", "Saturday", "2024-04-06"),
    ("Five boats have sunk since Halloween.", "Halloween", "2023-10-31"),
    ("It comes a year after the strike.", "a year", "P1Y"),
    ("Polls open on Sunday.", "Sunday", "2024-04-14"),
    ("She won a third four-year term.", "four-year", "P4Y"),
    ("In 2019 two ministers left.", "2019", "2019"),
    ("It dates from 1998, he said the day before.", "the day before", "2024-04-08"),
    ("Rents must be paid by the 25th.", "the 25th", "2024-04-25"),
    ("Rents must be paid by the 25th of this month.", "the 25th of this month", "2024-04-25"),
    ("Rents must be paid on the 5th of the following month.", "the 5th of the following month", "2024-05-05"),
    ("Rents must be paid in the second half of May.", "the second half of May", "2024-05"),
]


@pytest.mark.parametrize(("text", "span", "value"), AHEAD)
def test_the_present_tense_of_a_calendar_looks_ahead(text, span, value):
    assert (span, value) in read(text)


def test_the_day_before_is_not_guessed_from_a_month():
    assert ("the day before", "XXXX-XX-XX") in read("In July 2008 he was in Ambrose; the day before, a mill had burnt.")


def test_how_much_of_each_week():
    (date,) = found("The choir sings at least four nights a week.")
    assert (date.type, date.text, date.freq, date.mod) == ("SET", "at least four nights a week", "4N", "EQUAL_OR_MORE")


def test_a_quarter_that_has_ended_is_told_by_its_last_month():
    assert ("the quarter", "2023-Q4") in read("Sales rose in the quarter ended Dec. 31.")
    assert ("the quarter", "2022-Q3") in read("Sales rose in the quarter ended Sept. 30, 2022.")
    # A company's own quarters may have other numbers.
    fiscal = read("Its first quarter of 2024 was good. Sales rose in the quarter ended Dec. 31.", dt.date(2024, 5, 9))
    assert ("the quarter", "2024-Q1") in fiscal


def test_a_date_behind_a_length_says_which_day_it_was():
    told = read("The fort fell on 5 January 1878. A truce was signed three months later, on 8 April.")
    assert ("8 April", "1878-04-08") in told
    assert ("a century later", "1983") in read("It fell in the 1880s; a century later, in 1983, it was rebuilt.")


NO_DATES = [
    "You may march if the sun is out.",
    "They paid $2,000 for 1,400 seats.",
    "The road is 4,000 km long.",
    "Rovers won 3-1.",
    "Version 2.11.3 is out.",
    "She is 52 years old, her son a 12-year-old.",
    "Prices fall and spring back.",
    "A second man left.",
    "It was Game 7.",
    "An august body met.",
    "About three-quarters of them left.",
    "It was his birthday to the day before the vote.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_left(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["It ended on 31 April.", "It ended on April 31, 2024.", "It ended on 30 February 2023."]
)
def test_an_impossible_date_is_not_read_by_half(text):
    assert read(text) == []


def test_the_same_day_is_the_day_mentioned_last():
    dates = read("It opened on 3 March 2021 and closed the same day. The next day it burnt.")
    assert ("the same day", "2021-03-03") in dates
    assert ("The next day", "2021-03-04") in dates


def test_a_year_earlier_is_told_from_the_date_mentioned_last():
    assert ("a year earlier", "2020") in read("Sales rose in 2021 from a year earlier.")
    assert ("a year earlier", "2020") in read("Sales rose in 2021 from a year earlier.", published=None)


def test_a_year_earlier_keeps_the_quarter():
    assert ("a year earlier", "2022-Q3") in read("Sales rose in the third quarter of 2023 from a year earlier.")


def test_both_ends_of_a_range_are_dates():
    assert read("The fair runs March 3-5, 2021.") == [("March 3", "2021-03-03"), ("5", "2021-03-05")]
    assert ("30", "2024-04-30") in read("On April 28-30 all shops stay shut.")
    assert read("The fair ran from 3 to 5 March 2021.") == [("3", "2021-03-03"), ("5 March 2021", "2021-03-05")]


@pytest.mark.parametrize(
    ("text", "options", "value"),
    [
        ("It ends 9/4/2024.", {"day_first": True}, "2024-04-09"),
        ("It ends 9/4/2021.", {"day_first": False}, "2021-09-04"),
        ("It ran from 25/3/2021 to 9/4/2021.", {}, "2021-04-09"),
        ("It ran from 3/25/2021 to 4/9/2021.", {}, "2021-04-09"),
        ("It ended 9/4/2021, says https://gazette.example.co.uk/1.", {}, "2021-04-09"),
        ("It ended 9/4/2021.", {}, "2021-09-04"),
        ("It ended 9/4/2024.", {}, "2024-04-09"),
        ("It ended 9.4.2021.", {}, "2021-04-09"),
    ],
)
def test_the_order_of_day_and_month(text, options, value):
    assert value in [found_value for _, found_value in read(text, **options)]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It closed in early 1998.", "START"),
        ("It closed in mid-1998.", "MID"),
        ("It closed in late 1998.", "END"),
        ("It closed at the end of February 2022.", "END"),
        ("It took more than six weeks.", "MORE_THAN"),
        ("It took at least six weeks.", "EQUAL_OR_MORE"),
        ("It took nearly six weeks.", "LESS_THAN"),
        ("It closed about two years ago.", "APPROX"),
        ("It closed earlier this year.", "START"),
    ],
)
def test_modifiers(text, mod):
    assert [date.mod for date in found(text)] == [mod]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It closed on Monday.", "DATE"),
        ("It closed at noon.", "TIME"),
        ("It took a week.", "DURATION"),
        ("Shut daily.", "SET"),
    ],
)
def test_types(text, kind):
    assert [date.type for date in found(text)] == [kind]


def test_a_finding_tells_the_days_that_it_can_mean():
    (date,) = found("It closed in February 2024.")
    assert (date.earliest, date.latest) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert date.anchor is None


def test_a_finding_tells_what_it_was_resolved_against():
    assert [date.anchor for date in found("It closed on Monday.")] == ["published"]
    assert [date.anchor for date in found("It opened on 3 May 2021 and closed the same day.")] == [None, "text"]


def test_vague_words_are_an_option():
    assert read("It is now closed.") == [("now", "PRESENT_REF")]
    assert read("It is now closed.", vague=False) == []


def test_nothing_reaches_over_a_paragraph():
    assert read("It closed on Monday\n\nMarch 3, 2021 was wet.") == [
        ("Monday", "2024-04-08"),
        ("March 3, 2021", "2021-03-03"),
    ]
