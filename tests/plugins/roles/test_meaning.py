"""Whom a name in another form, a nominal, a relative or an age means."""

from __future__ import annotations

import pytest

SAME = {
    "a particle with a capital": ("Ursel von der Stein spoke. Von der Stein left.", "Ursel von der Stein"),
    "van with a capital": ("Ludwig van Dorn spoke. Van Dorn left.", "Ludwig van Dorn"),
    "a suffix": ("Martin Hale Jr. spoke. Hale left.", "Martin Hale Jr."),
    "a nickname in marks": ("William “Bill” Harker spoke. Bill Harker left.", "William “Bill” Harker"),
    "a short form": ("Robert Harker spoke. Bob Harker left.", "Robert Harker"),
    "an umlaut": ("Karl Müllner spoke. Mullner left.", "Karl Müllner"),
    "i and y": ("Sergei Antonenko spoke. Sergey Antonenko left.", "Sergei Antonenko"),
    "y and yy": ("Mykola Pelensky spoke. Pelenskyy left.", "Mykola Pelensky"),
    "family name first": ("Deng Liwei spoke. Deng left.", "Deng Liwei"),
    "a middle initial": ("Helen B. Marsh spoke. Helen Marsh left.", "Helen B. Marsh"),
}


@pytest.mark.parametrize(("text", "name"), SAME.values(), ids=SAME)
def test_forms_of_one_name(find, text, name):
    (one,) = find(text).speakers
    assert one.name == name
    assert len(one.mentions) == 2
    assert len(one.aliases) == 1


def test_a_particle_of_a_full_name_is_part_of_the_family_name(find):
    (one,) = find("Vincent Del Guardo spoke. Del Guardo left.").speakers
    assert len(one.mentions) == 2


OTHER = {
    "another given name": "Helen Marsh met Joan Marsh.",
    "another particle": "Ludwig van Dorn met Van Hale.",
    "the gender": "Mr. Marsh met Ms. Marsh.",
}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_two_persons(find, text):
    assert len(find(text).speakers) == 2


MEANT = {
    "the former minister": (
        "Ex-minister Ana Lund spoke. The former minister left.",
        "Ana Lund",
        ["Ana Lund", "The former minister"],
    ),
    "the ex-chief": (
        "Former police chief Ana Lund spoke. The ex-police chief left.",
        "Ana Lund",
        ["Ana Lund", "The ex-police chief"],
    ),
    "a champion": (
        "Oleh Kryvko kept the title. The Ukrainian world champion beat Tim Orr.",
        "Oleh Kryvko",
        ["Oleh Kryvko", "The Ukrainian world champion"],
    ),
    "her spokesman": (
        "Ida Holm died, her spokesman said. It was late, spokesman Tim Orr said.",
        "Tim Orr",
        ["her spokesman", "Tim Orr"],
    ),
    "his lawyer": (
        "Ben Holt was held, his lawyer said. Lawyer Tim Orr said it was late.",
        "Tim Orr",
        ["his lawyer", "Tim Orr"],
    ),
    "a Swede": ("Lena Holm won. The Swede beat Ida Marsh.", "Lena Holm", ["Lena Holm", "The Swede"]),
    "a Czech": ("Petr Novak won. The Czech was tired.", "Petr Novak", ["Petr Novak", "The Czech"]),
    "a Spaniard by the country in front": (
        "Spain's Luis Vega met Andy Holt. The Spaniard left early.",
        "Luis Vega",
        ["Luis Vega", "The Spaniard"],
    ),
    "a German by the role": (
        "Andy Holt met German singer Eva Roth. The German was tired.",
        "Eva Roth",
        ["Eva Roth", "The German"],
    ),
    "a Ghanaian's": (
        "Kofi Osei signed for Velm. The Ghanaian's contract ends in May.",
        "Kofi Osei",
        ["Kofi Osei", "The Ghanaian"],
    ),
    "a relative": (
        "Helen Marsh’s brother, Martin Hale, left. She praised her brother.",
        "Martin Hale",
        ["Helen Marsh’s brother", "Martin Hale", "her brother"],
    ),
    "an age": (
        "Martin Hale, 52, left. Helen Marsh, 41, stayed. The 52-year-old agreed.",
        "Martin Hale",
        ["Martin Hale", "The 52-year-old"],
    ),
    "an age and a trade": (
        "Martin Hale, a 52-year-old baker, left. The 52-year-old baker agreed.",
        "Martin Hale",
        ["Martin Hale", "a 52-year-old baker", "The 52-year-old baker"],
    ),
    "a parent": (
        "Martin Hale, a father of two, left. The father of two agreed.",
        "Martin Hale",
        ["Martin Hale", "a father of two", "The father of two"],
    ),
    "of a country": (
        "Norwegian President Martin Hale left. The president of Norway agreed.",
        "Martin Hale",
        ["Martin Hale", "The president of Norway"],
    ),
    "the head of a country's diplomacy": (
        "Norwegian Foreign Minister Martin Hale left. The head of Norwegian diplomacy agreed.",
        "Martin Hale",
        ["Martin Hale", "The head of Norwegian diplomacy"],
    ),
    "a premier": (
        "Norwegian Prime Minister Martin Hale left. The premier agreed.",
        "Martin Hale",
        ["Martin Hale", "The premier"],
    ),
}


@pytest.mark.parametrize(("text", "name", "expected"), MEANT.values(), ids=MEANT)
def test_who_is_meant(find, text, name, expected):
    assert find(text).mentions(name) == expected


BLANK = {
    "another's spokesman": "White House spokesman Martin Hale left. Ida Holm died, her spokesman said.",
    "her lawyer and his": "Lawyer Martin Hale left. Ida Holm met her lawyer. His lawyer was late.",
    "whom a minister meets": "The Chilean minister met Martin Hale on Monday.",
    "either may be Russian": "Martin Hale lost to Ivan Orr. The Russian was glad.",
    "a restaurant": "Martin Hale left. The Italian restaurant was late.",
    "plans": "Martin Hale left. The German plans were late.",
    "a mayor and a deputy": "Deputy Mayor Martin Hale left. The mayor was ill.",
    "a president and a vice president": "Vice President Martin Hale left. The president was ill.",
    "a clause that tells which": "Norwegian Senator Martin Hale left. The senator who wins will be glad.",
    "a superlative": "Norwegian Senator Martin Hale left. The youngest senator agreed.",
    "what somebody becomes": "Norwegian President Martin Hale left. He will remain the president.",
    "from elsewhere": "Norwegian Senator Martin Hale left. The senator from Chile agreed.",
    "another age": "Martin Hale, 52, left. The 34-year-old agreed.",
    "a thing's age": "Martin Hale, 52, left. The 52-year-old bridge closed.",
    "another country": "Norwegian President Martin Hale left. The president of Chile agreed.",
    "an unknown relative": "Martin Hale left. He saw his sister.",
    "a head": "Martin Hale left. The head of the table fell.",
}


@pytest.mark.parametrize("text", BLANK.values(), ids=BLANK)
def test_who_is_not_meant(find, text):
    assert all(mention.kind != "nominal" for mention in find(text).speakers[0].mentions)


NO_PERSONS = {
    "a company with a person's name": ("Shares of Philip Moss Co. rose. Harris Bros. left.", []),
    "a firm with a family name": ("Hughes earnings fell. Shares of Hughes rose.", []),
    "a street with an honorific": ("They drove along the Sheikh Zayed Road and Williams Ave. there.", []),
    "a town with its state": ("She moved to Troy, Michigan. Troy police came.", []),
    "a saint's town": ("She lives in St. Albans, Vt., now.", []),
    "a mountain": ("They climbed Mt Cook.", []),
    "a city named so": ("They left the city of Bandar Umbas. Bandar Umbas was quiet.", []),
    "an office before a name": ("Chancellor of the Exchequer Nigel Lorne spoke.", ["Nigel Lorne"]),
    "a greeting is no given name": ("‘Hey Helen,’ Helen Marsh heard.", ["Helen Marsh"]),
    "a stadium with an article": ("They saw the Rose Bowl and the Golden Bear.", []),
    "a film with an article": ("They saw the Truman Show.", []),
}


@pytest.mark.parametrize(("text", "names"), NO_PERSONS.values(), ids=NO_PERSONS)
def test_what_is_no_person(find, text, names):
    assert find(text).names == names


def test_given_names_in_a_list_stay_persons(find):
    assert find("Helen, Tomsson said. Helen said so.").names == ["Helen", "Tomsson"]


def test_somebody_behind_an_article_stays_a_person(find):
    assert find("Helen Stone spoke. They showed the Helen Stone film.").mentions("Helen Stone")[1] == "Helen Stone"


def test_a_sentence_before_governs_nothing(find):
    text = "Walter Hale wrote about the Long War. He met his brother, Gregor Hale, after he had left."
    assert find(text).mentions("Walter Hale") == ["Walter Hale", "He", "his", "he"]


def test_nobody_is_a_relative_of_his_own(find):
    text = "Martin Hale met his wife, Helen Marsh. Later Marsh praised his wife and her ex-wife."
    assert find(text).mentions("Helen Marsh")[-2:] == ["his wife", "her"]


def test_a_member_of_a_parliament_is_a_lawmaker(find):
    text = "Javad Karimi, who is a member of Parliament’s Foreign Policy Committee, left. The lawmaker said no."
    assert "The lawmaker" in find(text).mentions("Javad Karimi")
    assert "The lawmaker" not in find(text.replace("Parliament’s Foreign Policy Committee", "a club")).mentions(
        "Javad Karimi"
    )
