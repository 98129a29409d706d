"""Forms of cues that report, and forms that look so: nouns, participles, glosses; passives with their reasons."""

from __future__ import annotations

import pytest

REPORTS = {
    "several say": ("The dam will close for good, say officials.", "officials", "The dam will close for good"),
    "several say with a phrase": ("“It is late,” say keepers of the dam.", "keepers of the dam", "It is late,"),
    "acronym": ("Plague is “always fatal”, says WHO.", "WHO", "Plague is “always fatal”"),
    "noun with by": ("A declaration by the board that risks were small.", "the board", "risks were small"),
    "noun with from": ("It was a call from the union to strike on Monday.", "the union", "strike on Monday"),
    "relay": ("Ines Marro relayed that the dam was built.", "Ines Marro", "the dam was built"),
    "figures": ("Odla reported a loss of $3m, against a $2m loss a year before.", "Odla", "a loss of $3m"),
    "profit that beats": ("Odla reported profit that beat estimates.", "Odla", "profit that beat estimates"),
    "voters who are told": ("Ines Marro promised voters that it would rain.", "Ines Marro", "it would rain"),
    "warned for": ("Ines Marro was warned by the club for a lack of drive.", "the club", "a lack of drive"),
    "accused of": ("Ines Marro was accused by the board of stealing.", "the board", "stealing"),
    "declined to state": (
        "Ines Marro declined to state when the dam would open.",
        "Ines Marro",
        "when the dam would open",
    ),
    "body behind its noun": ("The dam operator, Odla Water, said it was late.", "Odla Water", "it was late"),
    "on a medium": (
        "Ines Marro, the keeper, on Twitter described the dam as a ruin.",
        "Ines Marro",
        "the dam as a ruin",
    ),
    "anonymity": ("Two keepers who asked not to be named said it was late.", "Two keepers", "it was late"),
    "this summer that": (
        "Ines Marro announced this summer that the dam would open.",
        "Ines Marro",
        "the dam would open",
    ),
}


@pytest.mark.parametrize("case", REPORTS)
def test_it_reports(extractor, case):
    text, speaker, content = REPORTS[case]
    assert [(quote.speaker.name, quote.content) for quote in extractor.extract(text).quotes] == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The 30-share index gained 454 points to end at 72,186.",
        "In all 3,248 cases reported in the valley were mild.",
        "Odla began the process of requesting the keepers.",
        "The office is cluttered with poorly written systems that are used daily.",
        "The valley showed little interest in getting on board.",
        "Three locally transmitted confirmed cases were found.",
        "The valley has a committee that reviews proposed dams for their cost.",
        "The probe is characterizing the moon and its ocean.",
        "Jury shown horrific moment of the flood.",
        "The fisherman showed it to a research group.",
        "There is one rant from one character that I liked.",
        "These are questions on which I can only wonder.",
        "The court dismissed a plea against the dam.",
        "It’s worth noting that the dam is old.",
        "Slang terms such as these are common.",
        "Benchmark 10-year notes last rose 7/32 in price.",
        "The work began in May according to high standards.",
        "The board had a role in encouraging Marro to go.",
        "They gossiped, which showed a lack of care.",
        "The keeper had shown little interest up to now.",
        "She showed videos of her family on the dam.",
        "The ice melts faster than models predicted (P < 0.001).",
        "The loss was adding to a series of problems that have hurt the valley.",
    ],
)
def test_it_does_not_report(extractor, text):
    assert extractor.extract(text).quotes == ()


def test_what_was_referred_to_is_the_articles(extractor):
    quotes = extractor.extract("“It went well,” Ines Marro said, referring to the first winter.").quotes
    assert [quote.content for quote in quotes] == ["It went well,"]


def test_what_is_referred_to_in_front_is_the_articles(extractor):
    quotes = extractor.extract("Referring to the parade of boats, Ines Marro said the dam would hold.").quotes
    assert [quote.content for quote in quotes] == ["the dam would hold"]
