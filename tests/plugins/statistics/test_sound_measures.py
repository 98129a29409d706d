"""What is measured is a noun phrase that a reader would name: no verb, time, comparative or part of a preposition."""

from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.fixture(scope="module")
def extractor():
    return Extractor(plugins=["dates", "statistics"])


MEASURED = {
    "a time behind it": ("He argued with the clerk over $4 in change two days earlier.", "$4", "change"),
    "a verb behind it": ("Oil sets record above $147 on war worries", "$147", "Oil"),
    "a verb and its object": ("Gold hits high near $3,000 on war fears", "$3,000", "Gold"),
    "a comparative and a time": ("Lakes were 2.5 degrees warmer last summer.", "2.5 degrees", "Lakes"),
    "more": ("The glacier is losing 31 percent more snow than in May.", "31 percent", "snow"),
    "fewer": ("The hospital will have 40 fewer beds.", "40", "beds"),
    "part of a preposition": ("Bo Rask struck late in front of 21,346 at Mill Lane.", "21,346", None),
    "a rate": ("Walking 25 minutes a day could add seven years to life.", "seven years", None),
    "a height": ("Temperatures at 2,800 m were higher.", "2,800 m", None),
    "what": ("My grandmother threw away a third of what she bought.", "a third", None),
    "which": ("Households saved £1,500, half of which the levy paid for.", "half", "Households"),
    "the dead behind a clause": ("Ida Lund, who mapped the floor of the North Sea, dies at 88", "88", "Ida Lund"),
    "a bare person": ("Police appeal after teenager, 17, stabbed near bus stop", "17", "teenager"),
    "an owner in a headline": ("Chippy owner, 71, hangs up his apron", "71", "Chippy owner"),
    "an adverb in front": ("Nationally more than 5 million browse the net.", "5 million", None),
    "a plural without an s": ("She leaves two daughters, five grandchildren and a dog.", "five", "grandchildren"),
}  # fmt: skip


@pytest.mark.parametrize("case", MEASURED)
def test_what_is_measured(extractor, case):
    text, number, measured = MEASURED[case]
    [found] = [one for one in extractor.extract(text).statistics if one.text == number]
    assert (found.measures and found.measures.text) == measured


PERIODS = {
    "the base of an increase": ("Turnout was 4.7 million, a 29 per cent increase over 2015.", "4.7 million", None),
    "what it is compared with": ("Exports were $3 billion, 4% more than in 2019.", "$3 billion", None),
    "the year of a founding": ("Founded in 2004, the firm employs 780 people.", "780", None),
    "a birth": ("Born in Hull in 1931, Ida Lund had 12 boats.", "12", None),
    "a launch": ("Launched in 2023, it had 3 million users by June 2024.", "3 million", "June 2024"),
    "when its source came out": ("It lost 31 percent, according to a study published in May 2024.", "31 percent", None),
    "a summer that it lasted": ("Sales grew 5% over the summer of 2024.", "5%", "the summer of 2024"),
    "a month of its own": ("In May 2024 it sold 40 boats, compared with 30 in April 2024.", "30", "April 2024"),
}  # fmt: skip


@pytest.mark.parametrize("case", PERIODS)
def test_when_a_number_holds(extractor, case):
    text, number, period = PERIODS[case]
    article = extractor.extract(text)
    [found] = [one for one in article.statistics if one.text == number]
    assert (None if found.period is None else article.dates[found.period].text) == period


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Waiting times improved from 12 weeks to nine.", "down"),
        ("Staff grew from 40 to 95.", "up"),
        ("The vote went from 40 to 95.", "up"),
        ("Scores improved from 40 to 95.", "up"),
    ],
)
def test_a_move_goes_where_its_numbers_go(extractor, text, direction):
    assert extractor.extract(text).statistics[1].direction == direction


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The agency recommends 150 minutes of moderate activity a week.", "week"),
        ("Children eat 30 grams of sugar a day.", "day"),
        ("It pumps 40 litres of water per hour.", "hour"),
        ("It pumped 40 litres of water a year ago.", None),
    ],
)
def test_what_an_amount_of_something_is_taken_per(extractor, text, per):
    assert extractor.extract(text).statistics[0].per == per


@pytest.mark.parametrize("text", ["Bo Rask hit a triple.", "She hit a two-run double late.", "His RBI triple won it."])
def test_hits_multiply_nothing(extractor, text):
    assert not [one for one in extractor.extract(text).statistics if one.kind == "multiple"]


@pytest.mark.parametrize("text", ["The plan would double the fee.", "They want to triple their output."])
def test_what_multiplies(extractor, text):
    assert [one.kind for one in extractor.extract(text).statistics] == ["multiple"]
