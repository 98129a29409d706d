"""How dates are written in the English-speaking world. Read as articles of Tuesday, 9 April 2024."""

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
    ("The mill burned on May 17,2019 at night.", "May 17,2019", "2019-05-17"),
    ("The mill burned on Oct. 4,1998.", "Oct. 4,1998", "1998-10-04"),
    ("She was elected in ’98.", "’98", "1998"),
    ("The class of '07 met again.", "'07", "2007"),
    ("The hall has stood there since '82.", "'82", "1982"),
    ("He still drives an ’07 pickup.", "’07", "2007"),
    ("It was the summer of '69.", "the summer of '69", "1969-SU"),
    ("The form is dated 19-Nov-12.", "19-Nov-12", "2012-11-19"),
    ("The form is dated 03-Feb-98.", "03-Feb-98", "1998-02-03"),
    ("They met on 07-28-17, at noon.", "07-28-17", "2017-07-28"),
    ("He rang around 07-28-17 18:35 again.", "07-28-17 18:35", "2017-07-28T18:35"),
    ("The band was big in the 70s.", "the 70s", "197X"),
    ("The band was big in the late 80s.", "the late 80s", "198X"),
    ("The budget for 2022/23 was passed.", "2022/23", "2022"),
    ("The club lost money in the 2023-24 season.", "2023-24", "2023"),
    ("Profit rose in 3Q2022.", "3Q2022", "2022-Q3"),
    ("Profit rose in 3Q22.", "3Q22", "2022-Q3"),
    ("Profit rose in 1Q 2023.", "1Q 2023", "2023-Q1"),
    ("THE FAIR OPENS ON JUNE 9TH", "JUNE 9TH", "2024-06-09"),
    ("It was signed on the ninth of May.", "the ninth of May", "2024-05-09"),
    ("It was signed on the twenty-first of May 1998.", "the twenty-first of May 1998", "1998-05-21"),
    ("April first 2021 was a Thursday.", "April first 2021", "2021-04-01"),
    ("The yard shuts on June second.", "June second", "2024-06-02"),
    ("It closed in mid - March.", "mid - March", "2024-03"),
    ("The gate shuts at 12 noon.", "12 noon", "2024-04-09T12:00"),
    ("The gate shut at 12 midnight on Friday.", "12 midnight on Friday", "2024-04-05T00:00"),
    ("It rained in February/March.", "February", "2024-02"),
    ("It rained in February/March.", "March", "2024-03"),
    ("Dec/2018 was a quiet month.", "Dec/2018", "2018-12"),
    ("Prices fell after the June CPI came out.", "June", "2023-06"),
    ("A 2020 study found lead in the water.", "2020", "2020"),
    ("The ratio fell (2024/2022).", "2022", "2022"),
    ("She was a star in 40s and 50s films.", "50s", "195X"),
    ("It is this coming Sunday, March eighth.", "this coming Sunday, March eighth", "2024-03-08"),
    ("It rained on Sunday, March eighth.", "Sunday, March eighth", "2024-03-08"),
    ("With 2013 declared a dry year, wells were dug.", "2013", "2013"),
    ("The Ministry of Labour 2020 study found none.", "2020", "2020"),
    ("He was in Rum that May for a talk.", "that May", "2024-05"),
    ("They marched on Nakba Day.", "Nakba Day", "2024-05-15"),
]


@pytest.mark.parametrize(("text", "span", "value"), TAKEN)
def test_taken(text, span, value):
    assert (span, value) in read(text)


LEFT = [
    ("The case cost 3,2020 dollars and 5 cents.", "2020"),
    ("It rose by ’98 and more per cent.", "’98 and"),
    ("Highs in the mid 70s are expected.", "the mid 70s"),
    ("She is in her 70s.", "70s"),
    ("They died in the 70s and 80s of their lives, aged 78.", "aged"),
    ("The first of May sisters left.", "May sisters"),
    ("In May first-time buyers came.", "May first"),
    ("He scored 12 midnight blue points.", "12"),
    ("Section 3Q7 is shut.", "3Q7"),
    ("The bulbs are rated 2022/2.", "2022/2"),
    ("April Jones, 38, left.", "April"),
    ("Room 2019 is shut.", "2019"),
    ("He said that May had been dry.", "that May"),
]


@pytest.mark.parametrize(("text", "span"), LEFT)
def test_left(text, span):
    assert span not in [found for found, _ in read(text)]


def test_a_season_that_spans_two_years_is_one_date():
    assert read("The club lost money in the 2023-24 season and in 2021/22.") == [
        ("2023-24", "2023"),
        ("2021/22", "2021"),
    ]
    assert read("The drought of 1987-89 was long.") == [("1987", "1987"), ("89", "1989")]
    assert read("The drought of 1987-88 was long.") == [("1987", "1987"), ("88", "1988")]


YEAR_SAID_ONCE = [
    ("Sales from April to June in 2017 fell.", [("April", "2017-04"), ("June in 2017", "2017-06")]),
    ("It snowed in January and February of 2015.", [("January", "2015-01"), ("February of 2015", "2015-02")]),
    (
        "It rained in March, April and May 2019.",
        [("March", "2019-03"), ("April", "2019-04"), ("May 2019", "2019-05")],
    ),
    ("Prices rose November-to-January 2013.", [("November", "2012-11"), ("January 2013", "2013-01")]),
    ("The ban runs June-to-August.", [("June", "2024-06"), ("August", "2024-08")]),
    ("It ran from 3 May to 9 June in 2011.", [("3 May", "2011-05-03"), ("9 June in 2011", "2011-06-09")]),
]


@pytest.mark.parametrize(("text", "found"), YEAR_SAID_ONCE)
def test_a_year_said_once(text, found):
    assert [(span, value[:10]) for span, value in read(text)] == found
