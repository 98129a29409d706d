"""Any text: no exception, exact spans, deterministic, and linear time by the amount of work, not by the clock."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Extractor
from newsextract_plugins.statistics import Statistics
from newsextract_plugins.statistics.period import clauses
from newsextract_plugins.statistics.quantity import RuleName

_PLUGIN = Statistics()
_WORDS = """1 22 3,456 7.5 2023 -8 half a one two dozen hundred thousand million tens of thousands twice doubled first
percent % $ € km kg mph °C to from between and or by per rose fell up down at least about more than ( ) , . ; - – / 's
“ ” people troops Smith aged May p.m. ½ ¾ ×10 ٣ in five Street"""
_PIECES = st.sampled_from([*_WORDS.split(), "\u00a0", "\n", "\ud800", "\x00"])
_TEXTS = (
    st.lists(_PIECES, max_size=30).map(" ".join) | st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80)
)


@given(_TEXTS)
def test_any_text(text):
    article = Article(text=text)
    found = list(_PLUGIN.newsextract_statistics(article))
    assert found == list(Statistics().newsextract_statistics(article))
    for statistic in found:
        assert text[statistic.start : statistic.end] == statistic.text
        assert statistic.value is None or "E+" not in str(statistic.value)
        for span in (statistic.measures, statistic.of):
            assert span is None or text[span.start : span.end] == span.text
        assert all(0 <= index < len(found) for index in statistic.linked)


@given(value=st.integers(min_value=3, max_value=10**12), scale=st.sampled_from([("million", 6), ("billion", 9)]))
def test_value_survives_writing(value, scale):
    text = f"The town spent €{value:,} {scale[0]} on it."
    (statistic,) = _PLUGIN.newsextract_statistics(Article(text=text))
    assert statistic.value == value * 10 ** scale[1]


@pytest.mark.parametrize(
    "unit", ["1 ", "$", "one ", "million ", "½", "5% to ", "tens of ", "1.", "-5", "Smith, 52, ", "x5"]
)
def test_monotonous_text(unit):
    text = unit * (20_000 // len(unit))
    assert all(text[s.start : s.end] == s.text for s in _PLUGIN.newsextract_statistics(Article(text=text)))


@pytest.mark.parametrize("unit", ["1,", "1/2/", "7 ", "250 ", "3% ", "4\n", "two "])
def test_figures_without_words_are_one_exclusion(unit):
    lead = "The clerk counted 31 sheep. Her list: "
    article = Article(text=lead + unit * 300)
    (statistic,) = _PLUGIN.newsextract_statistics(article)
    (exclusion,) = _PLUGIN.explain(article)
    assert statistic.text == "31"
    assert exclusion.reason == "figures"
    assert exclusion.start == len(lead)
    assert exclusion.end == len(article.text) - len(unit) + len(unit.rstrip("/, \n%"))


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "-", "\n"])
def test_a_scale_behind_any_space_or_hyphen(space):
    (statistic,) = _PLUGIN.newsextract_statistics(Article(text=f"They paid 250{space}million euros."))
    assert statistic.value == 250_000_000


def _steps_in(file, work):
    """Return how many lines of a file are run by a piece of work."""
    steps = 0

    def trace(frame, event, _):
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(lambda frame, *_: trace if frame.f_code.co_filename == file else None)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps


def test_a_date_is_looked_for_among_the_clauses_near_the_number():
    extractor = Extractor(plugins=["dates", "statistics"])
    near = "in May 2020 the yard had 5 boats and said " * 8
    texts = [near + "he said that she went home and " * many for many in (20, 200)]
    few, more = (_steps_in(clauses.__file__, lambda text=text: extractor.extract(text)) for text in texts)
    assert 0 < more <= few * 1.1


def test_short_lists_of_figures_are_read():
    found = tuple(_PLUGIN.newsextract_statistics(Article(text="The scores were " + "31, " * 20 + "and 7.")))
    assert [s.value for s in found] == [31] * 20 + [7]


def test_the_rules_that_find_a_number_are_in_the_catalogue():
    """The steps set and ask these names, which the types hold to this list."""
    assert set(get_args(RuleName)) <= set(Statistics.rules)
