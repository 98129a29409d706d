"""Who is called a person and in which offices, by kinds of sentence that news has all over the world."""

from __future__ import annotations

import pytest

ROLES = {
    "two honorifics": (
        "Works Minister Tan Sri Osman Halim said so.",
        {"Osman Halim": ["Works Minister"]},
    ),
    "two honorifics and two fields": (
        "Deputy Youth and Sports Minister Datuk Seri Ti Lan Wei said so.",
        {"Ti Lan Wei": ["Deputy Youth and Sports Minister"]},
    ),
    "two fields": (
        "Food and Agriculture Secretary Ana Ruiz said so.",
        {"Ana Ruiz": ["Food and Agriculture Secretary"]},
    ),
    "a person and an office": (
        "Talks between Mr Holt and Sports Minister Ana Ruiz failed.",
        {"Holt": [], "Ana Ruiz": ["Sports Minister"]},
    ),
    "a congressman called Don": (
        "Rep. Don Marsh said so.",
        {"Don Marsh": ["Rep."]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROLES.values(), ids=ROLES)
def test_roles(find, text, expected):
    found = {one.name: [role.title for role in one.roles] for one in find(text).speakers if one.kind == "person"}
    assert found == expected


PERSONS = {
    "villages": ("Floods hit the villages of Dera, Maria and Kot Adam.", []),
    "councils": ("It heard the local councils of Nahaf, Rayna and Deir Sara.", []),
    "towns and who speaks": ("Power failed in the towns of Karim and Lena, Mayor Amina Sara said.", ["Amina Sara"]),
    "a party and a seat": ("Lim Mei (BN-Kuala Langat) left. She was late.", ["Lim Mei"]),
    "a month's name": ("He answered a question by June Lau Mei Hui on rain.", ["June Lau Mei Hui"]),
}


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=PERSONS)
def test_persons(find, text, expected):
    assert [one.name for one in find(text).speakers if one.kind == "person"] == expected


MEANT = {
    "a given name of one country only": ("Dali Mokoena left the hall. He was late.", {"Dali Mokoena": ["He"]}),
    "the gender of two honorifics": ("Datuk Seri Lee Chong left. He was late.", {"Lee Chong": ["He"]}),
}


@pytest.mark.parametrize(("text", "expected"), MEANT.values(), ids=MEANT)
def test_pronouns(find, text, expected):
    found = {
        one.name: [mention.text for mention in one.mentions if mention.kind == "pronoun"]
        for one in find(text).speakers
        if one.kind == "person"
    }
    assert found == expected
