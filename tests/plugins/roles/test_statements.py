"""Roles that a verb states, and roles behind adverbs and prefixes."""

from __future__ import annotations

import pytest

# text, name, the role's words, title, organisation, country, status
STATED = {
    "a pronoun and a copula": (
        "Marta Voss smiled. She is a director of Brent Bank.",
        ("a director of Brent Bank", "director", "Brent Bank", None, "current"),
    ),
    "who heads": (
        "Marta Voss, who heads the Brent Bank, was late.",
        ("heads the Brent Bank", "head", "Brent Bank", None, "current"),
    ),
    "who led": (
        "Marta Voss, who led the Green Union, was late.",
        ("led the Green Union", "leader", "Green Union", None, "former"),
    ),
    "stepped down as": (
        "Marta Voss stepped down as chairwoman of Northern Rail in May.",
        ("chairwoman of Northern Rail", "chairwoman", "Northern Rail", None, "former"),
    ),
    "will step down as": (
        "Marta Voss will step down as chairwoman of Northern Rail.",
        ("chairwoman of Northern Rail", "chairwoman", "Northern Rail", None, "current"),
    ),
    "was named": (
        "Marta Voss was named chief executive of Brent Bank in May.",
        ("chief executive of Brent Bank", "chief executive", "Brent Bank", None, "current"),
    ),
    "was appointed as": (
        "Marta Voss was appointed as Norway’s ambassador to Chile.",
        ("Norway’s ambassador to Chile", "ambassador", None, "NO", "current"),
    ),
    "took over as": (
        "Marta Voss took over as head coach of Bergen City.",
        ("head coach of Bergen City", "head coach", "Bergen City", None, "current"),
    ),
    "had been": (
        "Marta Voss had been the mayor of Leeds.",
        ("the mayor of Leeds", "mayor", "Leeds", None, "former"),
    ),
    "letters behind the name": (
        "Marta Voss, PhD, is a biologist at Harlow College.",
        ("a biologist at Harlow College", "biologist", "Harlow College", None, "current"),
    ),
    "an age before the verb": (
        "Marta Voss, 61, was elected chairwoman of the Green Union in 2019.",
        ("chairwoman of the Green Union", "chairwoman", "Green Union", None, "current"),
    ),
    "a European body": (
        "European Commission President Marta Voss agreed.",
        ("European Commission President", "President", "European Commission", None, "current"),
    ),
    "a European body behind": (
        "Marta Voss, the president of the European Commission, agreed.",
        ("the president of the European Commission", "president", "European Commission", None, "current"),
    ),
    "formerly": (
        "Marta Voss, formerly head of Brent Bank, agreed.",
        ("formerly head of Brent Bank", "head", "Brent Bank", None, "former"),
    ),
    "once": (
        "Marta Voss, once the mayor of Leeds, agreed.",
        ("once the mayor of Leeds", "mayor", "Leeds", None, "former"),
    ),
    "now": (
        "Marta Voss, now chairwoman of Northern Rail, agreed.",
        ("chairwoman of Northern Rail", "chairwoman", "Northern Rail", None, "current"),
    ),
    "the then": (
        "The then finance minister, Marta Voss, agreed.",
        ("The then finance minister", "finance minister", None, None, "former"),
    ),
    "ex-": ("Later ex-premier Marta Voss agreed.", ("ex-premier", "premier", None, None, "former")),
    "late": ("They mourned the late senator Marta Voss.", ("the late senator", "senator", None, None, "former")),
    "a body with a country in its name": (
        "Later Bank of Norway Governor Marta Voss agreed.",
        ("Bank of Norway Governor", "Governor", "Bank of Norway", "NO", "current"),
    ),
    "a country before a body": (
        "The Norwegian central bank governor Marta Voss agreed.",
        ("The Norwegian central bank governor", "governor", "central bank", "NO", "current"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_a_stated_role(find, text, expected):
    found = find(text)
    (name,) = [name for name in found.names if name.startswith("Marta Voss")]
    assert found.role(name) == expected


TRIMMED = {
    "a verb before an abbreviation": ("They will face Sen. Marta Voss.", "Sen.", None),
    "a rival before an abbreviation": ("They met his rival Sen. Marta Voss.", "his rival", None),
    "a stop that is the body's own": (
        "Marta Voss, Norway’s ambassador to the U.N., agreed.",
        "Norway’s ambassador to the U.N.",
        "U.N.",
    ),
    "a place before the body": (
        "Marta Voss, a spokeswoman in Lima for the Harbour Office, agreed.",
        "a spokeswoman in Lima for the Harbour Office",
        "Harbour Office",
    ),
    "another role behind the body": (
        "Marta Voss, professor of law at Harlow College and author of a novel, agreed.",
        "professor of law at Harlow College and author of a novel",
        "Harlow College",
    ),
}


@pytest.mark.parametrize(("text", "words", "organisation"), TRIMMED.values(), ids=TRIMMED)
def test_where_a_role_ends(find, text, words, organisation):
    role = find(text)["Marta Voss"].roles[0]
    assert (role.text, role.organisation) == (words, organisation)


NOT_STATED = {
    "a verb's object": "Marta Voss later named the head of the workers’ union.",
    "who leads a race": "Marta Voss, who leads the race, was late.",
    "who leads somebody": "Marta Voss, who leads Martin Hale, was late.",
    "an honorific": "Dame Marta Voss and Lord Hale agreed.",
    "a manner": "Marta Voss stepped down as fast as possible.",
}


@pytest.mark.parametrize("text", NOT_STATED.values(), ids=NOT_STATED)
def test_what_states_no_role(find, text):
    assert [role.text for one in find(text).speakers for role in one.roles] == []


def test_a_verb_behind_an_apposition(find):
    found = find("Marta Voss, a mother of three, was elected chairwoman of the Green Union.")
    assert [role.title for role in found["Marta Voss"].roles] == ["mother of three", "chairwoman"]


def test_a_deputys_counterpart_is_a_deputy(find):
    text = "Deputy Foreign Minister Andrei Malin left. Malin’s counterpart, Ayla Demir, agreed."
    assert find(text).role("Ayla Demir")[1::3] == ("Deputy Foreign Minister", "deputy")


def test_a_given_name_that_is_a_title(find):
    assert find("Dean Kamper met Earl Quist.").names == ["Dean Kamper", "Earl Quist"]


def test_a_title_that_is_a_family_name(find):
    found = find("Bishop Martin Hale met Ann Bishop.")
    assert [(one.name, [role.title for role in one.roles]) for one in found.speakers] == [
        ("Martin Hale", ["Bishop"]),
        ("Ann Bishop", []),
    ]


def test_a_named_possessor_gives_the_counterpart_the_office(find):
    text = (
        "Swedish Energy Minister Karin Holm met Danish Justice Minister Lars Friis. "
        "Holm’s Polish counterpart, Marek Wrona, left."
    )
    assert find(text)["Marek Wrona"].roles[0].title == "Energy Minister"


@pytest.mark.parametrize(
    "text", ["Ida Lund is a better candidate than Tom Reid.", "Rosa Vidal was a tougher negotiator."]
)
def test_a_comparison_is_no_role(find, text):
    assert not any(person.roles for person in find(text).speakers)


def test_a_comparative_of_age_tells_which_relative_it_is(find):
    assert find("Ida Lund is the younger sister of Tom Reid.")["Ida Lund"].roles[0].title == "younger sister"
