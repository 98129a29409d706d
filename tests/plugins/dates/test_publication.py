"""The publication date: each way in which pages state it, which statement wins, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Extractor, Zone
from newsextract_plugins.dates.publication.finding import find_publication
from newsextract_plugins.dates.publication.rules import PUBLICATION_RULES

DAY = dt.date(2024, 4, 9)
BODY = "\nThe dam above the town will be rebuilt, the council said, and nobody will have to move for it this time."


def found(text, **options):
    publication = find_publication(Article(text), **options)
    return publication and (publication.date, publication.rule, publication.source)


@pytest.mark.parametrize("rule", PUBLICATION_RULES, ids=lambda rule: rule.name)
def test_examples(rule):
    assert found(rule.example)[:2] == (DAY, rule.name)
    assert found(rule.counterexample) is None


@pytest.mark.parametrize(
    "line",
    [
        "April 9, 2024",
        "Apr. 9, 2024",
        "APRIL 09, 2024 11:12AM",
        "9 April 2024",
        "Tuesday 9 April 2024 03.31 BST",
        "9th April 2024",
        "Tue, 9 Apr 2024",
        "14:25 Tue Apr 9 2024",
        "2024-04-09",
        "04/09/2024",
        "09.04.2024",
        "2024年4月9日",
        "April 9th, 2024, 09:11 GMT",
        "Tuesday, April 9-2024 at 16:12",
    ],
)
def test_date_lines(line):
    assert found(f"Dam to be rebuilt\n{line}{BODY}") == (DAY, "date-line", "line")


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Published: April 9, 2024 6:04 PM", "18:04"),
        ("POSTED: 1052 GMT (1852 HKT), April 9, 2024", "10:52Z"),
        ("Published on: Tue, 9 Apr 2024 at 09:56 +05:30", "09:56+05:30"),
        ("First published: 12.05 a.m. EDT April 9, 2024", "00:05-04:00"),
        ("Posted 4/9/2024", None),
        ("Posted on April 9, 2024 29:71", None),
    ],
)
def test_labels_and_times(line, time):
    publication = find_publication(Article(f"Dam to be rebuilt\n{line}{BODY}"))
    assert (publication.date, publication.rule, publication.time) == (DAY, "labelled-published", time)


def test_published_wins_over_updated_wherever_it_stands():
    text = "Dam to be rebuilt\nUpdated: April 12, 2024. First published: April 9, 2024" + BODY
    assert found(text) == (DAY, "labelled-published", "label")


def test_line_wins_over_updated_and_address():
    text = "https://courier.example/2024/04/11/dam\nUpdated April 12, 2024\nDam to be rebuilt\nApril 9, 2024" + BODY
    assert found(text) == (DAY, "date-line", "line")


@pytest.mark.parametrize(
    ("text", "options", "day"),
    [
        ("Published 9/4/2024", {}, dt.date(2024, 9, 4)),
        ("Published 9/4/2024", {"day_first": True}, DAY),
        ("https://courier.example.uk/dam\nPublished 9/4/2024", {}, DAY),
        ("https://courier.example.uk/dam\nPublished 4/9/2024 6 p.m. EDT", {}, DAY),
        ("Published 9/4/2024, updated 23/4/2024", {}, DAY),
        ("Published 23/4/2024", {}, dt.date(2024, 4, 23)),
    ],
)
def test_day_or_month_first(text, options, day):
    assert found(text + BODY, **options)[0] == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("AMDORF, April 9, 2024 (VNA) - Rain fell on the town all night, and the dam above it gave way.", DAY),
        ("https://courier.example/2024/04/dam\nAMDORF, 9 April: Rain.\n© 2024 Courier", DAY),
        ("New Amdorf, Apr 9- Rain.\nCopyright 2024", DAY),
    ],
)
def test_datelines(head, day):
    assert found(head)[:2] == (day, "dateline-date")


@pytest.mark.parametrize("path", ["/2024/04/09/dam", "/2024/apr/09/dam", "/2024-04-09-dam", "/slide/20240409.htm"])
def test_addresses(path):
    assert found(f"https://courier.example{path}{BODY}") == (DAY, "url-date", "url")
    publication = find_publication(Article(BODY, url=f"https://courier.example{path}"))
    assert (publication.date, publication.text) == (DAY, "")


@pytest.mark.parametrize("line", ["Published: April 31, 2024", "2024-02-30", "29 February 2023", "13/13/2024"])
def test_impossible_days(line):
    assert found(f"Dam to be rebuilt\n{line}{BODY}") is None


def test_foot_needs_a_label_and_comments_are_not_read():
    story = "Dam to be rebuilt\n" + "The dam above the town will be rebuilt for good.\n" * 60
    assert found(story + "April 9, 2024") is None
    text = story + "Published: April 9, 2024"
    assert found(text)[1] == "labelled-published"
    at = len(story)
    comments = Article(text, zones=(Zone(at, len(text), text[at:], kind="comments"),))
    assert find_publication(comments) is None


def test_byline_zone_further_down_is_read():
    story = "The dam above the town will be rebuilt for good.\n" * 150
    text = story + "By Ann Hale | April 9, 2024\n" + story
    at = len(story)
    article = Article(text, zones=(Zone(at, at + 27, text[at : at + 27], kind="byline"),))
    assert find_publication(article).rule == "byline-date"


@given(st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31)), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_written_dates_are_read_back(day, line_break):
    for form in ("%B %d, %Y", "%d %b %Y", "%Y-%m-%d", "%A, %d %B %Y %H:%M"):
        text = f"Dam to be rebuilt{line_break}{day.strftime(form)}{line_break}It will rain."
        assert found(text)[0] == day


@given(st.text(alphabet="9/:-. ,AaprilPublished©1024\n\r|\x00\u2028\ud800th(w)", max_size=300))
def test_any_text(text):
    publication = find_publication(Article(text))
    assert publication is None or text[publication.start : publication.end] == publication.text


@pytest.mark.parametrize("unit", ["www.", "1/", "April 1 ", "©", "https://", "published ", "A, ", "12:"])
def test_repetition(unit):
    assert found(unit * 50_000) is None


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("By Ada Holm, Wire April 9, 20242:05 PM UTC", None),
        ("PUBLISHED: 14:05 BST, 9 April 2024 | UPDATED: 15:10 BST, 10 April 2024", "14:05+01:00"),
        ("Posted Tue 9 Apr 2024 at 2:05pmTuesday 9 April 2024 at 2:05pm", "14:05"),
        ("2024-04-09T14:05:00Z", "14:05Z"),
        ("2024-04-09T14:05:00+05:30", "14:05+05:30"),
        ("09/04/2024 14:05 GMT", "14:05Z"),
        ("Vol. 3 No. 12 April 9, 2024", None),
        ("PTI | Updated: Apr 9, 2024, 14:05 IST", "14:05"),
        ("9 April 2024 · 5 min read", None),
    ],
)
def test_pages_of_many_countries(line, time):
    publication = find_publication(Article(f"Dam to be rebuilt\n{line}{BODY}"))
    assert (publication.date, publication.time) == (DAY, time)


@pytest.mark.parametrize(
    "line",
    ["2 hours ago", "Yesterday at 14:05", "Published 2 hours ago", "9 April 1999 - the year that changed everything"],
)
def test_blank_rather_than_a_guess(line):
    assert find_publication(Article(f"Dam to be rebuilt\n{line}{BODY}")) is None


MODIFIED = [
    (
        "Dam to be rebuilt\nPublished 4 May 2021\nLast modified on 6 May 2021 at 09:10 GMT\n",
        "2021-05-04",
        "2021-05-06",
    ),
    ("Dam to be rebuilt\nUpdated: 6 May 2021\n", "2021-05-06", "2021-05-06"),
    ("Dam to be rebuilt\n4 May 2021\nLast updated: May 7, 2021\nUpdated May 9, 2021\n", "2021-05-04", "2021-05-09"),
    ("Dam to be rebuilt\n4 May 2021\n", "2021-05-04", None),
    ("Dam to be rebuilt\n4 May 2021\nLast revised: May 7, 2021\n", "2021-05-04", "2021-05-07"),
    ("Dam to be rebuilt\n4 May 2021\nCorrected on 7 May 2021\n", "2021-05-04", "2021-05-07"),
    ("Dam to be rebuilt\n4 May 2021\nCorrection: 7 May 2021\n", "2021-05-04", "2021-05-07"),
    ("Dam to be rebuilt\n4 May 2021\nAmended 7 May 2021, 09:10 GMT\n", "2021-05-04", "2021-05-07"),
    ("Dam to be rebuilt\nPosted 4 May 2021 | Refreshed 7 May 2021\n", "2021-05-04", "2021-05-07"),
    ("Dam to be rebuilt\nReceived 4 May 2021; revised 7 May 2021; published 9 May 2021\n", "2021-05-09", None),
]


@pytest.mark.parametrize(("head", "published", "modified"), MODIFIED)
def test_the_day_of_the_last_change_is_told_beside_that_of_publication(head, published, modified):
    article = Extractor(plugins=["zones", "dates"]).extract(head + "The dam will be rebuilt.")
    assert (str(article.published), article.modified and str(article.modified)) == (published, modified)


def test_the_day_of_the_last_change_is_the_pages_where_the_caller_gives_the_day_of_publication():
    text = "Dam to be rebuilt\nUpdated: 6 May 2021\nThe dam will be rebuilt."
    article = Extractor(plugins=["zones", "dates"]).extract(text, published="2021-05-01")
    assert (str(article.published), str(article.modified), article.publication) == ("2021-05-01", "2021-05-06", None)


ACTS = [
    ("Received: 3 May 2022 / Accepted: 16 December 2022 / Published: 2 January 2023", "2023-01-02"),
    ("Submitted 1 March 2022; accepted 4 May 2022; published online 7 June 2022", "2022-06-07"),
    ("Received 1 March 2022, revised 4 May 2022, accepted 5 June 2022", None),
    ("Retrieved 4 May 2022", None),
]


@pytest.mark.parametrize(("line", "published"), ACTS)
def test_of_several_labelled_dates_that_of_publication_is_taken(line, published):
    article = Extractor(plugins=["zones", "dates"]).extract(f"Dam to be rebuilt\n{line}\nThe dam will be rebuilt.")
    assert (article.published and str(article.published)) == published


def test_a_dateline_without_a_year_takes_that_of_a_date_that_the_story_tells_in_full():
    head = "CAIRO, July 19 (VNA) – The dam broke on Monday, after the flood of "
    tail = ", the board said in a long statement on the works that lie ahead."
    near = Extractor(plugins=["zones", "dates"]).extract(f"{head}2 July 2011{tail}")
    far = Extractor(plugins=["zones", "dates"]).extract(f"{head}2 March 2011{tail}")
    assert (str(near.published), far.published) == ("2011-07-19", None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("09/04/2024 14:05", DAY),
        ("09-04-2024 23:59", DAY),
        ("Rum, 9/4/2024, 13.05 - 15:00", DAY),
        ("09/04/2024 02:05 pm", dt.date(2024, 9, 4)),
        ("09/04/2024 11:05", dt.date(2024, 9, 4)),
    ],
)
def test_a_clock_of_24_hours_goes_with_the_day_first(line, day):
    assert found(f"Dam to be rebuilt\n{line}{BODY}")[0] == day
