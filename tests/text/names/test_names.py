"""Names in plain text: whole persons, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text.names import names
from newsextract.text.names.places import countries, country_code, country_name, places
from newsextract.text.names.words import GIVEN, flags_of, gender_of
from newsextract.text.paragraphs import paragraphs


def read(text):
    return names(text, paragraphs(text))


def persons(text):
    return [text[name.start : name.end] for name in read(text) if name.kind == "person"]


WHOLE = {
    "given and family name": ("Margaret Oakley spoke.", "Margaret Oakley"),
    "initials": ("Later J.K. Tollner wrote it.", "J.K. Tollner"),
    "a middle initial": ("Then Harold T. Quimby left.", "Harold T. Quimby"),
    "a particle": ("Later Heinrich von der Aue spoke.", "Heinrich von der Aue"),
    "a Spanish particle": ("Yesterday Carlos de la Vega spoke.", "Carlos de la Vega"),
    "an Arabic article": ("Then Hassan al-Rashidi spoke.", "Hassan al-Rashidi"),
    "an Irish name": ("Then Kevin O’Mally spoke.", "Kevin O’Mally"),
    "a hyphen": ("Then Jean-Pierre Laclos spoke.", "Jean-Pierre Laclos"),
    "accents": ("Then Zoë Müller spoke.", "Zoë Müller"),
    "a suffix": ("Then Walter Brandt Jr. spoke.", "Walter Brandt Jr."),
    "a suffix behind a comma": ("Then Walter Brandt, Jr. spoke.", "Walter Brandt, Jr."),
    "a numeral": ("Then Walter Brandt III spoke.", "Walter Brandt III"),
    "a nickname": ("Then Walter “Ace” Brandt spoke.", "Walter “Ace” Brandt"),
    "a Chinese name": ("Then Deng Liwei spoke.", "Deng Liwei"),
    "a Korean name": ("Then Park Min-seo spoke.", "Park Min-seo"),
    "a Vietnamese name": ("Then Nguyen Van Thanh spoke.", "Nguyen Van Thanh"),
    "a family name that is a word": ("They met Theresa May there.", "Theresa May"),
    "a family name that is a season": ("They met Laura Winter there.", "Laura Winter"),
    "a given name that is a month": ("They met April Jackson there.", "April Jackson"),
    "a given name that is a verb": ("They met Will Jackson there.", "Will Jackson"),
    "a family name that is a title": ("They met Jonathan Bishop there.", "Jonathan Bishop"),
    "a possessive": ("It was Margaret Oakley’s idea.", "Margaret Oakley"),
    "a given name in brackets": ("He praised “(Margaret) Oakley” for it.", "(Margaret) Oakley"),
}


@pytest.mark.parametrize(("text", "whole"), WHOLE.values(), ids=WHOLE)
def test_a_name_is_whole(text, whole):
    assert persons(text) == [whole]


OTHERS = {
    "a sentence that begins with a word": "The harbour is closed. But Monday is fine. Meanwhile it rains.",
    "months and days": "They met on Tuesday in March and on Good Friday in April.",
    "places": "They flew from New York to Buenos Aires and San Bernardo by way of North Korea.",
    "organisations": "The University of Northern Iowa, the European Commission and Fox News Channel said so.",
    "a foundation named after a person": "The Margaret Oakley Foundation paid.",
    "demonyms": "Russian and Chinese officials met French and German ones.",
    "a headline": "Heavy Storms Expected Along Eastern Coast Today",
    "titles alone": "The Prime Minister met the President and the Foreign Secretary.",
    "a magazine": "She wrote it for the magazine Foreign Policy.",
    "a party's state": "Candidates (R-Texas) came.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_is_no_person(text):
    assert persons(text) == []


def test_titles_and_countries_are_no_part_of_the_name():
    text = "Norwegian Trade Minister Ingrid Solberg met U.S. Secretary of State Martin Hale on Tuesday."
    assert persons(text) == ["Ingrid Solberg", "Martin Hale"]


def test_the_parts_of_a_name():
    (name,) = read("There Dr. Heinrich von der Aue spoke.")
    assert (name.given, name.family, name.gender, name.likely) == ("Heinrich", "von der Aue", "male", "honorific")
    assert name.honorific == (6, 9)


def test_a_family_name_first():
    (name,) = read("Then Deng Liwei (鄧立偉) spoke.")
    assert (name.given, name.family, name.gender) == ("Liwei", "Deng", None)
    assert "Then Deng Liwei (鄧立偉) spoke."[slice(*name.alias)] == "鄧立偉"


def test_a_family_name_that_repeats_a_full_name():
    text = "Margaret Oakley spoke. Then Oakley left. OAKLEY: We will see."
    assert persons(text) == ["Margaret Oakley", "Oakley", "OAKLEY"]


def test_a_name_that_is_a_place_elsewhere():
    text = "Margaret Paris spoke. Paris left for Rome. In Paris it rained."
    assert persons(text) == ["Margaret Paris", "Paris"]


def test_a_given_name_in_square_brackets():
    text = "He said: “We trust [Foreign Minister Margaret] Oakley.”"
    (name,) = [name for name in read(text) if name.kind == "person"]
    assert (name.given, name.family) == ("Margaret", "Oakley")


def test_a_headline_names_persons_with_a_given_name():
    assert persons("Margaret Oakley Wins Second Term In Close Race") == ["Margaret Oakley"]


def test_a_word_without_lower_case_is_read():
    assert [(name.family, name.kind) for name in read("They met A1B2 there.")] == [("A1B2", "organisation")]


def test_the_same_words_are_read_by_what_stands_around_them():
    text = "They met in June Jackson said. They met June Jackson there. Brandt said:\n\nBRANDT: Yes. John Brandt left."
    assert [text[name.start : name.end] for name in read(text) if name.kind == "person"] == [
        "Jackson",
        "June Jackson",
        "Brandt",
        "BRANDT",
        "John Brandt",
    ]


def test_names_at_the_edges_of_a_chain():
    text = "Then “Hassan al-Rashidi” met al-Rashidi (رشيدي), Walter Brandt, Jr. and Col. Carlos Vega."
    assert persons(text) == ["Hassan al-Rashidi", "al-Rashidi", "Walter Brandt, Jr.", "Carlos Vega"]


def test_a_chain_longer_than_is_kept():
    text = "They met " + "Margaret Oakley and " * 9 + "Margaret Oakley."
    assert persons(text) == ["Margaret Oakley"] * 10


def test_gender_by_honorific():
    assert [name.gender for name in read("Mrs. Tollner met Mr. Quimby.")] == ["female", "male"]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russia", "RU"),
        ("Russian", "RU"),
        ("the Kremlin", "RU"),
        ("Beijing", "CN"),
        ("U.S.", "US"),
        ("US", "US"),
        ("Scotland", "GB-SCT"),
        ("the Netherlands", "NL"),
        ("New Zealander", "NZ"),
        ("Bermudian", "BM"),
        ("Gibraltarians", "GI"),
        ("Seychellois", "SC"),
        ("Kosovar", "XK"),
        ("Persian", None),
        ("Atlantis", None),
    ],
)
def test_countries_by_their_words(word, code):
    assert country_code(word) == code


def test_the_name_of_a_country():
    assert country_name("RU") == "Russia"
    assert country_name("XX") is None


def test_every_country_of_our_table_has_a_name():
    assert {meaning.code for meaning in countries().values()} - {None} >= {"RU", "CN", "GB-WLS", "EU"}
    assert "New York" in places()


@given(st.text(alphabet="Aa. -’'()“”[]\n\ud800Zoë王Mr,ofand", max_size=80))
def test_names_are_in_order_and_inside_the_text(text):
    found = read(text)
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("Jelena", "female"),
        ("Zoltán", "male"),
        ("Mrs", "female"),
        ("Robin", None),
        ("Weir", None),
        ("Denise", "female"),
    ],
)
def test_genders_of_the_world(word: str, gender: str | None):
    assert gender_of(word) == gender


def test_given_names_of_the_world_begin_names():
    assert flags_of("Solveig") & GIVEN
    assert not flags_of("Wigan") & GIVEN
