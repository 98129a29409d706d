"""Kind, unit, currency, per."""

from __future__ import annotations

import pytest

from newsextract import Article
from newsextract_plugins.statistics import Statistics


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("Turnout fell to 41 per cent.", "percent", "percent"),
        ("Turnout fell to 41 pct.", "percent", "percent"),
        ("Turnout fell by 2.5 percentage points.", "percentage_point", "percentage point"),
        ("The bank cut rates by 25 basis points.", "basis_point", "basis point"),
        ("The pipe is 12 kilometres long.", "measure", "kilometre"),
        ("The pipe is 12km long.", "measure", "kilometre"),
        ("The field covers 40 square miles.", "measure", "square mile"),
        ("The field covers 40 sq m.", "measure", "square metre"),
        ("The field covers 40 km².", "measure", "square kilometre"),
        ("It moves at 87 mph.", "measure", "mile per hour"),
        ("It moves at 40 metres per second.", "measure", "metre per second"),
        ("The plant makes 1,000 megawatts.", "measure", "megawatt"),
        ("The plant used 7.3 MWh.", "measure", "megawatt hour"),
        ("It pumps 52,000 barrels a day.", "measure", "barrel per day"),
        ("It stores 64GB.", "measure", "gigabyte"),
        ("It reached 45 degrees Celsius.", "temperature", "celsius"),
        ("It reached 98°F.", "temperature", "fahrenheit"),
        ("They left on a two-day visit.", "duration", "day"),
        ("They stayed for 72 hours.", "duration", "hour"),
        ("She published a 14-point plan.", "count", "point"),
        ("A 40-member choir sang.", "count", "member"),
        ("The storm killed 31 fishermen.", "count", "fisherman"),
        ("The storm killed 31 people.", "count", "person"),
        ("It lists 12 companies.", "count", "company"),
        ("They saw two 17-metre whales.", "count", "whale"),
        ("Maria Lund, 52, teaches maths.", "age", "year"),
        ("The 65-year-old teaches maths.", "age", "year"),
        ("A boy aged 12 saw it.", "age", "year"),
        ("It covers 4 km squared.", "measure", "square kilometre"),
        ("It holds 4 cm cubed.", "measure", "cubic centimetre"),
        ("The wire is 2.1 pm thick.", "measure", "picometre"),
        ("She nursed a frail man of 71.", "age", "year"),
        ("It weighs a girl of 40 kilos.", "measure", "kilogram"),
        ("Sunita Marwah (58), of Kotli, sued.", "age", "year"),
        ("The stamp costs 85p.", "money", "penny"),
        ("Milk rose to 62.5c in a week.", "money", "cent"),
        ("Milk costs 62c a litre.", "money", "cent"),
        ("A bag is 50¢ there.", "money", "cent"),
        ("A bag is five pence there.", "money", "penny"),
        ("Debt rose to 2.3 times earnings.", "multiple", None),
        ("The fund trades at 12 times forward earnings.", "multiple", None),
        ("The fund owes 1.8 times what it did.", "multiple", None),
        ("The shares rose 37.5 Canadian cents.", "money", "Canadian cent"),
        ("The night was cold, at 3 C below.", "temperature", "celsius"),
        ("Temperatures reached 40C.", "temperature", "celsius"),
        ("It froze: 4F at noon.", "temperature", "fahrenheit"),
        ("She was champion three times in a row.", "count", "time"),
        ("Rovers won 3-1 at home.", "score", None),
    ],
)
def test_kind_and_unit(find, text, kind, unit):
    assert (find(text)[0].kind, find(text)[0].unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It streams in 1080p now.",
        "Clause 25c was cut.",
        "COP30 began.",
        "They came in the TOP 10.",
        "Norland (58) led Sudland (34).",
    ],
)
def test_neither_price_nor_age(find, text):
    assert {statistic.kind for statistic in find(text)} <= {"count"}


def test_what_has_an_age_in_parentheses_or_is_told_in_multiples(find):
    assert [s.measures.text for s in find("They left a frail man of 71 to die.")] == ["frail man"]
    age, debt, before = find("Sunita Marwah (58) said debt rose to 2.3 times earnings, from 1.8 times.")
    assert [s.measures.text for s in (age, debt, before)] == ["Sunita Marwah", "debt", "debt"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It fell to minus 20 degrees Celsius.", ["-20"]),
        ("Growth was minus five percent.", ["-5"]),
        ("They made minus $5 million, or minus 4.5%.", ["-5000000", "-4.5"]),
        ("It has a margin of plus or minus 3 points.", ["None"]),
        ("Ten minus three is seven.", ["10", "3", "7"]),
    ],
)
def test_signs_in_words(find, text, values):
    assert [str(statistic.value) for statistic in find(text)] == values


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("$5", "USD"),
        ("US$5", "USD"),
        ("USD 5 million", "USD"),
        ("five dollars", "USD"),
        ("€5", "EUR"),
        ("5 euros", "EUR"),
        ("£5", "GBP"),
        ("A$5", "AUD"),
        ("5 Australian dollars", "AUD"),
        ("HK$5.4m", "HKD"),
        ("92 million yuan", "CNY"),
        ("RM5", "MYR"),
        ("Rs 5 lakh", "INR"),
        ("9 billion shekels", "ILS"),
        ("108 yen", "JPY"),
        ("R$5", "BRL"),
        ("5 billion tenge", "KZT"),
        ("40 million Lebanese pounds", "LBP"),
        ("KZT 90bn", "KZT"),
        ("90 French francs", "FRF"),
        ("40 bolivars", "VES"),
        ("COP 5bn", "COP"),
        ("COP 30 billion", "COP"),
        ("3,000 CFA francs", None),
    ],
)
def test_currency(one, amount, code):
    statistic = one(f"The bridge cost {amount} last week.")
    assert (statistic.kind, statistic.currency, statistic.text) == ("money", code, amount)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Oil is $60 a barrel.", "barrel"),
        ("They earn €900 a month.", "month"),
        ("They earn €15/hour.", "hour"),
        ("Rent is £80 per square metre.", "square metre"),
        ("Spending is $12,000 per capita.", "capita"),
        ("They work 24 hours a day.", "day"),
    ],
)
def test_per(one, text, per):
    assert one(text).per == per


def test_two_currencies_are_linked(find):
    shekels, dollars = find("They paid 9 billion shekels ($2.4 billion) for the port.")
    assert (shekels.currency, dollars.currency) == ("ILS", "USD")
    assert (shekels.linked, dollars.linked) == ((1,), (0,))


def test_unit_said_once_for_two(find):
    assert [s.unit for s in find("They were given 45 and 50 mg of it.")] == ["milligram", "milligram"]


@pytest.mark.parametrize(
    "text",
    [
        "The shop sold 5m iPhones last year.",
        "The shop sold 5m iPads.",
        "About 5m Germans voted.",
        "Some 5m Chinese travelled.",
        "They took in 5m Ukrainian refugees.",
        "They took in 5m European workers.",
        "It drew 5m people.",
        "It drew 5m people from the coast.",
        "The band sold 5m records.",
        "It drew 5m people's votes.",
        "They taught 5m children.",
        "The party has 5m members.",
        "The fund is worth £5m.",
    ],
)
def test_m_before_what_is_counted_is_million(find, text):
    assert [s.value for s in find(text)] == [5_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "The wave was 5m high.",
        "The pit is 5m deep.",
        "The pond is 5m across.",
        "She won the 5m race.",
        "She won the 5m hurdles by a step.",
        "The 5m women's final was late.",
        "The 5m Olympics final was late.",
        "He broke the 5m World records.",
        "The 5m Marcus Dale swam was slow.",
        "The boat lay 5m from the shore.",
        "The boat lay 5m away.",
        "It sank 5m downwards.",
    ],
)
def test_m_before_a_dimension_or_a_race_is_metre(find, text):
    assert [(s.value, s.unit) for s in find(text)] == [(5, "metre")]


def test_options_add_units_and_currencies():
    plugin = Statistics(units={"flask": ["flasks"]}, currencies={"XGC": ["galleon"]})
    flask, money = plugin.newsextract_statistics(Article(text="He sold 3 flasks for 40 galleons."))
    assert (flask.kind, flask.unit) == ("measure", "flask")
    assert (money.kind, money.currency) == ("money", "XGC")


@pytest.mark.parametrize(
    "text",
    [
        "The boat landed 300 pounds of squid.",
        "The boat landed hundreds of pounds of squid.",
        "A 90-pound dog slept.",
        "The dog weighs 90 pounds.",
        "The dog gained 9 pounds.",
        "The dog is 9 pounds overweight.",
    ],
)
def test_pounds_that_weigh(one, text):
    assert (one(text).kind, one(text).unit) == ("measure", "pound-mass")


@pytest.mark.parametrize(
    "text",
    [
        "He paid 300 pounds for the boat.",
        "Millions of pounds of public money went.",
        "A 90-pound fine followed.",
        "A three million-pound bridge opened.",
    ],
)
def test_pounds_that_are_money(find, text):
    assert [s.currency for s in find(text)] == ["GBP"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The quake left 250 people dead.", "person"),
        ("Wind tore two houses from the cliff.", "house"),
        ("The club has 216 paid cooks.", "cook"),
        ("Just one paid cook came.", "cook"),
        ("One senior cook Monday resigned.", "cook"),
        ("Two military helicopters landed.", "helicopter"),
        ("They deported five Iraqis.", "Iraqi"),
        ("They suspended 900 accounts with ties to it.", "account"),
        ("They asked 578 likely voters.", "voter"),
        ("They asked five past and current employees.", "employee"),
        ("They looked at nine “unlikely” samples.", "sample"),
        ("They had zero chance of it.", "chance"),
        ("They bought three clinics.", "clinic"),
        ("They asked 90 randomly-selected registered voters.", "voter"),
        ("They own 534,600 Rask Products common shares.", "share"),
        ("Volume 170,330,000 shares.", "share"),
        ("They asked three former John W. Rask aides.", "aide"),
        ("They read two earlier letters.", "letter"),
        ("The quake claimed 217 lives.", "life"),
        ("They will go in a year or two.", "year"),
        ("It was hundreds of seconds-long talks.", "talk"),
    ],
)
def test_counted_noun(one, text, unit):
    assert one(text).unit == unit


def test_pounds_beside_kilograms_weigh(find):
    assert [s.unit for s in find("The sack held 90 pounds (41 kg).")] == ["pound-mass", "kilogram"]


def test_a_count_before_a_compound(find):
    assert [s.unit for s in find("Almost 650 18-hole courses closed.")] == ["course", "hole"]


def test_a_name_behind_a_verb_is_not_counted(one):
    assert one("While only 19 support Sanders.").unit is None


def test_one_of_so_many_is_a_certain_one(find):
    assert [s.unit for s in find("She was one of only a dozen cooks.")] == ["cook"]
    assert [s.unit for s in find("She was the only one of a dozen cooks who swam.")] == ["cook"]


def test_more_between_number_and_unit_is_a_limit(one):
    assert (one("It needs two or more years.").unit, one("It needs two or more years.").bound) == ("year", "at_least")


@pytest.mark.parametrize(
    "text",
    [
        "She left when she was 25.",
        "He has sung since he was about 10 and plays.",
        "Bo Rask, then 44, sang.",
        "It polled voters under 35.",
        "It helped adoptees younger than 18.",
    ],
)
def test_ages_in_clauses(one, text):
    assert (one(text).kind, one(text).unit) == ("age", "year")


@pytest.mark.parametrize(
    "text", ["It is more than 18.", "It lies under 35 metres of snow.", "Those over 35 votes won."]
)
def test_no_ages(one, text):
    assert one(text).kind != "age"


def test_a_percentage_is_said_once(find):
    found = find("She led with 35 percent, followed by Osei at 25 percent and Rask at 14.")
    assert [(s.kind, s.measures and s.measures.text) for s in found[1:]] == [("percent", "Osei"), ("percent", "Rask")]


def test_the_article_of_a_title_is_no_country(one):
    assert (one("They Ask For A $15 Wage").currency, one("It cost A$15.").currency) == ("USD", "AUD")
