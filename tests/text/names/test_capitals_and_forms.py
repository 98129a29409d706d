"""Places in capitals are the places of their lists; the form of a company belongs to its name."""

from __future__ import annotations

import pytest

from newsextract import Extractor

NAMES = {
    "NEW YORK - Oil prices rose.": [("place", "NEW YORK")],
    "LAS VEGAS — A bridge fell.": [("place", "LAS VEGAS")],
    "NEW DELHI: The court sat.": [("place", "NEW DELHI")],
    "Veltran Foods NV posted a profit.": [("organisation", "Veltran Foods NV")],
    "Brent Motors NV and Velm Bank NV fell.": [("organisation", "Brent Motors NV"), ("organisation", "Velm Bank NV")],
    "The US Senate met IT staff.": [("organisation", "US Senate"), ("organisation", "IT")],
}


@pytest.mark.parametrize("text", NAMES)
def test_the_names(text):
    names = Extractor(plugins=[]).extract(text).layout.names
    assert [(name.kind, text[name.start : name.end]) for name in names] == NAMES[text]


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        (
            "Ann Marro, a glaciologist at the University of Velm, said it was late.",
            "glaciologist",
            "University of Velm",
        ),
        ("Tim Marro, a speleologist with the guild, said it was late.", "speleologist", "guild"),
        ("Tim Marro, an electrical engineer by training, said it was late.", "electrical engineer", None),
        ("Ann Marro, a lawyer by profession, said it was late.", "lawyer", None),
        ("Ann Marro, a baker by trade and a poet, said it was late.", "baker", None),
    ],
)
def test_an_office_told_by_its_making_and_without_how_it_was_come_by(text, title, organisation):
    [speaker] = Extractor().extract(text).speakers
    assert (speaker.roles[0].title, speaker.roles[0].organisation) == (title, organisation)


def test_a_body_is_called_by_the_head_of_its_name():
    text = "The Union Cabinet met on Monday. Farmers lost half of their crop, the union said."
    assert Extractor().extract(text).quotes[0].speaker.name == "the union"
    text = "The Velm Farmers Union met on Monday. Farmers lost half of their crop, the union said."
    assert Extractor().extract(text).quotes[0].speaker.name == "Velm Farmers Union"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The board says yes; the Office of Dams, a part, puts it at “nearer 9”.", ["The board", "the Office of Dams"]),
        ("The mayor said it was late; Ann Marro, who leads it, puts it at “nearer 9”.", ["The mayor", "Ann Marro"]),
        ("Ann Marro says it holds; and that it is “no ruin of a dam”.", ["Ann Marro", "Ann Marro"]),
    ],
)
def test_whose_clause_stands_behind_a_semicolon(text, speakers):
    assert [quote.speaker.name for quote in Extractor().extract(text).quotes] == speakers


def test_a_pronoun_behind_according_to_is_a_source():
    article = Extractor().extract("Ann Marro has studied the river. According to her, it will rise again.")
    assert [(one.speaker.name, one.content) for one in article.quotes] == [("Ann Marro", "it will rise again")]
