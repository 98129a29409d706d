"""What is no statistic, with its reason."""

from __future__ import annotations

import pytest

from newsextract import Article, DateMention


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It closed in 1987.", "year"),
        ("The 2022 games were cold.", "year"),
        ("Music of the 1980s played.", "year"),
        ("They met on 5 May.", "date"),
        ("They met on Oct. 31 in Oslo.", "date"),
        ("They met at 3:30 in Oslo.", "clock-time"),
        ("They met at 6 p.m. in Oslo.", "clock-time"),
        ("She took the 7.15 boat home.", "clock-time"),
        ("They flew on MH370 again.", "identifier"),
        ("He lives at 16 Harbour Street now.", "identifier"),
        ("She knows this (1).", "enumerator"),
        ("He pays into a 401(k) plan.", "identifier"),
        ("See point 2 of it.", "designator"),
        ("She lives in Room 101 now.", "designator"),
        ("He bought an iPhone 11 there.", "name"),
        ("The S&P 500 closed.", "name"),
        ("The Group of Seven met.", "name"),
        ("It ended World War Two there.", "name"),
        ("In 2014, it closed.", "year"),
        ("Since 2014 it has closed.", "year"),
        ("The 2014 and 2018 games were cold.", "year"),
        ("No one came.", "pronoun"),
        ("The ministers said that the two must agree.", "pronoun"),
        ("These three will stay.", "pronoun"),
        ("Trade between the two fell.", "pronoun"),
        ("The two of them left.", "pronoun"),
        ("It was a one-off event.", "idiom"),
        ("Call 555-4567 now.", "phone"),
        ("Call (555-2) 345-678 now.", "phone"),
        ("Ring our desk on 020 7946 0101 with news.", "phone"),
        ("Anyone who knows him can call 0800 555 111, officers said.", "phone"),
        ("The consulate answers on +45 5550 1234.", "phone"),
        ("Call 1-800-555-0199 in confidence.", "phone"),
        ("Tel: (01632) 960 123.", "phone"),
        ("The hotline, 1300 55 7890, is busy.", "phone"),
        ("Contact officers on 101 or come by.", "phone"),
        ("They flew on the Orlan 6 spacecraft.", "name"),
        ("It is the advocacy group One Velm.", "name"),
        ("They came on his 757 jet.", "name"),
        ("They came on Flight eight hundred again.", "designator"),
        ("They say that Rule 40 works as meant.", "designator"),
        ("It cites the Constitution of 1780.", "year"),
        ("He ran twice this fall.", "idiom"),
        ("They won in Rask v. Velm, No. 14-915, that day.", "designator"),
        ("He was the only one unhappy with it.", "pronoun"),
        ("They shipped version 2.0.1 then.", "version"),
    ],
)
def test_reason(plugin, find, text, reason):
    assert find(text) == []
    assert reason in {exclusion.reason for exclusion in plugin.explain(Article(text=text))}


@pytest.mark.parametrize(
    "text",
    ["Over 1,950 people came.", "The 11 Americans came.", "Room for 101 people was found.", "One hand was raised."],
)
def test_counts_that_look_alike(one, text):
    assert one(text).unit in {"person", "American", "hand"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They call 101 people a day.", "person"),
        ("The hotline took 7,946 calls.", "call"),
        ("Contact was lost at 350 feet.", "foot"),
        ("They phoned on 40 days.", "day"),
    ],
)
def test_counts_beside_words_of_calling(one, text, unit):
    assert one(text).unit == unit


@pytest.mark.parametrize("text", ["They were among the first ones there.", "The second one burned."])
def test_ordinals_of_pronouns(plugin, text):
    article = Article(text=text)
    assert not list(plugin.newsextract_statistics(article))
    assert "pronoun" in {exclusion.reason for exclusion in plugin.explain(article)}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The two islands agreed.", "island"),
        ("The two islands' trade fell.", "island"),
        ("The three countries’ envoys met.", "country"),
        ("The four “loopholes” stay.", "loophole"),
        ("At most the two percent can stay.", "percent"),
    ],
)
def test_two_of_a_kind_are_counted(one, text, unit):
    assert one(text).unit == unit


def test_no_year_where_a_unit_or_a_limited_noun_follows(find):
    statistics = find("In 2014 km of the road, more than 2014 people left the 2000 m track.")
    assert [statistic.unit for statistic in statistics] == ["kilometre", "person", "metre"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It began on Nov. 8 in Oslo.", "8"),
        ("It began at 6:05 p.m. there.", "05"),
        ("It ended in the early 1970s.", "1970"),
    ],
)
def test_numbers_inside_dates(plugin, text, number):
    begin, end = {"8": (12, 18), "05": (12, 21), "1970": (16, 27)}[number]
    date = DateMention(begin, end, text[begin:end], rule="test", type="DATE", value="1970")
    article = Article(text=text, dates=(date,))
    assert not list(plugin.newsextract_statistics(article))
    assert (number, "date") in {(text[e.start : e.end], e.reason) for e in plugin.explain(article)}


def test_how_often_is_a_statistic_though_it_is_a_date_too(find):
    text = "The drum spins 78,000 times a minute."
    often = DateMention(15, 36, text[15:36], type="SET", value="PT1M", freq="78000X")
    (statistic,) = find(text, [often])
    assert (statistic.value, statistic.unit) == (78_000, "time")
