"""What is nobody's name, by what stands before it: sentences of our own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Shares of chipmaker Halden Vornak plunged.",
        "They flew with the airline Vorna Dree to Aldwick.",
        "The ferry Nils Holm was late, and so was the newspaper Ruth Vorna.",
        "Rival Vorna Dree fell, too.",
        "They rented rooms in Mill Lane, Vorna Dree, for a year.",
        "They drew with Dunmore Rovers and won the Vorna Trophy.",
        "Rival Osaka Denki fell.",
        "Waves hit Mace Head on Monday.",
        "Storm Agnes hit the coast. Agnes left many homes dark.",
        "Ines Marro plc grew, and Ines Marro A/S shrank.",
        "“It is fine,” Holm Energi ASA said.",
    ],
)
def test_what_is_no_person(find, text):
    assert find(text).names == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Filmmaker Nils Holm left.", "Nils Holm"),
        ("It rained.\n\nFilmmaker Nils Holm left.", "Nils Holm"),
        ("Her rival Vorna Dree left.", "Vorna Dree"),
        ("Then Anthony Head left.", "Anthony Head"),
        ("Senate rival Vorna Dree left.", "Vorna Dree"),
        ("Rival Vorna Dree said so.", "Vorna Dree"),
        ("He met Diane Lane, Nils Holm and others.", "Nils Holm"),
        ("So said Chief Petty Officer Nils Holm.", "Nils Holm"),
    ],
)
def test_who_is_a_person_all_the_same(find, text, name):
    assert name in find(text).names


def test_a_rank_of_several_words_is_one_title(find):
    found = find("So said Chief Petty Officer Nils Holm.")
    assert found.names == ["Nils Holm"]
    assert found["Nils Holm"].roles[0].title == "Chief Petty Officer"


def test_an_honorific_may_be_a_family_name(find):
    assert find("The party’s Farida Sheikh asked why.").names == ["Farida Sheikh"]
    assert find("So said Sheikh Farid Osman.").names == ["Farid Osman"]


def test_a_word_for_a_lady_is_a_family_name(find):
    found = find("Shamira Begum left. Begum said no.")
    assert found.mentions("Shamira Begum") == ["Shamira Begum", "Begum"]


def test_a_leader_of_a_senate_is_a_senator(find):
    found = find("Senate Majority Leader Carla Orcutt (R-Ohio) said no. The senator, 58, left.")
    assert found.mentions("Carla Orcutt") == ["Carla Orcutt", "The senator"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Mary Kay Orcutt left.", "Mary Kay Orcutt"),
        ("So said Pope John Paul IV.", "John Paul IV"),
        ("Star Norbert Leo Orcutt left.", "Norbert Leo Orcutt"),
        ("It rained. Said Dorothy Orcutt, who was wet: “No.”", "Dorothy Orcutt"),
    ],
)
def test_a_given_name_that_is_a_word_too(find, text, name):
    assert find(text).names == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Captain Virgil van Dael left. “No,” van Dael said.", "van Dael"),
        ("Maria da Serra left. Later da Serra said no.", "da Serra"),
        ("So said Anna von der Lahn. Yet von der Lahn left.", "von der Lahn"),
        ("Mayor Bill de Barros left, and de Barros’s wife stayed.", "de Barros"),
    ],
)
def test_a_repeated_family_name_keeps_its_particles(find, text, name):
    [found] = find(text).speakers
    assert name in [mention.text for mention in found.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "Vorna said no. Joan Pell, a Vorna customer, left.",
        "Vorna said it would stay. Some Vorna outlets closed.",
        "Zellwe spoke of its plans. Zellwe employees wept.",
        "Harbin said profits fell, and Harbin shareholders sold.",
        "Vorna gained. So said Vorna president and chief executive Bill Owen.",
        "Zellwe won. Zellwe striker Matt Orth left.",
    ],
)
def test_who_has_customers_is_no_person(find, text):
    assert not {"Vorna", "Zellwe", "Harbin"} & set(find(text).names)
