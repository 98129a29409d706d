"""Which nouns are titles, and what belongs to a title: sentences of our own."""

from __future__ import annotations

import pytest

# text, name, the role's words, title, organisation, country, status
TITLES = {
    "an engineer": (
        "A report by chief engineer Padma Holst was late.",
        ("Padma Holst", "chief engineer", "chief engineer", None, None, "current"),
    ),
    "a verb, too": (
        "It is the work of ship’s cook Nils Aagard.",
        ("Nils Aagard", "ship’s cook", "cook", "ship", None, "current"),
    ),
    "of the bridge's users": (
        "Petra Lunden, a commuter from Aldwick, was late.",
        ("Petra Lunden", "a commuter from Aldwick", "commuter", "Aldwick", None, "current"),
    ),
    "a member says of what": (
        "Petra Lunden, a member of the harbour committee, left.",
        ("Petra Lunden", "a member of the harbour committee", "member", "harbour committee", None, "current"),
    ),
    "a member with a field": (
        "Petra Lunden, the cabinet member for housing, left.",
        ("Petra Lunden", "the cabinet member for housing", "cabinet member for housing", None, None, "current"),
    ),
    "a member before the name": (
        "So did council member Petra Lunden.",
        ("Petra Lunden", "council member", "member", "council", None, "current"),
    ),
    "a field behind a preposition": (
        "Petra Lunden, an expert on coastal birds, left.",
        ("Petra Lunden", "an expert on coastal birds", "expert on coastal birds", None, None, "current"),
    ),
    "a time behind a preposition": (
        "Petra Lunden was chairwoman of nobody. She was the treasurer for nearly nine years.",
        ("Petra Lunden", "the treasurer for nearly nine years", "treasurer", None, None, "current"),
    ),
    "a verb behind the complement": (
        "Petra Lunden was head of Design and led a team of nine.",
        ("Petra Lunden", "head of Design", "head", "Design", None, "current"),
    ),
    "a verb of speaking behind the body": (
        "Petra Lunden, president of the Aldwick Bakers Association stated that flour was dear.",
        (
            "Petra Lunden",
            "president of the Aldwick Bakers Association",
            "president",
            "Aldwick Bakers Association",
            None,
            "current",
        ),
    ),
    "a participle behind the body": (
        "Petra Lunden, chair of the Bakers Association backed by nine towns, left.",
        (
            "Petra Lunden",
            "chair of the Bakers Association backed by nine towns",
            "chair",
            "Bakers Association backed by nine towns",
            None,
            "current",
        ),
    ),
    "an office of Ireland": (
        "Then Tánaiste Nora Lunden left.",
        ("Nora Lunden", "Tánaiste", "Tánaiste", None, None, "current"),
    ),
    "a house of India": (
        "So said Lok Sabha Speaker Nora Lunden.",
        ("Nora Lunden", "Lok Sabha Speaker", "Speaker", "Lok Sabha", None, "current"),
    ),
    "an unfinished complement": (
        "Petra Lunden became the treasurer in May.",
        ("Petra Lunden", "the treasurer", "treasurer", None, None, "current"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_a_title(find, text, expected):
    name, *role = expected
    found = find(text)[name].roles[-1]
    assert [found.text, found.title, found.organisation, found.country, found.status] == role


@pytest.mark.parametrize(
    "text",
    [
        "Petra Lunden, a member, left.",
        "Member Petra Lunden left.",
        "Petra Lunden, a former member, left.",
    ],
)
def test_a_member_of_nothing_has_no_role(find, text):
    assert find(text)["Petra Lunden"].roles == ()


# text, name, title, organisation, country
BODIES = {
    "a committee for accounts": (
        "Public accounts committee chairman Ana Ruiz left.",
        "Ana Ruiz",
        "chairman",
        "Public accounts committee",
        None,
    ),
    "a country by its noun": ("The nation's top doctor, Ana Ruiz, left.", "Ana Ruiz", "top doctor", None, None),
    "where somebody is based": ("Ana Ruiz, a New York-based actor, left.", "Ana Ruiz", "actor", None, None),
    "when it was won": (
        "Ana Ruiz, recipient of the Orla Peace Prize in 1980, left.",
        "Ana Ruiz",
        "recipient",
        "Orla Peace Prize",
        None,
    ),
    "several who own it": (
        "Ana Ruiz, president of the Farmers' Union, left.",
        "Ana Ruiz",
        "president",
        "Farmers' Union",
        None,
    ),
    "where a seat is": ("Ana Ruiz, a Republican from Ohio, left.", "Ana Ruiz", "Republican", None, None),
    "a college": ("Then Professor Nils Holm of King’s College left.", "Nils Holm", "Professor", "King’s College", None),
    "a court": (
        "Judge Nils Holm of the Aldwick High Court left.", "Nils Holm", "Judge", "Aldwick High Court", None,
    ),
    "a force": ("So said Inspector Nils Holm of Kent Police.", "Nils Holm", "Inspector", "Kent Police", None),
    "a state": ("So said Senator Nils Holm of Vermont.", "Nils Holm", "Senator", "Vermont", None),
    "a country": ("So said President Nils Holm of Finland.", "Nils Holm", "President", None, "FI"),
    "a party's letter": ("So said Sen. Nils Holm (R-Ohio).", "Nils Holm", "Sen.", "Republican Party", "US"),
    "a letter between commas": ("Rep. Nils Holm, D-N.M., left.", "Nils Holm", "Rep.", "Democratic Party", "US"),
    "an independent": ("Sen. Nils Holm (I-Maine) left.", "Nils Holm", "Sen.", None, "US"),
    "a party in brackets": ("Then senator Nils Holm (Coast Front) left.", "Nils Holm", "senator", "Coast Front", None),
    "an abbreviation": ("Then mayor Nils Holm (SNP) left.", "Nils Holm", "mayor", "SNP", None),
    "nothing of the kind": ("Senator Nils Holm of course left.", "Nils Holm", "Senator", None, None),
    "a part of a kingdom": ("Former England captain Nils Holm left.", "Nils Holm", "captain", None, "GB"),
    "an age": ("Teenage striker Nils Holm scored.", "Nils Holm", "striker", None, None),
    "of state": (
        "The minister of state for fisheries, Smt Asha Nair, left.", "Asha Nair", "minister of state for fisheries",
        None, None,
    ),
    "a councillor": ("“No,” said Coun Nils Holm.", "Nils Holm", "Coun", None, None),
    "a councillor with a full stop": ("“No,” said Cllr. Nils Holm.", "Nils Holm", "Cllr.", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name", "title", "organisation", "country"), BODIES.values(), ids=BODIES)
def test_what_a_title_belongs_to(find, text, name, title, organisation, country):
    (role,) = find(text)[name].roles
    assert (role.title, role.organisation, role.country) == (title, organisation, country)


@pytest.mark.parametrize("honorific", ["Shri", "Smt", "Smt.", "Datuk", "Datuk Seri", "Tan Sri", "Puan"])
def test_an_honorific_is_no_part_of_the_name(find, honorific):
    found = find(f"So said {honorific} Rahim Osman on Monday.")
    assert found.names == ["Rahim Osman"]
    assert found["Rahim Osman"].roles == ()


@pytest.mark.parametrize(
    "text", ["They host Ann Orcutt today.", "She will coach Ann Orcutt.", "We didn’t host Ann Orcutt."]
)
def test_a_verb_is_no_title(find, text):
    assert find(text)["Ann Orcutt"].roles == ()


@pytest.mark.parametrize("verb", ["brought", "sank", "withheld", "outbid", "beset", "forsook"])
def test_an_irregular_past_is_no_part_of_a_title(find, verb):
    found = find(f"The storm {verb} Captain Ada Lund at last.")
    assert [role.title for role in found["Ada Lund"].roles] == ["Captain"]


def test_a_host_is_a_title_where_no_verb_can_stand(find):
    assert find("According to host Ann Orcutt, it rained.")["Ann Orcutt"].roles[0].title == "host"


@pytest.mark.parametrize(
    "text",
    [
        "Then Sens. Nils Holm (D-Ohio), Ann Orcutt (R-Utah) and Joe Hale (Ky.) spoke.",
        "Then Sens. Nils Holm (D-WV), Ann Orcutt (R-La.), and Joe Hale spoke.",
        "Then Sens. Nils Holm, D-Mont., Ann Orcutt, R-Texas, and Joe Hale spoke.",
    ],
)
def test_a_shortened_plural_title_is_shared(find, text):
    found = find(text)
    roles = [one.roles[0] for one in found.speakers]
    assert [(role.title, role.organisation) for role in roles] == [
        ("Senator", "Democratic Party"),
        ("Senator", "Republican Party"),
        ("Senator", None),
    ]


@pytest.mark.parametrize("title", ["Sgt.", "Adm.", "Capt.", "Pres."])
def test_a_shortened_title_before_a_full_name(find, title):
    assert find(f"So said {title} Nils Holm.")["Nils Holm"].roles[0].title == title


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation"),
    [
        (
            "Ann Lee, Training Coordinator at the Velm Institute, left.",
            "Ann Lee",
            "Training Coordinator",
            "Velm Institute",
        ),
        ("Lee Hale, Environmental Protection Manager, left.", "Lee Hale", "Environmental Protection Manager", None),
        ("Target CEO Lee Hale left.", "Lee Hale", "CEO", "Target"),
        ("Carol Bow, a retiree in Cartwell, left.", "Carol Bow", "retiree", None),
        ("Jo Lind, a lecturer at Oxford, left.", "Jo Lind", "lecturer", "Oxford"),
        ("Ann Lee, Deputy Minister for Finance, left.", "Ann Lee", "Deputy Minister for Finance", None),
        (
            "Former Jammu and Kashmir chief minister Farid Noor left.",
            "Farid Noor",
            "chief minister",
            "Jammu and Kashmir",
        ),
    ],
)
def test_what_is_a_field_and_what_a_body(find, text, name, title, organisation):
    role = find(text)[name].roles[0]
    assert (role.title, role.organisation) == (title, organisation)


def test_a_country_with_and(find):
    role = find("Bosnia and Herzegovina foreign minister Ana Vuk left.")["Ana Vuk"].roles[0]
    assert (role.title, role.organisation, role.country) == ("foreign minister", None, "BA")


def test_a_father_whose_name_ends_the_child_s(find):
    found = find("The student Laila Abdul Basir won. She thanked her father Abdul Basir.")
    assert found.names == ["Laila Abdul Basir", "Abdul Basir"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sarwar Osman, additional superintendent of police (Velm Circle) said no.",
            "additional superintendent of police",
        ),
        ("Joy Amadi, head of news (Africa), said it was late.", "head of news"),
    ],
)
def test_what_stands_in_brackets_is_no_part_of_a_title(find, text, title):
    [found] = find(text).speakers
    assert [role.title for role in found.roles] == [title]


def test_a_verb_is_no_part_of_a_title(find):
    found = find("Congress has accused Prime Minister Ann Modi of theft. The newly elected President Tom Rao left.")
    assert [found[name].roles[0].title for name in ("Ann Modi", "Tom Rao")] == ["Prime Minister", "President"]


@pytest.mark.parametrize("name", ["S.Ramesh", "M.K.Rao", "A.P.J.Iyer"])
def test_initials_may_touch_the_family_name(find, name):
    assert find(f"Minister {name} said no.").names == [name]


@pytest.mark.parametrize(("text", "title"), [("DSP Anil Kumar said no.", "DSP"), ("SSP Meera Nair left.", "SSP")])
def test_ranks_of_the_indian_police(find, text, title):
    [found] = find(text).speakers
    assert [role.title for role in found.roles] == [title]
