"""Who is introduced before he is named speaks under his name; what stands around a report is no part of it."""

from __future__ import annotations

import pytest

INTRODUCED = {
    "from somewhere": ("Its deputy chief, Amara Conteh of Velm, said the talks were frank.", "Amara Conteh"),
    "of an age": ("The guild's leader, former miner Tim Marro, 60, said they would strike.", "Tim Marro"),
    "unknown names": ("A farmer from Odla, Somchail Wongra, said the river rose.", "Somchail Wongra"),
    "one of them": ("One of them, retired teacher Ann Marro, 79, heckled: “Shame on you!”", "Ann Marro"),
    "one of many": ("One of the survivors, Tim Marro, a fisherman, said: “We saw nothing.”", "Tim Marro"),
}


@pytest.mark.parametrize("case", INTRODUCED)
def test_the_name_behind_an_introduction_speaks(extractor, case):
    text, name = INTRODUCED[case]
    [quote] = extractor.extract(text).quotes
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "A professor at the School of Law, Velm University, said it was late.",
        "A man from Rostov, southern Russia, said it was late.",
        "A spokesman for the governor of Bergen, Norway, said it was late.",
    ],
)
def test_the_place_or_the_body_behind_an_introduction_does_not(extractor, text):
    [quote] = extractor.extract(text).quotes
    assert quote.speaker.kind == "anonymous"


CONTENTS = {
    "a year earlier": "Rents are higher than a year earlier*, according to the guild.",
    "years ago": "They pay less than they did two years ago*, according to Ann Marro.",
    "again": "It is cleared to sail again* according to the guild.",
    "an adverb of its own": "The weir broke*, again according to the guild.",
    "who gathered it": "According to figures gathered by industry watchdog, Ofdam, *the dam is full of mud*.",
    "who compiled it": "According to data compiled by the weir regulator, Ofdam, *the dam is full of mud*.",
    "whose survey it is": "According to a survey by the farm union, Velmer, *prices have doubled*.",
    "a place that is spoken of": "According to the weather agency, *Oslo, the capital, will be cold*.",
    "a dateline with a day": "Odla, May 7 (Desk): *The board approved six weirs on Monday*, Ann Marro said.",
    "a dateline with a country": "MANILA, Philippines — *The dam is full after the rain*, Ann Marro said.",
    "behind a unit": "Winds reached 96 km/h. *The storm will ease by night*, the bureau said.",
}


@pytest.mark.parametrize("case", CONTENTS)
def test_the_content_is_what_is_said_and_all_of_it(extractor, case):
    parts = CONTENTS[case].split("*")
    [quote] = extractor.extract(f"The weir is old\n\n{''.join(parts)}").quotes
    assert quote.content == parts[-2]


@pytest.mark.parametrize(
    "text",
    [
        "Two volunteer firefighters were among the dead, the board said.",
        "Some volunteer teachers from Odla have gone home, the board said.",
        "Both hail storms were forecast, the board said.",
        "Some stress tests have failed, the board said.",
    ],
)
def test_a_noun_in_front_of_what_it_describes_says_nothing(extractor, text):
    [quote] = extractor.extract(text).quotes
    assert quote.speaker.name == "the board"


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information should call 101 quoting crime reference 42/187765/23.",
        "Residents can email the desk, citing reference number 8812, before Friday.",
        "Witnesses are asked to ring the police, quoting incident 418 of May 3.",
    ],
)
def test_a_reference_is_nobodys_words(extractor, text):
    assert extractor.extract(text).quotes == ()


def test_who_reports_what_the_evidence_shows_speaks(extractor):
    text = "Tests of their blood showed changes “within three weeks”, said Professor Ann Marro."
    [quote] = extractor.extract(text).quotes
    assert (quote.speaker.name, quote.content) == ("Ann Marro", text.partition(", said")[0])
