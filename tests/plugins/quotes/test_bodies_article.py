"""The article in front of a body's name is left out, and no letter inside it."""

from __future__ import annotations

from newsextract import Extractor


def test_a_name_keeps_the_words_that_look_like_articles():
    [quote] = Extractor().extract("The China Railway Group has said it would rain.").quotes
    assert quote.speaker.name.endswith("China Railway Group")
