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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He lost at St James' Park.", ("St James", "place")),
        ("They left St. Paul's School.", ("St. Paul", "place")),
        ("She lives near Saint Peter Port.", ("Saint Peter Port", "place")),
        ("The team beat St. Augustine.", ("St. Augustine", "place")),
        ("They met Jill St. John.", ("Jill St. John", "person")),
        ("They met Sgt. St. Clair.", ("St. Clair", "person")),
    ],
)
def test_a_saint_is_a_place_save_in_somebodys_name(text, found):
    assert read(text)[0] == found


def test_no_saint_speaks_for_a_bishop():
    article = Extractor().extract("The Bishop of St Albans, Alan Marsh, said it rained.")
    assert [speaker.name for speaker in article.speakers] == ["Alan Marsh"]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Grace Poon Man-kay left.", "Poon"),  # a Chinese family name between two given ones
        ("Grace Poon (Man-kay) left.", "Poon"),
        ("Velm Poon Man-kay left.", "Man-kay"),
        ("Grace Wong Holt left.", "Holt"),
    ],
)
def test_which_word_of_a_name_is_the_family_name(text, family):
    assert next(iter(names(text, [(0, len(text))]))).family == family


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Don Marsh left.", "Don Marsh"),  # a given name in front of a family name
        ("Then Don Carlos left.", "Carlos"),  # an honorific in front of a given name
    ],
)
def test_whether_don_is_a_given_name(text, name):
    assert [one for one, _ in read(text)] == [name]
