"""Dates that are told from others: units, weekdays and lengths. Read as articles of Tuesday, 9 April 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from newsextract import Article
from newsextract_plugins.dates import Dates


def read(text, published="2024-04-09"):
    """The spans and values of a text."""
    day = dt.date.fromisoformat(published) if published else None
    return [(date.text, date.value) for date in Dates().newsextract_dates(Article(text=text, published=day))]


TAKEN = [
    ("They meet on the last Friday of this month.", "the last Friday of this month", "2024-04-26"),
    ("They meet on the last Friday of the month.", "the last Friday of the month", "2024-04-26"),
    ("They voted on the second Tuesday of last month.", "the second Tuesday of last month", "2024-03-12"),
    ("The plant shuts on the first Monday of next month.", "the first Monday of next month", "2024-05-06"),
    ("They meet on the last day of this month.", "the last day of this month", "2024-04-30"),
    ("It opened on the first day of last month.", "the first day of last month", "2024-03-01"),
    ("It closed two years and three months ago.", "two years and three months ago", "2022-01"),
    ("It was sold 1 month 2 days ago.", "1 month 2 days ago", "2024-03-07"),
    ("It closed a year and a half ago.", "a year and a half ago", "2022-10"),
    ("It closed about a week and a half ago.", "about a week and a half ago", "2024-W13"),
    ("It closed two and a half years ago.", "two and a half years ago", "2021-10"),
    ("A couple hundred years ago it was a lake.", "A couple hundred years ago", "1824"),
    ("The court sits a week from Friday.", "a week from Friday", "2024-04-19"),
    ("The court sits two weeks from Thursday.", "two weeks from Thursday", "2024-04-25"),
    ("The court sits a week on Monday.", "a week on Monday", "2024-04-22"),
    ("The court sits the Monday after next.", "the Monday after next", "2024-04-22"),
    ("He met them last week Friday.", "last week Friday", "2024-04-05"),
    ("The offer had been due to expire on Friday.", "Friday", "2024-04-05"),
    ("Sales in the latest period fell.", "the latest period", "2024-Q1"),
    ("It was released two days back.", "two days back", "2024-04-07"),
    ("She left exactly two years ago.", "two years ago", "2022-04-09"),
    ("She left two weeks ago today.", "two weeks ago today", "2024-03-26"),
    ("She left a year ago today.", "a year ago today", "2023-04-09"),
    ("They closed last April 1.", "last April 1", "2024-04-01"),
    ("It will shut next January 15.", "next January 15", "2025-01-15"),
    ("They will meet again next March 3.", "next March 3", "2025-03-03"),
    ("It is due in Q2 next year.", "Q2 next year", "2025-Q2"),
    ("Sales rose in Q4 of last year.", "Q4 of last year", "2023-Q4"),
    ("Sales fell in the first six months of 2016.", "the first six months of 2016", "2016-H1"),
    ("Sales fell in the last four months of 2016.", "the last four months of 2016", "2016"),
    ("Sales fell in the first three months of last year.", "the first three months of last year", "2023-Q1"),
    ("The yard may shut this week or next.", "next", "2024-W16"),
    ("It may shut this month or next.", "next", "2024-05"),
    ("It may shut this year or next.", "next", "2025"),
    ("Sales beat those of the same month last year.", "the same month last year", "2023-04"),
    ("Sales beat those of the same period a year ago.", "the same period a year ago", "2023"),
    ("It was shut for the entire year.", "the entire year", "2024"),
    ("Prices will double over the next decade.", "the next decade", "P10Y"),
    ("Prices doubled over the past decade.", "the past decade", "P10Y"),
    ("The repair is due by the end of year.", "the end of year", "2024"),
    ("Now, the pier is shut.", "Now", "PRESENT_REF"),
    ("More ferries sailed this year than last.", "last", "2023"),
    ("It rained as much this month as last.", "last", "2024-03"),
    ("It will be dry this week and next.", "next", "2024-W16"),
    ("It may open over the next day or two.", "the next day or two", "PXD"),
    ("The mill burned in the past three winters.", "the past three winters", "XXXX-WI"),
    ("The lake dried up in recent summers.", "recent summers", "XXXX-SU"),
    ("In the past it sold wool.", "the past", "PAST_REF"),
    ("The board had, in the past, refused.", "the past", "PAST_REF"),
    ("Over the years many left.", "the years", "PXY"),
    ("Rum may one day have a bridge.", "one day", "FUTURE_REF"),
    ("She hopes one day to sail round the world.", "one day", "FUTURE_REF"),
    ("In today's world few write letters.", "today", "PRESENT_REF"),
    ("Sales fell in the third and fourth quarters of last year.", "the third", "2023-Q3"),
    ("Sales fell in the third and fourth quarters of last year.", "fourth quarters of last year", "2023-Q4"),
    ("Wool sold well in the 18th and 19th centuries.", "the 18th", "17"),
    ("Wool sold well in the 18th and 19th centuries.", "19th centuries", "18"),
    ("They ruled in the ninth, tenth and eleventh centuries.", "tenth", "09"),
    ("Art of the late 15th and early 16th centuries hangs there.", "early 16th centuries", "15"),
    ("He won eight years ago this month.", "eight years ago this month", "2016-04"),
    ("It sank 50 years ago this week.", "50 years ago this week", "1974-W15"),
    ("It closed a year ago last month.", "a year ago last month", "2023-03"),
    ("One day, she left.", "One day", "PAST_REF"),
    ("But one day he fell.", "one day", "PAST_REF"),
    ("They worked on it this last week or two.", "this last week or two", "PXW"),
    ("It rose in the weekly Power Rankings.", "weekly", "P1W"),
    ("It was built as recently as last week.", "last week", "2024-W14"),
]


WEEKENDS = [
    ("He fell at the weekend.", "2024-04-08", "2024-W14-WE"),
    ("He fell at the weekend.", "2024-04-10", "2024-W14-WE"),
    ("They will meet at the weekend.", "2024-04-10", "2024-W15-WE"),
    ("They will meet at the weekend.", "2024-04-08", "2024-W15-WE"),
    ("Boats stay in port at the weekend.", "2024-04-08", "2024-W14-WE"),
    ("Boats stay in port at the weekend.", "2024-04-12", "2024-W15-WE"),
    ("He fell at the weekend.", "2024-04-14", "2024-W15-WE"),
]


@pytest.mark.parametrize(("text", "published", "value"), WEEKENDS)
def test_which_weekend(text, published, value):
    assert read(text, published)[0][1] == value


@pytest.mark.parametrize(("text", "span", "value"), TAKEN)
def test_taken(text, span, value):
    assert (span, value) in read(text)


LENGTHS = [
    ("She called minutes after she left the mill.", "minutes", "PTXM"),
    ("He died seconds after the crash.", "seconds", "PTXS"),
    ("The weeklong strike is over.", "weeklong", "P1W"),
    ("The decadelong feud is over.", "decadelong", "P10Y"),
    ("He got a 20 year sentence.", "20 year", "P20Y"),
    ("The 3 year long siege was lifted.", "3 year long", "P3Y"),
    ("The year-long siege was lifted.", "year-long", "P1Y"),
    ("She ran it in 3:07:35 and won.", "3:07:35", "PT3H7M35S"),
    ("He won at 2:56 of the sixth round.", "2:56", "PT2M56S"),
    ("Spring came a month earlier than usual.", "a month", "P1M"),
    ("It took two weeks longer than planned.", "two weeks", "P2W"),
    ("The 8-month-old truce held.", "8-month-old", "P8M"),
    ("The decades-old bitter feud ended.", "decades-old", "PXY"),
    ("The two day rally is over.", "two day", "P2D"),
    ("The fair will last one day.", "one day", "P1D"),
]


@pytest.mark.parametrize(("text", "span", "value"), LENGTHS)
def test_lengths(text, span, value):
    assert (span, value) in read(text)


LEFT = [
    ("There were two thousand and one hundred cows.", "two thousand"),
    ("The court sits a week from Friday.", "a week"),
    ("It opens a week on Monday.", "a week"),
    ("Prices will fall in 2023, she said.", "fall in 2023"),
    ("Rents would fall 2025 or later.", "fall 2025"),
    ("He warned that summer ice could vanish.", "that summer"),
    ("She says that winter crops will fail.", "that winter"),
    ("The crew is paid £11 an hour.", "an hour"),
    ("It burns 40 litres a minute.", "a minute"),
    ("Shares fell on Black Monday and again on Bloody Sunday.", "Monday"),
    ("Sheffield Wednesday won.", "Wednesday"),
    ("The current mayor is ill.", "current"),
    ("He gave the first six months of his pay.", "months of his"),
    ("The 8-year-old girl ran.", "8-year-old"),
    ("The 60-year-old bridge held.", "60-year-old"),
    ("A 6-year-old storm survivor spoke.", "6-year-old"),
    ("She met the past president.", "the past"),
    ("He won the 18th and 19th games.", "the 18th"),
    ("The first and second weeks were dry.", "second weeks"),
    ("The Spanish weekly El Faro, based in Rum, wrote of it.", "weekly"),
    ("The daily said so.", "daily"),
    ("It was built as recently as last week.", "recently"),
    ("In his younger days he sailed.", "days"),
    ("See https://rum.example/news/a-two-minutes-walk now.", "two-minutes"),
]


@pytest.mark.parametrize(("text", "span"), LEFT)
def test_left(text, span):
    assert span not in [found for found, _ in read(text)]


EVENTS = [
    ("The mill burned the day before the vote.", "the day before", "XXXX-XX-XX"),
    ("The mill burned the week before the vote.", "the week before", "XXXX-WXX"),
    ("The mill burned two days after the vote.", "two days after", "XXXX-XX-XX"),
    ("The mill burned a day after the vote.", "a day after", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "span", "value"), EVENTS)
def test_what_is_told_from_an_event_has_no_day(text, span, value):
    found = [value for found, value in read(text) if span.startswith(found)]
    assert all(value.startswith(("XXXX", "P")) for value in found)


SCENES = [
    (
        "The fire broke out early Sunday. The mill, built in 1998, was empty. Neighbours called at 3:10 a.m.",
        "3:10 a.m.",
        "2024-04-07T03:10",
    ),
    (
        "The fire broke out on Sunday. It had burned in May, too. Minutes later, at 9.15pm, the roof fell in.",
        "9.15pm",
        "2024-04-07T21:15",
    ),
    ("The fire broke out on 3 April. It cost more than that of 2019. At noon it was out.", "noon", "2024-04-03T12:00"),
    ("The mill burned on 3 May 1998. At 5 a.m. it was gone.", "5 a.m.", "1998-05-03T05:00"),
]


@pytest.mark.parametrize(("text", "span", "value"), SCENES)
def test_a_clock_time_is_of_the_day_of_the_scene(text, span, value):
    assert (span, value) in read(text)


TENSES = [
    ("The group agreed to sell the mill in October.", "2023-10"),
    ("It failed to unseat her in the June election.", "2023-06"),
    ("She managed to reopen it in August.", "2023-08"),
    ("The group agreed that it will sell the mill in October.", "2024-10"),
    ("It hopes to sell the mill in October.", "2024-10"),
    ("It plans to sell the mill in October.", "2024-10"),
    ("In July, the town will sell the mill.", "2024-07"),
    ("In July, the town sold the mill.", "2023-07"),
    ("Hale will be named captain for a voyage in December.", "2024-12"),
    ("The pier shall close in February.", "2025-02"),
    ("It hopes to close a deal in March.", "2024-03"),
    ("She ran a red light on June 8, and then lied.", "2023-06-08"),
    ("It is calling for the repayment on May 28.", "2024-05-28"),
    ("The dividend will be paid May 28.", "2024-05-28"),
    ("He will succeed her on May 28.", "2024-05-28"),
    ("They agreed on the rules on May 28.", "2023-05-28"),
    ("They won before the May 28 vote.", "2024-05-28"),
    ("The office was glad of the March sales, which will help.", "2024-03"),
    ("It will open on a still unnamed day in January.", "2025-01"),
    ("The shuttle sank after its last flight, which launches June 28.", "2024-06-28"),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_tenses(text, value):
    assert value in [found for _, found in read(text)]


MOVABLE = [
    ("Eid al-Fitr was on everybody’s mind.", "2000-12-29", "2000-12-27"),
    ("Eid al-Fitr was on everybody’s mind.", "2000-01-12", "2000-01-08"),
    ("They met on Ashura.", "2009-12-30", "2009-12-27"),
    ("They met on Ashura.", "2009-01-12", "2009-01-07"),
]


@pytest.mark.parametrize(("text", "published", "value"), MOVABLE)
def test_a_feast_that_comes_twice_in_a_year(text, published, value):
    assert abs(dt.date.fromisoformat(read(text, published)[0][1]) - dt.date.fromisoformat(value)).days <= 1


FOLLOWING = [
    ("He topped the charts in 1958. The song comes out the following week.", "the following week", "XXXX-WXX"),
    ("The board met in 2019. It voted the following month.", "the following month", "XXXX-XX"),
    ("The board met in 2019. It voted the following year.", "the following year", "2020"),
    ("He has led it since 1871. The vote is a week later.", "a week later", "XXXX-WXX"),
    ("The board met on 3 May 2021. It voted a week later.", "a week later", "2021-W19"),
    ("The board met in May 2021. It voted the following month.", "the following month", "2021-06"),
    ("The board met on 3 May 2021. It voted the following week.", "the following week", "2021-W19"),
]


@pytest.mark.parametrize(("text", "span", "value"), FOLLOWING)
def test_a_year_has_no_following_week(text, span, value):
    assert (span, value) in read(text)
