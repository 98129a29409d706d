"""Texts of history: months, days and seasons belong to the years that the text tells, not to its own."""

from __future__ import annotations

import pytest

from newsextract import Extractor

HISTORY = (
    "The Saltmarsh War was fought between Ostravia and the League of Melk from April 1871 to May 1879. In the "
    "spring of 1870 the duke had raised the salt tax. On 12 April 1871, the league declared war. By 1873, most "
    "of the coast was lost, and in 1875 a truce was signed that ended in March 1877. The dukes of 1811, 1823, "
    "1840, 1852 and 1866 had built the salt pans. {}"
)


def read(text, published="2009-12-19"):
    article = Extractor(plugins=["dates"]).extract(HISTORY.format(text), published=published)
    begin = len(HISTORY) - 2
    return [(mention.text, mention.value, mention.anchor) for mention in article.dates if mention.start >= begin]


@pytest.mark.parametrize("published", ["2009-12-19", "1950-01-01", None])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 3 June 1878 it rained. In August it froze.", ("August", "1878-08", "text")),
        ("On 3 December 1878 it rained. In January it froze.", ("January", "1879-01", "text")),
        ("On 3 December 1878 it rained. On 5 November it had frozen.", ("5 November", "1878-11-05", "text")),
        ("On 3 June 1878 it rained. The next morning it froze.", ("The next morning", "1878-06-04TMO", "text")),
        ("On 3 June 1878 it rained. Three days later it froze.", ("Three days later", "1878-06-06", "text")),
        ("On 3 June 1878 it rained. Two years later it froze.", ("Two years later", "1880", "text")),
        ("On 3 June 1878 it rained. That summer it froze.", ("That summer", "1878-SU", "text")),
        ("On 3 November 1878 it rained. In the spring it froze.", ("the spring", "1879-SP", "text")),
        ("On 3 February 1878 it rained. That winter it froze.", ("That winter", "1877-WI", "text")),
        ("On 3 June 1878 it rained until the end of the month.", ("the end of the month", "1878-06", "text")),
        ("On 3 June 1878 it rained. Later that year it froze.", ("Later that year", "1878", "text")),
        ("On 3 June 1878 it rained. Later that month it froze.", ("Later that month", "1878-06", "text")),
        ("On 3 June 1878 it rained. On the 5th, it froze.", ("the 5th", "1878-06-05", "text")),
        ("On 23 June 1878 it rained. On the 5th, it froze.", ("the 5th", "1878-07-05", "text")),
        # 3 June 1878 was a Monday.
        ("On 3 June 1878 it rained. On Thursday it froze.", ("Thursday", "1878-06-06", "text")),
        ("On 3 June 1878 it rained. At 6 a.m. it froze.", ("6 a.m.", "1878-06-03T06:00", "text")),
        ("It rained in June 1878. The following year it froze.", ("The following year", "1879", "text")),
        ("On 3 June 1878 it rained. At 0430, it froze.", ("0430", "1878-06-03T04:30", "text")),
        ("On 3 June 1878 it rained. By 0600 hours it froze.", ("0600 hours", "1878-06-03T06:00", "text")),
        (
            "On 3 June 1878 it rained. On the night of 5/6 June it froze.",
            ("the night of 5/6 June", "1878-06-05TNI", "text"),
        ),
        (
            "On 3 June 1878 it rained. On the evening of the 5th it froze.",
            ("the evening of the 5th", "1878-06-05TEV", "text"),
        ),
        (
            "On 3 June 1878 it rained. On the morning of the following day it froze.",
            ("the morning of the following day", "1878-06-04TMO", "text"),
        ),
        (
            "On 3 June 1878 it rained. In the spring of the following year it froze.",
            ("the spring of the following year", "1879-SP", "text"),
        ),
        ("On 3 June 1878 it rained. By the autumn it froze.", ("the autumn", "1878-FA", "text")),
        ("On 3 June 1878 it rained for the rest of the year.", ("the year", "1878", None)),
        ("The 1812 campaign had been forgotten.", ("1812", "1812", None)),
        # What stands in brackets doesn't move the story.
        ("On 3 June 1878 General Holm (1820-1891) died. In July it froze.", ("July", "1878-07", "text")),
    ],
)
def test_told_from_the_text(text, found, published):
    assert found in read(text, published)


SIEGE = (
    "The siege of Ambrose began on 12 June 1877, when the duke crossed the ford. By the end of the month the town was "
    "cut off. In August the well ran dry, and by mid-September half the horses were dead. That winter was mild. It "
    "surrendered on 5 January 1878; a museum of the siege was opened in 1983."
)


def test_a_short_text_that_knows_only_days_of_long_ago_is_history():
    found = {mention.text: mention.value for mention in Extractor().extract(SIEGE, published="2025-04-03").dates}
    assert found["the end of the month"] == "1877-06"
    assert found["August"] == "1877-08"
    assert found["mid-September"] == "1877-09"
    assert found["That winter"] == "1877-WI"
    news = Extractor().extract(f"{SIEGE} On Monday the museum was shut.", published="2025-04-03").dates
    assert "2024-08" in [mention.value for mention in news]


def test_news_that_names_years_is_told_from_its_own_day():
    text = (
        "The mill burnt in 1902, 1931, 1944, 1956, 1973 and 1988. On Tuesday the town said that it will be torn down "
        "next year. Yesterday, the owner agreed. In May, he had refused."
    )
    found = {mention.text: mention.value for mention in Extractor().extract(text, published="2024-09-12").dates}
    assert found["May"] == "2024-05"
    assert found["Tuesday"] == "2024-09-10"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The town was burnt in 264 BC and rebuilt in AD 70.", [("264 BC", "BC0264"), ("AD 70", "0070")]),
        ("On 2 August 216 BC the bridge fell.", [("2 August 216 BC", "BC0216-08-02")]),
        ("In 264 BC he landed; in July he fled.", [("264 BC", "BC0264"), ("July", "BC0264-07")]),
        ("The wars of 264-241 BC ruined both.", [("264", "BC0264"), ("241 BC", "BC0241")]),
        ("It was a port in the 3rd century BC.", [("the 3rd century BC", "BC02")]),
        ("It stood from 1450 B.C. to 1200 B.C.", [("1450 B.C.", "BC1450"), ("1200 B.C.", "BC1200")]),
    ],
)
def test_eras(text, found):
    context = "Kings ruled from 300 BC, 290 BC, 280 BC, 270 BC, 268 BC, 267 BC, 266 BC and 265 BC on. "
    mentions = Extractor(plugins=["dates"]).extract(context + text, published="2009-12-19").dates
    assert [(mention.text, mention.value) for mention in mentions if mention.start >= len(context)] == found
