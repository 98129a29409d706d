"""Quotations without a cue of their own: carried on, given to the likeliest speaker, or nobody's."""

from __future__ import annotations

import pytest

from newsextract import Extractor


def test_a_paragraph_that_is_a_quotation_floats_with_the_last_speaker(extractor):
    text = "“The dam will hold,” Ines Marro said.\n\n“Nobody in the valley has to leave tonight.”"
    first, second = extractor.extract(text).quotes
    assert (second.speaker.name, second.method) == ("Ines Marro", "floating")
    assert second.speaker.mention == first.speaker.mention
    assert first.method == "explicit"


def test_a_colon_gives_the_next_paragraph_to_its_subject(extractor):
    text = "Ines Marro did not hesitate for long:\n\n“Nobody in the valley has to leave tonight.”"
    (quote,) = extractor.extract(text).quotes
    assert (quote.speaker.name, quote.rule) == ("Ines Marro", "colon-before")


def test_a_lone_quotation_is_blank_and_says_why(extractor):
    (quote,) = extractor.extract("“Nobody in the valley has to leave tonight.”").quotes
    assert (quote.speaker, quote.method) == (None, "none")
    assert quote.blank_reason


SCARE = {
    "title": "Ines Marro spoke on Valley Radio's “Morning Water With Renn” on Friday.",
    "nickname": "The dam was built by Ines “Beaver” Marro of the valley.",
    "so-called": "The so-called “water peace” did not last.",
    "sub-heading": "The dam held.\n“Water peace”\nThe valley slept.",
}


@pytest.mark.parametrize("case", SCARE)
def test_what_nobody_has_spoken(extractor, case):
    found = [quote for quote in extractor.extract(SCARE[case]).quotes if quote.kind == "scare"]
    assert [quote.speaker for quote in found] == [None]


def test_a_transcript_gives_each_turn_to_its_speaker(extractor):
    text = "MARRO: The dam will hold.\n\nRENN: For how long?\n\nMARRO: For ever."
    found = [(quote.kind, quote.speaker.name, quote.text) for quote in extractor.extract(text).quotes]
    assert found == [
        ("direct", "MARRO", "The dam will hold."),
        ("direct", "RENN", "For how long?"),
        ("direct", "MARRO", "For ever."),
    ]


def test_labels_of_a_transcript_may_state_offices(extractor):
    text = "INES MARRO, MAYOR: The dam will hold.\n\nODILE RENN, VALLEY WIRE: For how long?\n\nMARRO: For ever."
    found = [(quote.rule, quote.speaker.name, quote.text) for quote in extractor.extract(text).quotes]
    assert found == [
        ("transcript", "INES MARRO", "The dam will hold."),
        ("transcript", "ODILE RENN", "For how long?"),
        ("transcript", "INES MARRO", "For ever."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "PORTO, PORTUGAL: The dam held.\n\nOULU, FINLAND: The gates are shut.",
        "PORTO, PORTUGAL: The dam held.\n\nPORTO, PORTUGAL: The gates are shut.",
        "INES MARRO, MAYOR: The dam held.\n\nThe valley slept.",
    ],
)
def test_datelines_and_a_single_office_are_no_transcript(extractor, text):
    assert extractor.extract(text).quotes == ()


def test_a_dateline_between_turns_is_no_turn(extractor):
    text = "MARRO: The dam will hold.\n\nPORTO, PORTUGAL: The gates are shut.\n\nMARRO: For ever."
    assert [quote.text for quote in extractor.extract(text).quotes] == ["The dam will hold.", "For ever."]


def test_a_kicker_is_no_transcript(extractor):
    assert extractor.extract("TURNAROUND: The dam held after all.\n\nThe valley slept.").quotes == ()


def test_a_headline_is_spoken_by_whom_the_text_gives_its_words(extractor):
    text = "‘I never feared the weir’\n\n‘I swim, and I never feared the weir,’ Ines Marro said."
    headline, below = extractor.extract(text).quotes
    assert headline.rule == "repeated-headline"
    assert headline.speaker == below.speaker


def test_a_headline_with_words_of_its_own_has_no_speaker(extractor):
    text = "‘I never feared the weir’\n\nInes Marro laughed. ‘I swim in the rain,’ she said."
    assert extractor.extract(text).quotes[0].speaker is None


@pytest.mark.parametrize("text", ["ed: “C", "mised: “China will stay", "! sed: “We will ½ and  “stay”  we"])
def test_a_past_alone_in_front_of_a_colon_is_nobody(text):
    article = Extractor(on_error="raise").extract(text)
    assert all(quote.speaker is None for quote in article.quotes)


def test_an_article_alone_is_no_subject_of_the_sentence_before():
    Extractor(on_error="raise").extract("the\nit in blaming them")
