"""Quotations whose speaker stands in a sentence behind them, or in a line above."""

from __future__ import annotations

import pytest

GIVEN = {
    "so says": ("“I may sell.” So says Ines Marro, a grower.", "Ines Marro", "so-says"),
    "that is how": ("“The dam is poor.” That is how Ines Marro sums up the year.", "Ines Marro", "so-says"),
    "the words of": ("“The dam is poor.” Those were the words of Ines Marro.", "Ines Marro", "so-says"),
    "cue behind": (
        "“The rains failed. We lost it all.” It was a hard year. “I may sell,” Ines Marro says.",
        "Ines Marro",
        "sentence-behind",
    ),
    "quotation behind": (
        "“I may sell.” Ines Marro owns the dry field. “There is nothing left.”",
        "Ines Marro",
        "sentence-behind",
    ),
    "reaction": ("“What a wonder!” Ines Marro frowns at the dam.", "Ines Marro", "reaction-behind"),
    "heading": ("From the desk of Ines Marro, engineer.\n\n“The dam holds well.”", "Ines Marro", "heading-before"),
}


@pytest.mark.parametrize("case", GIVEN)
def test_who_spoke_the_first_quotation(extractor, case):
    text, speaker, rule = GIVEN[case]
    first = extractor.extract(text).quotes[0]
    assert (first.speaker and first.speaker.name, first.rule) == (speaker, rule)


@pytest.mark.parametrize(
    "text",
    [
        "“I may sell.” So the dam was sold.",
        "“What a wonder!” Ines Marro owns the dam.",
        "“I may sell.” It was a hard year. The dam is dry.",
        "“I may sell.”\n\n“We stay,” Ines Marro says.",
        "Statement of accounts\n\n“The dam holds well.”",
    ],
)
def test_nobody_is_named_for_the_first_quotation(extractor, text):
    assert extractor.extract(text).quotes[0].speaker is None


def test_what_is_summed_up_is_no_quote_of_its_own(extractor):
    quotes = extractor.extract("“The dam is poor.” That is how Ines Marro sums up the year.").quotes
    assert [quote.content for quote in quotes] == ["The dam is poor."]


def test_a_quotation_behind_a_reaction_is_one_of_its_own(extractor):
    quotes = extractor.extract("“I may sell.” Ines Marro looks at the dry field. “There is nothing left.”").quotes
    assert [(quote.content, quote.speaker.name) for quote in quotes] == [
        ("I may sell.", "Ines Marro"),
        ("There is nothing left.", "Ines Marro"),
    ]
