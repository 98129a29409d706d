"""Headlines that run into the text of a page that lost its paragraphs."""

from __future__ import annotations

import pytest

from newsextract import Article, extract
from newsextract.text.run_in import story_start

REST = " They left it in May. The town was quiet." * 20

PARTED = {
    "a common noun": ("Town to sell its mill", "Workers at the mill have voted to strike."),
    "an article": ("Rain stops play in Velm", "The match was called off on Monday."),
    "the fuller name": ("Okafor eyes hard line on boats", "Tim Okafor has called for all boats to be tested."),
    "an office and the name": ("Okafor urges Lind punishment", "Coach Tim Okafor has called on the board to act."),
    "the same name twice": ("Okafor blasts Velm", "Velm's striker Tim Okafor has hit out at the club."),
    "who says it": ("Town heading wrong way, says Okafor", "Tim Lind has had his chance and failed."),
    "an infinitive and the full name": ("Okafor says aid to rise", "Tim Okafor has promised more money."),
    "a town and the full name": ("Okafor calls for calm in Velm", "Tim Okafor has asked for calm."),
    "what describes the name": ("Okafor turns down a new deal", "Former Velm striker Tim Okafor has left the town."),
    "the object of a verb": ("Okafor turns down Tarn", "Former Velm striker Tim Okafor has left the town."),
    "a firm": ("VMC says the bid is too low", "Danish mining firm VMC Resources has said no to it."),
    "a verb that ends it": ("Okafor sure Lind should stay", "Velm striker Tim Okafor has pleaded with him."),
    "an unknown given name": ("Okafor falls to Lind in Velm", "Zdrav Okafor suffered a shock defeat to him."),
    "an amount": ("Mill gets official $40m", "Workers at the mill have voted to strike."),
}


@pytest.mark.parametrize("case", PARTED)
def test_the_story_begins_behind_its_headline(case):
    headline, story = PARTED[case]
    text = f"{headline} {story}{REST}"
    assert story_start(text, [(0, len(text))]) == len(headline) + 1
    assert Article(text).layout.sentences[0] == (0, len(headline))


@pytest.mark.parametrize(
    "story",
    [
        "The actor Tim Okafor joined Velm Town on Monday.",
        "Tim Okafor, the coach of Velm, has called on the board to act.",
        "Workers at the mill of Lena Orth have voted to strike.",
        "Coach Tim Okafor met Lena Orth in Velm on Monday.",
    ],
)
def test_a_text_without_a_headline_is_not_parted(story):
    text = story + REST
    assert story_start(text, [(0, len(text))]) is None


def test_a_text_with_its_paragraphs_is_not_parted():
    text = "Town to sell its mill Workers at the mill have voted to strike." + REST
    assert story_start(text, [(0, 64), (64, 200), (200, 300), (300, len(text))]) is None
    assert story_start(text[:300], [(0, 300)]) is None


def test_what_is_said_begins_behind_the_headline():
    text = "Town to sell its mill Workers at the mill have voted to strike, the union said." + REST
    assert extract(text).quotes[0].content == "Workers at the mill have voted to strike"
