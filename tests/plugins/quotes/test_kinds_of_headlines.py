"""A label in front of a headline's colon speaks for nobody, whatever stands behind it."""

from __future__ import annotations

import pytest

import newsextract

BODY = "\n\nBo Lind, the mayor of Orlo, has left the town."


@pytest.mark.parametrize("label", ["EXCLUSIVE", "Interview", "Watch", "Update", "REVEALED", "Podcast"])
@pytest.mark.parametrize("said", ["“I am done with this town”", "'I am done with this town' - fury in Orlo"])
def test_a_label_is_no_speaker(label, said):
    article = newsextract.extract(f"{label}: {said}{BODY}")
    assert [quote.speaker.name for quote in article.quotes if quote.speaker and quote.start < 60] in ([], ["Bo Lind"])


def test_a_name_in_front_of_the_colon_speaks():
    article = newsextract.extract(f"Lind: “I am done with this town”{BODY}")
    assert article.quotes[0].speaker.name == "Bo Lind"


@pytest.mark.parametrize(
    "text",
    [
        "The board on Monday approved six projects with a total estimated cost of $4 million.",
        "Lagos signed three deals for trains with a total reported price of 40 million naira.",
        "Police seized four cars with a combined declared value of £90,000.",
    ],
)
def test_a_participle_inside_an_object_reports_nothing(text):
    assert newsextract.extract(text).quotes == ()
