"""All that is found in a text, with its speaker: kinds in which something was left over or ran on."""

from __future__ import annotations

import pytest

FOUND = {
    "a dateline in front of according to": (
        "OSLO (Reuters) - The state is suing the mill, according to two clerks.",
        [("two clerks", "The state is suing the mill")],
    ),
    "another speaker behind but": (
        "The road is shut, Ines Marro said, but she added that the bridge was open.",
        [("Ines Marro", "The road is shut"), ("Ines Marro", "the bridge was open")],
    ),
    "all along": (
        "The club have said all along that they want six million.",
        [("The club", "they want six million")],
    ),
    "many times": ("Ines Marro has said many times that the weir is unsafe.", [("Ines Marro", "the weir is unsafe")]),
    "agreed to pay": ("The mill was sued by its crew, and in the end the company agreed to pay three millions.", []),
    "papers that somebody found": (
        "According to documents officers found in the house, the plot was old.",
        [("documents", "the plot was old")],
    ),
    "expressed that": (
        "The envoy expressed that his country was ready.",
        [("The envoy", "his country was ready")],
    ),
    "an express that ran": ("The trade express that ran to Leeds is late.", []),
    "a day in a noun phrase": (
        "An October 11 letter to the crew indicated jobs would be cut.",
        [("An October 11 letter to the crew", "jobs would be cut")],
    ),
    "a day in front of the mayor": (
        "In a March 2016 meeting with the board the mayor said that the weir was safe.",
        [("the mayor", "the weir was safe")],
    ),
    "an adverb in an office behind its cue": (
        "Jobs will be cut this week, said Orlo's recently named chair Ines Marro in an email to the crew.",
        [("Ines Marro", "Jobs will be cut this week")],
    ),
    "what if somebody said": (
        "Rebels would lay down their arms if the state announced an amnesty, Ines Marro said.",
        [("Ines Marro", "Rebels would lay down their arms if the state announced an amnesty")],
    ),
    "what is found in between": (
        "Records gathered by the group reveal a pattern of thefts by the crew, which used force, said Ines Marro.",
        [("Ines Marro", "Records gathered by the group reveal a pattern of thefts by the crew, which used force")],
    ),
    "visas": ("The embassy denied her a visa.", []),
    "asylum": ("Guards denied asylum to the family.", []),
    "a denial of charges": ("Ines Marro denied the theft.", [("Ines Marro", "the theft")]),
    "admitted persons": ("The college admitted more students from abroad.", []),
}


@pytest.mark.parametrize("case", FOUND)
def test_whole_findings(extractor, case):
    text, expected = FOUND[case]
    found = extractor.extract(text).quotes
    assert [(quote.speaker.name if quote.speaker else None, quote.content) for quote in found] == expected
