"""What is measured is never a unit, a sign, nor who only tells of it."""

from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The audit office put the cost at $264 million.", "the cost"),
        ("Analysts at the bank peg the shortfall of the fund at £2.1bn.", "the shortfall of the fund"),
        ("Insurers estimated the damage at €3 billion.", "the damage"),
        ("Officials put the toll at 120.", "the toll"),
        ("Surveyors valued the villa at 9 million kronor.", "the villa"),
    ],
)
def test_what_is_estimated(one, text, measures):
    statistic = one(text)
    assert statistic.measures.text == measures
    assert statistic.entity is None


@pytest.mark.parametrize(
    "text",
    [
        "A man who lit a fire while boys slept metres away has been jailed for six years.",
        "A clerk who hid while officers waited miles away was jailed for six months.",
    ],
)
def test_no_bare_unit_is_measured(one, text):
    assert one(text).measures is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Only 23 per cent of the Rs 2.4 crore pledged has come.", "the Rs 2.4 crore"),
        ("Just 40% of the US$3 billion has arrived.", "the US$3 billion"),
        ("About 15% of the €20 million went to schools.", "the €20 million"),
    ],
)
def test_a_share_of_money(find, text, whole):
    share, money = find(text)
    assert share.of.text == whole
    assert money.measures is None


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "The Liberals are at 32 per cent and the Conservatives at 31, followed by the Bloc on 7 (+1).",
            [("Liberals", 32, "percent"), ("Conservatives", 31, "percent"), ("Bloc", 7, "percent")],
        ),
        (
            "The poll has Labour on 38% (+2), with the Reformists on 24 (-1) and the Greens on 9.",
            [("Labour", 38, "percent"), ("Reformists", 24, "percent"), ("Greens", 9, "percent")],
        ),
        (
            "The Social Democrats were at 25 percent, followed by the Greens at 14.",
            [("Social Democrats", 25, "percent"), ("Greens", 14, "percent")],
        ),
    ],
)
def test_each_share_of_a_poll_has_its_party(find, text, shares):
    found = find(text)
    assert [(s.entity.text, s.value, s.unit) for s in found if s.kind == "percent"] == shares
    assert {s.unit for s in found} <= {"percent", "percentage point"}


def test_no_party_is_read_from_a_place(find):
    first, _ = find("Inflation in France is at 3 per cent and Germany at 4 per cent.")
    assert first.entity is None or first.entity.text != "France"


def test_support_for_a_person_is_that_persons(find):
    first, _ = find("The survey shows support for Osei at 48 percent with Ruiz at 43 percent.")
    assert first.entity.text == "Osei"


def test_a_number_of_units_is_no_bare_unit(find):
    assert find("A packet of 10 bits costs 40 euros.")[0].unit == "bit"


@pytest.mark.parametrize(
    "text",
    [
        "The Canal Street beauty, 34, broke down.",
        "The Leeds builder, 52, denied it.",
        "A retired bus driver, 71, was hurt.",
        "The mother-of-two, 41, was found.",
    ],
)
def test_ages_behind_nominals(one, text):
    assert (one(text).kind, one(text).unit) == ("age", "year")


def test_no_age_behind_a_thing(one):
    assert one("The winning lottery ticket, 34, was sold there.").kind != "age"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Thieves took an £18,500 Transit in the early hours.", "Transit"),
        ("They bought a $2 million villa in the summer.", "villa"),
        ("They sold a $2 million stake in the fund.", "stake in the fund"),
    ],
)
def test_what_is_priced_ends_before_a_time(one, text, measures):
    assert one(text).measures.text == measures


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The bank posted a second-quarter profit of €412 million on 9 May 2024.", "second-quarter"),
        ("The firm told of annual revenue of $12 billion on 9 May 2024.", None),
        ("The bank paid €412 million on 9 May 2024.", "9 May 2024"),
    ],
)
def test_the_day_on_which_it_is_told(text, period):
    article = Extractor().extract(text)
    (statistic,) = [s for s in article.statistics if s.kind == "money"]
    assert (None if statistic.period is None else article.dates[statistic.period].text) == period


@pytest.mark.parametrize(
    ("text", "of", "unit"),
    [
        ("A third of women work.", "women", "woman"),
        ("A quarter of students graduate with debt.", "students", "student"),
        ("Two thirds of farmers lost crops.", "farmers", "farmer"),
        ("Three quarters of users report pain.", "users", "user"),
        ("A quarter of sales staff left.", "sales staff", "staff"),
    ],
)
def test_a_whole_ends_in_front_of_its_verb(find, text, of, unit):
    [share] = find(text)
    assert (share.of.text, share.unit) == (of, unit)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Eighteen, or more than 75 per cent of the mills, have closed.", [None, "more_than"]),
        ("Nine or more boats sank.", ["at_least"]),
    ],
)
def test_or_more_than_bounds_what_stands_behind(find, text, bounds):
    assert [found.bound for found in find(text)] == bounds


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("He reminded voters of the six years his family had lived in Velm.", None),
        ("The firm robbed clients of $3 million.", None),
        ("They drove at a speed of 15 mph.", "speed"),
        ("Order returned, as the vote —611 in favour — kept the rules.", None),
    ],
)
def test_who_is_told_of_a_number_is_not_measured(find, text, measures):
    [found] = find(text)
    assert (found.measures and found.measures.text) == measures


@pytest.mark.parametrize(
    "text",
    [
        "GDP grew from $1,200 to over $3,350.",
        "The toll rose from 40 to more than 90.",
        "Rents climbed from £500 to roughly £700.",
        "Traffic rose from 300 cars to at least 500 cars.",
    ],
)
def test_what_a_move_reached_may_be_vague(find, text):
    base, reached = find(text)
    assert (base.direction, reached.direction, reached.change) == (None, "up", "level")


def test_no_adjective_has_a_number(find):
    [share] = find("We are the safe, sane choice who will unite the 70 percent of the party that hates him.")
    assert share.entity is None


def test_an_adjective_is_no_part_of_a_unit(find):
    [part] = find("One integral part of the game is the kit.")
    assert part.unit == "part"


def test_the_name_of_a_thing_is_no_unit(find):
    assert [found.unit for found in find("As one NCT 127 song says, it is late.")] == [None]


def test_since_when_somebody_is_something_is_no_period():
    text = "Ann Orth, a 2009 Velm College graduate, is saddled with about $92,000 in loans."
    [debt] = Extractor().extract(text).statistics
    assert debt.period is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("One supporter required treatment.", "supporter"),
        ("One passenger suffered burns.", "passenger"),
        ("One firefighter needed oxygen.", "firefighter"),
        ("One teacher received a medal.", "teacher"),
        ("One police sponsored event failed.", "event"),
    ],
)
def test_what_a_person_did_is_no_unit(one, text, unit):
    assert one(text).unit == unit


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The debt, estimated at $4.7 billion, could sink the firm.", "The debt"),
        ("The bridge, valued at €9 million, was sold.", "The bridge"),
        ("The haul, reckoned at 40 tonnes, was burnt.", "The haul"),
        ("The villa, priced at 30 million rupees, has a pool.", "The villa"),
        ("The levee, put at 3 miles, failed.", "The levee"),
        ("Owners would have received a dividend of only $20 a share.", "dividend"),
        ("They asked for a fee of merely 9 euros.", "fee"),
        ("Pupils paid a toll of exactly 40 naira.", "toll"),
    ],
)
def test_what_is_set_in_front_of_its_worth(one, text, measures):
    assert one(text).measures.text == measures


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Osei was at 25 percent support in the newest survey, up eight points from March.", "up"),
        ("Support for the Greens was 12 per cent in the poll, down four points since June.", "down"),
        ("Lund had 30 percent in the survey, up three points on last month.", "up"),
        ("Polls show Osei up 10 points on Marsh.", None),
        ("The survey has 40 percent for Osei, up four points over Lund.", None),
    ],
)
def test_points_since_a_day_are_a_move_and_no_lead(find, text, direction):
    assert find(text)[-1].direction == direction
