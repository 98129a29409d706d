"""What somebody did not say stays a quote, and is told from what he said."""

from __future__ import annotations

import pytest

NEGATIVE = {
    "did not": ("Ines Marro did not say that the dam would hold.", "the dam would hold"),
    "never": ("Ines Marro never promised that the dam would hold.", "the dam would hold"),
    "contracted": ("Ines Marro hasn't argued that the dam is safe.", "the dam is safe"),
    "would not": ("Ines Marro would not confirm that the dam was safe.", "the dam was safe"),
    "no longer": ("Ines Marro no longer says that the dam is safe.", "the dam is safe"),
    "criticism": ("Ines Marro did not criticise the builders.", "the builders"),
    "demand": ("Ines Marro has not called for an inquiry.", "an inquiry"),
    "denial": ("Ines Marro did not deny that the wall had cracked.", "the wall had cracked"),
    "question": ("Ines Marro has not said whether the dam will hold.", "the dam will hold"),
    "refused": ("Ines Marro refused to say whether the dam would hold.", "the dam would hold"),
    "declined": ("The board declined on Friday to say when the dam would open.", "when the dam would open"),
    "yet to": ("The board has yet to say who built the dam.", "who built the dam"),
    "stopped short": ("Ines Marro stopped short of saying that the dam had failed.", "the dam had failed"),
    "denied saying": ("Ines Marro denied saying that the dam had failed.", "the dam had failed"),
    "no official": ("No official has said that the dam is safe.", "the dam is safe"),
    "nobody": ("Nobody claimed that the dam was safe.", "the dam was safe"),
    "neither nor": ("Ines Marro neither confirmed nor denied that the wall had cracked.", "the wall had cracked"),
}

POSITIVE = {
    "plain": ("Ines Marro said that the dam would not hold.", "the dam would not hold"),
    "not only": ("Ines Marro has not only said that the dam is safe.", "the dam is safe"),
    "enough": ("Ines Marro could not praise the builders enough.", "the builders enough"),
    "denied": ("Ines Marro denied that the wall had cracked.", "the wall had cracked"),
    "ruled out": ("Ines Marro ruled out a second dam.", "a second dam"),
    "did not hesitate": ("Ines Marro did not hesitate to say that the dam was safe.", "the dam was safe"),
    "no doubt": ("No doubt the board said that the dam was safe.", "the dam was safe"),
}


@pytest.mark.parametrize("case", NEGATIVE)
def test_what_was_not_said_is_negative(extractor, case):
    text, content = NEGATIVE[case]
    assert [(quote.polarity, quote.content) for quote in extractor.extract(text).quotes] == [("negative", content)]


@pytest.mark.parametrize("case", POSITIVE)
def test_what_was_said_is_positive(extractor, case):
    text, content = POSITIVE[case]
    assert [(quote.polarity, quote.content) for quote in extractor.extract(text).quotes] == [("positive", content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Marro declined to comment.",
        "The board refused on Friday to answer.",
        "The board did not disclose the price of the dam.",
        "Ines Marro did not mention the wall.",
        "Ines Marro did not rule out a second dam.",
    ],
)
def test_of_what_is_withheld_nothing_is_said(extractor, text):
    assert extractor.extract(text).quotes == ()


def test_who_neither_confirms_nor_denies_is_named_without_it(extractor):
    [quote] = extractor.extract("Ines Marro neither confirmed nor denied that the wall had cracked.").quotes
    assert quote.speaker.name == "Ines Marro"
