"""What stands between a cue and its content, and contents that open with a condition or a concession."""

from __future__ import annotations

import pytest

CONTENTS = {
    "day of a month": ("Ines Marro said Nov. 18 that the dam held.", "the dam held"),
    "day in May": ("Ines Marro said on May 4 that the dam held.", "the dam held"),
    "number": ("Ines Marro said 18 dams were built.", "18 dams were built"),
    "condition": ("Ines Marro said if it rains, the dam will hold.", "if it rains, the dam will hold"),
    "condition without a comma": (
        "Ines Marro said if it rains the dam will hold.",
        "if it rains the dam will hold",
    ),
    "the following": ("Ines Marro wrote the following: “The dam held.”", "The dam held."),
    "this": ("Ines Marro said this: “The dam held.”", "The dam held."),
    "question": ("Ines Marro asked if the dam would hold.", "the dam would hold"),
    "question left open": ("Ines Marro did not say if the dam would hold.", "the dam would hold"),
    "concession": ("Ines Marro said even though it rained, the dam held.", "even though it rained, the dam held"),
    "although": ("Ines Marro said although it rained, the dam held.", "although it rained, the dam held"),
    "act as something happens": ("Rents fell as Ines Marro voiced her anger.", "her anger"),
    "told": ("The keepers were told that the dam would hold.", "the dam would hold"),
    "told without that": ("The keepers were told the dam, a ruin, would hold.", "the dam, a ruin, would hold"),
    "accused": ("Two keepers are accused of selling the dam.", "selling the dam"),
    "court": ("The court heard that Marro sold the dam.", "Marro sold the dam"),
    "jury": ("A jury has heard how Marro sold the dam.", "how Marro sold the dam"),
    "inquest": ("The inquest heard the dam had burst.", "the dam had burst"),
}


@pytest.mark.parametrize("case", CONTENTS)
def test_the_content(extractor, case):
    text, content = CONTENTS[case]
    assert [quote.content for quote in extractor.extract(text).quotes] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The keepers were told the truth.",
        "The keeper whom she has been accused of robbing left.",
        "The keepers heard that the dam had burst.",
        "The committee heard from Ines Marro.",
        "The court heard a bang.",
    ],
)
def test_nothing_is_said(extractor, text):
    assert extractor.extract(text).quotes == ()


def test_nobody_is_named_who_told_a_court(extractor):
    [quote] = extractor.extract("The court heard that Marro sold the dam.").quotes
    assert (quote.speaker, quote.addressee.text, quote.rule) == (None, "The court", "court-heard")
    assert quote.blank_reason == "nobody is named who said it"
