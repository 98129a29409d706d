"""What is set apart without marks: blocks behind "wrote:", answers of interviews without labels."""

from __future__ import annotations

import pytest

OPENING = "Lena Fisk sat down with us to talk about her record.\n\n"


@pytest.mark.parametrize(
    ("announced", "block"),
    [
        ("In a post on Monday, Ines Marro wrote:", "I was tired after a long day."),
        ("Ines Marro quickly hit back, writing on X:", "A mayor who misses his stop. You could not make it up."),
        ("Ines Marro replied:", "We had to step over him!"),
        ("Ines Marro said in a letter to the board:", "Thank you for your plan. We will not sell."),
    ],
)
def test_a_block_behind_a_colon_is_what_was_written(extractor, announced, block):
    [quote] = extractor.extract(f"{announced}\n\n{block}\n\nThe town was quiet on Tuesday.").quotes
    assert (quote.kind, quote.speaker.name, quote.content) == ("direct", "Ines Marro", block)


def test_lines_of_one_block_are_one_quote(extractor):
    text = "Ines Marro wrote:\n\nI was tired.\nI apologise to the crew.\n\nThe town was quiet on Tuesday."
    [quote] = extractor.extract(text).quotes
    assert [part.text for part in quote.parts] == ["I was tired.", "I apologise to the crew."]


@pytest.mark.parametrize(
    "block",
    [
        "The post drew thousands of replies within an hour.",
        "- I will stay\n- I will go",
        "Read more: I was there",
    ],
)
def test_what_follows_a_lost_post_is_no_block(extractor, block):
    assert not extractor.extract(f"Ines Marro wrote:\n\n{block}\n\nThe town was quiet.").quotes


def test_answers_without_labels_are_the_persons_who_was_asked(extractor):
    text = (
        f"{OPENING}How are you feeling?\n\nTerrified. I always am.\n\nWhy did you record it on your farm?\n\n"
        "Because it is cheap!\n\nMy goats like it, too.\n\nWill you tour again?\n\nI think so.\n\nOut on Friday."
    )
    quotes = extractor.extract(text).quotes
    assert [quote.content for quote in quotes] == [
        "Terrified. I always am.",
        "Because it is cheap! My goats like it, too.",
        "I think so.",
    ]
    assert {quote.speaker.name for quote in quotes} == {"Lena Fisk"}


def test_questions_and_answers_on_a_subject_are_no_interview(extractor):
    text = f"{OPENING}What is a weir?\n\nA small dam.\n\nWho pays?\n\nThe town.\n\nIs it safe?\n\nYes, it is."
    assert not extractor.extract(text).quotes
