"""Kinds of sources that have no name, and whoever speaks for somebody with one."""

from __future__ import annotations

import pytest

from newsextract import Extractor

EXTRACTOR = Extractor(plugins=["roles", "quotes"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Aides to Tim Orr said it was late.", "Aides to Tim Orr", "group"),
        ("An aide to Gov. Tim Orr said it was late.", "An aide to Gov. Tim Orr", "anonymous"),
        ("Lawyers for Sen. Tim Orr said it was late.", "Lawyers for Sen. Tim Orr", "group"),
        ("Chile’s envoy to Peru Ana Vega said it was late.", "Ana Vega", "person"),
        ("One of the pilots said it was late.", "One of the pilots", "anonymous"),
        ("One of the companies said it was late.", "One of the companies", "organisation"),
        ("More than six in 10 voters said it was late.", "More than six in 10 voters", "group"),
        ("A Labour MP said it was late.", "A Labour MP", "anonymous"),
        ("The Guardian reported that it was late.", "The Guardian", "organisation"),
        ("The guardian said that it was late.", "The guardian", "anonymous"),
        ("The state said that it was late.", "The state", "organisation"),
    ],
)
def test_who_speaks(text, name, kind):
    (quote,) = EXTRACTOR.extract(text).quotes
    assert (quote.speaker.name, quote.speaker.kind) == (name, kind)


def test_a_body_with_its_abbreviation_is_once_there():
    text = "The Centre for Norden Affairs (CNA) warned that it was late. The CNA said that it rained."
    (body,) = EXTRACTOR.extract(text).speakers
    assert (body.name, body.aliases[-1]) == ("Centre for Norden Affairs", "The CNA")


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("Protesters marching said the port was shut.", "the port was shut", "group"),
        ("Holt has so far said that the port is safe.", "the port is safe", "person"),
        ("Holt thus far has said that the port is safe.", "the port is safe", "person"),
        ("The crew were told by police not to leave the port.", "not to leave the port", "group"),
        (
            "Her warning that prices would rise, and that jobs would go, was met with boos.",
            "prices would rise, and that jobs would go",
            "person",
        ),
    ],
)
def test_who_says_what(text, content, kind):
    (quote,) = EXTRACTOR.extract(text).quotes
    assert (quote.content, quote.speaker.kind) == (content, kind)
