"""Each way of writing an amount that the docs promise, with sentences of our own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsextract import Article, DateMention
from newsextract_plugins.statistics import Statistics


def amounts(found):
    return [s.value if s.value is not None else (s.low, s.high) for s in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They want five-point-two million mugs and half a million hats.", [5_200_000, 500_000]),
        ("About four and a half percent of nine out of 10 lamps broke.", [Decimal("4.5"), Decimal("0.9")]),
        ("One in five pears and three-quarters of the plums were bad.", [Decimal("0.2"), Decimal("0.75")]),
        ("Costs fell by a quarter.", [Decimal("0.25")]),
        ("Less than a fifth agreed.", [Decimal("0.2")]),
        ("He bought a dozen eggs and 1 234 567 nails.", [12, 1_234_567]),
        ("Tens of thousands of fans and several thousand bats came.", [(10_000, 100_000), (3_000, 9_000)]),
        ("It cost £1.2bn, RM3.06mil and Rs 500 crore.", [1_200_000_000, 3_060_000, 5_000_000_000]),
        ("The fund holds 45 MUSD, or MEUR 41.", [45_000_000, 41_000_000]),
        ("It laid 2.8bn km of cable for 3k guests.", [2_800_000_000, 3_000]),
        ("It shipped 816 000 t at 1.234,56 euros.", [816_000, Decimal("1234.56")]),
        ("They took $2-3 million, then 15 per cent to 20 per cent.", [(2_000_000, 3_000_000), (15, 20)]),
        ("Growth was −0.4%.", [Decimal("-0.4")]),
        ("She won four of her last five games.", [Decimal("0.8")]),
        ("The bill passed the Senate 218-211.", [(218, 211)]),
        ("Osby Town 3-1 Vale Rovers", [(3, 1)]),
    ],
)
def test_value(find, text, values):
    assert amounts(find(text)) == values


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("The park covers 3 hectares.", "measure", "hectare"),
        ("The motor gives 150bhp.", "measure", "horsepower"),
        ("The plant makes 450 MW.", "measure", "megawatt"),
        ("It drove 120 km/h.", "measure", "kilometre per hour"),
        ("The tank held 4 cubic metres.", "measure", "cubic metre"),
        ("The rate fell 25 basis points.", "basis_point", "basis point"),
        ("Her lead grew 3 percentage points.", "percentage_point", "percentage point"),
        ("They pumped 1.2 million barrels a day.", "measure", "barrel per day"),
        ("He led a 2,000-strong crowd.", "count", None),
        ("It set a 72-hour limit.", "duration", "hour"),
        ("It timed the 0-to-60-mph run.", "measure", "mile per hour"),
        ("A 10-year-old boy fell.", "age", "year"),
        ("Men aged 18 to 34 came.", "age", "year"),
        ("His aunt, who is 71, waved.", "age", "year"),
        ("The senator, 58, waved.", "age", "year"),
        ("Bo Lind turned 40 on the day.", "age", "year"),
        ("It is three times as big.", "multiple", None),
        ("Rents are four times higher.", "multiple", None),
        ("She rang three times.", "count", "time"),
        ("They bought two new 737 Max jets.", "count", "jet"),
        ("The 100m was won in Oslo.", "measure", "metre"),
        ("About 3m were sold.", "count", None),
    ],
)
def test_kind_and_unit(one, text, kind, unit):
    assert (one(text).kind, one(text).unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Oil cost $60 a barrel.", "barrel"),
        ("They earn 300 euros per capita.", "capita"),
        ("The lab runs 40 tests a day.", "day"),
        ("They killed 40 sheep a year ago.", None),
    ],
)
def test_per(one, text, per):
    assert one(text).per == per


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Output will rise by a fifth.", "up"),
        ("Rents are up nearly a third.", "up"),
        ("She climbed a six-foot wall.", None),
        ("They opened a five-year plan.", None),
        ("The mill topped 50 percent.", None),
        ("Its rating was cut nine times.", None),
    ],
)
def test_direction(one, text, direction):
    assert one(text).direction == direction


def test_topped_is_a_bound(one):
    assert one("Turnout topped 50 percent.").bound == "more_than"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Costs rose and were $5 million.", "Costs"),
        ("The voltage across it was 5 volts.", "The voltage across it"),
        ("Net profit for the quarter was $5 million.", "Net profit"),
        ("They found $5 million in gems.", "gems"),
        ("It took 50% off a coat.", "a coat"),
        ("It gives 450 Nm (332 lb-ft) of torque.", "torque"),
        ("The strike pushed the index 2 percent lower.", "the index"),
        ("The board cut ticket prices 5 percent.", "ticket prices"),
        ("It has a margin of error of plus or minus 3 percentage points.", "margin of error"),
        ("Farmers demanded compensation of $5 million.", "compensation"),
        ("Jobs in Elsa grew by 125 posts.", "Jobs in Elsa"),
        ("We've lost 5 percent.", None),
        ("Some 54% of registered voters disapprove of it.", "registered voters"),
        ("Sales were little changed at $5 million.", "Sales"),
        ("The fee, he said, is $5 million.", "The fee"),
        ("Stocks slid, with Elsa Oil losing 5 percent.", "Elsa Oil"),
        ("Stocks slid, with sizes starting from 450 sq ft.", "sizes"),
    ],
)
def test_measures(find, text, measures):
    found = find(text)[0].measures
    assert (None if found is None else found.text) == measures


def test_what_stands_before_the_number_without_a_verb(find):
    text = "The barrel held 60 litres, the jug 3 litres; unemployment at 5.2%; net sales $3 million, up 5%."
    assert [s.measures.text for s in find(text)] == ["The barrel", "the jug", "unemployment", "net sales", "net sales"]


def test_compounds_share_their_noun(find):
    assert {s.measures.text for s in find("It sells four-, five- and six-cylinder car engines.")} == {"cylinder"}
    assert {s.entity.text for s in find("It sells four-, five- and six-cylinder car engines.")} == {"car engines"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She is on cloud nine.", "idiom"),
        ("He is second to none.", "idiom"),
        ("They went back to square one.", "idiom"),
        ("A 30-something couple came.", "idiom"),
        ("Call 555-123-4567 now.", "phone"),
        ("It runs version 2.0.1 now.", "version"),
        ("Flight MH370 left.", "identifier"),
        ("The Group of Seven met.", "name"),
        ("Point 2 was dropped.", "designator"),
        ("(1) It rains.", "enumerator"),
        ("It began at 10:30 a.m. sharp.", "clock-time"),
        ("One should not go.", "pronoun"),
        ("Two, the fee is too high.", "enumerator"),
    ],
)
def test_what_is_no_statistic(plugin, text, reason):
    article = Article(text=text)
    assert list(plugin.newsextract_statistics(article)) == []
    assert reason in {exclusion.reason for exclusion in plugin.explain(article)}
    assert all(exclusion.meaning for exclusion in plugin.explain(article))


def _dates(text, *phrases):
    return [
        DateMention(text.index(p), text.index(p) + len(p), p, type="DATE", value=f"200{n}")
        for n, p in enumerate(phrases)
    ]


@pytest.mark.parametrize(
    ("text", "dates", "periods"),
    [
        ("Membership rose from 312 in 2022 to 455 in 2024.", ("2022", "2024"), [0, 1]),
        ("The firm, which employs 900 people, will close by June.", ("June",), [None]),
        ("Maize fell to $600 a bag from $900 in January.", ("January",), [None, 0]),
        ("In May, exports were $5 million and imports, he said, $4 million.", ("May",), [0, 0]),
        ("Exports rose 5% in May while imports fell 2%.", ("May",), [0, 0]),
        ("Profit was $5 million ($4 million) in May.", ("May",), [0, 0]),
        ("They train four nights, up from one night in May.", ("May",), [None, 0]),
        ("In heavy trading in Elsa on Friday, the krona lost 5%.", ("Friday",), [0]),
    ],
)
def test_period(find, text, dates, periods):
    assert [s.period for s in find(text, _dates(text, *dates))] == periods


def test_tables_of_ones_own():
    plugin = Statistics(
        units={"furlong": ["fur"]}, currencies={"NOD": ["Ƶ", "nordollar"]}, scales={"arab": 9, "Arb": 9}
    )
    text = "He ran 4 furlongs for Ƶ5m; it cost 30 nordollars, Rs 5 arab and Ƶ3.5Arb."
    found = list(plugin.newsextract_statistics(Article(text=text)))
    assert [(s.value, s.currency or s.unit) for s in found] == [
        (4, "furlong"),
        (5_000_000, "NOD"),
        (30, "NOD"),
        (5_000_000_000, "INR"),
        (3_500_000_000, "NOD"),
    ]
    assert not any(s.currency == "NOD" for s in Statistics().newsextract_statistics(Article(text=text)))


def test_a_sentence_of_very_many_numbers_is_a_table(find):
    found = find("It sold " + "5 tons, " * 300)
    assert {s.unit for s in found} == {"ton"}
    assert {s.measures for s in found} == {None}


def test_a_price_is_no_part_of_the_subject(find):
    assert [s.measures and s.measures.text for s in find("Homes from $750,000 stay an average of 70 days.")][1:] == [
        "Homes"
    ]


def test_at_least_is_no_level(one):
    statistic = one("Turnout will gain at least 24%.")
    assert (statistic.change, statistic.bound) == ("delta", "at_least")


def test_both_ends_of_a_range_are_no_bound(one):
    statistic = one("Flats come in sizes starting from 450 sq ft up to 900 sq ft.")
    assert (statistic.low, statistic.high, statistic.bound) == (450, 900, None)
    assert one("At least 5 to 7 tons fell.").bound == "at_least"


def test_a_count_before_a_comma_is_no_point_of_a_list(one):
    assert one("Two, including a child, were hurt.").value == 2


def test_what_is_carried_up_to_a_number_has_no_bound(one):
    assert one("That takes us up to 314.").bound is None
    assert one("It holds up to 314.").bound == "at_most"
