"""The two ends of an interval point at each other."""

from __future__ import annotations

import datetime as dt

import pytest

import newsextract
from newsextract import Article
from newsextract_plugins.dates import Dates


def ends(text):
    found = list(Dates().newsextract_dates(Article(text, published=dt.date(2024, 4, 9))))
    for index, mention in enumerate(found):
        if mention.end_point is not None:
            assert found[mention.end_point].begin_point == index
    return [(found[m.begin_point].value, m.value) for m in found if m.begin_point is not None]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The dam was built from 2019 to 2021.", ("2019", "2021")),
        ("The dam was closed from Monday until Friday.", ("2024-04-08", "2024-04-12")),
        ("The dam was built between May 2019 and June 2021.", ("2019-05", "2021-06")),
        ("They met March 3-5 in the valley.", ("2024-03-03", "2024-03-05")),
        ("It was a dry spell (July 2018 – August 2019).", ("2018-07", "2019-08")),
        ("The road is shut from 3 May through 9 May.", ("2024-05-03", "2024-05-09")),
    ],
)
def test_intervals(text, interval):
    assert ends(text) == [interval]


@pytest.mark.parametrize(
    "text",
    [
        "It rained in May and June.",
        "It rained in 2019, 2021 and 2022.",
        "It rained in 2021 to nobody's surprise; in 2022 it did not.",
        "Built: 2019\n– 2021",
        "It fell from 12 metres in 2021 to a record in 2022.",
        "It fell from a high in 2023 to 2 metres. By 2022",
    ],
)
def test_no_interval(text):
    assert ends(text) == []


def test_indexes_survive_the_extractor():
    article = newsextract.extract("The dam broke in 1962.\n\nIt was rebuilt from 2019 to 2021.")
    first, second = article.dates[1:]
    assert (first.end_point, second.begin_point) == (2, 1)
