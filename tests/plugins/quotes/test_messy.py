"""Messy copy: stray and missing commas, short marks, nicknames, acts behind quotations, labels of transcripts."""

from __future__ import annotations

import pytest

SPEAKERS = {
    "stray comma": ("“It is late,” Ines Marro, said on Monday.", "Ines Marro", "It is late,"),
    "open relative clause": ("“We are tired,” Ines Marro, who runs the weir said.", "Ines Marro", "We are tired,"),
    "open apposition": ("“We are tired,” Ines Marro, the head of the weir said.", "Ines Marro", "We are tired,"),
    "adverbial without a comma": (
        "At the meeting Ines Marro, a farmer, said the plan was dead.",
        "Ines Marro",
        "the plan was dead",
    ),
    "day without a comma": (
        "On Monday Ines Marro, the head of the weir, said the gate would shut.",
        "Ines Marro",
        "the gate would shut",
    ),
    "known as": ("“Nobody came,” said a roofer known as “Stumpy.”", "a roofer", "Nobody came,"),
    "report of a report": (
        "The board had proposed to take the dam and “smash it to pieces,” Ines Marro said.",
        "Ines Marro",
        "The board had proposed to take the dam and “smash it to pieces,”",
    ),
    "act behind": ("Ines Marro said “we will pay” and signed the form.", "Ines Marro", "we will pay"),
    "act behind a name": ("Ines Marro called it “a farce” and walked out.", "Ines Marro", "it “a farce”"),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_the_speaker_and_the_content(extractor, case):
    text, speaker, content = SPEAKERS[case]
    spoken = [quote for quote in extractor.extract(text).quotes if quote.kind != "scare"]
    assert [(quote.speaker.name, quote.content) for quote in spoken] == [(speaker, content)]


@pytest.mark.parametrize("second", ["I ran home at once.", "I ran.", "It's the boys' turn."])
def test_a_short_second_part_in_single_marks_is_no_sub_heading(extractor, second):
    [quote] = extractor.extract(f"‘I was scared,’ Ines Marro said. ‘{second}’").quotes
    assert [part.text for part in quote.parts] == ["I was scared,", second]


def test_a_few_words_in_single_marks_that_are_a_paragraph_are_a_sub_heading(extractor):
    quotes = extractor.extract("Ines Marro said: “I was scared.”\n‘I ran’\nThe dam held for a year.").quotes
    assert [quote.rule for quote in quotes] == ["colon", "sub-heading"]


@pytest.mark.parametrize("behind", ["gave his name only as “Carl.”", "is known to his friends as “Carl.”"])
def test_a_name_in_marks_is_nobodys_speech(extractor, behind):
    quotes = extractor.extract(f"“Nobody came,” said a roofer who {behind}").quotes
    assert [(quote.kind, quote.content) for quote in quotes] == [("direct", "Nobody came,"), ("scare", "Carl.")]


def test_what_stands_on_the_screen_is_no_turn(extractor):
    text = "MARRO: I will not.\n\nTEXT: Odla Poll: Marro, 32 percent; Holt, 19 percent\n\nMARRO: It is late."
    assert [quote.content for quote in extractor.extract(text).quotes] == ["I will not.", "It is late."]


def test_the_cue_of_a_turn_is_its_colon(extractor):
    text = "INES MARRO, ENGINEER: The dam held.\n\nHOLT (voice-over): And so it did.\n\nINES MARRO: For now."
    assert [quote.cue.text for quote in extractor.extract(text).quotes] == [":", ":", ":"]
