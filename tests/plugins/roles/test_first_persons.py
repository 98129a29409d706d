"""Who "I" and "you" are: in interviews, in conversations with labels, in quotations without marks."""

from __future__ import annotations

import pytest

INTERVIEWS = {
    "announced in the headline": (
        "Helen Marsh: An interview with the baker\n\nWhy do you bake?\n\nI like bread.\n\nDo you eat it?\n\nI do.",
        "Helen Marsh",
        ["you", "I", "you", "I"],
    ),
    "a request first": (
        (
            "Interview with Helen Marsh\n\nYou have had a busy year.\n\nI have.\n\nWhy do you bake?\n\nMy son likes it."
            "\n\nDo you eat it?\n\nI do."
        ),
        "Helen Marsh",
        ["You", "I", "you", "My", "you", "I"],
    ),
    "announced by a role": (
        (
            "We interview a bakery owner on bread\n\nMartin Hale bakes. Hale sells. "
            "Bakery owner Helen Marsh is known.\n\n"
            "Why do you bake?\n\nI like bread.\n\nDo you eat it?\n\nI do."
        ),
        "Helen Marsh",
        ["you", "I", "you", "I"],
    ),
    "no announcement": (
        "Helen Marsh bakes.\n\n" + "Why do you bake?\n\nI like bread.\n\n" * 3,
        "Helen Marsh",
        ["you", "I"] * 3,
    ),
}


@pytest.mark.parametrize(("text", "name", "expected"), INTERVIEWS.values(), ids=INTERVIEWS)
def test_an_interview(find, text, name, expected):
    found = [mention.text for mention in find(text)[name].mentions if mention.kind == "pronoun"]
    assert found == expected


NO_INTERVIEWS = {
    "questions that ask nobody": "Helen Marsh bakes.\n\n" + "Why does she bake?\n\nI can’t tell.\n\n" * 3,
    "two questions in a column": "Helen Marsh bakes.\n\n" + "Why do you ask?\n\nI can’t tell.\n\n" * 2,
    "two who may be meant": "Helen Marsh and Martin Hale bake.\n\n" + "Why do you bake?\n\nI like bread.\n\n" * 3,
}


@pytest.mark.parametrize("text", NO_INTERVIEWS.values(), ids=NO_INTERVIEWS)
def test_no_interview(find, text):
    assert not any(mention.text in ("I", "you") for one in find(text).speakers for mention in one.mentions)


LABELS = {
    "family names": "Hale: Why do you bake?\n\nMarsh: I like bread.\n\nHale: Do you eat it?\n\nMarsh: I do.",
    "capitals": "HALE: Why do you bake?\n\nMARSH: I like bread.\n\nHALE: Do you eat it?\n\nMARSH: I do.",
    "initials": "MH: Why do you bake?\n\nHM: I like bread.\n\nMH: Do you eat it?\n\nHM: I do.",
    "brackets": "((MH)) Why do you bake?\n\n((HM)) I like bread.\n\n((MH)) Do you eat it?\n\n((HM)) I do.",
}


@pytest.mark.parametrize("text", LABELS.values(), ids=LABELS)
def test_a_conversation_with_labels(find, text):
    found = find("Martin Hale met Helen Marsh.\n\n" + text)
    pronouns = [mention.text for mention in found["Helen Marsh"].mentions if mention.kind == "pronoun"]
    assert pronouns == ["you", "I", "you", "I"]


def test_questions_and_answers_with_letters(find):
    text = "Helen Marsh, baker\n\nQ: Why do you bake?\n\nA: I like bread.\n\nQ: Do you eat it?\n\nA: I do."
    assert find(text).mentions("Helen Marsh")[-4:] == ["you", "I", "you", "I"]


QUOTATIONS = {
    "a participle": ("Tom Bell praised Ben Holt, adding: “I like it.”", "Tom Bell"),
    "a participle behind an object": ("Tom Bell met Ben Holt on Monday, saying “I was late.”", "Tom Bell"),
    "a participle behind two": (
        "On Thursday, Tom Bell came with Ana Holt and praised Ben Orr, saying, “I like it.”",
        "Tom Bell",
    ),
    "a title between": ("“I agree,” Brent Bank chief economist Tom Bell said.", "Tom Bell"),
    "a sentence that introduces it": ("Tom Bell issued a statement. “I am sorry for the mess.”", "Tom Bell"),
    "a dash": ("“I am sorry for the mess.” – Tom Bell", "Tom Bell"),
    "no marks": ("I am sorry for the mess that we have made here. Tom Bell\n\nThe mess was large.", "Tom Bell"),
    "no marks and a dash": ("I am sorry for the mess that we have made here. — Tom Bell, baker", "Tom Bell"),
}


@pytest.mark.parametrize(("text", "name"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_i_in_a_quotation(find, text, name):
    assert "I" in find(text).mentions(name)


NOBODY = {
    "a user": "Helen Marsh left. “I hope so,” one user wrote.",
    "another": "Helen Marsh left. Another said that Helen Marsh won: “That way I can go.”",
    "a witness": "Helen Marsh left. “I saw it,” a witness said.",
    "one of several": "Helen Marsh left. “I saw it,” said one of the tenants.",
    "who goes on": "Helen Marsh spoke of it. “It is fun,” one user wrote. “I like it.”",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_i_of_somebody_unnamed(find, text):
    assert all(mention.kind == "name" for mention in find(text)["Helen Marsh"].mentions)
