"""Which label of a headline speaks what stands behind its colon."""

from __future__ import annotations

import pytest

from newsextract import Extractor

BELOW = "\n\nThe dam has held for a year. Ines Marro said it would hold."


@pytest.fixture(scope="module")
def everything():
    return Extractor(on_error="raise")


@pytest.mark.parametrize(
    "headline",
    [
        "Marro: Dam to Hold Through Winter",
        "Ines Marro: dam will hold through winter",
        "Ines Marro: ‘I trust the dam’",
        "Ines Marro: I trust the dam",
        "Police: Two hurt in fall from dam",
        "Study: Dams shrink in cold winters",
        "Residents: Dam is a ruin",
    ],
)
def test_who_speaks_below_or_of_himself_or_by_profession_speaks(everything, headline):
    assert everything.extract(headline + BELOW).quotes[0].rule in ("headline-colon", "name-colon")


@pytest.mark.parametrize(
    "headline",
    [
        "Flood: Cases rise in the valley",
        "Storm Odla: 107mph gusts hit the dam",
        "Odla Open 2024: Renn beats Berg",
        "Velm 3-1 Odla: Gulls close the gap",
        "EXCLUSIVE: Dam to be sold",
        "LIVE: Dam opens to the public",
        "WATCH: Dam opens to the public",
        "ANALYSIS: The dam is a ruin",
        "Odla: Renn named coach",
        "Notice: Dam Deaths",
        "Editors: Tim Berg and Helen Ross",
        "Witnesses: Tim Berg, Helen Ross and Sarah Cole",
    ],
)
def test_a_topic_a_place_or_a_label_of_the_story_does_not(everything, headline):
    quotes = everything.extract(headline + BELOW).quotes
    assert [quote.speaker.name for quote in quotes] == ["Ines Marro"]
