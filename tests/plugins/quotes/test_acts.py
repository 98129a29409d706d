"""Verbs of speech that are acts by what they are done to, and by whom."""

from __future__ import annotations

import pytest

ACTS = [
    "Gunmen attacked the Odla Museum in the capital.",
    "Rebels attacked two villages near the dam.",
    "Hackers attacked the water board on Monday.",
    "Wild dogs attacked a keeper of the weir.",
    "The army attacked the valley with drones.",
    "A storm slammed the coast on Sunday.",
    "Soldiers blasted the bridge.",
    "Troops defended the dam for two days.",
    "Ines Marro defended her title in May.",
    "A lorry slammed the gate of the dam.",
    "The road promised trouble.",
    "The clock says noon.",
    "The song describes a valley.",
    "Photos show a keeper on the weir.",
    "Valley Motors recalled 5,000 cars.",
    "The ministry recalled its ambassador.",
    "The board dismissed 40 keepers in May.",
    "Detectives questioned the keeper of the weir.",
    "The valley welcomed its first visitors.",
    "Ines Marro called an emergency meeting.",
]

SPEECH = {
    "Ines Marro attacked the minister for his cowardice.": "the minister for his cowardice",
    "Ines Marro attacked the museum for its plans.": "the museum for its plans",
    "Ines Marro slammed the decision.": "the decision",
    "Ines Marro blasted the government.": "the government",
    "Ines Marro defended the plan.": "the plan",
    "Ines Marro promised an inquiry.": "an inquiry",
    "The hospital promised an inquiry.": "an inquiry",
    "The report describes a valley in ruins.": "a valley in ruins",
    "Figures show a rise in floods.": "a rise in floods",
    "Ines Marro recalled the winter of the flood.": "the winter of the flood",
    "Ines Marro dismissed the claims.": "the claims",
    "Ines Marro dismissed the keepers as fools.": "the keepers as fools",
    "Ines Marro questioned the minister's motives.": "the minister's motives",
    "Ines Marro welcomed the verdict.": "the verdict",
    "Ines Marro called the dam a ruin.": "the dam a ruin",
    "The clock says “noon”.": "noon",
}


@pytest.mark.parametrize("text", ACTS)
def test_acts_are_no_speech(extractor, text):
    assert extractor.extract(text).quotes == ()


@pytest.mark.parametrize("text", SPEECH)
def test_speech_is_no_act(extractor, text):
    assert [quote.content for quote in extractor.extract(text).quotes] == [SPEECH[text]]
