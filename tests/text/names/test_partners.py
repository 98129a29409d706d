"""Firms that are called by their partners are one name, and no persons."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.text.names import names


def read(text):
    return [(text[name.start : name.end], name.kind) for name in names(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Profits at Procter & Gamble rose.", "Procter & Gamble"),
        ("They trusted Larsen & Toubro with the bridge.", "Larsen & Toubro"),
        ("The report of Ruiz & Osei LLP was late.", "Ruiz & Osei LLP"),
        ("The clerk of Moore & Van Allen left.", "Moore & Van Allen"),
        ("The report by Marks & Spencer was late.", "Marks & Spencer"),
        ("A plant of Lund & Baker Co closed.", "Lund & Baker Co"),
    ],
)
def test_a_firm_is_one_name(text, firm):
    assert read(text) == [(firm, "organisation")]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("They met Amina Osei & Kojo Ruiz.", ["Amina Osei", "Kojo Ruiz"]),
        ("They met Trade & Industry Minister Amina Osei.", ["Amina Osei"]),
    ],
)
def test_persons_with_an_ampersand_between_them(text, persons):
    assert [name for name, kind in read(text) if kind == "person"] == persons


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour is safe,” said Ernst & Lund.",
        "Ernst & Lund said that the harbour is safe.",
        "The harbour is safe, according to Ernst & Lund.",
    ],
)
def test_a_firm_speaks_under_its_whole_name(text):
    speaker = Extractor().extract(text).quotes[0].speaker
    assert (speaker.name, speaker.mention.text) == ("Ernst & Lund", "Ernst & Lund")
