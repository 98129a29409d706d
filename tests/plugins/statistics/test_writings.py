"""Numbers as the sciences and the world's papers write them: powers of units, blanks in thousands, lists of names."""

from __future__ import annotations

import pytest

from newsextract import extract


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It blinks at 5e9 s−1.", "inverse second"),
        ("The run gave 8 fb-1 of data.", "inverse femtobarn"),
        ("It speeds up by 4 m/s2.", "metre per square second"),
        ("It speeds up by 4 m/s².", "metre per square second"),
        ("The van burns 5.4 l/100km.", "litre per 100 kilometre"),
        ("The beam has 3 GeV/c.", "gigaelectronvolt"),
        ("The fan makes 85 dBA.", "decibel"),
        ("The cuff showed 120 mmHg.", "millimetre of mercury"),
        ("The mill makes 3 Mtpa.", "megaton per year"),
        ("The port moved 3,000 TEU.", "twenty-foot equivalent unit"),
        ("The dam let out 900 cfs.", "cubic foot per second"),
    ],
)
def test_units_of_the_sciences(one, text, unit):
    assert one(text).unit == unit


def test_a_hospital_is_no_unit(one):
    assert one("They treat veterans at 1,500 VA hospitals.").unit == "hospital"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 2 500 farmers came.", ["2500"]),
        ("The firm cut 15 300 jobs.", ["15300"]),
        ("A fine of R4 500 was paid.", ["4500"]),
        ("He waited plus-minus 6 955 days.", ["6955"]),
        ("On May 3 500 farmers came.", ["500"]),
        ("In Block 9 400 homes burned.", ["400"]),
    ],
)
def test_thousands_with_a_blank(find, text, values):
    assert [str(s.value) for s in find(text)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The mill has a 12,000 workforce.", "workforce"),
        ("The 50 million black population relies on rain.", "population"),
        ("The 3 million diaspora sends money home.", "diaspora"),
        ("The club has a .500 record.", "record"),
        ("Of 620,000 cast, none was void.", None),
        ("He led a 22,000 crowd.", "crowd"),
    ],
)
def test_singular_nouns_that_are_counted(one, text, unit):
    assert one(text).unit == unit


def test_the_unit_of_a_vague_number_is_said_with_the_next(find):
    assert [s.unit for s in find("They need several hundred or even 1,000 megawatts.")] == ["megawatt", "megawatt"]


def test_a_number_has_the_unit_of_its_margin(find):
    assert [s.unit for s in find("It weighs 5.2 ± 0.3 kg.")] == ["kilogram", "kilogram"]


def test_the_whole_of_a_share_goes_on_to_its_noun(find):
    share = find("Two-thirds of the combined 4.3M digital and physical sales came from Orlo.")[0]
    assert (share.unit, share.of.text) == ("sale", "the combined 4.3M digital and physical sales")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund, 20 and Bo Osei, 24, were fined.",
        "Police held Kofi Mensah, 31, Ama Boateng, 22 and Yaw Darko, 45.",
        "The two, Li Wei, 19 and Hu Min, 30, fled.",
    ],
)
def test_ages_of_a_list_without_the_second_comma(find, text):
    assert {s.kind for s in find(text) if s.text.isdecimal()} == {"age"}


@pytest.mark.parametrize(
    "text",
    [
        "Japan got 10 percent, followed by Britain 23 percent and the United States 28 percent.",
        "Turnout by region: Velm 41 percent, Orlo 39 percent and Dunn 12 percent.",
        "Osei holds 66 percent, Rask 24 percent, Lund 3 percent and Berg 1 percent.",
    ],
)
def test_each_share_of_a_list_is_that_of_the_name_in_front(find, text):
    for share in find(text)[1:]:
        assert text[: share.start].rstrip().endswith(share.entity.text)


@pytest.mark.parametrize(
    "text",
    [
        "The hiker slipped and fell 200 metres down a gully.",
        "The rescue team carried him, walking two hours to reach a road.",
        "The crew rowed for six hours.",
        "Soldiers marched 40 kilometres overnight.",
    ],
)
def test_who_goes_a_way_or_for_a_time_is_not_measured(one, text):
    found = one(text)
    assert found.measures is None
    assert found.entity is not None


def test_what_goes_on_for_a_time_is_measured(one):
    found = one("Talks between clerks and firms went on for two months.")
    assert found.measures.text == "Talks between clerks and firms"


def test_the_phrase_in_front_of_with_is_none_behind_a_preposition(find):
    found = find("The mill came first in the confidence index, with an advantage of 16 points over Orlo.")
    assert found[0].entity.text == "mill"


@pytest.mark.parametrize("led", ["after", "before", "ahead of"])
def test_what_comes_after_a_dated_event_is_not_of_its_date(led):
    found = extract(f"Three clerks left {led} Monday's vote.", published="2024-05-08").statistics
    assert found[0].period is None


def test_how_many_children_a_mother_has_is_of_no_day():
    found = extract("A mother of 12 was hurt on Wednesday.", published="2024-05-08").statistics
    assert found[0].period is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The rule made every permit three times as costly.", "every permit"),
        ("A bridge spanning the river is 300 metres long.", "A bridge"),
        ("The women running the market earned 40 euros.", "The women"),
        ("The tower standing over the port is 90 metres high.", "The tower"),
        ("Africa's oil producing country has 800 megawatts.", "oil producing country"),
        ("Osei paid £90 for a new, larger coat.", "a new, larger coat"),
        ("The group paid $375 for a single, 30-second spot.", "a single, 30-second spot"),
        ("Four generations of the Bibra family worked it.", "generations of the Bibra family"),
        ("AI chip sales hit $4 billion.", "AI chip sales"),
        ("HIV cases fell to 300.", "HIV cases"),
        ("The old author died in May at the age of 74.", "The old author"),
        ("Cook Maria Lund retired at the age of 65.", "Cook Maria Lund"),
    ],
)
def test_measured_things_are_whole(find, text, measures):
    assert find(text)[0].measures.text == measures


def test_a_share_of_an_amount_measures_no_amount(find):
    assert find("About 40% of the €5 billion in loans went bad.")[0].measures.text == "loans"


@pytest.mark.parametrize(
    "text", ["He leads One Orlo Now.", "They met One Nation voters.", "She is with One Velm News."]
)
def test_one_in_a_name_counts_nothing(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Over 1.000 persons wait.", "1000"),
        ("They cut 12.500 jobs.", "12500"),
        ("Growth was 1.250 percent.", "1.250"),
        ("The pole is 1.500 metres long.", "1.500"),
        ("She averaged 2.125 goals.", "2.125"),
    ],
)
def test_dots_in_thousands_of_things(one, text, value):
    assert str(one(text).value) == value


@pytest.mark.parametrize(
    "text",
    [
        "The palace was built between 1261 and 1265 in the hills.",
        "It is one of the Saudi Vision 2030 programs.",
        "They want the Agenda 2030 goals.",
    ],
)
def test_old_years_and_years_in_names_count_nothing(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Osei rallied thousands by promising tariffs.",
        "The union rallied 300 workers.",
        "He invited Russia to dig up tens of thousands of letters.",
    ],
)
def test_who_is_rallied_or_dug_up_has_not_risen(one, text):
    assert one(text).direction is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The drone, which Velm says has a range of 200 km, flew.", ["range"]),
        ("The 50,000-pound ($63,000) prize money will be split.", ["prize money", "prize money"]),
        ("They built a £9 million ($12 million) bridge.", ["bridge", "bridge"]),
        ("Osei leads Rask among likely voters 49 percent to 39 percent.", ["Osei", "Rask"]),
        ("They launched a $1.5 million ad buy in Velm.", ["ad buy"]),
        ("He held a three-hour conference call.", ["conference call"]),
        ("Groups will spend millions on TV ads.", ["TV ads"]),
        ('They lost tens of thousands of "missing" emails.', ["emails"]),
        ("The ruin measures 1200x1200 metres.", ["The ruin", "The ruin"]),
    ],
)
def test_what_is_measured_in_each_writing(find, text, measures):
    assert [s.measures.text for s in find(text)] == measures


def test_the_base_of_a_change_counts_what_is_reached(find):
    assert [s.unit for s in find("The quota will rise from 3,044 to 4,044 visitors.")] == ["visitor", "visitor"]


def test_a_third_with_a_plural_verb_is_a_share(find):
    assert [s.kind for s in find("Of the mills, a third are shut.")] == ["ratio"]


def test_a_count_of_an_indictment_is_no_victim(find):
    assert find("He faces two counts of intent in the shootings.")[0].entity is None


@pytest.mark.parametrize(
    "text",
    ["Perhaps 2016 was the year.", "The deal ends on June 30, 22, he said.", "He got off at Terminals 2 & 3 station."],
)
def test_years_and_names_behind_a_guess_a_comma_or_an_and(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Dozens have been reported injured.", ["person"]),
        ("Some 14 were feared dead.", ["person"]),
        ("They print 50 rival but nearly identical stories.", ["story"]),
        ("Duma got 930 votes while Zikalala managed to get only 665.", ["vote", "vote"]),
    ],
)
def test_units_that_stand_farther_off(find, text, units):
    assert [s.unit for s in find(text)] == units


@pytest.mark.parametrize(
    ("text", "measures", "entity"),
    [
        ("They mend the schools whose age has exceeded 15 years.", "age", "schools"),
        ("The clinic serves farmers whose income fell 8 percent.", "income", "farmers"),
        ("Kaine earned a 100% rating on the scorecard.", "rating", "Kaine"),
        ("Velm was struck by a flood on Monday, killing 40 people.", "people", "flood"),
    ],
)
def test_whose_it_is_stands_in_front(find, text, measures, entity):
    found = find(text)[0]
    assert (found.measures.text, found.entity.text) == (measures, entity)


def test_who_is_that_old_does_what_the_verb_says(find):
    assert find("Police said Bo Lund, 38, owned two rifles.")[1].entity.text == "Bo Lund"


def test_what_is_offset_by_an_amount_has_not_risen(one):
    assert one("The tax increase would be more than offset by the $5,000 people save.").direction is None


def test_below_an_age(one):
    assert one("They asked men aged below 40.").kind == "age"


@pytest.mark.parametrize(
    "text",
    [
        "In Group B, Velm 3 defeated hosts Orlo 1.",
        "She called it a reversal of 1991 reforms.",
        "The list is out one week prior to the fair.",
        "He didn\\'92t go.",
    ],
)
def test_what_stands_for_no_count(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Just one of the thousands of crates burned.", ["crate", "crate"]),
        ("Fifty police precinct chiefs came.", ["police precinct chief"]),
        ("Sales of 2018 cars rose.", ["car"]),
        ("He got 22 letters. She says 12 of the 22 contain jokes.", ["letter", None, "letter"]),
    ],
)
def test_units_of_wholes_and_compounds(find, text, units):
    assert [s.unit for s in find(text)] == units


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("Adults (aged 30 to 59 years) fell ill.", 30, 59), ("Pupils aged 8–10 years came.", 8, 10)],
)
def test_ranges_of_ages(one, text, low, high):
    found = one(text)
    assert (found.kind, found.low, found.high) == ("age", low, high)


@pytest.mark.parametrize(
    "text",
    ["The energetic 70-year-old greets all.", "It shows 15-year-olds scoring low.", "He is like any other 6-year-old."],
)
def test_who_is_that_old_is_no_adjective(find, text):
    assert find(text)[0].measures is None


def test_the_best_part_of_an_amount_is_about_it(one):
    assert one("They went the best part of 900 kilometres.").approximate


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 19 MPs left.", "MP"),
        ("They aired 12 ads.", "ad"),
        ("Dozens of Congress MPs were held.", "MP"),
        ("The total number of messages in the account rose to 1,750.", "message"),
        ("The 11J demonstrators were tried.", None),
    ],
)
def test_short_plurals_and_days(find, text, unit):
    assert next((s.unit for s in find(text)), None) == unit


@pytest.mark.parametrize("text", ["I'm 76, and tired.", "She's 41.", "He’s 30, she said."])
def test_ages_of_shortened_pronouns(one, text):
    assert one(text).kind == "age"


@pytest.mark.parametrize(
    "text",
    [
        "The level is 2 degrees — double the rate of old.",
        "Fees are double the level of Orlo.",
        "The cost, nearly double that of Velm, is high.",
    ],
)
def test_what_is_double_another_thing_has_not_doubled(find, text):
    assert find(text)[-1].direction is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("They signed a contract with Velm worth $4 million.", "a contract"),
        ("They sold tonnes of rice worth $2 million.", "rice"),
        ("A president is at least 35 years old.", "president"),
        ("A quarter of the funding coming from grants is gone.", "the funding"),
        ("The first president died in May at age 95.", "The first president"),
    ],
)
def test_what_is_worth_or_old(find, text, measures):
    assert find(text)[0].measures.text == measures


def test_up_to_behind_by_bounds_the_size_of_a_move(one):
    assert one("The bank will expand the loan by up to $5,000.").change == "delta"


def test_confidence_is_that_of_the_least_sure_field(one, plugin):
    found = one("Turnout was 41 percent.")
    shares = [plugin.rules.confidence(name) for name in found.trail]
    assert found.confidence == min(share for share in shares if share is not None)
    assert found.confidence < plugin.rules.confidence(found.rule)


@pytest.mark.parametrize("text", ["She won in season two.", "They lead the Big Three builders."])
def test_seasons_and_names_in_words(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It led to the death of 10 and injury of 31 civilians.", ["civilian", "civilian"]),
        ("Relief for four million self-employed and poor is near.", ["person"]),
        ("Duma got 930 votes while Zikalala got only 665 – a defeat.", ["vote", "vote"]),
    ],
)
def test_units_that_are_said_once(find, text, units):
    assert [s.unit for s in find(text)] == units


@pytest.mark.parametrize("text", ["His two brothers, 17 and 22, were held.", "Three cooks, 19, 24 and 31, left."])
def test_ages_behind_a_plural(find, text):
    assert {s.kind for s in find(text)[1:]} == {"age"}


@pytest.mark.parametrize("verb", ["led", "beat", "trailed", "edged"])
def test_who_is_led_has_the_second_share(find, verb):
    first, second = find(f"In the poll Osei {verb} Rask 47 percent to 39 percent.")
    assert (first.measures.text, second.measures.text) == ("Osei", "Rask")


@pytest.mark.parametrize("text", ["They see a one-in-five chance.", "There is a 1-in-5 risk."])
def test_a_ratio_with_hyphens(one, text):
    found = one(text)
    assert (found.kind, str(found.value)) == ("ratio", "0.2")


@pytest.mark.parametrize("text", ["The centre put the quake's magnitude at 5.9.", "The magnitude was 6.1."])
def test_magnitudes_behind_a_verb(one, text):
    assert one(text).unit == "magnitude"


def test_a_verb_owns_nothing(find):
    assert find("The states that vote represent only 4% of the delegates.")[0].entity is None
