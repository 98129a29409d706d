"""Roles by construction, mentions by coreference: sentences of our own, the news agencies' manner."""

from __future__ import annotations

import pytest

from newsextract import Extractor

EXTRACTOR = Extractor(plugins=["roles"])


def speakers(text):
    article = EXTRACTOR.extract(text)
    assert not article.failures
    return article.speakers


def speaker(text, name):
    return next(one for one in speakers(text) if one.name == name)


def mentions(text, name):
    return [mention.text for mention in speaker(text, name).mentions]


# text, name, the role's words, title, organisation, country, status
CONSTRUCTIONS = {
    "a title with a country": (
        "Norwegian Trade Minister Ingrid Solberg opened the fair.",
        ("Ingrid Solberg", "Norwegian Trade Minister", "Trade Minister", None, "NO", "current"),
    ),
    "a title with a complement": (
        "US Secretary of the Treasury Amelia Stone left.",
        ("Amelia Stone", "US Secretary of the Treasury", "Secretary of the Treasury", None, "US", "current"),
    ),
    "minister of": (
        "They met Danish Minister of Foreign Affairs Anders Friis there.",
        ("Anders Friis", "Danish Minister of Foreign Affairs", "Minister of Foreign Affairs", None, "DK", "current"),
    ),
    "a ministry in lower case": (
        "It was Polish foreign ministry spokesman Marek Wrona who spoke.",
        ("Marek Wrona", "Polish foreign ministry spokesman", "spokesman", "foreign ministry", "PL", "current"),
    ),
    "an organisation before the title": (
        "So said Northern Sea Institute director Peter Olsen.",
        ("Peter Olsen", "Northern Sea Institute director", "director", "Northern Sea Institute", None, "current"),
    ),
    "a state": (
        "Then New Jersey Gov. Martin Hale spoke.",
        ("Martin Hale", "New Jersey Gov.", "Gov.", "New Jersey", None, "current"),
    ),
    "former": (
        "Then former Texas Senator Martin Hale spoke.",
        ("Martin Hale", "former Texas Senator", "Senator", "Texas", None, "former"),
    ),
    "acting": (
        "Then acting mayor Martin Hale spoke.",
        ("Martin Hale", "acting mayor", "mayor", None, None, "acting"),
    ),
    "deputy": (
        "Then Deputy Prime Minister Ingrid Solberg spoke.",
        ("Ingrid Solberg", "Deputy Prime Minister", "Deputy Prime Minister", None, None, "deputy"),
    ),
    "elect": (
        "Then President-elect Carlos Vega spoke.",
        ("Carlos Vega", "President-elect", "President", None, None, "elect"),
    ),
    "the head of": (
        "They met the head of Danish diplomacy Anders Friis there.",
        ("Anders Friis", "the head of Danish diplomacy", "head of Danish diplomacy", None, "DK", "current"),
    ),
    "a possessor": (
        "They met the president’s chief of staff Marek Wrona there.",
        ("Marek Wrona", "the president’s chief of staff", "chief of staff", None, None, "current"),
    ),
    "a country as possessor": (
        "Then Portugal's coach Carlos Vega left.",
        ("Carlos Vega", "Portugal's coach", "coach", None, "PT", "current"),
    ),
    "set off before the name": (
        "The bakery's founder, Helen Marsh, retired.",
        ("Helen Marsh", "The bakery's founder", "founder", "bakery", None, "current"),
    ),
    "behind the name": (
        "Peter Olsen, director of the Northern Sea Institute, welcomed them.",
        (
            "Peter Olsen",
            "director of the Northern Sea Institute",
            "director",
            "Northern Sea Institute",
            None,
            "current",
        ),
    ),
    "behind a quotation": (
        "“It works,” said Peter Olsen, a professor at Lund University.",
        ("Peter Olsen", "a professor at Lund University", "professor", "Lund University", None, "current"),
    ),
    "behind the name with a possessor": (
        "“Yes,” said Anders Friis, Denmark’s top diplomat.",
        ("Anders Friis", "Denmark’s top diplomat", "top diplomat", None, "DK", "current"),
    ),
    "behind an age": (
        "Helen Marsh, 61, a baker from Leeds, agreed.",
        ("Helen Marsh", "a baker from Leeds", "baker", "Leeds", None, "current"),
    ),
    "in brackets behind the name": (
        "Ingrid Solberg (Norwegian trade minister) agreed.",
        ("Ingrid Solberg", "Norwegian trade minister", "trade minister", None, "NO", "current"),
    ),
    "in square brackets": (
        "He said: “We trust [Norwegian Minister Ingrid] Solberg.”",
        ("Ingrid Solberg", "Norwegian Minister", "Minister", None, "NO", "current"),
    ),
    "a copula": (
        "Helen Marsh is the chief executive of Northern Rail.",
        (
            "Helen Marsh",
            "the chief executive of Northern Rail",
            "chief executive",
            "Northern Rail",
            None,
            "current",
        ),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_a_stated_role(text, expected):
    name, words, title, organisation, country, status = expected
    (role,) = speaker(text, name).roles
    assert (role.text, role.title, role.organisation, role.country, role.status) == (
        words, title, organisation, country, status,
    )  # fmt: skip
    assert text[role.start : role.end] == role.text
    assert role.mention.text in text


NO_ROLES = {
    "honorifics": "Mr. Tollner met Dr. Helen Marsh and Mrs. Quimby.",
    "a title that is a name": "They met Jonathan Bishop in Leeds.",
    "the title of somebody else": "The minister left before Helen Marsh came.",
    "an aside that is no role": "Helen Marsh, speaking to reporters, agreed.",
    "a relative clause": "Helen Marsh, who was late, agreed.",
    "the title of the next in a list": "They named Helen Marsh, Martin Hale and others.",
    "an adjective behind a copula": "Helen Marsh is happy about it.",
}


@pytest.mark.parametrize("text", NO_ROLES.values(), ids=NO_ROLES)
def test_what_states_no_role(text):
    assert [role.text for one in speakers(text) for role in one.roles] == []


def test_a_list_of_persons_with_titles():
    text = "They met Carlos Vega, Polish President Marek Wrona and Danish leader Anders Friis."
    assert [[role.text for role in one.roles] for one in speakers(text)] == [
        [],
        ["Polish President"],
        ["Danish leader"],
    ]


def test_a_plural_title_is_shared():
    text = "Presidents Carlos Vega and Deng Liwei signed it."
    assert [(one.name, one.roles[0].title) for one in speakers(text)] == [
        ("Carlos Vega", "President"),
        ("Deng Liwei", "President"),
    ]


@pytest.mark.parametrize(
    ("title", "one"),
    [
        ("Vice Presidents", "Vice President"),
        ("Secretaries of State", "Secretary of State"),
        ("spokeswomen", "spokeswoman"),
        ("Former Portuguese ministers", "minister"),
    ],
)
def test_a_plural_title_is_singular_for_each(title, one):
    found = speakers(f"{title} Maria Lopez and John Harding met there.")
    assert [speaker.roles[0].title for speaker in found] == [one, one]


def test_a_counterpart_holds_the_same_office():
    text = "Swedish Energy Minister Karin Holm met her Danish counterpart Lars Friis."
    (role,) = speaker(text, "Lars Friis").roles
    assert (role.text, role.title, role.country) == ("her Danish counterpart", "Energy Minister", "DK")


def test_a_counterpart_without_a_name_is_the_holder_of_the_office():
    text = (
        "Swedish Energy Minister Karin Holm and Danish Energy Minister Lars Friis spoke.\n\n"
        "Later Holm praised her Danish counterpart."
    )
    assert mentions(text, "Lars Friis") == ["Lars Friis", "her Danish counterpart"]


COREFERENCE = {
    "the family name": ("Helen Marsh spoke. Later Marsh left.", "Helen Marsh", ["Helen Marsh", "Marsh"]),
    "a pronoun": ("Helen Marsh spoke. She left.", "Helen Marsh", ["Helen Marsh", "She"]),
    "a possessive pronoun": ("Helen Marsh sold her house.", "Helen Marsh", ["Helen Marsh", "her"]),
    "gender": ("Helen Marsh met Martin Hale. She left.", "Helen Marsh", ["Helen Marsh", "She"]),
    "a nominal": (
        "Norwegian Trade Minister Ingrid Solberg spoke. The minister left.",
        "Ingrid Solberg",
        ["Ingrid Solberg", "The minister"],
    ),
    "a nominal with a country": (
        "Polish President Marek Wrona met Danish President Anders Friis. The Polish president left.",
        "Marek Wrona",
        ["Marek Wrona", "The Polish president"],
    ),
    "a nominal before the name": (
        "Denmark’s top diplomat left on Monday. Danish Foreign Minister Anders Friis was tired.",
        "Anders Friis",
        ["Denmark’s top diplomat", "Anders Friis"],
    ),
    "a subject before an object": (
        "After talks with Martin Hale, Carlos Vega said that he would leave.",
        "Carlos Vega",
        ["Carlos Vega", "he"],
    ),
    "two spellings": (
        "Sergei Antonenko spoke. Sergey Antonenko left.",
        "Sergei Antonenko",
        ["Sergei Antonenko", "Sergey Antonenko"],
    ),
    "I in a quotation": ("“I agree,” Helen Marsh said.", "Helen Marsh", ["I", "Helen Marsh"]),
    "for her part": ("For her part, Helen Marsh agreed.", "Helen Marsh", ["her", "Helen Marsh"]),
}


@pytest.mark.parametrize(("text", "name", "expected"), COREFERENCE.values(), ids=COREFERENCE)
def test_what_means_a_person(text, name, expected):
    assert mentions(text, name) == expected


def test_two_persons_with_one_family_name():
    text = "Helen Marsh met her brother Martin Marsh. Martin Marsh left."
    assert [one.name for one in speakers(text)] == ["Helen Marsh", "Martin Marsh"]


def test_a_lone_pronoun_is_left_blank():
    assert speakers("He said that it rained.") == ()


def test_a_nominal_without_a_holder_is_left_blank():
    (one,) = speakers("Helen Marsh spoke. The minister left.")
    assert [mention.text for mention in one.mentions] == ["Helen Marsh"]


def test_what_is_no_person():
    assert speakers("The Northern Sea Institute, Reuters and Islamic State were named in Foreign Policy.") == ()


def test_a_body_with_a_leader_is_no_person():
    text = "Vorna Dree leader Helen Marsh spoke. Vorna Dree won."
    assert [one.name for one in speakers(text)] == ["Helen Marsh"]


def test_a_thing_called_by_its_maker_is_the_makers_name():
    text = "Helen Marsh spoke. The museum shows Marsh Polaroids."
    assert mentions(text, "Helen Marsh") == ["Helen Marsh", "Marsh"]


def test_the_owner_of_a_possessive_stays_a_person():
    text = "Helen Marsh's brother, Martin Marsh, left."
    assert [one.name for one in speakers(text)] == ["Helen Marsh", "Martin Marsh"]
    assert speaker(text, "Martin Marsh").roles[0].title == "brother"


def test_a_lead_that_names_the_person_later():
    text = "Portugal’s interior minister promised help.\n\n“We will act,” Rita Campos said."
    (role,) = speaker(text, "Rita Campos").roles
    assert (role.text, role.country, role.mention) == ("Portugal’s interior minister", "PT", None)


@pytest.mark.parametrize(
    "text",
    [
        "Rita Campos spoke on Monday.\n\n“We will act,” Portugal’s interior minister added.",
        "Portugal’s interior minister spoke on Monday.\n\n“We will act,” Rita Campos said.",
        "Portugal’s Interior Minister Warns Farmers\n\nRita Campos spoke. Portugal’s interior minister left.",
        "Portuguese Interior Minister Rita Campos spoke. “Yes,” Portugal’s interior minister added.",
    ],
)
def test_a_nominal_is_no_person_of_its_own(text):
    assert [one.name for one in speakers(text)] == ["Rita Campos"]


def test_a_verb_before_a_title_is_no_part_of_it():
    text = "They want to promote moderate Senator Martin Hale."
    assert speaker(text, "Martin Hale").roles[0].text == "moderate Senator"


def test_aliases_and_gender():
    one = speaker("Deng Liwei (鄧立偉) spoke. Deng left. He was late.", "Deng Liwei")
    assert one.aliases == ("鄧立偉", "Deng")
    assert one.gender == "male"


def test_an_alias_has_no_brackets_and_plain_spaces():
    text = "He said: “[Portuguese Minister Rita] Campos knows.” Rita Campos knew. Rita\u00a0Campos left. Campos smiled."
    one = speaker(text, "Rita Campos")
    assert one.aliases == ("Campos",)
    assert "Rita] Campos" in [mention.text for mention in one.mentions]


def test_i_is_who_went_on_speaking():
    text = "“It rains,” Helen Marsh said. “It pours.”\n\n“I know,” it went on.\n\nNothing.\n\nMore.\n\n“I left.”"
    assert mentions(text, "Helen Marsh") == ["Helen Marsh", "I"]


def test_a_pronoun_behind_a_determiner_is_found():
    text = "Helen Marsh came. The doctor she trusts, the her of old, saw the nurse she met."
    assert mentions(text, "Helen Marsh").count("she") == 2


def test_an_interview_gives_its_pronouns_to_the_person_interviewed():
    text = "An interview with Helen Marsh\n\n" + "Why do you bake?\n\nI like bread, and my son does.\n\n" * 3
    assert mentions(text, "Helen Marsh")[1:4] == ["you", "I", "my"]


def test_first_persons_can_be_left_out():
    article = Extractor(plugins=["roles"], options={"roles": {"first_person": False}}).extract(
        "“I agree,” Helen Marsh said."
    )
    assert [mention.text for mention in article.speakers[0].mentions] == ["Helen Marsh"]


def test_the_span_is_that_of_the_first_name():
    one = speaker("The minister smiled. Minister Ingrid Solberg spoke.", "Ingrid Solberg")
    assert one.text == "Ingrid Solberg"


def test_a_plural_title_ends_in_front_of_an_owner():
    text = "Ministers Ana Ruiz and Tim Berg and Lena Holt's aide Ola Moe were there."
    titles = {one.name: [role.title for role in one.roles] for one in Extractor().extract(text).speakers}
    assert titles == {"Ana Ruiz": ["Minister"], "Tim Berg": ["Minister"], "Lena Holt": [], "Ola Moe": ["aide"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“It fell,” said Ada Holt, a 22 year-old resident of Velm.", "resident"),
        ("“It fell,” said Ada Holt, a 45 years-old trader.", "trader"),
        ("“It fell,” said Ada Holt, the 30 year-old mayor of Velm.", "mayor"),
    ],
)
def test_an_age_with_a_blank_is_no_part_of_a_title(text, title):
    [speaker] = Extractor().extract(text).speakers
    assert [role.title for role in speaker.roles] == [title]
