"""Two of one family, and one person under several names: sentences of our own."""

from __future__ import annotations

import pytest

APART = {
    "a wife": ("President Ruiz and his wife, Ana Ruiz, left. Ruiz was tired.", ["Ruiz", "Ana Ruiz"], "Ruiz", 2),
    "a son": ("Mayor Lund was joined by her son, Ben Lund. Lund was proud.", ["Lund", "Ben Lund"], "Lund", 2),
    "a namesake in one sentence": (
        "Senator Vega met Ana Vega, a nurse. Vega was late.",
        ["Vega", "Ana Vega"],
        "Vega",
        2,
    ),
    "genders": ("Eric Voss and his daughter Erica Voss left.", ["Eric Voss", "Erica Voss"], "Eric Voss", 1),
    "short forms of others": (
        "Charlene Voss left. Her brother, Charlie Voss, stayed.",
        ["Charlene Voss", "Charlie Voss"],
        "Charlene Voss",
        1,
    ),
    "who is told of": (
        "John Hale, son of former mayor Peter Hale, won. Hale was glad.",
        ["John Hale", "Peter Hale"],
        "John Hale",
        2,
    ),
    "whose aide somebody is": (
        "Former Tom Vega aide Ana Lund spoke of Rosa Vega. Vega lost.",
        ["Tom Vega", "Ana Lund", "Rosa Vega"],
        "Rosa Vega",
        2,
    ),
    "he who says so": (
        "Tim Voss left. Ana Voss stayed. Voss is ahead, he said.",
        ["Tim Voss", "Ana Voss"],
        "Ana Voss",
        2,
    ),
    "one surname for two": ("Mark and Jane Voss bought the farm.", ["Mark", "Jane Voss"], "Mark", 1),
}


@pytest.mark.parametrize(("text", "names", "name", "count"), APART.values(), ids=APART)
def test_two_of_one_family(find, text, names, name, count):
    found = find(text)
    assert found.names == names
    assert len([mention for mention in found[name].mentions if mention.kind == "name"]) == count


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Supt Lee Hale left.", "Lee Hale", "Supt"),
        ("Det Insp Ann Voss left.", "Ann Voss", "Det Insp"),
        ("PC Tim Voss left.", "Tim Voss", "PC"),
        ("Maj. Gen. Lee Hale left.", "Lee Hale", "Maj. Gen."),
        ("Major Tom Hale left.", "Tom Hale", "Major"),
        ("VP Bo Lind left.", "Bo Lind", "VP"),
        ("Co-Chair Tim Voss left.", "Tim Voss", "Co-Chair"),
        ("Judge Dean Hale left.", "Dean Hale", "Judge"),
        ("(CNN)President Tim Hale left.", "Tim Hale", "President"),
    ],
)
def test_a_rank_is_no_part_of_the_name(find, text, name, title):
    found = find(text)
    assert found.names == [name]
    assert found[name].roles[0].title == title


@pytest.mark.parametrize("text", ["Ann Voss, MBE, left.", "Ann Voss, PhD, left.", "Ann Voss, M.D., Ph.D., left."])
def test_letters_are_no_part_of_the_name(find, text):
    assert find(text).names == ["Ann Voss"]


STATED = {
    "a plural before a comma": ("They shot two managers, Paul Riva and Alan Voss.", "Alan Voss", ["manager"]),
    "joined behind": ("Ann Voss, founder and co-CEO of Velm, left.", "Ann Voss", ["founder", "co-CEO"]),
    "joined before": (
        "Then chairman, CEO and president Craig Voss left.",
        "Craig Voss",
        ["chairman", "CEO", "president"],
    ),
    "behind a land": (
        "Ann Voss, a fellow at Brent College in Munich, Germany, and author of the study, left.",
        "Ann Voss",
        ["fellow", "author"],
    ),
    "between dashes": ("The receptionist--Madeline Voss--was late.", "Madeline Voss", ["receptionist"]),
    "before an age": ("The suspect, 38-year-old Tim Voss, was held.", "Tim Voss", ["suspect"]),
    "a possessor that is named": ("So said Tim Hale, Ann Voss’s brother.", "Tim Hale", ["brother"]),
    "an ambassador": ("China’s ambassador to Britain, Liu Wei, left.", "Liu Wei", ["ambassador"]),
    "not only": ("Ann Voss wasn’t just a receptionist.", "Ann Voss", ["receptionist"]),
}


@pytest.mark.parametrize(("text", "name", "titles"), STATED.values(), ids=STATED)
def test_the_roles_of(find, text, name, titles):
    assert [role.title for role in find(text)[name].roles] == titles


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Ann Voss, a lawyer at a clinic, left.", None),
        ("Ann Voss, a fellow at the Brent Institute in Munich, left.", "Brent Institute"),
        ("Ann Voss, the president’s doctor, left.", None),
        ("Ann Voss, co-author of the study, left.", None),
        ("Troy police Lt. Ann Voss left.", "Troy police"),
    ],
)
def test_an_organisation_is_a_body(find, text, organisation):
    assert find(text)["Ann Voss"].roles[0].organisation == organisation


MEANT = {
    "a reflexive": ("The judge saw Ann Voss. Tim Hale blamed himself.", "Tim Hale", ["Tim Hale", "himself"]),
    "no subject of its own clause": (
        "Tim Hale was late. Judge Lee Voss ordered him out.",
        "Tim Hale",
        ["Tim Hale", "him"],
    ),
    "who was told": ("Lee Voss told Tim Hale that he was late.", "Tim Hale", ["Tim Hale", "he"]),
    "who goes on speaking": (
        "Tim Hale came by car. It was late, Lee Voss said.\nThe road was shut, he said.",
        "Lee Voss",
        ["Lee Voss", "he"],
    ),
    "somebody unnamed": ("Tim Hale was late. A man shot his dog.", "Tim Hale", ["Tim Hale"]),
    "the victim's daughter": (
        "Ann Voss was killed. Her daughter, Jane Voss, came. They heard the victim’s daughter.",
        "Jane Voss",
        ["Her daughter", "Jane Voss", "the victim’s daughter"],
    ),
}


@pytest.mark.parametrize(("text", "name", "mentions"), MEANT.values(), ids=MEANT)
def test_who_is_meant(find, text, name, mentions):
    assert find(text).mentions(name) == mentions


@pytest.mark.parametrize(
    ("text", "organisation", "country"),
    [
        ("New Zealand’s Minister Ann Voss left.", None, "NZ"),
        ("South Sudan’s president Ann Voss left.", None, "SS"),
        ("New York’s mayor Ann Voss left.", "New York", None),
        ("Co-founder of Velm, Ann Voss, left.", "Velm", None),
        ("The acting CEO of Velm, Dr Ann Voss, left.", "Velm", None),
    ],
)
def test_what_a_title_in_front_belongs_to(find, text, organisation, country):
    role = find(text)["Ann Voss"].roles[0]
    assert (role.organisation, role.country) == (organisation, country)
