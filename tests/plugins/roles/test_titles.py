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
