"""Whether a date lies ahead or behind, and the day of clock times. Articles of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from newsextract import Article
from newsextract_plugins.dates import Dates


def values(text):
    """The values of a text, by its spans."""
    article = Article(text=text, published=dt.date(2024, 5, 15))
    return {date.text: date.value for date in Dates().newsextract_dates(article)}


DIRECTIONS = [
    (
        "Nora Pell was shot to death on the night of Oct. 23 as she stood there.",
        "the night of Oct. 23",
        "2023-10-23TNI",
    ),
    ("If convicted he could go to jail. A boy was beaten to death on Sept. 4.", "Sept. 4", "2023-09-04"),
    ("She hopes to vote on Sept. 4.", "Sept. 4", "2024-09-04"),
    ("They keep the boy if they lose a fight when the case is heard in July.", "July", "2024-07"),
    ("They lost the fight when the case was heard in July.", "July", "2023-07"),
    ("He had refused to pay until the appeal is decided in September.", "September", "2024-09"),
    ("She said she would resign once the report is published in October.", "October", "2024-10"),
    ("She resigned after the report was published in October.", "October", "2023-10"),
    ("The bank offers 800 francs for shares issued July 1.", "July 1", "2023-07-01"),
    ("The bank offers 800 francs for the July 1 issue.", "July 1", "2024-07-01"),
    ("Elections are due by the end of January.", "the end of January", "2025-01"),
    ("Elections were held at the end of January.", "the end of January", "2024-01"),
    ("His funeral is on Friday.", "Friday", "2024-05-17"),
    ("His funeral was on Friday.", "Friday", "2024-05-10"),
    ("The election is on November 5.", "November 5", "2024-11-05"),
    ("The funeral takes place on Friday.", "Friday", "2024-05-17"),
    ("Tickets go on sale on Friday.", "Friday", "2024-05-17"),
    ("Voters go to the polls on Sunday.", "Sunday", "2024-05-19"),
    ("Voters went to the polls on Sunday.", "Sunday", "2024-05-12"),
    ("The poet, who turns 80 in December, still works.", "December", "2024-12"),
    ("The poet, who turned 80 in December, still works.", "December", "2023-12"),
    ("The group meets again in October to review the plan.", "October", "2024-10"),
    ("The firm, which opened a plant in September, will close it.", "September", "2023-09"),
    ("A plan for September will be told.", "September", "2024-09"),
    ("The report was due in April.", "April", "2024-04"),
    ("The report is due in April.", "April", "2025-04"),
    ("The report was due in August.", "August", "2024-08"),
    ("The show ran until Aug. 30.", "Aug. 30", "2023-08-30"),
    ("The case was adjourned until Aug. 30.", "Aug. 30", "2024-08-30"),
    ("Turnout in the November 7 election was low.", "November 7", "2023-11-07"),
    ("Turnout in the November 7 election may be low.", "November 7", "2024-11-07"),
    ("She was remanded to appear in court on Friday.", "Friday", "2024-05-17"),
    ("The sale is from Thursday to Sunday.", "Thursday", "2024-05-16"),
    ("The sale is from Thursday to Sunday.", "Sunday", "2024-05-19"),
    ("The sale ran from Thursday to Sunday.", "Sunday", "2024-05-12"),
    (
        "In August, a week after the feast of the saint whom the whole town loves, a bomb killed two.",
        "August",
        "2023-08",
    ),
    ("They see the importance of electing a mayor in November.", "November", "2024-11"),
    ("In 2008 he got 62 votes. Her share today is below what he had that year.", "that year", "2008"),
    ("On May 3 he won. He had lost once that year.", "that year", "2024"),
    ("The scandal forced the mayor of Tarn to quit in October.", "October", "2023-10"),
    ("The board asked the mayor of Tarn to quit in October.", "October", "2024-10"),
    ("The total comes after a rise of 3% in October.", "October", "2023-10"),
]


@pytest.mark.parametrize(("text", "span", "value"), DIRECTIONS)
def test_which_way_a_date_looks(text, span, value):
    assert values(text)[span] == value


CLOCKS = [
    ("The quake struck at 1:30 p.m. (0630 GMT) on Monday.", "1:30 p.m.", "2024-05-13T13:30"),
    ("The quake struck at 1:30 p.m. (0630 GMT) on Monday.", "0630 GMT", "2024-05-13T06:30Z"),
    ("The blast came at 3pm local time (0800 GMT) on Sunday.", "3pm local time", "2024-05-12T15:00"),
    ("The rocket rose at 0910 GMT on Saturday.", "0910 GMT", "2024-05-11T09:10Z"),
    ("The court sits at 10am (9am GMT) on 20 May.", "10am", "2024-05-20T10:00"),
    ("The match kicks off at 19:30 BST (18:30 GMT) on Tuesday.", "18:30 GMT", "2024-05-21T18:30Z"),
    ("The plane left at 09:10 hours (0440 GMT) on Saturday.", "09:10 hours", "2024-05-11T09:10"),
    ("The plane left at 0910 GMT. Saturday was quiet.", "0910 GMT", "2024-05-15T09:10Z"),
    ("The crew were found on Tuesday after spending the night on the hill.", "the night", "2024-05-13TNI"),
    ("The climber fell on Friday morning. His brother spent the night in a hut.", "the night", "2024-05-10TNI"),
    ("Villagers spent the night in tents.", "the night", "2024-05-14TNI"),
    ("Villagers will spend the night in tents.", "the night", "2024-05-15TNI"),
    ("The club is open on Friday and Saturday nights.", "Friday", "XXXX-WXX-5TNI"),
    ("The club was open on Friday and Saturday.", "Friday", "2024-05-10"),
    ("Her death came a day after 36-year-old Ben Nib died.", "a day", "XXXX-XX-XX"),
    ("She left at half past six on Friday.", "half past six", "2024-05-10T06:30"),
    ("He came back the following week.", "the following week", "XXXX-WXX"),
    ("He will come back the following week.", "the following week", "2024-W21"),
    ("It rose to 54 in April, compared with 52.1 in March and 49 a year earlier.", "a year earlier", "2023-04"),
    ("Exports fell in February from January but rose from a year earlier.", "a year earlier", "2023-02"),
    ("It rose to 54 in March. It had been 49 a year earlier.", "a year earlier", "2023-03"),
    ("It took nearly three-quarters of an hour.", "nearly three-quarters of an hour", "PT45M"),
    ("After a quarter of a century it closed.", "a quarter of a century", "P25Y"),
    ("Three quarters of growth came first.", "Three quarters", "P3Q"),
    ("The bi-monthly paper closed.", "monthly", "P2M"),
    ("In the late 1800s it was a mill.", "the late 1800s", "18"),
    ("It was about 2000 when he left.", "2000", "2000"),
    ("Sales fell in at least the first two quarters of 2023.", "the first two quarters of 2023", "2023-H1"),
]


@pytest.mark.parametrize(("text", "span", "value"), CLOCKS)
def test_the_day_of_a_clock_time_and_of_a_night(text, span, value):
    assert values(text)[span] == value


@pytest.mark.parametrize(
    "text",
    [
        "His brother witnessed the fall and called for help.",
        "She was badly hurt in the fall.",
        "She survived the fall with two broken ribs.",
        "The spring broke and the door would not open.",
        "They saw the Winter Palace.",
        "Three quarters of voters said no.",
        "About 2000 people came.",
        "A minute amount was found.",
    ],
)
def test_what_is_no_season_and_no_length(text):
    assert values(text) == {}


@pytest.mark.parametrize(
    "text", ["The school opens in the fall.", "The fall semester is long.", "It snowed in the spring."]
)
def test_a_fall_and_a_spring_that_are_seasons(text):
    assert len(values(text)) == 1


HOURS = [
    ("Police were called at around 11pm last night.", "around 11pm", "2024-05-14T23:00"),
    ("The crash happened at 5.40pm on the A9 on Saturday.", "5.40pm", "2024-05-11T17:40"),
    ("The boat left at 7pm and was found on Saturday.", "7pm", "2024-05-15T19:00"),
    ("It happened between 9pm and 10pm on Friday, May 10.", "9pm", "2024-05-10T21:00"),
    ("It happened between 9pm and 6am on Saturday.", "9pm", "2024-05-10T21:00"),
    ("Last night's show was full.", "Last night", "2024-05-14TNI"),
    ("In the first three months of the year, it lost $3m.", "the first three months of the year", "2024-Q1"),
    ("In the last three months of the year it lost $3m.", "the last three months of the year", "2023-Q4"),
    ("In the first nine months of the year it lost $3m.", "the first nine months", "P9M"),
    ("Sales of the Rams' shirts fell in the fourth quarter.", "the fourth quarter", "2023-Q4"),
]


@pytest.mark.parametrize(("text", "span", "value"), HOURS)
def test_the_day_of_hours_and_the_quarter_of_months(text, span, value):
    assert values(text)[span] == value


def test_a_quarter_of_a_match_is_none_of_a_year():
    assert values("The Rams scored two touchdowns in the fourth quarter.") == {}


ORDERS = [
    ("It opened on Sunday, 02/07/2023.", "Sunday, 02/07/2023", "2023-07-02"),
    ("It opened on Tue 02/07/2023.", "Tue 02/07/2023", "2023-02-07"),
    ("It opened on Thursday 05/10/2023.", "Thursday 05/10/2023", "2023-10-05"),
    ("It opened on Monday 05/10/2023.", "Monday 05/10/2023", "2023-05-10"),
    ("It opened on 05/10/2023.", "05/10/2023", "2023-05-10"),
]


@pytest.mark.parametrize(("text", "span", "value"), ORDERS)
def test_a_weekday_tells_the_order_of_figures(text, span, value):
    assert values(text)[span] == value


PUBLISHED = [
    ("Submitted by Ada Quill on Tue, 02/07/2023 - 09:15", dt.date(2023, 2, 7)),
    ("Submitted by Ada Quill on Sun, 02/07/2023 - 09:15", dt.date(2023, 7, 2)),
    ("Ada Quill, Roads Reporter - 7 February 2023", dt.date(2023, 2, 7)),
    ("Received: 3 May 2022 / Submitted: 4 May 2022", None),
]


@pytest.mark.parametrize(("line", "day"), PUBLISHED)
def test_who_submitted_the_page_and_when(line, day):
    text = f"Dam to be rebuilt\n{line}\nThe dam of the valley will be rebuilt, the council of the town said."
    found = Dates().newsextract_published(Article(text=text))
    assert (found and found.date) == day
