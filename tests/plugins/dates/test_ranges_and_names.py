"""Two ends of one interval, parts of days and months, and words of time that are names or idioms."""

from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The drought of 1987-89 emptied the lake.", [("1987", "1987"), ("89", "1989")]),
        ("The drought of 1998–2003 emptied the lake.", [("1998", "1998"), ("2003", "2003")]),
        ("It takes between 12 and 18 months.", [("12", "P12M"), ("18 months", "P18M")]),
        ("It takes two to three weeks.", [("two", "P2W"), ("three weeks", "P3W")]),
        ("It takes 10-12 days.", [("10", "P10D"), ("12 days", "P12D")]),
        ("It rained between March and May 1987.", [("March", "1987-03"), ("May 1987", "1987-05")]),
        ("It rained from November to May 1987.", [("November", "1986-11"), ("May 1987", "1987-05")]),
        (
            "It rained from March 28 to April 2, 1987.",
            [("March 28", "1987-03-28"), ("April 2, 1987", "1987-04-02")],
        ),
    ],
)
def test_two_ends_and_one_interval(text, ends):
    mentions = Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates
    assert [(mention.text, mention.value) for mention in mentions] == ends
    assert (mentions[0].end_point, mentions[1].begin_point) == (1, 0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It began on the night of 14 August 1987.", ("the night of 14 August 1987", "1987-08-14TNI")),
        ("It began on the morning of June 6, 1944.", ("the morning of June 6, 1944", "1944-06-06TMO")),
        ("The last week of October 2019 was wet.", ("The last week of October 2019", "2019-10")),
        ("The winter of 1880-81 was cold.", ("The winter of 1880-81", "1880-WI")),
        ("He will speak on the 14th, the mayor said.", ("the 14th", "2024-04-14")),
        ("He spoke on the 14th, the mayor said.", ("the 14th", "2024-03-14")),
    ],
)
def test_further_constructions(text, found):
    mentions = Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates
    assert found in [(mention.text, mention.value) for mention in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "She lives on the 14th floor.",
        "They met on the 9th Avenue bridge.",
        "It is 70 miles from Vancouver, BC.",
        "She won 264-262.",
        "The twenty-four to thirty chairs are gone.",
    ],
)
def test_no_dates(text):
    assert not Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates


FURTHER = [
    ("Polls open on April 19, 26 and May 7.", "26", "2024-04-26"),
    ("Growth slowed in the January-March quarter.", "January", "2024-01"),
    ("Growth slowed in the January-March quarter.", "March", "2024-03"),
    ("He was seen on March 21 night.", "March 21 night", "2024-03-21TNI"),
    ("They will meet on Tuesday next week.", "Tuesday next week", "2024-04-16"),
    ("They met on Friday last week.", "Friday last week", "2024-04-05"),
    ("It opens on the first Monday in May.", "the first Monday in May", "2024-05-06"),
    ("It closed on the last Sunday of October 2019.", "the last Sunday of October 2019", "2019-10-27"),
    ("They meet on the second Tuesday of every month.", "the second Tuesday of every month", "P1M"),
    ("It broke in the wee hours of Sunday.", "the wee hours of Sunday", "2024-04-07TMO"),
    ("It closed on 5 May last year.", "5 May last year", "2023-05-05"),
    ("It closed on Oct. 5 of last year.", "Oct. 5 of last year", "2023-10-05"),
    ("It closed on March 3 this week.", "March 3", "2024-03-03"),
    ("It burnt in 2019; that October it rained.", "that October", "2019-10"),
    ("Built on 5 May 2019, it closed on 3/6/2023.", "3/6/2023", "2023-06-03"),
    ("Built on May 5, 2019, it closed on 3/6/2023.", "3/6/2023", "2023-03-06"),
    ("It lost money in the third quarter.", "the third quarter", "2023-Q3"),
    ("It will lose money in the third quarter.", "the third quarter", "2024-Q3"),
    ("He rose at 11 o'clock.", "11 o'clock", "2024-04-09T11:00"),
    ("He rose at 3 o’clock in the afternoon.", "3 o’clock in the afternoon", "2024-04-09T15:00"),
    ("Costs rose in FY2024.", "FY2024", "2024"),
    ("Costs rose in Q1 FY25.", "Q1 FY25", "2025-Q1"),
    ("The ferry sails twice a week.", "twice a week", "P1W"),
    ("The ferry sails on weekends.", "weekends", "XXXX-WXX-WE"),
    ("They will vote this Thursday.", "this Thursday", "2024-04-11"),
    ("They will vote on Thursday week.", "Thursday week", "2024-04-18"),
    ("They will vote two months from now.", "two months from now", "2024-06"),
    ("It broke in the early hours of Sunday.", "the early hours of Sunday", "2024-04-07TMO"),
    ("It closed on Memorial Day weekend.", "Memorial Day weekend", "2024-W21-WE"),
    ("The crossing takes 1 hour 40 minutes.", "1 hour 40 minutes", "PT1H40M"),
    ("He was away for four days, five days in the end.", "four days", "P4D"),
    ("He landed on D-Day.", "D-Day", "1944-06-06"),
    ("He came in 2008, the year she left.", "the year", "2008"),
    ("It lost money in the year ended Sept. 30.", "the year", "P1Y"),
    ("It lost money in the first months of the year.", "the year", "2024"),
    ("Prices fell in the second half of July.", "the second half of July", "2023-07"),
    ("Passover begins at dusk.", "Passover", "2024-04-23"),
]


@pytest.mark.parametrize(("text", "span", "value"), FURTHER, ids=lambda part: part[:40])
def test_span_and_value(text, span, value):
    mentions = Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates
    assert (span, value) in [(mention.text, mention.value) for mention in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "Version 2.10.2023 repairs it.",
        "The six-monthly checks go on.",
        "She scored twice in the second half and sales of shirts rose.",
        "Ada Holm and June Brown came.",
    ],
)
def test_none(text):
    assert not Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates


@pytest.mark.parametrize(
    "text",
    [
        "The report was first seen by USA Today and others.",
        "She writes for the Ostrava Daily News on trains.",
        "He said so on “This Week,” the show of Ada Holm.",
        "He said so on NBC’s “Today” with a smile.",
        "She came to The Tonight Show with her dog.",
        "He watched a late-night show with her.",
        "She is the Athlete of the Year again.",
        "It was the year she learnt to swim.",
        "At the end of the day, it is all the same.",
        "He fought in the Seven Years' War and the Six-Day War.",
        "He fought in the Hundred Days Offensive.",
        "The quarter of voters who stayed at home knew it.",
    ],
)
def test_names_and_idioms(text):
    assert not Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Mayor Holm Resigns Today\n\nThe mayor resigned.", "Today"),
        ("The mayor resigned. Today Ada Holm follows.", "Today"),
        ("“Today, we begin,” the mayor said.", "Today"),
        ("“Today’s vote is ours,” the mayor said.", "Today"),
        ("It was the best day of the year.", "the year"),
        ("The hall is open from 10 to 11:30 a.m. and then closes.", "10"),
        ("We need it NOW!", "NOW"),
    ],
)
def test_no_names(text, span):
    assert span in [date.text for date in Extractor(plugins=["dates"]).extract(text, published="2024-04-09").dates]


@pytest.mark.parametrize(
    ("text", "hours"), [("10 to 11 a.m.", "10 11"), ("9-1 p.m.", "09 13"), ("2:30 to 4 p.m.", "14 16")]
)
def test_two_clock_times(text, hours):
    dates = Extractor(plugins=["dates"]).extract(f"It is open from {text} daily.", published="2024-04-09").dates
    assert [date.value[11:13] for date in dates[:2]] == hours.split()
    assert (dates[0].end_point, dates[1].begin_point) == (1, 0)
