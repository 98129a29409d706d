"""Pronouns of somebody without a name, fronted phrases, examples, and phrases that describe the last subject."""

from __future__ import annotations

import pytest

NOT_MEANT = {
    "one of several": "Ida Lund was charged. One of the tenants told the court she decided to leave.",
    "behind “according to”": "Ida Lund was charged. According to another tenant, she crossed the river.",
    "the sentence before": "Tim Orr runs the bank. A waiter at the port saw it. He left early.",
    "behind a clause": "As Ida Lund spoke, a dress designer for the firm watched from her home.",
    "with “the” later": "Ida Lund spoke. A designer was late. The designer said she was ill.",
}


@pytest.mark.parametrize("text", NOT_MEANT.values(), ids=NOT_MEANT)
def test_a_pronoun_of_somebody_unnamed(find, text):
    (one,) = find(text).speakers
    assert [mention.kind for mention in one.mentions if mention.kind == "pronoun"] == []


MEANT = {
    "an object of the stranger": ("Ann Ripley was late. Then a waiter invited her to lunch.", "Ann Ripley", "her"),
    "a driver with a name": ("A driver, Lee Hale, said his truck was stuck.", "Lee Hale", "his"),
    "a name that is told more of": ("Lee Hale, a driver, said his truck was stuck.", "Lee Hale", "his"),
    "one's letter": ("Ned Voss left. In his letter, Saul Reed praised the plan.", "Saul Reed", "his"),
    "for all one's charm": ("Ned Voss left. For all his charm, Saul Reed failed.", "Saul Reed", "his"),
    "another's departure": ("Ned Voss left. After his departure, Saul Reed took over.", "Ned Voss", "his"),
    "not an example": (
        "Ned Voss was tired. With the help of friends such as Saul Reed, he proved it.",
        "Ned Voss",
        "he",
    ),
    "an example of whom more is told": (
        "Ned Voss met friends such as Saul Reed, a baker. He bakes bread.",
        "Ned Voss",
        "He",
    ),
    "a name and a relative": ("Ned Voss met Saul Reed and his wife.", "Saul Reed", "his"),
    "the speaker behind an aside": (
        "“If Voss left, it is odd,” Mr. Reed, now 81 and retired in Troy, Mich., said. But he agreed. Ned Voss left.",
        "Reed",
        "he",
    ),
}


@pytest.mark.parametrize(("text", "name", "pronoun"), MEANT.values(), ids=MEANT)
def test_whom_a_pronoun_means(find, text, name, pronoun):
    assert pronoun in find(text).mentions(name)


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Marc Dubois filmed it. The French photographer said no.", "Marc Dubois", "The French photographer"),
        ("Ella Sowe knew that Orr was late. The accountant said no.", "Ella Sowe", "The accountant"),
        ("Lee Hart fell. The 14-year-old was hurt.", "Lee Hart", "The 14-year-old"),
        ("Lee Hart, 14, fell. Aid came. The teenager was hurt.", "Lee Hart", "The teenager"),
    ],
)
def test_a_phrase_that_describes_the_last_subject(find, text, name, phrase):
    assert phrase in find(text).mentions(name)


@pytest.mark.parametrize(
    "text",
    [
        "Tim Orr was held. The judge said no.",
        "Tim Orr, a baker, was late. The photographer said no.",
        "Tim Orr met a baker. The baker said no.",
        "Tim Orr was late.\n\nThe photographer said no.",
        "Tim Orr was late. The chairman of the club said no.",
        "Senator Tim Orr left. The senator race is open.",
        "Senator Tim Orr left. The Republican leaders were late.",
        "Tim Orr was a prisoner. The prisoner swap came late.",
    ],
)
def test_a_phrase_that_means_nobody_named(find, text):
    assert not [mention.text for mention in find(text)["Tim Orr"].mentions if mention.text.startswith("The ")]


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        (
            "China’s envoy to Peru was late.\n\nChina’s envoy to Peru, Liu Xiao, left.",
            "Liu Xiao",
            "China’s envoy to Peru",
        ),
        (
            "The head of the Norden Shipping Agency was late. Ann Lee, head of the Norden Shipping Agency, left.",
            "Ann Lee",
            "The head of the Norden Shipping Agency",
        ),
        ("Former minister Doug Hale said no. But the Tory MP for Sleaton left.", "Doug Hale", "the Tory MP"),
    ],
)
def test_a_role_in_the_same_words(find, text, name, phrase):
    found = find(text)
    assert phrase in found.mentions(name)
    assert found[name].roles[0].mention is None or found[name].roles[1].mention is None


@pytest.mark.parametrize(
    "text",
    [
        "The deputy head of the Norden Agency was late. Ann Lee, head of the Norden Agency, left.",
        "The head of the Norden Agency office was late. Ann Lee, head of the Norden Agency, left.",
    ],
)
def test_other_words_are_no_role_again(find, text):
    assert len(find(text)["Ann Lee"].roles) == 1
