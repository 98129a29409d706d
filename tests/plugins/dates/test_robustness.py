"""Whatever the text: no exception, exact offsets, the same findings each time, and time linear in its length."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article
from newsextract_plugins.dates import Dates

VOCABULARY = """
the a an last next this that past two three 12 31 1990 1990s '90s of in on at by from to and or ago earlier
later before after years year month weeks week days day quarter first second third fourth May March Sun. Monday
Friday June Oct. 9th 4/9/2024 2024-04-09 31/31/2024 10:30 p.m. a.m. GMT noon midnight night morning summer
Christmas Easter New Year’s Day today yesterday tomorrow now recently early late mid- end beginning more than
least about nearly half fiscal Q3 FY24 century decade weekend every daily hour minute twenty-five hundred
thousand million ½ 1/2 - – — , . ( ) ' ’s 0000 9999 99999 00:00 25:99
"""
WORDS = [*VOCABULARY.split(), "\n", "\n\n", "\t"]
ANY = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)
DAYS = st.one_of(
    st.none(), st.dates(), st.sampled_from([dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(2024, 2, 29)])
)


def mentions(text, published=None):
    return list(Dates().newsextract_dates(Article(text, published=published)))


@given(ANY, DAYS)
def test_any_text(text, published):
    found = mentions(text, published)
    assert found == mentions(text, published)
    end = 0
    for mention in found:
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.text == mention.text.strip()
        assert end <= mention.start
        end = mention.end
        assert mention.type in {"DATE", "TIME", "DURATION", "SET"}
        assert mention.value
        assert (mention.earliest is None) == (mention.latest is None)
        assert mention.earliest is None or mention.earliest <= mention.latest
        assert mention.rule in Dates.rules
        assert mention.anchor != "published" or published is not None


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), DAYS)
def test_a_paragraph_before_shifts_offsets_alone(text, published):
    before = "Nothing happened here at all.\n\n"
    found = mentions(text, published)
    shifted = mentions(before + text, published)
    assert [(m.start + len(before), m.end + len(before), m.value) for m in found] == [
        (m.start, m.end, m.value) for m in shifted
    ]


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "the ",
            "1",
            "1 ",
            "two ",
            "two-",
            "1/",
            "12:",
            "May ",
            "last ",
            "of the ",
            "'90s",
            "9 p.m. ",
            "year ",
            "a ",
            "hundred ",
        ),
        *(
            "Friday, ",
            "from May to ",
            "1990-",
            "early ",
            "(",
            "2024-04-09 ",
            "the end of ",
            "more than ",
            "ago ",
            "every ",
            "½",
        ),
    ],
)
def test_repetition_takes_calls_in_proportion(unit, calls_in):
    def calls(length):
        text = unit * (length // len(unit))
        mentions(text, dt.date(2024, 4, 9))  # what is kept by word is there
        return calls_in(lambda: mentions(text, dt.date(2024, 4, 9)))

    assert calls(16_000) < 8 * max(calls(4_000), 1_000)
